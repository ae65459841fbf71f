// Starts the client once the page is painted, or at the reader's first touch. Until then, and
// wherever WebAssembly is blocked or missing, every link is a plain link.
const { js, wasm, search } = document.querySelector("script[data-js]").dataset;
const state = document.documentElement.dataset;
const touches = ["pointerdown", "keydown", "touchstart"];
let started = false;

async function start() {
  if (started) return;
  started = true;
  for (const touch of touches) removeEventListener(touch, start, true);
  find();
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

// The search is a program of its own. It is fetched when a page that needs it stands in the document,
// as the client tells by an event: that of the search, or one at whose address nothing stands.
let finding = false;

async function find() {
  const place = document.querySelector("[data-search], [data-meant]");
  if (!place || finding) return;
  finding = true;
  try {
    const { default: init } = await import(`${search}.js`);
    await init({ module_or_path: `${search}_bg.wasm` });
  } catch {
    finding = false;
    const status = place.querySelector("[data-failed]");
    if (status) status.textContent = status.dataset.failed;
  }
}

addEventListener("naname:page", find);

// A slash leads to the words of the search, from every page.
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || isComposing) return;
  if (target.closest?.("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("[data-search] [data-first]");
  const link = document.querySelector(".header__search");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.focus();
  else link.click();
});

// A client that has stopped working leaves its listeners behind. Clicks are kept from them, so that
// links are plain links again, and a step in the history loads its page.
addEventListener("click", (event) => {
  if (state.client === "broken") event.stopImmediatePropagation();
}, true);
addEventListener("popstate", () => {
  if (state.client === "broken") location.reload();
}, true);
