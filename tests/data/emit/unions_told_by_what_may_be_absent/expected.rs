// warning: `Object` and `ObjectVariant` of `Label` cannot be told apart: no discriminator, constant, kind, required key, property name or format differs, so such a value is kept as JSON
//   --> openapi.yaml:79:5  #/components/schemas/Label
//   help: name a `discriminator`, or make a property constant in each member

// warning: `Bowline` and `Hitch` of `Knot` are told apart by the first element of a list only: a value is kept as JSON if that element lacks what tells them
//   --> openapi.yaml:17:5  #/components/schemas/Knot
//   help: name a `discriminator`, or make a property constant in each member

// warning: `Sea` and `Land` of `BerthRoute` are told apart by the first element of a list only: a value is kept as JSON if that element lacks what tells them
//   --> openapi.yaml:55:9  #/components/schemas/Berth/properties/route
//   help: name a `discriminator`, or make a property constant in each member

// ==== src/berths.rs

//! The operations under `/berths`.
//!
//! ```no_run
//! # async fn example(client: unions_told_by_what_may_be_absent::Client) -> unions_told_by_what_may_be_absent::Result<()> {
//! let berth = client.berths().retrieve().send().await?;
//! println!("{berth:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Decode, Decoded, Encode, Encoder, Extra, Kind, Method, Node,
    Response, Sending, Tag, UnknownJson, UnknownValue, model, requests, text_enum, unions,
};

/// The operations on berths, from [`Client::berths`](crate::Client::berths).
#[derive(Clone, Debug)]
pub struct Berths {
    client: Client,
}

