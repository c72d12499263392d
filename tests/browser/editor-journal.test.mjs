// No word is lost: whatever happens to the tab, the browser, the server or the network.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, view } from './lib/browser.mjs';
import { desk, saveElsewhere } from './lib/desk.mjs';
import { atEnd, crash, journal, kept, sleep, until, write } from './lib/editor.mjs';

const BODY = '<p>Une tour blanche.</p>';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function open(options = {}) {
  const place = await desk({ body: BODY });
  const { page, context } = await write(browser, place, options);
  return { place, page, context, close: async () => { await context.close(); await place.stop(); } };
}

const status = (page) => page.locator('[data-status]').textContent();
const quiet = (page) => page.locator('.editor-quiet').textContent();

describe('the journal', () => {
  it('holds a change at once and is empty when the server has it', async () => {
    const { place, page, close } = await open();
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    const [entry] = await until(async () => { const all = await journal(page); return JSON.stringify(all).includes('fenêtre.') && all; }, 1_000);
    assert.equal(entry.base, '17');
    await until(() => place.saves.length > 0);
    assert.equal(place.saves[0].body, '<p>Une tour blanche. Une fenêtre.</p>');
    await until(async () => (await journal(page)).length === 0);
    assert.equal(await page.locator('input[name=base]').inputValue(), '18');
    assert.equal(await quiet(page), 'Enregistré à 18:42');
    await close();
  });

  it('is served while somebody goes on writing, every ten seconds at least', async () => {
    const { place, page, close } = await open();
    await atEnd(page);
    const began = Date.now();
    while (place.saves.length === 0 && Date.now() - began < 14_000) await page.keyboard.type('a', { delay: 100 });
    assert.ok(Date.now() - began < 13_000, 'nothing was saved in that time');
    await close();
  });

  it('puts words back after the tab died, says so, and can discard them', async () => {
    const { place, page, context, close } = await open();
    place.weather = 'gone';
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await page.locator('#title').fill('Le phare éteint');
    await until(async () => (await journal(page)).some(({ fields }) => JSON.stringify(fields).includes('éteint')));
    await crash(page, context);
    place.weather = 'out';
    const again = await context.newPage();
    await again.goto(`${place.address}/desk/1/articles/42`);
    await until(async () => (await kept(again)).includes('fenêtre'));
    assert.equal(await again.locator('#title').inputValue(), 'Le phare éteint');
    assert.match(await again.locator('.editor-notices').textContent(), /remis en place/);
    await again.getByRole('button', { name: 'Les écarter' }).click();
    assert.equal(await kept(again), BODY);
    assert.match(await again.locator('.editor-doc').textContent(), /^Une tour blanche\.$/);
    await close();
  });

  it('puts words back on what the server took without being able to say so', async () => {
    const { place, page, context, close } = await open();
    place.weather = 'deaf';
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(() => place.article.revision === 18);
    await page.keyboard.type(' Murée.');
    await until(async () => JSON.stringify(await journal(page)).includes('Murée'));
    await crash(page, context);
    place.weather = '';
    const again = await context.newPage();
    await again.goto(`${place.address}/desk/1/articles/42`);
    await until(async () => (await kept(again)).includes('Murée'));
    await until(() => place.saves.some(({ body }) => body.includes('Murée')));
    assert.equal(await again.getByText('Comparer').count(), 0, 'its own words are no conflict');
    await close();
  });

  it('knows its own words when they reach the server only after the tab died', async () => {
    const { place, page, context, close } = await open();
    Object.assign(place, { weather: 'slow', delay: 8_000 });
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await page.keyboard.press('Control+s');
    await until(async () => JSON.stringify(await journal(page)).includes('fenêtre.'));
    await sleep(300);
    await page.keyboard.type(' Une porte.');
    await until(async () => JSON.stringify(await journal(page)).includes('porte.'));
    await crash(page, context);
    place.weather = '';
    const again = await context.newPage();
    await again.goto(`${place.address}/desk/1/articles/42`);
    await until(async () => (await kept(again)).includes('porte.'));
    assert.equal(place.article.revision, 17, 'the first save is still on its way');
    await until(() => place.article.revision === 18, 20_000);
    await until(() => place.article.body.includes('porte.'), 20_000);
    await until(async () => (await journal(again)).length === 0);
    assert.equal(await again.getByRole('link', { name: 'Comparer les deux textes' }).count(), 0);
    await close();
  });

  it('offers words of another revision beside the text', async () => {
    const { place, page, context, close } = await open();
    place.weather = 'gone';
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(async () => JSON.stringify(await journal(page)).includes('fenêtre.'));
    await crash(page, context);
    place.weather = '';
    saveElsewhere(place, '<p>Un autre texte.</p>');
    const again = await context.newPage();
    await again.goto(`${place.address}/desk/1/articles/42`);
    const notice = again.locator('.editor-notice');
    await notice.waitFor();
    assert.match(await notice.textContent(), /Ce navigateur garde un autre texte[\s\S]*Une tour blanche\. Une fenêtre\./);
    assert.equal(await kept(again), '<p>Un autre texte.</p>');
    await again.getByRole('button', { name: 'Reprendre ce texte' }).click();
    assert.equal(await kept(again), '<p>Une tour blanche. Une fenêtre.</p>');
    await again.locator('.editor-doc').focus();
    await again.keyboard.press('Control+z');
    assert.equal(await kept(again), '<p>Un autre texte.</p>', 'taking them can be undone');
    await close();
  });

  it('is let go when the form itself was sent', async () => {
    const { place, page, close } = await open();
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await page.locator('#labels').fill('Gênes,PHARES');
    await page.locator('#correction').fill('La fenêtre manquait.');
    await page.getByRole('button', { name: 'OK' }).click();
    await until(() => place.article.body.includes('fenêtre'));
    await page.waitForSelector('.editor-doc');
    await until(async () => (await journal(page)).length === 0);
    assert.equal(await page.locator('.editor-notice').count(), 0);
    await close();
  });

  it('stays out of the way of a button that changes the form, and still holds what was not saved', async () => {
    const { place, page, close } = await open();
    place.weather = 'fault';
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await page.locator('#labels').fill('un');
    await page.getByRole('button', { name: '+' }).click();
    await until(async () => (await page.locator('#labels').inputValue()) === 'un de plus');
    await page.waitForSelector('.editor-doc');
    await page.waitForTimeout(400);
    assert.equal(await page.locator('#labels').inputValue(), 'un de plus');
    assert.ok((await kept(page)).includes('fenêtre'));
    assert.equal(await page.getByText('remis en place').count(), 0);
    place.weather = '';
    await until(() => place.saves.some(({ body }) => body.includes('fenêtre')), 20_000);
    await close();
  });

  it('survives a browser that refuses IndexedDB', async () => {
    const place = await desk({ body: BODY });
    const { page, context } = await view(browser, place.address);
    await context.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { get() { throw new Error('refused'); } }); });
    place.weather = 'gone';
    await page.goto(`${place.address}/desk/1/articles/42`);
    await page.waitForSelector('.editor-doc');
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(async () => (await quiet(page)) === 'Gardé dans ce navigateur');
    await page.reload();
    await until(async () => (await kept(page)).includes('fenêtre'));
    await context.close();
    await place.stop();
  });
});

