//! The words that steer a reading: cues of status, time and bounds.
//! Knows no indicator and no province; both languages side by side, matched as `text` matches spellings.

/// What a word or phrase tells a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Says nothing of its own, and may stand between a number and its name.
    Polite,
    /// A rise.
    Up,
    /// A fall.
    Down,
    /// A change either way.
    Change,
    /// What follows is where a change ends: a level.
    Until,
    /// What is aimed at.
    Target,
    /// What is there by now.
    Now,
    /// What is missing to a target.
    Gap,
    /// Whether a target was met.
    Met,
    /// A place in a ranking.
    Rank,
    /// Words of asking, counting and comparing. They are known and decide nothing: "cao hơn" is no bound.
    Known,
    /// What the report does not have, though its words have a name within.
    Other,
    /// Before an event.
    Before,
    /// After an event.
    After,
    /// Every year.
    Yearly,
    /// A part of a whole.
    Share,
    /// The year that follows is compared with.
    Since,
    /// Somewhere else.
    Elsewhere,
    /// Another place, by its name.
    Place,
    /// More than.
    Over,
    /// Less than.
    Under,
    /// More or less.
    About,
    /// A little less than.
    Nearly,
    /// Up to.
    AtMost,
    /// From.
    AtLeast,
    /// Estimated.
    Estimated,
    /// Projected.
    Projected,
}

