// ==== src/accounts.rs

//! Operations under `/accounts`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! let account = client.accounts().list().await?;
//! println!("{account:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    PathStyle, QueryStyle, Response, Secret, Sending, UnknownJson, accessors,
    from_members, model, nulls, requests, unions,
};

/// Operations on accounts. Created by [`Client::accounts`](crate::Client::accounts).
#[derive(Clone, Debug)]
pub struct Accounts {
    client: Client,
}

impl Accounts {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// let account = client.accounts().list().await?;
    /// println!("{account:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /accounts`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListAccounts {
        ListAccounts {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// client.accounts().create("name", "password").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
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

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// let account = client.accounts().retrieve("pin").await?;
    /// println!("{account:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /accounts/{pin}`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    pub fn retrieve(&self, pin: impl Into<Secret>) -> RetrieveAccount {
        RetrieveAccount {
            client: self.client.clone(),
            options: CallOptions::default(),
            pin: pin.into(),
        }
    }
}

/// A request created by [`Accounts::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListAccounts {
    client: Client,
    options: CallOptions,
}

impl ListAccounts {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<Account>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Account>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/accounts").options(&self.options)
    }
}

/// A request created by [`Accounts::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
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
    /// Sets the query parameter `pin`.
    pub fn pin(mut self, pin: impl Into<Secret>) -> Self {
        self.pin = Some(pin.into());
        self
    }

    /// Sets the query parameter `pins`.
    pub fn pins(mut self, pins: impl IntoIterator<Item = impl Into<Secret>>) -> Self {
        self.pins = Some(pins.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the header `X-Pin`.
    pub fn x_pin(mut self, x_pin: impl Into<Secret>) -> Self {
        self.x_pin = Some(x_pin.into());
        self
    }

    /// Sets the cookie `pin_cookie`.
    pub fn pin_cookie(mut self, pin_cookie: impl Into<Secret>) -> Self {
        self.pin_cookie = Some(pin_cookie.into());
        self
    }

    /// Sets the field [`recovery`](field@crate::types::CreateAccountBody::recovery).
    pub fn recovery(
        mut self,
        recovery: impl IntoIterator<Item = impl Into<Secret>>,
    ) -> Self {
        self.body.recovery = Some(recovery.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the field [`hints`](field@crate::types::CreateAccountBody::hints).
    pub fn hints(
        mut self,
        hints: impl IntoIterator<Item = (impl Into<String>, impl Into<Secret>)>,
    ) -> Self {
        self.body.hints = Some(
            hints.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets the field [`pin`](field@crate::types::CreateAccountBody::pin).
    pub fn pin_field(mut self, pin_field: impl Into<CreateAccountBodyPin>) -> Self {
        self.body.pin = Some(pin_field.into());
        self
    }

    /// Sets the field [`code`](field@crate::types::CreateAccountBody::code).
    pub fn code(mut self, code: impl Into<Secret>) -> Self {
        self.body.code = Some(code.into());
        self
    }

    /// Sets the field [`token`](field@crate::types::CreateAccountBody::token).
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.body.token = Some(token.into());
        self
    }

    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<CreatedAccount> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    ///
    /// - `header::<Secret>("X-Token")`
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<CreatedAccount>> {
        self.client.core().send_with_response(self.call())
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

/// A request created by [`Accounts::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveAccount {
    client: Client,
    options: CallOptions,
    pin: Secret,
}

impl RetrieveAccount {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Account> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Account>> {
        self.client.core().send_with_response(self.call())
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
nulls! {
    CreateAccount.body: CreateAccountBody => CreateAccountNulls {
        optional token = token, "token";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Account {
    pub name: String,
    pub owner: Option<Box<Account>>,
    /// Fields not known to this version of the crate.
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
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateAccountBody {
    /// Creates a value with the required fields set.
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

/// The variant of a decoded value depends on its JSON type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateAccountBodyPin {
    Integer(i64),
    Text(Secret),
    /// A value not known to this version of the crate, as JSON.
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
    /// Fields not known to this version of the crate.
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

/// The field `pin` of `CreatedAccount`.
pub type CreatedAccountPin = CreateAccountBodyPin;

/// The field `keys` of `CreatedAccount`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatedAccountKey {
    pub secret: Option<Secret>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    CreatedAccountKey {
        optional secret = "secret";
    }
}
unions!(CreateAccountBodyPin);
accessors! {
    CreateAccountBodyPin {
        Integer = as_integer, into_integer: copied i64;
        Text = as_text, into_text: plain Secret;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Account {
        new name: impl Into<String> = name.into();
        set owner: Account = Box::new(owner);
    }
    new CreatedAccount {
        new name: impl Into<String> = name.into();
        new value: impl Into<Secret> = value.into();
        set owner: Account = Box::new(owner);
        set pin: impl Into<CreatedAccountPin> = pin.into();
        set keys: impl IntoIterator<Item = CreatedAccountKey> = keys.into_iter().collect();
    }
    new CreatedAccountKey {
        set secret: impl Into<Secret> = secret.into();
    }
}

// ==== src/client.rs

//! The client's credentials, base URL and resources.

use crate::runtime::{Result, Service};

mod base;

pub(crate) mod modules;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
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
//! let login = client.logins().create("password").await?;
//! println!("{login:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Secret, Sending, model,
    requests,
};

/// Operations on logins. Created by [`Client::logins`](crate::Client::logins).
#[derive(Clone, Debug)]
pub struct Logins {
    client: Client,
}

impl Logins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// let login = client.logins().create("password").await?;
    /// println!("{login:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /logins`
    pub fn create(&self, password: impl Into<Secret>) -> CreateLogin {
        CreateLogin {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateLoginBody::new(password),
        }
    }
}

/// A request created by [`Logins::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateLogin {
    client: Client,
    options: CallOptions,
    body: CreateLoginBody,
}

impl CreateLogin {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<String> {
        self.client.core().send_text(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<String>> {
        self.client.core().send_text_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/logins")
            .form(QueryStyle::FormExplode, &self.body)
            .options(&self.options)
    }
}

requests!(CreateLogin -> String);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateLoginBody {
    pub password: Secret,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateLoginBody {
    /// Creates a value with the required fields set.
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
//! client.notes().create("content").await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Secret, Sending, requests};

/// Operations on notes. Created by [`Client::notes`](crate::Client::notes).
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// client.notes().create("content").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /notes`
    pub fn create(&self, content: impl Into<Secret>) -> CreateNote {
        CreateNote {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// A request created by [`Notes::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateNote {
    client: Client,
    options: CallOptions,
    content: Secret,
}

impl CreateNote {
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
        Call::new(Method::POST, "/notes")
            .text("text/plain", &self.content)
            .options(&self.options)
    }
}

requests!(CreateNote -> ());

// ==== src/pins.rs

//! Operations under `/pins`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! client.pins().retrieve().await?;
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Secret, Sending, requests};

/// Operations on pins. Created by [`Client::pins`](crate::Client::pins).
#[derive(Clone, Debug)]
pub struct Pins {
    client: Client,
}

impl Pins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// client.pins().retrieve().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /pins`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrievePin {
        RetrievePin {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Pins::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrievePin {
    client: Client,
    options: CallOptions,
}

impl RetrievePin {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<BTreeMap<String, Vec<Secret>>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<BTreeMap<String, Vec<Secret>>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pins").secret_members(&["*"]).options(&self.options)
    }
}

requests!(RetrievePin => BTreeMap < String, Vec < Secret > >);

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`accounts`](mod@crate::accounts): [`Account`], [`CreateAccountBody`],
//!   [`CreateAccountBodyPin`], [`CreatedAccount`], [`CreatedAccountPin`],
//!   [`CreatedAccountKey`]
//! - [`logins`](mod@crate::logins): [`CreateLoginBody`]
//! - [`uploads`](mod@crate::uploads): [`CreateUploadBody`]

#[cfg(feature = "accounts")]
#[doc(inline)]
pub use crate::accounts::{
    Account, CreateAccountBody, CreateAccountBodyPin, CreatedAccount, CreatedAccountKey,
    CreatedAccountPin,
};
#[cfg(feature = "logins")]
#[doc(inline)]
pub use crate::logins::CreateLoginBody;
#[cfg(feature = "uploads")]
#[doc(inline)]
pub use crate::uploads::CreateUploadBody;

// ==== src/uploads.rs

//! Operations under `/uploads`.
//!
//! ```no_run
//! # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
//! client
//!     .uploads()
//!     .create(
//!         secrets_by_format_and_configuration::File::from_path("file.txt"),
//!         "password",
//!     )
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, File, Form, Method, Multipart, Response, Secret, Sending, requests,
};

/// Operations on uploads. Created by [`Client::uploads`](crate::Client::uploads).
#[derive(Clone, Debug)]
pub struct Uploads {
    client: Client,
}

impl Uploads {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// ```no_run
    /// # async fn example(client: secrets_by_format_and_configuration::Client) -> secrets_by_format_and_configuration::Result<()> {
    /// client
    ///     .uploads()
    ///     .create(
    ///         secrets_by_format_and_configuration::File::from_path("file.txt"),
    ///         "password",
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /uploads`
    pub fn create(&self, file: File, password: impl Into<Secret>) -> CreateUpload {
        CreateUpload {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateUploadBody::new(file, password),
        }
    }
}

/// A request created by [`Uploads::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateUpload {
    client: Client,
    options: CallOptions,
    body: CreateUploadBody,
}

impl CreateUpload {
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
        Call::new(Method::POST, "/uploads").multipart(&self.body).options(&self.options)
    }
}

requests!(CreateUpload -> ());

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateUploadBody {
    pub file: File,
    pub password: Secret,
}

impl CreateUploadBody {
    /// Creates a value with the required fields set.
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

