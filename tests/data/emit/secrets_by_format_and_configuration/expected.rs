// ==== src/accounts.rs

//! Operations under `/accounts`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! let account = client.accounts().list().send().await?;
//! println!("{account:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    PathStyle, QueryStyle, Response, Secret, Sending, UnknownJson, from_members, model,
    requests, unions,
};

/// The operations on accounts, from [`Client::accounts`](crate::Client::accounts).
#[derive(Clone, Debug)]
pub struct Accounts {
    client: Client,
}

impl Accounts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /accounts`
    #[inline]
    pub fn list(&self) -> ListAccounts {
        ListAccounts {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// `POST /accounts`
    pub fn create(
        &self,
        name: impl Into<String>,
        password: impl Into<Secret>,
    ) -> CreateAccount {
        CreateAccount {
            client: self.client.clone(),
            options: CallOptions::default(),
            pin: None,
            pins: None,
            x_pin: None,
            pin_cookie: None,
            body: CreateAccountBody::new(name, password),
        }
    }

    /// `GET /accounts/{pin}`
    pub fn retrieve(&self, pin: impl Into<Secret>) -> RetrieveAccount {
        RetrieveAccount {
            client: self.client.clone(),
            options: CallOptions::default(),
            pin: pin.into(),
        }
    }
}

/// The request that [`Accounts::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListAccounts {
    client: Client,
    options: CallOptions,
}

impl ListAccounts {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Account>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Account>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/accounts").options(&self.options)
    }
}

/// The request that [`Accounts::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAccount {
    client: Client,
    options: CallOptions,
    pin: Option<Secret>,
    pins: Option<Vec<Secret>>,
    x_pin: Option<Secret>,
    pin_cookie: Option<Secret>,
    body: CreateAccountBody,
}

impl CreateAccount {
    pub fn pin(mut self, pin: impl Into<Secret>) -> Self {
        self.pin = Some(pin.into());
        self
    }

    pub fn pins(mut self, pins: impl IntoIterator<Item = impl Into<Secret>>) -> Self {
        self.pins = Some(pins.into_iter().map(Into::into).collect());
        self
    }

    pub fn x_pin(mut self, x_pin: impl Into<Secret>) -> Self {
        self.x_pin = Some(x_pin.into());
        self
    }

    pub fn pin_cookie(mut self, pin_cookie: impl Into<Secret>) -> Self {
        self.pin_cookie = Some(pin_cookie.into());
        self
    }

    pub fn recovery(
        mut self,
        recovery: impl IntoIterator<Item = impl Into<Secret>>,
    ) -> Self {
        self.body.recovery = Some(recovery.into_iter().map(Into::into).collect());
        self
    }

    pub fn hints(
        mut self,
        hints: impl IntoIterator<Item = (impl Into<String>, impl Into<Secret>)>,
    ) -> Self {
        self.body.hints = Some(
            hints.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    pub fn pin_field(mut self, pin_field: impl Into<CreateAccountBodyPin>) -> Self {
        self.body.pin = Some(pin_field.into());
        self
    }

    pub fn code(mut self, code: impl Into<Secret>) -> Self {
        self.body.code = Some(code.into());
        self
    }

    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.body.token = Some(token.into());
        self
    }

    /// Sends `null` as `token`.
    #[inline]
    pub fn token_null(mut self) -> Self {
        self.body.token = None;
        self.body.extra.null::<CreateAccountBody>("token");
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
    pub fn send(self) -> Sending<CreatedAccount> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    ///
    /// - `header::<Secret>("X-Token")`
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<CreatedAccount>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/accounts")
            .secret_members(&["pin", "secret", "value"])
            .query("pin", QueryStyle::FormExplode, &self.pin)
            .query("pins", QueryStyle::FormExplode, &self.pins)
            .header_parameter("X-Pin", PathStyle::Simple, &self.x_pin)
            .cookie_parameter("pin_cookie", QueryStyle::FormExplode, &self.pin_cookie)
            .json(&self.body)
            .options(&self.options)
    }
}

/// The request that [`Accounts::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveAccount {
    client: Client,
    options: CallOptions,
    pin: Secret,
}

impl RetrieveAccount {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Account> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Account>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/accounts/{pin}")
            .path("pin", PathStyle::Simple, &self.pin)
            .options(&self.options)
    }
}

requests!(
    ListAccounts => Vec < Account >, CreateAccount => CreatedAccount, RetrieveAccount =>
    Account
);

