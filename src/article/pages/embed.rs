//! What plays elsewhere: in a body a picture that leads to a page of its own, and that page, the only one that lets its
//! service in, and only that one.

use crate::article::model::{Article, Past, Player, State};
use crate::article::store;
use crate::article::views::EmbedPage;
use crate::base::chance;
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::site::pages::{gone, not_found};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::Tongue;
use crate::web::reader::Reader;
use html::{LoneLink, SafeHtml};
use locale::Arg;

/// The drawing that stands for what plays elsewhere, pixels.
const DRAWING: (u32, u32) = (640, 360);

/// A body with pictures in the place of what plays elsewhere. What no reader may see yet leads to the service itself.
///
/// # Errors
/// A missing text: a fault of ours.
pub(super) fn in_body(reader: &Reader<'_, '_>, article: &Article, body: &SafeHtml) -> Result<SafeHtml> {
    let picture = reader.app.assets.address("play.svg");
    let interface = reader.locale.interface();
    let is_foreign = article.language.is_some() || !reader.locale.interface_is_own();
    let is_public = article.state == State::Published && !reader.is_preview;
    body.embedded(&mut |link: &LoneLink| {
        let Some(player) = Player::of(&link.address, &reader.settings.peertube) else { return Ok(None) };
        let page = if is_public { urls::embed(article.id, &which(&player)) } else { link.address.clone() };
        let words = reader.text("embed-play", &[("service", Arg::Text(&player.service))])?;
        let language = is_foreign.then(|| (interface.tag().to_owned(), interface.direction().as_str()));
        Ok::<_, Failure>(Some(html::Player { page, picture: picture.clone(), size: DRAWING, words, language }))
    })
}

/// Which of an article's players it is, whatever its place in the text: a digest of its frame's address.
fn which(player: &Player) -> String {
    chance::digest(&player.frame).chars().take(16).collect()
}

/// The page of one player of a public article.
///
/// # Errors
/// A failure of the database.
pub(crate) fn embed(reader: &mut Reader<'_, '_>, article: ArticleId, wanted: &str) -> Result<Answer> {
    let here = urls::embed(article, wanted);
    let Some(article) = store::find(reader.rows, article)? else { return not_found(reader, &here) };
    let address = match (article.state, &article.path) {
        (State::Published, Some(address)) => address.clone(),
        _ if article.past() == Past::Public => return gone(reader, &here),
        _ => return not_found(reader, &here),
    };
    let body = store::body(reader.rows, article.id)?.unwrap_or_default();
    let known = |link: LoneLink| Some((Player::of(&link.address, &reader.settings.peertube)?, link));
    let found = body.lone_links().into_iter().filter_map(known).find(|(player, _)| which(player) == wanted);
    let Some((player, link)) = found else { return not_found(reader, &here) };
    let tongue = reader.tongue(article.language.as_deref());
    let own = Some(link.words).filter(|words| !words.is_empty());
    let page = EmbedPage {
        frame: reader.frame(),
        head: reader.head_unlisted(&here),
        style: reader.app.assets.address("embed.css"),
        title: own.or_else(|| Some(article.title.clone()).filter(|title| !title.is_empty())),
        tongue: if article.language.is_some() { tongue } else { Tongue::own() },
        article: address,
        service: player.service,
        host: player.host,
        address: player.frame,
        elsewhere: link.address,
    };
    Ok(Answer::Framed(reader.write(&page)?, player.origin))
}
