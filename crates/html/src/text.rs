//! Plain text of safe HTML, excerpts, and titles or names freed from markup.

use std::cell::RefCell;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use crate::SafeHtml;

/// Elements after and before which a line ends.
pub(crate) const BLOCKS: [&str; 25] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "table",
    "tr",
    "caption",
    "figure",
    "figcaption",
    "details",
    "summary",
    "hr",
    "br",
];

/// Elements that a title or a name may come with. Others are words: `Vec<String>` is a title.
const TITLE_MARKUP: [&str; 34] = [
    "a", "abbr", "b", "bdo", "big", "blink", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "i",
    "img", "iframe", "marquee", "p", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "svg",
    "tt", "u", "wbr",
];

/// Spaces that hold words together, such as a quotation and its marks in French.
const NO_BREAK: [char; 2] = ['\u{A0}', '\u{202F}'];

/// The plain text of a body: blocks and cells on lines of their own, for search and summaries.
pub fn text_of(html: &SafeHtml) -> String {
    let mut lines = Lines::default();
    read(html.as_str(), Lines::token, &mut lines);
    lines.finish()
}

/// The beginning of a body, whole words of at most `characters` characters with `…` if something was cut; it stops at
/// the jump break if there is one. Captions, hidden text and what stands for something taken out are no beginning,
/// unless there are no other words.
pub fn excerpt(html: &SafeHtml, characters: usize) -> String {
    let words = beginning(html, characters, true);
    if words.is_empty() { beginning(html, characters, false) } else { words }
}

fn beginning(html: &SafeHtml, characters: usize, proper: bool) -> String {
    let mut lines = Lines { to_jump: true, proper, ..Lines::default() };
    read(html.as_str(), Lines::token, &mut lines);
    let cut_at_jump = lines.done && lines.rest;
    let words = lines.finish();
    let words = words.split([' ', '\n', '\t']).filter(|word| !word.is_empty());
    shorten(&words.collect::<Vec<_>>().join(" "), characters, cut_at_jump)
}

/// A title or a name that may hold markup or doubly escaped entities (`&amp;#39;`), as plain text on one line. Control
/// characters and those that turn the direction of what follows are removed.
pub fn plain(raw: &str) -> String {
    let mut words = Words::default();
    let readable = if crate::parse::is_readable(raw) { escape_unknown(raw) } else { raw.replace('<', "&lt;") };
    read(&readable, Words::token, &mut words);
    let mut text = words.text;
    // Twice escaped: decode once more, as text, so that a `&lt;b&gt;` that was meant stays words.
    if has_entity(&text) {
        let mut again = Words::default();
        read(&text.replace('<', "&lt;"), Words::token, &mut again);
        text = again.text;
    }
    one_line(&text)
}

/// Cuts at a whole word.
fn shorten(text: &str, characters: usize, more: bool) -> String {
    let Some((end, _)) = text.char_indices().nth(characters) else {
        return if more && !text.is_empty() { format!("{text} …") } else { text.to_owned() };
    };
    let head = text.get(..end).unwrap_or_default();
    let whole = match text.get(end..).is_some_and(|rest| rest.starts_with(' ')) {
        true => head,
        false => head.rsplit_once(' ').map_or(head, |(words, _)| words),
    };
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '.', '…', '،', '؛']))
}

/// Escapes every `<` that opens no element that a title may hold.
fn escape_unknown(raw: &str) -> String {
    let mut parts = raw.split('<');
    let mut escaped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.strip_prefix('/').unwrap_or(part);
        let name = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let known = TITLE_MARKUP.iter().any(|markup| markup.eq_ignore_ascii_case(name)) && part.contains('>');
        escaped.push_str(if known || part.starts_with("!--") { "<" } else { "&lt;" });
        escaped.push_str(part);
    }
    escaped
}

fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        ["amp;", "lt;", "gt;", "quot;", "apos;", "nbsp;"].iter().any(|name| rest.starts_with(name))
            || rest.strip_prefix('#').and_then(|digits| digits.split_once(';')).is_some_and(|(digits, _)| {
                (1..=7).contains(&digits.len())
                    && digits.strip_prefix(['x', 'X']).unwrap_or(digits).bytes().all(|byte| byte.is_ascii_hexdigit())
            })
    })
}

/// One line, without control characters and without those that turn direction.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if character.is_whitespace() => {
                if !line.ends_with(' ') && !line.is_empty() {
                    line.push(' ');
                }
            }
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => {}
            _ if character.is_control() || is_noncharacter(character) => {}
            _ => line.push(character),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Code points that Unicode keeps for no character and HTML forbids.
pub(crate) fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

/// Feeds the tokens of some markup to a reader.
pub(crate) fn read<T>(markup: &str, each: fn(&mut T, Token) -> Next, into: &mut T) {
    let sink = Reader { into: RefCell::new(into), each };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(markup));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
}

