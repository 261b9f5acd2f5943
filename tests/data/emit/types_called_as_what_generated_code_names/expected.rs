// warning: `Of` is mentioned by no operation, so it gets no type
//   --> openapi.yaml:146:5  #/components/schemas/Of
//   help: to have them all, set in the configuration:
//     [package]
//     all-types = true

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Credential, Result, Scheme, SchemeKind, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SCHEME: &Scheme = &Scheme {
    name: "Scheme",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "scheme",
};

pub(crate) const CLIENT: &Scheme = &Scheme {
    name: "client",
    kind: SchemeKind::Header("K"),
    env: None,
    setter: "client",
};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[SCHEME, CLIENT],
};

impl Client {
    /// A client that is set up by the environment.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// A client to be set up.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// The operations under `/sending`.
    #[cfg(feature = "sending")]
    pub fn sending(&self) -> crate::sending::SendingResource {
        crate::sending::SendingResource::new(self.clone())
    }

    /// The operations under `/client`.
    #[cfg(feature = "client")]
    pub fn client(&self) -> crate::client_::ClientResource {
        crate::client_::ClientResource::new(self.clone())
    }

    /// The operations under `/option`.
    #[cfg(feature = "option")]
    pub fn option(&self) -> crate::option::OptionResource {
        crate::option::OptionResource::new(self.clone())
    }

    /// The operations under `/error`.
    #[cfg(feature = "error")]
    pub fn error(&self) -> crate::error::ErrorResource {
        crate::error::ErrorResource::new(self.clone())
    }
}

impl ClientBuilder {
    /// The credential of the scheme `Scheme`.
    pub fn scheme(self, key: impl Into<Credential>) -> Self {
        self.credential(SCHEME, key)
    }

    /// The credential of the scheme `client`.
    pub fn client(self, key: impl Into<Credential>) -> Self {
        self.credential(CLIENT, key)
    }
}

// ==== src/client_/result.rs

//! The operations under `/client/result`.
//!
//! ```no_run
//! # async fn example(client: types_called_as_what_generated_code_names::Client) -> types_called_as_what_generated_code_names::Result<()> {
//! let item = client.client().result().list().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{CLIENT, SCHEME};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Result;

/// The operations on result, from [`ClientResource::result`](super::ClientResource::result).
#[derive(Clone, Debug)]
pub struct ResultResource {
    client: Client,
}

impl ResultResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /client/result`
    #[inline]
    pub fn list(&self) -> ListResult {
        ListResult {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`ResultResource::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListResult {
    client: Client,
    options: CallOptions,
}

impl ListResult {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Result> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Result>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/client/result")
            .security(&[&[SCHEME], &[CLIENT]])
            .options(&self.options)
    }
}

requests!(ListResult => Result);

// ==== src/client_.rs

//! The operations under `/client`.

use crate::Client;

#[cfg(feature = "result")]
pub mod result;

/// The operations on client, from [`Client::client`](crate::Client::client).
#[derive(Clone, Debug)]
pub struct ClientResource {
    client: Client,
}

impl ClientResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/client/result`.
    #[cfg(feature = "result")]
    pub fn result(&self) -> result::ResultResource {
        result::ResultResource::new(self.client.clone())
    }
}

// ==== src/error/kind.rs

//! The operations under `/error/kind`.
//!
//! ```no_run
//! # async fn example(client: types_called_as_what_generated_code_names::Client) -> types_called_as_what_generated_code_names::Result<()> {
//! let mut events = client.error().kind().retrieve().stream().await?;
//! while let Some(event) = events.try_next().await? {
//!     println!("{event:?}");
//! }
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{CLIENT, SCHEME};
use crate::runtime::{Call, CallOptions, EventStream, Framing, Method, Result, requests};
use crate::types::Error;

/// The operations on kind, from [`ErrorResource::kind`](super::ErrorResource::kind).
#[derive(Clone, Debug)]
pub struct KindResource {
    client: Client,
}

impl KindResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /error/kind`
    #[inline]
    pub fn retrieve(&self) -> RetrieveKind {
        RetrieveKind {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`KindResource::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveKind {
    client: Client,
    options: CallOptions,
}

impl RetrieveKind {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Error>> {
        self.client.stream(self.call(), Framing::Events, "text/event-stream").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/error/kind")
            .security(&[&[SCHEME], &[CLIENT]])
            .options(&self.options)
    }
}

requests!(RetrieveKind);

// ==== src/error.rs

//! The operations under `/error`.

use crate::Client;

#[cfg(feature = "kind")]
pub mod kind;

/// The operations on error, from [`Client::error`](crate::Client::error).
#[derive(Clone, Debug)]
pub struct ErrorResource {
    client: Client,
}

