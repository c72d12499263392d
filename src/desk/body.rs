//! Reading what was sent: forms in both of their shapes, each within its limit.

use super::form::{File, Form};
use bytes::Bytes;
use http::header::{self, HeaderMap};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use std::time::Duration;

/// How much somebody may send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    form: usize,
    files: usize,
}

impl Room {
    /// For whoever is signed in: the longest article there is, with room for its encoding; pictures.
    pub(crate) const KNOWN: Room = Room { form: 8 << 20, files: 48 << 20 };
    /// For whoever shows a session that has ended, or that cannot be looked up: the longest article, no pictures.
    pub(crate) const UNPROVEN: Room = Room { form: 8 << 20, files: 32 << 10 };
    /// For everybody else: a name and a password. Whoever wants to fill our memory has to sign in first.
    pub(crate) const STRANGER: Room = Room { form: 32 << 10, files: 32 << 10 };
    /// For a reader's message: the longest one in any script, with room for its encoding.
    pub(crate) const MESSAGE: Room = Room { form: 96 << 10, files: 32 << 10 };
}

/// What is read at the most of a form that is too long.
const PASSED_OVER: usize = 64 << 20;
/// Fields of one form.
const FIELDS: usize = 2_000;
/// How long a form may take to arrive.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is longer than its limit.
    TooLong,
    /// It is no form.
    NoForm,
    /// It broke off, or came too slowly.
    BrokenOff,
}

/// Reads the form of a request.
///
/// # Errors
/// Why it was not read.
pub(crate) async fn read(headers: &HeaderMap, body: Incoming, room: Room) -> Result<Form, Unread> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let reading = async {
        if kind.starts_with("multipart/form-data") {
            let boundary = multer::parse_boundary(kind).map_err(|_| Unread::NoForm)?;
            return files(boundary, body, room.files).await;
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Unread::NoForm);
        }
        whole(body, room.form).await.map(|bytes| encoded(&bytes))
    };
    tokio::time::timeout(PATIENCE, reading).await.unwrap_or(Err(Unread::BrokenOff))
}

/// All of a body. What is beyond the limit is read and not kept, so that whoever sent it gets an answer; to an end.
pub(crate) async fn whole(mut body: Incoming, most: usize) -> Result<Bytes, Unread> {
    let (mut kept, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Unread::BrokenOff)?.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length > PASSED_OVER {
            break;
        }
        if length <= most {
            kept.extend_from_slice(&data);
        }
    }
    if length > most { Err(Unread::TooLong) } else { Ok(kept.into()) }
}

fn encoded(bytes: &Bytes) -> Form {
    let fields = url::form_urlencoded::parse(bytes).take(FIELDS);
    Form::new(fields.map(|(name, value)| (name.into_owned(), plain(&value))).collect(), Vec::new())
}

async fn files(boundary: String, body: Incoming, most: usize) -> Result<Form, Unread> {
    let limits = multer::SizeLimit::new().whole_stream(most as u64);
    let constraints = multer::Constraints::new().size_limit(limits);
    let data = body.into_data_stream();
    let mut parts = multer::Multipart::with_constraints(data, boundary, constraints);
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(unread)? {
        if fields.len() + files.len() >= FIELDS {
            return Err(Unread::TooLong);
        }
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(unread)?;
        match name {
            // A field for files in which nothing was picked.
            Some(name) if name.is_empty() && bytes.is_empty() => {}
            Some(name) => files.push(File { field, name, bytes }),
            None => fields.push((field, plain(&String::from_utf8_lossy(&bytes)))),
        }
    }
    Ok(Form::new(fields, files))
}

pub(super) fn unread(why: multer::Error) -> Unread {
    match why {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => Unread::TooLong,
        multer::Error::StreamReadFailed(_) | multer::Error::IncompleteStream => Unread::BrokenOff,
        _ => Unread::NoForm,
    }
}

/// Plain line ends, and none of the signs that a database cannot hold.
pub(crate) fn plain(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_the_order_of_its_fields_and_plain_line_ends() {
        let form = encoded(&Bytes::from_static(b"title=L%27%C3%A9t%C3%A9&body=a%0D%0Ab%00&title=second"));
        assert_eq!(form.text("title"), "L'été");
        assert_eq!(form.text("body"), "a\nb");
        assert_eq!(form.fields().len(), 3);
        assert_eq!(form.text("absent"), "");
    }
}
