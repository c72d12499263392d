//! All SQL of decisions and of what they were about.

use super::model::{Decision, DecisionVerb, Evidence};
use crate::base::ids::{AppealId, CommentId, DecisionId, PersonId};
use crate::base::keys;
use crate::comment::model::sent::Kept;
use crate::comment::model::state::State;
use crate::person::model::Role;
use db::{Bulk, Kind, Result, Row, Snapshot, Tx, read_as, sql};
use html::SafeHtml;

macro_rules! decision_columns {
    () => {
        "id, comment_id, article_id, at, verb, former, person_id, role, clause, clause_title, policy_version, sentence,
         lesson, undone, appeal_id, redacted, redaction, until"
    };
}

pub(crate) mod appeals;
pub(crate) mod claims;
pub(crate) mod desk;
pub(crate) mod notices;
pub(crate) mod privacy;
pub(crate) mod reports;

/// Writes a decision.
pub(crate) fn insert(tx: &mut Tx<'_>, decision: &Decision) -> Result<()> {
    let mut bulk = Bulk::new(
        "decision",
        &[
            ("id", Kind::Int),
            ("comment_id", Kind::Int),
            ("article_id", Kind::Int),
            ("at", Kind::Int),
            ("verb", Kind::Text),
            ("former", Kind::Text),
            ("person_id", Kind::Int),
            ("role", Kind::Text),
            ("clause", Kind::Text),
            ("clause_title", Kind::Text),
            ("policy_version", Kind::Int),
            ("sentence", Kind::Text),
            ("lesson", Kind::Int),
            ("appeal_id", Kind::Int),
            ("until", Kind::Int),
        ],
    );
    bulk.push(&[
        decision.id.into(),
        decision.comment.into(),
        decision.article.into(),
        decision.at.into(),
        decision.verb.name().into(),
        decision.former.name().into(),
        decision.person.into(),
        decision.role.map(Role::name).into(),
        decision.clause.as_deref().into(),
        decision.clause_title.as_deref().into(),
        decision.policy_version.into(),
        (&decision.sentence).into(),
        decision.lesson.into(),
        decision.appeal.into(),
        decision.until.into(),
    ]);
    tx.insert(&bulk)?;
    count(tx, decision.verb, 1)
}

/// One decision.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: DecisionId) -> Result<Option<Decision>> {
    snapshot.first(
        sql!(concat!("SELECT ", decision_columns!(), " FROM decision WHERE site_id = $1 AND id = $2")),
        &[id.into()],
        decision,
    )
}

/// All that was decided about a comment, the newest first.
pub(crate) fn of_comment(snapshot: &mut Snapshot<'_>, comment: CommentId) -> Result<Vec<Decision>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            decision_columns!(),
            " FROM decision WHERE site_id = $1 AND comment_id = $2 ORDER BY id DESC LIMIT 100"
        )),
        &[comment.into()],
        decision,
    )
}

/// What was decided, from before a decision on, the newest first.
pub(crate) fn before(snapshot: &mut Snapshot<'_>, before: DecisionId, limit: i64) -> Result<Vec<Decision>> {
    snapshot.note(keys::decisions());
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            decision_columns!(),
            " FROM decision WHERE site_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
        )),
        &[before.into(), limit.into()],
        decision,
    )
}

/// Notes that a decision was undone.
pub(crate) fn write_undone(tx: &mut Tx<'_>, decision: &Decision) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE decision SET undone = $3 WHERE site_id = $1 AND id = $2 AND undone IS NULL"),
        &[decision.id.into(), at.into()],
    )?;
    count(tx, decision.verb, -1)
}

/// Keeps how many decisions of a kind hold.
fn count(tx: &mut Tx<'_>, verb: DecisionVerb, by: i64) -> Result<()> {
    tx.execute_one(
        sql!(
            "INSERT INTO decision_count (site_id, verb, decisions) VALUES ($1, $2, $3)
             ON CONFLICT (site_id, verb) DO UPDATE SET decisions = decision_count.decisions + excluded.decisions"
        ),
        &[verb.name().into(), by.into()],
    )
}