impl ErrorResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/error/kind`.
    #[cfg(feature = "kind")]
    pub fn kind(&self) -> kind::KindResource {
        kind::KindResource::new(self.client.clone())
    }
}

// ==== src/option.rs

//! The operations under `/option`.
//!
//! ```no_run
//! # async fn example(client: types_called_as_what_generated_code_names::Client) -> types_called_as_what_generated_code_names::Result<()> {
//! client
//!     .option()
//!     .create(types_called_as_what_generated_code_names::File::from_path("image.png"))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use std::option::Option as StdStdOption;
use crate::Client;
use crate::client::{CLIENT, SCHEME};
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, File, Form, Method, Multipart, Response,
    Sending, requests,
};
use crate::types::Option;

/// The operations on option, from [`Client::option`](crate::Client::option).
#[derive(Clone, Debug)]
pub struct OptionResource {
    client: Client,
}

impl OptionResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /option`
    #[inline]
    pub fn create(&self, file: File) -> CreateOption {
        CreateOption {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateOptionBody::new(file),
        }
    }
}

/// The request that [`OptionResource::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOption {
    client: Client,
    options: CallOptions,
    body: CreateOptionBody,
}

impl CreateOption {
    #[inline]
    pub fn tag(mut self, tag: Option) -> Self {
        self.body.tag = Some(Box::new(tag));
        self
    }

    pub fn more(mut self, more: impl IntoIterator<Item = File>) -> Self {
        self.body.more = Some(more.into_iter().collect());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/option")
            .security(&[&[SCHEME], &[CLIENT]])
            .accept("application/octet-stream")
            .multipart(&self.body)
            .options(&self.options)
    }
}

requests!(CreateOption);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateOptionBody {
    pub file: File,
    pub tag: StdStdOption<Box<Option>>,
    pub more: StdStdOption<Vec<File>>,
}

impl CreateOptionBody {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(file: File) -> Self {
        Self {
            file,
            tag: None,
            more: None,
        }
    }
}

impl Multipart for CreateOptionBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("file", &self.file).text("tag", &self.tag).file("more", &self.more);
    }
}

// ==== src/sending.rs

//! The operations under `/sending`.
//!
//! ```no_run
//! # async fn example(client: types_called_as_what_generated_code_names::Client) -> types_called_as_what_generated_code_names::Result<()> {
//! let mut items = client.sending().list().items();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```

use std::boxed::Box as StdBox;
use std::collections::BTreeMap as StdBTreeMap;
use std::convert::Into as StdInto;
use std::iter::IntoIterator as StdIntoIterator;
use std::option::Option as StdStdOption;
use std::option::Option::{None as StdNone, Some as StdSome};
use std::result::Result::Ok as StdOk;
use std::string::String as StdString;
use std::vec::Vec as StdVec;
use crate::Client as ApiClient;
use crate::client::{CLIENT, SCHEME};
use crate::runtime::{
    Call as RuntimeCall, CallOptions as RuntimeCallOptions,
    ClientCore as RuntimeClientCore, DateTime as RuntimeDateTime,
    Decode as RuntimeDecode, Decoded as RuntimeDecoded, Encode as RuntimeEncode,
    Encoder as RuntimeEncoder, Extra as RuntimeExtra, Items as RuntimeItems,
    Kind as RuntimeKind, Method as RuntimeMethod, Next as RuntimeNext,
    Node as RuntimeNode, Paged as RuntimePaged, QueryStyle as RuntimeQueryStyle,
    Response as RuntimeResponse, Sending as RuntimeSending,
    UnknownJson as RuntimeUnknownJson, UnknownValue as RuntimeUnknownValue, model,
    newtypes, requests, text_enum, unions,
};
use crate::types::{Error, Option, Result};

/// The operations on sending, from [`Client::sending`](crate::Client::sending).
#[derive(Clone, Debug)]
pub struct SendingResource {
    client: ApiClient,
}

impl SendingResource {
    pub(crate) fn new(client: ApiClient) -> Self {
        Self { client }
    }

    /// Errors with a body, for [`Error::api`](crate::Error::api): `default` as
    /// [`types::Error`](crate::types::Error).
    ///
    /// `GET /sending`
    #[inline]
    pub fn list(&self) -> ListSending {
        ListSending {
            client: self.client.clone(),
            options: RuntimeCallOptions::default(),
            after: StdNone,
            into: StdNone,
        }
    }

    /// `POST /sending`
    pub fn create(&self, v: impl StdInto<StdString>) -> CreateSending {
        CreateSending {
            client: self.client.clone(),
            options: RuntimeCallOptions::default(),
            body: File::new(v),
        }
    }
}

/// The request that [`SendingResource::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListSending {
    client: ApiClient,
    options: RuntimeCallOptions,
    after: StdStdOption<StdString>,
    into: StdStdOption<StdVec<StdString>>,
}

impl ListSending {
    pub fn after(mut self, after: impl StdInto<StdString>) -> Self {
        self.after = StdSome(after.into());
        self
    }

    pub fn into(
        mut self,
        into: impl StdIntoIterator<Item = impl StdInto<StdString>>,
    ) -> Self {
        self.into = StdSome(into.into_iter().map(StdInto::into).collect());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: RuntimeCallOptions) -> Self {
        self.options = options;
        self
    }

