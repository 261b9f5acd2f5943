//! A change, and its effect.

use std::fmt;

use serde::Serialize;

use super::kinds::{Effects, Reason, RenderedFact};
use crate::pointer::Pointer;
use crate::text::{Text, on_one_line};

/// The effect of a change on the next version of the crate, in order of severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// The crate stays the same.
    #[default]
    None,
    /// Only the documentation changes.
    Docs,
    /// Code compiles as before; requests or the behaviour of the server may differ.
    Patch,
    /// Something is added or deprecated; code compiles as before.
    Minor,
    /// Code that uses it may no longer compile, or the server refuses requests that it accepted.
    Major,
}

impl Effect {
    /// Every effect, the most severe first.
    pub const ALL: [Self; 5] = [Self::Major, Self::Minor, Self::Patch, Self::Docs, Self::None];

    /// The word for the effect: `none`, `docs`, `patch`, `minor` or `major`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Docs => "docs",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The direction in which the changed part is transferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Request,
    Response,
    Both,
}

impl Direction {
    /// Returns the direction of something that is sent, received or both.
    pub(crate) fn of(sent: bool, received: bool) -> Self {
        match (sent, received) {
            (true, false) => Self::Request,
            (false, true) => Self::Response,
            _ => Self::Both,
        }
    }

    /// Returns whether requests contain it.
    pub fn is_sent(self) -> bool {
        self != Self::Response
    }

    /// The word for the direction: `request`, `response` or `both`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Both => "both",
        }
    }
}

/// The kind of the part that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Item {
    /// The document as a whole: its title, server, description.
    Api,
    /// A security scheme.
    Scheme,
    Resource,
    Operation,
    Parameter,
    Body,
    /// A status, a media type or the type of a response.
    Response,
    Type,
    Field,
    /// A value of an enum.
    Value,
    /// A variant of a union.
    Variant,
}

impl Item {
    /// Every item.
    pub const ALL: [Self; 11] = [
        Self::Api,
        Self::Scheme,
        Self::Resource,
        Self::Operation,
        Self::Parameter,
        Self::Body,
        Self::Response,
        Self::Type,
        Self::Field,
        Self::Value,
        Self::Variant,
    ];

    /// The word for the item, which ids begin with.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Scheme => "scheme",
            Self::Resource => "resource",
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Response => "response",
            Self::Type => "type",
            Self::Field => "field",
            Self::Value => "value",
            Self::Variant => "variant",
        }
    }
}

/// The way in which a part changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Added,
    Removed,
    /// Another name for the same part.
    Renamed,
    /// The same part in another location: another resource, tag or module.
    Moved,
    /// Several types of one shape became one.
    Merged,
    /// One type became several of its shape.
    Split,
    /// Another type in Rust.
    Type,
    /// Changed between required, optional and nullable.
    Presence,
    /// Another value is used if none is given.
    Default,
    /// Other values are allowed than before, within the same type.
    Bounds,
    Deprecated,
    Undeprecated,
    /// Another description.
    Described,
    /// Another form on the wire: style, media type, status, tag.
    Wire,
    /// Other credentials.
    Security,
    /// Another way to get the next page.
    Pagination,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::Added,
        Self::Removed,
        Self::Renamed,
        Self::Moved,
        Self::Merged,
        Self::Split,
        Self::Type,
        Self::Presence,
        Self::Default,
        Self::Bounds,
        Self::Deprecated,
        Self::Undeprecated,
        Self::Described,
        Self::Wire,
        Self::Security,
        Self::Pagination,
    ];

    /// The word for the kind, which is the second of an id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Type => "type",
            Self::Presence => "presence",
            Self::Default => "default",
            Self::Bounds => "bounds",
            Self::Deprecated => "deprecated",
            Self::Undeprecated => "undeprecated",
            Self::Described => "described",
            Self::Wire => "wire",
            Self::Security => "security",
            Self::Pagination => "pagination",
        }
    }
}

