//! Values in columns: how they travel to the app. Of all records of a kind the ids stand together, then the names, and so
//! on; lengths apart from letters. What is alike stands side by side and compresses, and a reader of the columns is a
//! fraction of the code that a reader of names and braces is.
//!
//! Nothing in the columns says what they hold: writer and reader must be of one version, which whoever makes a file of
//! columns has to say beside them (`store::bundle`). Leaves to others: what single values look like (`values`).

mod values;

use std::collections::BTreeSet;
use std::mem::size_of;

/// A value that can be written into columns and read from them.
pub trait Columns: Sized {
    /// How many columns it takes; at least one.
    const WIDTH: usize;

    /// Writes it into the columns from [`Writer::at`] on, and moves past them. At least a byte goes into the first.
    fn put(&self, to: &mut Writer);

    /// Reads it from the columns from [`Reader::at`] on, and moves past them.
    fn take(from: &mut Reader) -> Self;
}

/// Says for a struct which of its fields are written, in which order (those `without` are as by default when they are read),
/// and for an enum which variants there are.
macro_rules! columns {
    ($name:ident { $($field:ident),* $(,)? } $(without $($rest:ident),*)?) => {
        impl $crate::model::columns::Columns for $name {
            const WIDTH: usize = 0 $(+ $crate::model::columns::width_of(|record: &$name| &record.$field))*;

            fn put(&self, to: &mut $crate::model::columns::Writer) {
                $($crate::model::columns::Columns::put(&self.$field, to);)*
            }

            fn take(from: &mut $crate::model::columns::Reader) -> Self {
                Self {
                    $($field: $crate::model::columns::Columns::take(from),)*
                    $($($rest: Default::default(),)*)?
                }
            }
        }
    };
    ($name:ident [$($variant:ident),*]) => {
        impl $crate::model::columns::Columns for $name {
            const WIDTH: usize = 1;

            fn put(&self, to: &mut $crate::model::columns::Writer) {
                // None is left out.
                match self {
                    $(Self::$variant)|* => to.number(Self::VARIANTS.iter().position(|one| one == self).unwrap_or_default() as u64),
                }
            }

            fn take(from: &mut $crate::model::columns::Reader) -> Self {
                Self::VARIANTS[from.choice(Self::VARIANTS.len())]
            }
        }

        impl $name {
            const VARIANTS: &[Self] = &[$(Self::$variant),*];
        }
    };
}
pub(crate) use columns;

/// The width of a field, by the way to it.
pub const fn width_of<S, T: Columns>(_: fn(&S) -> &T) -> usize {
    T::WIDTH
}

/// How far back a text is looked for that stood in its column before. A guess: further back it is seldom found, and the
/// reader moves it from there to the front.
const BACK: usize = 1000;

/// Bytes of memory for each byte that is read, at most: a byte may stand for a record of empty lists, or for a long text
/// that stood in its column before, and a file that was made to fill the memory is refused. A guess, ten times what the
/// records take.
const ROOM_OF_A_BYTE: usize = 100;
const ROOM_AT_LEAST: usize = 1 << 16;

/// Columns while they are written.
pub struct Writer {
    columns: Vec<Column>,
    at: usize,
}

#[derive(Clone, Default)]
struct Column {
    bytes: Vec<u8>,
    /// The texts that stood in it, the last one at the end, and all of them.
    texts: Vec<String>,
    known: BTreeSet<String>,
}

impl Writer {
    /// A number is its own column: seven bits a byte, the lowest first, the eighth says that there are more.
    pub fn number(&mut self, mut number: u64) {
        let bytes = &mut self.columns[self.at].bytes;
        while number > 127 {
            bytes.push(number as u8 | 128);
            number >>= 7;
        }
        bytes.push(number as u8);
        self.at += 1;
    }

    /// A text is two: twice its length there and its letters here or, if it stood here before, one more than twice the
    /// number of other texts since.
    pub fn text(&mut self, text: &str) {
        let column = &mut self.columns[self.at + 1];
        let since = column.known.contains(text).then(|| column.texts.iter().rev().take(BACK).position(|known| known == text)).flatten();
        match since {
            Some(since) => {
                let place = column.texts.len() - 1 - since;
                column.texts[place..].rotate_left(1);
                self.number(2 * since as u64 + 1);
            }
            None => {
                column.known.insert(text.to_owned());
                column.texts.push(text.to_owned());
                column.bytes.extend(text.bytes());
                self.number(2 * text.len() as u64);
            }
        }
        self.at += 1;
    }
}

/// Columns while they are read. What does not read is nothing (0, no letters, an empty list), and [`decode`] tells of it:
/// so that readers of values are short.
pub struct Reader<'a> {
    columns: Vec<Unread<'a>>,
    at: usize,
    is_sound: bool,
    /// Bytes of memory that may still be asked for.
    room: usize,
}

