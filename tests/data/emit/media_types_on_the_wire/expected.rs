// warning: `json` is not a media type, so it is sent in no header
//   --> openapi.yaml:185:13  #/paths/~1mistakes/get/responses/400/content/json
//   help: write a type and a subtype, such as `application/json`, and parameters as `; name=value`

// warning: an answer of status 205 has no body, so the schema that is given for one is passed over
//   --> openapi.yaml:276:52  #/paths/~1pilot/delete/responses/205/content/application~1json
//   help: describe the body under the status that it comes with, such as 200

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let boat = client.boats().create().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
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

    /// Create a boat.
    ///
    /// The same schema is written out twice.
    ///
    /// `POST /boats`
    #[inline]
    pub fn create(&self) -> CreateBoat {
        CreateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the boats.
    ///
    /// The same list is written out twice.
    ///
    /// `PUT /boats`
    #[inline]
    pub fn update(&self) -> UpdateBoat {
        UpdateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Boats::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBoat {
    client: Client,
    options: CallOptions,
}

impl CreateBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<CreateBoatResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<CreateBoatResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/boats").options(&self.options)
    }
}

/// The request that [`Boats::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBoat {
    client: Client,
    options: CallOptions,
}

impl UpdateBoat {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<UpdateBoatResponse>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<UpdateBoatResponse>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/boats").options(&self.options)
    }
}

requests!(CreateBoat => CreateBoatResponse, UpdateBoat => Vec < UpdateBoatResponse >);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateBoatResponse {
    /// As told.
    pub name: String,
    pub berth: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreateBoatResponse {
        required name = "name";
        optional berth = "berth";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateBoatResponse {
    pub deck: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UpdateBoatResponse {
        optional deck = "deck";
    }
}

// ==== src/chart.rs

//! The operations under `/chart`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let item = client.chart().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Bytes, Call, CallOptions, Method, Representation, Response, Sending, requests,
};
use crate::types::Chart;

/// The operations on chart, from [`Client::chart`](crate::Client::chart).
#[derive(Clone, Debug)]
pub struct ChartResource {
    client: Client,
}

impl ChartResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the chart.
    ///
    /// As JSON, as text and as bytes.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `404` as
    /// [`types::Problem`](crate::types::Problem).
    ///
    /// `GET /chart`
    #[inline]
    pub fn retrieve(&self) -> RetrieveChart {
        RetrieveChart {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`ChartResource::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveChart {
    client: Client,
    options: CallOptions,
}

impl RetrieveChart {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Chart> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Chart>> {
        self.client.send_with_response(self.call())
    }

    /// Asks for the answer as `application/octet-stream`.
    #[inline]
    pub fn accept_octet_stream(self) -> Representation<Bytes> {
        self.client
            .bytes_representation(
                self.call(),
                "application/octet-stream, application/problem+json;q=0.5",
            )
    }

    /// Asks for the answer as `text/csv`.
    #[inline]
    pub fn accept_csv(self) -> Representation<String> {
        self.client
            .text_representation(self.call(), "text/csv, application/problem+json;q=0.5")
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/chart")
            .accept("application/json, application/problem+json;q=0.5")
            .options(&self.options)
    }
}

requests!(RetrieveChart => Chart);

// ==== src/charts.rs

//! The operations under `/charts`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let chart = client.charts().list().send().await?;
//! println!("{chart:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Chart;

/// The operations on charts, from [`Client::charts`](crate::Client::charts).
#[derive(Clone, Debug)]
pub struct ChartsResource {
    client: Client,
}

impl ChartsResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the charts.
    ///
    /// The answer is of a vendor's JSON, as its errors are of another.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `400` as
    /// [`types::Problem`](crate::types::Problem).
    ///
    /// `GET /charts`
    #[inline]
    pub fn list(&self) -> ListCharts {
        ListCharts {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create a chart.
    ///
    /// Media types are sent as they are written, with their parameters.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `default` as
    /// [`types::Problem`](crate::types::Problem).
    ///
    /// `POST /charts`
    #[inline]
    pub fn create(&self) -> CreateChart {
        CreateChart {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Chart::new(),
        }
    }

    /// Replace the charts.
    ///
    /// The case of a media type and its spaces do not matter.
    ///
    /// `PUT /charts`
    #[inline]
    pub fn replace(&self) -> ReplaceChart {
        ReplaceChart {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Chart::new(),
        }
    }

    /// Update the charts.
    ///
    /// An optional body of a media type of its own.
    ///
    /// `PATCH /charts`
    #[inline]
    pub fn update(&self) -> UpdateChart {
        UpdateChart {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Chart::new(),
        }
    }

    /// Delete the charts.
    ///
    /// Nothing is read, but the errors are.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `4XX` as
    /// [`types::Problem`](crate::types::Problem).
    ///
    /// `DELETE /charts`
    #[inline]
    pub fn delete(&self) -> DeleteChart {
        DeleteChart {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Look at the charts.
    ///
    /// There is never a body.
    ///
    /// `HEAD /charts`
    #[inline]
    pub fn head(&self) -> HeadChart {
        HeadChart {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`ChartsResource::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCharts {
    client: Client,
    options: CallOptions,
}

impl ListCharts {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Chart>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Chart>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/charts")
            .accept("application/vnd.api+json, application/problem+json;q=0.5")
            .options(&self.options)
    }
}

/// The request that [`ChartsResource::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChart {
    client: Client,
    options: CallOptions,
    body: Chart,
}

impl CreateChart {
    /// One to how many.
    pub fn scale(mut self, scale: i64) -> Self {
        self.body.scale = Some(scale);
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
    pub fn send(self) -> Sending<Chart> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Chart>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/charts")
            .accept("application/json;v=2")
            .json_as("application/json; version=2", &self.body)
            .options(&self.options)
    }
}

/// The request that [`ChartsResource::replace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceChart {
    client: Client,
    options: CallOptions,
    body: Chart,
}

