//! Names of districts, counties, towns and streets: 东城区, 平县, 白石镇, 石桥街道. A kind of place (示范区, 乡镇) is none.

/// Ends of words that say which kind of place is meant.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "城区", "园区", "社区", "景区", "老区", "新区", "片区", "校区", "灾区", "库区", "山区", "地区", "郊区", "厂区", "小区", "街区",
    "镇区", "能区", "范区", "验区", "发区", "聚区", "税区", "成区", "养区", "贸区", "行区", "各区", "区县", "市区", "县区", "全区",
    "我区", "林区", "牧区", "渔区", "灌区", "保区", "护区", "制区", "燃区", "用区", "全县", "各县", "我县", "个区", "个县", "合区",
    "户区", "作区", "务区", "流区", "心区", "步区", "试区", "治区", "防区", "矿区", "病区", "院区", "辖区", "港区", "业区", "管区", "住区",
    "域区", "本区", "本县", "两区", "三区", "四区", "五区", "六区", "该区", "该县", "跨区", "分区", "禁区", "特区", "场区", "度区", "假区",
    "滩区", "洪区", "险区", "湖区", "河区", "大湾区", "项目区", "协同区",
    "乡镇", "城镇", "村镇", "集镇", "街镇", "小镇", "强镇", "名镇", "重镇", "点镇", "心镇", "各镇", "全镇", "建镇", "古镇", "水镇", "个镇",
    "城乡", "家乡", "返乡", "下乡", "各乡", "回乡", "故乡", "之乡", "全乡", "个乡", "美乡", "各街道", "镇街道", "个街道", "乡街道", "有街道",
    "关街道", "区街道", "直街道", "设街道", "本街道", "先进县", "示范县", "强县", "大县", "试点县", "贫困县", "百强县", "整县", "市县", "郊县",
    "名县", "口县", "造县", "点县", "范县", "项目县",
];

/// Is it a name of its own? `name` ends in 区, 县, 镇, 乡 or 街道.
pub fn is_place(name: &str) -> bool {
    let plain = name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    // 香山区 is a district, 深山区 and 贫困山区 are mountains.
    let hill = name.ends_with("山区") && name.chars().count() == 3 && !name.starts_with(['深', '大', '各', '全', '半', '浅', '高', '中']);
    // 其中北区建设两栋楼: a part of a site.
    let part = ["东区", "西区", "南区", "北区"].contains(&name);
    plain && !part && (hill || !KINDS.iter().any(|kind| name.ends_with(kind)))
}

/// How names of places end.
const ENDS: &[&str] = &["街道", "镇", "乡", "县", "区"];

/// The names of places that a list in a text proves to be such, because its members stand between 、: 白石镇、柳河镇、东岗乡.
pub fn listed(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices('、') {
        let start = at + mark.len();
        // The member before the mark has to be one too.
        if ENDS.iter().any(|end| text[..at].ends_with(end))
            && let Some(name) = begins(&text[start..])
        {
            found.extend(first(&text[..at]).into_iter().chain([name]));
        }
    }
    found
}

/// The first member of a list, where a mark or a word for "in" stands before it: 在北山乡、柳河镇.
fn first(text: &str) -> Option<&str> {
    let starts: Vec<usize> = text.char_indices().rev().map(|(at, _)| at).take(5).skip(1).collect();
    starts.into_iter().find_map(|start| {
        let before = &text[..start];
        let bounded = before.is_empty()
            || before.ends_with(['，', '。', '；', '：', '（', '\n'])
            || ["在", "位于", "依托", "支持", "包括", "以", "推进", "推动", "加快"].iter().any(|word| before.ends_with(word));
        begins(&text[start..]).filter(|name| bounded && start + name.len() == text.len())
    })
}

/// Is a text but the name of a place: 东岗乡?
pub fn listed_alone(text: &str) -> bool {
    begins(text).is_some_and(|name| name.len() == text.len())
}

/// Is a text but a list of places: 清河区、平湖县、海州高新区?
pub fn is_list(text: &str) -> bool {
    let ends = |name: &str| (3..=14).contains(&name.chars().count()) && ENDS.iter().any(|end| name.ends_with(end));
    let names: Vec<&str> = text.split(['、', '和']).map(str::trim).collect();
    // 城区、郊区: all end so, and none is a place.
    names.iter().copied().all(ends) && names.iter().copied().any(listed_alone)
}

/// The name of a place with which a text begins, if what follows does not make it another word.
pub fn begins(text: &str) -> Option<&str> {
    let end = text.char_indices().take(6).skip(1).find_map(|(at, _)| {
        let end = ENDS.iter().find(|end| text[at..].starts_with(**end))?;
        let behind = text[at + end.len()..].chars().next();
        (!behind.is_some_and(|letter| "域划级长委政府化村内外间际".contains(letter))).then_some(at + end.len())
    })?;
    let name = &text[..end];
    let kept = is_place(name)
        && (2..=6).contains(&name.chars().count())
        && !["推进", "推动", "加快", "依托", "支持", "包括", "建设"].iter().any(|verb| name.starts_with(verb))
        && !name.starts_with(['各', '全', '本', '我', '该', '在', '和', '及', '等', '与', '新']);
    kept.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_lists() {
        for (text, expected) in [
            ("依托白石镇、柳河镇、东岗乡发展食用菌产业", &["白石镇", "柳河镇", "东岗乡"][..]),
            ("在石桥街道、杨家坪街道、滩子口镇各打造1个示范社区", &["石桥街道", "杨家坪街道", "滩子口镇"]),
            ("香山区、斗湾区等", &["香山区", "斗湾区"]),
            ("产业园区、示范区、城镇化地区", &[]),
            ("各乡镇、街道办事处", &[]),
        ] {
            assert_eq!(listed(text), expected, "{text}");
        }
    }
}
