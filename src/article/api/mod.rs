//! Articles and labels for programs: listed, shown, begun, changed; their steps and labels stand beside.

pub(crate) mod labels;
pub(crate) mod steps;
pub(crate) mod views;

use super::actions::{self, Created};
use super::desk::{find::in_words, markdown};
use super::model::{self, Article, Byline, Draft, Field, How, Kind, Role, Saved, State, Wrong};
use super::store::desk::{self as rows, Wanted};
use super::store::{revisions, writing};
use crate::api::answer::{Page, etag};
use crate::api::call::Caller;
use crate::api::input::Words;
use crate::api::{Answer, Call, Outcome, Problem};
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::{ArticleId, LabelId, PersonId, RevisionNumber, SERVER};
use crate::follow::Home;
use crate::person::model::Role as SiteRole;
use crate::person::store as people;
use crate::urls::api as urls;
use db::Snapshot;
use html::AsFound;
use http::StatusCode;
use std::sync::Arc;
use views::{ArticleChange, ArticleView, Format, NewArticle, NewKind};

/// What one caller may see of articles.
#[derive(Clone)]
pub(crate) struct Sight {
    home: Arc<Home>,
    caller: Caller,
}

/// An article that a caller may see.
pub(crate) struct Seen {
    pub(crate) article: Article,
    /// The newest saved text; `None` for what was imported and never changed here.
    pub(crate) base: Option<RevisionNumber>,
    /// The words that the caller sees.
    pub(crate) draft: Draft,
    /// Who began it.
    begun_by: Option<PersonId>,
    pub(crate) may_write: bool,
}

impl Sight {
    /// That of this caller.
    pub(crate) fn of(call: &Call<'_>) -> Sight {
        Sight { home: Arc::clone(&call.home), caller: call.caller }
    }

    /// One article: what was saved last, to whoever may write in it; else what readers see; else nothing.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn see(&self, rows: &mut Snapshot<'_>, id: ArticleId) -> Result<Option<Seen>> {
        let Some(manuscript) = revisions::manuscript(rows, id)? else { return Ok(None) };
        let (article, base) = (manuscript.article, manuscript.base);
        let begun_by = rows::begun_by(rows, id)?;
        let may_write = model::may_write(self.caller.role, self.caller.person, begun_by);
        let draft = match (may_write, article.state) {
            (_, State::Arriving | State::Erased) => return Ok(None),
            (true, _) => manuscript.draft,
            (false, State::Published) => revisions::as_imported(rows, &article)?,
            (false, _) => return Ok(None),
        };
        Ok(Some(Seen { article, base, draft, begun_by, may_write }))
    }

    /// The same, to write in.
    ///
    /// # Errors
    /// 404 for what the caller may not see, 403 for what is somebody else's.
    pub(crate) fn write(&self, rows: &mut Snapshot<'_>, id: ArticleId) -> Result<Outcome<Seen>> {
        Ok(match self.see(rows, id)? {
            None => Err(Problem::not_found("article")),
            Some(seen) if seen.may_write => Ok(seen),
            Some(_) => {
                Err(Problem::not_yours("Somebody else began this article; only an editor or owner may write in it."))
            }
        })
    }

    /// Whether the caller may publish it.
    fn may_publish(&self, seen: &Seen) -> bool {
        model::may_publish(self.caller.role, self.caller.person, seen.begun_by)
    }

    /// As it is answered.
    fn view(&self, seen: &Seen) -> ArticleView {
        views::article(&self.home, &seen.article, &seen.draft)
    }
}

/// Lists articles or pages.
pub(crate) fn list(call: &Call<'_>) -> Outcome {
    let state = call.query.text("state").parse().unwrap_or(State::Published);
    let kind = call.query.text("kind").parse().unwrap_or(Kind::Article);
    let (before, limit) = (ArticleId(call.before()?), call.limit()?);
    let mut found = call.read(|rows| {
        Ok(match (wanted(call, rows)?, state) {
            (Some(wanted), _) => rows::search(rows, Some(kind), &[state], &wanted, before, limit + 1)?,
            (None, State::Published) => rows::published(rows, kind, before, limit + 1)?,
            (None, _) => rows::unseen(rows, kind, &[state], before, limit + 1)?,
        })
    })?;
    let more = found.len() as i64 > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more);
    let next = next.map(|(last, _)| urls::before(urls::ARTICLES, call.query.fields(), &last.id.to_string()));
    // What readers do not see is nobody's business but that of those who write in it.
    let (role, me) = (call.caller.role, call.caller.person);
    found.retain(|(_, begun_by)| state == State::Published || model::may_write(role, me, *begun_by));
    let items = found.iter().map(|(article, _)| views::line(&call.home, article)).collect();
    Ok(Answer::of(&Page { items, next })?)
}

