//! Lists of duties: each item begins with its body, or all stand under one.

use super::carried::elides;
use crate::model::{BlockKind, Duty};
use crate::normalize::marker::{self, Form};
use crate::phrase::bodies::{described, is_names, list, subject};
use crate::records::item;
use crate::records::owner;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use crate::records::work_group::{inline, is_post, of_heading};

pub fn read(reading: &Reading) -> Vec<Duty> {
    let mut duties = Vec::new();
    // The body of the list that is being read.
    let mut of: Option<String> = None;
    // How its items are numbered: 第十八条 goes on with no list of （一） and （二）.
    let mut form: Option<Form> = None;
    for (index, prose) in reading.prose.iter().enumerate() {
        let text = prose.text();
        let (number, start) = item::number(text);
        let own = marker::of(text).map(|marker| marker.form);
        if of.is_none() {
            form = None;
        } else if form.is_some() && own != form && own.is_some_and(is_outer) {
            of = None;
        } else {
            form = form.or(own);
        }
        let above = index.checked_sub(1).and_then(|above| introduced(&reading.prose[above], prose));
        if prose.block.kind == BlockKind::Heading {
            of = None;
        } else if let Some((name, at)) = labelled(text, start, prose.block.section.as_deref(), reading) {
            of = None;
            duties.push(duty(prose, name, at));
        } else if let Some((name, at)) = headed(prose, above, reading) {
            of = announces(text).then(|| name.clone());
            if of.is_none() && text[at..].trim().chars().count() >= 4 {
                duties.push(duty(prose, &name, at));
            }
        } else if let Some(name) = announced(text) {
            of = Some(of_whom(name, prose, reading).to_owned());
        } else if let Some(role) = role_of_heading(prose, reading).filter(|_| number.is_some()) {
            let name =
                text[start..].trim_end_matches(['；', '。']).trim_end_matches(&role).trim_end_matches("等报告主体").trim_end_matches('等');
            duties.push(Duty { text: role, ..duty(prose, name, start) });
        } else if let Some(name) = of_section(prose, reading).filter(|_| of.is_none()) {
            // （1）综合协调组。由…牵头: a group below a heading with 职责 has its own.
            if !has_subject(prose, start) && text[start..].chars().count() >= 4 && inline(text).is_none() {
                duties.push(duty(prose, name, start));
            }
        } else if let Some(name) = of_body(prose, start, reading).filter(|_| of.is_none()) {
            duties.push(duty(prose, name, start));
        } else if let (Some(name), Some(_)) = (of.as_ref(), number) {
            // An item with a subject of its own is read as a sentence: （1）医疗救治。医疗救治组集中…. So is its group's.
            if !has_subject(prose, start) && inline(text).is_none() {
                duties.push(duty(prose, name, start));
            }
        } else {
            of = None;
        }
    }
    duties
}

/// Numbers of sections and articles, below which lists stand.
fn is_outer(form: Form) -> bool {
    matches!(form, Form::Part | Form::Chapter | Form::Passage | Form::Article | Form::Enumeration | Form::Decimal(_))
}

fn has_subject(prose: &Prose, start: usize) -> bool {
    let text = prose.text();
    prose
        .sentences()
        .into_iter()
        .filter(|sentence| sentence.end > start)
        .map(|sentence| &text[sentence.start.max(start)..sentence.end])
        .any(|words| {
            // 预警信息发布后，其他相关地区和部门及时组织…: behind the circumstance.
            let behind = words.split_once('，').filter(|(before, _)| before.ends_with(['后', '时', '前'])).map(|(_, rest)| rest);
            // 火灾处置：消防救援队伍负责灭火: behind what it is about.
            let about = words.split_once('：').filter(|(label, _)| label.chars().count() <= 12).map(|(_, rest)| rest);
            [Some(words), behind, about].into_iter().flatten().any(|words| subject(words).is_some() || described(words).is_some())
        })
}

fn duty(prose: &Prose, name: &str, at: usize) -> Duty {
    let text = prose.text();
    let words = text[at..].trim().trim_end_matches('；');
    Duty { id: String::new(), name: name.to_owned(), body: None, text: words.to_owned(), source: prose.whole("duty-listed") }
}

