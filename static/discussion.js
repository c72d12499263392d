// The discussion under an article. What is new since the last visit is known to this browser alone; what helps to write is loaded
// once somebody writes. All of it works without this. WORDS stand before it: what is said, by the language of the interface.
const HALF_AN_HOUR = 18e5;
const place = document.querySelector('.discussion');
const article = document.querySelector('[rel=canonical]')?.href ?? location.pathname;

const kept = (name) => {
  try { return JSON.parse(localStorage.getItem(name)) ?? {}; } catch { return {}; }
};
// Of so many articles, the latest.
const keep = (name, all, most) => {
  const latest = Object.entries(all).sort(([, one], [, other]) => other.at - one.at).slice(0, most);
  try { localStorage.setItem(name, JSON.stringify(Object.fromEntries(latest))); } catch { /* then it holds for this page */ }
};

const VISITS = 'relais-visits';
const MOST_VISITS = 200;
const page = document.documentElement.lang;
// English stands in for a language that has no words.
const own = WORDS[page.slice(0, 2)];
const words = own ?? WORDS.en;
const lang = own ? page : 'en';
const made = (name, className, textContent) => Object.assign(document.createElement(name), { className, lang, textContent });

const visited = kept(VISITS)[article];
let seen;
const look = () => {
  const number = (one) => Number(one.id.slice(1));
  // An old id is longer than any number.
  const there = [...place.querySelectorAll('.comment[id], .later [id]')].filter(({ id }) => /^c\d{1,6}$/.test(id));
  const last = there.reduce((most, one) => Math.max(most, number(one)), 0);
  const at = Date.now();
  // Who comes back within half an hour is still on the same visit.
  seen ??= visited ? (at - visited.at < HALF_AN_HOUR ? visited.seen : visited.last) : last;
  keep(VISITS, { ...kept(VISITS), [article]: { seen, last, at } }, MOST_VISITS);
  const fresh = there.filter((one) => number(one) > seen && !one.querySelector('header.removed, [href^="/comments/mine/"]'));
  for (const one of fresh) {
    one.classList.add('new');
    one.querySelector('h3')?.append(' ', made('span', 'tag', words.new));
  }
  if (fresh.length < 1) return;
  const line = made('p', 'links since', '');
  const form = words[new Intl.PluralRules(lang).select(fresh.length)] ?? words.other;
  const link = made('a', '', form.replace('%', new Intl.NumberFormat(lang).format(fresh.length)));
  link.href = `#${fresh[0].id}`;
  line.append(link);
  place.querySelector('.thread').before(line);
};
look();

let loading;
const write = () => (loading ??= import('./writing.js').then((script) => script.default(place, article, { kept, keep, look })));
place.addEventListener('focusin', ({ target }) => {
  if (target.closest('#reply')) write().catch(() => {});
});
place.addEventListener('click', (event) => {
  const link = event.target.closest('.comment > .links [href*="reply="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  write().then((answer) => answer(link)).catch(() => location.assign(link.href));
});
if (place.querySelector('#reply [name=token]') || kept('relais-drafts')[article]) write().catch(() => {});
