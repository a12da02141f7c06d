//! An indicator's own page: what its numbers say together, and what else is said of it.
//!
//! Leaves to others: the sentence and its place (`parts::source`), all arithmetic (`store::target`), drawing (`charts`).

use super::{Facts, Sheet, attribute_name, bound_name};
use crate::model::{Attribute, Indicator, Outcome, Records};
use crate::store::decimal::{decimal, plain};
use crate::store::doubts;
use crate::store::order::{InKeys, InOrder};
use crate::store::target::{self, Breakdown, Computed, Grid, Kind, Pace, Point};
use crate::views::app::Site;
use crate::views::charts::bars::{Bar, bars};
use crate::views::charts::columns::columns;
use crate::views::charts::frame::{Twin, frame};
use crate::views::charts::heat::heat;
use crate::views::charts::multiples::multiples;
use crate::views::charts::{aim, path};
use crate::views::markup::prelude::*;
use crate::views::parts::compare_link::compare_link;
use crate::views::parts::figure::figure;
use crate::views::parts::record_row::indicator_row;
use crate::views::routes::href;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};

pub fn sheet(words: &'static Words, _: &Catalogue, indicator: &Indicator) -> Sheet {
    let mut facts = Facts::default();
    facts.text(words.group(), indicator.group.clone());
    facts.text(words.attribute(), indicator.attribute.map(|attribute| attribute_line(words, attribute)));
    facts.text(words.bound(), indicator.target.as_ref().and_then(|target| bound_name(words, target.bound)).map(str::to_owned));
    facts.text(words.facet_kind(), Some(kind_name(words, Kind::of(indicator)).to_owned()));
    facts.text(words.growth(), indicator.growth.as_ref().map(|growth| growth.text.clone()));
    let mut sheet = facts.sheet(words.indicator(), indicator.name.clone(), &indicator.source);
    sheet.region = indicator.region.clone();
    sheet.figure = Some(figure(words, indicator));
    sheet
}

fn attribute_line(words: &'static Words, attribute: Attribute) -> String {
    let meaning = match attribute {
        Attribute::Binding => words.binding_means(),
        Attribute::Anticipatory => words.anticipatory_means(),
    };
    fill(words.named_as(), &[attribute_name(words, attribute), meaning])
}

pub fn kind_name(words: &'static Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Level => words.kind_level(),
        Kind::Increment => words.kind_increment(),
        Kind::Cumulative => words.kind_cumulative(),
        Kind::Rate => words.kind_rate(),
        Kind::Text => words.in_words(),
    }
}

/// What stands beside the sentence: the numbers drawn, and what they mean a year.
pub fn beside(site: Site, catalogue: &Catalogue, records: &Records, id: &str) -> Option<View> {
    let indicator = records.find(&records.indicators, id)?;
    let period = catalogue.index.entry(&indicator.source.document).and_then(|entry| entry.document.period);
    let pace = target::pace(indicator, period).map(|computed| pace_line(site.words(), indicator, &computed));
    let compare = compare_link(site, id);
    Some(view! { {way(site, indicator, records)}{pace}<p class="button-row">{compare}</p> })
}

/// What follows below: results, parts, other documents.
pub fn below(site: Site, catalogue: &Catalogue, records: &Records, id: &str) -> Option<View> {
    let indicator = records.find(&records.indicators, id)?;
    let carried = |parent: &str, child: &str| {
        let entry = catalogue.index.entry(child);
        entry.and_then(|entry| entry.document.parent.as_deref()) == Some(parent)
    };
    let breakdown = target::breakdown(indicator, records, carried);
    let shown = view! {
        {results(site, indicator, records)}
        {breakdown.and_then(|breakdown| parts(site, catalogue, indicator, &breakdown))}
        {elsewhere(site, catalogue, indicator, records)}
    };
    Some(shown.into_view())
}

