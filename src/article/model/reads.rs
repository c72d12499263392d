//! From when on reads are added up: days for a short while, months for a long one.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// From when on, up to now: the first of the periods that are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since(i64);

impl Since {
    /// So many days, today among them.
    pub fn days(count: i64, today: Date) -> Since {
        let first = back(today, count.saturating_sub(1).days());
        Since(month(first) * 100 + i64::from(first.day()))
    }

    /// So many months, this one among them.
    pub fn months(count: i64, today: Date) -> Since {
        Since(month(back(today, count.saturating_sub(1).months())))
    }

    /// The first and the last period: days are numbers as 20261101, months as 202611.
    pub(crate) fn periods(self) -> (i64, i64) {
        (self.0, if self.0 > 999_912 { 99_991_231 } else { 999_912 })
    }
}

fn back(today: Date, span: Span) -> Date {
    today.checked_sub(span).unwrap_or(today)
}

fn month(date: Date) -> i64 {
    i64::from(date.year()) * 100 + i64::from(date.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_are_counted_back_with_the_present_one() {
        let today = jiff::civil::date(2026, 1, 3);
        assert_eq!(Since::days(1, today).periods(), (20_260_103, 99_991_231));
        assert_eq!(Since::days(7, today).periods().0, 20_251_228);
        assert_eq!(Since::months(12, today).periods(), (202_502, 999_912));
    }
}
