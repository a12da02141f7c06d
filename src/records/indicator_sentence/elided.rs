//! Names that leave out what the figure before has said: 其中国家级10家, 农村地区达到80%.

use super::quantity::Figure;
use super::subject;

/// The whole name of a figure that follows another.
pub(super) fn name(figure: &Figure, before: &Figure) -> Option<String> {
    of_higher_rank(figure, before).or_else(|| of_another_place(figure, before)).or_else(|| a_part(figure, before))
}

/// 市场主体突破6万户，其中企业1.5万户: a word of two letters is no name of its own.
fn a_part(figure: &Figure, before: &Figure) -> Option<String> {
    let part = figure.name.strip_prefix("其中").filter(|part| part.chars().count() <= 2 && figure.unit == before.unit)?;
    Some(format!("{}（其中：{part}）", before.name))
}

/// 市级以上智能工厂200家，其中国家级10家: the second counts 国家级智能工厂.
fn of_higher_rank(figure: &Figure, before: &Figure) -> Option<String> {
    const RANKS: &[&str] = &["国家级", "省级", "市级", "县级", "世界级", "国家级以上", "省级以上", "市级以上", "省级及以上", "市级及以上"];
    let rank = RANKS.iter().find(|rank| figure.name == **rank && figure.unit == before.unit)?;
    let of = RANKS.iter().filter_map(|rank| before.name.strip_prefix(rank)).min_by_key(|rest| rest.len()).unwrap_or(&before.name);
    Some(format!("{rank}{of}"))
}

/// 城市建成区清洁取暖率达到100%，农村地区达到80%: the second has the same rate.
fn of_another_place(figure: &Figure, before: &Figure) -> Option<String> {
    #[rustfmt::skip]
    const PLACES: &[&str] = &[
        "城市建成区", "城市", "城区", "城镇", "县城", "市区", "主城区", "中心城区", "平原地区", "山区", "农村地区", "农村", "乡村", "城镇地区", "县域",
        "镇区", "建制镇", "全市", "全省", "全国",
    ];
    let place = PLACES.iter().find(|place| figure.name == **place && figure.unit == before.unit)?;
    let of = PLACES.iter().filter_map(|place| before.name.strip_prefix(place)).min_by_key(|rest| rest.len())?;
    (subject::is_quantity(of) && of.chars().count() >= 3).then(|| format!("{place}{of}"))
}
