//! The XML reader with what a backup needs on top: namespaces with a fallback, bounded depth, places in the file.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::encoding::EncodingError;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesStart, Event};

use crate::entities;
use crate::notes::{Notes, short};
use crate::place::{Broken, Fault, Place};
use crate::problem::Oddity;
use crate::source::Source;
use crate::spaces::{Space, Spaces};

/// How deep elements may lie in each other.
const DEPTH: usize = 512;

/// The longest name of an element.
const NAME: usize = 1024;

/// The most attributes that are read of one element.
const ATTRIBUTES: usize = 128;

/// A buffer larger than this is given back before the next piece.
const KEPT: usize = 256 * 1024;

/// One piece of the file.
pub(crate) enum Token<'b> {
    Start(Tag<'b>),
    End,
    /// Text as written, without references.
    Text(Cow<'b, str>),
    /// What stands between `&` and `;`.
    Reference(Cow<'b, str>),
    /// An ampersand that begins no reference, and the text behind it.
    Lone(Cow<'b, str>),
    Doctype,
    /// A comment or an instruction: nothing to us.
    Aside,
    /// The end of the file, outside all elements.
    Finish,
}

/// A start tag.
pub(crate) struct Tag<'b> {
    pub(crate) place: Place,
    pub(crate) space: Space,
    /// The prefix is used without being declared.
    pub(crate) undeclared: bool,
    start: BytesStart<'b>,
}

impl Tag<'_> {
    /// The name without prefix.
    pub(crate) fn local(&self) -> &str {
        split(self.start.name().0).1
    }

    /// The name as written.
    pub(crate) fn name(&self) -> &str {
        self.start.name().0
    }

    /// Whether the tag declares a namespace.
    pub(crate) fn declares(&self, address: &str) -> bool {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false).flatten().any(|found| found.key.0.starts_with("xmlns") && found.value == address)
    }

    /// The attributes but for declarations of namespaces, by their names as written.
    pub(crate) fn attributes(&self, notes: &mut Notes) -> Attributes {
        let mut found = Attributes::default();
        let line = self.place.line;
        for attribute in self.start.attributes().with_checks(false) {
            if found.ends.len() == ATTRIBUTES {
                notes.add(line, Oddity::TooMany { what: "attributes", limit: ATTRIBUTES });
                break;
            }
            match attribute {
                Ok(attribute) if attribute.key.0.starts_with("xmlns") => {}
                Ok(attribute) => {
                    found.text.push_str(attribute.key.0);
                    let middle = found.text.len();
                    entities::push_attribute(&attribute.value, &mut found.text, line, notes);
                    found.ends.push((middle, found.text.len()));
                }
                Err(_) => notes.add(line, Oddity::BadAttribute(short(self.name()))),
            }
        }
        found
    }
}

/// The attributes of one element, in one text to spare allocations: a backup consists of attributes for a good part.
#[derive(Default)]
pub(crate) struct Attributes {
    text: String,
    /// Where each name ends and its value begins, and where that ends.
    ends: Vec<(usize, usize)>,
}

impl Attributes {
    /// Names and values in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        let part = |from, to| self.text.get(from..to).unwrap_or_default();
        starts.zip(&self.ends).map(move |(start, (middle, end))| (part(start, *middle), part(*middle, *end)))
    }

    /// The value of the first attribute of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// Reads piece by piece.
pub(crate) struct Pull<R> {
    reader: Reader<Source<R>>,
    buffer: Vec<u8>,
    spaces: Spaces,
    depth: usize,
}

impl<R: BufRead> Pull<R> {
    pub(crate) fn new(inner: R) -> Pull<R> {
        let mut reader = Reader::from_reader(Source::new(inner));
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.expand_empty_elements = true;
        Pull { reader, buffer: Vec::new(), spaces: Spaces::default(), depth: 0 }
    }

