//! Responses that are streams of events.
//!
//! Functions here and in the parser are `#[inline]`, so that they are compiled only into programs
//! that read event streams.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use crate::http::error::{RawResponse, request_id};
use crate::http::event_parser::{EventParser, Frame, LineParser, Parser};
use crate::http::execute::ERROR_LIMIT;
use crate::http::message::message;
use crate::http::reconnect::{Connecting, Reconnect};
use crate::http::response::Received;
use crate::http::timer::within;
use crate::json::quoted;
use crate::{Body, Decode, Error, Node, Result, Tape, Timer, TransportError, TransportErrorKind};

/// The framing of events in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Framing {
    /// Server-sent events (`text/event-stream`) whose data is JSON.
    Events,
    /// Server-sent events, each as an object of its fields `event`, `data`, `id` and `retry`.
    Envelopes,
    /// Server-sent events, each as an object of its fields, whose `data` is JSON. An event without
    /// a name is the object in `data` itself.
    JsonEnvelopes,
    /// Like `JsonEnvelopes`, but an event without a name is such an object, too.
    JsonData,
    /// A JSON text on each line (`application/x-ndjson`, `application/jsonl`).
    Lines,
    /// A JSON text after each record separator (`application/json-seq`, RFC 7464).
    Sequence,
}

/// The events of a response, decoded as they arrive.
///
/// The stream ends with the response, or with an event whose data is `[DONE]`;
/// [`ended_with_marker`](Self::ended_with_marker) tells which. It also ends after a connection
/// error, after an event longer than the client's `event_limit`, and after an event that reports a
/// server error ([`Error::is_event`]): one named `error`, one whose data has a member `error` that
/// is not null, or one without a name whose data has the type `error` and a message.
///
/// An event that cannot be decoded is an error too, but the next one can still be requested.
/// Keep-alive events (such as `ping`) are skipped if their data is not JSON. A plain text response
/// is read as events if it looks like them.
///
/// A lost connection is not reestablished, unless
/// [`CallOptions::reconnect`](crate::CallOptions::reconnect) is set: most servers would start over,
/// and charge for it again.
///
/// Drop the stream to cancel the rest.
pub struct EventStream<T> {
    frames: Frames,
    item: PhantomData<fn() -> T>,
}

/// The part of a stream that does not depend on the type of its events.
pub(crate) struct Frames {
    head: Received,
    body: Body,
    framing: Framing,
    /// The maximum size of an event in bytes.
    limit: usize,
    parser: Parser,
    ready: VecDeque<Frame>,
    last_id: String,
    retry: Option<Duration>,
    ended: bool,
    is_marked: bool,
    is_cut: bool,
    reconnect: Option<Box<Reconnect>>,
    connecting: Option<Connecting>,
}

impl<T: Decode> EventStream<T> {
    pub(crate) fn new(frames: Frames) -> Self {
        Self { frames, item: PhantomData }
    }

    /// Returns the next event; `None` at the end. Cancel safe: no data is lost if the future is
    /// dropped.
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        poll_fn(|cx| self.poll_event(cx)).await
    }

    fn poll_event(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<T>>> {
        loop {
            let Some(text) = ready!(self.frames.poll_text(cx))? else {
                return Poll::Ready(Ok(None));
            };
            let tape = match Tape::from_slice(&text.json) {
                _ if text.frame.name == "error" => return Poll::Ready(Err(self.frames.failed(text))),
                Ok(tape) => tape,
                Err(_) if text.is_sign_of_life() => continue,
                Err(error) => return Poll::Ready(Err(self.frames.unreadable(&text, error))),
            };
            if text.is_error(tape.root()) {
                return Poll::Ready(Err(self.frames.failed(text)));
            }
            return Poll::Ready(match T::decode(tape.root()) {
                Ok(event) => Ok(Some(event)),
                Err(error) => Err(self.frames.unreadable(&text, error)),
            });
        }
    }
}

impl<T> EventStream<T> {
    /// Returns the response's status, which is a success.
    pub fn status(&self) -> StatusCode {
        self.frames.head.response.status
    }

