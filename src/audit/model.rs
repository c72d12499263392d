//! What an audit row says.

use std::fmt;

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    /// Whoever may run commands on the machine.
    CommandLine,
    /// An import that this person or command started.
    Import,
}

impl fmt::Display for Actor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Actor::CommandLine => "command line",
            Actor::Import => "import",
        })
    }
}

/// What was done. The names are stored: a new one may come, none may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// A site was added.
    AddSite,
    /// Settings were changed.
    ChangeSettings,
    /// An import batch was brought in.
    Import,
    /// Comments got their numbers and articles became visible.
    Open,
    /// Related articles were fixed.
    Relate,
    /// Bodies were cleaned again from their originals.
    CleanAgain,
    /// An article was taken back.
    Withdraw,
    /// An import ended.
    FinishImport,
}

impl Verb {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Verb::AddSite => "add site",
            Verb::ChangeSettings => "change settings",
            Verb::Import => "import",
            Verb::Open => "open",
            Verb::Relate => "relate",
            Verb::CleanAgain => "clean again",
            Verb::Withdraw => "withdraw",
            Verb::FinishImport => "finish import",
        }
    }
}

/// One row.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Who.
    pub actor: Actor,
    /// What.
    pub verb: Verb,
    /// To which one thing, as a key of the log: "article:42", "article:1..250", "site".
    pub subject: String,
    /// Why, in the person's words where there are some.
    pub reason: Option<String>,
    /// Ids and counts; never words or personal data.
    pub details: serde_json::Value,
}

impl Entry {
    /// Without a reason or details.
    pub(crate) fn new(actor: Actor, verb: Verb, subject: impl Into<String>) -> Entry {
        Entry { actor, verb, subject: subject.into(), reason: None, details: serde_json::Value::Null }
    }
}
