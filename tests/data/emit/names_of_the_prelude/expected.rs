// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
    headers: &[],
};

impl Client {
    /// Creates a client whose settings come from environment variables.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// Returns a builder for a [`Client`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// Operations under `/options`.
    #[cfg(feature = "options")]
    pub fn options(&self) -> crate::options::Options {
        crate::options::Options::new(self.clone())
    }

    /// Operations under `/client`.
    #[cfg(feature = "client")]
    pub fn client(&self) -> crate::client_::ClientResource {
        crate::client_::ClientResource::new(self.clone())
    }
}

// ==== src/client_.rs

//! Operations under `/client`.
//!
//! ```no_run
//! # async fn example(client: names_of_the_prelude::Client) -> names_of_the_prelude::Result<()> {
//! use names_of_the_prelude::types::Client;
//! client.client().update(Client::A).await?;
//! # Ok(())
//! # }
//! ```

use crate::Client as ApiClient;
use crate::runtime::{
    Call, CallOptions, Method, PathStyle, Response, Sending, UnknownValue, requests,
    text_enum,
};

/// Operations on client. Created by [`Client::client`](crate::Client::client).
#[derive(Clone, Debug)]
pub struct ClientResource {
    client: ApiClient,
}

impl ClientResource {
    pub(crate) fn new(client: ApiClient) -> Self {
        Self { client }
    }

    /// Create a client.
    ///
    /// - `send_value`: A name of the request.
    ///
    /// ```no_run
    /// # async fn example(client: names_of_the_prelude::Client) -> names_of_the_prelude::Result<()> {
    /// use names_of_the_prelude::types::Client;
    /// client.client().update(Client::A).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /client/{send}`
    pub fn update(&self, send_value: impl Into<Client>) -> UpdateClient {
        UpdateClient {
            client: self.client.clone(),
            options: CallOptions::default(),
            send_value: send_value.into(),
        }
    }
}

/// A request created by [`ClientResource::update`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct UpdateClient {
    client: ApiClient,
    options: CallOptions,
    send_value: Client,
}

impl UpdateClient {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.core().send_empty(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.core().send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/client/{send}")
            .path("send", PathStyle::Simple, &self.send_value)
            .options(&self.options)
    }
}

requests!(UpdateClient -> ());

/// A name of the runtime.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: names_of_the_prelude::types::Client) {
/// use names_of_the_prelude::types::Client;
/// match value {
///     Client::A => println!("A"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Client {
    /// `a`
    A,
    /// `b`
    B,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    Client {
        A = "a";
        B = "b";
    }
}

// ==== src/options.rs

//! Operations under `/options`.
//!
//! ```no_run
//! # async fn example(client: names_of_the_prelude::Client) -> names_of_the_prelude::Result<()> {
//! let option = client.options().retrieve().await?;
//! println!("{option:?}");
//! # Ok(())
//! # }
//! ```

use std::option::Option as StdOption;
use std::string::String as StdString;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra as RuntimeExtra, Kind,
    Method, Node, Response, Sending, UnknownJson, UnknownValue, accessors, model,
    requests, text_enum, unions,
};

/// Operations on options. Created by [`Client::options`](crate::Client::options).
#[derive(Clone, Debug)]
pub struct Options {
    client: Client,
}

