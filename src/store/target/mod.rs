//! What the numbers of an indicator say together: its kind, the pace that it implies, its parts by district and year, the
//! same quantity elsewhere.
//!
//! Everything that no text states is a value of its own type, so that a page cannot show it without saying that it is
//! computed. Leaves to others: drawing (`views`), linking records (`resolve`).

mod breakdown;

pub use breakdown::{Breakdown, Grid, Row, breakdown, grid};

use super::decimal::{decimal, plain};
use crate::model::{Anomaly, Bound, Indicator, Period, Records};
use crate::store::order::{InKeys, InOrder};

/// What sort of number a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// How much there is in a year.
    Level,
    /// How much is added.
    Increment,
    /// The sum of several years.
    Cumulative,
    /// How fast something grows or falls.
    Rate,
    /// No number.
    Text,
}

impl Kind {
    /// As in addresses and data.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Level => "level",
            Kind::Increment => "increment",
            Kind::Cumulative => "cumulative",
            Kind::Rate => "rate",
            Kind::Text => "text",
        }
    }

    pub fn of(indicator: &Indicator) -> Self {
        let text = match (&indicator.target, &indicator.baseline) {
            (Some(target), _) if target.bound == Bound::Text || target.value.is_none() => return Kind::Text,
            (Some(target), _) => &target.text,
            (None, Some(baseline)) if baseline.value.is_some() => &baseline.text,
            (None, None) if indicator.growth.is_some() => return Kind::Rate,
            _ => return Kind::Text,
        };
        let in_percent = indicator.unit.as_deref().is_some_and(|unit| unit.starts_with('%')) || text.contains('%');
        let changes = ["增长", "增速", "下降", "降低", "提高", "减少", "压减", "增加"].iter().any(|word| text.contains(word));
        let added = indicator.target.as_ref().is_some_and(|target| target.bound == Bound::Increase);
        if in_percent && (changes || added) {
            Kind::Rate
        } else if indicator.cumulative {
            Kind::Cumulative
        } else if added {
            Kind::Increment
        } else {
            Kind::Level
        }
    }
}

/// The pace that a target implies, computed here. `years`: from the year of the baseline to that of the target.
#[derive(Clone, Debug, PartialEq)]
pub enum Pace {
    /// Percent a year, compounded.
    Percent(f64),
    /// Percentage points a year.
    Points(f64),
    /// So much a year on the average, in the indicator's unit.
    Amount(f64),
}

/// A [`Pace`] with how it was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    pub pace: Pace,
    pub years: u16,
    /// The arithmetic: `(6560 ÷ 4469.1)^(1/5) − 1 = 8%`.
    pub formula: String,
}

/// What a target asks for every year; `None` where the texts give no two years or no two numbers to compute from.
///
/// `period`: the years of the plan, for sums without a baseline.
pub fn pace(indicator: &Indicator, period: Option<Period>) -> Option<Computed> {
    let target = indicator.target.as_ref()?;
    let (to, until) = (target.value?, target.year?);
    let baseline = indicator.baseline.as_ref().and_then(|baseline| Some((baseline.value?, baseline.year?)));
    let since = baseline.map(|(_, year)| year).or(period.filter(|period| period.end == until).map(|period| period.start - 1))?;
    let years = until.checked_sub(since).filter(|years| *years > 1)?;
    let each = |amount: f64| Computed {
        pace: Pace::Amount(amount / f64::from(years)),
        years,
        formula: format!("{} ÷ {years} = {}", plain(amount), decimal(amount / f64::from(years), 2)),
    };
    match Kind::of(indicator) {
        Kind::Increment | Kind::Cumulative => Some(each(to)),
        Kind::Level if target.bound != Bound::Range => level_pace(indicator, baseline?.0, to, years),
        _ => None,
    }
}

fn level_pace(indicator: &Indicator, from: f64, to: f64, years: u16) -> Option<Computed> {
    let span = f64::from(years);
    if from == to {
        return None;
    }
    if indicator.unit.as_deref() == Some("%") {
        let points = (to - from) / span;
        let formula = format!("({} − {}) ÷ {years} = {}", plain(to), plain(from), decimal(points, 2));
        return Some(Computed { pace: Pace::Points(points), years, formula });
    }
    if from <= 0.0 || to <= 0.0 {
        return None;
    }
    let percent = (root(to / from, years) - 1.0) * 100.0;
    let formula = format!("({} ÷ {})^(1/{years}) − 1 = {}%", plain(to), plain(from), decimal(percent, 1));
    Some(Computed { pace: Pace::Percent(percent), years, formula })
}

