//! One value for several names (均), a value for each of several (分别).

use super::pairs;
use super::relation::{Relation, Verb};
use super::sentence::Sentence;
use super::shared;
use super::subject;
use crate::phrase::amount::unit;
use crate::phrase::period::{self, Dated, Sense};

/// The amounts and the names that they are said of. For 分别 as many amounts from `at` on as there are names.
pub fn share(sentence: &Sentence, at: usize, relation: &Relation, name: &str) -> Vec<(usize, String)> {
    if relation.each
        && let Some(places) = shared::of_places(sentence, at, name)
    {
        return places.map(|name| (at, name)).into_iter().collect();
    }
    let names = names(name);
    // 接连突破8万亿元、9万亿元: the last is where it stands.
    if ["接连", "相继", "先后"].iter().any(|word| relation.subject.ends_with(word)) {
        return vec![(at + following(sentence, at) - 1, name.to_owned())];
    }
    let each_whole = split(name).iter().all(|part| subject::is_quantity(part) && part.chars().count() >= 4);
    if relation.respectively {
        let values = following(sentence, at);
        let names = if names.len() == 1 && values > 1 { pairs::names(name, values).unwrap_or(names) } else { names };
        // 小麦 is no share of anything: without the words that it shares nobody knows of what.
        let rate = unit::is_percent(&sentence.amounts[at].unit) && relation.verb == Verb::Level;
        if rate && names.len() > 1 && names.iter().any(|name| !subject::is_quantity(name)) {
            return Vec::new();
        }
        // 机扫率、冲刷率分别达到100%: one for all.
        if values == 1 && names.len() > 1 && names.iter().all(|name| subject::is_quantity(name)) {
            return names.into_iter().map(|name| (at, name)).collect();
        }
        if names.len() == values {
            return names.into_iter().enumerate().map(|(index, name)| (at + index, name)).collect();
        }
        // 中小学教师学历比例分别达到85%和98%: which is whose, no rule can say.
        if values > 1 {
            return Vec::new();
        }
    } else if names.len() > 1 && (relation.each && alike(name, &names) || industries(name)) {
        return names.into_iter().map(|name| (at, name)).collect();
    } else if names.len() > 1 && each_whole {
        // 万元GDP能耗、万元GDP碳排放累计下降30%以上: each is a quantity of its own.
        return names.into_iter().map(|name| (at, name)).collect();
    }
    let shared = unit::is_percent(&sentence.amounts[at].unit) && relation.verb == Verb::Level;
    match rates(name).filter(|rates| shared && rates.len() > 1) {
        Some(rates) => rates.into_iter().map(|rate| (at, rate)).collect(),
        None => vec![(at, name.to_owned())],
    }
}

/// 九小场所、居民社区检查率、执法闭环率: two rates, the first of two things.
fn rates(name: &str) -> Option<Vec<String>> {
    let (mut found, mut open) = (Vec::new(), String::new());
    for part in split(name) {
        let rate = part.ends_with('率') && part.chars().count() >= 4;
        let mark = if open.is_empty() { "" } else { "、" };
        open = format!("{open}{mark}{part}");
        if rate {
            found.push(std::mem::take(&mut open));
        }
    }
    open.is_empty().then_some(found)
}

/// How many values follow each other: 21065亿元和20720.2亿元.
pub(super) fn following(sentence: &Sentence, at: usize) -> usize {
    let joined = |index: &usize| {
        let (before, after) = (&sentence.amounts[index - 1], &sentence.amounts[*index]);
        sentence
            .text
            .get(before.words.end..after.words.start)
            .is_some_and(|between| between.chars().all(|c| matches!(c, '、' | '和' | '与' | '，' | '及')))
    };
    1 + (at + 1..sentence.amounts.len()).take_while(joined).count()
}

/// 到2023年、2025年，长者饭堂分别达到150个、220个: the years of the values, one each.
pub(super) fn years(sentence: &Sentence, at: usize, relation: &Relation) -> Option<Vec<u16>> {
    let values = following(sentence, at);
    let last = sentence.dates.iter().rposition(|dated| dated.range.end <= sentence.amounts[at].words.start)?;
    let first = (0..=last).find(|first| period::run(sentence.text, &sentence.dates, *first) > last)?;
    let years: Vec<u16> = match &sentence.dates[first..=last] {
        // 2024、2025年.
        [dated] if dated.start != dated.end && dated.sense != Sense::By => {
            let start = dated.start.as_ref().and_then(|date| date.get(..4)).and_then(|year| year.parse().ok());
            let joined = sentence.text[dated.range.clone()].contains(['、', '和']);
            start.into_iter().chain(dated.year()).filter(|_| joined).collect()
        }
        dates => dates.iter().filter_map(Dated::year).collect(),
    };
    (relation.respectively && values > 1 && years.len() == values).then_some(years)
}

