// warning: the mapping of `Signal` has `none` for a schema that is no member, so such a value is kept as JSON
//   --> openapi.yaml:62:5  #/components/schemas/Signal
//   help: list the schema among the members, or take the entry out of the mapping

// ==== src/alarms.rs

//! The operations under `/alarms`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Method, Node, Response, Sending,
    Tag, UnknownJson, from_members, requests, unions,
};
use crate::types::{Mail, Ring};

/// The operations on alarms, from [`Client::alarms`](crate::Client::alarms).
#[derive(Clone, Debug)]
pub struct Alarms {
    client: Client,
}

impl Alarms {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /alarms`
    pub fn create(&self, content: impl Into<Alarm>) -> CreateAlarm {
        CreateAlarm {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Alarms::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAlarm {
    client: Client,
    options: CallOptions,
    content: Alarm,
}

impl CreateAlarm {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Alarm> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Alarm>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/alarms").json(&self.content).options(&self.options)
    }
}

requests!(CreateAlarm => Alarm);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Alarm {
    Ring(Box<Ring>),
    Mail(Box<Mail>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Alarm {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("way") {
            Some(Tag::Str("loud") | Tag::Str("Ring")) => node.decode().map(Self::Ring),
            Some(Tag::Str("quiet") | Tag::Str("Mail")) => node.decode().map(Self::Mail),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Alarm {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Ring(value) => out.put_tagged("way", "loud", value),
            Self::Mail(value) => out.put_tagged("way", "quiet", value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Alarm {
        Ring: Ring;
        Mail: Mail;
    }
}
unions!(Alarm);

// ==== src/animals.rs

//! The operations under `/animals`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let animal = client.animals().retrieve().send().await?;
//! println!("{animal:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on animals, from [`Client::animals`](crate::Client::animals).
#[derive(Clone, Debug)]
pub struct Animals {
    client: Client,
}

impl Animals {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /animals`
    #[inline]
    pub fn retrieve(&self) -> RetrieveAnimal {
        RetrieveAnimal {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Animals::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveAnimal {
    client: Client,
    options: CallOptions,
}

impl RetrieveAnimal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Animal> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Animal>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/animals").options(&self.options)
    }
}

requests!(RetrieveAnimal => Animal);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    SeaLion(Box<SeaLion>),
    Otter(Box<Otter>),
    Walrus(Box<Walrus>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Animal {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("species") {
            Some(Tag::Str("sea_lion")) => node.decode().map(Self::SeaLion),
            Some(Tag::Str("otter")) => node.decode().map(Self::Otter),
            Some(Tag::Str("tusked")) => node.decode().map(Self::Walrus),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Animal {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::SeaLion(value) => out.put(value),
            Self::Otter(value) => out.put(value),
            Self::Walrus(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct SeaLion {
    pub age: Option<i64>,
    pub mane: Option<bool>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    SeaLion {
        "species" = "sea_lion";
        optional age = "age";
        optional mane = "mane";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Otter {
    pub age: Option<i64>,
    pub stone: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Otter {
        "species" = "otter";
        optional age = "age";
        optional stone = "stone";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Walrus {
    pub age: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Walrus {
        "species" = "tusked";
        optional age = "age";
    }
}
unions!(Animal);

// ==== src/bells.rs

//! The operations under `/bells`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let bell = client.bells().retrieve("id").send().await?;
//! println!("{bell:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{Call, CallOptions, Method, PathStyle, Response, Sending, requests};
use crate::types::Ring;

/// The operations on bells, from [`Client::bells`](crate::Client::bells).
#[derive(Clone, Debug)]
pub struct Bells {
    client: Client,
}

impl Bells {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /bells/{id}`
    pub fn retrieve(&self, id: impl Into<String>) -> RetrieveBell {
        RetrieveBell {
            client: self.client.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

/// The request that [`Bells::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBell {
    client: Client,
    options: CallOptions,
    id: String,
}

impl RetrieveBell {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Ring> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Ring>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/bells/{id}")
            .path("id", PathStyle::Simple, &self.id)
            .options(&self.options)
    }
}

requests!(RetrieveBell => Ring);

// ==== src/boats.rs

//! The operations under `/boats`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
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

    /// `POST /boats`
    pub fn create(&self, content: impl Into<Boat>) -> CreateBoat {
        CreateBoat {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Boats::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBoat {
    client: Client,
    options: CallOptions,
    content: Boat,
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
        Call::new(Method::POST, "/boats").json(&self.content).options(&self.options)
    }
}

requests!(CreateBoat => Boat);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Boat {
    Base(Box<BoatBase>),
    Tug(Box<Tug>),
    Raft(Box<Raft>),
    Ferry(Box<Ferry>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Boat {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("boat")) => node.decode().map(Self::Base),
            Some(Tag::Str("tug") | Tag::Str("Tug")) => node.decode().map(Self::Tug),
            Some(Tag::Str("raft") | Tag::Str("Raft")) => node.decode().map(Self::Raft),
            Some(Tag::Str("Ferry")) => node.decode().map(Self::Ferry),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Boat {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Base(value) => out.put(value),
            Self::Tug(value) => out.put(value),
            Self::Raft(value) => out.put(value),
            Self::Ferry(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Boat {
        Base: BoatBase;
        Tug: Tug;
        Raft: Raft;
        Ferry: Ferry;
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct BoatBase {
    pub name: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl BoatBase {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

model! {
    BoatBase {
        "kind" = "boat";
        optional name = "name";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Tug {
    pub name: Option<String>,
    pub power: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Tug {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub fn power(mut self, power: i64) -> Self {
        self.power = Some(power);
        self
    }
}

model! {
    Tug {
        "kind" = "tug";
        optional name = "name";
        optional power = "power";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Raft {
    pub name: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Raft {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

model! {
    Raft {
        "kind" = "raft";
        optional name = "name";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Ferry {
    pub name: Option<String>,
    pub seats: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Ferry {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub fn seats(mut self, seats: i64) -> Self {
        self.seats = Some(seats);
        self
    }
}

model! {
    Ferry {
        "kind" = "Ferry";
        optional name = "name";
        optional seats = "seats";
    }
}
unions!(Boat);

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

    /// The operations under `/signals`.
    #[cfg(feature = "signals")]
    pub fn signals(&self) -> crate::signals::Signals {
        crate::signals::Signals::new(self.clone())
    }

    /// The operations under `/pets`.
    #[cfg(feature = "pets")]
    pub fn pets(&self) -> crate::pets::Pets {
        crate::pets::Pets::new(self.clone())
    }

    /// The operations under `/jobs`.
    #[cfg(feature = "jobs")]
    pub fn jobs(&self) -> crate::jobs::Jobs {
        crate::jobs::Jobs::new(self.clone())
    }

    /// The operations under `/alarms`.
    #[cfg(feature = "alarms")]
    pub fn alarms(&self) -> crate::alarms::Alarms {
        crate::alarms::Alarms::new(self.clone())
    }

    /// The operations under `/measures`.
    #[cfg(feature = "measures")]
    pub fn measures(&self) -> crate::measures::Measures {
        crate::measures::Measures::new(self.clone())
    }

    /// The operations under `/boats`.
    #[cfg(feature = "boats")]
    pub fn boats(&self) -> crate::boats::Boats {
        crate::boats::Boats::new(self.clone())
    }

    /// The operations under `/vehicles`.
    #[cfg(feature = "vehicles")]
    pub fn vehicles(&self) -> crate::vehicles::Vehicles {
        crate::vehicles::Vehicles::new(self.clone())
    }

    /// The operations under `/dinosaurs`.
    #[cfg(feature = "dinosaurs")]
    pub fn dinosaurs(&self) -> crate::dinosaurs::Dinosaurs {
        crate::dinosaurs::Dinosaurs::new(self.clone())
    }

    /// The operations under `/animals`.
    #[cfg(feature = "animals")]
    pub fn animals(&self) -> crate::animals::Animals {
        crate::animals::Animals::new(self.clone())
    }

    /// The operations under `/orders`.
    #[cfg(feature = "orders")]
    pub fn orders(&self) -> crate::orders::Orders {
        crate::orders::Orders::new(self.clone())
    }

    /// The operations under `/events`.
    #[cfg(feature = "events")]
    pub fn events(&self) -> crate::events::Events {
        crate::events::Events::new(self.clone())
    }

    /// The operations under `/things`.
    #[cfg(feature = "things")]
    pub fn things(&self) -> crate::things::Things {
        crate::things::Things::new(self.clone())
    }

    /// The operations under `/bells`.
    #[cfg(feature = "bells")]
    pub fn bells(&self) -> crate::bells::Bells {
        crate::bells::Bells::new(self.clone())
    }
}

// ==== src/dinosaurs.rs

//! The operations under `/dinosaurs`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let dinosaur = client.dinosaurs().retrieve().send().await?;
//! println!("{dinosaur:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on dinosaurs, from [`Client::dinosaurs`](crate::Client::dinosaurs).
#[derive(Clone, Debug)]
pub struct Dinosaurs {
    client: Client,
}

impl Dinosaurs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /dinosaurs`
    #[inline]
    pub fn retrieve(&self) -> RetrieveDinosaur {
        RetrieveDinosaur {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Dinosaurs::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveDinosaur {
    client: Client,
    options: CallOptions,
}

impl RetrieveDinosaur {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Dinosaur> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Dinosaur>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/dinosaurs").options(&self.options)
    }
}

requests!(RetrieveDinosaur => Dinosaur);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Dinosaur {
    TRex(Box<TRex>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Dinosaur {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("t-rex") | Tag::Str("TRex")) => node.decode().map(Self::TRex),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Dinosaur {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::TRex(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct TRex {
    pub size: Option<i64>,
    pub teeth: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    TRex {
        "kind" = "t-rex";
        optional size = "size";
        optional teeth = "teeth";
    }
}
unions!(Dinosaur);

// ==== src/events.rs

//! The operations under `/events`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let event = client.events().retrieve().send().await?;
//! println!("{event:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on events, from [`Client::events`](crate::Client::events).
#[derive(Clone, Debug)]
pub struct Events {
    client: Client,
}

impl Events {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /events`
    #[inline]
    pub fn retrieve(&self) -> RetrieveEvent {
        RetrieveEvent {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Events::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveEvent {
    client: Client,
    options: CallOptions,
}

impl RetrieveEvent {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Event> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Event>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/events").options(&self.options)
    }
}

requests!(RetrieveEvent => Event);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    Arrival(Box<Arrival>),
    Departure(Box<Departure>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Event {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("code") {
            Some(Tag::Int(1) | Tag::Str("Arrival")) => node.decode().map(Self::Arrival),
            Some(Tag::Int(2) | Tag::Str("Departure")) => {
                node.decode().map(Self::Departure)
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Event {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Arrival(value) => out.put(value),
            Self::Departure(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Arrival {
    pub at: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Arrival {
        "code" = 1;
        optional at = "at";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Departure {
    pub at: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Departure {
        "code" = 2;
        optional at = "at";
    }
}
unions!(Event);

// ==== src/jobs.rs

//! The operations under `/jobs`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Method, Node, Response, Sending,
    Tag, UnknownJson, from_members, requests, unions,
};
use crate::types::{Mail, Ring};

/// The operations on jobs, from [`Client::jobs`](crate::Client::jobs).
#[derive(Clone, Debug)]
pub struct Jobs {
    client: Client,
}

impl Jobs {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /jobs`
    pub fn create(&self, content: impl Into<Job>) -> CreateJob {
        CreateJob {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Jobs::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateJob {
    client: Client,
    options: CallOptions,
    content: Job,
}

impl CreateJob {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Job> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Job>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/jobs").json(&self.content).options(&self.options)
    }
}

requests!(CreateJob => Job);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Job {
    Mail(Box<Mail>),
    Ring(Box<Ring>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Job {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("send-mail") | Tag::Str("Mail")) => {
                node.decode().map(Self::Mail)
            }
            Some(Tag::Str("ring-bell") | Tag::Str("Ring")) => {
                node.decode().map(Self::Ring)
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Job {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Mail(value) => out.put(value),
            Self::Ring(value) => out.put_tagged("kind", "ring-bell", value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Job {
        Mail: Mail;
        Ring: Ring;
    }
}
unions!(Job);

// ==== src/measures.rs

//! The operations under `/measures`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, UnknownValue, from_members, model, requests, text_enum,
    unions,
};

/// The operations on measures, from [`Client::measures`](crate::Client::measures).
#[derive(Clone, Debug)]
pub struct Measures {
    client: Client,
}

impl Measures {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /measures`
    pub fn create(&self, content: impl Into<Measure>) -> CreateMeasure {
        CreateMeasure {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Measures::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateMeasure {
    client: Client,
    options: CallOptions,
    content: Measure,
}

impl CreateMeasure {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Measure> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Measure>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/measures").json(&self.content).options(&self.options)
    }
}

requests!(CreateMeasure => Measure);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Measure {
    Number(Box<Number>),
    Text(Box<Text>),
    Truth(Box<Truth>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Measure {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("t") {
            Some(Tag::Str("int") | Tag::Str("float") | Tag::Str("Number")) => {
                node.decode().map(Self::Number)
            }
            Some(Tag::Str("str") | Tag::Str("text") | Tag::Str("Text")) => {
                node.decode().map(Self::Text)
            }
            Some(Tag::Str("true") | Tag::Str("Truth")) => node.decode().map(Self::Truth),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Measure {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Number(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Truth(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Measure {
        Number: Number;
        Text: Text;
        Truth: Truth;
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Number {
    pub v: f64,
    /// The tag that tells its kind.
    pub t: NumberT,
    /// Members beyond these.
    pub extra: Extra,
}

impl Number {
    /// Makes one from its required fields.
    pub fn new(v: f64, t: impl Into<NumberT>) -> Self {
        Self {
            v,
            t: t.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Number {
        required v = "v";
        required t = "t";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Text {
    pub t: TextT,
    pub v: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Text {
    /// Makes one from its required fields.
    pub fn new(t: impl Into<TextT>, v: impl Into<String>) -> Self {
        Self {
            t: t.into(),
            v: v.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Text {
        required t = "t";
        required v = "v";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Truth {
    /// Members beyond these.
    pub extra: Extra,
}

impl Truth {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }
}

model! {
    Truth {
        "t" = "true";
    }
}

/// The values of `t` that a `Number` can have.
#[derive(Clone)]
#[non_exhaustive]
pub enum NumberT {
    /// `int`
    Int,
    /// `float`
    Float,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    NumberT {
        Int = "int";
        Float = "float";
    }
}

/// The values of `t` that a `Text` can have.
#[derive(Clone)]
#[non_exhaustive]
pub enum TextT {
    /// `str`
    Str,
    /// `text`
    Text,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    TextT {
        Str = "str";
        Text = "text";
    }
}
unions!(Measure);

// ==== src/orders.rs

//! The operations under `/orders`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let order = client.orders().retrieve().send().await?;
//! println!("{order:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on orders, from [`Client::orders`](crate::Client::orders).
#[derive(Clone, Debug)]
pub struct Orders {
    client: Client,
}

impl Orders {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /orders`
    #[inline]
    pub fn retrieve(&self) -> RetrieveOrder {
        RetrieveOrder {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Orders::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveOrder {
    client: Client,
    options: CallOptions,
}

impl RetrieveOrder {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Order> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Order>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/orders").options(&self.options)
    }
}

requests!(RetrieveOrder => Order);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Order {
    Sale(Box<Sale>),
    Gift(Box<Gift>),
    Loan(Box<Loan>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Order {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.tag("type") {
                    Some(Tag::Str("sale") | Tag::Str("Sale")) => {
                        node.decode().map(Self::Sale)
                    }
                    Some(Tag::Str("gift") | Tag::Str("Gift")) => {
                        node.decode().map(Self::Gift)
                    }
                    Some(Tag::Str("Loan")) => node.decode().map(Self::Loan),
                    _ => {
                        if node.has("type") {
                            Ok(Self::Unknown(node.keep()))
                        } else if node.has("price") {
                            node.decode().map(Self::Sale)
                        } else if node.has("until") {
                            node.decode().map(Self::Loan)
                        } else {
                            Ok(Self::Unknown(node.keep()))
                        }
                    }
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Order {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Sale(value) => out.put(value),
            Self::Gift(value) => out.put(value),
            Self::Loan(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Sale {
    pub price: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Sale {
        "type" = "sale";
        required price = "price";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Gift {
    pub ribbon: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Gift {
        "type" = "gift";
        optional ribbon = "ribbon";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Loan {
    pub until: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Loan {
        "type" = "Loan";
        required until = "until";
    }
}
unions!(Order);

// ==== src/pets.rs

//! The operations under `/pets`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on pets, from [`Client::pets`](crate::Client::pets).
#[derive(Clone, Debug)]
pub struct Pets {
    client: Client,
}

impl Pets {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /pets`
    pub fn create(&self, content: impl Into<Pet>) -> CreatePet {
        CreatePet {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Pets::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePet {
    client: Client,
    options: CallOptions,
    content: Pet,
}

impl CreatePet {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Pet> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Pet>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/pets").json(&self.content).options(&self.options)
    }
}

requests!(CreatePet => Pet);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Box<Cat>),
    Dog(Box<Dog>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Pet {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("petType") {
            Some(Tag::Str("cat")) => node.decode().map(Self::Cat),
            Some(Tag::Str("dog")) => node.decode().map(Self::Dog),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Pet {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Cat(value) => out.put(value),
            Self::Dog(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Pet {
        Cat: Cat;
        Dog: Dog;
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Cat {
    pub name: Option<String>,
    pub lives: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Cat {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

model! {
    Cat {
        "petType" = "cat";
        optional name = "name";
        optional lives = "lives";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Dog {
    pub name: Option<String>,
    pub tricks: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Dog {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub fn tricks(mut self, tricks: i64) -> Self {
        self.tricks = Some(tricks);
        self
    }
}

model! {
    Dog {
        "petType" = "dog";
        optional name = "name";
        optional tricks = "tricks";
    }
}
unions!(Pet);

// ==== src/signals.rs

//! The operations under `/signals`.

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, from_members, model, requests, unions,
};

/// The operations on signals, from [`Client::signals`](crate::Client::signals).
#[derive(Clone, Debug)]
pub struct Signals {
    client: Client,
}

impl Signals {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `POST /signals`
    pub fn create(&self, content: impl Into<Signal>) -> CreateSignal {
        CreateSignal {
            client: self.client.clone(),
            options: CallOptions::default(),
            content: content.into(),
        }
    }
}

/// The request that [`Signals::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateSignal {
    client: Client,
    options: CallOptions,
    content: Signal,
}

impl CreateSignal {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Signal> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Signal>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/signals").json(&self.content).options(&self.options)
    }
}

requests!(CreateSignal => Signal);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Signal {
    Flag(Box<Flag>),
    Horn(Box<Horn>),
    Lamp(Box<SignalLamp>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Signal {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("flag")) => node.decode().map(Self::Flag),
            Some(Tag::Str("horn")) => node.decode().map(Self::Horn),
            Some(Tag::Str("lamp")) => node.decode().map(Self::Lamp),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Signal {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Flag(value) => out.put(value),
            Self::Horn(value) => out.put(value),
            Self::Lamp(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

from_members! {
    Signal {
        Flag: Flag;
        Horn: Horn;
        Lamp: SignalLamp;
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Flag {
    pub note: Option<String>,
    pub colour: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Flag {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }
}

model! {
    Flag {
        "kind" = "flag";
        optional note = "note";
        optional colour = "colour";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Horn {
    pub note: Option<String>,
    pub blasts: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Horn {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    pub fn blasts(mut self, blasts: i64) -> Self {
        self.blasts = Some(blasts);
        self
    }
}

model! {
    Horn {
        "kind" = "horn";
        optional note = "note";
        optional blasts = "blasts";
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SignalLamp {
    pub note: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl SignalLamp {
    /// Makes one with no field set.
    #[inline]
    pub fn new() -> Self {
        Default::default()
    }

    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

model! {
    SignalLamp {
        "kind" = "lamp";
        optional note = "note";
    }
}
unions!(Signal);

// ==== src/things.rs

//! The operations under `/things`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let thing = client.things().retrieve().send().await?;
//! println!("{thing:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, UnknownValue, model, requests, text_enum, unions,
};

/// The operations on things, from [`Client::things`](crate::Client::things).
#[derive(Clone, Debug)]
pub struct Things {
    client: Client,
}

impl Things {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /things`
    #[inline]
    pub fn retrieve(&self) -> RetrieveThing {
        RetrieveThing {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Things::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveThing {
    client: Client,
    options: CallOptions,
}

impl RetrieveThing {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Thing> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Thing>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/things").options(&self.options)
    }
}

requests!(RetrieveThing => Thing);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Thing {
    Tool(Tool),
    Toy(Toy),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Thing {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(
                Tag::Str("hammer")
                | Tag::Str("mallet")
                | Tag::Str("Hammer")
                | Tag::Str("saw")
                | Tag::Str("Saw"),
            ) => node.decode().map(Self::Tool),
            Some(Tag::Str("toy") | Tag::Str("Toy")) => node.decode().map(Self::Toy),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Thing {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Tool(value) => out.put(value),
            Self::Toy(value) => out.put_tagged("kind", "toy", value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tool {
    Hammer(Box<Hammer>),
    Saw(Box<Saw>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Tool {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("mallet") | Tag::Str("hammer") | Tag::Str("Hammer")) => {
                node.decode().map(Self::Hammer)
            }
            Some(Tag::Str("saw") | Tag::Str("Saw")) => node.decode().map(Self::Saw),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Tool {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Hammer(value) => out.put(value),
            Self::Saw(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Hammer {
    pub kind: HammerKind,
    pub weight: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Hammer {
        required kind = "kind";
        optional weight = "weight";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Saw {
    pub weight: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Saw {
        "kind" = "saw";
        optional weight = "weight";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Toy {
    Ball(Box<Ball>),
    Doll(Box<Doll>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Toy {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("size") {
                    node.decode().map(Self::Ball)
                } else if node.has("name") {
                    node.decode().map(Self::Doll)
                } else {
                    Ok(Self::Unknown(node.keep()))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Toy {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Ball(value) => out.put(value),
            Self::Doll(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Ball {
    pub size: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Ball {
        required size = "size";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Doll {
    pub name: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Doll {
        required name = "name";
    }
}

/// The values of `kind` that a `Hammer` can have.
#[derive(Clone)]
#[non_exhaustive]
pub enum HammerKind {
    /// `hammer`
    Hammer,
    /// `mallet`
    Mallet,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    HammerKind {
        Hammer = "hammer";
        Mallet = "mallet";
    }
}
unions!(Thing, Tool, Toy);

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "signals")]
pub use crate::signals::{Flag, Horn, Signal, SignalLamp};
#[cfg(feature = "pets")]
pub use crate::pets::{Cat, Dog, Pet};
#[cfg(feature = "jobs")]
pub use crate::jobs::Job;
#[cfg(feature = "alarms")]
pub use crate::alarms::Alarm;
#[cfg(feature = "measures")]
pub use crate::measures::{Measure, Number, NumberT, Text, TextT, Truth};
#[cfg(feature = "boats")]
pub use crate::boats::{Boat, BoatBase, Ferry, Raft, Tug};
#[cfg(feature = "vehicles")]
pub use crate::vehicles::{Bike, Car, CarBase, Taxi, Vehicle};
#[cfg(feature = "dinosaurs")]
pub use crate::dinosaurs::{Dinosaur, TRex};
#[cfg(feature = "animals")]
pub use crate::animals::{Animal, Otter, SeaLion, Walrus};
#[cfg(feature = "orders")]
pub use crate::orders::{Gift, Loan, Order, Sale};
#[cfg(feature = "events")]
pub use crate::events::{Arrival, Departure, Event};
#[cfg(feature = "things")]
pub use crate::things::{Ball, Doll, Hammer, HammerKind, Saw, Thing, Tool, Toy};

#[derive(Clone)]
#[non_exhaustive]
pub struct Mail {
    pub to: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Mail {
    /// Makes one from its required fields.
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Mail {
        "kind" = "send-mail";
        required to = "to";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Ring {
    pub bell: String,
    /// Members beyond these.
    pub extra: Extra,
}

impl Ring {
    /// Makes one from its required fields.
    pub fn new(bell: impl Into<String>) -> Self {
        Self {
            bell: bell.into(),
            extra: Extra::default(),
        }
    }
}

model! {
    Ring {
        required bell = "bell";
    }
}

// ==== src/vehicles.rs

//! The operations under `/vehicles`.
//!
//! ```no_run
//! # async fn example(client: discriminators_decide::Client) -> discriminators_decide::Result<()> {
//! let vehicle = client.vehicles().retrieve().send().await?;
//! println!("{vehicle:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Method, Node, Response,
    Sending, Tag, UnknownJson, model, requests, unions,
};

/// The operations on vehicles, from [`Client::vehicles`](crate::Client::vehicles).
#[derive(Clone, Debug)]
pub struct Vehicles {
    client: Client,
}

impl Vehicles {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /vehicles`
    #[inline]
    pub fn retrieve(&self) -> RetrieveVehicle {
        RetrieveVehicle {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Vehicles::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveVehicle {
    client: Client,
    options: CallOptions,
}

impl RetrieveVehicle {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vehicle> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vehicle>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/vehicles").options(&self.options)
    }
}

requests!(RetrieveVehicle => Vehicle);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    Car(Car),
    Taxi(Box<Taxi>),
    Bike(Box<Bike>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Vehicle {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("car")) => node.decode().map(Self::Car),
            Some(Tag::Str("taxi") | Tag::Str("Taxi")) => node.decode().map(Self::Taxi),
            Some(Tag::Str("bike") | Tag::Str("Bike")) => node.decode().map(Self::Bike),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Vehicle {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Car(value) => out.put(value),
            Self::Taxi(value) => out.put(value),
            Self::Bike(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Car {
    Taxi(Box<Taxi>),
    Base(Box<CarBase>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Car {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.tag("kind") {
            Some(Tag::Str("taxi") | Tag::Str("Taxi")) => node.decode().map(Self::Taxi),
            Some(Tag::Str("car")) => node.decode().map(Self::Base),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Car {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Taxi(value) => out.put(value),
            Self::Base(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Taxi {
    pub wheels: i64,
    pub doors: Option<i64>,
    pub fare: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Taxi {
        "kind" = "taxi";
        required wheels = "wheels";
        optional doors = "doors";
        optional fare = "fare";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct CarBase {
    pub wheels: i64,
    pub doors: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    CarBase {
        "kind" = "car";
        required wheels = "wheels";
        optional doors = "doors";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Bike {
    pub wheels: i64,
    pub gears: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Bike {
        "kind" = "bike";
        required wheels = "wheels";
        optional gears = "gears";
    }
}
unions!(Vehicle, Car);

