#!/usr/bin/env python3
"""Write publication.xml, the sample publication, from the readable files beside it.

    python3 demo/make.py            writes demo/publication.xml
    python3 demo/make.py --check    says whether the committed file is what the sources give

Nothing but the standard library, no clock, no chance: the same sources give the same bytes.
The result has the shape of a Blogger backup, because it is brought in by the importer.
"""

import hashlib
import html
import re
import sys
import unicodedata
import xml.etree.ElementTree as tree
from datetime import datetime, timedelta, timezone
from pathlib import Path

import crowd
import settings

HERE = Path(__file__).resolve().parent
BLOG = "4817205936610284753"
HOME = "http://carnetsduponant.blogspot.com"
FEEDS = "https://www.blogger.com/feeds"
KIND = "http://schemas.google.com/blogger/2008/kind#"
FOUNDED = "2009-04-12T18:04:21.318+02:00"
SAVED = "2026-11-01T09:12:44.071+01:00"

# The accounts that sign articles. Everybody else only comments.
AUTHORS = {
    "anne": "Anne Le Goff",
    "yann": "Yann Kerros",
    "salma": "سلمى بن عيّاد",
    "eleanor": "Eleanor Pryce",
}
OWNER = AUTHORS["anne"]

REMOVED_BY_AUTHOR = "Ce commentaire a été supprimé par l’auteur."
REMOVED_BY_BLOG = "Ce commentaire a été supprimé par un administrateur du blog."


# ---------------------------------------------------------------- small things


def number(*parts, digits):
    """A number of so many digits that depends on its parts alone."""
    value = int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:16], "big")
    low = 10 ** (digits - 1)
    return str(low + value % (9 * low))


def entry_number(*parts):
    """An id of 16 to 19 digits; the real ones fit into 63 bits, so ours do."""
    digits = 16 + int(number("length", *parts, digits=2)) % 4
    return str(int(number(*parts, digits=digits)) % (2**63))


