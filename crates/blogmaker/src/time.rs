//! Instants with the offset they are written with, and the few time zones that a made blog may live in.

/// An instant in milliseconds since 1970 (UTC) and the offset from UTC, in seconds, that it is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) millis: i64,
    pub(crate) offset: i32,
}

const DAY: i64 = 86_400_000;

impl Stamp {
    /// The civil time `hour:minute:second` of a day, `offset` seconds ahead of UTC.
    pub(crate) fn civil(date: (i32, u8, u8), time: (u8, u8, u8), offset: i32) -> Self {
        let (hour, minute, second) = time;
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
        let local = days(date) * DAY + seconds * 1000;
        Self { millis: local - i64::from(offset) * 1000, offset }
    }

    /// The same civil hour in the zone of the blog.
    pub(crate) fn in_zone(date: (i32, u8, u8), time: (u8, u8, u8), zone: &str) -> Self {
        let guess = Self::civil(date, time, 0);
        Self::civil(date, time, offset_in(zone, guess.millis))
    }

    pub(crate) fn of(millis: i64, zone: &str) -> Self {
        Self { millis, offset: offset_in(zone, millis) }
    }

    /// A later (or earlier) instant, written with the same offset.
    pub(crate) fn plus(self, millis: i64) -> Self {
        Self { millis: self.millis + millis, ..self }
    }

    /// Year, month and day as written in the file.
    pub(crate) fn local_date(self) -> (i32, u8, u8) {
        date((self.millis + i64::from(self.offset) * 1000).div_euclid(DAY))
    }

    /// Appends `2011-05-20T19:41:18.899-07:00`.
    pub(crate) fn write(self, out: &mut String) {
        let local = self.millis + i64::from(self.offset) * 1000;
        let (year, month, day) = date(local.div_euclid(DAY));
        let rest = local.rem_euclid(DAY);
        let (sign, away) = if self.offset < 0 { ('-', -self.offset) } else { ('+', self.offset) };
        digits(out, i64::from(year), 4);
        for (mark, value, width) in [
            ('-', i64::from(month), 2),
            ('-', i64::from(day), 2),
            ('T', rest / 3_600_000, 2),
            (':', rest / 60_000 % 60, 2),
            (':', rest / 1000 % 60, 2),
            ('.', rest % 1000, 3),
            (sign, i64::from(away) / 3600, 2),
            (':', i64::from(away) / 60 % 60, 2),
        ] {
            out.push(mark);
            digits(out, value, width);
        }
    }
}

fn digits(out: &mut String, value: i64, width: u32) {
    for place in (0..width).rev() {
        let digit = (value / 10_i64.pow(place)) % 10;
        out.push(char::from(b'0' + digit as u8));
    }
}

/// Days since 1970-01-01 of a date of the Gregorian calendar.
fn days((year, month, day): (i32, u8, u8)) -> i64 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let month = (i64::from(month) + 9) % 12;
    let of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date of a number of days since 1970-01-01.
fn date(days: i64) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    ((year + era * 400 + i64::from(month <= 2)) as i32, month as u8, day as u8)
}

/// Seconds ahead of UTC in the zones known here (rules of 2007 and later); others are taken as UTC.
fn offset_in(zone: &str, millis: i64) -> i32 {
    let (year, _, _) = date(millis.div_euclid(DAY));
    match zone {
        "Africa/Tunis" | "Africa/Algiers" => 3600,
        "America/Los_Angeles" => {
            let start = nth_sunday(year, 3, 8) * DAY + 10 * 3_600_000;
            let end = nth_sunday(year, 11, 1) * DAY + 9 * 3_600_000;
            if (start..end).contains(&millis) { -25_200 } else { -28_800 }
        }
        "Europe/London" => summer(year, millis),
        _ if zone.starts_with("Europe/") => 3600 + summer(year, millis),
        _ => 0,
    }
}

/// The hour that Europe adds from the last Sunday of March to that of October, at 01:00 UTC.
fn summer(year: i32, millis: i64) -> i32 {
    let start = nth_sunday(year, 3, 25) * DAY + 3_600_000;
    let end = nth_sunday(year, 10, 25) * DAY + 3_600_000;
    if (start..end).contains(&millis) { 3600 } else { 0 }
}

/// The first Sunday on or after a day, as days since 1970 (that day was a Thursday).
fn nth_sunday(year: i32, month: u8, day: u8) -> i64 {
    let first = days((year, month, day));
    first + (10 - first.rem_euclid(7)) % 7
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(stamp: Stamp) -> String {
        let mut out = String::new();
        stamp.write(&mut out);
        out
    }

    #[test]
    fn an_instant_is_written_as_blogger_does() {
        let stamp = Stamp::civil((2011, 5, 20), (19, 41, 18), -25_200).plus(899);
        assert_eq!(written(stamp), "2011-05-20T19:41:18.899-07:00");
        assert_eq!(stamp.millis, 1_305_945_678_899);
        let old = Stamp::civil((1969, 12, 31), (23, 59, 59), 19_800);
        assert_eq!(written(old), "1969-12-31T23:59:59.000+05:30");
    }

    #[test]
    fn every_day_of_two_centuries_comes_back() {
        for day in -20_000..60_000 {
            assert_eq!(days(date(day)), day);
        }
        assert_eq!(days((2000, 2, 29)), 11_016);
    }

    #[test]
    fn summer_time_begins_on_the_right_sunday() {
        let before = Stamp::civil((2022, 3, 27), (0, 59, 59), 0);
        assert_eq!(offset_in("Europe/Paris", before.millis), 3600);
        assert_eq!(offset_in("Europe/Paris", before.millis + 1000), 7200);
        let end = Stamp::civil((2021, 10, 31), (0, 59, 59), 0);
        assert_eq!(offset_in("Europe/Paris", end.millis), 7200);
        assert_eq!(offset_in("Europe/Paris", end.millis + 1000), 3600);
        let pacific = Stamp::civil((2010, 11, 27), (7, 12, 0), -28_800);
        assert_eq!(offset_in("America/Los_Angeles", pacific.millis), -28_800);
    }
}
