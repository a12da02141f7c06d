//! The words between a quantity and its value: 达到, 年均增长, 下降, 新增.

/// How a value is said of what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Nothing between: 粮食总产量62.67万吨.
    None,
    /// 达到, 提高到, 为: a level.
    Level,
    /// 增长, 下降: a change of it.
    Change { down: bool },
    /// 建成, 培育, 新增: so many of what follows.
    Count,
}

/// The words before a value, taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Relation<'a> {
    /// What is left: the quantity, with what leads up to it.
    pub subject: &'a str,
    pub verb: Verb,
    /// 均: the value holds for each of several.
    pub each: bool,
    /// 分别: there is a value for each of several.
    pub respectively: bool,
    /// 年均, 每年.
    pub yearly: bool,
}

#[rustfmt::skip]
const LEVEL: &[&str] = &[
    "达到", "提高到", "提高至", "提升到", "提升至", "提至", "增加到", "增加至", "增至", "增长到", "增长至", "扩大到",
    "扩大至", "扩至", "扩展到", "上升到", "上升至", "升至", "发展到", "降低到", "降低至", "下降到", "下降至", "降至",
    "降到", "减少到", "减少至", "减至", "压减到", "压减至", "缩短至", "稳定在", "保持在", "维持在", "控制在", "保持",
    "稳定", "达", "为", "完成", "实现", "拥有", "共有", "总数达", "是", "收敛到", "扩展至", "推广到", "推广至", "覆盖到",
    "压缩到", "压缩至", "缩短到", "缩减到", "缩减至", "回升到", "回升至", "提标到", "提标至", "缩小到", "缩小至", "巩固在", "稳定到", "拓展至", "拓展到", "延长至", "延长到", "延伸至", "延伸到", "收窄至", "收窄到",
    "迈上", "跃上", "登上", "站上", "跨上",
];

/// The longest verb in `words` that leads from one level to another: 提高到, 降至, 调整为.
pub fn to_a_level(words: &str) -> Option<&'static str> {
    let made = ["提升为", "调整为", "优化调整为", "整合为", "优化整合为", "合并为", "精简为"];
    let verbs = LEVEL.iter().filter(|verb| verb.ends_with(['到', '至']) && **verb != "达到").copied().chain(made);
    verbs.filter(|verb| words.contains(verb)).max_by_key(|verb| verb.len())
}

const UP: &[&str] = &["增长", "增加", "提高", "提升", "上升", "增幅", "增速", "增长率"];

/// Verbs of a fall.
pub const DOWN: &[&str] = &["下降", "降低", "减少", "压减", "缩减", "削减", "缩短", "压缩", "压降", "微降", "下降率"];

/// Verbs whose object is counted.
#[rustfmt::skip]
const COUNT: &[&str] = &[
    "新增", "确定", "改造提升", "建设改造", "提升改造", "净增", "新建", "建成", "建设", "创建", "培育", "打造",
    "形成", "引进", "引育", "引入", "推广", "发展", "扶持", "设立", "组建", "成立", "举办", "开展", "实施", "培训",
    "改造", "认定", "布局", "争取", "改扩建", "改建", "支持", "招引", "储备", "获评", "荣获", "开设", "配备", "配置",
    "推出", "培植", "培养", "创成", "建立", "筛选", "办理", "组织", "举行", "推动", "落地", "落实", "签约", "竣工",
    "筹集", "开工", "扩建", "开发", "入库", "培树", "编制", "制定", "办好", "遴选", "选派", "评选", "吸引", "招收",
    "整治", "治理", "关闭", "淘汰", "搬迁", "疏浚", "铺设", "购置", "安装", "更新", "养护", "建强", "推进", "接待",
    "帮扶", "救助", "安排", "鼓励", "发放", "消除", "查处", "授牌", "聘任", "吸纳", "纳入", "优化调整为", "投放", "至少有", "均有", "都有",
    "建有", "设有", "配有", "至少建有", "至少配备", "改造提升", "选拔", "选拔资助", "资助", "筹建", "培养产生", "启动", "认定启动", "改建或新建", "新建或改建", "新建或改造",
];

/// Words that may stand between quantity and verb, or verb and value.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "力争", "争取", "累计", "将", "共", "仅", "也", "逐步", "进一步", "原则上", "一般", "基本", "同比", "比上年",
    "较上年", "总共", "预计", "计划", "稳步", "再", "最终", "整体", "全部", "合计", "确保", "至少", "五年", "全年",
    "已", "总数", "又", "大约", "了", "不断", "再次", "左右", "每人每月", "每人每年", "每人每日", "每亩每年", "每户每年", "每立方米",
];

