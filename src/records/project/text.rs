//! Works that paragraphs and headings name: 实施化肥减量增效工程, 推进中欧（济南）绿色制造产业园建设.

use super::name;
use crate::model::{BlockKind, Project};
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::ops::Range;

/// Verbs whose object is a work; longer ones first, so that 规划建设 is not read as 规划.
const VERBS: &[&str] = &[
    "规划建设",
    "开工建设",
    "启动建设",
    "推进建设",
    "加快建设",
    "推动建设",
    "建成投用",
    "建成投产",
    "改造提升",
    "重点建设",
    "积极推进",
    "加快推进",
    "全力推进",
    "组织实施",
    "深入实施",
    "推进实施",
    "改扩建",
    "实施",
    "建设",
    "建成",
    "建立",
    "推进",
    "推动",
    "打造",
    "新建",
    "创建",
    "搭建",
    "开展",
    "启动",
    "扩建",
    "迁建",
    "改建",
    "完成",
    "谋划",
    "布局",
    "抓好",
    "设立",
    "开工",
    "续建",
    "组建",
    "构建",
    "加快",
    "争创",
    "抓实",
];

/// Words behind the object that belong to the verb.
const TAILS: &[&str] = &[
    "建设工作",
    "开工建设",
    "规划建设",
    "投资建设",
    "建设运营",
    "建设改造",
    "建设",
    "创建工作",
    "创建",
    "开发建设",
    "开业运营",
    "建成投用",
    "投产达效",
    "投产",
    "竣工投用",
    "竣工",
    "开工",
    "落地",
    "尽快落地",
    "实施",
    "前期工作",
    "前期",
    "编制",
    "等",
    "项目建设",
];

pub(super) fn read(reading: &Reading) -> Vec<Project> {
    let mut found = Vec::new();
    for prose in &reading.prose {
        let boxed = reading.around(prose.block.section.as_deref()).first().is_some_and(|section| section.is_box());
        if boxed || prose.block.kind == BlockKind::Box || !promises(prose, reading) {
            continue;
        }
        for clause in clauses(prose.text()) {
            for (name, detail) in names(&prose.text()[clause.clone()]) {
                let source = prose.source(clause.clone(), "work named in the text");
                found.push(Project { id: String::new(), name, region: None, detail, in_box: None, source });
            }
        }
    }
    found
}

/// A heading names a work only as 实施…工程; a paragraph that looks back (发展现状, 执行情况) names what is done already.
fn promises(prose: &Prose, reading: &Reading) -> bool {
    if prose.block.kind == BlockKind::Heading {
        return prose.text().contains("实施") && prose.text().trim_end_matches(['。', '；']).ends_with(['程', '动']);
    }
    let around = reading.around(prose.block.section.as_deref());
    !around.iter().any(|section| LOOKING_BACK.iter().any(|word| section.heading.contains(word)))
}

/// Headings of what was and what must be thought of.
const LOOKING_BACK: &[&str] = &[
    "现状",
    "执行情况",
    "发展基础",
    "形势",
    "工作回顾",
    "主要成就",
    "成效",
    "存在问题",
    "指导思想",
    "基本原则",
    "总体要求",
    "发展环境",
    "面临",
    "回顾",
    "背景",
    "取得",
    "职责",
    "组织体系",
    "指挥机构",
    "响应",
    "预警",
    "附则",
];

