//! Units: a magnitude and a measure (万平方米), a measure alone (家), a quotient (微克/立方米), a magnitude alone (920.2万).

/// A unit behind a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub name: String,
    pub end: usize,
    /// 余 or 多 stands before it or in it: 500多家, 60余万平方米.
    pub more: bool,
}

const MAGNITUDES: [&str; 8] = ["万亿", "千亿", "百亿", "千万", "百万", "十万", "亿", "万"];

/// Measures of quantities, whatever follows.
#[rustfmt::skip]
const QUANTITIES: &[&str] = &[
    "%", "‰", "个百分点", "百分点", "元", "美元", "欧元", "港元", "平方公里", "平方千米", "平方米", "平米", "公里", "千米",
    "米", "毫米", "厘米", "公顷", "亩", "立方米", "立方", "吨", "吨标准煤", "公斤", "斤", "千克", "克", "毫克", "微克",
    "升", "毫升", "千瓦", "千瓦时", "兆瓦", "度电", "蒸吨", "倍", "个", "家", "座", "辆", "套", "床", "栋", "幢",
    "宗", "艘", "株", "册", "篇", "岁", "人", "人次", "人日", "户", "户次", "名", "位", "次", "场", "场次", "轮",
    "轮次", "台", "台套", "件", "张", "张床", "支", "所", "院", "间", "块", "份", "笔", "眼", "口", "只", "头", "尾",
    "首", "种", "类", "条", "项", "处", "片", "例", "队", "列", "架", "天", "年", "小时", "分钟", "秒", "个工作日",
    "工作日", "个月", "课时", "学时", "km²", "km2", "km", "m³/d", "m3/d", "m³", "m3", "m²", "m2", "㎡", "m", "hm²", "kg", "t",
    "kW", "MW", "GW", "kWh", "mg/L", "ha", "分贝", "班", "股", "本", "部", "起", "核", "TB", "PB", "GB", "Mbps", "Gbps", "盏", "棵",
    "副", "批次", "家次", "台次", "例次", "课次", "人·次", "标箱", "标准箱", "端口", "人年", "PFLOPS", "EFLOPS", "PFlops", "EFlops", "Eflops",
    "Pflops", "GWh", "MWh", "TWh", "Tbps", "架次", "航次", "辆次",
];

/// Words that begin like a measure and are none: 3处理, 5门户, 本地.
#[rustfmt::skip]
const OTHER_WORDS: &[&str] = &[
    "处理", "处置", "处于", "处罚", "条例", "条件", "件套", "名录", "名单", "位于", "次序", "场所", "场馆", "场景",
    "台账", "支持", "支付", "支队", "支出", "所有", "所在", "院校", "份额", "口岸", "只有", "首批", "首次", "首个",
    "种植", "种子", "种业", "类别", "项目", "片区", "例如", "队伍", "列入", "架构", "天然", "天津", "天桥", "年度",
    "年底", "年末", "年前", "年内", "年来", "年级", "年版", "年代", "班列", "股份", "期间", "期工程", "期项目",
    "核心", "核查", "核算", "核定", "核实", "核酸", "核减", "核准", "副省级", "副中心", "副主任", "副市长", "副县长",
    "本地", "本市", "本区", "本级", "部门", "部分", "部署", "门户", "起步", "人均", "人口", "人大", "人民", "人工",
    "人才", "人制", "年制", "户均", "户籍", "户外", "家庭", "位次", "米字", "轮候", "张家", "套餐", "吨位", "分钟前",
];

/// The unit at a place.
pub fn at(text: &str, at: usize) -> Option<Unit> {
    let start = at + blanks(&text[at..]);
    let (first, start) = more(text, start);
    // 8.6/10万: so many of a hundred thousand.
    if let Some(of) = ["/10万", "/十万"].iter().find(|of| text[start..].starts_with(**of)) {
        return Some(Unit { name: "/10万".to_owned(), end: start + of.len(), more: first });
    }
    // 2.6∶1: so many to one.
    let to_one = [":1", "∶1", "：1"].iter().find(|to| text[start..].starts_with(**to));
    if let Some(to) =
        to_one.filter(|to| !text[start + to.len()..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | '：')))
    {
        return Some(Unit { name: ":1".to_owned(), end: start + to.len(), more: first });
    }
    let direct = quotient(text, start).map(|end| (text[start..end].to_owned(), end, false));
    let (name, end, second) = direct.or_else(|| with_magnitude(text, start))?;
    let end = variant(text, end).unwrap_or(end);
    Some(Unit { name, end, more: first || second })
}

