//! What a reader's own view of a discussion holds: the form, and what they sent.

use crate::article::model::{Article, DiscussionState};
use crate::base::error::Result;
use crate::base::ids::CommentId;
use crate::base::time;
use crate::comment::model::sent::Kept;
use crate::comment::model::state::State;
use crate::comment::store::{discussions, kept};
use crate::comment::views::{Comment, OwnWaiting, Standing, WritingForm};
use crate::comment::visitor::Visitor;
use crate::site::model::Settings;
use crate::site::model::discussion::{Mode, Writers};
use crate::urls;
use crate::web::layout::Safe;
use crate::web::reader::Reader;
use std::collections::HashMap;

/// What the form asks for.
pub(crate) const FIELDS: [&str; 3] = ["name", "mail", "words"];
/// Of one's own comments so many can be shown at once.
const SHOWN: i64 = 50;

/// Whether readers may write under an article now.
pub(crate) fn can_write(settings: &Settings, article: &Article) -> bool {
    settings.discussion.writers == Writers::Anyone && article.discussion == DiscussionState::Open
}

/// The form with what is in it. Where what is answered stands in full, the form stands below it; else at the end.
pub(super) fn form(
    reader: &mut Reader<'_, '_>,
    article: &Article,
    address: &str,
    threads: &[Comment],
) -> Result<WritingForm> {
    let mode = discussions::own(reader.rows, article.id)?.mode.unwrap_or(reader.settings.discussion.mode);
    let writing = reader.writing.clone().unwrap_or_default();
    let answered = writing.answers.and_then(|number| find(threads, number.max(0) as u64));
    Ok(WritingForm {
        action: urls::send_comment(article.id),
        answers: writing.answers.map(|number| number.max(0) as u64),
        answered: answered.and_then(|comment| match &comment.standing {
            Standing::Shown { writer, .. } => writer.name.clone(),
            Standing::Removed { .. } => None,
        }),
        is_below: answered.is_some_and(|comment| comment.is_answered),
        plain: urls::at(address, "comments"),
        token: writing.token,
        values: FIELDS.map(|field| (field, writing.values.get(field).cloned().unwrap_or_default())).into(),
        wrongs: writing.wrongs,
        notice: writing.notice,
        preview: writing.preview.map(Safe::from),
        longest: remark::Words::LONGEST,
        is_held: mode == Mode::AllHeld,
        privacy: urls::PRIVACY.into(),
    })
}

fn find(threads: &[Comment], number: u64) -> Option<&Comment> {
    let mut waiting: Vec<&Comment> = threads.iter().collect();
    while let Some(comment) = waiting.pop() {
        if comment.number == number {
            return Some(comment);
        }
        waiting.extend(&comment.answers);
    }
    None
}

/// What the browser that asks sent lately.
fn sent(reader: &mut Reader<'_, '_>, visitor: &Visitor) -> Result<Vec<Kept>> {
    Ok(kept::of_browser(reader.rows, &visitor.digest(), 0, SHOWN)?)
}

/// Where those of one's comments that everybody sees can be changed, as long as they can.
pub(super) fn addresses(reader: &mut Reader<'_, '_>, article: &Article) -> Result<HashMap<CommentId, String>> {
    let Some(visitor) = reader.visitor.clone() else { return Ok(HashMap::new()) };
    let (now, window) = (reader.asked_at, reader.settings.discussion.edit_window());
    let own = sent(reader, &visitor)?.into_iter().filter(|comment| {
        comment.article == article.id && comment.state == State::Published && comment.is_editable(now, window)
    });
    Ok(own.filter_map(|comment| Some((comment.id, address(&comment, &visitor)?))).collect())
}

/// One's own comments that nobody else sees yet.
pub(super) fn waiting(reader: &mut Reader<'_, '_>, article: &Article) -> Result<Vec<OwnWaiting>> {
    let Some(visitor) = reader.visitor.clone() else { return Ok(Vec::new()) };
    let mut own = sent(reader, &visitor)?;
    own.retain(|comment| comment.article == article.id && comment.state == State::Held);
    own.reverse();
    let parents: Vec<i64> = own.iter().filter_map(|comment| comment.parent).map(|id| id.0).collect();
    let parents = if parents.is_empty() { Vec::new() } else { kept::find_all(reader.rows, &parents)? };
    let number = |id: CommentId| parents.iter().find(|parent| parent.id == id).and_then(|parent| parent.number);
    let zone = reader.home.site.time_zone.clone();
    let own = own.into_iter().filter_map(|comment| {
        let at = comment.sent.unwrap_or(comment.published);
        Some(OwnWaiting {
            answers_to: comment.parent.and_then(number).map(|number| number.max(0) as u64),
            time: reader.moment(at, time::offset_in(&zone, at)),
            address: address(&comment, &visitor)?,
            words: Safe::from(comment.html),
        })
    });
    Ok(own.collect())
}

fn address(comment: &Kept, visitor: &Visitor) -> Option<String> {
    comment.chance.as_deref().map(|chance| urls::my_comment(&visitor.private(chance)))
}
