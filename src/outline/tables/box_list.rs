//! A 专栏 whose paragraphs are rows: 节约型机关建设行动。发挥党政机关… is a name and its content.
//!
//! A paragraph that is a name alone heads the rows below it. Contents that are plain lists of projects give a row for each
//! project, contents that all open with their districts (推动历城区、长清区等区县…) a column of districts. The columns are
//! named by what their cells have in common.

use crate::normalize::marker::{self, Form};

/// Rows under header paths. Their place is that of the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub columns: Vec<Vec<String>>,
    pub rows: Vec<Vec<String>>,
    /// How many of the paragraphs are rows. What follows them has no name in front: where a text does not print the end of
    /// a box, it is probably no part of it.
    pub paragraphs: usize,
}

/// One paragraph: 3.高端人才“激励工程”：对…
#[derive(Clone, Default)]
struct Item {
    group: String,
    number: String,
    name: String,
    districts: String,
    content: String,
}

/// Names are no longer than this; a guess, the longest one seen has 22 letters.
const LONGEST_NAME: usize = 30;

/// What names of projects end with; of two that fit the longer one stands first.
const NOUNS: &[&str] = &[
    "产业集群",
    "发展区",
    "示范区",
    "保护区",
    "功能区",
    "产业",
    "集群",
    "工程",
    "行动",
    "项目",
    "计划",
    "基地",
    "平台",
    "园区",
    "示范",
    "试点",
    "街区",
    "任务",
];

/// The logical paragraphs of a box (reading text, without its title) as a table, if nearly all of them are rows.
pub fn of_box(title: &str, paragraphs: &[String]) -> Option<Listing> {
    let mut items: Vec<Item> = paragraphs.iter().map(|paragraph| item(paragraph)).collect();
    let taken = items.iter().rposition(|item| !item.name.is_empty() || !item.number.is_empty())? + 1;
    items.truncate(taken);
    let named = items.iter().filter(|item| !item.name.is_empty()).count();
    let numbered = items.iter().all(|item| !item.number.is_empty());
    let alone = items.len() == 1 && !NOUNS.iter().any(|noun| items[0].name.ends_with(noun));
    if alone || (named * 5 < items.len() * 4 && !numbered) {
        return None;
    }
    let outer = noun(items.iter().map(|item| item.name.as_str()));
    let items = grouped(items.into_iter().flat_map(|item| split_names(item, outer)).collect());
    let (items, inner) = one_row_per_project(items);
    let content = match (outer, inner) {
        (Some(outer), Some(inner)) if outer == inner => format!("子{inner}"),
        (_, Some(inner)) => inner.to_string(),
        _ if named == 0 => title_noun(title).unwrap_or("内容").to_string(),
        _ => "内容".to_string(),
    };
    let (columns, rows) = table(&with_districts(items), outer.unwrap_or("名称"), &content);
    (!rows.is_empty()).then_some(Listing { columns, rows, paragraphs: taken })
}

/// A sentence inside a content that is but a name like all others (…使用。绿色出行建设行动。巩固…) begins a row: the break
/// before it was lost.
fn split_names(item: Item, noun: Option<&str>) -> Vec<Item> {
    let Some(noun) = noun.filter(|noun| item.name.ends_with(noun)) else { return vec![item] };
    let mut rows = vec![Item { content: String::new(), ..item }];
    for sentence in item.content.split_inclusive('。') {
        let name = sentence.trim_end_matches('。').trim();
        let is_name =
            name.ends_with(noun) && !name.contains(['，', '、', '；', '：']) && (4..=LONGEST_NAME).contains(&name.chars().count());
        if is_name && rows.last().is_some_and(|row| !row.content.is_empty()) {
            rows.push(Item { name: name.to_string(), ..Item::default() });
        } else if let Some(row) = rows.last_mut() {
            row.content.push_str(sentence);
        }
    }
    rows
}

/// The columns that hold something.
fn table(items: &[Item], name: &str, content: &str) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    type Part = fn(&Item) -> &String;
    let parts: [(&str, Part); 5] = [
        ("类别", |item| &item.group),
        ("序号", |item| &item.number),
        (name, |item| &item.name),
        ("区县", |item| &item.districts),
        (content, |item| &item.content),
    ];
    let kept: Vec<_> = parts.iter().filter(|(_, part)| items.iter().any(|item| !part(item).is_empty())).collect();
    let columns = kept.iter().map(|(word, _)| vec![word.to_string()]).collect();
    (columns, items.iter().map(|item| kept.iter().map(|(_, part)| part(item).clone()).collect()).collect())
}

