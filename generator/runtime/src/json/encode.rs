use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Number, Value};

use super::debug::Shown;
use super::escape::push_quoted;
use super::noted::Noted;
use super::tape::Entry;
use crate::{Kind, Literal, Node, Secret, Tape};

/// A type that can be written as JSON.
pub trait Encode {
    /// Writes one value.
    fn encode(&self, out: &mut Encoder);

    /// Returns whether the value is an empty list or map. A required field of such a type may also
    /// be absent or `null`.
    fn is_empty_list(&self) -> bool {
        false
    }
}

/// Encodes a value as compact JSON.
pub fn to_vec(value: &dyn Encode) -> Vec<u8> {
    to_string(value).into_bytes()
}

/// Encodes a value as compact JSON.
pub fn to_string(value: &dyn Encode) -> String {
    let mut out = Encoder::new();
    value.encode(&mut out);
    out.into_string()
}

/// Writes JSON text.
///
/// Each method writes one complete value; the caller is responsible for their order.
#[derive(Default)]
pub struct Encoder {
    pub(super) text: String,
    noted: Noted,
    /// The models written so far, if the text is for `Debug`, which omits secrets.
    pub(super) shown: Option<Shown>,
}

impl fmt::Debug for Encoder {
    /// Omits the text, since it contains secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Encoder").field("length", &self.text.len()).finish_non_exhaustive()
    }
}

impl Encoder {
    /// Creates an empty encoder.
    pub fn new() -> Self {
        Self::onto(String::with_capacity(128))
    }

    /// Creates an encoder for the output of `Debug`.
    pub(super) fn for_debug() -> Self {
        Self { shown: Some(Shown::default()), ..Self::new() }
    }

    /// Creates an encoder that appends to `text`.
    pub(crate) fn onto(text: String) -> Self {
        Self { text, noted: Noted::default(), shown: None }
    }

    /// Returns the text written so far.
    pub fn into_string(self) -> String {
        self.text
    }

    /// Writes a value.
    #[inline]
    pub fn put<T: Encode + ?Sized>(&mut self, value: &T) {
        // Calls through a pointer, like `Node::decode`.
        let encode: fn(&T, &mut Self) = T::encode;
        encode(value, self);
    }

