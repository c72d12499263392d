//! The name or pen name of a visitor: one short line, and what it could be taken for.

use crate::address::is_domain;
use crate::likeness;
use crate::signs::{self, MARKS};

/// A name that may stand above a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// Why a name is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongName {
    /// Nothing at all.
    #[error("there is no name")]
    Empty,
    /// More letters than may be.
    #[error("{has} letters; {most} at most")]
    TooLong {
        /// As they came.
        has: usize,
        /// That may be.
        most: usize,
    },
    /// Neither letter nor digit.
    #[error("a name has a letter or a digit")]
    NoLetter,
    /// A letter under a pile of accents.
    #[error("a letter carries more than {most} marks")]
    Marks {
        /// Marks on one letter that may be.
        most: usize,
    },
    /// An address of the web, which a name must not advertise.
    #[error("a name is no address of a page")]
    Address,
    /// An address of mail, which everybody would read.
    #[error("a name is no mail address")]
    Mail,
}

impl Name {
    /// Letters at most.
    pub const LONGEST: usize = 60;

    /// Reads a name: line ends and spaces become one space, signs that nobody sees are left out.
    ///
    /// # Errors
    /// What is wrong, with the figures.
    pub fn parse(raw: &str) -> Result<Name, WrongName> {
        let has = raw.chars().count();
        // Far too long: not looked at.
        if has > 100 * Name::LONGEST {
            return Err(WrongName::TooLong { has, most: Name::LONGEST });
        }
        let name = html::one_line(&signs::swept(raw).0.replace(['\u{200E}', '\u{200F}', '\u{61C}'], ""));
        let letters = name.chars().count();
        match () {
            () if name.is_empty() => Err(WrongName::Empty),
            () if letters > Name::LONGEST => Err(WrongName::TooLong { has: letters, most: Name::LONGEST }),
            () if signs::is_piled(&name) => Err(WrongName::Marks { most: MARKS }),
            () if !name.chars().any(is_visible) => Err(WrongName::NoLetter),
            () if name.split(' ').any(is_mail) => Err(WrongName::Mail),
            () if name.split(' ').any(is_page) => Err(WrongName::Address),
            () => Ok(Name(name)),
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is `other` or looks like it to a human eye: other capitals, accents, spaces, points and hyphens, letters of other
    /// writings of the same form (UTS 39), full-width ones. A name that merely sounds alike is another one.
    #[must_use]
    pub fn looks_like(&self, other: &str) -> bool {
        likeness::alike(&self.0, other)
    }

    /// Whether one of its words sets letters together that no language does, such as Latin and Cyrillic ones: mostly a
    /// disguise.
    #[must_use]
    pub fn mixes_scripts(&self) -> bool {
        likeness::is_mixed(&self.0)
    }
}

/// A letter or digit; the fillers of Korean and the blank of Braille count as letters and show nothing.
fn is_visible(letter: char) -> bool {
    letter.is_alphanumeric() && !matches!(letter, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{2800}')
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(before, behind)| !before.is_empty() && behind.contains('.'))
}

fn is_page(word: &str) -> bool {
    let small = word.to_lowercase();
    let host = small.split(['/', '?', '#', ':']).next().unwrap_or_default();
    small.contains("://")
        || small.starts_with("www.")
        || is_domain(host.trim_matches(|sign: char| !sign.is_alphanumeric()))
}
