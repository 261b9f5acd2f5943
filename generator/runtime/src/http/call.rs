//! One call while it is put together.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use http::{Method, StatusCode};

use crate::http::encoding::{Escape, Pairs};
use crate::http::error::Operation;
use crate::http::file;
use crate::http::multipart::Finish;
use crate::http::plain::{Plain, json};
use crate::http::style::{self, FieldFormat};
use crate::http::timer::random_bits;
use crate::{CallOptions, Encode, Files, Form, Multipart, PathStyle, QueryStyle, Scheme, Secret};

/// A request to an operation, as the generated code puts it together. A mistake is kept, and is the
/// error of sending it.
#[derive(Clone)]
pub struct Call {
    pub(crate) operation: Operation,
    /// In place of the client's default base URL.
    pub(crate) server: Option<&'static str>,
    pub(crate) security: Security,
    pub(crate) path: Vec<(&'static str, Option<String>)>,
    pub(crate) query: Pairs,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) content: Content,
    /// The media type of a form, where it has parameters.
    pub(crate) content_type: Option<&'static str>,
    /// `None`: what the way of reading the answer asks for.
    pub(crate) accept: Option<&'static str>,
    /// The answer's body is not waited for.
    pub(crate) streamed: bool,
    pub(crate) options: CallOptions,
    /// Where the call goes in place of its path and query.
    pub(crate) location: Option<String>,
    /// The header that tells repetitions of one call from several calls.
    pub(crate) idempotency_key: Option<&'static str>,
    /// The secrets in its parameters and its body.
    pub(crate) secrets: Vec<Secret>,
    /// The names of the members of a response that are secrets.
    pub(crate) secret_members: &'static [&'static str],
    pub(crate) redirects: Redirects,
    /// A parameter of the path is a secret.
    pub(crate) path_is_secret: bool,
}

/// The redirects that are responses of their own.
#[derive(Clone, Copy, Default)]
pub(crate) struct Redirects {
    /// Their statuses.
    listed: &'static [u16],
    /// They are what the call gives, since the document lists no status that says of success.
    are_success: bool,
}

impl Redirects {
    /// Returns whether a redirect of that status is a response, which is not followed.
    pub(crate) fn lists(self, status: StatusCode) -> bool {
        self.listed.contains(&status.as_u16())
    }

    /// Returns whether a response of that status is what the call gives, rather than an error.
    pub(crate) fn is_success(self, status: StatusCode) -> bool {
        status.is_success() || self.are_success && self.lists(status)
    }
}

