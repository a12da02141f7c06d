//! (to be written)

use super::reading::Reading;
use crate::model::ResponseLevel;

pub fn read(_reading: &Reading) -> Vec<ResponseLevel> {
    Vec::new()
}
