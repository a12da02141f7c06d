//! Groups under headings of their own, and in paragraphs that begin with their name.

use super::below::STEP;
use super::composition::{Composition, Post, holders, of_sentence, person, post};
use super::name::{full, is_group, of_heading};
use super::posts;
use crate::model::{BlockKind, Source, WorkGroup};
use crate::phrase::brackets;
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// A group whose lines are being read.
struct Open {
    name: String,
    lead: Vec<String>,
    members: Vec<String>,
    duties: Vec<String>,
    source: Option<Source>,
    /// The post of the line before: further persons follow on lines without one.
    post: Option<Post>,
    inline: bool,
}

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    let (mut groups, mut open): (Vec<WorkGroup>, Option<Open>) = (Vec::new(), None);
    for prose in &reading.prose {
        if prose.block.kind == BlockKind::Heading {
            groups.extend(open.take().and_then(Open::close));
            open = reading
                .section(&prose.block.id)
                .and_then(|section| of_heading(&section.heading))
                .filter(|name| is_group(name))
                .map(|name| Open::new(full(name, reading)));
        } else if let Some(name) = announced(prose.text()) {
            groups.extend(open.take().and_then(Open::close));
            open = Some(Open { source: Some(prose.whole("work-group-roster")), ..Open::new(name.to_owned()) });
        } else if let Some((name, at)) = inline(prose.text()) {
            groups.extend(open.take().and_then(Open::close));
            let mut group = Open { inline: true, ..Open::new(name.to_owned()) };
            group.describe(prose, at);
            open = Some(group);
        } else if let Some(group) = open.as_mut() {
            group.line(prose);
        } else if post(prose.text().trim()).is_some()
            && let Some(name) = around(prose, reading)
        {
            // 2.1 县防指, and below it 2.1.1 组织机构 with the roster.
            let mut group = Open::new(full(name, reading));
            group.line(prose);
            open = Some(group);
        }
    }
    groups.extend(open.and_then(Open::close));
    groups
}

/// The innermost heading around that names a group.
fn around<'a>(prose: &Prose, reading: &Reading<'a>) -> Option<&'a str> {
    let headings = reading.around(prose.block.section.as_deref()).into_iter().filter_map(|section| of_heading(&section.heading));
    // A notice whose title is that of the roster: …领导小组成员名单及职责的通知.
    let title = || of_heading(reading.document.title.trim_start_matches("关于").trim_start_matches("印发").trim_end_matches("的通知"));
    headings.into_iter().find(|name| is_group(name)).or_else(|| title().filter(|name| is_group(name)))
}

/// （1）综合协调组。由…; 医疗救护组：负责…: the name with which a paragraph begins, and where the rest begins.
pub fn inline(text: &str) -> Option<(&str, usize)> {
    let (_, start) = item::number(text);
    let rest = &text[start..];
    if let Some((name, at)) = signed(rest) {
        return Some((name, start + at));
    }
    let (at, mark) = rest.char_indices().take(26).find(|(_, letter)| matches!(letter, '。' | '：' | '，'))?;
    let name = &rest[..at];
    let named =
        of_heading(name) == Some(name) && is_group(name) && (name.ends_with('组') || name.ends_with("组）") || name.ends_with("专班"));
    (named && mark != '，' && name.chars().count() <= 18).then(|| (name, start + at + mark.len_utf8()))
}

/// 新闻宣传组（县委宣传部牵头，县文旅局等参加）。负责…: a bracket behind the name says who makes it up; where it begins.
fn signed(rest: &str) -> Option<(&str, usize)> {
    let pair = brackets::outermost(rest).into_iter().next()?;
    let (name, behind) = (&rest[..pair.start], &rest[pair.end..]);
    let named = of_heading(name) == Some(name) && is_group(name) && name.ends_with('组') && name.chars().count() <= 18;
    let made = rest[pair.clone()].contains("牵头") && behind.starts_with(['。', '：', '，']);
    (named && made).then_some((name, pair.start + '（'.len_utf8()))
}

/// 成立县创建工作领导小组（以下简称“领导小组”），组成人员如下：: the group whose roster follows.
fn announced(text: &str) -> Option<&str> {
    let last = text.trim_end().strip_suffix('：')?.rsplit('。').next()?;
    let roster = ["组成人员", "成员名单", "人员组成", "组成如下", "成员如下", "名单如下"].iter().any(|word| last.contains(word));
    let start =
        ["成立", "设立", "组建", "调整"].iter().filter_map(|verb| last.find(verb).map(|at| at + verb.len())).min().filter(|_| roster)?;
    let name = last[start..].split(['（', '，', '：', '。']).next()?.trim_start_matches('了');
    (is_group(name) && (4..=40).contains(&name.chars().count())).then_some(name)
}

