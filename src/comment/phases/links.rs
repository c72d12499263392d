//! How many links a comment has.

use super::noted::{Finding, Reason};
use super::{Prepared, figure};

/// Holds what has more than the site likes.
pub(super) fn look(prepared: &Prepared<'_>) -> Finding {
    let (has, most) = (figure(prepared.words.links().len()), prepared.settings.most_links);
    if has > most && !prepared.is_member { Finding::Hold(Reason::Links { has, most }) } else { Finding::Pass }
}
