//! What each trap adds to a blog: articles and comments made for it, and what must be listed.

mod bodies;
mod comments;
mod dates;
mod embeds;
mod entries;
mod pictures;
mod titles;

use std::collections::HashMap;

use crate::chance::Chance;
use crate::entry::{Article, Comment, Form, Place};
use crate::expected::{ExpectedBody, Kind, Loss};
use crate::plan::Plan;
use crate::regular::{Regular, Stretch, old_id};
use crate::time::Stamp;
use crate::traps::Trap;
use crate::words::{Words, words};

/// All that the traps of a plan add.
#[derive(Default)]
pub(crate) struct Scene {
    pub(crate) articles: Vec<Article>,
    /// Articles already written, for the list of addresses.
    pub(crate) kept: Vec<Article>,
    /// Entries that cannot be brought over.
    pub(crate) refused: Vec<(Article, Loss, String)>,
    pub(crate) comments: Vec<Remark>,
    pub(crate) listed: Vec<(Loss, u64, String)>,
    pub(crate) traps: Vec<(&'static str, String)>,
    pub(crate) secrets: Vec<String>,
}

/// A comment made for a trap and where it stands.
#[derive(Clone)]
pub(crate) struct Remark {
    pub(crate) comment: Comment,
    pub(crate) place: Place,
    pub(crate) on_draft: bool,
    pub(crate) refused: Option<(Loss, &'static str)>,
}

/// Makes the scene of a plan.
pub(crate) fn scene(plan: &Plan, regular: &Regular<'_>) -> Scene {
    let mut stage =
        Stage { plan, regular, words: words(&plan.locale), scene: Scene::default(), trap: Trap::EmptyBlog, made: 0 };
    for trap in plan.traps.iter() {
        stage.trap = trap;
        stage.made = 0;
        let first = stage.scene.articles.len();
        if !plan.traps.has(Trap::EmptyBlog) {
            stage.lay_entries(trap);
            stage.lay_discussion(trap);
            stage.lay_body(trap);
        }
        let place = stage.scene.articles.get(first).and_then(|article| article.alternate.clone());
        let place = place.unwrap_or_else(|| trap.fact().to_owned());
        stage.scene.traps.push((trap.name(), place));
    }
    stage.count_comments();
    stage.scene
}

/// Where traps are laid, one after the other.
pub(crate) struct Stage<'a> {
    plan: &'a Plan,
    regular: &'a Regular<'a>,
    words: &'static Words,
    scene: Scene,
    trap: Trap,
    made: u64,
}

impl Stage<'_> {
    fn lay_entries(&mut self, trap: Trap) {
        self.lay_dates(trap);
        self.lay_titles(trap);
        self.lay_odd_entries(trap);
    }

    fn lay_body(&mut self, trap: Trap) {
        self.lay_markup(trap);
        self.lay_embeds(trap);
        self.lay_pictures(trap);
    }

    /// An id that no other thing has.
    fn id(&mut self) -> u64 {
        self.made += 1;
        old_id(self.plan, Stretch::Special, (self.trap as u64) << 16 | self.made)
    }

    /// Half past ten, on a day of its own for each trap from January 2016.
    fn day(&self) -> Stamp {
        let start = Stamp::in_zone((2016, 1, 4), (10, 30, 0), &self.plan.time_zone);
        Stamp::of(start.millis + self.trap as i64 * 86_400_000, &self.plan.time_zone)
    }

    /// An ordinary post of this trap; the caller makes it odd and adds it.
    fn post(&mut self) -> Article {
        let id = self.id();
        let published = self.day().plus(self.made as i64 * 600_000);
        let name = self.trap.name();
        let tail = if self.made == 1 { String::new() } else { format!("-{}", self.made) };
        let (before, after) = (format!("Avant le piège {name}."), format!("Après le piège {name}."));
        Article {
            id,
            kind: Kind::Post,
            draft: false,
            alternate: Some(self.address(published, &format!("trap-{name}{tail}.html"))),
            title: format!("Piège {name}{tail}"),
            title_xml: None,
            published: Some(published),
            updated: Some(published.plus(61_003)),
            labels: vec!["Piège".to_owned()],
            author: self.regular.author(),
            html: format!("<p>{before}</p><p>{after}</p>"),
            form: Form::Html,
            more: String::new(),
            comments: 0,
            without_address: false,
            future: false,
            language: None,
            body: ExpectedBody { shows: vec![before, after], ..ExpectedBody::default() },
        }
    }

    /// The address Blogger would give a post of that day.
    fn address(&self, published: Stamp, file: &str) -> String {
        let (year, month, _) = published.local_date();
        format!("http://{}/{year:04}/{month:02}/{file}", self.plan.host)
    }

    /// A post whose body holds `html` between its first and last paragraph.
    fn post_with(&mut self, html: &str) -> Article {
        let mut article = self.post();
        let name = self.trap.name();
        article.html = format!("<p>Avant le piège {name}.</p>\n{html}\n<p>Après le piège {name}.</p>");
        article
    }

    fn add(&mut self, article: Article) -> Place {
        let place = article.place();
        self.scene.articles.push(article);
        place
    }

    fn listed(&mut self, what: Loss, old_id: u64, why: &str) {
        self.scene.listed.push((what, old_id, why.to_owned()));
    }

    /// A comment on a post of this trap, so many minutes after it.
    fn remark(&mut self, place: &Place, minutes: i64) -> Remark {
        let id = self.id();
        let published = self.day().plus(3_600_000 + minutes * 60_000 + 123);
        let mut chance = Chance::new(self.plan.seed, 5, id);
        let mut comment = self.regular.remark(&mut chance, id, published);
        comment.shows = format!("Remarque {id}.");
        comment.html = format!("{} {}", comment.shows, comment.html);
        Remark { comment, place: place.clone(), on_draft: false, refused: None }
    }

    fn say(&mut self, remark: Remark) -> u64 {
        let id = remark.comment.id;
        self.scene.comments.push(remark);
        id
    }

    /// An answer to the comment `parent` of the same discussion.
    fn answer(&mut self, place: &Place, minutes: i64, parent: u64) -> Remark {
        let mut remark = self.remark(place, minutes);
        self.regular.answer(&mut remark.comment, place.id, parent);
        remark
    }

    /// Writes into each article how many comments it has.
    fn count_comments(&mut self) {
        let mut totals: HashMap<u64, u32> = HashMap::new();
        for remark in self.scene.comments.iter().filter(|remark| remark.refused.is_none()) {
            *totals.entry(remark.place.id).or_default() += 1;
        }
        let refused = self.scene.refused.iter_mut().map(|(article, ..)| article);
        for article in self.scene.articles.iter_mut().chain(refused) {
            article.comments = totals.get(&article.id).copied().unwrap_or(0);
        }
    }
}
