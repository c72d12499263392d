//! A series: articles that are read one after the other.

use crate::base::error::Failure;
use crate::base::ids::SeriesId;

/// A series, without its articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its id.
    pub id: SeriesId,
    /// What it is called.
    pub name: String,
    /// Its place in addresses, not encoded.
    pub slug: String,
    /// A sentence or two for readers, plain text; perhaps empty.
    pub about: String,
}

/// Name and words of a series, as somebody gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesWords {
    pub(crate) name: String,
    pub(crate) about: String,
}

/// Characters of a name, and of what is said about it.
const NAME: usize = 200;
const ABOUT: usize = 1_000;

impl SeriesWords {
    /// Reads them, each on one line.
    ///
    /// # Errors
    /// Refuses no name, and what is too long.
    pub fn parse(name: &str, about: &str) -> Result<SeriesWords, Failure> {
        let words = SeriesWords { name: html::one_line(name), about: html::one_line(about) };
        if words.name.is_empty() || words.name.chars().count() > NAME {
            return Err(Failure::told("refused-series-name", &[]));
        }
        if words.about.chars().count() > ABOUT {
            return Err(Failure::told("refused-series-about", &[]));
        }
        Ok(words)
    }
}

/// Articles of a series, at most: its order is shown whole, and a publication drops the page of each.
pub(crate) const LONGEST: usize = 200;

/// Series of an article, at most.
pub(crate) const SERIES_OF_ONE: usize = 3;

/// Which way an article moves in its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// It is read earlier.
    Beginning,
    /// It is read later.
    End,
}

/// The order after one of them changed places with its neighbour; `None` where there is no neighbour.
pub(crate) fn moved<T: Copy + PartialEq>(order: &[T], one: T, towards: Towards) -> Option<Vec<T>> {
    let at = order.iter().position(|other| *other == one)?;
    let to = match towards {
        Towards::Beginning => at.checked_sub(1)?,
        Towards::End => Some(at + 1).filter(|to| *to < order.len())?,
    };
    let mut order = order.to_vec();
    order.swap(at, to);
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changes_places_with_its_neighbour_and_not_beyond_the_ends() {
        assert_eq!(moved(&[1, 2, 3], 3, Towards::Beginning), Some(vec![1, 3, 2]));
        assert_eq!(moved(&[1, 2, 3], 1, Towards::End), Some(vec![2, 1, 3]));
        assert_eq!(moved(&[1, 2, 3], 1, Towards::Beginning), None);
        assert_eq!(moved(&[1, 2, 3], 3, Towards::End), None);
        assert_eq!(moved(&[1, 2, 3], 4, Towards::End), None);
    }

    #[test]
    fn a_series_has_a_name_of_one_line() {
        assert_eq!(SeriesWords::parse(" Phares \n de Ligurie ", "").unwrap().name, "Phares de Ligurie");
        assert!(SeriesWords::parse(" ", "").is_err() && SeriesWords::parse(&"x".repeat(201), "").is_err());
        assert!(SeriesWords::parse("x", &"y".repeat(1_001)).is_err());
    }
}
