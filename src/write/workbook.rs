//! `guilan.xlsx`: the data package as one workbook, a sheet a resource, for people who work in WPS or Excel.
//!
//! The cells are those of the CSV files; numbers are numbers. The first sheet says what the others hold.

use super::fields::{Field, Kind};
use super::resources::Sheet;
use super::sheet;
use crate::outline::catalog::Catalog;
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde_json::Value;

/// Widths of columns, in letters of the sheet's font.
const NARROW: f64 = 14.0;
const WIDE: f64 = 48.0;

/// Dates of office files begin here; for an edition without a day.
const FIRST_DAY: (u16, u8, u8) = (1980, 1, 1);

/// The workbook's bytes; the same corpus gives the same ones.
///
/// # Errors
/// When the corpus does not fit: a sheet has 1,048,576 rows.
pub(super) fn bytes(sheets: &[Sheet], catalog: &Catalog) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Otherwise the hour of the build would stand in the file.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day(catalog.edition)?));
    let head = Format::new().set_bold().set_background_color("#E8EEEC");
    contents(workbook.add_worksheet(), sheets, &head)?;
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet, &head)?;
    }
    workbook.save_to_buffer()
}

fn day(edition: Option<NaiveDate>) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike;
    let (year, month, day) =
        edition.map_or(FIRST_DAY, |day| (u16::try_from(day.year()).unwrap_or(FIRST_DAY.0), day.month() as u8, day.day() as u8));
    ExcelDateTime::from_ymd(year, month, day)
}

/// What the sheets hold, each a link to its sheet.
fn contents(sheet: &mut Worksheet, sheets: &[Sheet], head: &Format) -> Result<(), XlsxError> {
    sheet.set_name("说明")?;
    for (column, title) in ["表", "条数", "说明"].iter().enumerate() {
        sheet.write_with_format(0, column as u16, *title, head)?;
    }
    for (row, Sheet { resource, records }) in (1..).zip(sheets) {
        sheet.write_url_with_text(row, 0, format!("internal:'{}'!A1", resource.title).as_str(), resource.title)?;
        sheet.write(row, 1, records.len() as u32)?;
        sheet.write(row, 2, resource.description)?;
    }
    sheet.set_column_width(0, NARROW)?.set_column_width(2, WIDE * 2.0)?.set_freeze_panes(1, 0)?;
    Ok(())
}

fn fill(sheet: &mut Worksheet, Sheet { resource, records }: &Sheet, head: &Format) -> Result<(), XlsxError> {
    sheet.set_name(resource.title)?;
    let columns: Vec<Value> = resource.fields.iter().flat_map(Field::columns).collect();
    for (at, column) in (0..).zip(&columns) {
        sheet.write_with_format(0, at, column["title"].as_str().unwrap_or_default(), head)?;
        let wide = matches!(column["name"].as_str(), Some("quote" | "text" | "heading" | "definition" | "criterion" | "message" | "title"));
        sheet.set_column_width(at, if wide { WIDE } else { NARROW })?;
    }
    for (row, record) in (1..).zip(records) {
        let cells =
            resource.fields.iter().flat_map(|field| field.cells(field.value(record)).into_iter().map(|cell| (cell, is_number(field))));
        for ((at, (cell, number)), column) in (0..).zip(cells).zip(&columns) {
            write(sheet, row, at, cell, number || column["type"] == "integer" || column["type"] == "number")?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let (last_row, last_column) = (records.len() as u32, columns.len() as u16 - 1);
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

fn is_number(field: &Field) -> bool {
    matches!(field.kind, Kind::Integer | Kind::Number)
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: String, number: bool) -> Result<(), XlsxError> {
    match cell.parse::<f64>() {
        Ok(value) if number => sheet.write(row, column, value)?,
        _ if cell.is_empty() => sheet,
        // Texts are written as texts, never as formulas or links.
        _ => sheet.write_string(row, column, sheet::cut(cell))?,
    };
    Ok(())
}
