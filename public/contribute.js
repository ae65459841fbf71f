// Loads the composer: on its page, and, by another instance of this very file, in the worker beside
// it. The page names the program's files in attributes, and hands them to the worker in its address.
const inPage = "document" in self;
const program = inPage
  ? document.querySelector("script[data-module]").dataset
  : Object.fromEntries(new URL(self.location).searchParams);

// What is asked before the program is there is answered when it is.
const early = [];
if (!inPage) self.onmessage = (event) => early.push(event);

try {
  const { default: init } = await import(program.module);
  await init({ module_or_path: program.binary });
  if (!inPage) for (const event of early) self.onmessage(event);
} catch (error) {
  if (inPage) {
    document.documentElement.dataset.composer = "off";
  } else {
    const refuse = ({ data }) => self.postMessage({ id: data?.id ?? null, failure: String(error) });
    self.onmessage = refuse;
    early.forEach(refuse);
  }
}
