// The little script of a discussion: it comes with the page and brings the rest once somebody writes; words outlive a reload and a
// refusal, one stays where one is, what is new since the last visit is told, and nothing hostile runs. Where it fails, the form does it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations, violationsOfColours } from './lib/axe.mjs';
import { DESK, launch, PHONE, view } from './lib/browser.mjs';
import { answering, publication, sends } from './lib/conversation.mjs';
import { hostileStrings } from './lib/hostile.mjs';
import { demo } from './lib/program.mjs';
import { arms, guarded } from './lib/tripwire.mjs';
import { none } from './lib/verdict.mjs';

const ARTICLE = '/2026/10/dix-sept-hivers.html';
const SHOTS = process.env.RELAIS_SCREENSHOTS;
const HOUR = 3_600_000;

let browser;
let strings;
before(async () => { browser = await launch(); strings = await hostileStrings(); });
after(() => browser?.close());

const SEND = '#reply > p > button:not([name])';
const drafts = (page) => page.evaluate(() => localStorage.getItem('relais-drafts'));
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('role') || document.activeElement.className);
const shoot = async (page, name) => { if (SHOTS) await page.screenshot({ path: `${SHOTS}/writing-${name}.png`, fullPage: true }); };

describe('writing a comment', () => {
  let server;
  let context;
  let page;
  let foreign;
  const asked = [];
  const broken = [];
  before(async () => { server = await demo('fr'); });
  after(() => server?.stop());
  const begin = async () => {
    await context?.close();
    ({ page, context, foreign } = await view(browser, server.address, { width: DESK }));
    asked.length = 0;
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('pageerror', (error) => broken.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) broken.push(message.text()); });
    await page.goto(server.address + ARTICLE, { waitUntil: 'networkidle' });
  };
  const here = () => page.url().slice(server.address.length);

  it('loads the rest of the script once somebody writes, and asks no other host', async () => {
    await begin();
    const scripts = () => asked.filter((path) => path.endsWith('.js')).map((path) => path.split('/').pop());
    assert.deepEqual(scripts(), ['discussion.js']);
    await Promise.all([page.waitForResponse(/writing\.js$/), page.focus('#words')]);
    assert.deepEqual(scripts(), ['discussion.js', 'writing.js']);
    assert.deepEqual({ foreign, broken }, { foreign: [], broken: [] });
  });

  it('keeps what was written over a reload, and never the mail address', async () => {
    await begin();
    await page.locator('#words').fill('Une lampe\n\n> et sa tour');
    await page.locator('#reply [name=name]').fill('Léa');
    await page.waitForFunction(() => localStorage.getItem('relais-drafts')?.includes('Léa'));
    await page.reload({ waitUntil: 'networkidle' });
    assert.equal(await page.locator('#words').inputValue(), 'Une lampe\n\n> et sa tour');
    assert.equal(await page.locator('#reply [name=name]').inputValue(), 'Léa');
    await page.locator('button[value=preview]').click();
    await page.locator('#reply blockquote').waitFor();
    assert.equal(here(), ARTICLE, 'the preview stands in the page');
    assert.equal(await focused(page), 'comment', 'one reads the preview first');
    await shoot(page, 'preview');
    await page.locator('#mail').fill('lea@example.org');
    await page.locator('#words').press('End');
    await page.keyboard.type('.');
    assert.ok(!(await drafts(page)).includes('lea@'), await drafts(page));
    await page.locator('#words').fill('');
    assert.equal(await drafts(page), '{}', 'what was taken out is not kept');
    assert.deepEqual(broken, []);
  });

  it('keeps what was refused, and says at the field why', async () => {
    await begin();
    const long = 'x'.repeat(4_001);
    await page.locator('#words').fill(long);
    await page.locator(SEND).click();
    await page.locator('#words-wrong').waitFor();
    assert.deepEqual([here(), await focused(page)], [ARTICLE, 'words']);
    assert.equal(await page.locator('#words').inputValue(), long);
    assert.deepEqual(await violations(page), []);
    await shoot(page, 'refused');
    await page.reload({ waitUntil: 'networkidle' });
    assert.equal(await page.locator('#words').inputValue(), long);
    const all = `${'> '.repeat(600)}x\n`.repeat(1_000);
    assert.ok(all.length > 1 << 20);
    await page.locator('#words').fill(all);
    await page.locator(SEND).click();
    await page.locator('#reply [role=alert]').waitFor({ timeout: 120_000 });
    assert.deepEqual([here(), await focused(page)], [ARTICLE, 'alert']);
    assert.equal((await page.locator('#words').inputValue()).length, all.length, 'a megabyte is refused in words, and stays');
    assert.deepEqual(broken, []);
  });

  it('answers in place, and what was begun comes back at its place', async () => {
    await begin();
    const reply = page.locator('#c1 > .links a[href*="reply="]');
    await reply.scrollIntoViewIfNeeded();
    await page.locator('#reply [name=name]').evaluate((field) => { field.value = 'Léa'; });
    await page.locator('#words').evaluate((field) => { field.value = 'Déjà écrit. '; });
    const top = () => page.locator('#c1').evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const stood = await top();
    const form = await answering(page, 1);
    assert.deepEqual([here(), await focused(page)], [ARTICLE, 'words']);
    assert.ok(Math.abs(await top() - stood) < 300, 'what is answered stays in sight');
    assert.equal(await page.locator('form#reply').count(), 1);
    assert.equal(await page.locator('#words').inputValue(), 'Déjà écrit. ', 'words that were begun go along');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Oui.');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await violationsOfColours(page, 'dark'), []);
    await shoot(page, 'answering');
    await page.reload({ waitUntil: 'networkidle' });
    await form.waitFor();
    assert.equal(await page.locator('#words').inputValue(), 'Déjà écrit. Oui.');
    await page.locator('#reply > p > a').click();
    await page.locator('.discussion > form#reply').waitFor();
    assert.equal(await page.locator('#words').inputValue(), 'Déjà écrit. Oui.');
    assert.ok(await reply.evaluate((link) => link === document.activeElement), 'who thinks better of it is back where they were');
    assert.deepEqual(broken, []);
  });

  it('stays where one is when it is sent, says what becomes of it, and forgets the words', async () => {
    await begin();
    await answering(page, 2);
    const own = await sends(page, { words: 'Je réponds ici.', name: 'Léa' });
    assert.equal(here(), ARTICLE);
    const comment = page.locator('.comment', { has: page.locator(`a[href="${own}"]`) });
    assert.ok((await comment.innerText()).includes('Je réponds ici.'));
    assert.ok(await page.evaluate(() => document.querySelector('#c2').nextElementSibling.textContent.includes('Je réponds ici.')), 'below what it answers');
    assert.equal(await focused(page), 'status', 'what becomes of it is read first');
    const { top, bottom } = await page.locator('.sent').evaluate((box) => box.getBoundingClientRect());
    assert.ok(top >= 0 && bottom <= 800, `${top} to ${bottom}`);
    assert.equal(await page.locator('.discussion > form#reply').count(), 1, 'the form is back at its end');
    assert.deepEqual(await violations(page), []);
    await shoot(page, 'sent');
    assert.equal(await drafts(page), '{}');
    await page.reload({ waitUntil: 'networkidle' });
    assert.equal(await page.locator('#words').inputValue(), '');
    assert.equal(await page.locator('.since:visible').count(), 0, 'what one wrote oneself is not new');
    assert.deepEqual({ foreign, broken }, { foreign: [], broken: [] });
  });

  it('is left to the form where anything is odd', async () => {
    await begin();
    await page.route(/\/comments\/\d+$/, (route) => (route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' })));
    await page.locator('#words').fill('Par le formulaire.');
    await page.locator('button[value=preview]').click();
    await page.waitForURL(/\/comments\/\d+$/);
    assert.equal(await page.locator('#words').inputValue(), 'Par le formulaire.');
    assert.ok(await page.locator('#reply .comment').isVisible(), 'the button that was pressed counts');
    await begin();
    await page.route(/writing\.js$/, (route) => route.abort());
    await page.locator('#c1 > .links a[href*="reply="]').click();
    await page.waitForURL(/reply=1/);
    await begin();
    await page.evaluate(() => { for (const name of ['relais-drafts', 'relais-visits']) localStorage.setItem(name, 'no JSON {'); });
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('#words').fill('Encore.');
    await page.waitForFunction(() => localStorage.getItem('relais-drafts').includes('Encore.'));
  });
});

