//! The articles of a site, by where they are on their way.

use super::find::in_words;
use super::views::{ArticlesPage, Lately, Line, Tab};
use super::{may_write, reads};
use crate::article::actions;
use crate::article::model::{Article, Byline, Draft, Kind, Role, State};
use crate::article::store::desk::{self as rows, Wanted};
use crate::audit::model::Actor;
use crate::base::error::Result;
use crate::base::fold::folded;
use crate::base::ids::{ArticleId, LabelId, PersonId};
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::desk::setup::languages;
use crate::person::model::Right;
use crate::urls;
use std::collections::{BTreeMap, HashMap};

/// Lines of one page.
const LINES: i64 = 50;

/// The parts of the list: the word in the address, the text, and the states in it.
const TABS: &[(&str, &str, &[State])] = &[
    ("writing", "articles-writing", &[State::Draft, State::Submitted, State::Scheduled]),
    ("published", "articles-published", &[State::Published]),
    ("withdrawn", "articles-withdrawn", &[State::Withdrawn]),
    ("bin", "articles-bin", &[State::Binned]),
];

/// An article, and who began it.
type Found = (Article, Option<PersonId>);

/// Shows a part of the list.
pub(crate) fn show(desk: &mut Desk<'_>) -> Result<Reply> {
    let site = desk.site()?;
    let kind = if desk.query.text("kind") == "page" { Kind::Page } else { Kind::Article };
    let before = desk.query.number("before").map_or(ArticleId(i64::MAX), ArticleId);
    let counts = desk.read(|snapshot| Ok(rows::counts(snapshot, kind)?))?;
    let count = |states: &[State]| -> i64 {
        counts
            .iter()
            .filter(|(state, _)| states.iter().any(|known| known.name() == state))
            .map(|(_, count)| count)
            .sum()
    };
    // Whoever has nothing in hand wants to see what is published.
    let asked = desk.query.text("in");
    let first = TABS.iter().find(|(word, ..)| *word == asked);
    let first = first.or_else(|| TABS.iter().find(|(_, _, states)| count(states) > 0));
    let Some((word, _, states)) = first.or(TABS.first()) else { return Ok(Reply::see(urls::DESK)) };
    let filter = Filter::read(desk)?;
    let mut found = desk.read(|snapshot| {
        Ok(match (filter.wanted(), *states) {
            (Some(wanted), states) => rows::search(snapshot, Some(kind), states, wanted, before, LINES + 1)?,
            (None, [State::Published]) => rows::published(snapshot, kind, before, LINES + 1)?,
            (None, others) => rows::unseen(snapshot, kind, others, before, LINES + 1)?,
        })
    })?;
    let more = found.len() as i64 > LINES;
    found.truncate(LINES as usize);
    let older = found
        .last()
        .filter(|_| more)
        .map(|(last, _)| urls::desk_articles_before(site, kind.name(), word, &filter.query(), last.id));
    let tabs = TABS.iter().map(|(name, key, states)| {
        Ok(Tab {
            address: urls::desk_articles_of(site, kind.name(), name, &filter.query()),
            words: desk.text(key, &[])?,
            count: count(states),
            is_here: name == word,
        })
    });
    let mut lately = lately(desk, &found, states)?;
    let lines = found.iter().map(|(article, by)| {
        let reads = lately.remove(&article.id);
        Ok(Line { reads, ..line(desk, article, *by)? })
    });
    // What readers do not see is nobody's business but that of those who write in it.
    let lines = lines.filter(|line| !matches!(line, Ok(Line { address: None, .. }) if *states != [State::Published]));
    let page = ArticlesPage {
        frame: desk.frame(&urls::desk_articles(site))?,
        action: urls::desk_articles(site),
        is_pages: kind == Kind::Page,
        other: urls::desk_articles_in(site, if kind == Kind::Page { "article" } else { "page" }, ""),
        tabs: tabs.collect::<Result<_>>()?,
        lines: lines.collect::<Result<_>>()?,
        older,
        may_write: desk.may(Right::WriteOwn),
        empty: (*states == [State::Binned] && !found.is_empty() && desk.may(Right::Erase))
            .then(|| urls::desk_bin(site)),
        part: (*word).to_owned(),
        languages: languages(filter.sent("language")),
        is_narrowed: filter.wanted().is_some(),
        fields: filter.fields,
    };
    Ok(Reply::page(desk.write(&page)?))
}

