//! Bodies of `multipart/form-data` (RFC 7578).
//!
//! Its functions are `#[inline]`: they are compiled only into programs that send such bodies.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use crate::http::file::{Content, first_media};
use crate::http::plain::Plain;
use crate::http::style;
use crate::http::timer::random_bits;
use crate::json::quoted;
use crate::{Encode, File, Files, QueryStyle, Secret};

/// What can be sent as a multipart form.
pub trait Multipart {
    /// Adds its fields to the form.
    fn parts(&self, form: &mut Form);
}

impl<F: Files> Multipart for BTreeMap<String, F> {
    #[inline]
    fn parts(&self, form: &mut Form) {
        for (name, files) in self {
            form.file(name, files);
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
#[derive(Clone, Default)]
pub struct Form {
    parts: Vec<Part>,
    /// The secrets in it.
    secrets: Vec<Secret>,
}

/// One field, or those of one name, which become a part each.
#[derive(Clone)]
struct Part {
    name: String,
    /// In place of the usual: a part for each element of a list, and JSON for an object.
    style: Option<QueryStyle>,
    /// In place of what the value is by itself.
    media: Option<&'static str>,
    headers: Vec<(&'static str, &'static str)>,
    value: Value,
}

#[derive(Clone)]
enum Value {
    Plain(Plain),
    /// One part, though it be a list.
    Whole(Plain),
    File(File),
}

impl fmt::Debug for Form {
    /// The names of its fields: their values may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.parts.iter().map(|part| &part.name)).finish()
    }
}

impl Form {
    /// Adds a field: a scalar as text, an object as JSON, a list as a field of that name for each
    /// element, `null` not at all (OpenAPI 3.1, 4.8.15 "Encoding Object", the defaults).
    #[inline]
    pub fn text(&mut self, name: &str, value: &dyn Encode) -> &mut Self {
        let value = Plain::of(value, &mut self.secrets);
        self.push(name, Value::Plain(value));
        self
    }

    /// Adds a field that may be any JSON: as [`text`](Self::text), but a list is JSON too, in one
    /// field.
    #[inline]
    pub fn json(&mut self, name: &str, value: &dyn Encode) -> &mut Self {
        let value = Plain::of(value, &mut self.secrets);
        self.push(name, Value::Whole(value));
        self
    }

    /// Adds a field for each member of an object; nothing for what is no object, and so has no
    /// names.
    #[inline]
    pub fn fields(&mut self, value: &dyn Encode) -> &mut Self {
        if let Plain::Object(members) = Plain::of(value, &mut self.secrets) {
            for (name, value) in members {
                self.push(&name, Value::Plain(value));
            }
        }
        self
    }

    /// Adds a field for each file: of a [`File`], an optional one, or a list of them.
    #[inline]
    pub fn file(&mut self, name: &str, files: &dyn Files) -> &mut Self {
        for file in files.files() {
            self.push(name, Value::File(file.clone()));
        }
        self
    }

    /// The secrets in its fields.
    #[inline]
    pub(crate) fn secrets(&self) -> &[Secret] {
        &self.secrets
    }

    #[inline]
    fn push(&mut self, name: &str, value: Value) {
        self.parts.push(Part { name: name.to_owned(), style: None, media: None, headers: Vec::new(), value });
    }

    #[inline]
    fn named(&mut self, name: &str) -> impl Iterator<Item = &mut Part> {
        self.parts.iter_mut().filter(move |part| part.name == name)
    }

    /// Sets the style of the field of that name.
    #[inline]
    pub(crate) fn set_style(&mut self, name: &str, style: QueryStyle) {
        self.named(name).for_each(|part| part.style = Some(style));
    }

    /// Sets the media type of the fields of that name: of a list with commas the one that fits.
    #[inline]
    pub(crate) fn set_media(&mut self, name: &str, media: &'static str) {
        for part in self.named(name) {
            match &mut part.value {
                Value::File(file) => file.choose_media(media),
                Value::Plain(_) | Value::Whole(_) => part.media = first_media(media),
            }
        }
    }

    /// Adds a header to the fields of that name.
    #[inline]
    pub(crate) fn set_header(&mut self, name: &str, header: &'static str, value: &'static str) {
        self.named(name).for_each(|part| part.headers.push((header, value)));
    }

    /// The media type and the body, with more fields, given as JSON, each in place of those of the
    /// same name. The boundary is 128 random bits, which nothing in the form can have foreseen.
    #[inline]
    pub(crate) fn finish(mut self, more: &[(String, String)]) -> (String, Vec<Content>) {
        for (name, value) in more {
            self.parts.retain(|part| part.name != *name);
            self.push(name, Value::Plain(Plain::parse(value.as_bytes())));
        }
        let boundary = format!("form-{:016x}{:016x}", random_bits(), random_bits());
        let mut body = Body { boundary, contents: Vec::new(), text: String::new() };
        self.parts.into_iter().for_each(|part| body.part(part));
        body.end()
    }
}

/// A body that is being written.
struct Body {
    boundary: String,
    contents: Vec<Content>,
    /// What follows the contents.
    text: String,
}

impl Body {
    #[inline]
    fn part(&mut self, part: Part) {
        let headers = &part.headers;
        match (part.value, part.style) {
            (Value::File(file), _) => {
                self.head(&part.name, Some(file.name()), Some(file.media()), headers);
                file.headers().iter().for_each(|(name, value)| self.header(name, value));
                self.text.push_str("\r\n");
                self.contents.push(Content::Bytes(std::mem::take(&mut self.text).into()));
                self.contents.push(file.into_content());
                self.text.push_str("\r\n");
            }
            (Value::Plain(value) | Value::Whole(value), Some(style)) => {
                for pair in style::pairs(style, &part.name, &value) {
                    self.field(&pair.name, None, headers, &pair.plain());
                }
            }
            (Value::Plain(Plain::List(items)), None) => {
                items.iter().for_each(|item| self.value(&part.name, part.media, headers, item));
            }
            (Value::Plain(value) | Value::Whole(value), None) => {
                self.value(&part.name, part.media, headers, &value)
            }
        }
    }

    #[inline]
    fn value(&mut self, name: &str, media: Option<&str>, headers: &[(&str, &str)], value: &Plain) {
        let is_json = media.is_some_and(|media| media.contains("json"));
        match value {
            Plain::Null => {}
            Plain::Text(text) if is_json => self.field(name, media, headers, &quoted(text)),
            Plain::Bare(text) | Plain::Text(text) => self.field(name, media, headers, text),
            Plain::List(_) | Plain::Object(_) => {
                self.field(name, media.or(Some("application/json")), headers, &value.to_json());
            }
        }
    }

    #[inline]
    fn field(&mut self, name: &str, media: Option<&str>, headers: &[(&str, &str)], text: &str) {
        self.head(name, None, media, headers);
        let _ = write!(self.text, "\r\n{text}\r\n");
    }

    #[inline]
    fn head(&mut self, name: &str, file_name: Option<&str>, media: Option<&str>, headers: &[(&str, &str)]) {
        let (boundary, name) = (&self.boundary, escaped(name));
        let _ = write!(self.text, "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"");
        if let Some(file_name) = file_name {
            let _ = write!(self.text, "; filename=\"{}\"", escaped(file_name));
        }
        self.text.push_str("\r\n");
        media.into_iter().for_each(|media| self.header("Content-Type", media));
        headers.iter().for_each(|(name, value)| self.header(name, value));
    }

    #[inline]
    fn header(&mut self, name: &str, value: &str) {
        let line = |text: &str| text.replace(['\r', '\n'], " ");
        let _ = write!(self.text, "{}: {}\r\n", line(name), line(value));
    }

    #[inline]
    fn end(mut self) -> (String, Vec<Content>) {
        let _ = write!(self.text, "--{}--\r\n", self.boundary);
        self.contents.push(Content::Bytes(self.text.into()));
        (format!("multipart/form-data; boundary={}", self.boundary), self.contents)
    }
}

/// As browsers do (WHATWG HTML, "multipart/form-data encoding algorithm").
#[inline]
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