#[derive(Clone)]
#[non_exhaustive]
pub struct Account {
    pub name: String,
    pub owner: Option<Box<Account>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Account {
        required name = "name";
        optional owner = "owner";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateAccountBody {
    pub name: String,
    pub password: Secret,
    pub recovery: Option<Vec<Secret>>,
    pub hints: Option<BTreeMap<String, Secret>>,
    pub pin: Option<CreateAccountBodyPin>,
    pub code: Option<Secret>,
    pub token: Option<Secret>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateAccountBody {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            name: name.into(),
            password: password.into(),
            recovery: None,
            hints: None,
            pin: None,
            code: None,
            token: None,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateAccountBody {
        required name = "name";
        required password = "password";
        optional recovery = "recovery";
        optional hints = "hints";
        optional pin = "pin";
        optional code = "code";
        optional token = "token";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateAccountBodyPin {
    Integer(i64),
    Text(Secret),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for CreateAccountBodyPin {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for CreateAccountBodyPin {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Integer(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    CreateAccountBodyPin {
        Integer: i64;
        Text: Secret;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreatedAccount {
    pub name: String,
    pub owner: Option<Box<Account>>,
    /// The key.
    pub value: Secret,
    pub pin: Option<CreatedAccountPin>,
    pub keys: Option<Vec<CreatedAccountKey>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreatedAccount {
        required name = "name";
        optional owner = "owner";
        required value = "value";
        optional pin = "pin";
        optional keys = "keys";
    }
}

/// `pin` of `CreatedAccount`.
pub type CreatedAccountPin = CreateAccountBodyPin;

/// `keys` of `CreatedAccount`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatedAccountKey {
    pub secret: Option<Secret>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreatedAccountKey {
        optional secret = "secret";
    }
}
unions!(CreateAccountBodyPin);

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
    variables: &[],
    base_url_env: None,
    schemes: &[],
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

    /// Operations under `/accounts`.
    #[cfg(feature = "accounts")]
    pub fn accounts(&self) -> crate::accounts::Accounts {
        crate::accounts::Accounts::new(self.clone())
    }

    /// Operations under `/pins`.
    #[cfg(feature = "pins")]
    pub fn pins(&self) -> crate::pins::Pins {
        crate::pins::Pins::new(self.clone())
    }

    /// Operations under `/logins`.
    #[cfg(feature = "logins")]
    pub fn logins(&self) -> crate::logins::Logins {
        crate::logins::Logins::new(self.clone())
    }

    /// Operations under `/uploads`.
    #[cfg(feature = "uploads")]
    pub fn uploads(&self) -> crate::uploads::Uploads {
        crate::uploads::Uploads::new(self.clone())
    }

    /// Operations under `/notes`.
    #[cfg(feature = "notes")]
    pub fn notes(&self) -> crate::notes::Notes {
        crate::notes::Notes::new(self.clone())
    }
}

// ==== src/logins.rs

//! Operations under `/logins`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! let login = client.logins().create("password").send().await?;
//! println!("{login:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Secret, Sending, model,
    requests,
};

/// The operations on logins, from [`Client::logins`](crate::Client::logins).
#[derive(Clone, Debug)]
pub struct Logins {
    client: Client,
}

impl Logins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /logins`
    pub fn create(&self, password: impl Into<Secret>) -> CreateLogin {
        CreateLogin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateLoginBody::new(password),
        }
    }
}

/// The request that [`Logins::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLogin {
    client: Client,
    options: CallOptions,
    body: CreateLoginBody,
}

impl CreateLogin {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.send_text(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.send_text_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/logins")
            .form(QueryStyle::FormExplode, &self.body)
            .options(&self.options)
    }
}

requests!(CreateLogin);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateLoginBody {
    pub password: Secret,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateLoginBody {
    /// Makes one from its required fields.
    pub fn new(password: impl Into<Secret>) -> Self {
        Self {
            password: password.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    CreateLoginBody {
        required password = "password";
    }
}

// ==== src/notes.rs

//! Operations under `/notes`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! client.notes().create("content").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Secret, Sending, requests};

/// The operations on notes, from [`Client::notes`](crate::Client::notes).
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /notes`
    pub fn create(&self, content: impl Into<Secret>) -> CreateNote {
        CreateNote {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Notes::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateNote {
    client: Client,
    options: CallOptions,
    content: Secret,
}

impl CreateNote {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/notes")
            .text("text/plain", &self.content)
            .options(&self.options)
    }
}

requests!(CreateNote);

// ==== src/pins.rs

//! Operations under `/pins`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! client.pins().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Secret, Sending, requests};

/// The operations on pins, from [`Client::pins`](crate::Client::pins).
#[derive(Clone, Debug)]
pub struct Pins {
    client: Client,
}

impl Pins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /pins`
    #[inline]
    pub fn retrieve(&self) -> RetrievePin {
        RetrievePin {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Pins::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePin {
    client: Client,
    options: CallOptions,
}

impl RetrievePin {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<BTreeMap<String, Vec<Secret>>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<BTreeMap<String, Vec<Secret>>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pins").secret_members(&["*"]).options(&self.options)
    }
}

requests!(RetrievePin => BTreeMap < String, Vec < Secret > >);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "accounts")]
pub use crate::accounts::{
    Account, CreateAccountBody, CreateAccountBodyPin, CreatedAccount, CreatedAccountKey,
    CreatedAccountPin,
};
#[cfg(feature = "logins")]
pub use crate::logins::CreateLoginBody;
#[cfg(feature = "uploads")]
pub use crate::uploads::CreateUploadBody;

// ==== src/uploads.rs

//! Operations under `/uploads`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! client
//!     .uploads()
//!     .create(
//!         secrets_by_format_and_configuration::File::from_path("image.png"),
//!         "password",
//!     )
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Secret, Sending, requests,
};

/// The operations on uploads, from [`Client::uploads`](crate::Client::uploads).
#[derive(Clone, Debug)]
pub struct Uploads {
    client: Client,
}

impl Uploads {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /uploads`
    pub fn create(&self, file: File, password: impl Into<Secret>) -> CreateUpload {
        CreateUpload {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateUploadBody::new(file, password),
        }
    }
}

/// The request that [`Uploads::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateUpload {
    client: Client,
    options: CallOptions,
    body: CreateUploadBody,
}

impl CreateUpload {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/uploads").multipart(&self.body).options(&self.options)
    }
}

requests!(CreateUpload);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateUploadBody {
    pub file: File,
    pub password: Secret,
}

impl CreateUploadBody {
    /// Makes one from its required fields.
    pub fn new(file: File, password: impl Into<Secret>) -> Self {
        Self {
            file,
            password: password.into(),
        }
    }
}

impl Multipart for CreateUploadBody {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.file("file", &self.file).text("password", &self.password);
    }
}

