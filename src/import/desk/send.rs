//! A backup that somebody sends: kept if it is one, refused in words if not.

use crate::base::error::{Failure, Result};
use crate::desk::Desk;
use crate::desk::receive::Received;
use crate::desk::reply::Reply;
use crate::import::actions::uploads as actions;
use crate::import::folder;
use crate::import::model::NewUpload;
use crate::urls;
use http::StatusCode;

/// Most characters of a file's name.
const NAME: usize = 200;

/// Keeps the backup that was sent, and leads to its plan. A script is told the address.
pub(crate) fn create(desk: &mut Desk<'_>) -> Result<Reply> {
    let received = desk.received.take();
    match received.ok_or_else(|| Failure::told("refused-move-none", &[])).and_then(|received| keep(desk, received)) {
        Ok(address) if desk.wants_json => {
            Ok(Reply::json(StatusCode::CREATED, serde_json::json!({ "address": address })))
        }
        Ok(address) => Ok(Reply::see(address)),
        Err(Failure::Refused(refusal)) if !desk.wants_json => {
            super::moves::page(desk, StatusCode::UNPROCESSABLE_ENTITY, Some(desk.refusal(&refusal)?))
        }
        Err(failure) => Err(failure),
    }
}

fn keep(desk: &Desk<'_>, received: Received) -> Result<String> {
    let (site, person) = (desk.site()?, desk.my_id()?);
    let most = desk.app.config.import_bytes;
    if received.bytes > most {
        let most = super::size_words(desk, i64::try_from(most).unwrap_or(i64::MAX))?;
        return Err(Failure::told("refused-move-long", &[("most", &most)]));
    }
    if let Some(failure) = received.failure {
        return Err(failure);
    }
    let Some(file) = received.file else { return Err(Failure::told(told(&received.head), &[])) };
    let name: String = html::one_line(&received.name).chars().take(NAME).collect();
    let new = NewUpload { name, file: file.keep()?, bytes: i64::try_from(received.bytes).unwrap_or(i64::MAX) };
    let kept = new.file.clone();
    let id = desk.act(move |tx| actions::receive(tx, person, &new));
    if id.is_err() {
        folder::forget(desk.app, site, &kept)?;
    }
    Ok(urls::desk_move_one(site, id?))
}

/// What a file is that is no backup of Blogger, by its first bytes, and what is wanted instead.
fn told(head: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    match head {
        [] => "refused-move-empty",
        [b'P', b'K', 3 | 5 | 7, ..] => "refused-move-zip",
        [0x1f, 0x8b, ..] => "refused-move-packed",
        [b'%', b'P', b'D', b'F', ..] => "refused-move-document",
        [0xff, 0xd8, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => "refused-move-picture",
        _ if text.contains("blogger/2018") => "refused-move-takeout",
        _ if text.starts_with("<!doctype html") || text.starts_with("<html") => "refused-move-page",
        _ if text.contains("wordpress.org/export") => "refused-move-wordpress",
        _ => "refused-move-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_backup_is_called_what_it_is() {
        for (head, key) in [
            (&b""[..], "refused-move-empty"),
            (b"PK\x03\x04takeout", "refused-move-zip"),
            (b"\xff\xd8\xff\xe0", "refused-move-picture"),
            (b"\xef\xbb\xbf<!DOCTYPE html><p>", "refused-move-page"),
            (b"<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">", "refused-move-wordpress"),
            (b"<feed xmlns:blogger='http://schemas.google.com/blogger/2018'>", "refused-move-takeout"),
            (b"\x00\x01\x02", "refused-move-other"),
        ] {
            assert_eq!(told(head), key);
        }
    }
}