    /// Writes a union's value with a tag that the value's type lacks. If the value is an object
    /// without the tag, the tag comes first.
    #[inline]
    pub fn put_tagged<'l, T: Encode + ?Sized>(&mut self, name: &str, tag: impl Into<Literal<'l>>, value: &T) {
        let start = self.text.len();
        self.put(value);
        self.insert_tag(start, name, tag.into());
    }

    #[inline(never)]
    fn insert_tag(&mut self, start: usize, name: &str, tag: Literal<'_>) {
        let written = &self.text[start..];
        let lacks_tag = Tape::parse(written)
            .is_ok_and(|tape| matches!(tape.root().kind(), Kind::Object) && !tape.root().has(name));
        if !lacks_tag {
            return;
        }
        let mut member = Self::new();
        member.key(name);
        match tag {
            Literal::Str(value) => member.str(value),
            Literal::Int(value) => member.i64(value),
            Literal::Bool(value) => member.bool(value),
        }
        if written != "{}" {
            member.raw(",");
        }
        self.text.insert_str(start + 1, &member.text);
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.text.push_str("null");
    }

    /// Writes `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Writes an integer.
    pub fn i64(&mut self, value: i64) {
        self.text.push_str(itoa::Buffer::new().format(value));
    }

    /// Writes an integer.
    pub fn u64(&mut self, value: u64) {
        self.text.push_str(itoa::Buffer::new().format(value));
    }

    /// Writes a number that reads back as the same `f64`. A number without a fraction is written as
    /// an integer, like `JSON.stringify` does. Infinities and NaN, which JSON lacks, become `null`.
    pub fn f64(&mut self, value: f64) {
        // Up to this number, an `f64` represents every integer exactly.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() < EXACT {
            self.i64(value as i64);
        } else {
            self.float(value);
        }
    }

    /// Writes a number like [`Self::f64`], but always with a fraction: for values whose type is not
    /// known.
    pub(super) fn float(&mut self, value: f64) {
        match Number::from_f64(value) {
            Some(number) => self.display(&number),
            None => self.null(),
        }
    }

    fn display(&mut self, number: &Number) {
        use std::fmt::Write;
        write!(self.text, "{number}").expect("writing to a String cannot fail");
    }

    /// Writes a string.
    pub fn str(&mut self, value: &str) {
        push_quoted(&mut self.text, value);
    }

    /// Writes a secret as a string and stores it; for `Debug`, writes a placeholder.
    pub(crate) fn secret(&mut self, secret: &Secret) {
        if self.shown.is_some() {
            self.str(&secret.to_string());
        } else {
            self.str(secret.expose());
            self.noted.secrets.push(secret.clone());
        }
    }

    /// Writes `null` in place of a value that cannot be written, and records why.
    #[cold]
    pub(crate) fn fail(&mut self, reason: &str) {
        self.null();
        self.noted.failure.get_or_insert_with(|| reason.into());
    }

    /// Removes and returns what has been recorded so far.
    pub(crate) fn take_noted(&mut self) -> Noted {
        std::mem::take(&mut self.noted)
    }

    /// Writes a value that is JSON text already.
    pub(crate) fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    /// Writes an array. `element` writes each item.
    pub(super) fn array<I: IntoIterator>(&mut self, items: I, mut element: impl FnMut(&mut Self, I::Item)) {
        let mut separator = '[';
        for item in items {
            self.text.push(separator);
            separator = ',';
            element(self, item);
        }
        if separator == '[' {
            self.text.push('[');
        }
        self.text.push(']');
    }

    /// Writes an object. For each item, `member` writes the key through [`Self::key`], then the
    /// value.
    pub(super) fn object<I: IntoIterator>(&mut self, items: I, mut member: impl FnMut(&mut Self, I::Item)) {
        let mut separator = '{';
        for item in items {
            self.text.push(separator);
            separator = ',';
            member(self, item);
        }
        if separator == '{' {
            self.text.push('{');
        }
        self.text.push('}');
    }

    /// Writes a member's name and a colon.
    pub(super) fn key(&mut self, key: &str) {
        self.str(key);
        self.colon();
    }

    /// Writes the separator between a member's name and its value.
    pub(super) fn colon(&mut self) {
        self.text.push(':');
    }

    /// Writes a parsed value.
    pub(super) fn node(&mut self, node: Node<'_>) {
        match node.entry() {
            Entry::Null | Entry::Streamed => self.null(),
            Entry::Bool(value) => self.bool(value),
            Entry::Signed(value) => self.i64(value),
            Entry::Unsigned(value) => self.u64(value),
            Entry::Float(value) => self.float(value),
            Entry::Number { .. } | Entry::CopiedNumber { .. } => self.raw(node.number().unwrap_or_default()),
            Entry::Array { .. } | Entry::Object { .. } if node.is_too_deep() => self.deep(node),
            Entry::Verbatim { .. } | Entry::Copied { .. } => self.string_at(node),
            Entry::Array { .. } => {
                self.array(node.elements().into_iter().flatten(), |out, element| out.node(element));
            }
            Entry::Object { .. } => self.object(node.member_keys(), Self::member_at),
        }
    }

    /// Writes a value like [`Self::node`], without recursion.
    #[cold]
    fn deep(&mut self, node: Node<'_>) {
        let (tape, end) = (node.tape(), node.tape().after(node.index()));
        // The open arrays and objects: where each ends, and whether it is an object.
        let mut open: Vec<(u32, bool)> = Vec::new();
        let mut at = node.index();
        while at < end {
            let is_first = match tape.entry(at) {
                Entry::Array { end, .. } => {
                    open.push((end, false));
                    self.raw("[");
                    true
                }
                Entry::Object { end, .. } => {
                    open.push((end, true));
                    self.raw("{");
                    true
                }
                _ => {
                    self.node(Node::new(tape, at));
                    false
                }
            };
            at += 1;
            let mut separator = if is_first { "" } else { "," };
            while let Some((_, is_object)) = open.pop_if(|(end, _)| *end == at) {
                self.raw(if is_object { "}" } else { "]" });
                separator = ",";
            }
            if let Some((_, is_object)) = open.last() {
                self.raw(separator);
                if *is_object {
                    self.key_at(Node::new(tape, at));
                    at += 1;
                }
            }
        }
    }

    /// Writes the member whose key is at `key`.
    pub(super) fn member_at(&mut self, key: Node<'_>) {
        self.key_at(key);
        self.node(key.following());
    }

    fn key_at(&mut self, key: Node<'_>) {
        let text = key.tape().text;
        match key.entry() {
            // Includes the quotes, and usually the colon.
            Entry::Verbatim { start, end } if text.as_bytes().get(end as usize + 1) == Some(&b':') => {
                self.text.push_str(&text[start as usize - 1..end as usize + 2]);
            }
            _ => {
                self.string_at(key);
                self.colon();
            }
        }
    }

    /// Writes the string or key at `node`. If the source text contains it between the same quotes,
    /// it is copied without inspection.
    pub(super) fn string_at(&mut self, node: Node<'_>) {
        match node.entry() {
            Entry::Verbatim { start, end } => {
                // Includes the quotes.
                self.text.push_str(&node.tape().text[start as usize - 1..end as usize + 1]);
            }
            _ => match node.tape().lone_surrogates(node.index()) {
                Some(written) => {
                    self.raw("\"");
                    self.raw(written);
                    self.raw("\"");
                }
                None => self.str(node.as_str().unwrap_or_default()),
            },
        }
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, out: &mut Encoder) {
        out.put(&**self);
    }

    fn is_empty_list(&self) -> bool {
        (**self).is_empty_list()
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, out: &mut Encoder) {
        out.put(&**self);
    }

    fn is_empty_list(&self) -> bool {
        (**self).is_empty_list()
    }
}

