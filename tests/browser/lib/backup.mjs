// Writes a Blogger backup (the old XML kind) from plain objects: only what the browser tests need.
const KIND = 'http://schemas.google.com/g/2005#kind';
const KINDS = 'http://schemas.google.com/blogger/2008/kind#';
const LABELS = 'http://www.blogger.com/atom/ns#';
const BLOG = 'tag:blogger.com,1999:blog-7000000000000000001';
const FEEDS = 'https://www.blogger.com/feeds/7000000000000000001';

/** `articles` have { id, place, title, body, author, labels, published, page, draft, comments: […] }. */
export function backup({ host, title, locale = 'fr', timeZone = 'Europe/Paris', settings = {}, articles }) {
  const all = { BLOG_NAME: title, BLOG_LOCALE: locale, BLOG_TIME_ZONE: timeZone, ...settings };
  const entries = [
    ...Object.entries(all).map(([name, value]) => setting(name, value)),
    ...articles.map((one) => article(one, host)),
    ...articles.flatMap((one) => (one.comments ?? []).map((said) => comment(said, one, host))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:gd="http://schemas.google.com/g/2005" \
xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:app="http://purl.org/atom/app#">
<id>${BLOG}.archive</id><updated>2024-02-01T12:00:00.000+01:00</updated><title type="text">${text(title)}</title>
<link rel="alternate" type="text/html" href="http://${attribute(host)}/"/>
<generator version="7.00" uri="https://www.blogger.com">Blogger</generator>
${entries.join('\n')}
</feed>
`;
}

function setting(name, value) {
  return `<entry><id>${BLOG}.settings.${name}</id>${dates('2010-01-01T00:00:00.000+01:00')}${kind('settings')}\
<title type="text">${name}</title><content type="text">${text(value)}</content>${person('The owner')}</entry>`;
}

function article(one, host) {
  const labels = (one.labels ?? []).map((label) => `<category scheme="${LABELS}" term="${attribute(label)}"/>`).join('');
  const state = one.draft
    ? '<app:control><app:draft>yes</app:draft></app:control>'
    : `<link rel="alternate" type="text/html" href="http://${attribute(host + one.place)}" title="${attribute(one.title)}"/>`;
  return `<entry><id>${BLOG}.post-${one.id}</id>${dates(one.published)}${kind(one.page ? 'page' : 'post')}${labels}\
<title type="text">${text(one.title)}</title><content type="html">${text(one.body)}</content>\
<link rel="self" type="application/atom+xml" href="${FEEDS}/posts/default/${one.id}"/>${state}${person(one.author)}</entry>`;
}

function comment(said, one, host) {
  const place = `${FEEDS}/${one.id}/comments/default`;
  const parent = said.parent ? `<link rel="related" type="application/atom+xml" href="${place}/${said.parent}"/>` : '';
  const held = said.held ? '<app:control><app:draft>yes</app:draft></app:control>' : '';
  const removed = said.removed ? '<gd:extendedProperty name="blogger.contentRemoved" value="true"/>' : '';
  return `<entry><id>${BLOG}.post-${said.id}</id>${dates(said.published)}${kind('comment')}\
<title type="text">${text(said.body.slice(0, 40))}</title><content type="html">${text(said.body)}</content>\
<link rel="self" type="application/atom+xml" href="${place}/${said.id}"/>\
<link rel="alternate" type="text/html" href="http://${attribute(host + one.place)}?showComment=1#c${said.id}"/>${parent}\
${person(said.author, said.profile)}\
<thr:in-reply-to href="http://${attribute(host + one.place)}" ref="${BLOG}.post-${one.id}" \
source="${FEEDS}/posts/default/${one.id}" type="text/html"/>${held}${removed}</entry>`;
}

function dates(instant) {
  return `<published>${instant}</published><updated>${instant}</updated>`;
}

function kind(name) {
  return `<category scheme="${KIND}" term="${KINDS}${name}"/>`;
}

function person(name, profile) {
  const uri = profile ? `<uri>${text(profile)}</uri>` : '';
  return `<author><name>${text(name)}</name>${uri}<email>noreply@blogger.com</email></author>`;
}

/** Text as XML can hold it: what XML 1.0 forbids (most control characters, half surrogates) no backup can hold either. */
function text(value) {
  return [...value]
    .filter((one) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(one))
    .join('')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function attribute(value) {
  return text(value).replace(/"/g, '&quot;').replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}
