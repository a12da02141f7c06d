//! A tile map: a place for every region on a grid, no boundaries; each tile carries its number.

use crate::views::markup::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// From 1, from the left and from the top.
    pub column: u8,
    pub row: u8,
    pub name: String,
    /// The number as it is to be read; `None` where there is none.
    pub text: Option<String>,
    /// One of five steps.
    pub step: Option<u8>,
    pub href: String,
}

/// No two tiles at one place.
pub fn tiles(tiles: &[Tile]) -> View {
    let (columns, rows) = tiles.iter().fold((0, 0), |(columns, rows), tile| (tile.column.max(columns), tile.row.max(rows)));
    let place = |column: u8, row: u8| match tiles.iter().find(|tile| tile.column == column && tile.row == row) {
        Some(tile) => {
            let step = tile.step.map(|step| step.to_string());
            let text = tile.text.clone().map(|text| view! { <b>{text}</b> });
            view! { <a class="tile" data-heat=step href=tile.href.clone() lang="zh-CN">{text}<span>{tile.name.clone()}</span></a> }
        }
        None => view! { <span class="tile-gap"></span> },
    };
    let rows = (1..=rows).map(|row| {
        let line = (1..=columns).map(|column| place(column, row)).collect_view();
        view! { <div class="tile-row">{line}</div> }
    });
    view! { <div class="tiles">{rows.collect_view()}</div> }
}

/// What the shades mean: step, least and most.
pub fn legend(steps: &[(u8, String)]) -> View {
    let steps = steps.iter().map(|(step, text)| view! { <li><i data-heat=step.to_string()></i>{text.clone()}</li> });
    view! { <ul class="legend">{steps.collect_view()}</ul> }
}
