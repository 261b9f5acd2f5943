// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: inline_types_that_are_alike_are_one::Client) -> inline_types_that_are_alike_are_one::Result<()> {
//! let boat = client.boats().list().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};

/// The operations on boats, from [`Client::boats`](crate::Client::boats).
#[derive(Clone, Debug)]
pub struct Boats {
    client: Client,
}

impl Boats {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the boats.
    ///
    /// `GET /boats`
    #[inline]
    pub fn list(&self) -> ListBoats {
        ListBoats {
            client: self.client.clone(),
            options: CallOptions::default(),
            order: None,
            state: None,
        }
    }
}

/// The request that [`Boats::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBoats {
    client: Client,
    options: CallOptions,
    order: Option<ListBoatsOrder>,
    state: Option<ListBoatsState>,
}

impl ListBoats {
    /// By when they were built.
    pub fn order(mut self, order: impl Into<ListBoatsOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Whether they are at sea.
    pub fn state(mut self, state: impl Into<ListBoatsState>) -> Self {
        self.state = Some(state.into());
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
    pub fn send(self) -> Sending<Vec<Boat>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Boat>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats")
            .query("order", QueryStyle::FormExplode, &self.order)
            .query("state", QueryStyle::FormExplode, &self.state)
            .options(&self.options)
    }
}

requests!(ListBoats => Vec < Boat >);

/// A boat.
#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    /// Whose it is.
    pub owner: BoatOwner,
    /// Who built it.
    pub builder: Option<Box<BoatBuilder>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Boat {
        required owner = "owner";
        optional builder = "builder";
    }
}

/// Whose it is.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoatOwner {
    /// Where the owner lives.
    pub address: Option<Box<BoatOwnerAddress>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoatOwner {
        optional address = "address";
    }
}

/// Who built it.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoatBuilder {
    /// Where the yard is.
    pub address: Option<Box<BoatBuilderAddress>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoatBuilder {
        optional address = "address";
    }
}

/// Where the yard is.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoatBuilderAddress {
    /// The street of the yard.
    pub street: String,
    /// What stands there.
    pub kind: Option<BoatBuilderAddressKind>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BoatBuilderAddress {
        required street = "street";
        optional kind = "kind";
    }
}

/// Whether they are at sea.
#[derive(Clone)]
#[non_exhaustive]
pub enum ListBoatsState {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ListBoatsState {
        Asc = "asc";
        Desc = "desc";
    }
}

/// What stands there.
pub type BoatBuilderAddressKind = BoatOwnerAddressKind;

pub use crate::types::ListBoatsOrder;
pub use crate::types::BoatOwnerAddress;
pub use crate::types::BoatOwnerAddressKind;

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

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }

    /// The operations under `/sailors`.
    #[cfg(feature = "sailors")]
    pub fn sailors(&self) -> crate::sailors::Sailors {
        crate::sailors::Sailors::new(self.clone())
    }
}

// ==== src/sailors.rs

//! The operations under `/sailors`.
//!
//! ```no_run
//! # async fn example(client: inline_types_that_are_alike_are_one::Client) -> inline_types_that_are_alike_are_one::Result<()> {
//! let sailor = client.sailors().list().send().await?;
//! println!("{sailor:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    QueryStyle, Response, Sending, UnknownJson, model, requests, unions,
};
use crate::types::{BoatOwnerAddress, BoatOwnerAddressKind, ListBoatsOrder};

/// The operations on sailors, from [`Client::sailors`](crate::Client::sailors).
#[derive(Clone, Debug)]
pub struct Sailors {
    client: Client,
}

impl Sailors {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the sailors.
    ///
    /// `GET /sailors`
    #[inline]
    pub fn list(&self) -> ListSailors {
        ListSailors {
            client: self.client.clone(),
            options: CallOptions::default(),
            order: None,
        }
    }

    /// Signs a sailor on.
    ///
    /// - `address`: Where letters go.
    ///
    /// `POST /sailors`
    #[inline]
    pub fn create(&self, address: CreateSailorBodyAddress) -> CreateSailor {
        CreateSailor {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: CreateSailorBody::new(address),
        }
    }
}

/// The request that [`Sailors::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListSailors {
    client: Client,
    options: CallOptions,
    order: Option<ListSailorsOrder>,
}

