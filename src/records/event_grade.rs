//! (to be written)

use super::reading::Reading;
use crate::model::EventGrade;

pub fn read(_reading: &Reading) -> Vec<EventGrade> {
    Vec::new()
}