/// A difference between two documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub item: Item,
    pub kind: Kind,
    /// The aspect that changed, if `item` and `kind` do not name it: a part of [`Change::id`].
    pub about: &'static str,
    /// The name of the part that changed, on one line, such as `Invite.accepted_at` or
    /// `GET /organization/invites ?limit`.
    pub subject: String,
    /// Other subjects with the same change, made in the same line of the document.
    pub also: Vec<String>,
    /// The resource's modules, separated by `/`; empty if it belongs to no single one.
    pub resource: String,
    pub direction: Direction,
    pub effect: Effect,
    pub effect_without_lock: Effect,
    /// Set if requests or responses change, rather than names or descriptions.
    pub wire: bool,
    /// Set if code that uses it compiles as before and fails when it runs.
    pub at_run_time: bool,
    /// Set if the configuration sets the effect of this kind of change.
    pub configured: bool,
    /// The old state, in a few words.
    pub was: Option<String>,
    /// The new state, in a few words.
    pub now: Option<String>,
    /// The JSON Pointer in the old document.
    pub old: Option<Pointer>,
    /// The JSON Pointer in the new document.
    pub new: Option<Pointer>,
    /// The fact, as a sentence without its full stop.
    pub fact: String,
    /// The reason for the effect, if the fact does not say it.
    pub reason: Option<Reason>,
}

impl Change {
    /// Creates a change from a row of the tables of kinds. `item` is used if the row is for
    /// several.
    pub(super) fn new(item: Item, fact: impl Into<RenderedFact>, subject: impl Into<String>) -> Self {
        let rendered: RenderedFact = fact.into();
        let (item, kind, about) = rendered.parts(item);
        let Effects { without_lock, with_lock, at_run_time, wire } = rendered.effects;
        Self {
            item,
            kind,
            about,
            subject: on_one_line(&subject.into()),
            also: Vec::new(),
            resource: String::new(),
            direction: Direction::Both,
            effect: with_lock,
            effect_without_lock: without_lock,
            wire,
            at_run_time,
            configured: false,
            was: None,
            now: None,
            old: None,
            new: None,
            fact: rendered.fact,
            reason: rendered.reason,
        }
    }

    /// Returns one sentence: the fact and its consequence.
    pub fn why(&self) -> String {
        match &self.reason {
            Some(reason) => format!("{}{reason}.", self.fact),
            None => format!("{}.", self.fact),
        }
    }

    /// Returns the name of this kind of change, which is stable across versions:
    /// `operation-removed`, `field-wire-write-only`.
    pub fn id(&self) -> String {
        let mut id = format!("{}-{}", self.item.as_str(), self.kind.as_str());
        if !self.about.is_empty() {
            id.push('-');
            id.push_str(self.about);
        }
        id
    }

    pub(super) fn of(mut self, resource: impl Into<String>, direction: Direction) -> Self {
        self.resource = resource.into();
        self.direction = direction;
        self
    }

    pub(super) fn places<'p>(
        mut self,
        old: impl Into<Option<&'p Pointer>>,
        new: impl Into<Option<&'p Pointer>>,
    ) -> Self {
        self.old = old.into().cloned();
        self.new = new.into().cloned();
        self
    }

    pub(super) fn values(mut self, was: impl Into<Option<String>>, now: impl Into<Option<String>>) -> Self {
        self.was = was.into();
        self.now = now.into();
        self
    }

    /// Sets two texts of the documents as the states.
    pub(super) fn texts(self, was: &Text, now: &Text) -> Self {
        self.values(was.as_written().to_owned(), now.as_written().to_owned())
    }

    /// Returns whether only names differ, all of which the lock keeps.
    pub fn is_in_names_only(&self) -> bool {
        !self.wire && self.effect == Effect::None
    }

    /// Joins the same change of another subject.
    pub(super) fn join(&mut self, other: Self) {
        let (own, others) = (self.why(), other.why());
        self.also.push(other.subject);
        self.also.extend(other.also);
        if self.direction != other.direction {
            self.direction = Direction::Both;
        }
        // The longer sentence says more: requests have consequences that responses do not.
        if (others.len(), &others) > (own.len(), &own) {
            (self.fact, self.reason) = (other.fact, other.reason);
        }
        if self.old != other.old {
            self.old = None;
        }
        if self.new != other.new {
            self.new = None;
        }
        if self.resource != other.resource {
            self.resource = shared(&self.resource, &other.resource);
        }
    }

    /// Sorts the subjects independently of the order in the documents.
    pub(super) fn sort_subjects(&mut self) {
        if self.also.is_empty() {
            return;
        }
        self.also.push(std::mem::take(&mut self.subject));
        self.also.sort_by_key(|subject| (subject.len(), subject.clone()));
        self.also.dedup();
        self.subject = self.also.remove(0);
    }
}

/// Returns the common parent of two resources.
fn shared(a: &str, b: &str) -> String {
    let both = a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).map(|(a, _)| a);
    both.collect::<Vec<_>>().join("/")
}
