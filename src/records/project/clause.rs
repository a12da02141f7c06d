//! Verb and object of a clause that names works: 高质量推进 | 中欧（河东）绿色制造产业园 | 建设.

use crate::phrase::{amount, period};

/// A verb whose object is a work, and its object.
pub(super) struct Object<'a> {
    pub(super) words: &'a str,
    /// The verb builds; 推进, 打造 and the like only further.
    pub(super) built: bool,
    /// A list that 等 or 等项目 closes.
    pub(super) listed: bool,
    /// 等项目, 等工程: the text itself calls the members works.
    pub(super) called: bool,
}

/// Verbs that say that something is built or done; longer ones first, so that 规划建设 is not read as 规划.
const BUILDS: &[&str] = &[
    "规划建设",
    "开工建设",
    "启动建设",
    "推进建设",
    "加快建设",
    "推动建设",
    "重点建设",
    "建设完善",
    "建成投用",
    "建成投产",
    "建成投运",
    "建成启用",
    "建成通车",
    "竣工通车",
    "建成开通",
    "新建、改扩建",
    "新建、改建、扩建",
    "新建、改建",
    "新建和改扩建",
    "新建改扩建",
    "新建改建",
    "新改扩建",
    "新改建",
    "组织实施",
    "深入实施",
    "推进实施",
    "实施好",
    "改扩建",
    "建好用好",
    "建强用好",
    "建好",
    "建强",
    "实施",
    "建设",
    "建成",
    "建立",
    "新建",
    "启动",
    "扩建",
    "迁建",
    "改建",
    "设立",
    "开工",
    "续建",
    "组建",
    "成立",
    "筹建",
    "筹设",
    "共建",
    "建设完成",
];

/// Verbs that further: what they further is a work if it has a name of its own.
const FURTHERS: &[&str] = &[
    "改造提升",
    "积极推进",
    "加快推进",
    "全力推进",
    "打造提升",
    "推进",
    "推动",
    "打造",
    "创建",
    "搭建",
    "开展",
    "完成",
    "谋划",
    "研究论证",
    "策划论证",
    "谋划论证",
    "规划研究",
    "布局",
    "抓好",
    "构建",
    "加快",
    "争创",
    "申建",
    "配合做好",
    "确保",
    "力争",
];

/// Words behind the object that belong to the verb.
const TAILS: &[&str] = &[
    "建设工作",
    "开工建设",
    "规划建设",
    "投资建设",
    "建设运营",
    "建设改造",
    "建设",
    "创建工作",
    "创建",
    "开发建设",
    "开业运营",
    "建成投用",
    "建成投运",
    "建成投产",
    "建成启用",
    "建成使用",
    "建成",
    "投产达效",
    "功能升级",
    "提档升级",
    "投产",
    "竣工投用",
    "竣工",
    "开工",
    "尽快落地",
    "尽快签约",
    "落地",
    "实施",
    "前期工作",
    "前期",
    "进度",
    "编制",
];

/// Words that close a list.
const CLOSES: &[&str] =
    &["等重大项目和载体", "等重点项目", "等重大项目", "等重点工程", "等重点片区", "等产业化载体", "等项目", "等工程", "等载体", "等"];

/// Clauses that ask others to act or speak of conditions name no works of the plan.
const OTHERS: &[&str] = &[
    "为",
    "鼓励",
    "引导",
    "探索",
    "允许",
    "优先",
    "禁止",
    "严禁",
    "对于",
    "按照",
    "根据",
    "结合",
    "指",
    "支持企业",
    "支持有条件",
    "争取国家",
    "承接",
    "督促",
    "及时督促",
];

/// How much may stand between the head of a clause and its verb: a few adverbs, or where.
const REACH: usize = 14;

pub(super) fn object(clause: &str) -> Option<Object<'_>> {
    let clause = without_number(clause.trim_matches(['—', ' ', '\u{3000}']));
    // 引导投资机构、企业共同出资设立…基金: what they set up, whoever they are.
    let clause = ["出资设立", "发起设立"].iter().find_map(|verb| clause.rfind(verb)).map_or(clause, |at| &clause[at..]);
    if OTHERS.iter().any(|other| clause.starts_with(other)) || clause.matches("局、").count() > 1 || clause.contains("责任单位") {
        return None;
    }
    let (start, end, built) = verb(clause).or_else(|| supported(clause))?;
    let end = before_aim(clause, end);
    let before = &clause[..start];
    let near = before.chars().count() <= REACH || before.starts_with('在') || before.starts_with("支持");
    if !near || before.ends_with(['的', '、', '和']) || before.contains("企业") || before.starts_with(['对', '把', '将']) {
        return None;
    }
    // 组织实施好质量提升计划.
    let rest = clause[end..].trim();
    let rest = rest.strip_prefix('好').unwrap_or(rest);
    let rest = second_verb(&clause[start..end], rest);
    let (words, listed) = without_tail(rest);
    let built = built || clause.ends_with("建设") || clause.ends_with("实施");
    let tail = &rest[words.len()..];
    let called = listed && tail.starts_with('等') && ["项目", "工程"].iter().any(|word| tail.contains(word));
    Some(Object { words, built, listed, called })
}

