//! What can be the name of a work: it ends in a word for what is built or done (产业园, 水库, 工程), and is not but a sort
//! of such things (一批…, 各类…, 重点项目).

use super::facility;
use super::words::{self, BUILT, COMMON, RANKS, SORTS, VAGUE};
use crate::phrase::brackets::without_last;

/// What plans themselves call a work.
const WORKS: &str = "工程 项目";

/// Campaigns: works if they have a name of their own.
const CAMPAIGNS: &str = "行动 计划";

/// Letters by which the names of places end.
pub(super) const PLACES: &[char] = &['县', '镇', '乡', '村', '河', '湖', '山', '泉', '路', '湾', '岛', '江', '庄', '寺', '桥', '港'];

/// Letters of a name, marks not counted.
const SHORTEST: usize = 5;
const LONGEST: usize = 32;

/// Sorts that are also parts of names.
const BROAD: &[&str] = &["社区", "农村", "城乡", "企业", "公共", "基础", "专业", "综合", "特色", "国内"];

/// A common thing with a name so long is described well enough to be told from others.
const DESCRIBED: usize = 7;

/// Is it the name of a work? `built`: the verb says that it is built, not only that it is furthered.
pub(super) fn is_name(words: &str, built: bool, own: &[String]) -> bool {
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    // 农村公益电影放映工程: built, and described well enough.
    let broad = built && letters > DESCRIBED && (ends_in(words, WORKS) || ends_in(words, CAMPAIGNS));
    // 高标准农田 and 公共卫生 are terms, whatever they begin with.
    let term = (words.starts_with("高标准农田") && is_called_work(words))
        || (built && letters > DESCRIBED && ["公共卫生", "重大疫情"].iter().any(|word| words.starts_with(word)));
    let sorted = words::of(SORTS).any(|sort| words.starts_with(sort) && !(broad && BROAD.contains(&sort)));
    // 储备一批项目, 覆盖各行业、各环节的系统: no name, whatever it ends in.
    let added = words.strip_prefix("新增").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let none = words.contains("一批") || added || words.starts_with("覆盖") || words.starts_with("在建");
    let sort = (sorted && !term) || is_vague(words) || none;
    if letters + 1 == SHORTEST && is_short_name(words) {
        return built;
    }
    let quoted = built && words.starts_with('“') && letters + 1 == SHORTEST;
    if !((SHORTEST..=LONGEST).contains(&letters) || quoted) || holds_clause(words) || is_rhyme(words) || (sort && !words.contains('“')) {
        return false;
    }
    let named = is_named(words, own);
    let ends = |list| ends_in(words, list);
    if ends(WORKS) {
        letters > SHORTEST || words.contains('“')
    } else if ends(CAMPAIGNS) {
        // 国土绿化攻坚行动, 全民参保计划; 推进清洁能源倍增行动 takes a letter more to be told from others. 乡村建设行动 is everywhere.
        let least = if words.ends_with("行动") { DESCRIBED } else { DESCRIBED - 1 };
        !is_inspection(words, own) && (named || (built && letters >= least) || (words.ends_with("行动") && letters > DESCRIBED))
    } else if ends(BUILT) || (built && is_stretch(words)) {
        named || letters > SHORTEST || (built && is_short_built(words))
    } else {
        // 设立产业招商基金: a fund is set up by its name.
        let least = if words.ends_with("基金") { DESCRIBED - 1 } else { DESCRIBED };
        ends(COMMON) && !is_trial_of_region(words) && (named || (built && letters >= least && !words.ends_with(['造', '建'])))
    }
}

/// 温泉博物馆: five letters, if they are not but a sort (联合实验室, 城市快速路).
fn is_short_built(words: &str) -> bool {
    !facility::is_sort(words) && !facility::is_generic(words) && !words.ends_with(['路', '道', '街', '室', '院', '线', '学', '港'])
}

/// 扬尘源专项整治行动: inspections go on everywhere; “净土”专项行动 has a name.
fn is_inspection(words: &str, own: &[String]) -> bool {
    let inspects = ["专项", "检查", "整治", "排查"].iter().any(|word| words.contains(word)) && words.ends_with("行动");
    inspects
        && !words.contains('“')
        && !words::of(RANKS).any(|rank| words.contains(rank))
        && !own.iter().any(|own| words.contains(own.as_str()))
}

