//! Names that leave out what the figure before has said: 其中国家级10家, 农村地区达到80%.

use super::quantity::Figure;
use super::subject;
use crate::phrase::amount::unit;

/// The whole name of a figure that follows another.
pub(super) fn name(figure: &Figure, before: &Figure) -> Option<String> {
    of_higher_rank(figure, before)
        .or_else(|| of_another_place(figure, before))
        .or_else(|| a_part(figure, before))
        .or_else(|| of_the_same_event(figure, before))
        .or_else(|| of_the_same_measure(figure, before))
        .or_else(|| bare(figure, before))
        .or_else(|| another_measure(figure, before))
        .or_else(|| of_the_same_word(figure, before))
        .or_else(|| of_others(figure, before))
        .or_else(|| of_the_same_sort(figure, before))
}

/// 开工重点项目96个，开工率91.4%; 发生火灾8起，死亡2人: a measure of what was counted.
fn bare(figure: &Figure, before: &Figure) -> Option<String> {
    const MEASURES: [&str; 15] = [
        "可网办率",
        "全程网办率",
        "开工率",
        "竣工率",
        "投产率",
        "使用率",
        "达产率",
        "金额",
        "总金额",
        "签约额",
        "合同额",
        "成交额",
        "中标率",
        "落地投资",
        "累计落地投资",
    ];
    if ["死亡", "受伤", "伤亡"].contains(&figure.name.as_str()) && figure.unit == "人" {
        return Some(format!("{}人数", figure.name));
    }
    let counted = unit::is_counter(&before.unit) && !subject::is_quantity(&before.name);
    let measured = MEASURES.contains(&figure.name.as_str()) && counted;
    // 储备项目120个，总投资300亿元，开工率80%.
    if let Some(of) = before.name.strip_suffix("总投资").filter(|of| figure.name == "开工率" && of.ends_with("项目")) {
        return Some(format!("{of}开工率"));
    }
    let thing = ["开工", "竣工", "新签约", "签约"].iter().find_map(|verb| before.name.strip_prefix(verb)).unwrap_or(&before.name);
    measured.then(|| format!("{thing}{}", figure.name))
}

/// 发生火灾8起，死亡2人，受伤1人，直接财产损失80万元: in the fires.
fn of_the_same_event(figure: &Figure, before: &Figure) -> Option<String> {
    let name = match (figure.name.as_str(), figure.unit.as_str()) {
        ("死亡" | "受伤" | "伤亡", "人") => format!("{}人数", figure.name),
        ("死亡人数" | "受伤人数" | "直接财产损失" | "直接经济损失" | "财产损失", _) => figure.name.clone(),
        _ => return None,
    };
    let ends = |word: &str| before.name.strip_suffix(word).filter(|event| !event.is_empty());
    let counted = ["火灾", "事故"].iter().find(|event| before.name.ends_with(**event)).map(|_| before.name.as_str());
    let event = counted.or_else(|| ["死亡人数", "受伤人数", "直接财产损失"].iter().find_map(|word| ends(word)))?;
    Some(format!("{}{name}", event.rsplit_once("发生").map_or(event, |(_, event)| event)))
}

/// 甲、乙两大产业规模均达到4000亿级，丙、丁产业均达到1500亿级; 注册率100%，使用率80%以上: the same measure, of the same thing.
fn of_the_same_measure(figure: &Figure, before: &Figure) -> Option<String> {
    let scale = before.name.ends_with("产业规模") && figure.unit == before.unit && unit::is_money(&figure.unit);
    if scale && !subject::is_quantity(&figure.name) && figure.name.chars().count() >= 3 {
        return Some(format!("{}产业规模", figure.name.strip_suffix("产业").unwrap_or(&figure.name)));
    }
    // 地方一般公共预算收入增长2.3%、支出首次超过7000亿元.
    if let Some(of) = before.name.strip_suffix("预算收入").filter(|_| matches!(figure.name.as_str(), "支出" | "支出首次")) {
        return Some(format!("{of}预算支出"));
    }
    // 一般公共预算收入23.6亿元，税比77.1%.
    if figure.name == "税比" && before.name.ends_with("预算收入") {
        return Some(format!("{}税比", before.name));
    }
    // 新增长护险参保人数1500万人，参保率93%.
    if let Some(of) = before.name.strip_suffix("参保人数").filter(|_| figure.name == "参保率") {
        return Some(format!("{}参保率", of.trim_start_matches("新增")));
    }
    // 建筑业总产值达到500亿元，市外市场产值比例达到40%.
    if let Some(of) = before.name.strip_suffix("总产值").filter(|of| of.ends_with('业') && !figure.name.contains('业')) {
        return ["产值比例", "产值占比", "产值比重"].iter().any(|end| figure.name.ends_with(end)).then(|| format!("{of}{}", figure.name));
    }
    // 消防员数量达到1700人，新增人数目标为400人.
    if figure.name.trim_end_matches("目标") == "新增人数" && figure.unit == before.unit {
        let who = ["数量", "人数", "总数", "总量"].iter().find_map(|word| before.name.strip_suffix(word))?;
        return Some(format!("{who}新增人数"));
    }
    let thing = ["注册率", "安装率", "配备率", "建成率", "可网办率", "开工率"].iter().find_map(|rate| before.name.strip_suffix(rate))?;
    let bare = ["使用率", "在线率", "完好率", "合格率", "全程网办率", "投资完成率", "竣工率"].contains(&figure.name.as_str())
        && thing.chars().count() >= 2;
    bare.then(|| format!("{thing}{}", figure.name))
}

