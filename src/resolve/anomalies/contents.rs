//! A table of contents that does not agree with the text: an entry printed twice, a few entries left of a lost one.

use super::{Texts, anomaly, letters};
use crate::model::{Anomaly, BlockKind, Section};
use crate::records::prose::Prose;
use crate::records::reading::Reading;

const RULE: &str = "entries of the contents beside the headings";

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| of_document(texts, reading)).collect()
}

fn of_document(texts: &Texts, reading: &Reading) -> Vec<Anomaly> {
    let sections: Vec<&Section> = texts.corpus.sections.iter().filter(|section| section.document == reading.document.id).collect();
    let entries = entries(reading, &sections);
    let mut found = Vec::new();
    for pair in entries.windows(2) {
        let ((_, one), (prose, two)) = (pair[0], pair[1]);
        let printed = sections.iter().filter(|section| key(section) == key(two)).count();
        if one.id == two.id && printed == 1 {
            let message = format!("目录重复：“{}”应印一次，实印两次，正文只有一个。", prose.text().trim());
            found.push(anomaly("contents-differ", message, vec![two.id.clone()], prose.whole(RULE)));
        }
    }
    found.extend(remains(&entries, &sections));
    found
}

/// The entries at the head of a document, each with the heading whose words it has.
fn entries<'a, 'b>(reading: &'b Reading<'a>, sections: &[&'b Section]) -> Vec<(&'b Prose<'a>, &'b Section)> {
    let lists = reading.prose.iter().skip_while(|prose| prose.block.kind != BlockKind::List);
    let lists = lists.take_while(|prose| prose.block.kind == BlockKind::List);
    lists.filter_map(|prose| Some((prose, *sections.iter().find(|section| key(section) == letters(prose.text()))?))).collect()
}

/// 第五节 加快建设…, 第三节 推进…: some headings of the contents, without those between them.
fn remains(entries: &[(&Prose, &Section)], sections: &[&Section]) -> Option<Anomaly> {
    // 名词解释 has no number and may stand among them.
    let numbered = |section: &Section| !section.num.is_empty();
    let (first, _) = entries.first().filter(|_| entries.iter().filter(|(_, section)| numbered(section)).count() >= 2)?;
    let deepest = entries.iter().map(|(_, section)| section.level).max()?;
    let highest = entries.iter().map(|(_, section)| section.level).min()?;
    let listed = |section: &Section| numbered(section) || entries.iter().any(|(_, entry)| entry.id == section.id);
    let alike = |section: &&&Section| (highest..=deepest).contains(&section.level) && !section.is_box() && listed(section);
    let all = sections.iter().filter(alike).count();
    if all < 3 * entries.len() {
        return None;
    }
    // 章 and 节 are two ranks.
    let ranks = if highest == deepest { "同级" } else { "各级" };
    let left: Vec<String> = entries.iter().map(|(prose, _)| format!("“{}”", prose.text().trim())).collect();
    let message = format!("目录残缺：正文{ranks}标题共{all}个，文前只余{}条：{}，与正文标题重复。", left.len(), left.join("、"));
    let related = entries.iter().map(|(_, section)| section.id.clone()).collect();
    Some(anomaly("contents-differ", message, related, first.whole(RULE)))
}

fn key(section: &Section) -> String {
    letters(&format!("{}{}", section.num, section.heading))
}
