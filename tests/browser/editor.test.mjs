// One writes in the editor: by mouse, by keyboard alone, on a phone, in both directions of writing.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DESK, launch, PHONE } from './lib/browser.mjs';
import { desk } from './lib/desk.mjs';
import { atEnd, kept, seen, until, write } from './lib/editor.mjs';
import { repository } from './lib/program.mjs';
import { none } from './lib/verdict.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const KEPT = path.join(repository, 'crates/html/src/tests/kept');

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function open({ body = '', language = 'fr', pictures, ...options } = {}) {
  const place = await desk({ body, language, pictures });
  const { page, context } = await write(browser, place, options);
  const close = async () => {
    await context.close();
    await place.stop();
    assert.deepEqual(page.faults, []);
  };
  return { page, place, close };
}

const tool = (page, name) => page.getByRole('button', { name, exact: true });

describe('what is kept', () => {
  for (const name of ['whole', 'arabic', 'imported']) {
    it(`is what was there, when nothing was changed: ${name}`, async () => {
      const body = (await readFile(path.join(KEPT, `${name}.html`), 'utf8')).trimEnd();
      const { page, close } = await open({ body, language: name === 'arabic' ? 'ar' : 'fr' });
      await page.locator('.editor-doc > p').first().click();
      await page.keyboard.type('x');
      await page.keyboard.press('Backspace');
      assert.deepEqual((await kept(page)).split('\n'), body.split('\n'));
      await close();
    });
  }

  it('is not touched by opening it', async () => {
    const body = '<p>Un   texte\n  <b></b> ancien</p><p></p>';
    const { page, place, close } = await open({ body });
    assert.equal(await kept(page), body);
    await page.waitForTimeout(300);
    assert.equal(place.saves.length, 0);
    await close();
  });

  it('can be written as HTML too', async () => {
    const { page, close } = await open({ body: '<p>Une tour.</p>' });
    await tool(page, 'HTML').click();
    await page.locator('#body').fill('<p>Une <em>autre</em> tour.</p>');
    await tool(page, 'HTML').click();
    assert.equal(await page.locator('.editor-doc em').textContent(), 'autre');
    await page.keyboard.press('Control+z');
    assert.equal(await kept(page), '<p>Une tour.</p>');
    await close();
  });
});

