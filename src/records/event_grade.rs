//! 事件分级: under a heading 一、特别重大（Ⅰ级）…事件 every item is a criterion; in a table every cell, whether its rows are the grades
//! or its columns.

use super::item;
use super::prose::sentences;
use super::purpose::is_contingency;
use super::reading::Reading;
use super::sheet::Sheet;
use crate::model::{BlockKind, EventGrade, Source};
use crate::normalize::numeral::is_chinese;

/// Grades of events, longer words first: 特别重大 is no 重大.
#[rustfmt::skip]
const GRADES: &[&str] = &[
    "特别重大", "特大型", "特大", "重大", "较大", "大型", "中型", "小型", "一般",
];

/// Levels of government after which events are graded, with the number of the grade.
const NUMBERS: &[&str] = &["（Ⅰ级）", "（Ⅱ级）", "（Ⅲ级）", "（Ⅳ级）", "（一级）", "（二级）", "（三级）", "（四级）"];
const DEALT: &[&str] = &["国家级", "省级", "市级", "地市级", "县级", "区县级", "区级"];

pub fn read(reading: &Reading) -> Vec<EventGrade> {
    if !is_contingency(reading) {
        return Vec::new();
    }
    let mut grades = of_sections(reading);
    grades.extend(reading.tables.iter().flat_map(of_table));
    grades
}

fn of_sections(reading: &Reading) -> Vec<EventGrade> {
    let mut grades = Vec::new();
    let mut announced = false;
    // The grade whose criteria are being listed: 有下列情形之一的为重大事件（Ⅱ级）：.
    let mut listing: Option<Listing> = None;
    for prose in &reading.prose {
        if prose.block.kind == BlockKind::Heading {
            // 1.一周内发病30例以上。: a criterion that stands alone looks like a heading.
            let (text, start) = (prose.text(), item::number(prose.text()).1);
            let goes_on = listing.as_mut().is_some_and(|list| text.ends_with(['。', '；']) && list.goes_on(list.section, text));
            if let Some(list) = listing.as_ref().filter(|_| goes_on) {
                grades.push(grade(&list.level, text[start..].trim(), prose.source(start..text.len(), "event-grade-listed")));
            }
            continue;
        }
        let around = reading.around(prose.block.section.as_deref());
        let Some(section) = around.first() else { continue };
        let graded = |heading: &str| ["分级", "等级", "级别", "标准"].iter().any(|word| heading.contains(word));
        let (text, (_, start)) = (prose.text(), item::number(prose.text()));
        let headed = level(&section.heading).is_some();
        if let Some(level) = listed(&text[start..]).filter(|_| !headed) {
            listing = Some(Listing { level, section: &section.id, items: None });
            continue;
        }
        let goes_on = listing.as_mut().is_some_and(|list| list.goes_on(&section.id, text));
        if let Some(list) = listing.as_ref().filter(|_| goes_on) {
            grades.push(grade(&list.level, text[start..].trim(), prose.source(start..text.len(), "event-grade-listed")));
            continue;
        }
        listing = None;
        // 突发事件分为四级：… stands above its grades where no heading does.
        let item = defined(&text[start..]).is_some() || numbered(&text[start..]).is_some();
        announced = announced && item || announces(text);
        let about = announced || graded(&reading.document.title) || around.iter().any(|section| graded(&section.heading));
        if !about {
            continue;
        }
        if let Some(level) = level(&section.heading).filter(|_| section.heading.chars().count() <= 24) {
            for criterion in criteria(text, start) {
                grades.push(grade(level, &text[criterion.clone()], prose.source(criterion, "event-grade")));
            }
        } else if let Some((level, at)) = defined(&text[start..]).or_else(|| numbered(&text[start..]).filter(|_| announced)) {
            grades.push(grade(level, text[start + at..].trim(), prose.whole("event-grade-defined")));
        }
    }
    grades
}

/// A list of criteria: its items are numbered alike (1., 2.), what is numbered otherwise (第六条) ends it.
struct Listing<'a> {
    level: String,
    section: &'a str,
    /// How the items are numbered.
    items: Option<String>,
}

impl Listing<'_> {
    fn goes_on(&mut self, section: &str, text: &str) -> bool {
        let shape = |number: &str| number.chars().filter(|letter| !letter.is_ascii_digit() && !is_chinese(*letter)).collect::<String>();
        let Some(own) = item::number(text).0.map(shape).filter(|_| section == self.section) else { return false };
        *self.items.get_or_insert_with(|| own.clone()) == own
    }
}

fn grade(level: &str, criterion: &str, source: Source) -> EventGrade {
    EventGrade { id: String::new(), level: level.to_owned(), criterion: criterion.trim_end_matches(['。', '；']).to_owned(), source }
}

