//! The folder that a draft starts or adds to: what is published, what stays as a person left it, what is refused.
use super::{REPORT, fresh, read};
use solieu::draft::start;
use std::collections::BTreeMap;
use std::fs;

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
    const NEITHER: &str = "'?' neither confirms the row nor lets it wait (write x to confirm the row, leave the field empty to let it wait)";
    let unclear = text.replace(sure, &[head, ",?,", confidence].concat());
    fs::write(&path, unclear).expect("written");
    assert!(read(&folder).1.iter().any(|fault| fault.contains(NEITHER)));
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
