// warning: an `enum` or `const` of lists or objects is not expressed in types; any value of the type will do
//   --> openapi.yaml:38:9  #/components/schemas/Boat/properties/courses

// warning: no value of this `enum` is of the schema's type, so the `enum` is left out
//   --> openapi.yaml:40:31  #/components/schemas/Boat/properties/depths/items

// ==== src/boats.rs

//! The operations under `/boats`.
//!
//! ```no_run
//! # async fn example(client: enum_beside_items_of_an_array::Client) -> enum_beside_items_of_an_array::Result<()> {
//! let boat = client.boats().retrieve().send().await?;
//! println!("{boat:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, QueryStyle, Response, Sending, UnknownInteger,
    UnknownValue, integer_enum, model, requests, text_enum,
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

    /// `GET /boats`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBoat {
        RetrieveBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            kinds: None,
            lengths: None,
        }
    }
}

/// The request that [`Boats::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBoat {
    client: Client,
    options: CallOptions,
    kinds: Option<Vec<RetrieveBoatKind>>,
    lengths: Option<Vec<RetrieveBoatLength>>,
}

impl RetrieveBoat {
    pub fn kinds(
        mut self,
        kinds: impl IntoIterator<Item = impl Into<RetrieveBoatKind>>,
    ) -> Self {
        self.kinds = Some(kinds.into_iter().map(Into::into).collect());
        self
    }

    pub fn lengths(
        mut self,
        lengths: impl IntoIterator<Item = RetrieveBoatLength>,
    ) -> Self {
        self.lengths = Some(lengths.into_iter().collect());
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
    pub fn send(self) -> Sending<Boat> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Boat>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/boats")
            .query("kinds", QueryStyle::FormExplode, &self.kinds)
            .query("lengths", QueryStyle::FormExplode, &self.lengths)
            .options(&self.options)
    }
}

requests!(RetrieveBoat => Boat);

#[derive(Clone)]
#[non_exhaustive]
pub struct Boat {
    /// The flags that it shows.
    pub flags: Vec<BoatFlag>,
    pub lights: Option<Vec<Option<BoatLight>>>,
    pub signals: Vec<BoatSignal>,
    pub berths: Option<Vec<BoatBerth>>,
    pub crews: Option<Vec<BoatCrew>>,
    pub shared: Option<Vec<Hold>>,
    pub courses: Option<Vec<String>>,
    pub depths: Option<Vec<i64>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Boat {
        required flags = "flags";
        optional lights = "lights";
        required signals = "signals";
        optional berths = "berths";
        optional crews = "crews";
        optional shared = "shared";
        optional courses = "courses";
        optional depths = "depths";
    }
}

/// `kinds` of `GET /boats`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RetrieveBoatKind {
    /// `tug`
    Tug,
    /// `ferry`
    Ferry,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    RetrieveBoatKind {
        Tug = "tug";
        Ferry = "ferry";
    }
}

/// `lengths` of `GET /boats`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetrieveBoatLength {
    /// `8`
    Length8,
    /// `12`
    Length12,
    /// `24`
    Length24,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    RetrieveBoatLength {
        Length8 = 8;
        Length12 = 12;
        Length24 = 24;
    }
}

/// A flag.
#[derive(Clone)]
#[non_exhaustive]
pub enum BoatFlag {
    /// `red`
    Port,
    /// `green`
    Starboard,
    /// `blue`
    Mooring,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatFlag {
        Port = "red";
        Starboard = "green";
        Mooring = "blue";
    }
}

/// `lights` of `Boat`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BoatLight {
    /// `steady`
    Steady,
    /// `flashing`
    Flashing,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatLight {
        Steady = "steady";
        Flashing = "flashing";
    }
}

/// `signals` of `Boat`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BoatSignal {
    /// `horn`
    Horn,
    /// `bell`
    Bell,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatSignal {
        Horn = "horn";
        Bell = "bell";
    }
}

/// `berths` of `Boat`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BoatBerth {
    /// `north`
    North,
    /// `south`
    South,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatBerth {
        North = "north";
        South = "south";
    }
}

/// `crews` of `Boat`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BoatCrew {
    /// `day`
    Day,
    /// `night`
    Night,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BoatCrew {
        Day = "day";
        Night = "night";
    }
}

/// `shared` of `Boat`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Hold {
    /// `fore`
    Fore,
    /// `aft`
    Aft,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Hold {
        Fore = "fore";
        Aft = "aft";
    }
}

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: None,
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
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "boats")]
pub use crate::boats::{
    Boat, BoatBerth, BoatCrew, BoatFlag, BoatLight, BoatSignal, Hold, RetrieveBoatKind,
    RetrieveBoatLength,
};

