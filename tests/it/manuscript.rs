//! What the module of the check makes: a text with its chips, the notes under them, the protocol.
use super::answers::statements;
use super::made::{HOSTILE, made};
use super::markup::read;
use super::province::{FOLDERS, sound};
use solieu::evidence::quoted;
use solieu::lexicon::{Cue, Lexicon, qualifier_cue};
use solieu::library::{Corpus, Statements};
use solieu::locale::Lang;
use solieu::page;
use solieu::route::{Page, View};
use solieu::sentence::{Facts, sample};
use solieu::verify::{Concern, Manuscript, Verdict, verify};

/// Every text of the verdicts' cases in a language, one a paragraph.
fn article(lang: Lang) -> String {
    let lines = include_str!("../cases/paragraphs.tsv").lines().filter(|line| !line.starts_with('#'));
    let texts = lines.map(|line| line.split('\t').collect::<Vec<_>>()).filter(|cells| cells[1] == lang.tag());
    texts.map(|cells| cells[2].replace("[[", "").replace("]]", "")).collect::<Vec<_>>().join("\n")
}

/// A text checked to its end, and its markup.
fn checked(text: &str, lang: Lang) -> (Manuscript, String) {
    let answers = statements();
    let mut manuscript = Manuscript::new(&answers.lexicon, text);
    let text_lang = manuscript.lang();
    let mut markup = String::new();
    while let Some(part) = manuscript.next(&answers.facts(), &answers.lexicon) {
        markup += &page::checked(&part, text_lang, lang).into_string();
    }
    (manuscript, markup)
}

#[test]
fn a_text_is_the_same_a_paragraph_at_a_time() {
    let answers = statements();
    for lang in Lang::ALL {
        let text = article(lang);
        let whole = verify(&answers.facts(), &answers.lexicon, &text, lang);
        let (manuscript, _) = checked(&text, lang);
        assert_eq!(manuscript.lang(), lang);
        assert_eq!(manuscript.numbers().len(), whole.len());
        let mut other = 0;
        for (number, one) in manuscript.numbers().iter().zip(&whole) {
            assert_eq!(number.words, text[one.range.clone()]);
            let is_same = (number.checked.verdict, &number.checked.observation) == (one.verdict, &one.observation);
            other += usize::from(!is_same);
        }
        // Whether words are typed with their marks is judged by all that is read at a time.
        assert!(other * 50 <= whole.len(), "{other} of {}", whole.len());
    }
}

#[test]
fn a_heading_over_targets_counts_for_the_paragraph_under_it() {
    let text = "Mục tiêu đến năm 2025:\n\nTỷ lệ hộ nghèo còn 1,0%.";
    let (manuscript, _) = checked(text, Lang::Vi);
    let verdicts: Vec<_> = manuscript.numbers().iter().map(|number| number.checked.verdict).collect();
    assert_eq!(verdicts, [Verdict::None, Verdict::Same]);
    assert_eq!(manuscript.numbers()[1].part, 2);
}

#[test]
fn what_stands_over_a_list_or_a_table_counts_for_every_line() {
    let list = "Chỉ tiêu của tỉnh đến năm 2025\n\nI. Xã hội\n- Tỷ lệ hộ nghèo: 1,0%\n- Tỷ lệ dân số đô thị: 32,4%";
    let table = "Tỉnh Bắc Giang | 2020 | 2025\nDịch vụ (%) | 25,9 | 21,7\nTỷ lệ dân số đô thị (%) | ước 22,2 | 32,4";
    for text in [list, table] {
        let (manuscript, _) = checked(text, Lang::Vi);
        let (same, all) = (manuscript.count(Verdict::Same), manuscript.statistics());
        assert!(all >= 2 && same == all, "{same} of {all} in {text}");
    }
}