fn with_unit(indicator: &Indicator, value: f64) -> String {
    let gap = if indicator.unit.as_deref() == Some("%") { "" } else { " " };
    indicator.unit.as_deref().map_or_else(|| plain(value), |unit| format!("{}{gap}{unit}", plain(value)))
}

/// Baseline → target, or the whole path where the document tells more years.
fn way(site: Site, indicator: &Indicator, records: &Records) -> Option<View> {
    let words = site.words();
    let points = target::path(indicator, records);
    let kind = Kind::of(indicator);
    if kind == Kind::Level && points.len() > 2 {
        return Some(framed(site, words.through_years().to_owned(), indicator, &points, path::path(&points)));
    }
    // Sums of different years can't be laid on one line.
    let to = indicator.target.as_ref()?.value.filter(|to| *to > 0.0)?;
    let from = indicator.baseline.as_ref().and_then(|baseline| baseline.value).filter(|from| *from > 0.0);
    match (kind, from) {
        (Kind::Increment, Some(from)) => {
            let sum = target::sum(indicator).map(|sum| view! { <p class="note">{fill(words.sum_of(), &[&with_unit(indicator, sum)])}</p> });
            let ends = view! { <p class="ends"><span>{fill(words.there_are(), &[&plain(from)])}</span><span>{fill(words.more_are(), &[&plain(to)])}</span></p> };
            let drawing = view! { {aim::added(from, to)}{ends}{sum} };
            Some(framed(site, words.from_to().to_owned(), indicator, &points, drawing))
        }
        (Kind::Level, Some(from)) => {
            let end = aim::end(indicator.unit.as_deref(), from.max(to));
            let ends = view! { <p class="ends"><span>"0"</span><span>{with_unit(indicator, end)}</span></p> };
            let drawing = view! { {aim::level(Some(from), to, end)}{ends} };
            Some(framed(site, words.from_to().to_owned(), indicator, &points, drawing))
        }
        _ => None,
    }
}

fn framed(site: Site, title: String, indicator: &Indicator, points: &[Point], drawing: View) -> View {
    let words = site.words();
    let said = |point: &Point| if point.reached { words.baseline() } else { words.target() };
    let rows: Vec<Vec<String>> =
        points.iter().map(|point| vec![point.year.to_string(), said(point).to_owned(), with_unit(indicator, point.value)]).in_vec();
    let description = rows.iter().map(|row| row.join(" ")).in_vec().join("；");
    let headers = [words.year(), words.facet_stage(), words.number_value()].map(str::to_owned).to_vec();
    let title = fill(words.named_as(), &[&indicator.name, &title]);
    frame(site, title, description, Twin { headers, rows }, drawing)
}

fn pace_line(words: &'static Words, indicator: &Indicator, computed: &Computed) -> View {
    let line = match computed.pace {
        Pace::Percent(percent) if percent < 0.0 => fill(words.pace_fall(), &[&decimal(-percent, 1)]),
        Pace::Percent(percent) => fill(words.pace_grow(), &[&decimal(percent, 1)]),
        Pace::Points(points) if points < 0.0 => fill(words.pace_down(), &[&decimal(-points, 2)]),
        Pace::Points(points) => fill(words.pace_up(), &[&decimal(points, 2)]),
        Pace::Amount(amount) => {
            let unit = indicator.unit.as_deref().unwrap_or_default();
            fill(words.pace_each(), &[&format!("{} {unit}", decimal(amount, 1))])
        }
    };
    view! { <p class="pace"><b>{line}</b><span class="note">{fill(words.computed(), &[&computed.formula])}</span></p> }
}

