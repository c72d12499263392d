//! Compares what a generator says of a backup with what readers get by HTTP. Every disagreement is a sentence, so that
//! one run shows them all.

use crate::app::{HOST, TestApp, Told};
use crate::dom::{Element, collapsed, parse};
use blogmaker::{Becomes, Expected, ExpectedArticle, ExpectedComment, ExpectedLoss, Kind, Loss};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What was found wrong.
#[derive(Default)]
pub struct Findings(Vec<String>);

impl Findings {
    fn check(&mut self, holds: bool, words: impl FnOnce() -> String) {
        if !holds {
            self.0.push(words());
        }
    }

    /// Fails the test with everything that was found.
    pub fn none(self, of: &str) {
        let count = self.0.len();
        assert!(
            count == 0,
            "{of}: {count} disagreements\n{}",
            self.0.into_iter().take(60).collect::<Vec<_>>().join("\n")
        );
    }
}

/// Reads a whole site and its report beside what is expected.
pub fn read_all(app: &TestApp, told: &Told, expected: &Expected, language: &str) -> Findings {
    let mut found = Findings::default();
    let mut reading = Reading { app, told, expected, language, pages: Vec::new() };
    reading.counts(&mut found);
    let mut known: HashMap<u64, String> = HashMap::new();
    for article in &expected.articles {
        known.extend(reading.address(article).map(|address| (article.old_id, address)));
    }
    for article in expected.articles.iter().filter(|article| is_public(article)) {
        match known.get(&article.old_id) {
            Some(address) => reading.article(article, address, &known, &mut found),
            None => found.0.push(format!("{} “{}” has no address", article.old_id, article.title)),
        }
    }
    reading.addresses(&known, &mut found);
    reading.losses(&mut found);
    reading.secrets(&mut found);
    found
}

/// What readers may see.
pub fn is_public(article: &ExpectedArticle) -> bool {
    !article.draft && !article.future
}

struct Reading<'a> {
    app: &'a TestApp,
    told: &'a Told,
    expected: &'a Expected,
    language: &'a str,
    /// Every page that was read, for what must stand on none.
    pages: Vec<(String, String)>,
}

/// The causes under which a loss may be listed.
pub fn causes(loss: Loss) -> &'static [&'static str] {
    match loss {
        Loss::OrphanComment => &["comment_without_article"],
        Loss::SameTwice | Loss::OtherTwice => &["duplicate_entry"],
        Loss::UnknownKind => &["unknown_kind"],
        Loss::NoId => &["entry_without_id"],
        Loss::CommentOnDraft => &["comment_on_draft"],
        Loss::ParentMissing | Loss::ParentElsewhere => &["parent_missing"],
        Loss::ParentCycle => &["parent_circle"],
        Loss::AddressTaken | Loss::AddressReserved => &["address_changed"],
        Loss::ForeignHost => &["address_on_other_host"],
        Loss::AnchorTaken => &["anchor_hidden"],
        Loss::DateMissing => &["date_missing"],
        Loss::ActiveContent => &[
            "script_removed",
            "style_dropped",
            "form_removed",
            "event_handler_dropped",
            "drawing_removed",
            "dangerous_link_removed",
        ],
        Loss::ProfileDropped => &["profile_left"],
        Loss::Enclosure => &["enclosure_left"],
        Loss::UnknownTimeZone => &["time_zone_unknown"],
        Loss::ForeignComments => &["foreign_comments"],
    }
}

