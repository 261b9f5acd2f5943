//! Responses that are a sequence of events.

use super::{Input, TypeRef};
use crate::names::FnName;
use crate::text::Text;

/// A response that is a sequence of events.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    /// The method that requests it: `stream`, unless an earlier version of the crate has a setter
    /// with that name.
    pub method: FnName,
    /// The type of an event. `None` if the document does not specify one; the runtime's `RawEvent`
    /// is used then.
    pub item: Option<TypeRef>,
    pub framing: Framing,
    /// The `Accept` header: the media type, such as `text/event-stream`, and those of errors.
    pub accept: Text,
    /// The input that requests the stream. It is neither an argument nor an option.
    pub request_flag: Option<Input>,
    /// The flag also has a setter, because an earlier version of the crate had one.
    pub exposes_setter: bool,
}

impl Stream {
    /// Returns the flag if it has a setter.
    pub fn kept_flag(&self) -> Option<&Input> {
        self.request_flag.as_ref().filter(|_| self.exposes_setter)
    }

    /// Returns a mutable reference to the flag if it has a setter.
    pub fn kept_flag_mut(&mut self) -> Option<&mut Input> {
        self.request_flag.as_mut().filter(|_| self.exposes_setter)
    }
}

/// The framing of the events in a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events with an item as JSON in the data.
    Events,
    /// Server-sent events; the item is an object of their fields.
    Envelopes,
    /// Like `Envelopes`, but the `data` field is JSON.
    JsonEnvelopes,
    /// Like `JsonEnvelopes`, but an event without a name is an object of its fields, too.
    JsonData,
    /// One JSON text per line.
    Lines,
    /// One JSON text after each record separator (RFC 7464).
    Sequence,
}