describe('Markdown that is typed', () => {
  for (const [typed, expected] of [
    ['## Titre\nSuite', '<h2>Titre</h2>\n<p>Suite</p>'],
    ['> Port ouvert', '<blockquote><p>Port ouvert</p></blockquote>'],
    ['- un\ndeux\n\nfin', '<ul><li>un</li><li>deux</li></ul>\n<p>fin</p>'],
    ['1. un\ndeux', '<ol><li>un</li><li>deux</li></ol>'],
    ['7. sept', '<ol start="7"><li>sept</li></ol>'],
    ['Une **tour** et *une* `digue`.', '<p>Une <strong>tour</strong> et <em>une</em> <code>digue</code>.</p>'],
    ['Un _mot_ et ~~rien~~ 2*3*4 a_b_c', '<p>Un <em>mot</em> et <s>rien</s> 2*3*4 a_b_c</p>'],
    ['voir [le port](exemple.fr/port)', '<p>voir <a href="https://exemple.fr/port">le port</a></p>'],
    ['a\n---b', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['```let a;\nlet b;', '<pre><code>let a;\nlet b;</code></pre>'],
  ]) {
    it(`makes ${JSON.stringify(typed)} what it means`, async () => {
      const { page, close } = await open();
      await atEnd(page);
      for (const [index, line] of typed.split('\n').entries()) {
        if (index > 0) await page.keyboard.press('Enter');
        await page.keyboard.type(line);
      }
      assert.equal(await kept(page), expected);
      await close();
    });
  }

  it('is taken back by one Backspace', async () => {
    const { page, close } = await open();
    await atEnd(page);
    await page.keyboard.type('- ');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('x');
    assert.equal(await kept(page), '<p>- x</p>');
    await close();
  });
});

// The same article by two ways.
const ARTICLE = [
  '<h2>La lampe</h2>',
  '<p>Une <strong>tour</strong> et <a href="https://example.org/phare">le port</a>.<sup class="note"><a href="#note-1" id="noteref-1" role="doc-noteref">1</a></sup></p>',
  '<blockquote cite="https://example.org/registre"><p>Port ouvert.</p></blockquote>',
  '<div class="table-box"><table><thead><tr><th>Année</th><th>Navires</th><th></th></tr></thead><tbody><tr><td>1931</td><td></td><td></td></tr></tbody></table></div>',
  '<figure><img src="/media/aa/new.png" alt="Le port" width="1600" height="1200"><figcaption>Le port en 1931 <small class="credit">A. Liguri</small></figcaption></figure>',
  '<section class="notes" role="doc-endnotes"><ol><li id="note-1"><small class="kind">N.d.T.</small> Sans fenêtre. <a href="#noteref-1" role="doc-backlink">↩</a></li></ol></section>',
];

describe('an article', () => {
  it('is written by keyboard alone', async () => {
    const { page, close } = await open();
    await page.locator('#title').focus();
    for (let step = 0; step < 4 && !(await page.evaluate(() => document.activeElement.classList.contains('editor-doc'))); step += 1) await page.keyboard.press('Tab');
    const { keyboard } = page;
    await keyboard.press('Control+Alt+2');
    await keyboard.type('La lampe');
    await keyboard.press('Enter');
    await keyboard.type('Une ');
    await keyboard.press('Control+b');
    await keyboard.type('tour');
    await keyboard.press('Control+b');
    await keyboard.type(' et le port');
    for (let step = 0; step < 7; step += 1) await keyboard.press('Shift+ArrowLeft');
    await seen(page);
    await keyboard.press('Control+k');
    await keyboard.type('example.org/phare');
    await keyboard.press('Enter');
    await keyboard.press('End');
    await keyboard.type('.');
    await keyboard.press('Control+Alt+f');
    await keyboard.type('Sans fenêtre.');
    await keyboard.press('Tab');
    await focusIs(page, 'Note du traducteur');
    await keyboard.press('Space');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await keyboard.press('Control+Shift+9');
    await keyboard.type('Port ouvert.');
    await goToTool(page, 'Adresse de la citation');
    await keyboard.press('Enter');
    await keyboard.type('https://example.org/registre');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await goToTool(page, 'Tableau');
    await keyboard.press('Enter');
    await keyboard.type('Année');
    await keyboard.press('Tab');
    await keyboard.type('Navires');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('1931');
    // The last row is not needed.
    await keyboard.press('ArrowDown');
    // Behind the toolbar and the switch to the HTML stands the toolbar of tables.
    await keyboard.press('Alt+F10');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await focusIs(page, 'Ligne avant');
    for (let step = 0; step < 6; step += 1) await keyboard.press('ArrowRight');
    await focusIs(page, 'Supprimer la ligne');
    await keyboard.press('Enter');
    await atEnd(page);
    const chosen = page.waitForEvent('filechooser');
    await goToTool(page, 'Image');
    await keyboard.press('Enter');
    await (await chosen).setFiles([{ name: 'port.png', mimeType: 'image/png', buffer: Buffer.from('x') }]);
    await until(async () => (await kept(page)).includes('/media/aa/new.png'));
    await keyboard.type('Le port en 1931');
    await keyboard.press('Tab');
    await keyboard.type('Le port');
    await keyboard.press('Tab');
    await keyboard.type('A. Liguri');
    await keyboard.press('Enter');
    assert.deepEqual((await kept(page)).split('\n'), ARTICLE);
    await close();
  });

  for (const width of [DESK, PHONE]) {
    it(`is written by pointing, at ${width} px`, async () => {
      const { page, close } = await open({ width, hasTouch: width === PHONE });
      await page.locator('.editor-doc').click();
      await tool(page, 'Intertitre').click();
      await page.keyboard.type('La lampe\nUne ');
      await tool(page, 'Gras').click();
      await page.keyboard.type('tour');
      await tool(page, 'Gras').click();
      await page.keyboard.type(' et ');
      await tool(page, 'Lien').click();
      await page.getByLabel('Adresse').fill('example.org/phare');
      await tool(page, 'Valider').click();
      // The address itself, until it is given words.
      assert.match(await kept(page), /<a href="https:\/\/example.org\/phare">https:\/\/example.org\/phare<\/a>/);
      await page.keyboard.type('.');
      await tool(page, 'Note').click();
      await page.keyboard.type('Sans fenêtre.');
      await tool(page, 'Note du traducteur').click();
      await page.locator('.editor-doc > p').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await tool(page, 'Citation').click();
      await page.keyboard.type('Port ouvert.\n\n');
      await tool(page, 'Tableau').click();
      await page.keyboard.type('Année');
      assert.match(await kept(page), /<thead><tr><th>Année<\/th><th><\/th><th><\/th><\/tr><\/thead>/);
      assert.match(await kept(page), /<li id="note-1"><small class="kind">N.d.T.<\/small> Sans fenêtre\. /);
      assert.match(await kept(page), /<blockquote><p>Port ouvert\.<\/p><\/blockquote>/);
      const inside = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.ok(inside, 'the page goes sideways');
      await close();
    });
  }
});

describe('a figure', () => {
  it('is chosen, opened and left by keyboard', async () => {
    const { page, close } = await open({ body: '<p>a</p>\n<figure><img src="/media/aa/x.png" alt="" width="4" height="3"></figure>\n<p>b</p>' });
    await atEnd(page);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('Légende');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Texte');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.value), 'Texte');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('c');
    assert.equal(await kept(page), '<p>a</p>\n<figure><img src="/media/aa/x.png" alt="Texte" width="4" height="3"><figcaption>Légende</figcaption></figure>\n<p>cb</p>');
    await close();
  });
});

describe('the toolbar', () => {
  for (const [language, forward] of [['fr', 'ArrowRight'], ['ar', 'ArrowLeft']]) {
    it(`is one stop, with arrows within, ${language}`, async () => {
      const { page, close } = await open({ language, body: '<p>a</p>' });
      await atEnd(page);
      await page.keyboard.press('Alt+F10');
      const [first, second] = await page.locator('.editor-tools').first().getByRole('button').allTextContents();
      await focusIs(page, first);
      await page.keyboard.press(forward);
      await focusIs(page, second);
      await page.keyboard.press('End');
      await page.keyboard.press(forward);
      await focusIs(page, first);
      assert.equal(await page.locator('.editor-tools').first().locator('button[tabindex="0"]').count(), 1);
      await page.keyboard.press('Escape');
      assert.ok(await page.evaluate(() => document.activeElement.classList.contains('editor-doc')));
      await close();
    });
  }

  it('says what is on where one stands', async () => {
    const { page, close } = await open({ body: '<h2>a</h2>\n<p>b <strong>c</strong></p>' });
    await page.locator('.editor-doc strong').click();
    await seen(page);
    assert.equal(await tool(page, 'Gras').getAttribute('aria-pressed'), 'true');
    assert.equal(await tool(page, 'Paragraphe').getAttribute('aria-pressed'), 'true');
    await page.locator('.editor-doc h2').click();
    await seen(page);
    assert.equal(await tool(page, 'Gras').getAttribute('aria-pressed'), 'false');
    assert.equal(await tool(page, 'Intertitre').getAttribute('aria-pressed'), 'true');
    await close();
  });

  it('lets a writer out of the text, also from a list and a table', async () => {
    const { page, close } = await open({ body: '<ul><li>a</li><li>b</li></ul>' });
    await page.locator('.editor-doc li').last().click();
    await page.keyboard.press('Tab');
    assert.equal(await kept(page), '<ul><li>a<ul><li>b</li></ul></li></ul>');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.ok(!(await page.evaluate(() => document.activeElement.closest('.editor-doc'))));
    await close();
  });
});

describe('a language, a link, a source', () => {
  it('names the language of a passage', async () => {
    const { page, close } = await open({ body: '<p>mot</p>' });
    await atEnd(page);
    await page.keyboard.press('Shift+Home');
    await seen(page);
    await tool(page, 'Langue').click();
    await page.getByLabel('Langue').and(page.locator('select')).selectOption({ label: 'arabe' });
    await tool(page, 'Valider').click();
    assert.equal(await kept(page), '<p><span dir="rtl" lang="ar">mot</span></p>');
    await tool(page, 'Langue').click();
    await tool(page, 'Retirer').click();
    assert.equal(await kept(page), '<p>mot</p>');
    await close();
  });

  it('refuses an address that runs something, in words, at its place', async () => {
    const { page, close } = await open({ body: '<p>mot</p>' });
    await atEnd(page);
    await page.keyboard.press('Shift+Home');
    await seen(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('.editor-panel').textContent(), /On ne peut pas suivre cette adresse/);
    await page.keyboard.press('Escape');
    assert.equal(await kept(page), '<p>mot</p>');
    await close();
  });
});

describe('pictures', () => {
  it('say in words at their place why one was refused, and can be sent again', async () => {
    let answer = { status: 422, answer: { words: 'Ce fichier n’est pas une image.' } };
    const { page, place, close } = await open({ body: '<p>a</p>', pictures: () => answer });
    await atEnd(page);
    await drop(page, 'port.png');
    await page.getByText('Ce fichier n’est pas une image.').first().waitFor();
    assert.equal(await kept(page), '<p>a</p>', 'what has no address is not kept');
    await page.locator('.editor-doc figcaption').click();
    await page.keyboard.type('Légende');
    assert.equal(await kept(page), '<p>a</p>\n<figure><figcaption>Légende</figcaption></figure>', 'its words are');
    answer = { status: 201, answer: { address: '/media/aa/new.png', width: 40, height: 30 } };
    await tool(page, 'Réessayer').click();
    await until(async () => (await kept(page)).includes('<img src="/media/aa/new.png" alt="" width="40" height="30">'));
    assert.equal(place.uploads.length, 2);
    await tool(page, 'Retirer l’image').click();
    assert.equal(await kept(page), '<p>a</p>');
    await close();
  });

  it('do not go missing with the network', async () => {
    const { page, place, close } = await open({ body: '<p>a</p>' });
    place.weather = 'gone';
    await atEnd(page);
    await drop(page, 'port.png');
    await page.getByText('L’image n’est pas arrivée').first().waitFor();
    place.weather = '';
    await tool(page, 'Réessayer').click();
    await until(async () => (await kept(page)).includes('/media/aa/new.png'));
    await close();
  });
});

describe('a reader of screens', () => {
  for (const language of ['fr', 'ar']) {
    for (const width of [PHONE, DESK]) {
      for (const scheme of ['light', 'dark']) {
        it(`finds no fault at ${width} px, ${scheme}, ${language}`, async () => {
          const body = (await readFile(path.join(KEPT, 'whole.html'), 'utf8')).trimEnd();
          const { page, close } = await open({ body, language, width, scheme });
          const broken = await violations(page);
          await page.locator('.editor-doc td').first().click();
          await page.keyboard.press('Control+k');
          broken.push(...await violations(page));
          await page.screenshot({ path: path.join(repository, `target/screenshots/editor-${language}-${width}-${scheme}.png`), fullPage: true });
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page goes sideways');
          await close();
          none(broken.map((fault) => ({ place: 'the editor', fault })), 'rules broken');
        });
      }
    }
  }
});

async function focusIs(page, name) {
  await until(async () => (await page.evaluate(() => document.activeElement.textContent)) === name, 2_000).catch(async () => {
    assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
  });
}

async function goToTool(page, name) {
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  for (let step = 0; step < 25 && (await page.evaluate(() => document.activeElement.textContent)) !== name; step += 1) await page.keyboard.press('ArrowRight');
  await focusIs(page, name);
}

function drop(page, name) {
  return page.evaluate((name) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([1, 2, 3])], name, { type: 'image/png' }));
    const target = document.querySelector('.editor-doc');
    const { left, bottom } = target.firstElementChild.getBoundingClientRect();
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 5, clientY: bottom - 5 }));
  }, name);
}

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), RULES);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`));
}
