//! Addresses of the desk.

use super::{MEDIA, done, encode_parameter};
use crate::base::ids::{ArticleId, CommentId, DecisionId, LabelId, MessageId, SeriesId, SiteId, UploadId};
use crate::base::path::encode_segment;
use crate::media::model::PictureAddress;

/// The desk: the sites of whoever is signed in.
pub(crate) const DESK: &str = "/desk";
/// Where one signs in.
pub(crate) const DESK_SIGN_IN: &str = "/desk/sign-in";
/// Where one signs out.
pub(crate) const DESK_SIGN_OUT: &str = "/desk/sign-out";
/// Where a link to sign in with is asked for.
pub(crate) const DESK_ASK_LINK: &str = "/desk/link";
/// One's own account.
pub(crate) const DESK_ACCOUNT: &str = "/desk/account";
/// One's recovery codes.
pub(crate) const DESK_CODES: &str = "/desk/account/codes";
/// One's passkeys.
pub(crate) const DESK_PASSKEYS: &str = "/desk/account/passkeys";
/// Where a browser is asked for a new one.
pub(crate) const DESK_PASSKEYS_ASK: &str = "/desk/account/passkeys/ask";
/// Where a browser is asked who is there.
pub(crate) const DESK_PASSKEY_ASK: &str = "/desk/passkeys";
/// Where one signs in with a passkey.
pub(crate) const DESK_PASSKEY_SIGN_IN: &str = "/desk/passkeys/sign-in";
/// Where the password is asked again.
pub(crate) const DESK_CONFIRM: &str = "/desk/confirm";

/// The page that sets up the first site and its owner, once.
pub(crate) fn desk_setup(secret: &str) -> String {
    format!("/desk/setup/{}", encode_segment(secret))
}

/// A link that signs somebody in, once.
pub(crate) fn desk_link(secret: &str) -> String {
    format!("/desk/link/{}", encode_segment(secret))
}

/// An invitation to a site.
pub(crate) fn desk_invitation(site: SiteId, secret: &str) -> String {
    format!("/desk/invitation/{site}/{}", encode_segment(secret))
}

/// Where the password is asked before going on to a page.
pub(crate) fn desk_confirm(next: &str) -> String {
    format!("{DESK_CONFIRM}?next={}", encode_segment(next))
}

/// Where one signs in before going on to a page.
pub(crate) fn desk_sign_in(next: &str) -> String {
    format!("{DESK_SIGN_IN}?next={}", encode_segment(next))
}

/// What a new owner can do first.
pub(crate) fn desk_welcome(site: SiteId) -> String {
    format!("/desk/{site}/welcome")
}

/// The articles of a site.
pub(crate) fn desk_articles(site: SiteId) -> String {
    format!("/desk/{site}/articles")
}

/// One article at the desk.
pub(crate) fn desk_article(site: SiteId, article: ArticleId) -> String {
    format!("/desk/{site}/articles/{article}")
}

/// A part of the list of articles (`writing`, `published`, …), or of pages.
pub(crate) fn desk_articles_in(site: SiteId, kind: &str, part: &str) -> String {
    let part = if part.is_empty() { String::new() } else { format!("&in={part}") };
    format!("/desk/{site}/articles?kind={kind}{part}")
}

/// The same, narrowed by these parameters.
pub(crate) fn desk_articles_of(site: SiteId, kind: &str, part: &str, more: &[(&str, &str)]) -> String {
    let more = more.iter().map(|(name, words)| format!("&{name}={}", encode_parameter(words)));
    desk_articles_in(site, kind, part) + &more.collect::<String>()
}

/// The same, from behind an article on.
pub(crate) fn desk_articles_before(
    site: SiteId,
    kind: &str,
    part: &str,
    more: &[(&str, &str)],
    article: ArticleId,
) -> String {
    format!("{}&before={article}", desk_articles_of(site, kind, part, more))
}

/// The saved texts of an article.
pub(crate) fn desk_revisions(site: SiteId, article: ArticleId) -> String {
    format!("{}/revisions", desk_article(site, article))
}

/// The same, from before a revision on.
pub(crate) fn desk_revisions_before(site: SiteId, article: ArticleId, number: i64) -> String {
    format!("{}?before={number}", desk_revisions(site, article))
}

/// Two saved texts of an article, word by word.
pub(crate) fn desk_compared(site: SiteId, article: ArticleId, before: i64, after: i64) -> String {
    format!("{}?a={before}&b={after}#compared", desk_revisions(site, article))
}

/// Two texts that were written at once; the number is that of the one beside the line.
pub(crate) fn desk_conflict(site: SiteId, article: ArticleId, number: i64) -> String {
    format!("{}/conflict/{number}", desk_article(site, article))
}

/// The labels of a site.
pub(crate) fn desk_labels(site: SiteId) -> String {
    format!("/desk/{site}/labels")
}

