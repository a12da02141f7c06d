//! A field of the data package as it is compared: what a table shows of it.

use crate::write::fields::{Field, Kind};
use crate::write::resources::RESOURCES;
use serde_json::Value;

/// A field, or one of a nested record.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    outer: &'static Field,
    inner: Option<&'static Field>,
}

impl Column {
    /// A field with its own fields, if it has any.
    pub fn all(outer: &'static Field) -> Vec<Self> {
        match outer.kind {
            Kind::Record(inner) => inner.iter().map(|inner| Self { outer, inner: Some(inner) }).collect(),
            _ => vec![Self { outer, inner: None }],
        }
    }

    /// By the name that it has in a report.
    pub fn named(resource: &str, name: &str) -> Option<Self> {
        let resource = RESOURCES.iter().find(|known| known.name == resource)?;
        resource.fields.iter().flat_map(Self::all).find(|column| column.name() == name)
    }

    /// `target.text`
    pub fn name(&self) -> String {
        self.inner.map_or(self.outer.name.to_owned(), |inner| format!("{}.{}", self.outer.name, inner.name))
    }

    /// `目标：原话`
    pub fn title(&self) -> String {
        self.inner.map_or(self.outer.title.to_owned(), |inner| format!("{}：{}", self.outer.title, inner.title))
    }

    /// The title without saying that it is in words.
    pub fn short_title(&self) -> String {
        if self.inner.is_some_and(|inner| inner.name == "text") { self.outer.title.to_owned() } else { self.title() }
    }

    pub fn is_nested(&self) -> bool {
        self.inner.is_some()
    }

    pub fn field(&self) -> &'static Field {
        self.inner.unwrap_or(self.outer)
    }

    /// The value in a published record.
    pub fn value<'a>(&self, record: &'a Value) -> &'a Value {
        let outer = &record[self.outer.name];
        self.inner.map_or(outer, |inner| &outer[inner.name])
    }

    /// As a table shows it: what no table shows, such as the ids of bodies in a list, is no change to a reader.
    pub fn cell(&self, record: &Value) -> String {
        self.field().cells(self.value(record)).join("\u{2}")
    }

    /// For people: words in place of the marks of the data.
    pub fn shown(&self, value: &Value) -> String {
        match self.field().kind {
            Kind::OneOf(words) => {
                let meaning = words.iter().find(|(word, _)| value == word).map(|(_, meaning)| *meaning);
                meaning.unwrap_or_default().to_owned()
            }
            Kind::YesNo => value.as_bool().map_or("", |yes| if yes { "是" } else { "否" }).to_owned(),
            _ => self.field().cells(value).join(" "),
        }
    }

    /// Do these records know the field? Of no records it is assumed.
    pub fn is_in(&self, records: &[&Value]) -> bool {
        match self.inner {
            None => records.first().is_none_or(|record| record.get(self.outer.name).is_some()),
            Some(inner) => {
                let nested = records.iter().find_map(|record| record[self.outer.name].as_object());
                nested.is_none_or(|nested| nested.contains_key(inner.name))
            }
        }
    }
}
