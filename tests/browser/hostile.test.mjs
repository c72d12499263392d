// Nothing that an import brings can act in a reader's browser: not with our policy against scripts, and not without it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './lib/browser.mjs';
import { crawl, oneOfEachKind } from './lib/crawl.mjs';
import { hostileBlog, hostileStrings, placeOf } from './lib/hostile.mjs';
import { guarded, provoke } from './lib/tripwire.mjs';
import { none } from './lib/verdict.mjs';

const FEWEST_STRINGS = 50;

let browser;
let strings;
let publication;
before(async () => {
  browser = await launch();
  strings = await hostileStrings();
  publication = await hostileBlog(strings);
});
after(async () => {
  await publication?.stop();
  await browser?.close();
});

describe('the tripwire', () => {
  const ARMS = ['<script>alert(1)</script>', '<img src=x: onerror=alert(1)>', '<svg onload=alert(1)>', '<a href="javascript:alert(1)">x</a>',
    '<link rel=stylesheet href=http://elsewhere.example/x.css>', '<p style="background:url(http://elsewhere.example/x.png)">x'];
  for (const arm of ARMS) {
    it(`notices ${arm}`, async () => {
      const guard = await guarded(browser, publication.address, { withPolicy: false });
      const url = `${publication.address}/armed`;
      await guard.page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${arm}` }));
      assert.notDeepEqual(await provoke(guard, url), []);
      await guard.context.close();
    });
  }
});

describe('a blog of hostile texts', () => {
  it('is made of enough of them, and each has its article', async () => {
    assert.ok(strings.length >= FEWEST_STRINGS, `only ${strings.length} hostile strings`);
    for (const index of strings.keys()) {
      const { status } = await fetch(publication.address + placeOf(index));
      assert.equal(status, 200, `${placeOf(index)}: ${strings[index]}`);
    }
  });

  it('does nothing on any page in a browser that ignores the policy against scripts', async (test) => {
    const { pages } = await crawl(publication.address, [...strings.keys()].map(placeOf));
    await provokeAll(pages, { withPolicy: false, test });
  });

  it('does nothing on the kinds of page as they are served', async (test) => {
    const { pages } = await crawl(publication.address);
    await provokeAll(oneOfEachKind(pages).values(), { withPolicy: true, test });
  });
});

async function provokeAll(pages, { withPolicy, test }) {
  const guard = await guarded(browser, publication.address, { withPolicy });
  const fired = [];
  let loaded = 0;
  let pictures = 0;
  for (const { place } of pages) {
    const events = await provoke(guard, publication.address + place);
    loaded += 1;
    pictures += guard.pictures.length;
    fired.push(...events.map((fault) => ({ place: `${place} ${textAt(place)}`, fault })));
  }
  await guard.context.close();
  test.diagnostic(`${loaded} pages loaded; ${pictures} pictures left at other hosts were asked for and refused`);
  none(fired, 'what the texts did');
}

function textAt(place) {
  const index = /attack-(\d+)/.exec(place)?.[1];
  return index ? strings[Number(index)] : '';
}
