//! Tables that share a quantity among districts and years: 区县 | “十四五”期间 | 2021年 | 2022年 …
//!
//! The row 总计 is an indicator whose breakdown holds the districts and years; each district's row is one with its region.

use super::column::{self, Years};
use super::name;
use super::rows::is_void;
use crate::model::{Baseline, Bound, Indicator, Origin, Share, Target};
use crate::phrase::amount;
use crate::records::sheet::Sheet;

/// A table of shares: where its labels and its numbers stand.
struct Shares<'a> {
    sheet: &'a Sheet<'a>,
    years: Years,
    /// The column of the districts.
    label: usize,
    /// Columns of numbers that are no single year's share of another.
    levels: Vec<usize>,
    /// Columns of single years, each year once.
    yearly: Vec<(usize, u16)>,
    /// The table reports what was the case.
    reports: bool,
    /// The header has slipped against the columns: only its outermost names can be trusted.
    slipped: bool,
}

/// Nothing, where the table shares nothing out.
pub fn read(sheet: &Sheet, years: Years) -> Vec<Indicator> {
    let Some(shares) = Shares::of(sheet, years) else { return Vec::new() };
    (0..sheet.table.rows.len()).flat_map(|row| shares.of_row(row)).collect()
}

impl<'a> Shares<'a> {
    fn of(sheet: &'a Sheet<'a>, years: Years) -> Option<Self> {
        let table = sheet.table;
        let label = (0..table.columns.len()).find(|at| is_region_header(&table.columns[*at].concat()))?;
        // 区县 | 设施名称 | 床位数: the rows are of things, not of districts.
        if table.columns[label + 1..].iter().any(|path| path.concat().ends_with("名称")) {
            return None;
        }
        let numeric = |at: &usize| share_of_numbers(table, *at) >= 0.8 && !table.columns[*at].concat().contains("序号");
        let columns: Vec<usize> = (label + 1..table.columns.len()).filter(numeric).collect();
        let filled = |at: usize| table.rows.iter().filter(|row| !is_void(&row[at])).count() * 10 >= table.rows.len() * 9;
        let first = *columns.first().filter(|at| filled(**at))?;
        let title = table.title.clone().unwrap_or_default();
        let mut shares = Shares { sheet, years, label, levels: vec![], yearly: vec![], reports: reports(&title, years), slipped: false };
        // A first column that is full beside empty ones holds the sums, whatever a shifted header says.
        if columns.len() > 2 && columns[1..].iter().all(|at| !filled(*at)) {
            shares.levels.push(first);
            shares.slipped = true;
            return Some(shares);
        }
        // Where several columns are called alike, nobody can say what their numbers count.
        let alike = |at: &&usize| columns.iter().filter(|other| table.columns[**other] == table.columns[**at]).count() > 1;
        if columns.iter().filter(alike).count() > 2 {
            return None;
        }
        for at in columns {
            shares.place(at);
        }
        Some(shares)
    }

    /// Puts a column among the levels or the years.
    fn place(&mut self, at: usize) {
        let columns = &self.sheet.table.columns;
        let header = self.header(at);
        let repeated = columns.iter().filter(|path| **path == columns[at]).count() > 1;
        let inner = columns[at].last().map(String::as_str).unwrap_or_default();
        match column::single_year(inner) {
            Some(year) if !self.yearly.iter().any(|(_, known)| *known == year) => self.yearly.push((at, year)),
            None if !repeated && !header.contains("年均") && !is_stretch(inner, self.years) => {
                self.levels.push(at);
            }
            _ => {}
        }
    }

