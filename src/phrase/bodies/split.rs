//! A text that is known to be a list of bodies, to its members.

use super::elided::written_out;
use super::words::{COMPOUNDS, FUNCTIONS};
use super::{Member, begins, head, starts_with_any, without_bracket};
use crate::phrase::brackets;

/// What follows the last member and says what the bodies do, not who they are.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "按职责分工", "结合实际", "按照职责分工", "根据职责分工", "按各自职责", "按照各自职责", "按分工", "按职责", "分工", "具体负责",
    "牵头负责", "共同负责", "分别牵头", "分别负责", "分工负责", "负责落实", "抓好落实", "负责", "牵头", "配合", "参与", "参加",
    "落实", "组成", "构成", "承担", "分管负责同志", "主要负责同志", "有关负责同志", "相关负责同志", "负责同志", "分管负责人",
    "主要负责人", "负责人", "人员", "的", "分管", "分别", "为", "专家", "指导", "督导", "监督", "督促", "推进", "实施", "主办",
    "承办", "协办", "协助", "按职能职责", "按照职能职责", "按职能分工", "按照职能分工", "按职能", "具体", "分头", "总牵头", "组织实施", "组织落实", "协同", "共同",
    "协同推进", "协同落实", "共同推进", "共同落实", "配合推进", "配合落实",
];

/// Of these words those that names hold too: they are what a body does only behind the name of one.
const ALSO_NAMES: &[&str] = &[
    "人员", "专家", "为", "分管", "分别", "的", "指导", "督导", "监督", "督促", "推进", "实施", "主办", "承办", "协办", "协助", "协同",
    "共同",
];

/// Words that name all the rest: 等有关部门（单位）.
#[rustfmt::skip]
const REST: &[&str] = &[
    "有关", "相关", "成员", "部门", "单位", "机构", "领域", "各", "和", "及", "与", "、", "（", "）", "的", "组织", "企业",
    "方面", "直属", "（单位）", "人员", "行业", "群团",
];

/// The members of a list, in order.
pub fn list(text: &str) -> Vec<Member> {
    let text = called(text);
    let (mut names, mut levels): (Vec<String>, String) = (Vec::new(), String::new());
    for part in brackets::split(&text, |letter| matches!(letter, '、' | '，' | '；' | ',' | ';' | '。' | ' ' | '\u{3000}')) {
        let part = without_company(without_tail(&text[part]));
        // 市、区县两级财政 is one name.
        if matches!(part, "省" | "市" | "区" | "县") {
            levels = format!("{levels}{part}、");
            continue;
        }
        for name in joined(part).into_iter().map(without_rest).flat_map(all_of_kinds).flat_map(glued) {
            match names.last_mut() {
                Some(last) if levels.is_empty() && is_one(last, name) => {
                    last.push('、');
                    last.push_str(name);
                }
                _ => names.push(std::mem::take(&mut levels) + &explained(name)),
            }
        }
    }
    names.retain(|name| is_name(name));
    // 区应急管理、财政等部门: what closes the list is said of all.
    let closed = ["等部门", "等有关部门", "等相关部门", "等各部门", "等行业", "等相关行业", "等有关行业", "等职能部门", "等主管部门"]
        .iter()
        .any(|close| text.contains(close));
    written_out(names, if closed { "部门" } else { "" })
}

/// Do two members that 、 parts name one group: 各区、县（市）政府; 各省、自治区、直辖市人民政府; 各级、各部门; 有关部门、单位?
fn is_one(last: &str, name: &str) -> bool {
    let begins = |words: [char; 3]| name.starts_with(words);
    let all_districts = matches!(without_bracket(last), "各区" | "各市" | "各县") && begins(['县', '市', '区']);
    let all_provinces = last.ends_with('省') && name.starts_with("自治区");
    let all_provinces = all_provinces || last.ends_with("自治区") && name.starts_with("直辖市") && head(name).is_some();
    let all_levels = last == "各级" && name.starts_with('各') && head(name).is_some();
    let all_units = matches!(name, "单位" | "机构" | "社会组织") && last.ends_with("部门");
    all_districts || all_provinces || all_levels || all_units
}

/// 各区县各部门 are two groups; 各级各部门 is one.
fn all_of_kinds(name: &str) -> Vec<&str> {
    let second = name.match_indices('各').nth(1).map(|(at, _)| at).filter(|at| head(&name[..*at]).is_some() && name.starts_with('各'));
    second.map_or(vec![name], |at| vec![&name[..at], &name[at..]])
}