/// Takes the words before a value apart.
pub fn split(left: &str) -> Relation<'_> {
    let mut relation = Relation { subject: left.trim(), verb: Verb::None, each: false, respectively: false, yearly: false };
    relation.adverbs();
    // 登记办理时间在3个工作日内: 在 leads to the level of a time.
    if let Some(time) = relation.subject.strip_suffix('在').filter(|time| time.ends_with("时间") || time.ends_with("时限")) {
        return Relation { subject: time, verb: Verb::Level, ..relation };
    }
    // 分别培育龙头企业10家、15家.
    if let Some(rest) = relation.subject.strip_prefix("分别") {
        (relation.subject, relation.respectively) = (rest, true);
    }
    relation.verb();
    relation.adverbs();
    // 起数和人数分别较“十三五”时期下降: what it is compared with stands between.
    if let Some((subject, than)) = relation.subject.rsplit_once("分别")
        && than.starts_with(['较', '比'])
        && !than.contains(['，', '、'])
    {
        (relation.subject, relation.respectively) = (subject, true);
    }
    // 年均增速达到, 增幅达到: the change is what is measured.
    if relation.verb == Verb::Level
        && let Some((down, subject)) = change(relation.subject)
        && ends_in_rate(relation.subject)
    {
        (relation.verb, relation.subject) = (Verb::Change { down }, subject);
        relation.adverbs();
    }
    relation
}

fn ends_in_rate(subject: &str) -> bool {
    ["增幅", "增速", "增长率", "下降率"].iter().any(|word| subject.ends_with(word))
}

impl Relation<'_> {
    fn adverbs(&mut self) {
        loop {
            let before = self.subject.len();
            for (words, flag) in [
                (&["均", "各", "都"][..], &mut self.each),
                (&["分别"][..], &mut self.respectively),
                (&["年均", "平均每年", "每年", "年平均"][..], &mut self.yearly),
            ] {
                // 较2020年分别: 别 ends no other word.
                let ends_word = |rest: &&str| words != ["分别"] && is_part(rest);
                if let Some(rest) = words.iter().find_map(|word| self.subject.strip_suffix(word)).filter(|rest| !ends_word(rest)) {
                    (self.subject, *flag) = (rest, true);
                }
            }
            let plain = ADVERBS.iter().find_map(|word| self.subject.strip_suffix(word));
            self.subject = plain.unwrap_or(self.subject).trim_end();
            if self.subject.len() == before {
                return;
            }
        }
    }

    fn verb(&mut self) {
        let of = |words: &[&str]| words.iter().filter(|word| self.subject.ends_with(*word)).map(|word| word.len()).max();
        let level = of(LEVEL);
        let (count, changed) = (of(COUNT), change(self.subject));
        if let Some((down, subject)) = changed {
            (self.verb, self.subject) = (Verb::Change { down }, subject);
        } else if let Some(length) = level.filter(|length| count.is_none_or(|count| count < *length)) {
            (self.verb, self.subject) = (Verb::Level, &self.subject[..self.subject.len() - length]);
        } else if let Some(length) = count {
            (self.verb, self.subject) = (Verb::Count, &self.subject[..self.subject.len() - length]);
        }
    }
}

/// 平均 and 人均 end like 均.
fn is_part(rest: &str) -> bool {
    rest.ends_with(['平', '人', '户', '亩', '年', '地']) || rest.ends_with("日")
}

/// A verb of change at the end, whether down, and what stands before it.
fn change(subject: &str) -> Option<(bool, &str)> {
    let of = |words: &[&str], down: bool| words.iter().find_map(|word| subject.strip_suffix(word)).map(|rest| (down, rest));
    of(DOWN, true).or_else(|| of(UP, false))
}

/// Is it a verb of counting, and nothing else: 建设 of 建设完成400公里管线?
pub fn is_count(subject: &str) -> bool {
    COUNT.contains(&subject)
}

/// The longest verb of counting in `words`.
pub fn counting(words: &str) -> Option<&'static str> {
    COUNT.iter().filter(|verb| words.contains(**verb)).max_by_key(|verb| verb.len()).copied()
}

/// 新建基站2500个: does the text begin with a verb of counting?
pub fn starts_with_count(words: &str) -> bool {
    COUNT.iter().any(|verb| words.starts_with(verb))
}

/// 企业入库: a verb of counting behind what it counts.
pub fn ends_with_count(name: &str) -> bool {
    COUNT.iter().any(|verb| name.ends_with(verb))
}

/// 编制完成乡村振兴规划和: a verb of counting with its first object, and 和.
pub fn goes_on(subject: &str) -> bool {
    subject.ends_with(['和', '与', '及']) && COUNT.iter().any(|verb| subject.starts_with(verb)) && !subject.contains('等')
}

