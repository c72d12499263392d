//! How a camera was held: the one thing of its notes that a picture needs.

/// How stored pixels are turned to be shown: 1 to 8, as Exif counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orientation(u8);

impl Orientation {
    /// Nothing is turned.
    pub const AS_STORED: Orientation = Orientation(1);

    /// What a block of Exif says, from its `II` or `MM` on; what it does not say is as stored.
    pub(crate) fn of_exif(block: &[u8]) -> Orientation {
        let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
        // The directory stands at the front of what cameras write.
        let front = block.get(..FRONT).unwrap_or(block);
        let found = image::metadata::Orientation::from_exif_chunk(front);
        found.map_or(Orientation::AS_STORED, |found| Orientation(found.to_exif()))
    }

    /// From quarter turns against the clock and how it is mirrored afterwards, as AVIF says.
    pub(crate) fn of_turns(quarters: u8, mirrored: Option<Mirror>) -> Orientation {
        Orientation(match (quarters % 4, mirrored) {
            (0, None) => 1,
            (1, None) => 8,
            (2, None) => 3,
            (_, None) => 6,
            (0, Some(Mirror::LeftRight)) | (2, Some(Mirror::TopBottom)) => 2,
            (0, Some(Mirror::TopBottom)) | (2, Some(Mirror::LeftRight)) => 4,
            (1, Some(Mirror::TopBottom)) | (3, Some(Mirror::LeftRight)) => 5,
            (_, Some(_)) => 7,
        })
    }

    /// As Exif counts it.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Whether width and height change places.
    pub fn swaps(self) -> bool {
        self.0 >= 5
    }

    /// Width and height as shown, of those stored; and the other way round.
    pub fn shown(self, width: u32, height: u32) -> (u32, u32) {
        if self.swaps() { (height, width) } else { (width, height) }
    }

    /// Whether a block of Exif says an orientation and nothing else, as we write it.
    pub(crate) fn is_bare(block: &[u8]) -> bool {
        block == Orientation::of_exif(block).exif()
    }

    /// A block of Exif that says this and nothing else.
    pub(crate) fn exif(self) -> [u8; 26] {
        let mut block = *b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0";
        if let Some(value) = block.get_mut(18) {
            *value = self.0;
        }
        block
    }
}

/// How far into a block of Exif is looked.
const FRONT: usize = 65_536;

/// Along which axis a picture is mirrored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mirror {
    /// What is at the top comes to the bottom.
    TopBottom,
    /// What is at the left comes to the right.
    LeftRight,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_orientation_is_read_back_from_the_block_that_is_written() {
        for number in 1..=8 {
            assert_eq!(Orientation::of_exif(&Orientation(number).exif()), Orientation(number));
        }
        let with_name = [b"Exif\0\0".as_slice(), &Orientation(6).exif()].concat();
        assert_eq!(Orientation::of_exif(&with_name).number(), 6);
    }

    #[test]
    fn what_is_no_exif_is_as_stored() {
        for block in [b"".as_slice(), b"II", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff"] {
            assert_eq!(Orientation::of_exif(block), Orientation::AS_STORED);
        }
    }
}
