//! Dates as Blogger writes them.

use jiff::civil;
use jiff::tz::Offset;

/// Years that a blog can mean; others are slips of a tool (0001, 9999).
const YEARS: std::ops::RangeInclusive<i16> = 1500..=2999;

/// An instant together with how the file wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Microseconds since 1970 in UTC.
    pub micros: i64,
    /// The offset in the file, east positive, in seconds.
    pub offset_seconds: i32,
    /// The date as written in the file, which is the one that its readers saw.
    pub date: civil::Date,
}

/// How a date was read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Dated {
    Good(Stamp),
    /// No offset was given: taken as UTC.
    WithoutOffset(Stamp),
    /// A date that cannot be meant.
    OutOfRange,
    Unreadable,
}

/// Reads RFC 3339 and its usual corruptions: lower case letters, a space for the T, no colon or minutes in the offset, no
/// seconds, no time.
pub(crate) fn read(text: &str) -> Dated {
    let mut rest = text.trim();
    let Some(date) = take_date(&mut rest) else { return Dated::Unreadable };
    let Some((time, whole)) = take_time(&mut rest) else { return Dated::Unreadable };
    let Some(offset) = take_offset(rest) else { return Dated::Unreadable };
    let (Some(date), Some(time)) = (date, time) else { return Dated::OutOfRange };
    if !YEARS.contains(&date.year()) {
        return Dated::OutOfRange;
    }
    let seconds = offset.unwrap_or(0);
    let Some(micros) = micros(date.to_datetime(time), seconds) else { return Dated::OutOfRange };
    let stamp = Stamp { micros, offset_seconds: seconds, date };
    if offset.is_some() && whole { Dated::Good(stamp) } else { Dated::WithoutOffset(stamp) }
}

fn micros(local: civil::DateTime, offset: i32) -> Option<i64> {
    let offset = Offset::from_seconds(offset).ok()?;
    Some(offset.to_timestamp(local).ok()?.as_microsecond())
}

/// The outer option says whether it looks like a date, the inner one whether the calendar has it.
fn take_date(rest: &mut &str) -> Option<Option<civil::Date>> {
    let year = take_digits(rest, 4)?;
    take(rest, "-")?;
    let month = take_digits(rest, 2)?;
    take(rest, "-")?;
    let day = take_digits(rest, 2)?;
    let part = |number: i32| i8::try_from(number).ok();
    Some((|| civil::Date::new(i16::try_from(year).ok()?, part(month)?, part(day)?).ok())())
}

/// As [`take_date`]; the flag says whether a time was written at all.
fn take_time(rest: &mut &str) -> Option<(Option<civil::Time>, bool)> {
    if rest.is_empty() {
        return Some((Some(civil::Time::midnight()), false));
    }
    take(rest, "T").or_else(|| take(rest, "t")).or_else(|| take(rest, " "))?;
    let hour = take_digits(rest, 2)?;
    take(rest, ":")?;
    let minute = take_digits(rest, 2)?;
    let (mut second, mut nanos) = (0, 0);
    if take(rest, ":").is_some() {
        // A leap second is the last second of its minute to everybody else.
        second = take_digits(rest, 2).map(|second| if second == 60 { 59 } else { second })?;
        if take(rest, ".").or_else(|| take(rest, ",")).is_some() {
            nanos = take_fraction(rest)?;
        }
    }
    let part = |number: i32| i8::try_from(number).ok();
    let time = (|| civil::Time::new(part(hour)?, part(minute)?, part(second)?, nanos).ok())();
    Some((time, true))
}

/// Microseconds are kept, what is finer is dropped.
fn take_fraction(rest: &mut &str) -> Option<i32> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (fraction, behind) = rest.split_at_checked(digits)?;
    *rest = behind;
    let micros = fraction.bytes().chain(std::iter::repeat(b'0')).take(6);
    let micros = micros.fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
    (digits > 0).then_some(micros * 1000)
}

/// The outer option says whether it can be read, the inner one whether an offset was written.
fn take_offset(rest: &str) -> Option<Option<i32>> {
    let mut rest = rest.trim_start();
    if rest.is_empty() {
        return Some(None);
    }
    if rest.eq_ignore_ascii_case("z") {
        return Some(Some(0));
    }
    let sign = match take(&mut rest, "+") {
        Some(()) => 1,
        None => take(&mut rest, "-").or_else(|| take(&mut rest, "\u{2212}")).map(|()| -1)?,
    };
    let hours = take_digits(&mut rest, 2)?;
    let _ = take(&mut rest, ":");
    let minutes = if rest.is_empty() { 0 } else { take_digits(&mut rest, 2)? };
    (rest.is_empty() && hours < 24 && minutes < 60).then_some(Some(sign * (hours * 3600 + minutes * 60)))
}

fn take(rest: &mut &str, mark: &str) -> Option<()> {
    *rest = rest.strip_prefix(mark)?;
    Some(())
}

fn take_digits(rest: &mut &str, count: usize) -> Option<i32> {
    let (digits, behind) = rest.split_at_checked(count)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    *rest = behind;
    digits.parse().ok()
}
