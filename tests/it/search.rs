//! Search over the real report, judged by kind of query against rows that a reader of the report would name;
//! spans, order and robustness on anything.
use super::text::{decompose, next, soup};
use solieu::report::{BlockKind, Outline, parse};
use solieu::search::{Answer, Document, Field, Index, Reading, Role, snippet};
use solieu::text::fold;
use std::sync::OnceLock;

/// The report's blocks as documents, a few indicators behind them, and the index over both.
struct Corpus {
    outline: Outline,
    index: Index,
}

/// Slips of the printed text and what they mean, as the data folder lists them.
const SLIPS: [(&str, &str); 6] = [
    ("kip thời", "kịp thời"),
    ("thể trận", "thế trận"),
    ("Phần đầu Bắc", "Phấn đấu Bắc"),
    ("phân đầu", "phấn đấu"),
    ("tiêu thụ công nghiệp", "tiểu thủ công nghiệp"),
    ("xây hạ tầng thương mại", "xây dựng hạ tầng thương mại"),
];

/// Names in Vietnamese and English, and the topic.
const INDICATORS: [[&str; 3]; 8] = [
    ["Tỷ lệ hộ nghèo", "Poverty rate", "Xã hội"],
    ["Quy mô GRDP", "Gross regional product", "Kinh tế"],
    ["Giá trị xuất khẩu", "Exports", "Dịch vụ"],
    ["Tỷ lệ lao động qua đào tạo", "Trained workers", "Giáo dục"],
    ["Giá trị sản xuất trên 1 ha đất nông nghiệp", "Farm output per hectare", "Nông nghiệp"],
    ["Số khu công nghiệp", "Industrial parks", "Công nghiệp"],
    ["Tỷ lệ che phủ rừng", "Forest cover", "Nông nghiệp"],
    ["Lượt khách du lịch", "Tourist arrivals", "Dịch vụ"],
];

fn field(text: &str, role: Role) -> Field {
    Field { text: text.to_owned(), role, heading: 0..0, readings: Vec::new() }
}

fn documents(outline: &Outline) -> Vec<Document> {
    let blocks = outline.blocks.iter().map(|block| {
        let is_heading = matches!(block.kind, BlockKind::Title | BlockKind::Part | BlockKind::Section);
        let mut only = field(&block.text, if is_heading { Role::Heading } else { Role::Body });
        only.heading = block.heading.clone();
        for (printed, meant) in SLIPS {
            let places = block.text.match_indices(printed);
            only.readings
                .extend(places.map(|(at, _)| Reading { range: at..at + printed.len(), text: meant.to_owned() }));
        }
        Document { id: block.id.0.clone(), fields: vec![only] }
    });
    let indicators = INDICATORS.iter().map(|[vi, en, topic]| Document {
        id: format!("indicator: {en}"),
        fields: vec![field(vi, Role::Name), field(en, Role::Name), field(topic, Role::Alias)],
    });
    blocks.chain(indicators).collect()
}

fn corpus() -> &'static Corpus {
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/data/report.vi.txt");
        let (outline, _, _) = parse(&std::fs::read_to_string(path).expect("the report"), &[]);
        let index = Index::build(documents(&outline));
        Corpus { outline, index }
    })
}

fn search(query: &str) -> Answer {
    corpus().index.search(query, 60)
}

/// The blocks among the hits, best first.
fn blocks(query: &str) -> Vec<&'static str> {
    let corpus = corpus();
    search(query)
        .hits
        .iter()
        .filter_map(|hit| corpus.outline.blocks.get(hit.document))
        .map(|block| block.id.0.as_str())
        .collect()
}

/// The marked words of the best hit.
fn marked(query: &str) -> Vec<String> {
    let answer = search(query);
    let Some(hit) = answer.hits.first() else { return Vec::new() };
    let documents = documents(&corpus().outline);
    hit.spans
        .iter()
        .map(|span| documents[hit.document].fields[span.field].text[span.range.clone()].to_owned())
        .collect()
}

/// A query and the rows it asks for, separated by spaces: as many first hits must be exactly these, in any order.
type Case = (&'static str, &'static str);

