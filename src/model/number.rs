//! Numbers as data: a whole number is written without a decimal point.

use serde::Serializer;

/// For `serialize_with`.
pub fn option<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => plain(value, serializer),
        None => serializer.serialize_none(),
    }
}

/// For `serialize_with`.
pub fn plain<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    // Below 2^53 every whole number is exact.
    if value.fract() == 0.0 && value.abs() < 9e15 { serializer.serialize_i64(*value as i64) } else { serializer.serialize_f64(*value) }
}
