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

    /// The operations under `/messages`.
    #[cfg(feature = "messages")]
    pub fn messages(&self) -> crate::messages::Messages {
        crate::messages::Messages::new(self.clone())
    }
}

// ==== src/messages.rs

//! The operations under `/messages`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on messages, from [`Client::messages`](crate::Client::messages).
#[derive(Clone, Debug)]
pub struct Messages {
    client: Client,
}

impl Messages {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the message.
    ///
    /// - `content`: Parts of one kind or of another.
    ///
    /// `POST /messages`
    pub fn create(&self, content: impl Into<MessageContent>) -> CreateMessage {
        CreateMessage {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Message::new(content),
        }
    }
}

/// The request that [`Messages::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateMessage {
    client: Client,
    options: CallOptions,
    body: Message,
}

impl CreateMessage {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Message> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Message>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/messages").json(&self.body).options(&self.options)
    }
}

requests!(CreateMessage => Message);

/// A message.
#[derive(Clone)]
#[non_exhaustive]
pub struct Message {
    /// Parts of one kind or of another.
    pub content: MessageContent,
    /// Members beyond these.
    pub extra: Extra,
}

impl Message {
    /// Makes one from its required fields.
    pub fn new(content: impl Into<MessageContent>) -> Self {
        Self {
            content: content.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Message {
        required content = "content";
    }
}

/// Parts of one kind or of another.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageContent {
    TextPartList(Vec<TextPart>),
    ImagePartList(Vec<ImagePart>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for MessageContent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => {
                match node.first() {
                    Some(first) => {
                        match first.tag("type") {
                            Some(Tag::Str("text")) => {
                                node.decode().map(Self::TextPartList)
                            }
                            Some(Tag::Str("image")) => {
                                node.decode().map(Self::ImagePartList)
                            }
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => node.decode().map(Self::TextPartList),
                }
                    .or_else(|_| node.again()?.decode().map(Self::TextPartList))
                    .or_else(|_| node.again()?.decode().map(Self::ImagePartList))
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for MessageContent {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::TextPartList(value) => out.put(value),
            Self::ImagePartList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    MessageContent {
        TextPartList: Vec<TextPart>;
        ImagePartList: Vec<ImagePart>;
    }
}

/// Some text.
#[derive(Clone)]
#[non_exhaustive]
pub struct TextPart {
    /// The text.
    pub text: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl TextPart {
    /// Makes one from its required fields.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    TextPart {
        "type" = "text";
        required text = "text";
    }
}

/// A picture.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImagePart {
    /// Where it is.
    pub url: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl ImagePart {
    /// Makes one from its required fields.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    ImagePart {
        "type" = "image";
        required url = "url";
    }
}
unions!(MessageContent);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "messages")]
pub use crate::messages::{ImagePart, Message, MessageContent, TextPart};

