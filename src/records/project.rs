//! (to be written)

use super::reading::Reading;
use crate::model::Project;

pub fn read(_reading: &Reading) -> Vec<Project> {
    Vec::new()
}
