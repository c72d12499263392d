//! What one decision taught, small enough to stand beside it in one number.

/// What a person decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Published, or left to stand.
    Published,
    /// Refused, removed, or called spam.
    Refused,
}

/// What was changed when a text was learned, so that exactly this can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson {
    pub(crate) verdict: Verdict,
    /// Added to the weight of each of the text's features.
    pub(crate) step: i32,
    /// Where its margin was among those of published ones.
    pub(crate) place: u8,
    /// Of the features, [`CHECK_BITS`] of it: tells another text.
    pub(crate) check: u32,
}

pub(crate) const CHECK_BITS: u32 = 22;
const PLACE_AT: u32 = 1;
const CHECK_AT: u32 = 9;
const STEP_AT: u32 = 31;

impl Lesson {
    /// For a column of whole numbers.
    #[must_use]
    pub fn number(self) -> i64 {
        let verdict = i64::from(self.verdict == Verdict::Refused);
        let place = i64::from(self.place) << PLACE_AT;
        let check = i64::from(self.check) << CHECK_AT;
        i64::from(self.step) << STEP_AT | check | place | verdict
    }

    /// What [`Lesson::number`] gave; `None` if no lesson has this number.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        let verdict = if number & 1 == 1 { Verdict::Refused } else { Verdict::Published };
        let place = u8::try_from(number >> PLACE_AT & 0xff).ok()?;
        let check = u32::try_from(number >> CHECK_AT & ((1 << CHECK_BITS) - 1)).ok()?;
        let step = i32::try_from(number >> STEP_AT).ok()?;
        Some(Self { verdict, step, place, check })
    }

    /// What was decided.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        self.verdict
    }
}