/// Parts a paragraph into its number, the name that leads it and the content behind the first 。 or ：.
fn item(paragraph: &str) -> Item {
    let forms = [Form::Enumeration, Form::Bracketed, Form::Arabic, Form::BracketedArabic, Form::Circled];
    let marked = marker::of(paragraph).filter(|marker| forms.contains(&marker.form)).map_or(0, |marker| marker.letters);
    let number: String = paragraph.chars().take(marked).collect();
    let number = number.trim_matches(|c: char| c.is_whitespace() || "、.．。".contains(c)).to_string();
    let rest: String = paragraph.chars().skip(marked).collect();
    let end = rest.find(['。', '：', '，', '；']).filter(|end| rest[*end..].starts_with(['。', '：']));
    let behind = |end: usize| rest[end..].trim_start_matches(['。', '：']).trim().to_string();
    // A numbered sentence is no name: only a paragraph without a number can be a name alone.
    let is_name = |end: &usize| rest[..*end].chars().count() <= LONGEST_NAME && (number.is_empty() || !behind(*end).is_empty());
    match end.filter(is_name) {
        Some(end) => Item { name: rest[..end].trim().to_string(), content: behind(end), number, ..Item::default() },
        None => Item { number, content: rest.trim().to_string(), ..Item::default() },
    }
}

/// 农业节水工程。 alone heads the rows below it, until a row that is named like it (农村节水工程。逐步实现…) and is a group by
/// itself, because none follows below it: of 河道补源工程 all that follow may be named alike (白石河补源工程。…).
fn grouped(items: Vec<Item>) -> Vec<Item> {
    let is_head = |item: &Item| item.content.is_empty() && item.number.is_empty();
    let heads = items.iter().any(is_head);
    let alone: Vec<bool> = (1..=items.len()).map(|next| items.get(next).is_none_or(is_head)).collect();
    let alike = |group: &str| items.iter().filter(|item| !is_head(item) && named_alike(group, &item.name)).count();
    let several: Vec<String> = items.iter().filter(|item| is_head(item) && alike(&item.name) > 1).map(|item| item.name.clone()).collect();
    let mut group = String::new();
    let mut rows = Vec::new();
    for (mut item, alone) in items.into_iter().zip(alone) {
        if heads && is_head(&item) {
            group = item.name;
            continue;
        }
        if !group.is_empty() && alone && !several.contains(&group) && named_alike(&group, &item.name) {
            group.clone_from(&item.name);
        }
        item.group.clone_from(&group);
        rows.push(item);
    }
    rows
}

/// The same length but for one letter, and the last four letters the same.
fn named_alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    a.len().abs_diff(b.len()) <= 1 && a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count() >= 4
}

/// What most of the names end with.
fn noun<'a>(names: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).map(|name| name.trim_end_matches(['”', '）'])).collect();
    let most = |fits: &dyn Fn(&str) -> bool| !names.is_empty() && names.iter().filter(|name| fits(name)).count() * 4 >= names.len() * 3;
    let place = |name: &str| name.ends_with(['区', '县', '市']) && name.chars().count() <= 14;
    let plain = names.iter().filter(|name| place(name) && name.chars().count() == 3).count() * 2 >= names.len();
    NOUNS.iter().copied().find(|noun| most(&|name| name.ends_with(noun))).or_else(|| (plain && most(&place)).then_some("区县"))
}

/// 绿色产业重点项目 → 重点项目
fn title_noun(title: &str) -> Option<&'static str> {
    ["重点工程", "重点项目", "重点任务", "工程", "项目", "任务", "行动"].into_iter().find(|noun| title.ends_with(noun))
}

/// If all contents are plain lists of projects: a row for each, and what they are called.
fn one_row_per_project(items: Vec<Item>) -> (Vec<Item>, Option<&'static str>) {
    let lists: Option<Vec<Vec<String>>> = items.iter().map(|item| projects(&item.content)).collect();
    let Some(lists) = lists else { return (items, None) };
    let found = noun(lists.iter().flatten().map(String::as_str));
    let rows =
        items.iter().zip(&lists).flat_map(|(item, list)| list.iter().map(|content| Item { content: content.clone(), ..item.clone() }));
    (rows.collect(), Some(found.unwrap_or("项目")))
}

/// 节能环保基地创建项目，氢燃料电池项目，…。: nothing but names of projects.
fn projects(content: &str) -> Option<Vec<String>> {
    let list = content.trim_end_matches(['。', '；']);
    let mark = if list.contains('，') { '，' } else { '、' };
    let parts: Vec<&str> = list.split(mark).map(str::trim).collect();
    let named = parts.iter().filter(|part| ["项目", "工程", "基地"].iter().any(|noun| part.ends_with(noun))).count();
    let plain = parts.len() >= 2 && !list.contains(['。', '；', '：']) && named * 5 >= parts.len() * 4;
    plain.then(|| parts.iter().map(|part| part.trim_end_matches('等').to_string()).collect())
}

/// Contents that all open with their districts get a column of them; the contents stay whole.
fn with_districts(mut items: Vec<Item>) -> Vec<Item> {
    let found: Option<Vec<String>> = items.iter().map(|item| districts(&item.content)).collect();
    for (item, districts) in items.iter_mut().zip(found.unwrap_or_default()) {
        item.districts = districts;
    }
    items
}

