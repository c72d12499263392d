//! What a made backup is: well-formed, counted, repeatable, and flat in memory.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::time::Instant;

use blogmaker::{Changes, Counts, Difference, Expected, Plan, Trap, Traps, newer, write};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

fn made(plan: &Plan) -> (String, Expected) {
    let mut out = Vec::new();
    let expected = write(plan, &mut out).unwrap();
    assert_eq!(expected.bytes, out.len() as u64);
    (String::from_utf8(out).unwrap(), expected)
}

fn with(traps: Traps) -> Plan {
    Plan { traps, ..Plan::default() }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).unwrap()?;
    Some(found.value.into_owned())
}

/// Entries by kind, drafts and removed ones apart, counted by another reader.
fn counted(xml: &str) -> HashMap<String, u64> {
    let mut reader = Reader::from_str(xml);
    let mut counts: HashMap<String, u64> = HashMap::new();
    let (mut kind, mut draft, mut depth) = (String::new(), false, 0);
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error} at {}", reader.error_position()));
        match event {
            Event::Start(element) => {
                depth += 1;
                draft |= element.name().as_ref() == "app:draft";
            }
            Event::Empty(element) if element.name().as_ref() == "category" => {
                let scheme = attribute(&element, "scheme").unwrap();
                if scheme.ends_with("#kind") {
                    let term = attribute(&element, "term").unwrap();
                    kind = term.rsplit('#').next().unwrap().to_owned();
                }
            }
            Event::Empty(element) if element.name().as_ref() == "gd:extendedProperty" => {
                let removed = attribute(&element, "name").unwrap() == "blogger.contentRemoved";
                *counts.entry("removed".into()).or_default() += u64::from(removed);
            }
            Event::End(element) => {
                depth -= 1;
                if element.name().as_ref() == "entry" {
                    let name = if draft { "draft".to_owned() } else { kind.clone() };
                    *counts.entry(name).or_default() += 1;
                    (kind, draft) = (String::new(), false);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "an element is not closed");
    counts
}

fn assert_sum(counts: &Counts) {
    let sum = counts.settings + counts.templates + counts.posts + counts.pages + counts.drafts;
    assert_eq!(counts.entries, sum + counts.comments + counts.dropped);
}

#[test]
fn an_ordinary_backup_holds_what_the_plan_says() {
    let (xml, expected) = made(&Plan::default());
    let found = counted(&xml);
    let counts = expected.counts;
    assert_eq!((counts.posts, counts.comments, counts.pages, counts.drafts), (20, 100, 2, 2));
    assert_eq!((counts.settings, counts.templates, counts.dropped, counts.removed), (58, 1, 0, 0));
    for (kind, count) in [("post", 20), ("comment", 100), ("page", 2), ("draft", 2), ("settings", 58), ("template", 1)]
    {
        assert_eq!(found.get(kind), Some(&count), "{kind}");
    }
    assert_sum(&counts);
    assert!(expected.lost.is_empty());
    assert!(expected.traps.is_empty());
}

#[test]
fn a_backup_with_every_trap_adds_up_and_closes_every_element() {
    let (xml, expected) = made(&with(Traps::all()));
    let found = counted(&xml);
    let counts = expected.counts;
    assert_sum(&counts);
    let dropped = expected.lost.iter().filter(|loss| !loss.brought).count() as u64;
    assert_eq!(counts.dropped, dropped);
    assert_eq!(found.values().sum::<u64>() - found["removed"], counts.entries);
    assert_eq!(found["page"], counts.pages);
    assert_eq!(found["draft"], counts.drafts);
    assert_eq!(found["removed"], counts.removed);
    assert_eq!(found["questionnaire"], 1);
    assert_eq!(expected.traps.len(), Traps::all().iter().count());
    let told: usize = expected.articles.iter().map(|article| article.comments.len()).sum();
    assert_eq!(told as u64, counts.comments);
    assert_eq!(expected.articles.len() as u64, counts.posts + counts.pages + counts.drafts);
}

#[test]
fn a_strict_reader_accepts_what_is_called_well_formed() {
    let (xml, _) = made(&with(Traps::well_formed()));
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event().unwrap() {
            Event::GeneralRef(name) => {
                let known = ["amp", "lt", "gt", "quot", "apos", "#39"];
                let name: &str = &name;
                assert!(known.contains(&name), "&{name};");
            }
            Event::Eof => break,
            _ => {}
        }
    }
}

