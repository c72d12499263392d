// The hostile strings that the cleaning of HTML is tested with, made into a blog: each one in every place a text can stand.
import path from 'node:path';
import { backup } from './backup.mjs';
import { imported, repository, run } from './program.mjs';

const HOST = 'hostile.example';
const printer = process.env.RELAIS_HOSTILE_STRINGS ?? path.join(repository, 'target/debug/examples/hostile_strings');

/** One string per line, as JSON. */
export async function hostileStrings() {
  const lines = (await run([], printer)).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** A blog with one article per string; its place is told by `placeOf`. */
export function hostileBlog(strings) {
  const articles = strings.map((text, index) => ({
    id: String(1000 + index), place: placeOf(index), title: text, author: text, body: text, labels: [text],
    published: instant(index), comments: [{ id: String(500_000 + index), author: text, profile: text, body: text, published: instant(index) }],
  }));
  return imported({ host: HOST, backup: backup({ host: HOST, title: 'Hostile', articles }) });
}

export function placeOf(index) {
  return `/2020/01/attack-${index}.html`;
}

function instant(index) {
  return new Date(Date.UTC(2020, 0, 2, 0, index)).toISOString().replace('Z', '+00:00');
}
