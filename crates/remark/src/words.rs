//! The words of a visitor: read, limited, made safe; refused with figures that a page can put in a sentence.

use crate::address::Link;
use crate::markdown;
use crate::signs::{self, MARKS, Taken};
use html::{AsFound, SafeHtml};

/// What somebody wrote, within the limits and safe to show.
#[derive(Debug, Clone)]
pub struct Words {
    html: SafeHtml,
    source: String,
    plain: String,
    links: Vec<Link>,
    letters: usize,
    taken: Taken,
}

/// Why words are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Nothing but marks and spaces.
    #[error("there are no words")]
    Empty,
    /// More letters than may be.
    #[error("{has} letters; {most} at most")]
    TooLong {
        /// As they came.
        has: usize,
        /// That may be.
        most: usize,
    },
    /// Quotations and lists in one another, deeper than may be.
    #[error("quotations and lists stand more than {most} deep in one another")]
    Nested {
        /// Levels that may be.
        most: usize,
    },
    /// More links than may be.
    #[error("{has} links; {most} at most")]
    Links {
        /// As they came.
        has: usize,
        /// That may be.
        most: usize,
    },
    /// A letter under a pile of accents, which would cover the lines around it.
    #[error("a letter carries more than {most} marks")]
    Marks {
        /// Marks on one letter that may be.
        most: usize,
    },
}

impl Words {
    /// Letters at most; a site may ask for fewer.
    pub const LONGEST: usize = 8_000;
    /// Levels of quotations and lists at most.
    pub const DEEPEST: usize = 8;
    /// Links at most.
    pub const MOST_LINKS: usize = 50;

    /// Reads a small Markdown: emphasis, quotations, lists, code, links; a line break is a line break. Signs of headings, pictures, tables,
    /// notes and HTML stay as plain signs, and so do links that lead nowhere in the web. Code is what stands between fences or
    /// backticks: lines that merely begin with spaces are lines of words.
    ///
    /// # Errors
    /// What is wrong, with the figures.
    pub fn parse(raw: &str) -> Result<Words, Wrong> {
        // What is far too long is not looked at; up to there, signs that are taken out are not held against the writer.
        let has = raw.chars().count();
        if has > 2 * Words::LONGEST {
            return Err(Wrong::TooLong { has, most: Words::LONGEST });
        }
        let (swept, taken) = signs::swept(raw);
        let source = swept.trim();
        let letters = source.chars().count();
        if letters > Words::LONGEST {
            return Err(Wrong::TooLong { has: letters, most: Words::LONGEST });
        }
        if signs::is_piled(source) {
            return Err(Wrong::Marks { most: MARKS });
        }
        let written = markdown::written(source)?;
        if written.links.len() > Words::MOST_LINKS {
            return Err(Wrong::Links { has: written.links.len(), most: Words::MOST_LINKS });
        }
        let html = html::clean_comment(&written.markup, &AsFound).html;
        let plain = html::text_of(&html);
        if !signs::says_something(&plain) {
            return Err(Wrong::Empty);
        }
        Ok(Words { html, source: source.to_owned(), plain, links: written.links, letters, taken })
    }

    /// Safe to show.
    #[must_use]
    pub fn html(&self) -> &SafeHtml {
        &self.html
    }

    /// As it was written, without what was taken out: what is kept, and what the writer edits.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The words without marks, blocks on lines of their own.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// Each link as often as it stands there, in their order.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Letters of the source, spaces and marks included.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.letters
    }

    /// What was taken out, so that the writer can be told.
    #[must_use]
    pub fn taken(&self) -> Taken {
        self.taken
    }
}
