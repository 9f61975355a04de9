//! The words that steer a question, as the book gets them when the site is built.
//! Knows no indicator and no province; both languages side by side, matched as `text` matches spellings. The check of a
//! text has words of its own (`lexicon`): there a bound decides, here what is asked for.

use super::words::Cue;

/// Cue phrases; longer ones win over shorter ones.
pub(super) const CUES: [(Cue, &str); 23] = [
    (
        Cue::Polite,
        "xin|làm ơn|giúp|cảm ơn|thanks|thank you|con số|số liệu|báo cáo|địa bàn|người dân|dân số|cụ thể|thực tế|tổng|ai cũng|bình quân|trung bình|khu vực|ngành|thế nào|ra sao|kết quả|việc|công tác|lĩnh vực|đơn vị|tiếp tục|phát triển|mạnh|tốt|cao|nhanh|hoạt động|chỉ|chiếm|ghi nhận|thực hiện|được biết|bao phủ|người|what|please|can you|could you|report|according|people|average|averaged|stands|reached|reach|level|value|worth|result|came|much|i|me|you|how|household|provinces|in the country|account for|accounts for|made up|make up|covered|set up|visit|visited|where|đón|không|chăng|phải không|receive|received|welcome|welcomed|exist|tỷ|đồng|usd|vnd|km|đô|đô la|dollar|us|billion|million|trillion|nghìn|ngàn|triệu|%|only|just|still|fully|get|got|achieve|achieved|recorded|whole|chứ|nhất|đây|kia|hả|nha|luôn|thật|khá|năm|year|one|five|last|past|next|xuống|lên|trên|hơn|dưới|khoảng|gần|không quá|ước|dự kiến|over|about|around|nearly|estimated|projected|xây|xây dựng|triển khai|đóng góp|huy động|cỡ|giai đoạn|nhiệm kỳ|thời kỳ|tiền|làm|làm ra|đổ|lát|loại nào|thì sao|đang có|country|stand|doing|given|điều|thể|cho thấy|quá trình|thời gian|vừa qua|vừa rồi|qua|đâu|giờ|thêm được|được thêm|thêm|sang|xong|vào|sắp|vẫn|đều|cứ|nên|phải|muốn|nếu|vì|nhưng|bằng|như|ấy|nó|họ|chúng|mọi|từng|cả|vừa|nhiều|ít|quanh|rốt cuộc|luôn luôn|dần|liệu|hẳn|hồi|lúc|đợt|we|our|they|them|your|can|may|might|shall|here|then|so|if|but|also|too|very|ever|yet|already|again|because|remained|remain|left|going|go|come|became|become|any|some|these|those|each|all|such|really|about|roughly|people’s|go up|quanh năm|ko|hông|hong|hok|đc|dc|zậy|ntn|nè|thuộc|cuối|đầu|cuối nhiệm kỳ|đầu nhiệm kỳ|cây số|hecta|héc ta|among|into|new ones|went|goes|term|thành",
    ),
    (Cue::Ask, "hỏi|cho hỏi|cho biết|muốn biết|cần biết|cho mình hỏi|tell me|know|wondering|want to know|wonder"),
    (
        Cue::Up,
        "tăng|tăng thêm|tăng lên|nâng lên|gia tăng|rise|rose|risen|up|increase|increased|grow|grew|grown|gain|gained|higher by|climb|climbed|expand|expanded|improve|improved|cải thiện",
    ),
    (
        Cue::Down,
        "giảm|giảm đi|giảm bớt|giảm được|hạ|hạ được|sụt|tụt|bớt|cắt giảm|fall|fell|fallen|down|decrease|decreased|decline|declined|drop|dropped|cut|reduce|reduced|reduction|lower by|shrank|shrink",
    ),
    (Cue::Change, "thay đổi|biến động|chuyển dịch|change|changed"),
    (
        Cue::Target,
        "mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|đặt ra|đề ra|dự định|định|hướng tới|hướng đến|nhiệm kỳ tới|năm tới|sắp tới|target|goal|plan|planned|aim|aimed|is to|are to|will|should|objective|supposed|next five years|coming years|next term|coming term",
    ),
    (
        Cue::Now,
        "hiện nay|hiện tại|hiện giờ|đến nay|tới nay|bây giờ|hiện|kết quả|now|current|currently|today|so far|at present|to date|lũy kế",
    ),
    (
        Cue::Gap,
        "còn thiếu|thiếu|còn cách|cách|cách mục tiêu|kém|còn kém|thua|bao xa|khoảng cách|chênh|chênh nhau|chênh lệch|để đạt|mới đạt|thì đạt|để tới|để lên|để đủ|mới đủ|cho đủ|cần tăng|cần giảm|phải tăng|phải giảm|cần thêm|phải thêm|nữa|how far|gap|short of|needed|more needed|pace|remaining|remains|to reach the target|needs to|has to|have to|must|far from|still to go|missing|how much more|how many more",
    ),
    (
        Cue::Met,
        "đạt mục tiêu|đạt được mục tiêu|đạt chỉ tiêu|đạt kế hoạch|vượt mục tiêu|vượt chỉ tiêu|vượt kế hoạch|vượt xa mục tiêu|hoàn thành mục tiêu|hoàn thành chỉ tiêu|hoàn thành kế hoạch|hoàn thành|về đích|mục tiêu đại hội|vượt mức|vượt|chưa|đạt mục tiêu đại hội|vượt mục tiêu đại hội|đạt chỉ tiêu đại hội|vượt chỉ tiêu đại hội|hoàn thành chỉ tiêu đại hội|meet|met|meeting the target|exceed|exceeded|exceeding|miss|missed|hit|meet the target|met the target|reach the target|reached the target|reach its target|achieve the target|above target|above the target|on target|above plan|fulfilled|fulfil|congress target|beat",
    ),
    (
        Cue::Rank,
        "thứ mấy|hạng mấy|xếp hạng|thứ hạng|hạng|vị trí|đứng thứ|xếp thứ|thứ bao nhiêu|đứng|xếp bao nhiêu|xếp mấy|nhóm|top|tốp|lọt|lọt vào|lọt top|lọt vào top|rank|ranked|ranking|place|placed|position",
    ),
    (
        Cue::When,
        "năm nào|khi nào|bao giờ|lúc nào|giai đoạn nào|thời điểm nào|những năm nào|when|which year|what year|by when|what period|which period|since when",
    ),
    (
        Cue::Larger,
        "hay|hoặc|cái nào|bên nào|so với nhau|so sánh|hơn|which|compare|compared|versus|vs|or|more|less|than",
    ),
    (
        Cue::Than,
        "nhiều hơn|lớn hơn|cao hơn|thấp hơn|ít hơn|nhanh hơn|larger|bigger|higher|greater|faster|lower|smaller|fewer",
    ),
    (Cue::Meaning, "là gì|nghĩa là gì|mean|meaning"),
    (Cue::Before, "trước|trước khi|trước đây|ban đầu|before|prior to|originally"),
    (Cue::After, "sau|sau khi|after|afterwards|following"),
    (
        Cue::Yearly,
        "mỗi năm|hằng năm|hàng năm|một năm|bình quân năm|bình quân mỗi năm|trung bình năm|trung bình mỗi năm|từng năm|a year|per year|each year|every year|annually|annual|yearly|per annum",
    ),
    (
        Cue::Count,
        "bao nhiêu|mấy|số lượng|how many|number of|số|bao nhiêu con|mấy con|head of|được mấy|được bao nhiêu|bao nhiu|bnhiêu|bn",
    ),
    (
        Cue::Share,
        "tỷ lệ|tỷ trọng|phần trăm|bao nhiêu phần trăm|mấy phần trăm|bao nhiêu %|%|share|share of|percent|per cent|percentage|percentage of|proportion|rate|cơ cấu|cơ cấu kinh tế|nền kinh tế|economy|điểm phần trăm|bao nhiêu điểm|mấy điểm|điểm|percentage points|points|trong grdp|% grdp|phần trăm grdp|mấy phần trăm grdp|bao nhiêu phần trăm grdp|trong gdp|% gdp|phần trăm gdp|of grdp|of gdp",
    ),
    (Cue::Since, "từ năm|on|over|từ|from|between"),
    (Cue::Against, "so với|so với cùng kỳ|kể từ|since|compared with|compared to|against"),
    (Cue::Total, "tổng số|tất cả|total|in total|in all|altogether|overall"),
    (
        Cue::Elsewhere,
        "nationally|cả nước|toàn quốc|việt nam|thế giới|huyện|thành phố|vietnam|viet nam|national|nationwide|world|global|asean|country’s|nước ta",
    ),
];
