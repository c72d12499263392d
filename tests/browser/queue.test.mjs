// The queue of comments in a real browser: emptied by keys alone and by thumb, never loaded in between; keys that are changed and
// turned off; and every page on which comments are judged, in both directions of writing.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { violationsOfColours } from './lib/axe.mjs';
import { backup } from './lib/backup.mjs';
import { DESK, launch, PHONE } from './lib/browser.mjs';
import { faultsOf, setUp } from './lib/owner.mjs';
import { firstRun } from './lib/program.mjs';
import { none } from './lib/verdict.mjs';

const PICTURES = process.env.RELAIS_SCREENSHOTS;
const WORDS = {
  fr: { locale: 'fr-FR', zone: 'Europe/Paris', site: 'Carnets du Ponant', title: 'Le phare', text: 'Une tour blanche au bout du quai.', name: 'Lecteur', said: 'Je l’ai vu de la digue, le jour', same: 'Achetez des perles.' },
  ar: { locale: 'ar-TN', zone: 'Africa/Tunis', site: 'دفاتر الغرب', title: 'المنارة', text: 'برج أبيض في آخر الرصيف.', name: 'قارئ', said: 'رأيتها من الرصيف في اليوم', same: 'اشتروا اللؤلؤ.' },
};
/** Comments that wait: as many as one page shows, twice; the last two are alike. */
const PAGE = 30;
/** Pixels that a thumb needs. */
const THUMB = 44;

let browser;
let folder;
before(async () => { browser = await launch(); folder = await mkdtemp(path.join(tmpdir(), 'relais-queue-')); });
after(async () => { await browser.close(); await rm(folder, { recursive: true, force: true }); });

for (const language of ['fr', 'ar']) {
  describe(`the queue, ${language}`, () => {
    const words = WORDS[language];
    const faults = [];
    let server;
    let context;
    let page;
    let queue;
    before(async () => {
      server = await firstRun();
      context = await browser.newContext({ viewport: { width: DESK, height: 800 }, locale: language });
      page = await context.newPage();
      page.on('pageerror', (error) => faults.push({ place: page.url(), fault: String(error) }));
      await setUp(page, server.link, words);
      await moveIn(page, path.join(folder, `${language}.xml`), words);
      queue = new URL('/desk/1/comments', server.link).href;
    });
    after(async () => { await context?.close(); await server?.stop(); });

    const look = async (kind) => {
      for (const width of [PHONE, DESK]) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width, height: 800 });
        const found = await faultsOf(page);
        if (PICTURES && width === DESK) await page.screenshot({ path: path.join(PICTURES, `${kind}-${language}-${width}.png`) });
        found.push(...await violationsOfColours(page, 'dark'));
        if (PICTURES && width === PHONE) await page.screenshot({ path: path.join(PICTURES, `${kind}-${language}-${width}.png`) });
        faults.push(...found.map((fault) => ({ place: `${kind} ${width} px`, fault })));
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    const left = () => page.locator('.q').count();
    const focused = () => page.evaluate(() => document.activeElement.closest('.q')?.dataset.id);
    /** Presses a key, and waits until so many comments are left. */
    const press = async (key, count) => {
      await page.keyboard.press(key);
      await page.waitForFunction((count) => document.querySelectorAll('.q').length === count, count);
    };

    it('is emptied by keys alone, and each decision is told with the way back', async () => {
      await page.goto(queue);
      await look('queue');
      await page.setViewportSize({ width: DESK, height: 800 });
      assert.equal(await left(), PAGE);
      await page.evaluate(() => { window.stayed = true; });
      await page.keyboard.press('KeyP');
      assert.equal(await left(), PAGE, 'the first press goes to the first comment, and decides nothing');
      const first = await focused();
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyK');
      assert.equal(await focused(), first);
      await press('KeyP', PAGE - 1);
      assert.notEqual(await focused(), first);
      const said = await page.locator('#said').textContent();
      assert.ok(said.includes(words.name) && /u\b/.test(said), said);
      await press('KeyU', PAGE);
      assert.equal(await focused(), first, 'what is undone stands where it stood, and has the focus');
      await press('KeyS', PAGE - 1);
      await page.keyboard.press('KeyR');
      assert.equal(await page.evaluate(() => document.activeElement.type), 'radio', 'the rules have the focus');
      await page.keyboard.press('KeyP');
      assert.equal(await left(), PAGE - 1, 'no key counts while a field has the focus');
      await page.keyboard.press('Escape');
      await page.keyboard.press('KeyR');
      await page.keyboard.press('Space');
      const sentence = await page.evaluate(() => document.activeElement.form.elements.sentence.value);
      assert.notEqual(sentence, '', 'a sentence is proposed');
      await press('Enter', PAGE - 2);
      for (let count = PAGE - 3; count > 0; count -= 1) await press('KeyP', count);
      assert.ok(await page.evaluate(() => window.stayed), 'the page was never loaded again');
      await Promise.all([page.waitForURL(/done=decided/), page.keyboard.press('KeyP')]);
      await page.waitForFunction((count) => document.querySelectorAll('.q').length === count, PAGE);
      assert.notEqual(await page.locator('#said').textContent(), '');
      none(faults, 'faults of the queue');
    });

    it('has keys that can be changed and turned off', async () => {
      await page.keyboard.press('Shift+Slash');
      await page.locator('#keys[open]').waitFor();
      faults.push(...(await faultsOf(page)).map((fault) => ({ place: 'the keys', fault })));
      await page.focus('#key-publish');
      await page.keyboard.press('KeyG');
      assert.equal(await page.inputValue('#key-publish'), 'g');
      await page.keyboard.press('Escape');
      await page.reload();
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyP');
      await press('KeyG', PAGE - 1);
      await page.click('#keys-open');
      await page.uncheck('#keys-on');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.q kbd:visible').count(), 0);
      await page.locator('.q').first().focus();
      await page.keyboard.press('KeyG');
      await page.keyboard.press('KeyS');
      assert.equal(await left(), PAGE - 1);
      none(faults, 'faults of the keys');
    });

    it('is emptied by thumb on a phone, like ones at once', async () => {
      await page.setViewportSize({ width: PHONE, height: 700 });
      await page.goto(queue);
      for (const button of await page.locator('.q .acts .btn:visible').all()) {
        const { height } = await button.boundingBox();
        assert.ok(height >= THUMB - 0.5, `${height} px: ${await button.textContent()}`);
      }
      while (await page.locator('.alike:not([data-ids]) .q').count() > 0) {
        const count = await left();
        await page.locator('.alike:not([data-ids]) .q button[value=publish]').first().click();
        await page.waitForFunction((count) => document.querySelectorAll('.q').length < count, count);
      }
      const alike = page.locator('.alike[data-ids]');
      assert.equal(await alike.locator('.q').count(), 2);
      await alike.locator('.together button[value=spam]').click();
      await page.waitForFunction(() => document.querySelectorAll('.q').length === 0);
      await page.waitForFunction(() => document.querySelector('#many').hidden);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'queue-heading');
      assert.ok((await page.locator('#summary').textContent()).length > 0);
      none(faults, 'faults on a phone');
    });

    it('stands beside pages that break no rule', async () => {
      await notice(browser, await page.locator('.side strong a').getAttribute('href'));
      for (const kind of ['comments/notices', 'comments/decided', 'comments/reports', 'comments/appeals', 'articles/1/comments', 'comments']) {
        const answer = await page.goto(new URL(`/desk/1/${kind}`, server.link).href);
        assert.equal(answer.status(), 200, kind);
        const open = page.locator('details.ruling').first();
        if (await open.count() > 0) await open.evaluate((one) => { one.open = true; });
        await look(kind.replaceAll('/', '-'));
      }
      none(faults, 'faults of the pages beside');
    });
  });
}

