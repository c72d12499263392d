//! The pages of sources: all outlets, one outlet with its works, one source with what rests on it.

use super::model::{Branch, DEEPEST, Outlet, Relation, Source};
use super::sentence::{Speaker, name};
use super::store;
use super::views::{OutletPage, ShownOutlet, SourcePage, SourcesPage, WorkInUse};
use crate::article::model::{Article, Kind};
use crate::article::pages::entry;
use crate::article::store::lists::Place;
use crate::article::store::resting;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, OutletId, SourceId};
use crate::site::pages::not_found;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Link, Tongue};
use crate::web::reader::Reader;

/// Works or articles on one page of a list.
const LINES: i64 = 100;

/// All outlets.
///
/// # Errors
/// A failure of the database.
pub(crate) fn sources(reader: &mut Reader<'_, '_>) -> Result<Answer> {
    let mut outlets: Vec<ShownOutlet> = resting::outlets(reader.rows)?
        .into_iter()
        .map(|used| {
            let (name, host) = words(&used.outlet);
            ShownOutlet { address: urls::outlet(used.id), name, host, articles: count(used.articles) }
        })
        .collect();
    outlets.sort_by(|a, b| match (&a.name, &b.name) {
        (Some(left), Some(right)) => reader.locale.compare(left, right).then_with(|| a.host.cmp(&b.host)),
        (left, right) => left.is_none().cmp(&right.is_none()),
    });
    let title = reader.text("sources", &[])?;
    let page = SourcesPage { frame: reader.frame(), head: reader.head(urls::SOURCES, &title), outlets };
    Ok(Answer::Page(reader.write(&page)?))
}

/// One outlet and those of its works that articles rest on. `before` is the work behind which the list goes on.
///
/// # Errors
/// A failure of the database.
pub(crate) fn outlet(reader: &mut Reader<'_, '_>, id: OutletId, before: Option<i64>) -> Result<Answer> {
    let base = urls::outlet(id);
    let here = before.map_or(base.clone(), |work| urls::before_source(&base, SourceId(work)));
    let Some(anchor) = anchor(reader, id, before)? else { return not_found(reader, &here) };
    let mut works = resting::works(reader.rows, id, anchor, LINES + 1)?;
    let outlet = store::outlet(reader.rows, id)?.filter(|_| !works.is_empty());
    let Some(outlet) = outlet else { return not_found(reader, &here) };
    let older = cut(&mut works).map(|last| urls::before_source(&base, last.source.id));
    let speaker = Speaker::new(reader.app, &reader.locale);
    let works =
        works.iter().map(|used| WorkInUse { source: speaker.shown(&used.source), articles: count(used.articles) });
    let (name, host) = words(&outlet);
    let title = name.clone().map_or_else(|| reader.text("sources-other", &[]), Ok)?;
    let mut head = reader.head(&here, &title);
    head.noindex |= before.is_some();
    let all = urls::SOURCES.into();
    let page = OutletPage { frame: reader.frame(), head, all, name, host, works: works.collect(), older };
    Ok(Answer::Page(reader.write(&page)?))
}

