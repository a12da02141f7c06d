//! What the width and the wording of one printed line say about where a logical line ends.
//!
//! Leaves to others: the decision, which needs the lines around it ([`super::rejoin`]).

use super::line::Line;
use super::marker::{self, Form};
use super::width::{fold, printed};

/// What the decision needs to know of a line.
pub struct Shape {
    pub width: usize,
    /// Printed width of what could not have been parted from its first letter: a number with its unit mark, a word, an
    /// ideograph and the marks that may not begin a line.
    pub first_word: usize,
    pub marker: Option<Form>,
    /// Ends a sentence or a clause: 。；：！？
    pub ends: bool,
    /// Ends with a mark that goes on: ，、 or an open bracket or quote.
    pub open: bool,
    /// Ends with 第, whose number stands on the next line: 坚持安全第 / 一、预防为主.
    pub numbers: bool,
    /// Has a comma or the end of a sentence in it.
    pub clauses: bool,
    /// Holds the end of a sentence before its last letter.
    pub sentence_inside: bool,
    pub indent: bool,
    /// Set off by markup, or the row of a table.
    pub alone: bool,
    /// Behind a bullet: stands alone, but may be wrapped.
    pub bulleted: bool,
    /// ———必须坚持党的全面领导: dashes head a paragraph of a list.
    pub dashed: bool,
    /// Ends with a closing bracket: 〔责任单位：…〕 ends an item.
    pub closes: bool,
    /// Letters driven apart to fill the line: its printed width says nothing, it is full.
    pub spaced: bool,
    pub page_blank: bool,
    pub label: Option<Label>,
    /// Reads like the title of a text: no marks, and a kind of document at its end.
    pub titled: bool,
    /// 第一章 总则............1: an entry of printed contents.
    pub dotted: bool,
    /// Begins with a mark that no line begins with: ， 。 、 ；, or with 是：.
    pub marked_off: bool,
    /// A sentence that ends in a number, whose measure stands on the next line: …新增 5 / 家工厂.
    pub number_cut: bool,
    /// Begins with a letter that can be a measure: 家, 个.
    pub counts: bool,
    /// The small figures of PM2.5, which a web page sets by themselves.
    pub subscript: bool,
    /// Ends with PM.
    pub particle: bool,
    /// Ends with 的.
    pub unfinished: bool,
    /// 为深入贯彻…: a text begins.
    pub preamble: bool,
    /// 序号 具体任务 牵头部门: the head of a table begins.
    pub heads_table: bool,
    /// 序 / 号: the same, broken in its first column.
    pub head_cut: bool,
    pub rest_of_head: bool,
    /// Brackets opened minus brackets closed.
    pub depth: i32,
}

/// What a line is by its wording alone, whatever its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// 济政办字〔2022〕8号, 2022年3月3日, （此件公开发布）, （2022年6月10日印发）: stands alone.
    Alone,
    /// 济南市人民政府: a letterhead or a signature, if the line is short.
    Office,
    /// 各区县人民政府，市政府各部门：
    Address,
    /// 主要职责：, 组 长：, 注：, 单位：万人: begins something.
    Begins,
}

