//! The bytes below the XML reader: turns any encoding into UTF-8, counts lines and bytes of the file itself, and keeps one
//! piece of text from filling the memory.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::TEXT_LIMIT;
use crate::place::Place;

/// How much is looked at for the declaration of the encoding.
const DECLARATION: usize = 1024;

/// The longest tag; nothing can be cut out of one.
const TAG_LIMIT: usize = TEXT_LIMIT / 4;

/// How much is read at a time.
const BLOCK: usize = 64 * 1024;

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
    inner: R,
    begun: bool,
    decoding: Option<Decoding>,
    measure: Measure,
    /// What was read, in UTF-8; `at` is the next byte to hand over.
    block: Vec<u8>,
    at: usize,
    /// Where the line feeds of the block lie, the last one first.
    line_feeds: Vec<usize>,
    place: Place,
    opening: Opening,
    /// How much of the piece at hand was handed over.
    served: usize,
    injected: &'static [u8],
    cut: bool,
    ended: bool,
    refusal: Option<String>,
}

impl<R: BufRead> Source<R> {
    pub(crate) fn new(inner: R) -> Source<R> {
        Source {
            inner,
            begun: false,
            decoding: None,
            measure: Measure::Utf8,
            block: Vec::new(),
            at: 0,
            line_feeds: Vec::new(),
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
        self.opening.length = 0;
        // Nearly always enough is at hand to see it at once; what is too much belongs to a piece too short to matter.
        if let Some(first) = self.block.get(self.at..).and_then(|rest| rest.first_chunk()) {
            self.opening = Opening { bytes: *first, length: OPENING };
        }
        self.served = 0;
        self.cut = false;
    }

    fn refuse(&mut self, why: String) -> io::Error {
        self.refusal = Some(why);
        io::ErrorKind::InvalidData.into()
    }

    /// Looks at the first bytes and settles the encoding.
    fn begin(&mut self) -> io::Result<()> {
        self.begun = true;
        let mut head = Vec::new();
        self.inner.by_ref().take(DECLARATION as u64).read_to_end(&mut head)?;
        let (encoding, mark) = encoding_of(&head).map_err(|label| {
            self.refuse(format!("the file says that its encoding is “{label}”, which cannot be read; save it as UTF-8"))
        })?;
        self.place.byte = mark as u64;
        head.drain(..mark);
        if encoding == UTF_8 {
            self.block = head;
            self.find_line_feeds();
        } else {
            self.measure = if encoding.is_single_byte() { Measure::OneByte } else { Measure::Utf16 };
            self.decoding =
                Some(Decoding { decoder: encoding.new_decoder_without_bom_handling(), head, finished: false });
        }
        Ok(())
    }

    /// Makes sure that something is at hand, unless the file has ended.
    fn fill(&mut self) -> io::Result<()> {
        if self.at < self.block.len() || self.ended {
            return Ok(());
        }
        if !self.begun {
            self.begin()?;
            return self.fill();
        }
        self.at = 0;
        self.block.resize(BLOCK, 0);
        let filled = match &mut self.decoding {
            None => self.inner.read(&mut self.block).map(Some),
            Some(decoding) => decoding.fill(&mut self.inner, &mut self.block),
        };
        // Nothing is at hand after an error, which may pass.
        self.block.truncate(filled.as_ref().ok().copied().flatten().unwrap_or(0));
        if filled?.is_none() {
            return Err(
                self.refuse("a byte here is no character of the encoding that the file claims to have".to_owned())
            );
        }
        self.ended = self.block.is_empty();
        self.find_line_feeds();
        Ok(())
    }

    fn find_line_feeds(&mut self) {
        self.line_feeds.clear();
        self.line_feeds.extend(memchr::memrchr_iter(b'\n', &self.block));
    }

    fn at_hand(&self) -> &[u8] {
        self.block.get(self.at..).unwrap_or_default()
    }

    /// Passes over bytes that are at hand, and counts them.
    fn pass(&mut self, count: usize) {
        let end = self.block.len().min(self.at + count);
        let bytes = self.block.get(self.at..end).unwrap_or_default();
        if self.opening.length < OPENING {
            self.opening.extend(bytes);
        }
        self.served += bytes.len();
        self.place.byte += self.measure.length(bytes);
        self.at = end;
        while self.line_feeds.pop_if(|line_feed| *line_feed < end).is_some() {
            self.place.line += 1;
        }
    }

    /// Throws the rest of an endless piece away, so that the reader sees it end.
    fn cut_away(&mut self, construct: Construct) -> io::Result<()> {
        self.cut = true;
        let mut window = Window::default();
        loop {
            match self.fill() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            }
            let bytes = self.at_hand();
            let end = match construct {
                Construct::Closed(mark) => bytes.iter().position(|byte| window.ends(*byte, mark)).map(|at| at + 1),
                _ => memchr::memchr(b'<', bytes),
            };
            let length = bytes.len();
            self.pass(end.unwrap_or(length));
            if let (Construct::Closed(mark), Some(_)) = (construct, end) {
                self.injected = mark;
            }
            if end.is_some() || self.ended {
                return Ok(());
            }
        }
    }

    /// How many more bytes of the piece at hand may be handed over, after cutting if need be.
    fn allowance(&mut self) -> io::Result<usize> {
        if self.served < TAG_LIMIT {
            return Ok(TAG_LIMIT - self.served);
        }
        let construct = self.opening.construct();
        if construct == Construct::Tag {
            return Err(self.refuse(format!("a tag is longer than {TAG_LIMIT} bytes")));
        }
        if self.served < TEXT_LIMIT {
            return Ok(TEXT_LIMIT - self.served);
        }
        // Cut between characters only.
        if self.served < TEXT_LIMIT + 3 && self.at_hand().first().is_some_and(|byte| (byte & 0xC0) == 0x80) {
            return Ok(1);
        }
        if !self.cut {
            self.cut_away(construct)?;
            self.fill()?;
        }
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
        self.fill()?;
        let allowance = self.allowance()?;
        if !self.injected.is_empty() {
            return Ok(self.injected);
        }
        let bytes = self.at_hand();
        Ok(bytes.get(..allowance).unwrap_or(bytes))
    }

    fn consume(&mut self, count: usize) {
        if self.injected.is_empty() {
            self.pass(count);
        } else {
            self.injected = self.injected.get(count..).unwrap_or_default();
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

/// Turns another encoding into UTF-8.
struct Decoding {
    decoder: Decoder,
    /// The first bytes of the file, which were needed to tell the encoding.
    head: Vec<u8>,
    finished: bool,
}

impl Decoding {
    /// Fills a block and says how far; nothing for bytes that are no text in this encoding. Zero is the end.
    fn fill(&mut self, inner: &mut impl BufRead, block: &mut [u8]) -> io::Result<Option<usize>> {
        while !self.finished {
            let from_head = !self.head.is_empty();
            let bytes = if from_head { self.head.as_slice() } else { inner.fill_buf()? };
            let last = bytes.is_empty();
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(bytes, block, last);
            if from_head {
                self.head.drain(..read);
            } else {
                inner.consume(read);
            }
            if let DecoderResult::Malformed(..) = result {
                return Ok(None);
            }
            self.finished = last && result == DecoderResult::InputEmpty;
            if written > 0 {
                return Ok(Some(written));
            }
        }
        Ok(Some(0))
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
