//! Words to values, whatever stands around them: amounts, dates, names of bodies, roles, citations.

pub mod amount;
pub mod bare_citation;
pub mod bodies;
pub mod brackets;
pub mod citation;
pub mod period;
pub mod place;
pub mod role;
