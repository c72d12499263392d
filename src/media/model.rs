//! What a picture is.

use crate::base::blobs::BlobDigest;
use crate::base::names::named;

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
}

// The names are those of `Content-Type`.
named!(
    MediaType, "kind of picture",
    Jpeg "image/jpeg", Png "image/png", Gif "image/gif", WebP "image/webp", Avif "image/avif",
);

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
