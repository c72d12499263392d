//! Who publishes and hosts a site, as the law wants readers to be told.

use super::not_found;
use crate::base::error::Result;
use crate::site::model::legal::{Legal, Mode};
use crate::site::views::legal::{LegalPage, Told};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::reader::Reader;

/// The texts that name what is told of the publisher, by the name of the field.
const PUBLISHER: [(&str, &str); 8] = [
    ("publisher", "legal-publisher-name"),
    ("address", "legal-address"),
    ("phone", "legal-phone"),
    ("mail", "legal-mail"),
    ("registration", "legal-registration"),
    ("capital", "legal-capital"),
    ("director", "legal-director"),
    ("editor", "legal-editor"),
];
/// The same of the host.
const HOST: [(&str, &str); 3] =
    [("host_name", "legal-host-name"), ("host_address", "legal-address"), ("host_phone", "legal-phone")];

/// The notice; not found while there is none, or while something is missing in it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn show(reader: &Reader<'_, '_>) -> Result<Answer> {
    let legal = reader.settings.legal.clone();
    if !legal.is_shown() {
        return not_found(reader, urls::LEGAL);
    }
    let mut head = reader.head(urls::LEGAL, &reader.text("legal", &[])?);
    // It is there for readers who look for it, not to make somebody's address easier to find.
    head.noindex = true;
    let page = LegalPage {
        frame: reader.frame(),
        head,
        publisher: if legal.mode == Mode::Professional { told(reader, &legal, &PUBLISHER)? } else { Vec::new() },
        host: told(reader, &legal, &HOST)?,
    };
    Ok(Answer::Page(reader.write(&page)?))
}

fn told(reader: &Reader<'_, '_>, legal: &Legal, names: &[(&str, &str)]) -> Result<Vec<Told>> {
    let fields = legal.fields();
    let words = |name: &str| fields.iter().find(|(own, _)| *own == name).map_or("", |(_, words)| words.trim());
    let filled = names.iter().filter(|(name, _)| !words(name).is_empty());
    let all = filled.map(|(name, label)| {
        let lines = words(name).lines().map(str::to_owned).collect();
        Ok(Told { label: reader.text(label, &[])?, lines })
    });
    all.collect()
}