    /// Returns the response's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.frames.head.response.headers
    }

    /// Returns the request's identifier set by the server (`x-request-id`).
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers())
    }

    /// Returns the `id` of the last event that had one; empty if none had. Some servers can resume
    /// after it (`Last-Event-ID`).
    pub fn last_event_id(&self) -> &str {
        &self.frames.last_id
    }

    /// Returns whether the stream ended with its marker, an event whose data is `[DONE]`. If a
    /// server that sends a marker has not sent it, the connection may have been closed too early.
    pub fn ended_with_marker(&self) -> bool {
        self.frames.is_marked
    }

    /// Returns whether the stream ended in the middle of an event, which is dropped as the HTML
    /// standard requires (section 9.2.6).
    pub fn ended_within_event(&self) -> bool {
        self.frames.is_cut
    }

    /// Returns the last reconnection delay that the server asked for (`retry`).
    pub fn retry(&self) -> Option<Duration> {
        self.frames.retry
    }
}

impl<T: Decode> Stream for EventStream<T> {
    type Item = Result<T>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_event(cx).map(Result::transpose)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("status", &self.status())
            .field("framing", &self.frames.framing)
            .field("ended", &self.frames.ended)
            .finish_non_exhaustive()
    }
}

/// An event as JSON.
struct Text {
    frame: Frame,
    json: bytes::Bytes,
}

impl Text {
    /// Returns whether the event reports a server error: by its name, by an `error` in its data,
    /// or, without a name, by data of the type `error` with a message.
    #[inline]
    fn is_error(&self, node: Node<'_>) -> bool {
        let text = |name| node.member(name).and_then(Node::as_str);
        self.frame.name == "error"
            || node.member("error").is_some_and(|error| !error.is_null())
            || (self.frame.name.is_empty() && text("type") == Some("error") && text("message").is_some())
    }

    /// Returns whether the event's name says that it only keeps the connection alive.
    #[inline]
    fn is_sign_of_life(&self) -> bool {
        let names = ["ping", "heartbeat", "keepalive", "keep-alive", "keep_alive"];
        names.iter().any(|name| self.frame.name.eq_ignore_ascii_case(name))
    }
}

impl Frames {
    /// Reads the events of a response, if it has a suitable media type.
    #[inline]
    pub(crate) async fn open(
        mut head: Received,
        framing: Framing,
        limit: usize,
        reconnect: Option<Box<Reconnect>>,
    ) -> Result<Self> {
        let mut body = std::mem::take(&mut head.rest);
        let mut begin = Vec::new();
        let (timer, deadline) = (head.secrets.shared.timer.clone(), head.deadline);
        if let Some(other) = framing.other_media_type(&head.response.headers) {
            let is_plain = matches!(other.as_str(), "text/plain" | "application/octet-stream");
            if is_plain && framing.is_events() {
                // Reads until the first text after a byte order mark and empty lines.
                let mut length = 0;
                while shown(&begin).is_empty() && length <= limit {
                    length = begin.len() + 1;
                    read(&*timer, deadline, &mut body, &mut begin, length).await;
                    if begin.len() < length {
                        break;
                    }
                }
            }
            if !is_plain || !looks_like_events(&begin) {
                // Reads as much of the other body as arrives in time, for the error.
                let most = head.limit.min(ERROR_LIMIT);
                read(&*timer, deadline, &mut body, &mut begin, most).await;
                let sentence =
                    format!("the response has the media type `{other}`, which is not a stream of events");
                let message = message(&begin, &|text| head.secrets.redact(text));
                let response = RawResponse { body: begin.into(), ..head.response };
                return Err(Error::not_expected(head.operation, response, sentence)
                    .with_message(message)
                    .after_attempts(head.attempts)
                    .of_url(&head.uri)
                    .redacted(&head.secrets));
            }
        }
        let mut parser = match framing {
            Framing::Events | Framing::Envelopes | Framing::JsonEnvelopes | Framing::JsonData => {
                Parser::Events(EventParser::default())
            }
            Framing::Lines => Parser::Lines(LineParser::new(b'\n')),
            Framing::Sequence => Parser::Lines(LineParser::new(0x1e)),
        };
        let mut ready = VecDeque::new();
        parser.push(&begin, &mut ready);
        Ok(Self {
            head,
            body,
            framing,
            limit,
            parser,
            ready,
            last_id: String::new(),
            retry: None,
            ended: false,
            is_marked: false,
            is_cut: false,
            reconnect,
            connecting: None,
        })
    }

