//! Rules by which words stand for other words: abbreviations both ways, English to Vietnamese. The tables are common usage
//! of Vietnamese administration, of no one province.

use super::weight;
use crate::text::{Spelling, tokens};

/// These words may stand for those.
pub(super) struct Rule {
    pub typed: Vec<Spelling>,
    pub printed: Vec<Spelling>,
    pub weight: f32,
}

/// Short = long; several long forms are separated by a bar.
const ABBREVIATIONS: &str = "\
antt=an ninh trật tự
atgt=an toàn giao thông
bch=ban chấp hành
bhxh=bảo hiểm xã hội
bhyt=bảo hiểm y tế
bđkh=biến đổi khí hậu
bvmt=bảo vệ môi trường
cchc=cải cách hành chính
ccn=cụm công nghiệp
cn=công nghiệp
cnh=công nghiệp hóa
cntt=công nghệ thông tin
cntt-tt=công nghệ thông tin truyền thông
cqđt=chính quyền điện tử
csht=cơ sở hạ tầng
csvc=cơ sở vật chất
ct=chỉ thị
dl=du lịch
dn=doanh nghiệp
dtts=dân tộc thiểu số
dv=dịch vụ
fdi=đầu tư nước ngoài|đầu tư trực tiếp nước ngoài
gd=giáo dục
gdđt=giáo dục và đào tạo|giáo dục đào tạo
gplx=giấy phép lái xe
grdp=tổng sản phẩm
gtnt=giao thông nông thôn
hdi=chỉ số phát triển con người
hđnd=hội đồng nhân dân
hs=học sinh
htx=hợp tác xã
khcn=khoa học và công nghệ|khoa học công nghệ
kcn=khu công nghiệp
kdc=khu dân cư
kđt=khu đô thị
ktxh=kinh tế xã hội
kt-xh=kinh tế xã hội
lđ=lao động
llvt=lực lượng vũ trang
mtqg=mục tiêu quốc gia
mttq=mặt trận tổ quốc
nn=nông nghiệp
nq=nghị quyết
nsnn=ngân sách nhà nước
ntm=nông thôn mới
pci=năng lực cạnh tranh cấp tỉnh
pctn=phòng chống tham nhũng
qp-an=quốc phòng an ninh
qpan=quốc phòng an ninh
sxnn=sản xuất nông nghiệp
tdtt=thể dục thể thao
tp=thành phố
tthc=thủ tục hành chính
ttcn=tiểu thủ công nghiệp
tw=trung ương
ubkt=ủy ban kiểm tra
ubnd=ủy ban nhân dân
vhxh=văn hóa xã hội
xdcb=xây dựng cơ bản
xhcn=xã hội chủ nghĩa
xk=xuất khẩu
%=phần trăm
usd=đô la";

/// English=Vietnamese, one way; several Vietnamese words are separated by a bar.
const ENGLISH: &str = "\
agriculture=nông nghiệp
agricultural=nông nghiệp
average=bình quân
bed=giường bệnh
billion=tỷ
budget=ngân sách
business=doanh nghiệp|kinh doanh
cause=nguyên nhân
child=trẻ em
children=trẻ em
chicken=gà
city=thành phố
climate change=biến đổi khí hậu
committee=ủy ban
commune=xã
company=doanh nghiệp
congress=đại hội
construction=xây dựng
cooperative=hợp tác xã
corruption=tham nhũng
council=hội đồng
crime=tội phạm
culture=văn hóa
defence=quốc phòng
defense=quốc phòng
development=phát triển
digital=số|điện tử
district=huyện
drug=ma túy
economic=kinh tế
economy=kinh tế
education=giáo dục
enterprise=doanh nghiệp
environment=môi trường
ethnic minority=dân tộc thiểu số
ethnic minorities=dân tộc thiểu số
expenditure=chi ngân sách
export=xuất khẩu
finance=tài chính
fishery=thủy sản
fisheries=thủy sản
foreign affairs=đối ngoại
foreign investment=đầu tư nước ngoài|fdi
forest=rừng
forestry=lâm nghiệp
gdp=grdp
goal=mục tiêu
government=chính quyền
growth=tăng trưởng
health=y tế|sức khỏe
health insurance=bảo hiểm y tế
healthcare=y tế
hospital=giường bệnh|bệnh viện
household=hộ
income=thu nhập
industrial=công nghiệp
industrial park=khu công nghiệp
industrial zone=khu công nghiệp
industrial cluster=cụm công nghiệp
industry=công nghiệp
infrastructure=hạ tầng
insurance=bảo hiểm
investment=đầu tư
labor=lao động
labour=lao động
land=đất
law=pháp luật
lesson=bài học
life expectancy=tuổi thọ
livestock=chăn nuôi
malnutrition=suy dinh dưỡng
million=triệu
minerals=khoáng sản
new countryside=nông thôn mới
new rural=nông thôn mới
objective=mục tiêu
party=đảng
per capita=bình quân đầu người
percent=%
pig=lợn
planning=quy hoạch
police=an ninh
pollution=ô nhiễm
poor=nghèo
population=dân số
poultry=gia cầm|gà
poverty=hộ nghèo|nghèo
poverty rate=tỷ lệ hộ nghèo
power=điện lực
press=báo chí
province=tỉnh
provincial=tỉnh
rate=tỷ lệ
reform=cải cách
religion=tôn giáo
resources=tài nguyên
retail=bán lẻ
revenue=thu ngân sách|thu
road=giao thông|đường
rural=nông thôn
school=trường
science=khoa học
security=an ninh
service=dịch vụ
social security=an sinh xã hội
solution=giải pháp
sport=thể thao
startup=khởi nghiệp
student=học sinh
target=chỉ tiêu|mục tiêu
task=nhiệm vụ
tax=thuế
technology=công nghệ
tourism=du lịch
tourist=khách du lịch
town=thị trấn
trade=thương mại
traffic=giao thông
training=đào tạo
transport=giao thông|vận tải
unemployment=việc làm
urban=đô thị
village=thôn
visitor=khách
ward=phường
waste=chất thải
wastewater=nước thải
water=nước
weakness=hạn chế
woman=phụ nữ
women=phụ nữ
worker=công nhân";

/// The table, read once with the index.
pub(super) fn rules() -> Vec<Rule> {
    let mut out = Vec::new();
    for (table, weight, is_both_ways) in
        [(ABBREVIATIONS, weight::ABBREVIATION, true), (ENGLISH, weight::TRANSLATION, false)]
    {
        for line in table.split('\n') {
            let (short, longs) = line.split_once('=').unwrap_or_default();
            for long in longs.split('|') {
                let (short, long) = (spellings(short), spellings(long));
                if is_both_ways {
                    out.push(Rule { typed: long.clone(), printed: short.clone(), weight });
                }
                out.push(Rule { typed: short, printed: long, weight });
            }
        }
    }
    out
}

/// A pair of the data's own vocabulary.
pub(super) fn synonym(typed: &str, printed: &str) -> Rule {
    Rule { typed: spellings(typed), printed: spellings(printed), weight: weight::SYNONYM }
}

fn spellings(text: &str) -> Vec<Spelling> {
    let mut out = Vec::new();
    tokens(text).iter().for_each(|token| out.push(token.spelling));
    out
}