    /// Where the next piece begins.
    pub(crate) fn place(&self) -> Place {
        self.reader.get_ref().place()
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// Whether the piece just read was too long and lost its end.
    pub(crate) fn was_cut(&self) -> bool {
        self.reader.get_ref().cut()
    }

    /// The next piece.
    pub(crate) fn next(&mut self) -> Result<Token<'_>, Fault> {
        self.buffer.clear();
        if self.buffer.capacity() > KEPT {
            self.buffer.shrink_to(KEPT);
        }
        let place = self.place();
        self.reader.get_mut().begin_piece();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Start(start)) => {
                self.depth += 1;
                enter(&mut self.spaces, self.depth, place, start).map(Token::Start)
            }
            Ok(Event::End(_)) => {
                self.spaces.leave(self.depth);
                self.depth = self.depth.saturating_sub(1);
                Ok(Token::End)
            }
            Ok(Event::Text(text)) if text.starts_with('&') => Ok(Token::Lone(text.into_inner())),
            Ok(Event::Text(text)) => Ok(Token::Text(text.into_inner())),
            Ok(Event::CData(text)) => Ok(Token::Text(text.into_inner())),
            Ok(Event::GeneralRef(name)) => Ok(Token::Reference(name.into_inner())),
            Ok(Event::DocType(_)) => Ok(Token::Doctype),
            // Empty elements come as a start and an end.
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::Empty(_)) => Ok(Token::Aside),
            Ok(Event::Eof) if self.depth == 0 => Ok(Token::Finish),
            Ok(Event::Eof) => Err(cut_off(self.reader.get_ref(), place)),
            Err(error) => Err(fault(self.reader.get_mut(), place, error)),
        }
    }

    /// Makes the last fault exact. Nothing may have been read since.
    pub(crate) fn settle(&self, fault: Fault) -> Broken {
        let passed = self.buffer.get(..fault.within).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', passed).count() as u64;
        Broken { line: fault.place.line + lines, byte: fault.place.byte + fault.within as u64, why: fault.why }
    }
}

/// Takes note of the namespaces that a tag declares, and finds its own.
fn enter<'b>(spaces: &mut Spaces, depth: usize, place: Place, start: BytesStart<'b>) -> Result<Tag<'b>, Fault> {
    if depth > DEPTH {
        return Err(Fault::at(place, format!("elements lie more than {DEPTH} deep in each other here")));
    }
    if start.name().0.len() > NAME {
        return Err(Fault::at(place, format!("the name of an element is longer than {NAME} bytes")));
    }
    if start.attributes_raw().contains("xmlns") {
        for attribute in start.attributes().with_checks(false).take(ATTRIBUTES).flatten() {
            let prefix = match attribute.key.0 {
                "xmlns" => "",
                name => match name.strip_prefix("xmlns:") {
                    Some(prefix) => prefix,
                    None => continue,
                },
            };
            if prefix.len() > NAME || !spaces.declare(depth, prefix, &attribute.value) {
                return Err(Fault::at(place, "there are too many declarations of namespaces here"));
            }
        }
    }
    let (space, declared) = spaces.resolve(split(start.name().0).0);
    Ok(Tag { place, space, undeclared: !declared, start })
}

fn fault<R: BufRead>(source: &mut Source<R>, place: Place, error: Error) -> Fault {
    match error {
        Error::Encoding(EncodingError::Utf8(error)) if !(source.ended() && error.error_len().is_none()) => Fault {
            within: error.valid_up_to(),
            ..Fault::at(place, "a byte here is not UTF-8, which the file claims to be")
        },
        Error::Io(error) => match source.refusal() {
            Some(why) => Fault::at(source.place(), why),
            None => Fault::at(source.place(), format!("the file cannot be read on: {error}")),
        },
        Error::Encoding(_) | Error::Syntax(_) if source.ended() => cut_off(source, place),
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            let (expected, found) = (short(&expected), short(&found));
            Fault::at(place, format!("</{found}> stands where </{expected}> is expected"))
        }
        Error::IllFormed(IllFormedError::UnmatchedEndTag(found)) => {
            Fault::at(place, format!("</{}> closes nothing", short(&found)))
        }
        Error::Syntax(SyntaxError::InvalidBangMarkup) => Fault::at(place, "“<!” begins nothing that XML knows here"),
        error => Fault::at(place, format!("this is no XML: {error}")),
    }
}

/// The file ends in the middle of what begins at `place`.
fn cut_off<R: BufRead>(source: &Source<R>, place: Place) -> Fault {
    let end = source.place();
    let mut why = "the file ends here, before it is complete".to_owned();
    if end.line != place.line {
        why = format!("{why}, in the middle of what begins on line {}", place.line);
    }
    Fault { place: end, within: 0, cut_off: true, why }
}

/// Prefix and local name.
fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}