    /// Polls the next event that is not empty.
    #[inline]
    fn poll_text(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Text>>> {
        loop {
            let Some(frame) = ready!(self.poll_frame(cx))? else {
                return Poll::Ready(Ok(None));
            };
            if let Some(id) = &frame.id {
                self.last_id.clone_from(id);
            }
            self.retry = frame.retry.or(self.retry);
            if let Some(reconnect) = &mut self.reconnect {
                reconnect.reset();
            }
            let json = match self.framing {
                Framing::Envelopes => envelope(&frame, false).into(),
                Framing::JsonEnvelopes if !frame.name.is_empty() => envelope(&frame, true).into(),
                // A keep-alive event: no JSON text is empty.
                _ if frame.name.is_empty() && frame.data.trim_ascii().is_empty() => continue,
                Framing::JsonData => envelope(&frame, true).into(),
                _ if frame.data.trim_ascii().is_empty() => continue,
                _ => frame.data.clone(),
            };
            return Poll::Ready(Ok(Some(Text { frame, json })));
        }
    }

    #[inline]
    fn poll_frame(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Frame>>> {
        loop {
            if let Some(connecting) = &mut self.connecting {
                let connected = ready!(connecting.as_mut().poll(cx));
                self.connecting = None;
                match connected {
                    Ok(Some(Self { head, body, parser, ready, .. })) => {
                        (self.head, self.body, self.parser, self.ready) = (head, body, parser, ready);
                    }
                    Ok(None) => self.end(),
                    Err(error) if error.is_retryable() && self.connects_again() => continue,
                    Err(error) => {
                        self.end();
                        return Poll::Ready(Err(error));
                    }
                }
            }
            match self.ready.pop_front() {
                Some(frame) if self.framing.is_events() && frame.data.trim_ascii() == b"[DONE]" => {
                    self.is_marked = true;
                    self.end();
                }
                Some(frame) if frame.data.len() > self.limit => return Poll::Ready(Err(self.too_long())),
                Some(frame) => return Poll::Ready(Ok(Some(frame))),
                None if self.ended => return Poll::Ready(Ok(None)),
                None if self.parser.unfinished() > self.limit => return Poll::Ready(Err(self.too_long())),
                None => match ready!(Pin::new(&mut self.body).poll_next(cx)) {
                    Some(Ok(chunk)) => self.parser.push(&chunk, &mut self.ready),
                    // The incomplete event is sent again over the new connection.
                    None if self.connects_again() => {}
                    Some(Err(error)) if is_lost(&error) && self.connects_again() => {}
                    Some(Err(error)) => {
                        self.end();
                        let error = Error::transport(&self.head.operation, error);
                        return Poll::Ready(Err(self.with_request_data(error)));
                    }
                    None => {
                        self.end();
                        // An event without a final empty line is dropped; a last line counts
                        // without its end.
                        match &mut self.parser {
                            Parser::Lines(parser) => parser.finish(&mut self.ready),
                            Parser::Events(parser) => self.is_cut = parser.unfinished() > 0,
                        }
                    }
                },
            }
        }
    }

    /// Starts a new connection, if the call's options ask for it.
    #[inline]
    fn connects_again(&mut self) -> bool {
        let Some(reconnect) = self.reconnect.as_mut().filter(|_| self.framing.is_events()) else {
            return false;
        };
        let shared = &self.head.secrets.shared;
        self.connecting = reconnect.begin(shared, &self.last_id, self.retry, self.framing, self.limit);
        self.body = Body::empty();
        self.connecting.is_some()
    }

    #[inline]
    fn end(&mut self) {
        self.ended = true;
        self.ready.clear();
        self.body = Body::empty();
    }

    #[inline]
    fn response(&self, text: &Text) -> RawResponse {
        RawResponse { body: text.frame.data.clone(), ..self.head.response.clone() }
    }

    #[cold]
    #[inline]
    fn unreadable(&self, text: &Text, error: crate::DecodeError) -> Error {
        let operation = self.head.operation.clone();
        self.with_request_data(Error::decode(operation, self.response(text), error))
    }

    #[cold]
    #[inline]
    fn too_long(&mut self) -> Error {
        self.end();
        let sentence = format!("an event of the response exceeds the `event_limit` of {} bytes", self.limit);
        let operation = self.head.operation.clone();
        self.with_request_data(Error::not_expected(operation, self.head.response.clone(), sentence))
    }

    #[cold]
    #[inline]
    fn failed(&mut self, text: Text) -> Error {
        self.end();
        let message = message(&text.frame.data, &|text| self.head.secrets.redact(text));
        self.with_request_data(Error::event(&self.head.operation, self.response(&text), message))
    }

    /// Adds the data of the request to an error.
    #[cold]
    #[inline]
    fn with_request_data(&self, error: Error) -> Error {
        error.after_attempts(self.head.attempts).of_url(&self.head.uri).redacted(&self.head.secrets)
    }
}

/// Reads until there are `most` bytes, the body ends or is lost, or the attempt times out.
#[inline]
async fn read(timer: &dyn Timer, deadline: Duration, body: &mut Body, into: &mut Vec<u8>, most: usize) {
    let left = deadline.saturating_sub(timer.now());
    let chunks = pin!(async {
        while into.len() < most
            && let Some(Ok(chunk)) = poll_fn(|cx| Pin::new(&mut *body).poll_next(cx)).await
        {
            into.extend_from_slice(&chunk);
        }
    });
    let _ = within(timer, left, chunks).await;
}

/// Returns whether a text looks like an event stream: begins with a comment or a field.
#[inline]
fn looks_like_events(text: &[u8]) -> bool {
    let text = shown(text);
    let starts: [&[u8]; 5] = [b":", b"data:", b"event:", b"id:", b"retry:"];
    !text.is_empty() && starts.iter().any(|start| text.starts_with(start) || start.starts_with(text))
}

#[inline]
fn shown(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text).trim_ascii_start()
}

impl Framing {
    #[inline]
    fn is_events(self) -> bool {
        matches!(self, Self::Events | Self::Envelopes | Self::JsonEnvelopes | Self::JsonData)
    }

