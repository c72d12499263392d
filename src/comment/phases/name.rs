//! Whether a name is there where one is asked for, and nobody else's.

use super::Prepared;
use super::noted::{Finding, Reason};

/// Rejects a name that is, or looks like, one of the site's people, from anybody but that account; holds letters of two writings in
/// one word.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let Some(name) = prepared.name else {
        let may = prepared.settings.nameless || prepared.is_member;
        return if may { Finding::Pass } else { Finding::Reject(Reason::NameMissing) };
    };
    if let Some(taken) = prepared.people.iter().find(|person| name.looks_like(person)) {
        return Finding::Reject(Reason::NameTaken { name: taken.clone() });
    }
    if name.mixes_scripts() && !prepared.is_member { Finding::Hold(Reason::NameMixed) } else { Finding::Pass }
}
