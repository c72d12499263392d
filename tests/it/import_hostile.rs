//! Backups that no blog ever wrote: each comes in as far as it can be understood, or is refused whole, with line and byte.

use crate::app::{Engine, HOST, TestApp, Told};
use crate::dom::{Element, parse};
use std::fmt::Write;

const HEAD: &str = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>\
    <id>tag:blogger.com,1999:blog-7.archive</id><updated>2023-02-03T04:05:06Z</updated><title>T</title>\
    <link rel='alternate' type='text/html' href='http://blog.example.org/'/><generator>Blogger</generator>";

fn kind(kind: &str) -> String {
    format!(
        "<category scheme='http://schemas.google.com/g/2005#kind' \
         term='http://schemas.google.com/blogger/2008/kind#{kind}'/>"
    )
}

/// A post with whatever else stands in it.
fn post(id: u64, more: &str) -> String {
    format!(
        "<entry><id>tag:blogger.com,1999:blog-7.post-{id}</id>{}<link rel='alternate' type='text/html' \
         href='http://{HOST}/2012/05/piece-{id}.html'/>{more}</entry>\n",
        kind("post")
    )
}

fn plain(id: u64) -> String {
    post(
        id,
        &format!(
            "<published>2012-05-01T08:00:00Z</published><title>Piece {id}</title><content type='html'>Words {id}</content>"
        ),
    )
}

/// A comment; `parent` is the one that it answers.
fn comment(id: u64, of: u64, day: u32, parent: Option<u64>) -> String {
    let related = parent.map(|parent| {
        format!("<link rel='related' href='http://www.blogger.com/feeds/7/{of}/comments/default/{parent}'/>")
    });
    format!(
        "<entry><id>tag:blogger.com,1999:blog-7.post-{id}</id>{}<published>2012-06-{day:02}T08:00:00Z</published>\
         <content type='html'>Said {id}</content><author><name>Bob</name></author>{}\
         <thr:in-reply-to ref='tag:blogger.com,1999:blog-7.post-{of}'/></entry>\n",
        kind("comment"),
        related.unwrap_or_default()
    )
}

fn brought(backup: &[u8]) -> (TestApp, Told) {
    let app = TestApp::start(Engine::Sqlite);
    let told = app.import(backup);
    let entries = &told.summary()["entries"];
    let of = |what: &str| entries[what].as_u64().unwrap();
    assert_eq!(of("in"), of("brought") + of("here") + of("listed"), "every entry is accounted for: {entries}");
    app.import_changes_nothing(backup, |_| {});
    (app, told)
}

fn whole(entries: &str) -> String {
    format!("{HEAD}{entries}</feed>")
}

/// The sentence with which a file is refused; nothing of it may be there then.
fn refused(backup: &[u8]) -> String {
    let app = TestApp::start(Engine::Sqlite);
    let why = app.import_with(backup, |_| {}).expect_err("it is refused").to_string();
    assert!(app.app.db.heads().unwrap().iter().all(|(site, _)| *site == 0), "a site was made");
    why
}

fn h1(app: &TestApp, path: &str) -> String {
    let reply = app.get(path);
    assert_eq!(reply.status, 200, "{path}");
    parse(&reply.text()).find("h1").map(Element::text).unwrap_or_default()
}

#[test]
fn words_in_every_wrapping_of_xml_are_the_same_words() {
    let more = "<published>2012-05-01T08:00:00Z</published>\
        <title><![CDATA[Été & co]]> <!-- not this -->&#233;t&eacute; &amp;amp; &#x1F600;</title>\
        <content type='html'><![CDATA[<p>One &amp; two</p>]]>&lt;p&gt;three &unknown; four & five&lt;/p&gt;<?pi x?></content>";
    let (app, _) = brought(whole(&post(1, more)).as_bytes());
    assert_eq!(h1(&app, "/2012/05/piece-1.html"), "Été & co été & 😀");
    let text = app.get("/2012/05/piece-1.html").text();
    let words = parse(&text).find("div.text").unwrap().text();
    assert_eq!(words, "One & two three &unknown; four & five");
}

