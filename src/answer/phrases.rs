//! The words that steer a question, as the book gets them when the site is built.
//! Knows no indicator and no province; both languages side by side, matched as `text` matches spellings. The check of a
//! text has words of its own (`lexicon`): there a bound decides, here what is asked for.

use super::words::Cue;

/// How people shorten words in chats and minutes; none of the short forms is a word itself.
pub(super) const SHORT: &str = "lđ=lao động|qg=quốc gia|nsnn=ngân sách|nc=nước|xh=xã hội|ktxh=kinh tế xã hội|đtư=đầu tư|đt=đầu tư|\
vđt=vốn đầu tư|hsg=học sinh giỏi|kcn=khu công nghiệp|ccn=cụm công nghiệp|cn=công nghiệp|cnc=công nghệ cao|\
ntm=nông thôn mới|nn=nông nghiệp|nt=nông thôn|dv=dịch vụ|dn=doanh nghiệp|cty=công ty|tt=thị trấn|tdp=tổ dân phố|\
sdd=suy dinh dưỡng|dd=dinh dưỡng|bhyt=bảo hiểm y tế|xk=xuất khẩu|sx=sản xuất|gtsx=giá trị sản xuất|gd=giáo dục|\
đv=đảng viên|đh=đại hội|nq=nghị quyết|ccvc=công chức viên chức|cbkct=cán bộ không chuyên trách|bq=bình quân|\
tb=trung bình|tl=tỷ lệ|sl=số lượng|mt=mục tiêu|kh=kế hoạch|đv sn=đơn vị sự nghiệp|dl=du lịch|xd=xây dựng|ko=không|k=không|kg=không|hok=không|hông=không|tp=thành phố|hđ=hoạt động|\
ng=người|kt=kinh tế|trg=trường|trc=trước|ns=ngân sách|sp=sản phẩm|nghành=ngành|nghanh=ngành";