/// 推动历城区、长清区、商河县等区县发展… → 历城区、长清区、商河县
fn districts(content: &str) -> Option<String> {
    let opened = ["推动", "支持", "依托", "鼓励", "引导", "在"].iter().find_map(|verb| content.strip_prefix(verb))?;
    let list = &opened[..["等区县", "等县区", "等地", "等区"].iter().filter_map(|end| opened.find(end)).min()?];
    let place = |part: &str| part.ends_with(['区', '县', '市', '镇']) && part.chars().count() <= 14;
    list.split('、').all(place).then(|| list.to_string())
}

/// Names for the columns of a table that prints no header: what the first cells are, what the title says of the others.
pub(super) fn name_columns(title: &str, rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.first().map_or(0, Vec::len);
    let mut columns = vec![vec![String::new()]; width];
    if let [first, .., last] = &mut columns[..] {
        let name = noun(rows.iter().filter_map(|row| row.first()).map(String::as_str));
        *first = vec![name.unwrap_or("名称").to_string()];
        *last = vec![title_noun(title).unwrap_or("内容").to_string()];
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(title: &str, paragraphs: &[&str]) -> String {
        let paragraphs: Vec<String> = paragraphs.iter().map(|p| p.to_string()).collect();
        let Some(listing) = of_box(title, &paragraphs) else { return "none".into() };
        let head = listing.columns.iter().map(|path| path.join("›")).collect::<Vec<_>>().join("|");
        listing.rows.iter().fold(head, |text, row| text + "\n" + &row.join("|"))
    }

    #[test]
    fn names_and_contents() {
        assert_eq!(
            shown(
                "专栏5　绿色生活建设工程",
                &[
                    "绿色家庭建设行动。开展寻找活动，减少消耗。",
                    "绿色学校建设行动。加强教育。绿色社区建设行动。推广。",
                    "后来的话，没有名称。"
                ]
            ),
            "行动|内容\n绿色家庭建设行动|开展寻找活动，减少消耗。\n绿色学校建设行动|加强教育。\n绿色社区建设行动|推广。"
        );
        assert_eq!(
            shown("专栏 1　人才引育工程", &["1.顶尖人才“突破工程”：立足重点产业。", "2.领军人才“引领工程”：突出导向。"]),
            "序号|工程|内容\n1|顶尖人才“突破工程”|立足重点产业。\n2|领军人才“引领工程”|突出导向。"
        );
    }

    #[test]
    fn lists_of_projects_give_a_row_for_each() {
        assert_eq!(
            shown(
                "专栏2　绿色产业重点项目",
                &["节能环保产业。基地创建项目，能源谷项目。", "循环经济产业。无废城市创建工程，厨余垃圾处理项目，发电项目。"]
            ),
            "产业|项目\n节能环保产业|基地创建项目\n节能环保产业|能源谷项目\n循环经济产业|无废城市创建工程\n循环经济产业|厨余垃圾处理项目\n循环经济产业|发电项目"
        );
        assert!(
            shown("专栏6", &["走廊工程。防护林工程，修复工程。", "治理工程。联通工程，水库工程。"])
                .starts_with("工程|子工程\n走廊工程|防护林工程")
        );
    }

    #[test]
    fn names_alone_are_groups() {
        assert_eq!(
            shown("专栏 1", &["农业节水工程。", "灌区改造工程。清淤。", "节水改造工程。更新。", "农村节水工程。逐步实现一体化。"]),
            "类别|工程|内容\n农业节水工程|灌区改造工程|清淤。\n农业节水工程|节水改造工程|更新。\n农村节水工程|农村节水工程|逐步实现一体化。"
        );
        assert_eq!(
            shown("专栏 2", &["河道补源工程。", "西站片区河道补源工程。敷设管线。", "白石河补源工程。补水。", "柳溪河补源工程。引水。"]),
            "类别|工程|内容\n河道补源工程|西站片区河道补源工程|敷设管线。\n河道补源工程|白石河补源工程|补水。\n河道补源工程|柳溪河补源工程|引水。"
        );
    }

    #[test]
    fn districts_that_open_all_contents() {
        assert_eq!(
            shown(
                "专栏3",
                &["节能环保产业发展区。推动历城区、商河县等区县发展装备。", "绿色服务业发展区。推动历下区、济南高新区等区县发展金融。"]
            ),
            "发展区|区县|内容\n节能环保产业发展区|历城区、商河县|推动历城区、商河县等区县发展装备。\n绿色服务业发展区|历下区、济南高新区|推动历下区、济南高新区等区县发展金融。"
        );
    }

    #[test]
    fn numbered_sentences_and_prose() {
        assert_eq!(
            shown("专栏二：产业发展标准化重点项目", &["一、推进“曲堤黄瓜”标准化示范区建设。", "二、推动垛石番茄标准化，争创基地。"]),
            "序号|重点项目\n一|推进“曲堤黄瓜”标准化示范区建设。\n二|推动垛石番茄标准化，争创基地。"
        );
        assert_eq!(shown("专栏", &["加强能力建设，提升水平。", "完善制度，加强保障。"]), "none");
        assert_eq!(shown("专栏", &[]), "none");
    }
}
