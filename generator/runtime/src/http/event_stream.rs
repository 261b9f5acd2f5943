//! Answers that are a sequence of events, each there as soon as it has come.
//!
//! Its functions, and those of the parser, are `#[inline]`: they are compiled only into programs
//! that read such answers.

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

use crate::http::error::{Answer, request_id};
use crate::http::event_parser::{EventParser, Frame, LineParser, Parser};
use crate::http::execute::ERROR_LIMIT;
use crate::http::message::message;
use crate::http::reconnect::{Connecting, Reconnect};
use crate::http::response::Received;
use crate::http::timer::within;
use crate::json::quoted;
use crate::{Body, Decode, Decoded, Error, Node, Result, Tape, Timer, TransportError, TransportErrorKind};

/// How the events of an answer are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Framing {
    /// Server-sent events (`text/event-stream`) whose data is JSON.
    Events,
    /// Server-sent events, each as an object of its fields: `event`, `data`, `id`, `retry`.
    Envelopes,
    /// Likewise, where the field `data` is JSON; an event without a name is the object itself.
    JsonEnvelopes,
    /// A text of JSON on each line (`application/x-ndjson`, `application/jsonl`).
    Lines,
    /// A text of JSON after each record separator (`application/json-seq`, RFC 7464).
    Sequence,
}

/// The events of an answer, each decoded when it has come.
///
/// The stream ends when the response does, or with an event whose data is `[DONE]`;
/// [`ended_with_marker`](Self::ended_with_marker) tells which. It ends after an error of the
/// connection, after an event that is longer than the `event_limit` of the client, and after an
/// event that says that the server has failed ([`Error::is_event`]): one of the name `error`, one
/// with an `error` in its data that is not null, or one without a name whose data has the type
/// `error` and a message.
///
/// An event that cannot be decoded is an error too, but the next one can be requested. One whose
/// name says that it is a sign of life (such as `ping`) is passed over if its data is not JSON. A
/// response of plain text is read as events if it begins like them.
///
/// A connection that is lost is not made again, unless
/// [`CallOptions::reconnect`](crate::CallOptions::reconnect) asks for it: most servers begin anew,
/// and what was paid for would be paid for twice.
///
/// Drop it to give the rest up.
pub struct EventStream<T> {
    frames: Frames,
    item: PhantomData<fn() -> T>,
}

/// What is the same for events of every type.
pub(crate) struct Frames {
    head: Received,
    body: Body,
    framing: Framing,
    /// The most bytes of an event.
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

    /// The next event; `None` at the end. Nothing is lost when the future is dropped.
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
    /// The status of the response, a success.
    pub fn status(&self) -> StatusCode {
        self.frames.head.answer.status
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.frames.head.answer.headers
    }

    /// The identifier that the server gave the request (`x-request-id`).
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers())
    }

    /// The `id` of the last event that had one; empty before. A server that knows it may go on from
    /// there (`Last-Event-ID`).
    pub fn last_event_id(&self) -> &str {
        &self.frames.last_id
    }

    /// Returns whether the stream has ended with its marker, an event whose data is `[DONE]`. A
    /// server that sends one has not sent all if it is missing: the connection may have been closed
    /// before.
    pub fn ended_with_marker(&self) -> bool {
        self.frames.is_marked
    }

    /// Returns whether the stream has ended within an event, whose beginning is dropped as the HTML
    /// standard has it (section 9.2.6).
    pub fn ended_within_event(&self) -> bool {
        self.frames.is_cut
    }

    /// The last wait before a new connection that the server has asked for (`retry`).
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
    /// Returns whether the server says that it has failed: by the event's name, by an `error` in
    /// its data, or, in an event without a name, by data of the type `error` with a message.
    #[inline]
    fn is_error(&self, node: Node<'_>) -> bool {
        let text = |name| node.member(name).and_then(Node::as_str);
        self.frame.name == "error"
            || node.member("error").is_some_and(|error| !error.is_null())
            || (self.frame.name.is_empty() && text("type") == Some("error") && text("message").is_some())
    }

    /// Returns whether the event only says that the connection is alive, by its name.
    #[inline]
    fn is_sign_of_life(&self) -> bool {
        let names = ["ping", "heartbeat", "keepalive", "keep-alive", "keep_alive"];
        names.iter().any(|name| self.frame.name.eq_ignore_ascii_case(name))
    }
}

