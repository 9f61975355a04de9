//! The reader of the report: every character has one owner, blocks stand in the order of the print, ids are unique.
use super::{holds, text};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::sample::select;
use solieu::report::parse;
use std::collections::BTreeSet;

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
    holds(report(), |source| {
        let (outline, typography, _) = parse(&source, &[], &[]);
        let mut owned = vec![0_u8; source.len()];
        let mut own = |range: std::ops::Range<usize>| owned[range].iter_mut().for_each(|count| *count += 1);
        typography.iter().for_each(|(_, range)| own(range.clone()));
        let mut ids = BTreeSet::new();
        let mut last = 0;
        for (at, block) in outline.blocks.iter().enumerate() {
            assert!(ids.insert(&block.id), "{} twice", block.id.0);
            assert!(block.parent.is_none_or(|parent| parent < at), "{} stands before its parent", block.id.0);
            assert!(block.heading.end <= block.text.len() && block.text.get(block.heading.clone()).is_some());
            for piece in &block.pieces {
                let printed = source.get(piece.source..piece.source + piece.text.len());
                assert_eq!(printed, block.text.get(piece.text.clone()), "{}", block.id.0);
                own(piece.source..piece.source + piece.text.len());
            }
            if let Some(first) = block.pieces.first() {
                assert!(first.source >= last, "{} stands before the one printed before it", block.id.0);
                last = first.source;
            }
        }
        assert!(owned.iter().all(|count| *count <= 1), "{owned:?}");
        // Markers are kept as words of their own; all else that belongs to nobody is a fault.
        let markers: usize = outline.blocks.iter().map(|block| block.marker.len()).sum();
        let orphans = owned.iter().filter(|count| **count == 0).count();
        assert!(orphans <= markers, "{orphans} bytes belong to nobody, the markers have {markers}");
    });
}
