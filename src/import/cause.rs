//! Why an entry of a backup was not brought over as it stood, or not at all: the vocabulary of the loss report.

use html::Severity;

macro_rules! causes {
    ($($(#[$about:meta])* $variant:ident, $name:literal, $severity:ident;)*) => {
        /// A cause that the importer itself finds; those of cleaning a body are [`html::Cause`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Cause { $($(#[$about])* $variant,)* }

        impl Cause {
            /// Every cause.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Cause] = &[$(Cause::$variant,)*];

            /// The stable name, for JSON and for the key of its text.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Cause::$variant => $name,)* }
            }

            /// Whether somebody should look at it.
            pub(crate) fn severity(self) -> Severity {
                match self { $(Cause::$variant => Severity::$severity,)* }
            }
        }
    };
}

causes! {
    // Entries that were not brought.
    /// The file holds this id more than once; the first one was brought.
    DuplicateEntry, "duplicate_entry", NeedsPerson;
    /// A comment whose article is neither in the file nor here.
    CommentWithoutArticle, "comment_without_article", NeedsPerson;
    /// An entry of a kind that we do not know.
    UnknownKind, "unknown_kind", NeedsPerson;
    /// An entry without an id by which it could be found again.
    EntryWithoutId, "entry_without_id", NeedsPerson;
    /// It differs in this file from what was brought before; what is here was left.
    ChangedInFile, "changed_in_file", NeedsPerson;
    /// It was edited here since it was brought; what is here was left.
    EditedHere, "edited_here", NeedsPerson;
    /// It was taken back here since it was brought; it was not revived.
    DeletedHere, "deleted_here", Harmless;
    /// A setting for which there is no counterpart.
    SettingLeft, "setting_left", Harmless;
    /// A setting of a site that is already here; what is here was left.
    SettingOfExistingSite, "setting_of_existing_site", Harmless;
    /// A mail address among the settings: never published, not brought.
    MailAddressLeft, "mail_address_left", NeedsPerson;
    /// The template: its look is not brought.
    TemplateLeft, "template_left", Harmless;

    // Entries that were brought, not quite as they stood.
    /// An answer whose parent is missing became a first-level comment.
    ParentMissing, "parent_missing", NeedsPerson;
    /// Comments that answer each other in a circle; the earliest became a first-level one.
    ParentCircle, "parent_circle", NeedsPerson;
    /// An old anchor that is the same as another comment's number: the number wins.
    AnchorHidden, "anchor_hidden", NeedsPerson;
    /// The address was taken by another entry or is reserved: it got another.
    AddressChanged, "address_changed", NeedsPerson;
    /// The address was on another host than the blog's.
    AddressOnOtherHost, "address_on_other_host", NeedsPerson;
    /// A public entry without an address: it got one.
    AddressMissing, "address_missing", NeedsPerson;
    /// Dated in the future: brought as a draft.
    FutureDate, "future_date", NeedsPerson;
    /// No publication date: the date of the last change was taken, or it was brought as a draft.
    DateMissing, "date_missing", NeedsPerson;
    /// A comment that was not public: it waits for a decision.
    CommentHeld, "comment_held", NeedsPerson;
    /// A comment on a draft: it is not public as long as its article is not.
    CommentOnDraft, "comment_on_draft", Harmless;
    /// A profile address that is no web address was left out.
    ProfileLeft, "profile_left", Harmless;
    /// Something odd in the file that was read all the same.
    OddEntry, "odd_entry", Harmless;
    /// A file attached to the entry (a podcast, a download): its address is listed.
    EnclosureLeft, "enclosure_left", NeedsPerson;
    /// A place on a map was left out.
    LocationLeft, "location_left", Harmless;

    // About the site as a whole.
    /// Link lists and texts of the old template, proposed as a draft page.
    TemplateProposed, "template_proposed", NeedsPerson;
    /// Comments kept by a foreign service: how to get them.
    ForeignComments, "foreign_comments", NeedsPerson;
    /// The locale could not be read; English was taken.
    LocaleUnknown, "locale_unknown", NeedsPerson;
    /// The time zone could not be read; UTC was taken.
    TimeZoneUnknown, "time_zone_unknown", NeedsPerson;
    /// The interface does not speak the language of the site yet; its own texts are in English.
    InterfaceInEnglish, "interface_in_english", Harmless;
    /// The blog was readable by invitation only: the site is closed.
    SiteClosed, "site_closed", NeedsPerson;
    /// An old host name belongs to another site of this server.
    HostTaken, "host_taken", NeedsPerson;

    // About pictures handed in.
    /// Two files of the same name were handed in: the first was taken.
    PictureAmbiguous, "picture_ambiguous", NeedsPerson;
    /// A file handed in could not be read as a picture.
    PictureBroken, "picture_broken", NeedsPerson;
}
