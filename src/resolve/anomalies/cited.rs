//! A document of ours that is cited without a part of its title: 《突发事件总体应急预案》 for 《突发事件总体应急预案（试行）》.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use std::collections::BTreeSet;

/// Ends of titles that belong to them.
const ENDS: &[&str] = &["试行", "暂行"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for reference in &texts.corpus.records.references {
        let Some(document) = reference.resolved.as_deref().and_then(|id| texts.reading(id)) else { continue };
        let title = &document.document.title;
        let lacking = lacking(&reference.title, title).filter(|_| told.insert((&reference.source.document, title)));
        if let Some(lacking) = lacking {
            let message = format!("文件名称不一：引作《{}》，所引文件标题为《{title}》，少“（{lacking}）”。", reference.title);
            found.push(anomaly("name-differs", message, vec![reference.id.clone()], reference.source.clone()));
        }
    }
    found
}

/// The bracket at the end of a title that the citation does not have.
fn lacking(cited: &str, title: &str) -> Option<&'static str> {
    let plain =
        |text: &str| text.replace('(', "（").replace(')', "）").chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let (cited, title) = (plain(cited), plain(title));
    ENDS.iter().find(|end| title == format!("{cited}（{end}）")).copied()
}
