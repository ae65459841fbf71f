// Starts the client when nothing else is to be done, or at the reader's first touch. A line in the page
// asks for this script once the page is painted. Until then, and wherever WebAssembly is blocked or
// missing, every link is a plain link.
const { js, finder } = document.querySelector("script[data-js]").dataset;
const state = document.documentElement.dataset;
const touches = ["pointerdown", "keydown", "touchstart"];
let started = false;

// What the first paint needs not, stands in the head for readers without scripts; before it, an icon
// that is none.
const later = document.head.querySelector("noscript");
if (later) {
  document.head.querySelector("link[rel=icon]").remove();
  later.replaceWith(document.createRange().createContextualFragment(later.textContent));
}

async function start() {
  if (started) return;
  started = true;
  for (const touch of touches) removeEventListener(touch, start, true);
  find();
  if (!(await run(js))) state.client ??= "off";
}

// A program comes together with its module, beside which it lies. Whether it runs.
async function run(js) {
  try {
    const wasm = js.replace(/\.js$/, "_bg.wasm");
    const [{ default: init }, program] = await Promise.all([import(js), fetch(wasm)]);
    await init({ module_or_path: program });
    return true;
  } catch {
    return false;
  }
}

for (const touch of touches) addEventListener(touch, start, { capture: true, passive: true });

if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 1000 });
else setTimeout(start, 200);

// The search is a program of its own. It is fetched when a page that needs it stands in the document,
// as the client tells by an event: that of the search, or one at whose address nothing stands.
let finding = false;

async function find() {
  const place = document.querySelector("[data-search], [data-meant]");
  if (!place || finding) return;
  finding = true;
  if (await run(finder)) return;
  finding = false;
  const status = place.querySelector("[data-failed]");
  if (status) status.textContent = status.dataset.failed;
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
