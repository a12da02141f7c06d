//! 区县: the regions below the highest, what is broken down by them, and the map on which they stand.

use super::target::{Grid, grid, step};
use crate::model::{Indicator, Records, Region};
use crate::store::order::{InKeys, InOrder};

/// Kinds of regions that a page of their own is made for.
const KINDS: [&str; 3] = ["district", "county", "functional_area"];

/// Districts, counties and areas of their own rank right below a city: below a region that is below nothing, or below a
/// province.
pub fn districts(records: &Records) -> Vec<&Region> {
    let above = |region: &Region| region.parent.as_deref().and_then(|id| records.regions.iter().find(|other| other.id == id));
    let is_one =
        |region: &&Region| KINDS.contains(&region.kind.as_str()) && above(region).is_none_or(|above| !KINDS.contains(&above.kind.as_str()));
    records.regions.iter().filter(is_one).in_vec()
}

/// The region that a table calls so.
pub fn named<'a>(records: &'a Records, printed: &str) -> Option<&'a Region> {
    let called = |region: &&Region| region.id == printed || region.name == printed || region.other_names.iter().any(|name| name == printed);
    // A region before several together, and before a town of the name.
    let mut found = records.regions.iter().filter(called);
    let first = found.next();
    first
        .filter(|region| KINDS.contains(&region.kind.as_str()))
        .or_else(|| found.find(|region| KINDS.contains(&region.kind.as_str())))
        .or(first)
}

/// A region's name without the city's in front: 云州市河东区 → 河东区.
pub fn own_name(region: &str) -> &str {
    region.split_once('市').map_or(region, |(_, own)| if own.is_empty() { region } else { own })
}

/// Ids under which a region's own records stand: its own, and those of several regions together of which it is one.
pub fn ids(records: &Records, region: &Region) -> Vec<String> {
    let together = |other: &&Region| {
        other.kind == "group" && other.name.split('、').any(|name| name == region.name || region.other_names.iter().any(|own| own == name))
    };
    std::iter::once(region).chain(records.regions.iter().filter(together)).map(|region| region.id.clone()).in_vec()
}

/// Indicators of which a table gives a number for each of three regions or more.
pub fn measures(records: &Records) -> Vec<&Indicator> {
    let several = |indicator: &&Indicator| {
        let mut regions: Vec<&str> = indicator.breakdown.iter().map(|share| share.region.as_str()).in_vec();
        regions.in_order(Ord::cmp);
        regions.dedup();
        regions.len() >= 3 && grid(&indicator.breakdown).is_some()
    };
    records.indicators.iter().filter(several).in_vec()
}

/// A region's number in a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure<'a> {
    /// As printed.
    pub name: &'a str,
    pub region: Option<&'a Region>,
    pub value: f64,
    /// One of five steps among the numbers of the regions.
    pub step: u8,
}

/// The numbers of one year, or for `None` what a table gives for all years together; in the order of the table.
pub fn figures<'a>(grid: &'a Grid, year: Option<u16>, records: &'a Records) -> Vec<Figure<'a>> {
    let column = year.and_then(|year| grid.years.iter().position(|known| *known == year));
    let value = |row: &super::target::Row| match column {
        Some(column) => row.cells[column],
        None => row.value(),
    };
    let found: Vec<(&str, f64)> = grid.rows.iter().filter_map(|row| Some((row.region.as_str(), value(row)?))).in_vec();
    let least = found.iter().map(|(_, value)| *value).fold(f64::MAX, f64::min);
    let most = found.iter().map(|(_, value)| *value).fold(f64::MIN, f64::max);
    let figure = |(name, value): (&'a str, f64)| Figure { name, region: named(records, name), value, step: step(value, least, most) };
    found.into_iter().map(figure).in_vec()
}

/// The steps that occur, each with its least and its most number.
pub fn legend(figures: &[Figure]) -> Vec<(u8, f64, f64)> {
    (1..=5)
        .filter_map(|step| {
            let values = || figures.iter().filter(|figure| figure.step == step).map(|figure| figure.value);
            values().next().map(|_| (step, values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max)))
        })
        .in_vec()
}

