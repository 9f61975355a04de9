//! The indicators of a topic, as its page and the overview list them.
//! Knows no markup.

use crate::dataset::{Indicator, Topic};
use crate::page::Cx;

/// The indicators of a topic that have values.
pub fn topic_rows<'a>(cx: &Cx<'a>, topic: &Topic) -> Vec<&'a Indicator> {
    let dataset = &cx.library.dataset;
    let all = dataset.indicators.iter().filter(|row| row.topic == topic.id);
    all.filter(|row| dataset.observations_of(&row.id).next().is_some()).collect()
}
