//! Modules of the crate's root that are named for a job. They re-export from the runtime what
//! programs use.

/// Calls: requests, their options, and the forms of their responses.
pub mod calls {
    #[doc(inline)]
    pub use crate::runtime::{
        ByteStream, CallOptions, EventStream, File, Files, Follow, Framing, Items, Next, Paged, Pages,
        RawEvent, Representation, Request, Response, RetryPolicy, Sending,
    };
}

/// Credentials: keys, tokens, and providers of tokens.
pub mod credentials {
    #[doc(inline)]
    pub use crate::runtime::{ClientCredentials, Credential, Scheme, SchemeKind, Secret, TokenProvider};
}

/// Errors of calls, of transports and of conversions.
pub mod errors {
    #[doc(inline)]
    pub use crate::runtime::{
        BoxError, DecodeError, Error, OutOfRange, Result, TransportError, TransportErrorKind,
    };
}

/// The building blocks of requests, which programs rarely need.
pub mod internals {
    #[doc(inline)]
    pub use crate::runtime::{
        Call, ClientCore, Form, Multipart, PathStyle, QueryStyle, Service, TextBody, debug_model,
    };
}

/// JSON: conversions of models, and values that the crate does not know.
pub mod json {
    #[doc(inline)]
    pub use crate::runtime::{
        AsNumber, AsSerde, AsText, Base64, Conversion, Decode, Encode, Extra, InvalidBase64, InvalidValue,
        NullField, Parsed, PatchOperation, UnknownInteger, UnknownJson, UnknownValue, from_slice, from_str,
        to_string, to_vec,
    };
}

/// Middleware: code of yours that sees every attempt before and after it is sent.
pub mod middleware {
    #[doc(no_inline)]
    pub use crate::runtime::{BoxFuture, HttpRequest, HttpResponse, Transport, TransportError};
    #[doc(inline)]
    pub use crate::runtime::{FromFn, Middleware, from_fn};
}

/// Tests of programs that use the client: a mock server, and recordings of a real one.
#[cfg(feature = "testing")]
pub mod testing {
    #[doc(inline)]
    pub use crate::runtime::mock::{
        Mock, MockRequest, MockResponse, MockRoute, MockWhen, Mocked, Recorder, Recording, RecordingError,
    };
}

/// Points in time and dates, and their conversions.
pub mod time {
    #[doc(no_inline)]
    pub use crate::runtime::OutOfRange;
    #[doc(inline)]
    pub use crate::runtime::{Date, DateTime, Timestamp};
}

/// Transports, which send requests, and the HTTP types that they use.
pub mod transport {
    #[cfg(all(any(feature = "reqwest", feature = "tower"), not(target_arch = "wasm32")))]
    #[doc(inline)]
    pub use crate::runtime::Outgoing;
    #[cfg(feature = "reqwest")]
    #[doc(inline)]
    pub use crate::runtime::ReqwestTransport;
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    #[doc(inline)]
    pub use crate::runtime::TowerTransport;
    #[cfg(feature = "reqwest")]
    pub use crate::runtime::reqwest;
    #[doc(inline)]
    pub use crate::runtime::{
        Body, BoxChunks, BoxFuture, Bytes, GetAll, HeaderMap, HeaderName, HeaderValue, HttpRequest,
        HttpResponse, Method, StatusCode, Timer, Transport, Uri,
    };
    #[doc(no_inline)]
    pub use crate::runtime::{TransportError, TransportErrorKind};
}

/// Verification of the signatures of webhooks.
#[cfg(feature = "webhook-signatures")]
pub mod webhook_signatures {
    #[doc(inline)]
    pub use crate::runtime::webhooks::{Verified, Verifier, WebhookError, verify};
}
