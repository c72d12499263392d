//! The fingerprint of an entry, by which a later backup shows what was edited.

use sha2::{Digest, Sha256};

use crate::entry::{Entry, Kind, TextType};
use crate::old_id::OldId;

/// Changing what goes in here makes every entry of an earlier import look edited.
pub(crate) fn of(entry: &Entry) -> [u8; 32] {
    let mut sum = Sum(Sha256::new());
    sum.text("blogger entry 1");
    sum.text(entry.id.trim());
    sum.text(&kind(&entry.kind));
    sum.text(text_type(entry.title_type));
    sum.maybe(entry.title.as_deref().map(str::trim));
    sum.text(text_type(entry.content_type));
    sum.maybe(entry.content.as_deref().map(str::trim));
    sum.maybe(entry.published.map(|stamp| stamp.micros.to_string()).as_deref());
    sum.text(if entry.draft { "draft" } else { "" });
    let mut labels: Vec<&str> = entry.labels.iter().map(String::as_str).collect();
    labels.sort_unstable();
    sum.list(&labels);
    sum.number(entry.authors.len());
    for author in &entry.authors {
        sum.text(&author.name);
        sum.maybe(author.uri.as_deref());
    }
    sum.maybe(entry.address.as_deref());
    sum.maybe(entry.in_reply_to.as_ref().and_then(|reply| reply.article.as_ref()).map(OldId::as_str));
    sum.maybe(entry.parent.as_ref().map(OldId::as_str));
    sum.text(if entry.removed { "removed" } else { "" });
    sum.list(&entry.enclosures.iter().map(String::as_str).collect::<Vec<_>>());
    sum.maybe(entry.location.as_deref());
    sum.maybe(entry.language.as_deref());
    sum.0.finalize().into()
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Post => "post".to_owned(),
        Kind::Page => "page".to_owned(),
        Kind::Comment => "comment".to_owned(),
        Kind::Template => "template".to_owned(),
        Kind::Missing => "missing".to_owned(),
        Kind::Setting(name) => format!("setting {name}"),
        Kind::Other(term) => format!("other {term}"),
    }
}

fn text_type(kind: TextType) -> &'static str {
    match kind {
        TextType::Text => "text",
        TextType::Html => "html",
        TextType::Xhtml => "xhtml",
    }
}

/// Each part goes in with its length, so that no two entries can run into the same bytes.
struct Sum(Sha256);

impl Sum {
    fn number(&mut self, number: usize) {
        self.0.update((number as u64).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.update(text.as_bytes());
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.0.update([u8::from(text.is_some())]);
        self.text(text.unwrap_or_default());
    }

    fn list(&mut self, texts: &[&str]) {
        self.number(texts.len());
        texts.iter().for_each(|text| self.text(text));
    }
}
