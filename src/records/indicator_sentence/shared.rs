//! What the members of a list share though one alone prints it: 花生种植、收获机械化率, 事故起数、死亡人数, 增加值占…比重.

use super::sentence::Sentence;
use super::several;
use crate::phrase::amount::unit;

/// 公共设施利用率和效能发挥率, 主次干道机扫率、洒水冲刷率: a rate that names nothing is of what the first is of.
pub(super) fn of_the_same(name: &str, first: &str) -> Option<String> {
    const BARE: [&str; 14] = [
        "使用率",
        "在线率",
        "完好率",
        "满意率",
        "及时率",
        "效能发挥率",
        "洒水冲刷率",
        "冲刷率",
        "硬化率",
        "路面硬化率",
        "绿化率",
        "办结率",
        "合格率",
        "达标率",
    ];
    const RATES: [&str; 9] = ["机扫率", "利用率", "裸土覆盖率", "覆盖率", "注册率", "安装率", "抽检率", "受理率", "收集率"];
    let thing = RATES.iter().find_map(|rate| first.strip_suffix(rate)).filter(|thing| thing.chars().count() >= 2);
    let rate = thing.filter(|_| BARE.contains(&name)).map(|thing| format!("{thing}{name}"));
    // 建成区绿化覆盖率、绿地率.
    let green = ["园林绿化覆盖率", "绿化覆盖率"].iter().find_map(|rate| first.strip_suffix(rate)).filter(|_| name == "绿地率");
    rate.or_else(|| green.map(|place| format!("{place}{name}"))).or_else(|| harm(name, first)).or_else(|| of_the_same_crop(name, first))
}

/// 生产安全事故起数、死亡人数: those who died in them.
fn harm(name: &str, first: &str) -> Option<String> {
    const HARM: [&str; 7] = ["死亡人数", "受伤人数", "伤亡人数", "死伤人数", "直接经济损失", "直接财产损失", "经济损失"];
    let event = ["起数", "次数"].iter().find_map(|count| first.strip_suffix(count)).filter(|event| event.chars().count() >= 2);
    event.filter(|_| HARM.contains(&name)).map(|event| format!("{event}{name}"))
}

/// 花生种植、收获机械化率: both are of 花生, which only the first names.
fn of_the_same_crop(name: &str, first: &str) -> Option<String> {
    const STEPS: [&str; 16] =
        ["种植", "收获", "播种", "插秧", "机耕", "机播", "机收", "生产", "消费", "收集", "处理", "运输", "进口", "出口", "出栏", "存栏"];
    let other = STEPS.iter().find(|step| name.starts_with(**step))?;
    let thing = STEPS.iter().filter(|step| *step != other).find_map(|step| first.strip_suffix(step))?;
    (thing.chars().count() >= 2).then(|| format!("{thing}{name}"))
}

/// 先进制造业、高技术制造业增加值占工业增加值比重: of each the same measure has a share of the same whole.
pub(super) fn share_end(last: &str) -> Option<&str> {
    const MEASURES: [&str; 8] = ["增加值", "总产值", "产值", "营业收入", "收入", "产量", "投资", "面积"];
    let at = last.find('占').filter(|at| *at > 0 && ["比重", "比例", "占比"].iter().any(|end| last.ends_with(end)))?;
    let measure = MEASURES.iter().find(|measure| last[..at].ends_with(**measure)).map_or(0, |measure| measure.len());
    // 占比 alone says of nothing what it is a share of.
    Some(&last[at - measure..]).filter(|end| at > measure && *end != "占比")
}

/// 行业大模型：东城、西城、南城各1个以上: what each of the places has is named before the colon, or nowhere.
pub(super) fn of_places(sentence: &Sentence, at: usize, name: &str) -> Option<Option<String>> {
    let amount = &sentence.amounts[at];
    let places = several::split(name);
    let short = places.len() >= 3 && places.iter().all(|place| (2..=3).contains(&place.chars().count()));
    if !short || !unit::is_counter(&amount.unit) || amount.unit.is_empty() {
        return None;
    }
    let head = &sentence.text[..amount.words.start];
    let item = &head[head.rfind(['；', '。', '（']).map_or(0, |mark| mark + '；'.len_utf8())..];
    let thing = item.split_once('：').map(|(thing, _)| thing.trim()).filter(|thing| (2..=14).contains(&thing.chars().count()));
    Some(thing.map(|thing| format!("{thing}（{name}各）")))
}
