//! A rate that falls is below zero.
use super::*;
use solieu::chart::Spec;
use solieu::dataset::{Bound, Wording};
use solieu::figure::of_indicator;

const RATE: [(&str, &str); 3] = [("of", "tang-nam"), ("period", "2021/2022"), ("period_kind", "mean")];

fn rate<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    more.iter().chain(&RATE).copied().collect()
}

#[test]
fn a_fall_is_a_growth_below_zero() {
    for sentence in ["GRDP giảm 9,28%.", "Doanh thu sụt giảm bình quân 9,28%/năm.", "Tăng trưởng âm 9,28%."]
    {
        refused(sentence, &rate(&[("printed", "9,28")]), "a growth below zero (write 'down' into direction");
        let o = sound(sentence, &rate(&[("printed", "9,28"), ("direction", "down")]));
        assert_eq!(o.quantity.value.format_plain(), "-9.28", "{sentence}");
    }
}

#[test]
fn a_printed_sign_belongs_to_the_number() {
    for (sentence, printed, value) in [
        ("Tăng trưởng -9,28%.", "-9,28", "-9.28"),
        ("Công nghiệp \u{2212}9,28%, chậm lại.", "-9,28", "-9.28"),
        ("Chỉ số đạt khá (+3,63%).", "+3,63", "3.63"),
        ("Chỉ số đạt khá (+3,63%).", "3,63", "3.63"),
    ] {
        let o = sound(sentence, &rate(&[("printed", printed)]));
        assert_eq!(o.quantity.value.format_plain(), value, "{sentence}");
    }
    refused("Tăng trưởng -9,28%.", &rate(&[("printed", "9,28")]), "'9,28' stands 0 times");
}

#[test]
fn where_a_movement_ends_has_no_sign() {
    for sentence in
        ["Tăng trưởng giảm còn 5,2%/năm.", "Tốc độ tăng giảm xuống 5,2%/năm.", "Dù giá giảm, GRDP đạt 5,2%."]
    {
        let o = sound(sentence, &rate(&[("printed", "5,2")]));
        assert!(!o.quantity.value.is_negative(), "{sentence}");
    }
}

#[test]
fn a_change_is_no_level() {
    for sentence in ["Hộ nghèo giảm 2%.", "Tỷ lệ che phủ tăng khoảng 2%.", "Dân số đô thị tăng thêm 2%."]
    {
        let faults = faults(sentence, &[("printed", "2"), ("of", "phan-tram")]);
        assert!(faults.iter().any(|fault| fault.contains("a change, not a level")), "{sentence}: {faults:#?}");
    }
}

#[test]
fn bounds_turn_with_the_sign() {
    let row = rate(&[("printed", "9"), ("direction", "down"), ("qualifiers", "trên")]);
    let (compiled, faults) = checked(&report("GRDP giảm trên 9%."), Lang::Vi, &[&row]);
    assert_eq!(faults, [] as [&str; 0]);
    let o = &compiled.dataset.observations[0];
    assert_eq!((o.quantity.bound(), o.quantity.value.format_plain().as_str()), (Bound::Under, "-9"));
    assert_eq!(compiled.dataset.label(o, Wording::Full, Lang::Vi).full(), "giảm trên 9%/năm");
}

#[test]
fn the_direction_says_what_the_sentence_says() {
    for (sentence, direction) in
        [("GRDP giảm 9%.", "up"), ("GRDP tăng 9%.", "down"), ("GRDP tăng khá, đạt 9%.", "down")]
    {
        refused(sentence, &rate(&[("printed", "9"), ("direction", direction)]), "before the numeral (up is tăng");
    }
}

#[test]
fn what_is_below_zero_is_no_bar() {
    let first = rate(&[("printed", "9,28"), ("direction", "down")]);
    let mut second = rate(&[("printed", "4"), ("status", "target"), ("period_basis", "stated")]);
    second.iter_mut().filter(|(column, _)| *column == "period").for_each(|field| field.1 = "2023/2025");
    let text = report("GRDP giảm 9,28%. Giai đoạn 2023-2025 phấn đấu 4%/năm.");
    for rows in [vec![first.as_slice()], vec![first.as_slice(), second.as_slice()]] {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| row.iter().copied().chain([("quote", if row[0].1 == "4" { "4%/năm" } else { "giảm 9,28%" })]))
            .map(Iterator::collect::<Vec<_>>)
            .collect();
        let rows: Vec<Row> = rows.iter().map(Vec::as_slice).collect();
        let (compiled, faults) = checked(&text, Lang::Vi, &rows);
        assert_eq!(faults, [] as [&str; 0]);
        let spec = of_indicator(&compiled.dataset, &compiled.dataset.indicators[0], Lang::Vi).spec;
        assert!(matches!(spec, None | Some(Spec::Numeral(_))), "{spec:?}");
    }
}

#[test]
fn a_cell_has_its_own_sign_whatever_the_cell_before_holds() {
    for (text, wanted) in [
        ("11,00\t-0,7", "-0,7"),
        ("-1,8\t-0,7\t", "-0,7"),
        ("5%\t–0,7", "–0,7"),
        ("11,00 - 0,7", "0,7"),
        ("5\t0,7", "0,7"),
    ] {
        let at = text.rfind("0,7").expect("a numeral");
        assert_eq!(&text[solieu::wording::notation::signed(text, at..at + 3)], wanted, "{text}");
    }
}
