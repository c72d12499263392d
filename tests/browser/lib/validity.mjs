// Asks the Nu Html Checker about many pages at once, since starting it takes longer than reading them.
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, temporaryFolder } from './program.mjs';

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** The checker's errors, as { place, fault }. `pages` have { place, html }. */
export async function errorsIn(pages) {
  const folder = await temporaryFolder();
  try {
    const places = new Map();
    for (const [index, { place, html }] of pages.entries()) {
      const file = path.join(folder, `${index}.html`);
      places.set(file, place);
      await writeFile(file, html);
    }
    const answer = await run(['-Xss4m', '-jar', checker, '--format', 'json', '--stdout', '--exit-zero-always', ...places.keys()], 'java');
    return JSON.parse(answer).messages.filter(({ type }) => type !== 'info').map((message) => fault(message, places));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fault({ url, message, extract }, places) {
  const place = url?.startsWith('file:') ? places.get(fileURLToPath(url)) : url;
  return { place, fault: `${message} — ${(extract ?? '').trim().replace(/\s+/g, ' ').slice(0, 160)}` };
}