#[test]
fn prefixes_mean_what_is_declared_and_not_what_they_are_called() {
    let backup = "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='http://purl.org/syndication/thread/1.0' xmlns='urn:other'>\
        <a:id>tag:blogger.com,1999:blog-7.archive</a:id><a:updated>2023-02-03T04:05:06Z</a:updated>\
        <a:link rel='alternate' href='http://blog.example.org/'/><a:generator>Blogger</a:generator>\
        <a:entry><a:id>tag:blogger.com,1999:blog-7.post-1</a:id><title>not this</title><b:title xmlns:b='http://www.w3.org/2005/Atom'>Piece 1</b:title>\
        <a:published>2012-05-01T08:00:00Z</a:published>\
        <c:category xmlns:c='http://www.w3.org/2005/Atom' scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>\
        <a:link rel='alternate' href='http://blog.example.org/2012/05/piece-1.html'/><a:content type='html'>Words</a:content></a:entry>\
        <a:entry><a:id>tag:blogger.com,1999:blog-7.post-2</a:id><a:published>2012-06-01T08:00:00Z</a:published>\
        <a:category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/>\
        <x:in-reply-to ref='tag:blogger.com,1999:blog-7.post-1'/><a:content>Said</a:content></a:entry></a:feed>";
    let (app, _) = brought(backup.as_bytes());
    assert_eq!(h1(&app, "/2012/05/piece-1.html"), "Piece 1");
    assert!(app.get("/2012/05/piece-1.html").text().contains("Said"));
}

#[test]
fn a_file_is_read_in_whatever_encoding_it_says_it_has() {
    let text = |encoding: &str| {
        let more = "<published>2012-05-01T08:00:00Z</published><title>Été</title><content>x</content>";
        format!("<?xml version='1.0' encoding='{encoding}'?>{}", whole(&post(1, more)))
    };
    let utf16 = |big: bool, mark: bool| {
        let mut bytes = Vec::new();
        let units = mark.then_some(0xFEFF).into_iter().chain(text("UTF-16").encode_utf16().collect::<Vec<_>>());
        units.for_each(|unit: u16| bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() }));
        bytes
    };
    let latin = text("ISO-8859-1").chars().map(|letter| letter as u8).collect::<Vec<u8>>();
    let marked = [b"\xEF\xBB\xBF".as_slice(), text("UTF-8").as_bytes()].concat();
    for backup in [utf16(true, true), utf16(false, true), utf16(true, false), utf16(false, false), latin, marked] {
        let (app, _) = brought(&backup);
        assert_eq!(h1(&app, "/2012/05/piece-1.html"), "Été");
    }
}

#[test]
fn what_is_no_text_or_no_xml_is_refused_with_its_place() {
    let broken = whole(&plain(1)).replace("Words 1", "Words \u{1}1");
    let invalid = |bytes: &[u8]| {
        let whole = whole(&plain(1));
        let (before, behind) = whole.split_once("Words").unwrap();
        ([before.as_bytes(), bytes, behind.as_bytes()].concat(), before.matches('\n').count() + 1, before.len())
    };
    for bytes in [b"\xFF".as_slice(), b"\xC3\x28", b"\xED\xA0\x80", b"\xF8\x88\x80\x80\x80"] {
        let (backup, line, byte) = invalid(bytes);
        let why = refused(&backup);
        assert!(why.contains(&format!("line {line}, byte {byte}:")) && why.contains("UTF-8"), "{bytes:x?}: {why}");
    }
    let entry = plain(1);
    for (backup, word) in [
        (format!("{HEAD}{entry}"), "ends here"),
        (format!("{HEAD}{entry}<entry><id>x"), "cut off"),
        (format!("{HEAD}{entry}</entry></feed>"), "</entry>"),
        (format!("{}<feed/>", whole(&entry)), "behind the end"),
        (whole(&entry).replace("</title>", "</titel>"), "</titel>"),
        (format!("{HEAD}{}</feed>", "<a>".repeat(600)), "deep"),
        (format!("{HEAD}<entry x='{}'/></feed>", "x".repeat(9_000_000)), "tag is longer"),
    ] {
        let why = refused(backup.as_bytes());
        assert!(why.contains("line ") && why.contains("byte ") && why.contains(word), "{word}: {why}");
    }
    // A control character is no reason to refuse fifteen years of words.
    let (app, _) = brought(broken.as_bytes());
    assert!(app.get("/2012/05/piece-1.html").text().contains("Words 1"));
}

#[test]
fn what_is_no_backup_is_refused() {
    for other in [
        "",
        " ",
        "<html></html>",
        "{}",
        "<?xml version='1.0'?>",
        "<feed xmlns='http://www.w3.org/2005/Atom'/>",
        "\u{0}\u{0}",
    ] {
        assert!(refused(other.as_bytes()).contains("not a backup"), "{other}");
    }
}

#[test]
fn a_document_type_defines_nothing() {
    let bomb = "<!DOCTYPE feed [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>\
                <!ENTITY file SYSTEM 'file:///etc/hostname'>]>";
    let more = "<published>2012-05-01T08:00:00Z</published><title>x &b; &file; y</title><content>z</content>";
    let (app, _) = brought(format!("<?xml version='1.0'?>{bomb}{}", whole(&post(1, more))).as_bytes());
    assert_eq!(h1(&app, "/2012/05/piece-1.html"), "x &b; &file; y");
}

