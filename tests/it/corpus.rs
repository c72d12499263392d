//! Real backups brought in and read beside a second reading of the same file, which knows nothing of the importer's: every
//! title, body, label and comment by its words, and every old address.

use crate::app::{Engine, HOST, TestApp, corpus};
use crate::dom::{Element, collapsed, parse, unescape};
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// An entry as it stands in the file, nothing interpreted.
#[derive(Debug, Default)]
struct Raw {
    kind: String,
    id: String,
    title: String,
    content: String,
    published: String,
    author: String,
    draft: bool,
    removed: bool,
    labels: Vec<String>,
    /// Addresses by their relation; the last of each.
    links: BTreeMap<String, String>,
    answers: String,
}

impl Raw {
    fn number(&self) -> &str {
        self.id.rsplit('-').next().unwrap()
    }

    /// Path and query of its page.
    fn path(&self) -> Option<&str> {
        let address = self.links.get("alternate")?;
        let rest = address.split_once("://")?.1;
        Some(&rest[rest.find('/')?..])
    }

    fn is_public(&self) -> bool {
        matches!(self.kind.as_str(), "post" | "page") && !self.draft
    }

    /// The instant, as the order of a discussion needs it.
    fn instant(&self) -> jiff::Timestamp {
        self.published.parse().unwrap()
    }
}

/// Reads the entries event by event: names without their prefixes, declared or not.
fn entries(file: &Path) -> Vec<Raw> {
    let text = std::fs::read_to_string(file).unwrap();
    let mut reader = quick_xml::Reader::from_str(&text);
    let (mut all, mut open, mut words): (Vec<Raw>, Vec<String>, String) = Default::default();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                begin(&tag, &mut all);
                open.push(name(&tag));
                words.clear();
            }
            Event::Empty(tag) => begin(&tag, &mut all),
            Event::Text(text) => words.push_str(&text.into_inner()),
            Event::GeneralRef(reference) => words.push_str(&unescape(&format!("&{};", reference.into_inner()))),
            Event::End(_) => {
                let element = open.pop().unwrap();
                if let (Some(entry), true) = (all.last_mut(), open.iter().any(|outer| outer == "entry")) {
                    let words = std::mem::take(&mut words);
                    match element.as_str() {
                        "id" => entry.id = words,
                        "title" => entry.title = words,
                        "content" => entry.content = words,
                        "published" => entry.published = words,
                        "name" => entry.author = words,
                        "draft" => entry.draft = words == "yes",
                        _ => {}
                    }
                }
            }
            Event::Eof => return all,
            _ => {}
        }
    }
}

fn name(tag: &BytesStart<'_>) -> String {
    tag.name().0.rsplit(':').next().unwrap().to_owned()
}

fn begin(tag: &BytesStart<'_>, all: &mut Vec<Raw>) {
    let attributes: BTreeMap<String, String> = tag
        .attributes()
        .map(|attribute| attribute.unwrap())
        .map(|attribute| (attribute.key.0.to_owned(), unescape(&attribute.value)))
        .collect();
    let of = |name: &str| attributes.get(name).cloned().unwrap_or_default();
    let Some(entry) = all.last_mut().filter(|_| name(tag) != "entry") else {
        if name(tag) == "entry" {
            all.push(Raw::default());
        }
        return;
    };
    match name(tag).as_str() {
        "category" if of("scheme").ends_with("#kind") => entry.kind = of("term").rsplit('#').next().unwrap().to_owned(),
        "category" => entry.labels.push(of("term")),
        "link" => drop(entry.links.insert(of("rel"), of("href"))),
        "in-reply-to" => entry.answers = of("ref"),
        "extendedProperty" => entry.removed |= of("name") == "blogger.contentRemoved",
        _ => {}
    }
}

/// The words of markup, whatever their dress.
fn words(markup: &str) -> Vec<String> {
    parse(markup).text().split_whitespace().map(str::to_owned).collect()
}

/// What a site shows differently from the file, in sentences.
#[derive(Default)]
struct Differences {
    found: Vec<String>,
    /// How many words were compared.
    words: usize,
}

