//! What cleaning noticed: a cause with a stable name, how grave it is, how often, and a short sample.

use std::collections::HashMap;

/// Longest sample, in characters.
const SAMPLE: usize = 120;

/// Most occurrences of one cause that are listed one by one in one body; the rest is counted in the last.
const LISTED: usize = 200;

/// Something that was changed in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    cause: Cause,
    sample: String,
    count: u32,
}

impl Finding {
    /// The stable name of the cause, for reports and JSON.
    pub fn cause(&self) -> &'static str {
        self.cause.name()
    }

    /// The cause.
    pub fn kind(&self) -> Cause {
        self.cause
    }

    /// What it was about, on one line, at most 120 characters.
    pub fn sample(&self) -> &str {
        &self.sample
    }

    /// How many times. What needs a person stands alone (1); what is harmless is counted, with its first sample.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Whether somebody should look at it.
    pub fn severity(&self) -> Severity {
        self.cause.severity()
    }
}

/// Whether a finding asks for somebody's eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Something is missing or different for the reader.
    NeedsPerson,
    /// The reader loses nothing.
    Harmless,
}

macro_rules! causes {
    ($($(#[$about:meta])* $variant:ident, $name:literal, $severity:ident;)*) => {
        /// Why a body was changed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Cause { $($(#[$about])* $variant,)* }

        impl Cause {
            /// Every cause.
            pub const ALL: &'static [Cause] = &[$(Cause::$variant,)*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(Cause::$variant => $name,)* }
            }

            /// How grave it is.
            pub fn severity(self) -> Severity {
                match self { $(Cause::$variant => Severity::$severity,)* }
            }
        }
    };
}

causes! {
    /// A script was taken out; `p.removed-script` stands in its place.
    ScriptRemoved, "script_removed", NeedsPerson;
    /// The script that only dresses an embed of a known provider was taken out.
    EmbedScriptRemoved, "embed_script_removed", Harmless;
    /// A player, frame or map became a link in a `figure.embed`.
    EmbedKept, "embed_kept", NeedsPerson;
    /// A player or frame without an address that could be linked: `p.removed-embed` stands in its place.
    EmbedWithoutAddress, "embed_without_address", NeedsPerson;
    /// A form was taken out; `p.removed-form` stands in its place and its words stay.
    FormRemoved, "form_removed", NeedsPerson;
    /// An inline drawing (SVG) was taken out; `p.removed-drawing` stands in its place.
    DrawingRemoved, "drawing_removed", NeedsPerson;
    /// A formula lost its layout; its symbols stay as text.
    FormulaFlattened, "formula_flattened", NeedsPerson;
    /// Looks (colour, typeface, size, margin) were dropped.
    StyleDropped, "style_dropped", Harmless;
    /// An attribute that runs script on an event was dropped.
    EventHandlerDropped, "event_handler_dropped", Harmless;
    /// The walls of an element outside the set were taken down; its content stays.
    UnknownElementUnwrapped, "unknown_element_unwrapped", Harmless;
    /// A link leads to the new address.
    LinkLedHome, "link_led_home", Harmless;
    /// A link with a scheme that can run something was taken off its words.
    DangerousLinkRemoved, "dangerous_link_removed", NeedsPerson;
    /// A link with an address that nothing can follow was taken off its words.
    LinkUnreadable, "link_unreadable", NeedsPerson;
    /// A footnote link that named a file or an editor was led to the note in the same body.
    NoteLinkMended, "note_link_mended", Harmless;
    /// A picture came without alternative text and got an empty one.
    PictureWithoutAlt, "picture_without_alt", NeedsPerson;
    /// A picture stays at its old host.
    PictureElsewhere, "picture_elsewhere", NeedsPerson;
    /// A picture without an address that can be shown (for instance a `data:` one) was taken out.
    PictureUnreadable, "picture_unreadable", NeedsPerson;
    /// A picture of one pixel, or of a known counter, was taken out.
    TrackerRemoved, "tracker_removed", Harmless;
    /// A link to Blogger's page around a picture leads to the picture.
    PicturePageLink, "picture_page_link", Harmless;
    /// A word processor's leftovers were cleaned away.
    MsoCleaned, "mso_cleaned", Harmless;
    /// A block that was hidden stands folded in `details.hidden-text`.
    HiddenTextFolded, "hidden_text_folded", NeedsPerson;
    /// Words hidden inside a line were taken out.
    HiddenTextRemoved, "hidden_text_removed", NeedsPerson;
    /// The jump break was kept.
    JumpBreakKept, "jump_break_kept", Harmless;
    /// Elements nested deeper than anybody writes were flattened.
    NestingFlattened, "nesting_flattened", NeedsPerson;
    /// The markup could not be read within bounds and stands as plain text.
    MarkupUnreadable, "markup_unreadable", NeedsPerson;
}

/// The findings of one body.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    /// For each cause how many stand in the list, and where the last one stands.
    known: HashMap<Cause, (usize, usize)>,
}

impl Findings {
    /// Notes one occurrence.
    pub(crate) fn note(&mut self, cause: Cause, about: &str) {
        let limit = if cause.severity() == Severity::Harmless { 1 } else { LISTED };
        let (listed, last) = self.known.entry(cause).or_insert((0, 0));
        if *listed >= limit {
            if let Some(finding) = self.list.get_mut(*last) {
                finding.count = finding.count.saturating_add(1);
            }
            return;
        }
        (*listed, *last) = (*listed + 1, self.list.len());
        self.list.push(Finding { cause, sample: sample(about), count: 1 });
    }

    /// The list.
    pub(crate) fn into_vec(self) -> Vec<Finding> {
        self.list
    }
}

/// One line of at most [`SAMPLE`] characters, cut with an ellipsis.
fn sample(about: &str) -> String {
    let mut words = String::new();
    let mut count = 0;
    for character in about.trim().chars() {
        let character = if character.is_whitespace() || character.is_control() { ' ' } else { character };
        if character == ' ' && words.ends_with(' ') {
            continue;
        }
        if count == SAMPLE - 1 {
            words.push('…');
            break;
        }
        words.push(character);
        count += 1;
    }
    words
}
