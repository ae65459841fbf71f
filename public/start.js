// Starts the client once the page is painted, or at the reader's first touch. Until then, and
// wherever WebAssembly is blocked or missing, every link is a plain link.
const { js, wasm } = document.querySelector("script[data-js]").dataset;
const state = document.documentElement.dataset;
const touches = ["pointerdown", "keydown", "touchstart"];
let started = false;

async function start() {
  if (started) return;
  started = true;
  for (const touch of touches) removeEventListener(touch, start, true);
  try {
    const { default: init } = await import(js);
    await init({ module_or_path: wasm });
  } catch {
    state.client ??= "off";
  }
}

for (const touch of touches) addEventListener(touch, start, { capture: true, passive: true });

// The second frame begins when the first has been painted.
requestAnimationFrame(() => requestAnimationFrame(() => {
  if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 1000 });
  else setTimeout(start, 200);
}));

// A client that has stopped working leaves its listeners behind. Clicks are kept from them, so that
// links are plain links again, and a step in the history loads its page.
addEventListener("click", (event) => {
  if (state.client === "broken") event.stopImmediatePropagation();
}, true);
addEventListener("popstate", () => {
  if (state.client === "broken") location.reload();
}, true);
