//! Bodies of `multipart/form-data` (RFC 7578).
//!
//! Its functions are `#[inline]`: they are compiled only into programs that send such bodies.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::http::file::Content;
use crate::http::plain::Plain;
use crate::http::timer::random_bits;
use crate::json::quoted;
use crate::{Encode, File, Files};

/// What can be sent as a multipart form.
pub trait Multipart {
    /// Adds its fields to the form.
    fn parts(&self, form: &mut Form);
}

impl Multipart for BTreeMap<String, File> {
    #[inline]
    fn parts(&self, form: &mut Form) {
        for (name, file) in self {
            form.file(name, file);
        }
    }
}

/// An optional body.
impl<T: Multipart> Multipart for Option<T> {
    #[inline]
    fn parts(&self, form: &mut Form) {
        if let Some(value) = self {
            value.parts(form);
        }
    }
}

/// What makes a form a body: its media type and contents, with more fields, given by name as JSON.
pub(crate) type Finish = fn(Form, &[(String, String)]) -> (String, Vec<Content>);

/// A multipart form that is being put together.
#[derive(Clone, Debug, Default)]
pub struct Form {
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
    name: String,
    /// In place of what the value is by itself.
    media: Option<&'static str>,
    value: Value,
}

#[derive(Clone, Debug)]
enum Value {
    /// A boolean or a number, which as JSON is the same.
    Bare(String),
    Text(String),
    Json(String),
    File(File),
}

impl Form {
    /// Adds a field: a scalar as text, an object as JSON, a list as a field of that name for each element, `null` not at all
    /// (OpenAPI 3.1, 4.8.15 "Encoding Object", the defaults).
    #[inline]
    pub fn text(&mut self, name: &str, value: &dyn Encode) -> &mut Self {
        self.add(name, &Plain::of(value));
        self
    }

    /// Adds a field for each member of an object; nothing for what is no object, and so has no names.
    #[inline]
    pub fn fields(&mut self, value: &dyn Encode) -> &mut Self {
        if let Plain::Object(members) = Plain::of(value) {
            for (name, value) in &members {
                self.add(name, value);
            }
        }
        self
    }

    /// Adds a field for each file: of a [`File`], an optional one, or a list of them.
    #[inline]
    pub fn file(&mut self, name: &str, files: &dyn Files) -> &mut Self {
        for file in files.files() {
            self.parts.push(Part { name: name.to_owned(), media: None, value: Value::File(file.clone()) });
        }
        self
    }

    #[inline]
    fn add(&mut self, name: &str, value: &Plain) {
        match value {
            Plain::List(items) => items.iter().for_each(|item| self.push(name, item)),
            value => self.push(name, value),
        }
    }

    #[inline]
    fn push(&mut self, name: &str, value: &Plain) {
        let value = match value {
            Plain::Null => return,
            Plain::Bare(text) => Value::Bare(text.clone()),
            Plain::Text(text) => Value::Text(text.clone()),
            Plain::List(_) | Plain::Object(_) => Value::Json(value.to_json()),
        };
        self.parts.push(Part { name: name.to_owned(), media: None, value });
    }

    /// Sets the media type of the fields of that name.
    #[inline]
    pub(crate) fn set_media(&mut self, name: &str, media: &'static str) {
        for part in self.parts.iter_mut().filter(|part| part.name == name) {
            match &mut part.value {
                Value::File(file) => file.media_unless_set(media),
                Value::Bare(_) | Value::Text(_) | Value::Json(_) => part.media = Some(media),
            }
        }
    }

    /// The media type and the body, with more fields, given as JSON, each in place of those of the same name. The boundary is 128
    /// random bits, which nothing in the form can have foreseen.
    #[inline]
    pub(crate) fn finish(mut self, more: &[(String, String)]) -> (String, Vec<Content>) {
        for (name, value) in more {
            self.parts.retain(|part| part.name != *name);
            self.add(name, &Plain::parse(value.as_bytes()));
        }
        let boundary = format!("form-{:016x}{:016x}", random_bits(), random_bits());
        let mut contents = Vec::new();
        let mut text = String::new();
        for mut part in self.parts {
            if let Value::Text(value) = &mut part.value
                && part.media.is_some_and(|media| media.contains("json"))
            {
                *value = quoted(value);
            }
            let _ = write!(
                text,
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"",
                escaped(&part.name)
            );
            match part.value {
                Value::Bare(value) | Value::Text(value) => {
                    if let Some(media) = part.media {
                        let _ = write!(text, "\r\nContent-Type: {media}");
                    }
                    let _ = write!(text, "\r\n\r\n{value}\r\n");
                }
                Value::Json(value) => {
                    let media = part.media.unwrap_or("application/json");
                    let _ = write!(text, "\r\nContent-Type: {media}\r\n\r\n{value}\r\n");
                }
                Value::File(file) => {
                    let _ = write!(
                        text,
                        "; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
                        escaped(file.name()),
                        file.media().replace(['\r', '\n'], " ")
                    );
                    contents.push(Content::Bytes(std::mem::take(&mut text).into()));
                    contents.push(file.into_content());
                    text.push_str("\r\n");
                }
            }
        }
        let _ = write!(text, "--{boundary}--\r\n");
        contents.push(Content::Bytes(text.into()));
        (format!("multipart/form-data; boundary={boundary}"), contents)
    }
}

/// As browsers do (WHATWG HTML, "multipart/form-data encoding algorithm").
#[inline]
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
