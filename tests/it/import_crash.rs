//! An import killed with -9 at random moments and repeated ends as one that nobody disturbed.

use crate::app::{Engine, HOST, NOW, on_each_engine};
use crate::import_blogger::made;
use crate::program::{Place, ended};
use blogmaker::{Plan, Trap, Traps};
use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Enough for many batches.
fn plan() -> Plan {
    Plan { articles: 20, comments: 200, traps: Traps::all().without(Trap::HugeBody), ..Plan::default() }
}

/// Every table but those that say how the import went.
const OWN: &[&str] = &["import_run", "change", "audit", "blob_lease", "lease", "schema_version"];

type Rows = BTreeMap<String, Vec<String>>;

/// All rows of all tables, each as text, without the instants of the import itself.
fn dump(place: &Place) -> Rows {
    let clock = std::sync::Arc::new(|| NOW);
    let db = db::Db::open(&place.database(), clock, 2).unwrap();
    let tables = db::tables(&[db::Migration {
        version: 1,
        oldest: 1,
        text: include_str!("../../migrations/0001_foundation.sql"),
    }]);
    let mut all = Rows::new();
    db.whole_view(|whole| -> db::Result<()> {
        for table in tables.iter().filter(|table| !OWN.contains(&table.name.as_str())) {
            let rows = all.entry(table.name.clone()).or_default();
            whole.dump(table, &mut |values| {
                let names = table.columns.iter().map(|(name, _)| name.as_str());
                let kept = names.zip(values).filter(|(name, _)| !is_of_the_run(&table.name, name));
                rows.push(kept.map(|(name, value)| format!("{name}={value:?}")).collect::<Vec<_>>().join(" "));
                Ok(())
            })?;
        }
        Ok(())
    })
    .unwrap();
    all.iter_mut().for_each(|(_, rows)| rows.sort());
    // How many runs there were is told by the runs.
    all.get_mut("id_counter").unwrap().retain(|row| !row.contains("noun=Text(\"run\")"));
    all
}

fn is_of_the_run(table: &str, column: &str) -> bool {
    matches!((table, column), ("site_head", "number") | ("site", "created") | ("policy", "since"))
}

#[test]
fn an_import_killed_at_random_moments_and_repeated_ends_as_one_that_was_not() {
    on_each_engine(|engine| {
        let (backup, expected) = made(&plan());
        let whole = Place::new(engine);
        std::fs::write(whole.path("backup.xml"), &backup).unwrap();
        let begun = Instant::now();
        whole.done(&["import", "backup.xml", "--site", HOST, "--no-fetch"]);
        let took = begun.elapsed();
        let wanted = dump(&whole);
        assert!(wanted["comment"].len() as u64 == expected.counts.comments, "{}", wanted["comment"].len());

        let broken = Place::new(engine);
        std::fs::write(broken.path("backup.xml"), &backup).unwrap();
        let mut chance = 0x2545_f491_4f6c_dd1d_u64;
        let mut kills = 0;
        for _ in 0..6 {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            let until = took.mul_f64(0.05 + (chance % 900) as f64 / 1000.0);
            let mut child = broken
                .command(&["import", "backup.xml", "--site", HOST, "--no-fetch"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(until.max(Duration::from_millis(30)));
            if child.try_wait().unwrap().is_none() {
                kills += 1;
            }
            child.kill().unwrap();
            child.wait().unwrap();
        }
        assert!(kills > 1, "{kills} of 6 were killed before their end");
        let last = ended(broken.command(&["import", "backup.xml", "--site", HOST, "--no-fetch"]));
        assert_eq!(last.status, 0, "{last:?}");
        let found = dump(&broken);
        assert_eq!(wanted.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
        for (table, rows) in &wanted {
            let other = &found[table];
            for (left, right) in rows.iter().zip(other) {
                assert_eq!(left, right, "a row of {table} on {engine:?} after {kills} kills");
            }
            assert_eq!(rows.len(), other.len(), "rows of {table} on {engine:?}");
        }
        for secret in &expected.secrets {
            assert!(!last.err.contains(secret.as_str()), "the log says “{secret}”");
        }
        assert!(broken.done(&["check"]).starts_with("Everything agrees"));
    });
}

#[test]
fn ids_follow_the_order_of_the_file() {
    let (backup, expected) = made(&Plan { articles: 60, comments: 500, ..Plan::default() });
    let app = crate::app::TestApp::start(Engine::Sqlite);
    app.import(&backup);
    let ids = app
        .app
        .db
        .whole_view(|whole| {
            whole.rows("SELECT old_id, id FROM origin WHERE kind = 'article' ORDER BY id", |row| {
                Ok((row.get::<String>(0)?, row.get::<i64>(1)?))
            })
        })
        .unwrap();
    let brought: Vec<String> = ids.iter().filter(|(old, _)| old != "template").map(|(old, _)| old.clone()).collect();
    assert_eq!(brought, expected.articles.iter().map(|piece| piece.old_id.to_string()).collect::<Vec<_>>());
    assert!(ids.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1), "without a gap");
}