def last_sunday(year, month):
    day = datetime(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def paris(text, milliseconds=0):
    """"2026-03-09 08:30" on a Paris clock, as an instant with its offset."""
    local = datetime.strptime(text, "%Y-%m-%d %H:%M")
    local += timedelta(milliseconds=milliseconds)
    begins = last_sunday(local.year, 3) + timedelta(hours=2)
    ends = last_sunday(local.year, 10) + timedelta(hours=3)
    hours = 2 if begins <= local < ends else 1
    return local.replace(tzinfo=timezone(timedelta(hours=hours)))


def stamp(instant):
    return instant.isoformat(timespec="milliseconds")


def text(value):
    return html.escape(value, quote=False)


def attribute(value):
    return html.escape(value, quote=True)


# ------------------------------------------------------------------ typography

NARROW = "\u202f"
NO_BREAK = "\u00a0"
MARKUP = re.compile(r"(<pre\b.*?</pre>|<script\b.*?</script>|<code\b.*?</code>|<!--.*?-->|<[^>]+>)", re.S)


def french(words):
    words = words.replace("'", "’")
    words = re.sub(r" ([;!?])", NARROW + r"\1", words)
    words = words.replace(" :", NO_BREAK + ":")
    words = words.replace("« ", "«" + NO_BREAK).replace(" »", NO_BREAK + "»")
    words = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", NARROW, words)
    words = re.sub(r"\b(n°|M\.|Mme|MM\.|art\.) (?=\S)", r"\1" + NO_BREAK, words)
    units = r"(?:%|€|km|m|cm|kg|kHz|MHz|h|francs|milles|mètres|marches|heures|minutes|ans)"
    return re.sub(rf"(?<=\d) (?={units}(?!\w))", NO_BREAK, words)


def english(words):
    return words.replace("'", "’")


TYPOGRAPHY = {"fr": french, "en": english, "ar": lambda words: words}


def set_type(source, language):
    """Typography of one language on the words, never on the marks around them."""
    pieces = MARKUP.split(source)
    return "".join(
        piece if at % 2 else TYPOGRAPHY[language](piece) for at, piece in enumerate(pieces)
    )


# ---------------------------------------------------------------- source files


class Article:
    def __init__(self, path):
        head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
        self.fields = dict(re.match(r"(\w+): *(.*)", line).groups() for line in head.splitlines())
        self.name = path.stem
        self.body = body.strip()
        self.language = self.fields.get("language", "fr")
        self.kind = self.fields.get("kind", "post")
        self.draft = self.kind == "draft"
        self.title = TYPOGRAPHY[self.language](self.fields["title"])
        self.path = self.fields.get("path", "")
        self.author = AUTHORS[self.fields.get("author", "anne")]
        self.published = paris(self.fields["date"])
        updated = self.fields.get("updated")
        self.updated = paris(updated, 318) if updated else self.published + timedelta(seconds=41.207)
        self.labels = [label.strip() for label in self.fields.get("labels", "").split(",") if label.strip()]
        self.number = entry_number(self.kind, self.name)
        self.comments = []

    @property
    def address(self):
        return HOME + self.path

    @property
    def collection(self):
        return "pages" if self.kind == "page" else "posts"


class Comment:
    def __init__(self, article, parent, at, author, site, removed, words, order):
        self.article, self.parent, self.author, self.site = article, parent, author, site
        self.removed = removed
        milliseconds = int(number(article.name, str(order), "ms", digits=5)) % 60000
        self.at = paris(at, milliseconds)
        self.number = entry_number("comment", article.name, str(order))
        self.words = words

    @property
    def address(self):
        return f"{FEEDS}/{BLOG}/{self.article.number}/comments/default/{self.number}"


def read_discussion(article):
    """Comments of one file: "## date · name · how", the number of # being the depth."""
    path = HERE / "discussions" / f"{article.name}.txt"
    comments, open_at = [], {}
    if not path.exists():
        return comments
    for block in re.split(r"^(?=#+ \d{4}-)", path.read_text(encoding="utf-8"), flags=re.M):
        if not block.startswith("#"):
            continue
        head, _, words = block.partition("\n")
        marks, rest = head.split(" ", 1)
        at, author, *how = [part.strip() for part in rest.split("·")]
        depth = len(marks)
        parent = open_at[depth - 1] if depth > 1 else None
        site, removed = profile(author, how)
        comment = Comment(article, parent, at, author, site, removed, words.strip(), len(comments))
        if parent and comment.at <= parent.at:
            sys.exit(f"{path.name}: {head}: an answer before its comment")
        comments.append(comment)
        open_at[depth] = comment
    return comments


def profile(author, how):
    """The address behind a name, and who removed the comment, if anybody."""
    removed = next((REMOVED_BY_AUTHOR if h == "retiré par l’auteur" else REMOVED_BY_BLOG for h in how if h.startswith("retiré")), None)
    own = next((h for h in how if h.startswith("http")), None)
    if own:
        return own, removed
    if "profil" in how or author in AUTHORS.values():
        return "https://www.blogger.com/profile/" + number("profile", author, digits=20), removed
    return None, removed


def add_crowd(article, total):
    """Fills one discussion up to so many comments, by rule, from the stock of crowd.py."""
    numbered = {}
    for at, name, known, parent, words in crowd.comments(total - len(article.comments)):
        site, _ = profile(name, ["profil"] if known else [])
        order = len(article.comments)
        comment = Comment(article, numbered.get(parent), at, name, site, None, words, order)
        numbered[len(numbered)] = comment
        article.comments.append(comment)


# ----------------------------------------------------------------------- bodies

PICTURE = re.compile(r"^\[(picture|plain|missing): ([^|\]]+?)(?: \| ([^|\]]*?))?(?: \| ([^\]]*))?\]$", re.S)


def picture_address(name, size, year):
    """Where Blogger would have kept the file: old pictures and new ones differ."""
    key = hashlib.sha256(name.encode()).hexdigest()
    if year < 2021:
        host = f"{1 + int(key[0], 16) % 4}.bp.blogspot.com"
        scheme = "http" if year < 2016 else "https"
        return f"{scheme}://{host}/-{key[:11]}/{key[11:22]}/AAAAAAAAA{key[22:24]}/{key[24:46]}CLcBGAs/{size}/{name}"
    return f"https://blogger.googleusercontent.com/img/b/R29vZ2xl/AVvXsE{key}/{size}/{name}"


def picture(kind, name, alt, caption, article):
    year = article.published.year
    big = picture_address(name, "s1200", year)
    small = picture_address(name, "s640", year)
    words = f' alt="{attribute(TYPOGRAPHY[article.language](alt))}"' if alt else ""
    image = f'<img{words} border="0" data-original-height="700" data-original-width="1200" height="374" src="{small}" width="640" />'
    link = f'<a href="{big}" style="margin-left: 1em; margin-right: 1em;">{image}</a>'
    if not caption:
        return f'<div class="separator" style="clear: both; text-align: center;">{link}</div>'
    words = set_type(inline(caption), article.language)
    return (
        '<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container" '
        'style="margin-left: auto; margin-right: auto; text-align: center;"><tbody>\n'
        f'<tr><td style="text-align: center;">{link.replace("1em", "auto")}</td></tr>\n'
        f'<tr><td class="tr-caption" style="text-align: center;">{words}</td></tr>\n</tbody></table>'
    )


def inline(words):
    words = re.sub(r"&(?!#?\w+;)", "&amp;", words)
    words = re.sub(r"\[([^\]]+)\]\(@([\w-]+)\)", lambda m: f'<a href="{address_of(m[2])}">{m[1]}</a>', words)
    words = re.sub(r"\[([^\]]+)\]\((\S+?)\)", r'<a href="\2">\1</a>', words)
    return re.sub(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])", r"<i>\1</i>", words)


