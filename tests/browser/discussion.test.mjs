// A reader takes part in the discussion, without account and without script: writes, answers, sees a preview, is refused, changes,
// deletes, reports; in French and Arabic, wide and narrow.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './lib/axe.mjs';
import { DESK, PHONE, launch } from './lib/browser.mjs';
import { demo } from './lib/program.mjs';

const ARTICLE = '/2026/10/dix-sept-hivers.html';
const SHOTS = process.env.RELAIS_SCREENSHOTS;

for (const [language, width] of [['fr', DESK], ['ar', PHONE]]) {
  describe(`a reader takes part, ${language} ${width}`, () => {
    let browser;
    let publication;
    let page;

    before(async () => {
      browser = await launch();
      publication = await demo(language);
      page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
      // The forms alone: axe needs scripts, so ours is what does not come.
      await page.route(/\/discussion\.js$/, (route) => route.abort());
    });
    after(async () => {
      await browser?.close();
      await publication?.stop();
    });

    const at = (place) => new URL(place, publication.address).href;
    const looked = async (name) => {
      assert.deepEqual(await violations(page), [], name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${name} is ${wide} px too wide`);
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/discussion-${name}-${language}-${width}.png`, fullPage: true });
    };

    it('finds the form on the page of the article, and is told at the field what is wrong', async () => {
      await page.goto(at(ARTICLE));
      await looked('article');
      await page.locator('#words').fill('x'.repeat(4001));
      await page.locator('form#reply button').first().click();
      await page.locator('#words-wrong').waitFor();
      assert.equal((await page.locator('#words').inputValue()).length, 4001, 'no word is lost');
      await looked('refused');
    });

    it('answers a comment at its place, with a preview', async () => {
      await page.goto(at(ARTICLE));
      await page.locator('#c1 a[href*="reply=1"]').click();
      assert.ok(await page.locator('li:has(> #c1) > form#reply').isVisible(), 'the form stands below what is answered');
      await page.locator('#words').fill('Une *lampe*.\n\n> citée\n\n- un\n- deux');
      await page.locator('input[name="name"]').fill('Léa');
      await page.locator('button[value="preview"]').click();
      await page.locator('form#reply em').waitFor();
      await looked('preview');
      await page.locator('form#reply button').first().click();
      await page.waitForURL((address) => address.pathname.startsWith('/comments/mine/'));
      await looked('sent');
    });

    it('sees what waits at its place, where nobody else does', async () => {
      const mine = page.url();
      await page.goto(at(ARTICLE));
      const waiting = page.locator('article.comment', { has: page.locator(`a[href="${new URL(mine).pathname}"]`) });
      assert.ok((await waiting.innerText()).includes('Une lampe.'));
      await looked('waiting');
      const other = await (await browser.newContext()).newPage();
      await other.goto(at(ARTICLE));
      assert.equal(await other.getByText('Une lampe.').count(), 0);
      await other.context().close();
      await waiting.getByRole('link').last().click();
      await page.locator('button[value="edit"]').waitFor();
      await page.locator('#words').fill('Une **autre** lampe.');
      await page.locator('button[value="edit"]').click();
      await page.waitForURL(/done=edited/);
      await looked('edited');
      await page.locator('button[value="delete"]').click();
      await page.waitForURL(/done=deleted/);
      await looked('deleted');
      assert.equal(await page.locator('button[value="delete"]').count(), 0);
    });

    it('reports a comment, and reads what was decided', async () => {
      await page.goto(at(ARTICLE));
      await page.locator('#c1 a[href*="/report/"]').click();
      await looked('report');
      await page.selectOption('#clause', 'insult');
      await page.locator('main form button').click();
      await page.waitForURL(/sent=yes/);
      await looked('reported');
      await page.goto(at('/moderation'));
      await looked('moderation');
    });

    it('gives notice that a comment is unlawful, is told what is missing, and gets a receipt', async () => {
      await page.goto(at(ARTICLE));
      await page.locator('#c1 a[href*="/report/"]').click();
      await page.locator('a[href*="/comments/notice/"]').click();
      await looked('notice');
      await page.locator('#words').fill('« Paul a volé la lampe » est faux.');
      await page.locator('#law').fill('loi du 29 juillet 1881, art. 29');
      await page.locator('input[name="honest"]').check();
      // Nobody reads that form in less: what comes sooner has to be sent once more.
      await page.waitForTimeout(3100);
      await page.locator('main form button').click();
      await page.locator('#name-wrong').waitFor();
      await looked('notice-refused');
      await page.locator('#name').fill('Paul Ferrand');
      await page.locator('#mail').fill('paul@example.org');
      await page.waitForTimeout(3100);
      await page.locator('main form button').click();
      await page.waitForURL(/\/comments\/notices\//);
      assert.ok((await page.locator('main').innerText()).includes('Paul Ferrand'));
      await looked('notice-receipt');
    });
  });
}
