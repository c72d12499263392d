//! Every key of the log: what an action touches and a page notes. One function each, so that both sides say the same.
//!
//! A list is watched at its joints. A page that shows a list notes its first place and, for each article shown, the place
//! behind it; whoever puts an article into the list, or takes it out, touches the one joint where that happens. So one
//! publication drops a fixed number of pages, however long the list is.

use crate::base::ids::{
    ArticleId, CommentId, FollowerId, LabelId, MessageId, PersonId, SeriesId, SourceId, TranslationsId, UploadId,
};

/// A list of articles, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum List {
    /// All of the site.
    All,
    /// Those that carry a label.
    Label(LabelId),
    /// Those of one month: 202201.
    Month(i64),
}

impl List {
    fn word(self) -> String {
        match self {
            List::All => "all".into(),
            List::Label(label) => format!("l{label}"),
            List::Month(month) => format!("m{month}"),
        }
    }

    /// The beginning of the list: its newest article.
    pub(crate) fn first(self) -> String {
        format!("first:{}", self.word())
    }

    /// The place right behind (older than) an article.
    pub(crate) fn after(self, article: ArticleId) -> String {
        format!("after-{}:{article}", self.word())
    }
}

/// An article or page: its words, state, labels, pictures.
pub(crate) fn article(id: ArticleId) -> String {
    format!("article:{id}")
}

/// What is being written at an article. No reader's page notes it: an action that only writers see touches nothing else.
pub(crate) fn draft(id: ArticleId) -> String {
    format!("draft:{id}")
}

/// The published texts of an article, and which of them are withdrawn.
pub(crate) fn versions(id: ArticleId) -> String {
    format!("versions:{id}")
}

/// The newest corrections of the site.
pub(crate) fn corrections() -> String {
    "list:corrections".into()
}

/// What stands on top of the home page.
pub(crate) fn pinned() -> String {
    "list:pinned".into()
}

/// A run of articles that one import batch brought.
pub(crate) fn articles(first: ArticleId, last: ArticleId) -> String {
    format!("article:{first}..{last}")
}

/// A backup that was sent at the desk. No reader's page notes it.
pub(crate) fn upload(id: UploadId) -> String {
    format!("upload:{id}")
}

/// All comments of an article, and their count.
pub(crate) fn discussion(article: ArticleId) -> String {
    format!("discussion:{article}")
}

/// One comment, for the audit.
pub(crate) fn comment(id: CommentId) -> String {
    format!("comment:{id}")
}

/// The comments that wait, and what was decided lately. No reader's page notes it.
pub(crate) fn queue() -> String {
    "queue".into()
}

/// What was decided about comments, as readers see it.
pub(crate) fn decisions() -> String {
    "list:decisions".into()
}

/// What comes before and after an article.
pub(crate) fn neighbours(article: ArticleId) -> String {
    format!("neighbours:{article}")
}

/// What stands at an address, nothing included.
pub(crate) fn path(path: &str) -> String {
    format!("path:{path}")
}

/// The title, locale, state, policy and other settings of the site: on every page.
pub(crate) fn site() -> String {
    "site".into()
}

/// The settings that the home page alone shows.
pub(crate) fn front() -> String {
    "list:front".into()
}

/// What programs that read the site are told, where no page shows it.
pub(crate) fn robots() -> String {
    "list:robots".into()
}

/// The articles with the most comments.
pub(crate) fn discussed() -> String {
    "list:discussed".into()
}

/// The counts of all years and months.
pub(crate) fn archive() -> String {
    "list:archive".into()
}

/// The counts within one year.
pub(crate) fn year(year: i64) -> String {
    format!("year:{year}")
}

/// How many listed articles a month has: 202201. Apart from its list, for only the first page of that shows it.
pub(crate) fn month_count(month: i64) -> String {
    format!("month-count:{month}")
}

/// One part of the sitemap.
pub(crate) fn sitemap(part: i64) -> String {
    format!("sitemap:{part}")
}

/// Which parts the sitemap has. Apart from what they hold, so that most publications leave the list of them as it is.
pub(crate) fn sitemap_parts() -> String {
    "list:sitemap".into()
}

