//! A call under construction.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{Method, StatusCode};

use crate::http::encoding::{Escape, Pairs};
use crate::http::error::Operation;
use crate::http::file;
use crate::http::multipart::Finish;
use crate::http::param_value::{ParamValue, json};
use crate::http::style::{self, FieldFormat};
use crate::http::timer::random_bits;
use crate::json::Noted;
use crate::{CallOptions, Encode, Files, Form, Multipart, PathStyle, QueryStyle, Scheme, Secret};

/// A call of an operation, as generated code constructs it. An invalid value is stored and returned
/// as the error of sending it.
#[derive(Clone)]
pub struct Call {
    pub(crate) operation: Operation,
    /// Replaces the client's default base URL.
    pub(crate) server: Option<&'static str>,
    pub(crate) security: Security,
    pub(crate) path: Vec<(&'static str, Option<String>)>,
    pub(crate) query: Pairs,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) content: Content,
    /// The media type of a form, if it has parameters.
    pub(crate) content_type: Option<&'static str>,
    /// The value of `Accept`; `None` selects one by the type of the response.
    pub(crate) accept: Option<&'static str>,
    /// Set if the call returns before the response's body arrives.
    pub(crate) streamed: bool,
    pub(crate) options: CallOptions,
    /// Replaces the call's path and query.
    pub(crate) location: Option<String>,
    /// The header that identifies retries of the same call.
    pub(crate) idempotency_key: Option<&'static str>,
    /// The secrets and failures in the parameters and the body.
    pub(crate) noted: Noted,
    /// The names of the response's members that are secrets.
    pub(crate) secret_members: &'static [&'static str],
    pub(crate) redirects: Redirects,
    /// Set if a path parameter is a secret.
    pub(crate) path_is_secret: bool,
}

/// The redirects that are documented responses.
#[derive(Clone, Copy, Default)]
pub(crate) struct Redirects {
    /// The documented statuses.
    listed: &'static [u16],
    /// Set if they are the call's result, since the document lists no 2xx status.
    are_success: bool,
}

impl Redirects {
    /// Returns whether a redirect with this status is a response rather than followed.
    pub(crate) fn lists(self, status: StatusCode) -> bool {
        self.listed.contains(&status.as_u16())
    }

    /// Returns whether a response with this status is the call's result rather than an error.
    pub(crate) fn is_success(self, status: StatusCode) -> bool {
        status.is_success() || self.are_success && self.lists(status)
    }
}

