// ==== src/buoys.rs

//! Operations under `/buoys`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let buoy = client.buoys().retrieve().await?;
//! println!("{buoy:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Tide;

/// Operations on buoys. Created by [`Client::buoys`](crate::Client::buoys).
#[derive(Clone, Debug)]
pub struct Buoys {
    client: Client,
}

impl Buoys {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the tide at the buoys.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let buoy = client.buoys().retrieve().await?;
    /// println!("{buoy:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /buoys`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveBuoy {
        RetrieveBuoy {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Buoys::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveBuoy {
    client: Client,
    options: CallOptions,
}

impl RetrieveBuoy {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Tide> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Tide>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/buoys").options(&self.options)
    }
}

requests!(RetrieveBuoy => Tide);

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

    /// Operations under `/piers`.
    #[cfg(feature = "piers")]
    pub fn piers(&self) -> crate::piers::Piers {
        crate::piers::Piers::new(self.clone())
    }

    /// Operations under `/ships`.
    #[cfg(feature = "ships")]
    pub fn ships(&self) -> crate::ships::Ships {
        crate::ships::Ships::new(self.clone())
    }

    /// Operations under `/fees`.
    #[cfg(feature = "fees")]
    pub fn fees(&self) -> crate::fees::Fees {
        crate::fees::Fees::new(self.clone())
    }

    /// Operations under `/tides`.
    #[cfg(feature = "tides")]
    pub fn tides(&self) -> crate::tides::Tides {
        crate::tides::Tides::new(self.clone())
    }

    /// Operations under `/pilots`.
    #[cfg(feature = "pilots")]
    pub fn pilots(&self) -> crate::pilots::Pilots {
        crate::pilots::Pilots::new(self.clone())
    }

    /// Operations under `/buoys`.
    #[cfg(feature = "buoys")]
    pub fn buoys(&self) -> crate::buoys::Buoys {
        crate::buoys::Buoys::new(self.clone())
    }
}

// ==== src/fees.rs

//! Operations under `/fees`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let fee = client.fees().retrieve().await?;
//! println!("{fee:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::Knot;

/// Operations on fees. Created by [`Client::fees`](crate::Client::fees).
#[derive(Clone, Debug)]
pub struct Fees {
    client: Client,
}

impl Fees {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the fee.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let fee = client.fees().retrieve().await?;
    /// println!("{fee:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /fees`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveFee {
        RetrieveFee {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Fees::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveFee {
    client: Client,
    options: CallOptions,
}

impl RetrieveFee {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Fee> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Fee>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/fees").options(&self.options)
    }
}

requests!(RetrieveFee => Fee);

/// A fee.
#[derive(Clone)]
#[non_exhaustive]
pub struct Fee {
    /// A knot.
    pub knot: Option<Box<Knot>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Fee {
        optional knot = "knot";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Fee {
        set knot: Knot = Box::new(knot);
    }
}

// ==== src/piers/cranes.rs

//! Operations under `/piers/cranes`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let crane = client.piers().cranes().retrieve().await?;
//! println!("{crane:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::Weight;

/// Operations on cranes. Created by [`Piers::cranes`](super::Piers::cranes).
#[derive(Clone, Debug)]
pub struct Cranes {
    client: Client,
}

impl Cranes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the crane.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let crane = client.piers().cranes().retrieve().await?;
    /// println!("{crane:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /piers/cranes`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveCrane {
        RetrieveCrane {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Cranes::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveCrane {
    client: Client,
    options: CallOptions,
}

impl RetrieveCrane {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Crane> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Crane>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/piers/cranes").options(&self.options)
    }
}

requests!(RetrieveCrane => Crane);

/// A crane.
///
/// Its feature turns on that of the piers.
#[derive(Clone)]
#[non_exhaustive]
pub struct Crane {
    /// A weight, which piers, cranes and ships have.
    pub load: Weight,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Crane {
        required load = "load";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Crane {
        new load: Weight = load;
    }
}

// ==== src/piers.rs

//! Operations under `/piers`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let pier = client.piers().retrieve().await?;
//! println!("{pier:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::Weight;

#[cfg(feature = "cranes")]
pub mod cranes;

/// Operations on piers. Created by [`Client::piers`](crate::Client::piers).
#[derive(Clone, Debug)]
pub struct Piers {
    client: Client,
}

impl Piers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Operations under `/piers/cranes`.
    #[cfg(feature = "cranes")]
    pub fn cranes(&self) -> cranes::Cranes {
        cranes::Cranes::new(self.client.clone())
    }

