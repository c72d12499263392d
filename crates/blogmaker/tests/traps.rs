//! Each trap leaves its mark when it is laid, and none when it is not.

#![expect(clippy::unwrap_used, clippy::string_slice, reason = "a test fails loudly")]

use blogmaker::{Plan, Trap, Traps, write};

/// How a trap shows in the bytes of the file, or in their order.
enum Mark {
    Holds(&'static str),
    /// Several pieces, in this order.
    Order(&'static [&'static str]),
}

use Mark::{Holds, Order};

const MARKS: &[(Trap, Mark)] = &[
    (Trap::UndeclaredPrefix, Holds("<app:control><app:draft>")),
    (Trap::CommentsBeforePosts, Order(&["kind#comment", "kind#post"])),
    (Trap::ByteOrderMark, Holds("\u{feff}")),
    (Trap::CarriageReturns, Holds("première\r\nseconde")),
    (Trap::SingleQuotes, Holds("<title type='text'>")),
    (Trap::PaddedValues, Holds("\n </name>")),
    (Trap::PrivateBlog, Holds(">PRIVATE_READERS_ONLY<")),
    (Trap::UnknownTimeZone, Holds(">Atlantide/Capitale<")),
    (Trap::MailAddressSettings, Holds("alerte-secrete@mail.example")),
    (Trap::MarkupCommentMessage, Holds("tripwire(&#39;message&#39;)")),
    (Trap::MarkupBlogTitle, Holds("&lt;i&gt;penché&lt;/i&gt;")),
    (Trap::TemplateGadgets, Holds("disqus.com/embed.js")),
    (
        Trap::EmptyDraft,
        Order(&["<app:draft>yes</app:draft>", "<title type=\"text\"></title>", "secret-du-brouillon-vide"]),
    ),
    (Trap::MonthDiffers, Order(&["<published>2011-05-20", "/2010/11/trap-month-differs.html"])),
    (Trap::UpdatedYearsLater, Order(&["<published>2016-", "<updated>2025-", "trap-updated-years-later"])),
    (Trap::ForeignOffsets, Order(&["2014-07-01T00:15:00.000+05:30", "2014-06-30T23:45:00.000-03:30"])),
    (
        Trap::SummerTime,
        Order(&[
            "2022-03-27T01:59:59.000+01:00",
            "2022-03-27T03:00:00.000+02:00",
            "2021-10-31T02:30:00.000+02:00",
            "2021-10-31T02:30:00.000+01:00",
        ]),
    ),
    (Trap::LocalDateDiffers, Holds("2011-12-31T23:30:00.000-08:00")),
    (Trap::FutureArticle, Holds("<published>2190-01-01")),
    (Trap::PublishedMissing, Holds("</id><updated>2016-")),
    (Trap::UpdatedMissing, Holds("</published><category")),
    (Trap::LabelCharacters, Holds("term=\"dit &quot;vrai&quot;\"")),
    (Trap::LabelCase, Order(&["term=\"Écluse\"", "term=\"écluse\"", "term=\"ÉCLUSE\""])),
    (Trap::LongLabel, Holds("étiquette étiquette étiquette étiquette")),
    (Trap::DoubleEscapedTitle, Holds("L&amp;#39;été")),
    (Trap::MarkupTitle, Holds("Un &lt;b&gt;titre&lt;/b&gt;")),
    (Trap::OverrideTitle, Holds("\u{202e}")),
    (Trap::LongTitle, Holds("…</title>")),
    (Trap::ArabicTitle, Holds("رسالة من الميناء: مذكرة Carnet")),
    (Trap::EmptyTitle, Order(&["<title type=\"text\"></title>", "trap-empty-title.html"])),
    (Trap::Enclosure, Holds("rel=\"enclosure\"")),
    (Trap::Location, Holds("<georss:point>")),
    (Trap::UnknownKind, Holds("kind#questionnaire")),
    (Trap::NoId, Holds("<entry><published>")),
    (Trap::SamePermalink, Order(&["trap-same-permalink.html", "Piège same-permalink-2", "trap-same-permalink.html"])),
    (Trap::ReservedPermalink, Holds("href=\"http://blog.example.org/feed.atom\"")),
    (
        Trap::EncodedPermalink,
        Order(&["trap-encoded-permalink-%C3%A9t%C3%A9.html", "trap-encoded-permalink-été-قلم.html"]),
    ),
    (Trap::QueryPermalink, Holds("trap-query-permalink.html?x=1&amp;y=a%20b")),
    (Trap::ForeignPermalink, Holds("http://ailleurs.example/")),
    (Trap::PageSlug, Holds("/p/trap-page-slug.html")),
    (Trap::RelatedVariants, Holds("draft.blogger.com")),
    (
        Trap::RemovedComment,
        Order(&["name=\"blogger.contentRemoved\"", "rel=\"related\"", "mots-retires-par-leur-auteur"]),
    ),
    (Trap::AnonymousAuthor, Holds("<name>Anonyme</name><email>")),
    (Trap::AuthorMail, Holds("lecteur.secret@mail.example")),
    (Trap::ProfileScheme, Holds("<uri>javascript:")),
    (Trap::SameInstant, Order(&[".post-1200000000000000001<", ".post-999999999999999983<"])),
    (Trap::SmallId, Holds(".post-2<")),
    (Trap::CommentMarkup, Holds("&lt;b onclick=")),
    (Trap::CommentOnPage, Order(&["thr:in-reply-to", ".page-", "/p/trap-comment-on-page.html"])),
    (Trap::CommentOnDraft, Order(&["Brouillon déjà discuté", "thr:in-reply-to ref="])),
    (Trap::OrphanComment, Holds("trap-orphan-comment")),
    (Trap::Separator, Holds("class=&quot;separator&quot;")),
    (Trap::CaptionTable, Holds("tr-caption-container")),
    (Trap::OldMarkup, Holds("&lt;font color")),
    (Trap::MsoNormal, Holds("MsoNormal")),
    (Trap::JumpBreak, Order(&["&lt;!--more--&gt;", "name=&#39;more&#39;"])),
    (Trap::YouTube, Holds("YOUTUBE-iframe-video")),
    (Trap::OldVideo, Holds("BLOGGER-youtube-video")),
    (Trap::BloggerVideo, Holds("video.g?token=")),
    (Trap::Script, Holds("body script")),
    (Trap::StyleElement, Holds("&lt;style")),
    (Trap::FormElement, Holds("&lt;form")),
    (Trap::EventHandler, Holds("onmouseover")),
    (Trap::ScriptLink, Holds("href=&quot;javascript:")),
    (Trap::Tracker, Holds("compteur.example")),
    (Trap::PicturePage, Holds("/s1600-h/")),
    (Trap::PictureHosts, Order(&["lh3.googleusercontent.com/-", "=s1600", "/img/b/", "/img/a/", "picasaweb"])),
    (Trap::PictureWithoutAlt, Holds("sans-texte.png")),
    (Trap::DataPicture, Holds("data:image/png;base64")),
    (
        Trap::OwnLinks,
        Order(&[".blogspot.fr", ".blogspot.co.uk", "?m=1", "?showComment=1452000000000#c", "#comment-form"]),
    ),
    (Trap::RightToLeft, Holds("dir=&quot;rtl&quot;")),
    (Trap::PlainLines, Holds("Première ligne du port\nDeuxième")),
    (Trap::DeepDivs, Holds("&lt;div&gt;&lt;div&gt;&lt;div&gt;")),
    (Trap::XhtmlContent, Holds("type=\"xhtml\"")),
    (Trap::CDataBody, Holds("]]]]><![CDATA[>")),
    (Trap::ControlReference, Holds("&#8;")),
    (Trap::NamedEntity, Holds("&nbsp;caf&eacute;")),
];

