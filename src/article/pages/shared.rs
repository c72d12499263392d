//! What a shared link shows: an article as its readers will see it, as long as the link lasts.

use super::show::preview;
use crate::article::model::{Manuscript, Published, State};
use crate::article::store::{revisions, sharing};
use crate::base::chance;
use crate::base::error::Result;
use crate::base::time;
use crate::site::pages::{gone, not_found};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::reader::Reader;

/// Shows what the link with this secret shows at an instant.
///
/// # Errors
/// A failure of the database.
pub(crate) fn shared(reader: &mut Reader<'_, '_>, secret: &str, now: i64) -> Result<Answer> {
    let link = sharing::with_digest(reader.rows, &chance::digest(secret))?;
    // What a page of an error leads back to names no secret.
    let Some(link) = link else { return not_found(reader, urls::HOME) };
    if link.is_over(now) {
        return gone(reader, urls::HOME);
    }
    let found = revisions::manuscript(reader.rows, link.article)?;
    let found = found.filter(|found| !matches!(found.article.state, State::Binned | State::Erased | State::Arriving));
    let Some(mut manuscript) = found else { return gone(reader, urls::HOME) };
    if let Some(number) = link.revision {
        let Some(draft) = revisions::words(reader.rows, link.article, number)? else {
            return gone(reader, urls::HOME);
        };
        manuscript = Manuscript { draft, ..manuscript };
    }
    let offset = time::offset_in(&reader.home.site.time_zone, now);
    let on = Published { at: now, offset, date: time::number_of(time::civil(now, offset).date()) };
    preview(reader, &manuscript, on).map(Answer::Shared)
}
