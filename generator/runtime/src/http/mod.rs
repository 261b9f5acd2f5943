//! HTTP, from a call that generated code constructs to its result.
//!
//! `call` collects the call's parts, `prepare` turns it into requests, and `execute` sends them
//! over a `Transport`, with retries according to `retry`.

pub(crate) mod base_url;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
mod body;
mod byte_stream;
mod call;
mod client_credentials;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub(crate) mod connections;
mod core;
mod credential;
mod credentials;
pub(crate) mod encoding;
mod error;
mod error_text;
pub(crate) mod event_parser;
mod event_stream;
pub(crate) mod execute;
#[cfg(any(test, feature = "testing"))]
mod expectation;
#[cfg(any(test, feature = "testing"))]
mod expected_body;
mod file;
mod follow;
mod header;
pub(crate) mod link;
pub(crate) mod message;
mod middleware;
#[cfg(any(test, feature = "testing"))]
pub mod mock;
#[cfg(any(test, feature = "testing"))]
mod mock_request;
#[cfg(any(test, feature = "testing"))]
mod mock_response;
#[cfg(any(test, feature = "testing"))]
mod mocked;
mod multipart;
pub(crate) mod options;
#[cfg(all(any(feature = "reqwest", feature = "tower"), not(target_arch = "wasm32")))]
mod outgoing;
mod page;
pub(crate) mod param_value;
pub(crate) mod path;
mod payload;
mod prepare;
pub(crate) mod provider;
mod raw_event;
mod reconnect;
#[cfg(any(test, feature = "testing"))]
mod recorded_query;
#[cfg(any(test, feature = "testing"))]
pub(crate) mod recorded_secrets;
#[cfg(any(test, feature = "testing"))]
mod recording;
pub(crate) mod reference;
mod representation;
mod request;
mod requests;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod response;
pub(crate) mod retry;
pub(crate) mod retry_after;
mod retry_policy;
#[cfg(not(target_arch = "wasm32"))]
mod save;
pub(crate) mod secret;
mod sending;
pub(crate) mod sensitive;
mod service;
mod setup;
#[cfg(not(target_arch = "wasm32"))]
mod single_use_body;
mod stall;
pub(crate) mod style;
mod timer;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
mod tower_transport;
#[cfg(feature = "tracing")]
mod trace;
mod transport;
#[cfg(not(target_arch = "wasm32"))]
mod upload;
#[cfg(feature = "webhook-signatures")]
pub mod webhooks;

pub use ::bytes::Bytes;
pub use ::http::header::GetAll;
pub use ::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};

#[cfg(feature = "reqwest")]
pub use ::reqwest;
pub use body::{Body, BoxChunks};
pub use byte_stream::ByteStream;
pub use call::{Call, TextBody};
pub use client_credentials::ClientCredentials;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
#[doc(hidden)]
pub use connections::{Connections, Proxies};
pub use core::ClientCore;
pub use credential::{Credential, TokenProvider};
pub use error::{Error, Result};
pub use event_stream::{EventStream, Framing};
pub use file::{File, Files};
pub use follow::Follow;
pub use middleware::{FromFn, Middleware, from_fn};
pub use multipart::{Form, Multipart};
pub use options::CallOptions;
#[cfg(all(any(feature = "reqwest", feature = "tower"), not(target_arch = "wasm32")))]
pub use outgoing::Outgoing;
pub use page::{Items, Next, Paged, Pages};
pub use raw_event::RawEvent;
pub use representation::Representation;
pub use request::Request;
#[cfg(feature = "reqwest")]
pub use reqwest_transport::ReqwestTransport;
pub use response::Response;
pub use retry_policy::RetryPolicy;
pub use secret::Secret;
pub use sending::Sending;
pub use service::{Scheme, SchemeKind, Service};
#[doc(hidden)]
pub use setup::Setup;
pub use style::{PathStyle, QueryStyle};
pub use timer::Timer;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
pub use tower_transport::TowerTransport;
pub use transport::{
    BoxError, BoxFuture, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};
