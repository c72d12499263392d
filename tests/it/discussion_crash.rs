//! Programs that are killed while a hundred people write: nothing that was acknowledged is lost, and each number is given once.

use crate::app::{Engine, HOST, on_each_engine};
use crate::discussion::Visitor;
use crate::nodes::{Node, until};
use crate::tiny::{Post, Tiny};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Writers at once.
const WRITERS: usize = 100;
/// Comments that are acknowledged before the programs are killed; by then others are under way.
const BEFORE: usize = 150;
const FORM: &str = "/comments/1";
const SENT_FROM: &[(&str, &str)] = &[("Sec-Fetch-Site", "same-origin")];
const SETTING: &str = r#"INSERT INTO setting (site_id, name, value) VALUES (1, 'discussion',
    '{"mode":"open","slow":{"range":{"hold":100000,"refuse":100000},"thread":{"hold":100000,"refuse":100000},"site":{"hold":100000,"refuse":100000}}}')
    ON CONFLICT (site_id, name) DO UPDATE SET value = excluded.value RETURNING site_id"#;

fn post() -> Post {
    let (title, slug) = ("The lighthouse".into(), "lighthouse".into());
    Post {
        id: 1,
        title,
        day: "2026-10-01".into(),
        slug,
        author: "Ada".into(),
        body: "<p>Lit.</p>".into(),
        ..Post::default()
    }
}

/// One process on SQLite, three on PostgreSQL, with an article that takes as many comments as come.
fn nodes(engine: Engine) -> Vec<Node> {
    let mut first = Node::alone(engine, &[]);
    first.imports(&Tiny { blog: 7, host: HOST, settings: &[("BLOG_NAME", "Lamps")], posts: vec![post()] }.xml(), HOST);
    // Written while nobody serves, so that no node remembers other settings.
    first.kill();
    rows::<i64>(&first, SETTING);
    first.starts_again();
    let more = if engine == Engine::Postgres { 2 } else { 0 };
    let beside: Vec<Node> = (0..more).map(|_| Node::on(first.database(), &[])).collect();
    std::iter::once(first).chain(beside).collect()
}

/// The first column of what a statement gives.
fn rows<T: db::Column>(node: &Node, sql: &'static str) -> Vec<T> {
    let db = db::Db::open(&node.database().address(), Arc::new(|| 0), 1).unwrap();
    db.whole(move |whole| whole.rows(sql, |row| row.get(0))).map_err(|why: db::Error| why).unwrap()
}

/// Sends one comment, and says whether it was acknowledged.
fn sends(visitor: &mut Visitor, words: &str) -> bool {
    let reply = visitor.tries(FORM, &[("name", "Reader"), ("words", words)], SENT_FROM);
    let taken = reply.map(|reply| reply.status);
    assert!(taken.is_none_or(|status| status == 303), "{words}: {taken:?}");
    taken.is_some()
}

#[test]
fn writers_whose_servers_are_killed_lose_nothing_that_was_acknowledged() {
    on_each_engine(|engine| {
        let mut nodes = nodes(engine);
        let (taken, count, killed) = (Mutex::new(BTreeSet::new()), AtomicUsize::new(0), AtomicBool::new(false));
        let addresses: Vec<_> = nodes.iter().map(|node| node.address).collect();
        std::thread::scope(|scope| {
            for number in 0..WRITERS {
                let (taken, count, killed) = (&taken, &count, &killed);
                let mut visitor = Visitor::on(addresses[number % addresses.len()]);
                scope.spawn(move || {
                    for turn in 0.. {
                        let words = format!("This is the remark {turn} of reader {number}.");
                        if !sends(&mut visitor, &words) {
                            assert!(killed.load(Ordering::SeqCst), "an answer that did not come while all was well");
                            return;
                        }
                        taken.lock().unwrap().insert(words);
                        count.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
            until("enough are acknowledged", || count.load(Ordering::SeqCst) >= BEFORE);
            killed.store(true, Ordering::SeqCst);
            nodes.iter_mut().for_each(Node::kill);
        });
        nodes.iter_mut().for_each(Node::starts_again);
        for node in &nodes {
            let words = format!("Sent to {} afterwards, when it ran again.", node.address);
            assert!(sends(&mut Visitor::on(node.address), &words));
            taken.lock().unwrap().insert(words);
        }
        let taken = taken.into_inner().unwrap();
        let numbers =
            rows(&nodes[0], "SELECT number FROM comment WHERE site_id = 1 AND sent IS NOT NULL ORDER BY number");
        assert_eq!(numbers, (1..=numbers.len() as i64).collect::<Vec<_>>(), "no gap and no twin");
        let written: Vec<String> =
            rows(&nodes[0], "SELECT written FROM comment WHERE site_id = 1 AND sent IS NOT NULL");
        let kept: BTreeSet<String> = written.iter().cloned().collect();
        assert_eq!(kept.len(), written.len(), "nothing is there twice");
        let lost: Vec<_> = taken.difference(&kept).collect();
        assert!(lost.is_empty(), "{} were acknowledged and are not there: {lost:?}", lost.len());
        let page = nodes[0].get(HOST, &post().path()).text();
        let shown = |number: &&i64| page.contains(&format!(r#"id="c{number}""#));
        assert_eq!(numbers.iter().filter(shown).count(), numbers.len(), "each has its place on the page");
        let checked = nodes[0].command(&["check"]);
        assert!(String::from_utf8_lossy(&checked.stdout).starts_with("Everything agrees"), "{checked:?}");
    });
}