impl Berths {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /berths`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBerth {
        RetrieveBerth {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Berths::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBerth {
    client: Client,
    options: CallOptions,
}

impl RetrieveBerth {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Berth> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Berth>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/berths").options(&self.options)
    }
}

requests!(RetrieveBerth => Berth);

#[derive(Clone)]
#[non_exhaustive]
pub struct Berth {
    pub fee: Fee,
    pub fault: Fault,
    pub label: Label,
    pub crew: BerthCrew,
    pub knot: Knot,
    pub buoys: BerthBuoys,
    pub signal: BerthSignal,
    pub route: BerthRoute,
    pub limit: BerthLimit,
    pub depths: BerthDepths,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Berth {
        required fee = "fee";
        required fault = "fault";
        required label = "label";
        required crew = "crew";
        required knot = "knot";
        required buoys = "buoys";
        required signal = "signal";
        required route = "route";
        required limit = "limit";
        required depths = "depths";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fee {
    Till(Box<FeeTill>),
    Card(Box<FeeCard>),
    None(Box<FeeNone>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Fee {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.tag("kind") {
                    Some(Tag::Str("cash") | Tag::Str("coin")) => {
                        node.decode().map(Self::Till)
                    }
                    Some(Tag::Str("card")) => node.decode().map(Self::Card),
                    Some(Tag::Str("none")) => node.decode().map(Self::None),
                    _ => {
                        if node.has("till") {
                            node.decode().map(Self::Till)
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

impl Encode for Fee {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Till(value) => out.put(value),
            Self::Card(value) => out.put(value),
            Self::None(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct FeeTill {
    pub kind: Option<FeeTillKind>,
    pub amount: Option<f64>,
    pub till: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    FeeTill {
        optional kind = "kind";
        optional amount = "amount";
        optional till = "till";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct FeeCard {
    pub kind: Option<FeeCardKind>,
    pub amount: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    FeeCard {
        optional kind = "kind";
        optional amount = "amount";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct FeeNone {
    pub kind: Option<FeeNoneKind>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    FeeNone {
        optional kind = "kind";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    Full(Box<FaultFull>),
    Shut(Box<FaultShut>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Fault {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.tag("name") {
                    Some(Tag::Str("FULL")) => node.decode().map(Self::Full),
                    Some(Tag::Str("SHUT")) => node.decode().map(Self::Shut),
                    _ => {
                        match node.tag("message") {
                            Some(Tag::Str("No berth is free.")) => {
                                node.decode().map(Self::Full)
                            }
                            Some(Tag::Str("The harbour is shut.")) => {
                                node.decode().map(Self::Shut)
                            }
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Fault {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Full(value) => out.put(value),
            Self::Shut(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct FaultFull {
    pub name: Option<FaultFullName>,
    pub message: Option<FaultFullMessage>,
    pub links: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    FaultFull {
        optional name = "name";
        optional message = "message";
        optional links = "links";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct FaultShut {
    pub name: Option<FaultShutName>,
    pub message: Option<FaultShutMessage>,
    pub links: Option<Vec<String>>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    FaultShut {
        optional name = "name";
        optional message = "message";
        optional links = "links";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Label {
    Text(Box<LabelText>),
    Object(Box<LabelObject>),
    ObjectVariant(Box<LabelObjectLabel>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Label {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("colours") && node.has("text") {
                    Ok(Self::Unknown(node.keep()))
                } else {
                    node.decode()
                        .map(Self::Text)
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Label {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Text(value) => out.put(value),
            Self::Object(value) => out.put(value),
            Self::ObjectVariant(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct LabelText {
    pub text: String,
    pub size: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    LabelText {
        required text = "text";
        optional size = "size";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct LabelObject {
    pub text: String,
    pub colours: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    LabelObject {
        required text = "text";
        required colours = "colours";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct LabelObjectLabel {
    pub text: String,
    pub colours: Vec<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    LabelObjectLabel {
        required text = "text";
        required colours = "colours";
    }
}

/// `crew` of `Berth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BerthCrew {
    /// Officer.
    Officer(Box<BerthCrewOfficer>),
    /// Guest.
    Guest(Box<BerthCrewGuest>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BerthCrew {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                if node.has("rank") {
                    node.decode().map(Self::Officer)
                } else {
                    node.decode()
                        .map(Self::Guest)
                        .or_else(|_| node.again()?.decode().map(Self::Officer))
                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for BerthCrew {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Officer(value) => out.put(value),
            Self::Guest(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// Officer.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthCrewOfficer {
    pub log: BerthCrewOfficerLog,
    pub rank: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthCrewOfficer {
        required log = "log";
        optional rank = "rank";
    }
}

/// `log` of `BerthCrewOfficer`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthCrewOfficerLog {
    pub day: BerthCrewOfficerLogDay,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthCrewOfficerLog {
        required day = "day";
    }
}

/// `day` of `BerthCrewOfficerLog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthCrewOfficerLogDay {
    pub hour: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthCrewOfficerLogDay {
        required hour = "hour";
    }
}

/// Guest.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthCrewGuest {
    pub log: BerthCrewGuestLog,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthCrewGuest {
        required log = "log";
    }
}

/// `log` of `BerthCrewGuest`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthCrewGuestLog {
    pub day: BerthCrewGuestLogDay,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthCrewGuestLog {
        required day = "day";
    }
}

/// `day` of `BerthCrewGuestLog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthCrewGuestLogDay {
    pub hour: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthCrewGuestLogDay {
        required hour = "hour";
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Knot {
    /// Bowline.
    Bowline(Vec<KnotBowline>),
    /// Hitch.
    Hitch(Vec<KnotHitch>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for Knot {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => {
                match node.first() {
                    Some(first) => {
                        match first.kind() {
                            Kind::Object => {
                                if first.has("turns") {
                                    node.decode().map(Self::Bowline)
                                } else if first.has("name") {
                                    node.decode().map(Self::Hitch)
                                } else {
                                    Ok(Self::Unknown(node.keep()))
                                }
                            }
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => node.decode().map(Self::Bowline),
                }
                    .or_else(|_| node.again()?.decode().map(Self::Bowline))
                    .or_else(|_| node.again()?.decode().map(Self::Hitch))
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for Knot {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Bowline(value) => out.put(value),
            Self::Hitch(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct KnotBowline {
    pub end: Option<Knot>,
    pub turns: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    KnotBowline {
        optional end = "end";
        optional turns = "turns";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct KnotHitch {
    pub end: Option<Knot>,
    pub name: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    KnotHitch {
        optional end = "end";
        optional name = "name";
    }
}

/// `buoys` of `Berth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BerthBuoys {
    /// Lit.
    Lit(Vec<BerthBuoysLit>),
    /// Named.
    Named(Vec<BerthBuoysNamed>),
    /// Bare.
    Bare(Vec<BerthBuoysBare>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BerthBuoys {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => {
                match node.first() {
                    Some(first) => {
                        match first.kind() {
                            Kind::Object => {
                                if first.has("id") && first.has("lamp") && first.has("name")
                                {
                                    node.decode().map(Self::Named)
                                } else if first.has("id") && first.has("lamp") {
                                    node.decode().map(Self::Lit)
                                } else {
                                    node.decode()
                                        .map(Self::Bare)
                                        .or_else(|_| Ok(Self::Unknown(node.keep())))
                                }
                            }
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => node.decode().map(Self::Lit),
                }
                    .or_else(|_| node.again()?.decode().map(Self::Named))
                    .or_else(|_| node.again()?.decode().map(Self::Lit))
                    .or_else(|_| node.again()?.decode().map(Self::Bare))
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for BerthBuoys {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Lit(value) => out.put(value),
            Self::Named(value) => out.put(value),
            Self::Bare(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct BerthBuoysLit {
    pub lamp: String,
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthBuoysLit {
        required lamp = "lamp";
        required id = "id";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct BerthBuoysNamed {
    pub name: String,
    pub lamp: String,
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthBuoysNamed {
        required name = "name";
        required lamp = "lamp";
        required id = "id";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct BerthBuoysBare {
    pub name: Option<String>,
    pub lamp: Option<String>,
    pub id: String,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthBuoysBare {
        optional name = "name";
        optional lamp = "lamp";
        required id = "id";
    }
}

/// `signal` of `Berth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BerthSignal {
    /// Horn.
    Horn(Box<BerthSignalHorn>),
    /// Bell.
    Bell(Box<BerthSignalBell>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BerthSignal {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.tag("level") {
                    Some(Tag::Int(0)) => {
                        node.decode()
                            .map(Self::Bell)
                            .or_else(|_| node.again()?.decode().map(Self::Horn))
                            .or_else(|_| Ok(Self::Unknown(node.keep())))
                    }
                    _ => {
                        if node.has("tone") {
                            node.decode().map(Self::Horn)
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

impl Encode for BerthSignal {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Horn(value) => out.put(value),
            Self::Bell(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// Horn.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthSignalHorn {
    pub tone: String,
    pub level: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthSignalHorn {
        required tone = "tone";
        optional level = "level";
    }
}

/// Bell.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthSignalBell {
    pub tone: String,
    pub strokes: i64,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthSignalBell {
        "level" = 0;
        required tone = "tone";
        required strokes = "strokes";
    }
}

/// `route` of `Berth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BerthRoute {
    /// Sea.
    Sea(Box<BerthRouteSea>),
    /// Land.
    Land(Box<BerthRouteLand>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BerthRoute {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Object => {
                match node.member("legs") {
                    Some(member) => {
                        match member.kind() {
                            Kind::Array => {
                                match member.first() {
                                    Some(first) => {
                                        match first.tag("by") {
                                            Some(Tag::Str("ship")) => node.decode().map(Self::Sea),
                                            Some(Tag::Str("rail") | Tag::Str("road")) => {
                                                node.decode().map(Self::Land)
                                            }
                                            _ => Ok(Self::Unknown(node.keep())),
                                        }
                                    }
                                    None => node.decode().map(Self::Sea),
                                }
                            }
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => Ok(Self::Unknown(node.keep())),
                }
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for BerthRoute {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Sea(value) => out.put(value),
            Self::Land(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// Sea.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthRouteSea {
    pub legs: Vec<BerthRouteSeaLeg>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthRouteSea {
        required legs = "legs";
    }
}

/// `legs` of `BerthRouteSea`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthRouteSeaLeg {
    pub by: Option<BerthRouteSeaLegBy>,
    pub hours: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthRouteSeaLeg {
        optional by = "by";
        optional hours = "hours";
    }
}

/// Land.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthRouteLand {
    pub legs: Vec<BerthRouteLandLeg>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthRouteLand {
        required legs = "legs";
    }
}

/// `legs` of `BerthRouteLand`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BerthRouteLandLeg {
    pub by: Option<BerthRouteLandLegBy>,
    pub hours: Option<f64>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    BerthRouteLandLeg {
        optional by = "by";
        optional hours = "hours";
    }
}

/// `limit` of `Berth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BerthLimit {
    Integer(u64),
    Text(BerthLimitText),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BerthLimit {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Integer => node.decode().map(Self::Integer),
            Kind::Number => {
                node.decode()
                    .map(Self::Integer)
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            Kind::String => node.decode().map(Self::Text),
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for BerthLimit {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Integer(value) => out.put(value),
            Self::Text(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// `depths` of `Berth`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BerthDepths {
    TextList(Vec<String>),
    IntegerList(Vec<i64>),
    NumberList(Vec<f64>),
    /// A value of a kind that the API has added since, as its JSON.
    Unknown(UnknownJson),
}

impl Decode for BerthDepths {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        match node.kind() {
            Kind::Array => {
                match node.first() {
                    Some(first) => {
                        match first.kind() {
                            Kind::Integer => {
                                node.decode()
                                    .map(Self::IntegerList)
                                    .or_else(|_| node.again()?.decode().map(Self::NumberList))
                                    .or_else(|_| Ok(Self::Unknown(node.keep())))
                            }
                            Kind::Number => node.decode().map(Self::NumberList),
                            Kind::String => node.decode().map(Self::TextList),
                            _ => Ok(Self::Unknown(node.keep())),
                        }
                    }
                    None => node.decode().map(Self::TextList),
                }
                    .or_else(|_| node.again()?.decode().map(Self::IntegerList))
                    .or_else(|_| node.again()?.decode().map(Self::NumberList))
                    .or_else(|_| Ok(Self::Unknown(node.keep())))
            }
            _ => Ok(Self::Unknown(node.keep())),
        }
    }
}

impl Encode for BerthDepths {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::TextList(value) => out.put(value),
            Self::IntegerList(value) => out.put(value),
            Self::NumberList(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// `kind` of `FeeTill`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FeeTillKind {
    /// `cash`
    Cash,
    /// `coin`
    Coin,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FeeTillKind {
        Cash = "cash";
        Coin = "coin";
    }
}

/// `kind` of `FeeCard`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FeeCardKind {
    /// `card`
    Card,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FeeCardKind {
        Card = "card";
    }
}

/// `kind` of `FeeNone`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FeeNoneKind {
    /// `none`
    None,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FeeNoneKind {
        None = "none";
    }
}

/// `name` of `FaultFull`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FaultFullName {
    /// `FULL`
    Full,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FaultFullName {
        Full = "FULL";
    }
}

/// `message` of `FaultFull`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FaultFullMessage {
    /// `No berth is free.`
    NoBerthIsFree,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FaultFullMessage {
        NoBerthIsFree = "No berth is free.";
    }
}

/// `name` of `FaultShut`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FaultShutName {
    /// `SHUT`
    Shut,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FaultShutName {
        Shut = "SHUT";
    }
}

/// `message` of `FaultShut`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FaultShutMessage {
    /// `The harbour is shut.`
    TheHarbourIsShut,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    FaultShutMessage {
        TheHarbourIsShut = "The harbour is shut.";
    }
}

/// `by` of `BerthRouteSeaLeg`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BerthRouteSeaLegBy {
    /// `ship`
    Ship,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BerthRouteSeaLegBy {
        Ship = "ship";
    }
}

/// `by` of `BerthRouteLandLeg`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BerthRouteLandLegBy {
    /// `rail`
    Rail,
    /// `road`
    Road,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BerthRouteLandLegBy {
        Rail = "rail";
        Road = "road";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum BerthLimitText {
    /// `auto`
    Auto,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    BerthLimitText {
        Auto = "auto";
    }
}
unions!(
    Fee, Fault, Label, BerthCrew, Knot, BerthBuoys, BerthSignal, BerthRoute, BerthLimit,
    BerthDepths
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

    /// The operations under `/berths`.
    #[cfg(feature = "berths")]
    pub fn berths(&self) -> crate::berths::Berths {
        crate::berths::Berths::new(self.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "berths")]
pub use crate::berths::{
    Berth, BerthBuoys, BerthBuoysBare, BerthBuoysLit, BerthBuoysNamed, BerthCrew,
    BerthCrewGuest, BerthCrewGuestLog, BerthCrewGuestLogDay, BerthCrewOfficer,
    BerthCrewOfficerLog, BerthCrewOfficerLogDay, BerthDepths, BerthLimit, BerthLimitText,
    BerthRoute, BerthRouteLand, BerthRouteLandLeg, BerthRouteLandLegBy, BerthRouteSea,
    BerthRouteSeaLeg, BerthRouteSeaLegBy, BerthSignal, BerthSignalBell, BerthSignalHorn,
    Fault, FaultFull, FaultFullMessage, FaultFullName, FaultShut, FaultShutMessage,
    FaultShutName, Fee, FeeCard, FeeCardKind, FeeNone, FeeNoneKind, FeeTill, FeeTillKind,
    Knot, KnotBowline, KnotHitch, Label, LabelObject, LabelObjectLabel, LabelText,
};