/// 万平方米, 4万余亩, 4000亿级 (of money: 亿元), 920.2万.
fn with_magnitude(text: &str, start: usize) -> Option<(String, usize, bool)> {
    let magnitude = MAGNITUDES.iter().find(|magnitude| text[start..].starts_with(**magnitude))?;
    let (more, end) = more(text, start + magnitude.len());
    if magnitude.ends_with('亿') && text[end..].starts_with('级') {
        return Some((format!("{magnitude}元"), end + '级'.len_utf8(), more));
    }
    let measured = quotient(text, end + blanks(&text[end..]));
    let name = measured.map_or_else(|| (*magnitude).to_owned(), |until| format!("{magnitude}{}", text[end..until].trim_start()));
    Some((name, measured.unwrap_or(end), more))
}

/// A measure, or one for each of another: 万吨/日, 微克/立方米, 件/套.
fn quotient(text: &str, start: usize) -> Option<usize> {
    let end = measure(text, start)?;
    let below = text[end..].strip_prefix('/').map(|_| end + 1);
    let day = |at: usize| {
        ["日", "月", "时", "升", "d", "h", "s", "a"].iter().find(|word| text[at..].starts_with(**word)).map(|word| at + word.len())
    };
    let end = below.and_then(|at| measure(text, at).or_else(|| day(at))).unwrap_or(end);
    // 7吨/月·平方公里.
    let more = text[end..].strip_prefix('·').filter(|_| below.is_some()).and_then(|rest| measure(text, text.len() - rest.len()));
    Some(more.unwrap_or(end))
}

fn measure(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    let longest = QUANTITIES.iter().filter(|word| rest.starts_with(**word)).max_by_key(|word| word.len())?;
    // 309项目标任务: 项, not 项目.
    let goals = rest.starts_with("项目标");
    let other = !goals && OTHER_WORDS.iter().any(|word| rest.starts_with(word) && word.len() > longest.len());
    let latin = longest.ends_with(|c: char| c.is_ascii_alphanumeric());
    let goes_on = latin && rest[longest.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (!other && !goes_on).then_some(start + longest.len())
}

/// 名（个）, 件（套）: a second measure for some of what is counted.
fn variant(text: &str, end: usize) -> Option<usize> {
    let inner = text[end..].strip_prefix('（')?;
    let close = inner.find('）')?;
    QUANTITIES.contains(&&inner[..close]).then_some(end + close + 2 * '（'.len_utf8())
}

fn more(text: &str, at: usize) -> (bool, usize) {
    let more = text[at..].starts_with(['余', '多']) && !is_manifold(&text[at..]);
    (more, at + if more { '余'.len_utf8() } else { 0 })
}

/// 多式联运, 多功能场馆, 多元解纷: 多 begins the noun behind a number.
pub(super) fn is_manifold(rest: &str) -> bool {
    ["多式", "多功能", "多元", "多层", "多媒体", "多学科", "多语", "多民族", "多金属", "多边", "多场景"]
        .iter()
        .any(|word| rest.starts_with(word))
}

fn blanks(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(' ').len()
}

/// Is it money?
pub fn is_money(unit: &str) -> bool {
    unit.ends_with('元')
}

/// Does it measure time?
pub fn is_duration(unit: &str) -> bool {
    matches!(unit, "天" | "年" | "小时" | "分钟" | "秒" | "个工作日" | "工作日" | "个月")
}

/// Is it a part of a hundred?
pub fn is_percent(unit: &str) -> bool {
    matches!(unit, "%" | "‰" | "个百分点" | "百分点")
}

/// Does it count things one by one (家, 万个), so that what is counted may follow it?
pub fn is_counter(unit: &str) -> bool {
    const COUNTERS: &str = "个家座辆套床栋幢宗艘株册篇人户名位次场轮台件张支所院间块份笔眼口只头尾首种类条项处片例队列架班部门本起期";
    let plain = unit.trim_start_matches(['万', '亿', '千', '百', '十']);
    let first = plain.chars().next();
    plain.is_empty() || (first.is_some_and(|c| COUNTERS.contains(c)) && !matches!(plain, "个百分点" | "个工作日" | "个月"))
}
