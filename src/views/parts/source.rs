//! 出处 of a record: the sentence word for word, and the way to its place.

use crate::model::{Block, Source};
use crate::store::bundle::DocumentText;
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::routes::href;
use crate::views::shelf::{Catalogue, Loading};
use crate::views::words::Words;
use std::sync::Arc;

/// The quote of a record; loads the document's text if it is not there yet.
pub fn source(site: Site, catalogue: &Arc<Catalogue>, source: &Source) -> View {
    let words = site.words();
    let Some(at) = catalogue.place(&source.document) else { return View::nothing() };
    let file = catalogue.index.shards[catalogue.index.documents[at].shard].name.clone();
    let wanted = file.clone();
    effect(move || site.shelf.open(wanted.clone()));
    let (own, text) = (source.clone(), move || site.shelf.text(at));
    let said = move || text().map(|text| said(words, &text, &own));
    // How tall the words will be nobody knows before they are there: what stands below waits for them unseen (record.css).
    let is_coming = Memo::new(move |_| text().is_none() && matches!(site.shelf.state(&file), Loading::Waiting | Loading::Coming(_)));
    let busy = move || is_coming.get().then_some("true");
    let own = source.clone();
    let path = move || text().map(|text| path(&text, &own));
    let title = catalogue.index.documents[at].document.title.clone();
    let href = href::block(&source.document, &source.block);
    view! {
        <figure class="quote" aria-busy=busy>
            {said}
            <figcaption><span lang="zh-CN">"《"{title}"》"{path}</span><a class="go" href=href>{words.to_the_place()}</a></figcaption>
        </figure>
    }
}

/// The words themselves: of a sentence, or of a row of a table with the names of its columns.
fn said(words: &Words, text: &DocumentText, source: &Source) -> View {
    let Some(block) = block(text, source) else { return view! { <p class="note">{words.place_lost()}</p> } };
    if let Some(row) = row(text, source) {
        let cells = row.into_iter().map(|(name, cell)| view! { <div><dt>{name}</dt><dd>{cell}</dd></div> });
        return view! { <dl class="cells" lang="zh-CN">{cells.collect_view()}</dl> };
    }
    view! { <blockquote lang="zh-CN">{sentence(block, source)}</blockquote> }
}

/// The same as one line: for a row of a table its cells with the names of their columns.
pub fn line(text: &DocumentText, source: &Source) -> Option<String> {
    let cells = |row: Vec<(String, String)>| row.into_iter().map(|(name, cell)| format!("{name}：{cell}")).in_vec().join("；");
    row(text, source).map(cells).or_else(|| block(text, source).map(|block| sentence(block, source)))
}

/// What the record was read from, as far as it stands in its block.
pub fn sentence(block: &Block, source: &Source) -> String {
    let range = source.words.clone().map(|words| words.start as usize..words.end as usize);
    range.and_then(|range| block.text.get(range)).unwrap_or(&block.text).to_owned()
}

pub fn block<'a>(text: &'a DocumentText, source: &Source) -> Option<&'a Block> {
    text.blocks.iter().find(|block| block.id == source.block)
}

/// Of a record from a table: names of columns and cells, empty cells left out, and a column that is printed twice told once.
pub fn row(text: &DocumentText, source: &Source) -> Option<Vec<(String, String)>> {
    let table = text.tables.iter().find(|table| table.id == source.block)?;
    let row = table.rows.get(source.row? as usize)?;
    let again = |at: &usize| *at > 0 && row.get(at - 1) == row.get(*at) && is_again(&table.columns[at - 1], &table.columns[*at]);
    let told = (0..table.columns.len().min(row.len())).filter(|at| !row[*at].is_empty() && !again(at));
    Some(told.map(|at| (table.columns[at].join(" "), row[at].clone())).in_vec())
}

/// 目标数 年度目标 2025年 and, beside it, 目标数 2025年: the print has the last name of a group once more behind the group.
fn is_again(before: &[String], path: &[String]) -> bool {
    let Some((name, above)) = path.split_last() else { return false };
    before.len() > path.len() && before.last() == Some(name) && before.starts_with(above)
}

/// Headings above the place, outermost first.
fn path(text: &DocumentText, source: &Source) -> String {
    let section = |id: &str| text.sections.iter().find(|section| section.id == id);
    let first = block(text, source).and_then(|block| block.section.as_deref()).and_then(section);
    let around = std::iter::successors(first, |inner| inner.parent.as_deref().and_then(section));
    let mut names: Vec<String> = around.map(|section| format!(" {}{}", section.num, section.heading)).in_vec();
    names.reverse();
    names.join(" ›")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_is_printed_twice_is_told_once() {
        let path = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(is_again(&path(&["目标数", "年度目标", "2025年"]), &path(&["目标数", "2025年"])));
        assert!(!is_again(&path(&["2021年", "新建"]), &path(&["2022年", "新建"])));
        assert!(!is_again(&path(&["目标数", "年度目标", "2024年"]), &path(&["目标数", "2025年"])));
    }
}
