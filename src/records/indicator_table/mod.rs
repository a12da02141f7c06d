//! 指标 from tables.
//!
//! > 森林覆盖率（%） | 11.4 | 13.68 | 约束性
//!
//! 1. [`column`]: what each column holds, from its header.
//! 2. [`rows`]: tables of indicators, one a row.
//! 3. [`breakdown`]: tables that share one quantity among districts and years.
//!
//! [`name`] takes names and units apart. Tables whose cells are sentences are read by `indicator_sentence`.

mod breakdown;
mod column;
pub(super) mod name;
mod rows;

pub(super) use column::single_year;

use super::reading::Reading;
use crate::model::Indicator;

pub fn read(reading: &Reading) -> Vec<Indicator> {
    let mut found = Vec::new();
    for sheet in &reading.tables {
        let years = column::Years::of(reading);
        let listed = rows::read(sheet, years);
        found.extend(if listed.is_empty() { breakdown::read(sheet, years) } else { listed });
    }
    found
}

#[cfg(test)]
mod tests;
