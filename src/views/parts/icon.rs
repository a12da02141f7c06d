//! Line icons, always beside a word, so hidden from screen readers.

use crate::views::markup::prelude::*;

fn icon(path: &'static str) -> View {
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg> }
}

/// Three bars on a line: a plan in figures, or the springs.
pub fn brand() -> View {
    icon("M6 17v-5M12 17V5M18 17V9M3 20.5h18")
}

pub fn home() -> View {
    icon("M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5h4v5")
}

pub fn document() -> View {
    icon("M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4")
}

pub fn search() -> View {
    icon("M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5.5 5.5")
}

pub fn list() -> View {
    icon("M8.5 6h11M8.5 12h11M8.5 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01")
}

pub fn print() -> View {
    icon("M7 8V4h10v4M7 17H4.5V8h15v9H17M7 14h10v6H7z")
}

pub fn aloud() -> View {
    icon("M4 9.5v5h3.5L12 18V6L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11")
}

pub fn link() -> View {
    icon("M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1")
}

pub fn filter() -> View {
    icon("M4 6.5h16M7 12h10M10 17.5h4")
}

/// Letters on a line.
pub fn marks() -> View {
    icon("M7 15 11 5h2l4 10M8.5 11.5h7M4 19.5h16")
}

/// From a hollow point to a full one.
pub fn target() -> View {
    icon("M7.4 16a2.4 2.4 0 1 0-4.8 0 2.4 2.4 0 0 0 4.8 0M7.2 14.8 16 9.4M21 8a2.6 2.6 0 1 0-5.2 0A2.6 2.6 0 0 0 21 8")
}

pub fn time() -> View {
    icon("M3 12h18M6 8.5v7M12 8.5v7M18 8.5v7")
}

pub fn body() -> View {
    icon("M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4M8 9h8M8 15h8M12 9v6")
}

/// Stones on each other.
pub fn project() -> View {
    icon("M4 20h16M5.5 20v-6h6v6M12.5 20v-6h6v6M9 14V8h6v6")
}

/// Tiles, one of them apart.
pub fn district() -> View {
    icon("M4 4.5h7v7H4zM13 8.5h7v7h-7zM4 13.5h7v7H4z")
}

/// Steps that rise.
pub fn emergency() -> View {
    icon("M4 20h16M6 20v-4h4v-4h4V8h4V4")
}

/// Out of a tray.
pub fn take() -> View {
    icon("M12 4v10M7.5 10l4.5 4.5 4.5-4.5M4 16v3.5h16V16")
}

/// Into the world.
pub fn share() -> View {
    icon("M12 15V4M7.5 8 12 3.5 16.5 8M6 12H4.5v8h15v-8H18")
}

/// Two sliders.
pub fn settings() -> View {
    icon("M4 8h9M17 8h3M4 16h3M11 16h9M15 5.8v4.4M9 13.8v4.4")
}

pub fn star() -> View {
    icon("m12 4 2.4 5 5.6.8-4 3.9.9 5.5-4.9-2.6-4.9 2.6.9-5.5-4-3.9 5.6-.8z")
}
