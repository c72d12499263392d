//! One's own comment at its private address: what became of it and why; change it, take it away, answer a decision. Whoever
//! holds the address may; it proves more than a cookie does, and needs none.

use super::model::{Appeal, Decision, DecisionVerb, Outcome, WORDS, last};
use super::{actions, store};
use crate::app::App;
use crate::article::model::Article;
use crate::article::pages::entry;
use crate::article::store as articles;
use crate::audit::model::Actor;
use crate::base::chance;
use crate::base::error::{Result, Text};
use crate::base::ids::{CommentId, DecisionId};
use crate::base::time;
use crate::comment::actions as comments;
use crate::comment::hearing::{self, Facts};
use crate::comment::model::RemovedBy;
use crate::comment::model::sent::{Edit, Kept};
use crate::comment::model::state::State;
use crate::comment::phases::repeat;
use crate::comment::receive::words_text;
use crate::comment::store::{holds, kept};
use crate::comment::views::{Answered, MinePage, Reasons};
use crate::desk::form::Form;
use crate::desk::origin::From;
use crate::follow::Home;
use crate::site::model::SiteState;
use crate::site::store as sites;
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Moment, Safe};
use crate::web::posted::{self, Asked};
use crate::web::reader::Reader;
use crate::web::said::{self, Sentence};
use db::{Snapshot, Tx, Urgency};
use http::StatusCode;
use pagecache::Fresh;
use remark::Words;

/// What was refused, and at which form.
#[derive(Default)]
struct Wrong {
    edit: Option<Sentence>,
    /// To which decision an answer was refused, and why.
    appeal: Option<(DecisionId, Sentence)>,
    written: Option<String>,
}

impl Wrong {
    /// About the words, or about taking them away.
    fn edit(sentence: impl Into<Sentence>) -> Wrong {
        Wrong { edit: Some(sentence.into()), ..Wrong::default() }
    }

    /// About an answer to a decision.
    fn appeal(to: DecisionId, sentence: impl Into<Sentence>) -> Wrong {
        Wrong { appeal: Some((to, sentence.into())), ..Wrong::default() }
    }

    /// With what was written.
    fn with(self, written: &str) -> Wrong {
        Wrong { written: Some(written.to_owned()), ..self }
    }
}

/// One's own comment at its address.
struct Mine<'a> {
    app: &'a App,
    home: &'a Home,
    address: &'a str,
    comment: &'a Kept,
}

/// Answers a request for a private address; `None` where there is none.
///
/// # Errors
/// A failure of the database, or a fault of ours.
pub(crate) fn answer(app: &App, home: &Home, secret: &str, asked: Asked) -> Result<Option<Fresh>> {
    let site = home.site.id;
    let digest = chance::digest(secret);
    let found = app.db.read(site.0, |rows| -> Result<_> {
        let state = sites::this(rows)?.state;
        Ok(kept::by_secret(rows, &digest)?.filter(|_| state == SiteState::Open))
    })?;
    let Some(comment) = found else { return Ok(None) };
    let mine = Mine { app, home, address: &urls::my_comment(secret), comment: &comment };
    match asked.posted {
        None => mine.page(&asked.query, Wrong::default()),
        // Whoever does not know the address cannot send anything here; one that leaked to another page is not to be used from there.
        Some((From::Elsewhere, _)) => mine.page("", Wrong::default()),
        Some((_, Err(_))) => mine.page("", Wrong::edit(Text::new("comment-unread", &[]))),
        Some((_, Ok(form))) => mine.change(&form),
    }
}

