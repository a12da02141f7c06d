//! What support is for: 对企业购买IP…给予不超过30%的资助 is 购买IP资助比例. Without it the rates of a page are all called alike.

use super::quantity::Figure;
use super::sentence::Sentence;

/// Words for what is given, by which such a name is known.
const GIVEN: [&str; 9] = ["贷款额度", "资助", "补贴", "补助", "奖励", "贴息", "奖补", "扶持", "资金支持"];

/// What is done with what the support is for.
const DEEDS: [&str; 9] = ["购买", "采购", "租赁", "引进", "使用", "首次完成", "完成", "新建", "购置"];

/// Puts it before the name: the deed that the sentence supports, or else what its heading supports (支持企业流片).
pub(super) fn name(sentence: &Sentence, heading: Option<&str>, figure: &mut Figure) {
    if !figure.is_policy || !GIVEN.iter().any(|word| figure.name.contains(word)) {
        return;
    }
    let head = &sentence.text[..figure.at];
    let what = deed(head).or_else(|| whom(head)).or_else(|| chosen(head)).or_else(|| built(head)).or_else(|| heading.and_then(supported));
    if let Some(what) = what.filter(|what| !figure.name.contains(what.as_str())) {
        figure.name = figure.name.strip_prefix("提供").unwrap_or(&figure.name).to_owned();
        figure.name.insert_str(0, &what);
    }
}

/// The deed of the last clause before the value that says who is meant: 对使用多项目晶圆开展研发的企业，; 采购芯片产品的，.
fn deed(head: &str) -> Option<String> {
    let mut clauses = head.split(['，', '；', '。']).filter_map(|clause| {
        let meant = clause.rfind('对').map(|at| &clause[at + '对'.len_utf8()..]);
        meant.or_else(|| clause.strip_suffix('的').filter(|words| DEEDS.iter().any(|deed| words.starts_with(deed))))
    });
    let who = without_brackets(clauses.next_back()?);
    let (at, verb) = DEEDS.iter().filter_map(|verb| Some((who.find(verb)?, *verb))).min()?;
    let object = object(&who[at + verb.len()..])?;
    Some(format!("{verb}{object}"))
}

/// 对设计工具研发企业，给予…: whoever is meant, where a plain name says it.
fn whom(head: &str) -> Option<String> {
    let clause = head.split(['，', '；', '。']).rfind(|clause| clause.starts_with('对'))?;
    let who = without_brackets(clause.strip_prefix('对')?);
    let who = who.strip_prefix("符合条件的").unwrap_or(&who).to_owned();
    let plain = (4..=16).contains(&who.chars().count()) && !who.contains(['的', '、']) && !who.contains("给予");
    plain.then_some(who)
}

/// 开展产业协同示范项目评选，给予…: what is chosen.
fn chosen(head: &str) -> Option<String> {
    let clause = head.split(['，', '；', '。']).rfind(|clause| ["评选", "评定", "认定", "遴选"].iter().any(|end| clause.ends_with(end)))?;
    let (_, what) = clause.rsplit_once("开展").or_else(|| clause.rsplit_once("组织"))?;
    let what = ["评选", "评定", "认定", "遴选"].iter().find_map(|end| what.strip_suffix(end))?;
    (4..=16).contains(&what.chars().count()).then(|| what.to_owned())
}

/// 支持企业与高校联合建设产业学院，对通过省级认定的，…: what they build, where whoever is meant has no name.
fn built(head: &str) -> Option<String> {
    let (before, meant) = head.rsplit_once("，对")?;
    let nameless = meant.split('，').next().is_some_and(|who| who.ends_with('的'));
    let clause = before.rsplit(['，', '；', '。']).next().filter(|_| nameless)?;
    let (_, what) = ["建设", "设立", "创建", "组建"].iter().find_map(|verb| clause.rsplit_once(verb))?;
    ((3..=10).contains(&what.chars().count()) && !what.contains(['的', '、'])).then(|| what.to_owned())
}

/// As far as the object goes; of a list with 等 what it sums up.
fn object(words: &str) -> Option<&str> {
    // 引进具有独立法人资格的配套企业.
    if words.starts_with("具有") {
        return words.rsplit_once('的').map(|(_, noun)| noun).filter(|noun| (2..=8).contains(&noun.chars().count()));
    }
    if let Some((_, noun)) = words.rsplit_once('等').filter(|(_, noun)| (2..=8).contains(&noun.chars().count()) && !noun.contains('的')) {
        return Some(noun);
    }
    let end =
        ["开展", "进行", "后", "的", "、", "并", "且", "给予"].iter().filter_map(|word| words.find(word)).min().unwrap_or(words.len());
    // 完成流片后开展测试: what comes behind is supported.
    let object = Some(&words[..end]).filter(|_| !words[end..].starts_with('后'));
    object.filter(|object| (2..=14).contains(&object.chars().count()))
}

fn without_brackets(words: &str) -> String {
    let (mut kept, mut depth) = (String::new(), 0);
    for letter in words.chars() {
        match letter {
            '（' => depth += 1,
            '）' => depth -= 1,
            _ if depth <= 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

/// 支持购买研发工具, 鼓励企业流片: what the heading supports.
fn supported(heading: &str) -> Option<String> {
    let what = ["支持", "鼓励", "扶持"].iter().find_map(|verb| heading.strip_prefix(verb))?;
    ((4..=12).contains(&what.chars().count()) && !what.contains(['，', '、'])).then(|| what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::deed;

    #[test]
    fn what_is_supported() {
        let cases = [
            ("对企业购买IP（知识产权）开展研发，给予不超过", Some("购买IP")),
            ("对企业购买甲软件、乙设备等研发工具，按照实际费用的", Some("购买研发工具")),
            ("采购本地芯片产品的，按", Some("采购本地芯片产品")),
            ("对完成试制后开展检测的企业，给予", None),
        ];
        for (head, expected) in cases {
            assert_eq!(deed(head).as_deref(), expected, "{head}");
        }
    }
}
