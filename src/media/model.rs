//! What a picture is, and the words that the library has for it.

use crate::base::blobs::{BEGINNING, BlobDigest};
use crate::base::ids::ArticleId;
use crate::base::names::named;
use pictures::{Kind, Tint};

/// Kinds of pictures that are shown. An SVG is one that was written anew, without anything that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// JPEG
    Jpeg,
    /// PNG
    Png,
    /// GIF
    Gif,
    /// WebP
    WebP,
    /// AVIF
    Avif,
    /// SVG
    Svg,
}

impl MediaType {
    /// By the first bytes, never by name.
    pub fn of(bytes: &[u8]) -> Option<MediaType> {
        use imagesize::ImageType;
        match imagesize::image_type(bytes).ok()? {
            ImageType::Jpeg => Some(MediaType::Jpeg),
            ImageType::Png => Some(MediaType::Png),
            ImageType::Gif => Some(MediaType::Gif),
            ImageType::Webp => Some(MediaType::WebP),
            ImageType::Heif(imagesize::Compression::Av1) => Some(MediaType::Avif),
            _ => None,
        }
    }

    /// As the crate that reads pictures calls it.
    pub fn kind(self) -> Kind {
        match self {
            MediaType::Jpeg => Kind::Jpeg,
            MediaType::Png => Kind::Png,
            MediaType::Gif => Kind::Gif,
            MediaType::WebP => Kind::WebP,
            MediaType::Avif => Kind::Avif,
            MediaType::Svg => Kind::Svg,
        }
    }
}

impl From<Kind> for MediaType {
    fn from(kind: Kind) -> MediaType {
        match kind {
            Kind::Jpeg => MediaType::Jpeg,
            Kind::Png => MediaType::Png,
            Kind::Gif => MediaType::Gif,
            Kind::WebP => MediaType::WebP,
            Kind::Avif => MediaType::Avif,
            Kind::Svg => MediaType::Svg,
        }
    }
}

// The names are those of `Content-Type`.
named!(
    MediaType, "kind of picture",
    Jpeg "image/jpeg", Png "image/png", Gif "image/gif", WebP "image/webp", Avif "image/avif", Svg "image/svg+xml",
);

/// A picture that was checked and whose bytes are kept.
#[derive(Clone, Debug)]
pub struct NewPicture {
    /// Of its bytes.
    pub digest: BlobDigest,
    /// The file name it came with.
    pub name: String,
    /// What it is.
    pub media_type: MediaType,
    /// Pixels as it is shown.
    pub width: u32,
    /// Pixels as it is shown.
    pub height: u32,
    /// How many bytes.
    pub bytes: i64,
    /// Whether it moves.
    pub animated: bool,
}

/// Which picture, as addresses say it: the beginning of its digest, and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PictureAddress {
    beginning: String,
    name: String,
}

impl PictureAddress {
    /// From the two last steps of an address, decoded; `None` when no picture can stand there.
    pub fn of(beginning: &str, name: &str) -> Option<PictureAddress> {
        let digits = beginning.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        let is_one = beginning.len() == BEGINNING && digits && !name.is_empty() && !name.contains('/');
        is_one.then(|| PictureAddress { beginning: beginning.into(), name: name.into() })
    }

    /// Of a picture that is here.
    pub fn at(digest: &BlobDigest, name: &str) -> PictureAddress {
        PictureAddress { beginning: digest.beginning().into(), name: name.into() }
    }

    /// The beginning of its digest.
    pub fn beginning(&self) -> &str {
        &self.beginning
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The library's words for a picture, each on one line; empty where it has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureWords {
    alt: String,
    credit: String,
    caption: String,
}

/// Characters that each of a picture's words may have.
pub const LONGEST_ALT: usize = 1_000;
/// As above.
pub const LONGEST_CREDIT: usize = 300;
/// As above.
pub const LONGEST_CAPTION: usize = 2_000;

/// Which of a picture's words are too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLong {
    /// The alternative text.
    Alt,
    /// The credit.
    Credit,
    /// The caption.
    Caption,
}

