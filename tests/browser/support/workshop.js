// The composer's worker, as its page uses it.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Opens the composer's page and starts a worker of its own there.
 *
 * @param {Page} page
 * @param {import('./host.js').Host} host
 */
export async function openWorkshop(page, host) {
  await page.goto(host.url('/contribute/'));
  // The page's own composer has loaded then: what it fetches is not cut short by the end of a test.
  await page.locator('html[data-composer]').waitFor({ timeout: 30_000 });
  await page.evaluate(() => {
    const script = /** @type {HTMLScriptElement} */ (document.querySelector('script[data-module]'));
    const { module = '', binary = '' } = script.dataset;
    const worker = new Worker(`${script.src}?${new URLSearchParams({ module, binary })}`, { type: 'module' });
    /** @type {Map<number, (answer: object) => void>} */
    const waiting = new Map();
    worker.onmessage = ({ data }) => waiting.get(data.id)?.(data);
    worker.onerror = (event) => console.error(event.message);
    let last = 0;
    const ask = (/** @type {object} */ task) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        worker.postMessage({ id: last, ...task });
      });
    Object.assign(window, { ask, worker, sources: script.dataset.sources });
  });
}

/**
 * The worker's answer.
 *
 * @param {Page} page
 * @param {object} task
 * @returns {Promise<any>}
 */
export function ask(page, task) {
  // @ts-expect-error: put there above.
  return page.evaluate((task) => window.ask(task), task);
}

/**
 * Has the worker take in what the site publishes of its sources.
 *
 * @param {Page} page
 * @returns {Promise<any>}
 */
export function openSources(page) {
  // @ts-expect-error: put there above.
  return page.evaluate(() => window.ask({ do: 'open', url: window.sources }));
}
