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

    /// The farms of the village.
    #[cfg(feature = "farms")]
    pub fn farms(&self) -> crate::farms::Farms {
        crate::farms::Farms::new(self.clone())
    }

    /// The operations under `/reports`.
    #[cfg(feature = "reports")]
    pub fn reports(&self) -> crate::reports::Reports {
        crate::reports::Reports::new(self.clone())
    }

    /// The operations under `/fields`.
    #[cfg(feature = "fields")]
    pub fn fields(&self) -> crate::fields::Fields {
        crate::fields::Fields::new(self.clone())
    }
}

// ==== src/farms/cattle.rs

//! The operations under `/farms/cows`.
//!
//! ```no_run
//! # async fn example(client: resources_and_operations_by_configuration::Client) -> resources_and_operations_by_configuration::Result<()> {
//! client.farms().cattle().retrieve("farm_id").send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};

/// The operations on cattle, from [`Farms::cattle`](super::Farms::cattle).
#[derive(Clone, Debug)]
pub struct Cattle {
    client: Client,
}

impl Cattle {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the cows.
    ///
    /// - `farm_id`: The farm.
    ///
    /// `GET /v1/farm/{farm_id}/cows`
    pub fn retrieve(&self, farm_id: impl Into<String>) -> RetrieveCow {
        RetrieveCow {
            client: self.client.clone(),
            options: CallOptions::default(),
            farm_id: farm_id.into(),
        }
    }

    /// Buy a cow.
    ///
    /// - `farm_id`: The farm.
    ///
    /// `POST /v1/farm/{farm_id}/cows`
    pub fn buy(&self, farm_id: impl Into<String>) -> CowPurchase {
        CowPurchase {
            client: self.client.clone(),
            options: CallOptions::default(),
            farm_id: farm_id.into(),
        }
    }
}

/// The request that [`Cattle::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCow {
    client: Client,
    options: CallOptions,
    farm_id: String,
}

impl RetrieveCow {
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
        Call::new(Method::GET, "/v1/farm/{farm_id}/cows")
            .path("farm_id", PathStyle::Simple, &self.farm_id)
            .options(&self.options)
    }
}

/// The request that [`Cattle::buy`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CowPurchase {
    client: Client,
    options: CallOptions,
    farm_id: String,
}

impl CowPurchase {
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
        Call::new(Method::POST, "/v1/farm/{farm_id}/cows")
            .path("farm_id", PathStyle::Simple, &self.farm_id)
            .options(&self.options)
    }
}

requests!(RetrieveCow, CowPurchase);

// ==== src/farms.rs

//! The farms of the village.
//!
//! ```no_run
//! # async fn example(client: resources_and_operations_by_configuration::Client) -> resources_and_operations_by_configuration::Result<()> {
//! client.farms().harvest().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

#[cfg(feature = "cows")]
pub mod cattle;

/// The operations on farms, from [`Client::farms`](crate::Client::farms).
#[derive(Clone, Debug)]
pub struct Farms {
    client: Client,
}

impl Farms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/farms/cows`.
    #[cfg(feature = "cows")]
    pub fn cattle(&self) -> cattle::Cattle {
        cattle::Cattle::new(self.client.clone())
    }

    /// Bring in the harvest.
    ///
    /// `POST /v1/harvest`
    #[inline]
    pub fn harvest(&self) -> HarvestFarm {
        HarvestFarm {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Farms::harvest`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HarvestFarm {
    client: Client,
    options: CallOptions,
}

impl HarvestFarm {
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
        Call::new(Method::POST, "/v1/harvest").options(&self.options)
    }
}

requests!(HarvestFarm);

// ==== src/fields/harvest.rs

//! The operations under `/fields/harvest`.
//!
//! ```no_run
//! # async fn example(client: resources_and_operations_by_configuration::Client) -> resources_and_operations_by_configuration::Result<()> {
//! client.fields().harvest().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on harvest, from [`Fields::harvest`](super::Fields::harvest).
#[derive(Clone, Debug)]
pub struct Harvest {
    client: Client,
}

impl Harvest {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a harvest.
    ///
    /// `POST /v1/fields/harvest`
    #[inline]
    pub fn create(&self) -> CreateHarvest {
        CreateHarvest {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Harvest::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateHarvest {
    client: Client,
    options: CallOptions,
}

impl CreateHarvest {
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
        Call::new(Method::POST, "/v1/fields/harvest").options(&self.options)
    }
}

requests!(CreateHarvest);

// ==== src/fields.rs

//! The operations under `/fields`.

use crate::Client;

#[cfg(feature = "harvest")]
pub mod harvest;

/// The operations on fields, from [`Client::fields`](crate::Client::fields).
#[derive(Clone, Debug)]
pub struct Fields {
    client: Client,
}

impl Fields {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/fields/harvest`.
    #[cfg(feature = "harvest")]
    pub fn harvest(&self) -> harvest::Harvest {
        harvest::Harvest::new(self.client.clone())
    }
}

// ==== src/reports.rs

//! The operations under `/reports`.
//!
//! ```no_run
//! # async fn example(client: resources_and_operations_by_configuration::Client) -> resources_and_operations_by_configuration::Result<()> {
//! client.reports().milk().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on reports, from [`Client::reports`](crate::Client::reports).
#[derive(Clone, Debug)]
pub struct Reports {
    client: Client,
}

impl Reports {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the milk.
    ///
    /// `GET /v1/reports/milk`
    #[inline]
    pub fn milk(&self) -> ReportsMilk {
        ReportsMilk {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Retrieve the wool.
    ///
    /// `GET /v1/reports/wool`
    #[inline]
    pub fn wool(&self) -> ReportsWool {
        ReportsWool {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Reports::milk`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReportsMilk {
    client: Client,
    options: CallOptions,
}

impl ReportsMilk {
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
        Call::new(Method::GET, "/v1/reports/milk").options(&self.options)
    }
}

/// The request that [`Reports::wool`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReportsWool {
    client: Client,
    options: CallOptions,
}

impl ReportsWool {
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
        Call::new(Method::GET, "/v1/reports/wool").options(&self.options)
    }
}

requests!(ReportsMilk, ReportsWool);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