/// Which credentials a call needs.
#[derive(Clone)]
pub(crate) enum Security {
    /// The first of these that is complete.
    Alternatives(&'static [&'static [&'static Scheme]]),
    /// The one that the client holds, if any.
    Held,
    /// That of a scheme.
    Named(String),
}

/// What a call carries, still open to further fields.
#[derive(Clone)]
pub(crate) enum Content {
    Empty,
    Json {
        media: &'static str,
        text: Vec<u8>,
    },
    Form {
        style: QueryStyle,
        /// The fields that are written in a format of their own.
        formats: Vec<(&'static str, FieldFormat)>,
        value: Plain,
    },
    /// What finishes the form comes by a pointer: it is compiled only into programs that send one.
    Multipart(Form, Finish),
    Raw {
        media: String,
        content: file::Content,
    },
}

impl Call {
    /// A call of the operation at a path template (`{name}` for each parameter) under the client's
    /// base URL.
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
            secrets: Vec::new(),
            secret_members: &[],
            redirects: Redirects::default(),
            path_is_secret: false,
        }
    }

    /// Sets the server of the operation, with `{name}` for each variable. A base URL that the
    /// caller gave wins.
    #[inline]
    pub fn server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// Sets which credentials are needed: alternatives, in order of preference, of schemes that are
    /// sent together.
    pub fn security(mut self, alternatives: &'static [&'static [&'static Scheme]]) -> Self {
        self.security = Security::Alternatives(alternatives);
        self
    }

    /// Sets a parameter of the path. A value that is empty, or that makes a segment `.` or `..`, is
    /// an error.
    pub fn path(self, name: &'static str, style: PathStyle, value: &dyn Encode) -> Self {
        self.path_parameter(name, style, Escape::Reserved, value)
    }

    /// Sets a parameter of the path whose reserved characters stay as they are, `/` among them; `?`
    /// and `#`, which would end the path, are encoded. A value that is empty, or that has a segment
    /// `.` or `..`, is an error.
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
        let known = self.secrets.len();
        self.path.push((name, style::path(style, escape, name, &Plain::of(value, &mut self.secrets))));
        self.path_is_secret |= self.secrets.len() > known;
        self
    }

    /// Adds a query parameter; nothing for `null` and for an empty list.
    pub fn query(mut self, name: &str, style: QueryStyle, value: &dyn Encode) -> Self {
        // A scalar is written alike in all styles but JSON, where a text has its quotes.
        let json = match style {
            QueryStyle::Json => Err(json(value, &mut self.secrets)),
            _ => self.query.push_scalar(name, value, &mut self.secrets),
        };
        if let Err(json) = json {
            style::query(style, Escape::Reserved, name, &Plain::parse(json.as_bytes()), &mut self.query);
        }
        self
    }

    /// Adds a query parameter whose reserved characters, and percent-encoded triples, stay as they
    /// are; `#` and `&`, which would end the value, are encoded.
    #[inline]
    pub fn query_reserved(mut self, name: &str, style: QueryStyle, value: &dyn Encode) -> Self {
        style::query(style, Escape::OnlyInQuery, name, &Plain::of(value, &mut self.secrets), &mut self.query);
        self
    }

    /// Adds a header; nothing for `null` and for an empty list.
    pub fn header_parameter(mut self, name: &'static str, style: PathStyle, value: &dyn Encode) -> Self {
        if let Some(text) = style::header(style, &Plain::of(value, &mut self.secrets)) {
            self.headers.push((name, text));
        }
        self
    }

    /// Adds a cookie, or one for each property of an object that is exploded; nothing for `null`
    /// and for an empty list.
    pub fn cookie_parameter(mut self, name: &'static str, style: QueryStyle, value: &dyn Encode) -> Self {
        style::cookie(style, name, &Plain::of(value, &mut self.secrets), &mut self.cookies);
        self
    }

    /// Carries JSON; nothing for `null`.
    pub fn json(self, value: &dyn Encode) -> Self {
        self.json_as("application/json", value)
    }

    /// Carries JSON of another media type, such as `application/merge-patch+json`; nothing for
    /// `null`.
    pub fn json_as(self, media: &'static str, value: &dyn Encode) -> Self {
        self.json_unless(&["null"], media, value)
    }

    /// Carries JSON, but nothing where that would be an object without members.
    pub fn json_if_any(self, value: &dyn Encode) -> Self {
        self.json_as_if_any("application/json", value)
    }

    /// Carries JSON of another media type, but nothing where that would be an object without
    /// members.
    pub fn json_as_if_any(self, media: &'static str, value: &dyn Encode) -> Self {
        self.json_unless(&["null", "{}"], media, value)
    }

    fn json_unless(mut self, empty: &[&str], media: &'static str, value: &dyn Encode) -> Self {
        let text = json(value, &mut self.secrets);
        if !empty.contains(&text.as_str()) {
            self.content = Content::Json { media, text: text.into_bytes() };
        }
        self
    }

    /// Carries the members of an object as `application/x-www-form-urlencoded`.
    #[inline]
    pub fn form(mut self, style: QueryStyle, value: &dyn Encode) -> Self {
        self.content =
            Content::Form { style, formats: Vec::new(), value: Plain::of(value, &mut self.secrets) };
        self
    }

    /// Sets the style of one field of the form, of either media type.
    #[inline]
    pub fn field_style(mut self, field: &'static str, style: QueryStyle) -> Self {
        if let Content::Multipart(form, _) = &mut self.content {
            form.set_style(field, style);
        } else if let Some(format) = self.field_format(field) {
            format.style = Some(style);
        }
        self
    }

    /// Leaves reserved characters in one field of the form as they are; `#`, `&` and `+`, which
    /// mean something in a form, are encoded.
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

    /// Sets the media type of the parts of that name: of a list with commas the one that fits. That
    /// which a caller has given to a file stays.
    #[inline]
    pub fn part_media(mut self, part: &'static str, media: &'static str) -> Self {
        if let Content::Multipart(form, _) = &mut self.content {
            form.set_media(part, media);
        }
        self
    }

    /// Adds a header to the parts of that name.
    #[inline]
    pub fn part_header(mut self, part: &'static str, name: &'static str, value: &'static str) -> Self {
        if let Content::Multipart(form, _) = &mut self.content {
            form.set_header(part, name, value);
        }
        self
    }

    /// Carries `multipart/form-data`.
    #[inline]
    pub fn multipart(mut self, value: &dyn Multipart) -> Self {
        let mut form = Form::default();
        value.parts(&mut form);
        self.secrets.extend_from_slice(form.secrets());
        self.content = Content::Multipart(form, Form::finish);
        self
    }

    /// Carries the members of an object as `multipart/form-data`.
    #[inline]
    pub fn multipart_fields(mut self, value: &dyn Encode) -> Self {
        let mut form = Form::default();
        form.fields(value);
        self.secrets.extend_from_slice(form.secrets());
        self.content = Content::Multipart(form, Form::finish);
        self
    }

    /// Sets the media type of a form, with parameters such as `charset`.
    #[inline]
    pub fn content_type(mut self, media: &'static str) -> Self {
        self.content_type = Some(media);
        self
    }

    /// Carries text, where there is one.
    #[inline]
    pub fn text(mut self, media: &'static str, text: &dyn TextBody) -> Self {
        self.secrets.extend(text.secret().cloned());
        match text.text() {
            Some(text) => self.raw(media, file::Content::Bytes(Bytes::copy_from_slice(text.as_bytes()))),
            None => self,
        }
    }

    /// Carries the content of a file, where there is one. Its own media type counts where the one
    /// here is a range, such as `image/*`.
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

    /// Names the header by which the server knows a repetition. Where the caller sets none, the
    /// call gets a key of its own, the same for all of its attempts, so that it is repeated like
    /// one whose method is idempotent.
    pub fn idempotency_key(mut self, header: &'static str) -> Self {
        self.idempotency_key = Some(header);
        self
    }

    /// Names the members of a response that are secrets, wherever it has them: a recording is made
    /// without them.
    pub fn secret_members(mut self, names: &'static [&'static str]) -> Self {
        self.secret_members = names;
        self
    }

