//! The name of a quantity, from the words before its value.

use super::edges;
use super::relation;
use super::sentence::Sentence;
use super::several;
use crate::phrase::period::Sense;
use std::ops::Range;

/// Words that only lead up to a quantity.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "其中", "力争", "确保", "争取", "努力", "使", "推动", "促进", "实现", "预计", "计划", "全年", "年内", "规划期内",
    "基本", "并", "且", "同时", "到", "累计实现", "做到", "保证", "保持", "达到", "五年内", "五年", "今年", "每年",
    "年均", "届时", "以", "鼓励", "等", "逐步", "不断", "积极", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "全力", "加快",
    "持续", "的", "后", "了", "着力", "对", "将", "至少", "分步", "在全省", "在全国", "率先", "优先支持", "优先", "守住",
    "可提供", "坚守", "严守", "按照", "原则上", "推进", "实施", "三年内", "三年", "其余", "分别", "目前", "截至目前", "拟", "因地制宜",
];

/// Words that begin like one of [`LEADING`] and are a part of the name: 对外投资, 等级公路, 后备人才.
const WHOLE: &[&str] = &[
    "三年行动",
    "五年行动",
    "五年规划",
    "对外",
    "对内",
    "对口",
    "对接",
    "等级",
    "等效",
    "后备",
    "后续",
    "使用",
    "并购",
    "并网",
    "并联",
    "以旧换新",
    "以工代赈",
    "的士",
    "将军",
    "基本养老",
    "基本医疗",
    "基本公共",
    "基本农田",
    "基本药物",
    "基本医保",
    "基本生活",
    "基本民生",
    "基本草原",
    "基本社会",
];

/// Words that are no name by themselves.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "全市", "全区", "全县", "我市", "我区", "我县", "其中", "每年", "全年", "累计", "共计", "合计", "总计", "总量", "规模", "目标", "总数",
    "数量", "年", "共", "各", "城区", "农村", "区县", "分别为", "分别是", "安排", "建设", "开展", "组织", "投入", "确定",
    "大文章", "投资", "可容纳", "开行", "惠及", "新（改）建", "新改建", "新建改建", "改扩建", "新增", "净增", "平均", "总体", "整体", "一批",
];

/// Is it no name by itself: 建设, 目标, 大文章?
pub fn is_empty(name: &str) -> bool {
    EMPTY.contains(&name)
}

/// The name that the words of a range give, or nothing. `range` ends where the relation begins.
pub fn name(sentence: &Sentence, range: Range<usize>) -> Option<String> {
    let start = behind_dates(sentence, range.clone());
    // 覆盖率到2025年达到60%: the date stands behind the name.
    if sentence.text[start..range.end].trim().is_empty()
        && let Some(date) = sentence.dates.iter().find(|dated| dated.range.end == start && dated.range.start > range.start)
    {
        return name(sentence, range.start..date.range.start);
    }
    let words = &sentence.text[start..range.end];
    if let Some(name) = around_date(&sentence.text[range.clone()], words) {
        return Some(name);
    }
    tidy(before_comparison(sentence, start..range.end).unwrap_or(words))
        .filter(|name| name.starts_with("较大") || !name.starts_with(['较', '比']))
}

/// 13个重点园区2025年营业收入: a measure alone behind the date is of what stands before it.
fn around_date(all: &str, behind: &str) -> Option<String> {
    const BARE: [&str; 12] =
        ["营业收入", "营收", "产值", "总产值", "工业总产值", "销售收入", "税收", "利润总额", "产量", "增加值", "旅客吞吐量", "货物吞吐量"];
    let before = all.strip_suffix(behind).filter(|_| BARE.contains(&behind))?;
    let date = before.trim_end_matches(|letter: char| letter == '年' || letter.is_ascii_digit());
    let year = before.len() - date.len() == "2025年".len();
    tidy(date).filter(|thing| year && thing.chars().count() >= 4).map(|thing| format!("{thing}{behind}"))
}

