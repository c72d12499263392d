//! What becomes of the elements of an entry.

use super::*;
use crate::{Author, InReplyTo, Kind, OldId};

fn kind_of(term: &str, id: &str) -> Kind {
    let scheme = "http://schemas.google.com/g/2005#kind";
    only(&feed(&format!("<entry><id>{id}</id><category scheme='{scheme}' term='{term}'/></entry>"))).kind
}

#[test]
fn the_kind_comes_from_the_category_of_that_scheme() {
    let term = |name: &str| format!("http://schemas.google.com/blogger/2008/kind#{name}");
    assert_eq!(kind_of(&term("post"), "tag:blogger.com,1999:blog-7.post-1"), Kind::Post);
    assert_eq!(kind_of(&term("page"), "tag:blogger.com,1999:blog-7.page-1"), Kind::Page);
    assert_eq!(kind_of(&term("comment"), "tag:blogger.com,1999:blog-7.post-1"), Kind::Comment);
    assert_eq!(kind_of(&term("template"), "tag:blogger.com,1999:blog-7.layout"), Kind::Template);
    assert_eq!(kind_of("urn:something", "x"), Kind::Other("urn:something".to_owned()));
    let setting = kind_of(&term("settings"), "tag:blogger.com,1999:blog-7.settings.BLOG_NAME");
    assert_eq!(setting, Kind::Setting("BLOG_NAME".to_owned()));
}

#[test]
fn a_label_that_looks_like_a_kind_does_not_change_the_kind() {
    let label = "<category scheme='http://www.blogger.com/atom/ns#' \
        term='http://schemas.google.com/blogger/2008/kind#comment'/>";
    let entry = only(&post(label));
    assert_eq!(entry.kind, Kind::Post);
    assert_eq!(entry.labels.len(), 1);
}

#[test]
fn labels_keep_their_order_and_come_once() {
    let label = |term: &str| format!("<category scheme='http://www.blogger.com/atom/ns#' term='{term}'/>");
    let labels = [label("Zoé"), label("a &amp; b"), label("Zoé"), label("zoé"), label("")].concat();
    let entry = only(&post(&labels));
    assert_eq!(entry.labels, ["Zoé", "a & b", "zoé"]);
}

#[test]
fn posts_comments_and_pages_all_yield_their_number() {
    let comment = only(&comment(""));
    assert_eq!(comment.old_id, OldId::parse("9"), "a comment's id says .post- too");
    let page = only(&feed(&format!("<entry><id> tag:blogger.com,1999:blog-77.page-0042 \n</id>{POST}</entry>")));
    assert_eq!(page.old_id, OldId::parse("42"));
    assert_eq!(page.id, "tag:blogger.com,1999:blog-77.page-0042");
}

#[test]
fn an_id_without_a_number_is_odd_for_a_post_but_not_for_the_theme() {
    let entry = only(&feed(&format!("<entry><id>tag:blogger.com,1999:blog-77.post-abc</id>{POST}</entry>")));
    assert_eq!(entry.old_id, None);
    assert!(matches!(oddities(&entry)[..], [Oddity::IdWithoutNumber(_)]));
    let theme = POST.replace("#post", "#template");
    let entry = only(&feed(&format!("<entry><id>tag:blogger.com,1999:blog-77.layout</id>{theme}</entry>")));
    assert_eq!(oddities(&entry), []);
}

#[test]
fn an_entry_without_id_or_kind_is_read_and_said_to_be_odd() {
    let entry = only(&feed("<entry><title>T</title></entry>"));
    assert_eq!(entry.kind, Kind::Missing);
    assert_eq!(oddities(&entry), [Oddity::MissingId, Oddity::MissingKind]);
}

#[test]
fn of_two_ids_the_first_counts() {
    let entry = only(&post("<id>tag:blogger.com,1999:blog-77.post-6</id>"));
    assert_eq!(entry.old_id, OldId::parse("5"));
    assert_eq!(oddities(&entry), [Oddity::Repeated("id".to_owned())]);
}

#[test]
fn a_draft_has_no_address() {
    let entry = only(&post("<app:control><app:draft>yes</app:draft></app:control><title/>"));
    assert!(entry.draft);
    assert_eq!(entry.address, None);
    assert_eq!(entry.title.as_deref(), Some(""));
    assert!(!only(&post("<app:control><app:draft>no</app:draft></app:control>")).draft);
}