/// Of a positive number, by Newton's steps. (`powf` does more, with tables that are two kilobytes of what a reader loads.)
fn root(number: f64, degree: u16) -> f64 {
    let degree = i32::from(degree.max(1));
    let step = |root: f64| (f64::from(degree - 1) * root + number / root.powi(degree - 1)) / f64::from(degree);
    // From above each step comes nearer, until rounding holds it up.
    let mut root = number.max(1.0);
    while let Some(next) = Some(step(root)).filter(|next| *next < root) {
        root = next;
    }
    root
}

/// What baseline and addition make together, computed here: 7515 + 8399.
pub fn sum(indicator: &Indicator) -> Option<f64> {
    let (from, to) = (indicator.baseline.as_ref()?.value?, indicator.target.as_ref()?.value?);
    (Kind::of(indicator) == Kind::Increment).then_some(from + to)
}

/// How far a result is on the way from baseline to target, in percent, with the arithmetic; only for levels.
pub fn share(indicator: &Indicator, result: f64) -> Option<(f64, String)> {
    let (from, to) = (indicator.baseline.as_ref()?.value?, indicator.target.as_ref()?.value?);
    if Kind::of(indicator) != Kind::Level || from == to {
        return None;
    }
    let percent = (result - from) / (to - from) * 100.0;
    Some((percent, format!("({r} − {f}) ÷ ({} − {f}) = {}%", plain(to), decimal(percent, 1), r = plain(result), f = plain(from))))
}

/// A value in a year, and which record says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub year: u16,
    pub value: f64,
    /// A baseline or a result that the text reports, not a target.
    pub reached: bool,
    pub record: String,
}

/// The way of a quantity through the years as one document tells it: the baseline, the target, and what the same
/// document says of other years. In the order of the years; a year that is told twice counts once, the record's own first.
pub fn path(indicator: &Indicator, records: &Records) -> Vec<Point> {
    let own_kind = Kind::of(indicator);
    let others = indicator.same_as.iter().filter_map(|id| records.find(&records.indicators, id));
    let told = std::iter::once(indicator)
        .chain(others.filter(|other| other.source.document == indicator.source.document && Kind::of(other) == own_kind));
    let mut points: Vec<Point> = Vec::new();
    for record in told {
        for point in points_of(record) {
            if points.iter().all(|known| known.year != point.year) {
                points.push(point);
            }
        }
    }
    points.in_order_of(|point| point.year);
    points
}

fn points_of(indicator: &Indicator) -> Vec<Point> {
    let point = |value: Option<f64>, year: Option<u16>, reached: bool| {
        Some(Point { year: year?, value: value?, reached, record: indicator.id.clone() })
    };
    let from = indicator.baseline.as_ref().and_then(|baseline| point(baseline.value, baseline.year, true));
    let to = indicator.target.as_ref().and_then(|target| point(target.value, target.year, false));
    from.into_iter().chain(to).in_vec()
}

/// The same indicator elsewhere.
pub fn elsewhere<'a>(indicator: &Indicator, records: &'a Records) -> Vec<&'a Indicator> {
    indicator.same_as.iter().filter_map(|id| records.find(&records.indicators, id)).in_vec()
}

/// What the sources get wrong about one of these records.
pub fn doubts<'a>(ids: &[&str], records: &'a Records) -> Vec<&'a Anomaly> {
    records.anomalies.iter().filter(|anomaly| anomaly.related.iter().any(|id| ids.contains(&id.as_str()))).in_vec()
}

/// Steps of five from the least to the most, for shading; values that are all alike are of the middle step.
pub fn step(value: f64, least: f64, most: f64) -> u8 {
    if most <= least {
        return 3;
    }
    (((value - least) / (most - least) * 5.0) as u8).min(4) + 1
}

