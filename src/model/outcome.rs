//! 结果: what was reached, as somebody published it after the plan. No text of the seeds says it; an editor adds it with
//! its source.

use super::{columns, number};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Id of the indicator.
    pub indicator: String,
    pub year: u16,
    /// In the indicator's unit.
    #[serde(serialize_with = "number::plain")]
    pub value: f64,
    /// Address of the page that publishes it.
    pub source: String,
}

columns!(Outcome { indicator, year, value, source });
