//! Works in boxes 专栏 and in tables: one row a work, or several names in a cell.

use super::column::{Column, Groups, is_unit_of};
use super::{name, text};
use crate::model::{Project, Source};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

/// Names of columns that name works: the narrower first.
const NAMES: &[&str] = &[
    "子工程",
    "项目名称",
    "重点项目",
    "项目",
    "工程名称",
    "重点工程",
    "工程",
    "行动",
    "名称",
    "发展区",
    "产业集群",
    "示范",
    "平台",
    "载体",
];

/// Columns of tables that list something else.
const OTHERS: &[&str] = &["指标", "属性", "时限", "牵头", "责任", "等级", "姓名", "职务", "级别", "基数", "目标值"];

/// A table of works by its columns, whoever answers for each: 项目名称, and what is built where for how much.
const NAMED: &[&str] = &["项目名称", "工程名称"];
const BUILDING: &[&str] = &["建设内容", "建设规模", "建设地点", "建设年限", "建设性质", "总投资", "投资估算", "计划投资"];

/// Titles of boxes that state ideas or figures.
const IDEAS: &[&str] = &["思路", "指标", "目标", "原则"];

const REGIONS: &[&str] = &["区县", "县区", "行政区划", "实施地点", "建设地点", "所在区县"];

/// Columns that only count.
const NUMBERS: &[&str] = &["序号", "编号"];

pub(super) fn read(reading: &Reading) -> Vec<Project> {
    reading
        .tables
        .iter()
        .filter_map(|sheet| Some((sheet, Works::of(sheet, reading)?)))
        .flat_map(|(sheet, works)| works.rows(sheet))
        .collect()
}

/// Where a table has what.
struct Works {
    name: usize,
    /// A column of names that the name's own belong to: 工程 of 子工程.
    above: Option<usize>,
    region: Option<usize>,
    /// Columns whose words are the detail.
    details: Vec<Column>,
    in_box: Option<String>,
    /// Only names that plans themselves call works.
    strict: bool,
    /// The title says that the rows are works: 先进制造业重点项目.
    of_works: bool,
}

impl Works {
    fn of(sheet: &Sheet, reading: &Reading) -> Option<Works> {
        let heads: Vec<String> = sheet.table.columns.iter().map(|path| path.join("")).collect();
        let holds = |head: &String, words: &[&str]| words.iter().any(|word| head.contains(word));
        let works = heads.iter().any(|head| holds(head, NAMED)) && heads.iter().any(|head| holds(head, BUILDING));
        if !works && heads.iter().any(|head| holds(head, OTHERS) || head.contains("20")) {
            return None;
        }
        let section = sheet.table.section.as_deref().and_then(|id| reading.section(id)).filter(|section| section.is_box());
        let title = sheet.table.title.clone().or_else(|| section.map(|section| format!("{}{}", section.num, section.heading)));
        let ideas = title.as_ref().is_some_and(|title| holds(title, IDEAS));
        let column = |words: &[&str]| words.iter().find_map(|word| heads.iter().position(|head| head == word || head.contains(word)));
        let name = column(NAMES)?;
        let region = column(REGIONS).filter(|region| *region != name);
        let above = heads.iter().position(|head| head == "工程" || head == "项目").filter(|above| *above < name);
        let other = |at: &usize| *at != name && Some(*at) != region && Some(*at) != above && !NUMBERS.contains(&heads[*at].as_str());
        let detail = |at: usize| Column {
            at,
            head: heads[at].clone(),
            labelled: works && !heads[at].contains("内容"),
            unit: sheet.table.unit.clone().filter(|unit| is_unit_of(unit, &heads[at])),
        };
        let details = (name + 1..heads.len()).filter(other).map(detail).collect();
        let of_works = title.as_ref().is_some_and(|title| title.contains("项目") || title.contains("工程"));
        let in_box = section.map(|section| section.num.clone()).filter(|num| !num.is_empty()).or(title);
        Some(Works { name, above, region, details, in_box, strict: ideas, of_works })
    }

    fn rows(&self, sheet: &Sheet) -> Vec<Project> {
        let (mut found, mut groups): (Vec<Project>, _) = (Vec::new(), Groups::default());
        for (index, row) in sheet.table.rows.iter().enumerate() {
            let source = || sheet.source(index, "row of a box or table of works");
            let above = self.above.and_then(|column| row.get(column));
            if let Some(above) = above.filter(|above| name::is_called_work(above) && found.iter().all(|project| project.name != **above)) {
                found.push(self.project(above, None, None, source()));
            }
            if !groups.take(row) {
                found.extend(self.row(row, &groups, source));
            }
        }
        found
    }