/// A round number not below the value, for the end of an axis: 1, 2, 2.5 or 5 times a power of ten.
pub fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let mut power = 1.0;
    while power * 10.0 < value {
        power *= 10.0;
    }
    while power >= value {
        power /= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|times| times * power).find(|round| *round >= value).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Attribute, Baseline, Growth, Origin, Share, Source, Span, Target};

    pub fn indicator(name: &str, unit: &str, from: Option<(f64, u16)>, to: Option<(&str, f64, Bound)>) -> Indicator {
        Indicator {
            id: format!("d.{name}"),
            name: name.into(),
            group: None,
            unit: (!unit.is_empty()).then(|| unit.into()),
            region: None,
            attribute: Some(Attribute::Binding),
            baseline: from.map(|(value, year)| Baseline { text: plain(value), value: Some(value), year: Some(year) }),
            target: to.map(|(text, value, bound)| Target { text: text.into(), value: Some(value), year: Some(2025), bound }),
            growth: None,
            cumulative: false,
            origin: Origin::Table,
            breakdown: Vec::new(),
            same_as: Vec::new(),
            bodies: Vec::new(),
            source: Source {
                document: "d".into(),
                section: None,
                block: "d.b".into(),
                quote: String::new(),
                span: Span::default(),
                words: None,
                row: None,
                steps: Vec::new(),
            },
        }
    }

    #[test]
    fn roots_are_as_exact_as_powf() {
        for (number, degree) in [(1.0, 5), (1.3, 5), (0.4, 10), (512.0, 9), (1e-6, 3), (75_000.0, 15), (2.0, 1)] {
            let expected = f64::powf(number, 1.0 / f64::from(degree));
            assert!((root(number, degree) / expected - 1.0).abs() < 1e-12, "{number} {degree}");
        }
    }

    #[test]
    fn kinds_of_targets() {
        let cases = [
            (indicator("用水总量", "亿m³", Some((21.2, 2020)), Some(("21.9", 21.9, Bound::Exactly))), Kind::Level),
            (indicator("覆盖率", "%", None, Some(("60%以上", 60.0, Bound::AtLeast))), Kind::Level),
            (indicator("市政消火栓", "个", Some((7515.0, 2020)), Some(("新增8399个", 8399.0, Bound::Increase))), Kind::Increment),
            (indicator("地区生产总值", "%", None, Some(("年均增长7%左右", 7.0, Bound::Increase))), Kind::Rate),
            (indicator("使用外资", "亿美元", None, Some(("[130]", 130.0, Bound::Exactly))), Kind::Level),
            (indicator("网店", "万家", Some((22.6, 2020)), None), Kind::Level),
        ];
        for (indicator, kind) in cases {
            assert_eq!(Kind::of(&indicator), kind, "{}", indicator.name);
        }
        let mut sum = indicator("使用外资", "亿美元", None, Some(("[130]", 130.0, Bound::Exactly)));
        sum.cumulative = true;
        assert_eq!(Kind::of(&sum), Kind::Cumulative);
        let mut words = indicator("满意度", "", None, Some(("完成省下达任务", 0.0, Bound::Text)));
        words.target.as_mut().unwrap().value = None;
        assert_eq!(Kind::of(&words), Kind::Text);
        words.target = None;
        words.growth = Some(Growth { text: "8%".into(), value: Some(8.0) });
        assert_eq!(Kind::of(&words), Kind::Rate);
    }

    #[test]
    fn the_pace_and_its_formula() {
        let plan = Some(Period { start: 2021, end: 2025 });
        let formula = |indicator: &Indicator| pace(indicator, plan).map(|computed| computed.formula);
        let of = |unit: &str, from: Option<f64>, to: (&str, f64, Bound)| {
            formula(&indicator("x", unit, from.map(|value| (value, 2020)), Some(to)))
        };
        assert_eq!(of("亿元", Some(4469.1), ("6560", 6560.0, Bound::Exactly)).as_deref(), Some("(6560 ÷ 4469.1)^(1/5) − 1 = 8%"));
        assert_eq!(of("%", Some(62.0), ("65.2", 65.2, Bound::Exactly)).as_deref(), Some("(65.2 − 62) ÷ 5 = 0.64"));
        assert_eq!(of("个", Some(7515.0), ("新增8399个", 8399.0, Bound::Increase)).as_deref(), Some("8399 ÷ 5 = 1679.8"));
        assert_eq!(of("万亩", None, ("新增30", 30.0, Bound::Increase)).as_deref(), Some("30 ÷ 5 = 6"));
        // Nothing to compute: no baseline, no change, a rate.
        assert_eq!(of("亿元", None, ("6560", 6560.0, Bound::Exactly)), None);
        assert_eq!(of("米", Some(27.01), ("高于27.01", 27.01, Bound::AtLeast)), None);
        assert_eq!(of("%", None, ("年均增长8%", 8.0, Bound::Increase)), None);
    }

    #[test]
    fn a_breakdown_becomes_a_grid() {
        let share = |region: &str, year: Option<u16>, value: f64| Share { region: region.into(), year, value: Some(value) };
        let shares = [
            share("东区", None, 3.0),
            share("东区", Some(2022), 2.0),
            share("东区", Some(2021), 1.0),
            share("西区", None, 4.0),
            share("全部", Some(2021), 1.0),
        ];
        let grid = grid(&shares).unwrap();
        assert_eq!(grid.years, [2021, 2022]);
        assert_eq!(grid.rows[0], Row { region: "东区".into(), total: Some(3.0), cells: vec![Some(1.0), Some(2.0)] });
        assert_eq!(grid.rows[1].cells, [None, None]);
        assert_eq!(grid.whole.unwrap().cells, [Some(1.0), None]);
        assert_eq!(super::grid(&shares[..1]), None);
    }

    #[test]
    fn a_row_of_a_table_finds_the_whole_and_a_plan_its_annex() {
        let share = |region: &str| Share { region: region.into(), year: None, value: Some(1.0) };
        let mut whole = indicator("消火栓目标数", "个", None, Some(("8", 8.0, Bound::Increase)));
        whole.breakdown = vec![share("东区"), share("西区")];
        let mut row = indicator("消火栓目标数", "个", None, Some(("4", 4.0, Bound::Increase)));
        row.breakdown = vec![share("东区")];
        let mut plan = indicator("消火栓", "个", None, Some(("新增8个", 8.0, Bound::Increase)));
        plan.source.document = "p".into();
        plan.source.block = "p.b".into();
        let records = Records { indicators: vec![whole, row, plan], ..Records::default() };
        let found = |at: usize| breakdown(&records.indicators[at], &records, |parent, child| (parent, child) == ("p", "d"));
        assert_eq!(found(0).map(|found| found.row), Some(None));
        assert_eq!(found(1).map(|found| found.row), Some(Some("东区".to_owned())));
        assert_eq!(found(2).map(|found| found.whole.id.clone()), Some(records.indicators[0].id.clone()));
        assert_eq!(breakdown(&records.indicators[2], &records, |_, _| false), None);
    }

    #[test]
    fn the_path_has_one_point_a_year() {
        let mut first = indicator("展览面积", "万平方米", Some((10.0, 2020)), Some(("30", 30.0, Bound::Exactly)));
        first.same_as = vec!["d.2".into(), "e.3".into()];
        let mut middle = indicator("展览面积", "万平方米", Some((11.0, 2020)), Some(("18", 18.0, Bound::Exactly)));
        middle.id = "d.2".into();
        middle.target.as_mut().unwrap().year = Some(2023);
        let mut other_plan = middle.clone();
        other_plan.id = "e.3".into();
        other_plan.source.document = "e".into();
        other_plan.target.as_mut().unwrap().year = Some(2024);
        let records = Records { indicators: vec![first.clone(), middle, other_plan], ..Records::default() };
        let points: Vec<(u16, f64)> = path(&first, &records).iter().map(|point| (point.year, point.value)).collect();
        assert_eq!(points, [(2020, 10.0), (2023, 18.0), (2025, 30.0)]);
    }

    #[test]
    fn ends_of_axes_are_round() {
        for (value, end) in [(8399.0, 10_000.0), (0.35, 0.5), (65.2, 100.0), (2.4, 2.5), (0.02, 0.02), (1.0, 1.0)] {
            assert!((round_up(value) - end).abs() < 1e-9, "{value}: {}", round_up(value));
        }
        assert_eq!((step(0.0, 0.0, 10.0), step(10.0, 0.0, 10.0), step(5.0, 5.0, 5.0)), (1, 5, 3));
    }
}
