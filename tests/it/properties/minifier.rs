//! The minifier: spaces and comments that mean nothing make no difference, what is quoted stays, twice is once.
use super::{holds, text};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::sample::select;
use solieu::embed::minify::{module, script, style};

/// What a style sheet is made of. Spaces between two of these never mean anything.
const TOKENS: [&str; 14] = [
    "a{",
    ".b{",
    "}",
    "color:red",
    ";",
    "margin:0",
    ";",
    "@media (min-width:72rem){",
    ",",
    "#c{",
    "width:calc(1px + 2%)",
    "content:\"a  b;}\"",
    "background:url('x  y')",
    "--n:1",
];
/// What may stand between them.
const GAPS: [&str; 6] = ["", " ", "\n\n", "\t ", "/* {a: b;} 'x */", " /**/ "];

fn spaced() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    vec((select(&TOKENS[..]), select(&GAPS[..])), 0..24)
}

#[test]
fn what_means_nothing_makes_no_difference_to_a_style_sheet() {
    holds(spaced(), |parts| {
        // Two words without a sign between them would become one.
        let is_sign = |token: &str| token.ends_with(['{', '}', ';', ',']) || token == "}";
        let mut plain = String::new();
        let mut loose = String::new();
        for (token, gap) in &parts {
            plain.push_str(token);
            loose.push_str(token);
            if is_sign(token) {
                loose.push_str(gap);
            } else {
                plain.push(';');
                loose.push(';');
            }
        }
        let least = style(&plain);
        assert_eq!(style(&loose), least, "{loose:?}");
        assert_eq!(style(&least), least, "twice is once");
        for quoted in ["\"a  b;}\"", "'x  y'"] {
            assert_eq!(least.matches(quoted).count(), plain.matches(quoted).count());
        }
    });
}

#[test]
fn any_style_sheet_is_read_to_its_end() {
    holds(text(30), |sheet| {
        let least = style(&sheet);
        assert!(least.len() <= sheet.len(), "{least:?}");
    });
}

#[test]
fn a_script_keeps_its_names_and_words_and_is_read_again() {
    let word = prop_oneof![text(3), select(&["</script>", "\\", "`", "${x}", "\u{2028}"][..]).prop_map(str::to_owned)];
    holds(vec(word, 1..5), |words| {
        let literal = |word: &String| serde_json::to_string(word).expect("JSON");
        let list: Vec<String> = words.iter().map(literal).collect();
        let source = format!(
            "/* a comment */ var kept = [ {} ] ; function told ( index ) {{ return kept [ index ] }}",
            list.join(" , ")
        );
        let least = script(&source);
        assert!(least.len() < source.len() && least.contains("kept") && least.contains("told"), "{least}");
        assert!(!least.contains("comment"), "{least}");
        assert_eq!(script(&least), least, "twice is once");
    });
}

#[test]
fn what_is_no_script_stays_as_it_is() {
    holds(text(20), |text| {
        let broken = ["let = ;;(", &text].concat();
        assert_eq!([script(&broken), module(&broken)], [broken.clone(), broken]);
    });
}
