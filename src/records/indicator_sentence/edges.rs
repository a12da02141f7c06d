//! What clings to the edges of a name and is no part of it: 在5个县建设露地蔬菜基地, 提高城乡低保标准至, 研发投入预期.

use super::subject::is_quantity;

/// Verbs between where or for whom it is done and what is done.
const DEEDS: [&str; 14] = ["培育", "建设", "建成", "打造", "形成", "引进", "遴选", "实施", "开展", "新建", "布局", "创建", "推广", "增补"];

/// Ends of where it is done.
const WHERE: [&str; 12] = ["领域", "方面", "行业", "产业", "县", "区", "市", "乡镇", "街道", "村", "园区", "企业"];

/// 在人形机器人领域培育创新载体, 面向重点行业遴选试点: where and for whom is no part of the name.
pub(super) fn without_place(name: &str) -> &str {
    let for_whom = ["面向", "围绕", "为"].iter().any(|word| name.starts_with(word));
    if !for_whom && !name.starts_with('在') {
        return name;
    }
    let Some((at, verb)) = DEEDS.iter().filter_map(|verb| Some((name.find(verb)?, *verb))).min() else { return name };
    let placed = for_whom || WHERE.iter().any(|end| name[..at].ends_with(end));
    Some(&name[at + verb.len()..]).filter(|rest| placed && rest.chars().count() >= 3).unwrap_or(name)
}

/// 对地区生产总值贡献率, 对共建“一带一路”国家进出口: towards whom belongs to what is measured.
pub(super) fn is_towards(name: &str) -> bool {
    const TOWARDS: [&str; 8] = ["贡献率", "拉动率", "依存度", "进出口", "出口", "投资", "投资占", "贸易额"];
    name.starts_with('对') && !name.contains(['，', '、']) && TOWARDS.iter().any(|end| name.ends_with(end))
}

/// Without the verbs and adverbs at its end, and those at its head that go with them.
pub(super) fn mended(name: &str) -> String {
    let name = raised(name);
    let name = ["预期", "预计", "持续", "趋于", "趋近", "趋", "并编制", "同步", "如期完成", "全面完成", "圆满完成"]
        .iter()
        .find_map(|word| name.strip_suffix(word).filter(|rest| rest.chars().count() >= 4 && !rest.ends_with('可')))
        .unwrap_or(name);
    let name = without_classes(had(name));
    // 实施城市更新行动、完成投资220亿元.
    if let Some(what) = name.strip_suffix("、完成投资").filter(|what| what.chars().count() >= 3) {
        return format!("{what}完成投资");
    }
    // 首次入选示范的项目给予一次性奖励: who gets what.
    if let Some((who, what)) = name.split_once("给予").filter(|(who, what)| who.chars().count() >= 2 && what.chars().count() >= 2) {
        return format!("{who}{what}");
    }
    // 租赁型住房占60%以上, 全产业收入仅占全省…比重.
    match name.strip_suffix('占').filter(|rest| rest.chars().count() >= 3 && !rest.ends_with(['侵', '独', '抢', '强'])) {
        Some(part) => format!("{part}占比"),
        None => name.replace("仅占", "占"),
    }
}

/// 服务事项达到9大类45项: how many classes they are is no part of the name.
fn without_classes(name: &str) -> &str {
    let Some((what, classes)) = ["达到", "扩大到", "扩展到", "增加到"].iter().find_map(|verb| name.split_once(verb)) else {
        return name;
    };
    let number = classes.trim_end_matches("大类").trim_end_matches('类');
    let counts = number.len() < classes.len() && number.chars().all(|c| c.is_ascii_digit()) && !number.is_empty();
    if counts && what.chars().count() >= 3 { what } else { name }
}

/// 提高低保标准至1000元, 提升机械化率到60%: the quantity between the two words of the verb.
fn raised(name: &str) -> &str {
    const VERBS: [&str; 9] = ["提高", "提升", "降低", "扩大", "压减", "压降", "缩短", "增加", "控制"];
    let Some(rest) = name.strip_suffix(['至', '到']) else { return name };
    let what = VERBS.iter().find_map(|verb| rest.strip_prefix(verb)).filter(|what| what.chars().count() >= 3);
    what.filter(|what| is_quantity(what) || what.ends_with("标准") || what.ends_with("时限")).unwrap_or(name)
}

/// 已集聚数字经济企业, 拥有领军人才: that they are there says the value.
fn had(name: &str) -> &str {
    const THERE: [&str; 6] = ["集聚", "建成", "建有", "拥有", "引进", "汇聚"];
    let there = name.strip_prefix('已').filter(|rest| THERE.iter().any(|verb| rest.starts_with(verb)) && !rest.contains('的'));
    let name = there.unwrap_or(name);
    let rest = ["拥有", "建有"].iter().find_map(|verb| name.strip_prefix(verb));
    rest.filter(|rest| rest.chars().count() >= 3 && !rest.starts_with(['量', '率', '的'])).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{mended, without_place};

    #[test]
    fn edges_of_names() {
        let cases = [
            ("在5个县建设露地蔬菜基地", "露地蔬菜基地"),
            ("面向重点行业遴选省级试点", "省级试点"),
            ("在园幼儿学前三年入园率", "在园幼儿学前三年入园率"),
        ];
        for (words, expected) in cases {
            assert_eq!(without_place(words), expected, "{words}");
        }
        assert_eq!(mended("提高城乡低保标准至"), "城乡低保标准");
        assert_eq!(mended("租赁型保障房占"), "租赁型保障房占比");
        assert_eq!(mended("首次入选示范的项目给予一次性奖励"), "首次入选示范的项目一次性奖励");
        assert_eq!(mended("已集聚数字经济企业"), "集聚数字经济企业");
    }
}