describe('what is told', () => {
  it('says that the server does not answer, and saves when it does again', async () => {
    const { place, page, close } = await open();
    await place.fall();
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(async () => (await status(page)).includes('Le serveur ne répond pas'));
    await place.rise();
    await until(() => place.saves.length > 0, 20_000);
    await until(async () => (await status(page)).includes('de nouveau enregistré'));
    assert.equal(await page.locator('.editor-notice').count(), 0);
    await close();
  });

  it('says that one is signed out, and saves after a return', async () => {
    const { place, page, close } = await open();
    place.weather = 'out';
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(async () => (await status(page)).includes('plus connecté'));
    assert.ok(JSON.stringify(await journal(page)).includes('fenêtre'));
    place.weather = '';
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await until(() => place.saves.length > 0);
    await close();
  });

  it('leads to both texts when somebody else saved, and goes on keeping', async () => {
    const { place, page, close } = await open();
    saveElsewhere(place, '<p>Un autre texte.</p>');
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(async () => (await status(page)).includes('Quelqu’un d’autre'));
    assert.equal(await page.getByRole('link', { name: 'Comparer les deux textes' }).getAttribute('href'), '/desk/1/articles/42/conflict/20');
    await page.keyboard.type(' Murée.');
    await until(async () => JSON.stringify(await journal(page)).includes('Murée'));
    assert.equal(place.article.body, '<p>Un autre texte.</p>');
    await close();
  });

  it('tells two tabs of each other', async () => {
    const { place, page, context, close } = await open();
    const other = await context.newPage();
    await other.goto(`${place.address}/desk/1/articles/42`);
    for (const each of [page, other]) await until(async () => (await each.locator('.editor-notice').textContent()).includes('autre onglet'));
    await other.close();
    await until(async () => (await page.locator('.editor-notice').count()) === 0);
    await close();
  });

  it('does not lead away while nobody knows whether the words arrived', async () => {
    const { place, page, close } = await open();
    place.weather = 'deaf';
    await atEnd(page);
    await page.keyboard.type(' Une fenêtre.');
    await until(() => place.article.revision === 18);
    await page.getByRole('button', { name: 'OK' }).click();
    await until(async () => (await status(page)).includes('reste ouverte'));
    place.weather = '';
    await page.getByRole('button', { name: 'OK' }).click();
    await page.waitForURL(/articles\/42$/);
    await until(async () => (await page.locator('input[name=base]').inputValue()) === '18');
    assert.equal(await page.getByRole('heading', { name: 'Conflict' }).count(), 0);
    await close();
  });
});
