//! Drafts: what the rules make of a report, held against what people made of it.
mod kinds;

use super::province::{folder, sound};
use solieu::compile::{Compiled, compile, load};
use solieu::dataset::{Keyed, Observation, Status, UnitKind};
use solieu::draft::{Draft, Finding, Proposal, draft, start};
use solieu::evidence::Class;
use solieu::site::Preview;
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// What is found at each place of the printed text.
fn by_place(found: &Draft) -> BTreeMap<usize, &Finding> {
    let place = |block: usize, finding: &Finding| {
        let block = &found.outline.blocks[block];
        let range = match finding {
            Finding::Class(range, _) => range.clone(),
            Finding::Observation(proposal) => proposal.place()..proposal.place() + 1,
        };
        block.source(&range).start
    };
    found.findings.iter().map(|(block, finding)| (place(*block, finding), finding)).collect()
}

/// The bare report of the province: its text alone.
fn bare() -> Draft {
    let all = folder("src/data");
    let text = all["report.vi.txt"].clone();
    draft(&BTreeMap::from([("report.vi.txt".to_owned(), text)]))
}

/// The units agree if they measure the same in the same size; things that are counted by their first word.
fn is_same_unit(compiled: &Compiled, o: &Observation, proposal: &Proposal) -> bool {
    let (own, _, _) = proposal.fields();
    let Some(unit) = compiled.dataset.unit(&o.unit) else { return false };
    let first = |words: &str| words.split([' ', ',']).next().unwrap_or_default().to_owned();
    let counts = unit.kind == UnitKind::Count;
    let printed = unit.printed.iter().any(|words| own.printed.iter().any(|own| first(own) == first(words)));
    let is_same = own.kind == unit.kind && own.scale == unit.scale && own.currency == unit.currency;
    is_same && (!counts || printed) && (counts || own.symbol.vi == unit.symbol.vi)
}

#[test]
fn of_the_bare_report_most_observations_and_classes_are_right() {
    let compiled = sound("src/data");
    let found = bare();
    let places = by_place(&found);
    let source = |block: usize, range: &Range<usize>| compiled.outline.blocks[block].source(range).start;
    let (mut right, mut all) = (0, 0);
    for citation in compiled.citations.0.iter().filter(|c| !c.numeral.is_empty()) {
        let o = compiled.dataset.observation(citation.observation.as_str()).expect("cited");
        assert_ne!(o.status, Status::Derived);
        all += 1;
        let said = match places.get(&source(citation.block, &citation.numeral)) {
            Some(Finding::Observation(proposal)) => {
                let (unit, period, qualifiers) = proposal.fields();
                let own: Vec<String> = o.quantity.qualifiers.iter().map(|q| q.words.vi.clone()).collect();
                let faults = [
                    (!is_same_unit(&compiled, o, proposal)).then(|| format!("unit {} {:?}", unit.id.0, unit.kind)),
                    (period != o.period.iso()).then(|| format!("period {period}, not {}", o.period.iso())),
                    (qualifiers != own.join(" | ")).then(|| format!("qualifiers {qualifiers}")),
                ];
                faults.into_iter().flatten().collect::<Vec<_>>().join("; ")
            }
            Some(Finding::Class(_, class)) => format!("class {}", class.key()),
            None => "nothing".to_owned(),
        };
        if said.is_empty() {
            right += 1;
        } else {
            println!("{}: {said}", o.id.0);
        }
    }
    println!("{right} of {all} observations");
    let (mut classed, mut named) = (0, 0);
    for entry in &compiled.account {
        let Some(Class::Named(class)) = &entry.class else { continue };
        named += 1;
        let said = match places.get(&source(entry.block, &entry.range)) {
            Some(Finding::Class(_, own)) => own.key(),
            Some(Finding::Observation(_)) => "observation",
            None => "nothing",
        };
        if said == class.key() {
            classed += 1;
        } else {
            let block = &compiled.outline.blocks[entry.block];
            println!("{} {}: {said}, not {}", block.id.0, &block.text[entry.range.clone()], class.key());
        }
    }
    println!("{classed} of {named} other numerals");
    assert!(100 * right >= 85 * all, "{right} of {all} observations");
    assert!(100 * classed >= 95 * named, "{classed} of {named} other numerals");
}

const REPORT: &str = "BÁO CÁO NĂM 2022

I. KINH TẾ

1. Trồng trọt. Sản lượng lúa năm 2022 đạt 410,5 nghìn tấn. Diện tích ngô ước đạt trên 1.200 ha.