/// 一、市教育局：负责…: the name before the colon.
fn labelled<'a>(text: &'a str, start: usize, section: Option<&str>, reading: &Reading) -> Option<(&'a str, usize)> {
    let rest = &text[start..];
    // （1）区委宣传部。负责…: a point may part them in an item.
    let names_body = |name: &str| crate::phrase::bodies::head(name).is_some();
    let pointed = || rest.split_once('。').filter(|(name, behind)| start > 0 && names_body(name) && behind.starts_with("负责"));
    let (name, behind) = pointed().or_else(|| rest.split_once('：'))?;
    // 县应急委下设7个指挥机构：甲、乙 lists them.
    let lists = ["下设", "包括", "分为", "如下"].iter().any(|word| name.contains(word)) || name.chars().any(|c| c.is_ascii_digit());
    if lists || name.chars().count() > 40 || inline(text).is_some() || behind.trim().is_empty() {
        return None;
    }
    let titled = reading.document.title.contains("职责") || reading.document.title.contains("分工");
    let headed = section.and_then(|section| reading.section(section)).is_some_and(|section| section.heading.ends_with("职责"));
    let duty = ["负责", "配合", "组织", "指导", "承担", "牵头", "协助", "协调", "做好", "参与", "按照", "根据"]
        .iter()
        .any(|word| behind.trim_start().starts_with(word));
    let roster = is_post(name)
        || crate::phrase::role::label(name).is_some()
        || name.ends_with("职责")
        // 县教育局牵头，县财政局参与：新建…: who has which part in a task.
        || name.contains("牵头")
        || ["成员", "组长"].iter().any(|post| name.ends_with(post));
    // Under such a title every label is a body's, also …济南站 and …机场.
    let short = name.chars().count() <= 24 && !name.contains(['。', '，', '；', '（']);
    (((titled || headed || duty) && is_names(name) || titled && start > 0 && short) && !roster)
        .then(|| (name, start + name.len() + '：'.len_utf8()))
}

/// 办公室承担以下职责：, below a heading that names which office.
fn of_whom<'a>(name: &'a str, prose: &Prose, reading: &Reading<'a>) -> &'a str {
    let above = || prose.block.section.as_deref().and_then(|id| reading.section(id)).and_then(|section| of_heading(&section.heading));
    let short = ["办公室", "小组", "指挥部"].contains(&name);
    above().filter(|full| short && full.ends_with(name)).unwrap_or(name)
}

/// 主要职责：… under the heading of a body; 专家组主要职责：.
fn headed(prose: &Prose, introduced: Option<&str>, reading: &Reading) -> Option<(String, usize)> {
    let (before, _) = prose.text().split_once('：').filter(|_| inline(prose.text()).is_none())?;
    let label = before.rsplit('。').next().unwrap_or(before);
    let label = if label.len() == before.len() { &label[item::number(label).1..] } else { label };
    // 县核应急办的主要职责是：, 专家组主要职责如下：.
    let label = ["如下", "是", "为"].iter().fold(label, |label, word| label.trim_end_matches(word));
    let own = ["主要职责", "工作职责", "职责"].iter().find_map(|word| label.strip_suffix(word))?.trim_end_matches('的');
    let at_label = before.len() + '：'.len_utf8();
    // 办公室职责：, below 指挥部办公室.
    let above = || prose.block.section.as_deref().and_then(|id| reading.section(id)).and_then(|section| of_heading(&section.heading));
    if own == "办公室" || own == "小组" || own == "指挥部" {
        return Some((above().filter(|name| name.ends_with(own)).unwrap_or(own).to_owned(), at_label));
    }
    // 县指挥部办公室组建县防汛专家组，其主要职责：: of whom the clause before speaks last.
    if let Some(before) = own.strip_suffix('其') {
        let at = ["组建", "成立", "设立"].iter().filter_map(|verb| before.rfind(verb).map(|at| at + verb.len())).max()?;
        let name = before[at..].trim_end_matches('，');
        return (is_names(name) && list(name).len() == 1 && name.chars().count() <= 30).then(|| (name.to_owned(), at_label));
    }
    if let Some(name) = introduced.filter(|_| own.is_empty()) {
        return Some((name.to_owned(), at_label));
    }
    if own.is_empty() {
        let section = reading.section(prose.block.section.as_deref()?)?;
        return of_heading(&section.heading).map(|name| (name.to_owned(), at_label));
    }
    is_names(own)
        .then(|| (list(own).first().map_or(own, |member| member.name.as_str()).to_owned(), at_label))
        .filter(|_| own.chars().count() <= 30)
}