/// （二）有下列情形之一的为重大突发公共卫生事件（Ⅱ级）：: the grade of the criteria that follow, with its number.
fn listed(text: &str) -> Option<String> {
    let sentence = text.trim_end().strip_suffix(['：', ':'])?;
    let (conditions, named) = sentence.rsplit_once('为')?;
    let several = ["情形之一", "情况之一", "条件之一", "下列情形", "下列情况", "以下情形", "以下情况"];
    let named = named.trim_start_matches(['，', ' ']);
    let first = GRADES.iter().find(|grade| named.starts_with(**grade)).filter(|_| several.iter().any(|word| conditions.contains(word)))?;
    let number =
        named.strip_suffix('）').and_then(|named| named.rsplit_once('（')).map(|(_, inner)| inner).filter(|inner| inner.contains('级'));
    Some(number.map_or_else(|| (*first).to_owned(), |number| format!("{first}（{number}）")))
}

/// 道路交通突发事件分为四级：
fn announces(text: &str) -> bool {
    let parts = ["分为", "由高到低分", "由低到高分"].iter().any(|word| text.contains(word));
    parts && text.trim_end().ends_with(['：', '。']) && GRADES.iter().all(|grade| !text.starts_with(grade)) && text.contains('级')
}

/// The grade with which a text begins, with its number in brackets: 特别重大（Ⅰ级）.
fn level(text: &str) -> Option<&str> {
    // Ⅰ级（特别重大）: the number first.
    let numbered = ["Ⅰ级（", "Ⅱ级（", "Ⅲ级（", "Ⅳ级（", "I级（", "II级（", "III级（", "IV级（", "一级（", "二级（", "三级（", "四级（"];
    if let Some(number) = numbered.iter().find(|number| text.starts_with(**number)) {
        let inner = &text[number.len()..];
        let close = inner.find('）').filter(|close| GRADES.iter().any(|grade| inner[..*close].starts_with(grade)))?;
        return Some(&text[..number.len() + close + '）'.len_utf8()]);
    }
    // 国家级（Ⅰ级）, 省级（Ⅱ级）: who deals with it, and only with a number.
    let first = GRADES.iter().chain(DEALT).find(|grade| text.starts_with(**grade))?;
    let rest = &text[first.len()..];
    if DEALT.contains(first) && !NUMBERS.iter().any(|number| rest.starts_with(number)) {
        return None;
    }
    let bracket = rest.strip_prefix('（').and_then(|inner| inner.find('）').filter(|at| inner[..*at].contains('级')));
    Some(&text[..first.len() + bracket.map_or(0, |at| at + '（'.len_utf8() + '）'.len_utf8())])
}

/// 特别重大事故，是指…; （1）较大事件：…: the grade, and where its criterion begins.
fn defined(text: &str) -> Option<(&str, usize)> {
    let level = level(text)?;
    let (at, mark) = text.char_indices().take(24).find(|(_, letter)| matches!(letter, '：' | '，' | '。'))?;
    let behind = at + mark.len_utf8();
    // 一般按灾害级别启动预案。: a sentence, and no grade with its name.
    let label = &text[level.len()..at];
    if !label.is_empty() && !KINDS.iter().any(|kind| label.ends_with(kind)) {
        return None;
    }
    let defines = mark != '，' || text[behind..].starts_with("是指") || text[behind..].starts_with('指');
    (defines && behind < text.len()).then_some((level, behind))
}

/// What is graded, as the word behind a grade ends.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "事件", "事故", "灾害", "灾情", "火灾", "疫情", "险情", "级", "）", "污染", "中毒", "地震", "旱灾", "旱情", "洪水", "洪涝", "火情", "舆情",
    "风险", "威胁", "状态", "干旱", "中断", "故障", "停电", "情形", "标准",
];

/// Ⅰ级：…, below the sentence that parts events into Ⅰ级（特别重大）、Ⅱ级（重大）….
fn numbered(text: &str) -> Option<(&str, usize)> {
    let (label, rest) = text.split_once('：')?;
    let number = ["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级", "I级", "II级", "III级", "IV级", "一级", "二级", "三级", "四级"].contains(&label.trim());
    (number && rest.chars().count() >= 4).then_some((label, text.len() - rest.len()))
}

