//! The text of errors: one line for `Display`, and details for debugging for `Debug`.

use std::error::Error as StdError;
use std::fmt;

use http::header::CONTENT_TYPE;

use crate::Error;
use crate::http::error::{Kind, NoRetryReason, Operation, RawResponse};

/// The maximum number of characters of a cause or a body that an error quotes.
const CAUSE: usize = 300;
pub(super) const EXCERPT: usize = 100;

/// Returns the beginning of a body on one line, unless it may be JSON, which may contain a new key.
/// It is longer than the quoted text, so that secrets are redacted before they could be cut.
pub(super) fn excerpt(response: &RawResponse) -> Option<String> {
    let body = response.body.trim_ascii();
    let is_json = content_type(response).is_some_and(|media| media.contains("json"));
    if is_json || body.is_empty() || matches!(body[0], b'{' | b'[' | b'"') {
        return None;
    }
    let begin = String::from_utf8_lossy(&body[..body.len().min(4096)]);
    Some(begin.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn content_type(response: &RawResponse) -> Option<&str> {
    response.headers.get(CONTENT_TYPE)?.to_str().ok()
}

pub(super) fn shorten(text: &mut String, length: usize) {
    if let Some((end, _)) = text.char_indices().nth(length) {
        text.truncate(end);
        text.push('…');
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Operation { method, template }) = &self.0.operation {
            write!(f, "{method} {template} failed")?;
            f.write_str(if matches!(self.0.kind, Kind::Status) { " with " } else { ": " })?;
        }
        match (&self.0.kind, &self.0.response) {
            (Kind::Request(sentence), _) => f.write_str(sentence)?,
            (Kind::Credential(setter, _), _) => {
                write!(f, "the provider returned no token for `{setter}`")?;
                self.write_cause(f)?;
            }
            (Kind::Transport(error), _) => {
                write!(f, "{error}")?;
                if let Some(host) = self.0.host.as_ref().filter(|_| self.is_connect()) {
                    write!(f, " ({host})")?;
                }
                self.write_cause(f)?;
            }
            (Kind::Status, response) => {
                if let Some(response) = response {
                    write!(f, "{}", response.status)?;
                }
                if let Some(message) = &self.0.message {
                    write!(f, ": {message}")?;
                }
            }
            (Kind::Decode(error), response) => {
                write!(f, "cannot decode the response: {error}")?;
                if let (Some(excerpt), Some(response)) = (&self.0.excerpt, response) {
                    let media = content_type(response).unwrap_or("no content type");
                    write!(f, " ({}, {media}: `{excerpt}`)", response.status)?;
                }
            }
            (Kind::NotText(_), _) => {
                f.write_str("the response is not text")?;
                self.write_cause(f)?;
            }
            (Kind::NotExpected(sentence), _) => {
                f.write_str(sentence)?;
                if let Some(message) = &self.0.message {
                    write!(f, ": {message}")?;
                }
            }
            (Kind::Event, _) => {
                f.write_str("the server reported an error in the stream")?;
                if let Some(message) = &self.0.message {
                    write!(f, ": {message}")?;
                }
            }
        }
        match &self.0.no_retry_reason {
            None => {}
            Some(NoRetryReason::Budget) => f.write_str("; the client's retry budget is spent")?,
            Some(NoRetryReason::Time) => f.write_str("; there is no time left for a retry")?,
            Some(NoRetryReason::Delay { asked, longest }) => {
                f.write_str("; the server asks for a delay of ")?;
                match asked.as_secs() {
                    // Such a number is a mistake of the server.
                    seconds if seconds > 366 * 86_400 => f.write_str("more than a year")?,
                    _ => write!(f, "{asked:?}")?,
                }
                write!(f, ", longer than the maximum of {longest:?}")?;
            }
        }
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        match self.request_id() {
            Some(id) => write!(f, " (request {id})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return f
                .debug_struct("Error")
                .field("message", &self.to_string())
                .field("url", &self.0.url)
                .field("status", &self.status())
                .field("content_type", &self.0.response.as_ref().and_then(content_type))
                .field("body", &self.0.excerpt)
                .field("causes", &self.0.causes)
                .finish_non_exhaustive();
        }
        // A program prints this if its `main` returns the error.
        write!(f, "{self}")?;
        if let Some(url) = &self.0.url {
            write!(f, "\n  URL: {url}")?;
        }
        if let Some(response) = &self.0.response {
            write!(f, "\n  status: {}", response.status)?;
            if let Some(media) = content_type(response) {
                write!(f, "\n  content type: {media}")?;
            }
        }
        if let Some(excerpt) = &self.0.excerpt {
            write!(f, "\n  body: {excerpt}")?;
        }
        self.0.causes.iter().try_for_each(|cause| write!(f, "\n  caused by: {cause}"))
    }
}

impl Error {
    /// Writes the deepest cause, which is the most specific.
    fn write_cause(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(cause) = self.0.causes.last() else { return Ok(()) };
        let mut cause = cause.clone();
        shorten(&mut cause, CAUSE);
        write!(f, ": {cause}")
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.kind {
            // The sentence already contains this cause.
            Kind::Transport(error) => error.source(),
            Kind::NotText(error) => Some(error),
            Kind::Credential(_, error) => Some(&**error),
            Kind::Decode(_) | Kind::Request(_) | Kind::Status | Kind::NotExpected(_) | Kind::Event => None,
        }
    }
}