/// Cue phrases; longer ones win over shorter ones.
pub(super) const CUES: &[(Cue, &str)] = &[
    (
        Cue::Polite,
        "xin|về đích|làm ơn|giúp|cảm ơn|con số|số liệu|báo cáo|địa bàn|người dân|dân số|thực tế|tổng|bình quân|\
         trung bình|khu vực|ngành|thế nào|kết quả|việc|công tác|lĩnh vực|đơn vị|tiếp tục|phát triển|mạnh|tốt|cao|\
         nhanh|hoạt động|chỉ|chiếm|thực hiện|được biết|bao phủ|người|đón|không|chăng|phải không|km|trăm|chục|nghìn|\
         ngàn|triệu|chứ|chưa phải|xếp loại|mất|khóa|nhất|đây|hả|luôn|thật|khá|năm|xuống|lên|hơn|dưới|khoảng|gần|\
         không quá|ước|dự kiến|xây|xây dựng|triển khai|đóng góp|huy động|cỡ|giai đoạn|nhiệm kỳ|thời kỳ|làm|làm ra|đổ|\
         lát|loại nào|thì sao|đang có|điều|thể|cho thấy|quá trình|thời gian|vừa qua|qua|đâu|thêm được|được thêm|thêm|\
         sang|sắp|vẫn|đều|cứ|nên|phải|muốn|nếu|vì|nhưng|bằng|như|ấy|nó|họ|chúng|mọi|từng|cả|vừa|nhiều|ít|quanh|\
         rốt cuộc|dần|liệu|hẳn|hồi|lúc|đợt|quanh năm|ko|hông|hong|hok|đc|dc|zậy|dzậy|răng|mô|ntn|nè|thuộc|cuối|đầu|\
         cuối nhiệm kỳ|đầu nhiệm kỳ|cây số|héc ta|thành|đi|mới|tầm|chừng|ai|bác|chú|cô|chị|ông|bà|cháu|ad|mn|vâng|dạ|\
         ok|okie|hử|hỉ|hen|nghen|á|ủa|ê|alo|chào|dạo này|gần đây|trước giờ|xưa nay|lâu nay|chỗ|xứ|dân|bà con|\
         tất thảy|thảy|đủ|tròn|chính xác|đúng|đúng không|phải chăng|thiệt|hổng|chẳng|hãy|thử|xem|coi|tìm|tra|tra cứu|\
         kiếm|nói|kể|nghe|thấy|nghĩ|tưởng|nhớ|đọc|viết|bài|thông tin|dữ liệu|thống kê|tài liệu|văn bản|nghị quyết|\
         văn kiện|đại hội|tỉnh ủy|đảng bộ|ủy ban|lãnh đạo|tụi|bọn|thời điểm|ngày nay|bấy giờ|ngày trước|hồi trước|\
         lúc trước|có được|sở hữu|nắm|giữ|duy trì|thu về|thu được|kéo|hút|mang về|đem về|đem lại|mang lại|kiếm được|\
         tốn|bỏ ra|rót|góp|rơi vào|chạm|chạm mốc|cán mốc|đạt mốc|mốc|lên tới|lên đến|ở mức|cỡ nào|chừng nào|đến đâu|\
         tới đâu|bao lớn|lớn thêm|lớn mạnh|lớn cỡ|lớn chừng|lớn bao nhiêu|lớn tới|to|dài|đông|ghê|lắm|quá|vượt bậc|\
         ấn tượng|tiến bộ|mở|mở mới|mọc|ra đời|thành lập|lập|hình thành|tồn tại|đưa vào|bắt|bắt được|sử dụng|xài|\
         hưởng|được hưởng|nhận|nhận được|tiếp cận|sống|cư trú|sinh sống|làm việc|trước mắt|lần|loại|mục|khoản|món|bộ|\
         phía|bên|phần nào|mảng|bảng|danh sách|top đầu|tổng cộng|cộng lại|gồm|bao gồm|tính đến|tính tới|tính ra|\
         khoảng độ|độ|suýt|ngót|non|gần như|hầu như|hầu hết|đa số|phần lớn|một phần|mấy phần|vài|đôi|mấy nghìn|\
         thật ra|thực ra|thực sự|thật sự|chính thức|công bố|theo báo cáo|báo|đăng|ghi|nêu|đề cập|nhắc|trả lời|\
         giải đáp|giải thích|thắc mắc|băn khoăn|tò mò|quan tâm|cần số|với ạ|với nhé|giùm|hộ mình|hộ em|giúp mình|ơn|\
         cám ơn|nhiều ạ|trân trọng|xin phép|làm phiền|tỉnh nhà|tỉnh ta|tỉnh mình|địa phương|cấp tỉnh|trung ương|\
         tốc độ|mức độ|quy mô|tình hình|hiện trạng|thực trạng|kỳ này|khóa này|khóa xix|hướng|hướng nào|chiều hướng|\
         xu hướng|diễn biến|tiến độ|nhanh chậm|nhanh không|chậm|đều đặn|ổn định|lý do|ý nghĩa|vậy ta|vậy trời|\
         thế nhỉ|thế ạ|đấy|hở|hỡi|cho mình|cho tôi|nữa không|được chưa|được không|được bao|nơi|giúp với|tương đương|\
         so với nhau ra sao|một cách|lần lượt|tương ứng|riêng rẽ|về sau|về trước|trở đi|trở lại đây|đổ lại|quay lại|\
         ngoài ra|bên cạnh đó|đồng thời|tức|tức là|nghĩa là|hay là|thì là|gọi là|coi như|xem như|miễn|chắc|chắc là|\
         hình như|có lẽ|dường như|biết|biết không|rõ|rõ ràng|cụ|tuyệt đối|tương đối|riêng năm|trọn năm|cả năm|\
         nguyên năm|năm vừa rồi|năm ngoái|năm kia|long|phần|phần cao|phần lớn hơn|quê mình|quê em|quê ta|quê tôi|\
         nhà mình|nhà em|nhà ta|miếng bánh|vậy tóm lại|tóm lại|nhìn chung|rốt cục|quả thật|đúng thật|chút|đặt|\
         hệ thống|thôi|hai|ba|bốn|tám|chín|mười|ki lô mét|mần|mần được",
    ),
    (
        Cue::Polite,
        "thanks|thank you|ra sao|what|please|can you|report|according|people|average|averaged|reached|reach|level|\
         value|worth|result|came|much|i|me|you|how|household|provinces|in the country|account for|accounts for|\
         made up|make up|covered|set up|visit|visited|where|receive|received|welcome|welcomed|exist|us|billion|\
         million|trillion|%|only|just|still|fully|get|got|achieve|achieved|recorded|whole|kia|nha|year|one|five|last|\
         past|next|over|about|around|nearly|estimated|projected|country|stand|doing|given|xong|we|our|they|them|your|\
         can|may|might|shall|here|then|so|if|but|also|too|very|ever|yet|already|again|because|remained|remain|left|\
         going|go|come|became|become|any|some|these|those|each|all|such|really|roughly|people’s|go up|hecta|among|\
         into|new ones|went|goes|term|anh|admin|hello|tham gia|quy ra|tks|cho em|trong khi|fast|quick|quickly|\
         rapidly|growing|grows|hoping|hope|expect|expected|expecting|back|live|living|cities|city|how big|how large|\
         how many people|size|huge|right|pls|plz|thx|cheers|hey|hi|okay|these days|nowadays|lately|recently|moment|\
         own|having|bring|brought|take|taken|took|give|show|showed|shown|find|found|look|looking|see|say|says|said|\
         told|think|thought|heard|hear|read|figure|data|stat|statistic|info|information|fact|numbers|exact|exactly|\
         precise|precisely|approximately|approximate|amount|amounted|sum|count|counted|sit|sits|run|runs|running|\
         operate|operating|operated|open|opened|opening|register|existing|anyone|someone|folks|locals|residents|\
         citizens|everyone|province’s|region|area|end|beginning|start|during|within|across|throughout|until|till|\
         every|both|rather|quite|pretty|almost|close|closer|further|many|most|least|lot|lots|few|little|bit|enough|\
         extra|additional|another|other|same|similar|latest|recent|previous|previously|earlier|former|ago|once|\
         finally|actually|indeed|maybe|perhaps|probably|possibly|likely|certain|sure|basically|generally|typically|\
         usually|want|wanted|need|try|tries|trying|seek|seeking|work|worked|use|uses|used|using|make|making|create|\
         created|produce|produced|earn|earned|spend|spent|collect|collected|pay|paid|attract|attracted|attracting|\
         draw|drew|raise|raised|lift|lifted|push|pushed|move|moved|jump|jumped|edge|edged|double|doubled|lost|lose|\
         belong|out|which|whose|whom|while|whether|upto|upwards|under|below|well|good|great|even|anywhere|somewhere|\
         side|respect|regards|regarding|concerning|kind|sort|type|of all|one in|portion|piece|five-year|period|\
         plan’s|resolution|official|officially|document|page|site|i’d|i’m|we’re|it’s|what’s|how’s|where’s|who|why|\
         does it|did it|go to|got to|per head of|bac giang’s|made|remained at|stayed|stay|kept|keep|held|hold|refer|\
         refer to|stand for|true|is it true|just wondering|wondering|newly opened|margin|kids|brand new|two|three|\
         four|ten|twenty|mobilise|mobilize|congress",
    ),
    (Cue::Ask, "hỏi|cho hỏi|cho biết|muốn biết|cần biết|cho mình hỏi|tell me|know|wondering|want to know|wonder"),
    (
        Cue::Up,
        "tăng|tăng thêm|tăng lên|nâng lên|gia tăng|rise|rose|risen|up|increase|increased|grow|grew|grown|gain|gained|\
         higher by|climb|climbed|expand|expanded|improve|improved|cải thiện|nhích|nhích lên|leo|leo lên|vươn lên|\
         phình|nở ra|tăng trưởng thêm|lớn thêm|đi lên|thêm lên|nhiều lên|cao lên|growing|growth of|rising|climbing|\
         jumped|lifted|raised|went up|gone up|more|mức tăng",
    ),
    (
        Cue::Down,
        "giảm|giảm đi|giảm bớt|giảm được|hạ|hạ được|sụt|tụt|bớt|cắt giảm|fall|fell|fallen|down|decrease|decreased|\
         decline|declined|drop|dropped|cut|reduce|reduced|reduction|lower by|shrank|shrink|ít đi|teo|teo đi|co lại|\
         nhỏ lại|thu hẹp|xuống|tụt đi|bớt đi|mất đi|giảm xuống|hạ xuống|less|fewer|shrunk|lower|lowered|dropping|\
         falling|slipped|slip|eased|halved|mức giảm|hụt đi|cắt|bị cắt|cắt bớt",
    ),
    (
        Cue::Change,
        "thay đổi|biến động|chuyển dịch|change|changed|thay đổi ra sao|khác|khác nhau|khác đi|khác gì|khác thế nào|evolve|\
         evolved|develop|developed|moved|shift|shifted|trend",
    ),
    (
        Cue::Target,
        "mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|đặt ra|đề ra|dự định|định|hướng tới|hướng đến|nhiệm kỳ tới|khóa tới|\
         năm tới|sắp tới|target|goal|plan|planned|aim|aimed|is to|are to|will|should|objective|supposed|\
         next five years|coming years|next term|coming term|sẽ|tới đây|sau này|rồi đây|dự tính|dự trù|đích|đích đến|định hướng|tương lai|aiming|aims|\
         aiming for|aims for|aim for|hopes to|wants to|want to|seeks to|going to|by 2025|theo nghị quyết mới|\
         nghị quyết mới|khóa mới|tham vọng|mong muốn|muốn đạt|kỳ vọng đạt|set for|forecast|intended|intend",
    ),
    (
        Cue::Now,
        "hiện nay|hiện tại|hiện giờ|giờ|đến nay|tới nay|bây giờ|hiện|kết quả|now|current|currently|today|so far|\
         at present|to date|lũy kế",
    ),
    (
        Cue::Gap,
        "còn thiếu|thiếu|còn cách|cách|cách mục tiêu|kém|còn kém|thua|bao xa|khoảng cách|chênh|chênh nhau|chênh lệch|\
         để đạt|để chạm|mới đạt|thì đạt|để tới|để lên|để đủ|mới đủ|cho đủ|cần tăng|cần giảm|phải tăng|phải giảm|\
         cần thêm|phải thêm|nữa|how far|gap|short of|needed|more needed|pace|remaining|remains|to reach the target|\
         needs to|has to|have to|must|far from|still to go|missing|how much more|how many more|còn bao xa|cách đích|\
         cách bao xa|còn phải|phải thêm bao nhiêu|thiếu bao nhiêu|hụt|to go|left to go|away from|below target|behind|\
         still need|short|kịp|cho kịp|mới kịp|thì mới kịp",
    ),
    (
        Cue::Met,
        "đạt mục tiêu|đạt được mục tiêu|đạt chỉ tiêu|đạt kế hoạch|vượt mục tiêu|vượt chỉ tiêu|vượt kế hoạch|\
         vượt xa mục tiêu|hoàn thành mục tiêu|hoàn thành chỉ tiêu|hoàn thành kế hoạch|hoàn thành|mục tiêu đại hội|\
         vượt mức|vượt|chưa|đạt mục tiêu đại hội|vượt mục tiêu đại hội|đạt chỉ tiêu đại hội|vượt chỉ tiêu đại hội|\
         hoàn thành chỉ tiêu đại hội|meet|met|meeting the target|exceed|exceeded|exceeding|miss|missed|hit|\
         meet the target|met the target|reach the target|reached the target|reach its target|achieve the target|\
         above target|above the target|on target|above plan|fulfilled|fulfil|congress target|beat|đạt nghị quyết|\
         vượt nghị quyết|đạt như nghị quyết|đạt như đại hội|so với nghị quyết|so với đại hội|đại hội giao|\
         đại hội đề ra|nghị quyết đại hội|đạt được chưa|xong chưa|đạt chưa|được chưa|tới chưa|đạt không|đạt ko|\
         có đạt|hit the target|hit its target|hit the goal|reach its goal|reach the goal|met the goal|meet its goal|\
         meet its target|met its target|beat the target|beat its target|beat the congress target|achieved its target|\
         achieved the target|succeed|succeeded|success|on track|delivered|deliver|surpass|surpassed|fall short|\
         fell short|đạt chỉ tiêu đề ra|đạt mục tiêu đề ra|như mục tiêu|được như mục tiêu|được như kế hoạch|\
         đúng kế hoạch|đúng mục tiêu|như đã hứa|như cam kết|như kế hoạch|như chỉ tiêu|vượt chỉ tiêu đề ra|\
         vượt mục tiêu đề ra|hoàn thành mục tiêu đề ra|as planned|as promised|according to plan|up to target|\
         what was planned",
    ),
    (
        Cue::Rank,
        "thứ mấy|hạng mấy|xếp hạng|thứ hạng|hạng|vị trí|đứng thứ|xếp thứ|thứ bao nhiêu|đứng|xếp bao nhiêu|xếp mấy|\
         nhóm|top|tốp|lọt|lọt vào|lọt top|lọt vào top|rank|ranked|ranking|place|placed|position|hàng thứ mấy|\
         hàng mấy|đứng hàng|bảng xếp hạng|stand|stand nationally|where does it stand|nhiều thứ mấy|lớn thứ mấy|\
         đứng đâu|ở đâu trong|how high|which place|what place|thứ mấy cả nước|xếp cao|xếp trên",
    ),
    (
        Cue::When,
        "năm nào|khi nào|bao giờ|lúc nào|giai đoạn nào|thời điểm nào|những năm nào|when|which year|what year|by when|\
         what period|which period|since when|chừng nào|tính từ bao giờ|tính từ khi nào|từ bao giờ|từ khi nào|\
         từ năm nào|của năm nào|vào năm nào|năm mấy|mấy năm nữa|bao lâu|how soon|how long|since what year|thời điểm|\
         mốc thời gian|thời gian nào|năm bao nhiêu|over which years|in which year|in what year|over what period|\
         bao h",
    ),
    (
        Cue::Larger,
        "hay|hoặc|cái nào|bên nào|so với nhau|so sánh|hơn|which|compare|compared|versus|vs|or|more|less|than",
    ),
    (
        Cue::Than,
        "nhiều hơn|lớn hơn|cao hơn|thấp hơn|ít hơn|nhanh hơn|larger|bigger|higher|greater|faster|lower|smaller|fewer|\
         thấp hay cao|cao hay thấp|cao hay thấp hơn|hơn hay kém",
    ),
    (
        Cue::Meaning,
        "là gì|nghĩa là gì|mean|meaning|thủ tục|giấy tờ|ở đâu|cách làm|how do i|how can i|where do i|giá|giá đất|\
         price",
    ),
    (
        Cue::Before,
        "trước|trước khi|trước đây|ban đầu|before|prior to|originally|đem sáp nhập|bị sáp nhập|đem gộp|bị gộp|\
         đem nhập|đưa ra sáp nhập",
    ),
    (Cue::After, "còn lại|sau|sau khi|after|afterwards|following"),
    (
        Cue::Yearly,
        "mỗi năm|hằng năm|hàng năm|một năm|bình quân năm|bình quân mỗi năm|trung bình năm|trung bình mỗi năm|\
         từng năm|a year|per year|each year|every year|annually|annual|yearly|per annum|mỗi một năm|hằng năm tăng|\
         một năm qua|năm một|yoy|in a year|from year to year|a year on average|on average each year",
    ),
    (
        Cue::Count,
        "bao nhiêu|mấy|số lượng|how many|number of|số|bao nhiêu con|mấy con|head of|được mấy|được bao nhiêu|bao nhiu|\
         bnhiêu|bn|bao nhiêu thứ|mấy thứ|không phải tỷ lệ|không phải phần trăm|không phải %|not the rate|\
         not the share|not the percentage",
    ),
    (
        Cue::Share,
        "tỷ lệ|tỷ trọng|phần trăm|bao nhiêu phần trăm|mấy phần trăm|bao nhiêu %|%|share|share of|percent|per cent|\
         percentage|percentage of|proportion|rate|cơ cấu|cơ cấu kinh tế|nền kinh tế|economy|điểm phần trăm|\
         bao nhiêu điểm|mấy điểm|điểm|percentage points|points|trong grdp|% grdp|phần trăm grdp|mấy phần trăm grdp|\
         bao nhiêu phần trăm grdp|trong gdp|% gdp|phần trăm gdp|of grdp|of gdp|bao nhiêu phần|mấy phần|phần nào của|\
         phần của|tỉ lệ|tỉ trọng|trong cơ cấu|trong nền kinh tế|trong kinh tế|of the economy|part of|what part|what portion|how much of|\
         what fraction|fraction|slice",
    ),
    (
        Cue::Money,
        "tiền|tỷ|tỷ đồng|đồng|usd|vnd|đô|đô la|dollar|dong|money|cost|tổng vốn|vốn|kinh phí|mức đầu tư|\
         tổng mức đầu tư",
    ),
    (Cue::Since, "từ năm|on|over|từ|from|between"),
    (Cue::Against, "so với|so vs|so với cùng kỳ|kể từ|since|compared with|compared to|against"),
    (Cue::Total, "tổng số|tất cả|total|in total|in all|altogether|overall"),
    (
        Cue::Elsewhere,
        "nationally|cả nước|toàn quốc|việt nam|thế giới|huyện|thành phố|vietnam|viet nam|national|nationwide|world|\
         global|asean|country’s|nước ta|vn|toàn cầu|trung quốc|nhật bản|hàn quốc|mỹ|châu âu|tỉnh nào|tỉnh khác|\
         nơi khác|china|japan|korea|america|other provinces|another province|which province",
    ),
    // Spending is no revenue, and who runs a business has only registered it: words that are known one by one.
    (
        Cue::Other,
        "chi ngân sách|tổng chi|bội chi|chi thường xuyên|nợ công|lương công nhân|tiền lương|tiền công|lương bình quân|\
         lương trung bình|lương tối thiểu|lương cơ bản|đang hoạt động|ngừng hoạt động|giải thể|phá sản|còn hoạt động|\
         budget spending|budget expenditure|public spending|government spending|budget deficit|wages|still active|\
         in operation|closed down",
    ),
];
