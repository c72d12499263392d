//! The reference page of the interface for programs, made from the table of its operations.

use super::operations::OPERATIONS;
use super::pace::MOST;
use super::table::{Guarded, Takes};
use crate::urls::api as urls;

/// What stands before the table.
const OPENING: &str = include_str!("reference.md");

/// The whole page, in Markdown.
pub(crate) fn markdown() -> String {
    let mut page = OPENING.replace("{pace}", &MOST.to_string()).replace("{document}", urls::DOCUMENT);
    let mut tag = None;
    for operation in OPERATIONS {
        let (subject, access) = operation.scope;
        if tag != Some(subject) {
            tag = Some(subject);
            page.push_str(&format!(
                "\n## {}\n\n| request | does | scope | takes | answers |\n|---|---|---|---|---|\n",
                subject.name()
            ));
        }
        let path = operation.path.replace("{word}", "{digest}");
        let query: Vec<&str> = operation.query.iter().map(|parameter| parameter.name).collect();
        let query = if query.is_empty() { String::new() } else { format!(" · `?{}=`", query.join("=&")) };
        let takes = match operation.takes {
            Takes::Nothing => "–".to_owned(),
            Takes::Json { most, .. } => format!("JSON, {} kB", most >> 10),
            Takes::File { most } => format!("a file, {} MB", most >> 20),
        };
        let guard = match operation.guarded {
            Guarded::Never => "",
            Guarded::WhenAsked => "; If-Match heeded",
            Guarded::Always => "; If-Match needed",
        };
        let repeatable = if operation.repeatable { "; Idempotency-Key heeded" } else { "" };
        page.push_str(&format!(
            "| `{} {path}`{query} | {} | `{}:{}` | {takes}{guard}{repeatable} | {} |\n",
            operation.verb.name(),
            operation.summary.trim_end_matches('.'),
            subject.name(),
            access.name(),
            operation.gives.status,
        ));
    }
    page
}
