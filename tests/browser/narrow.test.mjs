// Nothing goes sideways on a narrow window, nor with letters twice as large.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, PHONE, view } from './lib/browser.mjs';
import { brokenWords, doubleText, sideways } from './lib/layout.mjs';
import { awkwardBlog, READINGS, WIDE } from './lib/publications.mjs';
import { none } from './lib/verdict.mjs';

const NARROWEST = 320;
const WAYS = [{ width: NARROWEST, doubled: false }, { width: PHONE, doubled: true }];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

describe('the measure', () => {
  it('finds what is too wide and what is cut', async () => {
    const { page, context } = await view(browser, 'http://127.0.0.1', { width: NARROWEST });
    await page.setContent('<!doctype html><body><p style="width:900px">wide</p>');
    assert.ok((await sideways(page)).scrolls > 0);
    await page.setContent('<!doctype html><body style="overflow-x:hidden"><p style="width:900px">cut</p>');
    assert.equal((await sideways(page)).culprits.length, 1);
    await context.close();
  });
});

for (const [name, open] of Object.entries(READINGS)) {
  describe(name, () => {
    let publication;
    before(async () => { publication = await open(); });
    after(() => publication?.stop());

    for (const { width, doubled } of WAYS) {
      it(`stays within ${width} px${doubled ? ' with text at 200 %' : ''}`, async () => {
        const { page, context } = await view(browser, publication.address, { width });
        const wide = [];
        for (const [kind, { place }] of publication.kinds) {
          await page.goto(publication.address + place);
          if (doubled) await doubleText(page);
          const { scrolls, culprits } = await sideways(page);
          if (scrolls > 0) wide.push({ place: `${kind} ${place}`, fault: `scrolls sideways by ${scrolls} px` });
          wide.push(...culprits.map((culprit) => ({ place: `${kind} ${place}`, fault: `sticks out or is cut: ${culprit}` })));
        }
        await context.close();
        none(wide, 'too wide');
      });
    }
  });
}

describe('a table wider than the window', () => {
  for (const language of ['fr', 'ar']) {
    it(`keeps its words whole, and is moved by the keyboard, ${language}`, async () => {
      const publication = await awkwardBlog(language);
      try {
        const { page, context } = await view(browser, publication.address, { width: NARROWEST });
        await page.goto(publication.address + WIDE);
        assert.deepEqual(await brokenWords(page), []);
        const box = page.locator('.table-box').first();
        assert.ok(await box.evaluate((one) => one.scrollWidth > one.clientWidth), 'there is nothing to move');
        assert.equal(await box.evaluate((one) => one.tabIndex), 0);
        assert.notEqual((await box.evaluate((one) => document.getElementById(one.getAttribute('aria-labelledby')).textContent)).trim(), '');
        await box.focus();
        await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
        await page.waitForFunction(() => document.activeElement.scrollLeft !== 0);
        await context.close();
      } finally {
        await publication.stop();
      }
    });
  }
});
