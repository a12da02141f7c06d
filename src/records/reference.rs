//! (to be written)

use super::reading::Reading;
use crate::model::Reference;

pub fn read(_reading: &Reading) -> Vec<Reference> {
    Vec::new()
}
