//! 预警级别分为一级、二级、三级和四级，依次用红色、橙色、黄色、蓝色标示: the levels of warning of a plan that leaves it to others what
//! sets each of them off.

use crate::model::ResponseLevel;
use crate::normalize::marker;
use crate::phrase::bodies::subject;
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

const COLOURS: &[&str] = &["红色", "橙色", "黄色", "蓝色"];

/// Numbers of levels, highest first, in the three ways of writing them.
const NUMBERS: &[&[&str]] = &[&["一级", "二级", "三级", "四级"], &["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"], &["I级", "II级", "III级", "IV级"]];

/// The levels of the first sentence that parts warnings into them, with what the text says of all of them.
pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    for (at, prose) in reading.prose.iter().enumerate() {
        for sentence in prose.sentences() {
            let names = levels(&prose.text()[sentence.clone()]);
            if names.is_empty() {
                continue;
            }
            let measures = measures(&reading.prose[at..]);
            let level = |level: String| ResponseLevel {
                id: String::new(),
                activated_by: maker(prose),
                actions: measures.clone().or_else(|| for_some(prose, &level)),
                trigger: None,
                source: prose.source(sentence.clone(), "warning-scale"),
                level,
            };
            return names.into_iter().map(level).collect();
        }
    }
    Vec::new()
}

/// 县自然资源局和县气象局联合制作气象风险预警信息: who makes them, in the paragraph on their levels.
fn maker(prose: &Prose) -> Option<String> {
    let text = &prose.text()[item::number(prose.text()).1..];
    text.split(['，', '。', '；']).find_map(|clause| {
        let own = subject(clause)?;
        let (before, what) = ["制作", "发布"].iter().find_map(|act| clause[own.end..].split_once(act))?;
        let acts = ["", "联合", "负责", "统一", "会商"].contains(&before) && what.contains("预警");
        acts.then(|| clause[..own.end].to_owned())
    })
}

/// 黄色及以上预警信息要通过媒体发布: what is done from a level on, in the paragraph on the levels.
fn for_some(prose: &Prose, level: &str) -> Option<String> {
    let rank = |text: &str| COLOURS.iter().position(|colour| text.contains(colour));
    let own = rank(level)?;
    let holds =
        |words: &&str| COLOURS.iter().position(|colour| words.starts_with(&format!("{colour}及以上"))).is_some_and(|from| own <= from);
    prose.sentences().into_iter().map(|sentence| &prose.text()[sentence]).find(holds).map(str::to_owned)
}

/// 发布预警信息后，…根据预警级别采取下列措施： and the items below it: what is done at any level.
fn measures(from: &[Prose]) -> Option<String> {
    let section = from.first()?.block.section.as_deref();
    let own: Vec<&Prose> = from.iter().take_while(|prose| prose.block.section.as_deref() == section).collect();
    let announces = |prose: &&Prose| {
        let last = prose.text().rsplit('。').next().unwrap_or("");
        last.ends_with("措施：") && last.contains("预警")
    };
    let at = own.iter().position(announces)?;
    let form = |prose: &Prose| marker::of(prose.text()).map(|marker| marker.form);
    let first = own.get(at + 1).and_then(|prose| form(prose));
    let items = own[at + 1..].iter().take_while(|prose| first.is_some() && form(prose) == first);
    let items: Vec<&str> = items.map(|prose| prose.text().trim()).collect();
    (!items.is_empty()).then(|| items.join("\n"))
}

/// 一级预警（红色）, or 红色预警 where the levels have no numbers; highest first.
fn levels(sentence: &str) -> Vec<String> {
    let parted = ["分为", "分成", "划为", "分"].iter().any(|word| sentence.contains(word)) && sentence.contains("预警");
    let shown = ["标示", "表示", "标识", "级别", "等级", "四级", "四个级", "（Ⅰ级）", "（I级）", "（一级）"]
        .iter()
        .any(|word| sentence.contains(word));
    if !parted || !shown || sentence.contains("启动") || !COLOURS[..3].iter().all(|colour| sentence.contains(colour)) {
        return Vec::new();
    }
    let colours: Vec<&str> = COLOURS.iter().copied().filter(|colour| sentence.contains(colour)).collect();
    // 一、二、三、四级 and 四级 alone name no number each.
    let numbers = NUMBERS.iter().find(|numbers| numbers[..colours.len()].iter().all(|number| sentence.contains(number)));
    let name = |(at, colour): (usize, &&str)| match numbers {
        Some(numbers) => format!("{}预警（{colour}）", numbers[at]),
        None => format!("{colour}预警"),
    };
    colours.iter().enumerate().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::levels;

    #[test]
    fn levels_that_a_sentence_parts() {
        let numbered = "预警级别分为一级、二级、三级和四级，依次用红色、橙色、黄色和蓝色标示。";
        assert_eq!(levels(numbered), ["一级预警（红色）", "二级预警（橙色）", "三级预警（黄色）", "四级预警（蓝色）"]);
        assert_eq!(levels("预警信号由低到高分为蓝色、黄色、橙色、红色四个级别。").len(), 4);
        assert!(levels("发布红色、橙色、黄色预警后，启动应急响应。").is_empty());
    }
}
