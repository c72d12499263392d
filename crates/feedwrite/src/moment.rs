//! An instant with the offset in which it was written, in the form feeds want.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::Offset;

/// The years 1 to 9998 in UTC microseconds: RFC 3339 has four digits for the year, in whatever offset.
const EARLIEST: i64 = -62_135_596_800_000_000;
const LATEST: i64 = 253_370_764_799_999_999;

/// An instant, and the offset of the clock it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    micros: i64,
    offset_minutes: i32,
}

impl Moment {
    /// An instant in UTC microseconds since 1970, and the offset from UTC in seconds (east is positive).
    ///
    /// RFC 3339 knows only whole minutes, below a day: seconds of an offset (Paris was at +00:09:21 until 1911) are
    /// dropped, an offset of a day or more becomes UTC. The instant stays what it is, save that years before 1 and
    /// after 9998 become those.
    pub fn new(micros: i64, offset_seconds: i32) -> Self {
        let offset_minutes = offset_seconds / 60;
        let possible = offset_minutes.unsigned_abs() < 24 * 60;
        Self { micros: micros.clamp(EARLIEST, LATEST), offset_minutes: if possible { offset_minutes } else { 0 } }
    }
}

/// The form of RFC 3339: `2013-05-01T12:00:00.001+02:00`, with `Z` for UTC.
impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let instant = Timestamp::from_microsecond(self.micros).map_err(|_| fmt::Error)?;
        let offset = Offset::from_seconds(self.offset_minutes * 60).map_err(|_| fmt::Error)?;
        write!(out, "{}", offset.to_datetime(instant))?;
        match self.offset_minutes {
            0 => out.write_str("Z"),
            minutes => {
                let (sign, minutes) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
                write!(out, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_367_402_400_000_000;

    fn written(micros: i64, offset: i32) -> String {
        Moment::new(micros, offset).to_string()
    }

    #[test]
    fn a_moment_keeps_its_offset() {
        assert_eq!(written(NOON, 0), "2013-05-01T10:00:00Z");
        assert_eq!(written(NOON, 7200), "2013-05-01T12:00:00+02:00");
        assert_eq!(written(NOON, -12_600), "2013-05-01T06:30:00-03:30");
        assert_eq!(written(NOON, 20_700), "2013-05-01T15:45:00+05:45");
        assert_eq!(written(NOON, -1800), "2013-05-01T09:30:00-00:30");
        assert_eq!(written(NOON, 50_400), "2013-05-02T00:00:00+14:00");
    }

    #[test]
    fn fractions_of_a_second_are_as_long_as_they_need_to_be() {
        assert_eq!(written(NOON + 1000, 0), "2013-05-01T10:00:00.001Z");
        assert_eq!(written(NOON + 1, 7200), "2013-05-01T12:00:00.000001+02:00");
        assert_eq!(written(NOON + 500_000, 0), "2013-05-01T10:00:00.5Z");
    }

    #[test]
    fn an_offset_with_seconds_is_cut_to_minutes_and_the_instant_stays() {
        let paris = written(NOON, 561);
        assert_eq!(paris, "2013-05-01T10:09:00+00:09");
        assert_eq!(paris.parse::<Timestamp>().unwrap(), Timestamp::from_microsecond(NOON).unwrap());
        assert_eq!(written(NOON, 59), "2013-05-01T10:00:00Z");
        assert_eq!(written(NOON, -561), "2013-05-01T09:51:00-00:09");
    }

    #[test]
    fn an_impossible_offset_becomes_utc() {
        for offset in [86_400, -86_400, i32::MAX, i32::MIN] {
            assert_eq!(written(NOON, offset), "2013-05-01T10:00:00Z");
        }
        assert_eq!(written(NOON, 86_340), "2013-05-02T09:59:00+23:59");
    }

    #[test]
    fn years_always_have_four_digits() {
        for offset in [0, 86_340, -86_340] {
            for micros in [i64::MIN, i64::MAX, 0] {
                let text = written(micros, offset);
                assert_eq!(text.find('-'), Some(4), "{text}");
                assert!(text.parse::<Timestamp>().is_ok(), "{text}");
            }
        }
        assert_eq!(written(i64::MIN, 0), "0001-01-01T00:00:00Z");
    }
}