ARTICLES = {}


def address_of(name):
    article = ARTICLES[name]
    # Over the years links were pasted from wherever the author happened to read.
    form = int(number("link", name, digits=1)) % 3
    host = [HOME, "https://carnetsduponant.blogspot.com", "http://carnetsduponant.blogspot.fr"][form]
    return host + article.path


def body_html(article):
    blocks = [block(piece, article) for piece in re.split(r"\n\s*\n", article.body)]
    if article.fields.get("style") == "breaks":
        # Before 2012 the editor wrote no paragraphs.
        opened = [re.sub(r"^<p>(.*)</p>$", r"\1", piece, flags=re.S) for piece in blocks]
        body = "<br />\n<br />\n".join(opened)
    elif article.fields.get("style") == "justified":
        body = "\n".join(re.sub(r"^<p>(.*)</p>$", r'<div style="text-align: justify;">\1</div><div style="text-align: justify;"><br /></div>', piece, flags=re.S) for piece in blocks)
    elif article.fields.get("style") == "word":
        body = "\n".join(piece.replace("<p>", '<p class="MsoNormal" style="margin: 0cm 0cm 10pt; mso-ansi-language: FR;">') for piece in blocks)
    else:
        body = "\n".join(blocks)
    body = set_type(body, article.language)
    if article.language != "fr":
        direction = "rtl" if article.language == "ar" else "ltr"
        return f'<div lang="{article.language}" dir="{direction}">\n{body}\n</div>'
    return body


def block(piece, article):
    if piece.startswith("<!--") or piece.startswith("<") and not re.match(r"<(i|b|a|small|span|sup)\b", piece):
        return piece if re.match(r"<(pre|script)\b", piece) else inline(piece)
    found = PICTURE.match(piece)
    if found:
        return picture(found[1], found[2], found[3], found[4], article)
    if piece.startswith("## "):
        return f"<h3>{inline(piece[3:])}</h3>"
    if piece.startswith(">"):
        lines = [line[1:].strip() for line in piece.splitlines()]
        return '<blockquote class="tr_bq">' + "<br />\n".join(inline(line) for line in lines) + "</blockquote>"
    return f"<p>{inline(piece)}</p>"


# ---------------------------------------------------------------------- entries


def person(name, site=None, known=True):
    """The author element; an anonymous reader has no address."""
    if site is None and known:
        site = "https://www.blogger.com/profile/" + number("profile", name, digits=20)
    uri = f"<uri>{text(site)}</uri>" if site else ""
    # Only those who sign articles ever chose a picture.
    image = "<gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='35' height='35' src='//www.blogger.com/img/blogger_logo_round_35.png'/>" if name in AUTHORS.values() else ""
    return f"<author><name>{text(name)}</name>{uri}<email>noreply@blogger.com</email>{image}</author>"


