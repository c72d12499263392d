//! Instants, offsets and dates: how what is stored becomes what a calendar shows.
//!
//! An instant is UTC microseconds; an offset is seconds east of UTC as it was written at publication; a local date is
//! the number 20220110, a month the number 202201.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

/// The instant as a clock beside the writer showed it.
pub(crate) fn civil(micros: i64, offset: i64) -> DateTime {
    let offset = i32::try_from(offset).ok().and_then(|seconds| Offset::from_seconds(seconds).ok());
    let instant = jiff::Timestamp::from_microsecond(micros).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    offset.unwrap_or(Offset::UTC).to_datetime(instant)
}

/// Seconds east of UTC that a zone keeps at an instant; 0 for a zone that is not known.
pub(crate) fn offset_in(zone: &str, micros: i64) -> i64 {
    let instant = jiff::Timestamp::from_microsecond(micros).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    jiff::tz::TimeZone::get(zone).map_or(0, |zone| i64::from(zone.to_offset(instant).seconds()))
}

/// 20220110 for 10 January 2022.
pub(crate) fn number_of(date: Date) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}

/// The date behind its number; `None` when it is none.
pub(crate) fn date_of(number: i64) -> Option<Date> {
    let year = i16::try_from(number / 10_000).ok()?;
    let month = i8::try_from(number / 100 % 100).ok()?;
    let day = i8::try_from(number % 100).ok()?;
    Date::new(year, month, day).ok()
}

/// RFC 3339 with the offset, to the second: "2022-01-10T08:00:00+01:00".
pub(crate) fn machine(micros: i64, offset: i64) -> String {
    let local = civil(micros, offset);
    let minutes = offset.unsigned_abs() / 60;
    // By hand: a page can hold thousands, and the general way is ten times as long.
    let mut text = String::with_capacity(25);
    if local.year() < 0 {
        text.push('-');
    }
    push_two(&mut text, u64::from(local.year().unsigned_abs() / 100));
    push_two(&mut text, u64::from(local.year().unsigned_abs() % 100));
    for (before, number) in
        [('-', local.month()), ('-', local.day()), ('T', local.hour()), (':', local.minute()), (':', local.second())]
    {
        text.push(before);
        push_two(&mut text, u64::from(number.unsigned_abs()));
    }
    text.push(if offset < 0 { '-' } else { '+' });
    push_two(&mut text, minutes / 60);
    text.push(':');
    push_two(&mut text, minutes % 60);
    text
}

/// The last two digits of a number.
fn push_two(text: &mut String, number: u64) {
    for digit in [number / 10 % 10, number % 10] {
        text.push(char::from(b'0' + digit as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_shown_as_the_writers_clock_had_it() {
        let micros = 1_641_769_200_000_000; // 2022-01-09T23:00:00Z
        assert_eq!(machine(micros, 3600), "2022-01-10T00:00:00+01:00");
        assert_eq!(number_of(civil(micros, 3600).date()), 20_220_110);
        assert_eq!(machine(micros, -12_600), "2022-01-09T19:30:00-03:30");
    }

    #[test]
    fn an_instant_is_written_as_the_calendar_library_would() {
        let written = |micros, offset: i64| {
            let sign = if offset < 0 { '-' } else { '+' };
            let minutes = offset.abs() / 60;
            let local = civil(micros, offset).strftime("%Y-%m-%dT%H:%M:%S");
            format!("{local}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        };
        let ordinary = (-50..200_i64).map(|step| (step * 1_234_567_890_123_457, step * 431));
        for (micros, offset) in ordinary.chain([(i64::MAX, 1), (0, 93_599), (0, -93_599)]) {
            assert_eq!(machine(micros, offset), written(micros, offset));
        }
        // Before our era the library counts the sign among the four places; ISO 8601 does not.
        assert_eq!(machine(-92_636_000_000_000_000, 0), "-0966-06-26T01:46:40+00:00");
    }

    #[test]
    fn a_number_that_is_no_date_gives_none() {
        assert_eq!(date_of(20_220_231), None);
        assert_eq!(date_of(20_240_229).map(number_of), Some(20_240_229));
    }
}
