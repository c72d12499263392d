// A blog moves in through the browser: from the file to the report, and nothing of its old markup runs on the way.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { backup } from './lib/backup.mjs';
import { DESK, launch, PHONE } from './lib/browser.mjs';
import { faultsOf, setUp } from './lib/owner.mjs';
import { firstRun, repository } from './lib/program.mjs';
import { none } from './lib/verdict.mjs';

const PICTURES = process.env.RELAIS_SCREENSHOTS;
const WORDS = {
  fr: { locale: 'fr-FR', zone: 'Europe/Paris', site: 'Carnets du Ponant', title: 'Chronique', text: 'Une tour blanche au bout du quai.', comment: 'Merci pour cette page.' },
  ar: { locale: 'ar-TN', zone: 'Africa/Tunis', site: 'دفاتر الغرب', title: 'مقال', text: 'برج أبيض في آخر الرصيف.', comment: 'شكرًا على هذه الصفحة.' },
};

/** Twelve articles, no two alike, one of which would take the desk over if it could. */
function blog(words, language) {
  const body = (id) => {
    if (id === 3) return `<table><tr><th>1</th><td>${words.text}</td></tr></table>`;
    if (id === 5) return `<p>${words.text}</p><script>top.document.title='owned';window.name='owned'</script><img src="x:" onerror="top.document.title='owned'">`;
    if (id === 7) return `<blockquote>${words.text}</blockquote><ul><li>1</li></ul>`;
    if (id === 9) return `<p style="color:red" onclick="alert(1)"><font size="5">${words.text}</font></p>`.repeat(30);
    return `<p>${words.text}</p>`;
  };
  const articles = Array.from({ length: 12 }, (_, at) => ({
    id: String(100 + at),
    place: `/2019/${String(at + 1).padStart(2, '0')}/a${at}.html`,
    title: `${words.title} ${at}`,
    body: body(at),
    author: 'Ada',
    labels: ['mer'],
    published: `2019-${String(at + 1).padStart(2, '0')}-10T10:00:00.000+01:00`,
    comments: at % 4 === 0 ? [{ id: String(900 + at), author: 'Ben', body: words.comment, published: '2020-01-10T10:00:00.000+01:00' }] : [],
  }));
  return backup({ host: 'phare.blogspot.com', title: words.site, locale: language, articles });
}

let browser;
let folder;
before(async () => { browser = await launch(); folder = await mkdtemp(path.join(tmpdir(), 'relais-move-')); });
after(async () => { await browser.close(); await rm(folder, { recursive: true, force: true }); });

for (const [language, width, scheme] of [['fr', DESK, 'light'], ['ar', PHONE, 'dark'], ['fr', PHONE, 'dark'], ['ar', DESK, 'light']]) {
  describe(`moving in, ${language}, ${width} px`, () => {
    const words = WORDS[language];
    const faults = [];
    let server;
    let context;
    let page;
    before(async () => {
      server = await firstRun();
      context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: language });
      page = await context.newPage();
      page.on('pageerror', (error) => faults.push({ place: page.url(), fault: String(error) }));
    });
    after(async () => { await context?.close(); await server?.stop(); });

    const look = async (name) => {
      for (const fault of await faultsOf(page)) faults.push({ place: `${name}: ${page.url()}`, fault });
      if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `move-${language}-${width}-${name}.png`), fullPage: true });
    };

    it('sends a backup, reads the plan, moves in and reads the report', async () => {
      const file = path.join(folder, `blog-${language}-${width}.xml`);
      await writeFile(file, blog(words, language));
      await setUp(page, server.link, words);
      await page.click('.doors a.btn');
      await look('door');

      // A wrong file is refused on the page, and another can be chosen.
      await page.setInputFiles('#file', path.join(repository, 'docs/picture/article.png'));
      await page.click('#send button.go');
      await page.locator('#refused:not([hidden])').waitFor();
      assert.match(await page.locator('#refused').innerText(), /blog-….xml/);
      await look('refused');

      await page.setInputFiles('#file', file);
      await page.click('#send button.go');
      await page.locator('a[href*="/sample/"]').first().waitFor({ timeout: 60_000 });
      assert.equal(await page.locator('a[href*="/sample/"]').count(), 10);
      await look('plan');
      const here = page.url();

      for (let place = 1; place <= 10; place += 1) {
        await page.goto(`${here}/sample/${place}`);
        const texts = await Promise.all(page.frames().slice(1).map((frame) => frame.locator('body').innerText()));
        assert.equal(texts.length, 2, 'before and after');
        for (const text of texts) assert.ok(text.includes(words.text.slice(0, 12)), text);
        assert.notEqual(await page.title(), 'owned', 'nothing of it runs');
        if (place < 3) await look(`sample-${place}`);
      }
      await page.goto(here);
      await page.click('button[value="bring"]');
      await page.locator('a.go[href$="/report"]').waitFor({ timeout: 60_000 });
      await look('done');
      await page.click('a.go[href$="/report"]');
      await look('report');
      await page.fill('#q', `${words.title} 5`);
      await page.locator('[role=search] button').click();
      await page.goto(`${here}/report?cause=script_removed`);
      await page.locator('.list a').first().click();
      await page.waitForURL(/\/articles\/\d+$/);
      await page.goto(new URL('/desk/1/move', server.link).href);
      assert.equal(await page.locator('.list li').count(), 1);
      await page.goto(await page.locator('.side strong a').getAttribute('href'));
      assert.ok((await page.locator('main').innerText()).includes(`${words.title} 11`), 'readers have it');
      none(faults, 'faults of moving in');
    });
  });
}
