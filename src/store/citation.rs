//! How a record is quoted elsewhere: by the national standard for references (GB/T 7714), and in plain words; and where an
//! error in it is reported.

use crate::store::order::InKeys;
use chrono::NaiveDate;

/// What a citation says.
#[derive(Clone, Debug, Default)]
pub struct Cited {
    pub issuer: Option<String>,
    pub title: String,
    pub number: Option<String>,
    /// The day on which the document was signed.
    pub signed: Option<NaiveDate>,
    /// The words that are quoted; empty for a whole document.
    pub words: String,
    /// Name of the site.
    pub site: String,
    /// The day to which the site speaks.
    pub edition: Option<NaiveDate>,
    /// The day on which the reader looked, as YYYY-MM-DD; empty if unknown.
    pub seen: String,
    pub address: String,
}

impl Cited {
    /// 责任者. 题名: 文号[EB/OL]. 网站, 版本(成文日期)[引用日期]. 地址
    pub fn national(&self) -> String {
        let mut text = String::new();
        if let Some(issuer) = &self.issuer {
            text += issuer;
            text += ". ";
        }
        text += &self.title;
        if let Some(number) = &self.number {
            text += ": ";
            text += number;
        }
        text += "[EB/OL]. ";
        text += &self.publisher(", ");
        if let Some(signed) = self.signed {
            text += &format!("({signed})");
        }
        if !self.seen.is_empty() {
            text += &format!("[{}]", self.seen);
        }
        format!("{text}. {}", self.address)
    }

    /// “原话”（《题名》，机关，文号，成文日期；网站，版本，地址）
    pub fn plain(&self) -> String {
        let signed = self.signed.map(|day| day.to_string());
        let about: Vec<&str> = [self.issuer.as_deref(), self.number.as_deref(), signed.as_deref()].into_iter().flatten().in_vec();
        let document = std::iter::once(format!("《{}》", self.title)).chain(about.into_iter().map(str::to_owned));
        let document = document.in_vec().join("，");
        let quote = if self.words.is_empty() { String::new() } else { format!("“{}”", self.words) };
        format!("{quote}（{document}；{}，{}）", self.publisher("，"), self.address)
    }

    fn publisher(&self, comma: &str) -> String {
        match self.edition {
            Some(edition) => format!("{}{comma}{edition}版", self.site),
            None => self.site.clone(),
        }
    }
}

/// What a report of an error begins with: which record, and where it is.
pub fn report_text(subject: &str, id: &str, title: &str, address: &str) -> String {
    format!("{subject}\n{id}\n{title}\n{address}\n\n")
}

/// Where an error is reported, from the catalog's template: `{id}` and `{address}` are filled in. A `mailto:` that says no
/// more than an address gets the subject and the first lines of the letter. `None` for anything but mail and https.
pub fn report_address(template: &str, subject: &str, id: &str, title: &str, address: &str) -> Option<String> {
    let mail = template.starts_with("mailto:");
    if !mail && !template.starts_with("https:") {
        return None;
    }
    if mail && !template.contains('?') {
        let text = report_text(subject, id, title, address);
        return Some(format!("{template}?subject={}&body={}", escaped(&format!("{subject} {id}")), escaped(&text)));
    }
    Some(template.replace("{id}", &escaped(id)).replace("{address}", &escaped(address)))
}

/// For the query of an address.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => escaped.push(byte as char),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited() -> Cited {
        Cited {
            issuer: Some("济南市人民政府办公厅".into()),
            title: "济南市“十四五”节约用水规划".into(),
            number: Some("济政办字〔2022〕8号".into()),
            signed: NaiveDate::from_ymd_opt(2022, 3, 3),
            words: "到2025年，再生水利用率达到50%".into(),
            site: "规览 · 济南".into(),
            edition: NaiveDate::from_ymd_opt(2026, 11, 22),
            seen: "2026-11-23".into(),
            address: "https://a.example/#/record/d.i1".into(),
        }
    }

    #[test]
    fn the_standard_names_who_what_when_and_where() {
        let expected = "济南市人民政府办公厅. 济南市“十四五”节约用水规划: 济政办字〔2022〕8号[EB/OL]. 规览 · 济南, \
                        2026-11-22版(2022-03-03)[2026-11-23]. https://a.example/#/record/d.i1";
        assert_eq!(cited().national(), expected);
        let bare = Cited { issuer: None, number: None, signed: None, edition: None, seen: String::new(), ..cited() };
        assert_eq!(bare.national(), "济南市“十四五”节约用水规划[EB/OL]. 规览 · 济南. https://a.example/#/record/d.i1");
    }

    #[test]
    fn plain_words_begin_with_the_quote() {
        let expected = "“到2025年，再生水利用率达到50%”（《济南市“十四五”节约用水规划》，济南市人民政府办公厅，济政办字〔2022〕8号，2022-03-03；规览 · 济南，\
                        2026-11-22版，https://a.example/#/record/d.i1）";
        assert_eq!(cited().plain(), expected);
    }

    #[test]
    fn reports_go_where_the_catalog_says_and_nowhere_else() {
        let to = |template: &str| report_address(template, "报错", "d.i1", "甲", "https://a/#/x");
        assert_eq!(to("https://b.example/new?r={id}&u={address}").unwrap(), "https://b.example/new?r=d.i1&u=https%3A%2F%2Fa%2F%23%2Fx");
        let mail = to("mailto:a@b.example").unwrap();
        assert!(mail.starts_with("mailto:a@b.example?subject=%E6%8A%A5%E9%94%99%20d.i1&body=") && mail.contains("%0Ad.i1%0A"), "{mail}");
        assert_eq!(to("javascript:alert(1)"), None);
        assert_eq!(to("http://b.example"), None);
    }
}
