//! What each trap adds to a blog: articles and comments made for it, and what must be listed.

use crate::entry::{Article, Author, Comment, Form, Place};
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
        stage.lay(trap);
        let place = stage.scene.articles.get(first).and_then(|article| article.alternate.clone());
        let place = place.unwrap_or_else(|| trap.fact().to_owned());
        stage.scene.traps.push((trap.name(), place));
    }
    stage.scene
}

/// Where traps are laid, one after the other.
pub(crate) struct Stage<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) regular: &'a Regular<'a>,
    pub(crate) words: &'static Words,
    pub(crate) scene: Scene,
    trap: Trap,
    made: u64,
}

impl Stage<'_> {
    fn lay(&mut self, _trap: Trap) {}

    /// An id that no other thing has.
    pub(crate) fn id(&mut self) -> u64 {
        self.made += 1;
        old_id(self.plan, Stretch::Special, (self.trap as u64) << 16 | self.made)
    }
}
