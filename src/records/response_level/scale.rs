//! 预警级别分为一级、二级、三级和四级，依次用红色、橙色、黄色、蓝色标示: the levels of warning of a plan that leaves it to others what
//! sets each of them off.

use crate::model::ResponseLevel;
use crate::records::reading::Reading;

const COLOURS: &[&str] = &["红色", "橙色", "黄色", "蓝色"];

/// Numbers of levels, highest first, in the three ways of writing them.
const NUMBERS: &[&[&str]] = &[&["一级", "二级", "三级", "四级"], &["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"], &["I级", "II级", "III级", "IV级"]];

/// The levels of the first sentence that parts warnings into them.
pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    for prose in &reading.prose {
        for sentence in prose.sentences() {
            let names = levels(&prose.text()[sentence.clone()]);
            if !names.is_empty() {
                let level = |level| ResponseLevel {
                    id: String::new(),
                    level,
                    trigger: None,
                    activated_by: None,
                    actions: None,
                    source: prose.source(sentence.clone(), "warning-scale"),
                };
                return names.into_iter().map(level).collect();
            }
        }
    }
    Vec::new()
}

/// 一级预警（红色）, or 红色预警 where the levels have no numbers; highest first.
fn levels(sentence: &str) -> Vec<String> {
    let parted = ["分为", "分成", "划为", "分"].iter().any(|word| sentence.contains(word)) && sentence.contains("预警");
    let shown = ["标示", "表示", "标识", "级别", "等级", "四级", "四个级"].iter().any(|word| sentence.contains(word));
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
