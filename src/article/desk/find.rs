//! An article that somebody names: by its address, or by words of its title, names or address.

use super::views::Candidate;
use crate::article::model::{Article, State};
use crate::article::store::desk::{self as rows, Wanted};
use crate::article::store::{self as articles};
use crate::base::error::Result;
use crate::base::fold::folded;
use crate::base::ids::ArticleId;
use crate::base::path::{SitePath, declared_query};
use crate::desk::Desk;

/// Candidates that are shown; whoever gets more writes more words.
const CANDIDATES: i64 = 12;

/// What was found.
pub(super) enum Found {
    One(ArticleId),
    /// Several that could be meant.
    Several(Vec<Article>),
    Nothing,
}

/// Looks for the article that these words name, among all but one.
///
/// # Errors
/// A failure of the database.
pub(super) fn find(desk: &Desk<'_>, words: &str, except: Option<ArticleId>) -> Result<Found> {
    if let Some(address) = address(desk, words)? {
        let (path, query) = address;
        let found = desk.read(|snapshot| Ok(articles::at_path(snapshot, path.as_str(), &query)?))?;
        return Ok(found.filter(|(id, _)| Some(*id) != except).map_or(Found::Nothing, |(id, _)| Found::One(id)));
    }
    let wanted = Wanted { words: in_words(words), ..Wanted::default() };
    if wanted.words.is_empty() {
        return Ok(Found::Nothing);
    }
    let states = [State::Draft, State::Submitted, State::Scheduled, State::Published, State::Withdrawn];
    let first = ArticleId(i64::MAX);
    let found = desk.read(|snapshot| Ok(rows::search(snapshot, None, &states, &wanted, first, CANDIDATES)?))?;
    // What readers do not see is nobody's business but that of those who write in it.
    let known = found
        .into_iter()
        .filter(|(article, by)| article.state == State::Published || super::may_write(desk, *by).unwrap_or(false));
    let mut known: Vec<Article> = known.map(|(article, _)| article).filter(|found| Some(found.id) != except).collect();
    Ok(match (known.pop(), known.is_empty()) {
        (Some(only), true) => Found::One(only.id),
        (Some(last), false) => {
            known.push(last);
            Found::Several(known)
        }
        (None, _) => Found::Nothing,
    })
}

/// The words of a search, folded.
pub(in crate::article) fn in_words(words: &str) -> Vec<String> {
    folded(words).split_whitespace().map(str::to_owned).collect()
}

/// The path and query of an address of this site, whole or from its slash on.
fn address(desk: &Desk<'_>, words: &str) -> Result<Option<(SitePath, String)>> {
    let home = &desk.place()?.home;
    let (near, origin) = (desk.near(home), home.origin());
    let rest = [near.as_str(), origin.as_str()].into_iter().find_map(|origin| words.strip_prefix(origin));
    let rest = rest.unwrap_or(words);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or(path);
    Ok(SitePath::parse(path).map(|path| (path, declared_query(query.split('#').next().unwrap_or(query)))))
}

/// Those among which somebody chooses.
pub(super) fn candidates(desk: &Desk<'_>, articles: &[Article]) -> Result<Vec<Candidate>> {
    articles.iter().map(|article| candidate(desk, article)).collect()
}

/// An article on one line, for whoever chooses it.
pub(super) fn candidate(desk: &Desk<'_>, article: &Article) -> Result<Candidate> {
    let date = article.published.and_then(|on| crate::base::time::date_of(on.date));
    let place = desk.place()?;
    let tag = article.language.as_deref().unwrap_or(&place.home.site.locale);
    Ok(Candidate {
        id: article.id.0,
        title: Some(article.title.clone()).filter(|title| !title.is_empty()),
        tongue: desk.text_tongue(article.language.as_deref()),
        language: locale::own_name(tag).map_or_else(|| tag.to_owned(), str::to_owned),
        language_tongue: desk.text_tongue(Some(tag)),
        state: desk.text(super::list::state_key(article.state), &[])?,
        date: date.map(|date| desk.locale.date_long(date)),
        address: crate::urls::desk_article(place.home.site.id, article.id),
    })
}
