//! Whatever is done, in whatever order: the page kept is the page rendered afresh, at every address of the site.

use crate::app::{Engine, HOST, on_each_engine};
use crate::nodes::{Crawl, Node, heading};
use blogmaker::{Changes, Plan, newer};

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A site under way: what was done to it, and every address that it ever had.
struct Run {
    node: Node,
    crawl: Crawl,
    plan: Plan,
    changes: Changes,
    standing: Vec<String>,
    dice: Dice,
}

impl Run {
    fn begin(engine: Engine, seed: u64) -> Run {
        let node = Node::alone(engine, &[]);
        let plan =
            Plan { seed, articles: 9, comments: 40, pages: 2, drafts: 1, labels: 5, lean: true, ..Plan::default() };
        let mut run = Run {
            node,
            crawl: Crawl::of(HOST),
            plan,
            changes: Changes::default(),
            standing: Vec::new(),
            dice: Dice(seed),
        };
        run.import();
        run
    }

    fn import(&mut self) {
        let mut backup = Vec::new();
        let expected = blogmaker::write(&newer(&self.plan, self.changes), &mut backup).unwrap();
        self.node.imports(&backup, HOST);
        // Blogger's addresses of labels, also of those that only drafts carry so far.
        for label in expected.articles.iter().flat_map(|article| &article.labels) {
            let label = crate::app::ascii(label);
            self.crawl.found.extend([format!("/search/label/{label}"), format!("/feeds/posts/default/-/{label}")]);
        }
        let public = expected.articles.iter().filter(|article| !article.draft && !article.future);
        for path in public.filter_map(|article| article.path.clone()) {
            if self.crawl.found.insert(path.clone()) {
                self.crawl.found.insert("/sitemap-1.xml".into());
                self.crawl.found.insert(format!("{path}/feed.atom"));
                self.standing.push(path);
            }
        }
    }

    /// Does one thing, and says what.
    fn act(&mut self) -> String {
        match self.dice.below(10) {
            0 => {
                self.changes.new_articles += 1;
                self.changes.new_comments += 2;
                self.import();
                "an article and two comments came".into()
            }
            1 => {
                self.changes.new_comments += 3;
                self.changes.backdated_comments += 1;
                self.changes.changed_articles += 1;
                self.import();
                "comments came, some of them dated early".into()
            }
            2..=4 if !self.standing.is_empty() => {
                let path = self.standing.swap_remove(self.dice.below(self.standing.len()));
                self.node.does(&["article", "withdraw", &path, "--site", HOST, "--reason", "a test"]);
                assert_eq!(self.node.get(HOST, &path).status, 410, "{path}");
                format!("{path} was withdrawn")
            }
            5 => {
                let count = (1 + self.dice.below(9)).to_string();
                self.set(&["--home-count", &count])
            }
            6 => {
                self.set(&["--state", "closed"]);
                self.compare("it was closed");
                self.set(&["--state", "open"])
            }
            7 => self.clean_again(),
            _ => {
                let (title, language) = (format!("Title {}", self.dice.below(1_000)), ["fr", "en", "ar-TN", "de"]);
                let language = language[self.dice.below(4)];
                let welcome = ["yes", "no"][self.dice.below(2)];
                self.set(&["--title", &title, "--language", language, "--description", &title, "--searchable", welcome])
            }
        }
    }

    fn set(&self, words: &[&str]) -> String {
        self.node.does(&[&["site", "set", "--site", HOST], words].concat());
        words.join(" ")
    }

    /// Bodies as older rules left them, seen by readers, then cleaned by the present ones.
    fn clean_again(&mut self) -> String {
        let database = db::Db::open(&self.node.database().address(), std::sync::Arc::new(|| 0), 1).unwrap();
        let spoil = "UPDATE article_body SET html = '<p>as the old rules left it</p>', cleaner = 0 RETURNING cleaner";
        database.whole(|whole| whole.rows(spoil, |_| Ok(()))).unwrap();
        self.set(&["--title", "Old rules"]);
        self.compare("the old rules");
        self.node.does(&["clean", "--site", HOST]);
        "all bodies were cleaned again".into()
    }

    /// Every address, asked twice: from the cache, and rendered for that request alone.
    fn compare(&mut self, after: &str) {
        let node = &self.node;
        self.crawl.walk(|path| {
            let kept = node.get(HOST, path);
            let fresh = node.afresh(HOST, path);
            assert!(fresh.status < 500, "{path} answers {} after: {after}", fresh.status);
            assert_eq!(kept.status, fresh.status, "{path} after: {after}");
            assert_eq!(kept.header("location"), fresh.header("location"), "{path} after: {after}");
            let same = kept.bytes == fresh.bytes;
            assert!(
                same,
                "{path} is stale after: {after}\n{}\n{}",
                heading(&kept),
                difference(&kept.text(), &fresh.text())
            );
            kept
        });
    }
}

/// The first lines that differ.
fn difference(kept: &str, fresh: &str) -> String {
    let pair = kept.lines().zip(fresh.lines()).find(|(kept, fresh)| kept != fresh);
    pair.map_or_else(|| "one is longer".into(), |(kept, fresh)| format!("kept:  {kept}\nfresh: {fresh}"))
}

#[test]
fn after_any_action_every_kept_page_is_the_page_rendered_afresh() {
    on_each_engine(|engine| {
        let mut run = Run::begin(engine, 4);
        run.compare("the import");
        // A page takes longer there, and what is shown is the same.
        let steps = if engine == Engine::Sqlite { 20 } else { 9 };
        for step in 0..steps {
            let done = run.act();
            run.compare(&format!("step {step}: {done}"));
        }
        let hits = run.node.figure("page_cache_hits");
        assert!(hits > 5 * steps, "only {hits} pages outlived an action: this compared nothing");
        let asked = run.crawl.found.len();
        assert!(asked >= 50, "only {asked} addresses were found");
    });
}