    fn of_row(&self, row: usize) -> Vec<Indicator> {
        let cells = &self.sheet.table.rows[row][..=self.label];
        let label = cells.iter().rev().find(|cell| !cell.is_empty()).map(String::as_str).unwrap_or_default();
        let whole = is_whole(label);
        if label.contains(['%', '、']) || !(whole || is_region(label)) || (!whole && self.is_list()) {
            return Vec::new();
        }
        let levels = if whole || self.levels.len() < 2 { &self.levels[..] } else { &self.levels[self.sum()..=self.sum()] };
        let percent = |at: &&usize| self.name(**at).1.as_deref() == Some("%");
        levels.iter().filter(|at| !whole || !percent(at)).filter_map(|at| self.indicator(row, *at, (!whole).then_some(label))).collect()
    }

    /// The level column that sums up the others: 合计; or the first.
    fn sum(&self) -> usize {
        let named = |at: &usize| self.sheet.table.columns[*at].last().is_some_and(|name| is_whole(name));
        self.levels.iter().position(named).unwrap_or(0)
    }

    /// Districts come again and again: the table lists projects.
    fn is_list(&self) -> bool {
        let rows = &self.sheet.table.rows;
        let mut labels: Vec<&str> = rows.iter().map(|row| row[self.label].as_str()).collect();
        labels.sort_unstable();
        labels.dedup();
        labels.len() * 2 < rows.len()
    }

    fn indicator(&self, row: usize, at: usize, region: Option<&str>) -> Option<Indicator> {
        let table = self.sheet.table;
        let cell = table.rows[row][at].as_str();
        let value = amount::of_cell(cell)?.value;
        let (name, unit) = self.name(at);
        let header = self.header(at);
        let year = column::year(&header).or_else(|| column::year(table.title.as_deref().unwrap_or_default()));
        let text = cell.to_owned();
        let (baseline, target) = if self.reports {
            (Some(Baseline { text, value: Some(value), year }), None)
        } else {
            let bound = if header.contains("新增") { Bound::Increase } else { Bound::Exactly };
            (None, Some(Target { text, value: Some(value), year: year.or(self.years.last), bound }))
        };
        Some(Indicator {
            id: String::new(),
            name,
            group: table.title.clone(),
            unit,
            region: region.map(|region| region.trim_end_matches("小计").to_owned()),
            attribute: None,
            baseline,
            target,
            growth: None,
            cumulative: !self.reports && (header.contains("五”") || header.contains("新增")),
            origin: Origin::Table,
            breakdown: self.breakdown(row, at, region),
            same_as: Vec::new(),
            bodies: Vec::new(),
            source: self.sheet.source(row, "indicator-breakdown"),
        })
    }

    /// The header's own words, or the title's where the header says only a time or a kind: 水土流失（轻度）.
    fn name(&self, at: usize) -> (String, Option<String>) {
        let table = self.sheet.table;
        let path = &table.columns[at][..if self.slipped { 1 } else { table.columns[at].len() }];
        let parts: Vec<(String, Option<String>)> = path.iter().map(|part| name::split(part)).collect();
        let unit = parts.iter().rev().find_map(|(_, unit)| unit.clone()).or_else(|| table.unit.clone()).or_else(|| self.only_unit());
        let words = parts
            .iter()
            .map(|(part, _)| name::of_title(part))
            .filter(|part| !part.is_empty() && part != "目标" && column::year(part).is_none());
        let mut words: Vec<String> = words.collect();
        let of_table = table.title.as_deref().map(name::of_title).unwrap_or_default();
        // 市政消火栓建设目标数 names its things itself, 合计 and 应新增数 don't.
        if !words.first().is_some_and(|outer| shares_words(outer, &of_table)) {
            words.insert(0, of_table);
        }
        let area = unit.as_deref().is_some_and(|unit| unit.ends_with("m²") || unit.ends_with("公里") || unit.ends_with('亩'));
        let mut inner = words.split_off(1);
        if area && inner.last().is_some_and(|inner| is_whole(inner)) && !words[0].ends_with("面积") {
            words[0].push_str("面积");
            inner.pop();
        }
        (if inner.is_empty() { words.concat() } else { format!("{}（{}）", words.concat(), inner.join("，")) }, unit)
    }

