//! What single values and lists of them look like in columns.

use super::{Columns, Reader, Writer};
use chrono::{Datelike, NaiveDate};
use litemap::LiteMap;
use std::ops::Range;
use std::sync::Arc;

macro_rules! numbers {
    ($($number:ident),*) => {
        $(impl Columns for $number {
            const WIDTH: usize = 1;

            fn put(&self, to: &mut Writer) {
                to.number(*self as u64);
            }

            fn take(from: &mut Reader) -> Self {
                $number::try_from(from.number()).unwrap_or_else(|_| from.nothing())
            }
        })*
    };
}

numbers!(u8, u16, u32, usize);

impl Columns for bool {
    const WIDTH: usize = 1;

    fn put(&self, to: &mut Writer) {
        to.number(u64::from(*self));
    }

    fn take(from: &mut Reader) -> Self {
        from.choice(2) == 1
    }
}

/// Decimal places that a number of a text has at most; others are written bit by bit.
const POWERS: [f64; 8] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7];

/// A number of a text is its digits and how many of them stand behind the point: both are exact, and so is their quotient
/// rounded once. Its bits would be eight bytes that look like chance.
fn digits(value: f64) -> Option<(usize, i64)> {
    let text = value.to_string();
    let places = text.split_once('.').map_or(0, |(_, behind)| behind.len());
    let digits: i64 = text.replace('.', "").parse().ok()?;
    (digits as f64 / POWERS.get(places)?).to_bits().eq(&value.to_bits()).then_some((places, digits))
}

impl Columns for f64 {
    const WIDTH: usize = 2;

    fn put(&self, to: &mut Writer) {
        match digits(*self) {
            Some((places, digits)) => {
                to.number(places as u64);
                // The sign last, so that small numbers are short.
                to.number(((digits << 1) ^ (digits >> 63)) as u64);
            }
            None => {
                to.number(POWERS.len() as u64);
                to.number(self.to_bits());
            }
        }
    }

    fn take(from: &mut Reader) -> Self {
        let places = from.choice(POWERS.len() + 1);
        let number = from.number();
        match POWERS.get(places) {
            Some(power) => ((number >> 1) as i64 ^ -((number & 1) as i64)) as f64 / power,
            None => f64::from_bits(number),
        }
    }
}

impl Columns for NaiveDate {
    const WIDTH: usize = 1;

    fn put(&self, to: &mut Writer) {
        to.number(u64::from(self.num_days_from_ce().cast_unsigned()));
    }

    fn take(from: &mut Reader) -> Self {
        let day = NaiveDate::from_num_days_from_ce_opt(u32::take(from).cast_signed());
        day.unwrap_or_else(|| from.nothing())
    }
}

macro_rules! texts {
    ($($text:ty),*) => {
        $(impl Columns for $text {
            const WIDTH: usize = 2;

            fn put(&self, to: &mut Writer) {
                to.text(self);
            }

            fn take(from: &mut Reader) -> Self {
                from.text().into()
            }
        })*
    };
}

texts!(String, Arc<str>);

/// Its begin and its length.
impl Columns for Range<u32> {
    const WIDTH: usize = 2;

    fn put(&self, to: &mut Writer) {
        self.start.put(to);
        self.end.wrapping_sub(self.start).put(to);
    }

    fn take(from: &mut Reader) -> Self {
        let start = u32::take(from);
        start..start.wrapping_add(u32::take(from))
    }
}

impl<A: Columns, B: Columns> Columns for (A, B) {
    const WIDTH: usize = A::WIDTH + B::WIDTH;

    fn put(&self, to: &mut Writer) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Reader) -> Self {
        (A::take(from), B::take(from))
    }
}

impl<T: Columns> Columns for Option<T> {
    const WIDTH: usize = 1 + T::WIDTH;

    fn put(&self, to: &mut Writer) {
        self.is_some().put(to);
        match self {
            Some(value) => value.put(to),
            None => to.at += T::WIDTH,
        }
    }

    fn take(from: &mut Reader) -> Self {
        let value = from.at + 1;
        let is_there = bool::take(from).then(|| T::take(from));
        from.at = value + T::WIDTH;
        is_there
    }
}

impl<T: Columns> Columns for Vec<T> {
    const WIDTH: usize = 1 + T::WIDTH;

    fn put(&self, to: &mut Writer) {
        self.len().put(to);
        let first = to.at;
        for value in self {
            to.at = first;
            value.put(to);
        }
        to.at = first + T::WIDTH;
    }

    fn take(from: &mut Reader) -> Self {
        let count = usize::take(from);
        from.list(count)
    }
}

impl<K: Columns + Ord + Clone, T: Columns + Clone> Columns for LiteMap<K, T> {
    const WIDTH: usize = Vec::<(K, T)>::WIDTH;

    fn put(&self, to: &mut Writer) {
        self.iter().map(|(key, value)| (key.clone(), value.clone())).collect::<Vec<_>>().put(to);
    }

    fn take(from: &mut Reader) -> Self {
        // They were written in order; what is not was not written by us.
        let mut map = Self::new();
        Vec::take(from).into_iter().for_each(|(key, value)| drop(map.try_append(key, value)));
        map
    }
}
