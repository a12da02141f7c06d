//! Dates as a calendar file (iCalendar, RFC 5545) that phones and desks import.
//!
//! The same events give the same bytes: an event is known by its record, and stamped with the day of the edition. A date
//! that is a month or a year stands on its last day, what begins on the first; its description says so.

use chrono::{Datelike, Days, Months, NaiveDate};

/// An event of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Id of the record.
    pub id: String,
    /// `2025`, `2025-06` or `2025-06-30`.
    pub date: String,
    /// Takes place on the first day of a date, not on the last.
    pub begins: bool,
    pub summary: String,
    pub description: String,
    /// Address of the record; empty if unknown.
    pub address: String,
}

/// A calendar called `name`; `stamp` is the day of the edition. Entries whose date is none are left out.
pub fn calendar(name: &str, stamp: Option<NaiveDate>, entries: &[Entry]) -> String {
    // Files must be stamped; without an edition all have the same stamp still.
    let stamp = stamp.map_or_else(|| "19700101".to_owned(), compact);
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Guilan//Guilan//ZH");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.line("X-WR-CALNAME", &escape(name));
    for entry in entries {
        let Some(day) = day(&entry.date, entry.begins) else { continue };
        file.line("BEGIN", "VEVENT");
        file.line("UID", &(entry.id.clone() + "@guilan"));
        file.line("DTSTAMP", &(stamp.clone() + "T000000Z"));
        file.line("DTSTART;VALUE=DATE", &compact(day));
        file.line("DTEND;VALUE=DATE", &compact(day.checked_add_days(Days::new(1)).unwrap_or(day)));
        file.line("SUMMARY", &escape(&entry.summary));
        file.line("DESCRIPTION", &escape(&entry.description));
        if !entry.address.is_empty() {
            file.line("URL", &entry.address);
        }
        // A deadline leaves its day free.
        file.line("TRANSP", "TRANSPARENT");
        file.line("END", "VEVENT");
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// The last day of a year, month or day, or its first; `None` for what is no date.
pub fn day(date: &str, first: bool) -> Option<NaiveDate> {
    let mut parts = date.split('-').map(str::parse::<u32>);
    let year = i32::try_from(parts.next()?.ok()?).ok()?;
    let (month, day) = (parts.next().transpose().ok()?, parts.next().transpose().ok()?);
    let begin = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let months = match (first, month, day) {
        (true, ..) | (.., Some(_)) => return Some(begin),
        (false, None, _) => 12,
        (false, Some(_), None) => 1,
    };
    begin.checked_add_months(Months::new(months))?.pred_opt()
}

fn compact(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Text values escape backslash, semicolon, comma and line ends; other control characters have no place in them.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            _ if letter.is_control() && letter != '\t' => {}
            _ => out.push(letter),
        }
    }
    out
}

struct File(String);

impl File {
    /// A content line, folded: no line is longer than 75 octets, and none ends inside a character.
    fn line(&mut self, name: &str, value: &str) {
        const OCTETS: usize = 75;
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > OCTETS {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_stand_on_a_day() {
        let cases = [
            ("2025", false, Some("2025-12-31")),
            ("2025", true, Some("2025-01-01")),
            ("2024-02", false, Some("2024-02-29")),
            ("2025-12", false, Some("2025-12-31")),
            ("2025-06", true, Some("2025-06-01")),
            ("2025-06-30", false, Some("2025-06-30")),
            ("2025-13", false, None),
            ("", false, None),
            ("年底", false, None),
        ];
        for (date, first, expected) in cases {
            assert_eq!(day(date, first).map(|day| day.to_string()).as_deref(), expected, "{date}");
        }
    }

    fn entry() -> Entry {
        Entry {
            id: "u9w9vq.m1".into(),
            date: "2025".into(),
            begins: false,
            summary: "到2025年，新建消火栓8399个; 一级队站33个,全部建成\\n".into(),
            description: "甲\n乙".into(),
            address: "https://example.cn/规览/#/record/u9w9vq.m1".into(),
        }
    }

    #[test]
    fn text_is_escaped_and_lines_end_as_the_format_wants() {
        let file = calendar("规览", NaiveDate::from_ymd_opt(2026, 11, 22), &[entry()]);
        let unfolded = file.replace("\r\n ", "");
        for line in [
            "UID:u9w9vq.m1@guilan",
            "DTSTAMP:20261122T000000Z",
            "DTSTART;VALUE=DATE:20251231",
            "DTEND;VALUE=DATE:20260101",
            "SUMMARY:到2025年，新建消火栓8399个\\; 一级队站33个\\,全部建成\\\\n",
            "DESCRIPTION:甲\\n乙",
        ] {
            assert!(unfolded.contains(&format!("\r\n{line}\r\n")), "{line}\n{unfolded}");
        }
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    }

    #[test]
    fn no_line_is_longer_than_75_octets() {
        for length in 0..160 {
            let long = Entry { summary: "一a".repeat(length), ..entry() };
            let file = calendar("规览", None, std::slice::from_ref(&long));
            assert!(file.split("\r\n").all(|line| line.len() <= 75), "{length}");
            assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{}\r\n", long.summary)), "{length}");
        }
    }

    #[test]
    fn what_has_no_date_is_no_event() {
        let entries = [Entry { date: String::new(), ..entry() }, entry()];
        assert_eq!(calendar("", None, &entries).matches("BEGIN:VEVENT").count(), 1);
    }
}
