//! Works that paragraphs and headings name: 实施化肥减量增效工程, 推进中欧（济南）绿色制造产业园建设.

use super::members::{is_summed, items, outside, with_shared_ends};
use super::{carried, clause, counted, doing, ends, facility, name, own, parallel, past, progress, renewal, siblings};
use crate::model::{BlockKind, Project};
use crate::phrase::{brackets, place};
use crate::records::prose::Prose;
use crate::records::purpose;
use crate::records::reading::Reading;
use std::ops::Range;

pub(super) fn read(reading: &Reading) -> Vec<Project> {
    let own = own::words(reading);
    // What is promised and was begun is a promise.
    let (mut found, mut past) = (Vec::new(), Vec::new());
    for prose in &reading.prose {
        let boxed = reading.around(prose.block.section.as_deref()).first().is_some_and(|section| section.is_box());
        if boxed || prose.block.kind == BlockKind::Box || !names_works(prose, reading) {
            continue;
        }
        let done = looks_back(prose, reading);
        let (mut before, mut leads) = ("", None);
        for clause in clauses(prose.text()) {
            let words = &prose.text()[clause.clone()];
            let behind = prose.text()[..clause.start].trim_end().ends_with('，');
            leads = led(leads, before, &prose.text()[..clause.start], words);
            let verb = leads.or_else(|| carried::verb(before, words).filter(|_| behind)).unwrap_or("");
            let said = format!("{verb}{words}");
            if verb.is_empty() {
                before = words;
            }
            for (name, detail) in if done { past::read(&said, &own) } else { promised(&said, &own) } {
                let source = prose.source(clause.clone(), "work named in the text");
                let project = Project { id: String::new(), name, region: None, detail, in_box: None, source };
                if done { &mut past } else { &mut found }.push(project);
            }
        }
    }
    found.extend(past);
    found.extend(in_tables(reading, &own));
    found
}

/// The works that the measures of a ledger name: 重点推进：东湖公园改造项目、城西医院扩建工程. Tables of works are read by themselves.
fn in_tables(reading: &Reading, own: &[String]) -> Vec<Project> {
    let measures = |path: &[String]| ["任务", "措施"].iter().any(|word| path.concat().contains(word)) && !path.concat().ends_with("类型");
    let mut found = Vec::new();
    for sheet in reading.tables_beside_prose() {
        let columns = sheet.table.columns.iter().enumerate().filter(|(_, path)| measures(path)).map(|(at, _)| at);
        for column in columns.collect::<Vec<_>>() {
            for (row, cells) in sheet.table.rows.iter().enumerate() {
                let cell = &cells[column];
                for (name, detail) in said_in(cell).iter().flat_map(|said| promised(said, own)) {
                    let source = sheet.source(row, "work named in a table");
                    found.push(Project { id: String::new(), name, region: None, detail, in_box: None, source });
                }
            }
        }
    }
    found
}

/// The clauses of a cell, each with the verb that it goes on with.
fn said_in(cell: &str) -> Vec<String> {
    let (mut before, mut leads) = ("", None);
    let mut found = Vec::new();
    for clause in clauses(cell) {
        let words = &cell[clause.clone()];
        leads = led(leads, before, &cell[..clause.start], words);
        found.push(format!("{}{words}", leads.unwrap_or("")));
        before = words;
    }
    found
}

/// What leads a clause behind a colon, or a member of its list behind a comma.
fn led<'a>(leads: Option<&'a str>, before: &'a str, text: &str, words: &str) -> Option<&'a str> {
    match text.trim_end().chars().next_back() {
        Some('：') => led_by(before),
        Some('，') => leads.filter(|_| name::is_called_work(words) && clause::object(words).is_none()),
        _ => None,
    }
}

/// 重点推进：甲项目、乙项目: the words before the colon are the verb of what stands behind it.
fn led_by(before: &str) -> Option<&str> {
    let adverb = |rest: &str| ["", "重点", "主要", "加快", "积极", "统筹"].contains(&rest);
    let verb = ["推进", "建设", "实施", "推动", "新建", "打造"].iter().find_map(|verb| before.trim().strip_suffix(verb));
    verb.filter(|rest| adverb(rest)).map(|_| before.trim())
}

