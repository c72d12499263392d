// What is pasted comes out as it would have been written, and what was left out is said.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from './lib/browser.mjs';
import { desk } from './lib/desk.mjs';
import { kept, paste, seen, until, write } from './lib/editor.mjs';

const folder = new URL('./fixtures/paste/', import.meta.url);
const fixture = async (name) => (await readFile(new URL(name, folder), 'utf8')).trimEnd();

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A text, empty unless said, with the cursor in it. */
async function open(body = '') {
  const place = await desk({ body });
  const { page, context } = await write(browser, place);
  await page.locator('.editor-doc').focus();
  const close = async () => {
    await context.close();
    await place.stop();
    assert.deepEqual(page.faults, []);
  };
  return { page, place, close };
}

const SAID = {
  word: ['couleurs, polices et tailles', 'images (à déposer ici)'],
  docs: ['couleurs, polices et tailles', 'site d’origine'],
  web: ['scripts', 'contenus intégrés', 'formulaires', 'dessins', 'texte caché', 'site d’origine'],
  writer: ['couleurs, polices et tailles'],
};

for (const [name, said] of Object.entries(SAID)) {
  it(`takes the structure of ${name} and says what it left out`, async () => {
    const { page, close } = await open();
    await paste(page, { 'text/html': await fixture(`${name}.html`), 'text/plain': 'plain' });
    const expected = await fixture(`${name}.kept.html`);
    assert.deepEqual((await kept(page)).split('\n'), expected.split('\n'));
    const words = await page.locator('[data-status]').textContent();
    for (const each of said) assert.ok(words.includes(each), `“${each}” is not said in “${words}”`);
    await page.keyboard.press('Control+z');
    assert.equal(await kept(page), '', 'one step back undoes it');
    await close();
  });
}

it('reads Markdown that is pasted as plain text', async () => {
  const { page, close } = await open();
  await paste(page, { 'text/plain': await fixture('markdown.txt') });
  assert.deepEqual((await kept(page)).split('\n'), (await fixture('markdown.kept.html')).split('\n'));
  await close();
});

it('leaves plain words plain, a paragraph each', async () => {
  const { page, close } = await open();
  await paste(page, { 'text/plain': 'Une étoile * et un _ trait.\n\nDeux 3 < 4 & 5.' });
  assert.equal(await kept(page), '<p>Une étoile * et un _ trait.</p>\n<p>Deux 3 &lt; 4 &amp; 5.</p>');
  await close();
});

it('makes a link of an address pasted on words', async () => {
  const { page, close } = await open();
  await page.keyboard.type('phare');
  await page.keyboard.press('Shift+Home');
  await seen(page);
  await paste(page, { 'text/plain': 'https://example.org/phare' });
  assert.equal(await kept(page), '<p><a href="https://example.org/phare">phare</a></p>');
  await close();
});

it('copies its own text whole, notes and credits included', async () => {
  const body = (await readFile(path.join(import.meta.dirname, '../../crates/html/src/tests/kept/whole.html'), 'utf8')).trimEnd();
  const { page, close } = await open(body);
  await page.keyboard.press('Control+a');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/html');
  });
  await page.keyboard.press('Delete');
  assert.equal(await kept(page), '');
  await paste(page, { 'text/html': copied });
  assert.deepEqual((await kept(page)).split('\n'), body.split('\n'));
  await close();
});

it('sends pictures that are pasted, at their place', async () => {
  const { page, place, close } = await open();
  await paste(page, {}, [{ name: 'port.png', type: 'image/png', bytes: [137, 80, 78, 71] }]);
  await until(async () => (await kept(page)).includes('/media/aa/new.png'));
  assert.match(place.uploads[0].toString('latin1'), /name="file"; filename="port.png"/);
  await page.keyboard.press('Control+End');
  await seen(page);
  await paste(page, { 'text/html': '<p>Avant</p><p><img src="data:image/png;base64,iVBORw0KGgo=" alt="x"></p><p>Après</p>' });
  await until(async () => (await kept(page)).split('/media/aa/new.png').length === 3);
  assert.match(await kept(page), /Avant<\/p>\n<figure><img src="\/media\/aa\/new.png"[^>]*><\/figure>\n<p>Après/);
  await close();
});

describe('hostile clipboards', () => {
  it('run nothing and ask nobody', async () => {
    const { page, close } = await open();
    await page.evaluate(() => { window.tripped = []; window.alert = () => window.tripped.push('alert'); });
    for (const html of [
      '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<div data-opaque="<img src=x onerror=alert(1)>"></div>',
      '<div data-relais-copy data-opaque="<iframe src=javascript:alert(1)></iframe><a href=javascript:alert(1)>x</a>"></div>',
      '<a data-relais-copy href="javascript:alert(1)">x</a>', '<math><mtext><img src=x onerror=alert(1)></mtext></math>', `<p>${'<b>'.repeat(2000)}deep`,
      '<table data-relais-copy data-caption="<img src=x onerror=alert(1)>"><tr><td>a</td></tr></table>',
    ]) await paste(page, { 'text/html': html });
    await page.waitForTimeout(100);
    assert.deepEqual(await page.evaluate(() => window.tripped), []);
    assert.equal(await page.locator('.editor-doc iframe, .editor-doc [onerror], .editor-doc [onload]').count(), 0);
    await close();
  });
});
