//! Two processes over one PostgreSQL: whatever the order of commits, the lost notices and the deaths, neither node misses
//! a change, and a second after its acknowledgement no reader sees the page as it was.

use crate::app::HOST;
use crate::nodes::{Ending, Node, Prompt, shared_database, until};
use crate::tiny::{Post, Tiny};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Two nodes over one database, and a prompt at it.
struct Pair {
    a: Node,
    b: Node,
    prompt: Prompt,
}

impl Pair {
    fn start() -> Option<Pair> {
        let database = shared_database()?;
        let [a, b] = [(); 2].map(|()| Node::on(&database, &[]));
        let pair = Pair { a, b, prompt: Prompt::at(&database.url()) };
        Some(pair)
    }

    fn add(&self, host: &str) {
        let added = self.a.does(&["site", "add", host, "--title", "T0", "--language", "en", "--timezone", "UTC"]);
        for node in [&self.a, &self.b] {
            node.shows_within_a_second(added, host, "/", |reply| reply.status == 200);
        }
    }

    /// The number of the last action on the first site.
    fn number(&self) -> i64 {
        self.prompt.one("SELECT number FROM site_head WHERE site_id = 1").parse().unwrap()
    }

    /// Holds these rows until dropped.
    fn hold(&self, rows: &str) -> Prompt {
        let holder = Prompt::at(&self.a.database().url());
        holder.run("BEGIN");
        assert!(!holder.run(rows).is_empty(), "{rows}");
        holder
    }
}

fn with_article() -> Vec<u8> {
    let post = |id: u64, slug: &str| Post {
        id,
        title: format!("The {slug}"),
        day: format!("2022-01-{:02}", id),
        slug: slug.into(),
        labels: vec!["lamps".into()],
        author: "Ada".into(),
        body: format!("<p>Of the {slug}.</p>"),
        comments: vec![("Bob".into(), "Yes.".into())],
    };
    Tiny { blog: 77, host: HOST, settings: &[("BLOG_NAME", "T0")], posts: vec![post(1, "quay"), post(2, "light")] }
        .xml()
}

#[test]
fn commits_in_the_worst_order_leave_no_gap_and_no_node_misses_one() {
    let Some(pair) = Pair::start() else { return };
    let (one, two) = ("one.example.org", "two.example.org");
    pair.add(one);
    pair.add(two);
    let before = pair.number();
    // An action of site one is inside: it has its number, and does not end.
    let holder = pair.hold("UPDATE site_head SET number = number + 1 WHERE site_id = 1 RETURNING number");
    let waiting_a = pair.a.begin(&["site", "set", "--site", one, "--title", "from a"]);
    let waiting_b = pair.b.begin(&["site", "set", "--site", one, "--description", "from b"]);
    until("both writers of site one wait", || pair.prompt.waiting() == 2);
    // Meanwhile others write, on another site and on the server, and everybody sees it.
    for (number, node) in [&pair.a, &pair.b, &pair.a, &pair.b].into_iter().enumerate() {
        let title = format!("two {number}");
        let acknowledged = node.does(&["site", "set", "--site", two, "--title", &title]);
        assert!(node.get(two, "/").text().contains(&title), "the node that acted shows it at once");
        for node in [&pair.a, &pair.b] {
            node.shows_within_a_second(acknowledged, two, "/", |reply| reply.text().contains(&title));
            assert!(node.get(one, "/").text().contains("T0"), "what is not kept is not seen");
        }
    }
    pair.add("three.example.org");
    assert_eq!(pair.prompt.waiting(), 2);
    // The first one ends last, and its notice stands before those of the others.
    holder.run("INSERT INTO change (site_id, number, at, keys) VALUES (1, (SELECT number FROM site_head WHERE site_id = 1), 1, '[\"site\"]')");
    holder.run("COMMIT");
    let (a, b) = (waiting_a.wait_with_output().unwrap(), waiting_b.wait_with_output().unwrap());
    let acknowledged = Instant::now();
    assert!(a.status.success() && b.status.success(), "{a:?} {b:?}");
    for node in [&pair.a, &pair.b] {
        let both = |text: String| text.contains("from a") && text.contains("from b");
        node.shows_within_a_second(acknowledged, one, "/", |reply| both(reply.text()));
    }
    pair.prompt.assert_logs_whole();
    assert_eq!(pair.number() - before, 3, "the one that was held, and the two that waited for it");
}

#[test]
fn what_two_nodes_write_to_one_site_at_once_is_seen_on_both_within_a_second() {
    let Some(pair) = Pair::start() else { return };
    pair.add(HOST);
    let before = pair.number();
    let (a, b) = (&pair.a, &pair.b);
    std::thread::scope(|scope| {
        for (writer, flag) in [(a, "--title"), (b, "--description")] {
            scope.spawn(move || {
                for number in 1..=12 {
                    let words = format!("mark {flag} {number}.");
                    let acknowledged = writer.does(&["site", "set", "--site", HOST, &format!("{flag}={words}")]);
                    for node in [a, b] {
                        node.shows_within_a_second(acknowledged, HOST, "/", |reply| reply.text().contains(&words));
                    }
                }
            });
        }
    });
    pair.prompt.assert_logs_whole();
    assert_eq!(pair.number() - before, 24, "twelve actions of each node");
}

