//! What the phases are told of a comment, read in the action that writes it, and what they say.

use super::actions::Heard;
use super::model::sent::Sent;
use super::phases::noted::Reason;
use super::phases::{self, Prepared, Recent, Said, Trap, Twin, repeat};
use super::store::discussions;
use super::store::kept::{self, Crowd};
use crate::app::App;
use crate::article::model::{Article, DiscussionState};
use crate::base::error::Result;
use crate::base::ids::SiteId;
use crate::follow::Known;
use crate::site::model::discussion::Marks;
use db::Tx;
use remark::{Name, Words};
use std::sync::Arc;
use triage::{Score, Weighed};

/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;
/// Parts of a comment that are named as the reason of the triage.
const WEIGHED: usize = 6;

/// What is known of a comment before it is written.
pub(crate) struct Facts<'a> {
    /// How long ago its form was given out, microseconds; `None` where that is not known.
    pub(crate) form_age: Option<i64>,
    /// Whether the field that nobody sees was filled in.
    pub(crate) trapped: bool,
    pub(crate) name: Option<&'a Name>,
    pub(crate) words: &'a Words,
}

/// The same, with what is no matter of the rows that the action writes; it may be looked at more than once.
pub(crate) struct Hearing {
    /// Settings and people of the site.
    known: Arc<Known>,
    trap: Trap,
    name: Option<Name>,
    words: Words,
    triage: Option<(Score, Vec<Weighed>)>,
}

/// Looks at what does not change while the action waits for its turn.
///
/// # Errors
/// A failure of the database.
pub(crate) fn prepare(app: &App, site: SiteId, facts: &Facts<'_>) -> Result<Hearing> {
    let known = app.follower.known(site)?;
    let text = facts.words.source();
    let model = known.triage.as_ref().filter(|_| known.settings.discussion.triage);
    let triage = model.map(|model| (model.score(text), model.weighed(text, WEIGHED)));
    let trap = Trap { is_filled: facts.trapped, took: facts.form_age };
    Ok(Hearing { known, trap, name: facts.name.cloned(), words: facts.words.clone(), triage })
}

impl Hearing {
    /// Asks the phases about a comment on an article, with the rows as they are now. Says why it is not taken, if it is not.
    ///
    /// # Errors
    /// A failure of the database.
    pub(super) fn hear(
        &self,
        tx: &mut Tx<'_>,
        article: &Article,
        sent: &Sent,
    ) -> Result<std::result::Result<Heard, Reason>> {
        let now = tx.at();
        let slow = &self.known.settings.discussion.slow;
        let since = now.saturating_sub(MINUTE);
        let most = kept::at_most_since(tx, since)?;
        let mut recent = |crowd: Option<Crowd<'_>>, marks: Marks| -> Result<Recent> {
            // Most of the time there were too few on the whole site for any mark, and nobody counts.
            let Some(crowd) = crowd.filter(|_| most >= marks.hold.min(marks.refuse)) else {
                return Ok(Recent::default());
            };
            let (count, oldest) = kept::sent_since(tx, &crowd, since, marks.refuse)?;
            Ok(Recent { count, oldest })
        };
        let from_range = recent(sent.marks.range.as_deref().map(Crowd::Range), slow.range)?;
        let in_thread = recent(Some(Crowd::Thread(article.id)), slow.thread)?;
        let on_site = recent(Some(Crowd::Site), slow.site)?;
        let own = discussions::own(tx, article.id)?;
        let settings = own.over(&self.known.settings.discussion);
        concluded(&phases::hear(&Prepared {
            settings: &settings,
            mode: settings.mode,
            is_open: article.discussion == DiscussionState::Open,
            article_published: article.published.map_or(now, |on| on.at),
            is_member: sent.person.is_some(),
            from_range,
            in_thread,
            on_site,
            twin: twin(tx, sent)?,
            published_before: kept::published_of(tx, &sent.marks.browser, &sent.name)?,
            held: super::actions::held(tx, sent)?,
            ..self.of_words(now)
        }))
    }

    /// The same for words that replace those of a comment.
    ///
    /// # Errors
    /// A fault of ours.
    pub(crate) fn hear_words(&self, now: i64) -> Result<std::result::Result<Heard, Reason>> {
        concluded(&phases::hear_words(&self.of_words(now)))
    }

    /// What is known of the words alone, as if nobody else had ever written.
    fn of_words(&self, now: i64) -> Prepared<'_> {
        let settings = &self.known.settings.discussion;
        Prepared {
            now,
            settings,
            mode: settings.mode,
            is_open: true,
            article_published: now,
            is_member: false,
            words: &self.words,
            name: self.name.as_ref(),
            people: &self.known.names,
            trap: self.trap,
            from_range: Recent::default(),
            in_thread: Recent::default(),
            on_site: Recent::default(),
            twin: None,
            published_before: 0,
            held: None,
            triage: self.triage.as_ref().map(|(score, weighed)| (score, weighed.as_slice())),
        }
    }
}

/// The latest comment of the same words; of several, one's own in this discussion, which is what the writer asks about.
fn twin(tx: &mut Tx<'_>, sent: &Sent) -> Result<Option<Twin>> {
    let since = tx.at().saturating_sub(repeat::REMEMBERED);
    let same = kept::same_words(tx, &sent.fingerprint, since)?;
    let is_own = |same: &kept::Same| same.browser.as_deref() == Some(sent.marks.browser.as_str());
    let own = same.iter().find(|same| is_own(same) && same.article == sent.article);
    Ok(own.or(same.first()).map(|same| Twin {
        is_own: is_own(same),
        is_here: same.article == sent.article,
        sent: same.sent,
        number: same.number,
    }))
}

fn concluded(said: &Said) -> Result<std::result::Result<Heard, Reason>> {
    Ok(match said.rejected() {
        Some(reason) => Err(reason.clone()),
        None => Ok(Heard { findings: said.json()?, is_held: said.is_held() }),
    })
}
