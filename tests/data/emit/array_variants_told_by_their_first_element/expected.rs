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

    /// The operations under `/inputs`.
    #[cfg(feature = "inputs")]
    pub fn inputs(&self) -> crate::inputs::Inputs {
        crate::inputs::Inputs::new(self.clone())
    }
}

// ==== src/inputs.rs

//! The operations under `/inputs`.
//!
//! ```no_run
//! # async fn example(client: array_variants_told_by_their_first_element::Client) -> array_variants_told_by_their_first_element::Result<()> {
//! let input = client.inputs().create("text").send().await?;
//! println!("{input:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on inputs, from [`Client::inputs`](crate::Client::inputs).
#[derive(Clone, Debug)]
pub struct Inputs {
    client: Client,
}

impl Inputs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the input.
    ///
    /// - `text`: One text, several, numbers, or lists of numbers.
    ///
    /// `POST /inputs`
    pub fn create(&self, text: impl Into<InputText>) -> CreateInput {
        CreateInput {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Input::new(text),
        }
    }
}

/// The request that [`Inputs::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateInput {
    client: Client,
    options: CallOptions,
    body: Input,
}

impl CreateInput {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Input> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Input>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/inputs").json(&self.body).options(&self.options)
    }
}

requests!(CreateInput => Input);

/// What is to be read.
#[derive(Clone)]
#[non_exhaustive]
pub struct Input {
    /// One text, several, numbers, or lists of numbers.
    pub text: InputText,
    /// Members beyond these.
    pub extra: Extra,
}

impl Input {
    /// Makes one from its required fields.
    pub fn new(text: impl Into<InputText>) -> Self {
        Self {
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Input {
        required text = "text";
    }
}

/// One text, several, numbers, or lists of numbers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputText {
    Text(String),
    TextList(Vec<String>),
    IntegerList(Vec<i64>),
    ListList(Vec<Vec<i64>>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for InputText {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::String => node.decode().map(Self::Text),
            Kind::Array => {
                match node.first() {
                    Some(first) => {
                        match first.kind() {
                            Kind::Integer => node.decode().map(Self::IntegerList),
                            Kind::String => node.decode().map(Self::TextList),
                            Kind::Array => node.decode().map(Self::ListList),
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => node.decode().map(Self::TextList),
                }
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for InputText {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::IntegerList(value) => out.put(value),
            Self::ListList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    InputText {
        Text: String;
        Text: &str;
        TextList: Vec<String>;
        IntegerList: Vec<i64>;
        ListList: Vec<Vec<i64>>;
    }
}
unions!(InputText);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "inputs")]
pub use crate::inputs::{Input, InputText};