impl ReplaceChart {
    /// One to how many.
    pub fn scale(mut self, scale: i64) -> Self {
        self.body.scale = Some(scale);
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
    pub fn send(self) -> Sending<Chart> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Chart>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/charts").json_if_any(&self.body).options(&self.options)
    }
}

/// The request that [`ChartsResource::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateChart {
    client: Client,
    options: CallOptions,
    body: Chart,
}

impl UpdateChart {
    /// One to how many.
    pub fn scale(mut self, scale: i64) -> Self {
        self.body.scale = Some(scale);
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
    pub fn send(self) -> Sending<Chart> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Chart>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/charts")
            .accept("application/hal+json, application/json")
            .json_as_if_any("text/json", &self.body)
            .options(&self.options)
    }
}

/// The request that [`ChartsResource::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteChart {
    client: Client,
    options: CallOptions,
}

impl DeleteChart {
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
        Call::new(Method::DELETE, "/charts")
            .accept("application/problem+json, */*;q=0.5")
            .options(&self.options)
    }
}

/// The request that [`ChartsResource::head`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HeadChart {
    client: Client,
    options: CallOptions,
}

impl HeadChart {
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
        Call::new(Method::HEAD, "/charts")
            .accept("application/geo+json")
            .options(&self.options)
    }
}

requests!(
    ListCharts => Vec < Chart >, CreateChart => Chart, ReplaceChart => Chart, UpdateChart
    => Chart, DeleteChart, HeadChart
);

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

    /// The operations under `/charts`.
    #[cfg(feature = "charts")]
    pub fn charts(&self) -> crate::charts::ChartsResource {
        crate::charts::ChartsResource::new(self.clone())
    }

    /// The operations under `/notes`.
    #[cfg(feature = "notes")]
    pub fn notes(&self) -> crate::notes::Notes {
        crate::notes::Notes::new(self.clone())
    }

    /// The operations under `/seals`.
    #[cfg(feature = "seals")]
    pub fn seals(&self) -> crate::seals::Seals {
        crate::seals::Seals::new(self.clone())
    }

    /// The operations under `/forms`.
    #[cfg(feature = "forms")]
    pub fn forms(&self) -> crate::forms::Forms {
        crate::forms::Forms::new(self.clone())
    }

    /// The operations under `/signals`.
    #[cfg(feature = "signals")]
    pub fn signals(&self) -> crate::signals::Signals {
        crate::signals::Signals::new(self.clone())
    }

    /// The operations under `/mistakes`.
    #[cfg(feature = "mistakes")]
    pub fn mistakes(&self) -> crate::mistakes::Mistakes {
        crate::mistakes::Mistakes::new(self.clone())
    }

    /// The operations under `/chart`.
    #[cfg(feature = "chart")]
    pub fn chart(&self) -> crate::chart::ChartResource {
        crate::chart::ChartResource::new(self.clone())
    }

    /// The operations under `/legend`.
    #[cfg(feature = "legend")]
    pub fn legend(&self) -> crate::legend::Legend {
        crate::legend::Legend::new(self.clone())
    }

    /// The operations under `/picture`.
    #[cfg(feature = "picture")]
    pub fn picture(&self) -> crate::picture::Picture {
        crate::picture::Picture::new(self.clone())
    }

    /// The operations under `/log`.
    #[cfg(feature = "log")]
    pub fn log(&self) -> crate::log::Log {
        crate::log::Log::new(self.clone())
    }

    /// The operations under `/pilot`.
    #[cfg(feature = "pilot")]
    pub fn pilot(&self) -> crate::pilot::PilotResource {
        crate::pilot::PilotResource::new(self.clone())
    }

    /// The operations under `/pilots`.
    #[cfg(feature = "pilots")]
    pub fn pilots(&self) -> crate::pilots::Pilots {
        crate::pilots::Pilots::new(self.clone())
    }

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }

    /// The operations under `/deployments`.
    #[cfg(feature = "deployments")]
    pub fn deployments(&self) -> crate::deployments::Deployments {
        crate::deployments::Deployments::new(self.clone())
    }

    /// The operations under `/replicas`.
    #[cfg(feature = "replicas")]
    pub fn replicas(&self) -> crate::replicas::Replicas {
        crate::replicas::Replicas::new(self.clone())
    }
}

