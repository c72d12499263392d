//! All causes in one order, worst first: the order of the page and of the summary.

use std::collections::HashMap;

/// The entry was not brought.
const LEFT_OUT: &[&str] = &[
    "entry_without_id",
    "unknown_kind",
    "duplicate_entry",
    "comment_without_article",
    "changed_in_file",
    "edited_here",
    "mail_address_left",
    "deleted_here",
    "setting_left",
    "setting_of_existing_site",
    "template_left",
];

/// The entry was brought, or the finding is about the site.
const CHANGED: &[&str] = &[
    // Readers miss something.
    "foreign_comments",
    "host_taken",
    "markup_unreadable",
    "picture_broken",
    "picture_unreadable",
    "embed_without_address",
    "enclosure_left",
    "hidden_text_removed",
    "form_removed",
    "script_removed",
    "drawing_removed",
    // Old addresses and anchors lead elsewhere than they did.
    "address_changed",
    "address_on_other_host",
    "address_missing",
    "anchor_hidden",
    "parent_missing",
    "parent_circle",
    "dangerous_link_removed",
    "link_unreadable",
    // Somebody has to decide.
    "future_date",
    "date_missing",
    "comment_held",
    "site_closed",
    "template_proposed",
    "locale_unknown",
    "time_zone_unknown",
    // Readers see something else than they did.
    "picture_elsewhere",
    "picture_ambiguous",
    "embed_kept",
    "picture_without_alt",
    "hidden_text_folded",
    "formula_flattened",
    "nesting_flattened",
    // Readers lose nothing.
    "interface_in_english",
    "comment_on_draft",
    "location_left",
    "profile_left",
    "odd_entry",
    "link_led_home",
    "note_link_mended",
    "picture_page_link",
    "jump_break_kept",
    "embed_script_removed",
    "tracker_removed",
    "event_handler_dropped",
    "style_dropped",
    "mso_cleaned",
    "unknown_element_unwrapped",
];

/// What an unheard-of name counts as; a test makes sure that no cause of ours is one.
const UNHEARD_OF: &str = "odd_entry";

/// Every cause, worst first.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    LEFT_OUT.iter().chain(CHANGED).copied()
}

/// Where each cause stands in the order.
pub(super) struct Places(HashMap<&'static str, usize>);

impl Places {
    pub(super) fn new() -> Places {
        Places(all().zip(0..).collect())
    }

    pub(super) fn of(&self, cause: &str) -> usize {
        self.0.get(cause).or_else(|| self.0.get(UNHEARD_OF)).copied().unwrap_or_default()
    }
}

/// The cause at this place.
pub(super) fn name(place: usize) -> &'static str {
    all().nth(place).unwrap_or(UNHEARD_OF)
}

/// Whether the cause at this place says that the entry was not brought.
pub(super) fn is_left_out(place: usize) -> bool {
    place < LEFT_OUT.len()
}