impl Options {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the options.
    ///
    /// Errors: `Error` (default).
    ///
    /// ```no_run
    /// # async fn example(client: names_of_the_prelude::Client) -> names_of_the_prelude::Result<()> {
    /// let option = client.options().retrieve().await?;
    /// println!("{option:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /options`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveOption {
        RetrieveOption {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Options::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveOption {
    client: Client,
    options: CallOptions,
}

impl RetrieveOption {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Result> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Result>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/options").options(&self.options)
    }
}

requests!(RetrieveOption => Result);

/// A name of the prelude.
#[derive(Clone)]
#[non_exhaustive]
pub struct Result {
    /// A name of the prelude.
    pub option: Option,
    /// A name of the prelude.
    pub string: String,
    /// A name of the prelude.
    pub vec: Vec,
    /// A name of the prelude.
    pub r#box: Box,
    /// A name of the runtime.
    pub extra_field: Extra,
    /// A name of a trait.
    pub default: StdOption<Default>,
    /// Fields not known to this version of the crate.
    pub extra: RuntimeExtra,
}

model! {
    Result {
        required option = "option";
        required string = "string";
        required vec = "vec";
        required r#box = "box";
        required extra_field = "extra";
        optional default = "default";
    }
}

/// A name of the prelude.
#[derive(Clone)]
#[non_exhaustive]
pub struct String {
    /// A name of a constructor.
    pub new_field: StdString,
    /// Fields not known to this version of the crate.
    pub extra: RuntimeExtra,
}

model! {
    String {
        required new_field = "new";
    }
}

/// A name of the prelude.
#[derive(Clone)]
#[non_exhaustive]
pub struct Vec {
    /// The length.
    pub len: i64,
    /// Fields not known to this version of the crate.
    pub extra: RuntimeExtra,
}

model! {
    Vec {
        required len = "len";
    }
}

/// A name of the prelude.
#[derive(Clone)]
#[non_exhaustive]
pub struct Box {
    /// A name of a method.
    pub clone: StdOption<bool>,
    /// Fields not known to this version of the crate.
    pub extra: RuntimeExtra,
}

model! {
    Box {
        optional clone = "clone";
    }
}

/// A name of the runtime.
#[derive(Clone)]
#[non_exhaustive]
pub struct Extra {
    /// A name of a method.
    pub extra_mut: StdOption<StdString>,
    /// Fields not known to this version of the crate.
    pub extra: RuntimeExtra,
}

model! {
    Extra {
        optional extra_mut = "extra_mut";
    }
}

/// A name of a trait.
///
/// The variant of a decoded value depends on its JSON type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Default {
    Text(StdString),
    Bool(bool),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for Default {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Bool => node.decode().map(Self::Bool),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Default {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Bool(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    Default {
        Text: StdString;
        Text: &str;
        Bool: bool;
    }
}

/// A name of the runtime.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error {
    /// What is wrong.
    pub message: StdString,
    /// Fields not known to this version of the crate.
    pub extra: RuntimeExtra,
}

model! {
    Error {
        required message = "message";
    }
}

/// A name of the prelude.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: names_of_the_prelude::types::Option) {
/// use names_of_the_prelude::types::Option;
/// match value {
///     Option::Some => println!("Some"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Option {
    /// `some`
    Some,
    /// `none`
    None,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    Option {
        Some = "some";
        None = "none";
    }
}
unions!(Default);
accessors! {
    Default {
        Text = as_text, into_text: text StdString;
        Bool = as_bool, into_bool: copied bool;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Result {
        new option: impl Into<Option> = option.into();
        new string: String = string;
        new vec: Vec = vec;
        new r#box: Box = r#box;
        new extra_field: Extra = extra_field;
        set default: impl Into<Default> = default.into();
    }
    new String {
        new new_field: impl Into<StdString> = new_field.into();
    }
    new Vec {
        new len: i64 = len;
    }
    new Box {
        set clone: bool = clone;
    }
    new Extra {
        set extra_mut: impl Into<StdString> = extra_mut.into();
    }
    new Error {
        new message: impl Into<StdString> = message.into();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`options`](mod@crate::options): [`Result`], [`String`], [`Vec`], [`Box`],
//!   [`Extra`], [`Default`], [`Error`], [`Option`]
//! - [`client_`](mod@crate::client_): [`Client`]

#[cfg(feature = "options")]
#[doc(inline)]
pub use crate::options::{Box, Default, Error, Extra, Option, Result, String, Vec};
#[cfg(feature = "client")]
#[doc(inline)]
pub use crate::client_::Client;