/// The works that a clause gives out to do, with what is done to them.
pub(super) fn promised(clause: &str, own: &[String]) -> Vec<(String, Option<String>)> {
    let clause = clause::without_number(clause);
    let mut named = names(clause, own);
    let mut renewed = renewal::read(clause, own);
    // 永明路北段、迎春东街等50条道路: each by itself. 滨河路改造, 滨河路: the same.
    named.retain(|known| !known.contains('、') || renewed.iter().filter(|(name, _)| known.contains(name.as_str())).count() < 2);
    // 王家湾、大东庄拦河坝: one name, not two.
    named.retain(|known| !renewed.iter().any(|(name, _)| name.contains('、') && name.split('、').any(|member| member == known)));
    named.retain(|known| !renewed.iter().any(|(name, what)| what.is_some() && name == known));
    renewed.retain(|(name, _)| !named.iter().any(|known| known.starts_with(name.as_str())));
    let renewed = renewed.into_iter().map(|(name, what)| (name, what.map(str::to_owned)));
    let under_way = progress::read(clause, own).into_iter().map(|(name, stage)| (name, Some(stage)));
    let named = named.into_iter().map(|name| {
        let said = progress::wanted(clause).or_else(|| super::size_before(clause, &name)).map(str::to_owned);
        (name, said)
    });
    let mut found: Vec<_> = named.chain(renewed).chain(under_way).collect();
    for work in doing::read(clause, own) {
        // 白石河、东沙河等支流治理: one work where nothing else is read.
        if found.iter().all(|(name, _)| !work.contains(name.as_str()) && !name.contains(work.as_str())) {
            found.push((work, None));
        }
    }
    found
}

/// A heading names a work only as 实施…工程; a text on duties says who does what.
fn names_works(prose: &Prose, reading: &Reading) -> bool {
    // 6.完成甲快速路建设，打通断头路20条。: a sentence with a number.
    let sentence = prose.text().ends_with('。') && prose.text().contains('，');
    if prose.block.kind == BlockKind::Heading && !sentence {
        return prose.text().contains("实施") && prose.text().trim_end_matches(['。', '；']).ends_with(['程', '动']);
    }
    let title = &reading.document.title;
    let other = |heading: &str| OTHER.iter().any(|word| heading.contains(word));
    let around = reading.around(prose.block.section.as_deref());
    !["职责", "名单", "预案"].iter().any(|word| title.contains(word)) && !around.iter().any(|section| other(&section.heading))
}

/// Does the paragraph say what is done already (发展现状, 执行情况)?
fn looks_back(prose: &Prose, reading: &Reading) -> bool {
    let back = |heading: &str| LOOKING_BACK.iter().any(|word| heading.contains(word)) && !purpose::names_work(heading);
    prose.block.kind != BlockKind::Heading && reading.around(prose.block.section.as_deref()).iter().any(|section| back(&section.heading))
}

/// Headings of what was.
const LOOKING_BACK: &[&str] = &["现状", "执行情况", "发展基础", "工作回顾", "主要成就", "成效", "发展环境", "回顾"];

/// Headings of what must be thought of, and of who does what.
const OTHER: &[&str] =
    &["形势", "存在问题", "指导思想", "基本原则", "总体要求", "面临", "背景", "职责", "组织体系", "指挥机构", "预警", "附则"];

/// Cut at commas and full stops, nowhere inside brackets and quotes, and where a list goes on with another verb.
pub(super) fn clauses(text: &str) -> Vec<Range<usize>> {
    let pieces = brackets::split(text, |letter| matches!(letter, '，' | '；' | '。' | '：'));
    let pieces = pieces.into_iter().flat_map(|range| renewal::verbs_apart(text, range));
    pieces.map(|range| crate::records::prose::trimmed(text, range)).filter(|range| !range.is_empty()).collect()
}

