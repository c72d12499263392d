//! What a locale has written before: its digits, and dates with times put together from a day and a minute.
//!
//! A page can hold hundreds of moments. To write one takes the general formatter microseconds, to put one together from
//! its parts a tenth of that; of days there are few on a page, of minutes 1,440 in all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::{Date, DateTime};

/// Days that are remembered at most: eleven years of them.
const DAYS: usize = 4_000;

/// Ten digits, where the locale writes small numbers as nothing but their digits.
pub(crate) struct Digits(Option<[char; 10]>);

/// Days and minutes of one locale.
#[derive(Default)]
pub(crate) struct Moments(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    days: HashMap<Date, Arc<str>>,
    minutes: HashMap<(i8, i8), Option<Around>>,
}

/// What stands before and after the day, at one minute of any day.
#[derive(Clone)]
struct Around {
    before: Arc<str>,
    after: Arc<str>,
}

impl Digits {
    /// Learns them from what `format` makes of some numbers.
    pub(crate) fn learn(format: impl Fn(i64) -> String) -> Self {
        let single = |digit: i64| {
            let written = format(digit);
            let mut characters = written.chars();
            characters.next().filter(|_| characters.next().is_none())
        };
        let digits: Option<Vec<char>> = (0..10).map(single).collect();
        let digits = digits.and_then(|digits| <[char; 10]>::try_from(digits).ok());
        let learned = Self(digits);
        // A locale that writes 999 in another way than digit by digit is left to its formatter.
        let holds =
            [10, 99, 123, 456, 789, 999].into_iter().all(|number| learned.write(number) == Some(format(number)));
        if holds { learned } else { Self(None) }
    }

    /// The number, digit by digit; `None` for a negative one, and where that is not how the locale writes.
    pub(crate) fn write(&self, number: i64) -> Option<String> {
        let digits = self.0.filter(|_| number >= 0)?;
        if digits.first() == Some(&'0') {
            return Some(number.to_string());
        }
        let own = |digit: char| digits.get(usize::try_from(digit.to_digit(10)?).ok()?).copied();
        number.to_string().chars().map(own).collect()
    }
}

impl Moments {
    /// A day with its time, as `whole` writes it. `day` writes a day as it stands in that, `plain` the same before any
    /// correction of ours.
    pub(crate) fn write(
        &self,
        moment: DateTime,
        plain: impl Fn(Date) -> String,
        day: impl Fn(Date) -> String,
        whole: impl Fn(DateTime) -> String,
    ) -> Option<String> {
        let mut memory = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = memory.minutes.entry((moment.hour(), moment.minute())).or_insert_with(|| {
            let whole = whole(moment);
            let (before, after) = whole.split_once(&plain(moment.date()))?;
            Some(Around { before: before.into(), after: after.into() })
        });
        let Around { before, after } = minute.clone()?;
        if memory.days.len() >= DAYS {
            memory.days.clear();
        }
        let day = Arc::clone(memory.days.entry(moment.date()).or_insert_with_key(|date| day(*date).into()));
        drop(memory);
        Some([&*before, &*day, &*after].concat())
    }
}