const NEWS = {
  fr: [[DESK, 1, '1 nouveau depuis'], [PHONE, 2, '2 nouveaux depuis']],
  ar: [[PHONE, 1, 'تعليق جديد منذ'], [DESK, 2, 'تعليقان جديدان'], [PHONE, 3, '3 تعليقات جديدة']],
};
for (const [language, news] of Object.entries(NEWS)) {
  describe(`what is new since the last visit, ${language}`, () => {
    let server;
    before(async () => { server = await demo(language); });
    after(() => server?.stop());

    for (const [width, count, words] of news) it(`is told above the comments, leads to the first, and is the same until the visit ends: ${count} at ${width} px`, async () => {
      const { page, context } = await view(browser, server.address, { width });
      const open = () => page.goto(server.address + ARTICLE, { waitUntil: 'networkidle' });
      await open();
      assert.equal(await page.locator('.since:visible').count(), 0, 'whoever comes first has read nothing');
      const numbers = await page.evaluate(() => Array.from(document.querySelectorAll('article.comment[id]'), ({ id }) => Number(id.slice(1))).sort((one, other) => one - other));
      const fresh = numbers.slice(-count);
      const visited = (ago, seen) => page.evaluate(([ago, seen]) => {
        const all = JSON.parse(localStorage.getItem('relais-visits'));
        for (const visit of Object.values(all)) Object.assign(visit, { at: Date.now() - ago, ...seen });
        localStorage.setItem('relais-visits', JSON.stringify(all));
      }, [ago, seen]);
      await visited(2 * HOUR, { last: numbers.at(-1 - count) ?? 0 });
      for (const time of ['come back', 'reload']) {
        await open();
        const line = page.locator('.since a');
        assert.ok((await line.innerText()).includes(words), `${time}: ${await line.innerText()}`);
        const marked = await page.evaluate(() => Array.from(document.querySelectorAll('.new'), ({ id }) => Number(id.slice(1))));
        assert.deepEqual(marked.sort((one, other) => one - other), fresh, time);
        assert.equal(await page.locator('.new h3 .tag[lang]').count(), count);
      }
      const found = [...await violations(page), ...await violationsOfColours(page, 'dark')];
      assert.deepEqual(found, []);
      await page.emulateMedia({ colorScheme: 'light' });
      await shoot(page, `since-${language}-${width}-${count}`);
      await page.locator('.since a').click();
      assert.ok(fresh.includes(Number(new URL(page.url()).hash.slice(2))));
      await visited(HOUR, {});
      await open();
      assert.equal(await page.locator('.since:visible').count(), 0, 'an hour later they have been read');
      await context.close();
    });
  });
}

