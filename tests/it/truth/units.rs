//! Units of one dimension are compared by value; others never share an axis; a ratio is no difference.
use super::*;
use solieu::chart::Spec;
use solieu::figure::of_indicator;

/// Two rows of one indicator about one sentence.
fn two(sentence: &str, first: Row, second: Row) -> (Compiled, Vec<String>) {
    checked(&report(sentence), Lang::Vi, &[first, second])
}

#[track_caller]
fn refuses(sentence: &str, first: Row, second: Row, words: &str) {
    let (_, faults) = two(sentence, first, second);
    assert!(faults.len() == 1 && faults[0].contains(words), "{sentence}\n  expected '{words}'\n  found {faults:#?}");
}

const EARLIER: [(&str, &str); 3] = [("status", "baseline"), ("period", "2015"), ("period_basis", "stated")];

fn earlier<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    more.iter().chain(&EARLIER).copied().collect()
}

#[test]
fn scales_are_drawn_by_value() {
    for (sentence, before, after) in [
        (
            "Xuất khẩu từ 317,6 triệu USD năm 2015 lên 1,5 tỷ USD.",
            earlier(&[("printed", "317,6"), ("unit", "trieu-usd"), ("of", "ty-usd")]),
            [("printed", "1,5"), ("of", "ty-usd")],
        ),
        (
            "Lao động từ 50.898 người năm 2015 lên 128 nghìn người.",
            earlier(&[("printed", "50.898"), ("unit", "nguoi"), ("of", "nghin-nguoi")]),
            [("printed", "128"), ("of", "nghin-nguoi")],
        ),
        (
            "Lúa từ 900 tấn năm 2015 lên 1,2 nghìn tấn.",
            earlier(&[("printed", "900"), ("unit", "tan"), ("of", "nghin-tan")]),
            [("printed", "1,2"), ("of", "nghin-tan")],
        ),
    ] {
        let (compiled, faults) = two(sentence, &before, &after);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
        let row = &compiled.dataset.indicators[0];
        let spec = of_indicator(&compiled.dataset, row, Lang::Vi).spec.expect("a chart");
        let (Spec::Trend(group) | Spec::Interval(group)) = spec else { panic!("{sentence}: {spec:?}") };
        assert!(group.data[0].value < group.data[1].value, "{sentence}: {:?}", group.data);
        assert!(group.data[0].label.contains(before[0].1) && group.data[0].label.len() > 8, "the unit is said");
    }
}

#[test]
fn dimensions_never_mix() {
    let words = "another dimension (give it an indicator of its own";
    refused("Sản lượng gấp 3 lần.", &[("printed", "3"), ("unit", "lan"), ("of", "tan")], words);
    refused("Lúa trên 5 ha.", &[("printed", "5"), ("unit", "ha"), ("of", "tan"), ("qualifiers", "trên")], words);
    let change = [("status", "change"), ("direction", "up"), ("period", "2022"), ("period_kind", "on-year")];
    let points: Vec<_> =
        [("printed", "5"), ("unit", "diem-phan-tram"), ("of", "nguoi")].into_iter().chain(change).collect();
    refused("Lao động tăng 5% so với cùng kỳ.", &points, words);
    refused("Thu 5 tỷ USD.", &[("printed", "5"), ("unit", "ty-usd"), ("of", "ty-dong")], words);
}

#[test]
fn an_axis_holds_one_unit() {
    let first: Row = &[("printed", "5"), ("of", "tang-nam"), ("period", "2021/2022"), ("period_kind", "mean")];
    let second: Row = &[("printed", "7"), ("of", "doanh-nghiep"), ("indicator", "y"), ("period_kind", "mean")];
    let sentence = "GRDP tăng 5%/năm và có 7 doanh nghiệp.";
    let mut files = files(&report(sentence), Lang::Vi, &[first, second]);
    let header = files["figures.csv"].clone();
    files.insert("figures.csv".to_owned(), header + "f,cay,spans,x y,Tên,Name,,,,,1\n");
    let (_, faults) = compile(&files);
    let of_figures: Vec<_> = faults.iter().filter(|fault| fault.file == "figures.csv").collect();
    assert!(of_figures.len() == 1 && of_figures[0].message.contains("one axis holds one unit"), "{faults:#?}");
}

