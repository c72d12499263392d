//! What walking through a picture's parts gives: what was seen, and, where wanted, the parts that stay.

use crate::orientation::Orientation;

/// What the parts of a picture say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    /// Pixels as they are stored.
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) orientation: Orientation,
    pub(crate) animated: bool,
    /// What decoding it takes at the most, bytes.
    pub(crate) memory: u64,
}

/// Lets through what belongs to the picture and holds back what tells about people.
pub(crate) struct Sieve {
    kept: Option<Vec<u8>>,
    dropped: bool,
    orientation: Orientation,
}

impl Sieve {
    /// Only notices whether anything would be held back.
    pub(crate) fn looking() -> Sieve {
        Sieve { kept: None, dropped: false, orientation: Orientation::AS_STORED }
    }

    /// Keeps what is let through of a file of this length, in which this orientation must stay.
    pub(crate) fn keeping(length: usize, orientation: Orientation) -> Sieve {
        Sieve { kept: Some(Vec::with_capacity(length)), dropped: false, orientation }
    }

    pub(crate) fn keep(&mut self, part: &[u8]) {
        if let Some(kept) = &mut self.kept {
            kept.extend_from_slice(part);
        }
    }

    pub(crate) fn hold_back(&mut self) {
        self.dropped = true;
    }

    /// Whether anything was held back.
    pub(crate) fn dropped(&self) -> bool {
        self.dropped
    }

    /// Whether an orientation has to be written anew, because the part that said it is held back.
    pub(crate) fn has_orientation_to_write(&self) -> bool {
        self.kept.is_some() && self.orientation != Orientation::AS_STORED
    }

    /// That orientation, once.
    pub(crate) fn orientation_to_write(&mut self) -> Option<Orientation> {
        let waits = self.has_orientation_to_write();
        let orientation = std::mem::replace(&mut self.orientation, Orientation::AS_STORED);
        waits.then_some(orientation)
    }

    /// What was kept so far, to mend what is known only at the end.
    pub(crate) fn kept_mut(&mut self) -> Option<&mut Vec<u8>> {
        self.kept.as_mut()
    }

    pub(crate) fn into_kept(self) -> Vec<u8> {
        self.kept.unwrap_or_default()
    }
}
