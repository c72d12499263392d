//! Places in a file: where something stands, and where reading had to stop.

use std::fmt;

/// A place in the file as it lies on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Counted from 1; a line ends with a line feed.
    pub(crate) line: u64,
    /// Counted from 0, in the file's own encoding.
    pub(crate) byte: u64,
}

/// The file cannot be read beyond a place: it is cut off, or is no XML there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Line of the trouble, counted from 1.
    pub line: u64,
    /// Byte of the trouble, counted from 0.
    pub byte: u64,
    /// What is wrong, as an English sentence without a full stop.
    pub why: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, byte {}: {}", self.line, self.byte, self.why)
    }
}

impl std::error::Error for Broken {}

/// A [`Broken`] in the making: the line is known exactly only once the buffer at hand can be looked at again.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) place: Place,
    /// How many bytes of the buffer lie between `place` and the trouble.
    pub(crate) within: usize,
    /// The file simply ends here.
    pub(crate) cut_off: bool,
    pub(crate) why: String,
}

impl Fault {
    /// Trouble at the place itself.
    pub(crate) fn at(place: Place, why: impl Into<String>) -> Fault {
        Fault { place, within: 0, cut_off: false, why: why.into() }
    }
}