def link(rel, address, kind="application/atom+xml", title=None):
    title = "" if title is None else f" title='{attribute(title)}'"
    return f"<link rel='{rel}' type='{kind}' href='{attribute(address)}'{title}/>"


def category(kind):
    return f"<category scheme='http://schemas.google.com/g/2005#kind' term='{KIND}{kind}'/>"


def setting_entry(name, title, value):
    address = f"{FEEDS}/{BLOG}/settings/{name}"
    return (
        f"<entry><id>tag:blogger.com,1999:blog-{BLOG}.settings.{name}</id><published>{FOUNDED}</published>"
        f"<updated>{SAVED}</updated>{category('settings')}<title type='text'>{text(french(title))}</title>"
        f"<content type='text'>{text(value)}</content>{link('edit', address)}{link('self', address)}{person(OWNER)}</entry>"
    )


def template_entry():
    address = f"{FEEDS}/{BLOG}/template/default"
    content = (HERE / "template.xml").read_text(encoding="utf-8")
    return (
        f"<entry><id>tag:blogger.com,1999:blog-{BLOG}.layout</id><published>{FOUNDED}</published>"
        f"<updated>{SAVED}</updated>{category('template')}<title type='text'>Template: Carnets du Ponant</title>"
        f"<content type='text'>{text(content)}</content>{link('edit', address)}{link('self', address)}"
        f"{link('alternate', HOME + '/', 'text/html')}{person(OWNER)}</entry>"
    )


def article_entry(article):
    kind = "page" if article.kind == "page" else "post"
    address = f"{FEEDS}/{BLOG}/{article.collection}/default/{article.number}"
    draft = "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>" if article.draft else ""
    labels = "".join(f"<category scheme='http://www.blogger.com/atom/ns#' term='{attribute(label)}'/>" for label in article.labels)
    count = len(article.comments)
    replies = alternate = ""
    if not article.draft:
        said = f"{count} commentaire{'s' if count > 1 else ''}"
        replies = link("replies", f"{HOME}/feeds/{article.number}/comments/default", title="Publier les commentaires")
        replies += link("replies", f"{article.address}#comment-form", "text/html", said)
        alternate = link("alternate", article.address, "text/html", article.title)
    if kind == "page":
        replies = ""
    return (
        f"<entry><id>tag:blogger.com,1999:blog-{BLOG}.{kind}-{article.number}</id>"
        f"<published>{stamp(article.published)}</published><updated>{stamp(article.updated)}</updated>{draft}"
        f"{category(kind)}{labels}<title type='text'>{text(article.title)}</title>"
        f"<content type='html'>{text(body_html(article))}</content>{replies}{link('edit', address)}{link('self', address)}"
        f"{alternate}{person(article.author)}<thr:total>{count}</thr:total></entry>"
    )


def comment_entry(comment):
    article = comment.article
    words = comment.removed or set_type(comment.words, article.language)
    content = inline(words).replace("\n\n", "<br /><br />").replace("\n", " ")
    plain = html.unescape(re.sub(r"<[^>]+>", " ", content))
    plain = re.sub(r"[ \n]+", " ", plain).strip()
    title = plain if len(plain) <= 50 else plain[:50].rsplit(" ", 1)[0] + "..."
    milliseconds = round(comment.at.timestamp() * 1000)
    related = link("related", comment.parent.address) if comment.parent else ""
    post = f"{FEEDS}/{BLOG}/posts/default/{article.number}"
    properties = "<gd:extendedProperty name='blogger.contentRemoved' value='true'/>" if comment.removed else ""
    return (
        f"<entry><id>tag:blogger.com,1999:blog-{BLOG}.post-{comment.number}</id><published>{stamp(comment.at)}</published>"
        f"<updated>{stamp(comment.at)}</updated>{category('comment')}<title type='text'>{text(title)}</title>"
        f"<content type='html'>{text(content)}</content>{link('edit', comment.address)}{link('self', comment.address)}"
        f"{link('alternate', f'{article.address}?showComment={milliseconds}#c{comment.number}', 'text/html', '')}"
        f"{related}{person(comment.author, comment.site, known=False)}"
        f"<thr:in-reply-to href='{attribute(article.address)}' ref='tag:blogger.com,1999:blog-{BLOG}.post-{article.number}' "
        f"source='{post}' type='text/html'/>{properties}</entry>"
    )


