//! 主要职责 of a group in a paragraph of its own below the roster, or in the sentence behind the one on its office: what the
//! group is for, where nothing else said so.

use crate::model::{BlockKind, WorkGroup};
use crate::phrase::bodies::starts_with_any;
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// The step by which a record shows that its duties stand in another place than its composition, and are read there.
pub const STEP: &str = "text: the duties beside it";

/// How such a paragraph begins.
const LABELS: &[&str] = &["主要职责：", "工作职责：", "职责：", "主要职责是：", "其主要职责是：", "主要职责为："];

pub fn fill(reading: &Reading, groups: &mut [WorkGroup]) {
    let sources: Vec<String> = groups.iter().map(|group| group.source.block.clone()).collect();
    let purpose = |group: &WorkGroup| group.source.steps.first().is_some_and(|rule| rule == "work-group-purpose");
    for group in groups.iter_mut().filter(|group| group.text.is_none() || purpose(group)) {
        let Some(at) = reading.prose.iter().position(|prose| prose.block.id == group.source.block) else { continue };
        let own = &reading.prose[at];
        let below: Vec<&Prose> = reading.prose[at + 1..]
            .iter()
            .take_while(|prose| prose.block.kind != BlockKind::Heading && prose.block.section == own.block.section)
            .take_while(|prose| !sources.contains(&prose.block.id))
            .collect();
        if let Some(purpose) = &group.text {
            // …成立专家组，开展决策咨询。 and below it 专家组主要职责： with items: more of the same.
            let more = of_name(&group.name, &below).map(|more| format!("{purpose}\n{more}"));
            group.text = more.or(group.text.take());
            continue;
        }
        group.text = behind(own, &group.name, &below).or_else(|| labelled(&below));
        if group.text.is_some() {
            group.source.step(STEP);
        }
    }
}

/// 县指挥部办公室设在县水务局。指挥部办公室负责…: to the end of the paragraph; 办公室承担以下职责： goes before items.
fn behind(prose: &Prose, name: &str, below: &[&Prose]) -> Option<String> {
    let text = prose.text();
    let bare = name.trim_start_matches(['省', '市', '区', '县']);
    // 下设办公室（以下简称县燃气应急办），办公室设在…。县燃气应急办主要职责：….
    let short = text.split_once("下设办公室（").and_then(|(_, inner)| inner.split_once('）')).map_or("", |(inner, _)| inner);
    let short = short.trim_start_matches("以下").trim_start_matches("简称").trim_matches(['“', '”', '：']);
    let short = if short.is_empty() { name } else { short };
    prose.sentences().into_iter().skip(1).find_map(|sentence| {
        let words = &text[sentence.start..];
        let rest = [name, bare, short, "指挥部办公室", "领导小组办公室", "委员会办公室", "办公室", ""]
            .iter()
            .find_map(|own| words.strip_prefix(*own))
            .filter(|_| name.ends_with("办公室"))?;
        let said = LABELS.iter().find_map(|label| rest.trim().strip_prefix(label)).filter(|said| !said.is_empty());
        let rest = said.or(Some(rest.trim()).filter(|rest| starts_with_any(rest, &["负责", "承担", "具体负责", "主要负责"])))?;
        if rest.ends_with('：') { items(below) } else { Some(rest.to_owned()) }
    })
}

/// 主要职责：…, or 主要职责： and the items below it.
fn labelled(below: &[&Prose]) -> Option<String> {
    let at = below.iter().position(|prose| starts_with_any(prose.text().trim(), LABELS))?;
    let (_, said) = below[at].text().split_once('：')?;
    if !said.trim().is_empty() {
        return Some(said.trim().to_owned());
    }
    items(&below[at + 1..])
}

/// 专家组主要职责： right below, and its items.
fn of_name(name: &str, below: &[&Prose]) -> Option<String> {
    let label = below.first()?.text().trim().strip_prefix(name)?;
    if LABELS.contains(&label) { items(&below[1..]) } else { None }
}

/// The items with which a list of paragraphs begins.
fn items(below: &[&Prose]) -> Option<String> {
    let items = below.iter().map(|prose| prose.text().trim()).take_while(|text| item::number(text).0.is_some());
    let items: Vec<&str> = items.collect();
    (!items.is_empty()).then(|| items.join("\n"))
}
