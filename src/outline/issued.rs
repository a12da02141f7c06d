//! What a cover notice issues: the titles that it names, and where each of them is printed again.

use super::documents::{Doubt, Extent};
use super::letterhead;
use super::passage::{Passage, bare};
use super::title;

/// The titles that a notice issues: from its own title, and every 《…》 of its first paragraphs.
fn issued(passages: &[Passage], root: &Extent, body: usize, end: usize) -> Vec<String> {
    let mut titles = Vec::new();
    let between = |text: &str| {
        let from =
            ["关于印发", "关于转发", "关于批转", "关于公布", "印发"].iter().find_map(|word| text.find(word).map(|at| at + word.len()))?;
        let to = text.rfind("的通知").or_else(|| text.rfind("的决定")).filter(|to| *to > from)?;
        Some(text[from..to].trim_start_matches('《').trim_end_matches('》').to_string())
    };
    titles.extend(between(&root.title));
    for passage in &passages[body.min(end)..end.min(body + 6)] {
        let named = passage.text.split('《').skip(1).filter_map(|piece| piece.split_once('》')).map(|(title, _)| title.to_string());
        titles.extend(named.filter(|title| title.chars().count() > 5));
    }
    titles
}

/// The plans that stand behind a notice, each where its title is printed again.
pub fn carried(passages: &[Passage], root: &Extent, body: usize, end: usize) -> Vec<Extent> {
    let titles = issued(passages, root, body, end);
    let mut plans: Vec<Extent> = Vec::new();
    for at in body..end {
        let Some((heads, title)) = titles.iter().find_map(|title| printed_title(passages, at, end, title)) else { continue };
        if plans.iter().any(|plan| bare(&plan.title) == bare(&title)) {
            continue;
        }
        plans.push(below_label(passages, Extent { passages: at..end, heads, title, ..Extent::default() }));
    }
    plans
}

/// 附件2 above the title is its label.
fn below_label(passages: &[Passage], plan: Extent) -> Extent {
    let above = plan.passages.start.checked_sub(1);
    let label = above
        .map(|above| (above, passages[above].bare()))
        .filter(|(_, text)| text.strip_prefix("附件").is_some_and(|number| number.chars().all(|letter| letter.is_ascii_digit())));
    match label {
        Some((above, label)) => Extent {
            passages: above..plan.passages.end,
            heads: std::iter::once(above).chain(plan.heads).collect(),
            label: Some(label),
            ..plan
        },
        None => plan,
    }
}

/// Do the passages from `at` on print this title, in up to four lines? A bracket at its end may have a line of its own or
/// be left out.
pub fn printed_title(passages: &[Passage], at: usize, end: usize, title: &str) -> Option<(Vec<usize>, String)> {
    let wanted = bare(title);
    let short = title.rfind(['（', '(']).filter(|_| title.ends_with(['）', ')'])).map_or(wanted.clone(), |open| bare(&title[..open]));
    let mut text = String::new();
    for last in at..end.min(at + 4) {
        if !passages[last].is_title_like() {
            return None;
        }
        text.push_str(&passages[last].bare());
        if text.is_empty() || !(wanted.starts_with(&text) || is_tail(&wanted, &text)) {
            return None;
        }
        let rest_follows =
            || passages.get(last + 1).is_some_and(|next| next.text.starts_with(['（', '(']) && wanted == format!("{text}{}", next.bare()));
        if text == wanted || (text == short && !rest_follows()) || is_tail(&wanted, &text) {
            let heads: Vec<usize> = (at..=last).collect();
            return Some((heads.clone(), title::join(passages, &heads)));
        }
    }
    None
}

/// A list names an annex 济南市济阳区地震灾害分级标准, the annex itself drops the place: at least two thirds must stand there.
pub fn is_tail(wanted: &str, printed: &str) -> bool {
    printed.chars().count() >= 6 && printed.len() * 3 >= wanted.len() * 2 && wanted.ends_with(printed)
}

/// A notice that issues a plan whose title the text has lost: the plan begins behind the signature or, where the notice is
/// cut off, at the first numbered line or page.
pub fn lost_title(passages: &[Passage], root: &Extent, body: usize, end: usize) -> Option<(Extent, Doubt)> {
    const LEAST: usize = 12; // shorter remainders are the notice's own text: a guess
    let title = issued(passages, root, body, end).into_iter().next().filter(|_| root.title.contains("印发"))?;
    // 现将有关事项通知如下：: the notice says it all itself.
    if passages[body.min(end)..end.min(body + 6)].iter().any(|passage| passage.text.contains("通知如下")) {
        return None;
    }
    let signed = (body..end.min(body + 12)).rev().find(|at| letterhead::date(&passages[*at].text).is_some()).map(|at| at + 1);
    let start = match signed {
        Some(at) => (at..end).find(|at| !passages[*at].text.starts_with(['（', '(']))?,
        None => (body + 2..end).find(|at| passages[*at].marker.is_some() || passages[*at].page_start)?,
    };
    if end - start < LEAST {
        return None;
    }
    let doubt = Doubt {
        passage: start,
        rule: "title-missing",
        expected: format!("the title 《{title}》 above the text that the notice issues"),
        found: passages[start].text.chars().take(30).collect(),
    };
    Some((Extent { passages: start..end, title, ..Extent::default() }, doubt))
}
