// A hundred blows at random to the tab, the browser, the program and the network, while somebody writes: what a person was
// told is kept is there afterwards. RELAIS_KILLS and RELAIS_SEED choose how many, and which.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { rm } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { args, executablePath } from './lib/browser.mjs';
import { atEnd, crash, journal, kept, sleep, until } from './lib/editor.mjs';
import { stopping } from './lib/leftovers.mjs';
import { serving, temporaryFolder } from './lib/program.mjs';
import { network } from './lib/weather.mjs';

const ROUNDS = Number(process.env.RELAIS_KILLS ?? 100);
const SEED = Number(process.env.RELAIS_SEED ?? 20_261);
const OWNER = { name: 'Ana Lima', mail: 'ana@example.org', password: 'quatre chevaux de poste' };
const TOKEN = /r\d+w\d+(?!\d)/g;

describe(`${ROUNDS} kills`, () => {
  it('lose no acknowledged character', async () => {
    const place = await begin();
    const chance = dice(SEED);
    const promised = new Set();
    const blows = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      place.net.weather = chance.one(['', '', '', 'gone', 'deaf', 'slow']);
      place.net.delay = chance.between(100, 1_500);
      await atEnd(place.page);
      for (let word = 0, words = chance.between(1, 6); word < words; word += 1) {
        await place.page.keyboard.type(` r${round}w${word}`);
        await sleep(chance.between(0, 150));
      }
      if (chance.between(0, 1) === 0) await place.page.keyboard.press('Control+s');
      await sleep(chance.between(0, 700));
      for (const token of [...tokens(JSON.stringify(await journal(place.page))), ...tokens(place.net.acknowledged.join(' '))]) promised.add(token);
      const blow = chance.one(['tab', 'tab', 'tab', 'browser', 'server', 'server', 'both', 'leave']);
      blows[blow] = (blows[blow] ?? 0) + 1;
      await strike(place, blow, ` r${round}w90`, chance.between(0, 400));
      place.net.weather = chance.one(['', '', 'gone', 'deaf']);
      await come(place);
      const missing = async () => { const there = tokens(await kept(place.page)); return [...promised].filter((token) => !there.includes(token)); };
      await until(async () => (await missing()).length === 0, 5_000).catch(async () => {
        assert.fail(`seed ${SEED}, round ${round}, ${blow}: lost ${await missing()}; ${await place.page.locator('.editor-notices').textContent()}`);
      });
      const there = tokens(await kept(place.page));
      for (const token of promised) assert.equal(there.filter((each) => each === token).length, 1, `${token} is there once`);
    }
    place.net.weather = '';
    await place.page.keyboard.press('Control+s');
    await until(() => { const last = tokens(place.net.acknowledged.at(-1) ?? ''); return [...promised].every((token) => last.includes(token)); }, 70_000)
      .catch(async (error) => { throw new Error(`seed ${SEED}: ${await place.page.locator('.editor-notices').textContent()}`, { cause: error }); });
    await place.running.kill();
    // Another browser has no journal: what it shows is what the server kept.
    const home = await temporaryFolder();
    Object.assign(place, { home, running: await start(home) });
    await come(place);
    const there = tokens(await kept(place.page));
    assert.deepEqual([...promised].filter((token) => !there.includes(token)), [], 'the server has it all');
    console.log(`  ${ROUNDS} blows (${JSON.stringify(blows)}), ${promised.size} words promised, ${place.net.acknowledged.length} saves acknowledged, revision ${await place.page.locator('input[name=base]').inputValue()}`);
    await end(place);
  });
});

function tokens(text) {
  return text.match(TOKEN) ?? [];
}

/** A site, its owner, an article with a sentence in it, and the page where it is written. */
async function begin() {
  const [data, home, net] = [await temporaryFolder(), await temporaryFolder(), await network()];
  const place = { data, homes: [home], home, net, running: await start(home) };
  await rise(place);
  const link = await place.server.says(/http:\/\/localhost:\d+\/desk\/setup\/\S+/);
  place.page = await place.running.context.newPage();
  const { page } = place;
  await page.goto(link);
  await page.fill('#title', 'Carnets du Ponant');
  await page.selectOption('#language', 'fr-FR');
  await page.fill('#zone', 'Europe/Paris');
  await page.fill('#name', OWNER.name);
  await page.fill('#mail', OWNER.mail);
  await page.fill('#password', OWNER.password);
  await page.click('form button.go');
  await page.click('.doors button.go');
  await page.waitForSelector('.editor-doc');
  place.article = new URL(page.url()).pathname;
  await atEnd(page);
  await page.keyboard.type('Une tour blanche.');
  await page.keyboard.press('Control+s');
  await until(async () => (await journal(page)).length === 0);
  return place;
}

async function rise(place) {
  place.server = await serving(place.data, '--desk', place.net.address);
  place.net.target = place.server.address;
}

/** One blow; all but `leave` end the page. */
async function strike(place, blow, words, pause) {
  const { page } = place;
  if (blow === 'leave') return page.goto('about:blank').catch(() => undefined);
  if (blow === 'browser') {
    await place.running.kill();
    place.running = await start(place.home);
    return;
  }
  if (blow === 'server' || blow === 'both') {
    await place.server.kill();
    await page.keyboard.type(words);
    await sleep(pause);
    if (blow === 'both') await crash(page, page.context());
    await rise(place);
    if (blow === 'both') return;
  }
  await crash(page, page.context());
}

/** Comes back to the article, by the password where the browser was killed before it had kept that one is signed in. */
async function come(place) {
  if (!place.running.context.pages().includes(place.page) || place.page.isClosed()) place.page = await place.running.context.newPage();
  const { page } = place;
  const address = `${place.net.address}${place.article}`;
  await page.goto(address);
  if (page.url().includes('/sign-in')) {
    await page.fill('#name', OWNER.mail);
    await page.fill('#password', OWNER.password);
    await Promise.all([page.waitForURL((url) => !url.pathname.includes('sign-in')), page.click('main button.go')]);
    await page.goto(address);
  }
  await page.waitForSelector('.editor-doc');
}

async function end(place) {
  await place.running.kill();
  await place.server.stop();
  await place.net.stop();
  for (const folder of [place.data, place.home, ...place.homes]) await rm(folder, { recursive: true, force: true });
}

/** A browser of its own process and folder, so that it can be killed and begun again. */
async function start(home) {
  const child = spawn(executablePath, [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${home}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
  const connected = await chromium.connectOverCDP(address);
  const kill = stopping(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await connected.close().catch(() => undefined);
  });
  return { context: connected.contexts()[0], kill };
}

/** Numbers that look like chance and repeat. */
function dice(seed) {
  let state = seed;
  const next = () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32; };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { between, one: (list) => list[between(0, list.length - 1)] };
}