/// The criteria of a paragraph, each with its words. One that announces a list (有下列情形之一的：) is none. 分级标准：甲；或乙 holds two.
fn criteria(text: &str, start: usize) -> Vec<std::ops::Range<usize>> {
    if text.trim_end().ends_with('：') || text[start..].starts_with("上述") || text.starts_with('注') {
        return Vec::new();
    }
    if !text[start..].starts_with("分级标准") {
        let whole = start..text.len();
        return if text[whole.clone()].chars().count() >= 4 { Vec::from([whole]) } else { Vec::new() };
    }
    let mut found = Vec::new();
    for sentence in sentences(&text[start..]) {
        let mut from = start + sentence.start;
        // The label is no part of the first criterion.
        if let Some(label) = text[from..].strip_prefix("分级标准").filter(|rest| rest.starts_with(['：', ':'])) {
            from = text.len() - label.len() + label.chars().next().map_or(0, char::len_utf8);
        }
        let cuts = text[start..start + sentence.end].match_indices("；或").map(|(at, _)| start + at).filter(|at| *at > from);
        for at in cuts.chain([start + sentence.end]).collect::<Vec<_>>() {
            found.push(from..at);
            from = (at + "；或".len()).min(text.len());
        }
    }
    found.retain(|range| text[range.clone()].chars().count() >= 4);
    found
}

/// 等级 | 死亡人数 | 直接经济损失 | 响应级别: the cells of the columns in between.
fn of_table(sheet: &Sheet) -> Vec<EventGrade> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.join(" ")).collect();
    // 特别重大事故 | 重大事故 | 较大事故: a column for each grade.
    if names.iter().filter(|name| level(name.trim()).is_some()).count() >= 3 {
        return of_columns(sheet, &names);
    }
    let Some(column) = names.iter().position(|name| name.contains("等级") || name.contains("级别") || name.contains("分级")) else {
        return Vec::new();
    };
    let mut grades = Vec::new();
    for (row, cells) in sheet.table.rows.iter().enumerate() {
        let Some(level) = cells.get(column).and_then(|cell| level(cell.trim())) else { continue };
        let filled = names.iter().zip(cells).enumerate().skip(column + 1);
        for (at, (name, cell)) in filled.filter(|(_, (name, cell))| !name.contains("响应级别") && !cell.trim().is_empty()) {
            let name = if spans(sheet, cells, at) { &sheet.table.columns[at][0] } else { name };
            let criterion = format!("{}：{}", name.trim(), cell.trim_start_matches('，').trim());
            grades.push(grade(level, &criterion, sheet.source(row, "event-grade-table")));
        }
    }
    grades
}

/// The cells of columns that are grades, each a criterion; behind the name of a row what it measures.
fn of_columns(sheet: &Sheet, names: &[String]) -> Vec<EventGrade> {
    let measured = names.first().filter(|name| level(name.trim()).is_none()).map(|_| 0);
    let mut grades = Vec::new();
    for (row, cells) in sheet.table.rows.iter().enumerate() {
        let label = measured.and_then(|column| cells.get(column)).map_or("", |cell| cell.trim());
        for (name, cell) in names.iter().zip(cells) {
            let Some(level) = level(name.trim()).filter(|_| cell.trim().chars().count() >= 4) else { continue };
            let criterion = if label.is_empty() { cell.trim().to_owned() } else { format!("{label}：{}", cell.trim()) };
            grades.push(grade(level, &criterion, sheet.source(row, "event-grade-columns")));
        }
    }
    grades
}

/// A sentence that alone stands in the columns under one header was printed across all of them.
fn spans(sheet: &Sheet, cells: &[String], at: usize) -> bool {
    let columns = &sheet.table.columns;
    let sentence = cells[at].contains('，') && cells[at].chars().count() >= 20;
    let mut others =
        (0..columns.len().min(cells.len())).filter(|other| *other != at && columns[*other].first() == columns[at].first()).peekable();
    sentence && columns[at].len() > 1 && others.peek().is_some() && others.all(|other| cells[other].trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades() {
        assert_eq!(level("特别重大（Ⅰ级）药品安全事件"), Some("特别重大（Ⅰ级）"));
        assert_eq!(listed("有下列情形之一的为重大突发事件（Ⅱ级）：").as_deref(), Some("重大（Ⅱ级）"));
        assert_eq!(listed("符合下列情形之一的，为较大事件：").as_deref(), Some("较大"));
        assert_eq!(listed("有下列情形之一的："), None);
        assert_eq!(level("重大突破"), Some("重大"));
        assert_eq!(level("Ⅰ级（特别重大）：一次造成30人以上死亡"), Some("Ⅰ级（特别重大）"));
        assert!(announces("第四条 道路交通突发事件分为四级：") && !announces("较大事件由低到高分级处置。"));
        assert_eq!(defined("较大事故，是指造成3人以上死亡的事故"), Some(("较大", "较大事故，".len())));
        assert_eq!(defined("一般情况下，应急响应由县政府启动"), None);
        let text = "分级标准：死亡300人以上；或紧急安置10万人以上。";
        assert_eq!(criteria(text, 0).len(), 2);
    }
}
