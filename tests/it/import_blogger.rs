//! A Blogger backup brought in and read: every entry, every old address, every comment under its number.

use crate::app::{HOST, TestApp, corpus, on_each_engine};
use blogmaker::{Becomes, Expected, Plan, Traps};

fn made(plan: &Plan) -> (Vec<u8>, Expected) {
    let mut backup = Vec::new();
    let expected = blogmaker::write(plan, &mut backup).unwrap();
    (backup, expected)
}

fn small() -> Plan {
    Plan { articles: 12, comments: 60, pages: 2, drafts: 2, ..Plan::default() }
}

#[test]
fn every_public_article_is_at_its_old_address() {
    on_each_engine(|engine| {
        let (backup, expected) = made(&small());
        let app = TestApp::start(engine);
        app.import(&backup);
        for article in expected.articles.iter().filter(|article| !article.draft && !article.future) {
            let path = article.path.as_deref().unwrap();
            let reply = app.get(path);
            assert_eq!(reply.status, 200, "{path}");
            for comment in &article.comments {
                assert!(reply.text().contains(&format!("id=\"c{}\"", comment.number)), "{path} n° {}", comment.number);
                assert!(reply.text().contains(&format!("id=\"c{}\"", comment.old_id)), "{path} #c{}", comment.old_id);
            }
        }
    });
}

#[test]
fn every_trap_balances_and_a_second_run_changes_nothing() {
    on_each_engine(|engine| {
        let (backup, expected) = made(&Plan { traps: Traps::all(), ..small() });
        let app = TestApp::start(engine);
        let first = app.import(&backup);
        eprintln!("{}", first.lines.join("\n"));
        let head = app.app.db.heads().unwrap();
        let second = app.import(&backup);
        assert_eq!(app.app.db.heads().unwrap(), head, "a second run writes nothing");
        eprintln!("{}", second.lines.first().unwrap());
        for address in &expected.addresses {
            let host = address.host.as_deref().unwrap_or(HOST);
            if host != HOST {
                let moved = app.request("GET", host, &address.path_and_query, &[]);
                assert_eq!(moved.status, 301, "{host}{}", address.path_and_query);
            }
            let reply = app.follow(&address.path_and_query);
            assert_eq!(reply.status, 200, "{} becomes {:?}", address.path_and_query, address.becomes);
            if matches!(address.becomes, Becomes::Article(_)) {
                assert!(reply.text().contains("<article"), "{}", address.path_and_query);
            }
        }
        for closed in &expected.closed {
            assert_eq!(app.follow(closed).status, 404, "{closed}");
        }
    });
}

#[test]
fn the_real_backups_come_in_whole() {
    let Some(corpus) = corpus() else { return };
    on_each_engine(|engine| {
        for (name, articles, comments) in
            [("charleso-blog_blogger.xml", 8, 8), ("pelican_bloggerexport.xml", 2, 1)]
        {
            let app = TestApp::start(engine);
            let told = app.import(&std::fs::read(corpus.join("blogger").join(name)).unwrap());
            eprintln!("{}", told.lines.join("\n"));
            let counts = told.report.last().unwrap()["report"].clone();
            assert_eq!(counts["article"]["in"], articles, "{counts}");
            assert_eq!(counts["comment"]["in"], comments, "{counts}");
        }
    });
}
