//! Answers that are a sequence of events.

use super::{Input, TypeRef};
use crate::names::FnName;
use crate::text::Text;

/// An answer that is a sequence of events.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    /// The method that asks for it: `stream`, unless that was given away as the name of a setter.
    pub verb: FnName,
    /// What an event is; `None`: the document does not say, and it is the runtime's `RawEvent`.
    pub item: Option<TypeRef>,
    pub framing: Framing,
    /// The header `Accept`: the media type, such as `text/event-stream`, and those of errors.
    pub accept: Text,
    /// The input that asks for the stream. It is neither an argument nor an option.
    pub flag: Option<Input>,
    /// The flag has a setter all the same, which was given away before there was a stream.
    pub setter: bool,
}

impl Stream {
    /// The flag, where it has a setter.
    pub fn kept_flag(&self) -> Option<&Input> {
        self.flag.as_ref().filter(|_| self.setter)
    }

    /// Likewise, to be changed.
    pub fn kept_flag_mut(&mut self) -> Option<&mut Input> {
        self.flag.as_mut().filter(|_| self.setter)
    }
}

/// How the events of a sequence are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events whose data is JSON of the item.
    Events,
    /// Server-sent events, the item an object of their fields.
    Envelopes,
    /// Likewise, where the field `data` is JSON itself.
    JsonEnvelopes,
    /// A text of JSON on each line.
    Lines,
    /// A text of JSON after each record separator (RFC 7464).
    Sequence,
}
