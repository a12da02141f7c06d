//! (to be written)

use super::reading::Reading;
use crate::model::WorkGroup;

pub fn read(_reading: &Reading) -> Vec<WorkGroup> {
    Vec::new()
}
