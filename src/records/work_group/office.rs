//! …办公室设在…，…兼任办公室主任; 成立由…任组长、…任副组长的…; 成立…，由…任组长，…为成员.

use super::composition::{Composition, holders};
use super::name::{full, is_group};
use super::posts::{self, without_posts};
use crate::model::WorkGroup;
use crate::phrase::bodies::starts_with_any;
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::ops::Range;

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    let mut groups = Vec::new();
    for prose in &reading.prose {
        for sentence in prose.sentences() {
            groups.extend(office(prose, sentence.clone(), reading));
            groups.extend(led(prose, sentence.clone()));
            groups.extend(formed(prose, sentence));
        }
    }
    groups
}

/// 县指挥部办公室设在县应急局，县应急局局长兼任办公室主任。
fn office(prose: &Prose, sentence: Range<usize>, reading: &Reading) -> Option<WorkGroup> {
    let text = &prose.text()[sentence.clone()];
    let (at, seat) = seat(text)?;
    // 第四条 县防指办公室设在…: the number of an article is no part of the name.
    let article = if sentence.start == 0 { item::number(text).1 } else { 0 };
    let name = text[clause_start(text, at).max(article.min(at))..at].trim_start_matches("指挥部下设").trim_start_matches("下设");
    // 成立…委员会，…，办公室设在…: the office of what the sentence sets up.
    // 领导小组下设办公室，办公室设在…: the office of that group, also where a sentence before says so.
    let above = &prose.text()[..sentence.start + at];
    let below = above.rfind("下设办公室").filter(|_| name == "办公室" || name.ends_with("下设办公室"));
    let of_group = below.map(|end| format!("{}办公室", &above[clause_start(above, end)..end]));
    let name = of_group.as_deref().unwrap_or(name);
    // （以下简称县防办）: the short name goes with the full one.
    let short = text[at..seat].trim_matches(['（', '）', '，']).trim_start_matches("以下简称").trim_matches(['“', '”', '：']);
    let named = if short.is_empty() { String::from(name) } else { format!("{name}（{short}）") };
    let name = named.as_str();
    let of_formed = (name == "办公室").then(|| formed(prose, sentence.clone())).flatten().map(|group| format!("{}{name}", group.name));
    let clauses: Vec<&str> = text[seat..].split(['，', '；', '。']).collect();
    let host = clauses.first()?.strip_prefix("设在")?;
    let lead: Vec<String> = clauses.iter().filter_map(|clause| holder(clause, "主任")).flatten().collect();
    let mut members: Vec<String> = clauses.iter().filter_map(|clause| holder(clause, "副主任")).flatten().collect();
    if members.is_empty() {
        members.extend(staff(&prose.text()[sentence.end..]));
    }
    if members.is_empty() {
        members.push(host.to_owned());
    }
    let plausible = name.chars().count() <= 30 && host.chars().count() <= 40;
    plausible.then(|| WorkGroup {
        id: String::new(),
        name: of_formed.unwrap_or_else(|| full(name, reading)),
        lead,
        members,
        text: work(clauses.first().map_or("", |first| &text[seat + first.len()..])),
        source: prose.source(sentence.clone(), "work-group-office"),
    })
}

/// 办公室设在县水利局，承担县防指日常工作。: what it has to do, behind where it sits and who heads it.
fn work(behind: &str) -> Option<String> {
    let at = behind.match_indices('，').map(|(at, mark)| at + mark.len()).find(|at| starts_with_any(&behind[*at..], WORK))?;
    let said = &behind[at..];
    (!["兼任", "担任"].iter().any(|word| said.contains(word))).then(|| said.to_owned())
}

/// How the work of an office, or of what a sentence sets up, begins.
const WORK: &[&str] = &["负责", "具体负责", "全面负责", "承担", "具体承担", "统一领导", "统一指挥", "统一组织", "统筹", "领导"];

/// …办公室设在…, …下设办公室（以下简称县防办），设在…: where the office's name ends, and where 设在 begins.
fn seat(text: &str) -> Option<(usize, usize)> {
    if let Some(at) = text.find("办公室设在") {
        return Some((at + "办公室".len(), at + "办公室".len()));
    }
    let at = text.find("下设办公室（")? + "下设办公室".len();
    let seat = at + text[at..].find("），设在")? + "），".len();
    (text[at..seat].chars().count() <= 20).then_some((at, seat))
}

/// 办公室成员由甲、乙有关人员组成。: the sentence behind.
fn staff(behind: &str) -> Vec<String> {
    let first = behind.split('。').next().unwrap_or(behind);
    let names = first.strip_prefix("办公室成员由").and_then(|rest| rest.strip_suffix("组成"));
    names.map(holders).unwrap_or_default()
}

/// Where the clause begins in which a place stands.
fn clause_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['，', '。', '；', '：']).map_or(0, |mark| mark + '，'.len_utf8())
}