/// The works that a clause names. `own`: see [`super::own::words`].
pub(super) fn names(clause: &str, own: &[String]) -> Vec<String> {
    if let Some((first, second)) = two_lists(clause) {
        return names(first, own).into_iter().chain(names(&second, own)).collect();
    }
    if let Some(list) = carried::leaned_on(clause) {
        return list.into_iter().filter(|item| is_called_name(item)).map(str::to_owned).collect();
    }
    let Some(object) = clause::object(clause) else { return Vec::new() };
    let Some(words) = without_quantity(object.words).map(name::without_first) else { return Vec::new() };
    // 将小城镇建设成为就业、居住和综合服务中心: what becomes of it. 以枢纽经济、通道经济为特色的产业新城: no list of works.
    if words.starts_with(['成', '为', '以']) {
        return Vec::new();
    }
    if let Some(listed) = counted::names(words).or_else(|| ends::names(words)) {
        return listed;
    }
    // 泉城路、芙蓉街等特色街区: the names stand before 等, the sort of them behind it.
    let (words, listed, sorted) = match outside(words, '等') {
        // 清河区、平湖县等整县光伏开发试点: where, not what.
        Some((list, sort)) if place::is_list(list) => return whole(sort, object.built, own),
        // 示范园、数字产业园等一批农业项目: each is one.
        Some((list, sort)) if name::is_called_work(sort) && items(list).iter().all(|item| is_whole(item, own)) => {
            return items(list).into_iter().map(str::to_owned).collect();
        }
        // 洪河公园、龙安公园等园林项目: so is each of these.
        Some((list, sort)) if name::is_called_work(sort) && facilities(list, own).len() > 1 => {
            return facilities(list, own).into_iter().map(str::to_owned).collect();
        }
        // 甲东站、甲湘高速等40个市级重点项目: as 等重点项目.
        Some((list, sort)) if sort.starts_with(|c: char| c.is_ascii_digit()) && name::is_called_work(sort) => (list, true, false),
        Some((list, sort)) if name::ends(sort) && !name::is_called_work(sort) => (list, true, true),
        // 科创园、会展产业园等重大载体: a word for the sort that ends no name.
        Some((list, sort)) if is_sort(sort) && whole(words, object.built, own).is_empty() => {
            return siblings::with_neighbours(items(list), 3, |item| is_member(item, own)).into_iter().map(str::to_owned).collect();
        }
        Some((list, sort)) => match whole(words, object.built, own) {
            // 达卡高架桥、赛赛机场等海外项目: too long to be one name.
            names if names.is_empty() && name::is_called_work(sort) && sort.chars().count() <= 6 => {
                return items(list).into_iter().filter(|item| is_called_name(item)).map(str::to_owned).collect();
            }
            names => return names,
        },
        None => (words, object.listed, false),
    };
    let items = items(words);
    if is_summed(&items) {
        return whole(words, object.built, own);
    }
    if let Some(row) = parallel::names(&items, object.called && clause.contains("工程")).filter(|_| object.built) {
        return row;
    }
    let items = if listed { items } else { with_shared_ends(words, &items, |words| name::is_name(words, object.built, own)) };
    let places = own.iter().any(|own| clause.contains(own.as_str()));
    let is_work = |item: &str| is_work(item, &object, (listed, sorted), own) || (places && is_of_place(sized(item), object.built));
    let sure = items.iter().filter(|item| is_work(item)).count();
    // 宽厚里、老商埠等夜间经济街区: members that only the sort behind them explains. 基层卫生院、社区服务机构能力提升工程: one work.
    let of_last = sure == 1 && is_of_last(&items) && items.last().is_some_and(|last| is_work(last));
    let explained =
        if (sorted && (1..items.len()).contains(&sure)) || of_last { whole(object.words, object.built, own) } else { Vec::new() };
    if !explained.is_empty() {
        return explained;
    }
    let works = siblings::with_neighbours(items, 5, is_work);
    let names = works.into_iter().map(|item| without_relative(renewal::without_sum(item))).filter(|item| !is_aim(item));
    names.map(str::to_owned).collect()
}

fn facilities<'a>(list: &'a str, own: &[String]) -> Vec<&'a str> {
    facility::proper(&facility::with_shared_ends(list, &items(list)), own)
}

/// 新建甲水闸、乙水闸等项目 | 以及丙河拦蓄工程等项目: two lists of one verb.
fn two_lists(clause: &str) -> Option<(&str, String)> {
    let joint = ["等项目以及", "等工程以及", "等项目和", "等工程和"].iter().find_map(|joint| Some((clause.find(joint)?, joint)))?;
    let first = &clause[..joint.0 + "等项目".len()];
    let object = clause::object(first)?.words;
    let verb = &clause[..clause.find(object)?];
    Some((first, format!("{verb}{}", &clause[joint.0 + joint.1.len()..])))
}

/// 基层医院、社区服务机构能力提升工程: members that are but sorts say whose the work is.
fn is_of_last(items: &[&str]) -> bool {
    let sort = |item: &str| !item.contains('（') && !facility::may_be(item) && (!name::ends(item) || facility::is_sort(item));
    let others = items.split_last().filter(|(last, _)| name::is_called_work(last)).map_or(&[][..], |(_, others)| others);
    !others.is_empty() && others.iter().copied().all(sort)
}

/// Is a member of a list a work? `listed`: 等 closes the list; `sorted`: behind it stands a word for the sort.
fn is_work(printed: &str, object: &clause::Object, (listed, sorted): (bool, bool), own: &[String]) -> bool {
    let item = sized(printed);
    name::is_name(item, object.built, own)
        || (object.built && facility::is_sure(item, own))
        || (listed && is_listed_name(item, own) && ((object.called && !sorted) || is_one(item, own)))
        || ((object.called || is_invested(printed)) && is_called_name(item))
}

/// 福利中心二期（床位500张，总投资2.6亿元）: without how large it is.
fn sized(item: &str) -> &str {
    let item = without_relative(renewal::without_sum(item));
    super::extent(item).map_or(item, |(name, _)| name)
}

