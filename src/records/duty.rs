//! (to be written)

use super::reading::Reading;
use crate::model::Duty;

pub fn read(_reading: &Reading) -> Vec<Duty> {
    Vec::new()
}
