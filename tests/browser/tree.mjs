// Writes down what a screen reader is given at the desk and under an article: roles and names as Chromium's accessibility tree has them, the order
// in which the focus goes, and what is said without being asked. For people to read: node tree.mjs > ../../docs/develop/screen-reader.md
import { DESK, launch } from './lib/browser.mjs';
import { answering, publishAll, rule, sends } from './lib/conversation.mjs';
import { firstRun } from './lib/program.mjs';

const OWNER = { title: 'Harbour Notes', zone: 'Europe/London', name: 'Ana Lima', mail: 'ana@example.org', password: 'four horses of the post' };
const ABOUT = `# What a screen reader is given

Written down by \`node tree.mjs\` in \`tests/browser\` from Chromium's accessibility tree, in English, from a first run to a published article and the discussion under it. For each
page: what it consists of, in reading order; where the Tab key goes, in that order; and the live regions, whose words are said when they change.
Read it again when a page of the desk or a discussion changes: a control without a name, two of the same name side by side, or a focus that
jumps back are faults.
`;

const browser = await launch();
const server = await firstRun();
try {
  const context = await browser.newContext({ viewport: { width: DESK, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  console.log(ABOUT);
  await page.goto(server.link);
  await write(page, 'Set up');
  await page.selectOption('#language', 'en-GB');
  for (const [name, value] of Object.entries(OWNER)) await page.fill(`#${name}`, value);
  await page.click('form button.go');
  await write(page, 'Welcome');
  await page.click('.doors button.go');
  await page.waitForSelector('.editor-doc');
  await page.locator('.editor-doc').click();
  await page.keyboard.type('A white tower.');
  await page.fill('#title', 'The lighthouse');
  await page.click('button[value="source-add"]');
  await page.waitForSelector('.editor-doc');
  await write(page, 'Write an article, with one source');
  await page.click('button[value="publish"]');
  await page.waitForURL(/done=published/);
  await write(page, 'Just published');
  const article = new URL(await page.locator('.meta a[dir=ltr]').getAttribute('href')).pathname;
  for (const [path, title] of [['articles', 'Articles'], ['articles/1/revisions', 'Saved texts'], ['pictures', 'Pictures'], ['people', 'People'], ['settings', 'Settings']]) {
    await page.goto(new URL(`/desk/1/${path}`, server.link).href);
    await write(page, title);
  }
  await page.goto(new URL('/desk/account', server.link).href);
  await write(page, 'Account');
  await discuss(server.address + article, { desk: page, atDesk: (path) => new URL(`/desk/1/${path}`, server.link).href });
  await context.clearCookies();
  await page.goto(new URL('/desk/sign-in', server.link).href);
  await write(page, 'Sign in');
} finally {
  await browser.close();
  await server.stop();
}

/** A thread under the article, the form as it answers, and what one is told: a comment, an answer to it, one that was removed. */
async function discuss(article, place) {
  const reader = await (await browser.newContext({ viewport: { width: DESK, height: 900 }, locale: 'en-GB' })).newPage();
  await reader.goto(article);
  await sends(reader, { words: 'I saw it from the quay.', name: 'Léa' });
  await write(reader, 'An article, after a comment that waits was sent');
  await publishAll(place);
  await reader.goto(article);
  for (const [number, words] of [[1, 'And from further still.'], [2, 'You know nothing of it.']]) {
    await answering(reader, number);
    await sends(reader, { words, name: 'Léa' });
  }
  await rule(place, 3, 'remove', { sentence: 'Answer the words, not the people.' });
  await reader.goto(article);
  // Somebody else, who was here before the second came and the third went, and answers it.
  const other = await (await browser.newContext({ viewport: { width: DESK, height: 900 }, locale: 'en-GB' })).newPage();
  await other.goto(article, { waitUntil: 'networkidle' });
  await other.evaluate(() => {
    const visits = JSON.parse(localStorage.getItem('relais-visits'));
    for (const visit of Object.values(visits)) Object.assign(visit, { last: 1, at: 0 });
    localStorage.setItem('relais-visits', JSON.stringify(visits));
  });
  await other.reload({ waitUntil: 'networkidle' });
  await write(other, 'An article with a thread, of which something is new');
  await answering(other, 2);
  await write(other, 'The form below the comment that is answered');
  for (const one of [reader, other]) await one.context().close();
}

async function write(page, title) {
  await page.waitForLoadState();
  const tree = (await page.locator('body').ariaSnapshot()).replaceAll(/localhost:\d+/g, 'localhost:8400').replaceAll(/setup\/\S+/g, 'setup/…').replaceAll(/mine\/[\w-]+/g, 'mine/…')
    .replaceAll(/(- code: )[a-z0-9-]{19}$/gm, '$1…').split('\n').filter((line) => !/- option |- \/url:/.test(line)).join('\n');
  const stops = await order(page);
  const live = await page.evaluate(() => [...document.querySelectorAll('[aria-live], [role=status], [role=alert], output')]
    .map((region) => `${region.getAttribute('role') ?? region.tagName.toLowerCase()} (${region.getAttribute('aria-live') ?? 'by its role'}): “${region.textContent.trim().slice(0, 80)}”`));
  console.log(`## ${title}\n\n\`\`\`yaml\n${tree}\n\`\`\`\n\nFocus: ${stops.join(' → ') || 'nothing'}.\n\nLive regions: ${live.join('; ') || 'none'}.\n`);
}

/** The names of what the Tab key reaches from the top of the page, at most sixty. */
async function order(page) {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => { document.activeElement?.blur(); window.getSelection()?.removeAllRanges(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); });
  const stops = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    const named = `${node.role?.value ?? '?'} “${(node.name?.value ?? '').trim().slice(0, 40)}”`;
    if (/^(RootWebArea|generic|none)/.test(named) || (step > 0 && named === stops[0])) break;
    // The parts of a date are stops of their own, under one name.
    if (named !== stops.at(-1)) stops.push(named);
  }
  await session.detach();
  return stops;
}
