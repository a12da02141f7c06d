//! What a field of the data package is: from one description come the order of the JSON keys, the CSV columns and the
//! schema.

use serde_json::{Map, Value, json};

/// One key of a record.
pub(super) struct Field {
    pub name: &'static str,
    /// Key in the serialised model record, where it has another name.
    pub source: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    pub kind: Kind,
    pub required: bool,
}

pub(super) enum Kind {
    Text,
    Integer,
    Number,
    YesNo,
    Date,
    /// One of a few words, each with what it means.
    OneOf(&'static [(&'static str, &'static str)]),
    /// Id of a record of that resource.
    Id(&'static str),
    /// Its own id: unique.
    OwnId,
    /// Nested record.
    Record(&'static [Field]),
    /// List of texts.
    Texts,
    /// List of nested records; in CSV one cell, their first fields joined.
    Records(&'static [Field]),
    /// List of lists of texts: rows of cells, or paths of headers.
    Grid,
}

impl Field {
    pub const fn new(name: &'static str, title: &'static str, kind: Kind, description: &'static str) -> Self {
        Self { name, source: name, title, description, kind, required: false }
    }

    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub const fn from(self, source: &'static str) -> Self {
        Self { source, ..self }
    }

    /// The value in a serialised model record.
    pub fn value<'a>(&self, record: &'a Value) -> &'a Value {
        record.get(self.source).unwrap_or(&Value::Null)
    }

    /// Table Schema of the JSON key.
    pub fn schema(&self) -> Value {
        let kind = match self.kind {
            Kind::Text | Kind::OneOf(_) | Kind::Id(_) | Kind::OwnId => "string",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::YesNo => "boolean",
            Kind::Date => "date",
            Kind::Record(_) => "object",
            Kind::Texts | Kind::Records(_) | Kind::Grid => "array",
        };
        self.described(self.name, self.title, kind)
    }

    fn described(&self, name: &str, title: &str, kind: &str) -> Value {
        let mut description = self.description.to_owned();
        let mut constraints = Map::new();
        if self.required || matches!(self.kind, Kind::OwnId) {
            constraints.insert("required".to_owned(), json!(true));
        }
        if let Kind::OwnId = self.kind {
            constraints.insert("unique".to_owned(), json!(true));
        }
        if let Kind::OneOf(words) = self.kind {
            constraints.insert("enum".to_owned(), words.iter().map(|(word, _)| *word).collect());
            let words: Vec<String> = words.iter().map(|(word, meaning)| format!("{word} {meaning}")).collect();
            description = format!("{description}{}。", words.join("、"));
        }
        let mut schema = json!({ "name": name, "title": title, "type": kind, "description": description });
        if !constraints.is_empty() {
            schema["constraints"] = Value::Object(constraints);
        }
        schema
    }

    /// Table Schema of its CSV columns; a nested record has one for each of its own fields.
    pub fn columns(&self) -> Vec<Value> {
        match self.kind {
            Kind::Record(fields) => fields.iter().map(|inner| self.column_of(inner)).collect(),
            Kind::Texts => vec![self.listed("，多项以“、”相连")],
            Kind::Records(inner) if inner.len() == 2 => vec![self.listed("，多项以“、”相连")],
            Kind::Records(_) => vec![self.listed("，多项以“、”相连，一项之内以空格分开")],
            Kind::Grid => vec![self.listed("，每行一条，格间以“ | ”分开")],
            _ => vec![self.schema()],
        }
    }

    fn column_of(&self, inner: &Field) -> Value {
        let mut column = inner.schema();
        column["name"] = json!(format!("{}_{}", self.name, inner.name));
        column["title"] = json!(format!("{}：{}", self.title, inner.title));
        if !self.required
            && let Some(constraints) = column.get_mut("constraints").and_then(Value::as_object_mut)
        {
            constraints.remove("required");
        }
        column
    }

    fn listed(&self, how: &str) -> Value {
        let mut column = self.described(self.name, self.title, "string");
        column["description"] = json!(format!("{}{how}。", self.description.trim_end_matches('。')));
        column
    }

    /// The cells of its CSV columns.
    pub fn cells(&self, value: &Value) -> Vec<String> {
        match self.kind {
            Kind::Record(fields) => fields.iter().map(|inner| text(inner.value(value))).collect(),
            Kind::Texts => vec![joined(value, "、", text)],
            // A name and its id: the name says it.
            Kind::Records(inner) if inner.len() == 2 => vec![joined(value, "、", |item| text(inner[0].value(item)))],
            Kind::Records(inner) => {
                let item = |item: &Value| inner.iter().map(|field| text(field.value(item))).collect::<Vec<_>>().join(" ");
                vec![joined(value, "、", item)]
            }
            Kind::Grid => vec![joined(value, "\n", |row| joined(row, " | ", |cell| text(cell).replace('\n', " ")))],
            _ => vec![text(value)],
        }
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn joined(list: &Value, by: &str, item: impl Fn(&Value) -> String) -> String {
    list.as_array().map_or(String::new(), |items| items.iter().map(item).collect::<Vec<_>>().join(by))
}