#[test]
fn a_unit_says_its_scale() {
    for (old, new, words) in [
        ("nghìn tấn,1000", "nghìn tấn,1", "the scale of 'nghìn tấn' is 1000, not 1"),
        ("VND … billion,1000000000", "VND … billion,1000000", "the scale of 'tỷ đồng' is 1000000000"),
        ("người | lao động,1", "người | nghìn người,1", "'nghìn người' is 1000 of its base"),
    ] {
        let mut files = files(&report("Lúa đạt 5 tấn."), Lang::Vi, &[&[("printed", "5")]]);
        let units = files["units.csv"].replacen(old, new, 1);
        files.insert("units.csv".to_owned(), units);
        let (_, faults) = compile(&files);
        let found: Vec<_> = faults.iter().filter(|fault| fault.file == "units.csv").collect();
        assert!(found.len() == 1 && found[0].message.contains(words), "{words}: {faults:#?}");
    }
}

#[test]
fn a_ratio_leads_to_no_difference() {
    let change = [("status", "change"), ("period", "2015/2022"), ("period_kind", "change"), ("period_basis", "stated")];
    for (sentence, level, printed, unit, of) in [
        ("Có 50.898 người, tăng 80,32% so với năm 2015.", "50.898", "80,32", "so-voi", "nguoi"),
        ("Lúa đạt 62,6 tấn, gấp 3,38 lần năm 2015.", "62,6", "3,38", "lan", "tan"),
        ("Thu 7.245 tỷ đồng, tăng 53% so với năm 2015.", "7.245", "53", "so-voi", "ty-dong"),
    ] {
        let row = [("printed", printed), ("unit", unit), ("direction", "up"), ("of", of)];
        let row: Vec<_> = row.iter().chain(&change).copied().collect();
        let (_, faults) = two(sentence, &[("printed", level), ("of", of)], &row);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
    }
    // An amount in another scale of the same dimension still does.
    let row = [("printed", "500"), ("unit", "tan"), ("direction", "up"), ("of", "nghin-tan")];
    let row: Vec<_> = row.iter().chain(&change).copied().collect();
    let sentence = "Lúa đạt 1,5 nghìn tấn, tăng 500 tấn so với năm 2015.";
    refuses(sentence, &[("printed", "1,5"), ("of", "nghin-tan")], &row, "leads back to 1.000,0 in 2015");
}

#[test]
fn a_period_has_one_value() {
    for sentence in ["Xã A có 5 tấn, xã B có 7 tấn.", "Vụ một 5 tấn; vụ hai 7 tấn.", "Ước 5 tấn, nay rõ là 7 tấn."]
    {
        let first: &[(&str, &str)] = if sentence.starts_with("Ước") {
            &[("printed", "5"), ("qualifiers", "ước")]
        } else {
            &[("printed", "5")]
        };
        let ends: &[(&str, &str)] = if sentence.starts_with("Ước") {
            &[("printed", "7"), ("qualifiers", "ước")]
        } else {
            &[("printed", "7")]
        };
        refuses(sentence, first, ends, "'r0' and 'r1' are two values of 2022 in 'x' (give it an indicator");
        let said: Vec<_> = ends.iter().copied().chain([("break_vi", "nơi khác"), ("break_en", "elsewhere")]).collect();
        let (_, faults) = two(sentence, first, &said);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
    }
}

#[test]
fn totals_of_one_length() {
    let words = "not of one length (give it an indicator";
    let year = [("printed", "31"), ("of", "ty-dong"), ("period_kind", "total")];
    let state = [("printed", "31"), ("of", "ty-dong")];
    for second in [year.as_slice(), state.as_slice()] {
        let ten = [("printed", "185"), ("of", "ty-dong"), ("period", "2013/2022"), ("period_kind", "total")];
        let ten: Vec<_> = ten.iter().chain(&[("period_basis", "stated")]).copied().collect();
        refuses("Giai đoạn 2013-2022 chi 185 tỷ đồng; riêng năm 2022 chi 31 tỷ đồng.", &ten, second, words);
    }
    let month = [("printed", "5"), ("period", "2022-07"), ("period_kind", "total"), ("period_basis", "stated")];
    refuses("Tháng 7 được 5 tấn, cả năm 31 tấn.", &month, &[("printed", "31"), ("period_kind", "total")], words);
}

#[test]
fn a_round_number_after_a_slash_makes_another_unit() {
    for (sentence, printed) in
        [("Đạt 31,2 giường/10.000 dân.", "31,2"), ("Có 2 giường/1.000 dân.", "2"), ("Có 9 giường/01 vạn dân.", "9")]
    {
        let found = faults(sentence, &[("printed", printed), ("of", "giuong")]);
        assert!(!found.is_empty(), "{sentence}");
    }
    // A second value is none.
    sound("Thu 186 tỷ đồng/310 tỷ đồng.", &[("printed", "186"), ("of", "ty-dong"), ("quote", "186 tỷ đồng")]);
}