    fn row(&self, row: &[String], groups: &Groups, source: impl Fn() -> Source) -> Vec<Project> {
        let Some(cell) = row.get(self.name).filter(|cell| is_work(cell)) else { return self.unnamed(row, source) };
        let region = self.region.and_then(|column| row.get(column)).filter(|region| !region.is_empty() && !is_total(region));
        if self.region.is_some() && region.is_none() {
            return Vec::new();
        }
        let words: Vec<String> = groups.names().chain(self.details.iter().filter_map(|column| column.said(row))).collect();
        let detail = Some(words.join("；")).filter(|detail| !detail.is_empty());
        let names = names_of(cell, detail.is_some());
        let listed = detail.as_deref().map(listed_in).unwrap_or_default();
        // 五大工程：…: only the number of those that follow.
        let own = names.into_iter().filter(|name| (!self.strict || name::is_called_work(name)) && !is_number_of(name));
        let own = own.map(|name| self.project(&name, region, detail.clone(), source())).collect::<Vec<_>>();
        let inner = listed.into_iter().map(|(name, detail)| self.project(&name, region, detail, source()));
        own.into_iter().chain(inner).collect()
    }

    /// 3.公共服务平台、国家级检测中心、生物谷二期。: a row of a box of works that is but their names.
    fn unnamed(&self, row: &[String], source: impl Fn() -> Source) -> Vec<Project> {
        let own = row.get(self.name).filter(|cell| cell.is_empty());
        let words = own.and_then(|_| self.details.iter().find_map(|column| row.get(column.at).filter(|cell| !cell.is_empty())));
        let Some(words) = words.map(|words| words.trim_end_matches(['。', '；'])).filter(|_| self.of_works) else { return Vec::new() };
        let items = parts(words);
        let names = items.len() > 1 && items.iter().all(|item| (4..=30).contains(&item.chars().count()) && name::is_named_or_built(item));
        if names { items.iter().map(|item| self.project(item, None, None, source())).collect() } else { Vec::new() }
    }

    fn project(&self, name: &str, region: Option<&String>, detail: Option<String>, source: Source) -> Project {
        Project { id: String::new(), name: name.to_owned(), region: region.cloned(), detail, in_box: self.in_box.clone(), source }
    }
}

/// 五大工程, 八项行动, 三带.
fn is_number_of(name: &str) -> bool {
    let rest = name.trim_start_matches(|c: char| crate::normalize::numeral::is_chinese(c) || c == '两' || c.is_ascii_digit());
    (rest.len() < name.len() && rest.starts_with(['大', '项']) && rest.chars().count() <= 3) || name::is_number_of_parts(name)
}

/// Not a total, a number or nothing.
fn is_work(cell: &str) -> bool {
    !is_total(cell) && cell.chars().any(|c| c.is_alphabetic())
}

fn is_total(cell: &str) -> bool {
    ["合计", "小计", "总计", "共计"].iter().any(|word| cell.contains(word))
}

/// The names in a cell: several joined by 、 where nothing else describes them, or the works that a sentence names.
fn names_of(cell: &str, described: bool) -> Vec<String> {
    let cell = cell.trim_end_matches(['。', '；', '，']);
    if described {
        return vec![cell.to_owned()];
    }
    let items: Vec<&str> = parts(cell);
    // 修订完善垃圾分类、市容管理等标准体系: a clause, not a list of names. 支持…建设、完善…体系 are two of them.
    let ordered = |item: &&str| starts_with_any(item, &["修订", "推进", "推动", "加强", "完善", "建立", "健全", "开展", "支持", "制定"]);
    let clause = items.iter().filter(|item| ordered(item)).count() == 1 && items.first().is_some_and(ordered);
    if !clause && items.len() > 1 && items.iter().all(|item| (3..=30).contains(&item.chars().count())) && !cell.contains('，') {
        return items.into_iter().map(without_verb).map(str::to_owned).collect();
    }
    // 通过开展试点提升水平: how, not what.
    if cell.starts_with("通过") {
        return cell.split('，').flat_map(|clause| text::names(clause, &[])).collect();
    }
    if cell.contains('，') || ["推进", "推动", "打造", "加强", "修订", "支持", "通过"].iter().any(|verb| cell.starts_with(verb))
    {
        let named: Vec<String> = cell.split('，').flat_map(|clause| text::names(clause, &[])).collect();
        let whole = without_verb(cell.split('，').next().unwrap_or(cell)).to_owned();
        return if named.is_empty() { vec![whole] } else { named };
    }
    vec![cell.to_owned()]
}

