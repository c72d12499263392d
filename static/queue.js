// The queue of comments: decided by keys and without loading the page. All of it works without this.
(() => {
  // The words that are selected in a comment are the passage that goes.
  let chosen = { words: '' };
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const place = selection.anchorNode?.parentElement?.closest('.q .what .words');
    if (place && !selection.isCollapsed) chosen = { words: selection.toString().trim(), card: place.closest('.q') };
  });
  document.addEventListener('toggle', (event) => {
    if (!event.target.matches?.('[data-cut]') || !event.target.open) return;
    const passage = event.target.querySelector('textarea[name=passage]');
    if (chosen.words && chosen.card === event.target.closest('.q')) passage.value = chosen.words;
    passage.focus();
  }, true);

  const queue = document.getElementById('queue');
  if (!queue) return;
  const found = (id) => document.getElementById(id);
  const { action, empty, broken, elsewhere, undoes } = queue.dataset;
  const said = found('said');
  const undo = found('undo');
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const all = () => [...queue.querySelectorAll('.q')];
  let busy = false;
  let latest = [];
  let shown = false;
  let turn = 0;

  // Keys, by their place on the keyboard.
  const FIRST = { publish: 'KeyP', refuse: 'KeyR', spam: 'KeyS', next: 'KeyJ', previous: 'KeyK', undo: 'KeyU', help: 'Slash' };
  const KEPT = 'relais-queue-keys';
  let keys = { on: true, codes: { ...FIRST } };
  let layout;
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (kept) keys = { on: kept.on !== false, codes: { ...FIRST, ...kept.codes } };
  } catch { /* nothing kept, or nothing may be kept */ }
  const keep = () => { try { localStorage.setItem(KEPT, JSON.stringify(keys)); } catch { /* they hold for this page */ } };
  const written = (name) => {
    const code = keys.codes[name];
    if (name === 'help' && code === FIRST.help) return '?';
    return layout?.get(code) ?? code.replace(/^(Key|Digit)/, '').toLowerCase();
  };
  const label = () => {
    for (const place of document.querySelectorAll('kbd[data-key]')) {
      place.hidden = !keys.on;
      place.textContent = written(place.dataset.key);
    }
    for (const field of document.querySelectorAll('input[data-sets]')) field.value = written(field.dataset.sets);
    if (found('keys-on')) found('keys-on').checked = keys.on;
  };
  navigator.keyboard?.getLayoutMap?.().then((map) => { layout = map; label(); }).catch(() => {});

  const say = (words, decisions) => {
    if (words) shown = true;
    said.parentElement.classList.toggle('notice', shown);
    const how = decisions && keys.on ? ` ${undoes.replace('%', written('undo'))}` : '';
    said.textContent = words + how;
    if (decisions === undefined) return;
    undo.hidden = !decisions;
    undo.elements.decision.value = decisions;
  };

  const here = () => document.activeElement?.closest?.('.q');
  const go = (to) => {
    if (!to) return;
    to.focus();
    to.scrollIntoView({ block: 'nearest' });
  };
  const step = (by) => {
    const cards = all();
    const at = cards.indexOf(here());
    go(at < 0 ? cards[0] : cards[Math.max(0, Math.min(cards.length - 1, at + by))]);
  };

  // What goes is remembered with its place, so that undoing puts it back there.
  const take = (ids) => {
    const cards = all();
    const gone = cards.filter((card) => ids.includes(Number(card.dataset.id)));
    const stood = cards.indexOf(here());
    const after = cards.slice(Math.max(stood, 0)).find((card) => !gone.includes(card))
      ?? cards.filter((card) => !gone.includes(card)).at(-1);
    const places = gone.map((card) => {
      const mark = document.createComment('');
      card.replaceWith(mark);
      return { card, mark };
    });
    for (const group of queue.querySelectorAll('.alike[data-ids]')) {
      const left = group.dataset.ids.split(',').filter((id) => !ids.includes(Number(id)));
      group.dataset.ids = left.join(',');
      for (const field of group.querySelectorAll('.together input[name=comment]')) field.value = left.join(',');
      group.querySelectorAll('.together').forEach((part) => { part.hidden = left.length < 2; });
      group.hidden = !group.querySelector('.q');
    }
    return { places, after };
  };
  const put = (places) => {
    for (const { card, mark } of places) {
      if (!mark.isConnected) continue;
      mark.replaceWith(card);
      const group = card.closest('.alike');
      group.hidden = false;
      if (group.dataset.ids === undefined) continue;
      group.dataset.ids = [...new Set([...group.dataset.ids.split(',').filter(Boolean), card.dataset.id])].join(',');
      for (const field of group.querySelectorAll('.together input[name=comment]')) field.value = group.dataset.ids;
      group.querySelectorAll('.together').forEach((part) => { part.hidden = false; });
    }
    go(places[0]?.card);
  };

  const ask = async (address, options = {}) => {
    const answer = await fetch(address, { ...options, headers: { Accept: 'application/json' } });
    if (answer.status === 401) {
      location.reload();
      return {};
    }
    return { ok: answer.ok, value: await answer.json() };
  };

  // How long the queue is, who else is here, and what somebody else has decided about meanwhile.
  const look = async () => {
    const asked = turn;
    try {
      const { ok, value } = await ask(action);
      // What was decided since makes the answer an old one.
      if (!ok || busy || asked !== turn) return;
      found('summary').textContent = value.summary;
      if (found('others').textContent !== value.others) found('others').textContent = value.others;
      const badge = document.querySelector('.side [aria-current] .n');
      if (badge?.firstChild && value.count !== undefined) badge.firstChild.textContent = numbers.format(value.count);
      const missing = all().filter((card) => !value.ids.includes(Number(card.dataset.id)) && card !== here());
      if (missing.length > 0) {
        take(missing.map((card) => Number(card.dataset.id)));
        say(elsewhere);
      }
      if (all().length === 0) finish(value.waiting);
    } catch { /* the server is away: it may come back */ }
  };
  const finish = (waiting) => {
    if (waiting > 0) {
      const last = undo.elements.decision.value;
      location.assign(last ? `${action}?done=decided&decision=${last}&missed=0` : action);
      return;
    }
    found('summary').textContent = empty;
    for (const part of ['many', 'keys-line']) if (found(part)) found(part).hidden = true;
    found('queue-heading').focus();
  };

  const send = async (form, button) => {
    if (busy) return;
    busy = true;
    turn += 1;
    const fields = new FormData(form);
    if (button?.name) fields.append(button.name, button.value);
    try {
      const { ok, value } = await ask(action, { method: 'POST', body: new URLSearchParams(fields) });
      if (ok && value.undone !== undefined) {
        say(value.words, '');
        put(latest);
        latest = [];
      } else if (ok) {
        const { places, after } = take(value.gone);
        latest = places;
        say(value.words, value.decisions);
        if (after) go(after); else found('queue-heading').focus();
      } else if (value) {
        say(value.words);
        if (value.gone?.length) go(take(value.gone).after);
      }
    } catch {
      say(broken);
    }
    busy = false;
    look();
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || new URL(form.action).pathname !== action) return;
    event.preventDefault();
    send(form, event.submitter);
  });
  // The sentence of the rule can be changed before it is sent.
  queue.addEventListener('change', (event) => {
    if (event.target.name !== 'clause' || event.target.type !== 'radio') return;
    const { sentence } = event.target.form.elements;
    const proposed = [...event.target.form.querySelectorAll('[data-sentence]')].map((one) => one.textContent);
    if (sentence.value.trim() && !proposed.includes(sentence.value)) return;
    sentence.value = event.target.closest('label').querySelector('[data-sentence]').textContent;
  });
  // A form that opens takes the focus to its first field: by a key at once, so that the next key goes there.
  const begin = (ruling) => ruling.querySelector('input[type=radio]')?.focus();
  queue.addEventListener('toggle', (event) => {
    const ruling = event.target;
    if (ruling.matches('.ruling') && ruling.open && !ruling.contains(document.activeElement?.form ?? null)) begin(ruling);
  }, true);

  const press = (name, card) => card?.querySelector(`[data-decides] button[value=${name}]`)?.click();
  const does = {
    publish: (card) => press('publish', card),
    spam: (card) => press('spam', card),
    refuse: (card) => {
      if (!card) return;
      const ruling = card.querySelector('.ruling');
      ruling.open = true;
      begin(ruling);
    },
    next: () => step(1),
    previous: () => step(-1),
    undo: () => { if (!undo.hidden) undo.querySelector('button').click(); },
    help: () => found('keys')?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const ruling = event.target.closest?.('.ruling[open]');
    if (event.key === 'Escape' && ruling) {
      ruling.open = false;
      go(ruling.closest('.q') ?? ruling.querySelector('summary'));
      return;
    }
    if (!keys.on || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.closest?.('input, textarea, select, dialog')) return;
    const name = Object.keys(keys.codes).find((one) => keys.codes[one] === event.code && (one !== 'help' || event.shiftKey || keys.codes.help !== FIRST.help))
      ?? (event.key === '?' ? 'help' : undefined);
    if (!name) return;
    event.preventDefault();
    const card = here() ?? all()[0];
    // What is decided about was before one's eyes: the first press of a key only goes there.
    if (['publish', 'spam', 'refuse'].includes(name) && !here()) go(card);
    else does[name](card);
  });

  const dialog = found('keys');
  if (dialog) {
    found('keys-line').hidden = false;
    found('keys-open').addEventListener('click', () => dialog.showModal());
    found('keys-on').addEventListener('change', (event) => { keys.on = event.target.checked; keep(); label(); });
    found('keys-reset').addEventListener('click', () => { keys = { on: true, codes: { ...FIRST } }; keep(); label(); });
    dialog.addEventListener('keydown', (event) => {
      const name = event.target.dataset?.sets;
      if (!name || ['Tab', 'Escape', 'Enter'].includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      // Another one that had this key gets the one that is given up.
      const other = Object.keys(keys.codes).find((one) => keys.codes[one] === event.code);
      if (other) keys.codes[other] = keys.codes[name];
      keys.codes[name] = event.code;
      keep();
      label();
    });
  }

  label();
  setInterval(look, 20_000);
})();