    /// Names the statuses of redirects that the document lists as responses: they are not followed.
    /// `are_success`: they are what the call gives rather than errors, since the document lists no
    /// response of a status 2xx.
    pub fn redirects(mut self, listed: &'static [u16], are_success: bool) -> Self {
        self.redirects = Redirects { listed, are_success };
        self
    }

    /// Sets what the caller wants of this call alone.
    pub fn options(mut self, options: &CallOptions) -> Self {
        self.options = options.clone();
        self
    }

    /// Chooses the key, unless the caller or a parameter of the operation has.
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

    /// Goes to a URL that the server has named, in place of the path and the query.
    pub(crate) fn at(mut self, url: String) -> Self {
        self.location = Some(url);
        self
    }

    /// Sets the header `Accept`: the media types that the answer is asked for in.
    pub fn accept(mut self, media: &'static str) -> Self {
        self.accept = Some(media);
        self
    }

    /// Likewise, where nothing else has been set.
    pub(crate) fn accept_or(mut self, media: &'static str) -> Self {
        self.accept.get_or_insert(media);
        self
    }

    /// The body of the answer, where all is well, is read after the call: no attempt follows when
    /// it is lost.
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

/// Text, or perhaps text: the whole body of a request.
pub trait TextBody {
    /// The text, where there is one.
    fn text(&self) -> Option<&str>;

    /// The text, where it is a secret.
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