/// 市工信局/市发改委, and 市工信局市发改委 where a cell lost the blank between two names.
fn glued(name: &str) -> Vec<&str> {
    let slashed: Vec<&str> = name.split(['/', '／']).collect();
    if slashed.len() > 1 && slashed.iter().all(|name| head(name).is_some() && name.chars().count() > 2) {
        return slashed;
    }
    let Some(level) = name.chars().next().filter(|level| matches!(level, '省' | '市' | '县')) else { return vec![name] };
    let second = |at: &usize| {
        let (left, right) = name.split_at(*at);
        let whole = ["局", "委", "厅", "政府", "管委会"].iter().any(|end| left.ends_with(end)) && left.chars().count() > 3;
        // 市住建局市政管理处 is one body.
        let own = !["市政", "市场", "市容", "县域"].iter().any(|word| right.starts_with(word)) || right.starts_with("市政府");
        whole && own && right.chars().count() > 3 && head(right).is_some()
    };
    let Some(at) = name.match_indices(level).map(|(at, _)| at).find(second) else { return vec![name] };
    let (left, right) = name.split_at(at);
    [vec![left], glued(right)].concat()
}

/// A name without a bracket that explains it: 各区县（含代管镇、街道的功能区，下同）政府.
pub fn explained(name: &str) -> String {
    let explains = |inner: &str| inner.ends_with("下同") || ["含", "包括", "指", "以下"].iter().any(|word| inner.starts_with(word));
    let mut name = name.trim().to_owned();
    for pair in brackets::outermost(&name).into_iter().rev() {
        if explains(brackets::inside(&name[pair.clone()])) {
            name.replace_range(pair, "");
        }
    }
    name
}

/// 各区县政府及代管镇、街道的功能区管委会，以下统称为各区县政府: the name by which the text calls them from here on.
pub fn called(text: &str) -> String {
    for word in ["以下统称为", "以下统称", "以下简称为", "以下简称"] {
        if let Some((before, after)) = text.split_once(word) {
            let before = before.trim_end_matches(['，', '（', '、']);
            let kept = before.rfind(['；', '，']).map_or("", |at| &before[..at]);
            let name = after.split(['）', '；', '，', '。']).next().unwrap_or("");
            return format!("{kept}；{}", name.trim_start_matches('：'));
        }
    }
    text.to_owned()
}

/// A part of a list without words that say what its bodies do, and without 等有关部门.
fn without_tail(part: &str) -> &str {
    let mut part = part.trim().trim_start_matches("由").trim_start_matches("以及").trim_matches(['：', ':']);
    loop {
        let before = part;
        let tails = TAILS.iter().filter(|tail| part.strip_suffix(**tail).is_some_and(|rest| !rest.is_empty() && !head_needs(rest, tail)));
        if let Some(tail) = tails.max_by_key(|tail| tail.len()) {
            part = part[..part.len() - tail.len()].trim();
        }
        part = without_rest(part);
        if part == before {
            return part;
        }
    }
}

/// 市教育局会同有关部门: those that nobody names are no members.
fn without_company(part: &str) -> &str {
    let with = ["会同", "会商", "商"].iter().find_map(|word| part.split_once(word));
    let nobody =
        |rest: &str| ["有关", "相关", "各有关", "各相关", "其他", "各"].iter().any(|word| rest.starts_with(word)) && head(rest).is_some();
    with.filter(|(before, rest)| head(before).is_some() && nobody(rest)).map_or(part, |(before, _)| before)
}

/// 各镇负责人 without 负责人 is a name; a name that only a tail makes whole is kept.
fn head_needs(rest: &str, tail: &str) -> bool {
    ALSO_NAMES.contains(&tail) && head(rest).is_none() && !rest.ends_with('等') && !rest.ends_with("单位")
}

/// 区税务局等有关部门 is 区税务局.
fn without_rest(part: &str) -> &str {
    let Some(at) = part.rfind('等') else { return part };
    let mut rest = &part[at + '等'.len_utf8()..];
    while let Some(word) = REST.iter().find(|word| rest.starts_with(**word)) {
        rest = &rest[word.len()..];
    }
    if rest.is_empty() && at > 0 { part[..at].trim_end_matches(['、', '，']) } else { part }
}

