// The owner of a new publication: sets it up, and looks at a page of the desk as its reader would.
import { violations } from './axe.mjs';
import { sideways } from './layout.mjs';

export const PASSWORD = 'quatre chevaux de poste';
/** Bytes over the wire. */
export const HEAVIEST = 300 * 1024;

/** Fills in the one page of the first run and sends it. */
export async function setUp(page, link, { locale, zone, site, name = 'Ana Lima' }) {
  await page.goto(link);
  await page.fill('#title', site);
  await page.selectOption('#language', locale);
  await page.fill('#zone', zone);
  await page.fill('#name', name);
  await page.fill('#mail', 'ana@example.org');
  await page.fill('#password', PASSWORD);
  await page.click('form button.go');
}

/** What is wrong with a page of the desk: rules of accessibility that it breaks, width, weight. */
export async function faultsOf(page) {
  const faults = await violations(page);
  const { scrolls, culprits } = await sideways(page);
  if (scrolls > 0 || culprits.length > 0) faults.push(`${scrolls} px too wide: ${culprits.join(' ')}`);
  const weight = await weightOf(page);
  if (weight > HEAVIEST) faults.push(`${weight} bytes`);
  return faults;
}

/** All that came over the wire for a page, pictures too, kept by the browser or not. Bytes. */
export function weightOf(page) {
  return page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0));
}
