// ==== src/choices.rs

//! The operations under `/choices`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on choices, from [`Client::choices`](crate::Client::choices).
#[derive(Clone, Debug)]
pub struct Choices {
    client: Client,
}

impl Choices {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a choice.
    ///
    /// `POST /choices`
    pub fn create(&self, content: impl Into<CreateChoiceBody>) -> CreateChoice {
        CreateChoice {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Choices::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChoice {
    client: Client,
    options: CallOptions,
    content: CreateChoiceBody,
}

impl CreateChoice {
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
        Call::new(Method::POST, "/choices").json(&self.content).options(&self.options)
    }
}

requests!(CreateChoice);

/// The body of `POST /choices`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateChoiceBody {
    Since(Box<CreateChoiceBodySince>),
    Shop(Box<CreateChoiceBodyShop>),
    Club(Box<CreateChoiceBodyClub>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for CreateChoiceBody {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("club") {
                    node.decode().map(Self::Club)
                } else {
                    match node.member("shop") {
                        Some(member) => {
                            match member.kind() {
                                Kind::Integer => node.decode().map(Self::Shop),
                                Kind::String => node.decode().map(Self::Since),
                                _ => Ok(Self::Unknown(node.keep())),
                            }
                        }
                        None => Ok(Self::Unknown(node.keep())),
                    }
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for CreateChoiceBody {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Since(value) => out.put(value),
            Self::Shop(value) => out.put(value),
            Self::Club(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    CreateChoiceBody {
        Since: CreateChoiceBodySince;
        Shop: CreateChoiceBodyShop;
        Club: CreateChoiceBodyClub;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateChoiceBodySince {
    pub shop: String,
    pub since: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateChoiceBodySince {
    /// Makes one from its required fields.
    pub fn new(shop: impl Into<String>) -> Self {
        Self {
            shop: shop.into(),
            since: None,
            extra: Extra::default(),
        }
    }

    pub fn since(mut self, since: i64) -> Self {
        self.since = Some(since);
        self
    }
}

model! {
    CreateChoiceBodySince {
        required shop = "shop";
        optional since = "since";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateChoiceBodyShop {
    pub shop: i64,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateChoiceBodyShop {
    /// Makes one from its required fields.
    #[inline]
    pub fn new(shop: i64) -> Self {
        Self {
            shop,
            extra: Extra::default(),
        }
    }
}

model! {
    CreateChoiceBodyShop {
        required shop = "shop";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateChoiceBodyClub {
    pub shop: String,
    pub club: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl CreateChoiceBodyClub {
    /// Makes one from its required fields.
    pub fn new(shop: impl Into<String>, club: impl Into<String>) -> Self {
        Self {
            shop: shop.into(),
            club: club.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    CreateChoiceBodyClub {
        required shop = "shop";
        required club = "club";
    }
}
unions!(CreateChoiceBody);

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

    /// The operations under `/shops`.
    #[cfg(feature = "shops")]
    pub fn shops(&self) -> crate::shops::Shops {
        crate::shops::Shops::new(self.clone())
    }

    /// The operations under `/clubs`.
    #[cfg(feature = "clubs")]
    pub fn clubs(&self) -> crate::clubs::Clubs {
        crate::clubs::Clubs::new(self.clone())
    }

    /// The operations under `/choices`.
    #[cfg(feature = "choices")]
    pub fn choices(&self) -> crate::choices::Choices {
        crate::choices::Choices::new(self.clone())
    }
}

// ==== src/clubs/cards.rs

//! The operations under `/clubs/cards`.
//!
//! ```no_run
//! # async fn example(client: inline_types_of_one_name::Client) -> inline_types_of_one_name::Result<()> {
//! client.clubs().cards().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on cards, from [`Clubs::cards`](super::Clubs::cards).
#[derive(Clone, Debug)]
pub struct Cards {
    client: Client,
}

impl Cards {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the cards of clubs.
    ///
    /// `GET /clubs/cards`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCard {
        RetrieveCard {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a card of a club.
    ///
    /// - `club`: Which club.
    ///
    /// `POST /clubs/cards`
    pub fn update(&self, club: impl Into<String>) -> UpdateCard {
        UpdateCard {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: UpdateCardBodyClubsCards::new(club),
        }
    }
}

/// The request that [`Cards::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCard {
    client: Client,
    options: CallOptions,
}

impl RetrieveCard {
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
        Call::new(Method::GET, "/clubs/cards").options(&self.options)
    }
}

/// The request that [`Cards::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateCard {
    client: Client,
    options: CallOptions,
    body: UpdateCardBodyClubsCards,
}

impl UpdateCard {
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
        Call::new(Method::POST, "/clubs/cards").json(&self.body).options(&self.options)
    }
}

requests!(RetrieveCard, UpdateCard);

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateCardBodyClubsCards {
    /// Which club.
    pub club: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateCardBodyClubsCards {
    /// Makes one from its required fields.
    pub fn new(club: impl Into<String>) -> Self {
        Self {
            club: club.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    UpdateCardBodyClubsCards {
        required club = "club";
    }
}

// ==== src/clubs.rs

//! The operations under `/clubs`.

use crate::Client;

#[cfg(feature = "cards")]
pub mod cards;

/// The operations on clubs, from [`Client::clubs`](crate::Client::clubs).
#[derive(Clone, Debug)]
pub struct Clubs {
    client: Client,
}

impl Clubs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/clubs/cards`.
    #[cfg(feature = "cards")]
    pub fn cards(&self) -> cards::Cards {
        cards::Cards::new(self.client.clone())
    }
}

// ==== src/shops/cards.rs

//! The operations under `/shops/cards`.
//!
//! ```no_run
//! # async fn example(client: inline_types_of_one_name::Client) -> inline_types_of_one_name::Result<()> {
//! client.shops().cards().retrieve("shop").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, model, requests,
};

/// The operations on cards, from [`Shops::cards`](super::Shops::cards).
#[derive(Clone, Debug)]
pub struct Cards {
    client: Client,
}

impl Cards {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the cards of a shop.
    ///
    /// - `shop`: The shop.
    ///
    /// `GET /shops/{shop}/cards`
    pub fn retrieve(&self, shop: impl Into<String>) -> RetrieveCard {
        RetrieveCard {
            client: self.client.clone(),
            options: CallOptions::default(),
            shop: shop.into(),
        }
    }

    /// Create a card of a shop.
    ///
    /// - `shop`: The shop.
    /// - `text`: What it says.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `400` as
    /// [`types::UpdateCardError400`](crate::types::UpdateCardError400), `404` as
    /// [`types::UpdateCardError404`](crate::types::UpdateCardError404).
    ///
    /// `POST /shops/{shop}/cards`
    pub fn update(
        &self,
        shop: impl Into<String>,
        text: impl Into<String>,
    ) -> UpdateCard {
        UpdateCard {
            client: self.client.clone(),
            options: CallOptions::default(),
            shop: shop.into(),
            body: UpdateCardBody::new(text),
        }
    }
}

/// The request that [`Cards::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCard {
    client: Client,
    options: CallOptions,
    shop: String,
}

impl RetrieveCard {
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
        Call::new(Method::GET, "/shops/{shop}/cards")
            .path("shop", PathStyle::Simple, &self.shop)
            .options(&self.options)
    }
}

/// The request that [`Cards::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateCard {
    client: Client,
    options: CallOptions,
    shop: String,
    body: UpdateCardBody,
}

impl UpdateCard {
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
        Call::new(Method::POST, "/shops/{shop}/cards")
            .accept("application/json, */*;q=0.5")
            .path("shop", PathStyle::Simple, &self.shop)
            .json(&self.body)
            .options(&self.options)
    }
}

requests!(RetrieveCard, UpdateCard);

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateCardBody {
    /// What it says.
    pub text: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl UpdateCardBody {
    /// Makes one from its required fields.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    UpdateCardBody {
        required text = "text";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateCardError400 {
    /// Where.
    pub line: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UpdateCardError400 {
        optional line = "line";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateCardError404 {
    /// Which.
    pub shop: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UpdateCardError404 {
        optional shop = "shop";
    }
}

// ==== src/shops.rs

//! The operations under `/shops`.

use crate::Client;

#[cfg(feature = "shops-cards")]
pub mod cards;

/// The operations on shops, from [`Client::shops`](crate::Client::shops).
#[derive(Clone, Debug)]
pub struct Shops {
    client: Client,
}

impl Shops {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/shops/cards`.
    #[cfg(feature = "shops-cards")]
    pub fn cards(&self) -> cards::Cards {
        cards::Cards::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "shops-cards")]
pub use crate::shops::cards::{UpdateCardBody, UpdateCardError400, UpdateCardError404};
#[cfg(feature = "cards")]
pub use crate::clubs::cards::UpdateCardBodyClubsCards;
#[cfg(feature = "choices")]
pub use crate::choices::{
    CreateChoiceBody, CreateChoiceBodyClub, CreateChoiceBodyShop, CreateChoiceBodySince,
};

