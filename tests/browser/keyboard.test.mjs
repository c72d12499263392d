// A page can be walked with the Tab key: past the menu at once, and always seeing where one is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DESK, launch, PHONE, view } from './lib/browser.mjs';
import { crawl, oneOfEachKind } from './lib/crawl.mjs';
import { focused } from './lib/layout.mjs';
import { demo } from './lib/program.mjs';
import { RARE } from './lib/publications.mjs';
import { none } from './lib/verdict.mjs';

const STEPS = 30; // past the menu and well into the text

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const language of ['fr', 'ar']) {
  describe(`the sample, ${language}`, () => {
    let publication;
    let kinds;
    before(async () => {
      publication = await demo(language);
      kinds = oneOfEachKind((await crawl(publication.address, RARE)).pages, ['article', 'home']);
    });
    after(() => publication?.stop());

    for (const width of [PHONE, DESK]) {
      it(`shows at every step where one is, at ${width} px`, async () => {
        const { page, context } = await view(browser, publication.address, { width });
        const lost = [];
        for (const [kind, { place }] of kinds) {
          await page.goto(publication.address + place);
          for (const stop of await walk(page)) {
            if (!stop.inSight) lost.push({ place: `${kind} ${place}`, fault: `${stop.name} has the focus out of sight` });
            if (!stop.ringed) lost.push({ place: `${kind} ${place}`, fault: `${stop.name} does not show that it has the focus` });
          }
        }
        await context.close();
        none(lost, 'steps where one is lost');
      });
    }

    it('begins an article with the ways to its text and to its comments', async () => {
      const { page, context } = await view(browser, publication.address);
      await page.goto(publication.address + kinds.get('article').place);
      const [first, second] = await walk(page, 2);
      for (const { name, href } of [first, second]) {
        assert.match(href, /^#./, `${name} is no way within the page`);
        assert.equal(await page.locator(`[id="${href.slice(1)}"]`).count(), 1, `${name} leads to nothing`);
      }
      assert.notEqual(first.href, second.href);
      await context.close();
    });

    it('brings one past the menu, so that the next step is behind it', async () => {
      const { page, context } = await view(browser, publication.address);
      await page.goto(publication.address + kinds.get('article').place);
      const [first] = await walk(page, 1);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const behind = await page.evaluate((id) => {
        const target = document.getElementById(id);
        const position = target.compareDocumentPosition(document.activeElement);
        return target.contains(document.activeElement) || Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING);
      }, first.href.slice(1));
      assert.ok(behind, 'the focus is still in front of the text');
      await context.close();
    });
  });
}

// The first stops of the Tab key, up to the end of the page.
async function walk(page, steps = STEPS) {
  const stops = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}