/// 补链、延链、强链项目: members of two letters name nothing.
fn is_rhyme(words: &str) -> bool {
    let mut members: Vec<&str> = words.split('、').collect();
    members.pop();
    // 零售、家政行业服务质量提升行动 is one work.
    let campaign = words.ends_with("行动") || words.ends_with("计划");
    let short = !campaign || words.rsplit('、').next().is_some_and(|last| last.chars().count() <= 6);
    !members.is_empty() && short && !words.contains('等') && members.iter().all(|member| member.chars().count() == 2)
}

/// 凤凰大桥, 太平水库: two letters name what stands in one place, if they are no sort of it.
pub(super) fn is_short_name(words: &str) -> bool {
    const SORTS: &str = "跨河 跨海 跨江 过河 过江 公路 铁路 城市 穿山 穿黄 穿城 大型 中型 小型 重点 平原 山区 病险 调蓄 备用 新建 通用 通航 通勤 运输 货运 支线 \
        干线 国际 城际 地下 海底 人行 新型 各类 现有 相关 配套 两座 多座";
    let name = ["大桥", "水库", "隧道", "高铁", "机场", "大道"].iter().find_map(|end| words.strip_suffix(end));
    name.is_some_and(|name| name.chars().count() == 2 && !words::of(SORTS).any(|sort| sort == name))
}

/// 清河县试点: where something is tried, not what.
fn is_trial_of_region(words: &str) -> bool {
    let place = ["试点", "示范", "改造", "片区"].iter().find_map(|end| words.strip_suffix(end));
    place.is_some_and(|place| place.ends_with(['区', '县', '市', '镇']) && place.chars().count() <= 4)
}

/// 全市首个视频平台: that it is the first is no part of the name.
pub(super) fn without_first(words: &str) -> &str {
    let rest = ["全国", "全省", "全市", "全区", "全县"].iter().find_map(|of| words.strip_prefix(of)).unwrap_or(words);
    ["首个", "首家", "首座", "首条"].iter().find_map(|first| rest.strip_prefix(first)).unwrap_or(words)
}

/// Has it a name of its own: quotes, Latin letters, a place, a rank?
pub(super) fn is_named(words: &str, own: &[String]) -> bool {
    holds_place(words)
        || words.contains(['“', '（'])
        || words.contains(|c: char| c.is_ascii_alphanumeric())
        || words::of(RANKS).any(|rank| words.contains(rank))
        || own.iter().any(|own| words.contains(own.as_str()))
}

/// A letter by which names of places end, within: 白石镇水厂, 清河大桥.
fn holds_place(words: &str) -> bool {
    // 乡村振兴, 农村公路: no place.
    let words = ["乡村", "农村", "乡镇", "城镇", "村镇", "山区"].iter().fold(words.to_owned(), |words, sort| words.replace(sort, ""));
    let inner: Vec<char> = words.chars().collect();
    inner.iter().enumerate().any(|(at, letter)| at > 0 && at + 2 < inner.len() && PLACES.contains(letter))
}

/// Is it told from others by a proper name? 白石水库工程 and 引清济云二期工程, not 中小河流治理工程, 病险水库除险加固工程.
pub(super) fn is_placed(words: &str, own: &[String]) -> bool {
    const SORTS_WITHIN: &str =
        "中小 小型 大型 中型 病险 重点 骨干 重大 各类 农村 城乡 城镇 城市 老旧 加固 治理 改造 提升 保护 修复 普及 惠民 行动";
    let sort = words::of(SORTS_WITHIN).any(|sort| words.contains(sort));
    own.iter().any(|own| words.contains(own.as_str())) || (!sort && (is_named(words, own) || words.chars().count() >= 5))
}

/// 加工园二期, 加工园（二期）: without the stage.
fn without_stage(words: &str) -> &str {
    let words = without_last(words);
    ["一期", "二期", "三期", "四期"].iter().find_map(|stage| words.strip_suffix(stage)).unwrap_or(words)
}

/// Does it end in what stands in one place, not in what can be anywhere (技术中心, 产业园区)?
pub(super) fn ends_in_built(words: &str) -> bool {
    ends_in(words, BUILT)
}

