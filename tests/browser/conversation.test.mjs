// One conversation from its first words to an appeal: a comment that waits, answers down to the eighth level, changed, deleted,
// followed by mail, removed with a reason, appealed and restored, a passage removed; in French and Arabic, with script and without.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations, violationsOfColours } from './lib/axe.mjs';
import { DESK, launch, PHONE } from './lib/browser.mjs';
import { answering, grown, inLetters, publication, publishAll, rule, sends } from './lib/conversation.mjs';
import { sideways } from './lib/layout.mjs';
import { none } from './lib/verdict.mjs';

const SHOTS = process.env.RELAIS_SCREENSHOTS;
const DEEPEST = 8;
const WORDS = {
  fr: { name: 'Léa', first: 'On la voit de la digue.', answer: 'Et de plus loin encore, le soir', changed: 'Et de bien plus loin.', bad: 'Vous n’y connaissez rien.', after: 'La lampe est de 1931.', why: 'On répond aux mots, pas aux gens.', appeal: 'Je parlais de la lampe.', judged: 'En effet.' },
  ar: { name: 'ليلى', first: 'نراها من الرصيف.', answer: 'ومن أبعد من ذلك مساءً', changed: 'ومن أبعد بكثير.', bad: 'أنت لا تعرف شيئًا.', after: 'المصباح من سنة 1931.', why: 'نرد على الكلام لا على الناس.', appeal: 'كنت أتحدث عن المصباح.', judged: 'صحيح.' },
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const [language, width, script] of [['fr', DESK, true], ['ar', PHONE, true], ['fr', PHONE, false]]) {
  describe(`a conversation, ${language}, ${width} px, ${script ? 'with' : 'without'} script`, () => {
    const words = WORDS[language];
    const faults = [];
    /** Private addresses, by number. */
    const mine = [];
    let place;
    let page;
    let other;
    let judge;

    before(async () => {
      place = await publication(browser, language);
      const viewport = { width, height: 800 };
      page = await (await browser.newContext({ viewport, javaScriptEnabled: script })).newPage();
      page.on('pageerror', (error) => faults.push({ place: page.url(), fault: String(error) }));
      other = await (await browser.newContext({ viewport })).newPage();
      judge = await (await browser.newContext({ viewport })).newPage();
    });
    after(async () => {
      for (const one of [page, other, judge]) await one?.context().close();
      await place?.stop();
    });

    const at = (path) => new URL(path, place.address).href;
    const here = () => new URL(page.url()).pathname;
    /** The page as it stands is looked at; where scripts are switched off, its copy where they are not, since the rules are one. */
    const look = async (name) => {
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/conversation-${name}-${language}-${width}-${script ? 'script' : 'plain'}.png`, fullPage: true });
      let looked = page;
      if (!script) {
        const html = await page.content();
        await judge.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace(/<script type="module".*?<\/script>/, '') }));
        await judge.goto(page.url());
        await judge.unroute(page.url());
        looked = judge;
      }
      const found = await violations(looked);
      found.push(...await violationsOfColours(looked, 'dark'));
      await looked.emulateMedia({ colorScheme: 'light' });
      const { scrolls, culprits } = await sideways(looked);
      if (scrolls > 0) found.push(`${scrolls} px too wide: ${culprits.join(' ')}`);
      faults.push(...found.map((fault) => ({ place: name, fault })));
    };
    const whole = () => none(faults, 'faults of the conversation');

    it('begins with a comment that waits, and only its writer sees it', async () => {
      await page.goto(at(place.article));
      await look('article');
      mine[1] = await sends(page, { words: words.first, name: words.name });
      assert.equal(here(), script ? place.article : mine[1], 'with script nobody is taken elsewhere');
      await look('waits');
      await page.goto(at(place.article));
      const waiting = page.locator('.comment:not([id])');
      assert.ok((await waiting.innerText()).includes(words.first));
      await other.goto(at(place.article));
      assert.equal(await other.getByText(words.first).count(), 0);
      whole();
    });

    it('is published by a moderator, and everybody reads it', async () => {
      await publishAll(place);
      await page.goto(at(place.article));
      assert.ok((await page.locator('#c1').innerText()).includes(words.first));
      assert.equal(await page.locator('.comment:not([id])').count(), 0);
      await other.goto(at(place.article));
      assert.ok((await other.locator('#c1').innerText()).includes(words.name));
      await page.goto(at(mine[1]));
      await look('published');
      whole();
    });

    it(`is answered down to the ${DEEPEST}th level, each answer at its place`, async () => {
      await page.goto(at(place.article));
      for (let number = 2; number <= DEEPEST; number += 1) {
        await answering(page, number - 1);
        if (script) {
          assert.equal(here(), place.article);
          assert.equal(await page.evaluate(() => document.activeElement.id), 'words', 'one can type at once');
        }
        if (number === 3) await look('answering');
        const said = number === 3 ? `${words.after} ${words.bad} ${words.answer}.` : `${words.answer} ${number}.`;
        mine[number] = await sends(page, { words: said, name: words.name });
        if (script) assert.ok(await page.locator(`#c${number} + .sent`).isVisible(), 'what is said of it stands below it');
        else await page.goto(at(place.article));
        assert.ok((await page.locator(`#c${number}`).innerText()).includes(words.answer), `no. ${number}`);
        assert.equal(await page.locator(`#c${number} .to`).getAttribute('href'), `#c${number - 1}`);
      }
      const levels = await page.evaluate(() => Array.from(document.querySelectorAll('.thread .comment'), (one) => {
        let level = 0;
        for (let list = one.closest('ol'); list; list = list.parentElement.closest('ol')) level += 1;
        return level;
      }));
      assert.deepEqual(levels, [1, 2, 3, 4, 5, 5, 5, 5], 'the page shows five levels, and says of the rest whom they answer');
      await look('depth');
      whole();
    });

    it('is changed in the window, then deleted, by the one who wrote', async () => {
      await page.goto(at(place.article));
      await page.locator(`#c${DEEPEST} > .links a[href^="/comments/mine/"]`).click();
      await page.locator('#words').fill(words.changed);
      await Promise.all([page.waitForURL(/done=edited/), page.locator('button[value=edit]').click()]);
      await look('changed');
      await other.goto(at(place.article));
      assert.ok((await other.locator(`#c${DEEPEST}`).innerText()).includes(words.changed));
      await Promise.all([page.waitForURL(/done=deleted/), page.locator('button[value=delete]').click()]);
      await look('deleted');
      await other.goto(at(place.article));
      assert.equal(await other.getByText(words.changed).count(), 0);
      assert.equal(await other.locator(`#c${DEEPEST} .removed`).count(), 1, 'its number stays');
      whole();
    });

    it('is followed by mail, once the button behind the letter is pressed', async () => {
      await page.goto(at(place.article));
      await page.locator('.discussion a[href^="/follow"]').click();
      await page.locator('#mail').fill('lea@example.org');
      await look('follow');
      await grown(page);
      await Promise.all([page.waitForURL(/sent=yes/), page.locator('main form button').click()]);
      await look('follow-asked');
      const [link] = await inLetters(place.letters, /\/follow\/[\w.~-]+/g);
      await page.goto(at(link));
      await look('follow-link');
      await page.locator('button[value=yes]').click();
      await page.locator('main [role=status]').waitFor();
      await look('followed');
      whole();
    });

    it('loses one comment by a rule: its writer reads why, appeals, and it is restored', async () => {
      const gone = `${words.answer} 2.`;
      await rule(place, 2, 'remove', { sentence: words.why });
      await page.goto(at(place.article));
      assert.equal(await page.getByText(gone).count(), 0);
      assert.ok(await page.locator('#c2 p.removed').isVisible(), 'the rule is named');
      assert.equal(await page.locator('#c3').count(), 1, 'its answers stay');
      await look('removed');
      await page.goto(at(mine[2]));
      assert.ok((await page.locator('main dl').innerText()).includes(words.why));
      await look('reasons');
      await page.locator('textarea[id^=appeal-]').fill(words.appeal);
      await Promise.all([page.waitForURL(/done=appealed/), page.locator('button[value=appeal]').click()]);
      await look('appealed');
      await place.desk.goto(place.atDesk('comments/appeals'));
      assert.ok((await place.desk.locator('.q').innerText()).includes(words.appeal));
      faults.push(...(await violations(place.desk)).map((fault) => ({ place: 'appeals at the desk', fault })));
      await place.desk.locator('.q [name=sentence]').fill(words.judged);
      await Promise.all([place.desk.waitForURL(/done=/), place.desk.locator('button[value=overturn]').click()]);
      await page.goto(at(place.article));
      assert.ok((await page.locator('#c2 .words').innerText()).includes(gone));
      await look('restored');
      await page.goto(at(mine[2]));
      assert.ok((await page.locator('main').innerText()).includes(words.judged));
      await look('judged');
      whole();
    });

    it('loses one passage, which is shown as such, and its writer reads why', async () => {
      await rule(place, 3, 'cut', { passage: words.bad, sentence: words.why });
      await page.goto(at(place.article));
      const left = await page.locator('#c3 .words').innerText();
      assert.ok(left.includes(words.after) && left.includes(words.answer) && !left.includes(words.bad), left);
      assert.match(await page.locator('#c3 .words em').innerText(), /^\[.+\]$/u);
      await look('cut');
      await page.goto(at(mine[3]));
      assert.ok((await page.locator('main dl').innerText()).includes(words.why));
      await look('cut-reasons');
      whole();
    });
  });
}
