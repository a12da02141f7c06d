//! 比较: up to four targets, documents, bodies or districts side by side; the address says which.

use crate::model::{Indicator, Records};
use crate::store::bundle::Group;
use crate::store::compare::{MOST, Subject, find, shared};
use crate::store::decimal::plain;
use crate::store::order::InKeys;
use crate::store::target::{self, Kind};
use crate::views::app::Site;
use crate::views::charts::bars::{Bar, bars};
use crate::views::charts::frame::{Twin, frame};
use crate::views::charts::slope::{Slope, slope};
use crate::views::markup::prelude::*;
use crate::views::parts::compare_link::remember;
use crate::views::parts::entry::{day, level_name};
use crate::views::parts::figure::mark;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Registers, Group::Indicators, Group::Tasks, Group::Duties];

pub fn compare(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let ids = Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Compare { ids } => ids.iter().take(MOST).cloned().in_vec(),
            _ => Vec::new(),
        })
    });
    effect(move || ids.with(|ids| remember(ids)));
    let body = with_records(site, GROUPS, move || {
        let ids = ids.get();
        site.shelf.records.with(|records| table(site, &catalogue, records, &ids))
    });
    view! { <h1>{words.compare_title()}</h1><p class="standfirst">{words.compare_line()}</p>{body} }
}

