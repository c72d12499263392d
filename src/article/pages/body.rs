//! The body of an article as readers get it: what the cleaner took out, folded or put into a box has words in the
//! language of the interface.

use super::{embed, illustrate};
use crate::article::model::Article;
use crate::base::error::{Failure, Result};
use crate::web::reader::Reader;
use html::{Mark, SafeHtml, Words};

/// A body for the page of its article.
///
/// # Errors
/// A failure of the database; a missing text: a fault of ours.
pub(crate) fn for_page(reader: &mut Reader<'_, '_>, article: &Article, body: SafeHtml) -> Result<SafeHtml> {
    let body = embed::in_body(reader, article, &body)?;
    let body = illustrate::for_page(reader, body)?;
    let beside_its_language = is_foreign(reader, article, &body);
    body.said(&mut Said { reader, beside_its_language, boxes: true })
}

/// A body for a feed, whose readers have no use for boxes that scroll.
///
/// # Errors
/// A failure of the database; a missing text: a fault of ours.
pub(crate) fn for_feed(reader: &mut Reader<'_, '_>, article: &Article, body: SafeHtml) -> Result<SafeHtml> {
    let body = illustrate::for_feed(reader, body)?;
    let beside_its_language = is_foreign(reader, article, &body);
    body.said(&mut Said { reader, beside_its_language, boxes: false })
}

/// Whether the words of the interface may stand in another language than their own: that of the article, or of a passage.
fn is_foreign(reader: &Reader<'_, '_>, article: &Article, body: &SafeHtml) -> bool {
    let has_passages = || [" lang=\"", " dir=\""].iter().any(|mark| body.as_str().contains(mark));
    article.language.is_some() || !reader.locale.interface_is_own() || has_passages()
}

struct Said<'r, 'a, 'c> {
    reader: &'r Reader<'a, 'c>,
    beside_its_language: bool,
    boxes: bool,
}

impl Words for Said<'_, '_, '_> {
    type Error = Failure;

    fn words(&mut self, mark: Mark) -> Result<Option<String>> {
        let key = match mark {
            Mark::Script => "script-removed",
            Mark::Embed => "embed-removed",
            Mark::Form => "form-removed",
            Mark::Drawing => "drawing-removed",
            Mark::Hidden => "hidden-text",
            Mark::Table if self.boxes => "wide-table",
            Mark::Table => return Ok(None),
        };
        self.reader.text(key, &[]).map(Some)
    }

    fn language(&self) -> Option<(&str, &str)> {
        let interface = self.reader.locale.interface();
        self.beside_its_language.then(|| (interface.tag(), interface.direction().as_str()))
    }
}
