//! The bytes below the XML reader: turns any encoding into UTF-8, counts lines and bytes of the file itself, and keeps one
//! piece of text from filling the memory.

use std::io::{self, BufRead, Chain, Cursor, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::TEXT_LIMIT;
use crate::place::Place;

/// How much is looked at for the declaration of the encoding.
const DECLARATION: usize = 1024;

/// The longest tag; nothing can be cut out of one.
const TAG_LIMIT: usize = TEXT_LIMIT / 4;

/// How much is decoded at a time.
const PIECE: usize = 8 * 1024;

/// How long a character is in the file, told from its UTF-8.
#[derive(Clone, Copy, Debug)]
enum Measure {
    Utf8,
    OneByte,
    Utf16,
}

impl Measure {
    fn length(self, utf8: &[u8]) -> u64 {
        let characters = || utf8.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() as u64;
        let pairs = || utf8.iter().filter(|byte| **byte >= 0xF0).count() as u64;
        match self {
            Measure::Utf8 => utf8.len() as u64,
            Measure::OneByte => characters(),
            Measure::Utf16 => 2 * (characters() + pairs()),
        }
    }
}

/// What the piece of the file at hand is, and hence where it may be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Construct {
    Text,
    Closed(&'static [u8]),
    Tag,
}

/// A reader of UTF-8 for the XML reader.
pub(crate) struct Source<R> {
    inner: Chain<Cursor<Vec<u8>>, R>,
    begun: bool,
    decoding: Option<Decoding>,
    measure: Measure,
    place: Place,
    /// First bytes of the piece at hand, which tell what it is.
    opening: Opening,
    served: usize,
    injected: &'static [u8],
    cut: bool,
    ended: bool,
    refusal: Option<String>,
}

impl<R: BufRead> Source<R> {
    pub(crate) fn new(inner: R) -> Source<R> {
        Source {
            inner: Cursor::new(Vec::new()).chain(inner),
            begun: false,
            decoding: None,
            measure: Measure::Utf8,
            place: Place { line: 1, byte: 0 },
            opening: Opening::default(),
            served: 0,
            injected: &[],
            cut: false,
            ended: false,
            refusal: None,
        }
    }

    /// Where the next unread byte stands.
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    /// Whether the end of the file has been reached.
    pub(crate) fn ended(&self) -> bool {
        self.ended
    }

    /// Whether something was cut out of the piece at hand.
    pub(crate) fn cut(&self) -> bool {
        self.cut
    }

    /// The sentence behind the last error, if this reader made it.
    pub(crate) fn refusal(&mut self) -> Option<String> {
        self.refusal.take()
    }

    /// A new piece begins here: text, a tag, a comment.
    pub(crate) fn begin_piece(&mut self) {
        self.opening = Opening::default();
        self.served = 0;
        self.cut = false;
    }

    fn refuse(&mut self, why: String) -> io::Error {
        self.refusal = Some(why);
        io::Error::from(io::ErrorKind::InvalidData)
    }

    /// Looks at the first bytes and settles the encoding.
    fn begin(&mut self) -> io::Result<()> {
        self.begun = true;
        let mut head = Vec::new();
        let (_, rest) = self.inner.get_mut();
        rest.take(DECLARATION as u64).read_to_end(&mut head)?;
        let (encoding, mark) = match encoding_of(&head) {
            Ok(found) => found,
            Err(label) => {
                return Err(self.refuse(format!(
                    "the file says that its encoding is “{label}”, which cannot be read; save it as UTF-8"
                )));
            }
        };
        if encoding != UTF_8 {
            self.decoding = Some(Decoding::new(encoding));
            self.measure = if encoding.is_single_byte() { Measure::OneByte } else { Measure::Utf16 };
        }
        self.place.byte = mark as u64;
        let mut cursor = Cursor::new(head);
        cursor.set_position(mark as u64);
        let (start, _) = self.inner.get_mut();
        *start = cursor;
        Ok(())
    }

    /// What is there next, whatever its encoding.
    fn available(&mut self) -> io::Result<&[u8]> {
        let Some(decoding) = &mut self.decoding else { return self.inner.fill_buf() };
        if !decoding.fill(&mut self.inner)? {
            let encoding = decoding.decoder.encoding().name();
            self.refusal = Some(format!("a byte here is no character of {encoding}"));
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(decoding.rest())
    }

    /// Passes over bytes that are at hand, and counts them.
    fn discard(&mut self, count: usize) -> io::Result<()> {
        let (mut opening, mut place, measure) = (self.opening, self.place, self.measure);
        let available = self.available()?;
        let bytes = available.get(..count).unwrap_or(available);
        let taken = bytes.len();
        opening.extend(bytes);
        place.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
        place.byte += measure.length(bytes);
        (self.opening, self.place) = (opening, place);
        match &mut self.decoding {
            Some(decoding) => decoding.at += taken,
            None => self.inner.consume(taken),
        }
        Ok(())
    }

    /// Throws the rest of an endless piece away, so that the reader sees it end.
    fn cut_away(&mut self, construct: Construct) -> io::Result<()> {
        self.cut = true;
        let mut window = Window::default();
        loop {
            let bytes = match self.available() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if bytes.is_empty() {
                return Ok(());
            }
            let length = bytes.len();
            let end = match construct {
                Construct::Text => memchr::memchr(b'<', bytes),
                Construct::Closed(mark) => bytes.iter().position(|byte| window.ends(*byte, mark)).map(|at| at + 1),
                Construct::Tag => Some(0),
            };
            self.discard(end.unwrap_or(length))?;
            if end.is_some() {
                if let Construct::Closed(mark) = construct {
                    self.injected = mark;
                }
                return Ok(());
            }
        }
    }

    /// How many more bytes of the piece at hand may be handed over, after cutting if need be.
    fn allowance(&mut self) -> io::Result<usize> {
        let construct = self.opening.construct();
        let limit = if construct == Construct::Tag { TAG_LIMIT } else { TEXT_LIMIT };
        if self.cut {
            return Ok(usize::MAX);
        }
        if self.served < limit {
            return Ok(limit - self.served);
        }
        if construct == Construct::Tag {
            return Err(self.refuse(format!("a tag is longer than {TAG_LIMIT} bytes")));
        }
        // Cut between characters only.
        if self.served < limit + 3 && self.available()?.first().is_some_and(|byte| (byte & 0xC0) == 0x80) {
            return Ok(1);
        }
        self.cut_away(construct)?;
        Ok(usize::MAX)
    }
}

impl<R: BufRead> Read for Source<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(out)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if !self.begun {
            self.begin()?;
        }
        if !self.injected.is_empty() {
            return Ok(self.injected);
        }
        let allowance = self.allowance()?;
        if !self.injected.is_empty() {
            return Ok(self.injected);
        }
        if self.available()?.is_empty() {
            self.ended = true;
        }
        let bytes = self.available()?;
        Ok(bytes.get(..allowance).unwrap_or(bytes))
    }

    fn consume(&mut self, count: usize) {
        if let Some(rest) = self.injected.get(count..).filter(|_| !self.injected.is_empty()) {
            self.injected = rest;
            return;
        }
        self.served += count;
        if self.discard(count).is_err() {
            // What is consumed was seen before, so it is at hand and reading it again cannot fail.
            self.ended = true;
        }
    }
}