/** A reader gives notice that a comment is unlawful. */
async function notice(browser, site) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('/2019/01/a.html', site).href);
  await page.locator('a[href*="/comments/report/"]').first().click();
  await page.locator('a[href*="/comments/notice/"]').click();
  for (const [field, words] of [['words', 'C’est faux : je suis Paul.'], ['name', 'Paul'], ['mail', 'paul@example.org']]) {
    await page.fill(`#${field}`, words);
  }
  await page.check('input[name=honest]');
  // Nobody reads that form in less: what comes sooner has to be sent once more.
  await page.waitForTimeout(3100);
  await page.click('main form button');
  await page.waitForURL(/\/comments\/notices\//);
  await context.close();
}

/** A blog with twice as many comments that wait as a page shows. */
async function moveIn(page, file, { site, locale, title, text, name, said, same }) {
  const comments = Array.from({ length: PAGE * 2 }, (_, at) => ({
    id: String(900 + at), author: `${name} ${at + 1}`, held: true, body: at < PAGE * 2 - 2 ? `${said} ${at + 1}.` : same,
    published: `2020-01-${String(1 + Math.floor(at / 24)).padStart(2, '0')}T${String(at % 24).padStart(2, '0')}:00:00.000+01:00`,
  }));
  const article = {
    id: '100', place: '/2019/01/a.html', title, body: `<p>${text}</p>`, author: 'Ada', labels: [], published: '2019-01-01T10:00:00.000+01:00', comments,
  };
  await writeFile(file, backup({ host: 'phare.blogspot.com', title: site, locale: locale.slice(0, 2), articles: [article] }));
  await page.click('.doors a.btn');
  await page.setInputFiles('#file', file);
  await page.click('#send button.go');
  await page.locator('a[href*="/sample/"]').first().waitFor();
  await page.click('button[value="bring"]');
  await page.locator('a.go[href$="/report"]').waitFor({ timeout: 60_000 });
}