/// The same, those that hold these words, from behind a label on.
pub(crate) fn desk_labels_behind(site: SiteId, words: &str, after: LabelId) -> String {
    let words = if words.is_empty() { String::new() } else { format!("q={}&", encode_parameter(words)) };
    format!("{}?{words}after={after}", desk_labels(site))
}

/// One label at the desk.
pub(crate) fn desk_label(site: SiteId, label: LabelId) -> String {
    format!("{}/{label}", desk_labels(site))
}

/// The series of a site.
pub(crate) fn desk_all_series(site: SiteId) -> String {
    format!("/desk/{site}/series")
}

/// One series at the desk.
pub(crate) fn desk_series(site: SiteId, series: SeriesId) -> String {
    format!("{}/{series}", desk_all_series(site))
}

/// The pictures of a site.
pub(crate) fn desk_pictures(site: SiteId) -> String {
    format!("/desk/{site}/pictures")
}

/// Those that lack alternative text or credit.
pub(crate) fn desk_pictures_lacking(site: SiteId) -> String {
    format!("/desk/{site}/pictures?lacking=yes")
}

/// How often the articles of a site are read.
pub(crate) fn desk_reads(site: SiteId) -> String {
    format!("/desk/{site}/reads")
}

/// The same, with the articles that were read most in a span (`week`, `month`, `year`).
pub(crate) fn desk_reads_in(site: SiteId, span: &str) -> String {
    format!("/desk/{site}/reads?in={span}")
}

/// The people of a site.
pub(crate) fn desk_people(site: SiteId) -> String {
    format!("/desk/{site}/people")
}

/// The messages of a site's readers.
pub(crate) fn desk_messages(site: SiteId) -> String {
    format!("/desk/{site}/messages")
}

/// The same, from before one of them on.
pub(crate) fn desk_messages_before(list: &str, message: MessageId) -> String {
    format!("{list}?before={message}")
}

/// One of them.
pub(crate) fn desk_comment(site: SiteId, comment: CommentId) -> String {
    format!("{}#q{comment}", desk_comments(site))
}

/// When somebody who moderates is told of what waits.
pub(crate) fn desk_comment_news(site: SiteId) -> String {
    format!("/desk/{site}/comments/news")
}

/// The tokens with which programs act for the people of a site.
pub(crate) fn desk_tokens(site: SiteId) -> String {
    format!("/desk/{site}/tokens")
}

/// What became of the mail of a site.
pub(crate) fn desk_mail(site: SiteId) -> String {
    format!("/desk/{site}/mail")
}

/// The settings of a site.
pub(crate) fn desk_settings(site: SiteId) -> String {
    format!("/desk/{site}/settings")
}

/// Where a blog from elsewhere moves in.
pub(crate) fn desk_move(site: SiteId) -> String {
    format!("/desk/{site}/move")
}

/// One backup that was sent there.
pub(crate) fn desk_move_one(site: SiteId, upload: UploadId) -> String {
    format!("/desk/{site}/move/{upload}")
}

/// Its report.
pub(crate) fn desk_move_report(site: SiteId, upload: UploadId) -> String {
    format!("/desk/{site}/move/{upload}/report")
}

/// The same, narrowed to words, kind and cause, from behind a line on.
pub(crate) fn desk_move_report_after(site: SiteId, upload: UploadId, wanted: [&str; 3], line: i64) -> String {
    let [words, kind, cause] = wanted.map(encode_segment);
    format!("{}?q={words}&kind={kind}&cause={cause}&after={line}", desk_move_report(site, upload))
}

/// A part of its report, to take along.
pub(crate) fn desk_move_part(site: SiteId, upload: UploadId, part: i64) -> String {
    format!("{}/{part}.jsonl", desk_move_report(site, upload))
}

/// An article of it before and after.
pub(crate) fn desk_move_sample(site: SiteId, upload: UploadId, place: i64) -> String {
    format!("/desk/{site}/move/{upload}/sample/{place}")
}

/// The article as it stood.
pub(crate) fn desk_move_before(site: SiteId, upload: UploadId, place: i64) -> String {
    format!("/desk/{site}/move/{upload}/before/{place}")
}

/// The article as it will stand here.
pub(crate) fn desk_move_after(site: SiteId, upload: UploadId, place: i64) -> String {
    format!("/desk/{site}/move/{upload}/after/{place}")
}

/// A page of settings, by its word; the first one has none.
pub(crate) fn desk_settings_page(site: SiteId, word: &str) -> String {
    if word.is_empty() { desk_settings(site) } else { format!("/desk/{site}/settings/{word}") }
}

/// The addresses that lead elsewhere and hold some words, on their page of settings, from behind one of them on.
pub(crate) fn desk_redirects_after(page: &str, words: &str, after: &str) -> String {
    format!("{page}?q={}&after={}", encode_segment(words), encode_segment(after))
}

