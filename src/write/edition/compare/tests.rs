use super::*;
use serde_json::json;

fn target(id: &str, name: &str, value: u32, quote: &str) -> Value {
    json!({
        "id": id, "document": "d", "section": null, "name": name, "group": null, "unit": "公里", "region": null, "attribute": null,
        "baseline": null, "target": { "text": value.to_string(), "value": value, "year": 2025, "bound": "exactly" }, "growth": null,
        "cumulative": false, "origin": "sentence", "breakdown": [], "same_as": [], "quote": quote, "span": { "start": value },
    })
}

fn indicators(records: Vec<Value>) -> Package {
    Package::from([("indicators".to_owned(), records)])
}

/// A line a difference: `+ id`, `- id`, `old > new: field before → now, …`.
fn told(before: &Package, now: &Package) -> Vec<String> {
    let line = |difference: &Difference| match (difference.before, difference.now) {
        (None, Some(now)) => format!("+ {}", own_id(now)),
        (Some(before), None) => format!("- {}", own_id(before)),
        (before, now) => {
            let fields = difference.fields.iter().map(|field| format!("{} {} → {}", field.column.name(), field.before, field.now));
            let ids = [before, now].map(|record| record.map(own_id).unwrap_or_default());
            format!("{}: {}", ids.join(" > "), fields.collect::<Vec<_>>().join(", "))
        }
    };
    compare(before, now).iter().map(line).collect()
}

#[test]
fn records_come_go_change_and_stay() {
    let one = target("d.i1", "绿道", 300, "绿道300公里");
    let cases = [
        ("the same", vec![one.clone()], vec![one.clone()], vec![]),
        ("came", vec![], vec![one.clone()], vec!["+ d.i1"]),
        ("went", vec![one.clone()], vec![], vec!["- d.i1"]),
        (
            "the same words, read otherwise",
            vec![one.clone()],
            vec![target("d.i1", "绿道", 30, "绿道300公里")],
            vec![r#"d.i1 > d.i1: target.text "300" → "30", target.value 300 → 30"#],
        ),
        (
            "a new number, and with it a new id",
            vec![one.clone()],
            vec![target("d.i2", "绿道", 320, "绿道320公里")],
            vec![r#"d.i1 > d.i2: target.text "300" → "320", target.value 300 → 320, quote "绿道300公里" → "绿道320公里""#],
        ),
        (
            "a new name",
            vec![one.clone()],
            vec![target("d.i2", "绿道长度", 300, "绿道长度300公里")],
            vec![r#"d.i1 > d.i2: name "绿道" → "绿道长度", quote "绿道300公里" → "绿道长度300公里""#],
        ),
        ("another record", vec![one.clone()], vec![target("d.i3", "公园", 9, "新建公园")], vec!["+ d.i3", "- d.i1"]),
    ];
    for (case, before, now, expected) in cases {
        assert_eq!(told(&indicators(before), &indicators(now)), expected, "{case}");
    }
}

#[test]
fn a_record_that_moved_or_is_counted_otherwise_is_the_same() {
    let (one, again) = (target("d.i1", "绿道", 1, "绿道1公里"), target("d.i1-2", "绿道", 1, "绿道1公里"));
    let mut other = target("d.i9", "公园", 2, "公园2公里");
    let before = indicators(vec![one.clone(), again, other.clone()]);
    other["span"] = json!({ "start": 99 });
    other["section"] = json!("d.s");
    other["same_as"] = json!(["e.i1"]);
    let moved = indicators(vec![other, one.clone(), target("d.i1-2", "绿道", 1, "绿道1公里")]);
    assert_eq!(told(&before, &moved), [""; 0]);
    // One of two equal ones went: only that.
    let fewer = indicators(vec![one, target("d.i9", "公园", 2, "公园2公里")]);
    assert_eq!(told(&before, &fewer), ["- d.i1-2"]);
}

#[test]
fn a_field_that_is_new_in_the_form_of_the_data_changes_nothing() {
    let now = target("d.i1", "绿道", 300, "绿道300公里");
    let mut before = now.clone();
    before.as_object_mut().unwrap().remove("attribute");
    before["target"].as_object_mut().unwrap().remove("bound");
    assert_eq!(told(&indicators(vec![before]), &indicators(vec![now])), [""; 0]);
}

#[test]
fn a_document_with_another_id_keeps_its_records() {
    let package = |id: &str| {
        let document = json!({ "id": id, "title": "绿道规划", "number": id });
        let mut record = target("x.i1", "绿道", 300, "绿道300公里");
        record["document"] = json!(id);
        Package::from([("documents".to_owned(), vec![document]), ("indicators".to_owned(), vec![record])])
    };
    assert_eq!(told(&package("a"), &package("b")), [r#"a > b: number "a" → "b""#]);
}

#[test]
fn results_are_told_by_indicator_and_year() {
    let result = |year: u16, value: u32| json!({ "indicator": "d.i1", "year": year, "value": value, "source": "https://x/" });
    let package = |records: &[Value]| Package::from([("results".to_owned(), records.to_vec())]);
    let found = told(&package(&[result(2024, 1)]), &package(&[result(2024, 2), result(2025, 2)]));
    assert_eq!(found, ["d.i1|2024 > d.i1|2024: value 1 → 2", "+ d.i1|2025"]);
}