/// The members of a list, each with the last word that only the last one prints: 产业规模.
pub(super) fn names(name: &str) -> Vec<String> {
    let parts: Vec<&str> = split(name);
    let Some(last) = parts.last().filter(|_| parts.len() > 1) else { return vec![name.to_owned()] };
    // 占比 alone says of nothing what it is a share of: the words between are shared too.
    let shared = Some(shared_end(last)).filter(|end| !matches!(*end, "" | "占比" | "比例" | "比重" | "收率"));
    let shared = shared.or_else(|| shared::share_end(last)).or_else(|| parallel_end(&parts)).unwrap_or_else(|| shared_end(last));
    let last_name = last.replacen("两大", "", 1).replacen("三大", "", 1);
    // 金融机构存、贷款余额: the first is 存款余额, both are of 金融机构.
    let whose = parts[parts.len() - 2].strip_suffix('存').filter(|_| last.starts_with('贷'));
    let last_name = format!("{}{last_name}", whose.unwrap_or_default());
    // 城镇和农村居民人均可支配收入: both are 居民.
    let country = last.strip_prefix("农村");
    // 第一、第三产业增加值: both are 产业.
    let sector = last.strip_prefix('第').and_then(|rest| rest.find("产业").map(|at| &rest[at..]));
    let end = |part: &str| match (part, country) {
        (part, _) if part.starts_with('第') && part.chars().count() == 2 => sector.unwrap_or(shared),
        ("城镇" | "城市", Some(rest)) => rest,
        _ if part.ends_with('存') && shared == "余额" => "款余额",
        _ => shared,
    };
    // 化学需氧量、氨氮重点工程减排量: 化学需氧量 is what is emitted.
    let emitted = shared.ends_with("减排量") || shared.ends_with("排放量");
    let is_whole = |part: &str| subject::is_quantity(part) && (!emitted || part.ends_with("排量") || part.ends_with("排放量"));
    let whole = |part: &&str| if is_whole(part) { (*part).to_owned() } else { format!("{part}{}", end(part)) };
    let members = parts[..parts.len() - 1].iter().map(whole);
    members.chain([last_name]).map(|name| shared::of_the_same(&name, parts[0]).unwrap_or(name)).collect()
}

/// 小麦、玉米机收率, 小学、初中专任教师学历占比: the last member begins as the one before it ends, and what follows is shared.
fn parallel_end<'a>(parts: &[&'a str]) -> Option<&'a str> {
    let [others @ .., last] = parts else { return None };
    let plain = |part: &&str| (2..=4).contains(&part.chars().count()) && !subject::is_quantity(part);
    let head = others.last().filter(|_| others.iter().all(plain))?.chars().count();
    let at = last.char_indices().nth(head).map(|(at, _)| at)?;
    let rest = &last[at..];
    let whole = rest.chars().count() >= 3
        && subject::is_quantity(rest)
        && !rest.starts_with(['型', '化', '性', '率', '式', '级', '类', '度', '品', '业', '量']);
    // 城镇、农村居民人均可支配收入 has its own rule.
    (whole && !last.starts_with("农村")).then_some(rest)
}

/// Each is a quantity, or each is a thing; and each long enough to be a name.
fn alike(name: &str, names: &[String]) -> bool {
    let quantities = names.iter().filter(|name| subject::is_quantity(name)).count();
    let things = split(name).iter().filter(|part| subject::is_quantity(part)).count() == 0;
    names.iter().all(|name| name.chars().count() >= 3) && (quantities == names.len() || things)
}

/// 绿色建筑产业链、清洁能源产业产值: a list of industries, each with its 产值.
fn industries(name: &str) -> bool {
    let parts = split(name);
    let Some((last, others)) = parts.split_last() else { return false };
    let is_industry = |part: &str| part.ends_with('业') || part.ends_with("产业链");
    let shared = shared_end(last);
    !others.is_empty()
        && !shared.is_empty()
        && others.iter().all(|part| is_industry(part))
        && is_industry(&last[..last.len() - shared.len()])
}

/// 宜居宜业和美乡村: 和 joins nothing there. 日本和美国, 欧洲和美洲.
pub(super) fn is_of_beauty(letters: &str, rest: &str) -> bool {
    letters == "和" && rest.starts_with('美') && !["美国", "美洲", "美元", "美的", "美术", "美育"].iter().any(|word| rest.starts_with(word))
}

/// At 、 and 和 outside quotation marks and brackets.
pub(super) fn split(name: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, letter) in name.char_indices() {
        match letter {
            '“' | '（' => depth += 1,
            '”' | '）' => depth -= 1,
            '和' if is_of_beauty("和", &name[at + '和'.len_utf8()..]) => {}
            '、' | '和' if depth == 0 && at > start => {
                parts.push(&name[start..at]);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&name[start..]);
    parts.into_iter().map(|part| part.trim_start_matches('及').trim()).filter(|part| !part.is_empty()).collect()
}

/// What the last member of a list says for all: 两大产业规模, 居民人均可支配收入.
fn shared_end(last: &str) -> &str {
    const ENDS: &[&str] = &[
        "进出口总额",
        "进出口额",
        "进出口",
        "出口额",
        "进口额",
        "出口",
        "新增就业",
        "案件",
        "警情",
        "人均可支配收入",
        "可支配收入",
        "产业规模",
        "重点工程减排量",
        "减排量",
        "排放量",
        "平均浓度",
        "浓度",
        "余额",
        "安全利用率",
        "机械化率",
        "资源化率",
        "合格率",
        "优良率",
        "保证率",
        "回收率",
        "自给率",
        "知晓率",
        "覆盖率",
        "利用率",
        "普及率",
        "处理率",
        "达标率",
        "参保率",
        "毛入学率",
        "毛入园率",
        "入学率",
        "旅客吞吐量",
        "吞吐量",
        "产量",
        "增加值",
        "规模",
        "产值",
        "收入",
        "比重",
        "比例",
        "占比",
        "面积",
        "总额",
        "总量",
        "数量",
        "标准",
        "投资",
    ];
    let end = ENDS.iter().find(|end| last.ends_with(**end)).map_or("", |end| end);
    &last[last.len() - end.len()..]
}