/// Cut at commas and full stops, nowhere inside brackets and quotes.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, letter) in text.char_indices() {
        match letter {
            '（' | '《' | '“' | '〔' => depth += 1,
            '）' | '》' | '”' | '〕' => depth = (depth - 1).max(0),
            '，' | '；' | '。' | '：' if depth == 0 => {
                found.push(start..at);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    found.push(start..text.len());
    found.into_iter().filter(|range| !range.is_empty() && !text[range.clone()].contains("责任单位")).collect()
}

/// The works that a clause names, each with its scale if the clause gives one.
pub(super) fn names(clause: &str) -> Vec<(String, Option<String>)> {
    let Some(object) = object(clause) else { return Vec::new() };
    let (object, listed) = without_tail(object);
    let several = quantity(object);
    let mut found = Vec::new();
    for item in items(several.map_or(object, |(_, rest)| rest)) {
        let item = without_relative(item);
        let named = name::is_name(item) || (listed && is_listed_name(item));
        let sort = several.is_some_and(|(_, rest)| !rest.contains('“'));
        if named && !sort && !is_goal(clause, item) {
            found.push((item.to_owned(), several.map(|(count, _)| count.to_owned())));
        }
    }
    found
}

/// What stands behind the last verb that has an object.
fn object(clause: &str) -> Option<&str> {
    let mut best: Option<(usize, usize)> = None;
    let mut depth = 0_i32;
    for (at, letter) in clause.char_indices() {
        match letter {
            '（' | '《' | '“' => depth += 1,
            '）' | '》' | '”' => depth -= 1,
            _ if depth == 0 => {
                let verb = VERBS.iter().find(|verb| clause[at..].starts_with(**verb));
                // The first verb rules; 推进…建设 ends in another one.
                if let Some(verb) = verb.filter(|verb| at + verb.len() < clause.len() && best.is_none_or(|(_, end)| at <= end)) {
                    best = Some((at, at + verb.len()));
                }
            }
            _ => {}
        }
    }
    best.map(|(_, end)| clause[end..].trim_matches(['—', ' ', '\u{3000}']))
}

/// Without the words that belong to the verb; whether the object was a list that 等 or 等项目 closes.
fn without_tail(object: &str) -> (&str, bool) {
    let mut words = object.trim();
    let mut listed = false;
    loop {
        let closed = ["等重大项目和载体", "等重点项目", "等重大项目", "等重点工程", "等项目", "等工程", "等重点片区", "等"]
            .iter()
            .find_map(|end| words.strip_suffix(end));
        if let Some(rest) = closed {
            (words, listed) = (rest, true);
        } else if let Some(rest) = TAILS.iter().find_map(|tail| words.strip_suffix(tail)).filter(|rest| !rest.is_empty()) {
            words = rest;
        } else {
            return (words, listed);
        }
    }
}

/// 一批, 3处, 2个 before a name.
fn quantity(object: &str) -> Option<(&str, &str)> {
    let rest = object.strip_prefix("一批");
    if let Some(rest) = rest {
        return Some(("一批", rest));
    }
    let digits = object.find(|c: char| !c.is_ascii_digit()).filter(|digits| *digits > 0)?;
    let unit = ["余个", "个", "处", "座", "家", "条", "所", "项"].iter().find(|unit| object[digits..].starts_with(**unit))?;
    let end = digits + unit.len();
    Some((&object[..end], &object[end..]))
}

/// Names joined by 、, 和, 及 outside brackets and quotes.
fn items(object: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, letter) in object.char_indices() {
        match letter {
            '（' | '《' | '“' => depth += 1,
            '）' | '》' | '”' => depth -= 1,
            '、' | '和' | '及' | '与' if depth == 0 => {
                // 和 may stand within a word: both sides have to be names.
                let joins = letter == '、' || (name::ends(&object[start..at]) && name::ends(object));
                if joins {
                    found.push(&object[start..at]);
                    start = at + letter.len_utf8();
                }
            }
            _ => {}
        }
    }
    found.push(&object[start..]);
    found.into_iter().map(str::trim).collect()
}

/// 覆盖全市所有区县的预算管理一体化系统: the name is what stands behind 的.
fn without_relative(item: &str) -> &str {
    let behind = item.rsplit('的').next().unwrap_or(item);
    if behind.chars().count() >= 5 && !item.contains('“') { behind } else { item }
}

/// In a list that 等项目 closes every item is a name, whatever it ends in.
fn is_listed_name(item: &str) -> bool {
    let letters = item.chars().filter(|c| c.is_alphanumeric()).count();
    (4..=24).contains(&letters) && (name::ends(item) || item.contains('“'))
}

/// 打造…高地, 建成全国…中心: an aim, not a work.
fn is_goal(clause: &str, item: &str) -> bool {
    let aims = ["具有", "领先", "知名", "辐射", "影响力", "一流"];
    aims.iter().any(|aim| item.contains(aim)) || (clause.contains("职责") || clause.contains("责任"))
}