/// 县现场指挥部由县指挥部派出，…, and below it 主要职责：: the body that the paragraph above introduces.
fn introduced<'a>(above: &Prose<'a>, prose: &Prose) -> Option<&'a str> {
    let text = above.text();
    let same = above.block.section == prose.block.section && above.block.kind == BlockKind::Paragraph;
    let at = ["由", "设在", "下设", "是", "为"].iter().filter_map(|word| text.find(word)).min().filter(|_| same)?;
    // 县防指下设办公室，…: the heading says of which office the duties are.
    if text[at..].starts_with("下设办公室") {
        return None;
    }
    let name = &text[..at];
    let single = list(name).len() == 1 && name.chars().count() <= 24 && crate::phrase::bodies::begins(name);
    (single && is_names(name) && ["指挥部", "办公室", "组", "机构"].iter().any(|head| name.ends_with(head))).then_some(name)
}

/// 县防指职责, 指挥部办公室主要职责: all that stands below such a heading is what this body does.
fn of_section<'a>(prose: &Prose, reading: &Reading<'a>) -> Option<&'a str> {
    let section = reading.section(prose.block.section.as_deref()?)?;
    let bare = ["主要职责", "工作职责", "职责"].iter().find_map(|word| section.heading.trim().strip_suffix(word))?;
    of_heading(&section.heading).filter(|name| *name == bare && !name.ends_with("单位") && !name.ends_with("部门"))
}

/// What an item or a paragraph orders in a section that belongs to a body is of this body.
fn of_body<'a>(prose: &Prose, start: usize, reading: &Reading<'a>) -> Option<&'a str> {
    owner::of(reading, prose).filter(|_| elides(&prose.text()[start..]) && !has_subject(prose, start))
}

/// Under 报告责任主体 every item is a body that has this duty.
fn role_of_heading(prose: &Prose, reading: &Reading) -> Option<String> {
    let section = reading.section(prose.block.section.as_deref()?)?;
    let heading = section.heading.trim_end_matches(['。', '：']);
    let short = prose.text().chars().count() <= 40;
    let reports = heading.ends_with("报告主体") || heading == "责任报告单位";
    (short && heading.ends_with("主体") && heading.contains("责任") || short && reports).then(|| heading.to_owned())
}

/// Ends with a colon: items follow.
fn announces(text: &str) -> bool {
    text.trim_end().ends_with('：')
}

/// 市政府和市市场监管部门应当采取以下措施：, …并做好以下工作：: the subject of the last sentence.
fn announced(text: &str) -> Option<&str> {
    if !announces(text) || !["以下", "下列", "如下"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let start = text.trim_end().trim_end_matches('：').rfind('。').map_or(0, |at| at + '。'.len_utf8());
    let (_, number) = item::number(text);
    // 对以下事件，县政府应当立即报告：, 有下列情形之一的，…: the items say when or what about, not what is to be done.
    if of_cases(&text[start.max(number)..]) {
        return None;
    }
    let mut clauses = text[start.max(number)..].split_inclusive(['，', '；']);
    clauses.find_map(|clause| subject(clause).map(|subject| &clause[..subject.end]))
}

/// Does a sentence announce cases: 对以下信息，县政府应当报告：; 有下列情形之一的，由县政府决定：?
fn of_cases(sentence: &str) -> bool {
    let last = sentence.trim_end_matches('：').rsplit('，').next().unwrap_or(sentence);
    let measures = ["以下", "下列", "如下"].iter().any(|word| last.contains(word));
    let cases = sentence.split('，').any(|clause| {
        ["对以下", "对下列", "有以下", "有下列", "符合以下", "符合下列", "出现以下", "出现下列", "发生以下", "发生下列"]
            .iter()
            .any(|word| clause.contains(word))
    });
    cases && !measures
}
