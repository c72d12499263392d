//! The statements about comments that readers send here, and about each one as those who judge it see it.

use crate::base::ids::{ArticleId, CommentId};
use crate::comment::model::Removal;
use crate::comment::model::sent::{Edit, Kept, Sent};
use crate::comment::model::state::State;
use db::{Bulk, Kind, Param, Result, Row, Snapshot, Tx, read_as, sql};
use html::SafeHtml;

macro_rules! kept_columns {
    () => {
        "comment.id, comment.article_id, comment.number, comment.parent_id, comment.state, comment.author,
         comment.profile, comment.published, comment.sent, comment.html, comment.written, comment.removal,
         comment.browser, comment.chance, comment.findings"
    };
}

pub(super) use kept_columns;

/// Reads [`kept_columns`].
pub(super) fn kept(row: &Row<'_>) -> Result<Kept> {
    let removal = row.get::<Option<String>>(11)?.map(|text| serde_json::from_str::<Removal>(&text));
    Ok(Kept {
        id: row.get(0)?,
        article: row.get(1)?,
        number: row.get(2)?,
        parent: row.get::<Option<i64>>(3)?.map(CommentId),
        state: read_as(row, 4, |text: String| text.parse::<State>())?,
        author: row.get(5)?,
        profile: row.get(6)?,
        published: row.get(7)?,
        sent: row.get(8)?,
        html: SafeHtml::kept(row.get(9)?),
        written: row.get(10)?,
        removal: removal
            .transpose()
            .map_err(|why| db::Error::Row { column: "comment.removal".into(), why: why.to_string() })?,
        browser: row.get(12)?,
        chance: row.get(13)?,
        findings: row.get(14)?,
    })
}

/// A comment that was just sent, with what becomes of it.
pub(crate) struct New<'a> {
    pub(crate) id: CommentId,
    pub(crate) sent: &'a Sent,
    pub(crate) parent: Option<CommentId>,
    pub(crate) state: State,
    /// Given at publication.
    pub(crate) number: Option<i64>,
    /// Seconds east of UTC of the site, at this instant.
    pub(crate) offset: i64,
    pub(crate) correspondent: Option<i64>,
    /// What the phases said, as JSON.
    pub(crate) findings: &'a str,
}

/// Inserts it.
pub(crate) fn insert(tx: &mut Tx<'_>, new: &New<'_>) -> Result<()> {
    let (at, sent) = (tx.at(), new.sent);
    let mut bulk = Bulk::new(
        "comment",
        &[
            ("id", Kind::Int),
            ("article_id", Kind::Int),
            ("number", Kind::Int),
            ("parent_id", Kind::Int),
            ("state", Kind::Text),
            ("author", Kind::Text),
            ("published", Kind::Int),
            ("published_offset", Kind::Int),
            ("html", Kind::Text),
            ("cleaner", Kind::Int),
            ("written", Kind::Text),
            ("sent", Kind::Int),
            ("secret", Kind::Text),
            ("chance", Kind::Text),
            ("browser", Kind::Text),
            ("origin_range", Kind::Text),
            ("correspondent", Kind::Int),
            ("person_id", Kind::Int),
            ("fingerprint", Kind::Text),
            ("findings", Kind::Text),
        ],
    );
    bulk.push(&[
        new.id.into(),
        sent.article.into(),
        new.number.into(),
        new.parent.into(),
        new.state.name().into(),
        (&sent.name).into(),
        at.into(),
        new.offset.into(),
        sent.html.as_str().into(),
        html::CLEANER_VERSION.into(),
        (&sent.written).into(),
        at.into(),
        (&sent.marks.secret).into(),
        (&sent.marks.chance).into(),
        (&sent.marks.browser).into(),
        sent.marks.range.as_deref().into(),
        new.correspondent.into(),
        sent.person.into(),
        (&sent.fingerprint).into(),
        new.findings.into(),
    ]);
    tx.insert(&bulk).map(|_| ())
}

/// One comment with all that is kept of it.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: CommentId) -> Result<Option<Kept>> {
    snapshot.first(
        sql!(concat!("SELECT ", kept_columns!(), " FROM comment WHERE site_id = $1 AND id = $2")),
        &[id.into()],
        kept,
    )
}

/// The one behind a private address, by the digest of its secret.
pub(crate) fn by_secret(snapshot: &mut Snapshot<'_>, secret: &str) -> Result<Option<Kept>> {
    snapshot.first(
        sql!(concat!(
            "SELECT ",
            kept_columns!(),
            " FROM comment
             WHERE site_id = $1 AND id IN (
               SELECT comment.id FROM comment WHERE comment.site_id = $1 AND comment.secret = $2 AND comment.secret IS NOT NULL
               UNION ALL
               SELECT private_link.comment_id FROM private_link
               WHERE private_link.site_id = $1 AND private_link.secret = $2)"
        )),
        &[secret.into()],
        kept,
    )
}

