//! 分别 with one figure for several: 机扫率、冲刷率分别达到100%.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::records::reading::Reading;

/// What may stand between 分别 and the figure.
const VERBS: &[&str] = &["达到", "达", "提高到", "增长", "下降", "降低", "控制在", "保持在", "不低于", "不超过", "为"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let doubt = |message: String, source: Source| anomaly("wording", message, Vec::new(), source);
    let mut found = Vec::new();
    for prose in &reading.prose {
        found.extend(one_figure(prose.text()).map(|(at, end, message)| doubt(message, prose.source(around(prose.text(), at, end), RULE))));
    }
    for sheet in reading.tables_beside_prose() {
        for (row, cells) in sheet.table.rows.iter().enumerate() {
            found.extend(cells.iter().filter_map(|cell| one_figure(cell)).map(|(_, _, message)| doubt(message, sheet.source(row, RULE))));
        }
    }
    found
}

const RULE: &str = "one figure for several";

/// The first 分别 of a text behind a list of names, with one figure until the sentence ends.
fn one_figure(text: &str) -> Option<(usize, usize, String)> {
    text.match_indices("分别").find_map(|(at, word)| {
        let rest = &text[at + word.len()..];
        let sentence = rest.split(['。', '；', '\n']).next()?;
        let figure = VERBS.iter().find_map(|verb| sentence.strip_prefix(verb))?;
        let digits = figure.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(figure.len());
        let unit = figure[digits..].trim_start().trim_start_matches(['%', '‰']);
        // Nothing else is said behind the figure, that might be the second.
        let alone = digits > 0 && figure[digits..].trim_start().starts_with(['%', '‰']) && matches!(unit, "" | "以上" | "以下" | "左右");
        let clause = text[..at].rsplit(['，', '。', '；', '：', '\n']).next()?;
        let names = clause.split('、').count();
        let end = at + word.len() + sentence.len();
        let message = format!("“分别”前并列{names}项，后面只有一个数值：“{}”。", &text[at..end]);
        (alone && names >= 2).then_some((at, end, message))
    })
}

#[cfg(test)]
mod tests {
    use super::one_figure;

    #[test]
    fn figures_behind_respectively() {
        assert!(one_figure("机扫率、洒水冲刷率分别达到95%。").is_some());
        assert!(one_figure("机扫率、洒水冲刷率分别达到95%、90%。").is_none());
        assert!(one_figure("机扫率、洒水冲刷率分别达到95%，90%。").is_none());
        assert!(one_figure("机扫率分别达到95%。").is_none());
    }
}