/// Cue phrases; longer ones win over shorter ones.
pub(super) const CUES: [(Cue, &str); 26] = [
    (
        Cue::Polite,
        "thank|thank you|con số|số liệu|báo cáo|địa bàn|trên địa bàn|người dân|dân số|cụ thể|tổng|tổng số|tổng cộng|ai cũng|bình quân|trung bình|khu vực|ngành|kết quả|việc|công tác|lĩnh vực|đơn vị|tiếp tục|phát triển|mạnh|tốt|cao|hoạt động|chỉ|chỉ còn|chiếm|ghi nhận|thực hiện|được biết|bao phủ|người|the report|according|report|people|average|averaged|stands|reached|reach|level|value|worth|result|came|much|household|provinces|in the country|account for|accounts for|made up|make up|covered|set up|visit|visited|đón|không|chăng|phải không|receive|received|welcome|welcomed|exist|tỷ đồng|đồng|usd|vnd|km|billion|million|trillion|nghìn|triệu|tỷ|%|còn lại|still|only|just|fully|get|got|achieved|achieve|recorded|whole|hoạt|nhất|đây|kia|nha|luôn|thật|khá|tương đối|relatively|năm|year|said|says|announced|mốc|hold|held",
    ),
    (
        Cue::Up,
        "tăng|tăng thêm|tăng lên|lên thêm|gia tăng|rise|rose|risen|up|increase|increased|grow|grew|grown|gain|gained|higher by|climbed|climb|expand|expanded|added|adds|rising|increasing|growing|climbing|expanding|surged|jumped|soared|tăng vọt",
    ),
    (
        Cue::Down,
        "giảm|giảm đi|giảm bớt|giảm được|hạ|hạ được|sụt|tụt|bớt|fall|fell|fallen|down|decrease|decreased|decline|declined|drop|dropped|cut|slid|slipped|reduce|reduced|reduction|lower by|shrank|shrink|lost|loses|mất|falling|declining|dropping|shrinking|decreasing|plunged|dipped|eased|kéo giảm|sụt giảm",
    ),
    (Cue::Change, "thay đổi|biến động|chuyển dịch|change|changed"),
    (
        Cue::Until,
        "còn|xuống|xuống còn|giảm còn|giảm xuống|giảm xuống còn|tăng lên|nâng lên|lên|lên đến|lên tới|down to|up to|fell to|rose to|to|dropped to|declined to|increased to|reach|grew to|cut to|reduced to|only",
    ),
    (
        Cue::Target,
        "chốt|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|muốn|mong muốn|kỳ vọng|đích|đích đến|đặt ra|đề ra|dự định|hướng tới|hướng đến|nhiệm kỳ tới|giai đoạn tới|giai đoạn mới|sẽ|mong|hy vọng|quyết tâm|cam kết|xác định|từ nay đến|từ nay tới|target|goal|plan|planned|aim|aims|aimed|is to|are to|will|should|objective|supposed|want|wanted|hope|hoped|to be|intends",
    ),
    (
        Cue::Now,
        "nay|thực tế|hiện nay|hiện tại|hiện giờ|đến nay|tới nay|bây giờ|hiện|kết quả đạt|kết quả thực hiện|now|current|currently|today|so far|at present|to date|lũy kế",
    ),
    (
        Cue::Gap,
        "còn thiếu|thiếu|còn cách|cách|cách mục tiêu|khoảng cách|chênh|chênh nhau|chênh lệch|để đạt|mới đạt|cần tăng|cần giảm|phải tăng|phải giảm|cần thêm|nữa|gap|gap between|short of|needed|more needed|pace|remaining|remains|needs to|has to|have to|must|far from|missing",
    ),
    (
        Cue::Met,
        "đạt mục tiêu|đạt được mục tiêu|đạt chỉ tiêu|đạt kế hoạch|vượt mục tiêu|vượt chỉ tiêu|vượt kế hoạch|vượt xa mục tiêu|hoàn thành mục tiêu|hoàn thành chỉ tiêu|hoàn thành kế hoạch|hoàn thành|về đích|cán đích|mục tiêu đại hội|vượt mức|chưa|đạt mục tiêu đại hội|vượt mục tiêu đại hội|vượt xa mục tiêu đại hội|meet|met|meeting the target|exceed|exceeded|exceeding|exceeding the target|miss|missed|hit|meet the target|met the target|reach the target|reached the target|reach its target|achieve the target|fulfilled|fulfil|congress target|beat",
    ),
    (
        Cue::Rank,
        "xếp hạng|thứ hạng|hạng|vị trí|đứng thứ|xếp thứ|đứng|rank|ranked|ranking|place|placed|position|xếp|nhóm|top|tốp",
    ),
    (
        Cue::Known,
        "chốt số|chốt sổ|chốt lại|sở kế hoạch|bộ kế hoạch|phòng kế hoạch|ban kế hoạch|hỏi|cho hỏi|cho biết|tell me|know|when|nhiều hơn|lớn hơn|cao hơn|thấp hơn|ít hơn|hơn|hay|hoặc|so sánh|larger|bigger|higher|more|greater|which|compared|versus|vs|or|lower|smaller|less|fewer|than|bao nhiêu|mấy|số lượng|number of|số",
    ),
    (
        Cue::Other,
        "cận nghèo|nhập khẩu|xuất khẩu lao động|chi ngân sách|rừng trồng|rừng sản xuất|rừng tự nhiên|rừng phòng hộ|trồng rừng|cháy rừng|dịch vụ công|công nghiệp hỗ trợ|kết nạp đảng viên|đảng viên mới|near-poor|near poor|forest fires",
    ),
    (Cue::Before, "trước|trước khi|before|ban đầu|prior to|originally"),
    (Cue::After, "sau|sau khi|after|afterwards|following"),
    (
        Cue::Yearly,
        "mỗi năm|hằng năm|hàng năm|một năm|bình quân năm|bình quân mỗi năm|bình quân hằng năm|bình quân hàng năm|trung bình năm|trung bình mỗi năm|từng năm|a year|per year|each year|every year|annually|annual|yearly|per annum",
    ),
    (
        Cue::Share,
        "tỷ lệ|tỷ trọng|phần trăm|%|share|share of|percent|per cent|percentage|percentage of|proportion|rate|cơ cấu|cơ cấu kinh tế|trong cơ cấu kinh tế|economy|trong nền kinh tế|điểm phần trăm|điểm|percentage points|points|nền kinh tế|trong grdp|phần trăm grdp|% grdp|trong gdp|phần trăm gdp|of grdp|of gdp|of the economy",
    ),
    (
        Cue::Since,
        "so với|so với năm|so với cùng kỳ|kể từ|từ năm|since|compared with|compared to|on|over|từ|from|between",
    ),
    (
        Cue::Elsewhere,
        "nationally|cả nước|toàn quốc|việt nam|thế giới|huyện|thành phố|vietnam|viet nam|national|nationwide|world|global|asean|country’s|nước ta|có nơi|nơi khác|tỉnh khác|tỉnh bạn|địa phương khác|other provinces|another province|some provinces|elsewhere",
    ),
    (
        Cue::Over,
        "trên|hơn|vượt|vượt mốc|vượt ngưỡng|quá|over|more than|above|exceeding|exceeded|exceeds|topped|surpassed|passed|in excess of|upwards of",
    ),
    (Cue::Under, "dưới|chưa đến|chưa tới|không đến|under|less than|below|fewer than"),
    (
        Cue::About,
        "khoảng|vào khoảng|xấp xỉ|tầm|chừng|chừng độ|about|around|approximately|roughly|some|circa|ngót nghét|trên dưới|hơn kém|more or less",
    ),
    (Cue::Nearly, "gần|gần đạt|gần mốc|gần chạm mốc|tiệm cận|suýt|nearly|almost|close to|just under"),
    (
        Cue::AtMost,
        "không quá|tối đa|nhiều nhất|không vượt quá|at most|up to|at or below|no higher than|no more than|not more than|not above|not over|maximum|trở xuống|trở lại|or less|or fewer|or below",
    ),
    (
        Cue::AtLeast,
        "ít nhất|tối thiểu|không dưới|at or above|at least|no less than|no fewer than|minimum|trở lên|or more|or above|and above",
    ),
    (
        Cue::Estimated,
        "ước|ước đạt|ước tính|ước khoảng|estimated|an estimated|estimate|est|sơ bộ|tạm tính|preliminary|provisional",
    ),
    (Cue::Projected, "dự kiến|dự báo|dự kiến đạt|projected|expected|forecast|expects"),
];

/// The cue of a qualifier, by exactly these words.
pub fn qualifier_cue(words: &str) -> Option<Cue> {
    const SORTS: [Cue; 8] =
        [Cue::Over, Cue::Under, Cue::About, Cue::Nearly, Cue::AtMost, Cue::AtLeast, Cue::Estimated, Cue::Projected];
    let mut all = CUES.iter().filter(|(cue, _)| SORTS.contains(cue));
    all.find(|(_, phrases)| phrases.split('|').any(|phrase| phrase == words)).map(|(cue, _)| *cue)
}
