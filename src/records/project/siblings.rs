//! Members of a list that their neighbours vouch for: 建设高铁商务区、白石金融大厦. If most of a list are works, so are the
//! others, whatever they end in.

use super::{facility, name, words};

/// How the names of what stands somewhere end: 人工智能岛, 国家海外人才苑. A policy beside a work (人才队伍) ends otherwise.
const STANDS: &[char] = &[
    '区', '园', '谷', '楼', '桥', '城', '带', '院', '站', '馆', '厦', '场', '岛', '仓', '街', '港', '廊', '坊', '厂', '校', '库', '塔',
    '宫', '台', '镇', '堂', '苑', '坝', '闸', '渠', '堤', '线', '路', '段',
];

/// Sorts that end so.
const SORTS: &str = "示范场 强区 城区 社区 小区 灾区 景区 地区 要素市场 资本市场 国际市场 国内市场 消费市场 统一市场 农场 现场 强镇 乡镇 城镇 主线 防线 干线";

/// The members that are works by themselves, and those beside them. `least`: letters of a name that others vouch for.
pub(super) fn with_neighbours(items: Vec<&str>, least: usize, is_work: impl Fn(&str) -> bool) -> Vec<&str> {
    let sure: Vec<bool> = items.iter().map(|item| is_work(item)).collect();
    let works = sure.iter().filter(|sure| **sure).count();
    let most = works > 0 && works * 2 >= items.len();
    // 基层医院、社区服务机构能力提升工程: the first shares the end of the last.
    let shared = items.last().is_some_and(|last| name::is_called_work(last));
    // 打造国家量子产业基地、先进芯片产业基地: one with a name of its own vouches for what would be one if it were built.
    let alike = |item: &str| works > 0 && !shared && (name::is_name(item, true, &[]) || is_quoted(item));
    let vouched = |item: &str| may_be_one(item, least) && ((most && (!shared || name::is_called_work(item))) || alike(item));
    let kept = items.into_iter().zip(sure).filter(|(item, sure)| *sure || vouched(item));
    kept.map(|(item, _)| item).collect()
}

/// “中国光谷”: what stands in one place, named in quotes.
fn is_quoted(item: &str) -> bool {
    item.strip_prefix('“').and_then(|item| item.strip_suffix('”')).is_some_and(|item| item.ends_with(STANDS) || name::ends_in_built(item))
}

fn may_be_one(item: &str, least: usize) -> bool {
    let letters = item.chars().filter(|c| c.is_alphanumeric()).count();
    let plain =
        (!item.contains(['的', '等', '、', '“', '与', '和', '及']) || is_quoted(item)) && !words::of(SORTS).any(|end| item.ends_with(end));
    // 狮子湾通道, beside 甲高铁、乙大桥.
    let channel = item.strip_suffix("通道").is_some_and(|name| {
        (2..=4).contains(&name.chars().count())
            && !facility::is_generic(name)
            && !name.starts_with('跨')
            && !name.ends_with(['色', '大', '新', '性'])
    });
    let stands = name::ends(item) || item.ends_with(STANDS) || is_quoted(item) || channel;
    (least..=24).contains(&(letters + usize::from(is_quoted(item))))
        && plain
        && stands
        && name::may_be_described(item)
        && !facility::is_generic(item)
}