impl Frames {
    /// The events of an answer that has begun, where it is of a fitting media type.
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
        if let Some(other) = framing.misfit(&head.answer.headers) {
            let is_plain = matches!(other.as_str(), "text/plain" | "application/octet-stream");
            if is_plain && framing.is_events() {
                // Until it shows, past a byte order mark and empty lines.
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
                // What it is instead is worth having; how much of it came in time, and before a
                // loss, is all there is.
                let most = head.limit.min(ERROR_LIMIT);
                read(&*timer, deadline, &mut body, &mut begin, most).await;
                let sentence = format!("the response is `{other}`, which is not read as a stream");
                let message = message(&begin, &|text| head.secrets.redact(text));
                let answer = Answer { body: begin.into(), ..head.answer };
                return Err(Error::not_expected(head.operation, answer, sentence)
                    .with_message(message)
                    .after_attempts(head.attempts)
                    .of_url(&head.uri)
                    .redacted(&head.secrets));
            }
        }
        let mut parser = match framing {
            Framing::Events | Framing::Envelopes | Framing::JsonEnvelopes => {
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

    /// The next event that is not empty.
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
                // A sign of life: there is no JSON of no bytes.
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
                    // The beginning of an event comes again.
                    None if self.connects_again() => {}
                    Some(Err(error)) if is_lost(&error) && self.connects_again() => {}
                    Some(Err(error)) => {
                        self.end();
                        let error = Error::transport(&self.head.operation, error);
                        return Poll::Ready(Err(self.told(error)));
                    }
                    None => {
                        self.end();
                        // An event that no empty line ends is none; a line may well be the last.
                        match &mut self.parser {
                            Parser::Lines(parser) => parser.finish(&mut self.ready),
                            Parser::Events(parser) => self.is_cut = parser.unfinished() > 0,
                        }
                    }
                },
            }
        }
    }

    /// Begins a new connection, if the call asks for it.
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
    fn answer(&self, text: &Text) -> Answer {
        Answer { body: text.frame.data.clone(), ..self.head.answer.clone() }
    }

    #[cold]
    #[inline]
    fn unreadable(&self, text: &Text, error: crate::DecodeError) -> Error {
        let operation = self.head.operation.clone();
        self.told(Error::decode(operation, self.answer(text), error))
    }

    #[cold]
    #[inline]
    fn too_long(&mut self) -> Error {
        self.end();
        let sentence =
            format!("an event of the answer is longer than {} bytes, which `event_limit` allows", self.limit);
        let operation = self.head.operation.clone();
        self.told(Error::not_expected(operation, self.head.answer.clone(), sentence))
    }

    #[cold]
    #[inline]
    fn failed(&mut self, text: Text) -> Error {
        self.end();
        let message = message(&text.frame.data, &|text| self.head.secrets.redact(text));
        self.told(Error::event(&self.head.operation, self.answer(&text), message))
    }

    /// The error with what is known of the request.
    #[cold]
    #[inline]
    fn told(&self, error: Error) -> Error {
        error.after_attempts(self.head.attempts).of_url(&self.head.uri).redacted(&self.head.secrets)
    }
}

/// Reads until so many bytes are there, the body ends or is lost, or the attempt's time is over.
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

/// Returns whether a text begins as an event stream does: with a comment or a field.
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
        matches!(self, Self::Events | Self::Envelopes | Self::JsonEnvelopes)
    }

    /// The media type of an answer that is no such stream; `None` where it is one, or does not say.
    #[inline]
    fn misfit(self, headers: &HeaderMap) -> Option<String> {
        let media = headers.get(CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
        let essence = media.split(';').next().unwrap_or_default().trim();
        let fits = match self {
            Self::Events | Self::Envelopes | Self::JsonEnvelopes => essence == "text/event-stream",
            // These have several names, and are often sent as plain text.
            Self::Lines | Self::Sequence => {
                !matches!(essence, "application/json" | "text/html" | "text/event-stream")
            }
        };
        (!fits).then(|| essence.to_owned())
    }
}

/// An event as an object of the fields that were sent. `json`: its data is JSON already, unless it
/// is none.
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

/// A server-sent event that the document gives no type for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RawEvent {
    /// Its name; a browser takes one without for a `message`.
    pub event: Option<String>,
    /// Its lines of data, with a line feed between them.
    pub data: String,
    /// Its identifier.
    pub id: Option<String>,
    /// The wait before a new connection that it asks for, in milliseconds.
    pub retry: Option<u64>,
}

impl Decode for RawEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        let text = |name| node.member(name).and_then(Node::as_str).map(str::to_owned);
        Ok(Self {
            event: text("event"),
            data: text("data").unwrap_or_default(),
            id: text("id"),
            retry: node.member("retry").and_then(Node::as_u64),
        })
    }
}

/// Returns whether a new connection may go on where this one ended: not if the time of the stream
/// is over.
fn is_lost(error: &TransportError) -> bool {
    let is_lost = !matches!(error.kind(), TransportErrorKind::Request | TransportErrorKind::Other);
    is_lost && !error.is_limit("stream_timeout")
}
