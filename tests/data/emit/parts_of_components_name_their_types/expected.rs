// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
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

    /// The operations under `/pets`.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> crate::pets::Pets {
        crate::pets::Pets::new(self.clone())
    }
}

// ==== src/pets.rs

//! The operations under `/pets`.
//!
//! ```no_run
//! # async fn example(client: parts_of_components_name_their_types::Client) -> parts_of_components_name_their_types::Result<()> {
//! let pet = client.pets().list().send().await?;
//! println!("{pet:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};

/// The operations on pets, from [`Client::pets`](crate::Client::pets).
#[derive(Clone, Debug)]
pub struct Pets {
    client: Client,
}

impl Pets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the pets.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `401` as
    /// [`types::Unauthorized`](crate::types::Unauthorized), `404` as
    /// [`types::NotFound`](crate::types::NotFound), `429` as
    /// [`types::SlowDown`](crate::types::SlowDown).
    ///
    /// `GET /pets`
    #[inline]
    pub fn list(&self) -> ListPets {
        ListPets {
            client: self.client.clone(),
            options: CallOptions::default(),
            order: None,
            size: None,
            coat: None,
        }
    }

    /// Create a pet.
    ///
    /// - `name`: The name.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `401` as
    /// [`types::Unauthorized`](crate::types::Unauthorized), `409` as
    /// [`types::Conflict`](crate::types::Conflict), `429` as
    /// [`types::SlowDown`](crate::types::SlowDown).
    ///
    /// `POST /pets`
    pub fn create(&self, name: impl Into<String>) -> CreatePet {
        CreatePet {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: NewPet::new(name),
        }
    }
}

/// The request that [`Pets::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPets {
    client: Client,
    options: CallOptions,
    order: Option<Order>,
    size: Option<Vec<Size>>,
    coat: Option<Coat>,
}

impl ListPets {
    /// Which pets come first.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// The sizes wanted.
    pub fn size(mut self, size: impl IntoIterator<Item = impl Into<Size>>) -> Self {
        self.size = Some(size.into_iter().map(Into::into).collect());
        self
    }

    /// The coat.
    pub fn coat(mut self, coat: impl Into<Coat>) -> Self {
        self.coat = Some(coat.into());
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
    pub fn send(self) -> Sending<ListPetsResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<ListPetsResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pets")
            .query("order", QueryStyle::FormExplode, &self.order)
            .query("size", QueryStyle::FormExplode, &self.size)
            .query("coat", QueryStyle::FormExplode, &self.coat)
            .options(&self.options)
    }
}

/// The request that [`Pets::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePet {
    client: Client,
    options: CallOptions,
    body: NewPet,
}

impl CreatePet {
    /// The size.
    pub fn size(mut self, size: impl Into<NewPetSize>) -> Self {
        self.body.size = Some(size.into());
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
    pub fn send(self) -> Sending<PetResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<PetResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/pets").json(&self.body).options(&self.options)
    }
}

requests!(ListPets => ListPetsResponse, CreatePet => PetResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct ListPetsResponse {
    /// The pets.
    pub pets: Option<Vec<Pet>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    ListPetsResponse {
        optional pets = "pets";
    }
}

/// A pet.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// The name.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Pet {
        required name = "name";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Unauthorized {
    /// Why.
    pub message: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Unauthorized {
        optional message = "message";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct NotFound {
    /// What is missing.
    pub missing: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    NotFound {
        optional missing = "missing";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct SlowDown {
    /// How long to wait.
    pub seconds: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SlowDown {
        optional seconds = "seconds";
    }
}

/// A pet to be added.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewPet {
    /// The name.
    pub name: String,
    /// The size.
    pub size: Option<NewPetSize>,
    /// Members beyond these.
    pub extra: Extra,
}

impl NewPet {
    /// Makes one from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            size: None,
            extra: Extra::default(),
        }
    }
}

model! {
    NewPet {
        required name = "name";
        optional size = "size";
    }
}

/// A pet in an envelope.
#[derive(Clone)]
#[non_exhaustive]
pub struct PetResponse {
    /// A pet.
    pub pet: Option<Box<Pet>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    PetResponse {
        optional pet = "pet";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Conflict {
    /// Its name.
    pub existing: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Conflict {
        optional existing = "existing";
    }
}

/// Which pets come first.
#[derive(Clone)]
#[non_exhaustive]
pub enum Order {
    /// `old`
    Old,
    /// `young`
    Young,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Order {
        Old = "old";
        Young = "young";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Size {
    /// `small`
    Small,
    /// `large`
    Large,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Size {
        Small = "small";
        Large = "large";
    }
}

/// The coat.
#[derive(Clone)]
#[non_exhaustive]
pub enum Coat {
    /// `short`
    Short,
    /// `long`
    Long,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Coat {
        Short = "short";
        Long = "long";
    }
}

/// The size.
pub type NewPetSize = Size;

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "pets")]
pub use crate::pets::{
    Coat, Conflict, ListPetsResponse, NewPet, NewPetSize, NotFound, Order, Pet,
    PetResponse, Size, SlowDown, Unauthorized,
};