/// What the list is narrowed to, as it was asked for.
struct Filter {
    fields: BTreeMap<&'static str, String>,
    wanted: Wanted,
}

/// Parameters of the address that narrow the list.
const FILTERS: [&str; 4] = ["q", "author", "label", "language"];

impl Filter {
    fn read(desk: &Desk<'_>) -> Result<Filter> {
        let fields: BTreeMap<&str, String> = FILTERS.map(|name| (name, desk.query.line(name))).into();
        let sent = |name: &str| fields.get(name).map(String::as_str).filter(|words| !words.is_empty());
        let own = desk.place()?.home.site.locale.as_str();
        let label = match sent("label") {
            // A name that no label has narrows the list to nothing.
            Some(name) => Some(super::labels::called(desk, name)?.map_or(LabelId(-1), |label| label.id)),
            None => None,
        };
        let wanted = Wanted {
            words: sent("q").map(in_words).unwrap_or_default(),
            name: sent("author").map(folded),
            language: sent("language").map(|tag| (tag.to_owned(), tag == own)),
            label,
        };
        Ok(Filter { wanted, fields })
    }

    /// What was asked for, if anything.
    fn wanted(&self) -> Option<&Wanted> {
        self.fields.values().any(|words| !words.is_empty()).then_some(&self.wanted)
    }

    fn sent(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// The parameters, for the way on in the list.
    fn query(&self) -> Vec<(&str, &str)> {
        let sent = self.fields.iter().filter(|(_, words)| !words.is_empty());
        sent.map(|(name, words)| (*name, words.as_str())).collect()
    }
}

fn line(desk: &Desk<'_>, article: &Article, begun_by: Option<PersonId>) -> Result<Line> {
    let site = desk.site()?;
    let may = may_write(desk, begun_by)?;
    let when = match (article.state, &article.schedule, article.published) {
        (State::Scheduled, Some(hour), _) => Some(desk.locale.date_time(hour.civil)),
        (State::Published | State::Withdrawn, _, Some(on)) => {
            crate::base::time::date_of(on.date).map(|date| desk.locale.date_long(date))
        }
        _ => None,
    };
    Ok(Line {
        address: may.then(|| urls::desk_article(site, article.id)),
        title: Some(article.title.clone()).filter(|title| !title.is_empty()),
        tongue: desk.text_tongue(article.language.as_deref()),
        state: desk.text(state_key(article.state), &[])?,
        when,
        bylines: article.bylines.iter().map(|byline| byline.name.clone()).collect(),
        comments: article.comments,
        reads: None,
    })
}

/// How often these were read lately, where that is anybody's business: readers see them, and whoever asks may know.
fn lately(desk: &Desk<'_>, found: &[Found], states: &[State]) -> Result<HashMap<ArticleId, Lately>> {
    if *states != [State::Published] || !desk.may(Right::Reads) {
        return Ok(HashMap::new());
    }
    let ids: Vec<ArticleId> = found.iter().map(|(article, _)| article.id).collect();
    reads::lately(desk, &ids)
}

/// What a state is called.
pub(crate) fn state_key(state: State) -> &'static str {
    match state {
        State::Draft => "state-draft",
        State::Submitted => "state-submitted",
        State::Scheduled => "state-scheduled",
        State::Arriving => "state-arriving",
        State::Published => "state-published",
        State::Withdrawn => "state-withdrawn",
        // What is deleted stands in no list.
        State::Binned | State::Erased => "state-binned",
    }
}

/// Begins an article, or a page, and leads to it.
pub(crate) fn create(desk: &mut Desk<'_>) -> Result<Reply> {
    let kind = if desk.form.text("kind") == "page" { Kind::Page } else { Kind::Article };
    let me = desk.me()?.person.clone();
    let role =
        if desk.place()?.role == crate::person::model::Role::Translator { Role::Translator } else { Role::Author };
    let byline = Byline { name: me.name, role, profile: None };
    let bylines = if kind == Kind::Page { Vec::new() } else { vec![byline] };
    let draft = Draft { bylines, ..Draft::default() };
    let id = desk.act(move |tx| actions::create(tx, &Actor::Person(me.id), kind, draft.clone()))?;
    Ok(Reply::see(urls::desk_article(desk.site()?, id)))
}