#[test]
fn with_every_notice_lost_everybody_still_sees_it_within_a_second() {
    let Some(pair) = Pair::start() else { return };
    let added = pair.a.imports(&with_article(), HOST);
    let path = "/2022/01/quay.html";
    pair.b.shows_within_a_second(added, HOST, path, |reply| reply.status == 200);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Whoever begins to listen is cut off again.
            let prompt = Prompt::at(&pair.a.database().url());
            while !done.load(Ordering::SeqCst) {
                prompt.run(DEAF);
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        let _ending = Ending(&done);
        until("nobody listens", || pair.prompt.one(LISTENING) == "0");
        for number in 1..=4 {
            let title = format!("unheard {number}");
            let kept = pair.b.get(HOST, path).status;
            assert_eq!(kept, 200);
            let acknowledged = pair.a.does(&["site", "set", "--site", HOST, "--title", &title]);
            pair.b.shows_within_a_second(acknowledged, HOST, path, |reply| reply.text().contains(&title));
        }
        let hits = pair.b.figure("page_cache_hits");
        until("the page is kept again", || {
            pair.b.get(HOST, path);
            pair.b.figure("page_cache_hits") > hits
        });
        let acknowledged = pair.a.does(&["article", "withdraw", path, "--site", HOST]);
        pair.b.shows_within_a_second(acknowledged, HOST, path, |reply| reply.status == 410);
    });
    until("they listen again", || pair.prompt.one(LISTENING) == "2");
}

const LISTENING: &str =
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN relais'";
const DEAF: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN relais'";

#[test]
fn a_writer_killed_inside_its_action_leaves_nothing_and_holds_nobody_up() {
    let Some(mut pair) = Pair::start() else { return };
    let path = "/2022/01/quay.html";
    let added = pair.a.imports(&with_article(), HOST);
    pair.b.shows_within_a_second(added, HOST, path, |reply| reply.status == 200);
    let before = pair.prompt.run("SELECT * FROM site_head ORDER BY site_id");
    // The action has its number and its counters, and waits for the article itself.
    let holder = pair.hold("SELECT id FROM article WHERE site_id = 1 FOR UPDATE");
    let command = pair.a.begin(&["article", "withdraw", path, "--site", HOST]);
    until("the action is inside", || pair.prompt.waiting() == 1);
    pair.a.kill();
    let told = command.wait_with_output().unwrap();
    assert!(!told.status.success(), "nobody is told that it was done");
    holder.run("COMMIT");
    until("the action is gone", || pair.prompt.one(INSIDE) == "0");
    assert_eq!(pair.prompt.run("SELECT * FROM site_head ORDER BY site_id"), before);
    assert_eq!(pair.prompt.one("SELECT state FROM article WHERE site_id = 1 AND title = 'The quay'"), "published");
    assert_eq!(pair.b.get(HOST, path).status, 200);
    assert_eq!(pair.b.afresh(HOST, path).status, 200);
    // Another one does it, with the same number.
    pair.b.does(&["article", "withdraw", path, "--site", HOST]);
    assert_eq!(pair.b.get(HOST, path).status, 410);
    pair.prompt.assert_logs_whole();
    let checked = pair.b.command(&["check"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

const INSIDE: &str = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                      AND (state = 'idle in transaction' OR wait_event_type = 'Lock' OR (xact_start IS NOT NULL AND query LIKE 'UPDATE%'))";

#[test]
fn with_the_database_away_a_node_serves_what_it_has_and_says_that_it_is_not_ready() {
    let Some(pair) = Pair::start() else { return };
    let node = &pair.a;
    node.imports(&with_article(), HOST);
    let (kept, other) = ("/2022/01/quay.html", "/2022/01/light.html");
    let before = node.get(HOST, kept);
    assert_eq!((before.status, node.status_of("/readyz"), node.status_of("/healthz")), (200, 200, 200));
    let (server, name) = (Prompt::of_server(), pair.prompt.one("SELECT current_database()"));
    server.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
    let cut = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    server.run(&cut);
    until("it is not ready", || node.status_of("/readyz") == 503);
    // Long enough that the node does not know any more whether somebody else has written.
    let away = Instant::now();
    until("the cache is not trusted", || {
        let page = node.get(HOST, kept);
        assert_eq!(page.status, 200, "what it has is served all the time");
        assert!(page.bytes == before.bytes);
        away.elapsed() > Duration::from_millis(1_500)
    });
    let missed = node.get(HOST, other);
    assert_eq!(missed.status, 503);
    assert!(missed.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
    assert_eq!(missed.header("cache-control").as_deref(), Some("no-store"));
    assert_eq!(node.status_of("/healthz"), 200, "it is alive all the same");
    let refused = node.command(&["site", "set", "--site", HOST, "--title", "lost"]);
    assert!(!refused.status.success(), "no action is acknowledged");
    assert!(!String::from_utf8_lossy(&refused.stderr).trim().is_empty());
    server.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true"));
    until("it is ready again", || node.status_of("/readyz") == 200);
    until("what was not kept is shown", || node.get(HOST, other).status == 200);
    let acknowledged = node.does(&["site", "set", "--site", HOST, "--title", "back"]);
    for node in [&pair.a, &pair.b] {
        node.shows_within_a_second(acknowledged, HOST, kept, |reply| reply.text().contains("back"));
    }
    Prompt::at(&pair.a.database().url()).assert_logs_whole();
}
