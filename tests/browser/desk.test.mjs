// The desk in a real browser, from the first run to a published article: by mouse, and by keyboard alone on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DESK, launch, PHONE } from './lib/browser.mjs';
import { faultsOf, PASSWORD, setUp, weightOf } from './lib/owner.mjs';
import { firstRun } from './lib/program.mjs';
import { none } from './lib/verdict.mjs';

const WORDS = {
  fr: { locale: 'fr-FR', zone: 'Europe/Paris', site: 'Carnets du Ponant', name: 'Ana Lima', title: 'Le phare', text: 'Une tour blanche.', heading: 'Le registre', saved: /Enregistré/, picture: 'Image', caption: 'La tour en 1931', alt: 'Une tour sur une jetée' },
  ar: { locale: 'ar-TN', zone: 'Africa/Tunis', site: 'دفاتر الغرب', name: 'سلمى بن عيّاد', title: 'المنارة', text: 'برج أبيض على الرصيف.', heading: 'الوثيقة', saved: /حُفظ/, picture: 'صورة', caption: 'البرج سنة 1931', alt: 'برج على رصيف' },
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const [language, width, scheme] of [['fr', DESK, 'light'], ['ar', PHONE, 'dark']]) {
  describe(`the desk, ${language}, ${width} px`, () => {
    const words = WORDS[language];
    let server;
    let context;
    let page;
    const faults = [];
    let heaviest = 0;
    before(async () => {
      server = await firstRun();
      context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: language });
      page = await context.newPage();
      page.on('pageerror', (error) => faults.push({ place: page.url(), fault: String(error) }));
      // Somebody listens from the start: a chooser that opens before the browser knows of a listener is gone.
      page.on('filechooser', () => {});
    });
    after(async () => { await context?.close(); await server?.stop(); });

    const look = async () => {
      for (const fault of await faultsOf(page)) faults.push({ place: page.url(), fault });
      heaviest = Math.max(heaviest, await weightOf(page));
    };

    it('sets a publication up, writes, names a chain of three sources, publishes and corrects', async () => {
      await page.goto(server.link);
      await look();
      await setUp(page, server.link, words);
      await look();
      await page.click('.doors button.go');
      await page.locator('[contenteditable=true]').first().click();
      await page.keyboard.type(words.text);
      await page.keyboard.press('Enter');
      await page.keyboard.type(`## ${words.heading}`);
      const picture = await page.screenshot();
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tool(page, words.picture).click()]);
      await chooser.setFiles({ name: 'tour.png', mimeType: 'image/png', buffer: picture });
      await arrived(page);
      await page.locator('.editor-doc figcaption').click();
      await page.keyboard.type(words.caption);
      await page.locator('.editor-doc figure input').first().fill(words.alt);
      await page.fill('#title', words.title);
      await page.locator('.bar').getByText(words.saved).first().waitFor();
      await look();
      for (const [button, card, title] of [['source-add', '1', 'Il faro'], ['source-1-under', '1-1', 'La lampada'], ['source-1-1-under', '1-1-1', 'Registro']]) {
        await page.click(`button[value="${button}"]`);
        await page.fill(`#source-${card}-address`, `https://source.example/${card}`);
        await page.fill(`#source-${card}-title`, title);
      }
      await look();
      await page.click('button[value="publish"]');
      await page.waitForURL(/done=published/);
      await look();
      const address = await page.locator('.meta a[dir=ltr]').getAttribute('href');
      await page.fill('#correction', words.heading);
      await Promise.all([page.waitForEvent('load'), page.click('button[value="correct"]')]);
      // Nothing was changed since it was published, so there is nothing to correct: it says so and keeps the sentence.
      assert.equal(await page.inputValue('#correction'), words.heading);
      for (const part of ['articles/1/revisions', 'articles', 'people', 'pictures', 'settings']) {
        await page.goto(new URL(`/desk/1/${part}`, server.link).href);
        await look();
      }
      await page.goto(new URL('/desk/account', server.link).href);
      await look();
      await page.goto(address);
      const read = await page.locator('main').innerText();
      for (const part of [words.title, words.text, words.heading, words.caption, 'Il faro', 'La lampada', 'Registro']) assert.ok(read.includes(part), part);
      await illustrated(page, words.alt);
      none(faults, 'faults of the desk');
      console.log(`  the heaviest page of the desk: ${heaviest} bytes`);
    });

    it('is walked from signing in to publishing by keyboard alone', async () => {
      await context.clearCookies();
      await page.goto(new URL('/desk/1/articles', server.link).href);
      await press(page, '#name');
      await page.keyboard.type('ana@example.org');
      await press(page, '#password');
      await page.keyboard.type(PASSWORD);
      await Promise.all([page.waitForURL(/\/articles$/), page.keyboard.press('Enter')]);
      await page.waitForLoadState();
      await press(page, 'main button.go');
      await Promise.all([page.waitForURL(/articles\/2/), page.keyboard.press('Enter')]);
      await page.waitForLoadState();
      await press(page, '#title');
      await page.keyboard.type(`${words.title} 2`);
      await press(page, '[contenteditable=true]');
      await page.keyboard.type(words.text);
      await page.keyboard.press('Alt+F10');
      await along(page, words.picture, language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles({ name: 'tour-2.png', mimeType: 'image/png', buffer: await page.screenshot() });
      await arrived(page);
      await press(page, '.editor-doc figure input');
      await page.keyboard.type(words.alt);
      await page.keyboard.press('Escape');
      for (const [button, card] of [['source-add', '1'], ['source-1-under', '1-1'], ['source-1-1-under', '1-1-1']]) {
        await press(page, `button[value="${button}"]`);
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        await page.waitForSelector('.editor-doc');
        await press(page, `#source-${card}-address`);
        await page.keyboard.type(`https://source.example/clavier/${card}`);
        await press(page, `#source-${card}-title`);
        await page.keyboard.type(`Nota ${card}`);
      }
      await press(page, 'button[value="publish"]', 'Shift+Tab');
      await Promise.all([page.waitForURL(/done=published/), page.keyboard.press('Enter')]);
      await page.goto(await page.locator('.meta a[dir=ltr]').getAttribute('href'));
      const read = await page.locator('main').innerText();
      for (const part of [words.text, 'Nota 1', 'Nota 1-1', 'Nota 1-1-1']) assert.ok(read.includes(part), part);
      await illustrated(page, words.alt);
    });
  });
}

const tool = (page, name) => page.locator('.editor-tools').getByRole('button', { name, exact: true }).first();

/** The picture is on the server and in the text that will be sent. */
function arrived(page) {
  return page.waitForFunction(() => /<img src="\/media\//.test(document.querySelector('textarea[name=body]').value));
}

/** The page of a reader shows one picture, whole, with the words for those who do not see it. */
async function illustrated(page, alt) {
  const picture = page.locator('main figure img');
  assert.equal(await picture.getAttribute('alt'), alt);
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => { const image = document.querySelector('main figure img'); return image.complete && image.naturalWidth > 0; });
}

// Goes along the toolbar until the focus is on the tool of that name.
async function along(page, name, key) {
  for (let step = 0; step < 40; step += 1) {
    if (await page.evaluate(() => document.activeElement.textContent.trim()) === name) return;
    await page.keyboard.press(key);
  }
  assert.fail(`no tool ${name}`);
}

// Goes on with the Tab key until the focus is there, and sees on the way that it never hides.
async function press(page, selector, key = 'Tab') {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    if (await page.locator(`${selector}:focus`).count() > 0) return;
  }
  assert.fail(`${selector} is not reached by ${key} on ${page.url()}`);
}
