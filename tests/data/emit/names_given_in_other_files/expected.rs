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

    /// The operations under `/owners`.
    #[cfg(feature = "owners")]
    pub fn owners(&self) -> crate::owners::Owners {
        crate::owners::Owners::new(self.clone())
    }

    /// The operations under `/pets`.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> crate::pets::Pets {
        crate::pets::Pets::new(self.clone())
    }

    /// The operations under `/people`.
    #[cfg(feature = "people")]
    pub fn people(&self) -> crate::people::People {
        crate::people::People::new(self.clone())
    }

    /// The operations under `/orders`.
    #[cfg(feature = "orders")]
    pub fn orders(&self) -> crate::orders::Orders {
        crate::orders::Orders::new(self.clone())
    }

    /// The operations under `/labels`.
    #[cfg(feature = "labels")]
    pub fn labels(&self) -> crate::labels::Labels {
        crate::labels::Labels::new(self.clone())
    }
}

// ==== src/labels.rs

//! The operations under `/labels`.
//!
//! ```no_run
//! # async fn example(client: names_given_in_other_files::Client) -> names_given_in_other_files::Result<()> {
//! let label = client.labels().list().send().await?;
//! println!("{label:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on labels, from [`Client::labels`](crate::Client::labels).
#[derive(Clone, Debug)]
pub struct Labels {
    client: Client,
}

impl Labels {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the labels.
    ///
    /// `GET /labels`
    #[inline]
    pub fn list(&self) -> ListLabels {
        ListLabels {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Labels::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLabels {
    client: Client,
    options: CallOptions,
}

impl ListLabels {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Label>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Label>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/labels").options(&self.options)
    }
}

requests!(ListLabels => Vec < Label >);

/// A label.
#[derive(Clone)]
#[non_exhaustive]
pub struct Label {
    /// The text.
    pub text: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Label {
        optional text = "text";
    }
}

// ==== src/orders.rs

//! The operations under `/orders`.
//!
//! ```no_run
//! # async fn example(client: names_given_in_other_files::Client) -> names_given_in_other_files::Result<()> {
//! let order = client.orders().create().send().await?;
//! println!("{order:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on orders, from [`Client::orders`](crate::Client::orders).
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create an order.
    ///
    /// `POST /orders`
    #[inline]
    pub fn create(&self) -> CreateOrder {
        CreateOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateOrderBody::new(),
        }
    }
}

/// The request that [`Orders::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOrder {
    client: Client,
    options: CallOptions,
    body: CreateOrderBody,
}

impl CreateOrder {
    /// Where the bill goes.
    #[inline]
    pub fn bill_to(mut self, bill_to: BillingAddress) -> Self {
        self.body.bill_to = Some(Box::new(bill_to));
        self
    }

    /// Where the goods go.
    #[inline]
    pub fn ship_to(mut self, ship_to: ShippingAddress) -> Self {
        self.body.ship_to = Some(Box::new(ship_to));
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
    pub fn send(self) -> Sending<Order> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Order>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/orders").json(&self.body).options(&self.options)
    }
}

requests!(CreateOrder => Order);

/// What to order.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct CreateOrderBody {
    /// Where the bill goes.
    pub bill_to: Option<Box<BillingAddress>>,
    /// Where the goods go.
    pub ship_to: Option<Box<ShippingAddress>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateOrderBody {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    CreateOrderBody {
        optional bill_to = "bill_to";
        optional ship_to = "ship_to";
    }
}

/// Where the bill goes.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct BillingAddress {
    /// A line of a bill.
    pub line: Option<Box<BillLine>>,
    /// Members beyond these.
    pub extra: Extra,
}

impl BillingAddress {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// A line of a bill.
    #[inline]
    pub fn line(mut self, line: BillLine) -> Self {
        self.line = Some(Box::new(line));
        self
    }
}

model! {
    BillingAddress {
        optional line = "line";
    }
}

/// A line of a bill.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct BillLine {
    pub text: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl BillLine {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

model! {
    BillLine {
        optional text = "text";
    }
}

/// Where the goods go.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct ShippingAddress {
    /// The door.
    pub door: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl ShippingAddress {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    /// The door.
    pub fn door(mut self, door: impl Into<String>) -> Self {
        self.door = Some(door.into());
        self
    }
}

model! {
    ShippingAddress {
        optional door = "door";
    }
}

/// An order of the main file.
#[derive(Clone)]
#[non_exhaustive]
pub struct Order {
    /// The number.
    pub number: i64,
    /// An order of a file.
    pub earlier: Option<Box<SchemasOrder>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Order {
        required number = "number";
        optional earlier = "earlier";
    }
}

/// An order of a file.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchemasOrder {
    /// A note.
    pub note: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SchemasOrder {
        optional note = "note";
    }
}