impl Reading<'_> {
    fn get(&mut self, path: &str) -> (u16, String) {
        let reply = self.app.get(path);
        let text = String::from_utf8_lossy(&reply.bytes).into_owned();
        self.pages.push((path.to_owned(), text.clone()));
        (reply.status, text)
    }

    /// In = out + listed, and each number is that of the file.
    fn counts(&mut self, found: &mut Findings) {
        let (counts, report) = (self.expected.counts, self.told.summary());
        let of = |kind: &str, what: &str| report["kinds"][kind][what].as_u64().unwrap_or(0);
        let all = |what: &str| report["entries"][what].as_u64().unwrap_or(0);
        found.check(all("in") == counts.entries, || format!("in: {report} but the file has {counts:?}"));
        found.check(all("in") == all("brought") + all("here") + all("listed"), || format!("unbalanced: {report}"));
        found.check(of("comment", "brought") == counts.comments, || format!("comments: {report} but {counts:?}"));
        let pieces = of("article", "brought") + of("page", "brought");
        found.check(pieces == counts.posts + counts.pages + counts.drafts, || {
            format!("articles: {report} but {counts:?}")
        });
        found.check(of("setting", "in") == counts.settings, || format!("settings: {report} but {counts:?}"));
        let left: u64 = ["article", "page", "comment", "other"].iter().map(|kind| of(kind, "listed")).sum();
        found.check(left == counts.dropped, || format!("{left} left out, expected {}", counts.dropped));
    }

    /// Its own address, or the one that the report says it got instead.
    fn address(&self, article: &ExpectedArticle) -> Option<String> {
        if !is_public(article) {
            return None;
        }
        article.path.clone().or_else(|| {
            let of = self
                .told
                .lines_of("address_changed")
                .find(|line| line["old_id"].as_str() == Some(article.old_id.to_string().as_str()));
            of.and_then(|line| line["sample"].as_str().map(str::to_owned))
        })
    }

    fn article(
        &mut self,
        article: &ExpectedArticle,
        address: &str,
        known: &HashMap<u64, String>,
        found: &mut Findings,
    ) {
        let (status, text) = self.get(address);
        found.check(status == 200, || format!("{address}: {status}"));
        if status != 200 {
            return;
        }
        let page = parse(&text);
        let mut wrong = |what: &str, is: String, wanted: String| {
            found.0.push(format!("{address}: {what} is “{is}”, expected “{wanted}”"));
        };
        let h1 = page.find("main").and_then(|main| main.find("h1")).map(Element::text).unwrap_or_default();
        let title = collapsed(&article.title.replace('\u{202e}', ""));
        if (!title.is_empty() && h1 != title) || h1.is_empty() {
            wrong("title", h1, title);
        }
        if article.kind == Kind::Post {
            self.facts(article, &page, &mut wrong);
        }
        let Some(body) = page.find("div.text") else { return wrong("body", String::new(), "a div.text".into()) };
        if body.attribute("lang").map(str::to_owned) != article.language {
            wrong("language", format!("{:?}", body.attribute("lang")), format!("{:?}", article.language));
        }
        self.body(article, body, known, &mut wrong);
        let (ids, parents) = (page.ids(), nesting(&page));
        let by_old: HashMap<u64, &ExpectedComment> =
            article.comments.iter().map(|other| (other.old_id, other)).collect();
        let discussion = Discussion { address, by_old, highest: article.comments.len() as u64 };
        for comment in &article.comments {
            self.comment(&discussion, comment, &page, &ids, &parents, found);
        }
        let shown = page.find_all("article.comment").len()
            + page
                .find_all(".later")
                .first()
                .map_or(0, |later| later.all().iter().filter(|element| is_number_anchor(element)).count());
        found.check(shown == article.comments.len(), || {
            format!("{address}: {shown} comments, expected {}", article.comments.len())
        });
    }

    fn facts(&self, article: &ExpectedArticle, page: &Element<'_>, wrong: &mut impl FnMut(&str, String, String)) {
        let time = page.find("time.date");
        let machine = time.and_then(|time| time.attribute("datetime")).unwrap_or_default();
        let wanted = machine_of(article.published, article.offset_seconds);
        if machine != wanted {
            wrong("instant", machine.to_owned(), wanted);
        }
        let words = time.map(Element::text).unwrap_or_default();
        if self.language == "fr" && words != french(article.local_date) {
            wrong("date", words, french(article.local_date));
        }
        let byline = page.find("p.byline").map(Element::text).unwrap_or_default();
        if byline != collapsed(&article.byline) {
            wrong("byline", byline, article.byline.clone());
        }
        let labels: BTreeSet<String> = page
            .find("ul.labels")
            .map(|list| list.find_all("a").into_iter().map(Element::text).collect())
            .unwrap_or_default();
        let wanted: BTreeSet<String> = article.labels.iter().map(|label| collapsed(label)).collect();
        if labels != wanted {
            wrong("labels", format!("{labels:?}"), format!("{wanted:?}"));
        }
    }

    fn body(
        &self,
        article: &ExpectedArticle,
        body: &Element<'_>,
        known: &HashMap<u64, String>,
        wrong: &mut impl FnMut(&str, String, String),
    ) {
        let text = body.text();
        for shows in &article.body.shows {
            if !text.contains(&collapsed(shows)) {
                wrong("body", text.chars().take(400).collect(), shows.clone());
            }
        }
        let inside = body.inside.to_lowercase();
        for never in &article.body.never {
            if inside.contains(never) {
                let at = inside.find(never).unwrap_or(0);
                wrong("body", inside[at..].chars().take(80).collect(), format!("no {never}"));
            }
        }
        let mut links: Vec<&str> = body.find_all("a").into_iter().filter_map(|link| link.attribute("href")).collect();
        for (link, home) in &article.body.leads_home {
            let Some(wanted) = known.get(home) else { continue };
            let fragment = link.split_once('#').map(|(_, fragment)| fragment);
            let fits = |href: &&str| {
                let (path, kept) = href.split_once('#').map_or((*href, None), |(path, kept)| (path, Some(kept)));
                path.split('?').next() == wanted.split('?').next() && kept == fragment
            };
            match links.iter().position(fits) {
                Some(at) => drop(links.remove(at)),
                None => wrong("own link", format!("{links:?}"), format!("{link} at {wanted}")),
            }
        }
        self.pictures(article, body, wrong);
    }

    /// Each picture stands, in its order, at its old address or at home; or it is listed.
    fn pictures(&self, article: &ExpectedArticle, body: &Element<'_>, wrong: &mut impl FnMut(&str, String, String)) {
        let shown = body.find_all("img");
        let wanted: Vec<_> = article.body.pictures.iter().filter(|picture| !picture.src.starts_with("data:")).collect();
        if !article.body.pictures.is_empty() && shown.len() != wanted.len() {
            let shown: Vec<_> = shown.iter().map(|picture| picture.attribute("src")).collect();
            return wrong("pictures", format!("{shown:?}"), format!("{wanted:?}"));
        }
        for (shown, wanted) in shown.iter().zip(&wanted) {
            let (src, alt) = (shown.attribute("src").unwrap_or_default(), shown.attribute("alt"));
            if src != wanted.src && !src.starts_with("/media/") {
                wrong("picture", src.to_owned(), wanted.src.clone());
            }
            if alt != Some(wanted.alt.as_deref().unwrap_or_default()) {
                wrong("alternative text", format!("{alt:?}"), format!("{:?}", wanted.alt));
            }
            if !src.starts_with("/media/") && !self.is_listed(&["picture_elsewhere"], Some(article.old_id)) {
                wrong("picture elsewhere", "not listed".into(), wanted.src.clone());
            }
            if wanted.alt.is_none() && !self.is_listed(&["picture_without_alt"], Some(article.old_id)) {
                wrong("picture without alternative text", "not listed".into(), wanted.src.clone());
            }
        }
        let lost = article.body.pictures.len() > wanted.len();
        if lost && !self.is_listed(&["picture_unreadable"], Some(article.old_id)) {
            wrong("data picture", "not listed".into(), "picture_unreadable".into());
        }
    }

    fn comment(
        &mut self,
        all: &Discussion<'_>,
        comment: &ExpectedComment,
        page: &Element<'_>,
        ids: &Ids<'_>,
        above: &Nesting,
        found: &mut Findings,
    ) {
        let number = comment.number;
        let at = format!("{} n° {number} (old {})", all.address, comment.old_id);
        let Some(anchor) = ids.get(format!("c{number}").as_str()) else {
            return found.0.push(format!("{at}: not there"));
        };
        let is_number = (1..=all.highest).contains(&comment.old_id);
        let old = format!("c{}", comment.old_id);
        found.check(is_number || ids.contains_key(old.as_str()), || format!("{at}: no old anchor"));
        if anchor.name == "article" {
            found.check(is_number || anchor.by_id(&old).is_some(), || format!("{at}: old anchor elsewhere"));
            return self.words(all, comment, anchor, above, &at, found);
        }
        let own = Some(format!("c{number}"));
        let is_own = |line: &&Element<'_>| {
            line.attribute("id").map(str::to_owned) == own || line.by_id(&format!("c{number}")).is_some()
        };
        let line = page.find(".later").and_then(|later| later.children().find(is_own));
        let Some(href) = line.and_then(|line| line.find("a")).and_then(|link| link.attribute("href")) else {
            return found.0.push(format!("{at}: no way to its thread"));
        };
        let (status, text) = self.get(href.split('#').next().unwrap_or_default());
        let thread = parse(&text);
        match thread.by_id(&format!("c{number}")) {
            Some(anchor) if status == 200 => self.words(all, comment, anchor, &nesting(&thread), &at, found),
            _ => found.0.push(format!("{at}: {status} at {href}")),
        }
    }

    fn words(
        &self,
        all: &Discussion<'_>,
        comment: &ExpectedComment,
        shown: &Element<'_>,
        above: &Nesting,
        at: &str,
        found: &mut Findings,
    ) {
        let parent = comment.parent_old_id.and_then(|old_id| all.by_old.get(&old_id));
        let to = shown.find("a.to").and_then(|link| link.attribute("href")).map(str::to_owned);
        let wanted = parent.map(|parent| format!("#c{}", parent.number));
        found.check(to == wanted, || format!("{at}: answers {to:?}, expected {wanted:?}"));
        let nested = match (above.get(&comment.number), parent) {
            (None, _) => false,
            (Some(above), None) => above.is_empty(),
            (Some(above), Some(parent)) => above.last() == Some(&parent.number) || above.len() == 4,
        };
        found.check(nested, || format!("{at}: nested wrongly, under {:?}", above.get(&comment.number)));
        if comment.removed {
            found.check(shown.find("header.removed").is_some() && shown.find(".words").is_none(), || {
                format!("{at}: no tombstone")
            });
            let author = collapsed(&comment.author);
            found.check(author.is_empty() || !shown.text().contains(&author), || {
                format!("{at}: a tombstone with a name")
            });
            return;
        }
        let words = shown.find(".words").map(Element::text).unwrap_or_default();
        found.check(words.contains(&collapsed(&comment.shows)), || {
            format!("{at}: says “{words}”, expected “{}”", comment.shows)
        });
        let heading = shown.find("h3");
        let name = heading.and_then(|heading| heading.find("bdi")).map(Element::text).unwrap_or_default();
        found.check(name == collapsed(&comment.author), || format!("{at}: by “{name}”, expected “{}”", comment.author));
        let profile = heading
            .and_then(|heading| heading.all().into_iter().find(|link| link.attribute("rel") == Some("ugc nofollow")));
        let profile = profile.and_then(|link| link.attribute("href")).map(str::to_owned);
        found
            .check(profile == comment.profile, || format!("{at}: profile {profile:?}, expected {:?}", comment.profile));
        let time = shown.find("time").and_then(|time| time.attribute("datetime")).unwrap_or_default();
        let second = comment.published.div_euclid(1_000_000);
        found.check(instant_of(time) == Some(second), || format!("{at}: at {time}, expected {second}"));
    }

    fn addresses(&mut self, known: &HashMap<u64, String>, found: &mut Findings) {
        let titles: HashMap<u64, &ExpectedArticle> =
            self.expected.articles.iter().map(|article| (article.old_id, article)).collect();
        let read: HashMap<String, String> = self.pages.iter().cloned().collect();
        for old in &self.expected.addresses {
            let asked = old.path_and_query.as_str();
            if let Some(host) = old.host.as_deref() {
                let moved = self.app.request("GET", host, asked, &[]);
                let wanted = format!("https://{HOST}{}", crate::app::ascii(asked));
                found.check(moved.status == 301 && moved.header("location") == Some(wanted.clone()), || {
                    format!("{host}{asked}: {} to {:?}, expected {wanted}", moved.status, moved.header("location"))
                });
            }
            let (reply, at) = self.app.followed(asked);
            let text = String::from_utf8_lossy(&reply.bytes).into_owned();
            if reply.status != 200 {
                found.0.push(format!("{asked}: {} at {at}, should become {:?}", reply.status, old.becomes));
                continue;
            }
            // The very page that was read before at its own address.
            if let Becomes::Article(id) | Becomes::Page(id) = &old.becomes
                && known.get(id).and_then(|own| read.get(own)).is_some_and(|own| *own == text)
            {
                continue;
            }
            self.pages.push((asked.to_owned(), text.clone()));
            let page = parse(&text);
            let right = match &old.becomes {
                Becomes::Article(id) | Becomes::Page(id) => {
                    let title = titles
                        .get(id)
                        .map(|article| collapsed(&article.title.replace('\u{202e}', "")))
                        .unwrap_or_default();
                    let canonical = page.all().into_iter().find(|link| link.attribute("rel") == Some("canonical"));
                    let canonical = canonical.and_then(|link| link.attribute("href")).unwrap_or_default().to_owned();
                    let path = known.get(id).map(|path| normal(path)).unwrap_or_default();
                    canonical == format!("https://{HOST}{path}")
                        && page.find("h1").is_some_and(|h1| title.is_empty() || h1.text() == title)
                }
                Becomes::Home => page.find("article").is_some() || self.expected.counts.posts == 0,
                Becomes::Month(year, month) => {
                    at == format!("/{year:04}/{month:02}/") && self.is_month(&page, *year, *month)
                }
                Becomes::Year(year) => at == format!("/{year:04}/"),
                Becomes::Label(name) => {
                    at.starts_with("/label/") && page.find("h1").is_some_and(|h1| h1.text().contains(&collapsed(name)))
                }
                Becomes::Feed => is_atom(&reply) && self.feed_ids(&text, found),
                Becomes::LabelFeed(name) => is_atom(&reply) && crate::dom::unescape(&text).contains(name.as_str()),
                Becomes::CommentsFeed | Becomes::ArticleComments(_) => is_atom(&reply),
                Becomes::Search(words) => page.find("main").is_some_and(|main| {
                    main.find("li").is_some()
                        || main.find("article").is_some()
                        || self.expected.counts.posts == 0
                        || words.is_empty()
                }),
            };
            found.check(right, || format!("{asked}: {at} is not {:?}", old.becomes));
        }
        for closed in &self.expected.closed {
            let (reply, at) = self.app.followed(closed);
            found.check(reply.status == 404, || format!("{closed}: {} at {at}, expected 404", reply.status));
        }
        for path in [
            "/",
            "/archives",
            "/labels",
            "/feed.atom?max-results=500",
            "/comments/feed.atom?max-results=500",
            "/sitemap.xml",
            "/robots.txt",
        ] {
            let (status, _) = self.get(path);
            found.check(status == 200, || format!("{path}: {status}"));
        }
        for secret in &self.expected.secrets {
            let (_, text) =
                self.get(&format!("/search?q={}", crate::app::ascii(&secret.replace(' ', "+").replace('&', ""))));
            let page = parse(&text);
            let hits = page.find("main").map_or(0, |main| main.find_all("h2").len());
            let words = self
                .expected
                .articles
                .iter()
                .filter(|article| is_public(article) && article.title.contains(secret.as_str()))
                .count();
            found.check(hits <= words, || format!("searching for “{secret}” finds {hits}"));
        }
    }

    /// The list of a month holds its articles and no others.
    fn is_month(&self, page: &Element<'_>, year: i32, month: u8) -> bool {
        let wanted: BTreeSet<String> = self
            .expected
            .articles
            .iter()
            .filter(|article| {
                is_public(article)
                    && article.kind == Kind::Post
                    && (article.local_date.0, article.local_date.1) == (year, month)
            })
            .filter_map(|article| self.address(article))
            .map(|path| normal(&path))
            .collect();
        let hrefs: BTreeSet<String> = page
            .find("main")
            .map(|main| main.find_all("a").into_iter().filter_map(|link| link.attribute("href")).map(normal).collect())
            .unwrap_or_default();
        let has_more =
            page.all().into_iter().any(|link| link.attribute("href").is_some_and(|href| href.contains("before=")));
        let all: BTreeSet<String> = self
            .expected
            .articles
            .iter()
            .filter_map(|article| self.address(article))
            .map(|path| normal(&path))
            .collect();
        let listed: BTreeSet<String> = hrefs.intersection(&all).cloned().collect();
        if has_more { !listed.is_empty() && listed.is_subset(&wanted) } else { listed == wanted }
    }

    /// The ids in a feed are those of the old one.
    fn feed_ids(&self, text: &str, found: &mut Findings) -> bool {
        let ids: BTreeSet<&str> =
            text.match_indices("<id>").filter_map(|(at, _)| text[at + 4..].split('<').next()).collect();
        let known: BTreeSet<String> = self
            .expected
            .articles
            .iter()
            .filter(|article| is_public(article))
            .map(|article| format!(".post-{}", article.old_id))
            .collect();
        let mut right = true;
        for id in
            ids.iter().filter(|id| !id.ends_with(char::is_numeric) || !id.starts_with("tag:blogger.com,1999:blog-"))
        {
            right = false;
            found.0.push(format!("the feed has the id {id}"));
        }
        let posts = ids.iter().filter_map(|id| id.rsplit_once(".post-")).map(|(_, id)| format!(".post-{id}"));
        right && posts.into_iter().all(|id| known.contains(&id))
    }

    /// Everything that must be listed is listed, at its entry, and nothing else is said to be left out.
    fn losses(&self, found: &mut Findings) {
        let mut wanted: BTreeMap<&str, u64> = BTreeMap::new();
        for loss in &self.expected.lost {
            let ExpectedLoss { what, old_id, why, brought } = loss;
            let causes = causes(*what);
            found.check(self.is_listed(causes, *old_id), || format!("not listed: {what:?} {old_id:?} ({why})"));
            if !brought {
                *wanted.entry(causes[0]).or_default() += 1;
            }
        }
        for cause in ["comment_without_article", "duplicate_entry", "unknown_kind", "entry_without_id"] {
            let (is, should) = (self.told.listed(cause), wanted.get(cause).copied().unwrap_or(0));
            found.check(is == should, || format!("{cause}: {is} listed, expected {should}"));
        }
        let is_lost = |what: Loss| self.expected.lost.iter().filter(|loss| loss.what == what).count() as u64;
        for (cause, should) in [
            ("parent_missing", is_lost(Loss::ParentMissing) + is_lost(Loss::ParentElsewhere)),
            ("parent_circle", is_lost(Loss::ParentCycle)),
            ("anchor_hidden", is_lost(Loss::AnchorTaken)),
            ("address_changed", is_lost(Loss::AddressTaken) + is_lost(Loss::AddressReserved)),
            ("changed_in_file", 0),
            ("edited_here", 0),
            ("markup_unreadable", 0),
        ] {
            let is = self.told.listed(cause);
            found.check(is == should, || format!("{cause}: {is} listed, expected {should}"));
        }
    }

    fn is_listed(&self, causes: &[&str], old_id: Option<u64>) -> bool {
        self.told.report.iter().any(|line| {
            causes.iter().any(|cause| line["cause"] == *cause)
                && old_id.is_none_or(|old_id| {
                    line["old_id"].as_str() == Some(old_id.to_string().as_str()) || line["cause"] == "entry_without_id"
                })
        })
    }

    /// What nobody may read stands on no page, in no feed, in no line of the report.
    fn secrets(&self, found: &mut Findings) {
        let report = self.told.report.iter().map(|line| ("report".to_owned(), line.to_string()));
        let lines = self.told.lines.iter().map(|line| ("page of the report".to_owned(), line.clone()));
        let said: Vec<_> = report.chain(lines).collect();
        for secret in &self.expected.secrets {
            let mail = secret.contains('@');
            for (path, text) in self.pages.iter().filter(|(path, _)| !path.starts_with("/search?q=")) {
                found.check(!text.contains(secret.as_str()), || format!("{path} holds the secret “{secret}”"));
            }
            for (place, text) in said.iter().filter(|_| mail) {
                found.check(!text.contains(secret.as_str()), || format!("{place} holds the secret “{secret}”: {text}"));
            }
        }
    }
}

