//! Bodies of the type `multipart/form-data` (RFC 7578).
//!
//! Functions here are `#[inline]`, so that they are compiled only into programs that send such
//! bodies.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use crate::http::file::{Content, first_media};
use crate::http::param_value::ParamValue;
use crate::http::style;
use crate::http::timer::random_bits;
use crate::json::{Noted, quoted};
use crate::{Encode, File, Files, QueryStyle};

/// A type that can be sent as a multipart form.
pub trait Multipart {
    /// Adds the value's fields to the form.
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

/// A function that finishes a form: returns its media type and content. Takes additional fields by
/// name, as JSON.
pub(crate) type Finish = fn(Form, &[(String, String)]) -> (String, Vec<Content>);

/// A multipart form under construction.
#[derive(Clone, Default)]
pub struct Form {
    parts: Vec<Part>,
    /// The secrets and failures in the values.
    noted: Noted,
}

/// The fields of one name, each of which becomes a part.
#[derive(Clone)]
struct Part {
    name: String,
    /// Replaces the default: a part for each element of a list, and JSON for an object.
    style: Option<QueryStyle>,
    /// Replaces the media type that follows from the value.
    media: Option<&'static str>,
    headers: Vec<(&'static str, &'static str)>,
    value: Value,
}

#[derive(Clone)]
enum Value {
    Single(ParamValue),
    /// A single part, even for a list.
    Whole(ParamValue),
    File(File),
}

impl fmt::Debug for Form {
    /// Prints only the names of the fields, since their values may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.parts.iter().map(|part| &part.name)).finish()
    }
}

impl Form {
    /// Adds a field: a scalar as text, an object as JSON, each element of a list as a field of the
    /// same name, and nothing for `null` (the defaults of OpenAPI 3.1, 4.8.15 "Encoding Object").
    #[inline]
    pub fn text(&mut self, name: &str, value: &dyn Encode) -> &mut Self {
        let value = ParamValue::of(value, &mut self.noted);
        self.push(name, Value::Single(value));
        self
    }

    /// Adds a field of any JSON: like [`text`](Self::text), but a list becomes JSON in a single
    /// field.
    #[inline]
    pub fn json(&mut self, name: &str, value: &dyn Encode) -> &mut Self {
        let value = ParamValue::of(value, &mut self.noted);
        self.push(name, Value::Whole(value));
        self
    }

    /// Adds a field for each member of an object. Adds nothing for any other value, which has no
    /// names.
    #[inline]
    pub fn fields(&mut self, value: &dyn Encode) -> &mut Self {
        if let ParamValue::Object(members) = ParamValue::of(value, &mut self.noted) {
            for (name, value) in members {
                self.push(&name, Value::Single(value));
            }
        }
        self
    }

    /// Adds a field for each file: a [`File`], an optional one, or a list.
    #[inline]
    pub fn file(&mut self, name: &str, files: &dyn Files) -> &mut Self {
        for file in files.files() {
            self.push(name, Value::File(file.clone()));
        }
        self
    }

    /// Removes and returns what the encoders of the fields recorded.
    #[inline]
    pub(crate) fn take_noted(&mut self) -> Noted {
        std::mem::take(&mut self.noted)
    }

    #[inline]
    fn push(&mut self, name: &str, value: Value) {
        self.parts.push(Part { name: name.to_owned(), style: None, media: None, headers: Vec::new(), value });
    }

    #[inline]
    fn named(&mut self, name: &str) -> impl Iterator<Item = &mut Part> {
        self.parts.iter_mut().filter(move |part| part.name == name)
    }

    /// Sets the style of the field with this name.
    #[inline]
    pub(crate) fn set_style(&mut self, name: &str, style: QueryStyle) {
        self.named(name).for_each(|part| part.style = Some(style));
    }

    /// Sets the media type of the fields with this name. From a list separated by commas, it
    /// selects the one that fits.
    #[inline]
    pub(crate) fn set_media(&mut self, name: &str, media: &'static str) {
        for part in self.named(name) {
            match &mut part.value {
                Value::File(file) => file.choose_media(media),
                Value::Single(_) | Value::Whole(_) => part.media = first_media(media),
            }
        }
    }

    /// Adds a header to the fields with this name.
    #[inline]
    pub(crate) fn set_header(&mut self, name: &str, header: &'static str, value: &'static str) {
        self.named(name).for_each(|part| part.headers.push((header, value)));
    }

    /// Returns the media type and the body. The additional fields (JSON) replace fields of the same
    /// name. The boundary is 128 random bits, which no content can predict.
    #[inline]
    pub(crate) fn finish(mut self, more: &[(String, String)]) -> (String, Vec<Content>) {
        for (name, value) in more {
            self.parts.retain(|part| part.name != *name);
            self.push(name, Value::Single(ParamValue::parse(value.as_bytes())));
        }
        let boundary = format!("form-{:016x}{:016x}", random_bits(), random_bits());
        let mut body = Body { boundary, contents: Vec::new(), text: String::new() };
        self.parts.into_iter().for_each(|part| body.part(part));
        body.end()
    }
}

/// A body under construction.
struct Body {
    boundary: String,
    contents: Vec<Content>,
    /// The text after the contents.
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
            (Value::Single(value) | Value::Whole(value), Some(style)) => {
                for pair in style::pairs(style, &part.name, &value) {
                    self.field(&pair.name, None, headers, &pair.unencoded());
                }
            }
            (Value::Single(ParamValue::List(items)), None) => {
                items.iter().for_each(|item| self.value(&part.name, part.media, headers, item));
            }
            (Value::Single(value) | Value::Whole(value), None) => {
                self.value(&part.name, part.media, headers, &value)
            }
        }
    }

    #[inline]
    fn value(&mut self, name: &str, media: Option<&str>, headers: &[(&str, &str)], value: &ParamValue) {
        let is_json = media.is_some_and(|media| media.contains("json"));
        match value {
            ParamValue::Null => {}
            ParamValue::Text(text) if is_json => self.field(name, media, headers, &quoted(text)),
            ParamValue::Bare(text) | ParamValue::Text(text) => self.field(name, media, headers, text),
            ParamValue::List(_) | ParamValue::Object(_) => {
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

/// Escapes names like browsers do (WHATWG HTML, "multipart/form-data encoding algorithm").
#[inline]
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
