// warning: `x-enum-varnames` has the length 1 and `enum` 2, so it is not read
//   --> openapi.yaml:19:9  #/components/schemas/All/properties/too_few
//   help: give each value of `enum` one name of its own; till then the values name themselves

// warning: `x-enum-varnames` has the name `Same` twice, so it is not read
//   --> openapi.yaml:20:9  #/components/schemas/All/properties/twice
//   help: give each value of `enum` one name of its own; till then the values name themselves

// warning: `x-ms-enum` names the value `z`, which `enum` does not have
//   --> openapi.yaml:21:9  #/components/schemas/All/properties/unknown_value
//   help: give each value of `enum` one name of its own; till then the values name themselves

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

    /// The operations under `/x`.
    #[cfg(feature = "x")]
    pub fn x(&self) -> crate::x::X {
        crate::x::X::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "x")]
pub use crate::x::{
    All, AllBlank, AllByValue, AllCases, AllDigits, AllEntries, AllMicrosoft,
    AllMicrosoftText, AllNumbers, AllTooFew, AllTwice, AllUnknownValue, AllWithNull,
    AllWords,
};

// ==== src/x.rs

//! The operations under `/x`.
//!
//! ```no_run
//! # async fn example(client: enums_that_the_document_names::Client) -> enums_that_the_document_names::Result<()> {
//! let item = client.x().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, UnknownInteger, UnknownValue,
    integer_enum, model, requests, text_enum,
};

/// The operations on x, from [`Client::x`](crate::Client::x).
#[derive(Clone, Debug)]
pub struct X {
    client: Client,
}

impl X {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /x`
    #[inline]
    pub fn retrieve(&self) -> RetrieveX {
        RetrieveX {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`X::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveX {
    client: Client,
    options: CallOptions,
}

impl RetrieveX {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<All> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<All>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/x").options(&self.options)
    }
}

requests!(RetrieveX => All);

#[derive(Clone)]
#[non_exhaustive]
pub struct All {
    pub digits: Option<AllDigits>,
    pub words: Option<AllWords>,
    pub with_null: Option<AllWithNull>,
    pub numbers: Option<AllNumbers>,
    pub microsoft: Option<AllMicrosoft>,
    pub microsoft_text: Option<AllMicrosoftText>,
    pub entries: Option<AllEntries>,
    pub by_value: Option<AllByValue>,
    pub too_few: Option<AllTooFew>,
    pub twice: Option<AllTwice>,
    pub unknown_value: Option<AllUnknownValue>,
    pub blank: Option<AllBlank>,
    pub cases: Option<AllCases>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    All {
        optional digits = "digits";
        optional words = "words";
        optional with_null = "with_null";
        optional numbers = "numbers";
        optional microsoft = "microsoft";
        optional microsoft_text = "microsoft_text";
        optional entries = "entries";
        optional by_value = "by_value";
        optional too_few = "too_few";
        optional twice = "twice";
        optional unknown_value = "unknown_value";
        optional blank = "blank";
        optional cases = "cases";
    }
}

/// `digits` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllDigits {
    /// It purrs.
    Cat,
    /// It barks.
    Dog,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllDigits {
        Cat = "1";
        Dog = "2";
    }
}

/// `words` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllWords {
    /// `a`
    FirstOne,
    /// The second.
    SecondOne,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllWords {
        FirstOne = "a";
        SecondOne = "b";
    }
}

/// `with_null` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllWithNull {
    /// `x`
    Ecks,
    /// `y`
    Why,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllWithNull {
        Ecks = "x";
        Why = "y";
    }
}

/// `numbers` of `All`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllNumbers {
    /// `-1`
    Minus,
    /// `10`
    Ten,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    AllNumbers {
        Minus = - 1;
        Ten = 10;
    }
}

/// `microsoft` of `All`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllMicrosoft {
    /// Fizzy.
    SevenUp,
    /// `8`
    Eighty,
    /// `9`
    Microsoft9,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    AllMicrosoft {
        SevenUp = 7;
        Eighty = 8;
        Microsoft9 = 9;
    }
}

/// `microsoft_text` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllMicrosoftText {
    /// `<`
    Before,
    /// `>`
    After,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllMicrosoftText {
        Before = "<";
        After = ">";
    }
}

/// `entries` of `All`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllEntries {
    /// `3`
    Three,
    /// `5`
    Five,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    AllEntries {
        Three = 3;
        Five = 5;
    }
}

/// `by_value` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllByValue {
    /// `+1`
    Up,
    /// `-1`
    Down,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllByValue {
        Up = "+1";
        Down = "-1";
    }
}

/// `too_few` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllTooFew {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllTooFew {
        A = "a";
        B = "b";
    }
}

/// `twice` of `All`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllTwice {
    /// `1`
    Twice1,
    /// `2`
    Twice2,
    /// A value that the API has added since.
    Unknown(UnknownInteger),
}

integer_enum! {
    AllTwice {
        Twice1 = 1;
        Twice2 = 2;
    }
}

/// `unknown_value` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllUnknownValue {
    /// `a`
    A,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllUnknownValue {
        A = "a";
    }
}

/// `blank` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllBlank {
    /// `a`
    A,
    /// `b`
    Bee,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllBlank {
        A = "a";
        Bee = "b";
    }
}

/// `cases` of `All`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllCases {
    /// `a`
    A,
    /// `A`
    AUpper,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// The empty string.
    Empty,
    /// ` `
    Space,
    /// `x²`
    X2,
    /// `x2`
    X2Lower,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    AllCases {
        A = "a";
        AUpper = "A";
        Plus1 = "+1";
        Minus1 = "-1";
        Empty = "";
        Space = " ";
        X2 = "x²";
        X2Lower = "x2";
    }
}

