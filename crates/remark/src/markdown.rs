//! Markdown into the markup that the cleaner takes, event by event. What the small set does not know is written with its signs, from the
//! source, so that nothing somebody wrote is hidden.

use crate::address::{self, Link};
use crate::words::{Words, Wrong};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};
use std::ops::Range;

/// Markup that is still to be cleaned, and its links.
pub(crate) struct Written {
    pub(crate) markup: String,
    pub(crate) links: Vec<Link>,
}

/// Writes a text.
///
/// # Errors
/// Only [`Wrong::Nested`].
pub(crate) fn written(source: &str) -> Result<Written, Wrong> {
    let parser = Parser::new_ext(source, Options::empty());
    let mut definitions: Vec<Range<usize>> =
        parser.reference_definitions().iter().map(|(_, definition)| definition.span.clone()).collect();
    definitions.sort_by_key(|span| std::cmp::Reverse(span.start));
    let mut writer = Writer::new(source, definitions);
    for (event, range) in parser.into_offset_iter() {
        writer.event(event, range)?;
    }
    writer.definitions_before(usize::MAX);
    Ok(Written { markup: writer.markup, links: writer.links })
}

/// Something that was begun, and how it ends.
enum Open {
    /// With this markup.
    Tag(&'static str),
    /// A level of quotations and lists.
    Level(&'static str),
    /// With the signs that stand at its end, and this markup.
    Signs(&'static str),
    /// A link, whose `<a>` begins and ends at these places of the markup, and whose signs begin there in the source.
    Link { link: Link, at: usize, inside: usize, start: usize },
    /// Without a trace: it stands inside an address.
    Nothing,
}

/// How lines end in what is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    Broken,
    Exact,
}

struct Writer<'s> {
    source: &'s str,
    markup: String,
    links: Vec<Link>,
    open: Vec<Open>,
    depth: usize,
    lines: Lines,
    /// Whether a paragraph, or another block that holds words, is open.
    in_words: bool,
    /// Bare addresses in the source.
    addresses: Vec<Range<usize>>,
    /// Definitions of links that no event tells of, the first one last.
    definitions: Vec<Range<usize>>,
    /// Up to where the source has been written.
    said: usize,
    /// Whether what stands between there and the next event is to be written.
    signs_before: bool,
    /// The words of the open link.
    label: Option<String>,
}

impl<'s> Writer<'s> {
    fn new(source: &'s str, definitions: Vec<Range<usize>>) -> Writer<'s> {
        Writer {
            source,
            markup: String::with_capacity(source.len() + source.len() / 4),
            links: Vec::new(),
            open: Vec::new(),
            depth: 0,
            lines: Lines::Broken,
            in_words: false,
            addresses: address::bare(source),
            definitions,
            said: 0,
            signs_before: false,
            label: None,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), Wrong> {
        match event {
            Event::Start(tag) => return self.start(tag, range),
            Event::End(_) => self.end(range),
            Event::Text(words) => self.words(&words, range),
            Event::Code(words) => self.code(&words, &range),
            Event::Html(words) | Event::InlineHtml(words) => self.words(&words, range),
            Event::SoftBreak | Event::HardBreak => self.line_break(&range),
            Event::Rule => {
                self.definitions_before(range.start);
                self.markup.push_str("<p>");
                self.quote(range);
                self.markup.push_str("</p>");
            }
            // Of extensions that are off.
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) -> Result<(), Wrong> {
        if !self.in_words {
            self.definitions_before(range.start);
        }
        match tag {
            Tag::BlockQuote(_) => self.level("<blockquote>", "</blockquote>")?,
            Tag::List(Some(1)) => self.level("<ol>", "</ol>")?,
            Tag::List(None) => self.level("<ul>", "</ul>")?,
            Tag::List(Some(first)) => self.level(&format!("<ol start=\"{first}\">"), "</ol>")?,
            Tag::Item => self.tag("<li>", "</li>"),
            Tag::Emphasis | Tag::Strong if range.start < self.said => self.open.push(Open::Nothing),
            Tag::Emphasis => self.inline("<em>", "</em>", range.start),
            Tag::Strong => self.inline("<strong>", "</strong>", range.start),
            Tag::Link { dest_url, .. } => self.link(&dest_url, range),
            Tag::Image { .. } => self.signs("", range.start),
            Tag::Heading { .. } => {
                self.block("<p>");
                self.signs("</p>", range.start);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                self.block("<pre><code>");
                self.lines = Lines::Exact;
                self.open.push(Open::Tag("</code></pre>"));
            }
            _ => {
                self.block("<p>");
                self.open.push(Open::Tag("</p>"));
            }
        }
        Ok(())
    }

    fn level(&mut self, start: &str, end: &'static str) -> Result<(), Wrong> {
        self.depth += 1;
        if self.depth > Words::DEEPEST {
            return Err(Wrong::Nested { most: Words::DEEPEST });
        }
        self.markup.push_str(start);
        self.open.push(Open::Level(end));
        Ok(())
    }

    fn tag(&mut self, start: &str, end: &'static str) {
        self.markup.push_str(start);
        self.open.push(Open::Tag(end));
    }

    fn block(&mut self, start: &str) {
        self.markup.push_str(start);
        self.in_words = true;
    }

    fn inline(&mut self, start: &str, end: &'static str, at: usize) {
        self.signs_up_to(at);
        self.tag(start, end);
    }

    /// Something whose signs are written as they stand in the source.
    fn signs(&mut self, end: &'static str, at: usize) {
        if at < self.said {
            return self.open.push(Open::Nothing);
        }
        self.signs_up_to(at);
        self.said = at;
        self.signs_before = true;
        self.open.push(Open::Signs(end));
    }

    fn link(&mut self, destination: &str, range: Range<usize>) {
        let Some(link) = address::read(destination).filter(|_| range.start >= self.said && self.label.is_none()) else {
            return self.signs("", range.start);
        };
        self.signs_up_to(range.start);
        let at = self.markup.len();
        self.anchor(&link);
        self.label = Some(String::new());
        self.open.push(Open::Link { link, at, inside: self.markup.len(), start: range.start });
    }

    fn end(&mut self, range: Range<usize>) {
        if !self.in_words {
            self.definitions_before(range.end);
        }
        match self.open.pop() {
            Some(Open::Tag(end)) => {
                self.markup.push_str(end);
                self.ended(end);
            }
            Some(Open::Level(end)) => {
                self.depth -= 1;
                self.markup.push_str(end);
            }
            Some(Open::Signs(end)) => {
                self.quote(self.said..range.end);
                self.signs_before = false;
                self.markup.push_str(end);
                self.ended(end);
            }
            Some(Open::Link { link, at, inside, start }) => self.end_link(link, (at, inside), start..range.end),
            Some(Open::Nothing) | None => {}
        }
        if self.in_words {
            self.said = self.said.max(range.end);
        }
    }

    /// After a block of words, the next one may begin.
    fn ended(&mut self, end: &str) {
        if matches!(end, "</p>" | "</code></pre>") {
            self.in_words = false;
            self.lines = Lines::Broken;
        }
    }

    /// A link without words shows its address; one whose words claim another host is written with its signs.
    fn end_link(&mut self, link: Link, (at, inside): (usize, usize), range: Range<usize>) {
        let words = self.label.take().unwrap_or_default();
        if address::deceives(&words, &link) {
            let words = self.markup.split_off(inside);
            self.markup.truncate(at);
            self.markup.push('[');
            self.markup.push_str(&words);
            return self.quote(self.said.max(range.start)..range.end);
        }
        if words.trim().is_empty() {
            escape(&link.address, Lines::Broken, &mut self.markup);
        }
        self.markup.push_str("</a>");
        self.links.push(link);
    }

    /// Words that an event tells; the source is asked first, for it knows where addresses stand.
    fn words(&mut self, words: &str, range: Range<usize>) {
        if !self.reaches(&range) {
            return;
        }
        self.label(words);
        let start = self.said.max(range.start);
        if self.source.get(range.clone()) == Some(words) && self.label.is_none() && self.lines == Lines::Broken {
            return self.quote(start..range.end);
        }
        escape(words, self.lines, &mut self.markup);
        self.said = self.said.max(range.end);
    }

    fn code(&mut self, words: &str, range: &Range<usize>) {
        if self.reaches(range) {
            self.label(words);
            self.markup.push_str("<code>");
            escape(words, Lines::Broken, &mut self.markup);
            self.markup.push_str("</code>");
            self.said = range.end;
        }
    }

    fn line_break(&mut self, range: &Range<usize>) {
        if self.reaches(range) {
            self.label(" ");
            self.markup.push_str("<br>");
            self.said = range.end;
        }
    }

    /// Whether an event lies beyond what has been written; the signs before it are written now.
    fn reaches(&mut self, range: &Range<usize>) -> bool {
        self.signs_up_to(range.start);
        range.end > self.said
    }

    fn signs_up_to(&mut self, at: usize) {
        if std::mem::take(&mut self.signs_before) && at > self.said {
            self.quote(self.said..at);
        }
    }

    /// A piece of the source as words, with a link for each address that begins in it.
    fn quote(&mut self, range: Range<usize>) {
        let mut at = range.start;
        let from = self.addresses.partition_point(|address| address.start < at);
        let here: Vec<Range<usize>> =
            self.addresses.iter().skip(from).take_while(|address| address.start < range.end).cloned().collect();
        for address in here {
            self.plain(at..address.start);
            let written = self.source.get(address.clone()).unwrap_or_default();
            if let Some(link) = address::read(written) {
                self.anchor(&link);
                escape(address::shown(written, &link), Lines::Broken, &mut self.markup);
                self.markup.push_str("</a>");
                self.links.push(link);
            }
            at = address.end;
        }
        self.plain(at..range.end);
        self.said = self.said.max(at).max(range.end);
    }

    /// A piece of the source; the signs of quotations before its later lines are left out.
    fn plain(&mut self, range: Range<usize>) {
        let words = self.source.get(range).unwrap_or_default();
        for (number, line) in words.split('\n').enumerate() {
            if number > 0 {
                self.markup.push_str("<br>");
            }
            let line = if number > 0 { line.trim_start_matches(['>', ' ']) } else { line };
            escape(line, Lines::Broken, &mut self.markup);
        }
    }

    /// Definitions of links that stand before a place, as paragraphs.
    fn definitions_before(&mut self, at: usize) {
        while let Some(span) = self.definitions.pop_if(|span| span.start < at) {
            self.markup.push_str("<p>");
            self.quote(span);
            self.markup.push_str("</p>");
        }
    }

    fn anchor(&mut self, link: &Link) {
        self.markup.push_str("<a href=\"");
        escape(&link.address, Lines::Exact, &mut self.markup);
        self.markup.push_str("\">");
    }

    fn label(&mut self, words: &str) {
        if let Some(label) = &mut self.label {
            label.push_str(words);
        }
    }
}

fn escape(words: &str, lines: Lines, markup: &mut String) {
    for letter in words.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\n' if lines == Lines::Broken => markup.push_str("<br>"),
            _ => markup.push(letter),
        }
    }
}