/// Whoever checks a part cannot answer meanwhile, so none may be long: text from a PDF is one paragraph, a list one sentence.
#[test]
fn a_text_without_sentences_is_checked_in_parts() {
    let answers = Statements::embedded();
    let facts = answers.facts();
    for (text, is_cut_anywhere) in [
        ("3,5% ".repeat(1000), false),
        ("tỷ lệ hộ nghèo 3,5%, ".repeat(300), false),
        ("tỷ lệ hộ nghèo 3,5%; ".repeat(300), false),
        ("hộ\u{a0}nghèo\t".repeat(900), true),
        ("ế".repeat(9000), true),
    ] {
        let mut manuscript = Manuscript::new(&answers.lexicon, &text);
        let mut parts = Vec::new();
        while let Some(part) = manuscript.next(&facts, &answers.lexicon) {
            parts.push(part.text.to_owned());
        }
        assert!(parts.len() > 1 && parts.iter().all(|part| part.len() <= 3000), "{text:.40}");
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(squeezed(&parts.concat()), squeezed(&text), "nothing is lost");
        let first = text.split_whitespace().next().expect("a word");
        assert!(is_cut_anywhere || parts.iter().all(|part| part.starts_with(first)), "{text:.40}");
    }
}

#[test]
fn text_stays_text_and_every_number_has_its_chip() {
    for text in [
        HOSTILE,
        "",
        " \n\r\n ",
        "<b>3,5%</b> & \"12\" 'x'",
        &article(Lang::Vi),
        &["3,5% ".repeat(3000), "\u{301}".repeat(9000)].concat(),
    ] {
        let (manuscript, markup) = checked(text, Lang::En);
        assert!(!markup.contains("<script") && !markup.contains("<b>"), "{text:.60}");
        let root = read(&markup);
        let chips: Vec<_> = root.all().into_iter().filter(|element| element.is_of("chip")).collect();
        assert_eq!(chips.len(), manuscript.numbers().len());
        for (n, (chip, number)) in chips.iter().zip(manuscript.numbers()).enumerate() {
            assert_eq!(chip.get("data-number"), Some(n.to_string().as_str()));
            let is_idle = number.checked.verdict.concern() == Concern::Idle;
            assert_eq!(chip.named("i")[0].text().is_empty(), is_idle, "a sign besides the colour");
            assert!(chip.text().starts_with(&number.words) && chip.text().len() > number.words.len() + 4);
        }
        // Without signs and words for who does not see them, the text is what was pasted.
        let shown: String = root.named("p").iter().map(|p| p.text()).collect();
        let kept = |text: &str| text.chars().filter(|c| c.is_ascii_digit()).collect::<String>();
        assert_eq!(kept(&shown), kept(text));
    }
}

/// What is never said of somebody's text.
const JUDGING: [&str; 8] = [" sai", "sai ", "nhầm số", "wrong", "false", "incorrect", "error", "mistake "];

#[test]
fn nothing_is_called_wrong_and_every_note_leads_to_its_sentence() {
    let (answers, outline) = (statements(), Corpus::embedded().outline);
    let facts = answers.facts();
    let (mut corrected, mut linked) = (0, 0);
    for lang in Lang::ALL {
        let (manuscript, _) = checked(&article(lang), lang);
        for (n, number) in manuscript.numbers().iter().enumerate() {
            let markup = page::note(&facts, &manuscript, n, lang).into_string();
            let root = read(&markup);
            let said = root.text();
            assert!(JUDGING.iter().all(|word| !said.contains(word)), "{said}");
            assert!(said.starts_with(&number.words), "{said}");
            let hrefs = root.named("a").into_iter().filter_map(|link| link.get("href"));
            let views: Vec<View> = hrefs.map(View::of_href).collect();
            if let Some(id) = &number.checked.observation {
                let [
                    View { page: Page::Report { block: Some(block), observation, .. }, .. },
                    View { page: Page::Indicator { .. }, .. },
                ] = &views[..]
                else {
                    panic!("{views:?}")
                };
                assert!(outline.block(block).is_some() && observation.as_ref() == Some(id), "{views:?}");
                linked += 1;
            } else {
                assert_eq!(views, []);
            }
            let instead: Vec<_> = root.all().into_iter().filter(|element| element.is_of("instead")).collect();
            assert_eq!(instead.len(), usize::from(!number.checked.corrected.is_empty()));
            corrected += instead.len();
        }
        let summary = page::summary(&manuscript, lang).into_string();
        let protocol = page::protocol(&facts, &manuscript, "https://example.org/kiem-so/", lang);
        for text in [read(&summary).text(), protocol.clone()] {
            assert!(JUDGING.iter().all(|word| !text.contains(word)), "{text}");
            assert!(text.contains(&[&manuscript.statistics().to_string(), " ", lang.verdicts().numbers[1]].concat()));
        }
        assert!(
            protocol.contains("https://example.org/kiem-so/\n")
                && protocol.contains(facts.dataset.site("source").get(lang))
        );
        assert_eq!(
            protocol.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count(),
            manuscript.statistics() + 1
        );
    }
    assert!(corrected > 50 && linked > 100, "{corrected} corrected, {linked} linked");
}