2. Quyết định số 12/QĐ-UBND ban hành ngày 5/6/2022. Cả tỉnh có 5/8 huyện hoàn thành kế hoạch.
";

/// A folder of its own beside what is built, with a report.
fn fresh(name: &str, report: &str) -> [PathBuf; 2] {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("draft-{name}"));
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("a folder");
    let file = root.join("in.txt");
    fs::write(&file, report).expect("a report");
    [file, root.join("folder")]
}

fn read(folder: &Path) -> (Compiled, Vec<String>) {
    let (contents, faults) = load(folder);
    assert_eq!(faults, []);
    let (compiled, faults) = compile(&contents);
    (compiled, faults.iter().map(ToString::to_string).collect())
}

#[test]
fn a_fresh_folder_is_sound_and_publishes_nothing() {
    let [report, folder] = fresh("fresh", REPORT);
    start(&report, &folder).expect("drafted");
    let (compiled, faults) = read(&folder);
    assert_eq!(faults, [] as [&str; 0]);
    assert!(compiled.dataset.observations.is_empty() && compiled.dataset.indicators.is_empty());
    assert_eq!(compiled.waiting.len(), 3);
    let (told, is_sound) = solieu::compile::check(&folder);
    assert!(is_sound && told.contains("Proposals: 3 wait to be confirmed"), "{told}");
}

#[test]
fn what_is_confirmed_is_published_and_nothing_else() {
    let [report, folder] = fresh("confirmed", REPORT);
    start(&report, &folder).expect("drafted");
    let path = folder.join("observations.csv");
    let text = fs::read_to_string(&path).expect("rows");
    let sure = text.lines().find(|line| line.contains("410,5")).expect("a row");
    let (head, confidence) = sure.rsplit_once(",,").expect("an empty field");
    let confirmed = text.replace(sure, &[head, ",x,", confidence].concat());
    assert_ne!(text, confirmed);
    fs::write(&path, confirmed).expect("written");
    let (compiled, faults) = read(&folder);
    assert_eq!(faults, [] as [&str; 0]);
    assert_eq!(compiled.dataset.observations.len(), 1);
    assert_eq!(compiled.dataset.indicators.len(), 1);
    assert_eq!(compiled.waiting.len(), 2);
    // A word that is neither is a fault.
    let unclear = text.replace(sure, &[head, ",?,", confidence].concat());
    fs::write(&path, unclear).expect("written");
    assert!(read(&folder).1.iter().any(|fault| fault.contains("neither confirms")));
}

#[test]
fn a_second_draft_adds_only_what_is_new_and_keeps_every_row() {
    let [report, folder] = fresh("again", REPORT);
    start(&report, &folder).expect("drafted");
    let tables = || -> BTreeMap<String, String> {
        ["observations.csv", "numerals.csv", "indicators.csv", "units.csv", "topics.csv", "site.csv"]
            .map(|file| (file.to_owned(), fs::read_to_string(folder.join(file)).expect("a table")))
            .into()
    };
    let first = tables();
    assert!(start(&report, &folder).expect("nothing to do").contains("Nothing new"));
    assert_eq!(tables(), first);
    // A row that is gone is proposed anew; what a person wrote stays, in a table without the column too.
    let observations = folder.join("observations.csv");
    let mut lines: Vec<&str> = first["observations.csv"].lines().collect();
    lines.retain(|line| !line.contains("1.200"));
    let own = lines.join("\n").replace(",confirmed,confidence", "");
    let own: String = own
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            0 => [line, "\n"].concat(),
            _ => [line.rsplitn(3, ',').last().expect("fields"), "\n"].concat(),
        })
        .collect();
    fs::write(&observations, &own).expect("written");
    start(&report, &folder).expect("drafted");
    let (compiled, _) = read(&folder);
    assert_eq!(compiled.waiting.len(), 1, "the new one waits");
    assert_eq!(compiled.dataset.observations.len(), 2, "those of a person count as confirmed");
    for line in own.lines().skip(1) {
        assert!(fs::read_to_string(&observations).expect("rows").contains(line));
    }
}

#[test]
fn a_folder_with_another_report_is_left_alone() {
    let [report, folder] = fresh("other", REPORT);
    start(&report, &folder).expect("drafted");
    fs::write(&report, "BÁO CÁO KHÁC\n\n1. Lúa đạt 5 tấn.\n").expect("written");
    let cause = start(&report, &folder).expect_err("another report");
    assert!(cause.contains("another report"), "{cause}");
    assert!(fs::read_to_string(folder.join("report.vi.txt")).expect("kept").contains("410,5"));
}

