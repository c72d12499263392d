//! What a later migration does to a database that holds rows: the same words, and the same outcome, on both engines.

use crate::app::{Database, Engine, on_each_engine};
use db::{Db, Migration, Urgency};
use std::sync::Arc;

const FIRST: Migration = Migration {
    version: 1,
    oldest: 1,
    text: "CREATE TABLE site_head (
             site_id BIGINT NOT NULL,
             number BIGINT NOT NULL,
             PRIMARY KEY (site_id)
           );
           INSERT INTO site_head (site_id, number) VALUES (0, 0);
           CREATE TABLE change (
             site_id BIGINT NOT NULL,
             number BIGINT NOT NULL,
             at BIGINT NOT NULL,
             keys TEXT COLLATE \"C\" NOT NULL,
             PRIMARY KEY (site_id, number)
           );
           CREATE TABLE drawing (
             site_id BIGINT NOT NULL,
             id BIGINT NOT NULL,
             state TEXT COLLATE \"C\" NOT NULL CONSTRAINT drawing_state_check CHECK (state IN ('draft', 'shown')),
             PRIMARY KEY (site_id, id)
           );
           CREATE INDEX drawing_by_state ON drawing (site_id, state, id);
           CREATE TABLE stroke (
             site_id BIGINT NOT NULL,
             drawing_id BIGINT NOT NULL,
             PRIMARY KEY (site_id, drawing_id),
             FOREIGN KEY (site_id, drawing_id) REFERENCES drawing (site_id, id)
           );",
};

/// Widens what a state may be.
const WIDER: Migration = Migration {
    version: 2,
    oldest: 2,
    text: "ALTER TABLE drawing DROP CONSTRAINT drawing_state_check;
           ALTER TABLE drawing ADD CONSTRAINT drawing_state_check CHECK (state IN ('draft', 'shown', 'withdrawn'));",
};

/// Forbids what a row already is.
const NARROWER: Migration = Migration {
    version: 3,
    oldest: 3,
    text: "ALTER TABLE drawing DROP CONSTRAINT drawing_state_check;
           ALTER TABLE drawing ADD CONSTRAINT drawing_state_check CHECK (state IN ('draft', 'shown'));",
};

/// A database with a drawing that a stroke refers to.
fn filled(engine: Engine) -> (tempfile::TempDir, Database, Db) {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::make(engine, folder.path());
    let db = Db::open(&database.address(), Arc::new(|| 0), 1).unwrap();
    migrate(&db, &[FIRST]).unwrap();
    state(&db, 1, "shown").unwrap();
    act(&db, db::sql!("INSERT INTO stroke (site_id, drawing_id) VALUES ($1, $2)"), &[1.into()]).unwrap();
    (folder, database, db)
}

fn migrate(db: &Db, migrations: &[Migration]) -> db::Result<()> {
    db.migrate(migrations, |_| Ok::<(), db::Error>(()))
}

fn act(db: &Db, sql: db::Sql, params: &[db::Param<'static>]) -> db::Result<()> {
    let params = params.to_vec();
    let acted = db.act(0, Urgency::Person, move |tx| {
        tx.touch("x");
        tx.execute_one(sql, &params)
    });
    acted.wait().map(|_| ())
}

fn state(db: &Db, id: i64, state: &'static str) -> db::Result<()> {
    act(db, db::sql!("INSERT INTO drawing (site_id, id, state) VALUES ($1, $2, $3)"), &[id.into(), state.into()])
}

fn states(db: &Db) -> Vec<String> {
    let all = db.whole_view(|whole| whole.rows("SELECT state FROM drawing ORDER BY id", |row| row.get::<String>(0)));
    all.unwrap_or_else(|why: db::Error| panic!("{why}"))
}

#[test]
fn a_check_is_widened_by_the_same_words_on_both_and_every_row_stays() {
    on_each_engine(|engine| {
        let (_folder, _database, db) = filled(engine);
        assert!(state(&db, 2, "withdrawn").is_err());
        migrate(&db, &[FIRST, WIDER]).unwrap();
        state(&db, 2, "withdrawn").unwrap();
        assert!(state(&db, 3, "burnt").is_err(), "what is not on the list is refused as before");
        assert_eq!(states(&db), ["shown", "withdrawn"]);
        let orphan = act(&db, db::sql!("INSERT INTO stroke (site_id, drawing_id) VALUES ($1, $2)"), &[9.into()]);
        assert!(orphan.is_err(), "the table that refers to it still does");
    });
}

#[test]
fn a_check_that_rows_break_is_refused_and_the_database_stays_as_it_was() {
    on_each_engine(|engine| {
        let (_folder, _database, db) = filled(engine);
        migrate(&db, &[FIRST, WIDER]).unwrap();
        state(&db, 2, "withdrawn").unwrap();
        assert!(migrate(&db, &[FIRST, WIDER, NARROWER]).is_err());
        state(&db, 3, "withdrawn").unwrap();
        assert_eq!(states(&db), ["shown", "withdrawn", "withdrawn"]);
        migrate(&db, &[FIRST, WIDER]).expect("it is still at the second step");
    });
}