impl Shape {
    pub fn of(line: &Line) -> Self {
        let text = line.text();
        let letters: Vec<char> = text.chars().collect();
        Shape {
            width: printed(&text),
            first_word: first_word(&letters),
            marker: marker::marker(&letters).map(|marker| marker.form),
            ends: ends_clause(&letters),
            open: matches!(fold(line.last()), ',' | '、' | '(' | '《' | '“' | '«' | '〔'),
            numbers: line.last() == '第',
            clauses: text.contains(['，', '。', '；']),
            sentence_inside: sentence_inside(&letters),
            indent: line.indent >= 2,
            alone: line.marked || text.contains('\t'),
            bulleted: line.bulleted,
            dashed: text.starts_with("——") || text.starts_with("──"),
            closes: matches!(fold(line.last()), ')' | '〕' | '】' | ']'),
            spaced: letters.windows(2).filter(|pair| pair[1] == ' ' && super::width::is_ideograph(pair[0])).count() > 3,
            page_blank: line.page_blank,
            label: label(&letters),
            titled: titled(&text),
            dotted: ["....", "……", "····"].iter().any(|dots| text.contains(dots)) && text.ends_with(|c: char| fold(c).is_ascii_digit()),
            marked_off: letters.first().is_some_and(|c| matches!(c, '，' | '。' | '、' | '；' | '！' | '？')) || text.starts_with("是："),
            number_cut: line.last().is_ascii_digit() && text.contains(['，', '：', '。']),
            counts: letters.first().is_some_and(|c| "个家项亿万条座处所名件台套户亩吨元人%％".contains(*c)),
            subscript: matches!(text.trim(), "2.5" | "10"),
            particle: text.ends_with("PM"),
            unfinished: line.last() == '的' && !text.ends_with("目的") && letters.len() >= 10,
            preamble: [
                "为深入",
                "为贯彻",
                "为进一步",
                "为全面",
                "为加快",
                "为推动",
                "为认真",
                "为切实",
                "为做好",
                "为加强",
                "为落实",
                "根据《",
            ]
            .iter()
            .any(|words| text.starts_with(words)),
            heads_table: text.starts_with("序号") || text.trim() == "序",
            head_cut: text.trim() == "序",
            rest_of_head: text.starts_with("号 "),
            depth: letters.iter().map(|c| depth(*c)).sum(),
        }
    }

    /// 第一章, 一、, （一）, 专栏 2, 附件: cannot stand inside a sentence at the head of a line, or hardly ever.
    pub fn has_strong_marker(&self) -> bool {
        matches!(
            self.marker,
            Some(
                Form::Part | Form::Chapter | Form::Passage | Form::Enumeration | Form::Bracketed | Form::Box | Form::Annex | Form::Circled
            )
        )
    }
}

fn depth(letter: char) -> i32 {
    match fold(letter) {
        '(' | '〔' | '《' | '«' => 1,
        ')' | '〕' | '》' | '»' => -1,
        _ => 0,
    }
}

/// …三年行动方案（2023—2025年）.
fn titled(text: &str) -> bool {
    const KINDS: &[&str] = &["规划", "纲要", "方案", "预案", "意见", "办法", "计划", "通知", "规定", "细则", "要点", "清单", "报告"];
    let bare = text.trim_end().strip_suffix(['）', ')']).and_then(|rest| rest.rfind(['（', '(']).map(|open| &rest[..open])).unwrap_or(text);
    let plain = !bare.contains(['，', '。', '；', '：', ',', '、']);
    plain && KINDS.iter().any(|kind| bare.trim_end().ends_with(kind))
}

fn label(letters: &[char]) -> Option<Label> {
    let folded: Vec<char> = letters.iter().map(|c| fold(*c)).filter(|c| *c != ' ').collect();
    let text: String = folded.iter().collect();
    if folded.len() <= 48 && (is_number_line(&text) || is_date_line(&text) || is_note_of_issue(&text)) {
        return Some(Label::Alone);
    }
    if is_person(&text) {
        return Some(Label::Alone);
    }
    if folded.len() <= 80 && super::portal::field(&text).is_some() {
        return Some(Label::Alone);
    }
    // 目　录 below a title.
    if text == "目录" {
        return Some(Label::Alone);
    }
    if is_office(&text) {
        return Some(Label::Office);
    }
    if text.starts_with('各') && text.ends_with(':') {
        return Some(Label::Address);
    }
    let colon = folded.iter().position(|c| *c == ':')?;
    // 指挥部办公室主要职责：….
    let duties = colon <= 16 && folded[..colon].ends_with(&['职', '责']);
    let begins =
        ((1..=6).contains(&colon) || duties) && folded[..colon].iter().all(|c| super::width::is_ideograph(*c)) && !text.starts_with("其中");
    begins.then_some(Label::Begins)
}

/// 济政办字〔2022〕8号: a year in brackets and a number, nothing else behind it.
fn is_number_line(text: &str) -> bool {
    text.ends_with('号')
        && text.contains(['〔', '[', '【', '('])
        && text.chars().filter(char::is_ascii_digit).count() > 4
        && !text.contains([',', '。', '《'])
}

