// The sample publication asks nothing of anybody else (but where a reader has asked for a player), holds no script but the one beside a
// discussion, and is whole where scripts are switched off.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, view } from './lib/browser.mjs';
import { crawl, oneOfEachKind } from './lib/crawl.mjs';
import { demo, emptyServer } from './lib/program.mjs';
import { RARE } from './lib/publications.mjs';

const PLAYER = /^\/embed\//;
const DATA = /^<script type="application\/ld\+json">$/;
const DISCUSSION = /^<script type="module" src="\/static\/[0-9a-f]{16}\/discussion\.js">$/;
const WHOLE_PAGE = 20_000; // px: a picture that waits until it is near is near at once

let browser;
let publication;
let pages;
before(async () => {
  browser = await launch();
  publication = await demo('fr');
  ({ pages } = await crawl(publication.address, RARE));
});
after(async () => {
  await publication?.stop();
  await browser?.close();
});

describe('the sample publication', () => {
  it('holds no script, except data about the article and the one beside a discussion', async () => {
    const faults = [];
    const policies = new Map();
    for (const { place, html } of pages) {
      const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !DATA.test(tag));
      const talks = html.includes('<section class="discussion"') && !/[?&]thread=\d/.test(place);
      faults.push(...scripts.filter((tag) => !talks || !DISCUSSION.test(tag)).map((tag) => `${place}: ${tag}`));
      if (scripts.length !== (talks ? 1 : 0)) faults.push(`${place}: ${scripts.length} scripts`);
      const policy = (await fetch(publication.address + place)).headers.get('content-security-policy');
      if (policy.includes('script-src') !== talks || policy.includes('connect-src') !== talks || /script-src (?!'self')/.test(policy)) faults.push(`${place}: ${policy}`);
      policies.set(policy, (policies.get(policy) ?? 0) + 1);
    }
    assert.deepEqual(faults, []);
    assert.ok([...policies.keys()].some((policy) => policy.endsWith("; script-src 'self'; connect-src 'self'")), 'some page has a discussion');
  });

  it('asks nothing of another host, but for the page of a player, and every picture and style it names is there', async () => {
    const { page, context, foreign } = await view(browser, publication.address, { height: WHOLE_PAGE });
    const refused = [];
    page.on('response', (answer) => { if (answer.status() >= 400 && !answer.request().isNavigationRequest()) refused.push(answer.url()); });
    const complaints = [];
    page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text()); });
    for (const { place, html } of pages) {
      await page.goto(publication.address + place, { waitUntil: html.includes('<img') ? 'networkidle' : 'load' });
    }
    await context.close();
    const players = foreign.filter(({ url, kind, from }) => kind === 'document' && PLAYER.test(from) && url.startsWith('https://www.youtube-nocookie.com/embed/'));
    assert.equal(players.length, pages.filter(({ place }) => PLAYER.test(place)).length, 'a page of a player asks for its player');
    const others = foreign.filter((asked) => !players.includes(asked));
    assert.deepEqual({ others, refused, complaints }, { others: [], refused: [], complaints: [] });
  });

  it('has its style also where there is no site yet', async () => {
    const server = await emptyServer();
    try {
      const { page, context } = await view(browser, server.address);
      await page.goto(server.address);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px');
      await context.close();
    } finally {
      await server.stop();
    }
  });

  it('shows the same words where scripts are switched off', async () => {
    const scripted = await view(browser, publication.address);
    const plain = await view(browser, publication.address, { javaScriptEnabled: false });
    for (const { place } of oneOfEachKind(pages).values()) {
      const [one, other] = await Promise.all([scripted, plain].map(async ({ page }) => {
        await page.goto(publication.address + place);
        return page.locator('body').innerText();
      }));
      assert.ok(one.length > 40, `${place} is nearly empty`);
      assert.equal(other, one, place);
    }
    await scripted.context.close();
    await plain.context.close();
  });
});