/// What was published later, or that nothing is known: never a guess.
fn results(site: Site, indicator: &Indicator, records: &Records) -> Option<View> {
    let words = site.words();
    let target = indicator.target.as_ref()?;
    let results: Vec<&Outcome> = records.results.iter().filter(|result| result.indicator == indicator.id).in_vec();
    let content = if results.is_empty() {
        view! { <p class="quiet">{words.no_result()}</p> }
    } else {
        let baseline = indicator.baseline.as_ref().and_then(|baseline| Some((baseline.year?, words.baseline(), baseline.value?)));
        let aim = target.year.zip(target.value).map(|(year, value)| (year, words.target(), value));
        let reached = results.iter().map(|result| (result.year, words.published_result(), result.value));
        let all: Vec<(u16, &str, f64)> = baseline.into_iter().chain(reached).chain(aim).in_vec();
        let bar = |(year, what, value): &(u16, &str, f64)| Bar {
            name: format!("{year} {what}"),
            value: value.max(0.0),
            text: with_unit(indicator, *value),
            href: None,
            own: *what == words.published_result(),
        };
        let drawn: Vec<Bar> = all.iter().map(bar).in_vec();
        let rows: Vec<Vec<String>> = drawn.iter().map(|bar| vec![bar.name.clone(), bar.text.clone()]).in_vec();
        let description = rows.iter().map(|row| row.join(" ")).in_vec().join("；");
        let twin = Twin { headers: vec![words.year().to_owned(), words.number_value().to_owned()], rows };
        let links = results.iter().map(|result| {
            view! { <li><a class="go" href=result.source.clone() rel="noreferrer">{fill(words.result_source(), &[&result.year.to_string()])}</a></li> }
        });
        let links = links.collect_view();
        let share = results.last().and_then(|last| target::share(indicator, last.value)).map(|(percent, formula)| {
            view! { <p class="pace"><b>{fill(words.progress(), &[&decimal(percent, 1)])}</b><span class="note">{fill(words.computed(), &[&formula])}</span></p> }
        });
        let chart = frame(site, fill(words.named_as(), &[&indicator.name, words.results_title()]), description, twin, bars(drawn));
        view! { {chart}{share}<ul>{links}</ul> }
    };
    Some(view! { <section class="section"><h2>{words.results_title()}</h2>{content}</section> })
}

/// By year and by region.
fn parts(site: Site, catalogue: &Catalogue, indicator: &Indicator, breakdown: &Breakdown) -> Option<View> {
    let words = site.words();
    let whole = breakdown.whole;
    let grid = target::grid(&whole.breakdown)?;
    let own = breakdown.row.as_deref();
    let unit = whole.unit.as_deref().map(|unit| fill(words.unit(), &[unit])).unwrap_or_default();
    // Where the table is that of another record, the way to it.
    let from = (whole.id != indicator.id).then(|| {
        let title = catalogue.index.entry(&whole.source.document).map(|entry| entry.document.title.clone());
        view! { <p><a class="go" href=href::record(&whole.id) lang="zh-CN">{whole.name.clone()}</a>" "<span class="note" lang="zh-CN">{title}</span></p> }
    });
    let drawn = view! {
        {by_year(site, whole, &grid, own)}
        {by_region(site, whole, &grid, own)}
        {by_both(site, whole, &grid, own)}
    };
    Some(
        view! { <section class="section"><h2>{words.parts_title()}" "<span class="note">{unit}</span></h2>{from}<div class="charts">{drawn}</div></section> },
    )
}

/// Of the region that the page is about, or of the whole as printed.
fn by_year(site: Site, whole: &Indicator, grid: &Grid, own: Option<&str>) -> Option<View> {
    let words = site.words();
    let row = match own {
        Some(own) => grid.rows.iter().find(|row| row.region == own),
        None => grid.whole.as_ref(),
    }?;
    let values: Vec<(u16, f64)> = grid.years.iter().zip(&row.cells).filter_map(|(year, cell)| Some((*year, (*cell)?))).in_vec();
    if values.len() < 2 {
        return None;
    }
    let place = own.map_or_else(|| words.whole().to_owned(), str::to_owned);
    let rows: Vec<Vec<String>> = values.iter().map(|(year, value)| vec![year.to_string(), plain(*value)]).in_vec();
    let title = fill(words.named_as(), &[&place, words.by_year()]);
    let description = format!("{}：{}", whole.name, rows.iter().map(|row| row.join(" ")).in_vec().join("；"));
    let twin = Twin { headers: vec![words.year().to_owned(), whole.unit.clone().unwrap_or_else(|| words.number_value().to_owned())], rows };
    Some(frame(site, title, description, twin, columns(&values)))
}

