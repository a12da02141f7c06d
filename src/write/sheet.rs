//! One resource as JSON and as CSV.

use super::fields::{Field, Kind};
use serde_json::Value;

/// So that WPS and Excel take the file for UTF-8.
const BOM: &str = "\u{feff}";

/// The most that a cell of WPS and Excel holds; a longer one would spill over into the next row.
const CELL_LETTERS: usize = 32_767;

/// Behind a cell that was cut; the JSON file has the whole.
const CUT: &str = "……〔未完，全文见同名 JSON 文件〕";

/// An array of objects, one a line, keys in the order of the fields, nested records too.
pub(super) fn json(fields: &[Field], records: &[Value]) -> Vec<u8> {
    let lines: Vec<String> = records.iter().map(|record| object(fields, record)).collect();
    format!("[\n{}\n]\n", lines.join(",\n")).into_bytes()
}

fn object(fields: &[Field], record: &Value) -> String {
    let pair = |field: &Field| {
        let value = field.value(record);
        let value = match field.kind {
            Kind::Record(inner) if value.is_object() => object(inner, value),
            _ => value.to_string(),
        };
        format!("{}:{value}", Value::from(field.name))
    };
    format!("{{{}}}", fields.iter().map(pair).collect::<Vec<_>>().join(","))
}

/// With a head line and CRLF line ends, as RFC 4180 has it.
pub(super) fn csv(fields: &[Field], records: &[Value]) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(BOM.as_bytes().to_vec());
    let head = fields.iter().flat_map(Field::columns).map(|column| column["name"].as_str().unwrap_or_default().to_owned());
    let mut write = |cells: Vec<String>| writer.write_record(cells).expect("memory takes every record of the head's width");
    write(head.collect());
    for record in records {
        write(fields.iter().flat_map(|field| field.cells(field.value(record))).map(safe).collect());
    }
    writer.into_inner().expect("memory takes everything")
}

/// A cell that a spreadsheet shows as it is: a text that begins like a formula gets the mark by which spreadsheets know
/// a text, and one that is too long is cut, saying so.
fn safe(cell: String) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && cell.parse::<f64>().is_err();
    cut(if risky { format!("'{cell}") } else { cell })
}

/// A cell no longer than WPS and Excel hold.
pub(super) fn cut(cell: String) -> String {
    if cell.encode_utf16().count() <= CELL_LETTERS {
        return cell;
    }
    let mut room = CELL_LETTERS - CUT.encode_utf16().count();
    let fits = |letter: &char| {
        let enough = letter.len_utf16() <= room;
        room = room.saturating_sub(letter.len_utf16());
        enough
    };
    cell.chars().take_while(fits).collect::<String>() + CUT
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const FIELDS: &[Field] = &[
        Field::new("name", "名", Kind::Text, ""),
        Field::new(
            "target",
            "目标",
            Kind::Record(&[Field::new("text", "文", Kind::Text, ""), Field::new("value", "值", Kind::Integer, "")]),
            "",
        ),
        Field::new("members", "成员", Kind::Texts, ""),
        Field::new("rows", "行", Kind::Grid, ""),
    ];

    #[test]
    fn keys_stand_in_order_and_absent_values_are_null() {
        let records = [json!({ "rows": [["甲", "乙"]], "members": [], "target": { "value": 1, "text": "一" }, "name": "名" }), json!({})];
        let expected = "[\n{\"name\":\"名\",\"target\":{\"text\":\"一\",\"value\":1},\"members\":[],\"rows\":[[\"甲\",\"乙\"]]},\n\
                        {\"name\":null,\"target\":null,\"members\":null,\"rows\":null}\n]\n";
        assert_eq!(String::from_utf8(json(FIELDS, &records)).unwrap(), expected);
    }

    #[test]
    fn nested_values_are_columns_and_lists_are_joined() {
        let record =
            json!({ "name": "引\"号", "target": { "text": "一", "value": 1 }, "members": ["甲", "乙"], "rows": [["a", "b\nc"], ["d"]] });
        let expected = "\u{feff}name,target_text,target_value,members,rows\r\n\"引\"\"号\",一,1,甲、乙,\"a | b c\nd\"\r\n";
        assert_eq!(String::from_utf8(csv(FIELDS, &[record])).unwrap(), expected);
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("@甲", "'@甲"),
            ("-2.5", "-2.5"),
            ("－－原则", "'－－原则"),
            ("——原则", "——原则"),
            ("1-2", "1-2"),
            ("", ""),
        ];
        for (cell, expected) in cases {
            assert_eq!(safe(cell.to_owned()), expected);
        }
    }

    #[test]
    fn a_cell_that_no_spreadsheet_holds_is_cut_and_says_so() {
        let cell = safe("𠀀".repeat(20_000));
        assert!(cell.ends_with(CUT));
        assert!((CELL_LETTERS - 1..=CELL_LETTERS).contains(&cell.encode_utf16().count()));
        assert_eq!(safe("字".repeat(CELL_LETTERS)), "字".repeat(CELL_LETTERS));
    }
}
