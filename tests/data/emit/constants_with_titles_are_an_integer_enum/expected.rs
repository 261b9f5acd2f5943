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

    /// Operations under `/lamps`.
    #[cfg(feature = "lamps")]
    pub fn lamps(&self) -> crate::lamps::Lamps {
        crate::lamps::Lamps::new(self.clone())
    }
}

// ==== src/lamps.rs

//! Operations under `/lamps`.
//!
//! ```no_run
//! # async fn example(client: constants_with_titles_are_an_integer_enum::Client) -> constants_with_titles_are_an_integer_enum::Result<()> {
//! let lamp = client.lamps().list().await?;
//! println!("{lamp:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownInteger, integer_enum,
    model, requests,
};

/// Operations on lamps. Created by [`Client::lamps`](crate::Client::lamps).
#[derive(Clone, Debug)]
pub struct Lamps {
    client: Client,
}

impl Lamps {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List the lamps.
    ///
    /// ```no_run
    /// # async fn example(client: constants_with_titles_are_an_integer_enum::Client) -> constants_with_titles_are_an_integer_enum::Result<()> {
    /// let lamp = client.lamps().list().await?;
    /// println!("{lamp:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /lamps`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListLamps {
        ListLamps {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Lamps::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListLamps {
    client: Client,
    options: CallOptions,
}

impl ListLamps {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<Lamp>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Lamp>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/lamps").options(&self.options)
    }
}

requests!(ListLamps => Vec < Lamp >);

/// A lamp.
#[derive(Clone)]
#[non_exhaustive]
pub struct Lamp {
    /// How it shines.
    pub mode: Mode,
    /// The socket, as some generators name its values.
    pub socket: Option<LampSocket>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Lamp {
        required mode = "mode";
        optional socket = "socket";
    }
}

/// How it shines.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: constants_with_titles_are_an_integer_enum::types::Mode) {
/// use constants_with_titles_are_an_integer_enum::types::Mode;
/// match value {
///     Mode::Dark => println!("Dark"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// Not at all.
    Dark,
    /// A little.
    Dimmed,
    /// Fully.
    #[deprecated]
    Bright,
    /// A value not known to this version of the crate.
    Unknown(UnknownInteger),
}

integer_enum! {
    Mode {
        Dark = 0;
        Dimmed = 1;
        Bright = 2;
    }
}

/// The socket, as some generators name its values.
///
/// The API may add values, so a `match` needs an arm for others:
///
/// ```no_run
/// # fn example(value: constants_with_titles_are_an_integer_enum::types::LampSocket) {
/// use constants_with_titles_are_an_integer_enum::types::LampSocket;
/// match value {
///     LampSocket::Small => println!("Small"),
///     other => println!("{other}"),
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LampSocket {
    /// A candle's.
    Small,
    /// A bulb's.
    Large,
    /// A value not known to this version of the crate.
    Unknown(UnknownInteger),
}

integer_enum! {
    LampSocket {
        Small = 14;
        Large = 27;
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Lamp {
        new mode: Mode = mode;
        set socket: LampSocket = socket;
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`lamps`](mod@crate::lamps): [`Lamp`], [`Mode`], [`LampSocket`]

#[cfg(feature = "lamps")]
#[doc(inline)]
pub use crate::lamps::{Lamp, LampSocket, Mode};