/// Hides an entry of the public log.
pub(crate) fn write_redacted(tx: &mut Tx<'_>, id: DecisionId, why: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE decision SET redacted = $3, redaction = $4 WHERE site_id = $1 AND id = $2"),
        &[id.into(), at.into(), why.into()],
    )
}

/// Keeps what a comment said.
pub(crate) fn keep_evidence(tx: &mut Tx<'_>, decision: DecisionId, comment: &Kept, expires: i64) -> Result<()> {
    let (id, at) = (tx.allocate("evidence", 1)?, tx.at());
    tx.execute_one(
        sql!(
            "INSERT INTO evidence (site_id, id, comment_id, decision_id, at, expires, author, profile, written, html)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        &[
            id.into(),
            comment.id.into(),
            decision.into(),
            at.into(),
            expires.into(),
            (&comment.author).into(),
            comment.profile.as_deref().into(),
            comment.written.as_deref().into(),
            comment.html.as_str().into(),
        ],
    )
}

/// What a comment said when it was decided about last.
pub(crate) fn evidence(snapshot: &mut Snapshot<'_>, comment: CommentId) -> Result<Option<Evidence>> {
    snapshot.first(
        sql!(
            "SELECT author, profile, written, html FROM evidence
             WHERE site_id = $1 AND comment_id = $2 ORDER BY id DESC LIMIT 1"
        ),
        &[comment.into()],
        read_evidence,
    )
}

/// What it said before a decision.
pub(crate) fn evidence_of(snapshot: &mut Snapshot<'_>, decision: DecisionId) -> Result<Option<Evidence>> {
    snapshot.first(
        sql!("SELECT author, profile, written, html FROM evidence WHERE site_id = $1 AND decision_id = $2"),
        &[decision.into()],
        read_evidence,
    )
}

/// Deletes what need not be kept any more. How many rows.
pub(crate) fn expire_evidence(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(sql!("DELETE FROM evidence WHERE site_id = $1 AND expires <= $2"), &[now.into()])
}

/// How often each thing was decided, undone ones left out.
pub(crate) fn numbers(snapshot: &mut Snapshot<'_>) -> Result<Vec<(DecisionVerb, i64)>> {
    snapshot.note(keys::decisions());
    snapshot.rows(
        sql!("SELECT verb, decisions FROM decision_count WHERE site_id = $1 AND decisions > 0 ORDER BY verb"),
        &[],
        |row| Ok((read_as(row, 0, |text: String| text.parse::<DecisionVerb>())?, row.get(1)?)),
    )
}

fn decision(row: &Row<'_>) -> Result<Decision> {
    let role = row.get::<Option<String>>(7)?.map(|text| text.parse::<Role>()).transpose();
    Ok(Decision {
        id: row.get(0)?,
        comment: row.get(1)?,
        article: row.get(2)?,
        at: row.get(3)?,
        verb: read_as(row, 4, |text: String| text.parse::<DecisionVerb>())?,
        former: read_as(row, 5, |text: String| text.parse::<State>())?,
        person: row.get::<Option<i64>>(6)?.map(PersonId),
        role: role.map_err(|why| db::Error::Row { column: "decision.role".into(), why })?,
        clause: row.get(8)?,
        clause_title: row.get(9)?,
        policy_version: row.get(10)?,
        sentence: row.get(11)?,
        lesson: row.get(12)?,
        undone: row.get(13)?,
        appeal: row.get::<Option<i64>>(14)?.map(AppealId),
        redacted: row.get(15)?,
        redaction: row.get(16)?,
        until: row.get(17)?,
    })
}

fn read_evidence(row: &Row<'_>) -> Result<Evidence> {
    Ok(Evidence { author: row.get(0)?, profile: row.get(1)?, written: row.get(2)?, html: SafeHtml::kept(row.get(3)?) })
}