    fn header(&self, at: usize) -> String {
        let path = &self.sheet.table.columns[at];
        path[..if self.slipped { 1 } else { path.len() }].concat()
    }

    /// The one unit that the headers give.
    fn only_unit(&self) -> Option<String> {
        let mut units: Vec<String> =
            self.sheet.table.columns.iter().flatten().filter_map(|part| name::split(part).1).filter(|unit| unit != "%").collect();
        units.dedup();
        (units.len() == 1).then(|| units.remove(0))
    }

    /// For a district its years, for the whole its districts and years.
    fn breakdown(&self, row: usize, at: usize, region: Option<&str>) -> Vec<Share> {
        let rows = &self.sheet.table.rows;
        let value = |row: usize, at: usize| amount::of_cell(&rows[row][at]).map(|amount| amount.value);
        let of = |row: usize, label: &str, with_sum: bool| {
            let sum = with_sum.then(|| Share { region: label.to_owned(), year: None, value: value(row, at) });
            let years = self.yearly.iter().map(|(at, year)| Share { region: label.to_owned(), year: Some(*year), value: value(row, *at) });
            sum.into_iter().chain(years).filter(|share| share.value.is_some()).collect::<Vec<_>>()
        };
        if let Some(region) = region {
            return of(row, region.trim_end_matches("小计"), false);
        }
        let districts =
            (0..rows.len()).filter(|row| is_region(&rows[*row][self.label]) && !is_whole(&rows[*row][self.label]) && !self.is_list());
        let mut shares: Vec<Share> = districts.flat_map(|row| of(row, &rows[row][self.label], true)).collect();
        shares.extend(of(row, Share::WHOLE, false));
        shares
    }
}

fn is_region_header(header: &str) -> bool {
    ["区县", "县区", "行政区", "区划名称", "地区", "镇街", "街道", "乡镇", "县（区）", "区（县）", "单位"]
        .iter()
        .any(|word| header.starts_with(word))
        && !header.contains("职务")
}

/// 历下区, 平阴县, 济南高新区, 某某镇, a brigade of one of them.
fn is_region(label: &str) -> bool {
    let label = label.trim_end_matches("小计");
    label.chars().count() >= 2 && label.ends_with(['区', '县', '市', '镇', '乡', '旗'])
        || label.ends_with("街道")
        || label.ends_with("街道办事处")
}

fn is_whole(label: &str) -> bool {
    ["合计", "总计", "共计", "全市", "全区", "全县", "总和"].iter().any(|word| label.ends_with(word)) || label == "计"
}

/// A part of the plan's years: 2022-2025年 beside “十四五”期间.
fn is_stretch(header: &str, years: Years) -> bool {
    let first = header.get(..4).and_then(|year| year.parse::<u16>().ok());
    header.contains(['-', '－', '—']) && first.is_some_and(|first| years.first.is_some_and(|start| first > start))
}

/// 济南市2020年分区县水土流失情况表: a year before the issue, and no plan.
fn reports(title: &str, years: Years) -> bool {
    let plans = ["规划", "计划", "任务", "目标", "配备"].iter().any(|word| title.contains(word));
    !plans && (title.contains("情况") || column::year(title).is_some_and(|year| years.is_past(year)))
}

fn share_of_numbers(table: &crate::model::Table, at: usize) -> f64 {
    let cells: Vec<&str> = table.rows.iter().map(|row| row[at].as_str()).filter(|cell| !is_void(cell)).collect();
    let numbers = cells.iter().filter(|cell| amount::of_cell(cell).is_some_and(|amount| amount.words.len() == cell.len()));
    if cells.is_empty() { 0.0 } else { numbers.count() as f64 / cells.len() as f64 }
}

/// Do two phrases begin with the same two letters?
fn shares_words(a: &str, b: &str) -> bool {
    let head = |text: &str| text.chars().take(2).collect::<String>();
    a.chars().count() > 2 && head(a) == head(b)
}
