//! How long a comment may be on this site.

use super::noted::{Finding, Reason};
use super::{Prepared, figure};

/// Rejects what is longer.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let (has, most) = (figure(prepared.words.letters()), prepared.settings.longest);
    if has > most { Finding::Reject(Reason::TooLong { has, most }) } else { Finding::Pass }
}
