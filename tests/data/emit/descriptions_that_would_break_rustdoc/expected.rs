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

    /// Operations under `/quotes`.
    #[cfg(feature = "quotes")]
    pub fn quotes(&self) -> crate::quotes::Quotes {
        crate::quotes::Quotes::new(self.clone())
    }
}

// ==== src/quotes.rs

//! Operations under `/quotes`.
//!
//! ```no_run
//! # async fn example(client: descriptions_that_would_break_rustdoc::Client) -> descriptions_that_would_break_rustdoc::Result<()> {
//! let quote = client.quotes().list().await?;
//! println!("{quote:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// Operations on quotes. Created by [`Client::quotes`](crate::Client::quotes).
#[derive(Clone, Debug)]
pub struct Quotes {
    client: Client,
}

impl Quotes {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// List quotes \*/ with **markup**
    ///
    /// See <https://example.com/quotes?a=1&b=2> and <https://example.com/other>.
    ///
    /// ```json
    /// {"quotes": [1, 2]}
    /// ```
    ///
    /// ```text
    /// fn main() { unclosed(
    /// ```
    ///
    /// ```text
    /// an indented block that is no Rust
    /// ```
    ///
    /// | a | b |
    /// | --- | --- |
    /// | \[x] | Vec\<String> |
    ///
    /// \<script>alert("x")\</script> and an \<img src=x> and \[a link](#/components/schemas/Quote) and
    /// \[Quote::text].
    ///
    /// ```no_run
    /// # async fn example(client: descriptions_that_would_break_rustdoc::Client) -> descriptions_that_would_break_rustdoc::Result<()> {
    /// let quote = client.quotes().list().await?;
    /// println!("{quote:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /quotes`
    #[doc(alias = "fetch")]
    #[doc(alias = "get")]
    #[inline]
    pub fn list(&self) -> ListQuotes {
        ListQuotes {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// A request created by [`Quotes::list`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub struct ListQuotes {
    client: Client,
    options: CallOptions,
}

impl ListQuotes {
    /// Sets timeouts, retries, headers and query parameters for this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request, as `.await` does.
    #[inline]
    pub fn send(self) -> Sending<Vec<Quote>> {
        self.client.core().send(self.call())
    }

    /// Sends the request and returns the response with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<Quote>>> {
        self.client.core().send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/quotes").options(&self.options)
    }
}

requests!(ListQuotes => Vec < Quote >);

/// A quote: "#!\[deny]", \`unclosed, Option\<Quote>, a\\b, 100% {braces} ​ and a
/// \[reference]\[nowhere].
#[derive(Clone)]
#[non_exhaustive]
pub struct Quote {
    /// Ends with a backslash .
    pub text: String,
    /// One
    ///
    /// Two
    ///
    /// Three
    ///
    /// - x
    pub tag: Option<String>,
    /// - one * two * three 1) four.
    pub list: Option<String>,
    pub blank: Option<String>,
    /// # Heading.
    ///
    /// ## Text
    ///
    /// more
    pub heading: Option<String>,
    /// \~\~\~ never closed.
    pub fence: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Quote {
        required text = "text";
        optional tag = "tag";
        optional list = "list";
        optional blank = "blank";
        optional heading = "heading";
        optional fence = "fence";
    }
}
#[cfg(feature = "testing")]
crate::runtime::constructors! {
    new Quote {
        new text: impl Into<String> = text.into();
        set tag: impl Into<String> = tag.into();
        set list: impl Into<String> = list.into();
        set blank: impl Into<String> = blank.into();
        set heading: impl Into<String> = heading.into();
        set fence: impl Into<String> = fence.into();
    }
}

// ==== src/types.rs

//! All types of the API.
//!
//! A type that belongs to a resource is defined in the module of that resource:
//!
//! - [`quotes`](mod@crate::quotes): [`Quote`]

#[cfg(feature = "quotes")]
#[doc(inline)]
pub use crate::quotes::Quote;

