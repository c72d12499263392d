//! Two sites on one server, with the same addresses and the same ids: neither ever shows a word of the other.

use crate::app::{Reply, on_each_engine};
use crate::nodes::{Crawl, Node};
use crate::tiny::{Post, Tiny};

/// A site and the word that stands in everything of it, and nowhere else.
#[derive(Clone, Copy)]
struct Marked {
    host: &'static str,
    word: &'static str,
    blog: u64,
}

const ONE: Marked = Marked { host: "zebra.example.org", word: "zebra", blog: 11 };
const TWO: Marked = Marked { host: "walrus.example.net", word: "walrus", blog: 12 };

impl Marked {
    fn backup(self) -> Vec<u8> {
        let word = self.word;
        let posts = (1..=12).map(|id| Post {
            id,
            title: format!("Piece {id} of the {word}"),
            day: format!("2022-{:02}-10", 1 + id % 4),
            slug: format!("piece-{id}"),
            labels: vec!["shared".into(), format!("the {word}")],
            author: format!("{word} Ada"),
            body: format!("<p>The {word} again: <a href=\"http://{}/2022/02/piece-1.html\">there</a>.</p>", self.host),
            comments: vec![(format!("{word} Bob"), format!("Said the {word}.")), ("Bob".into(), format!("{word}!"))],
        });
        let settings = [
            ("BLOG_NAME", format!("The {word}")),
            ("BLOG_DESCRIPTION", format!("All about the {word}")),
            ("BLOG_COMMENT_MESSAGE", format!("Be kind to the {word}")),
            ("BLOG_SUBDOMAIN", format!("{word}-blog")),
        ];
        let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Tiny { blog: self.blog, host: self.host, settings: &settings, posts: posts.collect() }.xml()
    }

    fn assert_all_mine(self, other: Marked, path: &str, reply: &Reply) {
        let text = String::from_utf8_lossy(&reply.bytes).to_lowercase();
        let headers = format!("{:?}", reply.header("location"));
        assert!(
            !text.contains(other.word) && !headers.contains(other.word),
            "{}{path} shows the {}",
            self.host,
            other.word
        );
        assert!(reply.status < 500, "{}{path} answers {}", self.host, reply.status);
    }
}

#[test]
fn no_page_of_one_site_holds_anything_of_another() {
    on_each_engine(|engine| {
        let node = Node::alone(engine, &[]);
        for site in [ONE, TWO] {
            node.imports(&site.backup(), site.host);
        }
        let mut paths = Vec::new();
        for (site, other) in [(ONE, TWO), (TWO, ONE)] {
            let mut crawl = Crawl::of(site.host);
            crawl.walk(|path| {
                let reply = node.get(site.host, path);
                site.assert_all_mine(other, path, &reply);
                reply
            });
            assert!(node.get(site.host, "/2022/02/piece-1.html").text().contains(site.word));
            paths.extend(crawl.found);
        }
        // Each address of either, asked of both in turn: with the pages of the other in the cache.
        paths.retain(|path| ![ONE, TWO].iter().any(|site| path.contains(site.word)));
        paths.sort();
        paths.dedup();
        assert!(paths.len() > 40, "{} addresses are shared", paths.len());
        for path in &paths {
            for (site, other) in [(ONE, TWO), (TWO, ONE)] {
                site.assert_all_mine(other, path, &node.get(site.host, path));
            }
        }
        for (site, other) in [(ONE, TWO), (TWO, ONE)] {
            let found = node.get(site.host, "/search?q=piece").text();
            assert!(found.contains("/2022/02/piece-1.html") && !found.contains(other.word));
        }
        what_is_done_to_one_leaves_the_other(&node, &paths);
    });
}

/// No key of one site drops a page of the other.
fn what_is_done_to_one_leaves_the_other(node: &Node, paths: &[String]) {
    let read = |site: Marked| paths.iter().map(|path| node.get(site.host, path)).collect::<Vec<_>>();
    let before = read(TWO);
    let (stored, dropped) = (node.figure("page_cache_stored"), node.figure("page_cache_dropped"));
    node.does(&["article", "withdraw", "/2022/02/piece-1.html", "--site", ONE.host]);
    node.does(&["site", "set", "--site", ONE.host, "--title", "Otherwise"]);
    assert!(node.figure("page_cache_dropped") - dropped > 20, "the pages of the one were dropped");
    let after = read(TWO);
    assert_eq!(node.figure("page_cache_stored"), stored, "a page of the other had to be rendered");
    assert!(before.iter().zip(&after).all(|(before, after)| before.bytes == after.bytes));
    assert_eq!(node.get(ONE.host, "/2022/02/piece-1.html").status, 410);
    assert_eq!(node.get(TWO.host, "/2022/02/piece-1.html").status, 200);
}
