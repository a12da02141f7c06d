//! Tables of indicators: a row an indicator, its values by the years of their columns.

use super::column::{self, Role, Years};
use super::name;
use crate::model::{Attribute, Baseline, Bound, Growth, Indicator, Origin, Share, Target};
use crate::phrase::amount;
use crate::records::sheet::Sheet;

/// Nothing, where the table is none of indicators.
pub fn read(sheet: &Sheet, years: Years) -> Vec<Indicator> {
    let table = sheet.table;
    let mut roles = column::roles(&table.columns, years);
    let by_years = by_years(sheet, &mut roles);
    let has = |role: fn(&Role) -> bool| roles.iter().any(role);
    let about = table.title.iter().chain(table.columns.iter().flatten()).any(|words| words.contains("指标"));
    if !(about || by_years) || !has(|role| *role == Role::Name) || !has(|role| matches!(role, Role::Target(_) | Role::Baseline(_))) {
        return Vec::new();
    }
    let mut found: Vec<Indicator> = Vec::new();
    // Where brackets mark the sums of a plan for several years, a row without them is none.
    let sums = years.first < years.last && !table.rows.iter().flatten().any(|cell| is_bracketed(cell));
    // 其中：城镇居民, below 居民人均可支配收入, says of what it is a part.
    let mut whole: Option<(String, Option<String>)> = None;
    for row in 0..table.rows.len() {
        let Some(mut indicator) = indicator(sheet, row, &roles) else { continue };
        indicator.cumulative |= sums && is_added(&indicator.name);
        match indicator.name.strip_prefix("其中").map(|part| part.trim_start_matches(['：', ':', ' ']).to_owned()) {
            Some(part) if !part.is_empty() => {
                let whole = whole.as_ref().filter(|(whole, unit)| !part.contains(whole.as_str()) && *unit == indicator.unit);
                if let Some((whole, _)) = whole {
                    indicator.source.step(format!("其中：“{whole}”的一部分"));
                    indicator.name = format!("{whole}（其中：{part}）");
                } else {
                    indicator.name = part;
                }
            }
            _ => whole = Some((indicator.name.clone(), indicator.unit.clone())),
        }
        found.push(indicator);
    }
    found
}

/// 具体目标 | 2022年 | 2023年 | 2025年: a ledger whose cells name quantities with their units, and whose columns give their
/// values by years. The column of the names becomes one.
fn by_years(sheet: &Sheet, roles: &mut [Role]) -> bool {
    let rows = &sheet.table.rows;
    let most = |column: usize, fits: &dyn Fn(&str) -> bool| {
        let fitting = rows.iter().filter_map(|row| row.get(column)).filter(|cell| fits(cell.trim())).count();
        rows.len() >= 2 && fitting * 2 > rows.len()
    };
    let valued = |column: &usize| {
        matches!(roles[*column], Role::Target(Some(_)) | Role::Baseline(Some(_))) && most(*column, &|cell| value(cell).is_some())
    };
    let years: Vec<usize> = (0..roles.len()).filter(valued).collect();
    let named = |column: &usize| most(*column, &|cell| name::split(cell).1.is_some());
    match (years.first(), years.len() >= 2) {
        (Some(first), true) => match (0..*first).rev().find(named) {
            Some(column) => {
                roles.iter_mut().filter(|role| **role == Role::Name).for_each(|role| *role = Role::Group);
                roles[column] = Role::Name;
                true
            }
            None => false,
        },
        _ => false,
    }
}

fn indicator(sheet: &Sheet, row: usize, roles: &[Role]) -> Option<Indicator> {
    let cells = &sheet.table.rows[row];
    let of = |wanted: Role| roles.iter().zip(cells).filter(move |(role, _)| **role == wanted).map(|(_, cell)| cell.as_str());
    let (name, unit) = name::split(of(Role::Name).next()?);
    let values: Vec<(Role, &str)> =
        roles.iter().copied().zip(cells.iter().map(|cell| cell.trim())).filter(|(_, cell)| !is_void(cell)).collect();
    let growth = values.iter().find(|(role, _)| *role == Role::Growth).map(|(_, cell)| *cell);
    // 规模以上工业增加值（%）: what is aimed at is the rate.
    let rate = unit.as_deref().or(of(Role::Unit).next()).is_some_and(|unit| unit.trim() == "%");
    let (target, misplaced) = target(&values, roles, growth, rate);
    let baseline = values.iter().find_map(|(role, cell)| match role {
        Role::Baseline(year) => Some(baseline(cell, *year)),
        _ => None,
    });
    if name.is_empty() || (target.is_none() && baseline.is_none() && growth.is_none()) {
        return None;
    }
    let mut source = sheet.source(row, "indicator-table");
    if misplaced {
        source.step(format!("目标值取自“年均/累计”一栏：{}", growth.unwrap_or_default()));
    }
    let printed = |cell: &str| amount::of_cell(cell).map(|amount| amount.unit).filter(|unit| !unit.is_empty());
    let in_cell =
        || values.iter().filter(|(role, _)| matches!(role, Role::Target(_) | Role::Baseline(_))).find_map(|(_, cell)| printed(cell));
    let own = of(Role::Unit).find(|cell| !is_void(cell)).map(str::to_owned);
    // 新增节水灌溉面积: what is added is no level, as in sentences.
    let target = target.map(|target| match target.bound {
        Bound::Exactly if is_added(&name) => Target { bound: Bound::Increase, ..target },
        _ => target,
    });
    let bracketed = values.iter().any(|(role, cell)| matches!(role, Role::Baseline(_) | Role::Target(_)) && is_bracketed(cell));
    Some(Indicator {
        id: String::new(),
        group: of(Role::Group).rfind(|cell| !is_void(cell) && *cell != name).map(str::to_owned),
        unit: unit.or(own).or_else(in_cell).or_else(|| sheet.table.unit.clone()),
        region: None,
        attribute: of(Role::Attribute).find_map(attribute),
        cumulative: bracketed || (misplaced && growth.is_some_and(is_bracketed)) || name.starts_with("累计"),
        growth: growth.filter(|_| !misplaced).map(|cell| Growth { text: cell.to_owned(), value: value(cell) }),
        name,
        baseline,
        target,
        origin: Origin::Table,
        breakdown: steps(sheet, roles, cells),
        same_as: Vec::new(),
        bodies: Vec::new(),
        source,
    })
}

