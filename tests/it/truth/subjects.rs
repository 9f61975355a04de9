//! Which indicator a number is of: the words at it may be those of another one.
use super::*;

/// The faults of rows about numbers of two indicators with these names.
fn faults_of(sentence: &str, lang: Lang, names: [&str; 2], rows: &[Row]) -> Vec<String> {
    let mut files = files(&report(sentence), lang, rows);
    let mut indicators = files["indicators.csv"].clone();
    for (id, name) in ["a", "b"].iter().zip(names) {
        indicators = indicators.replace(&format!(",{id},{id},{id},{id},"), &format!(",{name},{name},{name},{name},"));
    }
    files.insert("indicators.csv".to_owned(), indicators);
    let faults = compile(&files).1;
    faults.iter().filter(|fault| !fault.file.starts_with("report.")).map(ToString::to_string).collect()
}

/// Sentences of 5 and 6 tons, the names of what they are of, and how many of the two rows are refused where the names are
/// exchanged.
const PAIRS: [(&str, [&str; 2], Lang, usize); 8] = [
    ("Sản lượng lúa đạt 5 tấn, sản lượng ngô đạt 6 tấn.", ["Sản lượng lúa", "Sản lượng ngô"], Lang::Vi, 2),
    ("Khai thác 5 tấn; nuôi trồng 6 tấn.", ["Thủy sản khai thác", "Thủy sản nuôi trồng"], Lang::Vi, 2),
    ("Chè búp tươi được 5 tấn, còn cà phê nhân chỉ 6 tấn.", ["Chè búp", "Cà phê nhân"], Lang::Vi, 2),
    ("Hàng xuất qua cảng 5 tấn, qua cửa khẩu 6 tấn.", ["Hàng qua cảng", "Hàng qua cửa khẩu"], Lang::Vi, 2),
    ("Coffee output was 5 tons; tea output was 6 tons.", ["Coffee output", "Tea output"], Lang::En, 2),
    // What stands between two numbers may be of both.
    ("Cả tỉnh thu 5 tấn cam và 6 tấn vải.", ["Sản lượng cam", "Sản lượng vải"], Lang::Vi, 1),
    ("The mills took 5 tons of maize and 6 tons of beans.", ["Maize", "Beans"], Lang::En, 1),
    // "at sea" and "fish" are not said: a part of a name decides nothing.
    ("Catch came to 5 tons, ponds gave 6 tons.", ["Catch at sea", "Fish from ponds"], Lang::En, 0),
];

const FIVE: (&str, &str) = ("printed", "5");
const SIX: (&str, &str) = ("printed", "6");

#[test]
fn the_words_at_a_number_name_its_indicator() {
    for (sentence, names, lang, refused) in PAIRS {
        let own = faults_of(sentence, lang, names, &[&[("indicator", "a"), FIVE], &[("indicator", "b"), SIX]]);
        assert_eq!(own, [] as [&str; 0], "{sentence}");
        let turned = faults_of(sentence, lang, names, &[&[("indicator", "b"), FIVE], &[("indicator", "a"), SIX]]);
        let is_said = |fault: &String| fault.contains("the words at the numeral");
        let count = turned.iter().filter(|fault| is_said(fault)).count();
        assert_eq!((count, turned.len()), (refused, refused), "{sentence}\n{turned:#?}");
    }
}

#[test]
fn an_earlier_value_is_of_what_the_words_before_it_name() {
    let (names, lang) = (["Lúa", "Ngô"], Lang::Vi);
    for sentence in [
        "Lúa được 5 tấn, cao hơn mức 7 tấn của năm 2021; ngô 6 tấn.",
        "Lúa có 5 tấn, hơn mức 7 tấn của năm 2021; ngô 6 tấn.",
    ] {
        let rows = |earlier: &'static str| {
            let was = [
                ("indicator", earlier),
                ("printed", "7"),
                ("status", "baseline"),
                ("period", "2021"),
                ("period_basis", "stated"),
            ];
            faults_of(sentence, lang, names, &[&[("indicator", "a"), FIVE], &[("indicator", "b"), SIX], &was])
        };
        assert_eq!(rows("a"), [] as [&str; 0], "{sentence}");
        let faults = rows("b");
        assert!(matches!(&faults[..], [one] if one.contains("the words at the numeral")), "{sentence}\n{faults:#?}");
    }
}

#[test]
fn what_the_names_do_not_decide_is_left_to_the_reader() {
    for (sentence, names) in [
        // Another word for it.
        ("Heo xuất chuồng 5 tấn, trâu 6 tấn.", ["Thịt lợn", "Thịt trâu"]),
        ("Đậu nành có 5 tấn, hơn hẳn lạc 6 tấn.", ["Đỗ tương", "Lạc"]),
        // A whole and its part.
        ("Thịt trâu, thịt bò cộng lại 5 tấn, riêng thịt trâu 6 tấn.", ["Thịt", "Thịt trâu"]),
        // What is counted stands behind the number.
        ("Kiểm tra 5 tấn, có 6 tấn đạt.", ["Hàng kiểm tra", "Hàng bảo đảm yêu cầu"]),
        ("So với ngô, lúa nhiều hơn: 5 tấn; ngô 6 tấn.", ["Lúa", "Ngô"]),
    ] {
        let rows: [Row; 2] = [&[("indicator", "a"), FIVE], &[("indicator", "b"), SIX]];
        assert_eq!(faults_of(sentence, Lang::Vi, names, &rows), [] as [&str; 0], "{sentence}");
    }
}