/// 办公室主任由县应急局局长担任; 县应急局局长兼任办公室主任.
fn holder(clause: &str, post: &str) -> Option<Vec<String>> {
    let deputy = post.starts_with('副');
    if clause.contains("副主任") != deputy {
        return None;
    }
    let words = if let Some((_, rest)) = clause.split_once(&format!("{post}由")) {
        rest.split("担任").next()?.split("兼任").next()?
    } else if clause.ends_with(post) {
        ["兼任", "担任", "任"].iter().find_map(|word| clause.split_once(word)).map(|(before, _)| before)?
    } else {
        return None;
    };
    let words = words.trim_start_matches('由').trim_end_matches("同志");
    Some(words.split('、').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
}

/// 成立由分管副县长任组长、县政府办主任任副组长的县防汛领导小组.
fn led(prose: &Prose, sentence: Range<usize>) -> Option<WorkGroup> {
    let text = &prose.text()[sentence.clone()];
    let (at, post) = ["任总指挥", "任指挥长", "任组长", "为组长", "为总指挥", "为指挥长"]
        .iter()
        .find_map(|post| text.find(post).map(|at| (at, *post)))?;
    let start =
        ["成立由", "成立以", "由", "成立", "设立"].iter().filter_map(|word| text[..at].rfind(word).map(|at| at + word.len())).max()?;
    let lead = text[start..at].to_owned();
    let rest = &text[at + post.len()..];
    let deputies = rest.find("任副").map(|end| rest[..end].trim_start_matches(['、', '，']));
    let of = rest.find('的')? + '的'.len_utf8();
    let name = rest[of..].split(['，', '。', '；', '（']).next()?;
    let members = deputies.map(|names| names.split(['、', '和', '及']).map(str::to_owned).collect()).unwrap_or_default();
    let named =
        ["指挥部", "领导小组", "小组", "委员会", "专班", "组"].iter().any(|head| name.ends_with(head)) && name.chars().count() <= 40;
    named.then(|| {
        let behind = &rest[of + name.len()..];
        let duty = behind.find("负责").map(|at| behind[at..].split('；').next().unwrap_or("").trim_end_matches('。').to_owned());
        WorkGroup {
            id: String::new(),
            name: name.to_owned(),
            lead: vec![lead],
            members,
            text: duty,
            source: prose.source(sentence.clone(), "work-group-led"),
        }
    })
}

/// 设立县防汛指挥部（以下简称县指挥部），指挥长由副县长担任，…。成员由…组成: `at` is where the name begins.
fn with_posts(prose: &Prose, at: usize, name: &str) -> Option<WorkGroup> {
    let behind = &prose.text()[at..];
    let Composition { lead, members, duty } = posts::held(behind)?;
    let short = behind[name.len()..].strip_prefix('（').and_then(|bracket| bracket.split_once('）')).map(|(inner, _)| inner);
    let short = short.map(|inner| inner.trim_start_matches("以下").trim_start_matches("简称").trim_matches(['：', '“', '”']));
    (is_group(name) && name.chars().count() <= 40).then(|| WorkGroup {
        id: String::new(),
        name: short.map_or_else(|| name.to_owned(), |short| format!("{name}（{short}）")),
        lead,
        members,
        text: duty,
        source: prose.whole("work-group-posts"),
    })
}

/// 成立市养老服务工作领导小组，由分管副市长任组长，市民政局、市财政局等部门主要负责人为成员。
fn formed(prose: &Prose, sentence: Range<usize>) -> Option<WorkGroup> {
    let text = &prose.text()[sentence.clone()];
    let start = ["成立", "设立", "组建", "建立"].iter().filter_map(|verb| text.find(verb).map(|at| at + verb.len())).min()?;
    let name = text[start..].split(['，', '。', '；', '（', '：']).next()?;
    // 建立…联席会议制度: the conference is the group.
    let name = name.strip_suffix("制度").filter(|name| name.ends_with("联席会议")).unwrap_or(name);
    // 联席会议由副县长担任召集人，县发展改革局为牵头单位，…: several posts, each with its words.
    if text.contains("为牵头单位") {
        return with_posts(prose, sentence.start + start, name);
    }
    // 由政府主要负责同志担任领导小组组长, 由市政府主要领导挂帅.
    let posts = ["任组长", "任总指挥", "任指挥长", "任主任", "任召集人", "任总召集人", "任领导小组组长", "挂帅"];
    let led = posts.iter().find_map(|post| text[start..].split_once(post));
    let Some((before, rest)) = led else { return with_posts(prose, sentence.start + start, name) };
    // 成立由…任组长的…小组 is read above.
    if !is_group(name) || !before.starts_with(name) || name.chars().count() > 40 {
        return None;
    }
    let lead = before[clause_start(before, before.len())..].trim_start_matches('由').trim_end_matches('担');
    let (deputies, others) = ["任副组长", "任副总指挥", "任副指挥长", "任副主任", "任副召集人"]
        .iter()
        .find_map(|post| rest.split_once(post))
        .unwrap_or(("", rest));
    let people = ["为成员", "任成员", "参加", "组成"].iter().find_map(|end| others.split_once(end)).map_or("", |(people, _)| people);
    let deputies = deputies.trim_start_matches(['，', '、']).trim_start_matches('由').trim_end_matches('担');
    let people = without_posts(people).trim_start_matches("成立由");
    let members = [deputies, people].into_iter().flat_map(|names| names.split(['、', '，'])).map(str::trim);
    let members = members.filter(|name| (2..=20).contains(&name.chars().count()) && !name.contains('。')).map(str::to_owned).collect();
    ((2..=20).contains(&lead.chars().count())).then(|| WorkGroup {
        id: String::new(),
        name: name.to_owned(),
        lead: vec![lead.to_owned()],
        members,
        text: work(rest).map(|said| said.trim_end_matches('。').to_owned()),
        source: prose.source(sentence.clone(), "work-group-formed"),
    })
}
