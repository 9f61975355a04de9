//! Value → place on a straight axis, and the round numbers to mark on it.
//! Knows no unit.

/// A linear scale from zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Value at the far end.
    pub most: f64,
    /// Place of zero, in CSS pixels.
    pub from: f64,
    /// Place of `most`, in CSS pixels.
    pub to: f64,
}

impl Scale {
    /// The place of a value.
    pub fn at(&self, value: f64) -> f64 {
        self.from + (self.to - self.from) * value / self.most
    }
}

/// A step of 1, 2, 2.5 or 5 times a power of ten that cuts `most` into three to five, and the round end above `most`.
pub fn ticks(most: f64) -> (Vec<f64>, f64) {
    let most = if most > 0.0 && most.is_finite() { most } else { 1.0 };
    // By steps: logarithm and power are two kilobytes of code.
    let mut power = 1.0;
    while power * 10.0 <= most / 5.0 {
        power *= 10.0;
    }
    while power > most / 5.0 {
        power /= 10.0;
    }
    let step =
        [1.0, 2.0, 2.5, 5.0, 10.0].map(|n| n * power).into_iter().find(|step| most / step <= 5.0).unwrap_or(most);
    let count = (most / step - 1e-9).ceil() as usize;
    ((0..=count).map(|i| i as f64 * step).collect(), count as f64 * step)
}
