//! Who issues a document, and the place that it governs.
//!
//! An issuer stands in front of the title (某市人民政府办公厅关于…), on the letterhead or below the text. Two that issue together
//! stand side by side (中共某市委办公室　某市人民政府办公室). A report to a congress names the congress instead.

use crate::model::Level;
use crate::normalize::width::{fold, is_ideograph};

/// Endings of the names of bodies that issue plans, longest first.
const OFFICES: &[&str] = &[
    "人民政府办公厅",
    "人民政府办公室",
    "人民代表大会常务委员会",
    "人民代表大会",
    "委员会办公室",
    "人民政府",
    "管理委员会",
    "委员会",
    "指挥部",
    "办公厅",
    "办公室",
];

/// Ends of the names of party bodies: 中共某市委员会, 中共某县委办公室.
const PARTY: &[&str] = &["委员会办公厅", "委员会办公室", "委员会", "委办公厅", "委办公室", "委"];

/// The issuer at the head of a title (济南市人民政府办公厅关于…), and the title without it.
pub fn split_issuer(title: &str) -> (Option<String>, &str) {
    // 某省人民政府办公厅转发省教育厅关于…的通知: the first of the words counts.
    let mut places: Vec<usize> = ["关于", "印发", "转发", "批转"].iter().filter_map(|word| title.find(word)).collect();
    places.sort_unstable();
    let found = places.into_iter().find_map(|at| Some((at, issuers(title[..at].trim())?)));
    found.map_or((None, title), |(at, issuer)| (Some(issuer), &title[at..]))
}

/// Several issuers with a blank or a line break between them, in front of a title, and what is behind them: 某市财政局 某市水务局
/// 关于…. One whose name begins the next (某县人民政府 某县人民政府办公室关于…) is the head of the page.
pub fn beside(title: &str) -> Option<(String, &str)> {
    let (head, rest) = title.split_at(["关于", "印发", "转发", "批转"].iter().filter_map(|word| title.find(word)).min()?);
    let names = offices(head)?;
    let whole = |at: &usize| names.get(at + 1).is_none_or(|next| !next.starts_with(names[*at].as_str()));
    (names.len() > 1).then(|| ((0..names.len()).filter(whole).map(|at| names[at].as_str()).collect::<Vec<_>>().join("、"), rest))
}

/// The names between blanks and line breaks, and nothing else; a line may break a name: 中共某省委网络安全和 信息化委员会办公室.
fn offices(head: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let mut open = String::new();
    for word in head.split([' ', '\u{3000}']).filter(|word| !word.is_empty()) {
        open.push_str(word);
        if is_office(&open) {
            names.push(std::mem::take(&mut open));
        }
    }
    open.is_empty().then_some(names)
}

/// The names of those that issue, with 、 between them: 中共某市委办公室某市人民政府办公室, 国务院, 教育部等六部门.
pub fn issuers(head: &str) -> Option<String> {
    let parts = parted(head);
    let ministry = |name: &str| name.chars().count() == 3 && name.ends_with(['部', '署']) && name.chars().all(is_ideograph);
    let others = |name: &str| {
        let (first, rest) = name.rsplit_once('等')?;
        let known = is_office(first) || ministry(first);
        (known && rest.ends_with("部门") && rest.chars().count() <= 5).then_some(())
    };
    let known = |name: &&str| is_office(name) || ministry(name) || others(name).is_some();
    (!head.is_empty() && parts.iter().all(known)).then(|| parts.join("、"))
}

/// 中共某市委办公室某市人民政府办公室, also with a blank or 、 between: the party's body and the government's.
fn parted(head: &str) -> Vec<&str> {
    let whole = || vec![head];
    let Some(rest) = head.strip_prefix("中共") else { return whole() };
    let ends =
        rest.char_indices().skip(2).filter_map(|(at, _)| PARTY.iter().find(|end| rest[at..].starts_with(**end)).map(|end| at + end.len()));
    let parts = ends.filter_map(|end| {
        let second = rest[end..].trim_start_matches(['、', ' ', '\u{3000}']);
        is_office(second).then(|| vec![&head[.."中共".len() + end], second])
    });
    parts.into_iter().next().unwrap_or_else(whole)
}

/// The name of a body that issues documents, and nothing else.
pub fn is_office(text: &str) -> bool {
    let known = OFFICES.iter().any(|office| text.len() > office.len() && text.ends_with(office))
        || text.ends_with(['局', '厅', '部', '委']) && text.chars().count() >= 4;
    text == "国务院"
        || known && text.chars().count() <= 24 && text.chars().all(|c| is_ideograph(c) || "（）()、".contains(c)) && !text.starts_with('各')
}

/// Region and level that an issuer governs: 济南市钢城区人民政府办公室 → 济南市钢城区, district.
pub fn governs(issuer: &str) -> Option<(String, Level)> {
    // 中共某市委办公厅、某市人民政府办公厅: the place of the government.
    let last = parted(issuer).pop()?;
    let region = match last.find("人民政府").or_else(|| last.find("人民代表大会")) {
        Some(end) => &last[..end],
        None => last.strip_prefix("中共").and_then(|rest| PARTY.iter().find_map(|end| rest.strip_suffix(end)))?,
    };
    let level = match region.chars().next_back()? {
        '省' => Level::Province,
        '区' if region.ends_with("自治区") => Level::Province,
        '区' | '县' | '旗' => Level::District,
        // A county-level city stands behind the city that governs it.
        '市' if region.matches('市').count() > 1 => Level::District,
        '市' | '州' | '盟' => Level::City,
        _ => return None,
    };
    Some((region.to_string(), level))
}