/// 推进养殖业标准化建设: what is done is no part of the name.
fn without_verb(row: &str) -> &str {
    const ORDERS: &[&str] = &[
        "支持鼓励企业参与",
        "支持企业参与",
        "修订完善",
        "支持鼓励",
        "推进",
        "推动",
        "打造",
        "加强",
        "完善",
        "支持",
        "修订",
        "制定",
        "建立",
        "健全",
    ];
    let bare = ORDERS.iter().find_map(|verb| row.strip_prefix(verb)).filter(|rest| rest.chars().count() >= 5).unwrap_or(row);
    ["我区", "我市", "我县"].iter().find_map(|ours| bare.strip_prefix(ours)).unwrap_or(bare)
}

/// Works that the description of a row lists, each with what is said of it: 包括…项目、…项目等4个项目; 甲工程，投资1亿元；
/// 乙项目. Most of them have to be called so.
fn listed_in(detail: &str) -> Vec<(String, Option<String>)> {
    let described = described_in(detail);
    if !described.is_empty() {
        return described;
    }
    let sentence = detail.split('。').next().unwrap_or(detail).trim_start_matches("包括");
    let end = sentence.rfind('等').filter(|at| sentence[*at..].chars().count() <= 8).unwrap_or(sentence.len());
    let list = &sentence[..end];
    let items = with_shared_place(list, parts(list));
    let called = items.iter().filter(|item| name::is_called_work(item) || item.ends_with("示范")).count();
    let short = items.iter().all(|item| (4..=40).contains(&item.chars().count()));
    let is_list = items.len() > 1 && short && called * 2 >= items.len() && !list.contains('，');
    // 实施城东水厂迁建（规模40万吨/日）、…: neither what is done nor how large it is belongs to the name.
    let bare =
        |item: &&str| VERBS.iter().find_map(|verb| item.strip_prefix(verb)).filter(|rest| name::ends(rest)).unwrap_or(item).to_owned();
    let named = |item: String| match super::extent(&item) {
        Some((name, size)) => (name.to_owned(), Some(size.to_owned())),
        None => (item, None),
    };
    if is_list { items.iter().map(bare).map(named).collect() } else { Vec::new() }
}

/// 全福河、柳行河等城区“河道有水”工程: names before 等 belong to the work behind it.
fn with_shared_place<'a>(list: &'a str, items: Vec<&'a str>) -> Vec<&'a str> {
    let (mut found, mut open, mut at) = (Vec::new(), None, 0);
    for item in items {
        let start = list[at..].find(item).map_or(at, |offset| at + offset);
        at = start + item.len();
        match open.take() {
            Some(first) if item.contains('等') => found.push(&list[first..at]),
            None if item.chars().count() <= 4 && !name::ends(item) => open = Some(start),
            first => {
                found.extend(first.map(|first: usize| list[first..start].trim_end_matches('、')));
                found.push(item);
            }
        }
    }
    found.extend(open.map(|first| &list[first..]));
    found
}

/// What may stand before the first name of a list.
const VERBS: &[&str] = &["加快推进", "组织实施", "开工建设", "实施", "推进", "完成", "建设", "启动", "新建"];

/// 甲工程，治理河道23.5公里，投资1.8亿元；乙项目。: works parted by semicolons, each described behind its name.
fn described_in(detail: &str) -> Vec<(String, Option<String>)> {
    let detail = detail.trim_end_matches(['。', '；']);
    let said = detail.split('；').map(|item| item.split_once('，').map_or((item, None), |(name, rest)| (name, Some(rest))));
    let items: Vec<(&str, Option<&str>)> = said.map(|(name, rest)| (name.trim(), rest)).collect();
    let is_name = |name: &str| {
        let clause = starts_with_any(name, NO_BEGINNING) || name.contains('：');
        (5..=32).contains(&name.chars().count()) && parts(name).len() == 1 && !clause
    };
    let names = items.iter().all(|(name, _)| is_name(name));
    let called = items.iter().filter(|(name, _)| name::is_called_work(name)).count();
    if detail.contains('。') || !names || called * 2 < items.len() {
        return Vec::new();
    }
    items.into_iter().map(|(name, rest)| (name.to_owned(), rest.map(str::to_owned))).collect()
}

/// Cut at 、 outside brackets and quotes.
fn parts(cell: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, letter) in cell.char_indices() {
        match letter {
            '（' | '“' | '《' => depth += 1,
            '）' | '”' | '》' => depth -= 1,
            '、' if depth == 0 => {
                found.push(cell[start..at].trim());
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    found.push(cell[start..].trim());
    found.into_iter().filter(|part| !part.is_empty()).collect()
}
