//! A sentence that announces so many items before a list of another number: 筛选16项成果：一、…十五、….

use super::{Texts, anomaly};
use crate::model::{Anomaly, BlockKind};
use crate::normalize::numeral;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for (at, prose) in reading.prose.iter().enumerate() {
        let Some((announced, words)) = announced(prose.text()) else { continue };
        let items = items(&reading.prose[at + 1..]);
        if items > 1 && items as u32 != announced {
            let message = format!("“{words}”，其下列出{items}项：{announced}≠{items}。");
            found.push(anomaly("count", message, Vec::new(), prose.whole("items announced and listed")));
        }
    }
    found
}

/// 16项…： at the end of a paragraph.
fn announced(text: &str) -> Option<(u32, String)> {
    let sentence = text.trim_end().strip_suffix('：')?.rsplit(['。', '，', '；']).next()?;
    let digits: String = sentence.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let behind = sentence.split_once(&digits).filter(|_| !digits.is_empty())?.1;
    let number = behind.starts_with('项').then(|| digits.parse().ok()).flatten()?;
    Some((number, sentence.to_owned()))
}

/// Items numbered from one on that follow at once.
fn items(following: &[Prose]) -> usize {
    let number = |prose: &Prose| prose.text().split_once(['、', '.']).and_then(|(number, _)| numeral::value(number));
    let listed = following.iter().take_while(|prose| prose.block.kind == BlockKind::List);
    listed.zip(1..).take_while(|(prose, expected)| number(prose) == Some(*expected)).count()
}
