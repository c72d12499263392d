//! What stands on the home page beside its articles: which blocks, where, in which order.

use crate::base::names::named;
use serde::{Deserialize, Serialize};

/// A block of the home page. Each is there once, shown or not: one that is hidden keeps its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BlockKind {
    /// The owner's words about the site.
    About,
    /// The field of the search.
    Search,
    /// Feeds of articles, comments, corrections.
    Follow,
    /// The undated pages.
    Pages,
    /// The labels most used.
    Labels,
    /// The years.
    Archive,
    /// The articles with the most comments.
    Discussed,
    /// Links to other sites.
    Links,
}

named!(
    BlockKind, "block of the home page",
    About "about", Search "search", Follow "follow", Pages "pages", Labels "labels", Archive "archive",
    Discussed "discussed", Links "links",
);

/// Where a block stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BlockPlace {
    /// Beside the articles where there is room, else below them.
    Side,
    /// Below the articles.
    Below,
    /// Nowhere.
    Hidden,
}

named!(BlockPlace, "place of a block", Side "side", Below "below", Hidden "hidden");

/// A block and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Block {
    pub kind: BlockKind,
    pub place: BlockPlace,
}

/// A link to another site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SiteLink {
    /// What it is called.
    pub words: String,
    /// Where it leads: `http` or `https`.
    pub address: String,
    /// The title of the latest article there; nobody has looked while it is `None`.
    #[serde(default)]
    pub latest: Option<String>,
}

/// All blocks in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Block>", into = "Vec<Block>")]
pub(crate) struct Blocks(Vec<Block>);

impl Blocks {
    /// All of them, hidden ones too.
    pub(crate) fn all(&self) -> &[Block] {
        &self.0
    }

    /// Those that stand in a place, in order.
    pub(crate) fn at(&self, place: BlockPlace) -> impl Iterator<Item = BlockKind> {
        self.0.iter().filter(move |block| block.place == place).map(|block| block.kind)
    }

    /// Puts a block somewhere.
    pub(crate) fn place(&mut self, kind: BlockKind, place: BlockPlace) {
        for block in self.0.iter_mut().filter(|block| block.kind == kind) {
            block.place = place;
        }
    }

    /// Moves a block one place towards the beginning.
    pub(crate) fn up(&mut self, kind: BlockKind) {
        if let Some(at) = self.0.iter().position(|block| block.kind == kind)
            && let Some(before) = at.checked_sub(1)
        {
            self.0.swap(before, at);
        }
    }

    /// Moves a block one place towards the end.
    pub(crate) fn down(&mut self, kind: BlockKind) {
        if let Some(at) = self.0.iter().position(|block| block.kind == kind)
            && at + 1 < self.0.len()
        {
            self.0.swap(at, at + 1);
        }
    }
}

impl Default for Blocks {
    fn default() -> Blocks {
        use BlockKind::{About, Archive, Discussed, Follow, Labels, Links, Pages, Search};
        let shown = [Pages, Labels, Archive].map(|kind| Block { kind, place: BlockPlace::Below });
        let hidden = [About, Search, Follow, Discussed, Links].map(|kind| Block { kind, place: BlockPlace::Hidden });
        Blocks(shown.into_iter().chain(hidden).collect())
    }
}

impl From<Vec<Block>> for Blocks {
    /// Each once; those that the list lacks come hidden at its end, as blocks of a later program do.
    fn from(list: Vec<Block>) -> Blocks {
        let mut blocks: Vec<Block> = Vec::new();
        let lacking = Blocks::default().0.into_iter().map(|block| Block { place: BlockPlace::Hidden, ..block });
        for block in list.into_iter().chain(lacking) {
            if blocks.iter().all(|other| other.kind != block.kind) {
                blocks.push(block);
            }
        }
        Blocks(blocks)
    }
}

impl From<Blocks> for Vec<Block> {
    fn from(blocks: Blocks) -> Vec<Block> {
        blocks.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_is_there_once_whatever_was_stored() {
        let about = Block { kind: BlockKind::About, place: BlockPlace::Side };
        let blocks = Blocks::from(vec![about, Block { place: BlockPlace::Below, ..about }]);
        assert_eq!(blocks.all().len(), Blocks::default().all().len());
        assert_eq!(blocks.at(BlockPlace::Side).collect::<Vec<_>>(), [BlockKind::About]);
        assert_eq!(blocks.at(BlockPlace::Below).count(), 0);
    }

    #[test]
    fn blocks_move_one_place_and_stay_within_their_list() {
        let mut blocks = Blocks::default();
        let (first, second) = (blocks.all()[0].kind, blocks.all()[1].kind);
        blocks.up(first);
        assert_eq!(blocks, Blocks::default());
        blocks.down(first);
        assert_eq!((blocks.all()[0].kind, blocks.all()[1].kind), (second, first));
        blocks.up(first);
        assert_eq!(blocks, Blocks::default());
        let last = blocks.all()[7].kind;
        blocks.down(last);
        assert_eq!(blocks, Blocks::default());
    }
}
