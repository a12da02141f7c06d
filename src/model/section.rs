//! A numbered or titled part of a document: 第一章, 一、, （一）, 1., 专栏 2, 附件1.

use super::{Span, columns};
use serde::{Deserialize, Serialize};

/// Sections of a document form a tree by `parent`; `order` counts them in reading order from 0. A section never overlaps
/// its sibling. Its heading is a [`super::Block`] of kind `heading` with the same id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub id: String,
    pub document: String,
    pub parent: Option<String>,
    /// 1 is the highest of the document.
    pub level: u8,
    /// As printed, widths folded: 第一章, 一、, （一）, 1., 专栏2, 附件1; empty for a heading without a number.
    pub num: String,
    /// Without its number.
    pub heading: String,
    pub order: usize,
    pub quote: String,
    pub span: Span,
}

columns!(Section { id, document, parent, level, num, heading, order, quote } without span);

impl Section {
    /// A box 专栏 is set off from the text around it and is shown in a frame.
    pub fn is_box(&self) -> bool {
        self.num.starts_with("专栏")
    }
}