pub(crate) enum Next {
    Go,
    SkipRaw,
}

struct Reader<'a, T> {
    into: RefCell<&'a mut T>,
    each: fn(&mut T, Token) -> Next,
}

impl<T> TokenSink for Reader<'_, T> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match (self.each)(&mut self.into.borrow_mut(), token) {
            Next::Go => TokenSinkResult::Continue,
            Next::SkipRaw => TokenSinkResult::RawData(RawKind::Rawtext),
        }
    }
}

/// Text in lines.
#[derive(Default)]
struct Lines {
    text: String,
    pre: u32,
    to_jump: bool,
    done: bool,
    /// Only the words of the text itself.
    proper: bool,
    /// The element that is passed over, and how many of its name are open.
    passed: Option<(LocalName, usize)>,
    /// Whether words follow the jump break.
    rest: bool,
}

impl Lines {
    fn token(&mut self, token: Token) -> Next {
        match token {
            Token::CharacterTokens(text) if self.done => self.rest |= !text.trim().is_empty(),
            Token::TagToken(tag) if self.passes(&tag) => {}
            Token::CharacterTokens(_) if self.passed.is_some() => {}
            Token::CharacterTokens(text) => self.words(&text),
            Token::TagToken(tag) if !self.done => self.tag(&tag),
            _ => {}
        }
        Next::Go
    }

    /// Whether a tag belongs to something that is passed over.
    fn passes(&mut self, tag: &Tag) -> bool {
        let starts = tag.kind == TagKind::StartTag;
        match &mut self.passed {
            Some((name, open)) => {
                if *name == tag.name {
                    *open = if starts { *open + 1 } else { open.saturating_sub(1) };
                }
                if *open == 0 {
                    self.passed = None;
                }
                true
            }
            None if starts && (is_sign_of_a_note(tag) || (self.proper && is_aside(tag))) => {
                self.passed = Some((tag.name.clone(), 1));
                true
            }
            None => false,
        }
    }

    fn words(&mut self, text: &str) {
        if self.pre > 0 {
            self.text.push_str(text);
            return;
        }
        for character in text.chars() {
            if !character.is_whitespace() {
                self.text.push(character);
            } else if !self.text.ends_with(char::is_whitespace) && !self.text.is_empty() {
                self.text.push(if NO_BREAK.contains(&character) { character } else { ' ' });
            } else if self.text.ends_with(NO_BREAK) && !NO_BREAK.contains(&character) {
                self.text.pop();
                self.text.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        if name == "pre" {
            self.pre = if tag.kind == TagKind::StartTag { self.pre + 1 } else { self.pre.saturating_sub(1) };
        }
        if matches!(name, "td" | "th") {
            self.words(" ");
        }
        if BLOCKS.contains(&name) {
            self.line();
        }
        self.done = self.to_jump && name == "div" && tag.attrs.iter().any(|attribute| &*attribute.value == "jump");
    }

    fn line(&mut self) {
        self.text.truncate(self.text.trim_end_matches([' ', '\u{A0}', '\u{202F}']).len());
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn finish(mut self) -> String {
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}

/// Whether an element only leads to a note or back from it: a number in the middle of a sentence is none of its words.
fn is_sign_of_a_note(tag: &Tag) -> bool {
    let says = |name: &str, value: &str| {
        tag.attrs.iter().any(|attribute| &*attribute.name.local == name && &*attribute.value == value)
    };
    match &*tag.name {
        "sup" => says("class", "note"),
        "a" => says("role", "doc-backlink"),
        _ => false,
    }
}

/// Whether an element is no part of the text that it stands in.
fn is_aside(tag: &Tag) -> bool {
    let has = |start: &str| tag.attrs.iter().any(|attribute| attribute.value.starts_with(start));
    match &*tag.name {
        "figcaption" | "caption" => true,
        "p" => has("removed-"),
        "section" => has("notes"),
        "details" => tag.attrs.iter().any(|attribute| attribute.value.ends_with("hidden-text")),
        _ => false,
    }
}

/// Text of a title.
#[derive(Default)]
struct Words {
    text: String,
    skipping: bool,
}

impl Words {
    fn token(&mut self, token: Token) -> Next {
        match token {
            Token::CharacterTokens(text) if !self.skipping => self.text.push_str(&text),
            Token::TagToken(tag) => {
                let raw = matches!(&*tag.name, "script" | "style" | "iframe");
                self.skipping = raw && tag.kind == TagKind::StartTag;
                if BLOCKS.contains(&&*tag.name) {
                    self.text.push(' ');
                }
                if self.skipping {
                    return Next::SkipRaw;
                }
            }
            _ => {}
        }
        Next::Go
    }
}