/// Those that show only in how entries relate: tested below.
const RELATED: &[Trap] = &[
    Trap::EmptyBlog,
    Trap::CommentBeforeArticle,
    Trap::IdenticalDuplicate,
    Trap::ChangedDuplicate,
    Trap::ReplyBeforeParent,
    Trap::ParentMissing,
    Trap::ParentElsewhere,
    Trap::ParentCycle,
    Trap::DeepChain,
    Trap::LongDiscussion,
    Trap::HugeBody,
];

fn made(traps: Traps) -> String {
    let plan = Plan { traps, articles: 6, comments: 20, ..Plan::default() };
    let mut out = Vec::new();
    write(&plan, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn shows(xml: &str, mark: &Mark) -> bool {
    match mark {
        Holds(piece) => xml.contains(piece),
        Order(pieces) => {
            let mut rest = xml;
            pieces.iter().all(|piece| match rest.find(piece) {
                Some(place) => {
                    rest = &rest[place + piece.len()..];
                    true
                }
                None => false,
            })
        }
    }
}

#[test]
fn every_trap_is_tested() {
    for trap in Trap::ALL {
        let tested = MARKS.iter().any(|(marked, _)| marked == trap) || RELATED.contains(trap);
        assert!(tested, "{} has no test", trap.name());
        assert!(!trap.fact().is_empty());
    }
}

#[test]
fn each_mark_is_there_when_its_trap_is_laid_alone_and_not_otherwise() {
    let ordinary = made(Traps::none());
    for (trap, mark) in MARKS {
        let laid = made(Traps::only([*trap]));
        assert!(shows(&laid, mark), "{} leaves no mark", trap.name());
        if *trap == Trap::CommentsBeforePosts {
            let (comment, post) = (laid.find("kind#comment").unwrap(), laid.find("kind#post").unwrap());
            assert!(comment < post);
            assert!(ordinary.find("kind#comment") > ordinary.rfind("kind#post"));
        } else {
            assert!(!shows(&ordinary, mark), "{} shows without being laid", trap.name());
        }
    }
}

#[test]
fn every_other_trap_differs_from_an_ordinary_backup_and_names_itself() {
    let ordinary = made(Traps::none());
    for trap in Trap::ALL {
        let laid = made(Traps::only([*trap]));
        assert!(laid != ordinary, "{} does nothing", trap.name());
    }
    assert!(!ordinary.contains("trap-") && !ordinary.contains("tripwire"));
}

/// The entry that holds a piece of text.
fn entry<'a>(xml: &'a str, piece: &str) -> &'a str {
    xml.lines().find(|line| line.contains(piece)).unwrap()
}

