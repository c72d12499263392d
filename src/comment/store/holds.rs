//! The statements about writers whose comments wait for a time, and about the marks by which they are known again.

use crate::base::ids::{CommentId, DecisionId};
use crate::comment::phases::HeldUntil;
use crate::comment::phases::noted::By;
use crate::message::model::salted;
use crate::message::store as messages;
use db::{Param, Result, Snapshot, Tx, read_as, sql};

/// By what the writer of a comment is known again, each as it is compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// The number of their mail address.
    pub(crate) mail: Option<String>,
    /// Digest of that address: what was held by it before all under it was erased.
    pub(crate) erased_mail: Option<String>,
    /// Digest of what their browser keeps.
    pub(crate) browser: Option<String>,
    /// Digest of the range of their address.
    pub(crate) range: Option<String>,
}

impl Known {
    /// One of the marks.
    pub(crate) fn mark(&self, by: By) -> Option<&str> {
        match by {
            By::Mail => self.mail.as_deref(),
            By::Browser => self.browser.as_deref(),
            By::Range => self.range.as_deref(),
        }
    }

    fn all(&self) -> Vec<&str> {
        let marks = [By::Mail, By::Browser, By::Range].into_iter().filter_map(|by| self.mark(by));
        marks.chain(self.erased_mail.as_deref()).collect()
    }
}

/// What stands for a mail address, in small letters, where only a digest of it is kept.
pub(crate) fn mail_mark(folded: &str) -> String {
    format!("mail {folded}")
}

/// By what the writer of a comment is known again.
pub(crate) fn known(snapshot: &mut Snapshot<'_>, comment: CommentId) -> Result<Option<Known>> {
    let secret = messages::secret(snapshot)?;
    snapshot.first(
        sql!(
            "SELECT comment.correspondent, comment.browser, comment.origin_range, mail_address.folded
             FROM comment
             LEFT JOIN mail_address
               ON mail_address.site_id = comment.site_id AND mail_address.person_id = comment.correspondent
             WHERE comment.site_id = $1 AND comment.id = $2"
        ),
        &[comment.into()],
        |row| {
            let mail = row.get::<Option<i64>>(0)?.map(|number| number.to_string());
            let folded = row.get::<Option<String>>(3)?;
            let digest = secret.as_deref().zip(folded).map(|(secret, folded)| salted(secret, &mail_mark(&folded)));
            Ok(Known { mail, erased_mail: digest, browser: row.get(1)?, range: row.get(2)? })
        },
    )
}

/// The number of a mail address of the site, if it has one.
pub(crate) fn correspondent(snapshot: &mut Snapshot<'_>, folded: &str) -> Result<Option<i64>> {
    snapshot.first(
        sql!("SELECT person_id FROM mail_address WHERE site_id = $1 AND folded = $2"),
        &[folded.into()],
        |row| row.get(0),
    )
}

/// Begins to hold what comes under a mark.
pub(crate) fn insert(tx: &mut Tx<'_>, decision: DecisionId, by: By, mark: &str, until: i64) -> Result<()> {
    let id = tx.allocate("hold", 1)?;
    tx.execute_one(
        sql!("INSERT INTO hold (site_id, id, decision_id, known_by, mark, until) VALUES ($1, $2, $3, $4, $5, $6)"),
        &[id.into(), decision.into(), by.name().into(), mark.into(), until.into()],
    )
}

/// Ends what a decision holds.
pub(crate) fn end(tx: &mut Tx<'_>, decision: DecisionId) -> Result<()> {
    let at = tx.at();
    tx.execute(
        sql!("UPDATE hold SET ended = $3 WHERE site_id = $1 AND decision_id = $2 AND ended IS NULL"),
        &[decision.into(), at.into()],
    )
    .map(|_| ())
}

/// The decisions that hold what somebody sends at an instant, the one that holds longest first.
pub(crate) fn holding(snapshot: &mut Snapshot<'_>, known: &Known, now: i64) -> Result<Vec<(DecisionId, HeldUntil)>> {
    snapshot.rows(
        sql!(
            "SELECT decision_id, known_by, until FROM hold
             WHERE site_id = $1 AND mark IN among_texts($2) AND until > $3 AND ended IS NULL
             ORDER BY until DESC, id LIMIT 20"
        ),
        &[Param::Texts(&known.all()), now.into()],
        |row| {
            let by = read_as(row, 1, |text: String| text.parse::<By>())?;
            Ok((row.get(0)?, HeldUntil { by, until: row.get(2)? }))
        },
    )
}
