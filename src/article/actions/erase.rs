//! An article deleted for ever: what is left is a row without words.

use super::{found, record, refused, series, translations};
use crate::article::model::Article;
use crate::article::store::{erasing, publishing};
use crate::audit::model::{Actor, Verb};
use crate::base::error::Result;
use crate::base::ids::ArticleId;
use crate::base::keys;
use crate::media::actions as media;
use crate::media::model::Place;
use crate::source::actions as sources;
use db::Tx;
use html::SafeHtml;
use serde_json::Value;

/// Deletes an article that lies in the bin for ever: its words, every saved text, its corrections and notes, the links that
/// show it, its places in series and among translations, what it says of its sources and which pictures it shows. Where readers
/// saw it, its addresses stay, and say that it is gone. Its comments are left to the action of comments that calls this.
///
/// # Errors
/// Refuses what is not in the bin.
pub(crate) fn erase(tx: &mut Tx<'_>, actor: &Actor, id: ArticleId) -> Result<()> {
    let article = found(tx, id)?;
    article.state.erase().map_err(refused)?;
    touch(tx, &article)?;
    translations::leave(tx, id)?;
    sources::forget_article(tx, id)?;
    for place in [Place::Public, Place::Draft] {
        media::shown_now(tx, id, place, &SafeHtml::default())?;
    }
    erasing::erase(tx, id)?;
    record(tx, actor, Verb::Erase, id, Value::Null)
}

/// Touches what shows that it was there, while that is still known.
fn touch(tx: &mut Tx<'_>, article: &Article) -> Result<()> {
    let id = article.id;
    for (path, ..) in publishing::addresses(tx, id)? {
        tx.touch(keys::path(&path));
    }
    series::touch_of_article(tx, id)?;
    if article.corrected.is_some() {
        tx.touch(keys::corrections());
    }
    for key in [keys::article(id), keys::draft(id), keys::versions(id)] {
        tx.touch(key);
    }
    Ok(())
}
