// Every page, the rare ones included, is valid HTML, and no link inside a publication leads nowhere.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { crawl, oneOfEachKind } from './lib/crawl.mjs';
import { demo, emptyServer } from './lib/program.mjs';
import { awkwardBlog, closedBlog, NOT_THERE, RARE, REQUIRED, WITHDRAWN } from './lib/publications.mjs';
import { samples } from './lib/samples.mjs';
import { errorsIn } from './lib/validity.mjs';
import { none } from './lib/verdict.mjs';

const FAULTY = '<!doctype html><title>x</title><p id=a><p id=a>';
const PUBLICATIONS = {
  'the sample in French': { open: () => demo('fr'), rare: RARE, required: REQUIRED },
  'the sample in Arabic': { open: () => demo('ar'), rare: RARE, required: REQUIRED },
  'an awkward blog in French': { open: () => awkwardBlog('fr'), rare: [...RARE, WITHDRAWN], required: ['article', '410'] },
  'an awkward blog in Arabic': { open: () => awkwardBlog('ar'), rare: [...RARE, WITHDRAWN], required: ['article', '410'] },
  'a server without a site': { open: emptyServer, rare: [] },
  'a blog readable by invitation': { open: closedBlog, rare: [] },
  'the made-up pages': { open: samples },
};

const read = new Map();
let errors;
before(async () => {
  for (const [name, { open, rare }] of Object.entries(PUBLICATIONS)) read.set(name, await readAll(open, rare).catch((error) => ({ error, pages: [], links: [] })));
  const everything = [...read].flatMap(([name, { pages }]) => pages.map(({ place, html }) => ({ place: `${name}: ${place}`, html })));
  errors = await errorsIn([{ place: 'the faulty page', html: FAULTY }, ...everything]);
});

describe('the checker', () => {
  it('finds the fault of a faulty page', () => {
    assert.ok(errors.some(({ place, fault }) => place === 'the faulty page' && /Duplicate ID/.test(fault)));
  });
});

for (const [name, { required }] of Object.entries(PUBLICATIONS)) {
  describe(name, () => {
    it('has pages of every kind it must have', () => {
      const { pages, error } = read.get(name);
      if (error) throw error;
      oneOfEachKind(pages, required);
    });
    it('has only valid pages', () => none(errors.filter(({ place }) => place.startsWith(`${name}: `)), 'errors of HTML'));
    it('has only links that lead somewhere', () => none(deadEnds(read.get(name)), 'links that lead nowhere'));
  });
}

describe('an article that was taken back', () => {
  it('answers 410 with a way on', () => {
    const page = pageAt('an awkward blog in French', WITHDRAWN);
    assert.equal(page.status, 410);
    assert.match(page.html, /<a\s[^>]*href="\/"/);
  });
});

describe('an address where nothing is', () => {
  it('answers 404 with a way on', () => {
    const page = pageAt('the sample in French', NOT_THERE);
    assert.equal(page.status, 404);
    assert.match(page.html, /<a\s[^>]*href="\/"/);
  });
});

describe('a blog readable by invitation', () => {
  it('answers everybody with 403, and asks search engines to leave it out', () => {
    const page = pageAt('a blog readable by invitation', '/');
    assert.equal(page.status, 403);
    assert.match(page.html, /noindex/);
  });
});

async function readAll(open, rare) {
  const publication = await open();
  try {
    return publication.pages ? { pages: publication.pages, links: [] } : await crawl(publication.address, rare);
  } finally {
    await publication.stop();
  }
}

function pageAt(name, place) {
  const { pages, error } = read.get(name);
  if (error) throw error;
  return pages.find((page) => page.place === place);
}

// A page that is not there may still lead within itself, as skip links do; what is no HTML (a feed, a picture) is not looked into.
function deadEnds({ pages, links }) {
  const byPlace = new Map(pages.map((page) => [page.place, page]));
  return links
    .filter(({ from, place, fragment }) => {
      const page = byPlace.get(place);
      if (!page) return false;
      const isThere = page.status === 200 || place === from;
      return !isThere || (fragment && fragment !== 'top' && !page.ids.has(fragment));
    })
    .map(({ from, place, fragment }) => ({ place: from, fault: `${place}${fragment && `#${fragment}`}` }));
}
