//! Rows of a table that could not be read as one: below 序号 项目名称 建设单位…, whose cells an extraction prints one below the
//! other, a number heads a row (7 产业化基地项目), not a section.

use super::pieces::{Piece, passage};
use crate::normalize::marker::Form;

/// Do the lines from this piece on belong to such a table? It ends at the next table that could be read, and at the number of
/// a chapter.
pub(super) fn goes_on(piece: &Piece, rows: bool) -> bool {
    match passage(piece) {
        None => false,
        Some(passage) if is_head(&passage.text) => true,
        Some(passage) => rows && !ends(passage.marker.as_ref().map(|marker| marker.form)),
    }
}

/// Is it a number of chapters, not of rows?
pub(super) fn ends(form: Option<Form>) -> bool {
    matches!(form, Some(Form::Part | Form::Chapter | Form::Passage | Form::Enumeration | Form::Bracketed | Form::Box | Form::Annex))
}

/// 序号 项目名称 建设单位: at least two more columns, and no sentence before them.
pub(super) fn is_head(text: &str) -> bool {
    let Some((before, columns)) = text.split_once("序号 ").or_else(|| text.split_once("序 号 ")) else { return false };
    before.chars().count() <= 40 && !before.contains(['。', '，']) && columns.split(' ').filter(|word| !word.is_empty()).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::is_head;

    #[test]
    fn heads_of_tables() {
        assert!(is_head("序号 项目名称 建设单位 总投资"));
        assert!(is_head("重点平台清单序号 园区 区县"));
        assert!(!is_head("序号应当连续。"));
    }
}
