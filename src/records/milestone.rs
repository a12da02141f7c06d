//! (to be written)

use super::reading::Reading;
use crate::model::Milestone;

pub fn read(_reading: &Reading) -> Vec<Milestone> {
    Vec::new()
}