// ==== src/deployments.rs

//! The operations under `/deployments`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let deployment = client
//!     .deployments()
//!     .update("name", serde_json::json!("content"))
//!     .send()
//!     .await?;
//! println!("{deployment:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};
use crate::types::Deployment;

/// The operations on deployments, from [`Client::deployments`](crate::Client::deployments).
#[derive(Clone, Debug)]
pub struct Deployments {
    client: Client,
}

impl Deployments {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Update the deployment.
    ///
    /// One schema stands for patches of four meanings.
    ///
    /// - `name`: The deployment.
    /// - `content`: A change of any kind.
    ///
    /// `PATCH /deployments/{name}`
    pub fn update(&self, name: impl Into<String>, content: Value) -> UpdateDeployment {
        UpdateDeployment {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            content,
        }
    }

    /// Update the deployment.
    ///
    /// One schema stands for patches of four meanings.
    ///
    /// - `name`: The deployment.
    /// - `content`: A change of any kind.
    ///
    /// `PATCH /deployments/{name}`
    pub fn update_apply(
        &self,
        name: impl Into<String>,
        content: Value,
    ) -> UpdateDeploymentApply {
        UpdateDeploymentApply {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            content,
        }
    }

    /// Update the deployment.
    ///
    /// One schema stands for patches of four meanings.
    ///
    /// - `name`: The deployment.
    /// - `content`: A change of any kind.
    ///
    /// `PATCH /deployments/{name}`
    pub fn update_json_patch(
        &self,
        name: impl Into<String>,
        content: impl IntoIterator<Item = crate::runtime::PatchOperation>,
    ) -> UpdateDeploymentJsonPatch {
        UpdateDeploymentJsonPatch {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            content: content.into_iter().collect(),
        }
    }

    /// Update the deployment.
    ///
    /// One schema stands for patches of four meanings.
    ///
    /// - `name`: The deployment.
    /// - `content`: A change of any kind.
    ///
    /// `PATCH /deployments/{name}`
    pub fn update_strategic_merge_patch(
        &self,
        name: impl Into<String>,
        content: Value,
    ) -> UpdateDeploymentStrategicMergePatch {
        UpdateDeploymentStrategicMergePatch {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            content,
        }
    }
}

/// The request that [`Deployments::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDeployment {
    client: Client,
    options: CallOptions,
    name: String,
    content: Value,
}

impl UpdateDeployment {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Deployment> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Deployment>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/deployments/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .json_as("application/merge-patch+json", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Deployments::update_apply`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDeploymentApply {
    client: Client,
    options: CallOptions,
    name: String,
    content: Value,
}

impl UpdateDeploymentApply {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Deployment> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Deployment>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/deployments/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .json_as("application/apply-patch+yaml", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Deployments::update_json_patch`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDeploymentJsonPatch {
    client: Client,
    options: CallOptions,
    name: String,
    content: Vec<crate::runtime::PatchOperation>,
}

impl UpdateDeploymentJsonPatch {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Deployment> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Deployment>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/deployments/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .json_as("application/json-patch+json", &self.content)
            .options(&self.options)
    }
}

/// The request that [`Deployments::update_strategic_merge_patch`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDeploymentStrategicMergePatch {
    client: Client,
    options: CallOptions,
    name: String,
    content: Value,
}

