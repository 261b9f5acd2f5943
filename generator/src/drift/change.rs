//! One change, and what it means.

use std::fmt;

use serde::Serialize;

use super::kinds::{Effects, Reason, Told};
use crate::pointer::Pointer;
use crate::text::{Text, on_one_line};

/// What a change means for the next version of the crate. Ordered by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// The crate stays as it is.
    #[default]
    None,
    /// Only its documentation changes.
    Docs,
    /// Code compiles as before; what is sent, or what the server does, may differ.
    Patch,
    /// Something is added or deprecated; code compiles as before.
    Minor,
    /// Code that uses it may no longer compile, or the server refuses what it accepted.
    Major,
}

impl Effect {
    /// Every effect, the most severe first.
    pub const ALL: [Self; 5] = [Self::Major, Self::Minor, Self::Patch, Self::Docs, Self::None];

    /// The word for it: `none`, `docs`, `patch`, `minor` or `major`.
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

/// Which way the thing that changed travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Request,
    Response,
    Both,
}

impl Direction {
    /// Of something that is sent, received or both.
    pub(crate) fn of(sent: bool, received: bool) -> Self {
        match (sent, received) {
            (true, false) => Self::Request,
            (false, true) => Self::Response,
            _ => Self::Both,
        }
    }

    /// Returns whether a request holds it.
    pub fn is_sent(self) -> bool {
        self != Self::Response
    }

    /// The word for it: `request`, `response` or `both`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Both => "both",
        }
    }
}

/// What kind of thing changed.
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
    Answer,
    Type,
    Field,
    /// A value of an enum.
    Value,
    /// A member of a union.
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
        Self::Answer,
        Self::Type,
        Self::Field,
        Self::Value,
        Self::Variant,
    ];

    /// The word for it, with which ids begin.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Scheme => "scheme",
            Self::Resource => "resource",
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Answer => "answer",
            Self::Type => "type",
            Self::Field => "field",
            Self::Value => "value",
            Self::Variant => "variant",
        }
    }
}

/// How it changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Added,
    Removed,
    /// Another name for the same thing.
    Renamed,
    /// The same thing in another place: another resource, tag or module.
    Moved,
    /// Several types of one shape became one.
    Merged,
    /// One type became several of its shape.
    Split,
    /// The Rust type differs.
    Type,
    /// Required, optional, `null` or not.
    Presence,
    /// What holds where nothing is given.
    Default,
    /// Which values are allowed beyond what the type says.
    Bounds,
    Deprecated,
    Undeprecated,
    /// Only words.
    Described,
    /// How it is written on the wire: style, media type, status, tag.
    Wire,
    /// What is needed to be let in.
    Security,
    /// How pages follow each other.
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

    /// The word for it, which is the second of an id.
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

/// One fact about two documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub item: Item,
    pub kind: Kind,
    /// The aspect that changed, if `item` and `kind` do not say it: a part of [`Change::id`].
    pub about: &'static str,
    /// What changed, on one line, such as `Invite.accepted_at` or
    /// `GET /organization/invites ?limit`.
    pub subject: String,
    /// Other subjects that the same line of the document brings the same change to.
    pub also: Vec<String>,
    /// The resource's modules with `/` between them; empty for what belongs to no single one.
    pub resource: String,
    pub direction: Direction,
    pub effect: Effect,
    pub effect_without_lock: Effect,
    /// Whether what travels changes, rather than names or words.
    pub wire: bool,
    /// Set if code that uses it compiles as before, and fails when it runs.
    pub at_run_time: bool,
    /// Set if the configuration says what this kind of change counts as.
    pub configured: bool,
    /// What it was, in a few words.
    pub was: Option<String>,
    /// What it is now, in a few words.
    pub now: Option<String>,
    /// Where it stands in the old document.
    pub old: Option<Pointer>,
    /// Where it stands in the new document.
    pub new: Option<Pointer>,
    /// The fact, as a sentence without its full stop.
    pub fact: String,
    /// Why the effect is what it is, if the fact does not say so.
    pub reason: Option<Reason>,
}

impl Change {
    /// A row of the tables of kinds, of `item` if it is for several.
    pub(super) fn new(item: Item, told: impl Into<Told>, subject: impl Into<String>) -> Self {
        let told: Told = told.into();
        let (item, kind, about) = told.parts(item);
        let Effects { to_the_letter, with_lock, at_run_time, wire } = told.effects;
        Self {
            item,
            kind,
            about,
            subject: on_one_line(&subject.into()),
            also: Vec::new(),
            resource: String::new(),
            direction: Direction::Both,
            effect: with_lock,
            effect_without_lock: to_the_letter,
            wire,
            at_run_time,
            configured: false,
            was: None,
            now: None,
            old: None,
            new: None,
            fact: told.fact,
            reason: told.reason,
        }
    }

    /// One sentence: what happened and what follows.
    pub fn why(&self) -> String {
        match &self.reason {
            Some(reason) => format!("{}{reason}.", self.fact),
            None => format!("{}.", self.fact),
        }
    }

    /// The name of this kind of change, which stays from version to version: `operation-removed`,
    /// `field-wire-write-only`.
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

    /// Two texts of the documents, as the states.
    pub(super) fn texts(self, was: &Text, now: &Text) -> Self {
        self.values(was.as_written().to_owned(), now.as_written().to_owned())
    }

    /// Returns whether only names differ, all of which the lock keeps.
    pub fn is_in_names_only(&self) -> bool {
        !self.wire && self.effect == Effect::None
    }

    /// Takes in the same change of another subject.
    pub(super) fn join(&mut self, other: Self) {
        let (own, others) = (self.why(), other.why());
        self.also.push(other.subject);
        self.also.extend(other.also);
        if self.direction != other.direction {
            self.direction = Direction::Both;
        }
        // What is true of requests says more than what is true of responses.
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

    /// Puts the subjects into an order that no document decides on.
    pub(super) fn settle(&mut self) {
        if self.also.is_empty() {
            return;
        }
        self.also.push(std::mem::take(&mut self.subject));
        self.also.sort_by_key(|subject| (subject.len(), subject.clone()));
        self.also.dedup();
        self.subject = self.also.remove(0);
    }
}

/// The resource that two have in common.
fn shared(a: &str, b: &str) -> String {
    let both = a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).map(|(a, _)| a);
    both.collect::<Vec<_>>().join("/")
}
