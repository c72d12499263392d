//! Language tags: reading them in the forms people and files use, their direction, and which of our interfaces they get.

use icu_locale::extensions::Extensions;
use icu_locale::extensions::unicode::{Unicode, key};
use icu_locale::{
    Direction as ScriptDirection, Locale as IcuLocale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander,
};

/// No sensible tag is longer; a longer one is somebody's text in the wrong field.
const LONGEST: usize = 60;

/// Why a text is not a locale we can use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLocale {
    /// The text does not have the form of a language tag.
    #[error("“{0}” is not a language tag; write it like fr, fr-FR or ar-TN")]
    Malformed(String),
    /// The form is right, but no such language is known to CLDR.
    #[error("no language is known by the tag “{0}”; write it like fr, fr-FR or ar-TN")]
    Unknown(String),
    /// The built-in data for this locale could not be read, which would be a fault of ours.
    #[error("the language data for “{tag}” could not be read: {reason}")]
    Data {
        /// The tag asked for.
        tag: String,
        /// What the data library said.
        reason: String,
    },
}

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right, as French.
    Ltr,
    /// Right to left, as Arabic.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language in which the interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Interface {
    /// French.
    French,
    /// English, which also stands in for every language that has no catalogue.
    English,
    /// Arabic.
    Arabic,
}

impl Interface {
    /// Every interface there is.
    pub const ALL: [Self; 3] = [Self::French, Self::English, Self::Arabic];

    /// The value of the HTML attribute `lang` for its texts.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// The direction of its texts.
    pub fn direction(self) -> Direction {
        match self {
            Self::French | Self::English => Direction::Ltr,
            Self::Arabic => Direction::Rtl,
        }
    }

    /// The interface that speaks `language`, a bare language code.
    pub(crate) fn of_language(language: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|interface| interface.tag() == language)
    }
}

/// Reads BCP 47 (`fr-FR`), Blogger and Java (`pt_BR`, `iw`) and POSIX (`fr_FR.UTF-8`) forms.
///
/// Of the extensions only the numbering system stays (`ar-EG-u-nu-latn`); the calendar is always the Gregorian one.
pub(crate) fn parse(text: &str) -> Result<IcuLocale, BadLocale> {
    let malformed = || BadLocale::Malformed(text.chars().take(LONGEST).collect());
    let bare = text.trim().split(['.', '@']).next().unwrap_or_default();
    if bare.is_empty() || bare.len() > LONGEST {
        return Err(malformed());
    }
    let mut locale: IcuLocale = bare.replace('_', "-").parse().map_err(|_| malformed())?;
    keep_only_digits(&mut locale);
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    if !is_known(&locale) {
        return Err(BadLocale::Unknown(bare.to_owned()));
    }
    Ok(locale)
}

/// The direction of the script in which this locale is most likely written.
pub(crate) fn direction(locale: &IcuLocale) -> Direction {
    match LocaleDirectionality::new_extended().get(&locale.id) {
        Some(ScriptDirection::RightToLeft) => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

fn keep_only_digits(locale: &mut IcuLocale) {
    let numbering = locale.extensions.unicode.keywords.get(&key!("nu")).cloned();
    locale.extensions = Extensions::default();
    if let Some(numbering) = numbering {
        let mut unicode = Unicode::new();
        unicode.keywords.set(key!("nu"), numbering);
        locale.extensions.unicode = unicode;
    }
}

/// A language is known when CLDR knows in which script it is written.
fn is_known(locale: &IcuLocale) -> bool {
    if locale.id.language.is_unknown() {
        return false;
    }
    // Without the script the person may have given, which says nothing about the language.
    let mut likely = locale.id.clone();
    likely.script = None;
    LocaleExpander::new_extended().maximize(&mut likely);
    likely.script.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> String {
        parse(text).unwrap().to_string()
    }

    #[test]
    fn the_forms_of_people_and_files_become_one_tag() {
        for (given, expected) in [
            ("fr", "fr"),
            ("fr-FR", "fr-FR"),
            ("fr_FR", "fr-FR"),
            (" FR-fr ", "fr-FR"),
            ("pt_BR", "pt-BR"),
            ("ar-TN", "ar-TN"),
            ("es_419", "es-419"),
            ("zh_TW", "zh-TW"),
            ("sr_Latn_RS", "sr-Latn-RS"),
            ("fil", "fil"),
            ("fr_FR.UTF-8", "fr-FR"),
            ("ca_ES@valencia", "ca-ES"),
        ] {
            assert_eq!(tag(given), expected, "{given}");
        }
    }

    #[test]
    fn retired_codes_of_blogger_and_java_are_renewed() {
        assert_eq!(tag("iw"), "he");
        assert_eq!(tag("iw_IL"), "he-IL");
        assert_eq!(tag("in"), "id");
        assert_eq!(tag("ji"), "yi");
    }

    #[test]
    fn only_the_digits_stay_of_the_extensions() {
        assert_eq!(tag("ar-EG-u-ca-islamic-nu-latn"), "ar-EG-u-nu-latn");
        assert_eq!(tag("fr-u-ca-buddhist-x-mine"), "fr");
    }

    #[test]
    fn what_is_not_a_tag_is_refused_with_the_text_and_a_way_on() {
        for text in ["", "   ", "français", "f", "fr--FR", "French (France)", "-", "C", "x-mine", "klingon", "<script>"]
        {
            let error = parse(text).unwrap_err();
            assert!(matches!(error, BadLocale::Malformed(_)), "{text}: {error:?}");
        }
        assert_eq!(
            parse("French (France)").unwrap_err().to_string(),
            "“French (France)” is not a language tag; write it like fr, fr-FR or ar-TN"
        );
    }

    #[test]
    fn a_well_formed_tag_of_no_language_is_refused() {
        for text in ["xx", "xx-FR", "xx-Latn-FR", "und", "und-FR", "zxx"] {
            assert_eq!(parse(text).unwrap_err(), BadLocale::Unknown(text.to_owned()));
        }
    }

    #[test]
    fn an_endless_tag_is_refused_and_not_repeated_whole() {
        let BadLocale::Malformed(said) = parse(&"fr-".repeat(100_000)).unwrap_err() else { panic!("accepted") };
        assert_eq!(said.chars().count(), LONGEST);
    }

    #[test]
    fn direction_follows_the_likely_script() {
        for text in ["ar", "ar-TN", "he", "iw", "fa", "ur", "dv", "yi", "ps", "sd", "ckb", "ug", "az-Arab", "pa-PK"] {
            assert_eq!(direction(&parse(text).unwrap()), Direction::Rtl, "{text}");
        }
        for text in ["fr", "en", "ru", "ja", "pa", "az", "sd-Deva", "ku", "mt"] {
            assert_eq!(direction(&parse(text).unwrap()), Direction::Ltr, "{text}");
        }
    }
}
