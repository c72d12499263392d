//! Another address for what has one. The old one leads there for ever.

use super::{bring, found, publish, record, translations};
use crate::article::model::{Kind, Past, SitemapPart};
use crate::article::store::{publishing, writing};
use crate::audit::model::{Actor, Verb};
use crate::base::error::{Failure, Result};
use crate::base::ids::ArticleId;
use crate::base::keys;
use db::Tx;
use serde_json::Value;

/// Gives an article or page that was published the address made of this slug, under its month as before. Returns it.
///
/// # Errors
/// Refuses what was never published (its draft holds the wish), and an address that something else has or had.
pub fn readdress(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId, slug: &str) -> Result<String> {
    let article = found(tx, id)?;
    let Some(old) = article.path.clone().filter(|_| article.past() == Past::Public) else {
        return Err(Failure::told("refused-readdress-unseen", &[]));
    };
    if slug.trim().is_empty() {
        return Err(Failure::told("refused-readdress-empty", &[]));
    }
    let slug = publish::slug(tx, slug)?;
    let wanted = bring::address(article.kind, article.published, &slug);
    if wanted == old {
        return Ok(old);
    }
    let own = publishing::addresses(tx, id)?.iter().any(|(path, query, _)| *path == wanted && query.is_empty());
    if !own && !writing::paths_taken(tx, &[&wanted])?.is_empty() {
        let shown = percent_encoding::percent_decode_str(&wanted).decode_utf8_lossy();
        return Err(Failure::told("refused-readdress-taken", &[("address", &shown)]));
    }
    publishing::readdress(tx, id, &wanted)?;
    publishing::write_front_again(tx, id)?;
    translations::touch_of_article(tx, id)?;
    tx.touch(keys::article(id));
    for address in [&old, &wanted] {
        tx.touch(keys::path(address.split('?').next().unwrap_or_default()));
    }
    tx.touch(keys::sitemap(SitemapPart::of(id).number()));
    tx.touch(keys::draft(id));
    if article.kind == Kind::Page {
        tx.touch(keys::pages());
    }
    record(tx, actor, Verb::Readdress, id, Value::Null)?;
    Ok(wanted)
}
