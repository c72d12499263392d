//! The scripts of a discussion as they are sent: the one beside it, with what it says in every language of the interface, and the
//! one that it loads once somebody writes.

use bytes::Bytes;
use locale::{Arg, Interface, Locale, Texts};
use std::collections::BTreeMap;

/// The one script on pages of readers.
pub(crate) const DISCUSSION: &str = "discussion.js";
/// What it asks for, beside it.
pub(crate) const WRITING: &str = "writing.js";

/// A number of things for each plural form that there is; the browser knows which form another number has.
const FORMS: [(&str, i64); 5] = [("one", 1), ("two", 2), ("few", 3), ("many", 11), ("other", 100)];
/// Stands in a form for the number, which the browser writes.
const NUMBER: &str = "%";

/// Both, each with its name.
///
/// # Errors
/// A missing text: a fault of ours.
pub fn scripts(texts: &Texts) -> anyhow::Result<[(&'static str, Bytes); 2]> {
    let discussion = lean(include_str!("../../static/discussion.js"));
    let discussion = format!("const WORDS={}\n{discussion}", words(texts)?);
    let writing = lean(include_str!("../../static/writing.js"));
    Ok([(DISCUSSION, discussion.into()), (WRITING, writing.into())])
}

/// What is said, by the language of the interface.
fn words(texts: &Texts) -> anyhow::Result<String> {
    let mut all = BTreeMap::new();
    for interface in Interface::ALL {
        let locale = Locale::parse(interface.tag())?;
        let since = |count| {
            let arguments = [("count", Arg::Count(count)), ("shown", Arg::Text(NUMBER))];
            texts.get(&locale, "comments-since", &arguments)
        };
        let mut own = BTreeMap::from([("new", texts.get(&locale, "comment-new", &[])?)]);
        for (form, count) in FORMS {
            own.insert(form, since(count)?);
        }
        // A form that is missing there is the last one.
        let other = own.get("other").cloned();
        own.retain(|form, words| *form == "other" || other.as_ref() != Some(words));
        all.insert(interface.tag(), own);
    }
    Ok(serde_json::to_string(&all)?)
}

/// A script without its lines of remarks and the spaces before lines. No text in these two goes over the end of a line.
fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}
