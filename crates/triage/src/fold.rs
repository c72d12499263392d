//! A text as it reads: letters without case, marks, hidden signs and disguise, cut into words that know where they stand,
//! and what is seen of its shape on the way.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible, is_combining_mark};
use unicode_security::confusable_detection::skeleton;

/// Bytes of a text that are read; what a comment may hold at most is far less.
pub(crate) const MOST_BYTES: usize = 64 * 1024;
/// Letters of a word that are shown.
const MOST_SHOWN: usize = 40;
/// The same letter once more than so often in a row is left out: `sooooo` is `soo`.
const MOST_REPEATED: usize = 2;

/// A text, folded.
#[derive(Default)]
pub(crate) struct Folded<'t> {
    pub(crate) words: Vec<Word<'t>>,
    pub(crate) tally: Tally,
    letters: Vec<char>,
}

/// A word and where it stands.
pub(crate) struct Word<'t> {
    /// As it was written.
    pub(crate) written: &'t str,
    /// The end of its letters in `Folded::letters`, and their beginning.
    first: usize,
    end: usize,
}

/// What a text looks like, whatever its words.
#[derive(Default)]
pub(crate) struct Tally {
    /// Letters of scripts with two cases.
    pub(crate) cased: usize,
    pub(crate) capitals: usize,
    pub(crate) digits: usize,
    /// All that is seen but spaces.
    pub(crate) signs: usize,
    /// Signs that cannot be seen, those that turn the direction among them.
    pub(crate) hidden: usize,
    pub(crate) marks: usize,
    pub(crate) links: usize,
    /// Words in which letters of another script stand for Latin ones, among Latin ones.
    pub(crate) disguised: usize,
    /// Times that a letter or sign stands three or more times in a row.
    pub(crate) drawn_out: usize,
}

impl Folded<'_> {
    /// The letters of a word of this text.
    pub(crate) fn letters(&self, word: &Word<'_>) -> &[char] {
        self.letters.get(word.first..word.end).unwrap_or_default()
    }
}

/// Reads a text once, from its beginning, [`MOST_BYTES`] of it at most.
pub(crate) fn fold(text: &str) -> Folded<'_> {
    let text = beginning(text);
    let mut reader =
        Reader { text, folded: Folded::default(), open: None, latin: false, disguised: false, last: None, run: 0 };
    for (at, sign) in text.char_indices() {
        reader.take(at, sign);
    }
    reader.close(text.len());
    reader.folded.tally.links = links(text);
    reader.folded
}

/// A word for a person to read: nothing in it can change what stands around it.
pub(crate) fn shown(written: &str) -> String {
    written.chars().filter(|sign| !is_hidden(*sign) && !is_mark(*sign)).take(MOST_SHOWN).collect()
}

fn beginning(text: &str) -> &str {
    let mut end = MOST_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    text.get(..end).unwrap_or(text)
}

fn links(text: &str) -> usize {
    let bare =
        text.match_indices("www.").filter(|(at, _)| !text.get(..*at).is_some_and(|before| before.ends_with('/')));
    text.match_indices("://").count() + bare.count()
}

struct Reader<'t> {
    text: &'t str,
    folded: Folded<'t>,
    /// The word that is being read: where it begins in the text, and among the letters.
    open: Option<(usize, usize)>,
    /// What that word has met: a letter of ASCII, one of another script that looks like one.
    latin: bool,
    disguised: bool,
    last: Option<char>,
    /// How often the last sign was there in a row.
    run: usize,
}