/// What the list is narrowed to, if anything.
fn wanted(call: &Call<'_>, rows: &mut Snapshot<'_>) -> Result<Option<Wanted>> {
    let asked = |name: &str| Some(call.query.line(name)).filter(|words| !words.is_empty());
    let (words, label, language) = (asked("q"), asked("label"), asked("language"));
    if words.is_none() && label.is_none() && language.is_none() {
        return Ok(None);
    }
    let label = match label {
        // A name that no label has narrows the list to nothing.
        Some(name) => Some(writing::labels_named(rows, &[&name])?.first().map_or(LabelId(-1), |label| label.id)),
        None => None,
    };
    Ok(Some(Wanted {
        words: words.as_deref().map(in_words).unwrap_or_default(),
        name: None,
        language: language.map(|tag| {
            let is_own = tag == call.home.site.locale;
            (tag, is_own)
        }),
        label,
    }))
}

/// Shows one.
pub(crate) fn show(call: &Call<'_>) -> Outcome {
    let (sight, id) = (Sight::of(call), ArticleId(call.number()?));
    Ok(Answer::of(&view(call, &sight, id)?)?)
}

/// One as it is now.
fn view(call: &Call<'_>, sight: &Sight, id: ArticleId) -> Outcome<ArticleView> {
    let seen = call.read(|rows| sight.see(rows, id))?;
    seen.map(|seen| sight.view(&seen)).ok_or_else(|| Problem::not_found("article"))
}

/// Begins one. With a key, a request that is sent again begins no second one.
pub(crate) fn create(call: &Call<'_>) -> Outcome {
    let new: NewArticle = call.json()?;
    let key = call.repeats()?;
    let kind = if new.kind == NewKind::Page { Kind::Page } else { Kind::Article };
    let (body, left_out) = cleaned(&new.body, new.format);
    let words = |words: Option<Words>| words.map(|words| words.0);
    let draft = Draft {
        title: new.title.0,
        standfirst: new.standfirst.0,
        body,
        language: words(new.language),
        bylines: match new.bylines {
            Some(names) => names.into_iter().map(views::NewName::byline).collect(),
            None => own_name(call, kind)?,
        },
        labels: new.labels.into_iter().map(|label| label.0).collect(),
        description: new.description.0,
        card: words(new.card),
        discussion: new.discussion.state(),
        slug: words(new.slug),
    };
    let draft = draft.tidied().map_err(wrong)?;
    let (actor, token, request) = (call.actor(), call.caller.token, chance::digest_of(&call.body));
    let created = call.act(move |tx| {
        let Some(key) = &key else {
            return actions::create(tx, &actor, kind, draft.clone()).map(|id| Ok(Created::New(id)));
        };
        actions::create_once(tx, &actor, (token, key, &request), kind, draft.clone()).map(Ok)
    })??;
    let sight = Sight::of(call);
    match created {
        Created::New(id) => Ok(shown_with(view(call, &sight, id)?, left_out)?.made(urls::article(id))),
        Created::Before(id) => Ok(shown_with(view(call, &sight, id)?, left_out)?.made(urls::article(id)).again()),
        Created::Other => {
            let words = "This Idempotency-Key was used for another request; use a new key for each article.";
            Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "key_used", words))
        }
    }
}

/// The name of whoever made the token, as the first byline of an article; a page has none.
fn own_name(call: &Call<'_>, kind: Kind) -> Result<Vec<Byline>> {
    if kind == Kind::Page {
        return Ok(Vec::new());
    }
    let person = call.app.db.read(SERVER.0, |rows| Ok::<_, Failure>(people::find(rows, call.caller.person)?))?;
    let role = if call.caller.role == SiteRole::Translator { Role::Translator } else { Role::Author };
    Ok(person.map(|person| Byline { name: person.name, role, profile: None }).into_iter().collect())
}