    /// Get the pier.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let pier = client.piers().retrieve().await?;
    /// println!("{pier:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /piers`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrievePier {
        RetrievePier {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Piers::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrievePier {
    client: Client,
    options: CallOptions,
}

impl RetrievePier {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Pier> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Pier>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/piers").options(&self.options)
    }
}

requests!(RetrievePier => Pier);

/// A pier, with the weight that it carries.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pier {
    /// A weight, which piers, cranes and ships have.
    pub load: Weight,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Pier {
        required load = "load";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Pier {
        new load: Weight = load;
    }
}

// ==== src/pilots.rs

//! Operations under `/pilots`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let pilot = client.pilots().retrieve().await?;
//! println!("{pilot:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// Operations on pilots. Created by [`Client::pilots`](crate::Client::pilots).
#[derive(Clone, Debug)]
pub struct Pilots {
    client: Client,
}

impl Pilots {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the pilot.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let pilot = client.pilots().retrieve().await?;
    /// println!("{pilot:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /pilots`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrievePilot {
        RetrievePilot {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Pilots::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrievePilot {
    client: Client,
    options: CallOptions,
}

impl RetrievePilot {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Pilot> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Pilot>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pilots").options(&self.options)
    }
}

requests!(RetrievePilot => Pilot);

/// A pilot.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pilot {
    /// A name.
    pub name: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Pilot {
        optional name = "name";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Pilot {
        set name: impl Into<String> = name.into();
    }
}

// ==== src/ships/cabins.rs

//! Operations under `/ships/cabins`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let cabin = client.ships().cabins().retrieve().await?;
//! println!("{cabin:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::ships::Crew;

/// Operations on cabins. Created by [`Ships::cabins`](super::Ships::cabins).
#[derive(Clone, Debug)]
pub struct Cabins {
    client: Client,
}

impl Cabins {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the crew of the cabins.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let cabin = client.ships().cabins().retrieve().await?;
    /// println!("{cabin:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships/cabins`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveCabin {
        RetrieveCabin {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Cabins::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveCabin {
    client: Client,
    options: CallOptions,
}

impl RetrieveCabin {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Crew> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Crew>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships/cabins").options(&self.options)
    }
}

requests!(RetrieveCabin => Crew);

// ==== src/ships/crews.rs

//! Operations under `/ships/crews`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let crew = client.ships().crews().retrieve().await?;
//! println!("{crew:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::ships::Crew;

/// Operations on crews. Created by [`Ships::crews`](super::Ships::crews).
#[derive(Clone, Debug)]
pub struct Crews {
    client: Client,
}

impl Crews {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the crew.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let crew = client.ships().crews().retrieve().await?;
    /// println!("{crew:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships/crews`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveCrew {
        RetrieveCrew {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Crews::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveCrew {
    client: Client,
    options: CallOptions,
}

impl RetrieveCrew {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Crew> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Crew>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships/crews").options(&self.options)
    }
}

requests!(RetrieveCrew => Crew);

// ==== src/ships/engines.rs

//! Operations under `/ships/engines`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let engine = client.ships().engines().retrieve().await?;
//! println!("{engine:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::ships::Rope;

/// Operations on engines. Created by [`Ships::engines`](super::Ships::engines).
#[derive(Clone, Debug)]
pub struct Engines {
    client: Client,
}

impl Engines {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the engine.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let engine = client.ships().engines().retrieve().await?;
    /// println!("{engine:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships/engines`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveEngine {
        RetrieveEngine {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Engines::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveEngine {
    client: Client,
    options: CallOptions,
}

impl RetrieveEngine {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Engine> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Engine>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships/engines").options(&self.options)
    }
}

requests!(RetrieveEngine => Engine);

/// An engine.
#[derive(Clone)]
#[non_exhaustive]
pub struct Engine {
    /// A rope, which half of the resources below the ships use.
    pub rope: Option<Box<Rope>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Engine {
        optional rope = "rope";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Engine {
        set rope: Rope = Box::new(rope);
    }
}

// ==== src/ships/lights.rs

//! Operations under `/ships/lights`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let light = client.ships().lights().retrieve().await?;
//! println!("{light:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::ships::Rope;

/// Operations on lights. Created by [`Ships::lights`](super::Ships::lights).
#[derive(Clone, Debug)]
pub struct Lights {
    client: Client,
}

impl Lights {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the light.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let light = client.ships().lights().retrieve().await?;
    /// println!("{light:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships/lights`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveLight {
        RetrieveLight {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Lights::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveLight {
    client: Client,
    options: CallOptions,
}

impl RetrieveLight {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Light> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Light>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships/lights").options(&self.options)
    }
}

requests!(RetrieveLight => Light);

/// A light.
#[derive(Clone)]
#[non_exhaustive]
pub struct Light {
    /// A rope, which half of the resources below the ships use.
    pub rope: Option<Box<Rope>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Light {
        optional rope = "rope";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Light {
        set rope: Rope = Box::new(rope);
    }
}

// ==== src/ships/sails.rs

//! Operations under `/ships/sails`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let sail = client.ships().sails().retrieve().await?;
//! println!("{sail:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::ships::Rope;

/// Operations on sails. Created by [`Ships::sails`](super::Ships::sails).
#[derive(Clone, Debug)]
pub struct Sails {
    client: Client,
}

impl Sails {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the sail.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let sail = client.ships().sails().retrieve().await?;
    /// println!("{sail:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships/sails`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveSail {
        RetrieveSail {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Sails::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveSail {
    client: Client,
    options: CallOptions,
}

impl RetrieveSail {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Sail> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Sail>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships/sails").options(&self.options)
    }
}

requests!(RetrieveSail => Sail);

/// A sail.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sail {
    /// A rope, which half of the resources below the ships use.
    pub rope: Option<Box<Rope>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Sail {
        optional rope = "rope";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Sail {
        set rope: Rope = Box::new(rope);
    }
}

// ==== src/ships/shared/crews_and_cabins.rs

//! Types of resources with the features `crews`, `cabins`.

use crate::runtime::{Extra, model};

/// The people of a ship, which two of the resources below it return.
#[derive(Clone)]
#[non_exhaustive]
pub struct Crew {
    /// The name.
    pub name: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Crew {
        optional name = "name";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Crew {
        set name: impl Into<String> = name.into();
    }
}

// ==== src/ships/shared.rs

//! Types that several resources use. Each is compiled only with those resources.

#[cfg(any(feature = "crews", feature = "cabins"))]
mod crews_and_cabins;

#[cfg(any(feature = "crews", feature = "cabins"))]
pub use crews_and_cabins::*;

// ==== src/ships.rs

//! Operations under `/ships`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let ship = client.ships().retrieve().await?;
//! println!("{ship:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::{Knot, Weight};

#[cfg(feature = "crews")]
pub mod crews;
#[cfg(feature = "cabins")]
pub mod cabins;
#[cfg(feature = "engines")]
pub mod engines;
#[cfg(feature = "lights")]
pub mod lights;
#[cfg(feature = "sails")]
pub mod sails;

pub(crate) mod shared;

#[allow(unused_imports, reason = "none of these resources may be enabled")]
pub use shared::*;

/// Operations on ships. Created by [`Client::ships`](crate::Client::ships).
#[derive(Clone, Debug)]
pub struct Ships {
    client: Client,
}

impl Ships {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Operations under `/ships/crews`.
    #[cfg(feature = "crews")]
    pub fn crews(&self) -> crews::Crews {
        crews::Crews::new(self.client.clone())
    }

