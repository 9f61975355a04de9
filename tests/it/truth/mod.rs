//! Truth of numbers: small made-up reports of one sentence, and what the build must say of each row about it.
mod adversary;
mod bases;
mod clauses;
mod earlier;
mod leads;
mod movements;
mod numerals;
mod offices;
mod periods;
mod prices;
mod qualifiers;
mod ranks;
mod refusals;
mod relatives;
mod signs;
mod statuses;
mod subjects;
mod tables;
mod times;
mod twins;
mod units;

use super::province::folder;
use solieu::compile::{Compiled, compile};
use solieu::dataset::{Observation, PERIOD_QUOTE, SCHEMA};
use solieu::locale::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// The fields of a row that differ from [`DEFAULTS`]. `of` is the unit of its indicator, "tan" if none is given.
pub type Row<'a> = &'a [(&'a str, &'a str)];

/// The columns of the observations.
fn columns() -> Vec<&'static str> {
    let own = SCHEMA.iter().find(|(file, ..)| *file == "observations.csv").expect("a table").2;
    [own, &[PERIOD_QUOTE]].concat()
}

const DEFAULTS: [(&str, &str); 6] = [
    ("indicator", "x"),
    ("status", "result"),
    ("period", "2022"),
    ("period_kind", "point"),
    ("period_basis", "heading"),
    ("section", "p1-i-1"),
];

const UNITS: &str = "id,kind,symbol_vi,symbol_en,short_vi,short_en,printed,scale,currency
tan,rate,tấn,tonnes,tấn,t,tấn | tons,1,
nghin-tan,rate,nghìn tấn,thousand tonnes,nghìn tấn,kt,nghìn tấn,1000,
ta-ha,rate,tạ/ha,quintals/ha,tạ/ha,q/ha,tạ/ha,1,
ha,rate,ha,ha,ha,ha,ha,1,
nghin-ha,rate,nghìn ha,thousand ha,nghìn ha,kha,nghìn ha,1000,
met,length,m,m,m,m,m,1,
nguoi,count,người,people,người,people,người | lao động,1,
nghin-nguoi,count,nghìn người,thousand people,nghìn người,thousand people,nghìn người,1000,
xa-khong,count,xã,communes,xã,communes,,1,
xa,count,xã,communes,xã,communes,xã,1,
diem,count,điểm,places,điểm,places,điểm,1,
doanh-nghiep,count,doanh nghiệp,enterprises,doanh nghiệp,enterprises,doanh nghiệp,1,
giuong,count,giường,beds,giường,beds,giường,1,
ty-dong,money,tỷ đồng,billion VND,tỷ đồng,bn VND,tỷ đồng | VND … billion,1000000000,VND
trieu-usd,money,triệu USD,million USD,triệu USD,m USD,triệu USD | USD … million,1000000,USD
ty-usd,money,tỷ USD,billion USD,tỷ USD,bn USD,tỷ USD,1000000000,USD
usd,money,USD,USD,USD,USD,USD,1,USD
phan-tram,share,%,%,%,%,%,1,
tang-nam,growth,%/năm,%/year,%/năm,%/year,%/năm | %,1,
so-voi,relative,%,%,%,%,%,1,
vuot,excess,% cao hơn mục tiêu,% above the target,% cao hơn mục tiêu,% above target,%,1,
lan,multiple,lần,times,lần,times,lần | times,1,
diem-phan-tram,points,điểm phần trăm,percentage points,điểm %,pp,điểm phần trăm | %,1,
phan-nghin,rate,‰,‰,‰,‰,‰,1,
bac-si,rate,bác sĩ/vạn dân,doctors/10 000,bác sĩ/vạn dân,doctors/10 000,bác sĩ/vạn dân,1,
tren-tram-nghin,rate,/100.000,/100 000,/100.000,/100 000,/100.000,1,
nghin-bao,count,nghìn bao,thousand sacks,nghìn bao,thousand sacks,1000 bao | nghìn bao,1000,
nghin-usd,money,nghìn USD,thousand USD,nghìn USD,thousand USD,US$ thousand,1000,USD
gop,contribution,điểm phần trăm,percentage points,điểm %,pp,điểm phần trăm | points%,1,
";

/// A report of one sentence under "KẾT QUẢ NĂM 2022".
pub fn report(sentence: &str) -> String {
    let head =
        "BÁO CÁO\ncủa một tỉnh không có thật\n\nBáo cáo để thử.\n\nPhần thứ nhất\n\nKẾT QUẢ NĂM 2022\n\nI. KINH TẾ\n\n";
    [head, "1. ", sentence, "\n\n*\n\n* *\n\nHết báo cáo./.\n"].concat()
}

