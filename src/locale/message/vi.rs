//! The sentences in Vietnamese, the first language.

use super::{Answer, Common, Guide, Indicator, Ledgers, Overview, Pace, Report, Search, Take, Webmaster};

pub(super) static COMMON: Common = Common {
    skip: "Đến nội dung chính",
    navigation: "Chính",
    overview: "Tổng quan",
    indicators: "Số liệu",
    report: "Báo cáo",
    search: "Tìm kiếm",
    other_language: "English",
    guide: "Cách đọc số liệu",
    data: "Tải toàn bộ dữ liệu (Excel)",
    files: "Tệp CSV, JSON",
    accessibility: "Tiếp cận",
    report_error: "Báo lỗi một con số",
    ledgers: "Kiểm chứng",
    source: "Nguồn: ",
    and: " và ",
    time: "Thời điểm",
    time_small: "thời điểm",
    value: "Giá trị",
    status: "Báo cáo ghi",
    measure: "Chỉ tiêu",
    cautions: "Lưu ý",
    places: "\u{a0}mục",
    show_table: "Xem bảng số",
    star: "Chỗ báo cáo không khớp: xem phần lưu ý",
    from: "từ",
    no_target: "không nêu mục tiêu",
    failed: "Một phần của trang chưa chạy được: tìm kiếm hoặc các nút. Mọi trang, hình và bảng vẫn đọc được:",
    address: "Địa chỉ trang: ",
    enlarge: "Xem lớn",
    upright: "Hình đứng",
    close: "Đóng",
    points: "Điểm số liệu; đi bằng phím mũi tên",
};

pub(super) static OVERVIEW: Overview = Overview {
    examples: "Thử:",
    standfirst: [
        "\u{a0}chỉ tiêu, ",
        "\u{a0}số liệu. ",
        "Mỗi số dẫn về đúng câu của báo cáo; biểu đồ nào cũng tải, trích và nhúng được.",
    ],
    stories: "Những thay đổi khác",
    every: ["Tất cả ", "\u{a0}chỉ tiêu"],
    one_table: "Một bảng lớn, lọc và tải được",
    indicators: "\u{a0}chỉ tiêu",
    topic_figures: "Mọi biểu đồ của chủ đề này",
    topic_indicators: "Mọi chỉ tiêu của chủ đề",
    reading: "Cách đọc",
    filled: "đặc: báo cáo nêu",
    hollow: "rỗng: suy ra từ báo cáo",
    diamond: "hình thoi, gạch chéo: mục tiêu",
    chevron: "mũi nhọn: trên, dưới",
    target: "mục tiêu",
    key_figures: "Số liệu chính",
};

pub(super) static INDICATOR: Indicator = Indicator {
    list_lead: "Mọi chỉ tiêu báo cáo nêu số, theo chủ đề. Mỗi số dẫn tới câu của nó; ô trống là chỗ báo cáo không nêu.",
    narrow: "Lọc theo tên",
    hide_derived: "Ẩn số suy ra",
    caption: "Mọi giá trị",
    levels: "Mức",
    changes: "Mức thay đổi",
    general: "Cách đọc chung",
    statements: "Báo cáo nói hai điều",
    before: "Chỉ tiêu trước",
    after: "Chỉ tiêu sau",
    take: "Lấy biểu đồ này",
    more: "SVG, CSV, Excel …",
    ready: "Câu viết sẵn để chép",
    sentences: "Câu gốc",
    notes: "Khi dùng số này",
    related: "Liên quan",
    related_note: "Các thước đo khác nhau, nên trang không vẽ chung một đường.",
    not_comparable: "Không so sánh trực tiếp: ",
    by_heading: "theo tên phần",
    by_context: "theo ngữ cảnh",
    no_target: "Báo cáo không nêu mục tiêu.",
    assessment: "báo cáo đánh giá ",
};

pub(super) static TAKE: Take = Take {
    menu: "Lấy biểu đồ",
    groups: ["Dùng trong bài", "Làm tiếp"],
    pictures: ["Ảnh PNG", "PNG lớn", "PNG vuông"],
    tables: ["CSV", "JSON"],
    workbook: "Toàn bộ số liệu (Excel)",
    copies: ["Chép liên kết", "Chép hình", "Chép trích dẫn", "Chép số, câu và nguồn"],
    share: "Chia sẻ",
    embed: "Nhúng",
    saved: "Đã tạo tệp ",
    copied: "Đã chép",
    not: ": không được",
    refused: ["Không tải được", "Không chép được", "Không chia sẻ được"],
    select: "Bôi chọn để chép:",
    published: "Mở tệp có sẵn",
};

