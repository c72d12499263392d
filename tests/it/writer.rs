//! Somebody who writes: the actions of articles on a running program, and whether readers' pages follow.

use crate::app::{Engine, HOST, TestApp};
use crate::tiny::{Post, Tiny};
use db::{Tx, Urgency};
use relais::article::actions;
use relais::article::model::{Byline, Draft, Edit, How, Kind, Manuscript, Role, Saved, Sentence};
use relais::article::store::revisions;
use relais::audit::model::Actor;
use relais::base::error::Result;
use relais::base::ids::{ArticleId, PersonId, RevisionNumber, SiteId};
use std::cell::RefCell;
use std::collections::BTreeSet;

pub const SITE: SiteId = SiteId(1);
pub const ADA: Actor = Actor::Person(PersonId(1));
pub const BOB: Actor = Actor::Person(PersonId(2));

/// A site with three imported articles of October 2026, and everything that was ever read on it.
pub struct Writer {
    pub app: TestApp,
    read: RefCell<BTreeSet<String>>,
}

pub fn post(id: u64, labels: &[&str]) -> Post {
    Post {
        id,
        title: format!("Old {id}"),
        day: format!("2026-10-{id:02}"),
        slug: format!("old-{id}"),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        author: "Ada".into(),
        body: format!("<p>Words of {id}, with a <a href=\"https://elsewhere.example/\">link</a>.</p>"),
        comments: vec![("Bob".into(), "Yes.".into())],
    }
}

impl Writer {
    pub fn start(engine: Engine) -> Writer {
        Writer::on(TestApp::start(engine))
    }

    /// The same on a program that is set otherwise.
    pub fn on(app: TestApp) -> Writer {
        let posts = vec![post(1, &["lamps"]), post(2, &["lamps", "quays"]), post(3, &["quays"])];
        app.import(&Tiny { blog: 7, host: HOST, settings: &[("BLOG_NAME", "Lamps")], posts }.xml());
        let writer = Writer { app, read: RefCell::default() };
        let lists = ["/", "/archives", "/labels", "/feed.atom", "/comments/feed.atom", "/sitemap.xml", "/2026/"];
        let of_month = ["/2026/10/", "/2026/11/", "/label/lamps", "/label/quays", "/label/lamps/feed.atom", "/nowhere"];
        for path in lists.into_iter().chain(of_month) {
            writer.see(path);
        }
        for id in 1..=3 {
            writer.see(&post(id, &[]).path());
        }
        writer
    }

    /// Reads an address, and looks at it again after each action.
    pub fn see(&self, path: &str) -> crate::app::Reply {
        self.read.borrow_mut().insert(path.to_owned());
        self.app.get(path)
    }

    /// Acts, with every page kept before, and sees that each is the page rendered afresh afterwards.
    pub fn acts<T: Send + 'static>(&self, act: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        let done = self.app.app.act(SITE, Urgency::Person, act);
        self.compare();
        done
    }

    pub fn compare(&self) {
        for path in self.read.borrow().iter() {
            let kept = self.app.get(path);
            let fresh = self.app.request("GET", HOST, path, &[("Cookie", "relais_visitor=x")]);
            assert_eq!(kept.status, fresh.status, "{path}");
            assert!(kept.bytes == fresh.bytes, "{path} is stale:\n{}\n{}", kept.text(), fresh.text());
        }
    }

    pub fn create(&self, draft: &Draft) -> ArticleId {
        let draft = draft.clone();
        self.acts(move |tx| actions::create(tx, &ADA, Kind::Article, draft.clone())).unwrap()
    }

    /// Saves upon what is newest, as its writer.
    pub fn saves(&self, id: ArticleId, draft: &Draft) -> RevisionNumber {
        match self.saves_upon(id, &ADA, self.manuscript(id).base, draft, How::Saved).unwrap() {
            Saved::Kept { revision } => revision,
            other => panic!("{other:?}"),
        }
    }

    pub fn saves_upon(
        &self,
        id: ArticleId,
        actor: &Actor,
        base: Option<RevisionNumber>,
        draft: &Draft,
        how: How,
    ) -> Result<Saved> {
        let (draft, actor) = (draft.clone(), actor.clone());
        self.acts(move |tx| actions::save(tx, &actor, id, base, draft.clone(), how))
    }

    /// Begins an article and publishes it; says where.
    pub fn publishes(&self, draft: &Draft) -> (ArticleId, String) {
        let id = self.create(draft);
        let path = self.acts(move |tx| actions::publish(tx, &ADA, id, RevisionNumber(1))).unwrap();
        assert_eq!(self.see(&path).status, 200, "{path}");
        (id, path)
    }

    /// Saves and shows readers another text.
    pub fn edits(&self, id: ArticleId, draft: &Draft, edit: &Edit) -> RevisionNumber {
        let (number, edit) = (self.saves(id, draft), edit.clone());
        self.acts(move |tx| actions::republish(tx, &ADA, id, number, &edit)).unwrap();
        number
    }

    pub fn manuscript(&self, id: ArticleId) -> Manuscript {
        let found = self.app.app.db.read(SITE.0, |rows| revisions::manuscript(rows, id));
        found.unwrap_or_else(|why: db::Error| panic!("{why}")).expect("the article is there")
    }

    /// Numbers of all saved texts, newest first.
    pub fn numbers(&self, id: ArticleId) -> Vec<i64> {
        let found = self.app.app.db.read(SITE.0, |rows| revisions::before(rows, id, RevisionNumber(i64::MAX), 1_000));
        let found = found.unwrap_or_else(|why: db::Error| panic!("{why}"));
        found.iter().map(|revision| revision.number.0).collect()
    }

    /// How often the audit has this verb.
    pub fn audited(&self, verb: &str) -> usize {
        let verbs = self
            .app
            .app
            .db
            .whole_view(|whole| whole.rows("SELECT verb FROM audit ORDER BY number", |row| row.get::<String>(0)));
        verbs.unwrap_or_else(|why: db::Error| panic!("{why}")).iter().filter(|found| *found == verb).count()
    }
}

/// A draft with these words.
pub fn draft(title: &str, words: &str, labels: &[&str]) -> Draft {
    Draft {
        title: title.into(),
        body: body(words),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        bylines: vec![Byline { name: "Ada".into(), role: Role::Author, profile: None }],
        ..Draft::default()
    }
}

pub fn body(words: &str) -> html::SafeHtml {
    html::clean_article(&format!("<p>{words}</p>"), &html::AsFound).html
}

pub fn correction(words: &str) -> Edit {
    Edit::Correction(Sentence::parse(words).unwrap())
}