/// The folder of a report with these rows.
pub fn files(report: &str, lang: Lang, rows: &[Row]) -> BTreeMap<String, String> {
    let mut files = folder("tests/cases/province");
    for name in ["corrections.csv", "numerals.csv", "headings.csv", "figures.csv"] {
        let header = files[name].lines().next().expect("a heading").to_owned();
        files.insert(name.to_owned(), header + "\n");
    }
    files.remove("report.vi.txt");
    files.insert(format!("report.{}.txt", lang.tag()), report.to_owned());
    files.insert("units.csv".to_owned(), UNITS.to_owned());
    let (mut observations, mut indicators) = (columns().join(",") + "\n", String::new());
    let mut named = BTreeSet::new();
    for (at, row) in rows.iter().enumerate() {
        let get = |column: &str| {
            let all = row.iter().chain(&DEFAULTS);
            all.clone().find(|(name, _)| *name == column).map_or(String::new(), |(_, text)| (*text).to_owned())
        };
        let fields = columns().into_iter().map(|column| match (column, get(column)) {
            ("id", id) if id.is_empty() => format!("r{at}"),
            ("quote", quote) if quote.is_empty() => sentence_of(report),
            (_, text) => text,
        });
        observations += &(fields.map(|field| format!("\"{field}\"")).collect::<Vec<_>>().join(",") + "\n");
        let of = if get("of").is_empty() { "tan".to_owned() } else { get("of") };
        if named.insert(get("indicator")) {
            indicators += &format!("{0},cay,{of},{0},{0},{0},{0},,,,,\n", get("indicator"));
        }
    }
    let header = files["indicators.csv"].lines().next().expect("a heading").to_owned() + "\n";
    files.insert("indicators.csv".to_owned(), header + &indicators);
    files.insert("observations.csv".to_owned(), observations);
    files
}

/// The numbered paragraph of a report.
fn sentence_of(report: &str) -> String {
    let line = report.lines().find_map(|line| line.strip_prefix("1. ")).expect("an item");
    line.to_owned()
}

/// What the build says of these rows, without the numerals that no row accounts for.
pub fn checked(report: &str, lang: Lang, rows: &[Row]) -> (Compiled, Vec<String>) {
    let (compiled, faults) = compile(&files(report, lang, rows));
    let of_rows = faults.iter().filter(|fault| !fault.file.starts_with("report."));
    (compiled, of_rows.map(|fault| format!("{}: {} ({})", fault.file, fault.message, fault.hint)).collect())
}

/// The faults of one row about one sentence.
pub fn faults(sentence: &str, row: Row) -> Vec<String> {
    checked(&report(sentence), Lang::Vi, &[row]).1
}

/// The one observation of a row that is sound.
#[track_caller]
pub fn sound(sentence: &str, row: Row) -> Observation {
    let (compiled, faults) = checked(&report(sentence), Lang::Vi, &[row]);
    assert_eq!(faults, [] as [&str; 0], "{sentence}");
    compiled.dataset.observations[0].clone()
}

/// The row is refused with these words, and with nothing that only follows from it.
#[track_caller]
pub fn refused(sentence: &str, row: Row, words: &str) {
    let faults = faults(sentence, row);
    assert!(faults.len() == 1 && faults[0].contains(words), "{sentence}\n  expected '{words}'\n  found {faults:#?}");
}

/// A sound folder of many notations, signs and periods, for the mutations.
pub fn many() -> BTreeMap<String, String> {
    let text = report(
        "GRDP quý III năm 2022 giảm 9,28%. Chỉ số giá tháng 7/2022 đạt -1,3%. Kim ngạch năm 2015 có 317,6 triệu USD; năm \
         2022 ước đạt trên 1,5 tỷ USD. Mỗi năm thêm không dưới 2.000–3.000 doanh nghiệp. Diện tích là 1 061,5 ha. Thu \
         từ 8.500 tỷ đồng trở lên.",
    );
    let rows: [Row; 7] = [
        &[
            ("indicator", "a"),
            ("of", "so-voi"),
            ("printed", "9,28"),
            ("direction", "down"),
            ("period", "2022-Q3"),
            ("period_kind", "on-year"),
            ("period_basis", "stated"),
            ("quote", "giảm 9,28%"),
        ],
        &[
            ("indicator", "b"),
            ("of", "so-voi"),
            ("printed", "-1,3"),
            ("period", "2022-07"),
            ("period_kind", "on-year"),
            ("period_basis", "stated"),
            ("quote", "đạt -1,3%"),
        ],
        &[
            ("indicator", "c"),
            ("of", "ty-usd"),
            ("unit", "trieu-usd"),
            ("printed", "317,6"),
            ("period", "2015"),
            ("status", "baseline"),
            ("period_basis", "stated"),
            ("quote", "năm 2015 có 317,6 triệu USD"),
        ],
        &[
            ("indicator", "c"),
            ("of", "ty-usd"),
            ("printed", "1,5"),
            ("qualifiers", "ước | trên"),
            ("period_basis", "stated"),
            ("quote", "1,5 tỷ USD"),
        ],
        &[
            ("indicator", "d"),
            ("of", "doanh-nghiep"),
            ("printed", "2.000"),
            ("printed_to", "3.000"),
            ("qualifiers", "không dưới"),
            ("quote", "2.000–3.000 doanh nghiệp"),
        ],
        &[("indicator", "e"), ("of", "ha"), ("printed", "1 061,5"), ("quote", "1 061,5 ha")],
        &[
            ("indicator", "f"),
            ("of", "ty-dong"),
            ("printed", "8.500"),
            ("qualifiers", "trở lên"),
            ("quote", "từ 8.500 tỷ đồng"),
        ],
    ];
    let mut files = files(&text, Lang::Vi, &rows);
    let years = [
        ("quý III năm 2022", "2022"),
        ("tháng 7/2022", "7"),
        ("tháng 7/2022", "2022"),
        ("năm 2015", "2015"),
        ("năm 2022 ước", "2022"),
    ];
    let rows: String = years.iter().map(|(quote, year)| format!("p1-i-1,{quote},{year},year,,\n")).collect();
    let header = files["numerals.csv"].clone() + "p1,NĂM 2022,2022,year,,\n";
    files.insert("numerals.csv".to_owned(), header + &rows);
    files
}

#[test]
fn the_folder_of_many_notations_is_sound() {
    let (_, faults) = compile(&many());
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [] as [&str; 0]);
}
