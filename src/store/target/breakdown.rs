//! The parts of an indicator by district and year: as a grid, and where they stand.

use crate::model::{Indicator, Records, Share};
use crate::store::order::{InKeys, InOrder, Keys};

/// A breakdown as a grid: rows are regions in the order of the table, columns years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    pub years: Vec<u16>,
    pub rows: Vec<Row>,
    /// The row of the whole as printed, if the table has one.
    pub whole: Option<Row>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// As printed.
    pub region: String,
    /// Of all years together, as printed.
    pub total: Option<f64>,
    /// One a year of the grid.
    pub cells: Vec<Option<f64>>,
}

impl Row {
    /// What a comparison of regions goes by: the printed total, or the only year.
    pub fn value(&self) -> Option<f64> {
        self.total.or(if self.cells.len() == 1 { self.cells[0] } else { None })
    }
}

/// `None` if there is less to see than two numbers.
pub fn grid(shares: &[Share]) -> Option<Grid> {
    let mut years: Vec<u16> = shares.iter().filter_map(|share| share.year).in_vec();
    years.in_order(Ord::cmp);
    years.dedup();
    let mut rows: Vec<Row> = Vec::new();
    for share in shares {
        let at = rows.iter().position(|row| row.region == share.region).unwrap_or_else(|| {
            rows.push(Row { region: share.region.clone(), total: None, cells: vec![None; years.len()] });
            rows.len() - 1
        });
        match share.year.and_then(|year| years.iter().position(|known| *known == year)) {
            Some(column) => rows[at].cells[column] = share.value,
            None => rows[at].total = share.value,
        }
    }
    let whole = rows.iter().position(|row| row.region == Share::WHOLE).map(|at| rows.remove(at));
    let numbers = rows.iter().map(|row| row.cells.iter().chain([&row.total]).flatten().count()).sum::<usize>();
    (numbers > 1).then_some(Grid { years, rows, whole })
}

/// Where a breakdown of this indicator stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown<'a> {
    /// The record of the whole: this one, the one of whose table this is a row, or the one of an annex that has the same
    /// number in the same unit under a name that begins alike.
    pub whole: &'a Indicator,
    /// The row of this indicator, if it is one of them.
    pub row: Option<String>,
}

/// `carried`: whether a document (second) is carried by another (first), directly.
pub fn breakdown<'a>(indicator: &'a Indicator, records: &'a Records, carried: impl Fn(&str, &str) -> bool) -> Option<Breakdown<'a>> {
    let own = regions(indicator);
    if own.len() > 1 {
        return Some(Breakdown { whole: indicator, row: None });
    }
    let whole = |is: &dyn Fn(&Indicator) -> bool| {
        records.indicators.iter().find(|other| other.breakdown.len() > 1 && is(other) && regions(other).len() > 1)
    };
    let of_table = whole(&|other| other.source.block == indicator.source.block && other.name == indicator.name);
    if let Some(whole) = of_table {
        return Some(Breakdown {
            whole,
            row: own.first().map(|(region, ())| (*region).to_owned()).or_else(|| region_name(indicator, records)),
        });
    }
    let value = indicator.target.as_ref()?.value?;
    let whole = whole(&|other| {
        let same = other.target.as_ref().and_then(|target| target.value) == Some(value) && other.unit == indicator.unit;
        same && other.name.starts_with(&indicator.name) && carried(&indicator.source.document, &other.source.document)
    })?;
    Some(Breakdown { whole, row: None })
}

fn regions(indicator: &Indicator) -> Keys<&str> {
    indicator.breakdown.iter().map(|share| share.region.as_str()).filter(|region| *region != Share::WHOLE).in_set()
}

fn region_name(indicator: &Indicator, records: &Records) -> Option<String> {
    let id = indicator.region.as_deref()?;
    records.regions.iter().find(|region| region.id == id).map(|region| region.name.clone())
}