/// Saves what changes, upon the state that its sender saw.
pub(crate) fn change(call: &Call<'_>) -> Outcome {
    let change: ArticleChange = call.json()?;
    let id = ArticleId(call.number()?);
    let (body, left_out) = match &change.body {
        Some(words) => {
            let (body, left_out) = cleaned(words, change.format);
            (Some(body), left_out)
        }
        None => (None, Vec::new()),
    };
    let (sight, upon, actor) = (Sight::of(call), call.upon(), call.actor());
    let inside = sight.clone();
    call.act(move |tx| {
        let seen = match inside.write(tx, id)? {
            Ok(seen) => seen,
            Err(problem) => return Ok(Err(problem)),
        };
        if let Err(stale) = upon.check(&inside.view(&seen))? {
            return Ok(Err(stale));
        }
        let draft = match changed(seen.draft, change.clone(), body.clone()).tidied() {
            Ok(draft) => draft,
            Err(why) => return Ok(Err(wrong(why))),
        };
        match actions::save(tx, &actor, id, seen.base, draft, How::Saved)? {
            Saved::Kept { .. } => Ok(Ok(())),
            // It was looked at within this action: nobody can have come in between.
            Saved::Conflict { .. } => Err(Failure::Fault(anyhow::anyhow!("a save upon the newest text met another"))),
        }
    })
    .map_err(Problem::conflict)??;
    shown_with(view(call, &sight, id)?, left_out)
}

/// A draft with what changes about it.
fn changed(draft: Draft, change: ArticleChange, body: Option<html::SafeHtml>) -> Draft {
    let words = |given: Option<Words>, before: String| given.map_or(before, |words| words.0);
    let maybe = |given: Option<Words>, before: Option<String>| given.map_or(before, |words| Some(words.0));
    Draft {
        title: words(change.title, draft.title),
        standfirst: words(change.standfirst, draft.standfirst),
        body: body.unwrap_or(draft.body),
        language: maybe(change.language, draft.language),
        bylines: change.bylines.map_or(draft.bylines, |names| names.into_iter().map(views::NewName::byline).collect()),
        labels: change.labels.map_or(draft.labels, |labels| labels.into_iter().map(|label| label.0).collect()),
        description: words(change.description, draft.description),
        card: maybe(change.card, draft.card),
        discussion: change.discussion.map_or(draft.discussion, views::Discussion::state),
        slug: maybe(change.slug, draft.slug),
    }
}

/// The text as it is kept, and what was taken out of it.
fn cleaned(words: &Words, format: Format) -> (html::SafeHtml, Vec<&'static str>) {
    let markup = if format == Format::Markdown { markdown::to_html(&words.0) } else { words.0.clone() };
    let cleaned = html::clean_article(&markup, &AsFound);
    let mut left_out: Vec<&'static str> = cleaned.findings.iter().map(html::Finding::cause).collect();
    left_out.sort_unstable();
    left_out.dedup();
    (cleaned.html, left_out)
}

/// The answer about an article, with what was taken out of its text; its ETag is that of the article alone.
fn shown_with(article: ArticleView, left_out: Vec<&'static str>) -> Outcome {
    let mark = etag(&article)?;
    Ok(Answer::of(&ArticleView { left_out, ..article })?.with_etag(mark))
}

/// What cannot stay as it was sent, at its field.
fn wrong(wrong: Wrong) -> Problem {
    let pointer = match wrong.field {
        Field::Title => "/title",
        Field::Standfirst => "/standfirst",
        Field::Body => "/body",
        Field::Language => "/language",
        Field::Bylines => "/bylines",
        Field::Labels => "/labels",
        Field::Description => "/description",
        Field::Card => "/card",
    };
    Problem::field(pointer, wrong.text)
}

/// The newest saved text, to publish. What was imported becomes its own first one.
fn newest(tx: &mut db::Tx<'_>, actor: &Actor, seen: &Seen) -> Result<RevisionNumber> {
    if let Some(newest) = seen.base {
        return Ok(newest);
    }
    match actions::save(tx, actor, seen.article.id, None, seen.draft.clone(), How::Saved)? {
        Saved::Kept { revision } | Saved::Conflict { mine: revision, .. } => Ok(revision),
    }
}
