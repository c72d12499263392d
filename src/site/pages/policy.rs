//! What may be said at a site, as readers see it: the version in force, and what each one changed.

use super::not_found;
use crate::article::model::{Draft, compare};
use crate::article::views::versions::Compared;
use crate::base::error::Result;
use crate::base::time;
use crate::site::model::policy::{Clause, Fate, Policy, Rules, USUAL};
use crate::site::store::policy as store;
use crate::site::views::policy::{Changed, ClauseLine, PolicyPage, VersionLine};
use crate::urls;
use crate::web::answer::Answer;
use crate::web::layout::{Moment, Safe, Tongue};
use crate::web::reader::Reader;
use html::SafeHtml;

/// Versions that are listed; older ones stay at their addresses.
const VERSIONS: i64 = 100;

/// The policy in force, or another version of it.
///
/// # Errors
/// A failure of the database.
pub(crate) fn show(reader: &mut Reader<'_, '_>, version: Option<i64>) -> Result<Answer> {
    let in_force = store::in_force(reader.rows)?;
    let found = match version {
        Some(version) => store::version(reader.rows, version)?,
        None => in_force.clone(),
    };
    let Some(policy) = found else { return not_found(reader, urls::POLICY) };
    let newest = in_force.map_or(policy.version, |policy| policy.version);
    let title = reader.text("policy", &[])?;
    let mut head = reader.head(urls::POLICY, &title);
    head.noindex |= policy.version != newest;
    let before = if policy.version > 1 { store::version(reader.rows, policy.version - 1)? } else { None };
    let versions = store::versions(reader.rows, VERSIONS)?;
    let several = versions.len() > 1;
    let versions = versions.into_iter().filter(|_| several).map(|(number, since)| VersionLine {
        number,
        date: day(reader, since),
        address: if number == newest { urls::POLICY.into() } else { urls::policy_version(number) },
        is_here: number == policy.version,
    });
    let versions = versions.collect();
    let page = PolicyPage {
        frame: reader.frame(),
        head,
        version: policy.version,
        in_force: policy.version == newest,
        since: day(reader, policy.since),
        clauses: policy.rules.clauses.iter().map(|clause| line(reader, clause)).collect::<Result<_>>()?,
        changed: before.map(|before| changed(&before, &policy.rules)).unwrap_or_default(),
        words: Some(policy.rules.words).filter(|words| !words.as_str().is_empty()).map(Safe::from),
        versions,
        policy: urls::POLICY.into(),
        log: urls::MODERATION.into(),
        privacy: urls::PRIVACY.into(),
    };
    Ok(Answer::Page(reader.write(&page)?))
}

/// A rule with the language that it is in: the usual ones may be in that of the interface.
fn line(reader: &Reader<'_, '_>, clause: &Clause) -> Result<ClauseLine> {
    let usual = USUAL.iter().find(|(name, ..)| *name == clause.name);
    let foreign = match usual {
        Some((_, title, _)) if !reader.locale.interface_is_own() => reader.text(title, &[])? == clause.title,
        _ => false,
    };
    let interface = reader.locale.interface();
    Ok(ClauseLine {
        name: clause.name.clone(),
        title: clause.title.clone(),
        passages: clause.words.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        tongue: if foreign { Tongue::foreign(interface.tag(), interface.direction()) } else { Tongue::own() },
    })
}

/// What became of each rule and of the owner's words, word by word.
fn changed(before: &Policy, after: &Rules) -> Vec<Changed> {
    let mut all = Vec::new();
    if before.rules.words != after.words {
        let words = |words: &SafeHtml| Draft { body: words.clone(), ..Draft::default() };
        let compared = compare(&words(&before.rules.words), &words(&after.words));
        all.push(Changed { title: None, fate: "changed", compared: Some(Compared::of(&compared, |_| false)) });
    }
    for fate in before.rules.fates(after) {
        all.push(match fate {
            Fate::Added(clause) => Changed { title: Some(clause.title.clone()), fate: "added", compared: None },
            Fate::Removed(clause) => Changed { title: Some(clause.title.clone()), fate: "removed", compared: None },
            Fate::Changed(old, new) => {
                let compared = Compared::of(&compare(&draft(old), &draft(new)), |_| false);
                Changed { title: Some(new.title.clone()), fate: "changed", compared: Some(compared) }
            }
        });
    }
    all
}

fn draft(clause: &Clause) -> Draft {
    let mut escaped = String::new();
    // Writing into memory does not fail.
    let _ = crate::web::templates::escape(&clause.words, &mut escaped);
    let body = html::clean_article_lines(&escaped, &html::AsFound).html;
    Draft { title: clause.title.clone(), body, ..Draft::default() }
}

/// The day of an instant, on the clock of the site.
fn day(reader: &Reader<'_, '_>, at: i64) -> Moment {
    let offset = time::offset_in(&reader.home.site.time_zone, at);
    reader.day(at, offset, time::number_of(time::civil(at, offset).date()))
}
