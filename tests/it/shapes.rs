//! Shapes of reports beside those of `outline`: other marks, other orders, what programs add around a text.
use solieu::report::{Outline, parse};

fn outline(source: &str) -> Outline {
    parse(source, &[], &[]).0
}

fn ids(outline: &Outline) -> String {
    outline.blocks.iter().map(|block| block.id.0.as_str()).collect::<Vec<_>>().join(" ")
}

/// Texts and the addresses that they must have.
const SHAPES: &[(&str, &str)] = &[
    // Composite numbers.
    (
        "Tên\n\nI. Kinh tế\n\nI.1. Lúa\n\nĐạt 5 tấn.\n\nI.2. Ngô\n\nII. Xã hội\n\nII.1 Trường",
        "tieu-de i i-1 i-1-d2 i-2 ii ii-1",
    ),
    ("Tên\n\nA. Kinh tế\n\nA.1. Lúa\n\nA.2. Ngô\n\nB. Xã hội", "tieu-de ph1 ph1-1 ph1-2 ph2"),
    ("Tên\n\n1. Lúa\n\n1.a) Vụ xuân\n\n1.b) Vụ mùa", "tieu-de m1 m1-a m1-b"),
    ("Tên\n\n1. Lúa\n\na.1) Xuân\n\na.2) Mùa", "tieu-de m1 m1-1 m1-2"),
    // Marks in brackets, glued marks, colons.
    ("Tên\n\n1. Lúa\n\n(a) Xuân\n\n(b) Mùa\n\n(i) Sớm\n\n(ii) Muộn", "tieu-de m1 m1-a m1-b m1-b-r1 m1-b-r2"),
    ("Tên\n\n1. Lúa\n\na)Vụ xuân\n\nb)Vụ mùa\n\n2. Ngô", "tieu-de m1 m1-a m1-b m2"),
    ("Tên\n\nI-Kinh tế\n\n1-Lúa\n\n2-Ngô\n\nII-Xã hội", "tieu-de i i-1 i-2 ii"),
    ("Tên\n\nI: Kinh tế\n\n1: Lúa\n\n2: Ngô", "tieu-de i i-1 i-2"),
    ("Tên\n\nI. Lúa\n\n-Miền núi\n\n-Đồng bằng\n\n+Xã A\n\n–Ven biển", "tieu-de i i-b1 i-b2 i-b2-b1 i-b3"),
    (
        "Tên\n\nI. Lúa\n\n○ Một\n\n○ Hai\n\n■ Ba\n\n➢ Bốn\n\n✓ Năm\n\n− Sáu\n\n‣ Bảy",
        "tieu-de i i-b1 i-b2 i-b3 i-b4 i-b5 i-b6 i-b7",
    ),
    // Words that count.
    (
        "Tên\n\n1. Bài học\n\nThứ nhất, giữ rừng.\n\nThứ hai, giữ biển.\n\nThứ ba là giữ đất.",
        "tieu-de m1 m1-bh1 m1-bh2 m1-bh3",
    ),
    ("Tên\n\n1. Bài học\n\nBài học thứ nhất: giữ rừng.\n\nBài học thứ hai: giữ biển.", "tieu-de m1 m1-bh1 m1-bh2"),
    ("Báo cáo năm\n\nPHẦN MỞ ĐẦU\n\nTỉnh có 5 xã.\n\nPHẦN THỨ NHẤT\nKINH TẾ\n\nI. Lúa", "tieu-de s1 s1-d1 p1 p1-i"),
    ("Báo cáo năm\n\nI. LÚA\n\n1. Vụ xuân\n\nĐạt 5 tấn.\n\nKẾT LUẬN\n\nTỉnh cảm ơn.", "tieu-de i i-1 i-1-d2 s2 s2-d1"),
    ("Báo cáo năm\n\nKINH TẾ\n\nLúa đạt 5 tấn.\n\nXÃ HỘI\n\nCó 5 trường.", "tieu-de s1 s1-d1 s2 s2-d1"),
    // The order of marks is the report's own.
    (
        "Tên\n\nI. Kinh tế\n\nA. Lúa\n\n1. Xuân\n\nB. Ngô\n\nII. Xã hội\n\nA. Trường",
        "tieu-de i i-ph1 i-ph1-1 i-ph2 ii ii-ph1",
    ),
    ("Tên\n\n1. Lúa\n\na) Xuân\n\n1) Sớm\n\n2) Muộn\n\nb) Mùa\n\n2. Ngô", "tieu-de m1 m1-a m1-a-1 m1-a-2 m1-b m2"),
    // Names are no marks.
    ("Tên\n\n1. Lúa\n\nC. Mác và Ph. Ăng-ghen đã viết.", "tieu-de m1 m1-d2"),
    ("Tên\n\n1. Lúa\n\nV. I. Lê-nin đã nói.", "tieu-de m1 m1-d2"),
    ("Tên\n\n1. Lúa\n\nA. Yersin tới đây năm 1891.", "tieu-de m1 m1-d2"),
    // What programs leave: tabs after marks, contents, page numbers, ruled tables.
    ("Tên\n\n1.\tLúa\n\nĐạt 5 tấn.\n\n2.\tNgô\n\na)\tXuân\n\n-\tSớm", "tieu-de m1 m1-d2 m2 m2-a m2-a-b1"),
    (
        "Tên\n\nI. Kinh tế ........ 2\n\n1. Lúa ......... 2\n\nII. Xã hội …………… 5\n\nI. Kinh tế\n\n1. Lúa\n\nII. Xã hội",
        "tieu-de i i-1 ii",
    ),
    (
        "Tên\n\nMỤC LỤC\n\nI. Kinh tế\t2\n\n1. Lúa\t2\n\nII. Xã hội\t5\n\nI. Kinh tế\n\n1. Lúa\n\nII. Xã hội",
        "tieu-de i i-1 ii",
    ),
    (
        "Tên\n\nI. Lúa\n\nĐạt 5 tấn.\n\n2\n\nII. Ngô\n\nĐạt 6 tấn.\n\n3\n\nHết mùa.\n\n4",
        "tieu-de i i-d1 ii ii-d1 ii-d2",
    ),
    (
        "Tên\n\nI. Lúa\n\n| Vụ | Tấn |\n|----|-----|\n| Xuân | 5 |\n| Mùa | 6 |",
        "tieu-de i i-bang1 i-bang1-h1 i-bang1-h2",
    ),
    (
        "Tên\n\nI. Lúa\n\nVụ        Tấn     Ha\nXuân        5      10\nMùa         6      12\n\nHết.",
        "tieu-de i i-bang1 i-bang1-h1 i-bang1-h2 i-d1",
    ),
    // Captions, notes, signatures.
    ("Tên\n\nI. Lúa\n\nPHỤ LỤC I\nBIỂU LÚA\n\n1. Xuân", "tieu-de i pl1 pl1-1"),
    ("Tên\n\nI. Lúa\n\nTM. UBND TỈNH\nCHỦ TỊCH\n\n(Đã ký)\n\nTrần Văn Thử", "tieu-de i ky-ten ky-ten-2 ky-ten-3"),
    (
        "Tên\n\n1. Lúa\n\na. Xuân 5 ha;\n\nb. Mùa 6 ha.\n\nCộng hai vụ là 11 ha.\n\n2. Ngô",
        "tieu-de m1 m1-a m1-b m1-d2 m2",
    ),
    ("Tên\n\n1. Lúa\n\na) Xuân 5 ha;\n\nb) Mùa 6 ha.\n\nTổng cộng: 11 ha.\n\n2. Ngô", "tieu-de m1 m1-a m1-b m1-d2 m2"),
    ("Tên\n\nI. Lúa\n\n1. Xuân 5 ha;\n\n2. Mùa 6 ha.\n\nTổng diện tích hai vụ là 11 ha.", "tieu-de i i-1 i-2 i-d1"),
    // English.
    (
        "Report of the year\n\nPart I\nRESULTS\n\nSection 1. Crops\n\na. Rice 2 ha;\n\nb. Maize 3 ha.\n\nIn total 5 ha.",
        "tieu-de p1 p1-ch1 p1-ch1-a p1-ch1-b p1-ch1-d1",
    ),
    ("Report of the year\n\n1. Crops\n\nFirst, rice.\n\nSecond, maize.", "tieu-de m1 m1-bh1 m1-bh2"),
    // Second series.
    (
        "Tên\n\nI. Lúa\n\na) Kết quả chung\n\nII. Ngô\n\na) Kết quả chung\n\nIII. Sắn\n\na) Kết quả chung\n\nXã này đạt 5 tấn\n\nXã này đạt 5 tấn\n\nXã này đạt 5 tấn",
        "tieu-de i i-a ii ii-a iii iii-a iii-a-d2 iii-a-d3 iii-a-d4",
    ),
    ("Tên\n\nI. Kinh tế\n\nI.1- Lúa\n\nI.2- Ngô", "tieu-de i i-1 i-2"),
    ("Tên\n\nI. Kinh tế\n\n1. Lúa\n\nI.1.1. Xuân\n\nI.1.2. Mùa", "tieu-de i i-1 i-1-1 i-1-2"),
    ("Tên\n\n1. Lúa\n\na1) Xuân\n\na2) Mùa", "tieu-de m1 m1-1 m1-2"),
    ("Tên\n\n1. Lúa\n\ni) Xuân\n\nii) Mùa\n\niii) Đông", "tieu-de m1 m1-r1 m1-r2 m1-r3"),
    ("Tên\n\n1. Lúa\n\nThứ hai, ngày 5/7 có mưa.", "tieu-de m1 m1-d2"),
    ("Tên\n\nI. Lúa\n\n• Một\n\n•Hai\n\n\u{f0a7} Ba", "tieu-de i i-b1 i-b2 i-b3"),
    ("Tên\n\nI. Lúa\n\n-1,8 điểm.\n\n+3% so với năm trước.", "tieu-de i i-d1 i-d2"),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH HẢI LÂM\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nTình hình năm 2022\n\nA. KẾT QUẢ\n\nI. Lúa\n\nB. NHIỆM VỤ",
        "dau-trang dau-trang-2 dau-trang-3 tieu-de ph1 ph1-i ph2",
    ),
    (
        "BÁO CÁO\nTình hình năm 2022\n\nA. KẾT QUẢ\n\nI. Lúa\n\n1. Xuân\n\nII. Ngô\n\nB. NHIỆM VỤ\n\nI. Rừng",
        "tieu-de ph1 ph1-i ph1-i-1 ph1-ii ph2 ph2-i",
    ),
    ("Tên\n\nI. Lúa\n\nTT\tVụ\tTấn\n1\tXuân\t5\n2\tMùa\t6\n\nII. Ngô", "tieu-de i i-bang1 i-bang1-h1 i-bang1-h2 ii"),
    ("Tên\n\nI. Lúa\n\nTrang 2\n\nĐạt 5 tấn.\n\n- 3 -\n\nHết.", "tieu-de i i-d1 i-d2"),
    ("Tên\n\n1. Lúa\n\nNăm\n\n2021\n\nđạt 5 tấn.", "tieu-de m1 m1-d2 m1-d3 m1-d4"),
    ("Tên\n\nI. LÚA\n\n1. Xuân.\n\nII. NGÔ\n\nNƠI TRỒNG\n\nỞ hai xã.\n\nIII. SẮN", "tieu-de i i-1 ii s3 s3-d1 iii"),
    ("Tên\n\nI. Lúa\n\nCộng 5 xã có lúa.\n\n1. Xuân\n\nTổng diện tích 5 ha.", "tieu-de i i-d1 i-1 i-1-d2"),
    ("Tên\n\n1. Lúa\n\na) Xuân\n\nTổng diện tích 5 ha.\n\nb) Mùa", "tieu-de m1 m1-a m1-a-d2 m1-b"),
    ("Tên\n\n1. Lúa\n\n+ Xuân 5 ha;\n+ Mùa 6 ha.\nCộng: 11 ha.", "tieu-de m1 m1-b1 m1-b2 m1-d2"),
    (
        "Chương trình công tác\n\nI. Lúa\n\nChương trình 135 có 5 xã.\n\nMục tiêu 2 là giữ rừng.\n\nĐiều 5 xã cần là nước.\n\nPhần lớn xã có nước.",
        "tieu-de i i-d1 i-d2 i-d3 i-d4",
    ),
];

#[test]
fn other_shapes_are_outlined_too() {
    let mut wrong = Vec::new();
    for (source, expected) in SHAPES {
        let found = ids(&outline(source));
        if found != *expected {
            wrong.push(format!("{source:?}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), wrong.len());
}
