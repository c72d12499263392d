//! Every key of the log: what an action touches and a page notes. One function each, so that both sides say the same.
//!
//! A list is watched at its joints. A page that shows a list notes its first place and, for each article shown, the place
//! behind it; whoever puts an article into the list, or takes it out, touches the one joint where that happens. So one
//! publication drops a fixed number of pages, however long the list is.

use crate::base::ids::{ArticleId, LabelId};

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

/// A run of articles that one import batch brought.
pub(crate) fn articles(first: ArticleId, last: ArticleId) -> String {
    format!("article:{first}..{last}")
}

/// All comments of an article, and their count.
pub(crate) fn discussion(article: ArticleId) -> String {
    format!("discussion:{article}")
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

/// The pages of the site.
pub(crate) fn pages() -> String {
    "list:pages".into()
}

/// The newest comments of the site.
pub(crate) fn newest_comments() -> String {
    "list:comments".into()
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
        all.extend([month_count(202_201), sitemap(1), sitemap_parts()]);
        all.extend([label(label_id), label_count(label_id), pages(), newest_comments(), hosts()]);
        for list in [List::All, List::Label(label_id), List::Month(202_201)] {
            all.extend([list.first(), list.after(article_id)]);
        }
        for key in all {
            key.parse::<pagecache::Key>().unwrap();
        }
    }
}