/// What a browser sent since an instant, the newest first.
pub(crate) fn of_browser(snapshot: &mut Snapshot<'_>, browser: &str, since: i64, limit: i64) -> Result<Vec<Kept>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            kept_columns!(),
            " FROM comment WHERE site_id = $1 AND browser = $2 AND sent >= $3 ORDER BY sent DESC, id DESC LIMIT $4"
        )),
        &[browser.into(), since.into(), limit.into()],
        kept,
    )
}

/// Whether a browser has something that only it sees: a comment that waits, or one that can still be changed.
pub(crate) fn has_own_view(snapshot: &mut Snapshot<'_>, browser: &str, since: i64) -> Result<bool> {
    let found = snapshot.first(
        sql!(
            "SELECT id FROM comment
             WHERE site_id = $1 AND browser = $2 AND (sent >= $3 AND state = 'published' OR state = 'held')
             LIMIT 1"
        ),
        &[browser.into(), since.into()],
        |row| row.get::<CommentId>(0),
    )?;
    Ok(found.is_some())
}

/// The comment of a number, if it can be answered.
pub(crate) fn answerable(snapshot: &mut Snapshot<'_>, article: ArticleId, number: i64) -> Result<Option<CommentId>> {
    snapshot.first(
        sql!(
            "SELECT id FROM comment
             WHERE site_id = $1 AND article_id = $2 AND number = $3 AND number IS NOT NULL AND state = 'published'"
        ),
        &[article.into(), number.into()],
        |row| row.get(0),
    )
}

/// The highest number that was given in a discussion; 0 where there is none.
pub(crate) fn last_number(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<i64> {
    let last = snapshot.first(
        sql!(
            "SELECT number FROM comment
             WHERE site_id = $1 AND article_id = $2 AND number IS NOT NULL ORDER BY number DESC LIMIT 1"
        ),
        &[article.into()],
        |row| row.get::<i64>(0),
    )?;
    Ok(last.unwrap_or(0))
}

/// Moves a comment from one state to another.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: CommentId, from: State, to: State) -> Result<()> {
    tx.execute_one(
        sql!("UPDATE comment SET state = $4 WHERE site_id = $1 AND id = $2 AND state = $3"),
        &[id.into(), from.name().into(), to.name().into()],
    )
}

/// Gives it its number and its instant.
pub(crate) fn publish(tx: &mut Tx<'_>, id: CommentId, number: i64, offset: i64) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE comment SET number = $3, published = $4, published_offset = $5 WHERE site_id = $1 AND id = $2"),
        &[id.into(), number.into(), at.into(), offset.into()],
    )
}

/// Takes name and words away; number and answers stay.
pub(crate) fn strip(tx: &mut Tx<'_>, id: CommentId, removal: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE comment
             SET author = '', profile = NULL, html = '', written = NULL, removal = $3, edited = $4
             WHERE site_id = $1 AND id = $2"
        ),
        &[id.into(), removal.into(), at.into()],
    )?;
    forget_original(tx, id)
}

/// Writes what is left of a comment of which a passage was taken. As it was typed it is not kept: the passage stands there.
pub(crate) fn write_cut(tx: &mut Tx<'_>, id: CommentId, left: &SafeHtml) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!("UPDATE comment SET html = $3, written = NULL, edited = $4 WHERE site_id = $1 AND id = $2"),
        &[id.into(), left.as_str().into(), at.into()],
    )?;
    forget_original(tx, id)
}

fn forget_original(tx: &mut Tx<'_>, id: CommentId) -> Result<()> {
    tx.execute(sql!("DELETE FROM original WHERE site_id = $1 AND kind = 'comment' AND id = $2"), &[id.into()])
        .map(|_| ())
}

/// What is given back to a comment that was removed.
pub(crate) struct Words<'a> {
    pub(crate) author: &'a str,
    pub(crate) profile: Option<&'a str>,
    pub(crate) written: Option<&'a str>,
    pub(crate) html: &'a SafeHtml,
}

/// Gives name and words back.
pub(crate) fn give_back(tx: &mut Tx<'_>, id: CommentId, words: &Words<'_>) -> Result<()> {
    tx.execute_one(
        sql!(
            "UPDATE comment
             SET author = $3, profile = $4, written = $5, html = $6, removal = NULL
             WHERE site_id = $1 AND id = $2"
        ),
        &[id.into(), words.author.into(), words.profile.into(), words.written.into(), words.html.as_str().into()],
    )
}

/// Writes other words of its writer, with what the phases said of them.
pub(crate) fn rewrite(tx: &mut Tx<'_>, id: CommentId, edit: &Edit, findings: &str) -> Result<()> {
    let at = tx.at();
    tx.execute_one(
        sql!(
            "UPDATE comment SET written = $3, html = $4, cleaner = $5, edited = $6, fingerprint = $7, findings = $8
             WHERE site_id = $1 AND id = $2"
        ),
        &[
            id.into(),
            (&edit.written).into(),
            edit.html.as_str().into(),
            html::CLEANER_VERSION.into(),
            at.into(),
            (&edit.fingerprint).into(),
            findings.into(),
        ],
    )
}

