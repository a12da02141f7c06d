//! 响应级别 and 预警级别: what sets them off, who activates them, what is done then.

mod grade;
mod issuer;
mod measures;
mod part;
mod post;
mod response;
mod scale;
mod stages;
mod table;
mod warning;

use super::reading::Reading;
use crate::model::ResponseLevel;

pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    if !super::purpose::is_contingency(reading) {
        return Vec::new();
    }
    let mut levels = warning::read(reading);
    measures::fill_warnings(reading, &mut levels);
    // The name of a level alone tells nothing.
    levels.retain(|level| level.trigger.is_some() || level.activated_by.is_some() || level.actions.is_some());
    levels.extend(response::read(reading));
    // What the text says of a level says more than a row.
    let said: Vec<String> = levels.iter().map(|level| level.level.clone()).collect();
    levels.extend(table::read(reading).into_iter().filter(|level| !said.contains(&level.level)));
    levels.sort_by_key(|level| level.source.span.start);
    levels
}