    /// Operations under `/ships/cabins`.
    #[cfg(feature = "cabins")]
    pub fn cabins(&self) -> cabins::Cabins {
        cabins::Cabins::new(self.client.clone())
    }

    /// Operations under `/ships/engines`.
    #[cfg(feature = "engines")]
    pub fn engines(&self) -> engines::Engines {
        engines::Engines::new(self.client.clone())
    }

    /// Operations under `/ships/lights`.
    #[cfg(feature = "lights")]
    pub fn lights(&self) -> lights::Lights {
        lights::Lights::new(self.client.clone())
    }

    /// Operations under `/ships/sails`.
    #[cfg(feature = "sails")]
    pub fn sails(&self) -> sails::Sails {
        sails::Sails::new(self.client.clone())
    }

    /// Get the ship.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let ship = client.ships().retrieve().await?;
    /// println!("{ship:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ships`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveShip {
        RetrieveShip {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Ships::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveShip {
    client: Client,
    options: CallOptions,
}

impl RetrieveShip {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Ship> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Ship>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/ships").options(&self.options)
    }
}

requests!(RetrieveShip => Ship);

/// A ship.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ship {
    /// A weight, which piers, cranes and ships have.
    pub weight: Weight,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Ship {
        required weight = "weight";
    }
}

/// A rope, which half of the resources below the ships use.
#[derive(Clone)]
#[non_exhaustive]
pub struct Rope {
    /// A knot.
    pub knot: Option<Box<Knot>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Rope {
        optional knot = "knot";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Ship {
        new weight: Weight = weight;
    }
    new Rope {
        set knot: Knot = Box::new(knot);
    }
}

// ==== src/tides.rs

//! Operations under `/tides`.
//!
//! ```no_run
//! # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
//! let tide = client.tides().retrieve().await?;
//! println!("{tide:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Tide;

/// Operations on tides. Created by [`Client::tides`](crate::Client::tides).
#[derive(Clone, Debug)]
pub struct Tides {
    client: Client,
}

impl Tides {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Get the tide.
    ///
    /// ```no_run
    /// # async fn example(client: types_of_some_resources::Client) -> types_of_some_resources::Result<()> {
    /// let tide = client.tides().retrieve().await?;
    /// println!("{tide:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tides`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn retrieve(&self) -> RetrieveTide {
        RetrieveTide {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Tides::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RetrieveTide {
    client: Client,
    options: CallOptions,
}

impl RetrieveTide {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Tide> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Tide>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/tides").options(&self.options)
    }
}

requests!(RetrieveTide => Tide);

// ==== src/types/shared/piers_and_ships.rs

//! Types of resources with the features `piers`, `ships`.

use crate::runtime::{Extra, UnknownValue, model, text_enum};

/// A weight, which piers, cranes and ships have.
#[derive(Clone)]
#[non_exhaustive]
pub struct Weight {
    /// The unit.
    pub unit: WeightUnit,
    /// A note.
    pub note: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Weight {
        required unit = "unit";
        optional note = "note";
    }
}

/// The unit.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: types_of_some_resources::types::WeightUnit) {
/// use types_of_some_resources::types::WeightUnit;
/// match value {
///     WeightUnit::Kilogram => println!("Kilogram"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum WeightUnit {
    /// `kilogram`
    Kilogram,
    /// `tonne`
    Tonne,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    WeightUnit {
        Kilogram = "kilogram";
        Tonne = "tonne";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Weight {
        new unit: impl Into<WeightUnit> = unit.into();
        set note: impl Into<String> = note.into();
    }
}

// ==== src/types/shared/ships_and_fees.rs

//! Types of resources with the features `ships`, `fees`.

use crate::runtime::{Extra, model};

/// A knot.
#[derive(Clone)]
#[non_exhaustive]
pub struct Knot {
    /// A name.
    pub name: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Knot {
        optional name = "name";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Knot {
        set name: impl Into<String> = name.into();
    }
}

// ==== src/types/shared/tides_and_buoys.rs

//! Types of resources with the features `tides`, `buoys`.

use crate::runtime::{
    Decode, Decoded, Encode, Encoder, Extra, Kind, Node, UnknownJson, UnknownValue,
    accessors, model, text_enum, unions,
};

/// The water, as height or as a direction.
///
/// The variant of a decoded value depends on its JSON type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tide {
    /// A height.
    Height(Box<Height>),
    /// A direction.
    Text(TideText),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for Tide {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Object => node.decode().map(Self::Height),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Tide {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Height(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[cfg(feature = "testing")]
crate::runtime::from_members! {
    Tide {
        Height: Height;
        Text: TideText;
    }
}

/// A height.
#[derive(Clone)]
#[non_exhaustive]
pub struct Height {
    /// The metres.
    pub metres: f64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Height {
        required metres = "metres";
    }
}

/// A direction.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: types_of_some_resources::types::TideText) {
/// use types_of_some_resources::types::TideText;
/// match value {
///     TideText::Rising => println!("Rising"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum TideText {
    /// `rising`
    Rising,
    /// `falling`
    Falling,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    TideText {
        Rising = "rising";
        Falling = "falling";
    }
}
unions!(Tide);
accessors! {
    Tide {
        Height = as_height, into_height: boxed Height;
        Text = as_text, into_text: plain TideText;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Height {
        new metres: f64 = metres;
    }
}

// ==== src/types/shared.rs

//! Types that several resources use. Each is compiled only with those resources.

#[cfg(any(feature = "piers", feature = "ships"))]
mod piers_and_ships;

#[cfg(any(feature = "piers", feature = "ships"))]
pub use piers_and_ships::*;

#[cfg(any(feature = "ships", feature = "fees"))]
mod ships_and_fees;

#[cfg(any(feature = "ships", feature = "fees"))]
pub use ships_and_fees::*;

#[cfg(any(feature = "tides", feature = "buoys"))]
mod tides_and_buoys;

#[cfg(any(feature = "tides", feature = "buoys"))]
pub use tides_and_buoys::*;

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`piers`](mod@crate::piers): [`Pier`]
//! - [`piers::cranes`](mod@crate::piers::cranes): [`Crane`]
//! - [`ships`](mod@crate::ships): [`Ship`], [`Crew`], [`Rope`]
//! - [`ships::engines`](mod@crate::ships::engines): [`Engine`]
//! - [`ships::lights`](mod@crate::ships::lights): [`Light`]
//! - [`ships::sails`](mod@crate::ships::sails): [`Sail`]
//! - [`fees`](mod@crate::fees): [`Fee`]
//! - [`pilots`](mod@crate::pilots): [`Pilot`]

mod shared;

#[allow(unused_imports, reason = "none of these resources may be enabled")]
pub use shared::*;
#[cfg(feature = "piers")]
#[doc(inline)]
pub use crate::piers::Pier;
#[cfg(feature = "cranes")]
#[doc(inline)]
pub use crate::piers::cranes::Crane;
#[cfg(feature = "ships")]
#[doc(inline)]
pub use crate::ships::{Rope, Ship};
#[cfg(feature = "ships")]
#[allow(unused_imports, reason = "none of these resources may be enabled")]
pub use crate::ships::shared::*;
#[cfg(feature = "engines")]
#[doc(inline)]
pub use crate::ships::engines::Engine;
#[cfg(feature = "lights")]
#[doc(inline)]
pub use crate::ships::lights::Light;
#[cfg(feature = "sails")]
#[doc(inline)]
pub use crate::ships::sails::Sail;
#[cfg(feature = "fees")]
#[doc(inline)]
pub use crate::fees::Fee;
#[cfg(feature = "pilots")]
#[doc(inline)]
pub use crate::pilots::Pilot;

