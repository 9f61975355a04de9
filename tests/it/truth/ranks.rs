//! Places in a ranking that reports tell in words: a value like any other, and none where the words say something else.
use super::*;

/// The unit of a place stands beside those of the other tests.
fn read(sentence: &str, lang: Lang, row: Row) -> (Compiled, Vec<String>) {
    let row = [row, &[("of", "hang")]].concat();
    let mut files = files(&report(sentence), lang, &[&row]);
    let units = files["units.csv"].clone() + "hang,rank,,,,,,1,\nnhom,rank,tỉnh dẫn đầu,leading,tỉnh,leading,tỉnh,1,\n";
    files.insert("units.csv".to_owned(), units);
    let (compiled, faults) = compile(&files);
    let of_rows = faults.iter().filter(|fault| !fault.file.starts_with("report."));
    (compiled, of_rows.map(|fault| format!("{}: {} ({})", fault.file, fault.message, fault.hint)).collect())
}

#[test]
fn a_place_in_words_is_a_value() {
    for (sentence, lang, printed, value) in [
        ("Nông thôn mới phát triển mạnh, đứng đầu vùng miền núi.", Lang::Vi, "đứng đầu", "1"),
        ("Chỉ số cải cách dẫn đầu cả nước.", Lang::Vi, "dẫn đầu", "1"),
        ("Sản lượng cam xếp thứ nhì trong vùng.", Lang::Vi, "xếp thứ nhì", "2"),
        ("GRDP bình quân đầu người đứng thứ hai khu vực.", Lang::Vi, "đứng thứ hai", "2"),
        ("Xuất khẩu năm 2022 đứng thứ ba toàn quốc về vốn đầu tư.", Lang::Vi, "đứng thứ ba", "3"),
        ("Đứng đầu vùng về trồng rừng.", Lang::Vi, "Đứng đầu", "1"),
        ("The province ranks first in the region.", Lang::En, "ranks first", "1"),
        ("Its exports came third nationwide.", Lang::En, "came third", "3"),
    ] {
        let (compiled, faults) = read(sentence, lang, &[("printed", printed)]);
        assert_eq!(faults, [] as [&str; 0], "{sentence}");
        let o = &compiled.dataset.observations[0];
        assert_eq!(o.quantity.value.format_plain(), value, "{sentence}");
    }
}

#[test]
fn a_place_in_words_is_shown_in_words() {
    let (compiled, _) = read("Cam xếp thứ nhì, cả vùng.", Lang::Vi, &[("printed", "xếp thứ nhì")]);
    let (dataset, o) = (&compiled.dataset, &compiled.dataset.observations[0]);
    let label = |lang| dataset.label(o, solieu::dataset::Wording::Short, lang).full();
    assert_eq!((label(Lang::Vi), label(Lang::En)), ("đứng thứ hai".to_owned(), "second".to_owned()));
}

#[test]
fn words_that_are_no_place_are_refused() {
    for (sentence, lang, printed) in [
        ("Tăng trưởng trong nhóm các tỉnh dẫn đầu cả nước.", Lang::Vi, "dẫn đầu"),
        ("Chất lượng trong nhóm 12 tỉnh, thành phố dẫn đầu cả nước.", Lang::Vi, "dẫn đầu"),
        ("Tỉnh là một trong 5 địa phương đứng đầu.", Lang::Vi, "đứng đầu"),
        ("Trách nhiệm của người đứng đầu cấp ủy.", Lang::Vi, "đứng đầu"),
        ("Cam chưa đứng đầu vùng.", Lang::Vi, "đứng đầu"),
        ("Tỉnh từng đứng thứ hai cả nước.", Lang::Vi, "đứng thứ hai"),
        ("Tập trung hướng dẫn đầu tư vào 3 xã.", Lang::Vi, "dẫn đầu"),
        ("Tỉnh đứng thứ hai mươi cả nước.", Lang::Vi, "đứng thứ hai"),
        ("Tỉnh đứng thứ hai từ dưới lên.", Lang::Vi, "đứng thứ hai"),
        ("The province is among those that rank first.", Lang::En, "rank first"),
        ("It never ranked first.", Lang::En, "ranked first"),
        ("It ranks second to last.", Lang::En, "ranks second"),
    ] {
        let (_, faults) = read(sentence, lang, &[("printed", printed)]);
        assert!(faults.len() == 1 && faults[0].contains("is no place here"), "{sentence}: {faults:#?}");
    }
}

