// The rules of WCAG 2.2 A and AA that a machine can check.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a rule of these asks depends on colours; nothing else does. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Every rule that the page breaks, with the element that does. */
export async function violations(page) {
  await page.evaluate(axe); // evaluated from outside, so the page's own policy against scripts stays as it is
  return broken(page, { type: 'tag', values: RULES });
}

/** Every rule of colours that the page breaks in this scheme, after `violations` has looked at all the rest. */
export async function violationsOfColours(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  // Colours that fade into each other are looked at when they have arrived, and what they are inherited by too.
  await page.evaluate(async () => {
    const ends = (one) => one.effect.getComputedTiming().endTime !== Infinity;
    for (let quiet = 0; quiet < 2;) {
      await new Promise(requestAnimationFrame);
      const moving = document.getAnimations().filter(ends);
      await Promise.allSettled(moving.map((one) => one.finished));
      quiet = moving.length > 0 ? 0 : quiet + 1;
    }
  });
  return broken(page, { type: 'rule', values: OF_COLOURS });
}

async function broken(page, runOnly) {
  const found = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), runOnly);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`));
}
