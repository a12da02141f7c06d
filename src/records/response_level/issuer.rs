//! Who issues warnings, where a sentence elsewhere says it: of one level (橙色预警信息由总指挥批准发布), or of all, above or below
//! the list of signals (气象部门统一发布气象灾害预警信号).

use super::warning::LEVELS;
use crate::model::ResponseLevel;
use crate::phrase::bodies::{agent, subject};
use crate::records::reading::Reading;

/// Fills in who issues the warnings of which nothing is said where they stand.
pub fn fill(reading: &Reading, found: &mut [ResponseLevel]) {
    let sentences: Vec<&str> = reading
        .prose
        .iter()
        .filter(|prose| prose.text().contains("预警"))
        .flat_map(|prose| prose.sentences().into_iter().map(|sentence| &prose.text()[sentence]))
        .collect();
    sentences.iter().for_each(|sentence| issued(sentence, found));
    let general: Vec<(&str, &str)> = sentences.iter().flat_map(|sentence| sentence.split(['，', '；', '。'])).filter_map(of_all).collect();
    for level in found.iter_mut().filter(|level| level.activated_by.is_none() && level.level.contains("预警")) {
        let title = reading.document.title.as_str();
        if let Some((by, _)) = general.iter().find(|(_, what)| title.contains(what) || level.level.contains(what)) {
            level.activated_by = Some((*by).to_owned());
            level.source.step("activated_by: a sentence on all warnings");
        }
    }
}

/// 黄色预警信息由副总指挥批准发布，橙色、红色预警信息由总指挥批准发布: who issues the warnings that are not said to be issued by
/// somebody else.
fn issued(sentence: &str, found: &mut [ResponseLevel]) {
    for clause in sentence.split(['，', '；', '。']) {
        let Some((before, rest)) = clause.split_once('由').filter(|(before, _)| before.contains("预警")) else { continue };
        let end = ["批准", "签发", "审批", "决定", "负责发布", "发布"].iter().filter_map(|verb| rest.find(verb)).min();
        // 由县政府授权县气象局发布, 由县燃气办报县政府批准后发布.
        let own = |by: &str| ["授权", "报请", "报经", "报"].iter().find_map(|word| by.rsplit_once(word)).map_or(by, |(_, own)| own).len();
        let Some(by) =
            end.map(|end| rest[..end].trim()).map(|by| &by[by.len() - own(by)..]).filter(|by| (2..=20).contains(&by.chars().count()))
        else {
            continue;
        };
        for level in found.iter_mut().filter(|level| level.activated_by.is_none()) {
            if LEVELS.iter().any(|word| before.contains(word) && level.level.contains(word)) {
                level.activated_by = Some(by.to_owned());
            }
        }
    }
}

/// 气象部门统一发布气象灾害预警信号, 预警信号由县气象台发布: who issues all warnings, and what they warn of (nothing: of anything).
fn of_all(clause: &str) -> Option<(&str, &str)> {
    if LEVELS.iter().any(|level| clause.contains(level)) || clause.contains("联合") {
        return None;
    }
    if let Some(named) = subject(clause) {
        let (before, behind) = clause[named.end..].split_once("发布")?;
        // 各类 says nothing of what they warn of.
        let what = behind.split("预警").next().filter(|what| *what != behind)?.trim_start_matches("各类");
        let short = what.chars().count() <= 10 && !what.contains(['的', '、']);
        return (acts(before) && short).then(|| (&clause[..named.end], what));
    }
    let (range, _) = agent(clause)?;
    let what = clause[..range.start].split("预警").next()?;
    let (before, _) = clause[range.end..].split_once("发布")?;
    let warns = clause[..range.start].contains("预警") && what.chars().count() <= 10;
    (warns && acts(before)).then(|| (&clause[range], what))
}

/// What may stand between a body and 发布, if it issues by its office: 统一, 负责向社会.
fn acts(before: &str) -> bool {
    let mut rest = before;
    let words = [
        "统一",
        "负责",
        "向社会",
        "及时",
        "应当",
        "依法",
        "按预警级别",
        "分级",
        "按权限",
        "按职责",
        "按照职责",
        "按规定",
        "按照规定",
        "应按有关规定",
        "按有关规定",
        "立即",
        "应",
        "审核",
        "制作",
        "、",
        "和",
        "并",
    ];
    while let Some(word) = words.iter().find(|word| rest.starts_with(**word)) {
        rest = &rest[word.len()..];
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::of_all;

    #[test]
    fn who_issues_all_warnings() {
        for (clause, expected) in [
            ("气象部门统一发布气象灾害预警信息", Some(("气象部门", "气象灾害"))),
            ("预警信号由县气象台负责制作并向社会发布", Some(("县气象台", ""))),
            ("县气象局和水利局联合发布山洪预警", None),
            ("橙色预警由总指挥批准发布", None),
        ] {
            assert_eq!(of_all(clause), expected, "{clause}");
        }
    }
}
