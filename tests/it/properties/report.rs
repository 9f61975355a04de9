//! The reader of the report: every character has one owner, blocks stand in the order of the print, ids are unique.
use super::super::fuzzed::properties as fuzzed;
use super::{holds, text};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::sample::select;

/// How lines of reports begin.
const BEGINS: [&str; 30] = [
    "",
    "",
    "",
    "Phần thứ nhất\n",
    "PHẦN II\n",
    "Chương I\n",
    "Mục 1. ",
    "Điều 1. ",
    "I. ",
    "II. ",
    "IV- ",
    "1. ",
    "2. ",
    "1.1. ",
    "1.2.3. ",
    "a) ",
    "b) ",
    "- ",
    "+ ",
    "* ",
    "Một là: ",
    "Hai là, ",
    "(1) ",
    "Phụ lục\n",
    "Kính gửi: ",
    "Nơi nhận:\n",
    "***\n",
    "[1] ",
    "| a | b |\n",
    "**",
];

fn report() -> impl Strategy<Value = String> {
    let words = prop_oneof![
        text(8),
        select(&["Kinh tế đạt 14,6%.", "(1) một; (2) hai", "TỔNG KẾT", "**đậm**: tiếp"][..]).prop_map(str::to_owned)
    ];
    let line = (select(&BEGINS[..]), words, select(&["\n", "\n\n", "\r\n", ""][..]));
    vec(line, 0..12).prop_map(|lines| lines.iter().flat_map(|(begin, words, end)| [*begin, words, *end]).collect())
}

#[test]
fn every_word_of_any_report_is_in_its_outline_once_and_in_order() {
    holds(report(), |source| fuzzed::report(&source));
}