/// Regions that have a place on the map; none if two are at one place.
pub fn placed<'a>(regions: &[&'a Region]) -> Vec<(&'a Region, u8, u8)> {
    let placed: Vec<(&Region, u8, u8)> = regions.iter().filter_map(|region| Some((*region, region.column?, region.row?))).in_vec();
    let mut places: Vec<(u8, u8)> = placed.iter().map(|(_, column, row)| (*column, *row)).in_vec();
    places.in_order(Ord::cmp);
    places.dedup();
    if places.len() == placed.len() { placed } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn records() -> Records {
        let region =
            |id: &str, name: &str, kind: &str, parent: Option<&str>| json!({ "id": id, "name": name, "kind": kind, "parent": parent });
        let share = |region: &str, value: f64, year: Option<u16>| json!({ "region": region, "value": value, "year": year });
        let indicator = |id: &str, shares: Vec<serde_json::Value>| json!({ "id": id, "name": id, "origin": "table", "breakdown": shares, "source": { "document": "d", "block": "b" } });
        serde_json::from_value(json!({
            "regions": [
                region("省", "省", "province", None), region("市", "市", "city", Some("省")),
                region("市东区", "东区", "district", Some("市")), region("市西区", "西区", "district", Some("市")),
                region("市平县", "平县", "county", Some("市")), region("东区开发区", "开发区", "functional_area", Some("市东区")),
                region("东区、平县", "东区、平县", "group", Some("市")),
            ],
            "indicators": [
                indicator("d.i1", vec![share("东区", 10.0, Some(2021)), share("东区", 30.0, None), share("西区", 20.0, None), share("平县", 80.0, None), share("远区", 30.0, None)]),
                indicator("d.i2", vec![share("东区", 10.0, Some(2021)), share("东区", 30.0, Some(2022))]),
            ],
        }))
        .unwrap()
    }

    #[test]
    fn a_district_is_called_without_its_city() {
        let regions = ["云州市河东区", "云州市市中区", "云州市", "河东区"];
        assert_eq!(regions.map(own_name), ["河东区", "市中区", "云州市", "河东区"]);
    }

    #[test]
    fn districts_are_those_right_below_the_city() {
        let records = records();
        let names: Vec<&str> = districts(&records).iter().map(|region| region.name.as_str()).collect();
        assert_eq!(names, ["东区", "西区", "平县"]);
        let cases = [("平县", vec!["市平县", "东区、平县"]), ("西区", vec!["市西区"])];
        for (name, expected) in cases {
            assert_eq!(ids(&records, named(&records, name).unwrap()), expected, "{name}");
        }
    }

    #[test]
    fn a_measure_has_a_number_for_each_of_several_regions() {
        let records = records();
        let measures = measures(&records);
        assert_eq!(measures.len(), 1);
        let grid = grid(&measures[0].breakdown).unwrap();
        let drawn = |year| {
            figures(&grid, year, &records)
                .iter()
                .map(|figure| (figure.name, figure.region.is_some(), figure.value as u32, figure.step))
                .collect::<Vec<_>>()
        };
        assert_eq!(drawn(None), [("东区", true, 30, 1), ("西区", true, 20, 1), ("平县", true, 80, 5), ("远区", false, 30, 1)]);
        assert_eq!(drawn(Some(2021)), [("东区", true, 10, 3)]);
        assert_eq!(legend(&figures(&grid, None, &records)), [(1, 20.0, 30.0), (5, 80.0, 80.0)]);
    }

    #[test]
    fn two_regions_at_one_place_make_no_map() {
        let mut records = records();
        for (at, region) in records.regions.iter_mut().enumerate().skip(2) {
            (region.column, region.row) = (Some(at as u8), Some(1));
        }
        assert_eq!(placed(&districts(&records)).len(), 3);
        records.regions[3].column = records.regions[2].column;
        assert!(placed(&districts(&records)).is_empty());
    }
}
