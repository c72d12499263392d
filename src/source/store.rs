//! All SQL of sources, outlets and relations, but for what asks which articles are public: that stands with the articles.

use super::model::{Address, Branch, Outlet, PartialDate, Relation, Source, Work};
use crate::base::ids::{ArticleId, OutletId, SourceId};
use crate::base::keys;
use db::{Bulk, Kind, Param, Result, Row, Snapshot, Tx, read_as, sql};

/// The columns that [`read`] reads, in its order; `outlet` is joined.
macro_rules! source_columns {
    () => {
        "source.id, source.outlet_id, source.address, source.link, source.title, outlet.name, source.authors,
         source.language, source.published"
    };
}
pub(crate) use source_columns;

/// How many columns those are: what follows them is read from here on.
pub(crate) const COLUMNS: usize = 9;

const OUTLET: &[(&str, Kind)] =
    &[("id", Kind::Int), ("name", Kind::Text), ("host", Kind::Text), ("created", Kind::Int)];

const SOURCE: &[(&str, Kind)] = &[
    ("id", Kind::Int),
    ("address", Kind::Text),
    ("link", Kind::Text),
    ("title", Kind::Text),
    ("outlet_id", Kind::Int),
    ("authors", Kind::Text),
    ("language", Kind::Text),
    ("published", Kind::Text),
    ("created", Kind::Int),
];

/// What may change about a source.
const KNOWN: &[(&str, Kind)] = &[
    ("id", Kind::Int),
    ("link", Kind::Text),
    ("title", Kind::Text),
    ("outlet_id", Kind::Int),
    ("authors", Kind::Text),
    ("language", Kind::Text),
    ("published", Kind::Text),
];

const RELATION: &[(&str, Kind)] = &[
    ("stated_by", Kind::Int),
    ("position", Kind::Int),
    ("from_source", Kind::Int),
    ("source_id", Kind::Int),
    ("kind", Kind::Text),
];

/// One row of an article's tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    /// Where it leads from; nothing: from the article.
    pub from: Option<SourceId>,
    /// How that passes it on.
    pub relation: Relation,
    /// Where it leads.
    pub to: SourceId,
}

/// Reads [`source_columns`].
pub(crate) fn read(row: &Row<'_>) -> Result<Source> {
    let address = match (row.get::<Option<String>>(2)?, row.get::<Option<String>>(3)?) {
        (Some(found_under), Some(link)) => Some(Address::kept(link, found_under)),
        _ => None,
    };
    let work = Work {
        address,
        title: row.get(4)?,
        outlet: row.get(5)?,
        authors: read_as(row, 6, |text: String| serde_json::from_str(&text))?,
        language: row.get(7)?,
        date: read_as(row, 8, |text: Option<String>| {
            text.map(|text| PartialDate::parse(&text).map_err(|_| format!("“{text}” is no date"))).transpose()
        })?,
    };
    Ok(Source { id: row.get(0)?, outlet: row.get(1)?, work })
}

/// What an article rests on, in order, and what stands behind that.
pub(crate) fn of_article(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<Vec<Branch>> {
    snapshot.note(keys::article(article));
    let steps = snapshot.rows(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            ", relation.from_source, relation.kind
              FROM relation
              JOIN source ON source.site_id = relation.site_id AND source.id = relation.source_id
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              WHERE relation.site_id = $1 AND relation.stated_by = $2
              ORDER BY relation.position"
        )),
        &[article.into()],
        |row| {
            let from = row.get::<Option<i64>>(COLUMNS)?.map(SourceId);
            Ok((from, read_as(row, COLUMNS + 1, |text: String| text.parse::<Relation>())?, read(row)?))
        },
    )?;
    for (_, _, source) in &steps {
        snapshot.note(keys::source(source.id));
    }
    Ok(Branch::grow(steps))
}

/// One source.
pub(crate) fn find(snapshot: &mut Snapshot<'_>, id: SourceId) -> Result<Option<Source>> {
    snapshot.note(keys::source(id));
    snapshot.first(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            " FROM source
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              WHERE source.site_id = $1 AND source.id = $2"
        )),
        &[id.into()],
        read,
    )
}

/// One outlet.
pub(crate) fn outlet(snapshot: &mut Snapshot<'_>, id: OutletId) -> Result<Option<Outlet>> {
    snapshot.first(sql!("SELECT name, host FROM outlet WHERE site_id = $1 AND id = $2"), &[id.into()], |row| {
        Ok(Outlet { name: row.get(0)?, host: row.get(1)? })
    })
}

