//! 响应级别 and 预警级别: what sets them off, who activates them, what is done then.

mod grade;
mod part;
mod response;
mod warning;

use super::reading::Reading;
use crate::model::ResponseLevel;

pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    if !super::purpose::is_contingency(reading) {
        return Vec::new();
    }
    let mut levels = warning::read(reading);
    levels.extend(response::read(reading));
    levels.sort_by_key(|level| level.source.span.start);
    levels
}
