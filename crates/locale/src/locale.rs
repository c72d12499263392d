//! A locale with its formatters, made once: dates, numbers and the order of names as its people write them.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use icu_calendar::Gregorian;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences, options::CollatorOptions};
use icu_datetime::fieldsets::{M, YM, YMD, YMDE, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::Locale as IcuLocale;

use crate::memory::{Digits, Moments};
use crate::tag::{self, BadLocale, Direction, Interface};

/// A language with its region, and how its people write dates and numbers.
///
/// Cheap to clone: the formatters are made once, when it is parsed, and shared. The calendar is always the Gregorian
/// one; the digits are those of the locale (CLDR).
#[derive(Clone)]
pub struct Locale(Arc<Inner>);

struct Inner {
    tag: String,
    language: String,
    direction: Direction,
    interface: Option<Interface>,
    date_full: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    date_long: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    date_time: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
    month_year: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month: FixedCalendarDateTimeFormatter<Gregorian, M>,
    number: DecimalFormatter,
    plain_number: DecimalFormatter,
    digits: Digits,
    moments: Moments,
    collator: CollatorBorrowed<'static>,
}

impl Locale {
    /// Reads BCP 47 (`fr-FR`), Blogger and Java (`pt_BR`, `iw`) and POSIX (`fr_FR.UTF-8`) forms.
    ///
    /// # Errors
    /// When the text is not a language tag, or the tag of no known language.
    pub fn parse(text: &str) -> Result<Self, BadLocale> {
        Inner::load(&tag::parse(text)?).map(|inner| Self(Arc::new(inner)))
    }

    /// The canonical BCP 47 tag, the value of the HTML attribute `lang`.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// The language code alone: `fr` of `fr-FR`.
    pub fn language(&self) -> &str {
        &self.0.language
    }

    /// The direction of the script in which this locale is most likely written.
    pub fn direction(&self) -> Direction {
        self.0.direction
    }

    /// The language of the interface texts; English where we do not speak the locale's own.
    pub fn interface(&self) -> Interface {
        self.0.interface.unwrap_or(Interface::English)
    }

    /// Whether the interface speaks the locale's own language: if not, its texts need a `lang` and `dir` of their own.
    pub fn interface_is_own(&self) -> bool {
        self.0.interface.is_some()
    }

    /// A date with its day of the week: “lundi 10 janvier 2022”.
    pub fn date_full(&self, date: jiff::civil::Date) -> String {
        let written = or_iso(gregorian(date).map(|day| self.0.date_full.format(&day)), &date);
        self.with_first(written, date.day())
    }

    /// A date: “10 janvier 2022”.
    pub fn date_long(&self, date: jiff::civil::Date) -> String {
        self.with_first(self.plain_date_long(date), date.day())
    }

    /// A date with hour and minute, in the civil time given: “9 mars 2026 à 19:12”.
    pub fn date_time(&self, moment: jiff::civil::DateTime) -> String {
        let day = |date| self.date_long(date);
        let remembered =
            self.0.moments.write(moment, |date| self.plain_date_long(date), day, |at| self.plain_date_time(at));
        remembered.unwrap_or_else(|| self.with_first(self.plain_date_time(moment), moment.day()))
    }

    fn plain_date_long(&self, date: jiff::civil::Date) -> String {
        or_iso(gregorian(date).map(|day| self.0.date_long.format(&day)), &date)
    }

    fn plain_date_time(&self, moment: jiff::civil::DateTime) -> String {
        or_iso(gregorian_time(moment).map(|moment| self.0.date_time.format(&moment)), &moment)
    }

    /// French writes the first day of a month as an ordinal, “1er janvier”; CLDR has a figure for it.
    fn with_first(&self, written: String, day: i8) -> String {
        if day != 1 || self.language() != "fr" {
            return written;
        }
        let is_day =
            |at: usize| written.get(..at).is_none_or(|before| !before.ends_with(|last: char| last.is_ascii_digit()));
        match written.find("1 ").filter(|at| is_day(*at)) {
            Some(at) => {
                format!("{}1er {}", written.get(..at).unwrap_or_default(), written.get(at + 2..).unwrap_or_default())
            }
            None => written,
        }
    }

    /// A month with its year: “janvier 2022”. Month 1 is January; a month that does not exist is shown in figures.
    pub fn month_year(&self, year: i16, month: i8) -> String {
        or_iso(first_day(year, month).map(|day| self.0.month_year.format(&day)), &format_args!("{year}-{month:02}"))
    }

    /// A month standing alone: “janvier”. Month 1 is January; a month that does not exist is shown in figures.
    pub fn month_name(&self, month: i8) -> String {
        // Any year would do: in the Gregorian calendar the names of months do not depend on it.
        or_iso(first_day(2000, month).map(|day| self.0.month.format(&day)), &month)
    }

    /// A year in the locale's digits, without grouping.
    pub fn year(&self, year: i16) -> String {
        self.plain_number(i64::from(year))
    }

    /// A number of things in the locale's digits, grouped as its people do.
    pub fn number(&self, number: i64) -> String {
        // Below a thousand no locale groups.
        let small = (number < 1000).then(|| self.0.digits.write(number)).flatten();
        small.unwrap_or_else(|| self.0.number.format(&Decimal::from(number)).to_string())
    }

    /// A number that names a thing rather than counts things: the locale's digits, without grouping.
    pub fn plain_number(&self, number: i64) -> String {
        let digits = self.0.digits.write(number);
        digits.unwrap_or_else(|| self.0.plain_number.format(&Decimal::from(number)).to_string())
    }

    /// The order in which the locale's people would list two names.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.collator.compare(left, right)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Locale").field(&self.tag()).finish()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Locale {}

impl Inner {
    fn load(locale: &IcuLocale) -> Result<Self, BadLocale> {
        #[cfg(test)]
        tests::count_load();
        let fault = |reason: &dyn fmt::Display| BadLocale::Data { tag: locale.to_string(), reason: reason.to_string() };
        let dates = DateTimeFormatterPreferences::from(locale);
        let numbers = |grouping: GroupingStrategy| {
            let options = DecimalFormatterOptions::from(grouping);
            DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), options)
        };
        let plain_number = numbers(GroupingStrategy::Never).map_err(|e| fault(&e))?;
        Ok(Self {
            digits: Digits::learn(|number| plain_number.format(&Decimal::from(number)).to_string()),
            moments: Moments::default(),
            tag: locale.to_string(),
            language: locale.id.language.as_str().to_owned(),
            direction: tag::direction(locale),
            interface: Interface::of_language(locale.id.language.as_str()),
            date_full: FixedCalendarDateTimeFormatter::try_new(dates, YMDE::long()).map_err(|e| fault(&e))?,
            date_long: FixedCalendarDateTimeFormatter::try_new(dates, YMD::long()).map_err(|e| fault(&e))?,
            date_time: FixedCalendarDateTimeFormatter::try_new(dates, YMD::long().with_time_hm())
                .map_err(|e| fault(&e))?,
            month_year: FixedCalendarDateTimeFormatter::try_new(dates, YM::long()).map_err(|e| fault(&e))?,
            month: FixedCalendarDateTimeFormatter::try_new(dates, M::long()).map_err(|e| fault(&e))?,
            number: numbers(GroupingStrategy::Auto).map_err(|e| fault(&e))?,
            plain_number,
            collator: Collator::try_new(CollatorPreferences::from(locale), CollatorOptions::default())
                .map_err(|e| fault(&e))?,
        })
    }
}

