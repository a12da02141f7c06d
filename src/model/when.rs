//! 时间: a date as the text has it, and as the calendar has it.

use super::columns;
use serde::{Deserialize, Serialize};

/// `start` and `end` are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both included; 年底前 is the December of its year. A moment
/// has an `end` only, as has a deadline; both are `None` where the calendar cannot say (每年预算编制前, 30分钟内).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// As printed, widths folded.
    pub text: String,
    pub start: Option<String>,
    pub end: Option<String>,
}

columns!(When { text, start, end });