/// 防汛抢险工作由县防汛指挥机构负责。总指挥由…: what a group is for may stand before its posts.
fn first_of_posts(text: &str) -> Option<&str> {
    let (first, _) = text.trim().split_once('。')?;
    let (what, who) = first.strip_suffix("负责")?.rsplit_once('由')?;
    (is_group(who) && what.chars().count() >= 4 && !what.contains('。')).then_some(first)
}

impl Open {
    fn new(name: String) -> Self {
        Open { name, lead: Vec::new(), members: Vec::new(), duties: Vec::new(), source: None, post: None, inline: false }
    }

    fn line(&mut self, prose: &Prose) {
        let text = prose.text().trim();
        // 牵头部门：甲；参加部门：乙、丙。任务：…: several posts in one paragraph.
        let several = text.matches('：').count() > 1 && text.contains(['；', '。']) && !of_sentence(text).members.is_empty();
        if several {
            self.post = None;
            self.describe(prose, 0);
        } else if let Some((post, rest)) = post(text) {
            self.source.get_or_insert_with(|| prose.whole("work-group-roster"));
            self.hold(post, holders(rest));
            self.post = Some(post);
        } else if let Some(post) = self.post.filter(|_| !text.ends_with('。') && !text.contains('：')) {
            self.more(post, text);
        } else if !self.inline || text.starts_with("主要职责") || text.starts_with("职责") {
            self.post = None;
            self.describe(prose, 0);
        }
    }

    fn hold(&mut self, post: Post, holders: Vec<String>) {
        let list = if post == Post::Lead { &mut self.lead } else { &mut self.members };
        for holder in holders {
            if !list.contains(&holder) {
                list.push(holder);
            }
        }
    }

    /// A line of a roster without a post: one more person, or the rest of the line before.
    fn more(&mut self, post: Post, text: &str) {
        if let Some(person) = person(text) {
            return self.hold(post, vec![person]);
        }
        let list = if post == Post::Lead { &mut self.lead } else { &mut self.members };
        if let Some(last) = list.last_mut() {
            last.push_str(text);
        }
    }

    /// A sentence on who leads, or what the group is for.
    fn describe(&mut self, prose: &Prose, at: usize) {
        let text = &prose.text()[at..];
        // A group that the paragraph sets up, and its office, are read by their sentences.
        let sets_up = ["设立", "成立", "组建"]
            .iter()
            .any(|verb| text.trim().starts_with(verb) || text.find(*verb).is_some_and(|at| text[..at].ends_with("政府")));
        // …指挥长由…担任。指挥部下设办公室，办公室设在…: the posts before the office are the group's own.
        let office = text.find("办公室设在").map(|at| text[..at].rfind('。').map_or(0, |mark| mark + '。'.len_utf8()));
        let posts = posts::held(&text[..office.unwrap_or(text.len())]).filter(|_| !sets_up);
        let Composition { lead, members, duty } = posts.unwrap_or_else(|| of_sentence(text.trim()));
        let composed = !lead.is_empty() || !members.is_empty();
        let says = composed
            || self.inline
            || ["主要职责", "职责", "工作职责", "负责", "设在", "承担", "研究", "统筹", "指导"]
                .iter()
                .any(|word| text.trim().starts_with(word));
        if !says {
            return;
        }
        if composed || self.source.is_none() {
            self.source = Some(prose.whole("work-group"));
        }
        self.hold(Post::Lead, lead);
        self.hold(Post::Member, members);
        let duty = duty.filter(|duty| !duty.ends_with('：'));
        let first = first_of_posts(text).filter(|_| composed && duty.is_none());
        if let Some(source) = self.source.as_mut().filter(|_| first.is_some()) {
            source.step(STEP);
        }
        self.duties.extend(duty.or(first.map(str::to_owned)));
    }

    fn close(self) -> Option<WorkGroup> {
        let said = !self.lead.is_empty() || !self.members.is_empty() || (!self.duties.is_empty() && self.name.ends_with('组'));
        let source = self.source.filter(|_| said)?;
        let text = (!self.duties.is_empty()).then(|| self.duties.join("\n"));
        Some(WorkGroup { id: String::new(), name: self.name, lead: self.lead, members: self.members, text, source })
    }
}