#[test]
fn what_is_too_large_is_left_and_listed_and_the_rest_comes() {
    let day = "<published>2012-05-01T08:00:00Z</published>";
    let title = post(1, &format!("{day}<title>{}</title><content>Words 1</content>", "long ".repeat(210_000)));
    let label = "l".repeat(20_000);
    let labelled = post(
        2,
        &format!("{day}<title>Piece 2</title><category scheme='http://www.blogger.com/atom/ns#' term='{label}'/>"),
    );
    let alternate = post(3, &format!("{day}<title>Piece 3</title>")).replace("/2012/05/piece-3", &"/x".repeat(10_000));
    let body = post(
        4,
        &format!(
            "{day}<title>Piece 4</title><content type='html'>{}</content>",
            "<p>words and words</p>".repeat(50_000)
        ),
    );
    let deep = post(
        5,
        &format!(
            "{day}<title>Piece 5</title><content type='html'>{}end</content>",
            "&lt;div&gt;&lt;b&gt;".repeat(30_000)
        ),
    );
    let (app, told) = brought(whole(&[title, labelled, alternate, body, deep].concat()).as_bytes());
    assert!(app.get("/2012/05/piece-1.html").text().contains("Words 1"));
    assert!(told.listed("odd_entry") >= 3, "{:?}", told.report);
    assert_eq!(told.listed("address_missing"), 1);
    for id in [2, 4, 5] {
        assert_eq!(h1(&app, &format!("/2012/05/piece-{id}.html")), format!("Piece {id}"));
    }
    assert!(app.get("/2012/05/piece-5.html").text().contains("end"));
}

/// Letters that no database can make shorter.
fn noise(length: usize) -> String {
    let mut dice = 7u64;
    let mut letter = || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + ((dice >> 33) % 26) as u8)
    };
    std::iter::repeat_with(&mut letter).take(length).collect()
}

#[test]
fn what_has_to_be_found_again_fits_into_an_index_however_long_it_is() {
    crate::app::on_each_engine(|engine| {
        let day = "<published>2012-05-01T08:00:00Z</published>";
        let titled = |id: u64, more: &str| post(id, &format!("{day}<title>Piece {id}</title>{more}"));
        let label = |length| format!("<category scheme='http://www.blogger.com/atom/ns#' term='{}'/>", noise(length));
        let at = |id: u64, path: &str| titled(id, "").replace(&format!("/2012/05/piece-{id}.html"), path);
        let entries = [
            titled(1, &label(1_900)),
            titled(2, &label(9_000)),
            at(3, &format!("/2012/{}", noise(1_900))),
            at(4, &format!("/2012/{}", noise(9_000))),
            at(5, &format!("/2012/{}", "é".repeat(900))),
            at(6, &format!("/2012/{}.php?p={}", noise(1_500), noise(390))),
            at(7, &format!("/2012/long-query.php?p={}", noise(9_000))),
        ];
        // Without a number of the blog, its address is what its entries are known by.
        let backup = whole(&entries.concat())
            .replace("<id>tag:blogger.com,1999:blog-7.archive</id>", "<id>urn:x</id>")
            .replace("href='http://blog.example.org/'", &format!("href='http://blog.example.org/{}'", noise(9_000)));
        let app = TestApp::start(engine);
        let told = app.import(backup.as_bytes());
        assert_eq!(told.summary()["kinds"]["article"]["brought"], 7);
        assert_eq!((told.listed("odd_entry"), told.listed("address_missing")), (1, 2), "{:?}", told.report);
        assert_eq!(app.get(&format!("/search/label/{}", noise(1_900))).status, 301);
        assert_eq!(app.get(&format!("/2012/{}", noise(1_900))).status, 200);
        assert_eq!(app.get(&format!("/2012/{}.php?p={}", noise(1_500), noise(390))).status, 200);
        assert_eq!(app.get("/2012/long-query.php").status, 200);
    });
}

#[test]
fn ten_thousand_labels_that_are_but_signs_take_no_quadratic_time() {
    let mut entries = String::new();
    for id in 1..=40u32 {
        let mut labels = String::new();
        for number in 0..250 {
            // No letter and no digit: all of them want the same address.
            let name: String = format!("{:014b}", id * 250 + number).replace('0', ".").replace('1', "!");
            let _ = write!(labels, "<category scheme='http://www.blogger.com/atom/ns#' term='{name}'/>");
        }
        let day = "<published>2012-05-01T08:00:00Z</published>";
        entries.push_str(&post(u64::from(id), &format!("{day}<title>Piece {id}</title>{labels}")));
    }
    let begun = std::time::Instant::now();
    let app = TestApp::start(Engine::Sqlite);
    let told = app.import(whole(&entries).as_bytes());
    // One question for each label and each place would be fifty million.
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    assert_eq!(told.summary()["kinds"]["article"]["brought"], 40);
    let text = app.get("/labels").text();
    assert!(text.matches("href=\"/label/x").count() == 10_000, "{}", text.matches("href=\"/label/x").count());
    assert_eq!(app.followed("/search/label/%21%21%21%21%2E%21%2E%2E%2E%21%2E%2E%2E%2E").0.status, 404);
}

