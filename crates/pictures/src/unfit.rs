//! Why a picture is not taken, or not made smaller. The words here are for logs; people read theirs in their language.

/// A kind of file that is recognised and not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// What telephones of one make keep; browsers do not show it.
    Heic,
    /// BMP
    Bmp,
    /// TIFF, and what cameras call raw.
    Tiff,
    /// An icon of Windows.
    Icon,
    /// JPEG XL
    JpegXl,
    /// JPEG 2000
    Jpeg2000,
    /// A file of Photoshop.
    Photoshop,
    /// PDF
    Pdf,
    /// A JPEG of a kind that browsers do not show: lossless, arithmetic, twelve bits.
    RareJpeg,
}

impl Foreign {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Foreign::Heic => "HEIC",
            Foreign::Bmp => "BMP",
            Foreign::Tiff => "TIFF",
            Foreign::Icon => "ICO",
            Foreign::JpegXl => "JPEG XL",
            Foreign::Jpeg2000 => "JPEG 2000",
            Foreign::Photoshop => "PSD",
            Foreign::Pdf => "PDF",
            Foreign::RareJpeg => "JPEG (12 bit, lossless)",
        }
    }
}

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is something else.
    #[error("this is not a picture")]
    NotAPicture,
    /// It is of a kind that is not taken.
    #[error("{} is not taken; JPEG, PNG, WebP, AVIF, GIF and SVG are", .0.name())]
    Foreign(Foreign),
    /// The file ends before the picture does.
    #[error("the file ends before the picture does")]
    CutShort,
    /// A drawing whose document gives names to parts of itself, or uses names that nobody gave.
    #[error("its document declares names of its own")]
    DeclaresNames,
    /// Its parts contradict each other.
    #[error("the file is damaged")]
    Damaged,
    /// The file is too long.
    #[error("the file has {bytes} bytes, {most} are taken")]
    TooManyBytes {
        /// How many it has.
        bytes: u64,
        /// How many it may have.
        most: u64,
    },
    /// A side is too long.
    #[error("it is {width} × {height} pixels, a side may have {most}")]
    TooLong {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// Pixels that a side may have.
        most: u32,
    },
    /// It has too many pixels for a file of its kind.
    #[error("it is {width} × {height} pixels, a file of this kind may have {most} in all")]
    TooManyPixels {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// Pixels that it may have in all.
        most: u64,
    },
}

/// Why no smaller pictures were made.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failed {
    /// It is none that is taken.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// Nothing here reads the pixels of this kind.
    #[error("no smaller ones are made of this kind")]
    NoReader,
    /// Its pixels cannot be read.
    #[error("its pixels cannot be read: {0}")]
    Unreadable(String),
    /// A smaller one could not be written: a fault of ours.
    #[error("a smaller one could not be written: {0}")]
    Unwritable(String),
    /// Whoever asked said so.
    #[error("it was ended")]
    Stopped,
}
