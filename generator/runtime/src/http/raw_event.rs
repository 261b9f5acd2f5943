//! Server-sent events without a documented type.

use crate::{Decode, Decoded, Node};

/// A server-sent event without a documented type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RawEvent {
    /// The name. Browsers treat an event without one as `message`.
    pub event: Option<String>,
    /// The lines of data, separated by line feeds.
    pub data: String,
    /// The identifier.
    pub id: Option<String>,
    /// The reconnection delay that the event asks for, in milliseconds.
    pub retry: Option<u64>,
}

impl Decode for RawEvent {
    #[inline]
    fn decode(node: Node<'_>) -> Decoded<Self> {
        let text = |name| node.member(name).and_then(Node::as_str).map(str::to_owned);
        Ok(Self {
            event: text("event"),
            data: text("data").unwrap_or_default(),
            id: text("id"),
            retry: node.member("retry").and_then(Node::as_u64),
        })
    }
}
