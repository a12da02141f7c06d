//! Years that belong to a name or to a noun, and date nothing: 二〇三五年远景目标, 按照某市2021年消纳保障工作方案.

/// Ends of what has a year in its name.
const KINDS: [&str; 12] = ["方案", "计划", "规划", "目标", "要求", "办法", "意见", "任务", "部署", "安排", "纲要", "通知"];

/// `before`: from the last comma to the date; `behind`: from the date to the end of its clause.
pub(super) fn is_part_of_name(before: &str, behind: &str) -> bool {
    let phrase = behind.split(['，', '；', '：', '。']).next().unwrap_or(behind);
    let named = KINDS.iter().any(|kind| phrase.ends_with(kind));
    let grounds = ["按照", "根据", "依据", "参照", "对照", "围绕"].iter().any(|word| before.starts_with(word));
    // 实现今年全区发展的各项目标: the goals have the year.
    let reached = before.ends_with("实现") && phrase.ends_with("目标");
    phrase.starts_with("远景目标") && !before.is_empty() || named && grounds || reached || is_noun(phrase)
}

/// 2021年新建兰炭项目参照新上项目管理: projects of that year.
fn is_noun(phrase: &str) -> bool {
    let new = ["新建", "新增", "新上", "新开工"].iter().find_map(|word| phrase.strip_prefix(word));
    let behind = new.and_then(|rest| rest.split_once("项目")).filter(|(what, _)| what.chars().count() <= 8).map(|(_, behind)| behind);
    behind.is_some_and(|behind| ["参照", "按照", "执行", "实行", "应", "须", "要", "不得"].iter().any(|word| behind.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::is_part_of_name;

    #[test]
    fn years_of_names_and_of_deeds() {
        let cases = [
            ("实现“十四五”规划和", "远景目标", true),
            ("按照某市", "消纳保障工作方案，完成下达指标", true),
            ("", "新建煤化工项目参照新上项目管理", true),
            ("", "新建养老服务中心项目5个", false),
            ("", "完成改造任务", false),
        ];
        for (before, behind, expected) in cases {
            assert_eq!(is_part_of_name(before, behind), expected, "{before}|{behind}");
        }
    }
}
