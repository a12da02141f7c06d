//! The indicator that comes of a figure: its year, its unit, its region.

use super::context::Context;
use super::quantity::Figure;
use super::sentence::Sentence;
use crate::model::{Baseline, Growth, Indicator, Origin, Source, Target};
use crate::phrase::period::Sense;

pub fn indicator(figure: Figure, sentence: &Sentence, context: &Context, mut source: Source) -> Indicator {
    for step in &figure.steps {
        source.step(step.clone());
    }
    let year = year(&figure, sentence, context, &mut source);
    let (unit, name) = (unit(&figure, &mut source), figure.name.clone());
    let (region, name) = region(name);
    let from = figure.from.as_ref().map(|(text, value)| Baseline { text: text.clone(), value: Some(*value), year: None });
    let (baseline, target) = if figure.result {
        (Some(Baseline { text: figure.text.clone(), value: figure.value, year }), None)
    } else {
        (from, Some(Target { text: figure.text.clone(), value: figure.value, year, bound: figure.bound }))
    };
    Indicator {
        id: String::new(),
        name,
        group: context.group(),
        unit,
        region,
        attribute: None,
        baseline,
        target,
        growth: figure.growth.map(|(text, value)| Growth { text, value: Some(value) }),
        cumulative: figure.cumulative,
        origin: Origin::Sentence,
        breakdown: Vec::new(),
        same_as: Vec::new(),
        source,
    }
}

fn year(figure: &Figure, sentence: &Sentence, context: &Context, source: &mut Source) -> Option<u16> {
    // 全年, in a report on the year before, is that year.
    let dated = sentence.date_at(figure.at).filter(|dated| !(dated.inherited && figure.result));
    let own = dated.and_then(crate::phrase::period::Dated::year);
    if figure.is_policy {
        return None;
    }
    if let Some(year) = figure.year.or(own) {
        return Some(year);
    }
    if figure.result {
        let carried = context.carried.filter(|(sense, _)| matches!(sense, Sense::Past | Sense::In)).map(|(_, year)| year);
        let year = carried.or_else(|| context.reported_year())?;
        source.step(format!("年份{year}取自所在章节"));
        return Some(year);
    }
    let (year, whence) = context.promised_year()?;
    source.step(format!("年份{year}取自{whence}"));
    Some(year)
}

/// 常住人口达到1000万 counts people.
fn unit(figure: &Figure, source: &mut Source) -> Option<String> {
    let people = ["人口", "人才", "人员", "人才总量", "人数"].iter().any(|word| figure.name.ends_with(word));
    if people && matches!(figure.unit.as_str(), "万" | "亿") {
        source.step("单位“人”取自名称");
        return Some(format!("{}人", figure.unit));
    }
    Some(figure.unit.clone()).filter(|unit| !unit.is_empty())
}

/// 莱芜区地区生产总值: the region that the name begins with, and the rest.
fn region(name: String) -> (Option<String>, String) {
    let letters: Vec<(usize, char)> = name.char_indices().take(5).collect();
    for at in [2, 3] {
        if let Some((end, '区' | '县')) = letters.get(at).copied() {
            let region = &name[..end + '区'.len_utf8()];
            let rest = &name[region.len()..];
            if is_place(region) && rest.chars().count() >= 3 && !rest.starts_with(['域', '、', '和', '及', '的', '级']) {
                return (Some(region.to_owned()), rest.to_owned());
            }
        }
    }
    (None, name)
}

/// A place of its own name, not one of a kind: 示范区, 功能区, 主城区.
fn is_place(region: &str) -> bool {
    const KINDS: &[&str] = &[
        "城区", "园区", "社区", "景区", "老区", "新区", "片区", "校区", "灾区", "库区", "山区", "地区", "郊区", "厂区", "小区", "街区",
        "镇区", "能区", "范区", "验区", "发区", "聚区", "税区", "成区", "养区", "贸区", "行区", "各区", "区县", "市区", "县区", "全区",
        "我区", "林区", "牧区", "渔区", "灌区", "保区", "护区", "制区", "燃区", "用区", "全县", "各县", "我县", "个区", "个县", "合区",
        "户区", "作区", "务区", "流区", "心区", "步区", "试区", "治区", "防区",
    ];
    let plain = region.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    plain && !KINDS.iter().any(|kind| region.ends_with(kind))
}