struct Unread<'a> {
    bytes: &'a [u8],
    texts: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn open(bytes: &'a [u8], width: usize) -> Option<Self> {
        let mut columns: Vec<Unread> = split(bytes)?.into_iter().map(Unread::new).collect();
        if columns.len() > width {
            return None;
        }
        columns.resize_with(width, || Unread::new(&[]));
        let room = bytes.len().saturating_mul(ROOM_OF_A_BYTE).saturating_add(ROOM_AT_LEAST);
        Some(Self { columns, at: 0, is_sound: true, room })
    }

    fn is_read(&self) -> bool {
        self.columns.iter().all(|column| column.bytes.is_empty())
    }

    pub fn number(&mut self) -> u64 {
        let number = number(&mut self.columns[self.at].bytes);
        self.at += 1;
        number.unwrap_or_else(|| self.nothing())
    }

    /// A number below `count`.
    pub fn choice(&mut self, count: usize) -> usize {
        let number = self.number() as usize;
        if number < count { number } else { self.nothing() }
    }

    pub fn text(&mut self) -> &'a str {
        let number = self.number() as usize;
        let text = self.columns[self.at].text(number).filter(|text| self.has_room(text.len()));
        self.at += 1;
        text.unwrap_or_else(|| self.nothing())
    }

    /// Notes that something did not read.
    fn nothing<T: Default>(&mut self) -> T {
        self.is_sound = false;
        T::default()
    }

    fn has_room(&mut self, bytes: usize) -> bool {
        let left = self.room.checked_sub(bytes);
        self.room = left.unwrap_or_default();
        left.is_some()
    }

    /// A list of `count` values.
    fn list<T: Columns>(&mut self, count: usize) -> Vec<T> {
        let first = self.at;
        let mut list = Vec::new();
        // There is a byte for each in their first column.
        if count <= self.columns[first].bytes.len() && self.has_room(count.saturating_mul(size_of::<T>())) {
            list.reserve_exact(count);
            while list.len() < count && self.is_sound {
                self.at = first;
                list.push(T::take(self));
            }
        } else {
            self.is_sound = false;
        }
        self.at = first + T::WIDTH;
        list
    }
}

impl<'a> Unread<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, texts: Vec::new() }
    }

    fn text(&mut self, number: usize) -> Option<&'a str> {
        let half = number / 2;
        if number.is_multiple_of(2) {
            let (letters, rest) = self.bytes.split_at_checked(half)?;
            self.bytes = rest;
            self.texts.push(std::str::from_utf8(letters).ok()?);
        } else {
            let place = self.texts.len().checked_sub(half + 1).filter(|_| half < BACK)?;
            self.texts[place..].rotate_left(1);
        }
        self.texts.last().copied()
    }
}

fn number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 127) << shift;
        if *byte < 128 {
            return Some(number);
        }
    }
    None
}

/// A value as bytes. Nothing is said of the last columns where there is nothing in them.
pub fn encode<T: Columns>(value: &T) -> Vec<u8> {
    let mut to = Writer { columns: vec![Column::default(); T::WIDTH], at: 0 };
    value.put(&mut to);
    let count = to.columns.iter().rposition(|column| !column.bytes.is_empty()).map_or(0, |last| last + 1);
    join(to.columns[..count].iter().map(|column| column.bytes.as_slice()))
}

/// The value that these bytes hold; `None` if they hold no such value, or more than that.
pub fn decode<T: Columns>(bytes: &[u8]) -> Option<T> {
    let mut from = Reader::open(bytes, T::WIDTH)?;
    let value = T::take(&mut from);
    (from.is_sound && from.is_read()).then_some(value)
}

/// The values of a list, each read when it is asked for; `None` if there is no list in these bytes, and where a value does
/// not read, behind which there are no others.
pub fn each<T: Columns>(bytes: &[u8]) -> Option<impl Iterator<Item = Option<T>>> {
    let mut from = Reader::open(bytes, Vec::<T>::WIDTH)?;
    let count = usize::take(&mut from);
    let first = from.at;
    if !from.is_sound || count > from.columns[first].bytes.len() || (count == 0 && !from.is_read()) {
        return None;
    }
    let mut left = count;
    Some(std::iter::from_fn(move || {
        left = left.checked_sub(1)?;
        from.at = first;
        let value = T::take(&mut from);
        let is_right = from.is_sound && (left > 0 || from.is_read());
        left = if is_right { left } else { 0 };
        Some(is_right.then_some(value))
    }))
}

/// Columns as one: how many they are, the length of each, then the columns.
fn join<'a>(columns: impl ExactSizeIterator<Item = &'a [u8]> + Clone) -> Vec<u8> {
    let mut head = Writer { columns: vec![Column::default()], at: 0 };
    for number in std::iter::once(columns.len()).chain(columns.clone().map(<[u8]>::len)) {
        head.at = 0;
        head.number(number as u64);
    }
    let mut bytes = std::mem::take(&mut head.columns[0].bytes);
    columns.for_each(|column| bytes.extend(column));
    bytes
}

/// The columns that were joined; `None` if these bytes are none, or more than them.
fn split(mut bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let count = usize::try_from(number(&mut bytes)?).ok().filter(|count| *count <= bytes.len())?;
    let lengths: Vec<usize> = (0..count).map(|_| number(&mut bytes).map(|length| length as usize)).collect::<Option<_>>()?;
    let mut columns = Vec::with_capacity(count);
    for length in lengths {
        let (column, rest) = bytes.split_at_checked(length)?;
        columns.push(column);
        bytes = rest;
    }
    bytes.is_empty().then_some(columns)
}
