//! Which clauses under a date commit to something, and to what kind of thing.
//!
//! By words only: a clause under 到2025年 always does; one under a plain 2023年 or “十四五”时期 does if it says that
//! something is reached, built or done, for such dates also open stories (“十四五”时期是…); a duration does where somebody
//! has to act within it (应在2小时内报告), but not in a definition (24小时内降水量达50毫米).

use super::vague;
use crate::model::MilestoneKind;
use crate::phrase::period::{Dated, Sense};

/// A clause and the date that governs it.
pub(super) struct Under<'a> {
    /// The date as printed.
    pub(super) words: &'a str,
    pub(super) sense: Sense,
    /// The date stands in this clause.
    pub(super) own: bool,
    /// What stands before the date in the clause.
    pub(super) before: &'a str,
    /// What follows it there.
    pub(super) behind: &'a str,
    /// The clause without the date.
    pub(super) text: &'a str,
}

/// Something is reached, built or done.
const REACHES: &[&str] = &[
    "完成",
    "达到",
    "达",
    "建成",
    "建立",
    "建设",
    "建有",
    "新建",
    "新增",
    "新打造",
    "打造",
    "实现",
    "引进",
    "力争",
    "培育",
    "累计",
    "基本",
    "初步",
    "形成",
    "开展",
    "组织",
    "编制",
    "制定",
    "出台",
    "启动",
    "开工",
    "竣工",
    "交付",
    "投用",
    "投入使用",
    "通车",
    "投产",
    "推广",
    "推出",
    "推动",
    "突破",
    "进入",
    "下降",
    "降低",
    "提高",
    "提升",
    "增长",
    "增加",
    "举办",
    "举行",
    "落实",
    "覆盖",
    "培养",
    "创建",
    "改造",
    "治理",
    "整治",
    "消除",
    "储备",
    "落地",
    "绘制",
    "零增长",
    "控制在",
    "对接",
    "翻番",
    "不少于",
    "不低于",
    "至少",
    "研究",
    "总结",
    "普及",
    "筹集",
    "募集",
    "谋划",
    "签约",
    "招引",
    "入库",
    "引入",
    "实施",
    "配齐",
    "健全",
    "试点",
    "整改",
    "销号",
    "验收",
    "通过国家",
    "通过省",
    "通过市",
];

/// A story, not a promise.
const STORIES: &[&str] = &["是", "时期是", "面临", "处于", "机遇", "必须", "面对", "迎来", "以来", "正处", "不平凡"];

/// What a body has to do within a time.
const ACTS: &[&str] = &[
    "报告", "报送", "上报", "上传", "报", "完成", "办结", "作出", "赶到", "赶赴", "到达", "抵达", "启动", "备案", "受理", "审核", "答复",
    "反馈", "提交", "处置", "公布", "公示", "发布", "整改", "送达", "通报", "出动", "集结", "办理", "出具", "转办", "批复", "评估", "总结",
    "公开", "告知", "拨付", "兑付", "恢复", "审批", "回应", "更新", "开展", "组织", "召开", "举办", "调整", "演练", "检查", "修订", "培训",
    "考核", "分析", "进行", "新增", "排查", "调度", "引入", "评选", "抽查", "检测", "点评", "移交", "续报", "参加", "推送", "会商", "动态",
    "建成", "建设", "出让", "实现", "打造", "制定", "救助", "派出", "增派",
];

/// A forecast or a definition.
const DEFINES: &[&str] = &["预计", "降水", "气温", "风力", "一般指", "可能出现", "将升至", "能见度", "超过1年", "浓度"];

/// What was reached on a day gone by.
const REACHED: &[&str] = &[
    "达到",
    "建成",
    "实现",
    "完成",
    "荣获",
    "获评",
    "获批",
    "获得",
    "突破",
    "增长至",
    "增至",
    "通过",
    "投入使用",
    "成为",
    "入围",
    "撤镇",
    "开通",
    "成立",
    "启用",
];

pub(super) fn kind(under: &Under) -> Option<MilestoneKind> {
    // 力争行行出状元: what is tried must come to something itself.
    let text = under.text.trim_start_matches("力争").trim_start_matches("争取");
    // 建设时限为2023—2025年: the date itself is what is said.
    let label = ["时限为", "期限为", "时间为", "周期为", "建设期为", "工期为"].iter().any(|end| text.ends_with(end));
    if label || text.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return None;
    }
    if !under.own && matches!(under.sense, Sense::By | Sense::In) && vague::is_vague(text) {
        return None;
    }
    // 2024年主要目标的完成 and 在“十四五”基础上 say nothing yet.
    if ["的完成", "的圆满完成", "的取得", "基础上"].iter().any(|end| text.ends_with(end)) {
        return None;
    }
    if is_topic(text) || points_to_table(text) || is_subject(under) {
        return None;
    }
    // 并预报12小时内超过警戒水位: what is forecast. 本年度手术台次/同期出院人数×100%: how a figure is made.
    if ["预报", "预计", "预测"].iter().any(|word| under.before.ends_with(word)) || is_formula(text) {
        return None;
    }
    // 评估期限一般不超过5年: a rule with exceptions.
    if under.sense == Sense::Lasting && under.before.ends_with("一般") {
        return None;
    }
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match under.sense {
        Sense::By => (!is_title(text)).then_some(MilestoneKind::Deadline),
        Sense::In => ((holds(REACHES) || text.starts_with("培训")) && !is_title(text) && !is_story(under) && is_at_head(under))
            .then_some(MilestoneKind::Deadline),
        // 对于2015年后产生的债务: which, not from when.
        Sense::From => (under.own && !holds(&["以来"]) && !under.before.starts_with('对')).then_some(MilestoneKind::Start),
        Sense::Past => (under.own && holds(REACHED) && under.before.chars().count() <= 8).then_some(MilestoneKind::Result),
        Sense::Lasting => {
            (under.own && !holds(DEFINES) && (is_shortened(under) || is_limit(under.words) && holds(ACTS))).then_some(MilestoneKind::Limit)
        }
        Sense::Recurring => (under.own
            && holds(ACTS)
            && !is_time_of_day(under.behind)
            && !text.contains("的比例")
            && !text.starts_with("鼓励")
            && !under.before.contains("鼓励"))
        .then_some(MilestoneKind::Limit),
        Sense::Compared => None,
    }
}

