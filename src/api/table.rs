//! What an operation of the interface for programs is, and which one a request asks for.

use super::operations::OPERATIONS;
use super::{Call, Outcome};
use crate::person::model::Right;
use crate::person::model::token::{Access, Subject};
use http::Method;
use schemars::{Schema, SchemaGenerator};

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Verb {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Verb {
    /// As requests say it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Verb::Get => "GET",
            Verb::Post => "POST",
            Verb::Put => "PUT",
            Verb::Patch => "PATCH",
            Verb::Delete => "DELETE",
        }
    }
}

/// One operation.
#[derive(Clone, Copy)]
pub(crate) struct Operation {
    pub(crate) verb: Verb,
    /// `{id}` stands for a number, `{word}` and `{name}` for anything.
    pub(crate) path: &'static str,
    /// What generated programs call it.
    pub(crate) name: &'static str,
    /// What it does, in a sentence.
    pub(crate) summary: &'static str,
    /// What a token has to be allowed.
    pub(crate) scope: (Subject, Access),
    /// What its owner has to be allowed.
    pub(crate) right: Right,
    /// Parameters of the address.
    pub(crate) query: &'static [Parameter],
    pub(crate) takes: Takes,
    pub(crate) gives: Gives,
    pub(crate) guarded: Guarded,
    /// Whether a request that is sent again is known by its key.
    pub(crate) repeatable: bool,
    pub(crate) run: fn(&Call<'_>) -> Outcome,
}

/// The JSON schema of a type.
pub(crate) type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// What is sent with a request.
#[derive(Clone, Copy)]
pub(crate) enum Takes {
    Nothing,
    /// JSON of at most so many bytes.
    Json {
        schema: SchemaOf,
        needed: bool,
        most: usize,
    },
    /// A file of at most so many bytes, as it is.
    File {
        most: usize,
    },
}

impl Takes {
    /// Bytes.
    pub(crate) fn most(self) -> usize {
        match self {
            Takes::Nothing => 0,
            Takes::Json { most, .. } | Takes::File { most } => most,
        }
    }
}

/// What is answered when it is done.
#[derive(Clone, Copy)]
pub(crate) struct Gives {
    pub(crate) status: u16,
    /// `None`: nothing but the status.
    pub(crate) schema: Option<SchemaOf>,
}

/// Whether the state has to be named that something is done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guarded {
    Never,
    /// `If-Match` is heeded.
    WhenAsked,
    /// `If-Match` is needed.
    Always,
}

/// A parameter of an address.
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) kind: Kind,
    pub(crate) needed: bool,
}

/// What a parameter is.
pub(crate) enum Kind {
    Number,
    Text,
    OneOf(&'static [&'static str]),
}

impl Operation {
    pub(super) const fn new(
        (verb, path): (Verb, &'static str),
        (name, summary): (&'static str, &'static str),
        scope: (Subject, Access),
        right: Right,
        gives: Gives,
        run: fn(&Call<'_>) -> Outcome,
    ) -> Operation {
        let (takes, guarded) = (Takes::Nothing, Guarded::Never);
        Operation { verb, path, name, summary, scope, right, query: &[], takes, gives, guarded, repeatable: false, run }
    }

    pub(super) const fn with(self, query: &'static [Parameter]) -> Operation {
        Operation { query, ..self }
    }

    pub(super) const fn taking(self, takes: Takes) -> Operation {
        Operation { takes, ..self }
    }

    pub(super) const fn guarded(self, guarded: Guarded) -> Operation {
        Operation { guarded, ..self }
    }

    pub(super) const fn repeatable(self) -> Operation {
        Operation { repeatable: true, ..self }
    }
}

/// What an address was found to be.
pub(crate) struct Match {
    pub(crate) operation: &'static Operation,
    pub(crate) id: Option<i64>,
    pub(crate) word: Option<String>,
    pub(crate) name: Option<String>,
}

/// What there is at a path.
pub(crate) enum Found {
    Operation(Match),
    /// Something, to be asked with these methods.
    Others(String),
    Nothing,
}

/// Finds the operation of a request, its segments decoded.
pub(crate) fn find(method: &Method, segments: &[String]) -> Found {
    let method = if *method == Method::HEAD { "GET" } else { method.as_str() };
    let mut known: Vec<&str> = Vec::new();
    for operation in OPERATIONS {
        if let Some(found) = matched(operation, segments) {
            if operation.verb.name() == method {
                return Found::Operation(found);
            }
            known.push(operation.verb.name());
        }
    }
    if known.is_empty() { Found::Nothing } else { Found::Others(known.join(", ")) }
}

fn matched(operation: &'static Operation, segments: &[String]) -> Option<Match> {
    let mut pattern = operation.path.split('/').skip(1);
    let mut found = Match { operation, id: None, word: None, name: None };
    for segment in segments {
        match pattern.next()? {
            "{id}" => found.id = Some(crate::base::path::id(segment)?),
            "{word}" => found.word = Some(segment.clone()).filter(|word| !word.is_empty()),
            "{name}" => found.name = Some(segment.clone()).filter(|name| !name.is_empty()),
            plain if plain == segment => {}
            _ => return None,
        }
    }
    pattern.next().is_none().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_operations_are_the_same_and_what_reads_changes_nothing() {
        let (mut places, mut names) = (std::collections::HashSet::new(), std::collections::HashSet::new());
        for operation in OPERATIONS {
            let name = operation.name;
            assert!(places.insert((operation.verb, operation.path)), "{name}");
            assert!(names.insert(name), "{name}");
            assert_eq!(operation.verb == Verb::Get, operation.scope.1 == Access::Read, "{name}");
            let changes = matches!(operation.verb, Verb::Patch | Verb::Put);
            assert!(!changes || operation.guarded == Guarded::Always, "{name}");
            assert!(operation.summary.ends_with('.'), "{name}");
        }
    }
}