#[test]
fn dates_that_cannot_be_meant_leave_the_entry_a_draft_and_listed() {
    let dated = |id: u64, date: &str| {
        post(id, &format!("<published>{date}</published><title>Piece {id}</title><content>x</content>"))
    };
    let odd = [
        "0000-00-00T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "1499-12-31T00:00:00Z",
        "2012-02-30T00:00:00Z",
        "-2012-01-01T00:00:00Z",
        "yesterday",
        "",
        "2012-05-01T25:00:00Z",
        "2012-05-01T08:00:00+99:00",
        "99999999999999999999",
    ];
    let good = [
        "2012-05-01T08:00:00.999999999+14:00",
        "2012-05-01 08:00:00Z",
        "2012-05-01",
        "1969-12-31T23:59:59-12:00",
        "1500-01-02T00:00:00Z",
    ];
    let entries: String = odd.iter().chain(&good).zip(1..).map(|(date, id)| dated(id, date)).collect();
    let (app, told) = brought(whole(&entries).as_bytes());
    assert_eq!(told.listed("date_missing"), odd.len() as u64, "{:?}", told.report);
    for (date, id) in odd.iter().chain(&good).zip(1..) {
        let wanted = if id <= odd.len() { 404 } else { 200 };
        assert_eq!(app.get(&format!("/2012/05/piece-{id}.html")).status, wanted, "{date}");
    }
    for list in ["/", "/archives", "/1969/", "/1500/01/", "/feed.atom", "/sitemap.xml"] {
        assert_eq!(app.get(list).status, 200, "{list}");
    }
}

#[test]
fn ids_that_come_twice_are_missing_or_are_no_numbers_are_listed() {
    let twice =
        [plain(1), plain(1).replace("Words 1", "Other words"), plain(1).replace("post-1<", "post-0001<")].concat();
    let none = plain(2).replace("<id>tag:blogger.com,1999:blog-7.post-2</id>", "");
    let empty = plain(3).replace("tag:blogger.com,1999:blog-7.post-3", " ");
    let word = plain(4).replace("post-4<", "post-four<");
    let long = plain(5).replace("post-5<", &format!("post-{}<", "9".repeat(41)));
    let large = plain(6).replace("post-6<", &format!("post-{}<", "9".repeat(40)));
    let kinds = [plain(7).replace("kind#post", "kind#banana"), plain(8).replace(&kind("post"), "")].concat();
    let (app, told) = brought(whole(&[twice, none, empty, word, long, large, kinds].concat()).as_bytes());
    assert_eq!(told.listed("duplicate_entry"), 2);
    assert_eq!((told.listed("entry_without_id"), told.listed("unknown_kind")), (4, 2), "{:?}", told.report);
    assert!(app.get("/2012/05/piece-1.html").text().contains("Words 1"), "the first one counts");
    assert_eq!(app.get("/2012/05/piece-6.html").status, 200);
    assert_eq!(app.followed(&format!("/feeds/00{}/comments/default", "9".repeat(40))).0.status, 200);
}

#[test]
fn comments_before_their_posts_in_circles_and_of_nothing_keep_their_words() {
    let comments = [
        comment(11, 1, 5, Some(12)),
        comment(12, 1, 4, Some(13)),
        comment(13, 1, 3, Some(11)),
        comment(14, 1, 2, Some(14)),
        comment(15, 1, 1, Some(99)),
        comment(16, 1, 6, Some(21)),
        comment(17, 1, 7, Some(11)),
        comment(21, 2, 1, None),
        comment(31, 3, 1, None),
        comment(41, 1, 1, None).replace("ref='tag:blogger.com,1999:blog-7.post-1'", "ref='about:blank'"),
    ];
    let (app, told) = brought(whole(&[comments.concat(), plain(1), plain(2)].concat()).as_bytes());
    assert_eq!(told.listed("comment_without_article"), 2, "of an article that is not there, and of none");
    let text = app.get("/2012/05/piece-1.html").text();
    let page = parse(&text);
    assert_eq!(page.find_all("article.comment").len(), 7);
    // By date: 15, 14, 13, 12, 11, 16, 17.
    for (number, id) in (1..).zip([15, 14, 13, 12, 11, 16, 17]) {
        let shown = page.by_id(&format!("c{number}")).unwrap();
        assert!(shown.text().contains(&format!("Said {id}")), "n° {number} is {}", shown.text());
    }
    assert!(told.listed("parent_circle") >= 2 && told.listed("parent_missing") >= 2, "{:?}", told.report);
}