/// Does it end, its stage (一期) aside, in a word of `list`?
fn ends_in(words: &str, list: &'static str) -> bool {
    // “氢能应用示范基地”: all of the name in quotes; “四个中心” are none.
    let quoted = words.strip_prefix('“').and_then(|words| words.strip_suffix('”'));
    let words = quoted.filter(|words| !words.contains(['“', '、']) && words.chars().count() >= SHORTEST).unwrap_or(words);
    let words = without_last_quotes(words);
    words::of(list).any(|end| without_stage(words).ends_with(end))
}

/// 量子通信“云州干线”: the last words in quotes; “六大中心” and “一张网” only count.
fn without_last_quotes(words: &str) -> &str {
    let last = words.strip_suffix('”').and_then(|words| words.rsplit_once('“')).filter(|(before, _)| !before.is_empty());
    let counts = |inner: &str| inner.starts_with(|c: char| crate::normalize::numeral::is_chinese(c) || matches!(c, '两' | '最'));
    last.filter(|(_, inner)| inner.chars().count() >= 4 && !counts(inner)).map_or(words, |_| words.trim_end_matches('”'))
}

/// Is it but a sort of works: 投资计划, 重点项目?
pub(super) fn is_vague(words: &str) -> bool {
    // 生态气象保障重点工程 is one, whatever it is called.
    let few = |rest: &str| rest.ends_with(['的', '和', '、']) || rest.chars().filter(|c| c.is_alphanumeric()).count() < DESCRIBED - 2;
    words::of(VAGUE).any(|vague| words.strip_suffix(vague).is_some_and(few)) || is_number_of_parts(words)
}

/// 五区, 三带, 四轴, 一核: a number and one letter count the parts of a layout.
pub(super) fn is_number_of_parts(words: &str) -> bool {
    let mut letters = words.chars();
    let number = letters.next().is_some_and(|first| "一两二三四五六七八九十".contains(first));
    number && letters.count() == 1
}

/// Can it be a name, whatever it ends in: no clause, no mere sort, no number of things?
pub(super) fn may_be(words: &str) -> bool {
    let sort = words::of(SORTS).any(|sort| words.starts_with(sort)) || is_vague(words);
    !sort && !holds_clause(words) && !words.starts_with(|c: char| c.is_ascii_digit())
}

/// Can it be a name, or a sort described well enough to be told from others: 综合性农产品批发交易市场?
pub(super) fn may_be_described(words: &str) -> bool {
    let broad = ["综合", "特色", "城乡"].iter().any(|sort| words.starts_with(sort)) && words.chars().count() > DESCRIBED + 2;
    let rural = words.starts_with("农村") && is_called_work(words) && words.chars().count() > DESCRIBED;
    may_be(words) || ((broad || rural) && !is_vague(words) && !holds_clause(words))
}

/// 高速公路云岭段, 柳河至白石段: a stretch of a road, a line or a river.
pub(super) fn is_stretch(words: &str) -> bool {
    let words = without_last(words);
    words.ends_with('段') && ["路", "高速", "高铁", "地铁", "轨道", "线", "河", "江", "渠", "至"].iter().any(|word| words.contains(word))
}

/// Does it end in a word for what is built or done?
pub(super) fn ends(words: &str) -> bool {
    [WORKS, CAMPAIGNS, BUILT, COMMON].into_iter().any(|list| ends_in(words, list))
}

/// Does it end in a word for what is built, its stage aside, or has it a name and no verb: 生物谷二期, 检测中心?
pub(super) fn is_named_or_built(words: &str) -> bool {
    may_be(words) && (ends(words) || is_named(words, &[]) || words.ends_with('期'))
}

/// 工程, 项目 and the like: what plans themselves call a work.
pub(super) fn is_called_work(words: &str) -> bool {
    let words = without_last(words);
    [WORKS, CAMPAIGNS].iter().any(|list| words::of(list).any(|end| words.ends_with(end)))
}

/// Verbs that may stand within a name and not at its head.
const VERBS_FIRST: &[&str] = &["改造", "办好", "制定", "编制", "修订", "用好", "打造", "构建", "健全", "做好", "抓好"];

