//! Magnitudes of earthquakes with 级 in some grades of a plan and without it in others: 发生M≥7.0级的地震, 发生5.0≤M＜6.0的地震.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::reading::Reading;

/// Letters in which the M stands before the number.
const NEAR: usize = 14;

const QUAKE: &str = "的地震";

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let (mut with, mut without) = (0, Vec::new());
    for prose in &reading.prose {
        for (at, _) in prose.text().match_indices(QUAKE) {
            match has_degree(&prose.text()[..at]) {
                Some(true) => with += 1,
                Some(false) => without.push((prose, at)),
                None => {}
            }
        }
    }
    let message = format!("疑漏“级”字：同一文件震级写作“……级的地震”{with}处，此处没有“级”。");
    let doubt = |(prose, at): (&crate::records::prose::Prose, usize)| {
        let range = around(prose.text(), at, at + QUAKE.len());
        anomaly("missing-word", message.clone(), Vec::new(), prose.source(range, "magnitudes with and without their word"))
    };
    if with < 2 { Vec::new() } else { without.into_iter().map(doubt).collect() }
}

/// Does a magnitude that ends a text have its 级?
fn has_degree(before: &str) -> Option<bool> {
    let bare = before.trim_end();
    let number = bare.strip_suffix('级').unwrap_or(bare).trim_end();
    let near: String = number.chars().rev().take(NEAR).collect();
    (number.ends_with(|c: char| c.is_ascii_digit()) && near.contains(['M', 'Ｍ'])).then_some(bare.ends_with('级'))
}

#[cfg(test)]
mod tests {
    use super::has_degree;

    #[test]
    fn magnitudes() {
        assert_eq!(has_degree("辖区内发生5.0≤M＜6.0"), Some(false));
        assert_eq!(has_degree("辖区内发生M≥7.0级"), Some(true));
        assert_eq!(has_degree("震级较大"), None);
    }
}