impl Reader<'_> {
    fn take(&mut self, at: usize, sign: char) {
        if is_hidden(sign) {
            self.folded.tally.hidden += 1;
            return;
        }
        if is_mark(sign) {
            self.folded.tally.marks += 1;
            return;
        }
        self.count(sign);
        if is_of_a_word(sign) {
            // Of a number each digit counts.
            if self.run <= MOST_REPEATED || sign.is_numeric() {
                self.letter(at, sign);
            }
        } else {
            self.close(at);
            if is_word_alone(sign) && self.run == 1 {
                self.open = Some((at, self.folded.letters.len()));
                self.folded.letters.push(sign);
                self.close(at + sign.len_utf8());
            }
        }
    }

    fn letter(&mut self, at: usize, sign: char) {
        self.open.get_or_insert((at, self.folded.letters.len()));
        self.latin |= sign.is_ascii_alphabetic();
        self.disguised |= plain(sign, &mut self.folded.letters);
    }

    fn count(&mut self, sign: char) {
        let same = self.last == Some(sign);
        self.run = if same { self.run + 1 } else { 1 };
        self.last = Some(sign);
        let tally = &mut self.folded.tally;
        tally.drawn_out += usize::from(self.run == 3 && !sign.is_whitespace());
        tally.signs += usize::from(!sign.is_whitespace());
        tally.digits += usize::from(sign.is_numeric());
        tally.capitals += usize::from(sign.is_uppercase());
        tally.cased += usize::from(sign.is_uppercase() || sign.is_lowercase());
    }

    fn close(&mut self, end: usize) {
        let Some((begin, first)) = self.open.take() else { return };
        let (latin, disguised) = (std::mem::take(&mut self.latin), std::mem::take(&mut self.disguised));
        self.folded.tally.disguised += usize::from(latin && disguised);
        let last = self.folded.letters.len();
        if last > first {
            let written = self.text.get(begin..end).unwrap_or_default();
            self.folded.words.push(Word { written, first, end: last });
        }
    }
}

/// Signs that take no room, or turn what follows: people do not type them between letters.
fn is_hidden(sign: char) -> bool {
    matches!(sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}'..='\u{1160}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Accents, vowel signs of Arabic and Hebrew, and whatever is piled upon letters. Signs of Indian and Thai vowels are not
/// among them: there they are half of the word.
fn is_mark(sign: char) -> bool {
    !sign.is_ascii() && canonical_combining_class(sign) != 0 || matches!(sign, '\u{20d0}'..='\u{20ff}')
}

fn is_of_a_word(sign: char) -> bool {
    sign.is_alphanumeric() || is_combining_mark(sign)
}

/// Money and pictures say as much as a word.
fn is_word_alone(sign: char) -> bool {
    matches!(sign, '$' | '%' | '£' | '€' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Writes the plain letters of one sign. True if it is a letter of another script that looks like a Latin one.
fn plain(sign: char, letters: &mut Vec<char>) -> bool {
    if sign.is_ascii() {
        letters.push(sign.to_ascii_lowercase());
        return false;
    }
    let mut disguised = false;
    decompose_compatible(sign, |part| {
        if is_mark(part) || is_hidden(part) {
            return;
        }
        for small in part.to_lowercase().filter(|small| !is_mark(*small)) {
            disguised |= alike(small, letters);
        }
    });
    disguised
}

fn alike(letter: char, letters: &mut Vec<char>) -> bool {
    match letter {
        // Written one for the other, as it comes.
        'ة' => letters.push('ه'),
        'ى' | 'ی' => letters.push('ي'),
        'ک' => letters.push('ك'),
        '٠'..='٩' | '۰'..='۹' => letters.push('0'),
        '\u{80}'..='\u{58f}'
        | '\u{1380}'..='\u{13ff}'
        | '\u{1d00}'..='\u{1dbf}'
        | '\u{2c60}'..='\u{2dff}'
        | '\u{a4d0}'..='\u{abff}' => {
            let mut bytes = [0; 4];
            let before = letters.len();
            let looks = skeleton(letter.encode_utf8(&mut bytes)).flat_map(char::to_lowercase);
            letters.extend(looks.filter(|look| !is_mark(*look)));
            // Latin itself ends before Greek begins.
            return letter >= '\u{370}' && letters.get(before).is_some_and(char::is_ascii);
        }
        other => letters.push(other),
    }
    false
}