/// The words of the operating system would name no remedy, and differ by system.
#[test]
fn what_the_file_system_refuses_is_said_with_cause_and_remedy() {
    let [report, folder] = fresh("refused", REPORT);
    fs::write(&folder, "a file").expect("written");
    let root = report.parent().expect("a folder").to_owned();
    for (report, folder, said) in [
        (root.join("none.txt"), root.join("data"), "it cannot be read: there is none (check the path)"),
        (root.clone(), root.join("data"), "it cannot be read: it is a folder (name a file in it)"),
        (report, folder, "it cannot be made: a file stands where a folder is needed (choose another path)"),
    ] {
        let cause = start(&report, &folder).expect_err("refused");
        assert!(cause.ends_with(said), "{cause}");
        assert!(!cause.contains("os error"), "{cause}");
    }
}

#[test]
fn quotes_are_found_once_and_hold_their_numeral() {
    let found = bare();
    assert!(found.unknown < 10, "{} unknown", found.unknown);
    for (block, finding) in &found.findings {
        let Finding::Observation(proposal) = finding else { continue };
        let text = &found.outline.blocks[*block].text;
        let quote = proposal.quote(text);
        assert_eq!(text.matches(quote).count(), 1, "{quote}");
        assert!(quote.contains(proposal.printed(text)), "{quote}");
    }
}

/// Confirms every proposal that the draft does not call doubtful.
fn confirm(folder: &Path) {
    let path = folder.join("observations.csv");
    let text = fs::read_to_string(&path).expect("rows");
    let line = |line: &str| match line.rsplit_once(",,") {
        Some((head, sure)) if sure.parse::<u8>().is_ok_and(|sure| sure > 30) => [head, ",x,", sure, "\n"].concat(),
        _ => [line, "\n"].concat(),
    };
    fs::write(path, text.lines().map(line).collect::<String>()).expect("written");
}

#[test]
fn sure_proposals_go_together_and_are_shown_in_vietnamese_alone() {
    let [report, folder] = fresh("preview", REPORT);
    start(&report, &folder).expect("drafted");
    let mut preview = Preview::of(&folder, Path::new(env!("CARGO_MANIFEST_DIR"))).expect("styles");
    let empty = preview.answer("/").expect("a page");
    assert!(empty.page.contains("3 số liệu đề xuất đang chờ"), "{}", empty.page);
    assert!(!empty.page.contains("410,5"));
    confirm(&folder);
    assert_eq!(read(&folder).1, [] as [&str; 0]);
    // The folder is read anew when a file of it changes.
    let page = Preview::of(&folder, Path::new(env!("CARGO_MANIFEST_DIR")))
        .expect("styles")
        .answer("/so-lieu/")
        .expect("a page");
    assert!(page.page.contains("410,5") && page.page.contains("không có tìm kiếm"));
    assert!(!page.page.contains("hreflang=\"en\""), "no way to English");
    assert_eq!(preview.answer("/en/").expect("an answer").status, "404 Not Found");
    assert_eq!(preview.answer("/nowhere/").expect("an answer").status, "404 Not Found");
}

#[test]
fn a_preview_shows_faults_in_place_of_wrong_pages() {
    let [report, folder] = fresh("faults", REPORT);
    start(&report, &folder).expect("drafted");
    confirm(&folder);
    let path = folder.join("observations.csv");
    let text = fs::read_to_string(&path).expect("rows");
    fs::write(&path, text.replace("\"410,5\"", "\"411,5\"")).expect("written");
    let mut preview = Preview::of(&folder, Path::new(env!("CARGO_MANIFEST_DIR"))).expect("styles");
    let page = preview.answer("/").expect("a page").page;
    assert!(page.contains("Dữ liệu còn lỗi") && page.contains("411,5"), "{page}");
}

