//! An annex that the list announces under a longer title than it prints: 2.某区地震灾害分级标准, and 附件2 地震灾害分级标准.

use super::{Texts, anomaly, letters};
use crate::model::Anomaly;
use crate::records::prose::Prose;
use std::collections::BTreeMap;

/// Letters of a title that no other has, and of an entry of a list.
const SHORTEST: usize = 6;
const LONGEST: usize = 60;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut entries: BTreeMap<&str, Vec<(&str, &Prose)>> = BTreeMap::new();
    for reading in &texts.readings {
        let own = reading.prose.iter().filter_map(|prose| Some((entry(prose.text())?, prose)));
        entries.entry(texts.root(&reading.document.id)).or_default().extend(own);
    }
    let annexes = texts.corpus.documents.iter().filter(|document| document.parent.is_some());
    let of_annex = |document: &crate::model::Document| {
        let title = letters(&document.title);
        let listed = entries.get(texts.root(&document.id))?;
        // Another entry has it as it is printed.
        if title.chars().count() < SHORTEST || listed.iter().any(|(entry, _)| letters(entry) == title) {
            return None;
        }
        let (entry, prose) =
            listed.iter().find(|(entry, prose)| prose.block.document != document.id && letters(entry).ends_with(&title))?;
        let whole = letters(entry);
        let more = &whole[..whole.len() - title.len()];
        // The head of the title may stand on a line of its own, which was not read as part of it.
        let broken = texts.readings.iter().flat_map(|reading| &reading.prose).any(|prose| letters(prose.text()) == more);
        let message = format!("附件标题不一：附件目录列为《{entry}》，所印标题为《{}》，少“{more}”。", document.title);
        let source = prose.whole("titles of annexes");
        (!broken).then(|| anomaly("name-differs", message, vec![document.id.clone()], source))
    };
    annexes.filter_map(of_annex).collect()
}

/// 附件：1.…, 2.…: the title that an entry of the list announces.
fn entry(text: &str) -> Option<&str> {
    let text = text.trim();
    let rest = text.strip_prefix("附件").map_or(text, |rest| rest.trim_start_matches(['：', ':', ' ']));
    let bare = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = bare.len() < rest.len() && bare.starts_with(['.', '．', '、', ' ']);
    let title = bare.trim_start_matches(['.', '．', '、', ' ']).trim_end();
    (numbered && !title.contains('。') && (SHORTEST..=LONGEST).contains(&title.chars().count())).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn entries_of_a_list() {
        assert_eq!(entry("附件：1.某区地震灾害分级标准"), Some("某区地震灾害分级标准"));
        assert_eq!(entry("2. 地震灾害分级标准"), Some("地震灾害分级标准"));
        assert_eq!(entry("地震灾害分级标准"), None);
    }
}