/// The credentials that a call needs.
#[derive(Clone)]
pub(crate) enum Security {
    /// The first complete alternative.
    Alternatives(&'static [&'static [&'static Scheme]]),
    /// The client's only credential, if it has one.
    Held,
    /// The credential of this scheme.
    Named(String),
}

/// The content of a call, to which fields can still be added.
#[derive(Clone)]
pub(crate) enum Content {
    Empty,
    Json {
        media: &'static str,
        text: Vec<u8>,
    },
    Form {
        style: QueryStyle,
        /// The fields with a format of their own.
        formats: Vec<(&'static str, FieldFormat)>,
        value: ParamValue,
    },
    /// The function that finishes the form is a pointer, so that it is compiled only into programs
    /// that send forms.
    Multipart(Form, Finish),
    Raw {
        media: String,
        content: file::Content,
    },
}

impl Call {
    /// Creates a call with a method that `http` has no constant for.
    ///
    /// # Panics
    ///
    /// If the method is not a token (RFC 9110, section 9.1).
    #[cold]
    pub fn with_method(method: &'static str, template: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Method::from_bytes(method.as_bytes()).expect("the method is a token"), template)
    }

    /// Creates a call to a path template (with `{name}` for each parameter) under the client's base
    /// URL.
    pub fn new(method: Method, template: impl Into<Cow<'static, str>>) -> Self {
        Self {
            operation: Operation { method, template: template.into() },
            server: None,
            security: Security::Alternatives(&[]),
            path: Vec::new(),
            query: Pairs::default(),
            headers: Vec::new(),
            cookies: Vec::new(),
            content: Content::Empty,
            content_type: None,
            accept: None,
            streamed: false,
            options: CallOptions::default(),
            location: None,
            idempotency_key: None,
            noted: Noted::default(),
            secret_members: &[],
            redirects: Redirects::default(),
            path_is_secret: false,
        }
    }

    /// Sets the server of the operation, with `{name}` for each variable. A base URL set by the
    /// caller takes precedence.
    #[inline]
    pub fn server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// Sets the required credentials: alternatives in order of preference, each a set of schemes
    /// that are sent together.
    pub fn security(mut self, alternatives: &'static [&'static [&'static Scheme]]) -> Self {
        self.security = Security::Alternatives(alternatives);
        self
    }

    /// Sets a path parameter. It is an error if the value is empty or makes a segment `.` or `..`.
    pub fn path(self, name: &'static str, style: PathStyle, value: &dyn Encode) -> Self {
        self.path_parameter(name, style, Escape::Reserved, value)
    }

    /// Sets a path parameter whose reserved characters, including `/`, are not encoded, except `?`
    /// and `#`, which would end the path. It is an error if the value is empty or has a segment `.`
    /// or `..`.
    #[inline]
    pub fn path_reserved(self, name: &'static str, style: PathStyle, value: &dyn Encode) -> Self {
        self.path_parameter(name, style, Escape::OnlyInPath, value)
    }

    fn path_parameter(
        mut self,
        name: &'static str,
        style: PathStyle,
        escape: Escape,
        value: &dyn Encode,
    ) -> Self {
        let known = self.noted.secrets.len();
        self.path.push((name, style::path(style, escape, name, &ParamValue::of(value, &mut self.noted))));
        self.path_is_secret |= self.noted.secrets.len() > known;
        self
    }

    /// Adds a query parameter, unless the value is `null` or an empty list.
    pub fn query(mut self, name: &str, style: QueryStyle, value: &dyn Encode) -> Self {
        // All styles write a scalar the same way, except JSON, which quotes text.
        let json = match style {
            QueryStyle::Json => Err(json(value, &mut self.noted)),
            _ => self.query.push_scalar(name, value, &mut self.noted),
        };
        if let Err(json) = json {
            style::query(style, Escape::Reserved, name, &ParamValue::parse(json.as_bytes()), &mut self.query);
        }
        self
    }

    /// Adds a query parameter whose reserved characters and percent-encoded triplets are not
    /// encoded, except `#` and `&`, which would end the value.
    #[inline]
    pub fn query_reserved(mut self, name: &str, style: QueryStyle, value: &dyn Encode) -> Self {
        style::query(
            style,
            Escape::OnlyInQuery,
            name,
            &ParamValue::of(value, &mut self.noted),
            &mut self.query,
        );
        self
    }

    /// Adds a header, unless the value is `null` or an empty list.
    pub fn header_parameter(mut self, name: &'static str, style: PathStyle, value: &dyn Encode) -> Self {
        if let Some(text) = style::header(style, &ParamValue::of(value, &mut self.noted)) {
            self.headers.push((name, text));
        }
        self
    }

    /// Adds a cookie, or one for each property of an exploded object. Adds nothing for `null` and
    /// for an empty list.
    pub fn cookie_parameter(mut self, name: &'static str, style: QueryStyle, value: &dyn Encode) -> Self {
        style::cookie(style, name, &ParamValue::of(value, &mut self.noted), &mut self.cookies);
        self
    }

    /// Sets a JSON body; none for `null`.
    pub fn json(self, value: &dyn Encode) -> Self {
        self.json_as("application/json", value)
    }

    /// Sets a JSON body of another media type, such as `application/merge-patch+json`; none for
    /// `null`.
    pub fn json_as(self, media: &'static str, value: &dyn Encode) -> Self {
        self.json_unless(&["null"], media, value)
    }

    /// Sets a JSON body, unless it is an object without members.
    pub fn json_if_any(self, value: &dyn Encode) -> Self {
        self.json_as_if_any("application/json", value)
    }

    /// Sets a JSON body of another media type, unless it is an object without members.
    pub fn json_as_if_any(self, media: &'static str, value: &dyn Encode) -> Self {
        self.json_unless(&["null", "{}"], media, value)
    }

    fn json_unless(mut self, empty: &[&str], media: &'static str, value: &dyn Encode) -> Self {
        let text = json(value, &mut self.noted);
        if !empty.contains(&text.as_str()) {
            self.content = Content::Json { media, text: text.into_bytes() };
        }
        self
    }

    /// Sets a body with the members of an object as `application/x-www-form-urlencoded`.
    #[inline]
    pub fn form(mut self, style: QueryStyle, value: &dyn Encode) -> Self {
        self.content =
            Content::Form { style, formats: Vec::new(), value: ParamValue::of(value, &mut self.noted) };
        self
    }

    /// Sets the style of one field of the form, for either media type of forms.
    #[inline]
    pub fn field_style(mut self, field: &'static str, style: QueryStyle) -> Self {
        if let Content::Multipart(form, _) = &mut self.content {
            form.set_style(field, style);
        } else if let Some(format) = self.field_format(field) {
            format.style = Some(style);
        }
        self
    }

    /// Does not encode reserved characters in one field of the form, except `#`, `&` and `+`, which
    /// have a meaning in forms.
    #[inline]
    pub fn field_reserved(mut self, field: &'static str) -> Self {
        if let Some(format) = self.field_format(field) {
            format.allow_reserved = true;
        }
        self
    }

    #[inline]
    fn field_format(&mut self, field: &'static str) -> Option<&mut FieldFormat> {
        let Content::Form { formats, .. } = &mut self.content else {
            return None;
        };
        let known = formats.iter().position(|(known, _)| *known == field);
        let index = known.unwrap_or_else(|| {
            formats.push((field, FieldFormat::default()));
            formats.len() - 1
        });
        Some(&mut formats[index].1)
    }

    /// Sets the media type of the parts with this name. From a list separated by commas, it selects
    /// the one that fits. A media type that the caller set for a file is kept.
    #[inline]
    pub fn part_media(mut self, part: &'static str, media: &'static str) -> Self {
        if let Content::Multipart(form, _) = &mut self.content {
            form.set_media(part, media);
        }
        self
    }

    /// Adds a header to the parts with this name.
    #[inline]
    pub fn part_header(mut self, part: &'static str, name: &'static str, value: &'static str) -> Self {
        if let Content::Multipart(form, _) = &mut self.content {
            form.set_header(part, name, value);
        }
        self
    }

    /// Sets a `multipart/form-data` body.
    #[inline]
    pub fn multipart(mut self, value: &dyn Multipart) -> Self {
        let mut form = Form::default();
        value.parts(&mut form);
        self.noted.append(form.take_noted());
        self.content = Content::Multipart(form, Form::finish);
        self
    }

    /// Sets a body with the members of an object as `multipart/form-data`.
    #[inline]
    pub fn multipart_fields(mut self, value: &dyn Encode) -> Self {
        let mut form = Form::default();
        form.fields(value);
        self.noted.append(form.take_noted());
        self.content = Content::Multipart(form, Form::finish);
        self
    }

    /// Sets the media type of a form with parameters such as `charset`.
    #[inline]
    pub fn content_type(mut self, media: &'static str) -> Self {
        self.content_type = Some(media);
        self
    }

    /// Sets a text body, if there is a text.
    #[inline]
    pub fn text(mut self, media: &'static str, text: &dyn TextBody) -> Self {
        self.noted.secrets.extend(text.secret().cloned());
        match text.text() {
            Some(text) => self.raw(media, file::Content::Bytes(Bytes::copy_from_slice(text.as_bytes()))),
            None => self,
        }
    }

    /// Sets a body with the content of a file, if there is one. If `media` is a range such as
    /// `image/*`, the file's own media type is used.
    #[inline]
    pub fn file(self, media: &'static str, file: &dyn Files) -> Self {
        let Some(file) = file.files().first() else {
            return self;
        };
        let media = if media.contains('*') { file.media() } else { media };
        self.raw(media, file.clone().into_content())
    }

    #[inline]
    fn raw(mut self, media: &str, content: file::Content) -> Self {
        self.content = Content::Raw { media: media.to_owned(), content };
        self
    }

    /// Sets the name of the header by which the server recognizes retries. Unless the caller sets
    /// its value, the call gets a random key, the same for all attempts, so that it is retried like
    /// a call with an idempotent method.
    pub fn idempotency_key(mut self, header: &'static str) -> Self {
        self.idempotency_key = Some(header);
        self
    }

    /// Sets the names of the response's members that are secrets, at any depth. Recordings omit
    /// them.
    pub fn secret_members(mut self, names: &'static [&'static str]) -> Self {
        self.secret_members = names;
        self
    }

    /// Sets the redirect statuses that the document lists as responses; they are not followed. With
    /// `are_success`, they are the call's result rather than errors, since the document lists no
    /// 2xx response.
    pub fn redirects(mut self, listed: &'static [u16], are_success: bool) -> Self {
        self.redirects = Redirects { listed, are_success };
        self
    }

    /// Sets the caller's options for this call.
    pub fn options(mut self, options: &CallOptions) -> Self {
        self.options = options.clone();
        self
    }

    /// Sets a random idempotency key, unless the caller or a parameter of the operation sets one.
    pub(crate) fn choose_idempotency_key(&mut self) {
        let Some(header) = self.idempotency_key else {
            return;
        };
        let is_key = |name: &str| name.eq_ignore_ascii_case(header);
        let options = self.options.get();
        let chosen = self.headers.iter().any(|(name, _)| is_key(name))
            || options.is_some_and(|options| {
                options.idempotency_key.is_some() || options.headers.iter().any(|(name, _)| is_key(name))
            });
        if !chosen {
            let key = format!("{:016x}{:016x}", random_bits(), random_bits());
            self.options = std::mem::take(&mut self.options).idempotency_key(key);
        }
    }

    /// Replaces path and query by a URL that the server returned.
    pub(crate) fn at(mut self, url: String) -> Self {
        self.location = Some(url);
        self
    }

    /// Sets the header `Accept`: the media types that the response may have.
    pub fn accept(mut self, media: &'static str) -> Self {
        self.accept = Some(media);
        self
    }

    /// Sets the header `Accept` unless it is set already.
    pub(crate) fn accept_or(mut self, media: &'static str) -> Self {
        self.accept.get_or_insert(media);
        self
    }

    /// Lets the call return before the body of a successful response is read. A body that is lost
    /// is not requested again.
    pub(crate) fn streamed(mut self) -> Self {
        self.streamed = true;
        self
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("method", &self.operation.method)
            .field("template", &self.operation.template)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// A text or an optional text, as the body of a request.
pub trait TextBody {
    /// Returns the text, if there is one.
    fn text(&self) -> Option<&str>;

    /// Returns the text if it is a secret.
    fn secret(&self) -> Option<&Secret> {
        None
    }
}

impl TextBody for Secret {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self.expose())
    }

    #[inline]
    fn secret(&self) -> Option<&Secret> {
        Some(self)
    }
}

impl TextBody for Option<Secret> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref()?.text()
    }

    #[inline]
    fn secret(&self) -> Option<&Secret> {
        self.as_ref()
    }
}

impl TextBody for String {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl TextBody for Option<String> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_deref()
    }
}
