// A desk of one page for the editor: what the program's own pages give it, and a server that can be unreachable, slow,
// forgetful or strict. Words it has acknowledged are kept, so that a test can ask what was lost.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { stopping } from './leftovers.mjs';
import { repository } from './program.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data: https:; connect-src 'self'; form-action 'self'; base-uri 'none'";
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** The words of the editor in one language, from the program's own catalogue. */
export async function words(language) {
  const catalogue = await readFile(path.join(repository, `locales/${language}.ftl`), 'utf8');
  return Object.fromEntries([...catalogue.matchAll(/^(editor-[a-z-]+) = (.*)$/gm)].map(([, key, text]) => [key, text]));
}

/** Starts a desk with one article. `pictures` answers an upload: { status, answer }. */
export async function desk({ language = 'fr', body = '', title = 'Le phare', pictures } = {}) {
  const desk = {
    article: { revision: 17, title, body, labels: '', history: [] },
    // What the next requests meet: 'gone' (no answer, nothing done), 'deaf' (done, and the answer is lost), 'out' (401),
    // 'fault' (500), 'slow' (done, but later); nothing: all is well.
    weather: '',
    // How long a slow save takes to arrive, in milliseconds.
    delay: 400,
    saves: [],
    uploads: [],
    language,
    pictures: pictures ?? (() => ({ status: 201, answer: { address: '/media/aa/new.png', width: 1600, height: 1200 } })),
    words: await words(language),
  };
  const server = createServer((request, response) => answer(desk, request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  desk.address = `http://127.0.0.1:${port}`;
  desk.stop = stopping(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));
  /** Takes the server away and brings it back on the same port. */
  desk.fall = async () => { server.closeAllConnections(); await new Promise((resolve) => server.close(resolve)); };
  desk.rise = () => new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return desk;
}

/** Saves as somebody else would. */
export function saveElsewhere(desk, body) {
  desk.article.revision += 1;
  desk.article.body = body;
}

async function answer(desk, request, response) {
  const { pathname } = new URL(request.url, 'http://desk');
  if (pathname.startsWith('/static/')) return file(response, path.basename(pathname));
  if (pathname.startsWith('/media/')) return picture(response);
  if (request.method === 'POST' && pathname.endsWith('/autosave')) return save(desk, request, response);
  if (request.method === 'POST' && pathname.endsWith('/pictures')) return upload(desk, request, response);
  if (request.method === 'POST') return submit(desk, request, response);
  if (pathname.endsWith('/conflict/20')) return page(response, '<h1>Conflict</h1>');
  if (pathname === '/desk/1/articles/42') return page(response, form(desk));
  return response.writeHead(404).end();
}

async function file(response, name) {
  const bytes = await readFile(path.join(repository, 'static', name));
  response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' }).end(bytes);
}

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

function picture(response) {
  response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
}

function page(response, html) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' }).end(html);
}

function escape(text) {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function form({ article, language, words: texts }) {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Desk</title><link rel="stylesheet" href="/static/0/relais.css"><link rel="stylesheet" href="/static/0/editor.css"></head><body><main><h1>Desk</h1>
<form method="post" action="/desk/1/articles/42" class="writing" data-autosave="/desk/1/articles/42/autosave" data-key="1/42" data-pictures="/desk/1/pictures">
<input type="hidden" name="base" value="${article.revision}">
<p><label for="title">Titre</label> <input id="title" name="title" size="12" value="${escape(article.title)}"></p>
<label for="body">Texte</label>
<textarea id="body" name="body" data-editor lang="${language}" dir="${direction}">
${escape(article.body)}</textarea>
<p><label for="labels">Libellés</label> <input id="labels" name="labels" size="12" value="${escape(article.labels)}"></p>
<p><label for="correction">Correction</label> <input id="correction" name="correction" size="12"></p>
<p data-status role="status" aria-live="polite"></p>
<button name="do" value="save">OK</button> <button name="do" value="again">+</button></form></main>
<script type="application/json" id="editor-words">${JSON.stringify(texts).replace(/</g, '\\u003c')}</script>
<script type="module" src="/static/0/editor.js"></script></body></html>`;
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

// The program's rules: a save on an old revision is a conflict, unless it brings the very words that are there.
async function save(desk, request, response) {
  if (desk.weather === 'gone') return response.destroy();
  const sent = new URLSearchParams((await read(request)).toString());
  if (desk.weather === 'slow') await new Promise((resolve) => setTimeout(resolve, desk.delay));
  if (desk.weather === 'out') return json(response, 401, {});
  if (desk.weather === 'fault') return json(response, 500, {});
  const done = take(desk, sent);
  if (desk.weather === 'deaf') return response.destroy();
  if (!done) return json(response, 409, { revision: desk.article.revision, address: '/desk/1/articles/42/conflict/20' });
  desk.saves.push({ revision: desk.article.revision, body: sent.get('body'), title: sent.get('title') });
  return json(response, 200, { revision: desk.article.revision, saved: '18:42' });
}

function take({ article }, sent) {
  const [body, title] = [sent.get('body').replace(/\r\n/g, '\n'), sent.get('title')];
  // Labels are written as the site writes them.
  const labels = (sent.get('labels') ?? '').split(',').map((label) => label.trim().toLowerCase()).filter(Boolean).join(', ');
  const isSame = body === article.body && title === article.title && labels === article.labels;
  if (Number(sent.get('base')) !== article.revision) return isSame;
  if (!isSame) article.revision += 1;
  Object.assign(article, { body, title, labels });
  article.history.push(body);
  return true;
}

async function submit(desk, request, response) {
  const sent = new URLSearchParams((await read(request)).toString());
  // A button that changes the form and saves nothing: the same page, with the words that were sent.
  if (sent.get('do') === 'again') {
    const article = { ...desk.article, title: sent.get('title'), body: sent.get('body').replace(/\r\n/g, '\n'), labels: 'un de plus' };
    return page(response, form({ ...desk, article }));
  }
  if (!take(desk, sent)) return page(response, '<h1>Conflict</h1>');
  return response.writeHead(303, { location: '/desk/1/articles/42' }).end();
}

async function upload(desk, request, response) {
  const bytes = await read(request);
  if (desk.weather === 'gone') return response.destroy();
  desk.uploads.push(bytes);
  const { status, answer: said } = desk.pictures(bytes);
  return json(response, status, said);
}

function json(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