impl Mine<'_> {
    /// Changes it, takes it away, or answers what was decided.
    fn change(&self, form: &Form) -> Result<Option<Fresh>> {
        let done = match form.text("do") {
            "edit" => self.edit(form.text("words"))?.map(|()| "edited"),
            "delete" => self.delete()?.map(|()| "deleted"),
            "appeal" => self.appeal(form.number("decision").map(DecisionId), form.text("words"))?.map(|()| "appealed"),
            _ => return Ok(Some(posted::see(self.address))),
        };
        match done {
            Ok(done) => Ok(Some(posted::see(&urls::done(self.address, done)))),
            Err(wrong) => self.page("", wrong),
        }
    }

    /// Asks the phases about other words, and writes them; else says why not.
    fn edit(&self, raw: &str) -> Result<std::result::Result<(), Wrong>> {
        let words = match Words::parse(raw) {
            Ok(words) => words,
            Err(why) => return Ok(Err(Wrong::edit(words_text(&why)).with(raw))),
        };
        let (app, site, id) = (self.app, self.home.site.id, self.comment.id);
        let facts = Facts { form_age: None, trapped: false, name: None, words: &words };
        let hearing = hearing::prepare(app, site, &facts)?;
        let edit = Edit {
            written: words.source().to_owned(),
            html: words.html().clone(),
            fingerprint: repeat::fingerprint(words.plain()),
        };
        let edited = app.act(site, Urgency::Person, move |tx| match hearing.hear_words(tx.at())? {
            Ok(heard) => comments::edit(tx, &Actor::Guest, id, &edit, &heard).map(Ok),
            Err(reason) => Ok(Err(reason)),
        });
        let edited = said::told(edited)?.map_err(Sentence::Text).and_then(|heard| heard.map_err(Sentence::Reason));
        Ok(edited.map_err(|sentence| Wrong::edit(sentence).with(raw)))
    }

    fn delete(&self) -> Result<std::result::Result<(), Wrong>> {
        let id = self.comment.id;
        let delete = move |tx: &mut Tx<'_>| comments::delete(tx, &Actor::Guest, id);
        let deleted = self.app.act(self.home.site.id, Urgency::Person, delete);
        Ok(said::told(deleted)?.map_err(Wrong::edit))
    }

    /// Answers one of the decisions that the page tells of.
    fn appeal(&self, wished: Option<DecisionId>, words: &str) -> Result<std::result::Result<(), Wrong>> {
        let (site, id) = (self.home.site.id, self.comment.id);
        let now = self.app.clock.now();
        let told = self.app.db.read(site.0, |rows| to_tell(rows, id, now))?;
        let mut own = told.into_iter().filter(|decision| decision.comment == id);
        let decision = own.find(|decision| wished.is_none_or(|wished| wished == decision.id));
        let Some(decision) = decision else { return Ok(Err(Wrong::default())) };
        let answer = words.to_owned();
        let appealed = self.app.act(site, Urgency::Person, move |tx| actions::appeal(tx, decision.id, &answer));
        Ok(said::told(appealed)?.map(|_| ()).map_err(|text| Wrong::appeal(decision.id, text).with(words)))
    }

    fn page(&self, query: &str, wrong: Wrong) -> Result<Option<Fresh>> {
        let is_wrong = wrong.edit.is_some() || wrong.appeal.is_some();
        let now = self.app.clock.now();
        let html = self.app.db.read(self.home.site.id.0, |rows| -> Result<String> {
            // As it stands in this view.
            let comment = kept::find(rows, self.comment.id)?.unwrap_or_else(|| self.comment.clone());
            let found = articles::find(rows, comment.article)?;
            let decisions = to_tell(rows, comment.id, now)?;
            let ids: Vec<i64> = decisions.iter().map(|decision| decision.id.0).collect();
            let mut appeals = store::appeals::of_decisions(rows, &ids)?;
            let noticed = store::notices::answering(rows, &ids)?;
            let reader = Reader::begin(self.app, rows)?;
            let reasons = decisions.iter().map(|decision| {
                // What holds somebody may be about another comment, and even of somebody else near by: it is answered there.
                let is_own = decision.comment == comment.id;
                let at = appeals.iter().position(|appeal| appeal.decision == decision.id);
                let appeal = at.map(|at| appeals.swap_remove(at)).filter(|_| is_own);
                let reasons = reasons(&reader, decision, noticed.contains(&decision.id), appeal, now)?;
                Ok(Reasons { can_appeal: reasons.can_appeal && is_own, ..reasons })
            });
            let reasons = reasons.collect::<Result<Vec<_>>>()?;
            reader.write(&self.view(&reader, query, (comment, found), wrong, (now, reasons))?)
        })?;
        let mut fresh = Answer::Shared(html).into_fresh();
        if is_wrong {
            fresh.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(Some(fresh))
    }

    fn view(
        &self,
        reader: &Reader<'_, '_>,
        query: &str,
        (comment, found): (Kept, Option<Article>),
        wrong: Wrong,
        (now, reasons): (i64, Vec<Reasons>),
    ) -> Result<MinePage> {
        let public = found.as_ref().and_then(|article| article.path.as_deref()).zip(comment.number);
        let has = |word: &str| query.split('&').any(|part| part == word);
        let done = ["edited", "deleted", "appealed"].into_iter().find(|word| has(&format!("done={word}")));
        let sent = comment.sent.unwrap_or(comment.published);
        let window = reader.settings.discussion.edit_window();
        let is_shown = comment.state == State::Published;
        Ok(MinePage {
            frame: reader.frame(),
            head: reader.head_unlisted(urls::COMMENTS),
            article: found.as_ref().and_then(|article| entry(reader, article)),
            public: public
                .filter(|_| matches!(comment.state, State::Published | State::Removed))
                .map(|(address, number)| urls::comment(address, number)),
            state: state_name(comment.state),
            is_deleted: comment.removal.as_ref().is_some_and(|removal| removal.by == RemovedBy::Writer),
            number: comment.number.map(|number| number.max(0) as u64),
            is_new: has("sent=yes") || has("sent=cleaned"),
            is_cleaned: has("sent=cleaned"),
            done: done.map(|word| reader.text(done_text(word), &[])).transpose()?,
            name: comment.author.clone(),
            time: moment(reader, sent),
            words: Some(comment.html.clone()).filter(|words| !words.as_str().is_empty()).map(Safe::from),
            private: reader.absolute(self.address),
            action: self.address.to_owned(),
            is_editable: comment.is_editable(now, window),
            written: wrong.written.clone().or(comment.written.clone()).unwrap_or_default(),
            until: is_shown.then(|| moment(reader, sent.saturating_add(window))),
            is_deletable: comment.is_deletable(),
            wrong: wrong.edit.map(|sentence| sentence.words(reader)).transpose()?,
            appeal_to: wrong.appeal.as_ref().map(|(to, _)| to.0),
            appeal_wrong: wrong.appeal.map(|(_, sentence)| sentence.words(reader)).transpose()?,
            appeal_written: wrong.written.unwrap_or_default(),
            longest: Words::LONGEST,
            longest_appeal: WORDS,
            reasons,
        })
    }
}