fn is_number_anchor(element: &Element<'_>) -> bool {
    element.attribute("id").and_then(|id| id.strip_prefix('c')).is_some_and(|id| id.len() < 6)
}

fn is_atom(reply: &crate::app::Reply) -> bool {
    reply.header("content-type").is_some_and(|kind| kind.starts_with("application/atom+xml"))
}

/// Path as a page's address writes it: percent-encoded once, undeclared query dropped.
fn normal(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    crate::app::ascii(path)
}

/// What the comments of one page are compared with.
struct Discussion<'a> {
    address: &'a str,
    by_old: HashMap<u64, &'a ExpectedComment>,
    highest: u64,
}

type Ids<'e> = HashMap<&'e str, &'e Element<'e>>;

/// For each comment on a page the numbers of those in whose items it stands, the outermost first.
type Nesting = HashMap<u32, Vec<u32>>;

fn nesting(page: &Element<'_>) -> Nesting {
    fn walk(element: &Element<'_>, above: &mut Vec<u32>, found: &mut Nesting) {
        for child in element.children() {
            let own = (child.name == "li").then(|| child.children().find(|inner| inner.name == "article")).flatten();
            let own = own.and_then(|own| own.attribute("id")).and_then(|id| id[1..].parse::<u32>().ok());
            if let Some(own) = own {
                found.insert(own, above.clone());
                above.push(own);
            }
            walk(child, above, found);
            if own.is_some() {
                above.pop();
            }
        }
    }
    let mut found = Nesting::new();
    walk(page, &mut Vec::new(), &mut found);
    found
}