/// The region whose name a title begins with: 昆明市防汛抗旱应急预案 → 昆明市, 济南市济阳区… → 济南市济阳区.
pub fn named_region(title: &str) -> Option<(String, Level)> {
    // 关于某市2022年…的报告: a year behind it shows that the words behind 关于 are a place, as those of 关于加强城市管理 are not.
    let title = behind_year(title);
    let about = title.strip_prefix("关于");
    let letters: Vec<char> = about.unwrap_or(title).chars().take_while(|c| is_ideograph(*c)).collect();
    let end = |from: usize, marks: &str, longest: usize| {
        (from + 2..letters.len().min(from + longest)).find(|at| marks.contains(letters[*at])).map(|at| at + 1)
    };
    // 河东区突发环境事件应急预案: a district by itself; 老旧小区 and 产业园区 are none.
    let sorts = [
        "小区",
        "园区",
        "社区",
        "山区",
        "景区",
        "片区",
        "街区",
        "地区",
        "库区",
        "灾区",
        "校区",
        "辖区",
        "开发区",
        "全区",
        "示范区",
        "中心城区",
        "主城区",
    ];
    let district = || {
        let end = end(0, "区", 4)?;
        let name: String = letters[..end].iter().collect();
        (!sorts.iter().any(|sort| name.ends_with(sort))).then_some(end)
    };
    let city = end(0, "市州盟省县", 7).or_else(district)?;
    // 重点城市 is none, 海城市 is one.
    if city > 3 && letters[..city].ends_with(&['城', '市']) {
        return None;
    }
    let whole = if letters[city - 1] == '市' { end(city, "区县市旗", 5).unwrap_or(city) } else { city };
    if about.is_some() && whole < letters.len() {
        return None;
    }
    let region: String = letters[..whole].iter().collect();
    governs(&format!("{region}人民政府"))
}

/// 2026年某省政府工作报告, 2023年度某县…: what stands behind the year.
fn behind_year(title: &str) -> &str {
    let rest = title.trim_start_matches(|letter: char| fold(letter).is_ascii_digit());
    let year = title[..title.len() - rest.len()].chars().count() == 4;
    rest.strip_prefix('年').filter(|_| year).map_or(title, |rest| rest.trim_start_matches('度'))
}

/// Whose report it is, from the congress to which it is given: ——2026年1月15日在某市第八届人民代表大会第六次会议上 → 某市人民政府.
pub fn of_report(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|letter| fold(*letter) != ' ').collect();
    let (_, rest) = plain.split_once('日')?;
    let (place, _) = rest.strip_prefix('在')?.split_once("人民代表大会")?;
    let numeral = |letter: char| crate::normalize::numeral::is_chinese(letter) || letter.is_ascii_digit() || letter == '第';
    let place = place.strip_suffix('届')?.trim_end_matches(numeral);
    governs(&format!("{place}人民政府")).map(|_| format!("{place}人民政府"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issuers_in_front_of_titles() {
        let (issuer, title) = split_issuer("济南市人民政府办公厅关于印发济南市药品安全事件应急预案的通知");
        assert_eq!((issuer.as_deref(), title), (Some("济南市人民政府办公厅"), "关于印发济南市药品安全事件应急预案的通知"));
        assert_eq!(split_issuer("济南市“十四五”商务发展规划").0, None);
        let joint = split_issuer("中共某市委办公厅某市人民政府办公厅印发《关于加强养老服务的意见》的通知");
        assert_eq!(joint, (Some("中共某市委办公厅、某市人民政府办公厅".into()), "印发《关于加强养老服务的意见》的通知"));
        assert_eq!(split_issuer("某省人民政府办公厅转发省教育厅关于办学意见的通知").0.as_deref(), Some("某省人民政府办公厅"));
        assert_eq!(split_issuer("国务院关于促进就业的意见"), (Some("国务院".into()), "关于促进就业的意见"));
        assert_eq!(split_issuer("教育部等六部门关于印发方案的通知").0.as_deref(), Some("教育部等六部门"));
    }

    #[test]
    fn governed_regions() {
        assert_eq!(governs("济南市钢城区人民政府办公室"), Some(("济南市钢城区".into(), Level::District)));
        assert_eq!(governs("成都市人民政府"), Some(("成都市".into(), Level::City)));
        assert_eq!(named_region("济南市济阳区“无废城市”建设实施方案"), Some(("济南市济阳区".into(), Level::District)));
        assert_eq!(named_region("昆明市防汛抗旱应急预案"), Some(("昆明市".into(), Level::City)));
        assert_eq!(named_region("关于昆明市2022年预算执行情况的报告"), Some(("昆明市".into(), Level::City)));
        assert_eq!(named_region("关于加强城市管理工作的意见"), None);
        assert_eq!(named_region("深化“放管服”改革重点任务分工方案"), None);
        assert_eq!(governs("成都市都江堰市人民政府"), Some(("成都市都江堰市".into(), Level::District)));
        assert_eq!(governs("中共某市委办公厅、某市人民政府办公厅"), Some(("某市".into(), Level::City)));
        assert_eq!(named_region("2026年江南省政府工作报告"), Some(("江南省".into(), Level::Province)));
        assert_eq!(of_report("——2026年1月15日在某市第八届人民代表大会第六次会议上").as_deref(), Some("某市人民政府"));
    }
}
