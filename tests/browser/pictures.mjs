// Takes pictures of the main pages, for a person to look at, into target/screenshots/: node pictures.mjs
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DESK, launch, PHONE, view } from './lib/browser.mjs';
import { repository } from './lib/program.mjs';
import { READINGS } from './lib/publications.mjs';

const FOLDER = path.join(repository, 'target/screenshots');
const TALLEST = 6000; // px: a discussion of 600 comments would fill hundreds of screens

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await launch();
try {
  for (const [name, open] of Object.entries(READINGS)) {
    const publication = await open();
    try {
      for (const width of [PHONE, DESK]) {
        const schemes = name.startsWith('made-up') ? [width === PHONE ? 'light' : 'dark'] : ['light', 'dark'];
        for (const scheme of schemes) await takeAll(publication, { folder: path.join(FOLDER, name.replace(/\W+/g, '-')), width, scheme });
      }
    } finally {
      await publication.stop();
    }
  }
} finally {
  await browser.close();
}

async function takeAll({ address, kinds }, { folder, width, scheme }) {
  const { page, context } = await view(browser, address, { width, scheme });
  for (const [kind, { place }] of kinds) {
    await page.goto(address + place);
    const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.setViewportSize({ width, height: Math.max(800, height) });
    await page.screenshot({ path: path.join(folder, `${kind}-${width}-${scheme}.png`) });
    await page.setViewportSize({ width, height: 800 });
  }
  await context.close();
}