    /// Requests one page.
    #[inline]
    pub fn send(self) -> RuntimeSending<ListSendingResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(
        self,
    ) -> RuntimeSending<RuntimeResponse<ListSendingResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Every item, requesting pages as they are needed.
    #[inline]
    pub fn items(self) -> RuntimeItems<Self> {
        RuntimeItems::new(self)
    }

    #[inline]
    fn call(&self) -> RuntimeCall {
        RuntimeCall::new(RuntimeMethod::GET, "/sending")
            .security(&[&[SCHEME], &[CLIENT]])
            .query("after", RuntimeQueryStyle::FormExplode, &self.after)
            .query("Into", RuntimeQueryStyle::FormExplode, &self.into)
            .options(&self.options)
    }
}

impl RuntimePaged for ListSending {
    type Page = ListSendingResponse;
    type Item = Sending;

    fn client(&self) -> &RuntimeClientCore {
        &self.client
    }

    #[inline]
    fn call(&self) -> RuntimeCall {
        Self::call(self)
    }

    #[inline]
    fn next(&self, page: &ListSendingResponse) -> StdStdOption<RuntimeNext> {
        page.next.clone().map(RuntimeNext::Cursor)
    }

    #[inline]
    fn seek(&mut self, cursor: StdString) {
        self.after = StdSome(cursor);
    }

    #[inline]
    fn items(page: ListSendingResponse) -> StdVec<Sending> {
        page.data
    }

    #[inline]
    fn is_empty(page: &ListSendingResponse) -> bool {
        page.data.is_empty()
    }
}

/// The request that [`SendingResource::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSending {
    client: ApiClient,
    options: RuntimeCallOptions,
    body: File,
}

impl CreateSending {
    pub fn at(mut self, at: impl StdInto<RuntimeDateTime>) -> Self {
        self.body.at = StdSome(at.into());
        self
    }

    pub fn list(
        mut self,
        list: impl StdIntoIterator<Item = impl StdInto<StdString>>,
    ) -> Self {
        self.body.list = StdSome(list.into_iter().map(StdInto::into).collect());
        self
    }

