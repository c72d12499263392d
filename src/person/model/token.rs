//! Tokens with which programs act for somebody on one site: what each is allowed, and for how long.

use crate::base::ids::{ApiTokenId, PersonId};
use crate::base::names::named;
use std::collections::BTreeMap;

/// What a program reads or writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// Articles and pages.
    Articles,
    /// What they are about.
    Labels,
    /// The library of pictures.
    Pictures,
    /// What articles rest on.
    Sources,
}

named!(Subject, "subject of a token", Articles "articles", Labels "labels", Pictures "pictures", Sources "sources");

impl Subject {
    /// All of them.
    pub(crate) const ALL: [Subject; 4] = [Subject::Articles, Subject::Labels, Subject::Pictures, Subject::Sources];
}

/// What it does with that. Whoever may write may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Access {
    /// Looks.
    Read,
    /// Looks and changes.
    Write,
}

named!(Access, "access of a token", Read "read", Write "write");

/// What a token is allowed: for each subject one access, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scopes(BTreeMap<Subject, Access>);

impl Scopes {
    /// Scopes of these.
    pub(crate) fn of(all: impl IntoIterator<Item = (Subject, Access)>) -> Scopes {
        Scopes(all.into_iter().collect())
    }

    /// Reads what was stored: "articles:write labels:read".
    ///
    /// # Errors
    /// A word that names no scope.
    pub(crate) fn parse(text: &str) -> Result<Scopes, String> {
        let scope = |word: &str| {
            let (subject, access) = word.split_once(':').ok_or_else(|| format!("“{word}” is no scope"))?;
            Ok((subject.parse()?, access.parse()?))
        };
        text.split_whitespace().map(scope).collect::<Result<BTreeMap<_, _>, String>>().map(Scopes)
    }

    /// As it is stored.
    pub(crate) fn text(&self) -> String {
        let words = self.0.iter().map(|(subject, access)| format!("{}:{}", subject.name(), access.name()));
        words.collect::<Vec<_>>().join(" ")
    }

    /// Whether that is among them.
    pub(crate) fn allow(&self, subject: Subject, access: Access) -> bool {
        self.0.get(&subject).is_some_and(|given| *given >= access)
    }

    /// Each subject with what it is allowed.
    pub(crate) fn each(&self) -> impl Iterator<Item = (Subject, Access)> {
        self.0.iter().map(|(subject, access)| (*subject, *access))
    }

    /// Whether nothing is allowed.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// For how long a token works. None works for ever: what is forgotten ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lasts {
    /// 30 days.
    Month,
    /// 90 days.
    Quarter,
    /// 365 days.
    Year,
}

named!(Lasts, "length of a token", Month "month", Quarter "quarter", Year "year");

impl Lasts {
    /// All of them, the shortest first.
    pub(crate) const ALL: [Lasts; 3] = [Lasts::Month, Lasts::Quarter, Lasts::Year];

    /// Microseconds.
    pub(crate) fn length(self) -> i64 {
        match self {
            Lasts::Month => 30 * DAY,
            Lasts::Quarter => 90 * DAY,
            Lasts::Year => 365 * DAY,
        }
    }
}

/// Microseconds: how exactly the last use of a token is known.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// Tokens of one person that work on one site at the same time.
pub(crate) const MOST: usize = 30;
/// What every token begins with, so that programs which look for secrets in texts know it.
pub(crate) const PREFIX: &str = "relais_";

/// A token without its secret.
#[derive(Clone, Debug)]
pub(crate) struct ApiToken {
    /// Counted within the site.
    pub(crate) id: ApiTokenId,
    /// For whom it acts.
    pub(crate) person: PersonId,
    /// What they call it.
    pub(crate) name: String,
    /// What it is allowed.
    pub(crate) scopes: Scopes,
    /// When it ends by itself.
    pub(crate) expires: i64,
    /// The beginning of the day on which it was last used.
    pub(crate) used: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_write_may_read_and_nothing_else() {
        let scopes = Scopes::of([(Subject::Articles, Access::Write), (Subject::Labels, Access::Read)]);
        assert!(scopes.allow(Subject::Articles, Access::Read) && scopes.allow(Subject::Articles, Access::Write));
        assert!(scopes.allow(Subject::Labels, Access::Read) && !scopes.allow(Subject::Labels, Access::Write));
        assert!(!scopes.allow(Subject::Pictures, Access::Read));
        assert_eq!(scopes.text(), "articles:write labels:read");
        assert_eq!(Scopes::parse(&scopes.text()), Ok(scopes));
        assert!(Scopes::parse("articles").is_err() && Scopes::parse("articles:own").is_err());
    }
}