#[test]
fn the_same_plan_makes_the_same_bytes_and_another_seed_does_not() {
    let plan = with(Traps::all());
    let (first, _) = made(&plan);
    assert!(first == made(&plan).0);
    assert!(first != made(&Plan { seed: 2, ..plan.clone() }).0);
    assert!(first == made(&Plan { detail: false, ..plan }).0, "details change the file");
}

#[test]
fn every_id_is_used_once_but_for_the_duplicates() {
    for seed in 1..4 {
        let plan = Plan { seed, articles: 100, comments: 1_000, ..with(Traps::all()) };
        let (_, expected) = made(&plan);
        let mut ids = HashSet::new();
        for article in &expected.articles {
            assert!(ids.insert(article.old_id), "{}", article.title);
            for comment in &article.comments {
                assert!(ids.insert(comment.old_id), "{} {}", article.title, comment.old_id);
            }
        }
    }
}

#[test]
fn answers_and_links_lead_to_what_is_there() {
    let (_, expected) = made(&with(Traps::all()));
    let articles: HashSet<u64> = expected.articles.iter().map(|article| article.old_id).collect();
    for article in &expected.articles {
        let comments: HashMap<u64, u32> =
            article.comments.iter().map(|comment| (comment.old_id, comment.number)).collect();
        for (place, comment) in (1..).zip(&article.comments) {
            assert_eq!(comment.number, place);
            if let Some(parent) = comment.parent_old_id {
                assert!(comments.contains_key(&parent), "{}: {parent}", article.title);
            }
        }
        for (link, id) in &article.body.leads_home {
            assert!(articles.contains(id), "{link}");
        }
    }
    let mut paths = HashSet::new();
    for path in expected.articles.iter().filter_map(|article| article.path.as_ref()) {
        assert!(paths.insert(path), "{path} twice");
    }
}

#[test]
fn comments_of_one_instant_are_numbered_by_id_as_a_number() {
    let (_, expected) = made(&with(Traps::only([Trap::SameInstant])));
    let article = expected.articles.iter().find(|article| article.title.contains("same-instant")).unwrap();
    let ids: Vec<u64> = article.comments.iter().map(|comment| comment.old_id).collect();
    assert_eq!(ids, [999_999_999_999_999_983, 1_200_000_000_000_000_001]);
}

#[test]
fn a_ring_of_answers_is_cut_at_its_lowest_number() {
    let (_, expected) = made(&with(Traps::only([Trap::ParentCycle])));
    let article = expected
        .articles
        .iter()
        .find(|article| article.comments.len() == 4 && article.title.contains("cycle"))
        .unwrap();
    let answers: Vec<bool> = article.comments.iter().map(|comment| comment.parent_old_id.is_some()).collect();
    assert_eq!(answers, [false, true, true, false]);
}

#[test]
fn a_long_discussion_has_six_hundred_comments_in_threads() {
    let (_, expected) = made(&with(Traps::only([Trap::LongDiscussion])));
    let article = expected.articles.iter().max_by_key(|article| article.comments.len()).unwrap();
    assert_eq!(article.comments.len(), 600);
    let first = article.comments.iter().filter(|comment| comment.parent_old_id.is_none()).count();
    assert!((50..200).contains(&first), "{first}");
}