/// The parts of a member that holds 和, 及, 与 or 或 between two names.
fn joined(part: &str) -> Vec<&str> {
    let (mut found, mut start) = (Vec::new(), 0);
    let mut at = 0;
    while at < part.len() {
        let step = part[at..].chars().next().map_or(1, char::len_utf8);
        match joint(&part[at..]) {
            Some(length) if join_splits(&part[start..at], &part[at + length..]) => {
                found.push(&part[start..at]);
                at += length;
                start = at;
            }
            _ => at += step,
        }
    }
    found.push(&part[start..]);
    found
}

fn joint(text: &str) -> Option<usize> {
    ["以及", "和", "及", "与", "或"].iter().find(|word| text.starts_with(**word)).map(|word| word.len())
}

/// Does a word for "and" between these two join two bodies, or does it stand inside one name (发展和改革局)?
pub fn join_splits(left: &str, right: &str) -> bool {
    if COMPOUNDS.iter().any(|(before, after)| left.ends_with(before) && right.starts_with(after)) || open_quote(left) {
        return false;
    }
    let named = head(left).is_some() && (begins(right) || (head(right).is_some() && right.chars().count() > 3));
    let elided = FUNCTIONS.iter().any(|function| left.ends_with(function)) && starts_with_any(right, FUNCTIONS);
    let group = right.starts_with("其") || right.starts_with("有关") || right.starts_with("相关");
    let function = FUNCTIONS.contains(&left) && group;
    named && !right.starts_with('其') || elided || function || (head(left).is_some() && group && !right.starts_with('其'))
}

fn open_quote(text: &str) -> bool {
    let count = |letter| text.chars().filter(|c| *c == letter).count();
    count('“') > count('”') || count('（') > count('）') || count('〔') > count('〕')
}

/// Not every part is a name: 下同, 不再逐一列出, numbers.
fn is_name(name: &str) -> bool {
    let letters = name.chars().count();
    (2..=40).contains(&letters)
        && !["不再", "下同", "排在", "排名", "列在", "列第", "以下", "以上", "其中", "职责分工", "按", "分别", "均", "每"]
            .iter()
            .any(|word| name.starts_with(word))
        && name.chars().next().is_some_and(|letter| !letter.is_ascii_digit() && letter.is_alphanumeric() || letter == '“')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        list(text).into_iter().map(|member| member.name).collect()
    }

    #[test]
    fn lists_of_bodies() {
        let cases: [(&str, &[&str]); 9] = [
            ("市教育局、市发展和改革委员会", &["市教育局", "市发展和改革委员会"]),
            ("区政府有关部门，各街道（功能区）", &["区政府有关部门", "各街道（功能区）"]),
            ("区税务局等有关部门按职责分工负责", &["区税务局"]),
            ("市财政局和市教育局", &["市财政局", "市教育局"]),
            ("区推进政府职能转变和“放管服”改革协调小组办公室", &["区推进政府职能转变和“放管服”改革协调小组办公室"]),
            ("市科技局；各区县政府及代管镇、街道的功能区管委会，以下统称为各区县政府", &["市科技局", "各区县政府"]),
            ("区住房城乡建设局、区交通运输局分别牵头", &["区住房城乡建设局", "区交通运输局"]),
            ("区发展改革局（区地方金融监管局）、区金融发展服务中心", &["区发展改革局（区地方金融监管局）", "区金融发展服务中心"]),
            ("市工信局、市水务局以及城投集团、市电视台等相关单位", &["市工信局", "市水务局", "城投集团", "市电视台"]),
        ];
        for (text, expected) in cases {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn elided_words_are_written_out() {
        let full = |text: &str| list(text).into_iter().map(|member| member.full).collect::<Vec<_>>();
        assert_eq!(full("市发展改革、教育、财政部门和城东海关"), ["市发展改革部门", "市教育部门", "市财政部门", "城东海关"]);
        assert_eq!(full("市教育局会同有关部门"), ["市教育局"]);
        assert_eq!(full("临江市、长安县政府"), ["临江市政府", "长安县政府"]);
        assert_eq!(full("公安、农业农村部门"), ["公安部门", "农业农村部门"]);
        assert_eq!(full("各街道、功能区"), ["各街道", "各功能区"]);
        assert_eq!(full("区应急管理、财政等部门"), ["区应急管理部门", "区财政部门"]);
    }
}
