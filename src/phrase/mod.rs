//! Words to values, whatever stands around them: amounts, dates, names of bodies, roles, citations.

pub mod citation;
pub mod period;
