//! (to be written)

use super::reading::Reading;
use crate::model::Indicator;

pub fn read(_reading: &Reading) -> Vec<Indicator> {
    Vec::new()
}
