//! What the name of a region says of it: its kind, and what is left without the word for it.

/// The name of a region without the word for its kind, if it can be no other word.
pub(super) fn short(name: &str) -> Option<&str> {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "新华", "和平", "人民", "解放", "中山", "长安", "天桥", "高新", "新城", "城区", "东城", "西城", "南城", "北城", "南山", "东山",
        "西山", "北山", "河东", "河西", "江北", "江南", "江东", "桥东", "桥西", "城中", "城关", "市中", "海港", "港口", "开发", "经开", "向阳",
        "友谊", "朝阳", "文化", "工业", "中原", "鼓楼", "东风", "红旗", "铁西", "铁东", "湖滨", "海滨", "滨海", "新兴", "光明", "青山", "龙湖",
    ];
    let short = ["街道", "区", "县", "市", "省", "镇", "乡"].iter().find_map(|kind| name.strip_suffix(kind))?;
    (short.chars().count() >= 2 && !WORDS.contains(&short)).then_some(short)
}

/// 东区, 平县; no total and no list.
pub(super) fn is_district(name: &str) -> bool {
    (2..=12).contains(&name.chars().count())
        && (name.ends_with(['区', '县', '市', '旗', '镇', '乡']) || name.ends_with("街道"))
        && !name.contains(['、', '计', '：', '各'])
        && !name.starts_with(['全', '本', '我'])
}

pub(super) fn kind(name: &str) -> &'static str {
    match name.chars().next_back() {
        Some('省') => "province",
        Some('市') => "city",
        Some('县') => "county",
        Some('镇' | '乡' | '道') => "town",
        _ if ["高新", "开发", "起步", "新区", "片区"].iter().any(|word| name.contains(word)) => "functional_area",
        // 南部山区 is an area, 香山区 a district.
        _ if name.ends_with("山区") && name.chars().count() > 3 => "functional_area",
        _ => "district",
    }
}
