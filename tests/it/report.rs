//! The outline holds the whole report: every character once, in order, numbered as printed.
use super::province::{FOLDERS, folder, sound};
use solieu::report::{BlockKind, parse};

#[test]
fn every_character_is_in_one_block_or_named_as_typography() {
    for name in FOLDERS {
        let source = &folder(name)["report.vi.txt"];
        let compiled = sound(name);
        let mut owner = vec![None; source.len()];
        let mut take = |range: std::ops::Range<usize>, who: &str| {
            for (at, slot) in owner[range.clone()].iter_mut().enumerate() {
                let place = range.start + at;
                assert_eq!(*slot, None, "byte {place} belongs to {who} and {slot:?}");
                *slot = Some(who.to_owned());
            }
        };
        for (kind, range) in &compiled.typography {
            take(range.clone(), kind);
        }
        for block in &compiled.outline.blocks {
            for piece in &block.pieces {
                let printed = &source[piece.source..piece.source + piece.text.len()];
                assert_eq!(printed, &block.text[piece.text.clone()], "{}", block.id.0);
                take(piece.source..piece.source + piece.text.len(), &block.id.0);
            }
        }
        // Markers stand right before their text, after typography of their own.
        for block in &compiled.outline.blocks {
            if !block.marker.is_empty() {
                let start = block.pieces.first().map_or(0, |p| p.source);
                let at = source[..start].rfind(&block.marker).expect("the marker stands before the text");
                take(at..at + block.marker.len(), &block.id.0);
            }
        }
        let orphans: Vec<_> = owner.iter().enumerate().filter(|(_, who)| who.is_none()).map(|(at, _)| at).collect();
        assert_eq!(orphans, [] as [usize; 0], "{name}: characters that belong to nobody");
    }
}

#[test]
fn blocks_follow_the_printed_order() {
    for name in FOLDERS {
        let compiled = sound(name);
        let places: Vec<_> =
            compiled.outline.blocks.iter().filter_map(|b| b.pieces.first()).map(|p| p.source).collect();
        assert!(places.is_sorted(), "{name}");
    }
}

#[test]
fn the_real_report_has_its_parts() {
    let outline = sound("src/data").outline;
    let count = |kind| outline.blocks.iter().filter(|b| b.kind == kind).count();
    assert_eq!(count(BlockKind::Part), 2);
    assert_eq!(count(BlockKind::Section), 8);
    assert_eq!(count(BlockKind::Lesson), 3);
    assert_eq!(count(BlockKind::Bullet), 3);
    assert_eq!(count(BlockKind::Target), 11);
    for (id, heading) in [
        ("p1-i-1-3", "Lĩnh vực dịch vụ tiếp tục phát triển đa dạng"),
        ("p2-ii-2", "Chỉ tiêu chủ yếu đến năm 2025"),
        ("p1-ii-2-1", "Nguyên nhân khách quan"),
        ("p2-i-1", "Phát triển toàn diện các ngành kinh tế"),
    ] {
        assert_eq!(outline.block(id).map(|b| b.heading_text()), Some(heading), "{id}");
    }
    let target = outline.block("p2-ii-2-ct6").expect("target (6)");
    assert_eq!(
        target.text,
        "Tỷ lệ hộ nghèo trên địa bàn tỉnh năm 2025 còn 1,0%; trong đó các xã đặc biệt khó khăn còn 12,6%."
    );
}

#[test]
fn page_breaks_are_healed() {
    let outline = sound("src/data").outline;
    let text = &outline.block("p1-i-1-2").expect("item 1.2").text;
    assert!(text.contains("quyền sở hữu công nghiệp. Tiếp tục"), "{text}");
}

#[test]
fn no_text_makes_it_fail() {
    let source = folder("src/data")["report.vi.txt"].clone();
    // Every line torn out, every prefix, and some soup.
    for (at, _) in source.match_indices('\n').step_by(7) {
        parse(&source[..at], &[], &[]);
        parse(&source[at..], &[], &[]);
    }
    for soup in [
        "",
        "\n",
        "1.",
        "1. ",
        "I. A",
        "Phần thứ",
        "(1)(2)(3)",
        "**",
        "* a",
        "- ",
        "1.1.1.1. x",
        "Một là:",
        "99999999999999999999. x",
        "\u{feff}1. a",
    ] {
        parse(soup, &[], &[]);
    }
}