/// Judges a kind of query: the part of its cases, in per cent, that must hold.
fn judge(kind: &str, pass: usize, cases: impl IntoIterator<Item = (String, &'static str)>) {
    let (mut good, mut all) = (0, 0);
    let mut misses = String::new();
    for (query, rows) in cases {
        let mut wanted: Vec<&str> = rows.split(' ').collect();
        let mut found: Vec<&str> = blocks(&query).into_iter().take(wanted.len()).collect();
        wanted.sort_unstable();
        found.sort_unstable();
        all += 1;
        good += usize::from(found == wanted);
        if found != wanted {
            misses += &format!("\n  '{query}': wanted {wanted:?}, found {found:?}");
        }
    }
    println!("{kind}: {good} of {all}{misses}");
    assert!(good * 100 >= pass * all, "{kind}: {good} of {all}, asked for {pass} per cent:{misses}");
}

fn owned(cases: &[Case]) -> impl Iterator<Item = (String, &'static str)> {
    cases.iter().map(|(query, rows)| ((*query).to_owned(), *rows))
}

/// Words as printed, with every row that has them as a phrase.
const EXACT: [Case; 42] = [
    ("nông thôn mới", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
    ("hộ nghèo", "p1-i-2-5 p2-ii-2-ct6"),
    ("che phủ rừng", "p1-i-1-2-d2"),
    ("giường bệnh", "p1-i-2-3 p2-ii-2-ct5"),
    ("bảo hiểm y tế", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
    ("khu công nghiệp", "p1-i-1-1 p1-ii-1-2-d2 p2-iii-1-7 p2-iv-4"),
    ("bán lẻ", "p1-i-1-3 p2-iii-1-3-d2"),
    ("cây ăn quả", "p1-i-1-2-d2"),
    ("cải cách tư pháp", "p1-i-3-2"),
    ("dân vận khéo", "p1-i-4-1-d5 p2-iii-4-1-d8"),
    ("trộm cắp", "p1-ii-1-3"),
    ("tín dụng đen", "p1-ii-1-3"),
    ("biến đổi khí hậu", "p1-i-1-8 p2-iii-1-7"),
    ("suy dinh dưỡng", "p1-i-2-3"),
    ("phòng học", "p1-i-2-1"),
    ("chính quyền điện tử", "p2-iii-2-2-d2 p2-iii-4-2-d2"),
    ("hòa nhịp", "p2-iv-3"),
    ("kinh tế tập thể", "p1-i-1-7 p1-ii-1-1"),
    ("chất thải rắn", "p2-ii-2-ct9"),
    ("tuổi thọ", "p2-ii-2-ct5"),
    ("đường cao tốc", "p1-i-1-6"),
    ("thương mại điện tử", "p1-i-1-3"),
    ("nước sạch", "p2-ii-2-ct9"),
    ("sức khỏe", "p1-i-2-3 p1-i-2-4 p2-iii-2-3-d2"),
    ("sách giáo khoa", "p2-iii-2-1-d2"),
    ("công nghệ thông tin", "p2-iii-2-2 p2-iii-2-2-d2 p2-iv-4"),
    ("thủy sản", "p1-i-1-d2 p2-ii-2-ct1 p2-iii-1-2-d2"),
    ("xã hội hóa", "p2-iii-1-8-d2 p2-iii-2-3-d2 p2-iii-2-4-d2"),
    ("tinh giản", "p1-i-4-1-d2 p1-i-4-2"),
    ("tham nhũng", "p1-i-4-1-d4 p1-ii-1-4 p2-iii-4-1-d7 p2-iv-1"),
    ("tai nạn giao thông", "p1-ii-1-3"),
    ("khiếu nại", "p1-i-3-2 p1-i-4-1-d3 p1-ii-1-3 p2-iii-3-1-d3"),
    ("ruộng đất", "p2-iii-1-2-d2"),
    ("kiều bào", "p2-iii-3-3"),
    ("lực lượng vũ trang", "p2-i-5 p2-iii-3-1"),
    ("phụ nữ", "p1-i-2-3 p2-iii-2-6-d2"),
    ("đối ngoại", "p1-i-3 p1-i-3-3 p2-iii-3 p2-iii-3-3"),
    ("đàn", "p1-i-1-2-d2"),
    ("lý luận", "p1-i-4-1 p2-iii-4-1-d3"),
    ("kỷ cương", "p1-iv-bh3 p2-iii-4-2-d2"),
    ("quý báu", "ket"),
    ("bác sỹ", "p2-iii-2-3-d2"),
];

#[test]
fn the_expectations_are_the_rows_with_the_phrase() {
    for (phrase, rows) in EXACT {
        let has = |text: &str| format!(" {} ", words(text)).contains(&format!(" {} ", words(phrase)));
        let with: Vec<_> =
            corpus().outline.blocks.iter().filter(|block| has(&block.text)).map(|block| block.id.0.as_str()).collect();
        let mut wanted: Vec<_> = rows.split(' ').collect();
        wanted.sort_by_key(|id| corpus().outline.position(id));
        assert_eq!(with, wanted, "{phrase}");
    }
}

/// Small letters, one tone placement, and everything else a space: by the standard library, not by the engine.
fn words(text: &str) -> String {
    text.to_lowercase()
        .replace("oá", "óa")
        .replace("oà", "òa")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn exact() {
    judge("exact", 100, owned(&EXACT));
}

#[test]
fn no_diacritics() {
    let bare = |(query, rows): Case| (decompose(query).chars().filter(|c| !is_mark(*c)).map(plain_d).collect(), rows);
    // Without marks "dan" is first of all people.
    let ambiguous = ["đàn"];
    judge("no diacritics", 100, EXACT.into_iter().filter(|(query, _)| !ambiguous.contains(query)).map(bare));
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn plain_d(c: char) -> char {
    if c == 'đ' { 'd' } else { c }
}

#[test]
fn decomposed() {
    judge("NFD", 100, EXACT.into_iter().map(|(query, rows)| (decompose(query), rows)));
    for (query, _) in EXACT {
        assert_eq!(search(query).hits, search(&decompose(query)).hits, "{query}");
    }
}

#[test]
fn mixed_case() {
    let shout = |(query, rows): Case| (query.to_uppercase(), rows);
    let wave = |(query, rows): Case| {
        let turn = |(i, c): (usize, char)| if i % 2 == 0 { c.to_uppercase().to_string() } else { c.to_string() };
        (query.chars().enumerate().map(turn).collect(), rows)
    };
    judge("mixed case", 100, EXACT.into_iter().map(shout).chain(EXACT.into_iter().map(wave)));
}

#[test]
fn partial_diacritics() {
    // Letter marks kept and tones left out; then tones kept on plain letters.
    let is_tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let toneless = |(query, rows): Case| (decompose(query).chars().filter(|c| !is_tone(*c)).collect::<String>(), rows);
    let markless = |(query, rows): Case| {
        (decompose(query).chars().filter(|c| !is_mark(*c) || is_tone(*c)).map(plain_d).collect::<String>(), rows)
    };
    let cases = EXACT.into_iter().filter(|(query, _)| *query != "đàn");
    judge("partial diacritics", 95, cases.clone().map(toneless).chain(cases.map(markless)));
}

#[test]
fn tone_placement() {
    judge(
        "tone placement",
        100,
        owned(&[
            ("hoà nhịp", "p2-iv-3"),
            ("thuỷ sản", "p1-i-1-d2 p2-ii-2-ct1 p2-iii-1-2-d2"),
            ("sức khoẻ", "p1-i-2-3 p1-i-2-4 p2-iii-2-3-d2"),
            ("uỷ ban nhân dân", "p1-i-4-2"),
            ("uỷ ban kiểm tra", "p1-i-4-1-d3"),
            ("xã hội hoá", "p2-iii-1-8-d2 p2-iii-2-3-d2 p2-iii-2-4-d2"),
            ("thuỷ lợi", "p2-iv-4"),
            ("luỹ kế", "p1-i-1-1"),
            ("ma tuý", "p1-ii-1-3"),
            ("hài hoà", "p2-i-1 p2-iii-1-7 p2-iii-3-1-d3"),
            ("hài hòa", "p2-i-1 p2-iii-1-7 p2-iii-3-1-d3"),
            ("tỉnh khoá XVIII", "tieu-de"),
            ("tỉnh khóa XVIII", "tieu-de"),
            ("đa dạng hoá loại hình", "p2-iii-2-5-d2"),
            ("bê tông hoá", "p1-i-1-6"),
            ("tự chuyển hoá", "p2-iii-4-1-d9"),
            ("hàng hoá và dịch vụ", "p1-i-1-3"),
        ]),
    );
}

#[test]
fn i_for_y() {
    judge(
        "i/y",
        100,
        owned(&[
            ("tỉ lệ hộ nghèo", "p1-i-2-5 p2-ii-2-ct6"),
            ("tỉ lệ che phủ rừng", "p1-i-1-2-d2"),
            ("ti le che phu rung", "p1-i-1-2-d2"),
            ("kỉ cương", "p1-iv-bh3 p2-iii-4-2-d2"),
            ("kĩ thuật canh tác", "p2-iii-1-2-d2"),
            ("lí luận chính trị", "p1-i-4-1 p2-iii-4-1-d3"),
            ("quí báu", "ket"),
            ("bác sĩ", "p2-iii-2-3-d2"),
            ("tỉ USD", "p1-i-1-1 p1-i-1-3"),
            ("lí tưởng", "p1-iv-bh1"),
            ("trí thể mĩ", "p2-i-3"),
            ("kỉ luật tài chính", "p2-iii-1-4"),
            ("15.000 tỉ", "p2-ii-2-ct3"),
            ("quản lí đô thị", "p1-ii-1-1"),
            ("thời kì 2021", "p2-iii-1-1-d2"),
            ("xử lí triệt để", "p2-iii-1-7-d2"),
            ("hợp lí tiết kiệm", "p2-i-2 p2-iii-1-7"),
        ]),
    );
}

#[test]
fn typos() {
    judge(
        "typo",
        95,
        owned(&[
            ("nông ngiệp hữu cơ", "p2-iii-1-2"),
            ("hộ ngèo", "p1-i-2-5 p2-ii-2-ct6"),
            ("tham nhũgn", "p1-i-4-1-d4 p1-ii-1-4 p2-iii-4-1-d7 p2-iv-1"),
            ("thma nhũng", "p1-i-4-1-d4 p1-ii-1-4 p2-iii-4-1-d7 p2-iv-1"),
            ("che phủ rưngf", "p1-i-1-2-d2"),
            ("giưòng bệnh", "p1-i-2-3 p2-ii-2-ct5"),
            ("bảo hiểm y tếs", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
            ("tai nạn giao thôngg", "p1-ii-1-3"),
            ("biến đổi khí hâuj", "p1-i-1-8 p2-iii-1-7"),
            ("suy dinh dưỡg", "p1-i-2-3"),
            ("khiêu naị", "p1-i-3-2 p1-i-4-1-d3 p1-ii-1-3 p2-iii-3-1-d3"),
            ("công ngệ thông tin", "p2-iii-2-2 p2-iii-2-2-d2 p2-iv-4"),
            ("phòng hok", "p1-i-2-1"),
            ("tín dụng đenn", "p1-ii-1-3"),
            ("chât thải rắn", "p2-ii-2-ct9"),
            ("tuoir tho", "p2-ii-2-ct5"),
            ("đường cao tôc", "p1-i-1-6"),
            ("giao thôn nông thôn", "p1-i-1-6"),
            ("sap nhap 40 xa", "p1-i-4-2"),
            ("xuất khảu đạt 9,5", "p1-i-1-3"),
            ("siêu thi chợ", "p2-iii-1-3-d2"),
            ("khởi ngiệp", "p2-iii-1-6-d2"),
            ("lực lựơng vũ trang", "p2-i-5 p2-iii-3-1"),
        ]),
    );
}

#[test]
fn phrases() {
    judge(
        "phrase",
        100,
        owned(&[
            ("trật tự an toàn xã hội", "p1-i-3-1-d2 p2-iii-3-1-d2"),
            ("đổi mới sáng tạo", "p1-d1 p1-iv-bh1 p2-iv-5 ket"),
            ("tổ chức cơ sở đảng", "p2-ii-2-ct11 p2-iii-4-1-d4"),
            ("an ninh nhân dân", "p2-i-5 p2-iii-3-1-d3"),
            ("xã hội chủ nghĩa", "p2-iv-3"),
            ("nguyên nhân chủ quan", "p1-ii-2-2"),
            ("nguyên nhân khách quan", "p1-ii-2-1"),
            ("mục tiêu tổng quát", "p2-ii-1"),
            ("bài học kinh nghiệm", "p1-iv"),
            ("đánh giá chung", "p1-iii"),
            ("định hướng phát triển", "p2-i"),
            ("công nghiệp phụ thuộc nhiều vào khu vực", "p1-ii-1-1"),
            ("thu ngân sách chưa bền vững", "p1-ii-1-1 p1-iii-d2"),
            ("nâng cao chất lượng giáo dục toàn diện", "p2-iii-2-1"),
            ("đầu tư trực tiếp nước ngoài", "p2-iii-1-1-d2"),
            ("phòng chống dịch", "p1-i-2-3"),
            ("khu vực phòng thủ", "p1-ii-1-3 p2-i-5"),
        ]),
    );
}

#[test]
fn abbreviations() {
    judge(
        "abbreviation",
        95,
        owned(&[
            ("KCN", "p1-i-1-1 p1-ii-1-2-d2 p2-iii-1-7 p2-iv-4"),
            ("CCN", "p1-i-1-1 p2-ii-2-ct9"),
            ("NTM", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
            ("HĐND", "p1-i-4-2 p2-iii-4-2-d2 p1-ii-1-5"),
            ("hdnd", "p1-i-4-2 p2-iii-4-2-d2 p1-ii-1-5"),
            ("hội đồng nhân dân", "p1-i-4-2 p1-ii-1-5 p2-iii-4-2-d2"),
            ("UBND", "p1-i-4-2"),
            ("uy ban nhan dan", "p1-i-4-2"),
            ("MTTQ", "p2-i-6 p1-i-4-3 p1-ii-1-6 p2-iii-4-3 p2-iii-4-3-d2"),
            ("mặt trận tổ quốc", "p1-i-4-3 p1-ii-1-6 p2-iii-4-3 p2-iii-4-3-d2 p2-i-6"),
            ("BHYT", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
            ("FDI", "p1-ii-1-1 p1-i-1-7 p2-iii-1-1-d2"),
            ("GRDP", "p1-i-1-d2 p1-i-1-3 p2-ii-1-d3 p2-ii-2-ct1 p2-ii-2-ct2"),
            ("tổng sản phẩm", "p1-i-1-d2 p1-i-1-3 p2-ii-1-d3 p2-ii-2-ct1 p2-ii-2-ct2"),
            ("CNTT", "p2-iii-2-2 p2-iii-2-2-d2 p2-iv-4"),
            ("DTTS", "p1-i-2-5 p1-ii-1-2-d2 p1-iii-d2 p2-iii-1-3-d2 p2-iii-1-8 p2-iii-1-8-d2 p2-iii-2-6-d2"),
            ("BĐKH", "p1-i-1-8 p2-iii-1-7"),
            ("CCHC", "p2-iii-1-1-d2 p2-iii-4-2-d2"),
            ("ttcn", "p2-iii-1-1-d2"),
            ("hạ tầng KCN", "p2-iv-4"),
            ("tỷ lệ xã đạt chuẩn NTM", "p2-ii-2-ct10"),
            // Learned from the text, in no table.
            ("llvtđp", "p2-i-5"),
            ("atxh", "p1-i-3-1-d2 p2-iii-3-1-d2"),
            ("dvk", "p1-i-4-1-d5 p2-iii-4-1-d8"),
        ]),
    );
}

#[test]
fn numbers() {
    judge(
        "number",
        95,
        owned(&[
            ("14,6", "p1-i-1-d2"),
            ("14.6", "p1-i-1-d2"),
            ("14,6%", "p1-i-1-d2"),
            ("14.6 %", "p1-i-1-d2"),
            ("32.800", "p1-i-1-3"),
            ("32800", "p1-i-1-3"),
            ("32,800", "p1-i-1-3"),
            ("32800 tỷ đồng", "p1-i-1-3"),
            ("32.8", "p1-i-1-3"),
            ("16/63", "p1-i-1-d2"),
            ("15/15 chỉ tiêu", "p1-iii-d1"),
            ("4231 km", "p1-i-1-6"),
            ("4.231 km", "p1-i-1-6"),
            ("9.5 ty usd", "p1-i-1-3"),
            ("9,5 tỉ đô la", "p1-i-1-3"),
            ("67,4 phần trăm", "p1-i-1-2-d3"),
            ("1.452 công chức", "p1-i-4-2"),
            ("5500-6000 USD", "p2-ii-2-ct2"),
            ("5.500–6.000 USD", "p2-ii-2-ct2"),
            ("5 khu công nghiệp", "p1-i-1-1"),
            ("05 khu công nghiệp", "p1-i-1-1"),
            ("2 triệu lượt khách", "p1-i-1-3"),
            ("15000 tỷ", "p2-ii-2-ct3"),
            ("0,6%", "p1-i-2-5"),
            ("0.6%", "p1-i-2-5"),
            ("QCVN02", "p2-ii-2-ct9"),
            ("4G", "p1-i-2-4"),
            ("05-CT/TW", "p1-ii-1-7 p2-iii-4-1-d9"),
        ]),
    );
}

#[test]
fn prefixes() {
    judge(
        "prefix",
        95,
        owned(&[
            ("che phủ r", "p1-i-1-2-d2"),
            ("trộm c", "p1-ii-1-3"),
            ("tín dụng đ", "p1-ii-1-3"),
            ("tin dung d", "p1-ii-1-3"),
            ("suy dinh dư", "p1-i-2-3"),
            ("đường cao t", "p1-i-1-6"),
            ("chất thải r", "p2-ii-2-ct9"),
            ("tuổi th", "p2-ii-2-ct5"),
            ("biến đổi khí h", "p1-i-1-8 p2-iii-1-7"),
            ("giường b", "p1-i-2-3 p2-ii-2-ct5"),
            ("thương mại điệ", "p1-i-1-3"),
            ("sách giáo kh", "p2-iii-2-1-d2"),
            ("tai nạn gia", "p1-ii-1-3"),
            ("kiều b", "p2-iii-3-3"),
            ("cải cách tư ph", "p1-i-3-2"),
            ("dân vận khé", "p1-i-4-1-d5 p2-iii-4-1-d8"),
            ("kc", "p1-i-1-1 p1-ii-1-2-d2 p2-iii-1-7 p2-iv-4"),
            ("inter", "p1-i-2-4"),
            ("covi", "p1-d1 p1-i-2-3"),
            ("mặt trận tổ qu", "p1-i-4-3 p1-ii-1-6 p2-iii-4-3 p2-iii-4-3-d2"),
            ("4.23", "p1-i-1-6"),
        ]),
    );
}

#[test]
fn every_prefix_of_a_phrase_finds_something() {
    for (query, _) in EXACT {
        for (at, _) in query.char_indices().skip(1) {
            assert!(search(&query[..at]).total > 0, "'{}'", &query[..at]);
        }
    }
}

#[test]
fn telex() {
    judge(
        "Telex",
        95,
        owned(&[
            ("noong thoon mowis", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
            ("hooj ngheof", "p1-i-2-5 p2-ii-2-ct6"),
            ("che phur rwngf", "p1-i-1-2-d2"),
            ("che phur ruwngf", "p1-i-1-2-d2"),
            ("giuwowngf beenhj", "p1-i-2-3 p2-ii-2-ct5"),
            ("giuongwf beejnh", "p1-i-2-3 p2-ii-2-ct5"),
            ("baor hieemr y tees", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
            ("khu coong nghieepj", "p1-i-1-1 p1-ii-1-2-d2 p2-iii-1-7 p2-iv-4"),
            ("bans ler", "p1-i-1-3 p2-iii-1-3-d2"),
            ("caay awn quar", "p1-i-1-2-d2"),
            ("troojm cawps", "p1-ii-1-3"),
            ("troomj cawsp", "p1-ii-1-3"),
            ("tins dungj dden", "p1-ii-1-3"),
            ("bieens ddooir khis haauj", "p1-i-1-8 p2-iii-1-7"),
            ("hoaf nhipj", "p2-iv-3"),
            ("tuooir thoj", "p2-ii-2-ct5"),
            ("dduwowngf cao toocs", "p1-i-1-6"),
            ("nuwowcs sachj", "p2-ii-2-ct9"),
            ("thuyr sanr", "p1-i-1-d2 p2-ii-2-ct1 p2-iii-1-2-d2"),
            ("tham nhungx", "p1-i-4-1-d4 p1-ii-1-4 p2-iii-4-1-d7 p2-iv-1"),
            ("khieeus naij", "p1-i-3-2 p1-i-4-1-d3 p1-ii-1-3 p2-iii-3-1-d3"),
            ("phuj nuwx", "p1-i-2-3 p2-iii-2-6-d2"),
            ("kieeuf baof", "p2-iii-3-3"),
            ("KHIEEUS NAIJ", "p1-i-3-2 p1-i-4-1-d3 p1-ii-1-3 p2-iii-3-1-d3"),
        ]),
    );
}

#[test]
fn vni() {
    judge(
        "VNI",
        95,
        owned(&[
            ("no6ng tho6n mo7i1", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
            ("nong6 thon6 moi71", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
            ("ho65 ngheo2", "p1-i-2-5 p2-ii-2-ct6"),
            ("che phu3 ru7ng2", "p1-i-1-2-d2"),
            ("giu7o7ng2 be65nh", "p1-i-2-3 p2-ii-2-ct5"),
            ("giuong72 benh65", "p1-i-2-3 p2-ii-2-ct5"),
            ("bao3 hie63m y te61", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
            ("khu co6ng nghie65p", "p1-i-1-1 p1-ii-1-2-d2 p2-iii-1-7 p2-iv-4"),
            ("ca6y a8n qua3", "p1-i-1-2-d2"),
            ("tro65m ca81p", "p1-ii-1-3"),
            ("tin1 dung5 d9en", "p1-ii-1-3"),
            ("bie61n d9o63i khi1 ha65u", "p1-i-1-8 p2-iii-1-7"),
            ("ho2a nhip5", "p2-iv-3"),
            ("tuo63i tho5", "p2-ii-2-ct5"),
            ("d9u7o72ng cao to61c", "p1-i-1-6"),
            ("nu7o71c sach5", "p2-ii-2-ct9"),
            ("khie61u nai5", "p1-i-3-2 p1-i-4-1-d3 p1-ii-1-3 p2-iii-3-1-d3"),
            ("phu5 nu74", "p1-i-2-3 p2-iii-2-6-d2"),
        ]),
    );
}

#[test]
fn english() {
    judge(
        "English",
        95,
        owned(&[
            ("tourism", "p1-i-1-3 p2-iii-1-3 p2-iii-1-3-d2 p2-iv-4"),
            ("corruption", "p1-i-4-1-d4 p1-ii-1-4 p2-iii-4-1-d7 p2-iv-1"),
            ("exports", "p1-i-1-3 p1-i-1-7 p2-iii-2-2-d3"),
            ("poverty", "p1-i-2-5 p2-ii-2-ct6 p2-iii-1-8-d2 p2-iii-2-6 p2-iii-2-6-d2"),
            ("poverty rate", "p1-i-2-5 p2-ii-2-ct6"),
            ("health insurance", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
            ("industrial parks", "p1-i-1-1 p1-ii-1-2-d2 p2-iii-1-7 p2-iv-4"),
            ("climate change", "p1-i-1-8 p2-iii-1-7"),
            ("women", "p1-i-2-3 p2-iii-2-6-d2"),
            ("malnutrition", "p1-i-2-3"),
            ("life expectancy", "p2-ii-2-ct5"),
            (
                "ethnic minorities",
                "p1-i-2-5 p1-ii-1-2-d2 p1-iii-d2 p2-iii-1-3-d2 p2-iii-1-8 p2-iii-1-8-d2 p2-iii-2-6-d2",
            ),
            ("retail", "p1-i-1-3 p2-iii-1-3-d2"),
            ("press", "p2-iii-2-5-d2"),
            ("religion", "p2-iii-2-6-d2"),
            ("lessons", "p1-iv"),
            ("cooperatives", "p1-ii-1-1"),
            ("forest", "p1-i-1-2-d2 p2-i-2 p2-iii-1-2-d2"),
            ("per capita income", "p2-ii-1-d3 p2-ii-2-ct2"),
        ]),
    );
}

#[test]
fn punctuation() {
    judge(
        "punctuation",
        95,
        owned(&[
            ("\"hộ nghèo\"", "p1-i-2-5 p2-ii-2-ct6"),
            ("(hộ nghèo)", "p1-i-2-5 p2-ii-2-ct6"),
            ("hộ-nghèo", "p1-i-2-5 p2-ii-2-ct6"),
            ("  hộ   nghèo  ", "p1-i-2-5 p2-ii-2-ct6"),
            ("hộ nghèo?", "p1-i-2-5 p2-ii-2-ct6"),
            ("...hộ nghèo...", "p1-i-2-5 p2-ii-2-ct6"),
            ("hộ\tnghèo\n", "p1-i-2-5 p2-ii-2-ct6"),
            ("hộ\u{a0}nghèo", "p1-i-2-5 p2-ii-2-ct6"),
            ("hộ\u{200b} ngh\u{ad}èo", "p1-i-2-5 p2-ii-2-ct6"),
            ("phòng, chống dịch", "p1-i-2-3"),
            ("trí, thể, mỹ", "p2-i-3"),
            ("“dân vận khéo”", "p1-i-4-1-d5 p2-iii-4-1-d8"),
            ("công nghiệp-xây dựng 58,9%", "p1-i-1-d2"),
            ("(GRDP) bình quân", "p1-i-1-d2 p2-ii-2-ct1"),
            ("Covid-19", "p1-d1 p1-i-2-3"),
            ("3G, 4G", "p1-i-2-4"),
        ]),
    );
}

#[test]
fn spacing() {
    judge(
        "spacing",
        95,
        owned(&[
            ("nongthonmoi", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
            ("nôngthôn mới", "p1-i-1-2-d3 p1-iii-d1 p2-ii-2-ct10 p2-iii-1-2 p2-iii-1-2-d2"),
            ("hộnghèo", "p1-i-2-5 p2-ii-2-ct6"),
            ("dulich", "p1-i-1-3 p2-iii-1-3 p2-iii-1-3-d2 p2-iv-4"),
            ("chephurung", "p1-i-1-2-d2"),
            ("suydinhduong", "p1-i-2-3"),
            ("thamnhung", "p1-i-4-1-d4 p1-ii-1-4 p2-iii-4-1-d7 p2-iv-1"),
            ("kieubao", "p2-iii-3-3"),
            ("covid19", "p1-d1 p1-i-2-3"),
            ("baohiemyte", "p1-i-2-3 p2-ii-2-ct5 p2-iii-2-3-d2"),
            ("xuatkhau", "p1-i-1-3 p1-i-1-7 p2-iii-2-2-d3"),
            ("in ternet", "p1-i-2-4"),
            ("co vid", "p1-d1 p1-i-2-3"),
            ("khởi nghi ệp", "p2-iii-1-6-d2"),
            ("đường ca o tốc", "p1-i-1-6"),
        ]),
    );
}

#[test]
fn slips_are_found_as_printed_and_as_meant() {
    judge(
        "slips",
        100,
        owned(&[
            ("thế trận", "p2-i-5 p2-iii-3-1-d3"),
            ("thể trận quốc phòng", "p2-iii-3-1-d3"),
            ("phấn đấu", "p2-ii-1-d3 p2-iii-1-4"),
            ("phân đầu", "p2-iii-1-4"),
            ("kịp thời hiệu quả các tình huống", "p2-iii-3-1-d2"),
            ("kip thời hiệu quả các tình huống", "p2-iii-3-1-d2"),
            ("tiểu thủ công nghiệp", "p2-iii-1-1-d2"),
            ("tiêu thụ công nghiệp", "p2-iii-1-1-d2"),
            ("xây dựng hạ tầng thương mại", "p2-iii-1-3-d2"),
            ("xây hạ tầng thương mại", "p2-iii-1-3-d2"),
        ]),
    );
    assert_eq!(marked("tiểu thủ công nghiệp"), ["tiêu thụ công nghiệp"]);
    assert_eq!(marked("xây dựng hạ tầng thương mại"), ["xây hạ tầng thương mại"]);
    assert_eq!(marked("phấn đấu Bắc Giang"), ["Phần đầu Bắc Giang"]);
}

#[test]
fn readings_may_come_in_any_order() {
    let text = "kip thời thể trận".to_owned();
    let readings = [("thể", "thế"), ("kip", "kịp")].map(|(printed, meant)| {
        let at = text.find(printed).expect("printed");
        Reading { range: at..at + printed.len(), text: meant.to_owned() }
    });
    let only = Field { text, role: Role::Body, heading: 0..0, readings: readings.into() };
    let index = Index::build(vec![Document { id: String::new(), fields: vec![only] }]);
    for query in ["kịp thời thế trận", "kip thời thể trận", "kịp thời thể trận"] {
        let hit = &index.search(query, 9).hits[0];
        assert_eq!((hit.spans.len(), hit.spans[0].range.end), (1, "kip thời thể trận".len()), "{query}");
        assert!(hit.score > 1.5, "{query}");
    }
}

#[test]
fn nonsense_and_nothing_find_nothing() {
    for query in [
        "",
        " ",
        "\t\n",
        "...",
        "?!",
        "—",
        "%",
        "% %",
        "\u{301}",
        "\u{feff}",
        "()",
        "«»",
        "🙂",
        "привет",
        "農村",
        "xyzzy qwrt",
        "xyzzy",
        "qwrt",
        "zzzz",
        "asdfghjkl",
        "lorem ipsum dolor",
        "bitcoin",
        "wjwjwj",
        "qqq www",
        "kkkk",
        "999999",
        "77,77",
        "foobar",
        "blockchain",
        "hjkl zxcv",
    ] {
        let answer = search(query);
        assert_eq!((answer.hits.len(), answer.total), (0, 0), "'{query}': {:?} {:?}", blocks(query), marked(query));
    }
}

#[test]
fn typed_spelling_comes_before_others_of_the_same_letters() {
    // A slip's corrected reading counts as typed so.
    let text = |id: &str| {
        let block = corpus().outline.block(id).expect("a block");
        let meant = SLIPS.iter().filter(|(printed, _)| block.text.contains(printed)).map(|(_, meant)| *meant);
        words(&std::iter::once(block.text.as_str()).chain(meant).collect::<Vec<_>>().join(" "))
    };
    let has = |id: &str, word: &str| format!(" {} ", text(id)).contains(&format!(" {word} "));
    for word in [
        "tinh",
        "tỉnh",
        "tính",
        "tình",
        "dân",
        "dẫn",
        "đàn",
        "dần",
        "bán",
        "bản",
        "bạn",
        "thu",
        "thư",
        "thủ",
        "hộ",
        "hồ",
        "hội",
        "hỏi",
        "đường",
        "dương",
        "dưỡng",
        "the",
        "thể",
        "thế",
        "giao",
        "giáo",
        "giảo",
        "mới",
        "môi",
        "mọi",
    ] {
        let found = blocks(&format!("{word} "));
        let first_without = found.iter().position(|id| !has(id, word)).unwrap_or(found.len());
        let with = corpus().outline.blocks.iter().filter(|block| has(&block.id.0, word)).count();
        assert!(first_without >= with.min(40), "'{word}': {with} rows have it, row {first_without} does not");
    }
    // Marks that were typed are meant: nothing else dilutes the list.
    assert_eq!(blocks("đường"), ["p1-ii-1-7", "p1-i-4-1", "p1-i-1-6"]);
    for id in ["p1-i-1-6", "p1-i-2-3", "p2-iii-5"] {
        assert!(blocks("duong").contains(&id), "{id}");
    }
}

#[test]
fn a_phrase_comes_before_its_words_apart() {
    let first = |query: &str| blocks(query).first().copied();
    assert_eq!(first("an toàn giao thông"), Some("p2-iii-3-1-d3"));
    assert_eq!(first("hạ tầng du lịch"), Some("p2-iv-4"));
    let rows = blocks("nông nghiệp");
    assert_eq!(
        rows.iter().take(2).copied().collect::<std::collections::BTreeSet<_>>(),
        ["p1-i-1-2", "p2-iii-1-2"].into()
    );
}

#[test]
fn indicators_lead_when_the_query_is_their_name() {
    let count = corpus().outline.blocks.len();
    for [vi, en, _] in INDICATORS {
        for query in [vi.to_owned(), en.to_owned(), fold(vi), vi.to_uppercase()] {
            let hits = search(&query).hits;
            let name = hits.first().and_then(|hit| hit.document.checked_sub(count)).map(|at| INDICATORS[at][0]);
            assert_eq!(name, Some(vi), "{query}");
        }
    }
    // By topic, after those that have the word in their name.
    let hits = search("dịch vụ").hits;
    assert!(hits.iter().any(|hit| hit.document >= count));
    assert!(hits[0].document < count);
}

#[test]
fn longer_queries_may_miss_words() {
    assert!(blocks("tỷ lệ hộ nghèo là bao nhiêu").contains(&"p1-i-2-5"));
    assert!(blocks("xyzzy nông sản chủ lực đặc trưng").contains(&"p1-i-1-2"));
    assert_eq!(blocks("du lịch xyzzy"), [] as [&str; 0]);
}

#[test]
fn a_query_that_finds_nothing_gets_a_better_one() {
    assert_eq!(search("du lịch tham nhũng").suggestion.as_deref(), Some("du lịch"));
    assert_eq!(search("bệnh viện đa khoa").suggestion.as_deref(), Some("bệnh viện"));
    for query in ["xyzzy qwrt", "nông nghiệp", ""] {
        assert_eq!(search(query).suggestion, None, "{query}");
    }
}

#[test]
fn a_phrase_is_one_span_and_every_occurrence_is_marked() {
    assert_eq!(marked("nong thon moi"), ["nông thôn mới"; 3]);
    assert_eq!(marked("phong chong dich covid"), ["phòng, chống dịch Covid"]);
    assert_eq!(marked("14.6%"), ["14,6%"]);
    assert_eq!(marked("KCN dân cư"), ["khu công nghiệp", "dân cư"]);
    assert_eq!(marked("che phur rwng"), ["che phủ rừng"]);
}

/// Everything that must be so whatever is typed.
fn check(query: &str, index: &Index, documents: &[Document]) {
    let answer = index.search(query, 60);
    assert!(answer.hits.len() <= 60 && answer.hits.len() <= answer.total);
    assert!(
        answer.hits.is_sorted_by(|a, b| a.score > b.score || a.score == b.score && a.document < b.document),
        "{query:?}"
    );
    for hit in &answer.hits {
        assert!(hit.score.is_finite() && hit.score > 0.0, "{query:?}: {}", hit.score);
        assert!(!hit.spans.is_empty(), "{query:?}");
        assert!(
            hit.spans.is_sorted_by(|a, b| a.field < b.field || a.field == b.field && a.range.end <= b.range.start),
            "{query:?}: {:?}",
            hit.spans
        );
        for span in &hit.spans {
            let text = &documents[hit.document].fields[span.field].text;
            assert!(text.get(span.range.clone()).is_some_and(|marked| !fold(marked).is_empty()), "{query:?}: {span:?}");
            // A span holds whole words: nothing of a word is outside.
            let inside = fold(&text[span.range.clone()]);
            let around = [fold(&text[..span.range.start]), inside, fold(&text[span.range.end..])];
            let joined = around.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
            assert_eq!(joined, fold(text), "{query:?}: {span:?}");
        }
    }
    if let Some(other) = answer.suggestion {
        assert!(answer.total == 0 && index.search(&other, 1).total > 0, "{query:?}: {other}");
    }
}

#[test]
fn no_query_breaks_it() {
    let documents = documents(&corpus().outline);
    let vocabulary: Vec<&str> = documents.iter().flat_map(|document| document.fields[0].text.split(' ')).collect();
    let mut random = 7;
    for _ in 0..300 {
        check(&soup(&mut random, 24), &corpus().index, &documents);
        // Words of the report, cut and glued at random.
        let mut query = String::new();
        for _ in 0..=next(&mut random) % 6 {
            let word = vocabulary[next(&mut random) as usize % vocabulary.len()];
            let end = word.char_indices().nth(next(&mut random) as usize % 9).map_or(word.len(), |(at, _)| at);
            query.push_str(&word[..end]);
            query.push_str([" ", " ", " ", "", "-", "  "][next(&mut random) as usize % 6]);
        }
        check(&query, &corpus().index, &documents);
        assert_eq!(search(&query).hits, search(&decompose(&query)).hits, "{query:?}");
    }
}

#[test]
fn any_text_can_be_indexed() {
    let mut random = 11;
    for _ in 0..60 {
        let mut document = |id: usize| {
            let mut only = field(&soup(&mut random, 60), Role::Body);
            let cut = |at: u64, text: &str| text.char_indices().nth(at as usize % 40).map_or(text.len(), |(at, _)| at);
            let (a, b) = (cut(next(&mut random), &only.text), cut(next(&mut random), &only.text));
            only.heading = 0..a.min(b);
            only.readings.push(Reading { range: a.min(b)..a.max(b), text: soup(&mut random, 12) });
            Document { id: id.to_string(), fields: vec![only] }
        };
        let documents: Vec<Document> = (0..3).map(&mut document).collect();
        let queries: Vec<String> = documents.iter().map(|document| document.fields[0].text.clone()).collect();
        let copies = documents.iter().map(|document| {
            let from = &document.fields[0];
            let readings = from.readings.iter().map(|one| Reading { range: one.range.clone(), text: one.text.clone() });
            Document {
                id: document.id.clone(),
                fields: vec![Field {
                    text: from.text.clone(),
                    role: from.role,
                    heading: from.heading.clone(),
                    readings: readings.collect(),
                }],
            }
        });
        let index = Index::build(copies.collect());
        for query in &queries {
            check(query, &index, &documents);
        }
    }
    let none = Index::build(Vec::new());
    assert_eq!(none.search("nông nghiệp", 5), Answer::default());
}

#[test]
fn words_of_a_row_find_the_row_and_mark_themselves() {
    let documents = documents(&corpus().outline);
    let mut random = 3;
    let mut cases = 0;
    for (number, block) in corpus().outline.blocks.iter().enumerate() {
        let words: Vec<&str> = block.text.split(' ').collect();
        let start = next(&mut random) as usize % words.len();
        let query = words[start..(start + 4).min(words.len())].join(" ");
        if fold(&query).split(' ').count() < 3 {
            continue;
        }
        for query in [query.clone(), fold(&query), decompose(&query)] {
            let answer = search(&query);
            let hit = answer
                .hits
                .iter()
                .find(|hit| hit.document == number)
                .unwrap_or_else(|| panic!("'{query}' misses {}", block.id.0));
            let text = &documents[number].fields[0].text;
            let marks = hit.spans.iter().map(|span| fold(&text[span.range.clone()])).collect::<Vec<_>>();
            // Across the end of a sentence a phrase is two spans.
            assert!(
                marks.contains(&fold(&query))
                    || marks.concat().replace(' ', "").contains(&fold(&query).replace(' ', "")),
                "'{query}': {marks:?}"
            );
        }
        cases += 1;
    }
    assert!(cases > 100, "{cases}");
}

#[test]
fn snippets_show_what_was_found() {
    let text = &corpus().outline.block("p1-i-1-3").expect("services").text;
    let at = text.find("32.800").expect("a number");
    let number = at..at + 6;
    let cut = snippet(text, std::slice::from_ref(&number), 160);
    assert!(cut.start <= at && cut.end >= at + 6);
    assert_eq!(&text[cut.start..cut.start + "tổng mức bán lẻ".len()], "tổng mức bán lẻ", "{}", &text[cut.clone()]);
    assert!(text[cut].chars().count() <= 160);
    assert_eq!(snippet("ngắn", &[], 160), 0.."ngắn".len());
    let mut random = 5;
    for block in &corpus().outline.blocks {
        let text = if next(&mut random) & 1 == 0 { block.text.clone() } else { decompose(&block.text) };
        let starts: Vec<usize> = text.split(' ').map(|word| word.as_ptr() as usize - text.as_ptr() as usize).collect();
        let start = starts[next(&mut random) as usize % starts.len()];
        let end = text[start..].find(' ').map_or(text.len(), |len| start + len);
        for width in [0, 1, 20, 60, 160, 1000] {
            let word = start..end;
            let cut = snippet(&text, std::slice::from_ref(&word), width);
            let shown = &text[cut.clone()];
            assert!(cut.start <= start && end <= cut.end, "{shown}");
            assert!(shown.chars().count() <= width.max(text[start..end].chars().count()), "{width}: {shown}");
            let is_whole = |at: usize| {
                at == 0 || at == text.len() || text[at..].starts_with([' ', '\n']) || text[..at].ends_with([' ', '\n'])
            };
            assert!(is_whole(cut.start) && is_whole(cut.end), "{shown}");
        }
    }
    // Ranges that are not of this text are not looked at.
    let odd = [(5, 3), (1, 2), (0, 999)].map(|(start, end)| start..end);
    assert_eq!(snippet("đường đi", &odd, 4).start, 0);
}