/// One picture of a site's library.
pub(crate) fn desk_one_picture(site: SiteId, picture: &PictureAddress) -> String {
    format!("{}/{}/{}", desk_pictures(site), picture.beginning(), encode_segment(picture.name()))
}

/// The same, beside another one that would take its place.
pub(crate) fn desk_one_picture_by(site: SiteId, picture: &PictureAddress, other: &str) -> String {
    format!("{}?by={}", desk_one_picture(site, picture), encode_segment(other))
}

/// The list of pictures that hold these words, behind one of them.
pub(crate) fn desk_pictures_behind(site: SiteId, words: &str, last: &str) -> String {
    format!("{}?q={}&after={}", desk_pictures(site), encode_segment(words), encode_segment(last))
}

/// Where the desk shows a site's pictures, whatever host readers see them on.
pub(crate) fn desk_picture_folder(site: SiteId) -> String {
    format!("{DESK}/{site}/picture/")
}

/// A picture at the desk, from its address of [`super::picture`].
pub(crate) fn desk_picture(site: SiteId, address: &str) -> String {
    address
        .strip_prefix(MEDIA)
        .map_or_else(|| address.to_owned(), |rest| format!("{}{rest}", desk_picture_folder(site)))
}

/// The same for each address in a list of them with their widths.
pub(crate) fn desk_pictures_within(site: SiteId, widths: &str) -> String {
    widths.replace(MEDIA, &desk_picture_folder(site))
}

/// Where the editor saves by itself.
pub(crate) fn desk_autosave(site: SiteId, article: ArticleId) -> String {
    format!("{}/autosave", desk_article(site, article))
}

/// An article as readers will see it.
pub(crate) fn desk_preview(site: SiteId, article: ArticleId) -> String {
    format!("{}/preview", desk_article(site, article))
}

/// The links that show an article before its readers see it.
pub(crate) fn desk_previews(site: SiteId, article: ArticleId) -> String {
    format!("{}/previews", desk_article(site, article))
}

/// One article at the desk, at its notes, saying what was just done.
pub(crate) fn desk_noted(site: SiteId, article: ArticleId, what: &str) -> String {
    format!("{}#notes", done(&desk_article(site, article), what))
}

/// What lies in the bin, to be deleted for ever.
pub(crate) fn desk_bin(site: SiteId) -> String {
    format!("{DESK}/{site}/bin")
}

/// One article in the bin, to be deleted for ever.
pub(crate) fn desk_bin_one(site: SiteId, article: ArticleId) -> String {
    format!("{}/{article}", desk_bin(site))
}

/// The comments of a site that wait for somebody to read them.
pub(crate) fn desk_comments(site: SiteId) -> String {
    format!("/desk/{site}/comments")
}

/// What readers say against comments.
pub(crate) fn desk_reports(site: SiteId) -> String {
    format!("{}/reports", desk_comments(site))
}

/// The notices that comments are unlawful.
pub(crate) fn desk_notices(site: SiteId) -> String {
    format!("{}/notices", desk_comments(site))
}

/// The answers to decisions that wait.
pub(crate) fn desk_appeals(site: SiteId) -> String {
    format!("{}/appeals", desk_comments(site))
}

/// What was decided lately.
pub(crate) fn desk_decided(site: SiteId) -> String {
    format!("{}/decided", desk_comments(site))
}

/// The same, from before one of them on.
pub(crate) fn desk_decided_before(site: SiteId, decision: DecisionId) -> String {
    format!("{}?before={decision}", desk_decided(site))
}

/// What was sent under the name and from the browser of one comment.
pub(crate) fn desk_earlier(site: SiteId, comment: CommentId) -> String {
    format!("{}/{comment}/earlier", desk_comments(site))
}

/// The discussion of one article, for those who moderate.
pub(crate) fn desk_discussion(site: SiteId, article: ArticleId) -> String {
    format!("{}/comments", desk_article(site, article))
}

/// The same, from before a number on.
pub(crate) fn desk_discussion_before(site: SiteId, article: ArticleId, number: i64) -> String {
    format!("{}?before={number}", desk_discussion(site, article))
}

/// One comment in that discussion.
pub(crate) fn desk_discussion_at(site: SiteId, article: ArticleId, number: i64) -> String {
    format!("{}?before={}#c{number}", desk_discussion(site, article), number.saturating_add(1))
}

/// A page on which comments are judged, saying what was just decided, and how many had been decided by somebody else.
pub(crate) fn desk_just_decided(page: &str, decisions: &str, missed: usize) -> String {
    let join = if page.contains('?') { '&' } else { '?' };
    format!("{page}{join}done=decided&decision={decisions}&missed={missed}")
}

/// A page on which comments are judged, saying how many decisions were just undone.
pub(crate) fn desk_just_undone(page: &str, count: usize) -> String {
    let join = if page.contains('?') { '&' } else { '?' };
    format!("{page}{join}done=undone&count={count}")
}