impl Encode for bool {
    fn encode(&self, out: &mut Encoder) {
        out.bool(*self);
    }
}

impl Encode for i32 {
    fn encode(&self, out: &mut Encoder) {
        out.i64(i64::from(*self));
    }
}

/// Implements `Encode` for integers that no document needs, but a configuration may name.
macro_rules! integers {
    ($($ty:ty),+) => {$(
        impl Encode for $ty {
            fn encode(&self, out: &mut Encoder) {
                out.raw(&self.to_string());
            }
        }
    )+};
}

integers!(i8, i16, i128, u8, u16, u32, u128);

impl Encode for i64 {
    fn encode(&self, out: &mut Encoder) {
        out.i64(*self);
    }
}

impl Encode for u64 {
    fn encode(&self, out: &mut Encoder) {
        out.u64(*self);
    }
}

impl Encode for f64 {
    fn encode(&self, out: &mut Encoder) {
        out.f64(*self);
    }
}

impl Encode for str {
    fn encode(&self, out: &mut Encoder) {
        out.str(self);
    }
}

impl Encode for String {
    fn encode(&self, out: &mut Encoder) {
        out.str(self);
    }
}

impl Encode for Cow<'_, str> {
    fn encode(&self, out: &mut Encoder) {
        out.str(self);
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut Encoder) {
        match self {
            Some(value) => out.put(value),
            None => out.null(),
        }
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, out: &mut Encoder) {
        out.array(self, |out, element| out.put(element));
    }

    fn is_empty_list(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut Encoder) {
        out.put(self.as_slice());
    }

    fn is_empty_list(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, out: &mut Encoder) {
        out.object(self, |out, (key, value)| {
            out.key(key);
            out.put(value);
        });
    }

    fn is_empty_list(&self) -> bool {
        self.is_empty()
    }
}

impl Encode for Number {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        out.display(self);
    }
}

impl Encode for Value {
    #[inline]
    fn encode(&self, out: &mut Encoder) {
        match self {
            Self::Null => out.null(),
            Self::Bool(value) => out.bool(*value),
            Self::Number(number) => out.display(number),
            Self::String(text) => out.str(text),
            Self::Array(elements) => elements.encode(out),
            Self::Object(members) => out.object(members, |out, (key, value)| {
                out.key(key);
                value.encode(out);
            }),
        }
    }
}
