// Every page of the desk that links lead to, on a publication in which something stands on each: it breaks no rule, goes not
// sideways, weighs little, by day and by night, in both directions of writing.
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
  fr: { locale: 'fr-FR', zone: 'Europe/Paris', site: 'Carnets du Ponant', title: 'Le phare', text: 'Une tour blanche au bout du quai.', label: 'mer', changed: 'Une tour rouge.', reason: 'La tour est rouge.' },
  ar: { locale: 'ar-TN', zone: 'Africa/Tunis', site: 'دفاتر الغرب', title: 'المنارة', text: 'برج أبيض في آخر الرصيف.', label: 'بحر', changed: 'برج أحمر.', reason: 'البرج أحمر.' },
};
/** What every desk has; the walk has to come by each. */
const KNOWN = ['articles', 'articles/N', 'articles/N/revisions', 'articles/N/previews', 'articles/N/comments', 'comments', 'comments/reports', 'comments/appeals', 'comments/decided', 'labels', 'labels/N', 'series', 'bin', 'bin/N', 'pictures', 'reads', 'messages',
  'people', 'settings', 'settings/home', 'settings/look', 'settings/menu', 'settings/hosts', 'settings/redirects', 'settings/discussion', 'settings/policy', 'settings/legal',
  'settings/sharing', 'settings/machines', 'settings/players', 'move', 'move/N', 'move/N/report', 'tokens'];
/** Links of the desk. */
const LIMIT = 1_000;

let browser;
let folder;
before(async () => { browser = await launch(); folder = await mkdtemp(path.join(tmpdir(), 'relais-desk-')); });
after(async () => { await browser.close(); await rm(folder, { recursive: true, force: true }); });

for (const language of ['fr', 'ar']) {
  describe(`the pages of the desk, ${language}`, () => {
    const words = WORDS[language];
    const faults = [];
    let server;
    let context;
    let page;
    let draft;
    let binned;
    before(async () => {
      server = await firstRun();
      context = await browser.newContext({ viewport: { width: DESK, height: 800 }, locale: language });
      page = await context.newPage();
      page.on('pageerror', (error) => faults.push({ place: page.url(), fault: String(error) }));
      await setUp(page, server.link, words);
      await moveIn(page, path.join(folder, `${language}.xml`), words);
      await correct(page, new URL('/desk/1/articles', server.link).href, words);
      draft = await begin(page, new URL('/desk/1/articles', server.link).href, words);
      binned = await discard(page, new URL('/desk/1/articles', server.link).href, words);
    });
    after(async () => { await context?.close(); await server?.stop(); });

    it('break no rule and fit', async () => {
      const kinds = await walk(page, [new URL('/desk', server.link).href, draft, `${draft}/previews`, new URL('/desk/1/bin', server.link).href, binned.replace('/articles/', '/bin/')], async (kind) => {
        for (const width of [PHONE, DESK]) {
          await page.emulateMedia({ colorScheme: 'light' });
          await page.setViewportSize({ width, height: 800 });
          const found = await faultsOf(page);
          if (PICTURES && width === DESK) await page.screenshot({ path: picture(kind, language, width), fullPage: true });
          found.push(...await violationsOfColours(page, 'dark'));
          if (PICTURES && width === PHONE) await page.screenshot({ path: picture(kind, language, width), fullPage: true });
          faults.push(...found.map((fault) => ({ place: `${width} px ${page.url()}`, fault })));
        }
      });
      assert.deepEqual(KNOWN.filter((kind) => !kinds.has(kind)), [], 'pages that no link leads to');
      none(faults, 'faults of the desk');
    });
  });
}

const picture = (kind, language, width) => path.join(PICTURES, `${kind.replaceAll('/', '-') || 'start'}-${language}-${width}.png`);

async function moveIn(page, file, { site, locale, title, text, label }) {
  const articles = [1, 2].map((day) => ({
    id: String(100 + day), place: `/2019/01/a${day}.html`, title: `${title} ${day}`, body: `<p>${text}</p>`, author: 'Ada', labels: [label],
    published: `2019-01-0${day}T10:00:00.000+01:00`, comments: [{ id: String(900 + day), author: 'Ben', body: text, published: '2020-01-10T10:00:00.000+01:00' }],
  }));
  await writeFile(file, backup({ host: 'phare.blogspot.com', title: site, locale: locale.slice(0, 2), articles }));
  await page.click('.doors a.btn');
  await page.setInputFiles('#file', file);
  await page.click('#send button.go');
  await page.locator('a[href*="/sample/"]').first().waitFor();
  await page.click('button[value="bring"]');
  await page.locator('a.go[href$="/report"]').waitFor({ timeout: 60_000 });
}

/** Corrects the newest article in public. */
async function correct(page, articles, words) {
  await page.goto(articles);
  await page.locator('.list a').first().click();
  await page.locator('.editor-doc').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words.changed);
  await page.fill('#correction', words.reason);
  await Promise.all([page.waitForURL(/done=/), page.click('button[value="correct"]')]);
}

/** Begins an article that stays a draft, from which one goes to the links that show it to others; gives its address. */
async function begin(page, articles, words) {
  await page.goto(articles);
  await page.click('main button.go');
  await page.fill('#title', words.title);
  await Promise.all([page.waitForURL(/\/previews$/), page.click('button[value="share"]')]);
  return page.url().replace(/\/previews$/, '');
}

/** Begins an article and puts it into the bin; gives its address. */
async function discard(page, articles, words) {
  await page.goto(articles);
  await page.click('main button.go');
  await page.fill('#title', words.title);
  await Promise.all([page.waitForURL(/done=binned/), page.click('button[value="bin"]')]);
  return page.url().replace(/\?.*/, '');
}

/** Goes to one page of each kind that links of the desk lead to, and to each of `starts`; gives the kinds. */
async function walk(page, starts, look) {
  const waiting = [...starts];
  const kinds = new Set();
  const seen = new Set(waiting);
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    assert.ok(seen.size < LIMIT, 'do the links ever end?');
    const kind = kindOf(place);
    if (kinds.has(kind) && !starts.includes(place)) continue;
    const answer = await page.goto(place);
    assert.equal(answer.status(), 200, place);
    kinds.add(kind);
    await look(kind);
    const links = await page.locator('a[href]:not([download])').evaluateAll((all) => all.map((link) => link.href));
    for (const link of links) {
      const url = new URL(link);
      url.hash = '';
      if (url.origin !== new URL(place).origin || !url.pathname.startsWith('/desk') || seen.has(url.href)) continue;
      seen.add(url.href);
      waiting.push(url.href);
    }
  }
  return kinds;
}

/** The word for a page, from its address alone: `articles/N/revisions`. */
function kindOf(place) {
  const { pathname, searchParams } = new URL(place);
  const path = pathname.replace(/^\/desk\/?(\d+\/?)?/, '').replaceAll(/\d+/g, 'N').replace(/[0-9a-f]{40,}.*/, 'X');
  return [path, ...searchParams.has('kind') ? ['kind'] : []].join('?');
}
