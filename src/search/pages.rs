//! The search page.

use super::views::{Found, SearchPage};
use crate::article::pages::teasers;
use crate::article::store::lists;
use crate::article::views::Steps;
use crate::base::error::Result;
use crate::base::fold::folded;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::reader::Reader;

/// Articles shown; whoever finds more adds a word.
const SHOWN: usize = 50;
/// Longest search, in characters.
const LONGEST: usize = 200;

/// The form, and what was found.
///
/// # Errors
/// A failure of the database.
pub(crate) fn show(reader: &mut Reader<'_, '_>, words: &str) -> Result<Answer> {
    let words: String = words.chars().take(LONGEST).collect();
    let found = match patterns(&words) {
        Some(patterns) => {
            let mut articles = lists::search(reader.rows, &patterns, SHOWN as i64 + 1)?;
            let all = articles.len() <= SHOWN;
            articles.truncate(SHOWN);
            let count = all.then_some(articles.len() as u64);
            Some(Found { count, articles: teasers(reader, &articles), steps: Steps::default() })
        }
        None => None,
    };
    let mut head = reader.head_unlisted(urls::SEARCH);
    head.feeds = reader.head(urls::SEARCH, "").feeds;
    let page = SearchPage { frame: reader.frame(), head, query: words, found };
    Ok(Answer::Page(reader.write(&page)?))
}

/// One LIKE pattern for each of the first four words; further words belong to the fourth.
fn patterns(words: &str) -> Option<[String; 4]> {
    let folded = folded(words);
    let mut parts = folded.split_whitespace();
    let first = parts.next()?;
    let mut next = || parts.next().map_or_else(|| "%".to_owned(), pattern);
    Some([pattern(first), next(), next(), next()])
}

fn pattern(word: &str) -> String {
    let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{literal}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_looked_for_as_it_stands() {
        let found = patterns("  L’Été 100%_ ").unwrap();
        assert_eq!(found, ["%l'ete%", "%100\\%\\_%", "%", "%"]);
        assert_eq!(patterns("   "), None);
    }
}