/// Takes off what leads up to a name and what trails behind it.
pub fn tidy(words: &str) -> Option<String> {
    let mut name = words.trim_start_matches(|c: char| is_mark(c) || c == ' ').trim_end_matches([' ', '，', '、', '—']);
    // 3年内引进人才100人: by when is no part of the name.
    let years = name.trim_start_matches(|c: char| c.is_ascii_digit() || "一二两三四五".contains(c));
    name = years.strip_prefix("年内").filter(|rest| years.len() < name.len() && rest.chars().count() >= 3).unwrap_or(name);
    for letters in ["和", "与", "及", "以及"] {
        // 和美乡村 is a name.
        name = name.strip_prefix(letters).filter(|rest| !several::is_of_beauty(letters, rest)).unwrap_or(name);
    }
    // （区财政局负责）新增及更新的公交车辆: the bracket closes what came before.
    if let Some((_, rest)) = name.strip_prefix('（').and_then(|rest| rest.split_once('）')) {
        name = rest;
    }
    loop {
        let before = name.len();
        // 实现 and 保持 are no leading words where a name of two letters would be left.
        let leads = !WHOLE.iter().any(|word| name.starts_with(word)) && !edges::is_towards(name);
        let led = LEADING.iter().filter(|_| leads).filter_map(|word| name.strip_prefix(word)).min_by_key(|rest| rest.len());
        name = led.filter(|rest| rest.chars().count() >= 3).unwrap_or(name).trim_start_matches(is_mark);
        name = relation::without_leading_verb(edges::without_place(reached(name)));
        if name.len() == before {
            break;
        }
    }
    let name = shortened(name).trim_end_matches(['的', '，', '、', '了', '较']);
    // 森林覆盖率达到并稳定在…, 稳步提升并保持在…
    let name = ["达到并", "实现并", "提升并", "提高并"].iter().find_map(|verbs| name.strip_suffix(verbs)).unwrap_or(name);
    // 综合利用率稳定在98%以上, 营业收入首次突破10亿元.
    // 产值预超280亿元.
    let name = name.strip_suffix('预').filter(|rest| is_quantity(rest)).unwrap_or(name);
    let name = ["稳定", "继续", "首次", "双双", "逆势", "接连", "相继", "年内", "进一步", "至少需", "至少要", "至少应"]
        .iter()
        .find_map(|word| name.strip_suffix(word).filter(|rest| rest.chars().count() >= 3))
        .unwrap_or(name);
    // 学校共计5所.
    let name = ["共计", "合计", "总计"].iter().find_map(|word| name.strip_suffix(word)).filter(|rest| !rest.is_empty()).unwrap_or(name);
    // 水利投资翻番、达到…
    let name =
        ["实现翻番", "翻番"].iter().find_map(|word| name.strip_suffix(word)).filter(|rest| rest.chars().count() >= 3).unwrap_or(name);
    // 死亡人数较“十三五”同期: what it is compared with is no part of the name.
    let compared = name.rfind(['较', '比']).filter(|at| *at > 0 && name[*at..].contains('“') && name.ends_with(['期', '末']));
    let name = compared.map_or(name, |at| &name[..at]);
    let name = without_term(behind_helped(together(balanced(behind_count(without_circumstance(name))))));
    // 规上工业企业净增12家: 净增规上工业企业.
    if let Some((thing, verb)) =
        ["净增", "新增"].iter().find_map(|verb| Some((name.strip_suffix(verb)?, verb))).filter(|(thing, _)| thing.chars().count() >= 3)
    {
        return Some(format!("{verb}{thing}"));
    }
    // 服务业企业实现营业收入: the two are one quantity.
    if let Some((who, what)) = name.split_once("实现").filter(|(who, what)| who.chars().count() >= 3 && is_quantity(what)) {
        return Some(format!("{who}{what}"));
    }
    let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
    // 推动各区县政府实现100%的…: who does it is no quantity.
    let body = ["政府", "部门"].iter().any(|body| name.ends_with(body));
    // 知识产权保护方面（共5项）: a heading's words.
    // 其中50万元以上的占20%, 50%以上的村达到50万元: of what stands elsewhere.
    let sort = name.ends_with("方面")
        || ["的占", "的有", "满足", "配备", "跨越", "跨过", "连跨", "至少有", "均有", "都有"].iter().any(|end| name.ends_with(end))
        || name.starts_with("贡献")
        || ["高于", "低于", "高出", "快于", "优于", "好于", "超年度", "超计划", "超序时", "年计划", "年度计划"]
            .iter()
            .any(|than| name.starts_with(than))
        || name.contains("%、")
        || name.contains("完成年计划")
        || name.contains("完成年度计划")
        || name.starts_with(|c: char| c.is_ascii_digit()) && name.contains('%');
    (letters >= 2 && !body && !sort && !EMPTY.contains(&name) && !LEADING.contains(&name)).then(|| edges::mended(name))
}

