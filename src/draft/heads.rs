//! Words that begin a name, stand before it, or link it with its number.
//! Knows no sentence.

/// Nouns that begin the name of a measure.
pub(super) const HEADS: &[&str] = &[
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "tốc độ",
    "giá trị",
    "quy mô",
    "tổng",
    "sản lượng",
    "diện tích",
    "doanh thu",
    "thu nhập",
    "thu ngân sách",
    "chi ngân sách",
    "kim ngạch",
    "năng suất",
    "số",
    "lượng",
    "vốn",
    "chỉ số",
    "mật độ",
    "dân số",
    "tuổi thọ",
    "độ che phủ",
    "dư nợ",
    "nguồn vốn",
    "xuất khẩu",
    "nhập khẩu",
    "grdp",
    "gdp",
    "khách",
    "huy động",
    "lao động",
    "mức",
    "chiều dài",
    "công suất",
    "kinh phí",
    "đàn",
    "thu hút",
];

/// Words between a name and its number.
pub(super) const LINKS: &[&str] = &[
    "đạt", "là", "chiếm", "tăng", "giảm", "có", "còn", "ước", "trên", "hơn", "dưới", "khoảng", "gần", "được", "ở",
    "mức", "bằng", "lên", "xuống", "từ", "đến", "tới", "thêm", "chỉ", "đã", "sẽ", "hằng", "hàng", "năm", "tháng",
    "quý", "mỗi", "không", "quá", "vượt", "gấp", "thứ", "đứng", "xếp", "mới", "với", "(", "ngày", "nằm", "trong",
    "nhóm", "thuộc", "khi", "so", "lại", "cộng", "đó", "riêng", "và", "nâng", "đưa", "rồi", "dài", "rộng", "gồm",
    "tại", "dồn", "kém", ">", "<", "≥", "≤", "=",
];

/// The same of two words: either alone is a part of other words, "thiết kế", "hồ sơ", "công nghệ cao".
pub(super) const PAIRS: &[(&str, &str)] = &[
    ("bình", "quân"),
    ("dự", "kiến"),
    ("dự", "tính"),
    ("ước", "tính"),
    ("lũy", "kế"),
    ("luỹ", "kế"),
    ("phấn", "đấu"),
    ("xấp", "xỉ"),
    ("sơ", "bộ"),
    ("tối", "thiểu"),
    ("tối", "đa"),
    ("thực", "hiện"),
    ("ít", "nhất"),
    ("cao", "hơn"),
    ("thấp", "hơn"),
    ("nhiều", "hơn"),
    ("ít", "hơn"),
    ("lần", "lượt"),
    ("tương", "ứng"),
    ("so", "với"),
    ("tính", "đến"),
    ("hiện", "có"),
    ("hiện", "còn"),
    ("hiện", "đạt"),
    ("hiện", "là"),
];

/// Words that link, with those before them that make another word of them: "mặt bằng", "nông thôn mới", "chứng chỉ".
pub(super) const WHOLE: &[(&str, &[&str])] = &[
    ("bằng", &["mặt", "đồng", "công", "văn", "cân", "thăng"]),
    ("chỉ", &["chứng", "địa", "tín", "tôn"]),
    (
        "mới",
        &[
            "thôn", "đổi", "trồng", "cấp", "xây", "dựng", "lập", "làm", "tạo", "ký", "mắc", "nạp", "mở", "đóng",
            "sinh", "tuyển",
        ],
    ),
    ("mức", &["định", "hạn"]),
    ("cộng", &["công"]),
    ("lại", &["đi", "trở", "tái"]),
    ("dài", &["chiều", "kéo", "lâu"]),
    ("rộng", &["mở", "chiều"]),
    ("tại", &["hiện", "tồn"]),
    ("thuộc", &["phụ", "trực"]),
    ("xếp", &["sắp"]),
    ("thêm", &["làm", "dạy"]),
    ("giảm", &["tinh", "cắt", "miễn"]),
    ("có", &["sẵn", "hiện"]),
];

/// Words before a name that are no part of it.
pub(super) const OPENINGS: &[&str] = &[
    "trong đó",
    "đến nay",
    "hiện nay",
    "hiện tại",
    "hiện có",
    "toàn tỉnh",
    "cả tỉnh",
    "toàn thành phố",
    "thành phố có",
    "đến hết",
    "đến cuối",
    "tính đến",
    "cuối",
    "đầu",
    "năm",
    "tháng",
    "và",
    "đưa",
    "nâng",
    "riêng",
    "phấn đấu",
    "dự kiến",
    "ước",
    "đã",
    "có",
    "nhiều",
    "cả",
    "tính",
    "chung",
    "hiện",
    "giai đoạn",
    "theo",
    "hai là",
    "một là",
    "tương ứng",
    "cụ thể",
    "chia ra",
    "bao gồm",
    "như sau",
    "toàn xã",
    "toàn huyện",
    "toàn ngành",
    "ở",
    "tại",
];

/// Words before a time that go with it: "tính đến hết ngày 30/6/2025".
pub(super) const BEFORE_TIMES: &[&str] =
    &["ngày", "hết", "tính", "thời", "điểm", "cuối", "đầu", "giữa", "vào", "trong", "đến", "tới"];

/// What stretches of years are called.
pub(super) const STRETCHES: &[(&str, &str)] =
    &[("giai", "đoạn"), ("năm", "học"), ("nhiệm", "kỳ"), ("niên", "khóa"), ("niên", "khoá")];
