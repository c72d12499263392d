//! What to make: sizes, language, traps, and the changes of a later backup.

use crate::traps::Traps;

/// What to make. The same plan always makes the same bytes.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Decides every word, date and id.
    pub seed: u64,
    /// Ordinary posts, besides those that traps add.
    pub articles: u32,
    /// Ordinary comments, spread unevenly over the ordinary posts.
    pub comments: u32,
    /// Ordinary pages.
    pub pages: u32,
    /// Ordinary drafts (with a title, without an address).
    pub drafts: u32,
    /// Different labels used by ordinary posts.
    pub labels: u32,
    /// Host of the blog: a domain of its own or `name.blogspot.com`.
    pub host: String,
    /// Name of the blog under `blogspot.com`.
    pub subdomain: String,
    /// Title of the blog.
    pub title: String,
    /// `fr`, `en`, `ar`…, with or without region: language of the words and the setting.
    pub locale: String,
    /// Zone of the dates and the setting.
    pub time_zone: String,
    /// Traps to lay.
    pub traps: Traps,
    /// Settings to write otherwise, or in addition.
    pub settings: Vec<(String, String)>,
    /// Write settings and the template.
    pub with_settings: bool,
    /// Fill `articles` and all `addresses` of [`Expected`](crate::Expected). Takes memory by the comment.
    pub detail: bool,
    /// Leave out what says nothing to an importer (pictures of authors, edit links, display times), and write less prose: for large files.
    pub lean: bool,
    /// What happened since the backup that this one follows.
    pub changes: Changes,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            seed: 1,
            articles: 20,
            comments: 100,
            pages: 2,
            drafts: 2,
            labels: 12,
            host: "blog.example.org".into(),
            subdomain: "carnet-de-relais".into(),
            title: "Carnet de relais".into(),
            locale: "fr".into(),
            time_zone: "Europe/Paris".into(),
            traps: Traps::none(),
            settings: Vec::new(),
            with_settings: true,
            detail: true,
            lean: false,
            changes: Changes::default(),
        }
    }
}

/// What happened between two backups, to ordinary posts and comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The first so many posts were edited (title, body, `updated`).
    pub changed_articles: u32,
    /// The last so many posts are gone, with their comments.
    pub gone_articles: u32,
    /// So many posts were added, later than all others, without comments.
    pub new_articles: u32,
    /// The first so many comments were edited.
    pub changed_comments: u32,
    /// The next so many comments were removed by their authors.
    pub removed_comments: u32,
    /// The next so many comments are gone without a trace.
    pub gone_comments: u32,
    /// So many comments were added, on the first posts in turn, later than theirs.
    pub new_comments: u32,
    /// So many comments were added, on the first posts in turn, dated before theirs.
    pub backdated_comments: u32,
}

/// A later backup of the same blog: same ids, with some entries changed, added and gone.
///
/// `articles` describe that file, but comments have the numbers they get when it is imported after the earlier one;
/// `differences` says what must be listed and added then.
pub fn newer(plan: &Plan, changes: Changes) -> Plan {
    Plan { changes, ..plan.clone() }
}

impl Plan {
    pub(crate) fn blogspot_host(&self) -> String {
        format!("{}.blogspot.com", self.subdomain)
    }

    /// The number of the blog in every id.
    pub(crate) fn blog_id(&self) -> u64 {
        1_000_000_000_000_000_000 + crate::chance::mix(self.seed) % 8_000_000_000_000_000_000
    }
}