    /// Returns the media type of a response that is not such a stream; `None` if it is one or has
    /// no media type.
    #[inline]
    fn other_media_type(self, headers: &HeaderMap) -> Option<String> {
        let media = headers.get(CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
        let essence = media.split(';').next().unwrap_or_default().trim();
        let fits = match self {
            Self::Events | Self::Envelopes | Self::JsonEnvelopes | Self::JsonData => {
                essence == "text/event-stream"
            }
            // These media types have several names, and are often sent as plain text.
            Self::Lines | Self::Sequence => {
                !matches!(essence, "application/json" | "text/html" | "text/event-stream")
            }
        };
        (!fits).then(|| essence.to_owned())
    }
}

/// Converts an event to an object of the fields that were sent. With `json`, its data is parsed as
/// JSON if it is.
#[inline]
fn envelope(frame: &Frame, json: bool) -> String {
    let data = String::from_utf8_lossy(&frame.data);
    let data = if json && Tape::parse(&data).is_ok() { data.into_owned() } else { quoted(&data) };
    let mut text = format!("{{\"data\":{data}");
    if !frame.name.is_empty() {
        text.push_str(&format!(",\"event\":{}", quoted(&frame.name)));
    }
    if let Some(id) = &frame.id {
        text.push_str(&format!(",\"id\":{}", quoted(id)));
    }
    if let Some(retry) = frame.retry {
        text.push_str(&format!(",\"retry\":{}", retry.as_millis()));
    }
    text + "}"
}

/// Returns whether a new connection may resume the stream; not if its time limit has passed.
fn is_lost(error: &TransportError) -> bool {
    let is_lost = !matches!(error.kind(), TransportErrorKind::Request | TransportErrorKind::Other);
    is_lost && !error.is_limit("stream_timeout")
}