fn count(xml: &str, piece: &str) -> usize {
    xml.matches(piece).count()
}

#[test]
fn an_identical_duplicate_is_the_same_line_twice() {
    let xml = made(Traps::only([Trap::IdenticalDuplicate]));
    let post = entry(&xml, "<title type=\"text\">Piège identical-duplicate</title>");
    assert_eq!(xml.lines().filter(|line| *line == post).count(), 2);
}

#[test]
fn a_changed_duplicate_has_one_id_and_two_contents() {
    let xml = made(Traps::only([Trap::ChangedDuplicate]));
    let other = entry(&xml, "variante-refusee-du-double");
    let id = &other[..other.find("</id>").unwrap()];
    assert_eq!(xml.lines().filter(|line| line.starts_with(id)).count(), 2);
    assert_eq!(count(&xml, "variante-refusee-du-double"), 1);
}

#[test]
fn an_answer_can_stand_before_its_parent() {
    let xml = made(Traps::only([Trap::ReplyBeforeParent]));
    let lines: Vec<&str> =
        xml.lines().filter(|line| line.contains("trap-reply-before-parent") && line.contains("kind#comment")).collect();
    let related: Vec<bool> = lines.iter().map(|line| line.contains("rel=\"related\"")).collect();
    assert_eq!(related, [true, true, false]);
}

#[test]
fn a_chain_is_sixty_answers_deep() {
    let mut out = Vec::new();
    let plan = Plan { traps: Traps::only([Trap::DeepChain]), ..Plan::default() };
    let expected = write(&plan, &mut out).unwrap();
    let article = expected.articles.iter().find(|article| article.title.contains("deep-chain")).unwrap();
    let mut depth = 0;
    let mut at = article.comments.last();
    while let Some(parent) = at.and_then(|comment| comment.parent_old_id) {
        depth += 1;
        at = article.comments.iter().find(|comment| comment.old_id == parent);
    }
    assert_eq!(depth, 60);
}

#[test]
fn parents_that_cannot_be_found_are_listed() {
    let plan =
        Plan { traps: Traps::only([Trap::ParentMissing, Trap::ParentElsewhere, Trap::ParentCycle]), ..Plan::default() };
    let expected = write(&plan, &mut Vec::new()).unwrap();
    assert_eq!(expected.lost.len(), 5);
    assert!(expected.lost.iter().all(|loss| loss.brought));
}

#[test]
fn a_huge_body_has_three_hundred_kilobytes() {
    let huge = made(Traps::only([Trap::HugeBody])).len() - made(Traps::none()).len();
    assert!(huge > 300 * 1024, "{huge}");
}

#[test]
fn a_comment_can_be_dated_before_its_article() {
    let plan = Plan { traps: Traps::only([Trap::CommentBeforeArticle]), ..Plan::default() };
    let expected = write(&plan, &mut Vec::new()).unwrap();
    let article = expected.articles.iter().find(|article| article.title.contains("before-article")).unwrap();
    assert!(article.comments[0].published < article.published);
    assert!(article.comments[1].published > article.published);
}
