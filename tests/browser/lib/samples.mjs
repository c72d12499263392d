// The pages that Rust's own tests render from made-up values: also those that no request can bring about (busy, at fault).
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { repository } from './program.mjs';

const folder = process.env.RELAIS_SAMPLES ?? path.join(repository, 'target/samples');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Serves the samples in one language (`fr-FR`), or in all of them; each page is its own kind. */
export async function samples(language = '') {
  const names = (await readdir(folder)).filter((name) => name.endsWith(`${language}.html`));
  if (names.length === 0) throw new Error(`there are no samples in ${folder}: ./ci browser makes them`);
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const pages = await Promise.all(names.map(async (name) => ({ place: `/${name}`, html: await readFile(path.join(folder, name), 'utf8') })));
  const stop = () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  return { address, stop, pages, kinds: new Map(pages.map((page) => [page.place.slice(1, -'.html'.length), page])) };
}

async function answer(request, response) {
  const name = path.basename(new URL(request.url, 'http://samples').pathname);
  try {
    const bytes = await readFile(path.join(folder, name));
    response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