    pub fn map(
        mut self,
        map: impl StdIntoIterator<Item = (impl StdInto<StdString>, i64)>,
    ) -> Self {
        self.body.map = StdSome(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    pub fn maybe(mut self, maybe: impl StdInto<StdString>) -> Self {
        self.body.maybe = StdSome(maybe.into());
        self
    }

    /// Sends `null` as `maybe`.
    #[inline]
    pub fn maybe_null(mut self) -> Self {
        self.body.maybe = StdNone;
        self.body.extra.null::<File>("maybe");
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: RuntimeCallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> RuntimeSending<All> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> RuntimeSending<RuntimeResponse<All>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> RuntimeCall {
        RuntimeCall::new(RuntimeMethod::POST, "/sending")
            .security(&[&[SCHEME], &[CLIENT]])
            .json_if_any(&self.body)
            .options(&self.options)
    }
}

requests!(ListSending => ListSendingResponse, CreateSending => All);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListSendingResponse {
    pub data: StdVec<Sending>,
    pub next: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    ListSendingResponse {
        required data = "data";
        optional next = "next";
        [Sending] = "data";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Sending {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Sending {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct File {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

impl File {
    /// Makes one from its required fields.
    pub fn new(v: impl StdInto<StdString>) -> Self {
        Self {
            v: v.into(),
            at: StdNone,
            list: StdNone,
            map: StdNone,
            maybe: StdNone,
            extra: RuntimeExtra::default(),
        }
    }
}

model! {
    File {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct All {
    pub as_mut: StdStdOption<StdBox<AsMut>>,
    pub as_ref: StdStdOption<AsRef>,
    pub async_fn: StdStdOption<AsyncFn>,
    pub async_fn_mut: StdStdOption<AsyncFnMut>,
    pub async_fn_once: StdStdOption<StdBox<AsyncFnOnce>>,
    pub b_tree_map: StdStdOption<BTreeMap>,
    pub body: StdStdOption<Body>,
    pub r#box: StdStdOption<Box>,
    pub box_chunks: StdStdOption<StdBox<BoxChunks>>,
    pub box_error: StdStdOption<BoxError>,
    pub box_future: StdStdOption<BoxFuture>,
    pub byte_stream: StdStdOption<ByteStream>,
    pub bytes: StdStdOption<StdBox<Bytes>>,
    pub call: StdStdOption<Call>,
    pub call_options: StdStdOption<CallOptions>,
    pub client: StdStdOption<Client>,
    pub client_builder: StdStdOption<StdBox<ClientBuilder>>,
    pub client_core: StdStdOption<ClientCore>,
    pub clone: StdStdOption<Clone>,
    pub copy: StdStdOption<Copy>,
    pub credential: StdStdOption<StdBox<Credential>>,
    pub date: StdStdOption<Date>,
    pub date_time: StdStdOption<DateTime>,
    pub decode: StdStdOption<Decode>,
    pub decode_error: StdStdOption<StdBox<DecodeError>>,
    pub decoded: StdStdOption<Decoded>,
    pub default: StdStdOption<Default>,
    pub double_ended_iterator: StdStdOption<DoubleEndedIterator>,
    pub drop: StdStdOption<StdBox<Drop>>,
    pub elements: StdStdOption<Elements>,
    pub encode: StdStdOption<Encode>,
    pub encoder: StdStdOption<Encoder>,
    pub eq: StdStdOption<StdBox<Eq>>,
    pub err: StdStdOption<Err>,
    pub error: StdStdOption<StdBox<Error>>,
    pub error_type: StdStdOption<ErrorType>,
    pub event_stream: StdStdOption<StdBox<EventStream>>,
    pub exact_size_iterator: StdStdOption<ExactSizeIterator>,
    pub extend: StdStdOption<Extend>,
    pub extra_field: StdStdOption<Extra>,
    pub fields: StdStdOption<StdBox<Fields>>,
    pub file: StdStdOption<StdBox<File>>,
    pub file_type: StdStdOption<FileType>,
    pub files: StdStdOption<Files>,
    pub r#fn: StdStdOption<StdBox<Fn>>,
    pub fn_mut: StdStdOption<FnMut>,
    pub fn_once: StdStdOption<FnOnce>,
    pub form: StdStdOption<Form>,
    pub framing: StdStdOption<StdBox<Framing>>,
    pub from: StdStdOption<From>,
    pub from_iterator: StdStdOption<FromIterator>,
    pub future: StdStdOption<Future>,
    pub header_map: StdStdOption<StdBox<HeaderMap>>,
    pub header_name: StdStdOption<HeaderName>,
    pub header_value: StdStdOption<HeaderValue>,
    pub http_request: StdStdOption<HttpRequest>,
    pub http_response: StdStdOption<StdBox<HttpResponse>>,
    pub into: StdStdOption<Into>,
    pub into_future: StdStdOption<IntoFuture>,
    pub into_iterator: StdStdOption<IntoIterator>,
    pub items: StdStdOption<StdBox<Items>>,
    pub iterator: StdStdOption<Iterator>,
    pub kind: StdStdOption<Kind>,
    pub list: StdStdOption<List>,
    pub literal: StdStdOption<StdBox<Literal>>,
    pub members: StdStdOption<Members>,
    pub method: StdStdOption<Method>,
    pub middleware: StdStdOption<Middleware>,
    pub model: StdStdOption<StdBox<Model>>,
    pub multipart: StdStdOption<Multipart>,
    pub next: StdStdOption<Next>,
    pub node: StdStdOption<Node>,
    pub none: StdStdOption<StdBox<None>>,
    pub object: StdStdOption<Object>,
    pub object_writer: StdStdOption<ObjectWriter>,
    pub ok: StdStdOption<Ok>,
    pub option: StdStdOption<StdBox<Option>>,
    pub ord: StdStdOption<Ord>,
    pub out_of_range: StdStdOption<OutOfRange>,
    pub outgoing: StdStdOption<Outgoing>,
    pub page: StdStdOption<StdBox<Page>>,
    pub paged: StdStdOption<Paged>,
    pub pages: StdStdOption<Pages>,
    pub partial_eq: StdStdOption<PartialEq>,
    pub partial_ord: StdStdOption<StdBox<PartialOrd>>,
    pub path_style: StdStdOption<PathStyle>,
    pub query_style: StdStdOption<QueryStyle>,
    pub raw_event: StdStdOption<RawEvent>,
    pub request: StdStdOption<StdBox<Request>>,
    pub reqwest_transport: StdStdOption<ReqwestTransport>,
    pub response: StdStdOption<Response>,
    pub result: StdStdOption<StdBox<Result>>,
    pub runtime_file: StdStdOption<StdBox<RuntimeFile>>,
    pub scheme: StdStdOption<Scheme>,
    pub scheme_kind: StdStdOption<SchemeKind>,
    pub secret: StdStdOption<Secret>,
    pub send: StdStdOption<StdBox<Send>>,
    pub sending: StdStdOption<StdBox<Sending>>,
    pub service: StdStdOption<Service>,
    pub setup: StdStdOption<Setup>,
    pub sized: StdStdOption<StdBox<Sized>>,
    pub some: StdStdOption<Some>,
    pub status_code: StdStdOption<StatusCode>,
    pub std_option: StdStdOption<StdOption>,
    pub string: StdStdOption<StdBox<String>>,
    pub sync: StdStdOption<Sync>,
    pub tag: StdStdOption<Tag>,
    pub tape: StdStdOption<Tape>,
    pub text_body: StdStdOption<StdBox<TextBody>>,
    pub timer: StdStdOption<Timer>,
    pub timestamp: StdStdOption<Timestamp>,
    pub to_owned: StdStdOption<ToOwned>,
    pub to_string: StdStdOption<StdBox<ToString>>,
    pub token_provider: StdStdOption<TokenProvider>,
    pub tower_transport: StdStdOption<TowerTransport>,
    pub transport: StdStdOption<Transport>,
    pub transport_error: StdStdOption<StdBox<TransportError>>,
    pub transport_error_kind: StdStdOption<TransportErrorKind>,
    pub try_from: StdStdOption<TryFrom>,
    pub try_into: StdStdOption<TryInto>,
    pub unknown_integer: StdStdOption<StdBox<UnknownInteger>>,
    pub unknown_json: StdStdOption<UnknownJson>,
    pub unknown_value: StdStdOption<UnknownValue>,
    pub unpin: StdStdOption<Unpin>,
    pub uri: StdStdOption<StdBox<Uri>>,
    pub value: StdStdOption<Value>,
    pub vec: StdStdOption<Vec>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    All {
        optional as_mut = "AsMut";
        optional as_ref = "AsRef";
        optional async_fn = "AsyncFn";
        optional async_fn_mut = "AsyncFnMut";
        optional async_fn_once = "AsyncFnOnce";
        optional b_tree_map = "BTreeMap";
        optional body = "Body";
        optional r#box = "Box";
        optional box_chunks = "BoxChunks";
        optional box_error = "BoxError";
        optional box_future = "BoxFuture";
        optional byte_stream = "ByteStream";
        optional bytes = "Bytes";
        optional call = "Call";
        optional call_options = "CallOptions";
        optional client = "Client";
        optional client_builder = "ClientBuilder";
        optional client_core = "ClientCore";
        optional clone = "Clone";
        optional copy = "Copy";
        optional credential = "Credential";
        optional date = "Date";
        optional date_time = "DateTime";
        optional decode = "Decode";
        optional decode_error = "DecodeError";
        optional decoded = "Decoded";
        optional default = "Default";
        optional double_ended_iterator = "DoubleEndedIterator";
        optional drop = "Drop";
        optional elements = "Elements";
        optional encode = "Encode";
        optional encoder = "Encoder";
        optional eq = "Eq";
        optional err = "Err";
        optional error = "Error";
        optional error_type = "ErrorType";
        optional event_stream = "EventStream";
        optional exact_size_iterator = "ExactSizeIterator";
        optional extend = "Extend";
        optional extra_field = "Extra";
        optional fields = "Fields";
        optional file = "File";
        optional file_type = "FileType";
        optional files = "Files";
        optional r#fn = "Fn";
        optional fn_mut = "FnMut";
        optional fn_once = "FnOnce";
        optional form = "Form";
        optional framing = "Framing";
        optional from = "From";
        optional from_iterator = "FromIterator";
        optional future = "Future";
        optional header_map = "HeaderMap";
        optional header_name = "HeaderName";
        optional header_value = "HeaderValue";
        optional http_request = "HttpRequest";
        optional http_response = "HttpResponse";
        optional into = "Into";
        optional into_future = "IntoFuture";
        optional into_iterator = "IntoIterator";
        optional items = "Items";
        optional iterator = "Iterator";
        optional kind = "Kind";
        optional list = "List";
        optional literal = "Literal";
        optional members = "Members";
        optional method = "Method";
        optional middleware = "Middleware";
        optional model = "Model";
        optional multipart = "Multipart";
        optional next = "Next";
        optional node = "Node";
        optional none = "None";
        optional object = "Object";
        optional object_writer = "ObjectWriter";
        optional ok = "Ok";
        optional option = "Option";
        optional ord = "Ord";
        optional out_of_range = "OutOfRange";
        optional outgoing = "Outgoing";
        optional page = "Page";
        optional paged = "Paged";
        optional pages = "Pages";
        optional partial_eq = "PartialEq";
        optional partial_ord = "PartialOrd";
        optional path_style = "PathStyle";
        optional query_style = "QueryStyle";
        optional raw_event = "RawEvent";
        optional request = "Request";
        optional reqwest_transport = "ReqwestTransport";
        optional response = "Response";
        optional result = "Result";
        optional runtime_file = "RuntimeFile";
        optional scheme = "Scheme";
        optional scheme_kind = "SchemeKind";
        optional secret = "Secret";
        optional send = "Send";
        optional sending = "Sending";
        optional service = "Service";
        optional setup = "Setup";
        optional sized = "Sized";
        optional some = "Some";
        optional status_code = "StatusCode";
        optional std_option = "StdOption";
        optional string = "String";
        optional sync = "Sync";
        optional tag = "Tag";
        optional tape = "Tape";
        optional text_body = "TextBody";
        optional timer = "Timer";
        optional timestamp = "Timestamp";
        optional to_owned = "ToOwned";
        optional to_string = "ToString";
        optional token_provider = "TokenProvider";
        optional tower_transport = "TowerTransport";
        optional transport = "Transport";
        optional transport_error = "TransportError";
        optional transport_error_kind = "TransportErrorKind";
        optional try_from = "TryFrom";
        optional try_into = "TryInto";
        optional unknown_integer = "UnknownInteger";
        optional unknown_json = "UnknownJson";
        optional unknown_value = "UnknownValue";
        optional unpin = "Unpin";
        optional uri = "Uri";
        optional value = "Value";
        optional vec = "Vec";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct AsMut {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    AsMut {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AsyncFn {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for AsyncFn {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for AsyncFn {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct AsyncFnMut(pub StdVec<AsyncFnMut>);

#[derive(Clone)]
#[non_exhaustive]
pub struct AsyncFnOnce {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    AsyncFnOnce {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Body {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Body {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Body {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Box(pub StdVec<Box>);

#[derive(Clone)]
#[non_exhaustive]
pub struct BoxChunks {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    BoxChunks {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BoxFuture {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for BoxFuture {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for BoxFuture {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ByteStream(pub StdVec<ByteStream>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Bytes {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Bytes {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CallOptions {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for CallOptions {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for CallOptions {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Client(pub StdVec<Client>);

#[derive(Clone)]
#[non_exhaustive]
pub struct ClientBuilder {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    ClientBuilder {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Clone {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Clone {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Clone {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Copy(pub StdVec<Copy>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Credential {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Credential {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DateTime {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for DateTime {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for DateTime {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Decode(pub StdVec<Decode>);

#[derive(Clone)]
#[non_exhaustive]
pub struct DecodeError {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    DecodeError {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Default {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Default {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Default {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct DoubleEndedIterator(pub StdVec<DoubleEndedIterator>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Drop {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Drop {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Encode {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Encode {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Encode {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Encoder(pub StdVec<Encoder>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Eq {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Eq {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ErrorType(pub StdVec<ErrorType>);

#[derive(Clone)]
#[non_exhaustive]
pub struct EventStream {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    EventStream {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Extend {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Extend {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Extend {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Extra(pub StdVec<Extra>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Fields {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Fields {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FileType {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for FileType {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for FileType {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Files(pub StdVec<Files>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Fn {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Fn {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FnOnce {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for FnOnce {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for FnOnce {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Form(pub StdVec<Form>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Framing {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Framing {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FromIterator {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for FromIterator {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for FromIterator {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Future(pub StdVec<Future>);

#[derive(Clone)]
#[non_exhaustive]
pub struct HeaderMap {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    HeaderMap {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HeaderValue {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for HeaderValue {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for HeaderValue {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct HttpRequest(pub StdVec<HttpRequest>);

#[derive(Clone)]
#[non_exhaustive]
pub struct HttpResponse {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    HttpResponse {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum IntoFuture {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for IntoFuture {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for IntoFuture {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct IntoIterator(pub StdVec<IntoIterator>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Items {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Items {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Kind {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Kind {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct List(pub StdVec<List>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Literal {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Literal {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Method {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Method {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Method {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Middleware(pub StdVec<Middleware>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Model {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Model {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Next {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Next {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Next {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Node(pub StdVec<Node>);

#[derive(Clone)]
#[non_exhaustive]
pub struct None {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    None {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ObjectWriter {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for ObjectWriter {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for ObjectWriter {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Ok(pub StdVec<Ok>);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OutOfRange {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for OutOfRange {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for OutOfRange {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing(pub StdVec<Outgoing>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Page {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Page {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pages {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Pages {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Pages {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct PartialEq(pub StdVec<PartialEq>);

#[derive(Clone)]
#[non_exhaustive]
pub struct PartialOrd {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    PartialOrd {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum QueryStyle {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for QueryStyle {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for QueryStyle {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct RawEvent(pub StdVec<RawEvent>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Request {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Request {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Response {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Response {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Response {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct RuntimeFile {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    RuntimeFile {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SchemeKind {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for SchemeKind {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for SchemeKind {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Secret(pub StdVec<Secret>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Send {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Send {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Service {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Service {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Service {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Setup(pub StdVec<Setup>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Sized {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Sized {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StatusCode {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for StatusCode {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for StatusCode {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct StdOption(pub StdVec<StdOption>);

#[derive(Clone)]
#[non_exhaustive]
pub struct String {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    String {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tag {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Tag {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Tag {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Tape(pub StdVec<Tape>);

#[derive(Clone)]
#[non_exhaustive]
pub struct TextBody {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    TextBody {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Timestamp {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Timestamp {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Timestamp {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ToOwned(pub StdVec<ToOwned>);

#[derive(Clone)]
#[non_exhaustive]
pub struct ToString {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    ToString {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TowerTransport {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for TowerTransport {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for TowerTransport {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Transport(pub StdVec<Transport>);

#[derive(Clone)]
#[non_exhaustive]
pub struct TransportError {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    TransportError {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TryFrom {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for TryFrom {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for TryFrom {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TryInto(pub StdVec<TryInto>);

#[derive(Clone)]
#[non_exhaustive]
pub struct UnknownInteger {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    UnknownInteger {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UnknownValue {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for UnknownValue {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for UnknownValue {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Unpin(pub StdVec<Unpin>);

#[derive(Clone)]
#[non_exhaustive]
pub struct Uri {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Uri {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vec {
    Text(StdString),
    Integer(i64),
    TextList(StdVec<StdString>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(RuntimeUnknownJson),
}

impl RuntimeDecode for Vec {
    #[inline]
    fn decode(node: RuntimeNode<'_>) -> RuntimeDecoded<Self> {
        match node.kind() {
            RuntimeKind::Integer => node.decode().map(Self::Integer),
            RuntimeKind::String => node.decode().map(Self::Text),
            RuntimeKind::Array => node.decode().map(Self::TextList),
            _ => StdOk(Self::Unknown(node.keep())),
        }
    }
}

impl RuntimeEncode for Vec {
    #[inline]
    fn encode(&self, out: &mut RuntimeEncoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AsRef {
    /// `AsRef`
    AsRef,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    AsRef {
        AsRef = "AsRef";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum BTreeMap {
    /// `BTreeMap`
    BTreeMap,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    BTreeMap {
        BTreeMap = "BTreeMap";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum BoxError {
    /// `BoxError`
    BoxError,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    BoxError {
        BoxError = "BoxError";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Call {
    /// `Call`
    Call,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Call {
        Call = "Call";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum ClientCore {
    /// `ClientCore`
    ClientCore,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    ClientCore {
        ClientCore = "ClientCore";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Date {
    /// `Date`
    Date,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Date {
        Date = "Date";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Decoded {
    /// `Decoded`
    Decoded,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Decoded {
        Decoded = "Decoded";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Elements {
    /// `Elements`
    Elements,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Elements {
        Elements = "Elements";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Err {
    /// `Err`
    Err,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Err {
        Err = "Err";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum ExactSizeIterator {
    /// `ExactSizeIterator`
    ExactSizeIterator,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    ExactSizeIterator {
        ExactSizeIterator = "ExactSizeIterator";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum FnMut {
    /// `FnMut`
    FnMut,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    FnMut {
        FnMut = "FnMut";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum From {
    /// `From`
    From,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    From {
        From = "From";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum HeaderName {
    /// `HeaderName`
    HeaderName,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    HeaderName {
        HeaderName = "HeaderName";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Into {
    /// `Into`
    Into,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Into {
        Into = "Into";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Iterator {
    /// `Iterator`
    Iterator,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Iterator {
        Iterator = "Iterator";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Members {
    /// `Members`
    Members,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Members {
        Members = "Members";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Multipart {
    /// `Multipart`
    Multipart,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Multipart {
        Multipart = "Multipart";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Object {
    /// `Object`
    Object,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Object {
        Object = "Object";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Ord {
    /// `Ord`
    Ord,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Ord {
        Ord = "Ord";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Paged {
    /// `Paged`
    Paged,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Paged {
        Paged = "Paged";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum PathStyle {
    /// `PathStyle`
    PathStyle,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    PathStyle {
        PathStyle = "PathStyle";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum ReqwestTransport {
    /// `ReqwestTransport`
    ReqwestTransport,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    ReqwestTransport {
        ReqwestTransport = "ReqwestTransport";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Scheme {
    /// `Scheme`
    Scheme,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Scheme {
        Scheme = "Scheme";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Some {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Some {
        A = "a";
        B = "b";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Sync {
    /// `Sync`
    Sync,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Sync {
        Sync = "Sync";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Timer {
    /// `Timer`
    Timer,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Timer {
        Timer = "Timer";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum TokenProvider {
    /// `TokenProvider`
    TokenProvider,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    TokenProvider {
        TokenProvider = "TokenProvider";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// `TransportErrorKind`
    TransportErrorKind,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    TransportErrorKind {
        TransportErrorKind = "TransportErrorKind";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum UnknownJson {
    /// `UnknownJson`
    UnknownJson,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    UnknownJson {
        UnknownJson = "UnknownJson";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Value {
    /// `Value`
    Value,
    /// `None`
    None,
    /// `Some`
    Some,
    /// `Unknown`
    UnknownValue,
    /// A value that the API has added since.
    Unknown(RuntimeUnknownValue),
}

text_enum! {
    Value {
        Value = "Value";
        None = "None";
        Some = "Some";
        UnknownValue = "Unknown";
    }
}
unions!(
    AsyncFn, Body, BoxFuture, CallOptions, Clone, DateTime, Default, Encode, Extend,
    FileType, FnOnce, FromIterator, HeaderValue, IntoFuture, Kind, Method, Next,
    ObjectWriter, OutOfRange, Pages, QueryStyle, Response, SchemeKind, Service,
    StatusCode, Tag, Timestamp, TowerTransport, TryFrom, UnknownValue, Vec
);
newtypes!(
    AsyncFnMut(StdVec < AsyncFnMut >), Box(StdVec < Box >), ByteStream(StdVec <
    ByteStream >), Client(StdVec < Client >), Copy(StdVec < Copy >), Decode(StdVec <
    Decode >), DoubleEndedIterator(StdVec < DoubleEndedIterator >), Encoder(StdVec <
    Encoder >), ErrorType(StdVec < ErrorType >), Extra(StdVec < Extra >), Files(StdVec <
    Files >), Form(StdVec < Form >), Future(StdVec < Future >), HttpRequest(StdVec <
    HttpRequest >), IntoIterator(StdVec < IntoIterator >), List(StdVec < List >),
    Middleware(StdVec < Middleware >), Node(StdVec < Node >), Ok(StdVec < Ok >),
    Outgoing(StdVec < Outgoing >), PartialEq(StdVec < PartialEq >), RawEvent(StdVec <
    RawEvent >), Secret(StdVec < Secret >), Setup(StdVec < Setup >), StdOption(StdVec <
    StdOption >), Tape(StdVec < Tape >), ToOwned(StdVec < ToOwned >), Transport(StdVec <
    Transport >), TryInto(StdVec < TryInto >), Unpin(StdVec < Unpin >)
);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use std::collections::BTreeMap as StdBTreeMap;
use std::convert::Into as StdInto;
use std::iter::IntoIterator as StdIntoIterator;
use std::option::Option as StdStdOption;
use std::option::Option::{None as StdNone, Some as StdSome};
use std::string::String as StdString;
use std::vec::Vec as StdVec;
use crate::runtime::{DateTime as RuntimeDateTime, Extra as RuntimeExtra, model};

#[cfg(feature = "sending")]
pub use crate::sending::{
    All, AsMut, AsRef, AsyncFn, AsyncFnMut, AsyncFnOnce, BTreeMap, Body, Box, BoxChunks,
    BoxError, BoxFuture, ByteStream, Bytes, Call, CallOptions, Client, ClientBuilder,
    ClientCore, Clone, Copy, Credential, Date, DateTime, Decode, DecodeError, Decoded,
    Default, DoubleEndedIterator, Drop, Elements, Encode, Encoder, Eq, Err, ErrorType,
    EventStream, ExactSizeIterator, Extend, Extra, Fields, File, FileType, Files, Fn,
    FnMut, FnOnce, Form, Framing, From, FromIterator, Future, HeaderMap, HeaderName,
    HeaderValue, HttpRequest, HttpResponse, Into, IntoFuture, IntoIterator, Items,
    Iterator, Kind, List, ListSendingResponse, Literal, Members, Method, Middleware,
    Model, Multipart, Next, Node, None, Object, ObjectWriter, Ok, Ord, OutOfRange,
    Outgoing, Page, Paged, Pages, PartialEq, PartialOrd, PathStyle, QueryStyle, RawEvent,
    Request, ReqwestTransport, Response, RuntimeFile, Scheme, SchemeKind, Secret, Send,
    Sending, Service, Setup, Sized, Some, StatusCode, StdOption, String, Sync, Tag, Tape,
    TextBody, Timer, Timestamp, ToOwned, ToString, TokenProvider, TowerTransport,
    Transport, TransportError, TransportErrorKind, TryFrom, TryInto, UnknownInteger,
    UnknownJson, UnknownValue, Unpin, Uri, Value, Vec,
};
#[cfg(feature = "option")]
pub use crate::option::CreateOptionBody;

#[derive(Clone)]
#[non_exhaustive]
pub struct Error {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Error {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Option {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

impl Option {
    /// Makes one from its required fields.
    pub fn new(v: impl StdInto<StdString>) -> Self {
        Self {
            v: v.into(),
            at: StdNone,
            list: StdNone,
            map: StdNone,
            maybe: StdNone,
            extra: RuntimeExtra::default(),
        }
    }

    pub fn at(mut self, at: impl StdInto<RuntimeDateTime>) -> Self {
        self.at = StdSome(at.into());
        self
    }

    pub fn list(
        mut self,
        list: impl StdIntoIterator<Item = impl StdInto<StdString>>,
    ) -> Self {
        self.list = StdSome(list.into_iter().map(StdInto::into).collect());
        self
    }

    pub fn map(
        mut self,
        map: impl StdIntoIterator<Item = (impl StdInto<StdString>, i64)>,
    ) -> Self {
        self.map = StdSome(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    pub fn maybe(mut self, maybe: impl StdInto<StdString>) -> Self {
        self.maybe = StdSome(maybe.into());
        self
    }

    /// Sends `null` as `maybe`.
    #[inline]
    pub fn maybe_null(mut self) -> Self {
        self.maybe = StdNone;
        self.extra.null::<Self>("maybe");
        self
    }
}

model! {
    Option {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Result {
    pub v: StdString,
    pub at: StdStdOption<RuntimeDateTime>,
    pub list: StdStdOption<StdVec<StdString>>,
    pub map: StdStdOption<StdBTreeMap<StdString, i64>>,
    pub maybe: StdStdOption<StdString>,
    /// Members beyond these.
    pub extra: RuntimeExtra,
}

model! {
    Result {
        required v = "v";
        optional at = "at";
        optional list = "list";
        optional map = "map";
        optional maybe = "maybe";
    }
}