/// 支持大青山林场建设示范区: who is helped to do it is no part of the name.
fn behind_helped(name: &str) -> &str {
    if !["支持", "引导", "依托", "推动", "鼓励"].iter().any(|verb| name.starts_with(verb)) {
        return name;
    }
    // 引导合作机构逐步将平均担保费率降至…: what they are helped to bring there.
    if let Some((_, rest)) = name.rsplit_once('将').filter(|(_, rest)| rest.chars().count() >= 3) {
        return rest;
    }
    let behind = ["建设", "建成", "打造", "新建"].iter().filter_map(|verb| name.rfind(verb).map(|at| &name[at + verb.len()..]));
    behind.filter(|rest| rest.chars().count() >= 4).min_by_key(|rest| rest.len()).unwrap_or(name)
}

/// 全市消防队伍共接处警, 全区共发生火灾: who did it together is no part of the name; the verb is where little else is left
/// (共引进项目).
fn together(name: &str) -> &str {
    const VERBS: [&str; 12] = ["发生", "配有", "建成", "引进", "实现", "完成", "举办", "培训", "查处", "办理", "受理", "拥有"];
    let Some(at) = name.find('共').filter(|at| *at > 0 && !name[..*at].ends_with('公')) else { return name };
    let rest = &name[at + '共'.len_utf8()..];
    match VERBS.iter().find_map(|verb| Some((*verb, rest.strip_prefix(verb)?))) {
        Some((verb, thing)) if thing.chars().count() >= 3 || verb == "发生" && !thing.is_empty() => thing,
        Some(_) => rest,
        None if rest.starts_with("接处警") => rest,
        None => name,
    }
}

/// 交通等领域120个重点项目完成投资: how many they are is no part of the name.
fn behind_count(name: &str) -> &str {
    let counted = |(at, counter): (usize, &str)| name[..at].ends_with(|c: char| c.is_ascii_digit()).then(|| &name[at + counter.len()..]);
    let invests = name.ends_with("投资") && (name.contains("完成") || name.contains("带动"));
    let rest = invests.then(|| name.rmatch_indices(['个', '项', '支', '家']).find_map(counted)).flatten();
    rest.filter(|rest| rest.chars().count() > "完成投资".chars().count() + 1).unwrap_or(name)
}

/// 进出口在需求下降的情况下, 经济总量五年跨过两个百亿关口: how it went is no part of the name.
fn without_circumstance(name: &str) -> &str {
    let at = name.find('在').filter(|at| *at > 0 && ["情况下", "背景下", "基础上"].iter().any(|end| name.ends_with(end)));
    let at = at.or_else(|| ["跨过", "跨越", "连跨"].iter().find_map(|verb| name.find(verb)).filter(|at| *at > 0));
    // 连续跨越7万亿元、8万亿元两个台阶: the value is a step.
    let at = at.filter(|_| !name.ends_with("跨越") && !name.ends_with("跨过") && !name.ends_with("连跨"));
    let thing = at.map(|at| name[..at].trim_end_matches("先后").trim_end_matches("连续").trim_end_matches("五年"));
    thing.filter(|thing| thing.chars().count() >= 3).unwrap_or(name)
}

/// 粮食总产量连续五年: for how long is no part of the name.
pub(super) fn without_term(name: &str) -> &str {
    let term = name.rfind("连续").filter(|at| *at > 0 && name.ends_with('年') && name[*at..].chars().count() <= 6);
    term.map_or(name, |at| &name[..at])
}