fn by_region(site: Site, whole: &Indicator, grid: &Grid, own: Option<&str>) -> Option<View> {
    let words = site.words();
    let mut rows: Vec<(&str, f64)> = grid.rows.iter().filter_map(|row| Some((row.region.as_str(), row.value()?))).in_vec();
    if rows.len() < 2 {
        return None;
    }
    rows.in_order(|a, b| b.1.total_cmp(&a.1));
    let bar = |(region, value): &(&str, f64)| Bar {
        name: (*region).to_owned(),
        value: value.max(0.0),
        text: plain(*value),
        href: None,
        own: own == Some(*region),
    };
    let table: Vec<Vec<String>> = rows.iter().map(|(region, value)| vec![(*region).to_owned(), plain(*value)]).in_vec();
    let said: Vec<String> = table.iter().map(|row| row.join(" ")).in_vec();
    let twin = Twin {
        headers: vec![words.region().to_owned(), whole.unit.clone().unwrap_or_else(|| words.number_value().to_owned())],
        rows: table,
    };
    Some(frame(
        site,
        words.by_region().to_owned(),
        format!("{}：{}", whole.name, said.join("；")),
        twin,
        bars(rows.iter().map(bar).in_vec()),
    ))
}

fn by_both(site: Site, whole: &Indicator, grid: &Grid, own: Option<&str>) -> Option<View> {
    let words = site.words();
    if grid.years.len() < 2 || grid.rows.len() < 2 {
        return None;
    }
    let description = fill(words.multiples_line(), &[&whole.name, &grid.rows.len().to_string()]);
    let small = frame(site, words.multiples_title().to_owned(), description.clone(), Twin::default(), multiples(grid, own));
    let table = frame(site, words.by_region_year().to_owned(), description, Twin::default(), heat(words, &whole.name, grid, own));
    Some(view! { <div class="broad">{small}</div><div class="broad">{table}</div> })
}

/// The same indicator in other places, side by side, with what does not agree.
fn elsewhere(site: Site, catalogue: &Catalogue, indicator: &Indicator, records: &Records) -> Option<View> {
    let words = site.words();
    let others = target::elsewhere(indicator, records);
    let doubts = target::doubts(&[&indicator.id], records);
    if others.is_empty() && doubts.is_empty() {
        return None;
    }
    // Said once, though it stands in both documents.
    let said = doubts::together(&doubts);
    let notices = said.iter().map(|same| view! { <p class="notice" lang="zh-CN"><b>{words.anomaly()}</b>" "{same[0].message.clone()}</p> });
    let notices = notices.collect_view();
    let title = |record: &Indicator| catalogue.index.entry(&record.source.document).map(|entry| entry.document.title.clone());
    let rows = std::iter::once(indicator).chain(others.iter().copied()).map(|record| {
        let here = (record.id == indicator.id).then_some(words.this_one());
        view! {
            <li class="row"><a href=href::record(&record.id) aria-current=here.map(|_| "true") lang="zh-CN">
                {indicator_row(words, record)}<span class="of">{title(record)}" "{here.map(|here| view! { <b>{here}</b> })}</span>
            </a></li>
        }
    });
    let rows = (!others.is_empty()).then(|| rows.collect_view());
    let list = rows.map(|rows| view! { <ul class="rows">{rows}</ul> });
    Some(view! { <section class="section"><h2>{words.elsewhere_title()}</h2>{notices}{list}</section> })
}
