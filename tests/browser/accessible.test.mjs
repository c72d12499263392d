// No page breaks a rule of WCAG 2.2 A or AA that a machine can check, in both directions of writing.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { DESK, launch, PHONE, view } from './lib/browser.mjs';
import { READINGS } from './lib/publications.mjs';
import { none } from './lib/verdict.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

describe('the rules', () => {
  it('find the fault of a faulty page', async () => {
    const { page, context } = await view(browser, 'http://127.0.0.1');
    await page.setContent('<html lang="fr"><title>x</title><img src="data:,"><p style="color:#ddd">pale');
    assert.match((await violations(page)).join('\n'), /image-alt/);
    await context.close();
  });
});

for (const [name, open] of Object.entries(READINGS)) {
  describe(name, () => {
    let publication;
    before(async () => { publication = await open(); });
    after(() => publication?.stop());

    for (const width of [PHONE, DESK]) {
      for (const scheme of ['light', 'dark']) {
        it(`breaks no rule at ${width} px, ${scheme}`, async () => {
          const { page, context } = await view(browser, publication.address, { width, scheme });
          const broken = [];
          for (const [kind, { place }] of publication.kinds) {
            if (kind === 'longest' && (width !== PHONE || scheme !== 'light')) continue; // once: it has nothing that the others lack
            await page.goto(publication.address + place);
            broken.push(...(await violations(page)).map((fault) => ({ place: `${kind} ${place}`, fault })));
          }
          await context.close();
          none(broken, 'rules broken');
        });
      }
    }
  });
}

async function violations(page) {
  await page.evaluate(axe); // evaluated from outside, so the page's own policy against scripts stays as it is
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), RULES);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`));
}