/// Every civil date has a Gregorian one; should that ever fail, the ISO form is still true.
fn or_iso(formatted: Option<impl fmt::Display>, iso: &dyn fmt::Display) -> String {
    formatted.map_or_else(|| iso.to_string(), |text| text.to_string())
}

fn gregorian(date: jiff::civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

fn gregorian_time(moment: jiff::civil::DateTime) -> Option<DateTime<Gregorian>> {
    let hour = u8::try_from(moment.hour()).ok()?;
    let minute = u8::try_from(moment.minute()).ok()?;
    Some(DateTime { date: gregorian(moment.date())?, time: Time::try_new(hour, minute, 0, 0).ok()? })
}

fn first_day(year: i16, month: i8) -> Option<Date<Gregorian>> {
    gregorian(jiff::civil::Date::new(year, month, 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn a_full_date_in_each_language() {
        let day = date(2022, 1, 10);
        for (tag, expected) in [
            ("fr", "lundi 10 janvier 2022"),
            ("fr-FR", "lundi 10 janvier 2022"),
            ("en-US", "Monday, January 10, 2022"),
            ("en-GB", "Monday, 10 January 2022"),
            ("ar-TN", "الاثنين، 10 جانفي 2022"),
            ("ar-EG", "الاثنين، ١٠ يناير ٢٠٢٢"),
            ("fa", "دوشنبه ۱۰ ژانویه ۲۰۲۲"),
            ("de", "Montag, 10. Januar 2022"),
            ("ja", "2022年1月10日月曜日"),
        ] {
            assert_eq!(locale(tag).date_full(day), expected, "{tag}");
        }
    }

    #[test]
    fn french_writes_the_first_of_a_month_as_an_ordinal() {
        assert_eq!(locale("fr").date_full(date(2013, 1, 1)), "mardi 1er janvier 2013");
        assert_eq!(locale("fr-CA").date_long(date(2016, 2, 1)), "1er février 2016");
        assert_eq!(locale("fr").date_time(date(2026, 3, 1).at(11, 1, 0, 0)), "1er mars 2026 à 11:01");
        assert_eq!(locale("fr").date_long(date(2026, 3, 21)), "21 mars 2026");
        assert_eq!(locale("de").date_long(date(2016, 2, 1)), "1. Februar 2016");
    }

    #[test]
    fn the_calendar_is_gregorian_where_another_is_the_custom() {
        assert_eq!(locale("th").date_long(date(2022, 1, 10)), "10 มกราคม ค.ศ. 2022");
        assert_eq!(locale("ar-SA").date_long(date(2022, 1, 10)), "١٠ يناير ٢٠٢٢");
        assert!(locale("fa-IR-u-ca-persian").date_long(date(2022, 1, 10)).contains("ژانویه"));
    }

    #[test]
    fn tunisia_says_january_in_its_own_way_and_with_its_own_digits() {
        assert_eq!(locale("ar-TN").date_long(date(2022, 1, 10)), "10 جانفي 2022");
        assert_eq!(locale("ar-TN").month_name(1), "جانفي");
        assert_eq!(locale("ar-MA").month_name(1), "يناير");
    }

    #[test]
    fn a_date_with_its_time() {
        let moment = date(2026, 3, 9).at(19, 12, 59, 0);
        assert_eq!(locale("fr").date_time(moment), "9 mars 2026 à 19:12");
        assert_eq!(locale("en-GB").date_time(moment), "9 March 2026 at 19:12");
        assert_eq!(locale("en-US").date_time(moment), "March 9, 2026 at 7:12\u{202f}PM");
        assert_eq!(locale("ar-TN").date_time(moment), "9 مارس 2026 في 7:12 م");
    }

    const MANY: [&str; 24] = [
        "fr", "fr-CA", "en-US", "en-GB", "ar-TN", "ar-EG", "ar-SA", "fa", "de", "ja", "zh-TW", "zh-CN", "ko", "vi",
        "th", "hi", "bn", "my", "he", "ru", "hu", "am", "pt-BR", "mn",
    ];

    #[test]
    fn a_moment_put_together_from_what_was_written_before_is_what_the_formatter_writes() {
        for tag in MANY {
            let locale = locale(tag);
            let right = |at: jiff::civil::DateTime| locale.with_first(locale.plain_date_time(at), at.day());
            let start = date(2022, 1, 10).at(0, 0, 0, 0);
            for minute in (0..1440).step_by(7) {
                let at = start.saturating_add(jiff::Span::new().minutes(minute));
                assert_eq!(locale.date_time(at), right(at), "{tag}");
            }
            for step in 0..200_i64 {
                let at = start.saturating_add(jiff::Span::new().minutes(step * 21_731));
                let before = start.saturating_sub(jiff::Span::new().hours(step * 17_581));
                assert_eq!((locale.date_time(at), locale.date_time(before)), (right(at), right(before)), "{tag}");
            }
            let ends = [jiff::civil::DateTime::MIN, jiff::civil::DateTime::MAX, date(-1, 2, 1).at(9, 9, 0, 0)];
            for at in ends {
                assert_eq!(locale.date_time(at), right(at), "{tag}");
            }
        }
    }

    #[test]
    fn more_days_than_are_remembered_are_written_all_the_same() {
        let french = locale("fr");
        for day in date(2000, 1, 1).series(jiff::Span::new().days(1)).take(10_000) {
            assert_eq!(french.date_time(day.at(8, 5, 0, 0)), format!("{} à 08:05", french.date_long(day)));
        }
    }

    #[test]
    fn numbers_written_digit_by_digit_are_what_the_formatter_writes() {
        for tag in MANY {
            let locale = locale(tag);
            for number in (-5..1_100).chain([9_999, 10_000, 123_456_789, i64::MAX, i64::MIN]) {
                let decimal = Decimal::from(number);
                assert_eq!(locale.number(number), locale.0.number.format(&decimal).to_string(), "{tag}");
                assert_eq!(locale.plain_number(number), locale.0.plain_number.format(&decimal).to_string(), "{tag}");
            }
        }
    }

    #[test]
    fn months_and_years_alone_and_together() {
        let french = locale("fr");
        assert_eq!(french.month_year(2022, 1), "janvier 2022");
        assert_eq!(french.month_name(8), "août");
        assert_eq!(french.year(2022), "2022");
        assert_eq!(locale("ar-EG").year(2022), "٢٠٢٢");
        assert_eq!(locale("fa").year(2022), "۲۰۲۲");
        // Russian and Polish decline the month beside a day, not alone.
        assert_eq!(locale("ru").month_name(1), "январь");
        assert_eq!(locale("ru").date_long(date(2022, 1, 10)), "10 января 2022\u{202f}г.");
    }

    #[test]
    fn a_month_that_does_not_exist_is_shown_in_figures() {
        assert_eq!(locale("fr").month_year(2022, 13), "2022-13");
        assert_eq!(locale("fr").month_year(2022, 0), "2022-00");
        assert_eq!(locale("fr").month_name(-1), "-1");
    }

    #[test]
    fn the_first_and_last_dates_are_written_too() {
        for tag in ["fr", "ar", "ja", "th"] {
            assert!(!locale(tag).date_full(jiff::civil::Date::MIN).is_empty());
            assert!(!locale(tag).date_time(jiff::civil::DateTime::MAX).is_empty());
        }
    }

    #[test]
    fn numbers_have_the_digits_and_groups_of_the_locale() {
        for (tag, expected) in [
            ("fr", "1\u{202f}234\u{202f}567"),
            ("en", "1,234,567"),
            ("de", "1.234.567"),
            ("en-IN", "12,34,567"),
            ("ar-TN", "1.234.567"),
            ("ar-EG", "١٬٢٣٤٬٥٦٧"),
            ("ar-EG-u-nu-latn", "1,234,567"),
            ("fa", "۱٬۲۳۴٬۵۶۷"),
        ] {
            assert_eq!(locale(tag).number(1_234_567), expected, "{tag}");
        }
        assert_eq!(locale("fr").plain_number(1234), "1234");
        assert_eq!(locale("en").number(i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn names_stand_in_the_order_people_look_for_them() {
        let sorted = |tag: &str, mut names: Vec<&'static str>| {
            let locale = locale(tag);
            names.sort_by(|left, right| locale.compare(left, right));
            names
        };
        assert_eq!(sorted("fr", vec!["Zoé", "écume", "Eau", "ete", "été"]), ["Eau", "écume", "ete", "été", "Zoé"]);
        assert_eq!(sorted("sv", vec!["öl", "zon", "ål", "alm"]), ["alm", "zon", "ål", "öl"]);
        assert_eq!(sorted("de", vec!["öl", "zon", "ål", "alm"]), ["ål", "alm", "öl", "zon"]);
        assert_eq!(sorted("ar", vec!["يد", "باب", "ألف"]), ["ألف", "باب", "يد"]);
    }

    #[test]
    fn a_language_without_catalogue_keeps_its_own_tag_and_direction_and_gets_english_texts() {
        let hebrew = locale("iw_IL");
        assert_eq!((hebrew.tag(), hebrew.language(), hebrew.direction()), ("he-IL", "he", Direction::Rtl));
        assert_eq!((hebrew.interface(), hebrew.interface_is_own()), (Interface::English, false));
        assert_eq!((locale("fr-CA").interface(), locale("fr-CA").interface_is_own()), (Interface::French, true));
        assert_eq!((locale("en-ZA").interface(), locale("en-ZA").interface_is_own()), (Interface::English, true));
        assert_eq!(locale("ar-TN").interface(), Interface::Arabic);
    }

    #[test]
    fn a_clone_shares_its_formatters_and_crosses_threads() {
        fn crosses_threads<T: Send + Sync>() {}
        crosses_threads::<Locale>();
        let french = locale("fr");
        let clone = french.clone();
        assert!(Arc::ptr_eq(&french.0, &clone.0));
    }

    #[test]
    fn ten_thousand_dates_are_written_with_formatters_made_once() {
        let before = loads();
        let french = locale("fr");
        for day in date(2000, 1, 1).series(jiff::Span::new().days(1)).take(10_000) {
            std::hint::black_box((french.clone().date_full(day), french.date_long(day)));
        }
        assert_eq!(loads() - before, 1);
    }

    thread_local! {
        static LOADS: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    }

    fn loads() -> u32 {
        LOADS.get()
    }

    pub(super) fn count_load() {
        LOADS.set(LOADS.get() + 1);
    }
}
