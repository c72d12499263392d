// Loaded once somebody writes a comment: keeps the words until they are sent, and the place. Whatever is odd is left to the form itself.
const DRAFTS = 'relais-drafts';
const MOST_DRAFTS = 20;
const LONGEST = 1e5;
const MONTH = 2592e6;
const FIELDS = ['words', 'name', 'mail'];

const page = async (address, options) => {
  const answer = await fetch(address, options);
  return { answer, shown: new DOMParser().parseFromString(await answer.text(), 'text/html') };
};
const focus = (element) => {
  if (!element.matches('input, textarea')) element.tabIndex = -1;
  element.focus();
};
const carry = (from, to) => {
  for (const name of FIELDS) {
    if (name in from.elements && name in to.elements) to.elements[name].value = from.elements[name].value;
  }
};

export default (place, article, { kept, keep, look }) => {
  const form = () => place.querySelector('#reply');
  // The form at the end, and where it stood, while another one answers.
  let home;
  let mark;
  let busy;
  let plain;

  // Never the mail address.
  const save = () => {
    const { words, name, answers } = form().elements;
    if (words.value.length > LONGEST) return;
    const { [article]: _, ...drafts } = kept(DRAFTS);
    if (words.value.trim()) drafts[article] = { words: words.value, name: name.value, to: answers?.value, at: Date.now() };
    keep(DRAFTS, drafts, MOST_DRAFTS);
  };
  const forget = () => {
    const { [article]: _, ...drafts } = kept(DRAFTS);
    keep(DRAFTS, drafts, MOST_DRAFTS);
  };

  const open = async (link) => {
    const { shown } = await page(link.href);
    const next = shown.getElementById('reply');
    const old = form();
    // Whom nobody can answer has no such field: then the link is followed.
    if (next.elements.answers.value === old.elements.answers?.value) return old;
    carry(old, next);
    if (old.elements.answers) {
      old.remove();
    } else {
      mark = document.createComment('');
      home = old;
      old.replaceWith(mark);
    }
    link.closest('.comment').after(next);
    save();
    return next;
  };
  const close = (event) => {
    const old = form();
    if (!home) return;
    event.preventDefault();
    const link = old.previousElementSibling.querySelector('.links [href*="reply="]');
    carry(old, home);
    old.remove();
    mark.replaceWith(home);
    home = undefined;
    save();
    link.focus();
  };

  const refuse = (sent, shown) => {
    const next = shown.getElementById('reply');
    const alert = next.querySelector('[role=alert]');
    if (sent.elements.words.value && !next.elements.words.value) {
      // Too long to be read: the words stay.
      sent.querySelector('[role=alert]')?.remove();
      sent.querySelector('h3').after(alert);
    } else {
      // Who writes on is not somebody who begins now: the form is as old as it was.
      next.elements.token.value = sent.elements.token?.value ?? '';
      sent.replaceWith(next);
    }
    focus(next.querySelector('[aria-invalid]') ?? alert ?? next.querySelector('.comment'));
  };
  const thank = async (sent, answer, told) => {
    const { name, answers } = sent.elements;
    const { shown } = await page(told.querySelector('.kicker a').href);
    place.replaceChildren(...shown.querySelector('.discussion').childNodes);
    home = undefined;
    look();
    const own = place.querySelector(`[href="${new URL(answer.url).pathname}"]`)?.closest('.comment');
    const box = document.createElement('div');
    box.className = 'sent';
    box.append(...told.querySelectorAll('main > p:not(.kicker)'));
    // What waits stands at the end, but where one wrote is where one looks.
    if (own && !own.id && answers) place.querySelector(`.comment#c${answers.value}`)?.after(own);
    if (own) own.after(box); else form().before(box);
    form().elements.name.value = name.value;
    focus(box.firstElementChild);
  };
  const send = async (sent, button) => {
    busy = true;
    try {
      const body = new URLSearchParams(new FormData(sent));
      if (button.name) body.append(button.name, button.value);
      const { answer, shown } = await page(sent.action, { method: 'POST', body });
      if (answer.redirected) {
        forget();
        await thank(sent, answer, shown).catch(() => location.assign(answer.url));
      } else {
        refuse(sent, shown);
      }
    } catch {
      plain = true;
      sent.requestSubmit(button);
    }
    busy = false;
  };

  place.addEventListener('input', save);
  place.addEventListener('submit', (event) => {
    if (plain || !event.submitter) return;
    event.preventDefault();
    if (!busy) send(event.target, event.submitter);
  });
  place.addEventListener('click', (event) => {
    if (event.target.closest('#reply > p > a')) close(event);
  });

  const draft = kept(DRAFTS)[article];
  const begun = form();
  // Who types faster than this comes.
  if (begun?.elements.words.value) save();
  const fill = (one) => carry({ elements: { words: { value: draft.words }, name: { value: draft.name } } }, one);
  if (begun && draft && Date.now() - draft.at < MONTH && !begun.elements.words.value) {
    const link = !begun.elements.answers && draft.to && place.querySelector(`#c${Number(draft.to)} > .links [href*="reply="]`);
    if (link) open(link).then(fill, () => fill(begun)); else fill(begun);
  }
  return async (link) => focus((await open(link)).elements.words);
};