/// One source, what it passes on, and the articles that rest on it. `before` is the article behind which the list goes on.
///
/// # Errors
/// A failure of the database.
pub(crate) fn source(reader: &mut Reader<'_, '_>, id: SourceId, before: Option<i64>) -> Result<Answer> {
    let base = urls::source(id);
    let here = before.map_or(base.clone(), |article| urls::before(&base, ArticleId(article)));
    let Some(place) = place(reader, before)? else { return not_found(reader, &here) };
    let mut articles = resting::articles(reader.rows, id, place, LINES + 1)?;
    let source = store::find(reader.rows, id)?.filter(|_| !articles.is_empty());
    let Some(source) = source else { return not_found(reader, &here) };
    let older = cut(&mut articles).map(|last| urls::before(&base, last.id));
    let under = passed_on(reader, &source)?;
    let speaker = Speaker::new(reader.app, &reader.locale);
    let outlet = words(&source.work.stands_in()).0;
    let language = source.work.language.as_deref().map(|tag| speaker.language(tag));
    let mut head = reader.head(&here, &name(&source.work));
    head.noindex |= before.is_some();
    let page = SourcePage {
        frame: reader.frame(),
        head,
        all: urls::SOURCES.into(),
        outlet: outlet.map(|words| Link { address: urls::outlet(source.outlet), words, tongue: Tongue::own() }),
        address_words: source.work.address.as_ref().map(|address| address.shown()),
        language: language.transpose()?.flatten(),
        chain: speaker.chain_of(&source, &under)?,
        source: speaker.shown(&source),
        pages: articles
            .iter()
            .filter(|article| article.kind == Kind::Page)
            .filter_map(|page| link(reader, page))
            .collect(),
        articles: articles
            .iter()
            .filter(|article| article.kind == Kind::Article)
            .filter_map(|article| entry(reader, article))
            .collect(),
        older,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// The work behind which the list of an outlet goes on; `None` when it is none of its works: any number would else be one
/// more copy of the same page in the cache.
fn anchor(reader: &mut Reader<'_, '_>, outlet: OutletId, before: Option<i64>) -> Result<Option<SourceId>> {
    let Some(id) = before.map(SourceId) else { return Ok(Some(SourceId(i64::MAX))) };
    Ok(store::find(reader.rows, id)?.filter(|source| source.outlet == outlet).map(|_| id))
}

/// The article behind which a list goes on; `None` when there is no such article.
fn place(reader: &mut Reader<'_, '_>, before: Option<i64>) -> Result<Option<Place>> {
    let Some(id) = before.map(ArticleId) else { return Ok(Some(Place::FIRST)) };
    let anchor = crate::article::store::find(reader.rows, id)?;
    Ok(anchor.and_then(|article| article.published).map(|on| Place { at: on.at, id }))
}

/// What a source passes on, and that in turn: a level at a time, each source once.
fn passed_on(reader: &mut Reader<'_, '_>, source: &Source) -> Result<Vec<Branch>> {
    let mut seen = vec![source.id];
    let mut level = vec![source.id];
    let mut said: Vec<(SourceId, Relation, Source)> = Vec::new();
    for _ in 1..DEEPEST {
        let found = resting::passed_on(reader.rows, &level)?;
        level.clear();
        for (from, relation, source) in found {
            if seen.len() <= crate::source::model::MOST && !seen.contains(&source.id) {
                seen.push(source.id);
                level.push(source.id);
                said.push((from, relation, source));
            }
        }
        if level.is_empty() {
            break;
        }
    }
    Ok(hang(source.id, &said))
}

fn hang(from: SourceId, said: &[(SourceId, Relation, Source)]) -> Vec<Branch> {
    let here = said.iter().filter(|(other, ..)| *other == from);
    here.map(|(_, relation, source)| Branch {
        relation: *relation,
        source: source.clone(),
        under: hang(source.id, said),
    })
    .collect()
}

/// Cuts a list that has one line more than a page: the last line that stays, if so.
fn cut<T>(list: &mut Vec<T>) -> Option<&T> {
    let lines = usize::try_from(LINES).unwrap_or(usize::MAX);
    let more = list.len() > lines;
    list.truncate(lines);
    list.last().filter(|_| more)
}

/// What an outlet is called, and its host where that is something else.
fn words(outlet: &Outlet) -> (Option<String>, Option<String>) {
    let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    match (some(&outlet.name), some(&outlet.host)) {
        (None, host) => (host, None),
        (name, host) => (name.clone(), host.filter(|host| Some(host) != name.as_ref())),
    }
}

fn link(reader: &Reader<'_, '_>, page: &Article) -> Option<Link> {
    let words = Some(page.title.clone()).filter(|title| !title.is_empty());
    let address = page.path.clone()?;
    Some(Link {
        words: words.unwrap_or_else(|| address.clone()),
        address,
        tongue: reader.tongue(page.language.as_deref()),
    })
}

fn count(articles: i64) -> u64 {
    articles.max(0) as u64
}
