// The line from `cargo site serve` to an open page: reloads it when there is a newer site, and
// shows what is wrong while there is none. It stands outside of the body, which the client hydrates.
const script = document.currentScript;
const overlay = document.createElement("naname-faults");
const shadow = overlay.attachShadow({ mode: "open" });
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("overlay.css", script.src).href;
const box = element("section");
box.setAttribute("role", "alert");
box.setAttribute("lang", "en");
shadow.append(sheet, box);

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function show(faults) {
  const shown = faults.map((fault) => {
    const item = element("li", "", fault.severity);
    const place = [fault.path, fault.line, fault.column].filter((part) => part != null).join(":");
    item.append(element("p", [fault.code, fault.message].filter(Boolean).join("  "), "message"));
    if (place) item.append(element("p", place, "place"));
    if (fault.source) item.append(element("pre", fault.source));
    if (fault.help) item.append(element("p", fault.help, "help"));
    return item;
  });
  const list = element("ol");
  list.append(...shown);
  box.replaceChildren(element("h2", "Not shown yet: the site as it was saved last"), list);
  document.documentElement.append(overlay);
}

function hear({ version, faults }) {
  if (String(version) !== script.dataset.version) location.reload();
  else if (faults.length) show(faults);
  else overlay.remove();
}

// A browser opens six connections to a host: pages that nobody looks at must not hold them all.
let line;
function connect() {
  line?.close();
  if (document.hidden) return;
  line = new EventSource(new URL("events", script.src));
  line.addEventListener("message", (event) => hear(JSON.parse(event.data)));
}
document.addEventListener("visibilitychange", connect);
addEventListener("pagehide", () => line?.close());
addEventListener("pageshow", (event) => event.persisted && connect());
connect();
