//! How high a text must score to be held: higher than nearly all that the site has published, as each scored when it came.

/// The part of the published ones that may be held by mistake: what we promise.
const PROMISE: f64 = 0.01;
/// The part at which the bar aims once there are many: what is published changes with the months, and old scores tell less.
const AIM: f64 = 0.004;
/// From so many published ones on, their own order says where the bar is: if none of 300 lies above it, then with 95 %
/// certainty no more than one in a hundred will.
const ENOUGH: u64 = 300;
/// Standard deviations within which 95 of 100 samples are no worse than we think.
const CAUTION: f64 = 1.645;
/// With fewer than enough: so many deviations above the mean, and above the highest one.
const ABOVE_MEAN: f64 = 4.0;
const ABOVE_HIGHEST: f64 = 0.5;

/// Steps of the margin, an eighth each, those beyond ±16 in the outermost.
pub(crate) const STEPS: usize = 256;
const WIDTH: f64 = 0.125;

/// How many published texts had a margin in each step, before they were learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Published(pub(crate) Vec<u32>);

impl Published {
    pub(crate) fn none() -> Self {
        Self(vec![0; STEPS])
    }

    pub(crate) fn add(&mut self, step: u8) {
        if let Some(count) = self.0.get_mut(usize::from(step)) {
            *count = count.saturating_add(1);
        }
    }

    /// False, and nothing done, if there is none in that step.
    pub(crate) fn take(&mut self, step: u8) -> bool {
        match self.0.get_mut(usize::from(step)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    /// How many of them had at least this margin, to the step.
    pub(crate) fn at_least(&self, margin: f64) -> u64 {
        self.0.iter().skip(usize::from(step(margin))).map(|count| u64::from(*count)).sum()
    }

    pub(crate) fn total(&self) -> u64 {
        self.at_least(f64::NEG_INFINITY)
    }

    /// The margin above which a text is held; never below nought, where to refuse is no more likely than to publish.
    pub(crate) fn bar(&self) -> f64 {
        let total = self.total();
        let height = if total < ENOUGH { self.far_above() } else { self.above_all_but(wrongly(total)) };
        height.max(0.0)
    }

    fn far_above(&self) -> f64 {
        let total = self.total().max(1) as f64;
        let mean = self.sum(|margin| margin) / total;
        let deviation = (self.sum(|margin| (margin - mean).powi(2)) / total).sqrt();
        (mean + ABOVE_MEAN * deviation).max(self.above_all_but(0) + ABOVE_HIGHEST * deviation)
    }

    fn above_all_but(&self, few: u64) -> f64 {
        let mut above = 0;
        for (step, count) in self.0.iter().enumerate().rev() {
            above += u64::from(*count);
            if above > few {
                return lower_end(step + 1);
            }
        }
        lower_end(0)
    }

    fn sum(&self, of: impl Fn(f64) -> f64) -> f64 {
        let counted = self.0.iter().enumerate().filter(|(_, count)| **count > 0);
        counted.map(|(step, count)| of(lower_end(step) + WIDTH / 2.0) * f64::from(*count)).sum()
    }
}

/// Of so many, how many may lie above the bar: no more than we aim at, and no more than leaves 95 % certainty of what we
/// promise (normal approximation).
fn wrongly(total: u64) -> u64 {
    let promised = total as f64 * PROMISE;
    let certain = promised - CAUTION * (promised * (1.0 - PROMISE)).sqrt();
    // Not negative, and far below what a count holds.
    certain.min(total as f64 * AIM).max(0.0) as u64
}

/// The step of a margin.
pub(crate) fn step(margin: f64) -> u8 {
    let step = (margin / WIDTH).floor() + STEPS as f64 / 2.0;
    // Within the steps by clamping; no number at all is the lowest.
    step.clamp(0.0, (STEPS - 1) as f64) as u8
}

fn lower_end(step: usize) -> f64 {
    (step as f64 - STEPS as f64 / 2.0) * WIDTH
}