pub(super) static REPORT: Report = Report {
    contents: "Mục lục",
    permalink: "Liên kết tới mục này",
    printed: "Bản in ghi",
    read_as: "đọc là",
    certainty: ["chắc chắn", "nhiều khả năng", "có thể"],
    kept: "Văn bản giữ nguyên như in; tìm kiếm nhận cả hai.",
    list_note: "Trong bản in, các chỉ tiêu nằm liền trong một đoạn văn; trang xuống dòng cho dễ đọc.",
    language_note: "Báo cáo bằng tiếng Anh.",
    part: "Phần",
};

pub(super) static SEARCH: Search = Search {
    label: "Tìm trong số liệu và báo cáo",
    placeholder: "Tìm trong số liệu, báo cáo",
    indicators: "Số liệu",
    report: "Báo cáo",
    count_indicators: ["số liệu"; 2],
    count_passages: ["đoạn trong báo cáo"; 2],
    none: ["Không có kết quả cho “", "”."],
    loose: ["Không có đúng “", "”. Gần nhất:"],
    partial: ["Không chỗ nào có đủ các chữ của “", "”. Gần nhất:"],
    lacks: "không có: ",
    answer: "Trả lời",
    ways: "Lối đi khác",
    rows: ["Thử:", "Chủ đề:", "Tất cả:"],
    doors: ["Mọi chỉ tiêu trong một bảng", "Cả báo cáo, có mục lục"],
    suggestion: "Có phải bạn tìm: ",
    keys: ["chọn", "mở", "xóa"],
    invitation: "Gõ tên chỉ tiêu, một con số, hay vài chữ trong báo cáo. Không dấu cũng được.",
    waiting: "Đang tìm…",
};

pub(super) static LEDGERS: Ledgers = Ledgers {
    lead: "Mỗi con số của trang dẫn về câu của nó trong báo cáo, và trang nói rõ chỗ nào báo cáo không đủ để kiểm.",
    names: ["Giá trị suy ra", "Đánh giá mục tiêu", "Lưu ý và mâu thuẫn", "Đính chính"],
    leads: [
        "Những số không in trong báo cáo, tính từ những số có in.",
        "Những chỗ báo cáo tự đánh giá so với mục tiêu, nguyên văn. Báo cáo nói hoàn thành 15/15 chỉ tiêu nhưng không liệt kê mười lăm chỉ tiêu đó.",
        "Những chỗ báo cáo không khớp với chính nó, hoặc dễ đọc nhầm. Số được giữ như in.",
        "Lỗi in và cách đọc. Văn bản không bị sửa; tìm kiếm nhận cả hai.",
    ],
    indicator: "Chỉ tiêu",
    assessment: "Báo cáo đánh giá",
    formula: "Cách tính",
    place: "Chỗ trong báo cáo",
    printed: "Bản in",
    corrected: "Đọc là",
    certainty: "Mức chắc chắn",
    reason: "Vì sao",
    span: "Cả giai đoạn",
    concerns: "Liên quan tới",
};

pub(super) static GUIDE: Guide = Guide {
    title: "Cách đọc số liệu",
    rules: [
        (
            "Mỗi số có một câu",
            "Số nào cũng dẫn tới đúng câu của nó trong báo cáo. Trang không dùng số nào khác, và bản dựng từ chối số mà báo cáo không in.",
        ),
        (
            "Dấu đặc, dấu rỗng, hình thoi",
            "Dấu đặc là số báo cáo nêu. Dấu rỗng là số suy ra từ những số báo cáo nêu, kèm cách tính. Hình thoi và gạch chéo là mục tiêu.",
        ),
        (
            "Chữ trước số là một phần của số",
            "“Trên”, “dưới”, “khoảng”, “ước”, “dự kiến” luôn đi cùng số, trên hình, trong bảng và khi tải về.",
        ),
        (
            "Phần trăm và điểm phần trăm",
            "Khi một tỷ lệ tăng từ 10% lên 12%, nó tăng 2 điểm phần trăm. Báo cáo thường chỉ ghi “%”; trang gọi tên cho đúng.",
        ),
        (
            "Bình quân là của cả giai đoạn",
            "Số bình quân năm năm được vẽ thành khối rộng bằng cả giai đoạn, không phải một điểm. Không có số nào được nội suy.",
        ),
        (
            "Không nối khi không so được",
            "Hai số khác định nghĩa không được nối bằng đường và không được trừ cho nhau; lý do ghi ngay bên cạnh.",
        ),
    ],
    gallery: "Bộ hình cho người thiết kế",
    single: ["Cả trang trong một tệp, không quá ", " MB: mở không cần mạng, gửi thư hay lưu trữ được"],
    slash: ["Phím tắt", "Phím / đưa tới ô tìm kiếm (trừ khi đang đọc báo cáo)"],
    over: "trên, hơn, ít nhất",
    under: "dưới, gần, không quá",
    not_found: "Không có trang này",
    not_found_lead: "Địa chỉ không dẫn tới chỉ tiêu hay mục nào: ",
    not_found_help: "Thử tìm, hoặc về trang tổng quan.",
    files: "Dữ liệu để tải",
    files_lead: "Toàn bộ số liệu, câu gốc và vị trí trong bản in. Mở bằng Excel hay LibreOffice: so-lieu.xlsx, mọi ô đúng kiểu. CSV: UTF-8, số có dấu chấm thập phân, cột printed giữ nguyên như in và phải nhập dưới dạng văn bản.",
};

