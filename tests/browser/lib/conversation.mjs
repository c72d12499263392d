// A publication with one article under which readers write: its owner at the desk, the folder into which its letters go, and what
// a reader does by the form, with script or without.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { DESK } from './browser.mjs';
import { setUp } from './owner.mjs';
import { serving, temporaryFolder } from './program.mjs';

const SITES = {
  fr: { locale: 'fr-FR', zone: 'Europe/Paris', site: 'Carnets du Ponant', title: 'Le phare', text: 'Une tour blanche au bout du quai.' },
  ar: { locale: 'ar-TN', zone: 'Africa/Tunis', site: 'دفاتر الغرب', title: 'المنارة', text: 'برج أبيض في آخر الرصيف.' },
};
/** Faster than this the form takes nobody for a person, milliseconds. */
const SOONEST = 3_050;
const LETTER_LIMIT = 20_000;

/** Sets it up and publishes the article. `marks`: from how many comments a minute on they wait. */
export async function publication(browser, language, { mode = 'first_held', marks = 500 } = {}) {
  const folder = await temporaryFolder();
  const letters = path.join(folder, 'letters');
  const server = await serving(path.join(folder, 'data'), '--mail-folder', letters, '--mail-from', 'desk@example.org');
  const link = await server.says(/http:\/\/localhost:\d+\/desk\/setup\/\S+/);
  const context = await browser.newContext({ viewport: { width: DESK, height: 900 }, locale: language });
  const desk = await context.newPage();
  const words = SITES[language];
  await setUp(desk, link, words);
  await desk.locator('.doors').waitFor();
  const atDesk = (place) => new URL(`/desk/1/${place}`, link).href;
  await desk.goto(atDesk('settings/discussion'));
  await desk.locator('details:has(#range_hold)').evaluate((details) => { details.open = true; });
  for (const crowd of ['range', 'thread', 'site']) {
    await desk.fill(`#${crowd}_hold`, String(marks));
    await desk.fill(`#${crowd}_refuse`, String(marks * 2));
  }
  await desk.check(`input[name=mode][value=${mode}]`);
  await Promise.all([desk.waitForURL(/done=/), desk.click('button.go[value=save]')]);
  await desk.goto(atDesk('articles'));
  await desk.click('main .bar button.go');
  await desk.locator('.editor-doc').click();
  await desk.keyboard.type(words.text);
  await desk.fill('#title', words.title);
  await Promise.all([desk.waitForURL(/done=published/), desk.click('button[value="publish"]')]);
  const article = new URL(await desk.locator('.meta a[dir=ltr]').getAttribute('href')).pathname;
  const stop = async () => { await context.close(); await server.stop(); await rm(folder, { recursive: true, force: true }); };
  return { address: server.address, article, desk, atDesk, letters, stop };
}

/** Whoever moderates reads what waits, and publishes all of it. */
export async function publishAll({ desk, atDesk }) {
  await desk.goto(atDesk('comments'));
  for (let left = await desk.locator('.q').count(); left > 0; left = await desk.locator('.q').count()) {
    await desk.locator('.q button[value=publish]').first().click();
    await desk.waitForFunction((left) => document.querySelectorAll('.q').length < left, left);
  }
}

/** Goes to the discussion at the desk and decides about one comment: `remove`, or `cut` with the passage. */
export async function rule({ desk, atDesk }, number, verb, { sentence, passage }) {
  await desk.goto(atDesk('articles/1/comments'));
  const ruling = desk.locator(`#c${number} details.ruling`, { has: desk.locator(`button[value=${verb}]`) });
  await ruling.locator('summary').click();
  if (passage) await ruling.locator('[name=passage]').fill(passage);
  await ruling.locator('input[name=clause]').first().check();
  await ruling.locator('[name=sentence]').fill(sentence);
  await Promise.all([desk.waitForURL(/done=/), ruling.locator(`button[value=${verb}]`).click()]);
}

/** Waits until the form on the page is old enough to have been filled in by a person. */
export async function grown(page) {
  const token = page.locator('main [name=token]');
  if (await token.count() === 0) return;
  const given = Number((await token.inputValue()).split('.')[0]) / 1_000;
  const left = given + SOONEST - Date.now();
  if (left > 0) await new Promise((resolve) => { setTimeout(resolve, left); });
}

/** Opens the form below a comment; gives it. */
export async function answering(page, number) {
  await page.locator(`#c${number} > .links a[href*="reply="]`).click();
  const form = page.locator(`li:has(> #c${number}) > #reply`);
  await form.waitFor();
  return form;
}

/** Fills in the form that is there and sends it; gives the private address that is told. */
export async function sends(page, { words, name }) {
  await page.locator('#words').fill(words);
  if (name) await page.locator('#reply [name=name]').fill(name);
  await grown(page);
  // What was said of the one before may still stand there.
  const mine = 'main [role=status] ~ p a[href^="/comments/mine/"]';
  const before = await page.locator(mine).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.locator('#reply > p > button:not([name])').click();
  const told = page.locator(mine + before.map((address) => `:not([href="${address}"])`).join(''));
  await told.waitFor();
  return told.getAttribute('href');
}

const IN_BASE64 = /transfer-encoding: base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([\w+/=\r\n]+)/gi;

/** What a letter says, whichever way it is written for its journey. */
function readable(letter) {
  const parts = [...letter.matchAll(IN_BASE64)].map(([, part]) => Buffer.from(part, 'base64').toString());
  return [letter.replace(/=\r?\n/g, '').replaceAll('=3D', '='), ...parts].join('\n');
}

/** The addresses of this kind in letters that came, once there is one. */
export async function inLetters(letters, pattern) {
  for (let waited = 0; waited < LETTER_LIMIT; waited += 100) {
    const names = await readdir(letters).catch(() => []);
    const texts = await Promise.all(names.map((name) => readFile(path.join(letters, name), 'utf8')));
    const found = texts.flatMap((text) => [...readable(text).matchAll(pattern)].map(([all]) => all));
    if (found.length > 0) return found;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`no letter with ${pattern} came`);
}
