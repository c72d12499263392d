//! What a picture is.

use crate::base::blobs::BlobDigest;
use std::str::FromStr;

/// Kinds of pictures that are shown. SVG is a document that can run script, and is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaType {
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
}

impl MediaType {
    const ALL: [MediaType; 5] = [MediaType::Jpeg, MediaType::Png, MediaType::Gif, MediaType::WebP, MediaType::Avif];

    /// By the first bytes, never by name.
    pub(crate) fn of(bytes: &[u8]) -> Option<MediaType> {
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

    /// As in `Content-Type`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            MediaType::Jpeg => "image/jpeg",
            MediaType::Png => "image/png",
            MediaType::Gif => "image/gif",
            MediaType::WebP => "image/webp",
            MediaType::Avif => "image/avif",
        }
    }
}

impl FromStr for MediaType {
    type Err = String;
    fn from_str(text: &str) -> Result<MediaType, String> {
        MediaType::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or_else(|| format!("no kind of picture is called {text}"))
    }
}

/// A picture that was checked and whose bytes are kept.
#[derive(Clone, Debug)]
pub(crate) struct NewPicture {
    /// Of its bytes.
    pub digest: BlobDigest,
    /// The file name it came with.
    pub name: String,
    /// What it is.
    pub media_type: MediaType,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// How many bytes.
    pub bytes: i64,
}