/// Words for a sort of works: 重大载体, 组团, 新型研发机构.
fn is_sort(sort: &str) -> bool {
    const SORTS: &[&str] = &["载体", "载体平台", "组团", "研发机构", "场馆", "文化设施"];
    sort.chars().count() <= 10 && SORTS.iter().any(|end| sort.ends_with(end))
}

/// A member of a list whose sort is named: 北斗产业园.
fn is_member(item: &str, own: &[String]) -> bool {
    name::is_name(item, true, own) || (name::ends_in_built(item) && is_called_name(item))
}

/// The name of a thing that stands in one place.
fn is_whole(item: &str, own: &[String]) -> bool {
    name::is_name(item, true, own) && name::ends(item) && !name::is_called_work(item)
}

/// 莱芜梆子、鼓子秧歌等活态非遗传承工程 is one work.
fn whole(words: &str, built: bool, own: &[String]) -> Vec<String> {
    if name::is_name(words, built, own) && !is_aim(words) { vec![words.to_owned()] } else { Vec::new() }
}

/// Without 一批 before what has a name in quotes; `None` for a number of things without names.
fn without_quantity(object: &str) -> Option<&str> {
    let digits = object.find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '—'))).unwrap_or(0);
    let rest = &object[digits..];
    let units = ["余个", "个", "处", "座", "家", "条", "所", "项", "支", "万", "公里", "批"];
    let counted = digits > 0 && units.iter().any(|unit| rest.starts_with(unit));
    match object.strip_prefix("一批").or(counted.then_some(rest)) {
        Some(rest) => rest.contains('“').then(|| units.iter().find_map(|unit| rest.strip_prefix(unit)).filter(|_| counted).unwrap_or(rest)),
        None => Some(object.strip_prefix("新一轮").unwrap_or(object)),
    }
}

/// 覆盖全市所有区县的预算管理一体化系统: the name is what stands behind 的.
fn without_relative(item: &str) -> &str {
    let (before, behind) = item.rsplit_once('的').unwrap_or(("", item));
    // 生态环境导向的开发模式试点: the name of a sort; “体绿结合”的社区: what stands in quotes is part of the name.
    // 全市统一的水资源管理平台: so is that there is but one.
    // 云州至青山、白石的快速通道: from where to where.
    let line = before.contains('至') && behind.ends_with(['路', '道', '线']) && !behind.contains('“');
    let part = line || before.ends_with("导向") || before.ends_with("统一") || before.contains('“');
    if behind.chars().count() >= 5 && !part { behind } else { item }
}

/// 总投资50亿元的远景动力二期: what so much is spent on is a work.
fn is_invested(item: &str) -> bool {
    let sum = ["总投资", "计划投资", "投资"].iter().find_map(|word| item.strip_prefix(word)).and_then(|rest| rest.split_once('的'));
    sum.is_some_and(|(sum, _)| sum.contains('元') && sum.contains(|c: char| c.is_ascii_digit()))
}

/// In a list that 等项目 closes an item with a name of its own is a work, whatever it ends in.
fn is_listed_name(item: &str, own: &[String]) -> bool {
    let letters = item.chars().filter(|c| c.is_alphanumeric()).count();
    let named = name::ends(item) || item.contains('“') || own.iter().any(|own| item.contains(own.as_str()));
    (4..=24).contains(&letters) && named && !item.contains(['，', '。']) && !name::is_vague(item)
}

/// Before 等 and a sort of things (技术中心、工程研究中心等平台) what can be anywhere is an example of the sort, no work.
fn is_one(item: &str, own: &[String]) -> bool {
    name::ends_in_built(item) || name::is_named(item, own)
}

/// 天然气利用、增量配电网等项目: what the text calls projects, one by one.
fn is_called_name(item: &str) -> bool {
    let letters = item.chars().filter(|c| c.is_alphanumeric()).count();
    ((5..=24).contains(&letters) || letters == 4 && name::ends_in_built(item)) && name::may_be(item)
}

/// 支持起步区建设绿色城市示范区: the clause names the place.
fn is_of_place(item: &str, built: bool) -> bool {
    built && name::ends(item) && (5..=24).contains(&item.chars().count()) && name::is_name(item, built, &[item.to_owned()])
}

/// 打造…高地, 建成全国领先的…中心: an aim, not a work.
fn is_aim(item: &str) -> bool {
    [
        "具有",
        "领先",
        "知名",
        "辐射",
        "影响力",
        "一流",
        "引擎",
        "策源地",
        "高地",
        "引领区",
        "名城",
        "均衡发展区",
        "普惠发展区",
        "制造业中心",
        "制造业基地",
        "消费中心",
    ]
    .iter()
    .any(|aim| item.contains(aim))
}