#[test]
fn a_place_in_words_is_checked_like_a_numeral() {
    let sentence = "Cam xếp thứ nhì cả vùng, tăng 5% so với năm 2021.";
    for (row, words) in [
        (&[("printed", "đứng đầu")][..], "'đứng đầu' stands 0 times in the quote"),
        (&[("printed", "xếp thứ nhì"), ("whole", "9")], "stands 0 times in the quote"),
        (&[("printed", "xếp thứ nhì"), ("unit", "xa")], "a place in words in 'xa'"),
        (&[("printed", "xếp thứ nhì"), ("unit", "nhom")], "a place in words in 'nhom'"),
        (&[("printed", "thứ nhì")], "'thứ nhì' is not a number"),
        (&[("printed", "2")], "'2' stands 0 times in the quote"),
        (&[("printed", "xếp thứ nhì"), ("qualifiers", "trên")], "'trên' does not qualify"),
    ] {
        let (_, faults) = read(sentence, Lang::Vi, row);
        assert!(faults.iter().any(|fault| fault.contains(words)), "{row:?}: {faults:#?}");
    }
}

/// The faults of a folder whose table of places is this one.
fn table(rows: &str) -> Vec<String> {
    let row = [("printed", "đứng đầu"), ("of", "hang")];
    let mut files = files(&report("Cam đứng đầu vùng."), Lang::Vi, &[&row]);
    let units = files["units.csv"].clone() + "hang,rank,,,,,,1,\n";
    files.insert("units.csv".to_owned(), units);
    files.insert("ranks.csv".to_owned(), format!("vi,en,value,unless\n{rows}\n"));
    let of_tables = compile(&files).1.into_iter().filter(|fault| !fault.file.starts_with("report."));
    of_tables.map(|fault| format!("{}: {}", fault.file, fault.message)).collect()
}

#[test]
fn the_words_of_a_place_say_which_it_is() {
    assert_eq!(table("đứng đầu | quán quân,ranks first,1,"), [] as [&str; 0]);
    for (rows, words) in [
        ("đứng đầu,ranks first,2,", "'đứng đầu' is place 1, the row says 2"),
        ("đứng đầu | đứng thứ ba,ranks first,1,", "'đứng thứ ba' is place 3, the row says 1"),
        ("đứng đầu,ranks third,1,", "'ranks third' is place 3, the row says 1"),
        ("quán quân,champion,1,", "no words of this row say that they are place 1"),
        ("đứng đầu,ranks first,10,", "'10' is no place"),
    ] {
        let faults = table(rows);
        assert!(faults.iter().any(|fault| fault.contains(words)), "{rows}: {faults:#?}");
    }
}

#[test]
fn a_place_that_is_none_has_a_row_of_numerals() {
    let sentence = "Cam đứng đầu vùng, quýt đứng đầu tỉnh, bưởi thu 5 tấn.";
    let place = [("printed", "đứng đầu"), ("of", "hang"), ("quote", "quýt đứng đầu")];
    let faults = |numerals: &str| {
        let mut files = files(&report(sentence), Lang::Vi, &[&place, &[("printed", "5"), ("indicator", "y")]]);
        let units = files["units.csv"].clone() + "hang,rank,,,,,,1,\n";
        files.insert("units.csv".to_owned(), units);
        let years = "p1,NĂM 2022,2022,year,,\n";
        files.insert(
            "numerals.csv".to_owned(),
            format!("section,quote,numeral,class,note_vi,note_en\n{years}{numerals}\n"),
        );
        compile(&files).1.into_iter().map(|fault| format!("{}: {}", fault.file, fault.message)).collect::<Vec<_>>()
    };
    assert_eq!(faults("p1-i-1,Cam đứng đầu vùng,đứng đầu,other,Chỉ là lời khen.,Only praise."), [] as [&str; 0]);
    for (row, words) in [
        ("p1-i-1,quýt đứng đầu tỉnh,đứng đầu,other,,", "'đứng đầu' is already accounted for"),
        ("p1-i-1,Cam đứng đầu vùng,đứng thứ hai,other,,", "'đứng thứ hai' is not in the quote"),
        ("p1-i-1,\"Cam đứng đầu vùng, quýt đứng đầu\",đứng đầu,other,,", "is in the quote more than once"),
        ("p1-i-1,Cam đứng đầu vùng,đầu,other,,", "'đầu' is not in the quote"),
    ] {
        let faults = faults(row);
        assert!(faults.iter().any(|fault| fault.contains(words)), "{row}: {faults:#?}");
    }
}
