//! What a region lies in.

use super::Places;

impl Places {
    /// A region and all above it.
    pub(super) fn above(&self, id: Option<&str>) -> Vec<String> {
        let mut found: Vec<String> = id.map(str::to_owned).into_iter().collect();
        while let Some(parent) =
            found.last().and_then(|id| self.regions.iter().find(|region| region.id == *id)).and_then(|region| region.parent.clone())
        {
            // A register that goes round in circles ends here.
            if found.contains(&parent) {
                break;
            }
            found.push(parent);
        }
        found
    }

    /// The innermost region in which all of a list lie: of two towns of a zone the zone, whatever city speaks of them.
    pub(super) fn around(&self, found: &[&(String, String)]) -> Option<String> {
        let (first, rest) = found.split_first()?;
        let outer = |id: &str| self.above(Some(id)).into_iter().skip(1).collect::<Vec<_>>();
        let others: Vec<Vec<String>> = rest.iter().map(|(_, id)| outer(id)).collect();
        outer(&first.1).into_iter().find(|id| others.iter().all(|other| other.contains(id)))
    }
}
