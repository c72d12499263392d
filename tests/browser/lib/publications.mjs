// The publications that the tests read besides the sample one: written here, so that each trap has its place.
import { backup } from './backup.mjs';
import { crawl, oneOfEachKind } from './crawl.mjs';
import { demo, imported } from './program.mjs';
import { samples } from './samples.mjs';

const HOSTS = { fr: 'carnets.example', ar: 'dafatir.example' };
const SETTINGS = { fr: { locale: 'fr', timeZone: 'Europe/Paris' }, ar: { locale: 'ar', timeZone: 'Africa/Tunis' } };
const WORDS = {
  fr: {
    blog: 'Carnets d’essai', author: 'Anne Le Goff', reader: 'Yann', label: 'Ports & phares', title: 'Ce qui déborde',
    long: 'Anticonstitutionnellementetbiendavantageencoresansunespacenulle'.repeat(2),
    prose: 'Depuis la digue, on ne voit d’abord qu’une tour blanche et une fenêtre murée.', gone: 'Ce qui fut repris', page: 'À propos',
  },
  ar: {
    blog: 'دفاتر التجربة', author: 'سلمى بن عمر', reader: 'يوسف', label: 'موانئ ومنارات', title: 'ما يفيض عن الصفحة',
    long: 'والمستشفياتوالمدارسوالموانئوالمناراتوالسفن'.repeat(3),
    prose: 'من فوق الرصيف لا ترى في البداية إلا برجا أبيض ونافذة مسدودة.', gone: 'ما سُحب', page: 'من نحن',
  },
};
export const NOT_THERE = '/nothing/is/here';
/** Addresses that no link names, or that only a form leads to. */
export const RARE = [NOT_THERE, '/search', '/search?q=phare', '/search?q=ميناء', '/search?q=%00%FF', '/search?q=zzzzzz', '/2023/', '/1999/'];
/** The kinds of page that the sample publication must have. */
export const REQUIRED = ['home', 'article', 'page', 'year', 'month', 'label', 'results', 'thread', '404'];
export const WITHDRAWN = '/2023/03/gone.html';
export const WIDE = '/2023/02/wide.html';

/** What the pages are looked at in, one of each kind: name → how to open it. To be stopped by whoever opened it. */
export const READINGS = {
  'the sample publication, fr': () => reading(demo('fr')),
  'the sample publication, ar': () => reading(demo('ar')),
  'an awkward blog, fr': () => reading(awkwardBlog('fr')),
  'an awkward blog, ar': () => reading(awkwardBlog('ar')),
  'made-up pages, fr': () => samples('fr-FR'),
  'made-up pages, ar': () => samples('ar-TN'),
};

async function reading(opening) {
  const publication = await opening;
  const { pages } = await crawl(publication.address, [...RARE, WITHDRAWN]);
  return { ...publication, kinds: oneOfEachKind(pages) };
}

/** A small blog whose bodies hold what is usually too wide, whose discussion is deep, and of which one article was taken back. */
export function awkwardBlog(language) {
  const words = WORDS[language];
  const host = HOSTS[language];
  const articles = [wideArticle(words), plainArticle(words), goneArticle(words), aboutPage(words)];
  const title = `${words.blog} ${words.long}`;
  return imported({ host, backup: backup({ host, title, ...SETTINGS[language], articles }), withdrawn: [WITHDRAWN] });
}

/** A blog that only invited people may read. */
export function closedBlog() {
  const host = HOSTS.fr;
  const settings = { BLOG_READ_ACCESS_MODE: 'PRIVATE', BLOG_READER_PERMISSION: 'someone@example.invalid' };
  const articles = [plainArticle(WORDS.fr)];
  return imported({ host, backup: backup({ host, title: WORDS.fr.blog, settings, articles }) });
}

function wideArticle(words) {
  const cells = Array.from({ length: 14 }, (_, column) => `<td>${words.label} ${column}</td>`).join('');
  const heads = Array.from({ length: 6 }, () => `<td>${words.prose}</td>`).join('');
  const address = `https://example.org/${'a-very-long-path-'.repeat(12)}`;
  const body = `
<p>${words.prose}</p><p>${words.long}</p><p><a href="${address}">${address}</a></p>
<table border="1" width="1800"><tr>${cells}</tr><tr>${cells}</tr></table>
<table class="words"><tr>${heads}</tr><tr>${heads}</tr></table>
<script src="https://ads.example/x.js"></script><svg><text>x</text></svg><iframe title="${words.title}"></iframe>
<form action="https://pay.example/"><p>${words.prose}</p></form><div style="display:none">${words.prose}</div>
<pre>${'let wide = "0123456789";  '.repeat(10)}</pre><code>${'no_space_in_here_'.repeat(14)}</code>
<div class="separator" style="clear:both;text-align:center"><a href="https://1.bp.blogspot.com/x/s1600/wide.jpg">\
<img src="https://1.bp.blogspot.com/x/s320/wide.jpg" width="1600" height="900"></a></div>
<table class="tr-caption-container" align="center" style="width:900px"><tr><td><img src="https://1.bp.blogspot.com/y/s640/y.jpg" width="900"></td></tr>\
<tr><td class="tr-caption">${words.prose}</td></tr></table>
<iframe width="1200" height="600" src="https://www.youtube.com/embed/abcdefghijk" title="${words.title}"></iframe>
<blockquote>${words.long}<blockquote>${words.prose}<blockquote>${words.prose}</blockquote></blockquote></blockquote>
<ul><li>${words.prose}<ul><li>${words.prose}<ul><li>${words.long}</li></ul></li></ul></li></ul>
<div style="position:absolute;width:3000px;margin-left:500px">${words.prose}</div><hr width="2000"><h2>${words.long}</h2>`;
  return {
    id: '801', place: WIDE, title: `${words.title} ${words.long}`, body, author: words.author, published: '2023-02-10T09:00:00.000+01:00',
    labels: [words.label, words.long, 'a/b?c#d%e', '<i>&amp;</i>'], comments: deepThread(words),
  };
}

// Nine levels: the page shows five, and says of the rest to whom they answer.
function deepThread(words) {
  const thread = Array.from({ length: 9 }, (_, level) => ({
    id: String(9001 + level), parent: level > 0 ? String(9000 + level) : undefined, author: level === 4 ? words.long : words.reader,
    profile: level % 2 ? `https://www.blogger.com/profile/1000${level}` : undefined, body: level === 3 ? words.long : words.prose,
    published: `2023-02-11T1${level}:00:00.000+01:00`, removed: level === 2,
  }));
  return [...thread, { id: '9100', author: words.reader, body: `<b>${words.prose}</b><br>${words.prose}`, published: '2023-02-12T09:00:00.000+01:00' }];
}

function plainArticle(words) {
  const body = `<p>${words.prose}</p><!--more--><p>${words.prose} <a href="${WIDE}">${words.title}</a></p>`;
  return { id: '802', place: '/2023/02/plain.html', title: '', body, author: words.author, published: '2023-02-12T23:30:00.000-08:00', labels: [words.label] };
}

function goneArticle(words) {
  return { id: '803', place: WITHDRAWN, title: words.gone, body: words.prose, author: words.author, published: '2023-03-01T08:00:00.000+01:00' };
}

function aboutPage(words) {
  return { id: '804', place: '/p/about.html', title: words.page, body: words.prose, author: words.author, published: '2023-01-01T08:00:00.000+01:00', page: true };
}
