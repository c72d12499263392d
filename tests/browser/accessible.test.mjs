// No page breaks a rule of WCAG 2.2 A or AA that a machine can check, in both directions of writing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations, violationsOfColours } from './lib/axe.mjs';
import { DESK, launch, PHONE, view } from './lib/browser.mjs';
import { READINGS } from './lib/publications.mjs';
import { none } from './lib/verdict.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

describe('the rules', () => {
  it('find the fault of a faulty page', async () => {
    const { page, context } = await view(browser, 'http://127.0.0.1');
    await page.setContent('<html lang="fr"><title>x</title><img src="data:,"><p style="color:#ddd">pale');
    assert.match((await violations(page)).join('\n'), /image-alt/);
    await page.setContent('<html lang="fr"><title>x</title><style>@media (prefers-color-scheme: dark) { p { color: #ddd } }</style><p>pale');
    assert.deepEqual(await violations(page), []);
    assert.match((await violationsOfColours(page, 'dark')).join('\n'), /color-contrast/);
    await context.close();
  });
});

for (const [name, open] of Object.entries(READINGS)) {
  describe(name, () => {
    let publication;
    before(async () => { publication = await open(); });
    after(() => publication?.stop());

    for (const width of [PHONE, DESK]) {
      it(`breaks no rule at ${width} px, by day and by night`, async () => {
        const { page, context } = await view(browser, publication.address, { width });
        const broken = [];
        for (const [kind, { place }] of publication.kinds) {
          if (kind === 'longest' && width !== PHONE) continue; // once: it has nothing that the others lack
          await page.emulateMedia({ colorScheme: 'light' });
          await page.goto(publication.address + place);
          const found = [...await violations(page), ...await violationsOfColours(page, 'dark')];
          broken.push(...found.map((fault) => ({ place: `${kind} ${place}`, fault })));
        }
        await context.close();
        none(broken, 'rules broken');
      });
    }
  });
}