impl Differences {
    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, at: &str, what: &str, shown: T, wanted: T) {
        if shown != wanted {
            self.found.push(format!("{at}: {what} is {shown:?}, in the file {wanted:?}"));
        }
    }

    fn article(&mut self, app: &TestApp, entry: &Raw, comments: &[&Raw]) {
        let at = entry.path().expect("a public entry has an address");
        let reply = app.get(at);
        self.compare(at, "the status", reply.status, 200);
        let text = reply.text();
        let page = parse(&text);
        let title = page.find("h1").map(Element::text).unwrap_or_default();
        self.compare(at, "the title", title, collapsed(&unescape(&entry.title)));
        let body = page.find("div.text").map(Element::text).unwrap_or_default();
        self.words(at, &body.split_whitespace().map(str::to_owned).collect::<Vec<_>>(), &words(&entry.content));
        if entry.kind == "post" {
            let list = page.find("ul.labels");
            let labels = list.map(|list| list.find_all("a").into_iter().map(Element::text).collect());
            self.compare(
                at,
                "the set of labels",
                labels.unwrap_or_default(),
                entry.labels.iter().cloned().collect::<BTreeSet<_>>(),
            );
            let byline = page.find("p.byline").map(Element::text).unwrap_or_default();
            self.compare(at, "the byline", byline, collapsed(&entry.author));
        }
        self.discussion(at, &page, comments);
    }

    fn words(&mut self, at: &str, shown: &[String], wanted: &[String]) {
        self.words += wanted.len();
        if shown != wanted {
            let same = shown.iter().zip(wanted).take_while(|(shown, wanted)| shown == wanted).count();
            let part =
                |words: &[String]| words.iter().skip(same.saturating_sub(2)).take(12).cloned().collect::<Vec<_>>();
            self.found.push(format!(
                "{at}: from word {same} on it says {:?}, in the file {:?}",
                part(shown),
                part(wanted)
            ));
        }
    }

    fn discussion(&mut self, at: &str, page: &Element<'_>, comments: &[&Raw]) {
        let mut ordered = comments.to_vec();
        ordered.sort_by_key(|comment| (comment.instant(), comment.number().len(), comment.number().to_owned()));
        let shown: Vec<_> = page.find_all("article.comment");
        self.compare(at, "the number of comments", shown.len(), ordered.len());
        for (number, comment) in (1..).zip(&ordered) {
            let at = format!("{at} n° {number}");
            let Some(shown) = page.by_id(&format!("c{number}")) else {
                self.found.push(format!("{at} is not there"));
                continue;
            };
            self.compare(&at, "the old anchor", shown.by_id(&format!("c{}", comment.number())).is_some(), true);
            let parent = comment.links.get("related").and_then(|link| link.rsplit('/').next());
            let parent = parent.and_then(|parent| ordered.iter().position(|other| other.number() == parent));
            let to = shown.find("a.to").and_then(|link| link.attribute("href")).map(str::to_owned);
            self.compare(&at, "what it answers", to, parent.map(|at| format!("#c{}", at + 1)));
            if comment.removed {
                continue;
            }
            let name = shown.find("h3").and_then(|heading| heading.find("bdi")).map(Element::text).unwrap_or_default();
            self.compare(&at, "the name", name, collapsed(&comment.author));
            let said = shown.find(".words").map(Element::text).unwrap_or_default();
            self.words(&at, &said.split_whitespace().map(str::to_owned).collect::<Vec<_>>(), &words(&comment.content));
        }
    }

    fn addresses(&mut self, app: &TestApp, all: &[Raw]) {
        let mut old: BTreeSet<String> =
            ["/", "/?m=1", "/feeds/posts/default", "/feeds/comments/default", "/atom.xml", "/rss.xml"]
                .map(String::from)
                .into();
        for entry in all.iter().filter(|entry| entry.is_public()) {
            let path = entry.path().unwrap();
            old.extend([path.to_owned(), format!("{path}?m=1"), format!("{path}?showComment=1#c1")]);
            old.insert(format!("/feeds/{}/comments/default", entry.number()));
            if entry.kind == "post" {
                let (year, month) = (&path[1..5], &path[6..8]);
                old.extend([
                    format!("/{year}/"),
                    format!("/{year}/{month}/"),
                    format!("/{year}_{month}_01_archive.html"),
                ]);
                for label in &entry.labels {
                    let label = crate::app::ascii(label).replace('/', "%2F");
                    old.extend([format!("/search/label/{label}"), format!("/feeds/posts/default/-/{label}")]);
                }
            }
        }
        old.extend(
            all.iter().filter(|entry| entry.kind == "comment").filter_map(|entry| entry.path().map(str::to_owned)),
        );
        for address in &old {
            let (first, (last, at)) = (app.get(address), app.followed(address));
            let right = first.status == 200 || first.status == 301;
            self.compare(address, "the answer", (right, last.status), (true, 200));
            assert!(!at.is_empty());
        }
        assert!(old.len() >= 12, "only {} old addresses were asked for", old.len());
    }
}

#[test]
fn every_word_of_the_real_backups_is_read_under_its_old_address() {
    let Some(corpus) = corpus() else { return };
    for (name, public, comments, least) in
        [("charleso-blog_blogger.xml", 8, 8, 2_000), ("pelican_bloggerexport.xml", 2, 1, 30)]
    {
        let file = corpus.join("blogger").join(name);
        let all = entries(&file);
        let app = TestApp::start(Engine::Sqlite);
        app.import(&std::fs::read(&file).unwrap());
        let mut found = Differences::default();
        let (mut articles, mut said) = (0, 0);
        for entry in all.iter().filter(|entry| entry.is_public()) {
            let of: Vec<&Raw> =
                all.iter().filter(|other| other.kind == "comment" && other.answers == entry.id).collect();
            articles += 1;
            said += of.len();
            found.article(&app, entry, &of);
        }
        assert_eq!((articles, said), (public, comments), "{name} was read as its description says");
        found.addresses(&app, &all);
        for draft in all.iter().filter(|entry| entry.draft) {
            let at = app.get(&format!("/search?q={}", crate::app::ascii(&collapsed(&draft.title))));
            found.compare(&draft.title, "a draft found", at.text().contains("class=\"teaser\""), false);
        }
        assert!(found.found.is_empty(), "{name} on {HOST}:\n{}", found.found.join("\n"));
        assert!(found.words > least, "only {} words of {name} were compared", found.words);
    }
}