/// 副组长：王青, 王青（市财政局）: a line of a list of names, blanks out.
fn is_person(text: &str) -> bool {
    const POSTS: &[&str] = &["组长", "副组长", "成员", "主任", "副主任", "指挥长", "副指挥长", "总指挥", "副总指挥", "召集人"];
    let name = |name: &str| (2..=4).contains(&name.chars().count()) && name.chars().all(super::width::is_ideograph);
    let (post, rest) = text.split_once(':').map_or((None, text), |(post, rest)| (Some(post), rest));
    let body = rest.strip_suffix(')').and_then(|rest| rest.split_once('('));
    // 部门（含甲分局）, 市局（市财政局） are what a broken line left of a sentence.
    const BODY: &[char] = &['局', '委', '办', '部', '院', '会', '府', '联', '行', '心', '门', '厅', '司', '所', '位', '构'];
    let plain = |body: &str| body.chars().count() <= 12 && body.ends_with(BODY) && !body.starts_with(['含', '指', '即', '原', '以', '包']);
    let of_body = body.is_some_and(|(person, body)| name(person) && !person.ends_with(BODY) && plain(body));
    match post {
        Some(post) => POSTS.contains(&post) && (name(rest) || of_body),
        None => of_body,
    }
}

/// 2022年3月3日, 二○二二年三月三日.
fn is_date_line(text: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || super::numeral::is_chinese(c);
    text.ends_with('日') && text.contains('年') && text.contains('月') && text.chars().all(|c| numeral(c) || "年月日".contains(c))
}

/// （此件公开发布）, （2022年6月10日印发）, 2022年3月3日印发, （2021年2月6日某市人民代表大会批准）.
fn is_note_of_issue(text: &str) -> bool {
    let inside = text.trim_start_matches('(').trim_end_matches(')');
    let bracketed = text.starts_with('(') && text.ends_with(')');
    let adopted = bracketed && inside.contains('日') && ["通过", "批准", "发布", "修订"].iter().any(|word| inside.ends_with(word));
    // ——2022年12月27日在某县第十八届人民代表大会第二次会议上
    let opens = bracketed || text.starts_with("——") || text.starts_with(|c: char| c.is_ascii_digit());
    let given = opens && inside.contains("日在") && inside.ends_with("会议上");
    adopted || given || (bracketed && inside.starts_with("此件")) || inside.strip_suffix("印发").is_some_and(is_date_line)
}

/// The name of an office and nothing else: a letterhead or a signature.
fn is_office(text: &str) -> bool {
    const OFFICES: &[&str] = &["人民政府", "人民政府办公厅", "人民政府办公室", "委员会办公室", "人民代表大会常务委员会", "国务院办公厅"];
    OFFICES.iter().any(|office| text.ends_with(office))
        && text.chars().all(super::width::is_ideograph)
        && text.chars().count() <= 16
        && !text.starts_with('各')
}

fn first_word(letters: &[char]) -> usize {
    let word = |c: char| matches!(fold(c), '0'..='9' | 'a'..='z' | 'A'..='Z' | '.' | '%' | '-' | '+');
    let run = letters.iter().take_while(|c| word(**c)).count().max(1);
    let tail = letters[run.min(letters.len())..].iter().take_while(|c| "，。、；：！？”’）》〉」』】〕,;:!?)»%％".contains(**c)).count();
    printed(&letters[..(run + tail).min(letters.len())].iter().collect::<String>())
}

/// 。；：！？ at the end, closing quotes and brackets passed over; in a gazette `.` too.
fn ends_clause(letters: &[char]) -> bool {
    let last = letters.iter().rev().find(|c| !"”’）)》»】〕」』".contains(**c) && fold(**c) != ' ');
    last.is_some_and(|c| matches!(fold(*c), '。' | ';' | ':' | '!' | '?') || *c == '.')
}

fn sentence_inside(letters: &[char]) -> bool {
    letters.windows(2).any(|pair| pair[0] == '。' || (pair[0] == '.' && super::width::is_ideograph(pair[1])))
}