/// The words of the elements of a class in a paragraph's markup.
fn of_class(markup: &str, class: &str) -> Vec<String> {
    read(markup).all().into_iter().filter(|element| element.is_of(class)).map(|element| element.text()).collect()
}

#[test]
fn an_empty_cell_of_a_pasted_table_keeps_its_place() {
    let rows = [
        "Chỉ tiêu\t2015\t2020\t2025",
        "Thu ngân sách (tỷ đồng)\t\t12.000\t15.000",
        "Tỷ lệ hộ nghèo (%)\t13,93\t\t1,0",
        "Tỷ lệ dân số đô thị (%)\t16,1\t22,2\t",
    ];
    for row in rows {
        let (_, markup) = checked(row, Lang::Vi);
        let root = read(&markup);
        let [line] = &root.named("p")[..] else { panic!("{markup}") };
        assert!(line.is_of("row"), "{markup}");
        let cells: Vec<String> = line
            .named("span")
            .into_iter()
            .filter(|span| !span.is_of("whole") && !span.is_of("unseen"))
            .map(|cell| cell.text())
            .collect();
        assert_eq!(cells.len(), 4, "{markup}");
        for (cell, pasted) in cells.iter().zip(row.split('\t')) {
            assert!(cell.starts_with(pasted) && cell.trim().is_empty() == pasted.is_empty(), "{cell:?} for {pasted:?}");
        }
    }
    // A sign of a list and a tab make no table.
    for line in ["1.\tTỷ lệ hộ nghèo còn 3,5%.", "-\tThu ngân sách 12.000 tỷ đồng, xuất khẩu 9,5 tỷ USD"]
    {
        assert!(of_class(&checked(line, Lang::Vi).1, "row").is_empty(), "{line}");
    }
}

#[test]
fn signs_and_the_end_of_a_word_stay_on_the_line_of_their_number() {
    let seen = |text: &str| -> Vec<String> {
        let (_, markup) = checked(text, Lang::Vi);
        let root = read(&markup);
        let wholes = root.all().into_iter().filter(|element| element.is_of("whole"));
        wholes
            .map(|whole| {
                let chip = whole.named("button")[0].text();
                whole.text().replacen(&chip, "#", 1)
            })
            .collect()
    };
    assert_eq!(seen("Tăng 18,3%/năm (đạt 67,4%). Còn “3,5%”; rồi 9,5 tỷ USD."), ["#/năm", "#).", "“#”;", "#."]);
    // What may be longer than a line is none of it, and nothing is lost.
    let long = format!("Tỷ lệ hộ nghèo {}3,5%{} hết", "(".repeat(60), "a".repeat(60));
    assert_eq!(seen(&long), ["#"]);
    let (_, markup) = checked(&long, Lang::Vi);
    let text: String = read(&markup).named("p").iter().map(|p| p.text()).collect();
    assert!(text.contains(&"(".repeat(60)) && text.contains(&format!("{} hết", "a".repeat(60))), "{text}");
}

