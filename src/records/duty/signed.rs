//! 停止土石方作业。（责任单位：县住建局、县城管局）: in a contingency plan, the bodies that a bracket gives a measure.

use crate::model::Duty;
use crate::phrase::{brackets, role};
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::purpose::{is_contingency, is_text};
use crate::records::reading::Reading;

/// Words before the colon of such a bracket.
const LABELS: &[&str] = &["责任单位", "牵头单位", "责任部门", "牵头部门", "落实单位", "配合单位"];

pub fn read(reading: &Reading) -> Vec<Duty> {
    let open = reading.prose.iter().filter(|prose| is_text(prose) && is_contingency(reading));
    open.flat_map(of_paragraph).collect()
}

fn of_paragraph(prose: &Prose) -> Vec<Duty> {
    let text = prose.text();
    let (mut duties, mut from) = (Vec::new(), item::number(text).1);
    for pair in brackets::outermost(text) {
        let inside = brackets::inside(&text[pair.clone()]);
        let labelled = inside.split_once('：').is_some_and(|(label, _)| LABELS.iter().any(|word| label.ends_with(word)));
        let Some(roles) = role::read(inside).filter(|_| labelled && pair.start >= from) else { continue };
        let words = text[from..pair.start].trim().trim_end_matches(['。', '；']);
        let names: Vec<&str> =
            [&roles.lead, &roles.responsible, &roles.support].into_iter().flatten().map(|member| member.name.as_str()).collect();
        if words.chars().count() >= SHORTEST && !names.is_empty() {
            let source = prose.source(from..pair.end, "duty-signed");
            duties.push(Duty { id: String::new(), name: names.join("、"), body: None, text: words.to_owned(), source });
        }
        from = pair.end + text[pair.end..].chars().next().filter(|mark| matches!(mark, '。' | '；')).map_or(0, char::len_utf8);
    }
    duties
}

/// Letters of a measure; a guess.
const SHORTEST: usize = 4;