/// A column of the table: where it leads, what it is, and its facts by name.
struct Column {
    name: String,
    href: String,
    kind: &'static str,
    facts: Vec<(&'static str, String)>,
}

fn table(site: Site, catalogue: &Catalogue, records: &Records, ids: &[String]) -> View {
    let words = site.words();
    let found: Vec<(&String, Subject)> = ids.iter().filter_map(|id| Some((id, find(id, &catalogue.index, records)?))).in_vec();
    let lost: Vec<&str> = ids.iter().filter(|id| found.iter().all(|(known, _)| known != id)).map(String::as_str).in_vec();
    let lost = (!lost.is_empty()).then(|| view! { <p class="notice">{fill(words.compare_unknown(), &[&lost.join("、")])}</p> });
    let hint = (found.len() < MOST).then(|| view! { <p class="note">{words.compare_more()}</p> });
    if found.is_empty() {
        return view! { {lost}<div class="empty"><h2>{words.compare_nothing()}</h2><p>{words.compare_more()}</p></div> };
    }
    let subjects: Vec<Subject> = found.iter().map(|(_, subject)| *subject).in_vec();
    let columns: Vec<Column> = subjects.iter().map(|subject| column(words, catalogue, records, subject)).in_vec();
    let mut names: Vec<&'static str> = Vec::new();
    for (name, _) in columns.iter().flat_map(|column| &column.facts) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    let heads = columns.iter().zip(&found).map(|(column, (id, _))| {
        let rest: Vec<String> = ids.iter().filter(|other| other != id).cloned().in_vec();
        let off = Route::Compare { ids: rest }.href();
        let label = fill(words.compare_off(), &[&column.name]);
        view! {
            <th scope="col"><a href=column.href.clone() lang="zh-CN">{column.name.clone()}</a>
                <span class="note">{column.kind}</span>
                <a class="chip" href=off aria-label=label>{words.compare_out()}<span class="x" aria-hidden="true">"×"</span></a></th>
        }
    });
    let heads = heads.collect_view();
    let rows = names.into_iter().map(|name| {
        let cells = columns.iter().map(|column| {
            let value = column.facts.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            view! { <td lang="zh-CN">{value}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th class="stick" scope="row">{name}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    let both: Vec<(String, Vec<Option<&Indicator>>)> = shared(&subjects, &catalogue.index, &catalogue.facts, records);
    view! {
        {lost}
        <div class="table-wrap compared" tabindex="0" role="region" aria-label=fill(words.table_scrolls(), &[words.compare_title()])>
            <table class="table"><thead><tr><th class="stick" scope="col">{words.what_it_is()}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
        {hint}
        {drawn(site, catalogue, &subjects)}
        {in_both(words, &columns, &both)}
    }
}

fn column(words: &'static Words, catalogue: &Catalogue, records: &Records, subject: &Subject) -> Column {
    match subject {
        Subject::Indicator(indicator) => of_indicator(words, catalogue, indicator),
        Subject::Document(place) => of_document(words, catalogue, *place),
        Subject::Body(body) => {
            let tasks = |role: fn(&crate::model::Task) -> &Vec<crate::model::Named>| {
                let named = |task: &&crate::model::Task| role(task).iter().any(|named| named.body.as_deref() == Some(&body.id));
                records.tasks.iter().filter(named).count()
            };
            let duties = records.duties.iter().filter(|duty| duty.body.as_deref() == Some(&body.id)).count();
            let mut facts: Vec<(&'static str, String)> = Vec::new();
            facts.extend(body.region.clone().map(|region| (words.region(), region)));
            facts.extend(body.classification.as_deref().map(|kind| (words.kind(), super::bodies::kind_name(words, kind).to_owned())));
            let counts = [
                (words.leads(), tasks(|task| &task.lead)),
                (words.answers_for(), tasks(|task| &task.responsible)),
                (words.supports(), tasks(|task| &task.support)),
                (words.duty(), duties),
            ];
            facts.extend(counts.map(|(name, count)| (name, count.to_string())));
            Column { name: body.name.clone(), href: href::body(&body.id), kind: words.compare_kind_body(), facts }
        }
        Subject::Region(region) => {
            let of_region = |document: &str| catalogue.place(document).and_then(|place| catalogue.facts[place].region.as_deref());
            let is_it = |own: Option<&str>, document: &str| own.or_else(|| of_region(document)) == Some(&region.id);
            let documents = catalogue.facts.iter().filter(|facts| facts.region.as_deref() == Some(&region.id)).count();
            let indicators = records.indicators.iter().filter(|record| is_it(record.region.as_deref(), &record.source.document)).count();
            let tasks = records.tasks.iter().filter(|record| is_it(None, &record.source.document)).count();
            let counts = [(words.library(), documents), (words.indicators_title(), indicators), (words.tasks_title(), tasks)];
            Column {
                name: region.id.clone(),
                href: href::district(&region.id),
                kind: words.compare_kind_region(),
                facts: counts.map(|(name, count)| (name, count.to_string())).to_vec(),
            }
        }
    }
}

fn of_indicator(words: &'static Words, catalogue: &Catalogue, indicator: &Indicator) -> Column {
    let place = catalogue.place(&indicator.source.document);
    let document = place.map(|place| &catalogue.index.documents[place].document);
    let level = place.and_then(|place| catalogue.facts[place].level);
    let year = |text: &str, year: Option<u16>| year.map_or_else(|| text.to_owned(), |year| fill("{}（{}）", &[text, &year.to_string()]));
    let mut facts: Vec<(&'static str, String)> = Vec::new();
    facts.extend(document.map(|document| (words.facet_document(), document.title.clone())));
    facts.push((words.level(), level_name(words, level).to_owned()));
    facts.extend(indicator.region.clone().or_else(|| document?.region.clone()).map(|region| (words.region(), region)));
    facts.extend(indicator.unit.clone().map(|unit| (words.unit_name(), unit)));
    facts.extend(indicator.baseline.as_ref().map(|baseline| (words.baseline_title(), year(&baseline.text, baseline.year))));
    facts.extend(indicator.target.as_ref().map(|target| (words.target_title(), year(&target.text, target.year))));
    facts.extend(indicator.growth.as_ref().map(|growth| (words.growth(), growth.text.clone())));
    let attribute = indicator.attribute.map(|attribute| super::record::attribute_name(words, attribute).to_owned());
    facts.extend(attribute.map(|attribute| (words.attribute(), attribute)));
    let pace = target::pace(indicator, document.and_then(|document| document.period));
    facts.extend(pace.map(|computed| (words.pace_title(), computed.formula)));
    Column { name: indicator.name.clone(), href: href::record(&indicator.id), kind: words.indicator(), facts }
}

fn of_document(words: &'static Words, catalogue: &Catalogue, place: usize) -> Column {
    let (entry, own) = (&catalogue.index.documents[place], &catalogue.facts[place]);
    let mut facts: Vec<(&'static str, String)> =
        vec![(words.kind(), own.kind.clone()), (words.level(), level_name(words, own.level).to_owned())];
    facts.extend(own.region.clone().map(|region| (words.region(), region)));
    facts.extend(own.date.map(|date| (words.date(), day(date))));
    facts.extend(own.number.clone().map(|number| (words.number(), number)));
    let period = entry.document.period.map(|period| (words.period(), fill("{}–{}", &[&period.start.to_string(), &period.end.to_string()])));
    facts.extend(period);
    let counts = [
        (words.indicators_title(), entry.holds.indicators),
        (words.tasks_title(), entry.holds.tasks),
        (words.dates_title(), entry.holds.milestones),
        (words.projects_title(), entry.holds.projects),
    ];
    facts.extend(counts.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| (name, count.to_string())));
    Column { name: entry.document.title.clone(), href: href::document(&entry.document.id), kind: words.compare_kind_document(), facts }
}

/// Targets of one unit as before and after, or as bars where not all of them have a baseline.
fn drawn(site: Site, catalogue: &Catalogue, subjects: &[Subject]) -> Option<View> {
    let words = site.words();
    let indicators: Vec<&Indicator> =
        subjects.iter().filter_map(|subject| if let Subject::Indicator(one) = subject { Some(*one) } else { None }).in_vec();
    let unit = indicators.first()?.unit.clone();
    let comparable = |one: &&Indicator| one.unit == unit && Kind::of(one) != Kind::Text && Kind::of(one) == Kind::of(indicators[0]);
    if indicators.len() < 2 || !indicators.iter().all(comparable) {
        return None;
    }
    let title = |one: &Indicator| {
        let document = catalogue.index.entry(&one.source.document).map(|entry| entry.document.title.clone()).unwrap_or_default();
        format!("{}（{document}）", one.name)
    };
    let ends = |one: &Indicator| Some((one.baseline.as_ref()?.value?, one.target.as_ref()?.value?));
    let years = |one: &Indicator| Some((one.baseline.as_ref()?.year?, one.target.as_ref()?.year?));
    let value = |one: &Indicator| one.target.as_ref().and_then(|target| target.value).or(one.baseline.as_ref().and_then(|from| from.value));
    let row = |one: &&Indicator| {
        let from = one.baseline.as_ref().map(|from| from.text.clone()).unwrap_or_default();
        vec![title(one), from, one.target.as_ref().map(|to| to.text.clone()).unwrap_or_default()]
    };
    let twin = Twin {
        headers: [words.indicator(), words.baseline_title(), words.target_title()].map(str::to_owned).to_vec(),
        rows: indicators.iter().map(row).in_vec(),
    };
    let description = twin.rows.iter().map(|row| row.join(" ")).in_vec().join("；");
    let same_years = years(indicators[0]).filter(|first| indicators.iter().all(|one| years(one) == Some(*first)));
    let drawing = match (same_years, indicators.iter().map(|one| ends(one)).collect::<Option<Vec<_>>>()) {
        (Some((from, to)), Some(values)) => {
            let lines: Vec<Slope> = indicators
                .iter()
                .zip(values)
                .map(|(one, (from, to))| Slope { name: title(one), from, to, texts: (plain(from), plain(to)) })
                .in_vec();
            slope(&lines, (from.to_string(), to.to_string()))
        }
        _ => {
            let bar = |one: &&Indicator| {
                let value = value(one)?;
                let text = one.unit.as_deref().map_or_else(|| plain(value), |unit| format!("{} {unit}", plain(value)));
                Some(Bar { name: title(one), value: value.max(0.0), text, href: Some(href::record(&one.id)), own: false })
            };
            bars(indicators.iter().filter_map(bar).in_vec())
        }
    };
    Some(frame(site, words.compare_chart().to_owned(), description, twin, drawing))
}

/// What city and district say of one quantity.
fn in_both(words: &'static Words, columns: &[Column], shared: &[(String, Vec<Option<&Indicator>>)]) -> Option<View> {
    if shared.is_empty() {
        return None;
    }
    let heads = columns.iter().map(|column| view! { <th scope="col" lang="zh-CN">{column.name.clone()}</th> }).collect_view();
    let rows = shared.iter().map(|(name, cells)| {
        let cells = cells.iter().map(|cell| {
            let shown = cell.map(|one| {
                let target = one.target.as_ref().map(|to| to.text.clone()).unwrap_or_default();
                let unit = one.unit.clone().filter(|unit| !target.contains(unit.as_str()) && target.chars().any(|c| c.is_ascii_digit()));
                let year = one.target.as_ref().and_then(|to| to.year).map(|year| view! { <span class="note">{year}</span> });
                view! { <a href=href::record(&one.id)>{target}{unit}</a>" "{year}" "{one.attribute.map(|attribute| mark(words, attribute))} }
            });
            view! { <td>{shown}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th class="stick" scope="row">{name.clone()}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    Some(view! {
        <section class="section">
            <h2>{words.shared_targets()}</h2>
            <div class="table-wrap compared" lang="zh-CN" tabindex="0" role="region" aria-label=fill(words.table_scrolls(), &[words.shared_targets()])>
                <table class="table"><thead><tr><th class="stick" scope="col">{words.indicator()}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </section>
    })
}