/// 在公共空间优化方面: what the clauses behind it speak of.
fn is_topic(text: &str) -> bool {
    text.starts_with('在') && ["方面", "领域", "过程中"].iter().any(|end| text.ends_with(end)) && !text.contains('，')
}

/// “十四五”期间评估计划见表1: where it stands.
fn points_to_table(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '－'));
    ["见表", "见附件", "见附表", "见专栏", "见图"].iter().any(|end| bare.ends_with(end))
}

/// 全区到2025年底，…: of whom the clause behind the date speaks.
fn is_subject(under: &Under) -> bool {
    let text = under.text.rsplit('，').next().unwrap_or(under.text);
    let place = text.ends_with(['市', '区', '县', '镇', '州', '省']) && text.chars().count() <= 6;
    under.sense == Sense::By && under.own && under.behind.is_empty() && place
}

/// 住院药品消耗量/同期出院人数×100: how a figure is made is no promise.
fn is_formula(text: &str) -> bool {
    text.contains("×1") || text.contains("/同期") || text.contains("计算方法")
}

/// 每日晚6时至次日8时: when in the day, not how often.
fn is_time_of_day(behind: &str) -> bool {
    let day = ["早", "晚", "上午", "下午", "夜间"].iter().find_map(|part| behind.strip_prefix(part)).unwrap_or(behind);
    let hour = day.trim_start_matches(|c: char| c.is_ascii_digit());
    hour.len() < day.len() && hour.starts_with(['时', '点']) && hour.contains('至')
}

/// Does the date also govern the clauses behind its own?
pub(super) fn goes_on(dated: &Dated, issued: Option<chrono::NaiveDate>) -> bool {
    matches!(dated.sense_on(issued), Sense::By | Sense::In)
}

/// Is what stands before a date a verb whose object begins with it? 参照2022年评估报告, 制定实施2021年方案.
pub(super) fn names(before: &str) -> bool {
    const VERBS: &[&str] = &[
        "参照",
        "锚定",
        "对标",
        "着眼",
        "按照",
        "根据",
        "结合",
        "依据",
        "围绕",
        "制定",
        "实施",
        "推进",
        "落实",
        "作为完成",
        "做好",
        "印发",
        "贯彻",
        "报送",
        "达到",
        "配合",
        "超过",
    ];
    VERBS.iter().any(|verb| before.ends_with(verb))
}

/// 目标任务 and other words that only name what follows.
fn is_title(text: &str) -> bool {
    // 公布防汛责任人名单 is done with a list, 重点任务清单 is the name of one.
    // What only gives the grounds stands before (根据…).
    let text = text.rsplit('，').next().unwrap_or(text);
    let done = ACTS.iter().chain(REACHES).any(|verb| text.starts_with(verb));
    !done && ["目标为", "如下", "规划表", "计划表", "一览表", "分布图", "名单", "清单", "目录"].iter().any(|end| text.ends_with(end))
}

fn is_story(under: &Under) -> bool {
    let head: String = under.text.chars().take(4).collect();
    under.text.starts_with('为')
        || ["重要地位", "历史节点", "更好结果", "更好成绩"].iter().any(|end| under.text.ends_with(end))
        || under.text.contains("将迎来")
        || under.text.contains("努力奋斗")
        || STORIES.iter().any(|story| head.contains(story))
        || (under.words.contains('五') && under.words.contains("时期") && is_vague(under.text))
}

/// Under the five years of a plan only what can be counted or finished is a commitment.
fn is_vague(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_digit())
        && !["基本", "完成", "建成", "零增长", "打造", "全面建"].iter().any(|word| text.contains(word))
}

/// 2022年风险评估报告 in the middle of a clause names a report.
fn is_at_head(under: &Under) -> bool {
    // 推动甲产业园、乙污水处理厂等项目上半年开工: the verb follows the date at once.
    let verb = ["开工", "竣工", "建成", "投产", "投用", "完工", "投入使用", "通车", "启用", "完成", "全部", "交付", "达产"];
    !under.own || under.before.chars().count() <= 10 || verb.iter().any(|verb| under.behind.starts_with(verb))
}

/// 2小时内, 不得超过2小时; 近三年 and 有效期5年 set no limit.
fn is_limit(words: &str) -> bool {
    words.ends_with('内') || words.contains("超过")
}

/// 审批时间压缩至3个工作日.
fn is_shortened(under: &Under) -> bool {
    const VERBS: [&str; 9] = ["压缩至", "压缩到", "缩短至", "缩短到", "缩减至", "压减至", "平均时间在", "时间控制在", "时限控制在"];
    VERBS.iter().any(|verb| under.before.ends_with(verb))
}
