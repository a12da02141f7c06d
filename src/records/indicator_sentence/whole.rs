//! Names that say of what whole a value is a part: 占车辆总数的85%, 志愿者人数达到城市总人口的1%.

use super::relation::{Relation, Verb};
use super::sentence::Sentence;
use super::subject;
use std::ops::Range;

/// 比例力争达到工业园区的50%: the words before 达到; 占…的85.5%: a share.
pub(super) fn name(sentence: &Sentence, name: &str, relation: &Relation, range: Range<usize>) -> Option<String> {
    // 审核人数不少于执法人员总数5%.
    let bound = ["不少于", "不低于"].iter().any(|word| name.contains(word));
    if !(sentence.text[..range.end].ends_with('的') || bound) || relation.verb != Verb::None {
        return Some(name.to_owned());
    }
    if let Some(share) = share_of_whole(name) {
        return Some(share);
    }
    ["力争达到", "达到", "完成", "不少于", "不低于", "占到", "占"].iter().find_map(|verb| {
        let at = name.rfind(verb)?;
        subject::tidy(&name[..at]).filter(|_| !verb.starts_with('占')).or_else(|| verb.starts_with('占').then(|| format!("{name}比重")))
    })
}

/// 志愿者人数达到城市总人口的1%, 省级园区比例力争达到园区总数的50%: 志愿者占城市总人口比例.
fn share_of_whole(name: &str) -> Option<String> {
    let (part, whole) = ["力争达到", "达到", "占到"].iter().find_map(|verb| name.split_once(verb))?;
    let part = ["人数", "数量", "总数", "比例", "占比", "比重"].iter().find_map(|word| part.strip_suffix(word))?;
    (part.chars().count() >= 3 && (2..=12).contains(&whole.chars().count())).then(|| format!("{part}占{whole}比例"))
}

/// 监测站点区县全覆盖, 保险服务城乡全覆盖: all of which places belongs to the value.
pub(super) fn by_places(name: String, text: String) -> (String, String) {
    const PLACES: [&str; 12] = ["区县", "县区", "市县", "县市区", "乡镇", "镇街", "街镇", "镇村", "村居", "行政村", "村社", "城乡"];
    let what = PLACES.iter().filter_map(|places| name.strip_suffix(places)).min_by_key(|what| what.len());
    // 涉农区县全覆盖, 所有乡镇全覆盖: the places are what is covered.
    let thing = |what: &&str| what.chars().count() >= 4 && !what.ends_with(['的', '个', '各', '涉']) && !what.contains("所有");
    match what.filter(thing).filter(|_| text == "全覆盖") {
        Some(what) => (what.to_owned(), format!("{}{text}", &name[what.len()..])),
        None => (name, text),
    }
}

/// 服务联合体实现区县全覆盖, 公共图书馆实现省市县乡四级全覆盖: what is covered, and where; 主城区实现5G网络连续覆盖 is the other
/// way round.
pub(super) fn covered_where(head: &str) -> Option<(&str, &str)> {
    #[rustfmt::skip]
    const PLACES: [&str; 24] = [
        "区县", "县区", "市县", "县市区", "县（市、区）", "市（州）", "乡镇", "镇街", "街镇", "街道", "社区", "镇村", "行政村", "村社",
        "设区市", "地级市", "地级以上市", "地市", "市州", "领域", "五级", "四级", "三级", "学段",
    ];
    let (what, place) = ["基本实现", "均实现", "全部实现", "率先实现", "实现"].iter().find_map(|verb| head.split_once(verb))?;
    let plain = (2..=14).contains(&place.chars().count()) && !place.contains(['，', '的']);
    let thing = what.chars().count() >= 4 && !what.ends_with(['市', '县', '区', '镇', '村', '省']) && !what.ends_with("地区");
    (plain && thing && PLACES.iter().any(|end| place.ends_with(end))).then_some((what, place))
}
