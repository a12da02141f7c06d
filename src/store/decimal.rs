//! Numbers as words: `0.6543`, `1560`, `-3.2`. Smaller than the standard library's floats, and rounds as people do.

/// Up to `places` decimals (at most 9), without zeros at the end.
pub fn decimal(value: f64, places: u32) -> String {
    let scale = 10_u64.pow(places.min(9));
    let scaled = (value.abs() * scale as f64).round() as u64;
    let (whole, mut rest) = (scaled / scale, scaled % scale);
    let mut text = if value < 0.0 && scaled > 0 { format!("-{whole}") } else { whole.to_string() };
    if rest > 0 {
        let mut digits = places.min(9) as usize;
        while rest % 10 == 0 {
            rest /= 10;
            digits -= 1;
        }
        text.push_str(&format!(".{rest:0digits$}"));
    }
    text
}

/// As exact as texts are: four decimals.
pub fn plain(value: f64) -> String {
    decimal(value, 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        let cases = [
            (0.6543, 4, "0.6543"),
            (1560.0, 4, "1560"),
            (7.976_4, 1, "8"),
            (-3.25, 1, "-3.3"),
            (-0.01, 1, "0"),
            (0.05, 2, "0.05"),
            (1.005, 1, "1"),
        ];
        for (value, places, expected) in cases {
            assert_eq!(decimal(value, places), expected);
        }
    }
}