/// No fewer than the site was sent since an instant, told from ids without counting: those between the first since then and the last
/// that was given. An import takes ids too.
pub(crate) fn at_most_since(snapshot: &mut Snapshot<'_>, since: i64) -> Result<i64> {
    let most = snapshot.one(
        sql!(
            "SELECT (SELECT last FROM id_counter WHERE site_id = $1 AND noun = 'comment')
                  - (SELECT id FROM comment WHERE site_id = $1 AND sent IS NOT NULL AND sent >= $2 ORDER BY sent LIMIT 1) + 1"
        ),
        &[since.into()],
        |row| row.get::<Option<i64>>(0),
    )?;
    Ok(most.unwrap_or(0))
}

/// Of whom the comments of the last minute are counted.
pub(crate) enum Crowd<'a> {
    Range(&'a str),
    Thread(ArticleId),
    Site,
}

macro_rules! recent {
    ($whose:literal) => {
        sql!(concat!(
            "SELECT COUNT(*), MIN(sent)
             FROM (SELECT sent FROM comment WHERE site_id = $1 AND ",
            $whose,
            " AND sent >= $2 ORDER BY sent DESC LIMIT $3) AS recent"
        ))
    };
}

/// How many of them were sent since an instant, and when the first of those was; no more than `most` are looked at.
pub(crate) fn sent_since(snapshot: &mut Snapshot<'_>, crowd: &Crowd<'_>, since: i64, most: i64) -> Result<(i64, i64)> {
    // As the indexes have it, so that each is used.
    let (statement, whose): (_, Option<Param<'_>>) = match crowd {
        Crowd::Range(range) => (recent!("origin_range = $4 AND origin_range IS NOT NULL"), Some((*range).into())),
        Crowd::Thread(article) => (recent!("article_id = $4 AND sent IS NOT NULL"), Some((*article).into())),
        Crowd::Site => (recent!("sent IS NOT NULL"), None),
    };
    let values: Vec<Param<'_>> = [since.into(), most.into()].into_iter().chain(whose).collect();
    snapshot.one(statement, &values, |row| Ok((row.get(0)?, row.get::<Option<i64>>(1)?.unwrap_or_default())))
}

/// A comment of the same words.
pub(crate) struct Same {
    pub(crate) browser: Option<String>,
    pub(crate) article: ArticleId,
    pub(crate) sent: i64,
    pub(crate) number: Option<i64>,
}

/// The latest comments of the same words since an instant, by their digest.
pub(crate) fn same_words(snapshot: &mut Snapshot<'_>, fingerprint: &str, since: i64) -> Result<Vec<Same>> {
    snapshot.rows(
        sql!(
            "SELECT browser, article_id, sent, number FROM comment
             WHERE site_id = $1 AND fingerprint = $2 AND fingerprint IS NOT NULL AND sent >= $3
             ORDER BY sent DESC LIMIT 20"
        ),
        &[fingerprint.into(), since.into()],
        |row| Ok(Same { browser: row.get(0)?, article: row.get(1)?, sent: row.get(2)?, number: row.get(3)? }),
    )
}

/// How many comments of this name and browser were published.
pub(crate) fn published_of(snapshot: &mut Snapshot<'_>, browser: &str, name: &str) -> Result<i64> {
    snapshot.one(
        sql!(
            "SELECT COUNT(*) FROM comment
             WHERE site_id = $1 AND browser = $2 AND author = $3 AND state = 'published'"
        ),
        &[browser.into(), name.into()],
        |row| row.get(0),
    )
}

/// Those that wait, from behind one of them on: the longest waiting first.
pub(crate) fn waiting(snapshot: &mut Snapshot<'_>, limit: i64) -> Result<Vec<Kept>> {
    snapshot.rows(
        sql!(concat!(
            "SELECT ",
            kept_columns!(),
            " FROM comment WHERE site_id = $1 AND state = 'held' ORDER BY sent, id LIMIT $2"
        )),
        &[limit.into()],
        kept,
    )
}

/// How many wait, and since when the oldest does.
pub(crate) fn queue_length(snapshot: &mut Snapshot<'_>) -> Result<(i64, Option<i64>)> {
    snapshot.one(
        sql!("SELECT COUNT(*), MIN(COALESCE(sent, published)) FROM comment WHERE site_id = $1 AND state = 'held'"),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Several by their ids, in no order.
pub(crate) fn find_all(snapshot: &mut Snapshot<'_>, ids: &[i64]) -> Result<Vec<Kept>> {
    snapshot.rows(
        sql!(concat!("SELECT ", kept_columns!(), " FROM comment WHERE site_id = $1 AND id IN among_ints($2)")),
        &[Param::Ints(ids)],
        kept,
    )
}
