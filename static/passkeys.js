// Passkeys, on the page where one signs in and on that of one's account: asks the browser, and sends its answer with the
// form. Whatever else stands on these pages works without this.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
// The server forgets what it asked after five minutes; a page that stays open asks anew before.
const ANEW = 4 * 60 * 1000;

const form = document.querySelector('form[data-passkey]');
let waiting;

if (form && window.PublicKeyCredential && navigator.credentials) {
  form.hidden = false;
  document.querySelector('[data-without-script]')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    waiting?.abort();
    run().catch(say);
  });
  // Not where a page says what was refused: a passkey that is offered by itself would be refused again.
  if (form.dataset.passkey === 'sign-in' && !document.querySelector('[role=alert]')) suggest();
}

async function ask() {
  const fields = new URLSearchParams({ token: form.elements.token?.value ?? '' });
  const response = await fetch(form.dataset.ask, { method: 'POST', headers: { accept: 'application/json' }, body: fields });
  const asked = await response.json();
  if (asked.signed_out) location.reload();
  if (asked.see) location.assign(asked.see);
  if (asked.signed_out || asked.see) return new Promise(() => {});
  if (!asked.options) throw new Error(asked.words ?? '');
  const { publicKey } = asked.options;
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const list of [publicKey.excludeCredentials, publicKey.allowCredentials]) for (const known of list ?? []) known.id = bytes(known.id);
  return { ceremony: asked.ceremony, publicKey };
}

async function run() {
  tell('');
  const { ceremony, publicKey } = await ask();
  const isNew = form.dataset.passkey === 'new';
  send(ceremony, isNew ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey }));
}

// Where the browser can, it offers passkeys among the names that it fills in, without being asked.
async function suggest() {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  try {
    const { ceremony, publicKey } = await ask();
    waiting = new AbortController();
    const { signal } = waiting;
    setTimeout(() => { if (!signal.aborted) { waiting.abort(); suggest(); } }, ANEW);
    send(ceremony, await navigator.credentials.get({ publicKey, mediation: 'conditional', signal }));
  } catch { /* Nobody asked for it: the page is as good without. */ }
}

function send(ceremony, given) {
  const { response } = given;
  const answer = { id: given.id, rawId: text(given.rawId), type: given.type, response: { clientDataJSON: text(response.clientDataJSON) } };
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[part]) answer.response[part] = text(response[part]);
  }
  form.elements.ceremony.value = ceremony;
  form.elements.answer.value = JSON.stringify(answer);
  form.submit();
}

function say(error) {
  const known = { InvalidStateError: form.dataset.known, NotAllowedError: form.dataset.stopped, AbortError: '' };
  tell(known[error.name] ?? (error.name === 'Error' && error.message ? error.message : form.dataset.failed));
}

function tell(words) {
  form.querySelector('[data-said]').textContent = words;
}
