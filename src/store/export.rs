//! A part of the open data package: the records that a list shows, in its order, as the package writes them.
//!
//! The app's own records lack quotes and the rest of long texts; the files of `data/` lie beside it and have everything,
//! with fields as the package describes them, cells quoted and made safe for spreadsheets. So an export takes rows out of
//! them and changes nothing. Leaves to others: fetching and saving (`views`).

use crate::store::order::InKeys;
use litemap::LiteMap;

/// The records of a CSV file with these ids, in their order, under the file's head line. The first column is the id.
///
/// Keeps the byte order mark and the line ends of the file; ids that it does not have are left out.
pub fn csv(file: &str, ids: &[&str]) -> String {
    let mut records = csv_records(file);
    let head = records.next().unwrap_or_default();
    let by_id: LiteMap<&str, &str> = records.map(|record| (first_cell(record), record)).in_map();
    let chosen = ids.iter().filter_map(|id| by_id.get(id).copied());
    std::iter::once(head).chain(chosen).collect()
}

/// The same of a JSON file: an array of objects, one a line, `id` the first key.
pub fn json(file: &str, ids: &[&str]) -> String {
    let by_id: LiteMap<&str, &str> = file.lines().filter_map(|line| Some((first_value(line)?, line.trim_end_matches(',')))).in_map();
    let chosen: Vec<&str> = ids.iter().filter_map(|id| by_id.get(id).copied()).in_vec();
    format!("[\n{}\n]\n", chosen.join(",\n"))
}

/// Records with their line ends; a line end between quotes belongs to its cell.
fn csv_records(file: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    file.split_inclusive(move |letter| {
        quoted ^= letter == '"';
        letter == '\n' && !quoted
    })
}

fn first_cell(record: &str) -> &str {
    record.split([',', '\r', '\n']).next().unwrap_or_default().trim_matches('"')
}

/// Ids hold neither quotes nor anything that JSON escapes.
fn first_value(line: &str) -> Option<&str> {
    line.strip_prefix("{\"id\":\"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_taken_as_they_are_in_the_order_asked_for() {
        let file = "\u{feff}id,text,quote\r\nd.1,甲,\"一，\r\n二\"\r\nd.2,'=1+1,\"他说\"\"好\"\"\"\r\nd.3,丙,三\r\n";
        let cases: [(&[&str], &str); 4] = [
            (&["d.3", "d.1"], "\u{feff}id,text,quote\r\nd.3,丙,三\r\nd.1,甲,\"一，\r\n二\"\r\n"),
            (&["d.2"], "\u{feff}id,text,quote\r\nd.2,'=1+1,\"他说\"\"好\"\"\"\r\n"),
            (&["d.9"], "\u{feff}id,text,quote\r\n"),
            (&[], "\u{feff}id,text,quote\r\n"),
        ];
        for (ids, expected) in cases {
            assert_eq!(csv(file, ids), expected, "{ids:?}");
        }
    }

    #[test]
    fn objects_keep_their_keys_in_order() {
        let file = "[\n{\"id\":\"d.1\",\"text\":\"甲，\\n乙\"},\n{\"id\":\"d.2\",\"text\":null}\n]\n";
        assert_eq!(json(file, &["d.2", "d.1"]), "[\n{\"id\":\"d.2\",\"text\":null},\n{\"id\":\"d.1\",\"text\":\"甲，\\n乙\"}\n]\n");
        assert_eq!(json(file, &["d.1"]), "[\n{\"id\":\"d.1\",\"text\":\"甲，\\n乙\"}\n]\n");
        assert_eq!(json("", &["d.1"]), "[\n\n]\n");
    }
}
