//! The settings of a made blog: the fifty-eight names of real backups.

use crate::plan::Plan;
use crate::traps::Trap;

/// Names and ordinary values; those left open here are filled from the plan.
const SETTINGS: &[(&str, &str)] = &[
    ("BLOG_PUBLISHING_MODE", "PUBLISH_MODE_HOSTED"),
    ("BLOG_ADMIN_PERMISSION", ""),
    ("BLOG_ADULT_CONTENT", "false"),
    ("BLOG_ALTERNATE_JSRENDER_ALLOWED", "true"),
    ("BLOG_ANALYTICS_ACCOUNT_NUMBER", ""),
    ("BLOG_ARCHIVE_DATE_FORMAT", "9"),
    ("BLOG_ARCHIVE_FREQUENCY", "MONTHLY"),
    ("BLOG_AUTHOR_PERMISSION", ""),
    ("BLOG_BACKLINKS_ALLOWED", "false"),
    ("BLOG_BY_POST_ARCHIVING", "true"),
    ("BLOG_COMMENT_ACCESS", "ANYONE"),
    ("BLOG_COMMENT_CAPTCHA", "true"),
    ("BLOG_COMMENT_EMAIL", ""),
    ("BLOG_COMMENT_FEED", "FULL"),
    ("BLOG_COMMENT_FORM_LOCATION", "EMBEDDED_IFRAME"),
    ("BLOG_COMMENT_MESSAGE", ""),
    ("BLOG_COMMENT_MODERATION", "ENABLED"),
    ("BLOG_COMMENT_MODERATION_DELAY", "14"),
    ("BLOG_COMMENT_MODERATION_EMAIL", ""),
    ("BLOG_COMMENT_PROFILE_IMAGES", "true"),
    ("BLOG_COMMENTS_ALLOWED", "true"),
    ("BLOG_COMMENTS_TIME_STAMP_FORMAT", "29"),
    ("BLOG_CONVERT_LINE_BREAKS", "true"),
    ("BLOG_CUSTOM_ADS_TXT", ""),
    ("BLOG_CUSTOM_ADS_TXT_ENABLED", "false"),
    ("BLOG_CUSTOM_PAGE_NOT_FOUND", ""),
    ("BLOG_CUSTOM_ROBOTS_TXT", ""),
    ("BLOG_CUSTOM_ROBOTS_TXT_ENABLED", "false"),
    ("BLOG_DATE_FORMAT", "26"),
    ("BLOG_DEFAULT_BACKLINKS_MODE", "DEFAULT_HAVE_BACKLINKS"),
    ("BLOG_DEFAULT_COMMENTS_MODE", "DEFAULT_HAVE_COMMENTS"),
    ("BLOG_DESCRIPTION", "Ce que d’autres ont écrit, avec leurs mots & leurs dates"),
    ("BLOG_EMAIL_POST_LINKS", "true"),
    ("BLOG_FEED_REDIRECT_URL", ""),
    ("BLOG_FLOAT_ALIGNMENT", "true"),
    ("BLOG_LOCALE", ""),
    ("BLOG_M2B_WHITELIST_EMAIL", ""),
    ("BLOG_MAX_NUM", "7"),
    ("BLOG_MAX_UNIT", "POSTS"),
    ("BLOG_META_DESCRIPTION", ""),
    ("BLOG_META_DESCRIPTION_ENABLED", "false"),
    ("BLOG_NAME", ""),
    ("BLOG_PER_POST_FEED", "FULL"),
    ("BLOG_POST_FEED", "FULL"),
    ("BLOG_POST_FEED_FOOTER", ""),
    ("BLOG_POST_TEMPLATE", ""),
    ("BLOG_PROMOTED", "true"),
    ("BLOG_QUICK_EDITING", "true"),
    ("BLOG_READ_ACCESS_MODE", "PUBLIC"),
    ("BLOG_READER_PERMISSION", ""),
    ("BLOG_SEARCHABLE", "true"),
    ("BLOG_SEND_EMAIL", ""),
    ("BLOG_SHOW_TITLE", "true"),
    ("BLOG_SHOW_URL", "false"),
    ("BLOG_SUBDOMAIN", ""),
    ("BLOG_TIME_STAMP_FORMAT", "27"),
    ("BLOG_TIME_ZONE", ""),
    ("BLOG_USE_LIGHTBOX", "true"),
];

const MAIL: &[(&str, &str)] = &[
    ("BLOG_ADMIN_PERMISSION", "patronne-secrete@mail.example"),
    ("BLOG_AUTHOR_PERMISSION", "plume-secrete@mail.example,autre-plume@mail.example"),
    ("BLOG_COMMENT_EMAIL", "alerte-secrete@mail.example"),
    ("BLOG_COMMENT_MODERATION_EMAIL", "tri-secret@mail.example"),
    ("BLOG_M2B_WHITELIST_EMAIL", "poste-secrete@mail.example"),
    ("BLOG_READER_PERMISSION", "lectrice-secrete@mail.example"),
    ("BLOG_SEND_EMAIL", "liste-secrete@mail.example"),
];

/// The message at the form, with markup of both kinds.
pub(crate) const MESSAGE: &str = "<b>Restez courtois.</b> Les attaques sont <a href=\"http://regles.example/\">retirées</a>.\
<script>tripwire('message')</script>";
/// A title with markup, which is text.
pub(crate) const MARKUP_TITLE: &str = "Carnet <i>penché</i> & <script>tripwire('title')</script>";

/// The title of the blog as it stands in the file.
pub(crate) fn blog_title(plan: &Plan) -> &str {
    if plan.traps.has(Trap::MarkupBlogTitle) { MARKUP_TITLE } else { &plan.title }
}

/// All settings in file order, the plan's own last words included.
pub(crate) fn settings(plan: &Plan) -> Vec<(String, String)> {
    let mut settings: Vec<(String, String)> =
        SETTINGS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut set = |name: &str, value: &str| match settings.iter_mut().find(|(known, _)| known == name) {
        Some((_, old)) => value.clone_into(old),
        None => settings.push((name.to_owned(), value.to_owned())),
    };
    set("BLOG_NAME", blog_title(plan));
    set("BLOG_LOCALE", &plan.locale);
    set("BLOG_TIME_ZONE", &plan.time_zone);
    set("BLOG_SUBDOMAIN", &plan.subdomain);
    if plan.host.ends_with(".blogspot.com") {
        set("BLOG_PUBLISHING_MODE", "PUBLISH_MODE_BLOGSPOT");
    }
    if plan.traps.has(Trap::MailAddressSettings) {
        MAIL.iter().for_each(|(name, value)| set(name, value));
    }
    if plan.traps.has(Trap::MarkupCommentMessage) {
        set("BLOG_COMMENT_MESSAGE", MESSAGE);
    }
    if plan.traps.has(Trap::PrivateBlog) {
        set("BLOG_READ_ACCESS_MODE", "PRIVATE_READERS_ONLY");
    }
    if plan.traps.has(Trap::UnknownTimeZone) {
        set("BLOG_TIME_ZONE", "Atlantide/Capitale");
    }
    for (name, value) in &plan.settings {
        set(name, value);
    }
    settings
}

/// The mail addresses that the settings hold.
pub(crate) fn mail_addresses(plan: &Plan) -> Vec<String> {
    if !plan.traps.has(Trap::MailAddressSettings) {
        return Vec::new();
    }
    MAIL.iter().flat_map(|(_, value)| value.split(',')).map(str::to_owned).collect()
}