/// The names and counts of all labels.
pub(crate) fn labels() -> String {
    "list:labels".into()
}

/// One label's name and address.
pub(crate) fn label(id: LabelId) -> String {
    format!("label:{id}")
}

/// How many listed articles carry a label. Apart from its name, for every page of its list shows that.
pub(crate) fn label_count(id: LabelId) -> String {
    format!("label-count:{id}")
}

/// A series: its name, its words, which articles stand in it and in what order.
pub(crate) fn series(id: SeriesId) -> String {
    format!("series:{id}")
}

/// Which series there are.
pub(crate) fn all_series() -> String {
    "list:series".into()
}

/// Which articles are translations of each other, their languages and addresses.
pub(crate) fn translations(id: TranslationsId) -> String {
    format!("translations:{id}")
}

/// The pages of the site.
pub(crate) fn pages() -> String {
    "list:pages".into()
}

/// What is known of a source.
pub(crate) fn source(id: SourceId) -> String {
    format!("source:{id}")
}

/// Which articles rest on a source, and what they say it passes on. Apart from what is known of it, which all of them show.
pub(crate) fn source_uses(id: SourceId) -> String {
    format!("source-uses:{id}")
}

/// All outlets and works, and how many articles rest on each.
pub(crate) fn sources() -> String {
    "list:sources".into()
}

/// The newest comments of the site.
pub(crate) fn newest_comments() -> String {
    "list:comments".into()
}

/// What the decisions of the site have taught. No page notes it.
pub(crate) fn triage() -> String {
    "triage".into()
}

/// How the keys of all accounts begin.
pub(crate) const PERSON: &str = "person:";

/// An account: its name, what proves it, its sessions. In the server's own log.
pub(crate) fn person(id: PersonId) -> String {
    format!("person:{id}")
}

/// Who may do what on the site.
pub(crate) fn people() -> String {
    "people".into()
}

/// What readers wrote to the site's people.
pub(crate) fn messages() -> String {
    "messages".into()
}

/// One message of a reader, for the audit.
pub(crate) fn message(id: MessageId) -> String {
    format!("message:{id}")
}

/// Somebody who follows a discussion by mail. No page notes it.
pub(crate) fn follower(id: FollowerId) -> String {
    format!("follower:{id}")
}

/// What is held about those who write here, for the audit. No page notes it.
pub(crate) fn privacy() -> String {
    "privacy".into()
}

/// The messages that could not be sent.
pub(crate) fn mail() -> String {
    "mail".into()
}

/// A picture as pages show it: its sizes, its words, what replaces it. Pictures of one content under several names are one.
pub(crate) fn picture(beginning: &str) -> String {
    format!("picture:{beginning}")
}

/// The sites and hosts of this server; in the server's own log.
pub(crate) fn hosts() -> String {
    "hosts".into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_one_that_the_page_cache_reads() {
        let (article_id, label_id) = (ArticleId(i64::MAX), LabelId(9_999_999_999));
        let mut all = vec![article(article_id), articles(ArticleId(1), article_id), discussion(article_id)];
        all.extend([neighbours(article_id), path("/2022/01/x.html"), site(), archive(), year(2022), labels()]);
        all.extend([month_count(202_201), sitemap(1), sitemap_parts(), front(), robots(), discussed()]);
        all.extend([label(label_id), label_count(label_id), pages(), newest_comments(), hosts()]);
        all.extend([person(PersonId(1)), people(), mail(), messages(), message(MessageId(1))]);
        all.extend([follower(FollowerId(1)), privacy()]);
        all.extend([comment(CommentId(1)), queue(), decisions(), triage()]);
        all.extend([draft(article_id), versions(article_id), corrections(), pinned()]);
        all.extend([source(SourceId(7)), source_uses(SourceId(i64::MAX)), sources()]);
        all.extend([picture("0123456789abcdef0123")]);
        all.extend([series(SeriesId(3)), all_series(), translations(TranslationsId(i64::MAX))]);
        for list in [List::All, List::Label(label_id), List::Month(202_201)] {
            all.extend([list.first(), list.after(article_id)]);
        }
        for key in all {
            key.parse::<pagecache::Key>().unwrap();
        }
    }
}