#[test]
fn an_undeclared_app_prefix_still_makes_a_draft() {
    let file = post("<app:control><app:draft>yes</app:draft></app:control>");
    let entry = only(&file.replace("xmlns:app='http://www.w3.org/2007/app'", ""));
    assert!(entry.draft);
    assert_eq!(oddities(&entry), [Oddity::UndeclaredPrefix("app".to_owned())]);
}

#[test]
fn the_old_app_namespace_on_the_element_itself_makes_a_draft() {
    let entry = only(&post("<x:control xmlns:x='http://purl.org/atom/app#'><x:draft>yes</x:draft></x:control>"));
    assert!(entry.draft);
    assert_eq!(oddities(&entry), []);
}

#[test]
fn a_known_prefix_declared_as_something_else_loses_its_meaning() {
    let entry = only(&post("<app:control xmlns:app='urn:other'><app:draft>yes</app:draft></app:control>"));
    assert!(!entry.draft);
    assert_eq!(
        oddities(&entry),
        [Oddity::UnknownElement("app:control".to_owned()), Oddity::UnexpectedMarkup("app:draft".to_owned())]
    );
}

#[test]
fn the_address_is_the_alternate_page_and_is_never_computed() {
    let entry = only(&post(
        "<published>2011-05-01T00:00:00Z</published>\
         <link rel='replies' type='text/html' href='https://a.example/2011/10/x.html#comment-form'/>\
         <link rel='alternate' type='application/atom+xml' href='https://a.example/feed'/>\
         <link rel='alternate' type='text/html' href=' https://a.example/2011/10/x.html '/>\
         <link rel='alternate' type='text/html' href='https://a.example/second'/>",
    ));
    assert_eq!(entry.address.as_deref(), Some("https://a.example/2011/10/x.html"));
}

#[test]
fn a_reply_belongs_to_the_article_and_answers_a_comment() {
    let entry = only(&comment(
        "<link rel='self' href='https://www.blogger.com/feeds/77/5/comments/default/9'/>\
         <link rel='related' type='application/atom+xml' \
          href='https://www.blogger.com/feeds/77/5/comments/default/00123456789012345678901234567890'/>\
         <thr:in-reply-to href='https://a.example/x.html' ref='tag:blogger.com,1999:blog-77.post-5' \
          source='https://www.blogger.com/feeds/77/posts/default/5' type='text/html'/>",
    ));
    let reply = InReplyTo {
        article: OldId::parse("5"),
        href: Some("https://a.example/x.html".to_owned()),
        reference: Some("tag:blogger.com,1999:blog-77.post-5".to_owned()),
    };
    assert_eq!(entry.in_reply_to, Some(reply));
    assert_eq!(entry.parent, OldId::parse("123456789012345678901234567890"));
}

#[test]
fn the_article_is_found_through_the_source_if_the_reference_is_missing() {
    let entry = only(&comment("<thr:in-reply-to source='https://www.blogger.com/feeds/77/posts/default/5'/>"));
    assert_eq!(entry.in_reply_to.unwrap().article, OldId::parse("5"));
}

#[test]
fn a_comment_cannot_answer_itself() {
    let entry = only(&comment("<link rel='related' href='https://www.blogger.com/feeds/77/5/comments/default/9'/>"));
    assert_eq!(entry.parent, None);
    assert_eq!(oddities(&entry), [Oddity::AnswersItself]);
}

#[test]
fn a_removed_comment_is_marked_and_properties_are_kept() {
    let entry = only(&comment(
        "<gd:extendedProperty name='blogger.contentRemoved' value='true'/>\
         <gd:extendedProperty name='blogger.itemClass' value='pid-1'/>",
    ));
    assert!(entry.removed);
    let kept = ("blogger.itemClass".to_owned(), "pid-1".to_owned());
    assert!(entry.properties.contains(&kept));
    assert!(!only(&comment("<gd:extendedProperty name='blogger.itemClass' value='pid-1'/>")).removed);
}

