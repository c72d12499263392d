//! The rules that a decision can cite, each with the sentence that is proposed to whoever wrote the comment.

use super::views::Clause;
use crate::base::error::{Failure, Result};
use crate::desk::Desk;
use crate::moderation::model::DecisionVerb;
use crate::site::rules;
use locale::Arg;

/// The rules in force; the usual ones where the site has none of its own yet. The sentences are in the language of the site,
/// which its readers speak.
pub(super) fn clauses(desk: &Desk<'_>) -> Result<Vec<Clause>> {
    let site = desk.app.locale(&desk.place()?.home.site.locale);
    let rules = desk.read(|rows| rules::in_force(desk.app, rows, &site))?;
    let say = |key: &str, title: &str| {
        desk.app.texts.get(&site, key, &[("clause", Arg::Text(title))]).map_err(|why| Failure::Fault(why.into()))
    };
    let clauses = rules.clauses.into_iter().map(|clause| {
        Ok(Clause {
            refusal: say("proposed-refusal", &clause.title)?,
            removal: say("proposed-removal", &clause.title)?,
            cut: say("proposed-cut", &clause.title)?,
            hold: say("proposed-hold", &clause.title)?,
            name: clause.name,
            title: clause.title,
        })
    });
    clauses.collect()
}

/// The sentence that is proposed for a decision under a rule.
pub(super) fn proposed(clauses: &[Clause], name: &str, verb: DecisionVerb) -> String {
    let clause = clauses.iter().find(|clause| clause.name == name);
    let sentence = clause.map(|clause| match verb {
        DecisionVerb::Remove => &clause.removal,
        DecisionVerb::Cut => &clause.cut,
        DecisionVerb::Hold => &clause.hold,
        _ => &clause.refusal,
    });
    sentence.cloned().unwrap_or_default()
}