impl UpdateDeploymentStrategicMergePatch {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Deployment> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Deployment>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/deployments/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .json_as("application/strategic-merge-patch+json", &self.content)
            .options(&self.options)
    }
}

requests!(
    UpdateDeployment => Deployment, UpdateDeploymentApply => Deployment,
    UpdateDeploymentJsonPatch => Deployment, UpdateDeploymentStrategicMergePatch =>
    Deployment
);

// ==== src/forms.rs

//! The operations under `/forms`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! client.forms().create().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Form, Method, Multipart, QueryStyle, Response, Sending, requests,
};
use crate::types::Chart;

/// The operations on forms, from [`Client::forms`](crate::Client::forms).
#[derive(Clone, Debug)]
pub struct Forms {
    client: Client,
}

impl Forms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a form.
    ///
    /// A form has parameters, too.
    ///
    /// `POST /forms`
    #[inline]
    pub fn create(&self) -> CreateForm {
        CreateForm {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Chart::new(),
        }
    }

    /// Replace the forms.
    ///
    /// The boundary is behind the parameters.
    ///
    /// `PUT /forms`
    #[inline]
    pub fn update(&self) -> UpdateForm {
        UpdateForm {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: ChartForm::new(),
        }
    }
}

/// The request that [`Forms::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateForm {
    client: Client,
    options: CallOptions,
    body: Chart,
}

impl CreateForm {
    /// One to how many.
    pub fn scale(mut self, scale: i64) -> Self {
        self.body.scale = Some(scale);
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
        Call::new(Method::POST, "/forms")
            .form(QueryStyle::FormExplode, &self.body)
            .content_type("application/x-www-form-urlencoded; charset=utf-8")
            .options(&self.options)
    }
}

/// The request that [`Forms::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateForm {
    client: Client,
    options: CallOptions,
    body: ChartForm,
}

impl UpdateForm {
    /// One to how many.
    pub fn scale(mut self, scale: i64) -> Self {
        self.body.scale = Some(scale);
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
        Call::new(Method::PUT, "/forms")
            .multipart(&self.body)
            .content_type("multipart/form-data; charset=utf-8")
            .options(&self.options)
    }
}

requests!(CreateForm, UpdateForm);

/// A chart.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ChartForm {
    /// One to how many.
    pub scale: Option<i64>,
}

impl ChartForm {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

impl Multipart for ChartForm {
    #[inline]
    fn parts(&self, form: &mut Form) {
        form.text("scale", &self.scale);
    }
}

// ==== src/legend.rs

//! The operations under `/legend`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let item = client.legend().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Representation, Response, Sending,
    model, requests,
};

/// The operations on legend, from [`Client::legend`](crate::Client::legend).
#[derive(Clone, Debug)]
pub struct Legend {
    client: Client,
}

impl Legend {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the legend.
    ///
    /// JSON of several types.
    ///
    /// `GET /legend`
    #[inline]
    pub fn retrieve(&self) -> RetrieveLegend {
        RetrieveLegend {
            client: self.client.clone(),
            options: CallOptions::default(),
            accept_legend_full_json_value: None,
        }
    }