/// 全市实现地区生产总值: the place has reached it, and is no part of its name.
fn reached(name: &str) -> &str {
    let place =
        ["全省", "全市", "全区", "全县", "全州", "全旗", "我省", "我市", "我区", "我县"].iter().find_map(|place| name.strip_prefix(place));
    place
        .and_then(|rest| ["实现", "完成", "共有", "现有", "拥有", "共发生", "建成"].iter().find_map(|verb| rest.strip_prefix(verb)))
        .filter(|rest| rest.chars().count() >= 3)
        .or_else(|| place.and_then(|rest| rest.strip_prefix("发生")).filter(|rest| rest.chars().count() >= 2))
        .unwrap_or(name)
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '，' | '、' | '；' | '：' | '。' | '—' | '”' | '）' | '・' | '-' | '·')
}

/// Behind the last date that dates the clause: 到2025年全市…
fn behind_dates(sentence: &Sentence, range: Range<usize>) -> usize {
    let dating = |sense: Sense| !matches!(sense, Sense::Compared | Sense::Lasting);
    let inside =
        sentence.dates.iter().filter(|dated| dated.range.start >= range.start && dated.range.end <= range.end && dating(dated.sense));
    // 2022—2023年采暖季: a date inside a name is followed by its noun, not preceded by it.
    inside.map(|dated| dated.range.end).next_back().unwrap_or(range.start)
}

/// What stands before 较2020年, 比“十二五”末.
fn before_comparison<'a>(sentence: &Sentence<'a>, range: Range<usize>) -> Option<&'a str> {
    let compared = sentence
        .dates
        .iter()
        .find(|dated| dated.sense == Sense::Compared && dated.range.start >= range.start && dated.range.end <= range.end)?;
    Some(&sentence.text[range.start..compared.range.start])
}

/// A long run of words is a name with the clause that leads up to it: cut behind the verb that the name depends on.
fn shortened(name: &str) -> &str {
    const VERBS: &[&str] =
        &["推动", "促进", "确保", "实现", "使得", "形成", "建成", "打造", "培育", "保证", "完成", "带动", "力争", "集聚"];
    if name.chars().count() <= 24 {
        return name;
    }
    let cut = VERBS.iter().filter_map(|verb| name.rfind(verb).map(|at| &name[at + verb.len()..])).filter(|rest| rest.chars().count() >= 3);
    cut.min_by_key(|rest| rest.len()).unwrap_or(name)
}

/// Without a bracket or quotation mark that is closed or opened elsewhere.
fn balanced(name: &str) -> &str {
    let mut name = name;
    for (open, close) in [('（', '）'), ('“', '”')] {
        if let Some(at) = name.rfind(open).filter(|at| !name[*at..].contains(close)) {
            name = if at == 0 { &name[open.len_utf8()..] } else { &name[..at] };
        }
        if let Some(at) = name.find(close).filter(|at| !name[..*at].contains(open)) {
            name = &name[at + close.len_utf8()..];
        }
    }
    name
}

/// Last words of what is measured.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "率", "量", "能耗", "排放", "面积", "产值", "收入", "规模", "比重", "比例", "占比", "总额", "余额", "增加值",
    "总量", "强度", "浓度", "里程", "用水", "消耗", "数", "数量", "投资", "支出", "人口", "水平", "消费", "额", "度",
    "用水量", "使用量",
];

/// Is it a quantity by its last word: 覆盖率, 能耗, 面积?
pub fn is_quantity(name: &str) -> bool {
    MEASURES.iter().any(|word| name.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn leading_words_go_and_words_that_only_begin_like_them_stay() {
        let cases = [
            ("其中，力争全市森林覆盖率", "全市森林覆盖率"),
            ("对受污染耕地安全利用率", "受污染耕地安全利用率"),
            ("对外承包工程营业额", "对外承包工程营业额"),
            ("实现对口支援项目", "对口支援项目"),
            ("累计实现等级公路里程", "等级公路里程"),
            ("使用清洁能源的公交车", "使用清洁能源的公交车"),
            ("全县实现地区生产总值", "地区生产总值"),
            ("森林覆盖率达到并", "森林覆盖率"),
        ];
        for (words, expected) in cases {
            assert_eq!(tidy(words).as_deref(), Some(expected), "{words}");
        }
    }
}
