// A window that notices whatever a hostile text may make it do. Everything it notices ends in `events`.
import { PHONE } from './browser.mjs';

// A picture left where it was is asked of a foreign host, by an element that says so; nothing else may be.
const PICTURE = 'image';

/** `withPolicy: false` switches off the page's own Content-Security-Policy, so that the cleaning stands alone. */
export async function guarded(browser, address, { withPolicy }) {
  const context = await browser.newContext({ bypassCSP: !withPolicy, viewport: { width: PHONE, height: 800 } });
  const events = [];
  const pictures = [];
  await context.exposeFunction('tripped', (what) => { events.push(`script ran: ${what}`); });
  await context.addInitScript(setWires);
  await context.route((url) => url.origin !== address && url.protocol !== 'data:', (route) => {
    const request = route.request();
    if (request.resourceType() === PICTURE) pictures.push(request.url());
    else events.push(`asked ${request.url()} for a ${request.resourceType()}`);
    return route.abort();
  });
  const page = await context.newPage();
  context.on('page', (opened) => { if (opened !== page) events.push(`opened a window: ${opened.url()}`); });
  page.on('dialog', async (dialog) => { events.push(`${dialog.type()}: ${dialog.message()}`); await dialog.dismiss(); });
  page.on('console', (message) => { if (message.text().includes('tripped')) events.push(`console: ${message.text()}`); });
  page.on('download', (download) => { events.push(`download: ${download.url()}`); });
  page.on('worker', (worker) => { events.push(`worker: ${worker.url()}`); });
  return { page, events, pictures, context };
}

/** Opens a page, gives a text its chance (timers, pictures that fail, movement), then looks at what is in the document. */
export async function provoke(guard, url) {
  const { page, events, pictures } = guard;
  events.length = 0;
  pictures.length = 0;
  await page.goto(url, { waitUntil: 'load' });
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 20_000);
  await page.keyboard.press('Tab');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  if (new URL(page.url()).href !== new URL(url).href) events.push(`the page went to ${page.url()}`);
  const { found, images } = await arms(page);
  const hidden = pictures.filter((asked) => !images.includes(asked)).map((asked) => `asked ${asked} for a picture that no img names`);
  return [...events, ...found, ...hidden];
}

/** What is in the document now that could act, and the pictures that are asked for. */
export function arms(page) {
  return page.evaluate(lookForArms);
}

// Runs in the page before anything else does.
function setWires() {
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) {
    window[name] = (...words) => { window.tripped(`${name}(${words.join(', ')})`); };
  }
  addEventListener('message', ({ data }) => window.tripped(`message ${JSON.stringify(data)}`));
}

// Runs in the page: what could act later, on a click or in another browser, counts as much as what acted now.
function lookForArms() {
  const found = [];
  const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background', 'cite', 'srcset', 'ping'];
  const ALIEN = 'iframe, frame, object, embed, applet, base, meta[http-equiv="refresh" i], foreignObject, animate, set, portal, math, template, noscript, style:not(head > style)';
  // The one script of ours: as it is written, from the page's own host, beside a discussion.
  const isOurs = (script) => script.parentElement.matches('section.discussion') && !script.textContent
    && script.getAttributeNames().join() === 'type,src' && script.type === 'module' && /^\/static\/[0-9a-f]{16}\/discussion\.js$/.test(script.getAttribute('src'));
  for (const element of document.querySelectorAll('*')) {
    const shown = element.outerHTML.slice(0, 160);
    if (element.localName === 'script' && element.type !== 'application/ld+json' && !isOurs(element)) found.push(`a script: ${shown}`);
    if (element.matches(ALIEN)) found.push(`an element that must not be here: ${shown}`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`a handler: ${shown}`);
      if (name === 'style') found.push(`a style of its own: ${shown}`);
      if (ADDRESSES.includes(name) && /^[\s\u0000-\u0020]*(javascript|vbscript|data|blob|filesystem)\s*:/i.test(value)) found.push(`an address that runs: ${shown}`);
    }
    if (element.localName === 'form' && new URL(element.action, location).origin !== location.origin) found.push(`a form to elsewhere: ${shown}`);
    if (element.localName === 'link' && /stylesheet|import|preload|prefetch|preconnect|dns-prefetch/i.test(element.rel) && new URL(element.href, location).origin !== location.origin) found.push(`a link that loads: ${shown}`);
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try { JSON.parse(script.textContent); } catch { found.push(`broken JSON-LD: ${script.textContent.slice(0, 160)}`); }
  }
  const images = [...document.images].flatMap((image) => [image.src, image.currentSrc]);
  return { found, images };
}
