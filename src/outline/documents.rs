//! Where one document ends and the next begins.
//!
//! An issuance opens with a title and a number line (济政办字〔2022〕8号), in either order. What a cover notice issues
//! (关于印发《…》的通知, or every 《…》 that its first paragraphs name) begins where its title stands again. Annexes begin at
//! their label (附件1) or, where the label is lost, at the title that the annex list announced.
//!
//! Leaves to others: what the letterhead says ([`super::letterhead`]), what a notice issues ([`super::issued`]), annex lists and labels ([`super::annexes`]).

use super::annexes;
use super::issued;
use super::issuer;
use super::letterhead;
use super::passage::{Passage, bare};
use super::portal_head;
use super::title;
use chrono::NaiveDate;
use std::ops::Range;

/// One document of a seed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extent {
    /// Its passages, its title among them.
    pub passages: Range<usize>,
    /// The passages that print its title (and an annex's label); empty where the text has lost it.
    pub heads: Vec<usize>,
    /// Without the issuer's name in front.
    pub title: String,
    pub number: Option<String>,
    pub issuer: Option<String>,
    pub date: Option<NaiveDate>,
    pub printed: Option<NaiveDate>,
    /// Index of the extent that carries it.
    pub parent: Option<usize>,
    /// 附件1, 附件.
    pub label: Option<String>,
}

/// What could not be found where it was expected: passage, expected, found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub passage: usize,
    pub rule: &'static str,
    pub expected: String,
    pub found: String,
}

/// The documents of a seed in reading order, how many passages stand before the first, and what was missed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub extents: Vec<Extent>,
    /// Masthead and contents of a gazette: passages before the first document.
    pub front: usize,
    pub doubts: Vec<Doubt>,
}

/// Parts a seed. A text without any number line is one document.
pub fn part(passages: &[Passage]) -> Found {
    let mut roots: Vec<Extent> = Vec::new();
    for root in (0..passages.len()).filter_map(|at| issuance(passages, at)) {
        // A title that reaches back over another number line is none.
        if roots
            .last()
            .is_none_or(|last| last.heads.iter().all(|head| *head < root.passages.start) && last.passages.start < root.passages.start)
        {
            roots.push(root);
        }
    }
    let mut found = Found::default();
    let first = roots.first().map_or(passages.len(), |root| root.passages.start);
    if let Some(root) = roots.first_mut().filter(|_| portal_head::holds(&passages[..first])) {
        root.passages.start = 0;
    }
    let first = roots.first().map_or(first, |root| root.passages.start);
    if roots.is_empty() || (first > 0 && !is_front_matter(&passages[..first])) {
        roots.insert(0, plain(passages, first));
    } else {
        found.front = first;
    }
    let ends: Vec<usize> = roots.iter().skip(1).map(|root| root.passages.start).chain([passages.len()]).collect();
    for (root, end) in roots.into_iter().zip(ends) {
        region(passages, root, end, &mut found);
    }
    found
}

/// The document that a number line at `at` opens.
fn issuance(passages: &[Passage], at: usize) -> Option<Extent> {
    let number = letterhead::number(&passages[at].text)?;
    let before = title::before(passages, at);
    let about = |heads: &[usize], words: &[&str]| words.iter().any(|word| title::join(passages, heads).contains(word));
    // 关于…的若干措施, 某市人民政府办公室, 某政办规〔2023〕4号: the issuer below the title.
    let offices = before.iter().all(|head| issuer::is_office(&passages[*head].text));
    let above = before.first().filter(|_| offices).map(|first| title::before(passages, *first)).unwrap_or_default();
    let (heads, titled) = if about(&before, &["关于", "印发"]) {
        (before.clone(), before)
    } else if about(&above, &["关于"]) {
        ([above.clone(), before].concat(), above)
    } else {
        let after = title::after(passages, at + 1);
        about(&after, &["关于"]).then(|| ([before, after.clone()].concat(), after))?
    };
    let (issuer, bare_title) = title::part(passages, &titled);
    let letterhead = issuer.is_none().then(|| title::letterhead(passages, &heads)).flatten();
    Some(Extent {
        passages: heads.iter().copied().min()?.min(at)..passages.len(),
        title: bare_title,
        number: Some(number),
        issuer: issuer.or(letterhead),
        heads,
        ..Extent::default()
    })
}

