//! Qualifiers belong to the number: looked for around it, whatever the quote holds.
use super::*;
use solieu::dataset::{Bound, Wording};

/// Every sentence takes exactly these qualifiers for its 5, with this bound, and refuses to go without them.
#[track_caller]
fn takes(sentence: &str, unit: &str, qualifiers: &str, bound: Bound) {
    let row = [("printed", "5"), ("of", unit), ("qualifiers", qualifiers)];
    assert_eq!(sound(sentence, &row).quantity.bound(), bound, "{sentence}");
    if !qualifiers.is_empty() {
        let without = faults(sentence, &[("printed", "5"), ("of", unit)]);
        assert!(without.len() == qualifiers.split('|').count(), "{sentence}: {without:#?}");
        assert!(without.iter().all(|fault| fault.contains("of the numeral")), "{sentence}: {without:#?}");
    }
}

#[test]
fn a_short_quote_hides_no_qualifier() {
    for sentence in ["Sản lượng đạt trên 5 tấn.", "Kho có trên 5 tấn gạo, đủ dùng.", "Lúa, ngô đạt trên 5 tấn."]
    {
        let row = [("printed", "5"), ("quote", "5 tấn")];
        refused(sentence, &row, "the report says 'trên' of the numeral");
        sound(sentence, &[("printed", "5"), ("quote", "5 tấn"), ("qualifiers", "trên")]);
    }
}

#[test]
fn a_negated_word_is_its_opposite() {
    takes("Sản lượng không dưới 5 tấn.", "tan", "không dưới", Bound::Over);
    takes("Mỗi xã thu không ít hơn 5 tấn rau.", "tan", "không ít hơn", Bound::Over);
    takes("Dự án lấy không quá 5 ha.", "ha", "không quá", Bound::Under);
    // What the table does not know is refused, never turned around.
    refused("Mỗi xã chưa hơn 5 tấn.", &[("printed", "5"), ("qualifiers", "hơn")], "the report says 'chưa hơn'");
}

#[test]
fn a_difference_is_no_bound() {
    for (sentence, of, direction, kind) in [
        ("Năng suất cao hơn 5 tạ/ha so với quy định.", "ta-ha", "up", "on-plan"),
        ("Giá thấp hơn 5 USD so với năm trước.", "usd", "down", "on-year"),
        ("Doanh nghiệp nhiều hơn 5 tấn so với kế hoạch.", "tan", "up", "on-plan"),
    ] {
        let row = [("printed", "5"), ("of", of), ("status", "change"), ("direction", direction), ("period_kind", kind)];
        assert_eq!(sound(sentence, &row).quantity.bound(), Bound::Exact);
    }
    takes("Đường dài hơn 5 m so với kế hoạch.", "met", "", Bound::Exact);
    takes("Năng suất cao hơn 5 tạ/ha.", "ta-ha", "cao hơn", Bound::Over);
}

#[test]
fn words_that_hold_a_qualifier_are_none() {
    takes("Sản lượng mỗi ngày trên dưới 5 tấn.", "tan", "trên dưới", Bound::Exact);
    takes("Khoảng cách xa nhất từ nhà đến chợ là 5 m.", "met", "", Bound::Exact);
    takes("Khoảng cách là 5 m.", "met", "", Bound::Exact);
    takes("Trên địa bàn có 5 xã.", "xa", "", Bound::Exact);
    takes("Các xã ở gần biển có 5 ha rừng.", "ha", "", Bound::Exact);
    takes("Số xã có trường mầm non 5 xã.", "xa", "", Bound::Exact);
    takes("Diện tích rừng non 5 ha.", "ha", "", Bound::Exact);
    takes("Số xã có trẻ sinh non 5 xã.", "xa", "", Bound::Exact);
    takes("Diện tích cây non 5 ha.", "ha", "", Bound::Exact);
}

#[test]
fn every_word_of_the_table_is_one() {
    use Bound::{Exact, Over, Under};
    for (words, bound) in [
        ("xấp xỉ", Exact),
        ("tối thiểu", Over),
        ("tối đa", Under),
        ("chưa đến", Under),
        ("vượt", Over),
        ("ngót", Under),
        ("đạt và vượt", Over),
        ("ít nhất", Over),
        ("chưa tới", Under),
        ("quá", Over),
    ] {
        takes(&format!("Sản lượng {words} 5 tấn."), "tan", words, bound);
        takes(&format!("Năm qua, cả xã làm ra {words} 5 tấn thóc."), "tan", words, bound);
    }
    takes("Sơ bộ có 5 xã đạt chuẩn.", "xa", "sơ bộ", Exact);
    takes("Sơ bộ, toàn tỉnh có 5 xã đạt chuẩn.", "xa", "sơ bộ", Exact);
    takes("Tối thiểu phải đạt 5 tấn.", "tan", "tối thiểu", Over);
    takes("Vượt 5 điểm so với năm 2015.", "diem", "", Exact);
}