#[test]
fn what_the_report_prints_so_is_not_held_against_the_text() {
    let answers = statements();
    let facts = answers.facts();
    let printed = "như báo cáo in";
    let tried = [
        ("Tỷ lệ hộ nghèo giảm 10,43% so với năm 2015.", true),
        ("Tỷ lệ che phủ rừng năm 2020 đạt 38%, tăng 0,9% so với năm 2015.", true),
        ("Tỷ lệ hộ nghèo giảm 10,43 phần trăm so với năm 2015.", true),
        // The report prints per cent where it means per cent.
        ("Thu ngân sách tăng bình quân 18,3 điểm phần trăm mỗi năm.", false),
    ];
    for (text, is_printed) in tried {
        let (manuscript, markup) = checked(text, Lang::Vi);
        let is_it = |verdict| matches!(verdict, Verdict::Points | Verdict::Printed);
        let n = manuscript.numbers().iter().position(|number| is_it(number.checked.verdict));
        let n = n.unwrap_or_else(|| panic!("{text}"));
        let note = page::note(&facts, &manuscript, n, Lang::Vi).into_string();
        let summary = page::summary(&manuscript, Lang::Vi).into_string();
        let protocol = page::protocol(&facts, &manuscript, "", Lang::Vi);
        for words in [&markup, &note, &summary, &protocol] {
            assert_eq!(words.contains(printed), is_printed, "{text}: {words}");
        }
        assert_eq!(of_class(&markup, "differs").is_empty(), is_printed, "{markup}");
        assert_eq!(protocol.contains("Báo cáo nêu: "), !is_printed, "{protocol}");
        assert!(markup.contains("data-need"), "it is worth a look: {markup}");
    }
}

#[test]
fn the_record_has_the_reports_own_words() {
    let answers = statements();
    let (manuscript, _) = checked("Tỷ lệ hộ nghèo giảm 10,43% so với năm 2015. Có 777 con voi.", Lang::Vi);
    let record = page::protocol(&answers.facts(), &manuscript, "https://example.org/\n1 tháng 12, 2026", Lang::Vi);
    let lines: Vec<&str> = record.lines().collect();
    assert!(lines.contains(&"1 tháng 12, 2026"), "{record}");
    let quotes: Vec<&&str> = lines.iter().filter(|line| line.trim_start().starts_with('“')).collect();
    let [quote] = quotes[..] else { panic!("{record}") };
    assert!(quote.contains("giảm 10,43% so với năm 2015") && quote.ends_with("I.2.5)"), "{record}");
}

#[test]
fn without_script_nothing_invites_a_text() {
    let pages: Vec<_> = made().iter().filter(|made| made.view.page == Page::Check).collect();
    assert!(pages.len() > 1);
    for made in pages {
        let markup = &made.markup;
        let root = read(markup);
        let form = root.named("form").into_iter().find(|form| form.get("id") == Some("check")).expect("a form");
        let hidden = form.all().into_iter().filter(|element| element.is_of("needs-app"));
        let hidden: Vec<_> = hidden.flat_map(|element| element.all()).map(|element| element.name).collect();
        for name in ["label", "textarea", "button"] {
            let all = form.named(name).len();
            assert!(all > 0 && hidden.iter().filter(|one| **one == name).count() == all, "{name}: {markup}");
        }
    }
}

#[test]
fn nothing_to_check_is_said_so() {
    for lang in Lang::ALL {
        let (manuscript, _) = checked("Ngày 30/4, khóa XVIII, điều 12.", lang);
        let summary = page::summary(&manuscript, lang).into_string();
        let root = read(&summary);
        assert_eq!(manuscript.statistics(), 0);
        assert_eq!(root.named("h2")[0].text(), lang.verdicts().none);
        assert_eq!(root.named("button").len(), 0);
        assert_eq!(page::note(&statements().facts(), &manuscript, 99, lang).into_string(), "");
    }
}