describe('hostile words', () => {
  let place;
  before(async () => { place = await publication(browser, 'fr', { mode: 'open' }); });
  after(() => place?.stop());

  for (const withPolicy of [true, false]) {
    it(`do nothing as name, words, preview, draft and comment, ${withPolicy ? 'as pages are served' : 'in a browser that ignores the policy'}`, async (test) => {
      const guard = await guarded(browser, place.address, { withPolicy });
      const { page, events } = guard;
      const fired = [];
      const looked = async (text, where) => {
        const { found } = await arms(page);
        fired.push(...[...events, ...found].map((fault) => ({ place: `${where}: ${text}`, fault })));
        events.length = 0;
      };
      const shown = { preview: 0, refused: 0, sent: 0 };
      await page.goto(place.address + place.article, { waitUntil: 'load' });
      for (const text of strings) {
        const mark = await page.locator('#reply').evaluateHandle((form) => form);
        await page.locator('#words').fill(text);
        await page.locator('#reply [name=name]').fill(text.replaceAll(/[\r\n]/g, ' '));
        await page.locator('button[value=preview]').click();
        await page.waitForFunction((form) => !form.isConnected, mark);
        await looked(text, 'preview');
        shown[await page.locator('#reply .comment').count() > 0 ? 'preview' : 'refused'] += 1;
        // Sent as well where nothing but the cleaning stands before the words.
        if (withPolicy) continue;
        if (await page.locator('#reply [aria-invalid]').count() > 0) await page.locator('#reply [name=name]').fill('Léa');
        const next = await page.locator('#reply').evaluateHandle((form) => form);
        await page.locator(SEND).click();
        await page.waitForFunction((form) => !form.isConnected, next);
        shown.sent += await page.locator('.sent').count();
        await looked(text, 'sent');
        if (await page.locator('.sent').count() === 0) await page.reload({ waitUntil: 'networkidle' });
        await looked(text, 'draft');
        assert.equal(new URL(page.url()).pathname, place.article, text);
      }
      await page.reload({ waitUntil: 'networkidle' });
      await looked('all', 'the page with all of them');
      await guard.context.close();
      test.diagnostic(JSON.stringify(shown));
      assert.ok(shown.preview > strings.length / 2 && (withPolicy || shown.sent > strings.length / 2), JSON.stringify(shown));
      none(fired, 'what the words did');
    });
  }

  it('over a limit are refused with words, and stay in the form', async () => {
    const { page, context } = await view(browser, place.address);
    const zalgo = `Le${'\u0301'.repeat(60)} phare`;
    const cases = [
      ['words', zalgo, 'zalgo in the words'], ['name', zalgo, 'zalgo in the name'], ['words', `${'> '.repeat(40)}x`, 'nested quotations'],
      ['words', 'https://a.example/ '.repeat(60), 'links'], ['words', 'x'.repeat(9_000), 'length'], ['name', 'https://a.example/', 'an address as a name'],
    ];
    for (const [field, value, what] of cases) {
      await page.goto(place.address + place.article);
      await page.locator('#words').fill('Bonjour.');
      await page.locator(`#reply [name=${field}]`).fill(value);
      await page.locator(SEND).click();
      const wrong = page.locator(`#reply strong[id="${field}-wrong"]`);
      await wrong.waitFor({ timeout: 10_000 }).catch(() => assert.fail(`${what} was taken`));
      assert.ok((await wrong.innerText()).length > 15, what);
      assert.equal(await page.locator(`#reply [name=${field}]`).inputValue(), value, what);
    }
    await page.evaluate(() => localStorage.clear());
    await page.goto(place.address + place.article);
    await sends(page, { words: 'abc \u202e\u2066fed\u202c', name: 'L\u0435a' });
    const said = await page.locator('.discussion').innerHTML();
    assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(said), 'nothing turns the page around');
    await context.close();
  });
});