#[test]
fn words_after_the_number_count_too() {
    takes("Giữ sản lượng từ 5 tấn trở lên.", "tan", "trở lên", Bound::Over);
    takes("Tăng trưởng từ 5% trở lên mỗi năm.", "phan-tram", "trở lên", Bound::Over);
    takes("Chỉ thu hồi 5 ha trở xuống.", "ha", "trở xuống", Bound::Under);
    takes("Có 5 xã xếp loại khá trở lên.", "xa", "", Bound::Exact);
    let o = sound("Sản lượng từ 5 tấn trở lên.", &[("printed", "5"), ("qualifiers", "trở lên")]);
    let (compiled, _) =
        checked(&report("Sản lượng từ 5 tấn trở lên."), Lang::Vi, &[&[("printed", "5"), ("qualifiers", "trở lên")]]);
    assert_eq!(compiled.dataset.label(&o, Wording::Full, Lang::Vi).full(), "5\u{a0}tấn trở lên");
    assert_eq!(compiled.dataset.label(&o, Wording::Full, Lang::En).full(), "5\u{a0}tonnes or more");
}

#[test]
fn several_qualifiers_stand_together() {
    takes("Sản lượng ước đạt trên 5 tấn.", "tan", "ước | trên", Bound::Over);
    takes("Dự kiến cả năm thu trên 5 tấn.", "tan", "dự kiến | trên", Bound::Over);
}

#[test]
fn a_folder_has_words_of_its_own() {
    let row: Row = &[("printed", "5"), ("qualifiers", "áng chừng")];
    refused("Kho còn áng chừng 5 tấn.", row, "'áng chừng' is not a qualifier");
    let mut files = files(&report("Kho còn áng chừng 5 tấn."), Lang::Vi, &[row]);
    let table = "vi,en,bound,place,reach,unless\náng chừng,about,exact,before,near,\n";
    files.insert("qualifiers.csv".to_owned(), table.to_owned());
    let (compiled, faults) = compile(&files);
    assert!(faults.iter().all(|fault| fault.file.starts_with("report.")), "{faults:#?}");
    assert_eq!(compiled.dataset.observations[0].quantity.qualifiers[0].words.en, "about");
    files.insert("qualifiers.csv".to_owned(), table.replace("exact", "roughly"));
    let (_, faults) = compile(&files);
    assert!(faults.iter().any(|fault| fault.file == "qualifiers.csv" && fault.message.contains("'roughly'")));
}

#[test]
fn english_reports_have_english_words() {
    for (sentence, words, bound) in [
        ("Output was not less than 5 tons.", "not less than", Bound::Over),
        ("Output was nearly 5 tons.", "nearly", Bound::Under),
        ("Output was 5 tons or more.", "or more", Bound::Over),
    ] {
        let row = [("printed", "5"), ("qualifiers", words)];
        let (compiled, faults) = checked(&report(sentence), Lang::En, &[&row]);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
        assert_eq!(compiled.dataset.observations[0].quantity.bound(), bound, "{sentence}");
    }
}

#[test]
fn elsewhere_in_the_sentence_a_reader_judges() {
    let sentence = "Sản lượng ước đạt 15 tấn, tăng 3 tấn; khai thác 5 tấn, nuôi trồng 10 tấn.";
    for qualifiers in ["", "ước"] {
        sound(sentence, &[("printed", "5"), ("quote", "khai thác 5 tấn"), ("qualifiers", qualifiers)]);
    }
    // What opens the sentence holds for all of it, and after a semicolon if the quote goes back so far.
    let sentence = "Ước tính khai thác 5 tấn, nuôi 10 tấn; trồng 20 tấn.";
    let of = |printed, quote| [("printed", printed), ("quote", quote)];
    refused(sentence, &of("10", "nuôi 10 tấn"), "the report says 'ước tính' of the numeral");
    refused(sentence, &of("20", sentence), "the report says 'ước tính' of the numeral");
    sound(sentence, &of("20", "trồng 20 tấn"));
}