#[test]
fn a_later_backup_differs_by_what_was_asked_and_by_nothing_else() {
    let plan = Plan { articles: 30, comments: 300, ..Plan::default() };
    let changes = Changes {
        changed_articles: 3,
        gone_articles: 2,
        new_articles: 4,
        changed_comments: 5,
        removed_comments: 2,
        gone_comments: 3,
        new_comments: 7,
        backdated_comments: 2,
    };
    let (old, before) = made(&plan);
    let (new, after) = made(&newer(&plan, changes));
    let known: HashSet<&str> = old.lines().collect();
    let fresh = new.lines().filter(|line| !known.contains(line)).count();
    assert_eq!(fresh, 3 + 4 + 5 + 2 + 7 + 2);
    let count = |what| after.differences.iter().filter(|difference| difference.what == what).count();
    assert_eq!(count(Difference::ArticleChanged), 3);
    assert_eq!(count(Difference::ArticleGone), 2);
    assert_eq!(count(Difference::CommentGone), 3);
    assert_eq!(count(Difference::CommentNew), 9);
    assert_sum(&after.counts);
    let mut old_numbers = HashMap::new();
    for article in &before.articles {
        old_numbers.extend(article.comments.iter().map(|comment| (comment.old_id, comment.number)));
    }
    for article in &after.articles {
        let highest = article.comments.iter().filter(|comment| !comment.later).map(|comment| comment.number).max();
        for comment in &article.comments {
            match old_numbers.get(&comment.old_id) {
                Some(number) => assert_eq!(comment.number, *number, "a known comment changed its number"),
                None => assert!(comment.later && Some(comment.number) > highest),
            }
        }
    }
}

#[test]
fn addresses_are_of_every_shape_and_end_where_nothing_is() {
    let (_, expected) = made(&with(Traps::all()));
    let shapes = [
        "/search/label/",
        "_01_archive.html",
        "/feeds/posts/default/-/",
        "/comments/default",
        "showComment=",
        "?m=1",
        "/atom.xml",
        "/search?q=",
        "/p/",
    ];
    for shape in shapes {
        let found = expected.addresses.iter().any(|address| address.path_and_query.contains(shape));
        assert!(found, "{shape}");
    }
    assert!(expected.addresses.iter().any(|address| address.host.as_deref() == Some("carnet-de-relais.blogspot.fr")));
    assert!(expected.closed.iter().any(|path| path.contains("trap-future-article")));
}

#[test]
fn an_empty_blog_has_settings_alone() {
    let (xml, expected) = made(&with(Traps::only([Trap::EmptyBlog, Trap::DeepChain])));
    assert_eq!(expected.counts.entries, 59);
    assert!(!xml.contains("kind#post") && !xml.contains("kind#comment"));
    let written = blogmaker::write_media(&with(Traps::only([Trap::EmptyBlog])), &folder("empty")).unwrap();
    assert_eq!(written, 0);
}

fn folder(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("blogmaker-{name}"))
}

#[test]
fn pictures_are_written_under_the_names_in_bodies_and_some_are_missing() {
    let plan = with(Traps::all());
    let (_, expected) = made(&plan);
    let target = folder("media");
    let written = blogmaker::write_media(&plan, &target).unwrap();
    let names: HashSet<String> = expected
        .articles
        .iter()
        .flat_map(|article| &article.body.pictures)
        .map(|picture| picture.file.clone())
        .collect();
    let mut there = 0;
    for file in std::fs::read_dir(&target).unwrap() {
        let file = file.unwrap();
        assert!(names.contains(file.file_name().to_str().unwrap()));
        assert!(std::fs::read(file.path()).unwrap().starts_with(b"\x89PNG\r\n\x1a\n"));
        there += 1;
    }
    assert!(there > 5 && there < names.len(), "{there} of {}", names.len());
    assert!(written >= there as u32);
}

/// Counts what it is given and keeps nothing.
#[derive(Default)]
struct Scale {
    bytes: u64,
    largest: usize,
}

impl Write for Scale {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        self.largest = self.largest.max(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_large_backup_leaves_in_small_blocks_and_keeps_nothing() {
    let plan = Plan { articles: 1_000, comments: 10_000, detail: false, lean: true, ..Plan::default() };
    let mut scale = Scale::default();
    let start = Instant::now();
    let expected = write(&plan, &mut scale).unwrap();
    let speed = scale.bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
    println!("{} bytes at {speed:.0} MB/s", scale.bytes);
    assert_eq!((expected.counts.posts, expected.counts.comments), (1_000, 10_000));
    assert!(scale.largest < 400_000, "{}", scale.largest);
    assert!(expected.articles.is_empty() && expected.addresses.len() < 2_000);
}