    /// Create a legend.
    ///
    /// Versions of one media type.
    ///
    /// `POST /legend`
    #[inline]
    pub fn update(&self) -> UpdateLegend {
        UpdateLegend {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Legend::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveLegend {
    client: Client,
    options: CallOptions,
    accept_legend_full_json_value: Option<String>,
}

impl RetrieveLegend {
    /// A name that a method has.
    pub fn accept_legend_full_json_value(
        mut self,
        accept_legend_full_json_value: impl Into<String>,
    ) -> Self {
        self.accept_legend_full_json_value = Some(accept_legend_full_json_value.into());
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
    pub fn send(self) -> Sending<Option<RetrieveLegendResponse>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(
        self,
    ) -> Sending<Response<Option<RetrieveLegendResponse>>> {
        self.client.send_with_response(self.call())
    }

    /// Asks for the answer as `application/vnd.legend.full+json`.
    #[inline]
    pub fn accept_legend_full_json(
        self,
    ) -> Representation<Option<RetrieveLegendLegendFullJsonResponse>> {
        self.client.json_representation(self.call(), "application/vnd.legend.full+json")
    }

    /// Asks for the answer as `application/vnd.legend.any+json`.
    #[inline]
    pub fn accept_legend_any_json(self) -> Representation<Value> {
        self.client.json_representation(self.call(), "application/vnd.legend.any+json")
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/legend")
            .accept("application/json, application/vnd.legend.count+json")
            .query(
                "accept_legend_full+json",
                QueryStyle::FormExplode,
                &self.accept_legend_full_json_value,
            )
            .options(&self.options)
    }
}

/// The request that [`Legend::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateLegend {
    client: Client,
    options: CallOptions,
}

impl UpdateLegend {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<UpdateLegendResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<UpdateLegendResponse>> {
        self.client.send_with_response(self.call())
    }

    /// Asks for the answer as `application/json; version=2`.
    #[inline]
    pub fn accept_json_version_2(
        self,
    ) -> Representation<UpdateLegendJsonVersion2Response> {
        self.client.json_representation(self.call(), "application/json; version=2")
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/legend")
            .accept("application/json; version=1")
            .options(&self.options)
    }
}

requests!(
    RetrieveLegend => Option < RetrieveLegendResponse >, UpdateLegend =>
    UpdateLegendResponse
);

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveLegendResponse {
    /// How many there are.
    pub count: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveLegendResponse {
        required count = "count";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct RetrieveLegendLegendFullJsonResponse {
    /// All of them.
    pub signs: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    RetrieveLegendLegendFullJsonResponse {
        required signs = "signs";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateLegendResponse {
    /// The first.
    pub one: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UpdateLegendResponse {
        required one = "one";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateLegendJsonVersion2Response {
    /// The second.
    pub two: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    UpdateLegendJsonVersion2Response {
        required two = "two";
    }
}

// ==== src/log.rs

//! The operations under `/log`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let item = client.log().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Bytes, Call, CallOptions, Method, Representation, Response, Sending, requests,
};

/// The operations on log, from [`Client::log`](crate::Client::log).
#[derive(Clone, Debug)]
pub struct Log {
    client: Client,
}

impl Log {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the log.
    ///
    /// Text of several kinds, and bytes.
    ///
    /// `GET /log`
    #[inline]
    pub fn retrieve(&self) -> RetrieveLog {
        RetrieveLog {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Log::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveLog {
    client: Client,
    options: CallOptions,
}

impl RetrieveLog {
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

    /// Asks for the answer as `text/plain`.
    #[inline]
    pub fn accept_text(self) -> Representation<String> {
        self.client.text_representation(self.call(), "text/plain")
    }

    /// Asks for the answer as `text/html`.
    #[inline]
    pub fn accept_html(self) -> Representation<String> {
        self.client.text_representation(self.call(), "text/html")
    }

    /// Asks for the answer as `application/gzip`.
    #[inline]
    pub fn accept_gzip(self) -> Representation<Bytes> {
        self.client.bytes_representation(self.call(), "application/gzip")
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/log")
            .accept("text/plain, text/html")
            .options(&self.options)
    }
}

requests!(RetrieveLog);

// ==== src/mistakes.rs

//! The operations under `/mistakes`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let mistake = client.mistakes().list().send().await?;
//! println!("{mistake:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Chart;

/// The operations on mistakes, from [`Client::mistakes`](crate::Client::mistakes).
#[derive(Clone, Debug)]
pub struct Mistakes {
    client: Client,
}

impl Mistakes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the mistakes.
    ///
    /// Keys that are no media types, or several.
    ///
    /// `GET /mistakes`
    #[inline]
    pub fn list(&self) -> ListMistakes {
        ListMistakes {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Mistakes::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListMistakes {
    client: Client,
    options: CallOptions,
}

impl ListMistakes {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Chart>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Chart>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/mistakes")
            .accept("application/json, application/problem+json")
            .options(&self.options)
    }
}

requests!(ListMistakes => Vec < Chart >);

// ==== src/notes.rs

//! The operations under `/notes`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let note = client.notes().retrieve().send().await?;
//! println!("{note:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on notes, from [`Client::notes`](crate::Client::notes).
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the notes.
    ///
    /// Text is asked for as it is documented.
    ///
    /// `GET /notes`
    #[inline]
    pub fn retrieve(&self) -> RetrieveNote {
        RetrieveNote {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the notes.
    ///
    /// `PUT /notes`
    #[inline]
    pub fn update(&self) -> UpdateNote {
        UpdateNote {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Notes::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveNote {
    client: Client,
    options: CallOptions,
}

impl RetrieveNote {
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
        Call::new(Method::GET, "/notes").options(&self.options)
    }
}

/// The request that [`Notes::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateNote {
    client: Client,
    options: CallOptions,
}

impl UpdateNote {
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
        Call::new(Method::PUT, "/notes").accept("text/markdown").options(&self.options)
    }
}

requests!(RetrieveNote, UpdateNote);

// ==== src/picture.rs

//! The operations under `/picture`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! client.picture().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, Method, Representation, Response, Sending,
    requests,
};

/// The operations on picture, from [`Client::picture`](crate::Client::picture).
#[derive(Clone, Debug)]
pub struct Picture {
    client: Client,
}

impl Picture {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the picture.
    ///
    /// Bytes of several kinds.
    ///
    /// `GET /picture`
    #[inline]
    pub fn retrieve(&self) -> RetrievePicture {
        RetrievePicture {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Picture::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePicture {
    client: Client,
    options: CallOptions,
}

impl RetrievePicture {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    /// Asks for the answer as `image/png`.
    #[inline]
    pub fn accept_png(self) -> Representation<Bytes> {
        self.client.bytes_representation(self.call(), "image/png")
    }

    /// Asks for the answer as `image/svg+xml`.
    #[inline]
    pub fn accept_svg_xml(self) -> Representation<Bytes> {
        self.client.bytes_representation(self.call(), "image/svg+xml")
    }

    /// Asks for the answer as `application/pdf`.
    #[inline]
    pub fn accept_pdf(self) -> Representation<Bytes> {
        self.client.bytes_representation(self.call(), "application/pdf")
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/picture")
            .accept("image/png, image/svg+xml, application/pdf")
            .options(&self.options)
    }
}

requests!(RetrievePicture);

// ==== src/pilot.rs

//! The operations under `/pilot`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let item = client.pilot().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on pilot, from [`Client::pilot`](crate::Client::pilot).
#[derive(Clone, Debug)]
pub struct PilotResource {
    client: Client,
}

impl PilotResource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Retrieve the pilot.
    ///
    /// `GET /pilot`
    #[inline]
    pub fn retrieve(&self) -> RetrievePilot {
        RetrievePilot {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the pilot.
    ///
    /// `PUT /pilot`
    #[inline]
    pub fn update(&self) -> UpdatePilot {
        UpdatePilot {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Delete the pilot.
    ///
    /// A body that never comes is described.
    ///
    /// `DELETE /pilot`
    #[inline]
    pub fn delete(&self) -> DeletePilot {
        DeletePilot {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Look at the pilot.
    ///
    /// `HEAD /pilot`
    #[inline]
    pub fn head(&self) -> HeadPilot {
        HeadPilot {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`PilotResource::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrievePilot {
    client: Client,
    options: CallOptions,
}

impl RetrievePilot {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Option<Pilot>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Option<Pilot>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/pilot").options(&self.options)
    }
}

/// The request that [`PilotResource::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePilot {
    client: Client,
    options: CallOptions,
}

impl UpdatePilot {
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
        Call::new(Method::PUT, "/pilot").redirects(&[304], false).options(&self.options)
    }
}

/// The request that [`PilotResource::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeletePilot {
    client: Client,
    options: CallOptions,
}

impl DeletePilot {
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
        Call::new(Method::DELETE, "/pilot").options(&self.options)
    }
}

/// The request that [`PilotResource::head`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HeadPilot {
    client: Client,
    options: CallOptions,
}

impl HeadPilot {
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
        Call::new(Method::HEAD, "/pilot")
            .accept("application/json")
            .options(&self.options)
    }
}

requests!(RetrievePilot => Option < Pilot >, UpdatePilot, DeletePilot, HeadPilot);

/// A pilot.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pilot {
    /// As told.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Pilot {
        required name = "name";
    }
}

// ==== src/pilots.rs

//! The operations under `/pilots`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let pilot = client.pilots().create().send().await?;
//! println!("{pilot:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on pilots, from [`Client::pilots`](crate::Client::pilots).
#[derive(Clone, Debug)]
pub struct Pilots {
    client: Client,
}

impl Pilots {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create a pilot.
    ///
    /// The answer that is described says what the others leave out.
    ///
    /// `POST /pilots`
    #[inline]
    pub fn create(&self) -> CreatePilot {
        CreatePilot {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Pilots::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePilot {
    client: Client,
    options: CallOptions,
}

impl CreatePilot {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<CreatePilotResponse> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<CreatePilotResponse>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/pilots").options(&self.options)
    }
}

requests!(CreatePilot => CreatePilotResponse);

#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePilotResponse {
    /// As told.
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CreatePilotResponse {
        required name = "name";
    }
}

// ==== src/replicas.rs

//! The operations under `/replicas`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! client.replicas().update("name").send().await?;
//! # Ok(())
//! # }
//! ```

use serde_json::Value;
use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, Response, Sending, UnknownValue, model,
    requests, text_enum,
};
use crate::types::Deployment;

/// The operations on replicas, from [`Client::replicas`](crate::Client::replicas).
#[derive(Clone, Debug)]
pub struct Replicas {
    client: Client,
}

impl Replicas {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Update the replica.
    ///
    /// The schemas say what each is; what differs in the character set is one.
    ///
    /// - `name`: The replica.
    ///
    /// `PATCH /replicas/{name}`
    pub fn update(&self, name: impl Into<String>) -> UpdateReplica {
        UpdateReplica {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            body: Deployment::new(),
        }
    }

    /// Update the replica.
    ///
    /// The schemas say what each is; what differs in the character set is one.
    ///
    /// - `name`: The replica.
    ///
    /// `PATCH /replicas/{name}`
    pub fn update_json_patch(
        &self,
        name: impl Into<String>,
        content: impl IntoIterator<Item = Step>,
    ) -> UpdateReplicaJsonPatch {
        UpdateReplicaJsonPatch {
            client: self.client.clone(),
            options: CallOptions::default(),
            name: name.into(),
            content: content.into_iter().collect(),
        }
    }
}

/// The request that [`Replicas::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateReplica {
    client: Client,
    options: CallOptions,
    name: String,
    body: Deployment,
}

impl UpdateReplica {
    /// How many of them.
    pub fn replicas(mut self, replicas: i64) -> Self {
        self.body.replicas = Some(replicas);
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
        Call::new(Method::PATCH, "/replicas/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .json(&self.body)
            .options(&self.options)
    }
}

/// The request that [`Replicas::update_json_patch`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateReplicaJsonPatch {
    client: Client,
    options: CallOptions,
    name: String,
    content: Vec<Step>,
}

impl UpdateReplicaJsonPatch {
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
        Call::new(Method::PATCH, "/replicas/{name}")
            .path("name", PathStyle::Simple, &self.name)
            .json_as("application/json-patch+json", &self.content)
            .options(&self.options)
    }
}

requests!(UpdateReplica, UpdateReplicaJsonPatch);

/// An operation of a patch.
#[derive(Clone)]
#[non_exhaustive]
pub struct Step {
    /// What is done.
    pub op: StepOp,
    /// To what.
    pub path: String,
    /// With what.
    pub value: Option<Value>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Step {
    /// Makes one from its required fields.
    pub fn new(op: impl Into<StepOp>, path: impl Into<String>) -> Self {
        Self {
            op: op.into(),
            path: path.into(),
            value: None,
            extra: Extra::default(),
        }
    }

    /// With what.
    #[inline]
    pub fn value(mut self, value: Value) -> Self {
        self.value = Some(value);
        self
    }
}

model! {
    Step {
        required op = "op";
        required path = "path";
        optional value = "value";
    }
}

/// What is done.
#[derive(Clone)]
#[non_exhaustive]
pub enum StepOp {
    /// `add`
    Add,
    /// `remove`
    Remove,
    /// `replace`
    Replace,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    StepOp {
        Add = "add";
        Remove = "remove";
        Replace = "replace";
    }
}

// ==== src/seals.rs

//! The operations under `/seals`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! client.seals().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    ByteStream, Bytes, Call, CallOptions, Method, Response, Sending, requests,
};
use crate::types::Chart;

/// The operations on seals, from [`Client::seals`](crate::Client::seals).
#[derive(Clone, Debug)]
pub struct Seals {
    client: Client,
}

impl Seals {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the seals.
    ///
    /// Pictures of any kind.
    ///
    /// `GET /seals`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSeal {
        RetrieveSeal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the seals.
    ///
    /// Anything that says which text it is.
    ///
    /// `PUT /seals`
    #[inline]
    pub fn replace(&self) -> ReplaceSeal {
        ReplaceSeal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create the seals.
    ///
    /// Anything of which nothing is said.
    ///
    /// `POST /seals`
    #[inline]
    pub fn create(&self) -> CreateSeal {
        CreateSeal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Update the seals.
    ///
    /// Anything whose schema says what JSON it is.
    ///
    /// `PATCH /seals`
    #[inline]
    pub fn update(&self) -> UpdateSeal {
        UpdateSeal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Delete the seals.
    ///
    /// Bytes under the name of JSON.
    ///
    /// `DELETE /seals`
    #[inline]
    pub fn delete(&self) -> DeleteSeal {
        DeleteSeal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Seals::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSeal {
    client: Client,
    options: CallOptions,
}

impl RetrieveSeal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/seals").accept("image/*").options(&self.options)
    }
}

/// The request that [`Seals::replace`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceSeal {
    client: Client,
    options: CallOptions,
}

impl ReplaceSeal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PUT, "/seals").options(&self.options)
    }
}

/// The request that [`Seals::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSeal {
    client: Client,
    options: CallOptions,
}

impl CreateSeal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/seals").options(&self.options)
    }
}

/// The request that [`Seals::update`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateSeal {
    client: Client,
    options: CallOptions,
}

impl UpdateSeal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Chart>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Chart>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::PATCH, "/seals")
            .accept("application/json, */*;q=0.5")
            .options(&self.options)
    }
}

/// The request that [`Seals::delete`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteSeal {
    client: Client,
    options: CallOptions,
}

impl DeleteSeal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Bytes> {
        self.client.send_bytes(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Bytes>> {
        self.client.send_bytes_with_response(self.call())
    }

    /// Sends the request, and gives the bytes of the answer as they come, or into a file.
    pub fn download(self) -> Sending<ByteStream> {
        self.client.download(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::DELETE, "/seals")
            .accept("application/json, */*;q=0.5")
            .options(&self.options)
    }
}

requests!(
    RetrieveSeal, ReplaceSeal, CreateSeal, UpdateSeal => Vec < Chart >, DeleteSeal
);

// ==== src/signals.rs

//! The operations under `/signals`.
//!
//! ```no_run
//! # async fn example(client: media_types_on_the_wire::Client) -> media_types_on_the_wire::Result<()> {
//! let signal = client.signals().list().send().await?;
//! println!("{signal:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, EventStream, Framing, Method, Response, Result, Sending, requests,
};
use crate::types::Chart;

/// The operations on signals, from [`Client::signals`](crate::Client::signals).
#[derive(Clone, Debug)]
pub struct Signals {
    client: Client,
}

impl Signals {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the signals.
    ///
    /// A stream beside JSON and errors of their own.
    ///
    /// Errors with a body, for [`Error::api`](crate::Error::api): `400` as
    /// [`types::Problem`](crate::types::Problem), `500` as [`types::Problem`](crate::types::Problem).
    ///
    /// `GET /signals`
    #[inline]
    pub fn list(&self) -> ListSignals {
        ListSignals {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }

    /// Create the signals.
    ///
    /// `POST /signals`
    #[inline]
    pub fn create(&self) -> CreateSignal {
        CreateSignal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Signals::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListSignals {
    client: Client,
    options: CallOptions,
}

impl ListSignals {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<Chart>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Chart>>> {
        self.client.send_with_response(self.call())
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Chart>> {
        self.client
            .stream(
                self.call(),
                Framing::Events,
                "text/event-stream, application/problem+json;q=0.5",
            )
            .await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/signals")
            .accept("application/json, application/problem+json;q=0.5")
            .options(&self.options)
    }
}

/// The request that [`Signals::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSignal {
    client: Client,
    options: CallOptions,
}

impl CreateSignal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, and gives the events of the answer as they come.
    #[inline]
    pub async fn stream(self) -> Result<EventStream<Chart>> {
        self.client.stream(self.call(), Framing::Lines, "application/x-ndjson").await
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/signals").options(&self.options)
    }
}

requests!(ListSignals => Vec < Chart >, CreateSignal);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "forms")]
pub use crate::forms::ChartForm;
#[cfg(feature = "legend")]
pub use crate::legend::{
    RetrieveLegendLegendFullJsonResponse, RetrieveLegendResponse,
    UpdateLegendJsonVersion2Response, UpdateLegendResponse,
};
#[cfg(feature = "pilot")]
pub use crate::pilot::Pilot;
#[cfg(feature = "pilots")]
pub use crate::pilots::CreatePilotResponse;
#[cfg(feature = "boats")]
pub use crate::boats::{CreateBoatResponse, UpdateBoatResponse};
#[cfg(feature = "replicas")]
pub use crate::replicas::{Step, StepOp};

/// A chart.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Chart {
    /// One to how many.
    pub scale: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Chart {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Chart {
        optional scale = "scale";
    }
}

/// Something that went wrong.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// What it is.
    pub title: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Problem {
        required title = "title";
    }
}

/// A deployment.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Deployment {
    /// How many of them.
    pub replicas: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Deployment {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Deployment {
        optional replicas = "replicas";
    }
}