/// The rows of an article's tree, in order.
pub(crate) fn stated_by(snapshot: &mut Snapshot<'_>, article: ArticleId) -> Result<Vec<Stated>> {
    snapshot.rows(
        sql!(
            "SELECT from_source, kind, source_id
             FROM relation
             WHERE site_id = $1 AND stated_by = $2
             ORDER BY position"
        ),
        &[article.into()],
        |row| {
            let relation = read_as(row, 1, |text: String| text.parse::<Relation>())?;
            Ok(Stated { from: row.get::<Option<i64>>(0)?.map(SourceId), relation, to: row.get(2)? })
        },
    )
}

/// The records that could be one of these works: of the same address, or without one and of the same title.
pub(crate) fn candidates(snapshot: &mut Snapshot<'_>, addresses: &[&str], titles: &[&str]) -> Result<Vec<Source>> {
    let mut found = snapshot.rows(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            " FROM source
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              WHERE source.site_id = $1 AND source.address IN among_texts($2)"
        )),
        &[Param::Texts(addresses)],
        read,
    )?;
    found.extend(snapshot.rows(
        sql!(concat!(
            "SELECT ",
            source_columns!(),
            " FROM source
              JOIN outlet ON outlet.site_id = source.site_id AND outlet.id = source.outlet_id
              WHERE source.site_id = $1 AND source.address IS NULL AND source.title IN among_texts($2)
              ORDER BY source.id"
        )),
        &[Param::Texts(titles)],
        read,
    )?);
    Ok(found)
}

/// The outlets of these names, whatever their hosts.
pub(crate) fn outlets_named(
    snapshot: &mut Snapshot<'_>,
    names: &[&str],
    hosts: &[&str],
) -> Result<Vec<(OutletId, Outlet)>> {
    snapshot.rows(
        sql!(
            "SELECT id, name, host
             FROM outlet
             WHERE site_id = $1 AND name IN among_texts($2) AND host IN among_texts($3)"
        ),
        &[Param::Texts(names), Param::Texts(hosts)],
        |row| Ok((row.get(0)?, Outlet { name: row.get(1)?, host: row.get(2)? })),
    )
}

/// Adds outlets.
pub(crate) fn insert_outlets(tx: &mut Tx<'_>, outlets: &[(OutletId, Outlet)]) -> Result<()> {
    let at = tx.at();
    let mut bulk = Bulk::new("outlet", OUTLET);
    for (id, outlet) in outlets {
        bulk.push(&[(*id).into(), (&outlet.name).into(), (&outlet.host).into(), at.into()]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Adds records.
pub(crate) fn insert(tx: &mut Tx<'_>, sources: &[Source]) -> Result<()> {
    let at = tx.at();
    let columns: Vec<Columns> = sources.iter().map(|source| Columns::of(&source.work)).collect();
    let mut bulk = Bulk::new("source", SOURCE);
    for (source, columns) in sources.iter().zip(&columns) {
        let address = source.work.address.as_ref();
        bulk.push(&[
            source.id.into(),
            address.map(Address::found_under).into(),
            address.map(Address::link).into(),
            (&source.work.title).into(),
            source.outlet.into(),
            (&columns.authors).into(),
            source.work.language.as_deref().into(),
            columns.date.as_deref().into(),
            at.into(),
        ]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// Writes all that is known of these works anew, but for the addresses under which they are found.
pub(crate) fn update(tx: &mut Tx<'_>, sources: &[Source]) -> Result<()> {
    let columns: Vec<Columns> = sources.iter().map(|source| Columns::of(&source.work)).collect();
    let mut bulk = Bulk::new("source", KNOWN);
    for (source, columns) in sources.iter().zip(&columns) {
        bulk.push(&[
            source.id.into(),
            source.work.address.as_ref().map(Address::link).into(),
            (&source.work.title).into(),
            source.outlet.into(),
            (&columns.authors).into(),
            source.work.language.as_deref().into(),
            columns.date.as_deref().into(),
        ]);
    }
    tx.update(&bulk)
}

/// Puts another tree in the place of an article's.
pub(crate) fn replace(tx: &mut Tx<'_>, article: ArticleId, tree: &[Stated]) -> Result<()> {
    tx.execute(sql!("DELETE FROM relation WHERE site_id = $1 AND stated_by = $2"), &[article.into()])?;
    let mut bulk = Bulk::new("relation", RELATION);
    for (position, stated) in (1_i64..).zip(tree) {
        bulk.push(&[
            article.into(),
            position.into(),
            stated.from.into(),
            stated.to.into(),
            stated.relation.name().into(),
        ]);
    }
    tx.insert(&bulk).map(|_| ())
}

/// What of a work is stored in another form.
struct Columns {
    authors: String,
    date: Option<String>,
}

impl Columns {
    fn of(work: &Work) -> Columns {
        Columns {
            // A list of texts always has a JSON form.
            authors: serde_json::to_string(&work.authors).unwrap_or_else(|_| "[]".into()),
            date: work.date.map(|date| date.to_string()),
        }
    }
}