def publication():
    for path in sorted((HERE / "articles").glob("*.md")):
        article = Article(path)
        ARTICLES[article.name] = article
    for article in ARTICLES.values():
        article.comments = read_discussion(article)
        if "crowd" in article.fields:
            add_crowd(article, int(article.fields["crowd"]))
    newest_first = sorted(ARTICLES.values(), key=lambda article: article.published, reverse=True)
    comments = sorted((c for a in newest_first for c in a.comments), key=lambda c: (c.at, c.number), reverse=True)
    archive = f"{FEEDS}/{BLOG}/archive"
    head = (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        "<?xml-stylesheet href=\"https://www.blogger.com/styles/atom.css\" type=\"text/css\"?>\n"
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' "
        "xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0' "
        "xmlns:georss='http://www.georss.org/georss'>"
        f"<id>tag:blogger.com,1999:blog-{BLOG}.archive</id><updated>{SAVED}</updated><title type='text'>Carnets du Ponant</title>"
        + link("http://schemas.google.com/g/2005#feed", archive) + link("self", archive)
        + link("http://schemas.google.com/g/2005#post", archive) + link("alternate", HOME + "/", "text/html")
        + person(OWNER) + "<generator version='7.00' uri='https://www.blogger.com'>Blogger</generator>"
    )
    entries = [setting_entry(*setting) for setting in settings.SETTINGS]
    entries.append(template_entry())
    entries += [article_entry(a) for a in newest_first if a.kind != "page"]
    entries += [article_entry(a) for a in newest_first if a.kind == "page"]
    entries += [comment_entry(c) for c in comments]
    return head + "\n" + "\n".join(entries) + "\n</feed>\n", newest_first, comments


# ------------------------------------------------------------------- own checks


def faults(written, articles, comments):
    """What a reader of the result would stumble over, in words."""
    tree.fromstring(written)
    found = []
    ids = re.findall(r"<entry><id>([^<]+)</id>", written)
    if len(ids) != len(set(ids)):
        found.append("an id is used twice")
    if any(not 16 <= len(c.number) <= 19 for c in comments):
        found.append("a comment id is not of 16 to 19 digits")
    media = {path.name for path in (HERE / "media").iterdir()}
    for article in articles:
        opened = {c: c.at for c in article.comments}
        for comment in article.comments:
            if comment.at < article.published:
                found.append(f"{article.name}: a comment before the article")
            if comment.parent and comment.parent not in opened:
                found.append(f"{article.name}: an answer to another article")
        for name in re.findall(r"^\[(?:picture|plain): ([^|\]]+?)(?: \||\])", article.body, re.M):
            if name not in media:
                found.append(f"{article.name}: no such picture: {name}")
        if stamp(article.updated) > SAVED:
            found.append(f"{article.name}: later than the backup")
        for said in {c.words for c in article.comments}:
            if said and sum(c.words == said for c in article.comments) > 1:
                found.append(f"{article.name}: said twice: {said[:60]}")
    for name in sorted(path.stem for path in (HERE / "discussions").glob("*.txt")):
        if name not in ARTICLES:
            found.append(f"discussions/{name}.txt: no such article")
    if any(unicodedata.category(mark) == "Cc" and mark != "\n" for mark in written):
        found.append("a control character")
    if any(stamp(c.at.astimezone(timezone.utc)) > "2026-11-01" for c in comments):
        found.append("a comment of the future")
    return found


def main():
    written, articles, comments = publication()
    found = faults(written, articles, comments)
    for fault in found:
        print(fault, file=sys.stderr)
    target = HERE / "publication.xml"
    if "--check" in sys.argv:
        if target.read_text(encoding="utf-8") != written:
            sys.exit("publication.xml is not what its sources give: run python3 demo/make.py")
    else:
        target.write_text(written, encoding="utf-8")
    print(f"{len(settings.SETTINGS)} settings, {len(articles)} pieces, {len(comments)} comments, {len(written.encode())} bytes")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
