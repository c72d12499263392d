//! The old addresses of a made blog: every shape that Blogger answered.

use std::collections::BTreeSet;

use crate::entry::Article;
use crate::expected::{Becomes, Expected, ExpectedArticle, Kind, OldAddress};
use crate::plan::Plan;
use crate::regular::Regular;

/// How many articles are sampled when details are not wanted.
const SAMPLE: u32 = 20;
const COUNTRIES: [&str; 6] = ["com", "fr", "co.uk", "com.au", "be", "ca"];

/// Fills the addresses that must answer and those that must not.
pub(crate) fn note_addresses(plan: &Plan, regular: &Regular<'_>, special: &[Article], expected: &mut Expected) {
    let articles = if plan.detail { expected.articles.clone() } else { sample(plan, regular, special) };
    let mut list = List { addresses: Vec::new(), closed: Vec::new() };
    let public: Vec<&ExpectedArticle> = articles.iter().filter(|piece| !piece.draft && !piece.future).collect();
    for piece in &public {
        list.piece(plan, piece);
    }
    for piece in articles.iter().filter(|piece| piece.future) {
        list.closed.extend(piece.path.clone());
    }
    if expected.counts.posts > 0 {
        list.archives(&public);
    }
    list.blog(plan, public.first().copied());
    list.closed
        .extend(["/1823/", "/2009/13/", "/2009/09/never-written.html", "/p/never-written.html"].map(String::from));
    expected.addresses = list.addresses;
    expected.closed = list.closed;
}

fn sample(plan: &Plan, regular: &Regular<'_>, special: &[Article]) -> Vec<ExpectedArticle> {
    if plan.traps.has(crate::Trap::EmptyBlog) {
        return Vec::new();
    }
    let kept = plan.articles.saturating_sub(plan.changes.gone_articles);
    let ordinary = (0..kept.min(SAMPLE)).map(|index| regular.post(index, false).expected());
    ordinary.chain(special.iter().map(Article::expected)).collect()
}

struct List {
    addresses: Vec<OldAddress>,
    closed: Vec<String>,
}

impl List {
    fn add(&mut self, path: impl Into<String>, becomes: Becomes) {
        self.addresses.push(OldAddress { path_and_query: path.into(), host: None, becomes });
    }

    fn piece(&mut self, plan: &Plan, piece: &ExpectedArticle) {
        let Some(path) = &piece.path else { return };
        let becomes = match piece.kind {
            Kind::Post => Becomes::Article(piece.old_id),
            Kind::Page => Becomes::Page(piece.old_id),
        };
        let foreign = piece.host.clone().filter(|host| *host != plan.host && !host.contains(".blogspot."));
        if foreign.is_some() {
            self.addresses.push(OldAddress { path_and_query: path.clone(), host: None, becomes });
            return;
        }
        self.add(path.clone(), becomes.clone());
        let join = if path.contains('?') { '&' } else { '?' };
        for query in ["m=1", "m=0", "view=classic", "commentPage=1", "commentPage=2"] {
            self.add(format!("{path}{join}{query}"), becomes.clone());
        }
        for comment in &piece.comments {
            let (shown, id) = (comment.published / 1000, comment.old_id);
            self.add(format!("{path}{join}showComment={shown}"), becomes.clone());
            self.add(format!("{path}{join}showComment={id}"), becomes.clone());
        }
        let country = COUNTRIES.get((piece.old_id % 6) as usize).copied().unwrap_or("com");
        let host = Some(format!("{}.blogspot.{country}", plan.subdomain));
        self.addresses.push(OldAddress { path_and_query: path.clone(), host, becomes });
        let id = piece.old_id;
        self.add(format!("/feeds/{id}/comments/default"), Becomes::ArticleComments(id));
    }

    fn archives(&mut self, public: &[&ExpectedArticle]) {
        let mut months = BTreeSet::new();
        let mut labels = BTreeSet::new();
        for piece in public.iter().filter(|piece| piece.kind == Kind::Post) {
            months.insert((piece.local_date.0, piece.local_date.1));
            labels.extend(piece.labels.iter().cloned());
        }
        let years: BTreeSet<i32> = months.iter().map(|(year, _)| *year).collect();
        for year in years {
            self.add(format!("/{year:04}/"), Becomes::Year(year));
        }
        for (year, month) in months {
            self.add(format!("/{year:04}/{month:02}/"), Becomes::Month(year, month));
            self.add(format!("/{year:04}_{month:02}_01_archive.html"), Becomes::Month(year, month));
        }
        for label in labels {
            let name = percent(&label);
            self.add(format!("/search/label/{name}"), Becomes::Label(label.clone()));
            self.add(format!("/search/label/{name}?max-results=20"), Becomes::Label(label.clone()));
            self.add(
                format!("/search/label/{name}?updated-max=2015-01-01T00:00:00%2B01:00&max-results=20"),
                Becomes::Label(label.clone()),
            );
            self.add(format!("/feeds/posts/default/-/{name}"), Becomes::LabelFeed(label.clone()));
        }
    }

    fn blog(&mut self, plan: &Plan, piece: Option<&ExpectedArticle>) {
        for path in ["/", "/?m=1", "/?m=0", "/search?updated-max=2014-06-01T00:00:00%2B02:00&max-results=7"] {
            self.add(path, Becomes::Home);
        }
        for path in [
            "/feeds/posts/default",
            "/feeds/posts/default?alt=rss",
            "/feeds/posts/default?alt=json",
            "/feeds/posts/default?alt=json-in-script&callback=show",
            "/feeds/posts/default?start-index=2&max-results=3",
            "/feeds/posts/default?redirect=false",
            "/feeds/posts/summary",
            "/atom.xml",
            "/rss.xml",
        ] {
            self.add(path, Becomes::Feed);
        }
        self.add("/feeds/comments/default", Becomes::CommentsFeed);
        self.add("/feeds/comments/default?alt=rss", Becomes::CommentsFeed);
        let word = piece.and_then(|piece| piece.title.split_whitespace().last()).unwrap_or("carnet");
        self.add(format!("/search?q={}", percent(word)), Becomes::Search(word.to_owned()));
        for country in COUNTRIES {
            let host = Some(format!("{}.blogspot.{country}", plan.subdomain));
            self.addresses.push(OldAddress { path_and_query: "/".into(), host, becomes: Becomes::Home });
        }
    }
}

/// Percent-encodes all but letters, digits and `-._~` of ASCII.
pub(crate) fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
