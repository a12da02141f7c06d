//! What a row of a table of works says beside the name: the words of its columns, and the group that a row above heads.

use super::clause::without_number;
use crate::normalize::numeral;

/// A column whose words belong to the detail.
pub(super) struct Column {
    pub(super) at: usize,
    pub(super) head: String,
    /// The words alone would not say what they are: 总投资.
    pub(super) labelled: bool,
    /// 单位：万元 above the table, if it is this column's: its numbers are said with it.
    pub(super) unit: Option<String>,
}

/// Is the unit above a table that of a column? Money is that of 总投资 only, and what names its own unit has no other.
pub(super) fn is_unit_of(unit: &str, head: &str) -> bool {
    let money = ["投资", "资金", "金额", "造价", "概算", "估算", "经费"].iter().any(|word| head.contains(word));
    unit.ends_with('元') && money && !head.contains(['（', '('])
}

impl Column {
    /// A cell, with the name of its column where it needs one. 治理面积（km²） | 10: a bare number always does.
    pub(super) fn said(&self, row: &[String]) -> Option<String> {
        let cell = row.get(self.at).filter(|cell| !cell.is_empty())?;
        let labelled = self.labelled || is_number(cell);
        let unit = self.unit.as_deref().filter(|_| is_number(cell)).unwrap_or_default();
        Some(if labelled { format!("{}：{cell}{unit}", self.head) } else { cell.clone() })
    }
}

/// The groups that a row stands in, the widest first: 一、在建项目, （一）省级工程.
#[derive(Default)]
pub(super) struct Groups(Vec<(usize, String)>);

impl Groups {
    /// Takes in a row; whether it heads a group.
    pub(super) fn take(&mut self, row: &[String]) -> bool {
        let Some((level, name)) = headed(row) else { return false };
        self.0.retain(|(above, _)| *above < level);
        self.0.push((level, name.to_owned()));
        true
    }

    pub(super) fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.0.iter().map(|(_, name)| name.clone())
    }
}

/// 一、2021年在建项目 | 12 | 59: how deep the group is that a row heads, and its name. Its other cells only count.
fn headed(row: &[String]) -> Option<(usize, &str)> {
    let (first, others) = row.split_first()?;
    let counts = others.iter().all(|cell| cell.is_empty() || cell == first || is_number(cell));
    let number = first.trim_start_matches('（').chars().next().is_some_and(numeral::is_chinese);
    let name = without_number(first);
    (counts && number && name.len() < first.len() && !name.is_empty()).then(|| (usize::from(first.starts_with('（')), name))
}

fn is_number(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
}