/// 组织 is a verb, but for what is called one: 国际组织, 社会组织.
fn organizes(words: &str) -> bool {
    const SORTS: &[&str] = &["国际", "社会", "党", "经济", "基层", "自治", "行业"];
    words.match_indices("组织").any(|(at, _)| !SORTS.iter().any(|sort| words[..at].ends_with(sort)))
}

/// 领军人才支持计划, 妇幼健康促进行动, 就业促进和创业引领计划: before the word for a campaign such a verb is part of its name.
fn without_inner_verb(words: &str) -> String {
    let stem = ["行动", "计划", "工程", "项目"].iter().find_map(|end| words.strip_suffix(end)).unwrap_or(words);
    let stem = if stem.len() < words.len() {
        ["促进", "支持", "推进", "提高"].iter().find_map(|verb| stem.strip_suffix(verb)).unwrap_or(stem)
    } else {
        stem
    };
    ["就业促进", "健康促进", "消费促进"].iter().fold(stem.to_owned(), |stem, known| stem.replace(known, ""))
}

/// A verb within makes it a clause, not a name.
fn holds_clause(words: &str) -> bool {
    const VERBS: &[&str] = &[
        "推进",
        "推动",
        "加快",
        "加强",
        "促进",
        "完善",
        "提高",
        "鼓励",
        "支持",
        "确保",
        "实现",
        "形成",
        "成为",
        "作为",
        "统一运营",
        "统一管理",
        "一体化打造",
        "依托",
        "围绕",
        "通过",
        "纳入",
        "达到",
        "不断",
        "进一步",
        "以及",
        "带动",
        "进行",
        "开展",
        "录入",
        "入驻",
        "增开",
        "建设高",
        "实施",
        "设立",
        "升格",
        "聚集",
        "范围内",
    ];
    // 乡村振兴集中推进区: what is to be furthered in it names it.
    let words = words.strip_suffix("推进区").unwrap_or(words);
    let words = &without_inner_verb(words);
    VERBS.iter().any(|verb| words.contains(verb))
        || organizes(words)
        // 60%以上的项目: how many of them.
        || words.contains(['，', '。', '；', '：', '%'])
        || (words.starts_with('和') && !words.starts_with("和平"))
        // 建设提升商务区; 提升公民素养行动计划 is what the plan is for.
        || (words.starts_with("提升") && !is_called_work(words))
        || VERBS_FIRST.iter().any(|verb| words.starts_with(verb))
        // 片区道路项目: of which one the clause before says.
        || ["片区", "园区", "该"].iter().any(|sort| words.starts_with(sort))
        || words.starts_with(['与', '且', '并', '等', '的', '以', '成', '把', '将', '融', '已', '、', '或', '及'])
        // 转型为工业博物馆, 土地出让和项目, 电四小区共计1.4万平方米改造: what becomes of it, what stands before and how much.
        || words.starts_with("转型") || words.ends_with(['和', '及']) || words.contains("共计") || words.contains("底前")
        || is_said_of_work(words)
}

/// 物流中心是一项系统工程, (建成)后将新增生产线, 涉重金属排放建设项目, 两栋厂房: what is said of works, or how many buildings one has.
fn is_said_of_work(words: &str) -> bool {
    let after = ["后将", "后可", "后能"].iter().any(|word| words.starts_with(word));
    let concerned = words.starts_with('涉') && words.trim_end_matches("项目").ends_with("建设");
    let number = |letter: char| letter.is_ascii_digit() || "一两二三四五六七八九十".contains(letter);
    let counted = ["栋", "幢"]
        .iter()
        .any(|unit| words.find(unit).is_some_and(|at| words[..at].trim_end().ends_with(number) && !words[at + unit.len()..].is_empty()));
    words.contains("是一") || after || concerned || counted
}

#[cfg(test)]
mod tests {
    use super::is_number_of_parts;

    #[test]
    fn a_number_and_one_letter_count_the_parts_of_a_layout() {
        assert!(["五区", "三带", "四轴", "一核"].into_iter().all(is_number_of_parts));
        assert!(!["三峡大坝", "一环路", "中心", "区"].into_iter().any(is_number_of_parts));
    }
}