pub(super) static PACE: Pace = Pace {
    title: "Mỗi năm: đã qua và cần có",
    mean: "bình quân ",
    bounds: ["", "trên ", "dưới "],
    a_year: " mỗi năm",
    before: "Đã qua, ",
    ahead: "Mục tiêu, ",
    own: "Phép tính của trang, không có trong báo cáo. Báo cáo dừng ở năm có kết quả cuối.",
};

pub(super) static WEBMASTER: Webmaster = Webmaster {
    allows: "Trang này cho phép biểu đồ làm gì",
    answers: [
        Answer {
            yes: "Biểu đồ nằm trong khung của một trang khác.",
            no: "Biểu đồ đang mở riêng, không nằm trong khung.",
        },
        Answer {
            yes: "Khung giữ tên miền của biểu đồ.",
            no: "Khung bị cô lập, không còn tên miền (sandbox thiếu allow-same-origin): chỉ đọc được tệp nếu máy chủ của biểu đồ gửi Access-Control-Allow-Origin: *.",
        },
        Answer {
            yes: "Khung cao đúng bằng biểu đồ.",
            no: "Khung không cao đúng bằng biểu đồ: trang này không nhận chiều cao. Hãy đặt chiều cao cố định, hoặc thêm embed.js.",
        },
        Answer {
            yes: "Đọc được tệp số liệu.",
            no: "Không đọc được tệp số liệu: tải về và phần tương tác cần Access-Control-Allow-Origin: * từ máy chủ của biểu đồ.",
        },
        Answer {
            yes: "Chạy được WebAssembly.",
            no: "Không chạy được WebAssembly (CSP thiếu 'wasm-unsafe-eval'): hình, bảng và nguồn vẫn đủ, chỉ không tương tác.",
        },
        Answer {
            yes: "Được lưu trên máy người đọc.", no: "Không được lưu trên máy người đọc; biểu đồ không cần."
        },
        Answer {
            yes: "Được chép vào bộ nhớ tạm.",
            no: "Không được chép vào bộ nhớ tạm: thêm allow=\"clipboard-write\" vào khung. Nếu không, chữ hiện ra để chọn.",
        },
        Answer {
            yes: "Được mở bảng chia sẻ.",
            no: "Không mở được bảng chia sẻ: thêm allow=\"web-share\" vào khung, nếu trình duyệt có chức năng này.",
        },
        Answer {
            yes: "Được mở toàn màn hình.",
            no: "Không được mở toàn màn hình: thêm allow=\"fullscreen\" vào khung.",
        },
    ],
    silent: "Trình duyệt không trả lời câu này.",
    tries: "Hãy tự bấm thử:",
    open: "mở trang đầy đủ trong thẻ mới",
    load: "tải bảng số CSV",
    still: "Trang này chỉ cho xem hình: câu gốc của từng số ở đường dẫn nguồn, số ở bảng bên dưới.",
    conformance: "Kiểm tra nhúng",
    conformance_lead: "Biểu đồ của trang này được đặt lần lượt vào từng loại trang chủ, trong từng kiểu khung. Đạt khi khung tự cao đúng bằng biểu đồ, sai không quá 1 px. Các trang chủ được viết lại theo tài liệu của họ; không mã nào của họ nằm ở đây.",
    host: "Trang chủ",
    sandboxes: ["không sandbox", "chỉ cho chạy mã", "cho chạy mã và giữ tên miền"],
    waiting: "chưa thử",
    pass: "đạt: {height} px",
    fail: "hỏng: khung cao {height} px, biểu đồ cao {wanted} px",
    all_pass: "Mọi trường hợp đều đạt; biểu đồ cao {wanted} px.",
    some_fail: "Số trường hợp hỏng: {height}.",
    stage: "Trường hợp đang thử",
    no_script: "Trang kiểm tra cần JavaScript.",
};
