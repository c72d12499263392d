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
        or_iso(gregorian(date).map(|day| self.0.date_full.format(&day)), &date)
    }

    /// A date: “10 janvier 2022”.
    pub fn date_long(&self, date: jiff::civil::Date) -> String {
        or_iso(gregorian(date).map(|day| self.0.date_long.format(&day)), &date)
    }

    /// A date with hour and minute, in the civil time given: “9 mars 2026 à 19:12”.
    pub fn date_time(&self, moment: jiff::civil::DateTime) -> String {
        or_iso(gregorian_time(moment).map(|moment| self.0.date_time.format(&moment)), &moment)
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
        self.0.number.format(&Decimal::from(number)).to_string()
    }

    /// A number that names a thing rather than counts things: the locale's digits, without grouping.
    pub fn plain_number(&self, number: i64) -> String {
        self.0.plain_number.format(&Decimal::from(number)).to_string()
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
        let fault = |reason: &dyn fmt::Display| BadLocale::Data { tag: locale.to_string(), reason: reason.to_string() };
        let dates = DateTimeFormatterPreferences::from(locale);
        let numbers = |grouping: GroupingStrategy| {
            let options = DecimalFormatterOptions::from(grouping);
            DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), options)
        };
        Ok(Self {
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
            plain_number: numbers(GroupingStrategy::Never).map_err(|e| fault(&e))?,
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
