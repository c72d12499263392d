// Makes static/editor.js, static/editor.css and the hash of what they were made from. The same sources and lock file
// give the same bytes on every machine.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = path.join(here, '../static');
const ALLOWED = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0', 'Zlib'];

const { metafile } = await build({
  absWorkingDir: here,
  metafile: true,
  banner: { js: '/* Holds code of others, under the licences in editor.licenses.txt. */' },
  entryPoints: { 'editor': 'src/main.ts' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
});
await build({ absWorkingDir: here, entryPoints: { 'editor': 'src/editor.css' }, outdir: out, minify: true, target: 'es2022', charset: 'utf8' });
await writeFile(path.join(out, 'editor.licenses.txt'), await licences(Object.keys(metafile.inputs)));
await writeFile(path.join(out, 'editor.sha256'), `${await sourceHash()}\n`);

// What was taken in, with the words of its licence; one that is not on the list of deny.toml stops the build.
async function licences(inputs) {
  const names = new Set(inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]).filter(Boolean));
  const parts = [];
  for (const name of [...names].sort()) {
    const folder = path.join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    if (!ALLOWED.includes(license)) throw new Error(`${name} is under ${license}`);
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    parts.push(`${name} ${version} (${license})\n\n${file ? (await readFile(path.join(folder, file), 'utf8')).trim() : ''}\n`);
  }
  return parts.join(`\n${'-'.repeat(78)}\n\n`);
}

// Each file by its path from editor/ and its bytes, in the order of the paths: tests/it/editor.rs counts the same.
async function sourceHash() {
  const files = ['build.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];
  for (const name of await readdir(path.join(here, 'src'))) files.push(`src/${name}`);
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const bytes = await readFile(path.join(here, file));
    hash.update(`${file} ${bytes.length}\n`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