#[test]
fn an_anonymous_author_has_no_profile_and_the_placeholder_is_no_mail_address() {
    let entry = only(&comment(
        "<author><name>Anonymous</name><email>noreply@blogger.com</email>\
         <gd:image rel='http://schemas.google.com/g/2005#thumbnail' src='//img.example/b16.gif'/></author>\
         <author><name> Ann\n </name><uri>https://www.blogger.com/profile/1</uri><email>ann@a.example</email></author>",
    ));
    let image = Some("//img.example/b16.gif".to_owned());
    assert_eq!(entry.authors[0], Author { name: "Anonymous".to_owned(), uri: None, image, mail: None });
    assert_eq!(entry.authors[1].name, "Ann");
    assert_eq!(entry.authors[1].mail.as_deref(), Some("ann@a.example"));
}

#[test]
fn the_author_of_an_entry_does_not_give_it_an_id_or_a_title() {
    let entry = only(&feed(&format!("<entry><author><name>N</name><id>x</id></author>{POST}</entry>")));
    assert_eq!(entry.id, "");
}

#[test]
fn places_languages_and_attached_files_are_kept() {
    let entry = only(&post(
        "<title xml:lang='fr'>T</title><content xml:lang='de'>x</content>\
         <georss:featurename>Paris, France</georss:featurename><georss:point>48.8 2.3</georss:point>\
         <link rel='enclosure' type='audio/mpeg' href='https://a.example/a.mp3' length='1'/>\
         <media:thumbnail url='https://a.example/s72-c/a.jpg' height='72' width='72'/>",
    ));
    assert_eq!(entry.location.as_deref(), Some("Paris, France"));
    assert_eq!(entry.language.as_deref(), Some("de"), "the content is what is read");
    assert_eq!(entry.enclosures, ["https://a.example/a.mp3"]);
    assert!(entry.properties.contains(&("georss:point".to_owned(), "48.8 2.3".to_owned())));
    assert_eq!(oddities(&entry), []);
}

#[test]
fn the_language_of_the_entry_comes_first() {
    let file = post("<content xml:lang='de'>x</content>").replace("<entry>", "<entry xml:lang='ar'>");
    assert_eq!(only(&file).language.as_deref(), Some("ar"));
}

#[test]
fn an_unknown_element_is_named_and_its_text_kept() {
    let entry = only(&post("<gd:rating average='3'>three</gd:rating>"));
    assert_eq!(oddities(&entry), [Oddity::UnknownElement("gd:rating".to_owned())]);
    assert_eq!(entry.properties, [("gd:rating".to_owned(), "three".to_owned())]);
}

#[test]
fn numbers_compare_as_numbers_whatever_their_length() {
    let id = |digits: &str| OldId::parse(digits).unwrap();
    assert!(id("99803335097563781") < id("6602145663247493229"));
    assert!(id("18446744073709551616") > id("9999999999999999999"));
    assert_eq!(id("007"), id("7"));
    assert_eq!(id("000").as_str(), "0");
    assert_eq!(OldId::parse(&"9".repeat(41)), None);
    assert_eq!(OldId::parse(&format!("0{}", "9".repeat(40))).map(|id| id.as_str().len()), Some(40));
    assert!(["", "-1", "1.0", "٣", "1 2"].iter().all(|text| OldId::parse(text).is_none()));
}

#[test]
fn the_digest_survives_another_export_but_not_an_edit() {
    let sparse = "<updated>2018-01-01T00:00:00Z</updated><published>2010-01-01T10:00:00.000+01:00</published>\
        <title type='text'>T</title><content type='html'>&lt;p&gt;one&lt;/p&gt;</content>\
        <author><name>N</name></author>";
    let pretty = "\n <published>\n2010-01-01T09:00:00Z </published>\n <updated>2020-01-01T00:00:00Z</updated>\n \
        <author>\n  <name>N\n  </name>\n </author>\n <content type=\"html\"><![CDATA[<p>one</p>]]>\n </content>\n \
        <title type=\"text\">T\n </title>\n <thr:total>7</thr:total>\n";
    assert_eq!(only(&post(sparse)).digest(), only(&post(pretty)).digest());
    for (old, new) in [("one", "two"), (">T<", ">U<"), (">N<", ">M<"), ("10:00:00.000", "10:00:00.001")] {
        assert_ne!(only(&post(sparse)).digest(), only(&post(&sparse.replace(old, new))).digest(), "{new}");
    }
    let draft = format!("{sparse}<app:control><app:draft>yes</app:draft></app:control>");
    assert_ne!(only(&post(sparse)).digest(), only(&post(&draft)).digest());
}
