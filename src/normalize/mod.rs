//! Raw text to logical lines that know their bytes.
//!
//! 1. [`seed`]: the bytes of a file become text (UTF-8 or GB18030).
//! 2. [`line`]: the text becomes printed lines, blanks and markup set aside.
//! 3. [`furniture`]: page numbers, running heads and what a web page prints around the text are set aside.
//! 4. [`rejoin`]: hard-wrapped lines become logical lines again.
//!
//! [`width`] folds what is one letter in two widths, [`marker`] reads the number at the head of a line, [`numeral`] its
//! value, `radical` the letter that a PDF gave out as a radical. What a line *is* (title, heading, table row) is decided
//! later, in `outline`.

pub mod furniture;
pub mod line;
pub mod marker;
pub mod markup;
pub mod numeral;
pub mod portal;
mod radical;
pub mod rejoin;
pub mod seed;
mod shape;
mod web;
pub mod width;
