// Passkeys with the browser's own virtual authenticator: made, used, refused when copied or removed, and missed by nobody
// whose scripts are switched off.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './lib/axe.mjs';
import { DESK, launch } from './lib/browser.mjs';
import { firstRun } from './lib/program.mjs';

const AUTHENTICATOR = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };

describe('passkeys', () => {
  let browser;
  let server;
  let context;
  let page;
  let devices;
  let authenticatorId;
  const faults = [];

  before(async () => {
    browser = await launch();
    server = await firstRun();
    context = await browser.newContext({ viewport: { width: DESK, height: 800 }, locale: 'en' });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable', { enableUI: false });
    await page.goto(server.link);
    for (const [field, value] of [['title', 'Notebooks'], ['zone', 'Europe/London'], ['name', 'Ana Lima'], ['mail', 'ana@example.org'], ['password', 'four horses of the post']]) await page.fill(`#${field}`, value);
    await page.click('form button.go');
  });
  after(async () => { await browser?.close(); await server?.stop(); });

  const at = (place) => new URL(place, server.link).href;
  // No authenticator while the page loads: one that always agrees would answer before anybody presses a button.
  const signIn = async () => {
    await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }).catch(() => {});
    await context.clearCookies();
    await page.goto(at('/desk/sign-in?next=/desk/account'));
  };
  const plugIn = async (credentials, options = {}) => {
    ({ authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', { options: { ...AUTHENTICATOR, ...options } }));
    for (const credential of credentials) await devices.send('WebAuthn.addCredential', { authenticatorId, credential });
  };
  // By its path: the address of the sign-in page ends in `next=/desk/account`, and would be taken for it before anything was sent.
  const onAccount = (address) => address.pathname === '/desk/account';
  const kept = async () => (await devices.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  const press = () => page.click('form[data-passkey] button');
  let mine;

  it('makes one on one’s account, once for each device', async () => {
    await page.goto(at('/desk/account'));
    await plugIn([]);
    assert.deepEqual(await violations(page), []);
    await page.fill('#passkey-name', 'My telephone');
    await Promise.all([page.waitForURL(/done=passkey/), press()]);
    assert.match(await page.locator('main').innerText(), /My telephone\s+made .*, not used yet/);
    const [made] = await kept();
    assert.ok(made.isResidentCredential, 'it signs in without a name');
    await press();
    await page.getByText('This device has a passkey of yours already.').waitFor();
    assert.deepEqual(await violations(page), []);
    mine = await kept();
  });

  it('signs in with it, and an answer counts once', async () => {
    await signIn();
    assert.deepEqual(await violations(page), []);
    await plugIn(mine);
    const sent = page.waitForRequest((request) => request.url().endsWith('/desk/passkeys/sign-in'));
    await Promise.all([page.waitForURL(onAccount), press()]);
    assert.match(await page.locator('main').innerText(), /My telephone\s+last used/);
    mine = await kept();
    const body = (await sent).postData();
    const replayed = await page.evaluate(async (form) => (await fetch('/desk/passkeys/sign-in', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form })).status, body);
    assert.equal(replayed, 422);
  });

  it('refuses one whose counter does not go on, since somebody copied it', async () => {
    await signIn();
    await plugIn(mine.map((credential) => ({ ...credential, signCount: 0 })));
    await press();
    await page.getByText('This passkey does not sign in here.').waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(new URL(page.url()).pathname, '/desk/passkeys/sign-in');
  });

  it('says kindly that nothing was chosen', async () => {
    await signIn();
    await plugIn(mine, { isUserVerified: false });
    await press();
    await page.getByText(/Nothing was chosen|That did not work/).waitFor();
  });

  it('removes it, and then it signs nobody in', async () => {
    await signIn();
    await plugIn(mine.map((credential) => ({ ...credential, signCount: 100 })));
    await Promise.all([page.waitForURL(onAccount), press()]);
    mine = await kept();
    await Promise.all([page.waitForURL(/done=passkey-removed/), page.click('button[aria-label="Remove My telephone"]')]);
    await signIn();
    await plugIn(mine);
    await press();
    await page.getByText('This passkey does not sign in here.').waitFor();
    assert.deepEqual(faults, []);
  });

  it('is missed by nobody whose scripts are switched off', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
    const bare = await plain.newPage();
    await bare.goto(at('/desk/sign-in'));
    assert.equal(await bare.locator('form[data-passkey]').isVisible(), false);
    await bare.fill('#name', 'ana@example.org');
    await bare.fill('#password', 'four horses of the post');
    await bare.click('button.go');
    await bare.goto(at('/desk/account'));
    assert.equal(await bare.getByText('does not run in this browser').isVisible(), true);
    assert.equal(await bare.locator('#passkey-name').isVisible(), false);
    await plain.close();
  });
});
