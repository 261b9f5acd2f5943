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

    /// Operations under `/pets`.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> crate::pets::Pets {
        crate::pets::Pets::new(self.clone())
    }

    /// Operations under `/visits`.
    #[cfg(feature = "visits")]
    pub fn visits(&self) -> crate::visits::Visits {
        crate::visits::Visits::new(self.clone())
    }
}

// ==== src/pets.rs

//! Operations under `/pets`.
//!
//! ```no_run
//! # async fn example(client: docs_of_types_are_their_own::Client) -> docs_of_types_are_their_own::Result<()> {
//! let pet = client.pets().list().await?;
//! println!("{pet:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, model, requests,
};
use crate::types::{Order, Person};

/// Operations on pets. Created by [`Client::pets`](crate::Client::pets).
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
    /// ```no_run
    /// # async fn example(client: docs_of_types_are_their_own::Client) -> docs_of_types_are_their_own::Result<()> {
    /// let pet = client.pets().list().await?;
    /// println!("{pet:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /pets`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
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
}

/// A request created by [`Pets::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListPets {
    client: Client,
    options: CallOptions,
    order: Option<Order>,
    size: Option<ListPetsSize>,
    coat: Option<ListPetsCoat>,
}

impl ListPets {
    /// Which pets come first.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Only pets of that size.
    pub fn size(mut self, size: impl Into<ListPetsSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// The coat.
    pub fn coat(mut self, coat: impl Into<ListPetsCoat>) -> Self {
        self.coat = Some(coat.into());
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
    pub fn send(self) -> Sending<Vec<Pet>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Pet>>> {
        self.client.core().send_with_response(self.call())
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

requests!(ListPets => Vec < Pet >);

#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// Whose it is.
    pub owner: Person,
    pub breed: Option<Box<PetBreed>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Pet {
        required owner = "owner";
        optional breed = "breed";
    }
}

/// The field `breed` of `Pet`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PetBreed {
    pub code: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    PetBreed {
        optional code = "code";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Pet {
        new owner: Person = owner;
        set breed: PetBreed = Box::new(breed);
    }
    new PetBreed {
        set code: impl Into<String> = code.into();
    }
}

pub use crate::types::ListPetsSize;
pub use crate::types::ListPetsCoat;

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`pets`](mod@crate::pets): [`Pet`], [`PetBreed`]
//! - [`visits`](mod@crate::visits): [`CreateVisitBody`], [`CreateVisitBodyPet`],
//!   [`CreateVisitBodyPerson`], [`CreateVisitSize`], [`CreateVisitCoat`]

use crate::runtime::{Extra, UnknownValue, model, text_enum};

#[cfg(feature = "pets")]
#[doc(inline)]
pub use crate::pets::{Pet, PetBreed};
#[cfg(feature = "visits")]
#[doc(inline)]
pub use crate::visits::{
    CreateVisitBody, CreateVisitBodyPerson, CreateVisitBodyPet, CreateVisitCoat,
    CreateVisitSize,
};

/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: docs_of_types_are_their_own::types::Order) {
/// use docs_of_types_are_their_own::types::Order;
/// match value {
///     Order::Old => println!("Old"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Order {
    /// `old`
    Old,
    /// `young`
    Young,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    Order {
        Old = "old";
        Young = "young";
    }
}

/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: docs_of_types_are_their_own::types::ListPetsSize) {
/// use docs_of_types_are_their_own::types::ListPetsSize;
/// match value {
///     ListPetsSize::Small => println!("Small"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum ListPetsSize {
    /// `small`
    Small,
    /// `large`
    Large,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    ListPetsSize {
        Small = "small";
        Large = "large";
    }
}

/// The coat.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: docs_of_types_are_their_own::types::ListPetsCoat) {
/// use docs_of_types_are_their_own::types::ListPetsCoat;
/// match value {
///     ListPetsCoat::Short => println!("Short"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum ListPetsCoat {
    /// `short`
    Short,
    /// `long`
    Long,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    ListPetsCoat {
        Short = "short";
        Long = "long";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Person {
    pub name: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Person {
    /// Creates a value with the required fields set.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Person {
        required name = "name";
    }
}

// ==== src/visits.rs

//! Operations under `/visits`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    QueryStyle, Response, Sending, UnknownJson, from_members, model, requests, unions,
};
use crate::types::{ListPetsCoat, ListPetsSize, Order, Person};

/// Operations on visits. Created by [`Client::visits`](crate::Client::visits).
#[derive(Clone, Debug)]
pub struct Visits {
    client: Client,
}

impl Visits {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Visit somebody.
    ///
    /// `POST /visits`
    pub fn create(&self, content: impl Into<CreateVisitBody>) -> CreateVisit {
        CreateVisit {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
            order: None,
            size: None,
            coat: None,
        }
    }
}

/// A request created by [`Visits::create`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct CreateVisit {
    client: Client,
    options: CallOptions,
    content: CreateVisitBody,
    order: Option<Order>,
    size: Option<CreateVisitSize>,
    coat: Option<CreateVisitCoat>,
}

impl CreateVisit {
    /// Whom to see first.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// The size to ask for.
    pub fn size(mut self, size: impl Into<CreateVisitSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// The coat.
    pub fn coat(mut self, coat: impl Into<CreateVisitCoat>) -> Self {
        self.coat = Some(coat.into());
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
        Call::new(Method::POST, "/visits")
            .query("order", QueryStyle::FormExplode, &self.order)
            .query("size", QueryStyle::FormExplode, &self.size)
            .query("coat", QueryStyle::FormExplode, &self.coat)
            .json(&self.content)
            .options(&self.options)
    }
}

requests!(CreateVisit -> ());

/// The body of `POST /visits`.
///
/// The variant of a decoded value depends on the properties that are present.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateVisitBody {
    Pet(Box<CreateVisitBodyPet>),
    Person(Box<CreateVisitBodyPerson>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for CreateVisitBody {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("pet") {
                    node.decode().map(Self::Pet)
                } else if node.has("person") {
                    node.decode().map(Self::Person)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for CreateVisitBody {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Pet(value) => out.put(value),
            Self::Person(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    CreateVisitBody {
        Pet: CreateVisitBodyPet;
        Person: CreateVisitBodyPerson;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateVisitBodyPet {
    pub pet: String,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateVisitBodyPet {
    /// Creates a value with the required fields set.
    pub fn new(pet: impl Into<String>) -> Self {
        Self {
            pet: pet.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    CreateVisitBodyPet {
        required pet = "pet";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateVisitBodyPerson {
    pub person: Person,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl CreateVisitBodyPerson {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(person: Person) -> Self {
        Self {
            person,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateVisitBodyPerson {
        required person = "person";
    }
}

/// The size to ask for.
pub type CreateVisitSize = ListPetsSize;

/// The coat.
pub type CreateVisitCoat = ListPetsCoat;

unions!(CreateVisitBody);

