//! 表: rows under header paths.

use super::{Span, columns};
use serde::{Deserialize, Serialize};

/// Every row has as many cells as there are columns. Merged cells are filled in, headers repeated after a page break are
/// furniture and stand nowhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub id: String,
    pub document: String,
    pub section: Option<String>,
    pub title: Option<String>,
    /// One unit for the whole table, from its caption (单位：万人).
    pub unit: Option<String>,
    /// Header paths, outer to inner.
    pub columns: Vec<Vec<String>>,
    pub rows: Vec<Vec<String>>,
    /// 注: lines at the foot.
    pub notes: Vec<String>,
    pub quote: String,
    pub span: Span,
}

columns!(Table { id, document, section, title, unit, columns, rows, notes, quote } without span);
