//! The settings file: a flat TOML table whose keys are the settings. What it does not know, it refuses by name.

use super::SETTINGS;
use std::collections::BTreeMap;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// A value of the file and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) value: String,
    /// "relais.toml, line 3"
    pub(crate) place: String,
}

/// Reads the file; `None` when it is not there. `named`: how the person calls it.
pub(crate) fn read(path: &Path, named: &str) -> Result<Option<BTreeMap<String, Line>>, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text, named).map(Some),
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(why) => {
            Err(format!("the settings file {named} cannot be read: {why}; correct that, or name another with --config"))
        }
    }
}

/// Reads the text of such a file.
pub(crate) fn parse(text: &str, named: &str) -> Result<BTreeMap<String, Line>, String> {
    let table = DeTable::parse(text).map_err(|why| {
        let place = why.span().map_or(named.to_owned(), |span| place(text, span.start, named));
        format!("{place}: {}; correct the line", why.message())
    })?;
    let mut lines = BTreeMap::new();
    for (key, value) in table.get_ref() {
        let place = place(text, key.span().start, named);
        if !SETTINGS.iter().any(|setting| setting.key() == key.get_ref().as_ref()) {
            let known: Vec<String> = SETTINGS.iter().map(|setting| setting.key()).collect();
            return Err(format!(
                "{place}: there is no setting {}; those there are: {}",
                key.get_ref(),
                known.join(", ")
            ));
        }
        let value = plain(value.get_ref()).ok_or_else(|| {
            format!("{place}: {} takes a text or a number, not a {}", key.get_ref(), value.get_ref().type_str())
        })?;
        lines.insert(key.get_ref().to_string(), Line { value, place });
    }
    Ok(lines)
}

fn place(text: &str, byte: usize, named: &str) -> String {
    let before = text.get(..byte).unwrap_or(text);
    format!("{named}, line {}", before.matches('\n').count() + 1)
}

/// A text or a number as it stands, a list with commas.
fn plain(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n.to_string()),
        DeValue::Array(parts) => {
            let parts: Option<Vec<String>> = parts.iter().map(|part| plain(part.get_ref())).collect();
            parts.map(|parts| parts.join(","))
        }
        _ => None,
    }
}