#[test]
fn an_observation_is_cited_where_its_section_is() {
    for folder in FOLDERS {
        let compiled = sound(folder);
        let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
        assert_eq!(quoted.len(), compiled.dataset.observations.len());
        for (o, one) in compiled.dataset.observations.iter().zip(&quoted) {
            let citation = compiled.citations.of(&o.id).expect("a citation");
            let block = &compiled.outline.blocks[citation.block];
            assert_eq!(block.id.0, o.section, "{}", o.id.0);
            assert_eq!(one.quote, block.text[citation.quote.clone()]);
            assert_eq!(one.quote[one.numeral.clone()], block.text[citation.numeral.clone()]);
            assert!(Lang::ALL.iter().all(|lang| !one.place.get(*lang).is_empty()));
        }
    }
}

#[test]
fn the_example_has_something_of_each() {
    for folder in FOLDERS {
        let compiled = sound(folder);
        let quoted = quoted(&compiled.dataset, &compiled.citations, &compiled.outline);
        let facts = Facts { dataset: &compiled.dataset, vocabulary: &compiled.vocabulary, quoted: &quoted };
        let lexicon = Lexicon::new(&compiled.dataset, &compiled.vocabulary);
        for lang in Lang::ALL {
            let text = sample(&facts, lang);
            let mut manuscript = Manuscript::new(&lexicon, &text);
            while manuscript.next(&facts, &lexicon).is_some() {}
            assert_eq!(manuscript.lang(), lang, "{text}");
            println!(
                "{text}\n{:?}",
                manuscript.numbers().iter().map(|n| (&n.words, n.checked.verdict)).collect::<Vec<_>>()
            );
            let of = |concern: Concern| {
                manuscript.numbers().iter().filter(|n| n.checked.verdict.concern() == concern).count()
            };
            assert!(of(Concern::Agrees) > 0 && of(Concern::Differs) > 0, "{text}");
        }
    }
}

#[test]
fn ready_sentences_are_few_and_slips_have_reasons() {
    let answers = Statements::embedded();
    let mut slips = 0;
    for row in &answers.dataset.indicators {
        for lang in Lang::ALL {
            let markup = page::ready(&answers.facts(), row.id.as_str(), lang).into_string();
            let root = read(&markup);
            let buttons = root.named("button").len();
            let has_values = answers.dataset.observations.iter().any(|o| o.indicator == row.id);
            assert!(buttons <= 3 && (buttons > 0) == has_values, "{}", row.id.0);
            for struck in root.named("s") {
                assert!(!struck.text().is_empty());
                slips += 1;
            }
            assert_eq!(root.named("s").len(), root.named("small").len());
        }
    }
    assert!(slips > 50, "{slips}");
}

#[test]
fn qualifiers_of_the_table_are_told_apart_by_the_words_of_texts() {
    let told =
        [("ước tính", Cue::Estimated), ("dự báo", Cue::Projected), ("nhiều nhất", Cue::AtMost), ("gần", Cue::Nearly)];
    for (words, cue) in told {
        assert_eq!(qualifier_cue(words), Some(cue), "{words}");
    }
    // A cue of another kind is none of a qualifier.
    assert_eq!(qualifier_cue("mục tiêu"), None);
}

#[test]
fn a_number_of_four_digits_within_a_name_is_a_year_only_if_it_can_be_one() {
    for number in ["555", "1500", "2150", "9999"] {
        let reading = statements().lexicon.read(&format!("Gọi {number} tỷ đồng vốn."));
        let is_whole = |at: usize| reading.topics.iter().any(|topic| topic.from == 0 && topic.to == at);
        assert!(is_whole(reading.tokens.len()), "{number}: {:?}", reading.topics);
    }
}
