//! What stands where a picture will be until it is there: one of 27 colours, named by classes, since readers' pages allow no
//! style within them.

use crate::raster::{Channels, Raster};

/// A colour: three steps of each red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint(u8);

/// Steps of one channel.
const STEPS: u64 = 3;

impl Tint {
    /// The middle of all colours of a picture; `None` where something shines through it.
    pub(crate) fn of(raster: &Raster) -> Option<Tint> {
        if raster.channels != Channels::Rgb {
            return None;
        }
        let mut sums = [0_u64; 3];
        for pixel in raster.pixels.chunks_exact(3) {
            sums.iter_mut().zip(pixel).for_each(|(sum, value)| *sum += u64::from(*value));
        }
        let count = (raster.pixels.len() as u64 / 3).max(1);
        let number = sums.iter().fold(0, |number, sum| number * STEPS + (sum / count) * STEPS / 256);
        u8::try_from(number).ok().map(Tint)
    }

    /// Reads a name; `None` when it is none.
    pub fn parse(name: &str) -> Option<Tint> {
        (0..27).map(Tint).find(|tint| tint.name() == name)
    }

    /// Its classes in a style sheet, one for each channel that has some of it: `tint g2 b1` for no red, all green, half of
    /// blue.
    pub fn classes(self) -> String {
        let steps = [("r", self.0 / 9), ("g", self.0 / 3 % 3), ("b", self.0 % 3)];
        let some = steps.iter().filter(|(_, step)| *step > 0).map(|(channel, step)| format!(" {channel}{step}"));
        std::iter::once("tint".to_owned()).chain(some).collect()
    }

    /// The name under which it is stored: `tint-021` for the same.
    pub fn name(self) -> String {
        format!("tint-{}{}{}", self.0 / 9, self.0 / 3 % 3, self.0 % 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_the_tint_of_its_middle_colour() {
        let of = |colour: [u8; 3]| {
            let pixels = colour.repeat(8);
            Tint::of(&Raster { width: 4, height: 2, channels: Channels::Rgb, pixels }).unwrap().name()
        };
        assert_eq!(of([255, 255, 255]), "tint-222");
        assert_eq!(of([0, 0, 0]), "tint-000");
        assert_eq!(of([10, 250, 128]), "tint-021");
        assert_eq!(Tint::parse("tint-021").unwrap().classes(), "tint g2 b1");
    }

    #[test]
    fn every_tint_is_read_back_by_its_name() {
        for number in 0..27 {
            assert_eq!(Tint::parse(&Tint(number).name()), Some(Tint(number)));
        }
        assert_eq!(Tint::parse("tint-333"), None);
    }
}
