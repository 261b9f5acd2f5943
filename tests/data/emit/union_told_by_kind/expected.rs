// ==== src/answers.rs

//! The operations under `/answers`.
//!
//! ```no_run
//! # async fn example(client: union_told_by_kind::Client) -> union_told_by_kind::Result<()> {
//! let answer = client.answers().create("value").send().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, UnknownJson, from_members, model, requests, unions,
};

/// The operations on answers, from [`Client::answers`](crate::Client::answers).
#[derive(Clone, Debug)]
pub struct Answers {
    client: Client,
}

impl Answers {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the answer.
    ///
    /// - `value`: What was answered.
    ///
    /// `POST /answers`
    pub fn create(&self, value: impl Into<AnswerValue>) -> CreateAnswer {
        CreateAnswer {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Answer::new(value),
        }
    }
}

/// The request that [`Answers::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAnswer {
    client: Client,
    options: CallOptions,
    body: Answer,
}

impl CreateAnswer {
    /// A mark, as a number or in words.
    pub fn mark(mut self, mark: impl Into<AnswerMark>) -> Self {
        self.body.mark = Some(mark.into());
        self
    }

    /// Sends `null` as `mark`.
    #[inline]
    pub fn mark_null(mut self) -> Self {
        self.body.mark = None;
        self.body.extra.null::<Answer>("mark");
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
    pub fn send(self) -> Sending<Answer> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Answer>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/answers").json(&self.body).options(&self.options)
    }
}

requests!(CreateAnswer => Answer);

/// An answer to a question.
#[derive(Clone)]
#[non_exhaustive]
pub struct Answer {
    /// What was answered.
    pub value: AnswerValue,
    /// A mark, as a number or in words.
    pub mark: Option<AnswerMark>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Answer {
    /// Makes one from its required fields.
    pub fn new(value: impl Into<AnswerValue>) -> Self {
        Self {
            value: value.into(),
            mark: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Answer {
        required value = "value";
        optional mark = "mark";
    }
}

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnswerValue {
    Text(String),
    Bool(bool),
    Integer(i64),
    TextList(Vec<String>),
    /// A long answer.
    Essay(Box<Essay>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for AnswerValue {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Bool => node.decode().map(Self::Bool),
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::String => node.decode().map(Self::Text),
            Kind::Array => node.decode().map(Self::TextList),
            Kind::Object => node.decode().map(Self::Essay),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for AnswerValue {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Bool(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::TextList(value) => out.put(value),
            Self::Essay(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    AnswerValue {
        Text: String;
        Text: &str;
        Bool: bool;
        Integer: i64;
        TextList: Vec<String>;
        Essay: Essay;
    }
}

/// A long answer.
#[derive(Clone)]
#[non_exhaustive]
pub struct Essay {
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Essay {
    /// Makes one from its required fields.
    pub fn new(paragraphs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            paragraphs: paragraphs.into_iter().map(Into::into).collect(),
            extra: Extra::default(),
        }
    }
}

model! {
    Essay {
        required paragraphs = "paragraphs";
    }
}

/// A mark, as a number or in words.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnswerMark {
    Number(f64),
    Text(String),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for AnswerMark {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Number),
            Kind::Number => node.decode().map(Self::Number),
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for AnswerMark {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Number(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    AnswerMark {
        Number: f64;
        Text: String;
        Text: &str;
    }
}
unions!(AnswerValue, AnswerMark);

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

    /// The operations under `/answers`.
    #[cfg(feature = "answers")]
    pub fn answers(&self) -> crate::answers::Answers {
        crate::answers::Answers::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "answers")]
pub use crate::answers::{Answer, AnswerMark, AnswerValue, Essay};

