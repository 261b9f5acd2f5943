//! Types as `crategen` prints them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    Date, DateTime, Decode, Decoded, Encode, Encoder, Extra, Kind, Node, Tag, Timestamp, UnknownInteger,
    UnknownJson, UnknownValue, integer_enum, model, newtypes, text_enum, unions,
};

/// An invitation to the organization.
#[derive(Clone)]
#[non_exhaustive]
pub struct Invite {
    /// The identifier.
    pub id: String,
    /// The role.
    pub role: InviteRole,
    /// The time when it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// The name.
    pub name: Option<String>,
    /// The projects.
    pub projects: Vec<InviteProject>,
    /// The details.
    pub details: Option<Box<InviteDetails>>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Invite {
        "object" = "organization.invite";
        required id = "id";
        required role = "role";
        optional accepted_at = "accepted_at";
        nullable name = "name";
        required projects = "projects";
        optional details = "details";
    }
}

impl Invite {
    /// Corresponds to a generated constructor.
    pub fn new(id: impl Into<String>, role: InviteRole) -> Self {
        Self {
            id: id.into(),
            role,
            accepted_at: None,
            name: None,
            projects: Vec::new(),
            details: None,
            extra: Extra::default(),
        }
    }

    /// Corresponds to a generated setter.
    pub fn accepted_at_null(mut self) -> Self {
        self.accepted_at = None;
        self.extra.null::<Self>("accepted_at");
        self
    }
}

/// A project of an invitation.
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteProject {
    /// The identifier.
    pub id: String,
    /// The level.
    pub level: Level,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    InviteProject {
        "version" = 1;
        "active" = true;
        required id = "id";
        required level = "level";
    }
}

/// Every kind of scalar, and typed additional members.
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteDetails {
    /// A boolean.
    pub boolean: Option<bool>,
    /// An integer.
    pub small: Option<i32>,
    /// An integer.
    pub integer: Option<i64>,
    /// An integer.
    pub unsigned: Option<u64>,
    /// A number.
    pub float: Option<f64>,
    /// Any JSON.
    pub any: Option<Value>,
    /// A date.
    pub date: Option<Date>,
    /// A date and time.
    pub date_time: Option<DateTime>,
    /// Texts by name.
    pub map: BTreeMap<String, Option<String>>,
    /// A tree.
    pub tree: Option<Tree>,
    /// The same type again.
    pub inner: Option<Box<InviteDetails>>,
    /// Additional members.
    pub additional: BTreeMap<String, i64>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    InviteDetails {
        optional boolean = "boolean";
        optional small = "small";
        optional integer = "integer";
        optional unsigned = "unsigned";
        optional float = "float";
        optional any = "any";
        optional date = "date";
        optional date_time = "date-time";
        required map = "map";
        optional tree = "tree";
        optional inner = "in\"ner";
        ..additional;
    }
}

/// A page.
#[derive(Clone)]
#[non_exhaustive]
pub struct Page {
    /// The items.
    pub data: Vec<Item>,
    /// `true` if there are more.
    pub has_more: bool,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    Page {
        required data = "data";
        required has_more = "has_more";
        [Item] = "data";
    }
}

/// A tree of lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree(pub Vec<Tree>);

newtypes!(Tree(Vec<Tree>));

/// An item of a page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Item {
    /// An invitation.
    Invite(Box<Invite>),
    /// A project.
    Project(Box<InviteProject>),
    /// A value identified by its kind.
    Loose(Loose),
    /// Details, which are identified by their keys.
    Details(Box<InviteDetails>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for Item {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(match node.kind() {
            Kind::Object => match node.tag("object") {
                Some(Tag::Str("organization.invite")) => Self::Invite(node.decode()?),
                Some(Tag::Int(1)) | Some(Tag::Bool(true)) => Self::Project(node.decode()?),
                _ => {
                    if node.has("boolean") && node.has("small") {
                        Self::Details(node.decode()?)
                    } else {
                        Self::Unknown(node.keep())
                    }
                }
            },
            Kind::Null => Self::Unknown(node.keep()),
            _ => Self::Loose(node.decode()?),
        })
    }
}

impl Encode for Item {
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Invite(value) => out.put(value),
            Self::Project(value) => out.put(value),
            Self::Loose(value) => out.put(value),
            Self::Details(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

/// A value identified by its kind.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loose {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Strings.
    Strings(Vec<String>),
    /// A value not known to this version of the crate, as JSON.
    Unknown(UnknownJson),
}

impl Decode for Loose {
    fn decode(node: Node<'_>) -> Decoded<Self> {
        Ok(match node.kind() {
            Kind::String => Self::String(node.decode()?),
            Kind::Integer => Self::Integer(node.decode()?),
            Kind::Number => Self::Number(node.decode()?),
            Kind::Array => Self::Strings(node.decode()?),
            _ => Self::Unknown(node.keep()),
        })
    }
}

impl Encode for Loose {
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::String(value) => out.put(value),
            Self::Integer(value) => out.put(value),
            Self::Number(value) => out.put(value),
            Self::Strings(value) => out.put(value),
            Self::Unknown(value) => out.put(value),
        }
    }
}

unions!(Item, Loose);

/// A role in the organization.
#[derive(Clone)]
#[non_exhaustive]
pub enum InviteRole {
    /// `owner`
    Owner,
    /// `reader`
    Reader,
    /// A value not known to this version of the crate.
    Unknown(UnknownValue),
}

text_enum! {
    InviteRole {
        Owner = "owner";
        Reader = "reader";
    }
}

/// A level.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `1`
    Low,
    /// `2`
    High,
    /// A value not known to this version of the crate.
    Unknown(UnknownInteger),
}

integer_enum! {
    Level {
        Low = 1;
        High = 2;
    }
}