#[test]
fn a_short_word_for_a_million_is_one() {
    let faults = |row: &str| {
        let mut files = files(&report("Lúa đạt 5 tấn."), Lang::Vi, &[&[("printed", "5")]]);
        let units = [files["units.csv"].as_str(), row, "\n"].concat();
        files.insert("units.csv".to_owned(), units);
        compile(&files).1.into_iter().filter(|fault| fault.message.contains("of its base")).count()
    };
    assert_eq!(faults("a,money,triệu đồng,m,triệu đồng,m,triệu đồng | tr.đồng | tr đồng,1000000,VND"), 0);
    assert_eq!(faults("a,money,triệu đồng,m,triệu đồng,m,triệu đồng | tỷ đồng,1000000,VND"), 1);
    assert_eq!(faults("a,money,đồng,d,đồng,d,đồng | tr.đồng,1,VND"), 1);
}

#[test]
fn the_corner_of_a_table_says_the_unit_of_columns_that_name_none() {
    let faults = |corner: &str, unit: &str, printed: &str| {
        let table = format!(
            "Xuất khẩu\n\n{corner} | Quý II/2021 | Quý II/2022 | Tăng, giảm (%)\nCả nước | 28,73 | 32,40 | 12,8"
        );
        let period = if printed == "28,73" { "2021-Q2" } else { "2022-Q2" };
        let row = [
            ("printed", printed),
            ("quote", printed),
            ("section", "p1-i-1-bang1-h1"),
            ("of", unit),
            ("period", period),
            ("period_kind", "total"),
        ];
        checked(&report(&table), Lang::Vi, &[&row]).1
    };
    for (corner, unit) in
        [("Tỷ USD", "ty-usd"), ("(tỷ đồng)", "ty-dong"), ("ĐVT: xã", "xa"), ("Đơn vị tính: người", "nguoi")]
    {
        assert_eq!(faults(corner, unit, "28,73"), [] as [&str; 0], "{corner}");
        assert_eq!(faults(corner, unit, "32,40"), [] as [&str; 0], "{corner}");
        assert_ne!(faults(corner, unit, "12,8"), [] as [&str; 0], "{corner}: per cent");
    }
    // What the rows are is no unit, nor is another one.
    for (corner, unit) in [("Xã", "xa"), ("Số người", "nguoi"), ("Tỷ USD", "trieu-usd"), ("Tỷ USD", "ty-dong")]
    {
        assert_ne!(faults(corner, unit, "28,73"), [] as [&str; 0], "{corner} {unit}");
    }
}

#[test]
fn tonnes_and_quintals_a_hectare_are_of_one_dimension() {
    let sentence = "Năng suất đạt 6,8 tấn/ha, tăng 4 tạ/ha so với năm 2021.";
    let level = [("printed", "6,8"), ("of", "tan-ha"), ("quote", "đạt 6,8 tấn/ha")];
    let change = [
        ("printed", "4"),
        ("of", "tan-ha"),
        ("unit", "ta-ha"),
        ("status", "change"),
        ("direction", "up"),
        ("period", "2021/2022"),
        ("period_kind", "change"),
        ("period_basis", "stated"),
        ("quote", "tăng 4 tạ/ha"),
    ];
    let base = [
        ("status", "derived"),
        ("period", "2021"),
        ("formula", "r0 - r1"),
        ("of", "tan-ha"),
        ("quote", "tăng 4 tạ/ha"),
    ];
    let faults = |tonne: &str| {
        let mut files = files(&report(sentence), Lang::Vi, &[&level, &change, &base]);
        let head = "id,kind,symbol_vi,symbol_en,short_vi,short_en,printed,scale,currency,dimension\n";
        let rate = |id: &str, words: &str, scale: &str| {
            format!("{id},rate,{words},{words},{words},{words},{words},{scale},,dat\n")
        };
        files.insert(
            "units.csv".to_owned(),
            [head, &rate("tan-ha", "tấn/ha", tonne), &rate("ta-ha", "tạ/ha", "100")].concat(),
        );
        compile(&files)
            .1
            .iter()
            .map(ToString::to_string)
            .filter(|fault| fault.contains("dimension") || fault.contains("scale"))
            .collect::<Vec<_>>()
    };
    assert_eq!(faults("1000"), [] as [&str; 0]);
    assert_ne!(faults("10"), [] as [&str; 0]);
}
