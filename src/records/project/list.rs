//! Works that a list names one by one: 筛选16项制度创新成果在全市进行复制推广：一、…；二、….

use crate::model::{BlockKind, Project};
use crate::normalize::numeral;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// What the lead sentence calls the items.
const CALLED: &[&str] = &["项目", "工程", "成果", "案例", "行动"];

pub(super) fn read(reading: &Reading) -> Vec<Project> {
    let mut found = Vec::new();
    let mut open = false;
    for prose in &reading.prose {
        if prose.block.kind == BlockKind::List && open {
            if let Some(project) = item(prose) {
                found.push(project);
            }
        } else {
            open = leads(prose.text());
        }
    }
    found
}

/// 16项…成果…：. The number is the promise that each item is one.
fn leads(text: &str) -> bool {
    let last = text.trim_end().strip_suffix(['：', ':']).and_then(|text| text.rsplit('。').next());
    last.is_some_and(|sentence| {
        let counted = sentence.contains(|c: char| c.is_ascii_digit()) && (sentence.contains('项') || sentence.contains('个'));
        counted && CALLED.iter().any(|word| sentence.contains(word))
    })
}

/// 三、…；: an item that is but a name.
fn item(prose: &Prose) -> Option<Project> {
    let text = prose.text();
    let (number, rest) = text.split_once(['、', '.', '．'])?;
    numeral::value(number)?;
    let name = rest.trim().trim_end_matches(['；', '。', ';']);
    let plain = !name.contains(['。', '；', '：']) && name.chars().count() <= 40;
    plain.then(|| {
        let source = prose.whole("item of a list of works");
        Project { id: String::new(), name: name.to_owned(), region: None, detail: None, in_box: None, source }
    })
}