/// 加快培育精品钢…: does a verb of counting begin the clause?
pub fn begins_with_count(subject: &str) -> bool {
    // 推进…等8个领域创新发展: the number only sums up what was named.
    let makes = [
        "培育", "打造", "建设", "新建", "建成", "引进", "形成", "创建", "实施", "改造", "发展", "增设", "新增", "铺设", "优化", "开通",
        "打通", "修建", "加固", "栽植", "新设", "设立", "改建", "扩建", "购置", "配备", "组建",
    ];
    let subject = ["加快", "积极", "大力", "力争", "计划", "着力", "重点", "再", "新"].iter().fold(subject, |rest, word| {
        // 新 of 新建 is no adverb.
        let adverb = !makes.iter().any(|verb| rest.starts_with(verb));
        rest.strip_prefix(word).filter(|_| adverb).unwrap_or(rest)
    });
    if goes_on(subject) {
        return false;
    }
    let object = makes.iter().find_map(|verb| subject.strip_prefix(verb)).filter(|rest| !rest.ends_with('等') && !rest.contains('对'));
    object.is_some_and(|rest| rest.chars().count() >= 2)
}

/// Adverbs, and verbs that say only that it is done.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "成功", "积极", "大力", "加快", "着力", "规划", "计划", "再", "年内", "全年", "力争", "确保", "争取", "努力", "共", "完成", "实现", "累计实现", "累计完成", "谋划", "允许",
];

/// Verbs that belong to the name of what they count: 新增绿色建筑面积.
#[rustfmt::skip]
const PARTS_OF_NAMES: &[&str] = &[
    "新增", "净增", "新建", "累计", "发展", "开发", "实施", "治理", "接待", "培训", "办理", "更新", "淘汰", "整治",
    "消除", "支持", "推进", "推动",
];

/// Verbs of work on what is there already, a part of the name too: 老旧小区2900万平方米 would be how many there are.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "改造", "改造提升", "提升改造", "改扩建", "改建", "扩建", "铺设", "疏浚", "搬迁", "关闭", "加固", "修缮", "拆除", "养护",
    "改建或新建", "新建或改建", "新建或改造",
];

/// The verb that `head` ends with, if the name of what is counted behind it must keep it: 新增, 改造提升, 新打造.
pub fn kept_verb(head: &str) -> Option<&str> {
    let ends = |words: &[&str]| words.iter().filter(|verb| head.ends_with(**verb)).map(|verb| verb.len()).max();
    let work = ends(WORKS).or_else(|| ends(&["新增", "净增", "新建"]));
    let new = ends(COUNT).filter(|length| head[..head.len() - length].ends_with('新')).map(|length| length + '新'.len_utf8());
    Some(&head[head.len() - new.or(work)?..])
}

/// The verb that `name` begins with, if it holds for a whole list: 改造, 新铺设, 累计质押.
pub fn leading_work(name: &str) -> Option<&str> {
    let lead = ["累计", "新"].iter().find(|word| name.starts_with(**word)).map_or(0, |word| word.len());
    let other = ["下放", "质押", "取消", "新增", "净增", "新建", "新设"];
    let from = |at: usize| {
        let verbs = WORKS.iter().chain(&other).chain(COUNT.iter().filter(|_| at > 0));
        verbs.filter(|verb| name[at..].starts_with(**verb)).map(|verb| at + verb.len()).max()
    };
    from(lead).or_else(|| from(0)).map(|end| &name[..end])
}

/// Verbs that lead up to a quantity and are no part of its name: 成功创建国家级绿色工厂.
pub fn without_leading_verb(name: &str) -> &str {
    let mut name = name;
    loop {
        let verb = COUNT
            .iter()
            .filter(|verb| !PARTS_OF_NAMES.contains(verb) && !WORKS.contains(verb))
            // 纳入监管的企业: which.
            .filter(|verb| **verb != "纳入" || !name.contains('的'))
            .filter_map(|verb| name.strip_prefix(verb))
            .min_by_key(|rest| rest.len());
        let adverb = LEADING.iter().find_map(|word| {
            // 规划面积, 共建“一带一路”国家进出口.
            let measured = |rest: &&str| {
                !(*word == "规划" && rest.starts_with(['面', '用', '人', '总']) || *word == "共" && rest.starts_with(['建', '享', '同']))
            };
            name.strip_prefix(word).filter(measured).filter(|rest| *word != "再" || COUNT.iter().any(|verb| rest.starts_with(verb)))
        });
        let object =
            verb.filter(|rest| !rest.starts_with(['用', '面', '规', '工', '量', '总', '项', '区', '业', '及', '和', '与', '、', '或']));
        // 养护里程, 培训人数: the verb says of what.
        let bare = |rest: &&str| {
            let words = ["里程", "面积", "收入", "产值", "人数", "能力", "产能", "规模", "数量"];
            words.iter().filter_map(|word| rest.strip_prefix(word)).any(|more| more.is_empty() || more.starts_with('不'))
        };
        match adverb.or(object).filter(|rest| rest.chars().count() >= 2 && !bare(rest)) {
            Some(rest) => name = rest.trim_start_matches(['了', '、', '和', '的']),
            None => return name,
        }
    }
}
