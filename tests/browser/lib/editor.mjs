// A window on the editor, and the hands of a writer.
import { view } from './browser.mjs';

/** Opens the article of a desk; `page.faults` lists what the page complained of. */
export async function write(browser, desk, options = {}) {
  const opened = await view(browser, desk.address, options);
  const { page } = opened;
  page.faults = [];
  page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text())) page.faults.push(message.text()); });
  page.on('pageerror', (error) => page.faults.push(error.stack ?? String(error)));
  await page.goto(`${desk.address}/desk/1/articles/42`);
  await page.waitForSelector('.editor-doc');
  return opened;
}

/** What would be sent. */
export function kept(page) {
  return page.locator('#body').inputValue();
}

/**
 * Goes to the end of the text.
 * The editor puts its own selection back a moment after it got the focus, so nothing is selected before that is over.
 */
export async function atEnd(page) {
  await page.locator('.editor-doc').focus();
  await seen(page);
  await page.keyboard.press('Control+End');
  await seen(page);
}

/**
 * Waits until the editor has seen the selection: a browser tells of it a moment after it was made, and a hand is slower than that.
 * Counted by the page's own clock and behind a frame, since ours runs ahead of it on a busy machine.
 */
export function seen(page) {
  return page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))); }));
}

/** Pastes: `parts` by type, and files as { name, type, bytes }. */
export function paste(page, parts, files = []) {
  return page.evaluate(([parts, files]) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(parts)) data.setData(type, text);
    for (const { name, type, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
    const target = document.activeElement;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, [parts, files]);
}

/** Waits until something is so. */
export async function until(what, within = 10_000) {
  const end = Date.now() + within;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What the journal holds, asked of the browser itself. */
export function journal(page) {
  return page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('relais-desk');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('words').objectStore('words').getAll();
      all.onsuccess = () => { request.result.close(); resolve(all.result); };
      all.onerror = () => reject(all.error);
    };
  }));
}

/** The tab dies without a word: no event tells it that it is over. */
export async function crash(page, context) {
  const session = await context.newCDPSession(page);
  const died = new Promise((resolve) => page.once('crash', resolve));
  session.send('Page.crash').catch(() => undefined);
  await Promise.race([died, sleep(3_000)]);
  await page.close().catch(() => undefined);
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
