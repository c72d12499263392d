//! A Blogger backup brought in and read: every trap alone and all together, every old address, every comment under its
//! number.

use crate::app::{Engine, TestApp, corpus, on_each_engine};
use crate::witness::read_all;
use blogmaker::{Expected, Plan, Trap, Traps};

/// A backup and what a right importer finds in it.
pub fn made(plan: &Plan) -> (Vec<u8>, Expected) {
    let mut backup = Vec::new();
    let expected = blogmaker::write(plan, &mut backup).unwrap();
    (backup, expected)
}

/// Small enough for a debug build, large enough for lists with parts and threads.
pub fn small() -> Plan {
    Plan { articles: 12, comments: 60, pages: 2, drafts: 2, ..Plan::default() }
}

#[test]
fn all_traps_together_are_read_as_the_generator_says_and_a_second_run_changes_nothing() {
    on_each_engine(|engine| {
        let (backup, expected) = made(&Plan { traps: Traps::all(), ..small() });
        let app = TestApp::start(engine);
        let told = app.import(&backup);
        read_all(&app, &told, &expected, "fr").none(&format!("all traps on {engine:?}"));
        let again = app.import_changes_nothing(&backup, |_| {});
        assert!(again.lines[0].starts_with("Rien n’a changé"), "{:?}", again.lines);
    });
}

#[test]
fn an_ordinary_blog_is_read_as_the_generator_says() {
    on_each_engine(|engine| {
        let (backup, expected) = made(&Plan { articles: 40, comments: 300, ..Plan::default() });
        let app = TestApp::start(engine);
        let told = app.import(&backup);
        read_all(&app, &told, &expected, "fr").none(&format!("{engine:?}"));
    });
}

#[test]
fn a_discussion_of_hundreds_of_threads_keeps_every_anchor() {
    let (backup, expected) = made(&Plan { articles: 3, comments: 800, pages: 0, drafts: 0, ..Plan::default() });
    let app = TestApp::start(Engine::Sqlite);
    let told = app.import(&backup);
    read_all(&app, &told, &expected, "fr").none("a long discussion");
}

/// Brings a blog in which only this oddity is laid, reads everything, and brings it again.
fn alone(trap: Trap) {
    let (backup, expected) =
        made(&Plan { articles: 3, comments: 6, pages: 1, drafts: 1, traps: Traps::only([trap]), ..Plan::default() });
    let app = TestApp::start(Engine::Sqlite);
    let told = app.import(&backup);
    if trap == Trap::PrivateBlog {
        assert_eq!(app.get("/").status, 403);
    } else {
        read_all(&app, &told, &expected, "fr").none(trap.name());
    }
    app.import_changes_nothing(&backup, |_| {});
}

macro_rules! each_trap_alone {
    ($($test:ident $trap:ident;)*) => {
        mod trap {
            use super::alone;
            use blogmaker::Trap;

            const ALONE: &[Trap] = &[$(Trap::$trap,)*];

            #[test]
            fn none_is_forgotten() {
                assert_eq!(ALONE, Trap::ALL);
            }

            $(#[test] fn $test() { alone(Trap::$trap); })*
        }
    };
}

each_trap_alone! {
    undeclared_prefix UndeclaredPrefix;
    comments_before_posts CommentsBeforePosts;
    byte_order_mark ByteOrderMark;
    carriage_returns CarriageReturns;
    single_quotes SingleQuotes;
    padded_values PaddedValues;
    empty_blog EmptyBlog;
    private_blog PrivateBlog;
    unknown_time_zone UnknownTimeZone;
    mail_address_settings MailAddressSettings;
    markup_comment_message MarkupCommentMessage;
    markup_blog_title MarkupBlogTitle;
    template_gadgets TemplateGadgets;
    empty_draft EmptyDraft;
    month_differs MonthDiffers;
    updated_years_later UpdatedYearsLater;
    foreign_offsets ForeignOffsets;
    summer_time SummerTime;
    local_date_differs LocalDateDiffers;
    future_article FutureArticle;
    published_missing PublishedMissing;
    updated_missing UpdatedMissing;
    label_characters LabelCharacters;
    label_case LabelCase;
    long_label LongLabel;
    double_escaped_title DoubleEscapedTitle;
    markup_title MarkupTitle;
    override_title OverrideTitle;
    long_title LongTitle;
    arabic_title ArabicTitle;
    empty_title EmptyTitle;
    enclosure Enclosure;
    location Location;
    identical_duplicate IdenticalDuplicate;
    changed_duplicate ChangedDuplicate;
    unknown_kind UnknownKind;
    no_id NoId;
    same_permalink SamePermalink;
    reserved_permalink ReservedPermalink;
    encoded_permalink EncodedPermalink;
    query_permalink QueryPermalink;
    foreign_permalink ForeignPermalink;
    page_slug PageSlug;
    reply_before_parent ReplyBeforeParent;
    related_variants RelatedVariants;
    parent_missing ParentMissing;
    parent_elsewhere ParentElsewhere;
    parent_cycle ParentCycle;
    deep_chain DeepChain;
    removed_comment RemovedComment;
    anonymous_author AnonymousAuthor;
    author_mail AuthorMail;
    profile_scheme ProfileScheme;
    comment_before_article CommentBeforeArticle;
    same_instant SameInstant;
    small_id SmallId;
    comment_markup CommentMarkup;
    comment_on_page CommentOnPage;
    comment_on_draft CommentOnDraft;
    orphan_comment OrphanComment;
    long_discussion LongDiscussion;
    separator Separator;
    caption_table CaptionTable;
    old_markup OldMarkup;
    mso_normal MsoNormal;
    jump_break JumpBreak;
    youtube YouTube;
    old_video OldVideo;
    blogger_video BloggerVideo;
    script Script;
    style_element StyleElement;
    form_element FormElement;
    event_handler EventHandler;
    script_link ScriptLink;
    tracker Tracker;
    picture_page PicturePage;
    picture_hosts PictureHosts;
    picture_without_alt PictureWithoutAlt;
    data_picture DataPicture;
    own_links OwnLinks;
    right_to_left RightToLeft;
    plain_lines PlainLines;
    huge_body HugeBody;
    deep_divs DeepDivs;
    xhtml_content XhtmlContent;
    cdata_body CDataBody;
    control_reference ControlReference;
    named_entity NamedEntity;
}

#[test]
fn the_real_backups_come_in_whole() {
    let Some(corpus) = corpus() else { return };
    on_each_engine(|engine| {
        for (name, articles, comments) in [("charleso-blog_blogger.xml", 8, 8), ("pelican_bloggerexport.xml", 2, 1)] {
            let app = TestApp::start(engine);
            let backup = std::fs::read(corpus.join("blogger").join(name)).unwrap();
            let told = app.import(&backup);
            let kinds = told.summary()["kinds"].clone();
            assert_eq!(kinds["article"]["in"], articles, "{name}: {kinds}");
            assert_eq!(kinds["comment"]["in"], comments, "{name}: {kinds}");
            app.import_changes_nothing(&backup, |_| {});
        }
    });
}