impl PictureWords {
    /// Reads what somebody wrote: what it shows for who does not see it, who made it, what stands under it.
    ///
    /// # Errors
    /// Says which of them is too long.
    pub fn parse(alt: &str, credit: &str, caption: &str) -> Result<PictureWords, TooLong> {
        let line = |words: &str, most: usize, which: TooLong| {
            let line = html::one_line(words);
            if line.chars().count() > most { Err(which) } else { Ok(line) }
        };
        Ok(PictureWords {
            alt: line(alt, LONGEST_ALT, TooLong::Alt)?,
            credit: line(credit, LONGEST_CREDIT, TooLong::Credit)?,
            caption: line(caption, LONGEST_CAPTION, TooLong::Caption)?,
        })
    }

    /// Takes back what was stored.
    pub fn kept(alt: String, credit: String, caption: String) -> PictureWords {
        PictureWords { alt, credit, caption }
    }

    /// What it shows, for who does not see it.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// Who made it, or holds the rights.
    pub fn credit(&self) -> &str {
        &self.credit
    }

    /// What stands under it.
    pub fn caption(&self) -> &str {
        &self.caption
    }
}

/// A picture of the library.
#[derive(Clone, Debug)]
pub struct Picture {
    /// As it was kept.
    pub file: NewPicture,
    /// The library's words.
    pub words: PictureWords,
    /// When it was kept, UTC microseconds; 0 where that is not known.
    pub added: i64,
    /// What stands in its place until it is there.
    pub tint: Option<Tint>,
    /// What is shown instead of it.
    pub replaced_by: Option<PictureAddress>,
    /// How many articles show it, drafts included.
    pub uses: i64,
}

impl Picture {
    /// Which one it is.
    pub fn address(&self) -> PictureAddress {
        PictureAddress::at(&self.file.digest, &self.file.name)
    }
}

/// A smaller one of a picture, its bytes kept.
#[derive(Clone, Debug)]
pub struct NewVariant {
    /// Of its bytes.
    pub digest: BlobDigest,
    /// What it is.
    pub media_type: MediaType,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// How many bytes.
    pub bytes: i64,
}

impl NewVariant {
    /// The name in its address.
    pub fn name(&self) -> String {
        format!("{}.{}", self.width, self.media_type.kind().ending())
    }
}

/// Where an article shows a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In what readers get.
    Public,
    /// In what is being written.
    Draft,
}

named!(Place, "place of a picture", Public "public", Draft "draft");

/// An article that shows a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// Which.
    pub article: ArticleId,
    /// Where.
    pub place: Place,
}

/// Which words a picture on the list of work lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Alternative text or credit.
    Either,
    /// Alternative text.
    Alt,
    /// Credit.
    Credit,
}

/// A name for a file, out of one that somebody's machine gave it: one step of an address, with the ending of what it is.
pub fn file_name(given: &str, kind: Kind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    format!("{}.{}", crate::base::text::slug(stem), kind.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_readable_step_with_the_ending_of_what_it_is() {
        assert_eq!(file_name("C:\\Photos\\Le phare (2).JPEG", Kind::Jpeg), "le-phare-2.jpg");
        assert_eq!(file_name("../../etc/passwd", Kind::Png), "passwd.png");
        assert_eq!(file_name("", Kind::Gif), "x.gif");
        assert_eq!(file_name("صورة.webp", Kind::WebP), "صورة.webp");
    }

    #[test]
    fn an_address_holds_twenty_digits_and_a_name() {
        let beginning = "0123456789abcdef0123";
        assert!(PictureAddress::of(beginning, "a.png").is_some());
        for (beginning, name) in [("", "a"), ("0123456789ABCDEF0123", "a"), (beginning, ""), (beginning, "a/b")] {
            assert_eq!(PictureAddress::of(beginning, name), None);
        }
    }

    #[test]
    fn words_are_one_line_and_say_which_is_too_long() {
        let words = PictureWords::parse(" A lamp,\n lit ", "", "").unwrap();
        assert_eq!(words.alt(), "A lamp, lit");
        assert_eq!(PictureWords::parse("", &"x".repeat(301), ""), Err(TooLong::Credit));
    }
}
