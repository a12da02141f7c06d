//! Wordings that plans change at will, in one form: 应急预案编制单位 and 预案编制单位, 各镇（街道） and 各街道（镇）, 全市各级各部门 and
//! 各级各部门.

use crate::phrase::bodies::without_bracket;
use crate::phrase::brackets;

/// What a name and its wordings have in common, behind the words that say whose it is.
pub fn alike(rest: &str) -> String {
    let mut rest = rest
        .replace("应急预案", "预案")
        .replace("及其有关部门", "及其部门")
        .replace("及其相关部门", "及其部门")
        .replace("相关成员单位", "成员单位");
    for (wording, one) in [("部门和单位", "部门"), ("部门、单位", "部门"), ("部门单位", "部门"), ("两级财政", "财政")]
    {
        if let Some(before) = rest.strip_suffix(wording) {
            rest = format!("{before}{one}");
        }
    }
    let zone = ["管理委员会", "管委会"].iter().find_map(|end| rest.strip_suffix(end)).unwrap_or(&rest);
    match zone.strip_suffix("经济开发区").or_else(|| zone.strip_suffix("开发区")) {
        Some(place) if !place.is_empty() && !place.starts_with('各') => format!("{place}开发区"),
        _ => rest,
    }
}

/// Names of all of a kind, which say no level: 全市各级各部门, 各级、各部门, 各类突发事件应对主要职责部门.
pub fn all(name: &str) -> String {
    let bare = ["全省", "全市", "全区", "全县"].iter().find_map(|whole| name.strip_prefix(whole)).filter(|rest| rest.starts_with('各'));
    let bare = bare.unwrap_or(name);
    // 有关县专项应急指挥机构（机制） are those of them that it concerns.
    let own = ["有关", "相关"].iter().find_map(|which| bare.strip_prefix(which)).filter(|rest| rest.starts_with(['省', '市', '区', '县']));
    let bare = own.filter(|rest| without_bracket(rest).ends_with("指挥机构")).unwrap_or(bare);
    bare.strip_prefix("各类").unwrap_or(bare).replace("各级、各", "各级各")
}

/// Kinds of places below a district, or of which a city has many. Longer ones first where one begins another.
const KINDS: &[&str] =
    &["街道办事处", "街道办", "街道", "乡镇", "镇街", "街镇", "镇", "乡", "功能区", "开发区", "园区", "区县政府", "区县"];

/// Words for which of them are meant, and one for each meaning: 镇（街道） by itself is each of them.
#[rustfmt::skip]
const WHICH: &[(&str, &str)] = &[
    ("各", "各"), ("事件发生地", "事发地"), ("事发地", "事发地"), ("事发", "事发地"), ("所在地", "事发地"), ("所在", "事发地"), ("相关", "相关"),
    ("有关", "相关"),
];

/// 各镇（街道）, 镇（街道） and 各街道、镇 in one form; 各街道（功能区） is another group than 各街道.
pub fn places(name: &str) -> Option<String> {
    let (which, mut rest) = WHICH.iter().find_map(|(word, which)| Some((*which, name.strip_prefix(*word)?))).unwrap_or(("各", name));
    let mut kinds: Vec<&str> = Vec::new();
    while !rest.is_empty() {
        let kind = KINDS.iter().find(|kind| rest.starts_with(**kind))?;
        kinds.push(kind);
        rest = rest[kind.len()..].trim_start_matches(['（', '）', '、', '和', '及', '(', ')']);
    }
    kinds.sort_unstable();
    kinds.dedup();
    let brackets = !brackets::outermost(name).is_empty();
    (kinds.len() > 1 || !brackets && kinds.len() == 1).then(|| format!("{which}{}", kinds.join("、")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_one_form() {
        for (name, same) in [
            ("各镇（街道）", "各街道（镇）"),
            ("镇（街道）", "各街道、镇"),
            ("区县政府", "各区县政府"),
            ("所在镇（街道）", "事发地镇（街道）"),
        ] {
            assert!(places(name).is_some(), "{name}");
            assert_eq!(places(name), places(same), "{name}");
        }
        assert_ne!(places("各街道（功能区）"), places("各街道"));
        assert_eq!(places("城东街道"), None);
        assert_eq!(places("市教育局"), None);
    }

    #[test]
    fn wordings_in_one_form() {
        assert_eq!(alike("政府有关部门、单位"), alike("政府有关部门"));
        assert_eq!(alike("应急预案编制单位"), alike("预案编制单位"));
        assert_eq!(all("全市各级各部门"), all("各级、各部门"));
        assert_eq!(all("全市教育系统"), "全市教育系统");
    }
}
