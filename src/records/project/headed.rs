//! Works that are headings, with a paragraph that describes them: 1.白石水库工程。位于清河县，总库容1.2亿立方米。

use super::{name, own};
use crate::model::{BlockKind, Project};
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// What the first sentence of a description says of a work, with a number: where it is, how large.
const DESCRIBES: &[&str] = &[
    "位于",
    "选址",
    "库容",
    "总投资",
    "投资约",
    "全长",
    "总长",
    "建设内容",
    "建设规模",
    "主要建设",
    "设计",
    "建筑面积",
    "占地",
    "装机",
    "治理河长",
];

pub(super) fn read(reading: &Reading) -> Vec<Project> {
    let mut found = Vec::new();
    let mut blocks = reading.prose.iter().peekable();
    while let Some(prose) = blocks.next() {
        let described = blocks.peek().filter(|next| next.block.kind == BlockKind::Paragraph);
        if let (Some(name), Some(next)) = (name_of(prose, reading), described) {
            let detail = Some(next.text().trim().to_owned()).filter(|text| is_description(text));
            let source = prose.whole("work in a heading");
            if detail.is_some() || is_below_works(prose, reading) || is_announced(prose, reading) {
                found.push(Project { id: String::new(), name, region: None, detail, in_box: None, source });
            }
        }
    }
    found
}

/// 实施重点治理工程 and below it 云岭重点治理工程。: a heading that says that those below it name works.
fn is_below_works(prose: &Prose, reading: &Reading) -> bool {
    let section = reading.section(&prose.block.id);
    let above = section.and_then(|section| section.parent.as_deref()).and_then(|id| reading.section(id));
    let works = above.is_some_and(|above| ["工程", "项目"].iter().any(|end| above.heading.trim_end_matches('。').ends_with(end)));
    let named = |heading: &str| name::is_called_work(heading) && name::is_name(heading, true, &[]) && name::is_named(heading, &[]);
    works && section.is_some_and(|section| named(section.heading.trim_end_matches('。')))
}

/// …，实施如下重点项目： and below it 1.企业家培养项目。…: a sentence that says that the headings behind it name works.
fn is_announced(prose: &Prose, reading: &Reading) -> bool {
    let Some(section) = reading.section(&prose.block.id) else { return false };
    let heading = section.heading.trim_end_matches('。');
    let above = reading.prose.iter().take_while(|other| other.block.id != prose.block.id);
    let said = above.filter(|other| other.block.kind == BlockKind::Paragraph && other.block.section == section.parent).last();
    let announces = |text: &str| {
        let last = text.trim_end().strip_suffix('：').and_then(|text| text.rsplit(['，', '。']).next()).unwrap_or("");
        let listed = ["如下", "以下", "下列"].iter().any(|word| last.contains(word));
        listed && ["项目", "工程", "行动", "计划"].iter().any(|end| last.ends_with(end))
    };
    said.is_some_and(|said| announces(said.text())) && name::is_called_work(heading) && name::is_name(heading, true, &[])
}

fn is_description(text: &str) -> bool {
    let first = text.split('。').next().unwrap_or(text);
    first.contains(|letter: char| letter.is_ascii_digit()) && DESCRIBES.iter().any(|word| first.contains(word))
}

/// Does the section of a paragraph describe one work? Its sizes are no targets.
pub fn describes(section: Option<&str>, reading: &Reading) -> bool {
    section.and_then(|id| reading.section(id)).is_some_and(|section| is_work(&section.num, &section.heading, reading))
}

fn name_of(prose: &Prose, reading: &Reading) -> Option<String> {
    let section = reading.section(&prose.block.id).filter(|_| prose.block.kind == BlockKind::Heading)?;
    let work = is_work(&section.num, &section.heading, reading) || is_below_works(prose, reading) || is_announced(prose, reading);
    work.then(|| section.heading.trim_end_matches('。').to_owned())
}

/// 白石水库工程, not 重点水源工程, and not a chapter.
fn is_work(number: &str, heading: &str, reading: &Reading) -> bool {
    let own = own::words(reading);
    let item = number.ends_with(['.', '．', '）', '、']) || number.chars().all(|letter| !letter.is_alphanumeric());
    let built = name::is_called_work(heading) || name::ends_in_built(heading);
    item && built && name::is_name(heading, true, &own) && name::is_placed(heading, &own)
}