/// The decisions that a writer is told of: the one about the comment, and those by which what they send is held.
fn to_tell(rows: &mut Snapshot<'_>, comment: CommentId, now: i64) -> Result<Vec<Decision>> {
    let all = store::of_comment(rows, comment)?;
    let mut told: Vec<Decision> = Vec::new();
    if let Some(last) = last(all.clone()) {
        told.extend(answered(rows, last)?);
    }
    let known = holds::known(rows, comment)?.unwrap_or_default();
    let holding: Vec<DecisionId> = holds::holding(rows, &known, now)?.into_iter().map(|(id, _)| id).collect();
    for id in holding {
        told.extend(store::find(rows, id)?);
    }
    // One that was taken back upon their answer is told with that.
    let ended = all.into_iter().filter(|decision| decision.verb == DecisionVerb::Hold && decision.undone.is_some());
    for decision in ended {
        let appeal = store::appeals::of_decision(rows, decision.id)?;
        told.extend(appeal.filter(|appeal| appeal.outcome.is_some()).map(|_| decision));
    }
    Ok(told)
}

/// The decision about a comment that its writer is told of: the one that holds, or the one that was taken back because they
/// answered it.
fn answered(rows: &mut Snapshot<'_>, last: Decision) -> Result<Option<Decision>> {
    if last.verb.takes_away() {
        return Ok(Some(last));
    }
    let Some(appeal) = last.appeal else { return Ok(None) };
    Ok(store::appeals::find(rows, appeal)?.map(|appeal| store::find(rows, appeal.decision)).transpose()?.flatten())
}

fn state_name(state: State) -> &'static str {
    match state {
        State::Arriving | State::Held => "held",
        State::Published => "published",
        State::Rejected => "rejected",
        State::Removed => "removed",
    }
}

/// An instant by the site's clock.
fn moment(reader: &Reader<'_, '_>, at: i64) -> Moment {
    reader.moment(at, time::offset_in(&reader.home.site.time_zone, at))
}

fn done_text(word: &str) -> &'static str {
    match word {
        "edited" => "mine-edited",
        "deleted" => "mine-deleted",
        _ => "mine-appealed",
    }
}

fn reasons(
    reader: &Reader<'_, '_>,
    decision: &Decision,
    after_notice: bool,
    appeal: Option<Appeal>,
    now: i64,
) -> Result<Reasons> {
    let role = reader.text(decision.how(after_notice), &[])?;
    Ok(Reasons {
        decision: decision.id.0,
        verb: decision.verb.name(),
        time: moment(reader, decision.at),
        until: decision.until.map(|at| moment(reader, at)),
        clause: decision.clause_title.clone().unwrap_or_default(),
        policy: decision.policy_version.map(urls::policy_version),
        sentence: decision.sentence.clone(),
        role,
        can_appeal: appeal.is_none()
            && decision.undone.is_none()
            && now.saturating_sub(decision.at) < reader.settings.discussion.appeal_window(),
        appeal_days: reader.settings.discussion.appeal_days.max(0) as u64,
        appeal: appeal.map(|appeal| Answered {
            lines: appeal.words.lines().map(str::to_owned).collect(),
            time: moment(reader, appeal.at),
            outcome: appeal.outcome.map(Outcome::name),
            decided: appeal.decided.map(|at| moment(reader, at)),
            sentence: appeal.sentence.filter(|sentence| !sentence.is_empty()),
        }),
    })
}
