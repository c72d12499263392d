//! Writes entries as XML by hand, with its own escaping, through one buffer of fixed size.

use std::io::{self, Write};

use crate::entry::{Article, Author, Comment, Form, Place};
use crate::expected::Kind;
use crate::time::Stamp;

pub(crate) const KIND_SCHEME: &str = "http://schemas.google.com/g/2005#kind";
const KIND: &str = "http://schemas.google.com/blogger/2008/kind#";
const LABEL_SCHEME: &str = "http://www.blogger.com/atom/ns#";
const ATOM: &str = "application/atom+xml";
const FULL: usize = 256 * 1024;

/// Manners of writing that hold for a whole file.
#[derive(Clone, Debug)]
pub(crate) struct Manners {
    pub(crate) blog: u64,
    pub(crate) host: String,
    pub(crate) quote: char,
    pub(crate) line_end: &'static str,
    /// Leave `app:` undeclared.
    pub(crate) undeclared: bool,
    /// White space around the values of simple elements.
    pub(crate) padded: bool,
    pub(crate) lean: bool,
}

/// The file being written.
pub(crate) struct Xml<'a> {
    out: &'a mut dyn Write,
    buffer: String,
    pub(crate) manners: Manners,
    pub(crate) bytes: u64,
    pub(crate) entries: u64,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(out: &'a mut dyn Write, manners: Manners) -> Self {
        let buffer = String::with_capacity(FULL + 64 * 1024);
        Self { out, buffer, manners, bytes: 0, entries: 0 }
    }

    /// Writes XML as it is.
    pub(crate) fn raw(&mut self, xml: &str) {
        self.buffer.push_str(xml);
    }

    pub(crate) fn line_end(&mut self) {
        self.buffer.push_str(self.manners.line_end);
    }

    /// Hands the buffer on when it is full.
    pub(crate) fn breathe(&mut self) -> io::Result<()> {
        if self.buffer.len() >= FULL { self.flush() } else { Ok(()) }
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.bytes += self.buffer.len() as u64;
        self.out.write_all(self.buffer.as_bytes())?;
        self.buffer.clear();
        self.out.flush()
    }

    pub(crate) fn start_entry(&mut self) {
        self.entries += 1;
        self.buffer.push_str("<entry>");
    }

    pub(crate) fn end_entry(&mut self) -> io::Result<()> {
        self.buffer.push_str("</entry>");
        self.line_end();
        self.breathe()
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let quote = self.manners.quote;
        self.buffer.push('<');
        self.buffer.push_str(name);
        for (name, value) in attributes {
            self.buffer.push(' ');
            self.buffer.push_str(name);
            self.buffer.push('=');
            self.buffer.push(quote);
            escape_into(value, &mut self.buffer);
            self.buffer.push(quote);
        }
    }

    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.buffer.push_str("/>");
    }

    pub(crate) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.buffer.push('>');
        escape_into(text, &mut self.buffer);
        self.close(name);
    }

    fn close(&mut self, name: &str) {
        self.buffer.push_str("</");
        self.buffer.push_str(name);
        self.buffer.push('>');
    }

    /// An element with text alone, padded when the file has that manner.
    fn value(&mut self, name: &str, text: &str) {
        if self.manners.padded {
            self.text(name, &[], &format!("{text}\n "));
        } else {
            self.text(name, &[], text);
        }
    }

    fn date(&mut self, name: &str, stamp: Stamp) {
        self.buffer.push('<');
        self.buffer.push_str(name);
        self.buffer.push('>');
        stamp.write(&mut self.buffer);
        self.close(name);
    }

    pub(crate) fn dates(&mut self, published: Option<Stamp>, updated: Option<Stamp>) {
        if let Some(published) = published {
            self.date("published", published);
        }
        if let Some(updated) = updated {
            self.date("updated", updated);
        }
    }

    pub(crate) fn id(&mut self, tail: &str) {
        let id = format!("tag:blogger.com,1999:blog-{}.{tail}", self.manners.blog);
        self.value("id", &id);
    }

    pub(crate) fn kind(&mut self, kind: &str) {
        let term = format!("{KIND}{kind}");
        self.empty("category", &[("scheme", KIND_SCHEME), ("term", &term)]);
    }

    pub(crate) fn link(&mut self, relation: &str, kind: &str, href: &str) {
        self.empty("link", &[("rel", relation), ("type", kind), ("href", href)]);
    }

    pub(crate) fn author(&mut self, author: &Author) {
        self.raw("<author>");
        self.value("name", &author.name);
        if let Some(uri) = &author.uri {
            self.value("uri", uri);
        }
        self.value("email", &author.email);
        if !self.manners.lean {
            let src = match author.uri {
                Some(_) => "//lh3.googleusercontent.com/zFdx-portrait=s35",
                None => "https://img1.blogblog.com/img/blank.gif",
            };
            let relation = "http://schemas.google.com/g/2005#thumbnail";
            let size = [("rel", relation), ("width", "35"), ("height", "35"), ("src", src)];
            self.empty("gd:image", &size);
        }
        self.raw("</author>");
    }

    pub(crate) fn article(&mut self, article: &Article) -> io::Result<()> {
        self.start_entry();
        let (name, folder) = words_of(article.kind);
        self.id(&format!("{name}-{}", article.id));
        self.article_after_id(article, name, folder)
    }

    /// The rest of an article's entry, for those whose id is odd.
    pub(crate) fn article_after_id(&mut self, article: &Article, kind: &str, folder: &str) -> io::Result<()> {
        self.dates(article.published, article.updated);
        if article.draft {
            self.draft_mark();
        }
        self.kind(kind);
        for label in &article.labels {
            self.empty("category", &[("scheme", LABEL_SCHEME), ("term", label)]);
        }
        match &article.title_xml {
            Some(xml) => {
                self.open("title", &[("type", "text")]);
                self.raw(">");
                self.raw(xml);
                self.close("title");
            }
            None => self.text("title", &[("type", "text")], &article.title),
        }
        self.content(&article.html, article.form);
        self.article_links(article, folder);
        self.author(&article.author);
        self.raw(&article.more);
        self.text("thr:total", &[], &article.comments.to_string());
        self.end_entry()
    }

    fn draft_mark(&mut self) {
        let declared = [("xmlns:app", "http://purl.org/atom/app#")];
        let attributes = if self.manners.undeclared { &[][..] } else { &declared[..] };
        self.open("app:control", attributes);
        self.raw("><app:draft>yes</app:draft></app:control>");
    }

    fn content(&mut self, html: &str, form: Form) {
        match form {
            Form::Html => return self.text("content", &[("type", "html")], html),
            Form::Xhtml => self.open("content", &[("type", "xhtml")]),
            Form::CData | Form::Raw => self.open("content", &[("type", "html")]),
        }
        self.raw(">");
        if form == Form::CData {
            self.raw("<![CDATA[");
            self.raw(&html.replace("]]>", "]]]]><![CDATA[>"));
            self.raw("]]>");
        } else {
            self.raw(html);
        }
        self.close("content");
    }

    fn article_links(&mut self, article: &Article, folder: &str) {
        let (blog, id) = (self.manners.blog, article.id);
        if let Some(address) = &article.alternate {
            let feed = format!("http://{}/feeds/{id}/comments/default", self.manners.host);
            self.link("replies", ATOM, &feed);
            if !self.manners.lean {
                self.link("replies", "text/html", &format!("{address}#comment-form"));
            }
        }
        let own = format!("https://www.blogger.com/feeds/{blog}/{folder}/default/{id}");
        if !self.manners.lean {
            self.link("edit", ATOM, &own);
        }
        self.link("self", ATOM, &own);
        if let Some(address) = &article.alternate {
            let title = &article.title;
            let link = [("rel", "alternate"), ("type", "text/html"), ("href", address), ("title", title)];
            self.empty("link", &link);
        }
    }

    pub(crate) fn comment(&mut self, comment: &Comment, place: &Place) -> io::Result<()> {
        self.start_entry();
        self.id(&format!("post-{}", comment.id));
        self.dates(Some(comment.published), Some(comment.updated));
        self.kind("comment");
        self.text("title", &[("type", "text")], &beginning(&comment.html));
        self.content(&comment.html, Form::Html);
        self.comment_links(comment, place);
        self.author(&comment.author);
        self.reply_mark(place);
        if comment.removed {
            self.property("blogger.contentRemoved", "true");
        }
        if !self.manners.lean {
            self.property("blogger.itemClass", &format!("pid-{}", comment.id % 1_999_999_973));
            let (year, month, day) = comment.published.local_date();
            self.property("blogger.displayTime", &format!("{day}/{month}/{year}"));
        }
        self.end_entry()
    }

    fn comment_links(&mut self, comment: &Comment, place: &Place) {
        let own = comment_address("https://www.blogger.com", self.manners.blog, place.id, comment.id);
        if !self.manners.lean {
            self.link("edit", ATOM, &own);
        }
        self.link("self", ATOM, &own);
        if let (Some(address), false) = (&place.address, self.manners.lean) {
            let (id, shown) = (comment.id, comment.published.millis);
            let href = format!("{address}?showComment={shown}#c{id}");
            self.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &href), ("title", "")]);
        }
        if let Some(related) = &comment.related {
            self.link("related", ATOM, related);
        }
    }

    fn reply_mark(&mut self, place: &Place) {
        let blog = self.manners.blog;
        let (name, folder) = words_of(place.kind);
        let id = format!("tag:blogger.com,1999:blog-{blog}.{name}-{}", place.id);
        let source = format!("https://www.blogger.com/feeds/{blog}/{folder}/default/{}", place.id);
        let href = place.address.as_deref().unwrap_or_default();
        // In this order, so that what may be left out stands at the ends.
        let mark = [("href", href), ("ref", &id), ("type", "text/html"), ("source", &source)];
        let start = usize::from(place.address.is_none() || self.manners.lean);
        let end = if self.manners.lean { 3 } else { 4 };
        self.empty("thr:in-reply-to", mark.get(start..end).unwrap_or_default());
    }

    fn property(&mut self, name: &str, value: &str) {
        self.empty("gd:extendedProperty", &[("name", name), ("value", value)]);
    }
}

fn words_of(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Post => ("post", "posts"),
        Kind::Page => ("page", "pages"),
    }
}

/// The address of a comment in the feeds of Blogger, at some scheme and host.
pub(crate) fn comment_address(root: &str, blog: u64, article: u64, comment: u64) -> String {
    format!("{root}/feeds/{blog}/{article}/comments/default/{comment}")
}

/// The first fifty letters of a comment: what Blogger calls its title.
fn beginning(html: &str) -> String {
    let mut title: String = html.chars().take(50).collect();
    title.push_str("...");
    title
}

/// Appends `text`, safe between tags and in either kind of quotes.
pub(crate) fn escape_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        let (plain, from) = rest.split_at(place);
        out.push_str(plain);
        out.push_str(match from.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            _ => "&#39;",
        });
        rest = from.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    escape_into(text, &mut out);
    out
}
