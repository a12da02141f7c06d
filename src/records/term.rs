//! (to be written)

use super::reading::Reading;
use crate::model::Term;

pub fn read(_reading: &Reading) -> Vec<Term> {
    Vec::new()
}
