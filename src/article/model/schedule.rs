//! The hour of a publication: what somebody asked for on the clock of their zone, and the instant that this is.

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

/// An hour that exists, and which one where it comes twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The instant, UTC microseconds.
    pub due: i64,
    /// What the clock shows then, to the second.
    pub civil: DateTime,
    /// The zone of that clock, an IANA name.
    pub zone: String,
}

/// What an hour on the clock is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hour {
    /// It comes once.
    Once(Schedule),
    /// Clocks are put back: it comes twice, and somebody has to say which one is meant.
    Twice {
        /// In the old time.
        first: Schedule,
        /// In the new time.
        second: Schedule,
    },
    /// Clocks are put forward: it never comes. The same minutes one hour (or whatever is skipped) later do.
    Never {
        /// What could be meant instead.
        instead: Schedule,
    },
}

impl Hour {
    /// Reads "2026-12-24T08:00" (as a form sends it; seconds may follow) on the clock of an IANA zone.
    ///
    /// # Errors
    /// A sentence when it is no hour of a calendar, or the zone is unknown.
    pub fn read(civil: &str, zone: &str) -> Result<Hour, String> {
        let clock = TimeZone::get(zone)
            .map_err(|_| format!("“{zone}” is not a time zone; write one as in Europe/Paris or Africa/Tunis"))?;
        let asked = civil.trim().replace(' ', "T").parse::<DateTime>();
        let asked = asked
            .map_err(|_| format!("“{}” is not a date with its hour; write it as in 2026-12-24T08:00", short(civil)))?;
        let asked = asked.with().subsec_nanosecond(0).build().map_err(|why| why.to_string())?;
        let at = |offset: jiff::tz::Offset| -> Result<Schedule, String> {
            let instant = offset.to_timestamp(asked).map_err(|_| "that is further away than a calendar goes")?;
            let civil = clock.to_datetime(instant);
            Ok(Schedule { due: instant.as_microsecond(), civil, zone: zone.to_owned() })
        };
        Ok(match clock.to_ambiguous_timestamp(asked).offset() {
            AmbiguousOffset::Unambiguous { offset } => Hour::Once(at(offset)?),
            // The earlier instant has the offset that held before, and the clock shows the same twice.
            AmbiguousOffset::Fold { before, after } => Hour::Twice { first: at(before)?, second: at(after)? },
            // Counted on in the old offset, the clock has been put forward meanwhile.
            AmbiguousOffset::Gap { before, .. } => Hour::Never { instead: at(before)? },
        })
    }
}

impl Schedule {
    /// The civil time as it is stored: 2026-12-24T08:00:00.
    pub fn civil_text(&self) -> String {
        self.civil.strftime("%Y-%m-%dT%H:%M:%S").to_string()
    }
}

/// What somebody typed, as far as a sentence can hold it.
fn short(typed: &str) -> String {
    typed.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<jiff::Timestamp>().unwrap().as_microsecond()
    }

    #[test]
    fn an_hour_is_read_on_the_clock_of_its_zone() {
        let Hour::Once(found) = Hour::read("2026-12-24T08:00", "Europe/Paris").unwrap() else { panic!("once") };
        assert_eq!((found.due, found.civil_text().as_str()), (at("2026-12-24T07:00:00Z"), "2026-12-24T08:00:00"));
        let Hour::Once(found) = Hour::read("2026-12-24 08:00:30", "Africa/Tunis").unwrap() else { panic!("once") };
        assert_eq!(found.due, at("2026-12-24T07:00:30Z"));
    }

    #[test]
    fn an_hour_that_comes_twice_is_said_with_both_instants() {
        let Hour::Twice { first, second } = Hour::read("2026-10-25T02:30", "Europe/Paris").unwrap() else {
            panic!("twice")
        };
        assert_eq!((first.due, second.due), (at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z")));
        assert_eq!((first.civil, &first.zone), (second.civil, &second.zone));
    }

    #[test]
    fn an_hour_that_never_comes_is_said_with_the_next_best() {
        let Hour::Never { instead } = Hour::read("2027-03-28T02:30", "Europe/Paris").unwrap() else { panic!("never") };
        assert_eq!((instead.due, instead.civil_text().as_str()), (at("2027-03-28T01:30:00Z"), "2027-03-28T03:30:00"));
    }

    #[test]
    fn what_is_no_hour_is_refused_in_a_sentence() {
        for typed in ["", "tomorrow", "2026-13-01T08:00", "2026-02-30T08:00", "99999-01-01T00:00", &"9".repeat(9_000)] {
            let words = Hour::read(typed, "UTC").unwrap_err();
            assert!(words.contains("write it as in") && words.len() < 200, "{words}");
        }
        assert!(Hour::read("2026-12-24T08:00", "Europe/Nowhere").unwrap_err().contains("is not a time zone"));
    }
}
