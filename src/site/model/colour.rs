//! A colour, how well it can be told from another, and the nearest shade of it that can be read.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Contrast that words and links need against what is behind them (WCAG 2.2, 1.4.3, level AA).
pub(crate) const READABLE: f64 = 4.5;

/// Red, green and blue as screens take them (sRGB); written `#8c2b1b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Colour([u8; 3]);

impl Colour {
    /// The six digits alone.
    pub(crate) fn digits(self) -> String {
        self.0.iter().map(|channel| format!("{channel:02x}")).collect()
    }

    /// How well two colours can be told apart, from 1 (not at all) to 21 (black and white), as WCAG 2.2 defines it.
    pub(crate) fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The worst contrast with any of these.
    pub(crate) fn worst(self, behind: &[Colour]) -> f64 {
        behind.iter().map(|other| self.contrast(*other)).fold(f64::INFINITY, f64::min)
    }

    /// The nearest shade of this colour that can be read on all of these: itself where it can, else darker on a light
    /// page, lighter on a dark one, and no further than it takes.
    pub(crate) fn readable_on(self, behind: &[Colour]) -> Colour {
        let is_light = behind.iter().all(|other| other.luminance() > MIDDLE);
        let end = if is_light { Colour([0; 3]) } else { Colour([255; 3]) };
        // Black on what is light and white on what is dark can be read, so one of the steps fits.
        (0..=u8::MAX).map(|step| self.towards(end, step)).find(|shade| shade.worst(behind) >= READABLE).unwrap_or(end)
    }

    /// `step` of 255 parts of the way to another colour.
    fn towards(self, end: Colour, step: u8) -> Colour {
        let mixed = |from: u8, to: u8| {
            let (from, to, step) = (u32::from(from), u32::from(to), u32::from(step));
            u8::try_from((from * (255 - step) + to * step + 127) / 255).unwrap_or(u8::MAX)
        };
        let ([red, green, blue], [to_red, to_green, to_blue]) = (self.0, end.0);
        Colour([mixed(red, to_red), mixed(green, to_green), mixed(blue, to_blue)])
    }

    /// Relative luminance, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

/// The luminance from which black can be told better than white.
const MIDDLE: f64 = 0.179;

/// What words stand on in readers' pages: the paper and what is washed over it, by day and by night. As in
/// `static/relais.css`.
pub(crate) const BY_DAY: [Colour; 2] = [Colour([0xfd, 0xfb, 0xf6]), Colour([0xf6, 0xf1, 0xe6])];
/// As above.
pub(crate) const BY_NIGHT: [Colour; 2] = [Colour([0x17, 0x15, 0x13]), Colour([0x21, 0x1e, 0x1a])];

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.digits())
    }
}

impl FromStr for Colour {
    type Err = &'static str;

    /// Reads `#8c2b1b`, `8C2B1B` or `#abc`.
    fn from_str(text: &str) -> Result<Colour, &'static str> {
        let text = text.trim();
        let digits: Option<Vec<u32>> = text.strip_prefix('#').unwrap_or(text).chars().map(|c| c.to_digit(16)).collect();
        let channel = |high: u32, low: u32| u8::try_from(high * 16 + low).unwrap_or(u8::MAX);
        match digits.as_deref() {
            Some([red, green, blue]) => {
                Ok(Colour([channel(*red, *red), channel(*green, *green), channel(*blue, *blue)]))
            }
            Some([r1, r2, g1, g2, b1, b2]) => Ok(Colour([channel(*r1, *r2), channel(*g1, *g2), channel(*b1, *b2)])),
            _ => Err("not a colour"),
        }
    }
}

impl TryFrom<String> for Colour {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Colour, &'static str> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_what_the_guidelines_say_it_is() {
        // Ratios that are published as examples of the formula.
        for (one, two, ratio) in [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.00),
            ("#0000ff", "#ffffff", 8.59),
            ("#00ff00", "#ffffff", 1.37),
        ] {
            let (there, back) = (colour(one).contrast(colour(two)), colour(two).contrast(colour(one)));
            assert!((there - ratio).abs() < 0.005 && (there - back).abs() < 1e-9, "{one} on {two}: {there}");
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_and_any_other_is_moved_no_further_than_it_takes() {
        let deep = colour("#8c2b1b");
        assert_eq!(deep.readable_on(&BY_DAY), deep);
        for text in ["#ffff00", "#ffffff", "#000000", "#808080", "#00c0ff", "#8c2b1b", "#ee9c85", "#123456"] {
            for behind in [BY_DAY, BY_NIGHT] {
                let (own, shade) = (colour(text), colour(text).readable_on(&behind));
                assert!(shade.worst(&behind) >= READABLE, "{text} → {shade}");
                assert!(shade == own || shade.worst(&behind) < READABLE + 0.25, "{text} → {shade} is too far");
            }
        }
    }

    #[test]
    fn a_colour_is_three_or_six_digits_and_nothing_else() {
        assert_eq!(colour(" #ABC ").to_string(), "#aabbcc");
        assert_eq!(colour("8C2B1B").digits(), "8c2b1b");
        for wrong in ["", "#", "#12", "#1234567", "red", "#8c2b1g", "#8c2b1b;}", "٣٣٣"] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_papers_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../../static/relais.css");
        for (paper, name) in [(BY_DAY, "day"), (BY_NIGHT, "night")] {
            assert!(sheet.contains(&format!("--paper: {};", paper[0])), "{name}");
            assert!(sheet.contains(&format!("--wash: {};", paper[1])), "{name}");
        }
    }
}