/// RFC 3339 of an instant in its offset.
fn machine_of(micros: i64, offset: i32) -> String {
    let seconds = micros.div_euclid(1_000_000) + i64::from(offset);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.abs() / 60;
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        second / 3600,
        second / 60 % 60,
        second % 60,
        minutes / 60,
        minutes % 60
    )
}

/// Seconds since 1970 of an RFC 3339 text.
fn instant_of(text: &str) -> Option<i64> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let local = days(number(0, 4)?, number(5, 7)?, number(8, 10)?) * 86_400
        + number(11, 13)? * 3600
        + number(14, 16)? * 60
        + number(17, 19)?;
    let zone = text.get(19..)?;
    let offset = number(text.len() - 5, text.len() - 3)? * 3600 + number(text.len() - 2, text.len())? * 60;
    Some(if zone.starts_with('-') { local + offset } else { local - offset })
}

fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil(day: i64) -> (i64, i64, i64) {
    let mut year = 1970 + day.div_euclid(366);
    while days(year + 1, 1, 1) <= day {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && days(year, month + 1, 1) <= day {
        month += 1;
    }
    (year, month, day - days(year, month, 1) + 1)
}

/// "lundi 10 janvier 2022", and "1er" for the first.
pub fn french((year, month, day): (i32, u8, u8)) -> String {
    let number = days(i64::from(year), i64::from(month), i64::from(day));
    let weekday =
        ["jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi", "mercredi"][number.rem_euclid(7) as usize];
    let month = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ][usize::from(month) - 1];
    let day = if day == 1 { "1er".to_owned() } else { day.to_string() };
    format!("{weekday} {day} {month} {year}")
}

#[test]
fn the_witness_knows_its_calendar() {
    assert_eq!(french((2022, 1, 10)), "lundi 10 janvier 2022");
    assert_eq!(machine_of(1_641_769_200_000_000, -12_600), "2022-01-09T19:30:00-03:30");
    assert_eq!(instant_of("2022-01-09T19:30:00-03:30"), Some(1_641_769_200));
    assert_eq!(french((2024, 2, 29)), "jeudi 29 février 2024");
}
