// ==== src/buses.rs

//! Operations under `/buses`.
//!
//! ```no_run
//! # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
//! let bus = client.buses().list().await?;
//! println!("{bus:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::Seat;

/// Operations on buses. Created by [`Client::buses`](crate::Client::buses).
#[derive(Clone, Debug)]
pub struct Buses {
    client: Client,
}

impl Buses {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List each seat.
    ///
    /// ```no_run
    /// # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
    /// let bus = client.buses().list().await?;
    /// println!("{bus:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /buses`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListBuses {
        ListBuses {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Buses::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListBuses {
    client: Client,
    options: CallOptions,
}

impl ListBuses {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<Seat>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Seat>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/buses").options(&self.options)
    }
}

requests!(ListBuses => Vec < Seat >);

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

    /// Operations under `/schools`.
    #[cfg(feature = "schools")]
    pub fn schools(&self) -> crate::schools::Schools {
        crate::schools::Schools::new(self.clone())
    }

    /// Operations under `/buses`.
    #[cfg(feature = "buses")]
    pub fn buses(&self) -> crate::buses::Buses {
        crate::buses::Buses::new(self.clone())
    }
}

// ==== src/schools/pupils.rs

//! Operations under `/schools/pupils`.
//!
//! ```no_run
//! # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
//! let pupil = client.schools().pupils().list().await?;
//! println!("{pupil:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::schools::Person;

/// Operations on pupils. Created by [`Schools::pupils`](super::Schools::pupils).
#[derive(Clone, Debug)]
pub struct Pupils {
    client: Client,
}

impl Pupils {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List each person.
    ///
    /// ```no_run
    /// # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
    /// let pupil = client.schools().pupils().list().await?;
    /// println!("{pupil:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /schools/pupils`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListPupils {
        ListPupils {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Pupils::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListPupils {
    client: Client,
    options: CallOptions,
}

impl ListPupils {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<Person>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Person>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/schools/pupils").options(&self.options)
    }
}

requests!(ListPupils => Vec < Person >);

// ==== src/schools/teachers.rs

//! Operations under `/schools/teachers`.
//!
//! ```no_run
//! # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
//! let teacher = client.schools().teachers().list().await?;
//! println!("{teacher:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::schools::Person;

/// Operations on teachers. Created by [`Schools::teachers`](super::Schools::teachers).
#[derive(Clone, Debug)]
pub struct Teachers {
    client: Client,
}

impl Teachers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List each person.
    ///
    /// ```no_run
    /// # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
    /// let teacher = client.schools().teachers().list().await?;
    /// println!("{teacher:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /schools/teachers`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListTeachers {
        ListTeachers {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Teachers::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListTeachers {
    client: Client,
    options: CallOptions,
}

impl ListTeachers {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<Person>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Person>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/schools/teachers").options(&self.options)
    }
}

requests!(ListTeachers => Vec < Person >);

// ==== src/schools.rs

//! Operations under `/schools`.
//!
//! ```no_run
//! # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
//! let school = client.schools().rooms(1).await?;
//! println!("{school:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};
use crate::types::Seat;

#[cfg(feature = "pupils")]
pub mod pupils;
#[cfg(feature = "teachers")]
pub mod teachers;

/// Operations on schools. Created by [`Client::schools`](crate::Client::schools).
#[derive(Clone, Debug)]
pub struct Schools {
    client: Client,
}

impl Schools {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Operations under `/schools/pupils`.
    #[cfg(feature = "pupils")]
    pub fn pupils(&self) -> pupils::Pupils {
        pupils::Pupils::new(self.client.clone())
    }

    /// Operations under `/schools/teachers`.
    #[cfg(feature = "teachers")]
    pub fn teachers(&self) -> teachers::Teachers {
        teachers::Teachers::new(self.client.clone())
    }

    /// Create the room.
    ///
    /// - `number`: The number.
    ///
    /// ```no_run
    /// # async fn example(client: types_shared_by_resources_live_at_their_common_parent::Client) -> types_shared_by_resources_live_at_their_common_parent::Result<()> {
    /// let school = client.schools().rooms(1).await?;
    /// println!("{school:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /schools/rooms`
    #[inline]
    pub fn rooms(&self, number: i64) -> RoomsSchool {
        RoomsSchool {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Room::new(number),
        }
    }
}

/// A request created by [`Schools::rooms`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct RoomsSchool {
    client: Client,
    options: CallOptions,
    body: Room,
}

impl RoomsSchool {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Room> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Room>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/schools/rooms").json(&self.body).options(&self.options)
    }
}

requests!(RoomsSchool => Room);

/// A room.
#[derive(Clone)]
#[non_exhaustive]
pub struct Room {
    /// The number.
    pub number: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

impl Room {
    /// Creates a value with the required fields set.
    #[inline]
    pub fn new(number: i64) -> Self {
        Self {
            number,
            extra: Extra::default(),
        }
    }
}

model! {
    Room {
        required number = "number";
    }
}

/// Someone at a school.
#[derive(Clone)]
#[non_exhaustive]
pub struct Person {
    /// The name.
    pub name: String,
    /// A seat.
    pub seat: Option<Seat>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Person {
        required name = "name";
        optional seat = "seat";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Person {
        new name: impl Into<String> = name.into();
        set seat: impl Into<Seat> = seat.into();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`schools`](mod@crate::schools): [`Room`], [`Person`]

use crate::runtime::{UnknownValue, text_enum};

#[cfg(feature = "schools")]
#[doc(inline)]
pub use crate::schools::{Person, Room};

/// A seat.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: types_shared_by_resources_live_at_their_common_parent::types::Seat) {
/// use types_shared_by_resources_live_at_their_common_parent::types::Seat;
/// match value {
///     Seat::Front => println!("Front"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Seat {
    /// `front`
    Front,
    /// `back`
    Back,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    Seat {
        Front = "front";
        Back = "back";
    }
}

