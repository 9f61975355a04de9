//! Percentiles of keystrokes, and how they spread over several passes.

use serde_json::{Value, json};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// A typed keystroke: the query so far.
pub fn keystrokes(queries: impl Iterator<Item = String>) -> Vec<String> {
    let prefixes = |query: String| {
        let ends = query.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.map(|end| query[..end].to_owned()).collect::<Vec<_>>()
    };
    queries.flat_map(prefixes).collect()
}

/// Milliseconds that each keystroke takes by a clock.
pub fn times(keystrokes: &[String], clock: impl Fn() -> Duration, mut search: impl FnMut(&str)) -> Vec<f64> {
    let time = |query: &String| {
        let start = clock();
        search(query);
        milliseconds(clock() - start)
    };
    keystrokes.iter().map(time).collect()
}

/// The time of day, from the first call on.
pub fn of_day() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// The time that the processor has spent on this thread, so that other programs do not count; to ask costs some ten
/// microseconds. The time of day where the system does not tell.
pub fn of_processor() -> Duration {
    // The system brings its count up to date when a thread gives way.
    std::thread::yield_now();
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = spent.and_then(|text| text.split(' ').next()?.parse().ok()).map(Duration::from_nanos);
    spent.unwrap_or_else(of_day)
}

/// A duration in milliseconds.
pub fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// p50, p90, p99 and the maximum of each pass.
pub fn passes(passes: Vec<Vec<f64>>) -> Value {
    let each = passes.into_iter().map(|mut times| {
        times.sort_by(f64::total_cmp);
        let at = |part: f64| times[((times.len() - 1) as f64 * part).round() as usize];
        json!({"p50": at(0.5), "p90": at(0.9), "p99": at(0.99), "max": at(1.0)})
    });
    each.collect()
}
