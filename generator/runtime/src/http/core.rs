//! The state that all calls of a client share.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName};

use crate::http::base_url::{BaseUrl, Variables};
use crate::http::credentials::Credentials;
use crate::http::encoding::Pairs;
use crate::http::event_stream::Frames;
use crate::http::execute;
use crate::http::reconnect::Reconnect;
use crate::http::response::Received;
use crate::http::retry::Budget;
use crate::{
    BoxFuture, ByteStream, Call, Decode, EventStream, Framing, Response, Result, RetryPolicy, Scheme, Secret,
    Sending, Timer, Transport,
};

/// The part of a client that sends calls, without the document's methods. Clones are cheap, and
/// share connections and the retry budget.
#[derive(Clone)]
pub struct ClientCore {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) timer: Arc<dyn Timer>,
    /// `None` if retries are not limited by a budget.
    pub(crate) budget: Option<Budget>,
    pub(crate) has_middleware: bool,
}

/// The settings from the builder.
pub(crate) struct Settings {
    pub(crate) base: BaseUrl,
    /// The variables of operations that have a server of their own; `None` if the caller set a base
    /// URL, which applies to all operations.
    pub(crate) servers: Option<Variables>,
    pub(crate) allow_http: bool,
    pub(crate) schemes: &'static [&'static Scheme],
    pub(crate) headers: HeaderMap,
    pub(crate) query: Pairs,
    /// The secrets in these headers and this query.
    pub(crate) secrets: Vec<Secret>,
    pub(crate) credentials: Credentials,
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) stall_timeout: Option<Duration>,
    /// The header with the number of the attempt.
    pub(crate) attempt_header: Option<HeaderName>,
    pub(crate) max_retries: u32,
    pub(crate) retry: RetryPolicy,
    pub(crate) event_limit: usize,
    pub(crate) response_limit: usize,
    pub(crate) stream_timeout: Option<Duration>,
}

impl ClientCore {
    /// Returns the base URL of all operations, without a trailing slash.
    pub fn base_url(&self) -> &str {
        self.shared.settings.base.as_str()
    }

    pub(crate) fn timer(&self) -> &dyn Timer {
        &*self.shared.timer
    }

    /// Sends a call with a JSON response.
    pub fn send<T: Decode>(&self, call: Call) -> Sending<T> {
        Sending::new(self.execute(call), Received::json)
    }

    /// Sends a call with a JSON response, and returns the value with status and headers.
    pub fn send_with_response<T: Decode>(&self, call: Call) -> Sending<Response<T>> {
        Sending::new(self.execute(call), |received| received.with_head(Received::json))
    }

    /// Sends a call with an empty response.
    pub fn send_empty(&self, call: Call) -> Sending<()> {
        Sending::new(self.execute(call.accept_or("*/*")), |_| Ok(()))
    }

    /// Sends a call with an empty response, and returns status and headers.
    #[inline]
    pub fn send_empty_with_response(&self, call: Call) -> Sending<Response<()>> {
        Sending::new(self.execute(call.accept_or("*/*")), |received| received.with_head(|_| Ok(())))
    }

    /// Sends a call with a text response.
    #[inline]
    pub fn send_text(&self, call: Call) -> Sending<String> {
        Sending::new(self.execute(call.accept_or("text/plain")), Received::text)
    }

    /// Sends a call with a text response, and returns the text with status and headers.
    #[inline]
    pub fn send_text_with_response(&self, call: Call) -> Sending<Response<String>> {
        Sending::new(self.execute(call.accept_or("text/plain")), |received| {
            received.with_head(Received::text)
        })
    }

    /// Sends a call with a response of any type.
    #[inline]
    pub fn send_bytes(&self, call: Call) -> Sending<Bytes> {
        Sending::new(self.execute(call.accept_or("*/*")), |received| Ok(received.bytes()))
    }

    /// Sends a call with a response of any type, and returns the bytes with status and headers.
    #[inline]
    pub fn send_bytes_with_response(&self, call: Call) -> Sending<Response<Bytes>> {
        Sending::new(self.execute(call.accept_or("*/*")), |received| {
            received.with_head(|received| Ok(received.bytes()))
        })
    }

    /// Sends a call with a response of any type and size, and returns its bytes as they arrive.
    #[inline]
    pub fn download(&self, call: Call) -> Sending<ByteStream> {
        Sending::new(self.execute(call.accept_or("*/*").streamed()), |received| Ok(ByteStream::new(received)))
    }

    /// Sends a call whose response is a stream of events of the given media type.
    #[inline]
    pub fn stream<T: Decode>(
        &self,
        call: Call,
        framing: Framing,
        media: &'static str,
    ) -> impl Future<Output = Result<EventStream<T>>> + use<T> {
        let frames = self.frames(call.accept(media).streamed(), framing);
        async move { frames.await.map(EventStream::new) }
    }

    #[inline]
    fn frames(&self, call: Call, framing: Framing) -> BoxFuture<'static, Result<Frames>> {
        let limit = call.options.get().and_then(|options| options.event_limit);
        let limit = limit.unwrap_or(self.shared.settings.event_limit);
        let reconnect = Reconnect::of(&call);
        let received = self.execute(call);
        Box::pin(async move { Frames::open(received.await?, framing, limit, reconnect).await })
    }

    /// The future behind all of the above. It is boxed and not generic, so that an operation costs
    /// almost nothing to compile.
    pub(crate) fn execute(&self, call: Call) -> BoxFuture<'static, Result<Received>> {
        #[cfg(feature = "tracing")]
        let operation = call.operation.clone();
        let executed = execute::execute(self.shared.clone(), call);
        #[cfg(feature = "tracing")]
        let executed = crate::http::trace::traced(&operation, executed);
        executed
    }
}

impl fmt::Debug for ClientCore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}
