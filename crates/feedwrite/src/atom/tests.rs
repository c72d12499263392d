//! The feed as readers will see it: read back with a parser, whatever the titles hold.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;

const NOON: i64 = 1_367_402_400_000_000;

fn entry(title: &str) -> Entry {
    Entry {
        id: "tag:a.example,2013:post-1".to_owned(),
        title: title.to_owned(),
        title_language: None,
        published: Moment::new(NOON, 7200),
        updated: Moment::new(NOON, 7200),
        authors: vec![],
        labels: vec![],
        summary: None,
        content_html: None,
        address: "https://a.example/2013/05/one.html".to_owned(),
        replies: None,
        in_reply_to: None,
    }
}

fn feed(entries: Vec<Entry>) -> Feed {
    Feed {
        id: "tag:a.example,2013:feed".to_owned(),
        title: "Carnets".to_owned(),
        subtitle: None,
        language: Some("fr".to_owned()),
        updated: Moment::new(NOON, 0),
        self_address: "https://a.example/feed.atom".to_owned(),
        home_address: "https://a.example/".to_owned(),
        authors: vec![],
        generator: None,
        icon: None,
        parts: Parts::default(),
        entries,
    }
}

fn text_of(feed: &Feed) -> String {
    String::from_utf8(write_atom(feed).unwrap()).unwrap()
}

/// Every element as a parser reads it: its path, its attributes, the words directly in it.
type Seen = (String, Vec<(String, String)>, String);

fn parsed(xml: &str) -> Vec<Seen> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Seen> = Vec::new();
    let mut seen = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let above = open.last().map(|(path, ..)| format!("{path}/")).unwrap_or_default();
                let path = format!("{above}{}", start.name().as_ref());
                let attributes = start.attributes().map(Result::unwrap).map(|attribute| {
                    let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                    (attribute.key.as_ref().to_owned(), value)
                });
                open.push((path, attributes.collect(), String::new()));
            }
            Event::Text(text) => {
                if let Some(innermost) = open.last_mut() {
                    innermost.2.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let escaped = format!("&{};", &*reference);
                open.last_mut().unwrap().2.push_str(&quick_xml::escape::unescape(&escaped).unwrap());
            }
            Event::End(_) => seen.extend(open.pop()),
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("a feed holds no {other:?}"),
        }
    }
    assert!(open.is_empty());
    seen
}

fn words<'a>(seen: &'a [Seen], path: &str) -> Vec<&'a str> {
    seen.iter().filter(|(at, ..)| at == path).map(|(.., words)| words.as_str()).collect()
}

fn attributes<'a>(seen: &'a [Seen], path: &str) -> Vec<Vec<(&'a str, &'a str)>> {
    seen.iter()
        .filter(|(at, ..)| at == path)
        .map(|(_, attributes, _)| attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect())
        .collect()
}

#[test]
fn a_small_feed_looks_like_this() {
    let mut article = entry("Le phare");
    article.authors = vec![Author { name: "Anne".to_owned(), address: Some("https://a.example/anne".to_owned()) }];
    article.labels = vec!["Gênes".to_owned(), "R&D".to_owned()];
    article.summary = Some("Une tour.".to_owned());
    article.content_html = Some("<p class=\"a\">L’été &amp; la mer</p>".to_owned());
    article.replies = Some(Replies {
        address: "https://a.example/2013/05/one.html#comments".to_owned(),
        count: 2,
        feed: Some("https://a.example/2013/05/one.html/feed.atom".to_owned()),
    });
    let mut feed = feed(vec![article]);
    feed.subtitle = Some("Notes".to_owned());
    feed.generator = Some("Relais".to_owned());
    feed.parts.next = Some("https://a.example/feed.atom?before=1&n=2".to_owned());
    assert_eq!(
        text_of(&feed).replace("><", ">\n<"),
        r##"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="fr">
<id>tag:a.example,2013:feed</id>
<title>Carnets</title>
<subtitle>Notes</subtitle>
<updated>2013-05-01T10:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://a.example/feed.atom"/>
<link rel="alternate" type="text/html" href="https://a.example/"/>
<link rel="next" type="application/atom+xml" href="https://a.example/feed.atom?before=1&amp;n=2"/>
<generator>Relais</generator>
<entry>
<id>tag:a.example,2013:post-1</id>
<title>Le phare</title>
<published>2013-05-01T12:00:00+02:00</published>
<updated>2013-05-01T12:00:00+02:00</updated>
<link rel="alternate" type="text/html" href="https://a.example/2013/05/one.html"/>
<author>
<name>Anne</name>
<uri>https://a.example/anne</uri>
</author>
<category term="Gênes"/>
<category term="R&amp;D"/>
<link rel="replies" type="text/html" href="https://a.example/2013/05/one.html#comments" thr:count="2"/>
<link rel="replies" type="application/atom+xml" href="https://a.example/2013/05/one.html/feed.atom" thr:count="2"/>
<thr:total>2</thr:total>
<summary>Une tour.</summary>
<content type="html" xml:base="https://a.example/2013/05/one.html">&lt;p class="a"&gt;L’été &amp;amp; la mer&lt;/p&gt;</content>
</entry>
</feed>"##
    );
}

