//! All comments of one mail address: erased because whoever reads there asks for it.

use crate::article::actions::count_comments;
use crate::base::error::Result;
use crate::base::ids::{ArticleId, CommentId};
use crate::base::keys;
use crate::comment::follow::actions as follow;
use crate::comment::model::persons::Erasure;
use crate::comment::model::state::State;
use crate::comment::model::{Removal, RemovedBy};
use crate::comment::store::holds::mail_mark;
use crate::comment::store::persons as store;
use crate::message::actions as messages;
use db::Tx;

/// Takes name, address and whatever it is known by from all comments of a mail address; from what is not public, and where it is
/// wished from all, the words too. What it follows ends. Says which comments those were; what was decided about them is left to
/// the caller.
///
/// # Errors
/// A failure of the database.
pub(crate) fn erase_writer(
    tx: &mut Tx<'_>,
    correspondent: i64,
    folded: &str,
    extent: Erasure,
) -> Result<Vec<(CommentId, ArticleId)>> {
    let all = store::ids(tx, correspondent)?;
    let counts = store::counts(tx, correspondent)?;
    let removal = serde_json::to_string(&Removal::by(RemovedBy::Writer))?;
    let (states, counts): (&[&str], Vec<(ArticleId, i64, i64)>) = match extent {
        Erasure::Name => (&[State::Held.name()], counts.into_iter().map(|(id, _, held)| (id, 0, held)).collect()),
        Erasure::Words => (
            &[State::Held.name(), State::Published.name()],
            counts.into_iter().map(|(id, public, held)| (id, -public, public + held)).collect(),
        ),
    };
    store::bury(tx, correspondent, states, &removal)?;
    store::silence_refused(tx, correspondent)?;
    store::unname(tx, correspondent)?;
    let ids: Vec<i64> = all.iter().map(|(id, _)| id.0).collect();
    store::delete_links(tx, &ids)?;
    if !all.is_empty() {
        count_comments(tx, &counts)?;
        tx.touch(keys::newest_comments());
        tx.touch(keys::queue());
    }
    all.iter().for_each(|(_, article)| tx.touch(keys::discussion(*article)));
    // Who is held by their address stays held, by a digest that only the same address gives.
    let mark = messages::salted(tx, &mail_mark(folded))?.unwrap_or_default();
    store::rename_holds(tx, correspondent, &mark)?;
    follow::erase_of(tx, correspondent)?;
    Ok(all)
}