/// How many bytes tell `<![CDATA[` from all else.
const OPENING: usize = 9;

/// The first bytes of a piece.
#[derive(Clone, Copy, Default)]
struct Opening {
    bytes: [u8; OPENING],
    length: usize,
}

impl Opening {
    fn extend(&mut self, more: &[u8]) {
        for (slot, byte) in self.bytes.iter_mut().skip(self.length).zip(more) {
            *slot = *byte;
            self.length += 1;
        }
    }

    fn construct(&self) -> Construct {
        match self.bytes.get(..self.length).unwrap_or_default() {
            b"<![CDATA[" => Construct::Closed(b"]]>"),
            [b'<', b'!', b'-', b'-', ..] => Construct::Closed(b"-->"),
            [b'<', b'?', ..] => Construct::Closed(b"?>"),
            [b'<', ..] => Construct::Tag,
            _ => Construct::Text,
        }
    }
}

/// The last bytes seen, to find a mark that lies across two pieces.
#[derive(Default)]
struct Window([u8; 3]);

impl Window {
    fn ends(&mut self, byte: u8, mark: &[u8]) -> bool {
        let Window([_, second, third]) = *self;
        self.0 = [second, third, byte];
        self.0.ends_with(mark)
    }
}

/// Decoded text waiting to be read.
struct Decoding {
    decoder: Decoder,
    text: Vec<u8>,
    at: usize,
    finished: bool,
}

impl Decoding {
    fn new(encoding: &'static Encoding) -> Decoding {
        Decoding { decoder: encoding.new_decoder_without_bom_handling(), text: Vec::new(), at: 0, finished: false }
    }

    fn rest(&self) -> &[u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Decodes on if nothing is waiting; false for bytes that are no text in this encoding.
    fn fill(&mut self, inner: &mut impl BufRead) -> io::Result<bool> {
        while self.at >= self.text.len() && !self.finished {
            let bytes = inner.fill_buf()?;
            let last = bytes.is_empty();
            self.text.resize(PIECE, 0);
            self.at = 0;
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(bytes, &mut self.text, last);
            inner.consume(read);
            self.text.truncate(written);
            if let DecoderResult::Malformed(..) = result {
                return Ok(false);
            }
            self.finished = last && matches!(result, DecoderResult::InputEmpty);
        }
        Ok(true)
    }
}

/// The encoding and the length of the byte order mark; the label of an encoding that cannot be read.
fn encoding_of(head: &[u8]) -> Result<(&'static Encoding, usize), String> {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => return Ok((UTF_8, 3)),
        [0xFF, 0xFE, ..] => return Ok((UTF_16LE, 2)),
        [0xFE, 0xFF, ..] => return Ok((UTF_16BE, 2)),
        [b'<', 0, b'?', 0, ..] => return Ok((UTF_16LE, 0)),
        [0, b'<', 0, b'?', ..] => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    let Some(label) = declared(head) else { return Ok((UTF_8, 0)) };
    match Encoding::for_label(label.as_bytes()) {
        // The declaration could be read byte by byte, so it is not UTF-16, whatever it says: some tools re-encode a file
        // and forget to correct this.
        Some(encoding) if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE => Ok((UTF_8, 0)),
        Some(encoding) if encoding.is_single_byte() => Ok((encoding, 0)),
        _ => Err(crate::notes::short(&label)),
    }
}

/// The label in `<?xml … encoding="label"?>`.
fn declared(head: &[u8]) -> Option<String> {
    let rest = head.strip_prefix(b"<?xml")?;
    let end = memchr::memmem::find(rest, b"?>")?;
    let declaration = String::from_utf8_lossy(rest.get(..end)?).into_owned();
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (label, _) = value.strip_prefix(quote)?.split_once(quote)?;
    Some(label.trim().to_owned())
}
