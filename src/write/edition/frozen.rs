//! A plain page of the past: it says so, links to its own time where that was kept, and to today's site for the rest.

use super::KEPT;
use crate::views::words::{Language, fill};

/// From a folder of the site to the same in the site of today, out of `editions/<day>/`.
const OUT: &str = "../../";

/// `html`: as it stands in the site; anything else stays as it is.
pub(super) fn page(html: &[u8], day: &str) -> Vec<u8> {
    let words = Language::Chinese.words();
    let html = String::from_utf8_lossy(html);
    let charset = "<meta charset=\"utf-8\">";
    let app = "<nav class=\"to-app\" aria-label=\"";
    let html = led(&html)
        // Search engines should offer what holds today.
        .replacen(charset, &format!("{charset}\n<meta name=\"robots\" content=\"noindex\">"), 1)
        .replace(&format!(">{}</a>", words.open_app()), &format!(">{}</a>", words.changes_today()));
    let Some((before, after)) = html.split_once(app) else { return html.into_bytes() };
    let Some((label, after)) = after.split_once('>') else { return html.into_bytes() };
    format!("{before}{app}{label}><span>{}</span>{after}", fill(words.changes_frozen(), &[day])).into_bytes()
}

/// Links to what the edition does not keep lead to the site of today.
fn led(html: &str) -> String {
    const LINK: &str = " href=\"../";
    let mut pieces = html.split(LINK);
    let mut led = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let kept = KEPT.iter().any(|folder| piece.starts_with(folder) && piece[folder.len()..].starts_with('/'));
        led.push_str(LINK);
        led.push_str(if kept { "" } else { OUT });
        led.push_str(piece);
    }
    led
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_within_the_edition_or_to_the_site_of_today() {
        let words = Language::Chinese.words();
        let cases = [
            ("<a href=\"../data/x.csv\">x</a>", "<a href=\"../data/x.csv\">x</a>"),
            ("<a href=\"document-d.html#d.b\">x</a>", "<a href=\"document-d.html#d.b\">x</a>"),
            ("<a href=\"../text/d.txt\">x</a>", "<a href=\"../text/d.txt\">x</a>"),
            ("<a href=\"../index.html#/kept\">x</a>", "<a href=\"../../../index.html#/kept\">x</a>"),
            ("<link href=\"../icon.svg\">", "<link href=\"../../../icon.svg\">"),
            ("<a href=\"https://x/\">x</a>", "<a href=\"https://x/\">x</a>"),
        ];
        for (html, expected) in cases {
            assert_eq!(String::from_utf8(page(html.as_bytes(), "2026-11-22")).unwrap(), expected);
        }
        let app = format!("<nav class=\"to-app\" aria-label=\"规览\"><a href=\"../index.html#/\">{}</a></nav>", words.open_app());
        let found = String::from_utf8(page(app.as_bytes(), "2026-11-22")).unwrap();
        assert!(found.contains("2026-11-22") && found.contains(words.changes_today()) && !found.contains(words.open_app()), "{found}");
    }
}