#[test]
fn hostile_titles_and_names_are_words_and_nothing_else() {
    for hostile in [
        "</title><script>alert(1)</script>",
        "]]></title>&evil;<!--",
        "<![CDATA[x]]>",
        "\" onload=\"x' a='",
        "&amp; &#0; &lt;",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>",
        "line\nline\ttab\r\nline",
        "  spaces  ",
        "\u{202e}txt\u{2066}",
    ] {
        let mut article = entry(hostile);
        article.labels = vec![hostile.to_owned()];
        article.authors = vec![Author { name: hostile.to_owned(), address: None }];
        article.content_html = Some(hostile.to_owned());
        let seen = parsed(&text_of(&feed(vec![article])));
        assert_eq!(words(&seen, "feed/entry/title"), [hostile]);
        assert_eq!(words(&seen, "feed/entry/author/name"), [hostile]);
        assert_eq!(words(&seen, "feed/entry/content"), [hostile]);
        assert_eq!(attributes(&seen, "feed/entry/category"), [[("term", hostile)]]);
    }
}

#[test]
fn characters_that_xml_forbids_are_dropped_and_their_neighbours_stay() {
    let mut article = entry("a\0b\u{1}c\u{b}d\u{1f}e\u{fffe}f\u{ffff}g\u{7f}h\u{85}i\u{1f600}j");
    article.labels = vec!["x\u{8}y".to_owned()];
    let seen = parsed(&text_of(&feed(vec![article])));
    assert_eq!(words(&seen, "feed/entry/title"), ["abcdefg\u{7f}h\u{85}i\u{1f600}j"]);
    assert_eq!(attributes(&seen, "feed/entry/category"), [[("term", "xy")]]);
}

#[test]
fn a_comment_says_what_it_answers() {
    let mut comment = entry("Re");
    comment.in_reply_to = Some(InReplyTo {
        reference: "tag:a.example,2013:post-1".to_owned(),
        href: Some("https://a.example/2013/05/one.html#c1".to_owned()),
        media_type: Some("text/html".to_owned()),
    });
    let seen = parsed(&text_of(&feed(vec![comment])));
    assert_eq!(
        attributes(&seen, "feed/entry/thr:in-reply-to"),
        [[
            ("ref", "tag:a.example,2013:post-1"),
            ("href", "https://a.example/2013/05/one.html#c1"),
            ("type", "text/html")
        ]]
    );
}

#[test]
fn a_discussion_without_comments_still_says_so() {
    let mut article = entry("Seul");
    article.replies = Some(Replies { address: "https://a.example/1#comments".to_owned(), count: 0, feed: None });
    let seen = parsed(&text_of(&feed(vec![article])));
    assert_eq!(words(&seen, "feed/entry/thr:total"), ["0"]);
}

#[test]
fn every_entry_has_an_author_somewhere_as_atom_demands() {
    let seen = parsed(&text_of(&feed(vec![entry("Anonyme")])));
    assert_eq!(words(&seen, "feed/author/name"), ["Carnets"]);

    let mut signed = entry("Signé");
    signed.authors = vec![Author { name: "Anne".to_owned(), address: None }];
    let seen = parsed(&text_of(&feed(vec![signed])));
    assert!(words(&seen, "feed/author/name").is_empty());
}

#[test]
fn a_title_in_another_language_says_so() {
    let mut foreign = entry("Il faro");
    foreign.title_language = Some("it".to_owned());
    let seen = parsed(&text_of(&feed(vec![foreign])));
    assert_eq!(attributes(&seen, "feed/entry/title"), [[("xml:lang", "it")]]);
}

#[test]
fn the_parts_of_a_long_feed_lead_to_each_other() {
    let mut middle = feed(vec![]);
    let address = |part: &str| Some(format!("https://a.example/feed.atom?{part}"));
    middle.parts = Parts { first: address("f"), previous: address("p"), next: address("n"), last: address("l") };
    let seen = parsed(&text_of(&middle));
    let relations: Vec<_> = attributes(&seen, "feed/link").iter().map(|link| (link[0].1, link[2].1)).collect();
    assert_eq!(
        relations[2..],
        [
            ("first", "https://a.example/feed.atom?f"),
            ("previous", "https://a.example/feed.atom?p"),
            ("next", "https://a.example/feed.atom?n"),
            ("last", "https://a.example/feed.atom?l")
        ]
    );
}
