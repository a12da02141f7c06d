//! (to be written)

use super::reading::Reading;
use crate::model::Task;

pub fn read(_reading: &Reading) -> Vec<Task> {
    Vec::new()
}
