//! How a site looks: its header picture, its icon, and its style sheet's name.

use super::Settings;
use super::blocks::BlockPlace;
use super::colour::{BY_DAY, BY_NIGHT, Colour};
use serde::{Deserialize, Serialize};

/// The picture above the pages of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HeaderPicture {
    /// Its address in the library.
    pub picture: String,
    /// Words for who does not see it; empty where it only adorns.
    pub alt: String,
    /// On every page, and not on the home page alone.
    pub everywhere: bool,
}

/// The icon of a site, by addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Icon {
    /// The picture of the library that it was made of.
    pub picture: String,
    /// The square for tabs.
    pub small: String,
    /// The square for home screens and feed readers.
    pub large: String,
}

/// What a site adds to the style sheet that all have; it is part of the name of its own sheet, which says all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dress {
    /// Its colour by day and by night, each such that it can be read there.
    pub accent: Option<(Colour, Colour)>,
    /// Whether a picture stands above its pages.
    pub header: bool,
    /// Whether blocks stand beside its home page.
    pub side: bool,
}

impl Dress {
    /// What these settings ask for.
    pub(crate) fn of(settings: &Settings) -> Dress {
        Dress {
            accent: settings.accent.map(|accent| (accent.readable_on(&BY_DAY), accent.readable_on(&BY_NIGHT))),
            header: settings.header.is_some(),
            side: settings.blocks.at(BlockPlace::Side).next().is_some(),
        }
    }

    /// As in an address: `-8c2b1bee9c85-h-s`; empty for what adds nothing.
    pub(crate) fn name(self) -> String {
        let accent = self.accent.map(|(day, night)| format!("-{}{}", day.digits(), night.digits())).unwrap_or_default();
        let part = |is: bool, name: &str| if is { name.to_owned() } else { String::new() };
        accent + &part(self.header, "-h") + &part(self.side, "-s")
    }

    /// Reads such a name, in its one form.
    pub(crate) fn parse(name: &str) -> Option<Dress> {
        let mut dress = Dress::default();
        for part in name.split('-').skip(1) {
            match part {
                "h" => dress.header = true,
                "s" => dress.side = true,
                digits => {
                    let (day, night) = digits.split_at_checked(6)?;
                    dress.accent = Some((day.parse().ok()?, night.parse().ok()?));
                }
            }
        }
        (dress.name() == name).then_some(dress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_dress_says_all_of_it_in_one_form() {
        let accent = Some(("#8c2b1b".parse().unwrap(), "#ee9c85".parse().unwrap()));
        for dress in [
            Dress::default(),
            Dress { accent, ..Dress::default() },
            Dress { header: true, side: true, accent: None },
            Dress { accent, header: true, side: true },
        ] {
            assert_eq!(Dress::parse(&dress.name()), Some(dress));
        }
        for wrong in ["-", "-x", "x", "-h-h", "-s-h", "-8c2b1b", "-8C2B1BEE9C85", "-8c2b1bee9c85}", "-#8c2b1bee9c8"] {
            assert_eq!(Dress::parse(wrong), None, "{wrong}");
        }
    }
}