/// Masthead and contents of a gazette: it names itself, and holds nothing but short lines.
fn is_front_matter(passages: &[Passage]) -> bool {
    let names_itself = passages.iter().any(|p| p.text.contains("公报") || bare(&p.text).contains("目录") || p.text.contains("主管主办"));
    names_itself && passages.iter().all(|p| p.text.chars().count() < 90)
}

/// A text without a number line: its title is what stands above the first sentence or numbered line.
fn plain(passages: &[Passage], end: usize) -> Extent {
    if let Some(annex) = annex_alone(passages, end) {
        return annex;
    }
    let from = portal_head::count(&passages[..end]);
    let (fields, text) = passages[..end].split_at(from);
    let heads: Vec<usize> = (from..end.min(from + 5)).take_while(|at| title::is_line(&passages[*at])).collect();
    // 某县…规划纲要, 某县人民政府, 2021年5月: who made it, below the title.
    let office = |at: &usize| issuer::is_office(&passages[heads[*at]].text);
    let below = (1..heads.len()).find(|at| office(at) && !office(&0));
    let made_by = below.map(|at| passages[heads[at]].text.clone());
    let heads = heads[..below.unwrap_or(heads.len())].to_vec();
    let (issuer, bare_title) = title::part(passages, &heads);
    let (issuer, bare_title) = (issuer.or(made_by), title::unmarked(bare_title));
    let title = if bare_title.is_empty() {
        // 各镇人民政府： is who is addressed.
        let first = text.iter().find(|p| !p.text.trim_end().ends_with(['：', ':'])).or(passages.first());
        portal_head::title(fields).unwrap_or_else(|| first.map_or(String::new(), |p| p.text.chars().take(40).collect()))
    } else {
        bare_title
    };
    // 文号：… 发布时间：… may stand below the title.
    let behind = heads.last().map_or(&[][..], |last| &passages[last + 1..end.min(last + 3)]);
    let number = portal_head::number(fields).or_else(|| portal_head::number(behind));
    Extent { passages: 0..end, heads, title, issuer, number, ..Extent::default() }
}

/// 附件1 above a title, in a file of its own: the label is no title.
fn annex_alone(passages: &[Passage], end: usize) -> Option<Extent> {
    let label = bare(&passages.first()?.text);
    let number = label.strip_prefix("附件").filter(|number| number.chars().all(|letter| letter.is_ascii_digit()))?;
    let mut title = passages.get(1).map(|passage| passage.text.trim().to_owned())?;
    // Where the title is also that of a table, the table has it.
    let mut heads = if title::is_line(&passages[1]) { vec![0, 1] } else { vec![0] };
    // 关于加强数据集建设 支撑 / 产业发展的实施意见: the title goes on until it says what kind of text it is.
    let whole = |title: &str| letterhead::kind(title, true) != "附件";
    let rest = (2..end.min(4)).take_while(|at| heads.len() > 1 && title::is_line(&passages[*at])).collect::<Vec<_>>();
    let joined = |upto: usize| format!("{title}{}", title::join(passages, &rest[..upto]));
    if let Some(upto) = (1..=rest.len()).find(|upto| !whole(&title) && title.starts_with("关于") && whole(&joined(*upto))) {
        title = joined(upto);
        heads.extend(&rest[..upto]);
    }
    // （2026—2030年） on a line of its own.
    let years = |at: usize| passages[at].text.starts_with(['（', '(']) && letterhead::period(&passages[at].text).is_some();
    let next = heads.len();
    if next > 1 && next < end && years(next) && title::is_line(&passages[next]) {
        title.push_str(&title::join(passages, &[next]));
        heads.push(next);
    }
    if end < 2 || !(4..=60).contains(&title.chars().count()) || title.contains(['。', '：', '\t']) {
        return None;
    }
    Some(Extent { passages: 0..end, heads, title, label: Some(format!("附件{number}")), ..Extent::default() })
}

