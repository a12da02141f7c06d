//! What the compiler could not read, said with file and line.

use super::columns;
use serde::{Deserialize, Serialize};

/// Reading never fails: what it could not make sense of becomes a finding, and the text stays.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// File name in the folder of seeds.
    pub seed: String,
    /// 1-based line of that file.
    pub line: usize,
    /// A short stable word for the rule that spoke, e.g. `annex-missing`.
    pub rule: String,
    pub expected: String,
    pub found: String,
}

columns!(Finding { seed, line, rule, expected, found });

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}: expected {}, found {}", self.seed, self.line, self.rule, self.expected, self.found)
    }
}
