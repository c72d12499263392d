//! What the pages of reads are given: numbers, and the bars that show them.

use crate::desk::views::DeskFrame;
use crate::web::layout::Tongue;
use crate::web::templates::Page;
use serde::Serialize;

/// How often an article was read in the last 30 days.
#[derive(Debug, Serialize)]
pub(crate) struct Lately {
    pub(crate) count: i64,
    pub(crate) plot: Plot,
}

/// Bars for numbers, drawn here: no script, and nothing to fetch.
#[derive(Debug, Serialize)]
pub(crate) struct Plot {
    pub(crate) width: i64,
    pub(crate) height: i64,
    /// How broad a bar is.
    pub(crate) bar: i64,
    /// The number at the top.
    pub(crate) top: i64,
    pub(crate) bars: Vec<Bar>,
    /// What it shows, for whoever does not see it.
    pub(crate) words: String,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(crate) struct Bar {
    pub(crate) x: i64,
    pub(crate) y: i64,
    pub(crate) height: i64,
    pub(crate) words: String,
}

/// How often articles are read.
#[derive(Debug, Serialize)]
pub(crate) struct ReadsPage {
    pub(crate) frame: DeskFrame,
    pub(crate) is_counted: bool,
    /// Where that is set, for whoever may.
    pub(crate) settings: Option<String>,
    /// All reads of the days of the plot.
    pub(crate) total: i64,
    pub(crate) plot: Plot,
    /// Its first and its last day.
    pub(crate) first: String,
    pub(crate) last: String,
    /// The same as numbers, the last day first.
    pub(crate) days: Vec<ReadDay>,
    pub(crate) spans: Vec<Span>,
    /// What is read most.
    pub(crate) lines: Vec<ReadLine>,
}

impl Page for ReadsPage {
    const TEMPLATE: &'static str = "article/desk_reads.html";
}

/// A span of time to choose.
#[derive(Debug, Serialize)]
pub(crate) struct Span {
    pub(crate) address: String,
    pub(crate) words: String,
    pub(crate) is_here: bool,
}

/// One day.
#[derive(Debug, Serialize)]
pub(crate) struct ReadDay {
    pub(crate) words: String,
    pub(crate) count: i64,
}

/// One article with its reads.
#[derive(Debug, Serialize)]
pub(crate) struct ReadLine {
    pub(crate) address: String,
    pub(crate) title: Option<String>,
    pub(crate) tongue: Tongue,
    pub(crate) count: i64,
    /// Its last 30 days.
    pub(crate) plot: Option<Plot>,
}
