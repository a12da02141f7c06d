//! The indicator that comes of a figure: its year, its unit, its region.

use super::context::Context;
use super::quantity::Figure;
use super::sentence::Sentence;
use super::sum;
use crate::model::{Baseline, Growth, Indicator, Origin, Source, Target};
use crate::phrase::period::Sense;
use crate::phrase::place::is_place;

pub fn indicator(figure: Figure, sentence: &Sentence, context: &Context, mut source: Source) -> Indicator {
    for step in &figure.steps {
        source.step(step.clone());
    }
    let year = year(&figure, sentence, context, &mut source);
    let (unit, name) = (unit(&figure, &mut source), figure.name.clone());
    let (region, name) = region(without_marks(&name));
    let cumulative = figure.cumulative || sum::is_sum(&figure, sentence, context);
    // 由0.3亿元提高到0.5亿元: from what it was before the plan.
    let before = figure.from_year.or_else(|| context.reported_year());
    let from = figure.from.as_ref().map(|(text, value)| Baseline { text: text.clone(), value: Some(*value), year: before });
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
        cumulative,
        origin: Origin::Sentence,
        breakdown: Vec::new(),
        same_as: Vec::new(),
        bodies: Vec::new(),
        source,
    }
}

fn year(figure: &Figure, sentence: &Sentence, context: &Context, source: &mut Source) -> Option<u16> {
    // 全年, in a report on the year before, is that year.
    let dated = sentence.date_at(figure.at).filter(|dated| !(figure.result && (dated.inherited || sentence.is_since(dated))));
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

/// 主导产业[2]增加值: the mark of a footnote is no part of a name.
fn without_marks(name: &str) -> String {
    let Some((head, rest)) = name.split_once('[') else { return name.to_owned() };
    match rest.split_once(']') {
        Some((mark, tail)) if !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{head}{}", without_marks(tail))
        }
        _ => name.to_owned(),
    }
}

/// 常住人口达到1000万 counts people.
fn unit(figure: &Figure, source: &mut Source) -> Option<String> {
    let people = ["人口", "人才", "人员", "人才总量", "人数"].iter().any(|word| figure.name.ends_with(word))
        || ["贫困人口", "居民", "群众"].iter().any(|word| figure.name.contains(word));
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
            // 其他区县 is no place.
            let named = !region.starts_with("其他") && !region.starts_with('各');
            // 健康县城示范县.
            let town =
                region.ends_with('县') && rest.starts_with('城') && !["城乡", "城市", "城镇"].iter().any(|word| rest.starts_with(word));
            if named && !town && is_place(region) && rest.chars().count() >= 3 && !rest.starts_with(['域', '、', '和', '及', '的', '级'])
            {
                return (Some(region.to_owned()), rest.to_owned());
            }
        }
    }
    (None, name)
}
