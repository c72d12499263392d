//! Dates, good and odd.

use super::*;
use crate::Stamp;

fn published(text: &str) -> (Option<Stamp>, Vec<Oddity>) {
    let entry = only(&post(&format!("<published>{text}</published>")));
    (entry.published, oddities(&entry))
}

#[test]
fn a_date_keeps_its_instant_its_offset_and_the_day_as_written() {
    let (stamp, oddities) = published("2010-11-26T23:30:00.123456789-08:00");
    let stamp = stamp.unwrap();
    assert_eq!(stamp.micros, 1_290_843_000_123_456);
    assert_eq!(stamp.offset_seconds, -8 * 3600);
    assert_eq!(stamp.date.to_string(), "2010-11-26");
    assert_eq!(oddities, []);
}

#[test]
fn other_ways_to_write_the_same_instant_are_the_same() {
    let (expected, _) = published("2010-11-27T07:30:00Z");
    let ways = [
        "2010-11-27t07:30:00z",
        "2010-11-27 07:30:00Z",
        "2010-11-27T07:30:00.0+0000",
        "2010-11-27T07:30:00+00",
        " 2010-11-27T07:30Z\n",
        "2010-11-27T07:30:00\u{2212}00:00",
        "2010-11-27T07:30:00,000Z",
    ];
    for way in ways {
        let (stamp, oddities) = published(way);
        assert_eq!(stamp, expected, "{way}");
        assert_eq!(oddities, [], "{way}");
    }
}

#[test]
fn a_date_before_1970_has_negative_microseconds() {
    assert_eq!(published("1969-12-31T23:59:59.5Z").0.unwrap().micros, -500_000);
}

#[test]
fn a_leap_second_is_the_last_second_of_its_minute() {
    assert_eq!(published("2016-12-31T23:59:60Z").0, published("2016-12-31T23:59:59Z").0);
}

#[test]
fn a_date_without_offset_or_time_is_utc_and_said_so() {
    for text in ["2010-11-27T07:30:00", "2010-11-27"] {
        let (stamp, oddities) = published(text);
        assert_eq!(stamp.unwrap().offset_seconds, 0);
        assert!(matches!(oddities[..], [Oddity::DateWithoutOffset { .. }]), "{text}");
    }
}

#[test]
fn a_date_that_cannot_be_meant_is_left_out_and_said_so() {
    for text in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2010-02-30T00:00:00Z", "2010-01-01T25:00:00Z"] {
        let (stamp, oddities) = published(text);
        assert_eq!(stamp, None, "{text}");
        assert!(matches!(oddities[..], [Oddity::DateOutOfRange { .. }]), "{text}");
    }
}

#[test]
fn what_is_no_date_is_left_out_and_said_so() {
    let texts =
        ["", "yesterday", "2010-1-1T00:00:00Z", "2010-01-01T00:00:00.Z", "2010-01-01T00:00:00+99:00", "２０１０-01-01"];
    for text in texts {
        let (stamp, oddities) = published(text);
        assert_eq!(stamp, None, "{text}");
        assert!(matches!(oddities[..], [Oddity::UnreadableDate { .. }]), "{text}");
    }
}

#[test]
fn published_and_updated_are_not_confused() {
    let entry = only(&post("<updated>2020-01-01T00:00:00Z</updated><published>2010-01-01T00:00:00Z</published>"));
    assert_eq!(entry.published.unwrap().date.year(), 2010);
    assert_eq!(entry.updated.unwrap().date.year(), 2020);
}