/// 林下经济面积260万亩、产值130亿元; 出让矿业权755宗、成交价616亿元: in one clause, of the same.
fn another_measure(figure: &Figure, before: &Figure) -> Option<String> {
    #[rustfmt::skip]
    const BARE: [&str; 15] = [
        "产值", "总产值", "收入", "总收入", "营业收入", "销售额", "成交价", "总规模", "保有量", "总产量", "产量", "年度产量", "单产", "增加值",
        "总投资额",
    ];
    const MEASURES: [&str; 10] = ["总产量", "产量", "播种面积", "种植面积", "面积", "人次", "人数", "总产值", "产值", "规模"];
    let one_clause = figure.place.start <= before.at && before.at < figure.at;
    if !one_clause || !BARE.contains(&figure.name.as_str()) {
        return None;
    }
    let measured = MEASURES.iter().find_map(|measure| before.name.strip_suffix(measure)).filter(|thing| thing.chars().count() >= 2);
    let counted = Some(before.name.as_str()).filter(|name| unit::is_counter(&before.unit) && !subject::is_quantity(name));
    let made = figure.name == "增加值" && before.name.ends_with("企业");
    let dealt = made || ["成交价", "总规模", "总投资额"].contains(&figure.name.as_str());
    measured.or(counted.filter(|_| dealt)).map(|thing| format!("{thing}{}", figure.name))
}

/// 轨道交通运营线路14条、运营里程580公里: in one clause, what the two begin alike is of the same.
fn of_the_same_word(figure: &Figure, before: &Figure) -> Option<String> {
    let one_clause = figure.place.start <= before.at && before.at < figure.at;
    let short = figure.name.chars().count() == 4 && subject::is_quantity(&figure.name);
    let word: String = figure.name.chars().take(2).collect();
    let (of, rest) = before.name.rsplit_once(word.as_str()).filter(|_| one_clause && short)?;
    (rest.chars().count() == 2 && of.chars().count() >= 2).then(|| format!("{of}{}", figure.name))
}

/// 专项资金评估期限一般不超过5年，试点类项目不超过3年: the same term, of others.
fn of_others(figure: &Figure, before: &Figure) -> Option<String> {
    let term = ["期限", "年限", "时限", "时间"].iter().any(|term| before.name.ends_with(term));
    let who = ["项目", "企业", "单位", "事项", "工程", "机构"].iter().any(|end| figure.name.ends_with(end));
    let alike = unit::is_duration(&figure.unit) && figure.unit == before.unit && figure.bound == before.bound;
    let what = before.name.rsplit('的').next().filter(|_| term && who && alike)?;
    Some(format!("{}{what}", figure.name))
}

/// 市场主体突破6万户，其中企业1.5万户: a word of two letters is no name of its own.
fn a_part(figure: &Figure, before: &Figure) -> Option<String> {
    let part = figure.name.strip_prefix("其中").filter(|part| part.chars().count() <= 2 && figure.unit == before.unit)?;
    Some(format!("{}（其中：{part}）", before.name))
}

/// 市级以上智能工厂200家，其中国家级10家: the second counts 国家级智能工厂.
fn of_higher_rank(figure: &Figure, before: &Figure) -> Option<String> {
    const RANKS: &[&str] =
        &["国家级", "省级", "市级", "县级", "世界级", "国家级以上", "省级以上", "市级以上", "省级及以上", "市级及以上", "国家"];
    // 景区4家，其中AAAAA级1家.
    let graded = figure.name.ends_with('级') && figure.name.chars().count() <= 6;
    let name = figure.name.trim_start_matches("其中");
    let rank =
        RANKS.iter().find(|rank| name == **rank).copied().or(Some(name).filter(|_| graded)).filter(|_| figure.unit == before.unit)?;
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

/// “美丽乡村”市级示范村12个、示范户530个: of the same sort, in the same clause. 对外投资, 承包工程 are both 对外.
fn of_the_same_sort(figure: &Figure, before: &Figure) -> Option<String> {
    if figure.place.start > before.at || figure.at <= before.at {
        return None;
    }
    if ["承包工程", "劳务合作"].iter().any(|work| figure.name.starts_with(work)) && before.name.starts_with("对外") {
        return Some(format!("对外{}", figure.name));
    }
    let own: Vec<char> = figure.name.chars().collect();
    let sort: String = own.iter().take(own.len().saturating_sub(1)).collect();
    let last = before.name.chars().next_back()?.len_utf8();
    let of = before.name[..before.name.len() - last].strip_suffix(sort.as_str()).filter(|of| !of.is_empty())?;
    let counted = unit::is_counter(&figure.unit) && unit::is_counter(&before.unit) && !subject::is_quantity(&figure.name);
    (counted && own.len() == 3).then(|| format!("{of}{}", figure.name))
}