/// 2022年 | 2023年 | 2024年 | 2025年: the values of the years on the way to the target, and its own; nothing where only one is set.
fn steps(sheet: &Sheet, roles: &[Role], cells: &[String]) -> Vec<Share> {
    let step = |((role, cell), path): ((&Role, &String), &Vec<String>)| match role {
        Role::Target(Some(_)) => Some(Share {
            region: Share::WHOLE.to_owned(),
            year: Some(column::single_year(&path.concat())?),
            value: Some(value(cell.trim())?),
        }),
        _ => None,
    };
    let steps: Vec<Share> = roles.iter().zip(cells).zip(&sheet.table.columns).filter_map(step).collect();
    let years: std::collections::BTreeSet<Option<u16>> = steps.iter().map(|step| step.year).collect();
    if years.len() > 1 && years.len() == steps.len() { steps } else { Vec::new() }
}

/// The last target column with a value; or, where that is empty, a total that stands in the column for growth.
fn target(values: &[(Role, &str)], roles: &[Role], growth: Option<&str>, rate: bool) -> (Option<Target>, bool) {
    let own = values.iter().rev().find_map(|(role, cell)| match role {
        Role::Target(year) => Some(of_cell(cell, *year)),
        _ => None,
    });
    let year = roles.iter().rev().find_map(|role| match role {
        Role::Target(year) => Some(*year),
        _ => None,
    });
    match (own, year, growth.filter(|cell| is_bracketed(cell) || rate)) {
        (None, Some(year), Some(total)) => (Some(of_cell(total, year)), true),
        (own, ..) => (own, false),
    }
}

/// 新增节水灌溉面积, 净增规上企业; not 年均新增.
fn is_added(name: &str) -> bool {
    (name.starts_with("新增") || name.starts_with("净增")) && !name.contains("年均") && !name.contains("每年")
}

fn of_cell(cell: &str, year: Option<u16>) -> Target {
    let amount = amount::of_cell(cell).filter(|amount| amount.words.len() * 2 >= cell.len() || starts_a_value(cell));
    let added = ["新增", "净增", "增加", "提高", "下降", "降低", "减少"].iter().any(|word| cell.starts_with(word)) && !cell.contains('到');
    let bound = match &amount {
        None => Bound::Text,
        Some(_) if added => Bound::Increase,
        Some(amount) => amount.bound,
    };
    Target { text: cell.to_owned(), value: amount.map(|amount| amount.value), year, bound }
}

/// 达到0.02%, 新增33个: a value with its verb, not a sentence with a number in it.
fn starts_a_value(cell: &str) -> bool {
    let verbs = ["达到", "新增", "净增", "增加", "提高", "下降", "降低", "减少", "控制在", "保持", "稳定", "完成", "力争", "累计"];
    cell.chars().count() <= 20 && verbs.iter().any(|verb| cell.starts_with(verb))
}

fn baseline(cell: &str, year: Option<u16>) -> Baseline {
    Baseline { text: cell.to_owned(), value: value(cell), year }
}

fn value(cell: &str) -> Option<f64> {
    amount::of_cell(cell).filter(|amount| amount.words.len() * 2 >= cell.len() || starts_a_value(cell)).map(|amount| amount.value)
}

/// 〔5000〕; not [1]740, whose bracket holds the mark of a footnote.
fn is_bracketed(cell: &str) -> bool {
    let behind =
        cell.strip_prefix(['〔', '[', '［', '【']).and_then(|inner| inner.split_once(['〕', ']', '］', '】'])).map(|(_, behind)| behind);
    behind.is_some_and(|behind| !behind.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// —, －, /, *, 新增指标: nothing is set, or was measured before.
pub fn is_void(cell: &str) -> bool {
    matches!(cell.trim(), "新增指标" | "新增")
        || cell.trim().chars().all(|c| matches!(c, '-' | '－' | '—' | '–' | '/' | '*' | '…' | ' ' | '\u{3000}'))
}

/// 约束性 or 预期性.
fn attribute(cell: &str) -> Option<Attribute> {
    if cell.contains("约束") {
        Some(Attribute::Binding)
    } else {
        (cell.contains("预期") || cell.contains("指导")).then_some(Attribute::Anticipatory)
    }
}