/// One issuance: the root document, what it carries, their annexes.
fn region(passages: &[Passage], root: Extent, end: usize, found: &mut Found) {
    let root_index = found.extents.len();
    let body = root.heads.iter().copied().max().unwrap_or(root.passages.start) + 1;
    let mut starts = issued::carried(passages, &root, body, end);
    if starts.is_empty()
        && let Some((start, doubt)) = issued::lost_title(passages, &root, body, end)
    {
        starts.push(start);
        found.doubts.push(doubt);
    }
    for start in &mut starts {
        start.parent = Some(root_index);
    }
    let plans = starts.clone();
    for mut annex in annexes::find(passages, body..end, &plans, &mut found.doubts) {
        let plan = plans.iter().rposition(|plan| plan.passages.start < annex.passages.start);
        annex.parent = Some(plan.map_or(root_index, |plan| root_index + 1 + plan));
        if starts.iter().all(|start| start.passages.start != annex.passages.start) {
            starts.push(annex);
        }
    }
    starts.insert(0, root);
    settle(passages, starts, end, found);
}

/// Gives every document its end, its dates and its issuer.
fn settle(passages: &[Passage], mut extents: Vec<Extent>, end: usize, found: &mut Found) {
    // Annexes stand behind the plans in the list; `parent` counts plans, which keep their place.
    let mut order: Vec<usize> = (0..extents.len()).collect();
    order.sort_by_key(|index| extents[*index].passages.start);
    for (at, index) in order.iter().enumerate() {
        extents[*index].passages.end = order.get(at + 1).map_or(end, |next| extents[*next].passages.start);
    }
    let signature = Signature::of(passages, &extents[0], end);
    // The note may break between …第七届 and 人民代表大会.
    let broken = |pair: &[Passage]| issuer::of_report(&pair.iter().map(|passage| passage.text.trim()).collect::<String>());
    let first = &passages[extents[0].passages.clone()];
    let of_report =
        || first.iter().take(8).find_map(|said| issuer::of_report(&said.text)).or_else(|| first.windows(2).take(8).find_map(broken));
    if extents[0].issuer.is_none() && extents[0].title.contains("政府工作报告") {
        extents[0].issuer = of_report();
    }
    found.doubts.extend(signature.doubt(extents[0].passages.start));
    let base = found.extents.len();
    let place = |old: usize| order.iter().position(|index| *index == old).unwrap_or(0);
    for old in &order {
        let mut extent = extents[*old].clone();
        extent.parent = extent.parent.map(|parent| base + place(parent - base));
        let issuer = extent.issuer.or_else(|| extents[0].issuer.clone());
        // 市人民政府办公厅关于…, signed by 云州市人民政府办公厅: the whole name.
        let signed = signature.office.as_ref().filter(|office| issuer.as_ref().is_none_or(|issuer| office.ends_with(issuer.as_str())));
        extent.issuer = signed.cloned().or(issuer);
        extent.date = signature.date;
        extent.printed = signature.printed;
        found.extents.push(extent);
    }
}

/// The foot of an issuance: who signed, when, and when it was printed.
struct Signature {
    office: Option<String>,
    date: Option<NaiveDate>,
    printed: Option<NaiveDate>,
    /// No line gives the date of signing; the print date stands in for it.
    is_print_date: bool,
}

impl Signature {
    /// Reads the root's own passages for the signature, all of the issuance for the print line.
    fn of(passages: &[Passage], root: &Extent, end: usize) -> Self {
        let own = &passages[root.passages.clone()];
        let day = |passage: &Passage| letterhead::date(passage.text.trim_matches(['（', '）', '(', ')']));
        let signed = own.iter().rposition(|passage| day(passage).is_some());
        let printed = passages[root.passages.start..end].iter().rev().find_map(|passage| letterhead::printed(&passage.text));
        let adopted = || own.iter().take(8).find_map(|passage| letterhead::adopted(&passage.text));
        let date = signed.and_then(|at| day(&own[at])).or_else(adopted);
        let office = signed.and_then(|at| at.checked_sub(1)).map(|at| own[at].text.clone()).filter(|text| issuer::is_office(text));
        Signature { office, is_print_date: date.is_none() && printed.is_some(), date: date.or(printed), printed }
    }

    fn doubt(&self, passage: usize) -> Option<Doubt> {
        let day = self.printed.filter(|_| self.is_print_date)?;
        let expected = "a line with the date of signing (成文日期)".into();
        Some(Doubt { passage, rule: "date-missing", expected, found: format!("only the print date {day}, which is used instead") })
    }
}