// ==== src/owners.rs

//! The operations under `/owners`.
//!
//! ```no_run
//! # async fn example(client: names_given_in_other_files::Client) -> names_given_in_other_files::Result<()> {
//! let owner = client.owners().retrieve("id").send().await?;
//! println!("{owner:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};
use crate::types::Pet;

/// The operations on owners, from [`Client::owners`](crate::Client::owners).
#[derive(Clone, Debug)]
pub struct Owners {
    client: Client,
}

impl Owners {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve an owner.
    ///
    /// `GET /owners/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveOwner {
        RetrieveOwner {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

/// The request that [`Owners::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveOwner {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveOwner {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<RetrieveOwnerResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<RetrieveOwnerResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/owners/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

requests!(RetrieveOwner => RetrieveOwnerResponse);

/// Somebody with a pet.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveOwnerResponse {
    /// A pet.
    pub favourite: Option<Box<Pet>>,
    /// What sort a pet is of.
    pub kind: Option<Sort>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveOwnerResponse {
        optional favourite = "favourite";
        optional kind = "kind";
    }
}

/// What sort a pet is of.
#[derive(Clone)]
#[non_exhaustive]
pub enum Sort {
    /// `cat`
    Cat,
    /// `dog`
    Dog,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Sort {
        Cat = "cat";
        Dog = "dog";
    }
}

// ==== src/people.rs

//! The operations under `/people`.
//!
//! ```no_run
//! # async fn example(client: names_given_in_other_files::Client) -> names_given_in_other_files::Result<()> {
//! let person = client.people().list().send().await?;
//! println!("{person:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on people, from [`Client::people`](crate::Client::people).
#[derive(Clone, Debug)]
pub struct People {
    client: Client,
}

impl People {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the people.
    ///
    /// `GET /people`
    #[inline]
    pub fn list(&self) -> ListPeople {
        ListPeople {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`People::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPeople {
    client: Client,
    options: CallOptions,
}

impl ListPeople {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Person>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Person>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/people").options(&self.options)
    }
}

requests!(ListPeople => Vec < Person >);

/// A person.
#[derive(Clone)]
#[non_exhaustive]
pub struct Person {
    /// The name.
    pub name: Option<String>,
    /// A person.
    pub boss: Option<Box<Person>>,
    /// A car.
    pub drives: Option<Box<Vehicle>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Person {
        optional name = "name";
        optional boss = "boss";
        optional drives = "drives";
    }
}

/// A car.
#[derive(Clone)]
#[non_exhaustive]
pub struct Vehicle {
    /// The plate.
    pub plate: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Vehicle {
        optional plate = "plate";
    }
}

// ==== src/pets.rs

//! The operations under `/pets`.
//!
//! ```no_run
//! # async fn example(client: names_given_in_other_files::Client) -> names_given_in_other_files::Result<()> {
//! let pet = client.pets().list().send().await?;
//! println!("{pet:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Pet;

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
    /// `GET /pets`
    #[inline]
    pub fn list(&self) -> ListPets {
        ListPets {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Pets::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPets {
    client: Client,
    options: CallOptions,
}

impl ListPets {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Pet>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Pet>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pets").options(&self.options)
    }
}

requests!(ListPets => Vec < Pet >);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "owners")]
pub use crate::owners::{RetrieveOwnerResponse, Sort};
#[cfg(feature = "people")]
pub use crate::people::{Person, Vehicle};
#[cfg(feature = "orders")]
pub use crate::orders::{
    BillLine, BillingAddress, CreateOrderBody, Order, SchemasOrder, ShippingAddress,
};
#[cfg(feature = "labels")]
pub use crate::labels::Label;

/// A pet.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// The name.
    pub name: Option<String>,
    /// Where a pet lives.
    pub home: Option<Box<Place>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Pet {
        optional name = "name";
        optional home = "home";
    }
}

/// Where a pet lives.
#[derive(Clone)]
#[non_exhaustive]
pub struct Place {
    /// The street.
    pub street: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Place {
        optional street = "street";
    }
}