#[test]
fn numerals_in_other_notations_are_proposed_too() {
    for (sentence, printed, unit) in [
        ("Diện tích là 1 061,5 nghìn ha", "1 061,5", "nghin-ha"),
        ("Châu Mỹ chiếm tỷ trọng 31, 6%", "31, 6", "phan-tram"),
        ("Tỷ lệ che phủ rừng đạt 31 ,6%", "31 ,6", "phan-tram"),
        ("Diện tích ngô là 5 hoặc 6 nghìn ha", "5", "nghin-ha"),
        ("Vụ 3 250 nghìn ha lúa", "250", "nghin-ha"),
        ("Có 17.860 HTX", "17.860", "htx"),
        ("Giá lợn hơi là 4.000 đồng/kg", "4.000", "dong-kg"),
        ("Giá lợn hơi là 66 000 - 71 000 đồng/kg", "66 000", "dong-kg"),
    ] {
        let text = format!("BÁO CÁO NĂM 2022\n\nI. KINH TẾ\n\n1. {sentence} trong năm 2022.\n");
        let found = draft(&BTreeMap::from([("report.vi.txt".to_owned(), text)]));
        let proposals: Vec<_> = found
            .findings
            .iter()
            .filter_map(|(block, finding)| match finding {
                Finding::Observation(p) => {
                    Some((p.printed(&found.outline.blocks[*block].text), p.fields().0.id.0.clone()))
                }
                Finding::Class(..) => None,
            })
            .collect();
        assert_eq!(proposals, [(printed, unit.to_owned())], "{sentence}");
    }
}

/// What a draft is sure of, as printed numeral, status, time and its kind.
fn sure(folder: &Path) -> Vec<String> {
    let mut table = csv::Reader::from_path(folder.join("observations.csv")).expect("rows");
    let header = table.headers().expect("a heading").clone();
    let rows = table.records().map(|row| row.expect("a row"));
    let field = |row: &csv::StringRecord, column: &str| {
        row[header.iter().position(|name| name == column).expect("a column")].to_owned()
    };
    rows.filter(|row| field(row, "confidence").parse::<u8>().is_ok_and(|sure| sure > 30))
        .map(|row| ["printed", "status", "period", "period_kind"].map(|column| field(&row, column)).join(" "))
        .collect()
}

#[test]
fn of_reports_of_other_offices_a_draft_is_sure_of_what_is_right() {
    // Made-up reports whose other numbers are compared with, planned, counted over years or of a time that is not said.
    let district = ["386 result 2023 total", "230 target 2024 total", "5 target 2024 point", "1.500 target 2024 point"];
    // Against the quarter before, and the same of another year, by their names.
    let hospital = ["48.615 result 2024-Q2 total", "7,2 change 2024-Q2 on-previous", "11,5 change 2024-Q2 on-year"];
    // Its slogan and its goals say 2030 more often than its results say 2024; its letterhead says when it was written.
    let congress = [
        "4.310 result 2024 total",
        "21,5 result 2024 point",
        "40,3 result 2024 point",
        "38,2 result 2024 point",
        "110 target 2030 total",
        "1 target 2030 point",
    ];
    // Ratios, a number in a name, an earlier value of no year, plans of another year.
    let clinic = [
        "131 result 2023 point",
        "96,3 result 2023 point",
        "111,8 result 2023 total",
        "5.714 result 2023 point",
        "89,0 result 2023 point",
    ];
    // Without spaces, partly without tones; results of a month, of six, and plans of the next.
    let ward = [
        "18 result 2024-06 total",
        "91, 5 result 2024-06 point",
        "7 result 2024-06 point",
        "3 result 2024-06 point",
        "400 target 2024-07 total",
        "80 target 2024-07 point",
    ];
    // Of a term: what is of which of its years, mostly only a reader knows.
    let union = [
        "152 result 2020 point",
        "131 result 2020 point",
        "86,2 result 2020 point",
        "4 result 2020 point",
        "4 result 2020 point",
        "1,7 change 2016/2021 change",
        "85 target 2026 point",
        "0,1 target 2026 point",
    ];
    let all = [
        ("district", &district[..]),
        ("hospital", &hospital),
        ("school", &[]),
        ("congress", &congress),
        ("clinic", &clinic),
        ("ward", &ward),
        ("union", &union),
    ];
    for (name, wanted) in all {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/reports").join(name).with_extension("txt");
        let [report, folder] = fresh(name, &fs::read_to_string(path).expect("a report"));
        start(&report, &folder).expect("drafted");
        assert_eq!(sure(&folder), wanted, "{name}");
        confirm(&folder);
        assert_eq!(read(&folder).1, [] as [&str; 0], "{name}");
    }
}