impl ListSailors {
    /// By their names.
    pub fn order(mut self, order: impl Into<ListSailorsOrder>) -> Self {
        self.order = Some(order.into());
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
    pub fn send(self) -> Sending<Vec<Sailor>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Sailor>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/sailors")
            .query("order", QueryStyle::FormExplode, &self.order)
            .options(&self.options)
    }
}

/// The request that [`Sailors::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSailor {
    client: Client,
    options: CallOptions,
    body: CreateSailorBody,
}

impl CreateSailor {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Sailor> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Sailor>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/sailors").json(&self.body).options(&self.options)
    }
}

requests!(ListSailors => Vec < Sailor >, CreateSailor => Sailor);

/// A sailor.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sailor {
    /// Where the sailor lives.
    pub address: Option<Box<SailorAddress>>,
    /// What the sailor does.
    pub rank: Option<SailorRank>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Sailor {
        optional address = "address";
        optional rank = "rank";
    }
}

/// Where the sailor lives.
pub type SailorAddress = BoatOwnerAddress;

/// What the sailor does.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SailorRank {
    /// First rank.
    First(Box<SailorRankFirstRank>),
    ObjectList(Vec<SailorRankObjectList>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for SailorRank {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => node.decode().map(Self::ObjectList),
            Kind::Object => node.decode().map(Self::First),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for SailorRank {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::First(value) => out.put(value),
            Self::ObjectList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// First rank.
#[derive(Clone)]
#[non_exhaustive]
pub struct SailorRankFirstRank {
    /// The year.
    pub since: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SailorRankFirstRank {
        required since = "since";
    }
}

/// Former rank.
#[derive(Clone)]
#[non_exhaustive]
pub struct SailorRankObjectList {
    /// The year.
    pub since: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SailorRankObjectList {
        required since = "since";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateSailorBody {
    /// Where letters go.
    pub address: CreateSailorBodyAddress,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateSailorBody {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(address: CreateSailorBodyAddress) -> Self {
        Self {
            address,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateSailorBody {
        required address = "address";
    }
}

/// Where letters go.
pub type CreateSailorBodyAddress = BoatOwnerAddress;

/// By their names.
pub type ListSailorsOrder = ListBoatsOrder;

/// What stands there.
pub type SailorAddressKind = BoatOwnerAddressKind;

/// What stands there.
pub type CreateSailorBodyAddressKind = BoatOwnerAddressKind;

unions!(SailorRank);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, UnknownValue, model, text_enum};

#[cfg(feature = "boats")]
pub use crate::boats::{
    Boat, BoatBuilder, BoatBuilderAddress, BoatBuilderAddressKind, BoatOwner,
    ListBoatsState,
};
#[cfg(feature = "sailors")]
pub use crate::sailors::{
    CreateSailorBody, CreateSailorBodyAddress, CreateSailorBodyAddressKind,
    ListSailorsOrder, Sailor, SailorAddress, SailorAddressKind, SailorRank,
    SailorRankFirstRank, SailorRankObjectList,
};

#[derive(Clone)]
#[non_exhaustive]
pub enum ListBoatsOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    ListBoatsOrder {
        Asc = "asc";
        Desc = "desc";
    }
}

/// Where the owner lives.
#[derive(Clone)]
#[non_exhaustive]
pub struct BoatOwnerAddress {
    /// The street and the number.
    pub street: String,
    /// What stands there.
    pub kind: Option<BoatOwnerAddressKind>,
    /// Members beyond these.
    pub extra: Extra,
}

impl BoatOwnerAddress {
    /// Makes one from its required fields.
    pub fn new(street: impl Into<String>) -> Self {
        Self {
            street: street.into(),
            kind: None,
            extra: Extra::default(),
        }
    }

    /// What stands there.
    pub fn kind(mut self, kind: impl Into<BoatOwnerAddressKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

model! {
    BoatOwnerAddress {
        required street = "street";
        optional kind = "kind";
    }
}

/// What stands there.
#[derive(Clone)]
#[non_exhaustive]
pub enum BoatOwnerAddressKind {
    /// `house`
    House,
    /// `ship`
    Ship,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatOwnerAddressKind {
        House = "house";
        Ship = "ship";
    }
}

