//! Writers whose comments wait for a time: begun and ended by decisions, and looked for when a comment comes.

use crate::base::error::{Failure, Result};
use crate::base::ids::{CommentId, DecisionId};
use crate::comment::model::sent::Sent;
use crate::comment::phases::HeldUntil;
use crate::comment::phases::noted::By;
use crate::comment::store::holds::{self as store, Known};
use crate::message::actions as messages;
use crate::person::model::MailAddress;
use db::Tx;

/// Lets wait what the writer of a comment sends, until an instant, as part of the decision that says so.
///
/// # Errors
/// Refuses where they are not known by this.
pub(crate) fn hold_writer(tx: &mut Tx<'_>, decision: DecisionId, comment: CommentId, by: By, until: i64) -> Result<()> {
    let known = store::known(tx, comment)?.unwrap_or_default();
    let mark = known.mark(by).ok_or_else(|| Failure::told("refused-hold-unknown", &[]))?;
    Ok(store::insert(tx, decision, by, mark, until)?)
}

/// Ends it, as part of the action that takes the decision back.
///
/// # Errors
/// A failure of the database.
pub(crate) fn release_writer(tx: &mut Tx<'_>, decision: DecisionId) -> Result<()> {
    Ok(store::end(tx, decision)?)
}

/// What holds somebody who sends a comment now.
///
/// # Errors
/// A failure of the database.
pub(crate) fn held(tx: &mut Tx<'_>, sent: &Sent) -> Result<Option<HeldUntil>> {
    let mail = sent.mail.as_ref().map(|mail| store::correspondent(tx, &mail.folded())).transpose()?.flatten();
    let digest = |folded: String| messages::salted(tx, &store::mail_mark(&folded));
    let erased_mail = sent.mail.as_ref().map(MailAddress::folded).map(digest).transpose()?.flatten();
    let known = Known {
        mail: mail.map(|number| number.to_string()),
        erased_mail,
        browser: Some(sent.marks.browser.clone()),
        range: sent.marks.range.clone(),
    };
    let now = tx.at();
    Ok(store::holding(tx, &known, now)?.into_iter().next().map(|(_, held)| held))
}
