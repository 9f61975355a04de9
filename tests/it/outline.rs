//! Outlines of reports that are numbered in other ways: every row of the shapes that offices print, in small texts.
use solieu::diag::Severity;
use solieu::report::{BlockKind, Outline, Reading, parse, tree, unclear};

fn outline(source: &str) -> Outline {
    let (outline, _, faults) = parse(source, &[], &[]);
    assert!(faults.iter().all(|fault| fault.severity == Severity::Warning), "{faults:?}");
    outline
}

/// The addresses in reading order.
fn ids(outline: &Outline) -> String {
    outline.blocks.iter().map(|block| block.id.0.as_str()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn has(source: &str, expected: &str) {
    assert_eq!(ids(&outline(source)), expected, "{source}");
}

#[track_caller]
fn kind_of(source: &str, id: &str, kind: BlockKind) {
    let outline = outline(source);
    assert_eq!(outline.block(id).map(|block| block.kind), Some(kind), "{}", ids(&outline));
}

#[test]
#[ignore = "prints the outline of the file in OUTLINE_OF"]
fn print() {
    let path = std::env::var_os("OUTLINE_OF").expect("OUTLINE_OF");
    let source = std::fs::read_to_string(path).expect("a text");
    println!("{}", tree(&outline(&source)));
}

#[test]
fn parts_in_every_wording() {
    for part in ["PHẦN THỨ NHẤT", "Phần thứ nhất", "Phần I", "PHẦN A", "Phần 1.", "PART ONE", "Part I:"]
    {
        has(&format!("Báo cáo năm\n\n{part}\n\nKẾT QUẢ\n\nI. Lúa\n\nĐạt 5 tấn."), "tieu-de p1 p1-i p1-i-d1");
    }
    has("Báo cáo\n\nPHẦN THỨ HAI: MỤC TIÊU\n\n1. Lúa", "tieu-de p1 p1-1");
}

#[test]
fn a_sentence_that_begins_like_a_part_is_no_heading() {
    for sentence in [
        "Phần thứ hai là nông nghiệp: lúa đạt 77 tấn",
        "Phần II của dự án dài 8 km.",
        "Phần thứ ba, vốn vay, là 12 tỷ đồng.",
        "Điều 2 của Luật đã cho 5 năm.",
        "Chương I dài 40 trang.",
        "Part one of the road is 8 km long.",
    ] {
        let outline = outline(&format!("Tên\n\n1. Đường\n\n{sentence}"));
        assert_eq!(ids(&outline), "tieu-de m1 m1-d2", "{sentence}");
        assert_eq!(outline.blocks[2].text, sentence);
    }
}

#[test]
fn chapters_divisions_and_articles() {
    has(
        "Tên\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n1. Một việc\n\nĐiều 2. Đối tượng",
        "tieu-de ch1 ch1-dieu1 ch1-dieu1-1 ch1-dieu2",
    );
    has("Tên\n\nCHƯƠNG 2. VỐN\n\nMục 1. Nguồn\n\nĐiều 3. Vốn vay", "tieu-de ch2 ch2-ch1 ch2-ch1-dieu3");
    has("Title\n\nChapter II: Funds\n\nArticle 4. Loans\n\na) One", "tieu-de ch2 ch2-dieu4 ch2-dieu4-a");
}

#[test]
fn items_in_every_notation() {
    for mark in ["1.", "1-", "1/", "1)", "1 -", "1 –"] {
        has(&format!("Tên\n\nI- Lúa\n\n{mark} Diện tích\n\nLà 5 ha."), "tieu-de i i-1 i-1-d2");
    }
    for mark in ["I.", "I-", "I/", "I -"] {
        has(&format!("Tên\n\n{mark} Lúa\n\nLà 5 ha."), "tieu-de i i-d1");
    }
    has("Tên\n\nIi. lúa\n\nIv. ngô\n\nVi. khoai", "tieu-de ii iv vi");
    has("Tên\n\n1. Cây\n\n1.1. Lúa\n\n1.2.Lâm nghiệp\n\n1.3 Thủy sản", "tieu-de m1 m1-1 m1-2 m1-3");
    has("Tên\n\nA. KINH TẾ\n\nI. Lúa\n\nB. XÃ HỘI\n\nI. Trường", "tieu-de ph1 ph1-i ph2 ph2-i");
    has("Tên\n\n1. Cây\n\na) Lúa\n\nb. Ngô\n\nđ) Khoai\n\ne/ Sắn", "tieu-de m1 m1-a m1-b m1-dd m1-e");
}

#[test]
fn numbers_that_only_look_like_marks() {
    for text in [
        "1.500 tấn lúa",
        "2.000–3.000 doanh nghiệp",
        "1/7/2022 là ngày đầu",
        "2015. Trong đó",
        "-1,8 điểm",
        "1.5 triệu",
    ] {
        has(&format!("Tên\n\nI. Lúa\n\n{text}"), "tieu-de i i-d1");
    }
}

#[test]
fn bullets_stand_under_each_other() {
    has(
        "Tên\n\nI. Lúa\n\n* Vụ xuân:\n- Miền núi\n+ Xã A\n- Đồng bằng\n* Vụ mùa\n\nCộng 5 ha.",
        "tieu-de i i-b1 i-b1-b1 i-b1-b1-b1 i-b1-b2 i-b2 i-d1",
    );
    for sign in ["-", "–", "•", "+", "*"] {
        has(&format!("Tên\n\nI. Lúa\n\n{sign} Một\n\n{sign} Hai"), "tieu-de i i-b1 i-b2");
    }
}

#[test]
fn lessons_and_lists() {
    has("Tên\n\n1. Bài học\n\nMột là, giữ rừng.\n\nHai là: giữ biển.", "tieu-de m1 m1-bh1 m1-bh2");
    has("Tên\n\n1. Chỉ tiêu: (1) Lúa 5 tấn; (2) ngô 6 tấn; (3) sắn 7 tấn.", "tieu-de m1 m1-ct1 m1-ct2 m1-ct3");
    has("Tên\n\n1. GRDP tăng 7,4% (1), cao hơn 7,1% (2) và 6,0% (3).", "tieu-de m1");
    has("Tên\n\n1. Chỉ tiêu\n\n(1) Lúa 5 tấn.\n\n(2) Ngô 6 tấn.", "tieu-de m1 m1-ct1 m1-ct2");
}

#[test]
fn a_number_that_comes_twice_has_an_address_of_its_own() {
    has("Tên\n\nI. Lúa\n\n2. Một\n\n2. Hai\n\nCó 5 ha.\n\n2. Ba", "tieu-de i i-2 i-2x2 i-2x2-d2 i-2x3");
    has("Tên\n\nI. Lúa\n\nI. Ngô", "tieu-de i ix2");
    has("Tên\n\nĐiều 1. Một\n\nĐiều 1. Hai", "tieu-de dieu1 dieu1x2");
}

#[test]
fn a_table_has_rows_and_cells() {
    for source in [
        "Tên\n\nI. Vốn\n\nTT | Việc | Vốn\n\n1 | Cầu | 27.600\n\n2 | Cảng | 8.450",
        "Tên\n\nI. Vốn\n\nTT\tViệc\tVốn\n1\tCầu\t27.600\n2\tCảng\t8.450",
        "Tên\n\nI. Vốn\n\nViệc\n\n2020\n\n2021\n\nCầu\n\n27.600\n\n1,5\n\nCảng\n\n8.450\n\n-1,8",
    ] {
        has(source, "tieu-de i i-bang1 i-bang1-h1 i-bang1-h2");
    }
    let outline = outline("Tên\n\nI. Vốn\n\nTT | Việc | Vốn\n| Cộng | | 36.050");
    let cells =
        |id: &str| outline.block(id).map(|block| block.cells().map(|r| block.text[r].to_owned()).collect::<Vec<_>>());
    assert_eq!(cells("i-bang1"), Some(vec!["TT".to_owned(), "Việc".to_owned(), "Vốn".to_owned()]));
    assert_eq!(cells("i-bang1-h1"), Some(vec![String::new(), "Cộng".to_owned(), String::new(), "36.050".to_owned()]));
}

#[test]
fn what_stands_around_the_body() {
    let source = "ỦY BAN NHÂN DÂN\nTỈNH HOA LƯ\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/BC-UBND\n\n\
        BÁO CÁO\n\nTình hình năm 2022\n\nHOA LƯ ĐOÀN KẾT VÀ ĐỔI MỚI,\n\nĐI LÊN TỪ BIỂN\n\nI. Lúa\n\nĐạt 5 tấn.\n\nNơi nhận:\n- Bộ A;\n- Lưu VT.\n\n\
        TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn A\n\nPHỤ LỤC\n\nDANH MỤC DỰ ÁN\n\n1. Cầu\n\n[1] Số liệu sơ bộ.";
    let outline = outline(source);
    let first = |kind| outline.blocks.iter().find(|block| block.kind == kind).map(|block| block.text.as_str());
    assert_eq!(first(BlockKind::Title), Some("BÁO CÁO Tình hình năm 2022"));
    assert_eq!(first(BlockKind::Letterhead), Some("ỦY BAN NHÂN DÂN TỈNH HOA LƯ"));
    assert_eq!(first(BlockKind::Slogan), Some("HOA LƯ ĐOÀN KẾT VÀ ĐỔI MỚI, ĐI LÊN TỪ BIỂN"));
    assert_eq!(first(BlockKind::Annex), Some("DANH MỤC DỰ ÁN"));
    assert_eq!(first(BlockKind::Footnote), Some("Số liệu sơ bộ."));
    assert_eq!(first(BlockKind::Signature), Some("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"));
    for (id, kind) in
        [("noi-nhan-3", BlockKind::Recipients), ("ky-ten-2", BlockKind::Signature), ("pl1-1", BlockKind::Item)]
    {
        kind_of(source, id, kind);
    }
}

#[test]
fn page_numbers_and_running_heads_are_no_words() {
    for furniture in ["- 3 -", "Trang 3/12", "Page 3 of 12", "Đăng ngày 29 - 7 - 2022", "----------"] {
        has(&format!("Tên\n\nI. Lúa\n\nĐạt 5 tấn.\n\n{furniture}\n\nVà 6 tấn."), "tieu-de i i-d1 i-d2");
    }
    let head = "Báo cáo của tỉnh Hoa Lư";
    has(&format!("{head}\n\nI. Lúa\n\n{head}\n\nII. Ngô\n\n{head}\n\nIII. Sắn"), "tieu-de i ii iii");
}

#[test]
fn text_without_blank_lines() {
    has(
        "BÁO CÁO\nTình hình năm 2022\nPhần I\nKẾT QUẢ\nĐây là lời đầu.\nI. LÚA\nLúa được mùa.\n1. Vụ xuân: 5 ha.\n- Miền núi.",
        "tieu-de p1 p1-d1 p1-i p1-i-d1 p1-i-1 p1-i-1-b1",
    );
    has(
        "REPORT\nYear 2022\n1. Rice\nRice grew 5%.\nMaize fell 2%.\na) Spring\nGood.",
        "tieu-de m1 m1-d2 m1-d3 m1-a m1-a-d2",
    );
}

#[test]
fn lines_broken_hard_are_healed() {
    let source = "Tên báo cáo\n\n1. Kinh tế\n\nSản lượng lúa của cả tỉnh năm nay đạt\nnăm mươi nghìn tấn, tăng so với tháng\n7. Nhờ vậy đời sống của người dân ở\nvùng núi cao khá hơn trước nhiều.\nCon số này còn thấp.\n2. Xã hội";
    let outline = outline(source);
    assert_eq!(ids(&outline), "tieu-de m1 m1-d2 m2");
    assert!(
        outline.blocks[2].text.contains("so với tháng 7. Nhờ vậy đời sống của người dân ở vùng"),
        "{}",
        outline.blocks[2].text
    );
}

#[test]
fn a_line_that_was_read_wrongly_is_put_right() {
    let source = "Tên\n\nKINH TẾ\n\nLúa tốt.\n\n1. Đây là câu.\n\ncâu đi tiếp.";
    let reading = |line, level: &str| Reading { line, level: level.to_owned() };
    let readings = [reading(3, "section"), reading(7, "paragraph"), reading(9, "join")];
    let (outline, _, faults) = parse(source, &[], &readings);
    assert_eq!(faults, []);
    assert_eq!(ids(&outline), "tieu-de s1 s1-d1 s1-d2");
    assert_eq!(outline.blocks[3].text, "1. Đây là câu. câu đi tiếp.");
}

#[test]
fn what_was_not_read_is_said() {
    assert!(unclear(&outline("Tên\n\nMột câu.")).iter().any(|line| line.contains("outline is empty")));
    let giant = "Lúa tốt. ".repeat(1_000);
    assert!(unclear(&outline(&format!("Tên\n\n1. Lúa\n\n{giant}"))).iter().any(|line| {
        line.starts_with("m1-d2 holds") && line.ends_with(" characters: are its paragraphs lines of their own?")
    }));
    let marked = unclear(&outline("Tên\n\n1. Lúa\n\nTốt *1) nhiều* và *2) đều*."));
    assert_eq!(marked, ["2 lines within m1-d2 begin with a mark that was not read as one"]);
    assert_eq!(unclear(&outline("Tên\n\n1. Lúa\n\nTốt.")), [] as [&str; 0]);
}

#[test]
fn a_check_tells_what_was_understood() {
    use solieu::compile::{check, compile, understood};
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (told, is_sound) = check(&root.join("tests/cases/province"));
    assert!(is_sound, "{told}");
    for words in [
        "province\n",
        "Blocks: title 1",
        "part 2",
        "  part p1 Phần thứ nhất",
        "Numerals: ",
        ", 0 unaccounted for",
        "The folder is sound.",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let mut files = super::province::folder("tests/cases/province");
    files.insert("report.vi.txt".to_owned(), "Tên\n\nLúa đạt 77 tấn.".to_owned());
    let told = understood(&compile(&files).0);
    assert!(told.contains("1 unaccounted for") && told.contains("outline is empty"), "{told}");
    let (told, is_sound) = check(&root.join("tests/cases/nowhere"));
    assert!(!is_sound && !told.contains("Blocks"), "{told}");
}

#[test]
fn a_title_says_which_sort_of_document_it_is() {
    for (head, title) in [
        (
            "Cục Thống kê tỉnh Hoa Lư - Thông cáo báo chí\nThứ Sáu, 28/06/2024 | Lượt xem: 1.253\n\nTHÔNG CÁO BÁO CHÍ QUÝ II",
            "THÔNG CÁO BÁO CHÍ QUÝ II",
        ),
        ("CITY OF HOA LU\nPromotion Office\n\nAnnual Report 2023/24", "Annual Report 2023/24"),
        (
            "HOA LƯ ĐOÀN KẾT, ĐỔI MỚI, ĐI LÊN\n\n(Báo cáo trình Đại hội lần thứ XV\n\nnhiệm kỳ 2021 - 2026)",
            "(Báo cáo trình Đại hội lần thứ XV nhiệm kỳ 2021 - 2026)",
        ),
        // What only begins so is a sentence.
        ("Tình hình năm 2022\n\nBáo cáo này nói về lúa", "Tình hình năm 2022"),
    ] {
        let outline = outline(&format!("{head}\n\n1. Lúa\n\nĐạt 5 tấn."));
        let found = outline.blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| block.text.as_str());
        assert_eq!(found, Some(title));
    }
}

#[test]
fn marks_whose_space_is_missing_or_too_many() {
    has("Tên\n\nI.KẾT QUẢ THÁNG 6\n\n1.Lúa\n\nII.Tồn tại\n\nA.Ngô được mùa", "tieu-de i i-1 ii ii-d1");
    has("Tên\n\nA.KINH TẾ\n\n1. Lúa\n\n2 .Ngô\n\n3 . Sắn", "tieu-de ph1 ph1-1 ph1-2 ph1-3");
    for text in ["V.Putin đã đến thăm tỉnh.", "2 .500 tấn", "X.Y đã nói"] {
        has(&format!("Tên\n\nI. Lúa\n\n{text}"), "tieu-de i i-d1");
    }
}

#[test]
fn a_word_alone_opens_or_closes_a_report() {
    has("Title\n\nForeword\n\nRice grew.\n\n1. Rice\n\nConclusion\n\nGood.", "tieu-de s1 s1-d1 m1 s2 s2-d1");
    has("Tên\n\nLời nói đầu\n\nLúa tốt.\n\n1. Lúa", "tieu-de s1 s1-d1 m1");
    has("Tên\n\n1. Lúa\n\nKết luận là lúa tốt", "tieu-de m1 m1-d2");
}

#[test]
fn the_office_below_signs() {
    kind_of("Tên\n\n1. Lúa\n\nĐạt 5 tấn.\n\nCỤC THỐNG KÊ TỈNH HOA LƯ", "ky-ten", BlockKind::Signature);
    kind_of("Tên\n\n1. Lúa\n\nĐạt 5 tấn.\n\nCHI CỤC\n\n----", "ky-ten", BlockKind::Signature);
    has("Tên\n\n1. Lúa\n\nĐạt 5 tấn.\n\nPHỤ LỤC\n\nDANH MỤC", "tieu-de m1 m1-d2 pl1");
}

#[test]
fn a_weekday_with_a_date_is_no_lesson() {
    has("Tên\n\n1. Lúa\n\nThứ Hai, 05/7/2022 họp.\n\nThứ ba, 6-7-2022 họp.", "tieu-de m1 m1-d2 m1-d3");
    has("Tên\n\n1. Lúa\n\nThứ hai, 5 xã được mùa.", "tieu-de m1 m1-bh1");
}

#[test]
fn relatives_of_the_shapes() {
    has("Tên\n\nCHƯƠNG THỨ HAI\n\nVỐN\n\nĐiều 4: Vay", "tieu-de ch2 ch2-dieu4");
    has("Tên\n\nMục thứ nhất. Vốn\n\nĐiều 4: Vay", "tieu-de ch1 ch1-dieu4");
    for sign in ["o", "»", "➔"] {
        has(&format!("Tên\n\n1. Lúa\n\n{sign} Một\n\n{sign} Hai"), "tieu-de m1 m1-b1 m1-b2");
    }
    has("Tên\n\n1. Lúa\n\n-xuân 5 ha;\n\n-mùa 6 ha.", "tieu-de m1 m1-b1 m1-b2");
    has("Tên\n\n1. Lúa\n\n① Một\n\n② Hai", "tieu-de m1 m1-ct1 m1-ct2");
    has("Tên\n\n1. Lúa\n\nĐạt 5 tấn¹.\n\n¹ Sơ bộ.", "tieu-de m1 m1-d2 cn1");
    // A range opens a sentence.
    has("Tên\n\n1. Lúa\n\n2 - 3 xã đạt chuẩn.", "tieu-de m1 m1-d2");
    has("Tên\n\n1. Lúa\n\n2 – 3 tấn mỗi ha.", "tieu-de m1 m1-d2");
    // "o" within words, a dash before a number.
    for text in ["ong mật được mùa.", "-1,8 điểm"] {
        assert_eq!(
            outline(&format!("Tên\n\n1. Lúa\n\nTốt.\n{text}")).blocks.last().map(|b| b.kind),
            Some(BlockKind::Paragraph)
        );
    }
}

#[test]
fn a_word_broken_before_its_dash_is_healed() {
    let source = "Tên báo cáo\n\n1. Chung\n\nSản lượng lúa của cả tỉnh năm nay đạt năm\nmươi nghìn tấn, cao nhất từ trước tới nay.\nTình hình chung về phát triển kinh tế\n- xã hội của tỉnh trong sáu tháng đầu năm\nnay khá hơn trước.\n2. Lúa";
    let outline = outline(source);
    assert_eq!(ids(&outline), "tieu-de m1 m1-d2 m2");
    assert!(outline.blocks[2].text.contains("kinh tế - xã hội của tỉnh"), "{}", outline.blocks[2].text);
}

#[test]
fn page_numbers_in_other_dress() {
    for [first, second] in [["[3]", "[4]"], ["3/12", "4/12"], ["| 3", "| 4"], ["Trang số 3", "Trang: 4"]] {
        has(
            &format!("Tên\n\nI. Lúa\n\nĐạt 5 tấn.\n\n{first}\n\nVà 6 tấn.\n\n{second}\n\nVà 7 tấn."),
            "tieu-de i i-d1 i-d2 i-d3",
        );
    }
    kind_of("Tên\n\nI. Lúa\n\nTốt.\n\nNơi gửi:\n- Bộ A;\n- Lưu VT.", "noi-nhan-2", BlockKind::Recipients);
}

#[test]
fn notes_at_the_end_are_no_list_of_the_annex_above() {
    let body = "Tên\n\n1. Thu\n\nChi 204,6 tỷ đồng (1), đất 96 tỷ đồng(2).\n\nPHỤ LỤC I\n\nDÂN SỐ\n\n";
    let text = format!("{body}Phường | Người\nA | 5\n\n(1) Không gồm chuyển nguồn.\n(2) Số liệu sơ bộ.");
    has(&text, "tieu-de m1 m1-d2 pl1 pl1-bang1 pl1-bang1-h1 cn1 cn2");
    // No mark in a line calls them, or they do not count from 1: a list.
    for other in [text.replace(" (1),", ","), text.replace("\n(1) Không", "\n(2) Không"), text.clone() + "\n\n2. Chi"]
    {
        assert!(outline(&other).blocks.iter().all(|block| block.kind != BlockKind::Footnote), "{other}");
    }
}

#[test]
fn what_a_website_puts_over_a_report_is_no_part_of_it() {
    for line in [
        "Home » Statistical news » Quarterly reports",
        "Trang chủ › Thống kê",
        "Trang chủ > Tin tức > Thống kê",
        "Lượt xem: 1.284",
        "31/12/2024 09:15 AM   Views: 2,310",
        "Thứ hai, 30/10/2023 - 16:05",
        "Cỡ chữ:  A-  A  A+",
    ] {
        let text = format!("{line}\n\nTình hình kinh tế năm 2023\n\nI. KẾT QUẢ\n\n1. Chung\n\nĐạt 5 tấn.\n");
        let outline = outline(&text);
        assert_eq!(outline.blocks[0].text, "Tình hình kinh tế năm 2023", "{line}");
        assert!(
            outline.blocks.iter().all(|block| !block.text.contains(line.split(' ').next().unwrap_or_default())),
            "{line}"
        );
    }
    let outline = outline("Kết quả > 5 tấn ở xã Tân\n\nI. KẾT QUẢ\n\nĐạt 5 tấn.");
    assert_eq!(outline.blocks[0].text, "Kết quả > 5 tấn ở xã Tân");
}

#[test]
fn an_english_letterhead_is_no_title() {
    for head in [
        "PEOPLE'S COMMITTEE OF HOA LU\n\nSOCIALIST REPUBLIC OF VIET NAM\n\nIndependence - Freedom - Happiness\n\nNo. 12/BC-UBND\n\nHoa Lu, 5 June 2024",
        "HOA LU STATISTICS OFFICE\n\nNo: 742/TCBC-CTK\n\nHoa Lu, June 5, 2024",
        "HOA LU STATISTICS OFFICE\n\nHoa Lu, 30 December 2024",
    ] {
        let outline =
            outline(&format!("{head}\n\nREPORT\non socio-economic development\n\nI. RESULTS\n\nIt was 5 tons."));
        let title: Vec<&str> =
            outline.blocks.iter().filter(|b| b.kind == BlockKind::Title).map(|b| b.text.as_str()).collect();
        assert_eq!(title, ["REPORT on socio-economic development"], "{}", tree(&outline));
        assert_eq!(outline.blocks[0].kind, BlockKind::Letterhead);
    }
}

#[test]
fn last_words_stand_below_no_section() {
    for last in
        ["Trên đây là báo cáo tổng kết năm học của ngành./.", "Nguồn: Cục Thống kê tỉnh (Báo cáo số 618/BC-CTK)"]
    {
        for end in ["", "\n\nNơi nhận:\n- Như trên;\n\nTM. ỦY BAN NHÂN DÂN\n\nLò Văn Sáu"] {
            let outline = outline(&format!("Báo cáo năm\n\nI. LÚA\n\nĐạt 5 tấn.\n\n{last}{end}"));
            let block = outline.blocks.iter().find(|block| last.starts_with(&block.text)).expect("a block");
            assert_eq!((block.kind, block.parent), (BlockKind::Closing, None), "{}", tree(&outline));
        }
    }
    let outline = outline("Báo cáo năm\n\nI. LÚA\n\nTrên đây là kết quả vụ đông.\n\nII. NGÔ\n\nĐạt 5 tấn.");
    assert_eq!(ids(&outline), "tieu-de i i-d1 ii ii-d1");
}

#[test]
fn notes_below_the_recipients_are_notes() {
    let outline = outline(
        "Báo cáo năm\n\nI. LÚA\n\nĐạt 5 tấn[1].\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n[1] Chưa tính 2 tấn.\n\n[2] Theo giá năm 2010.",
    );
    let notes: Vec<&str> =
        outline.blocks.iter().filter(|b| b.kind == BlockKind::Footnote).map(|b| b.text.as_str()).collect();
    assert_eq!(notes, ["Chưa tính 2 tấn.", "Theo giá năm 2010."]);
}

#[test]
fn a_numbered_label_is_part_of_its_heading() {
    for (text, heading) in [
        ("Component 1: Rural roads", "Component 1: Rural roads"),
        ("Hợp phần 2: Cấp nước. Đạt 5 tấn.", "Hợp phần 2: Cấp nước"),
        ("Tiểu dự án 3: Kè sông Rin", "Tiểu dự án 3: Kè sông Rin"),
        ("Cấp nước: Đạt 5 tấn.", "Cấp nước"),
    ] {
        let outline = outline(&format!("Báo cáo năm\n\nI. DỰ ÁN\n\n1. {text}\n"));
        assert_eq!(outline.blocks[2].heading_text(), heading);
    }
}
