//! What the texts get wrong, said once: equal sentences about one document are one entry with several places.

use crate::model::Anomaly;

/// The discrepancies of one document, in their order, equal ones together.
pub fn together<'a>(anomalies: &[&'a Anomaly]) -> Vec<Vec<&'a Anomaly>> {
    let mut entries: Vec<Vec<&Anomaly>> = Vec::new();
    for anomaly in anomalies {
        match entries.iter_mut().find(|entry| entry[0].kind == anomaly.kind && entry[0].message == anomaly.message) {
            Some(entry) => entry.push(anomaly),
            None => entries.push(vec![anomaly]),
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_sentences_are_one_entry_with_all_its_places() {
        let anomaly = |id: &str, message: &str| -> Anomaly {
            let source = serde_json::json!({ "document": "d", "block": id });
            serde_json::from_value(serde_json::json!({ "id": id, "kind": "correction", "message": message, "source": source })).unwrap()
        };
        let all = [anomaly("d.c1", "甲"), anomaly("d.c2", "乙"), anomaly("d.c3", "甲")];
        let entries = together(&all.iter().collect::<Vec<_>>());
        let ids: Vec<Vec<&str>> = entries.iter().map(|entry| entry.iter().map(|anomaly| anomaly.id.as_str()).collect()).collect();
        assert_eq!(ids, [vec!["d.c1", "d.c3"], vec!["d.c2"]]);
    }
}