/// 建设运营农事服务中心, 建成开放大剧院, 新建设5个中心: the second verb is no part of the name.
fn second_verb<'a>(verb: &str, rest: &'a str) -> &'a str {
    let built = verb.ends_with("建成") || verb.ends_with("建好");
    let seconds: &[&str] = if built { &["开放", "启用", "投用", "运营", "用好", "交付"] } else { &["运营"] };
    let least = if built { 5 } else { 8 };
    let bare = seconds.iter().find_map(|second| rest.strip_prefix(second)).filter(|rest| rest.chars().count() >= least);
    let used = rest.strip_prefix("应用").filter(|rest| rest.starts_with('“'));
    // 加快培育国家技术创新中心.
    let grown = rest.strip_prefix("培育").filter(|rest| rest.chars().count() >= 6);
    let counted = rest.strip_prefix('设').filter(|rest| verb.ends_with("新建") && rest.starts_with(|c: char| c.is_ascii_digit()));
    bare.or(used).or(grown).or(counted).unwrap_or(rest)
}

/// 实施 | 创建全国文明城市三年行动计划: what the plan is for is part of its name.
fn before_aim(clause: &str, end: usize) -> usize {
    let plan = ["计划", "行动", "工程"].iter().any(|word| clause.ends_with(word));
    let aim = ["创建", "争创"].iter().find(|verb| clause[..end].strip_suffix(**verb).is_some_and(|before| before.ends_with("实施")));
    aim.filter(|_| plan).map_or(end, |verb| end - verb.len())
}

/// The first verb outside brackets and quotes, with those that follow it at once: 推动|建设.
fn verb(clause: &str) -> Option<(usize, usize, bool)> {
    let mut best: Option<(usize, usize, bool)> = None;
    let mut depth = 0_i32;
    for (at, letter) in clause.char_indices() {
        depth += match letter {
            '（' | '《' | '“' => 1,
            '）' | '》' | '”' => -1,
            _ => 0,
        };
        if depth > 0 || best.is_some_and(|(_, end, _)| at > end) {
            continue;
        }
        // 参与共建“一带一路”国家项目, 共建共治共享: what is shared so is not built.
        let shared = ["共建“一带一路”", "共建共治", "共建共享"].iter().any(|word| clause[at..].starts_with(word));
        let found =
            |list: &[&'static str]| list.iter().find(|verb| !shared && clause[at..].starts_with(**verb)).map(|verb| at + verb.len());
        let (end, built) = match (found(BUILDS), found(FURTHERS)) {
            (Some(end), _) => (end, true),
            (None, Some(end)) => (end, false),
            (None, None) => continue,
        };
        let start = best.map_or(at, |(start, ..)| start);
        if end < clause.len() && best.is_none_or(|(_, last, _)| at == last) {
            best = Some((start, end, built));
        }
    }
    best
}

/// 支持数字创新中心、软件创新中心建设: what is helped to be built. 支持15个集聚区建设 names none.
fn supported(clause: &str) -> Option<(usize, usize, bool)> {
    let rest = clause.strip_prefix("支持").filter(|rest| rest.ends_with("建设") && !rest.contains('的'))?;
    let other = rest.starts_with(|c: char| c.is_ascii_digit()) || rest.contains("参与") || rest.contains("基础设施");
    (!other).then_some((0, "支持".len(), true))
}

/// Without the words that belong to the verb; whether the object was a list that 等 or 等项目 closes.
fn without_tail(object: &str) -> (&str, bool) {
    let mut words = object.trim();
    let mut listed = false;
    loop {
        if let Some(rest) = without_sum(words) {
            (words, listed) = (rest, true);
        } else if let Some(rest) = CLOSES.iter().find_map(|end| words.strip_suffix(end)) {
            (words, listed) = (rest, true);
        } else if let Some(rest) = TAILS.iter().find_map(|tail| words.strip_suffix(tail)).filter(|rest| !rest.is_empty()) {
            words = rest;
        } else if let Some(rest) = without_day(words).or_else(|| without_length(words)) {
            words = rest;
        } else {
            return (words, listed);
        }
    }
}

/// …等项目上半年 (开工): by when is no part of the name.
fn without_day(words: &str) -> Option<&str> {
    let last = period::find(words, None).pop().filter(|dated| dated.range.end == words.len() && dated.range.start > 0)?;
    Some(words[..last.range.start].trim_end_matches("于").trim_end())
}

/// …高速公路云岭段68公里, …共42公里: how long it is; 福苑安置房1248套.
fn without_length(words: &str) -> Option<&str> {
    let length = ["公里", "千米", "套"].iter().any(|unit| words.ends_with(unit));
    let last = amount::find(words).pop().filter(|amount| length && amount.words.end == words.len() && amount.words.start > 0)?;
    Some(["全长", "总长", "共", "约", "计"].iter().fold(&words[..last.words.start], |rest, word| rest.trim_end_matches(word)))
}

/// 甲产业园、乙产业园两个园区: without the sum of them.
fn without_sum(words: &str) -> Option<&str> {
    let rest = ["园区", "平台", "基地", "中心", "片区", "载体", "项目", "工程"].iter().find_map(|sum| words.strip_suffix(sum))?;
    let rest = rest.strip_suffix("个").or_else(|| rest.strip_suffix("大"))?;
    let number = rest.chars().next_back().filter(|c| "两二三四五六七八九十".contains(*c) || c.is_ascii_digit())?;
    Some(rest[..rest.len() - number.len_utf8()].trim_end_matches('等'))
}

/// Without the number of a list item or heading: （一）, 2., 一、.
pub(super) fn without_number(clause: &str) -> &str {
    let value = |number: &str| crate::normalize::numeral::value(number).is_some();
    let bracket = clause.strip_prefix('（').and_then(|rest| rest.split_once('）')).filter(|(number, _)| value(number));
    let point = clause.split_once(['.', '、', '．']).filter(|(number, _)| value(number));
    bracket.or(point).map_or(clause, |(_, rest)| rest.trim_start())
}