#[test]
fn a_heading_of_an_earlier_quarter_is_no_plan() {
    let report = "TÌNH HÌNH THÁNG 5 NĂM 2024\n\n1. Quý I\n\nKhám 6.240 lượt người.\n\n2. Chung\n\nCó 85% hộ dân dùng nước sạch.\n";
    let [report, folder] = fresh("quarter", report);
    start(&report, &folder).expect("drafted");
    let mut table = csv::Reader::from_path(folder.join("observations.csv")).expect("rows");
    let header = table.headers().expect("a heading").clone();
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    let field = |printed: &str, column: &str| {
        let place = |name: &str| header.iter().position(|known| known == name).expect("a column");
        let row = rows.iter().find(|row| &row[place("printed")] == printed).expect("a row");
        row[place(column)].to_owned()
    };
    assert_eq!([field("6.240", "status"), field("6.240", "period")], ["result", "2024-Q1"]);
}

#[test]
fn a_place_in_words_that_a_person_dismisses_is_not_proposed_again() {
    let text =
        "BÁO CÁO NĂM 2022\n\nI. KINH TẾ\n\n1. Chung\n\nCam của tỉnh đứng đầu cả vùng. Quýt xếp thứ nhì cả nước.\n";
    let [report, folder] = fresh("dismissed", text);
    start(&report, &folder).expect("drafted");
    let observations = folder.join("observations.csv");
    let rows = fs::read_to_string(&observations).expect("rows");
    let of_word =
        |rows: &str| rows.lines().filter(|line| line.contains("đứng đầu") || line.contains("thứ nhì")).count();
    assert_eq!(of_word(&rows), 2, "{rows}");
    // The proposal goes with its indicator, and a row says that it is none.
    let indicators = folder.join("indicators.csv");
    let names = fs::read_to_string(&indicators).expect("rows");
    fs::write(
        &indicators,
        names.lines().filter(|line| !line.contains("cam-cua-tinh")).map(|line| format!("{line}\n")).collect::<String>(),
    )
    .expect("written");
    let kept: String = rows.lines().filter(|line| !line.contains("đứng đầu")).map(|line| format!("{line}\n")).collect();
    fs::write(&observations, &kept).expect("written");
    let numerals = folder.join("numerals.csv");
    let text = fs::read_to_string(&numerals).expect("rows") + "m1-d2,Cam của tỉnh đứng đầu,đứng đầu,other,,\n";
    let text = text.replace(
        "m1-d2",
        read(&folder)
            .0
            .outline
            .blocks
            .iter()
            .find(|block| block.text.contains("Cam"))
            .map_or("", |block| block.id.0.as_str()),
    );
    fs::write(&numerals, text).expect("written");
    assert_eq!(read(&folder).1, [] as [&str; 0]);
    assert!(start(&report, &folder).expect("drafted").contains("Nothing new"));
    assert_eq!(fs::read_to_string(&observations).expect("rows"), kept);
}

#[test]
fn a_unit_that_only_proposals_have_is_not_asked_for_its_english_words() {
    let [report, folder] = fresh("units", REPORT);
    start(&report, &folder).expect("drafted");
    let site = folder.join("site.csv");
    let words = fs::read_to_string(&site).expect("words");
    let both =
        words.lines().map(|line| line.strip_suffix(',').map_or(format!("{line}\n"), |head| format!("{head},Words\n")));
    fs::write(&site, both.collect::<String>()).expect("written");
    let units = folder.join("units.csv");
    let text = fs::read_to_string(&units).expect("units") + "o-dich,count,ổ dịch,,ổ dịch,,ổ dịch,1,\n";
    fs::write(&units, text).expect("written");
    let path = folder.join("observations.csv");
    let rows = fs::read_to_string(&path).expect("rows");
    assert!(read(&folder).1.iter().any(|fault| fault.contains("symbol_en")), "a unit that no proposal has");
    let mut lines: Vec<String> = rows.lines().map(str::to_owned).collect();
    let fields: Vec<&str> = lines[0].split(',').collect();
    let place = fields.iter().position(|name| *name == "unit").expect("a column");
    let last = lines.len() - 1;
    let mut own: Vec<String> = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(lines[last].as_bytes())
        .records()
        .next()
        .expect("a row")
        .expect("a row")
        .iter()
        .map(str::to_owned)
        .collect();
    "o-dich".clone_into(&mut own[place]);
    lines[last] = own.iter().map(|field| format!("\"{field}\"")).collect::<Vec<_>>().join(",");
    fs::write(&path, lines.join("\n") + "\n").expect("written");
    assert_eq!(read(&folder).1, [] as [&str; 0]);
}
