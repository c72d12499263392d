//! What may be said at a site: the owner's own words, and rules that each have a name of their own.

use crate::base::text::slug;
use html::SafeHtml;
use std::collections::BTreeSet;

/// The rules of a site as they hold, or held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Policy {
    /// Counted from 1.
    pub version: i64,
    /// Since when.
    pub since: i64,
    /// What it says.
    pub rules: Rules,
}

/// What a policy says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rules {
    /// The owner's own words, mostly empty.
    pub words: SafeHtml,
    /// In the owner's order.
    pub clauses: Vec<Clause>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    /// The same in all versions, and no other rule's of the site: what a decision cites.
    pub name: String,
    /// What it is called, plain text.
    pub title: String,
    /// What it says, plain text.
    pub words: String,
}

/// The rules that a new site starts with: their names, and the texts that say them.
pub(crate) const USUAL: [(&str, &str, &str); 5] = [
    ("off-topic", "clause-off-topic", "clause-off-topic-words"),
    ("personal-attack", "clause-personal-attack", "clause-personal-attack-words"),
    ("insult", "clause-insult", "clause-insult-words"),
    ("unlawful", "clause-unlawful", "clause-unlawful-words"),
    ("spam", "clause-spam", "clause-spam-words"),
];

/// A rule as somebody wrote it: the name that it has, where it is not a new one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    /// The name that the form says; counts only if the site has it.
    pub name: String,
    /// What it is called, one line.
    pub title: String,
    /// What it says.
    pub words: String,
}

impl Clause {
    /// Rules at most.
    pub(crate) const MOST: usize = 30;
    /// Letters of a title.
    pub(crate) const TITLE: usize = 80;
    /// Letters of what it says.
    pub(crate) const WORDS: usize = 2_000;

    /// Names what was wished. `now`: the names of the version before; `ever`: all that the site gave to any rule.
    pub(crate) fn named(wishes: Vec<Wish>, now: &BTreeSet<String>, ever: &BTreeSet<String>) -> Vec<Clause> {
        let mut given: BTreeSet<String> = ever.clone();
        let mut kept = BTreeSet::new();
        let clauses = wishes.into_iter().map(|wish| {
            let own = now.contains(&wish.name) && kept.insert(wish.name.clone());
            let name = if own { wish.name } else { free(&slug(&wish.title), &given) };
            given.insert(name.clone());
            Clause { name, title: wish.title, words: wish.words }
        });
        clauses.collect()
    }
}

/// The name itself, or the first with a number behind it that no rule has or had.
fn free(wanted: &str, given: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    names.find(|name| !given.contains(name)).unwrap_or_default()
}

/// What became of a rule from one version to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate<'p> {
    /// It came.
    Added(&'p Clause),
    /// It went.
    Removed(&'p Clause),
    /// It says something else, or is called something else.
    Changed(&'p Clause, &'p Clause),
}

impl Rules {
    /// What became of each rule that is not as it was, in the order of the newer version, those that went at the end.
    pub(crate) fn fates<'p>(&'p self, after: &'p Rules) -> Vec<Fate<'p>> {
        let in_both = |rules: &'p Rules, name: &str| rules.clauses.iter().find(|clause| clause.name == name);
        let newer = after.clauses.iter().filter_map(|clause| match in_both(self, &clause.name) {
            Some(old) if old == clause => None,
            Some(old) => Some(Fate::Changed(old, clause)),
            None => Some(Fate::Added(clause)),
        });
        let gone = self.clauses.iter().filter(|clause| in_both(after, &clause.name).is_none()).map(Fate::Removed);
        newer.chain(gone).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(name: &str, title: &str) -> Wish {
        Wish { name: name.into(), title: title.into(), words: String::new() }
    }

    #[test]
    fn a_rule_keeps_its_name_and_no_name_is_given_twice() {
        let now: BTreeSet<String> = ["spam".to_owned()].into();
        let ever: BTreeSet<String> = ["spam".to_owned(), "politesse".to_owned()].into();
        let wishes =
            vec![wish("spam", "Publicité"), wish("spam", "Spam"), wish("politesse", "Politesse"), wish("", "***")];
        let names: Vec<String> = Clause::named(wishes, &now, &ever).into_iter().map(|clause| clause.name).collect();
        assert_eq!(names, ["spam", "spam-2", "politesse-2", "x"]);
    }

    #[test]
    fn what_became_of_the_rules_is_told_by_their_names() {
        let clause = |name: &str, words: &str| Clause { name: name.into(), title: name.into(), words: words.into() };
        let rules = |clauses| Rules { words: SafeHtml::kept(String::new()), clauses };
        let before = rules(vec![clause("a", "1"), clause("b", "1"), clause("c", "1")]);
        let after = rules(vec![clause("d", "1"), clause("b", "2"), clause("a", "1")]);
        let told: Vec<String> = before
            .fates(&after)
            .into_iter()
            .map(|fate| match fate {
                Fate::Added(new) => format!("+{}", new.name),
                Fate::Removed(old) => format!("-{}", old.name),
                Fate::Changed(_, new) => format!("~{}", new.name),
            })
            .collect();
        assert_eq!(told, ["+d", "~b", "-c"]);
    }
}
