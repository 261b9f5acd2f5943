use std::collections::BTreeMap;

use super::fields::Fields;
use crate::{Encode, Encoder, Extra, Literal};

/// Writes the members of an object.
///
/// A model writes its fields in the order of its `FIELDS`, each by one call, and
/// [`close`](Self::close)s it. It gives a name as it is written behind another member, `,"name":`,
/// which is one piece to copy.
pub struct ObjectWriter<'a> {
    out: &'a mut Encoder,
    fields: &'static Fields,
    extra: &'a Extra,
    /// `extra` says nothing about fields.
    usual: bool,
    /// Names of fields in whose place a member of `extra` is written.
    replaced: Vec<String>,
    /// No member is written yet.
    first: bool,
    /// How many fields were met, unless all is as usual.
    met: usize,
}

impl<'a> ObjectWriter<'a> {
    /// The writer of an object with these fields. What is `extra` is read by the fields' methods,
    /// and written at the end.
    #[inline(never)]
    pub fn open(out: &'a mut Encoder, fields: &'static Fields, extra: &'a Extra) -> Self {
        let usual = !extra.is_about_fields();
        let replaced = if usual { Vec::new() } else { extra.replacing() };
        let is_marked = out.shown.is_some() && out.mark_model(fields);
        Self { out, fields, extra, usual, replaced, first: !is_marked, met: 0 }
    }

    /// Writes the members that no field stands for, and the end.
    pub fn close(&mut self) {
        let rest = self.extra.text();
        match (self.first, rest) {
            (true, "") => self.out.raw("{}"),
            (true, rest) => self.out.raw(rest),
            (false, "") => self.out.raw("}"),
            (false, rest) => {
                self.out.raw(",");
                self.out.raw(&rest[1..]);
            }
        }
    }

    /// Writes a field that always has one value, unless it came with another or was missing.
    pub fn constant<'l>(&mut self, written: &'static str, value: impl Into<Literal<'l>>) -> &mut Self {
        self.write_constant(written, value.into());
        self
    }

    /// Writes a field. An empty list or map is left out or `null` where it came so.
    pub fn required<T: Encode>(&mut self, written: &'static str, value: &T) -> &mut Self {
        if value.is_empty_list() {
            return self.empty_list(written, value);
        }
        if self.next(written) {
            self.name(written);
            self.out.put(value);
        }
        self
    }

    /// Writes a field, `None` as `null` unless it was missing.
    pub fn nullable<T: Encode>(&mut self, written: &'static str, value: &Option<T>) -> &mut Self {
        match value {
            Some(value) => self.some(written, value),
            None => self.none(written, false),
        }
    }

    /// Writes a field unless it is `None`; as `null` where it came so.
    #[inline]
    pub fn optional<T: Encode>(&mut self, written: &'static str, value: &Option<T>) -> &mut Self {
        // Inlined up to here, since most fields of wide objects are missing.
        match value {
            None if self.usual => self,
            None => self.none(written, true),
            Some(value) => self.some(written, value),
        }
    }

    /// Writes further members, after all fields. One that is named as a field is left out.
    pub fn additional<T: Encode>(&mut self, members: &BTreeMap<String, T>) -> &mut Self {
        for (name, value) in members {
            if self.fields.position(name.as_bytes(), 0).is_none() {
                self.separate();
                self.out.key(name);
                self.out.put(value);
            }
        }
        self
    }

    #[inline(never)]
    fn some<T: Encode>(&mut self, written: &'static str, value: &T) -> &mut Self {
        if self.next(written) {
            self.name(written);
            self.out.put(value);
        }
        self
    }

    /// A field that is `None`: it is `null` unless the usual thing is to leave it out, and the
    /// other way about where it did not come in the usual way.
    #[inline(never)]
    fn none(&mut self, written: &'static str, usually_left_out: bool) -> &mut Self {
        if self.next(written) && self.is_noted() == usually_left_out {
            self.name(written);
            self.out.null();
        }
        self
    }

    #[cold]
    #[inline(never)]
    fn empty_list(&mut self, written: &'static str, value: &dyn Encode) -> &mut Self {
        if self.next(written) && !self.is_noted() {
            self.name(written);
            if self.is_null_list() {
                self.out.null();
            } else {
                self.out.put(value);
            }
        }
        self
    }

    #[inline(never)]
    fn write_constant(&mut self, written: &'static str, value: Literal<'_>) {
        if self.next(written) && !self.is_noted() {
            self.name(written);
            match value {
                Literal::Str(value) => self.out.str(value),
                Literal::Int(value) => self.out.i64(value),
                Literal::Bool(value) => self.out.bool(value),
            }
        }
    }

    /// Goes on to the field `name`, and tells whether it is written (rather than replaced by a
    /// member of `extra`).
    #[inline]
    fn next(&mut self, written: &'static str) -> bool {
        self.usual || self.next_noted(written)
    }

    #[inline(never)]
    fn next_noted(&mut self, written: &'static str) -> bool {
        self.met += 1;
        !self.replaced.iter().any(|replaced| replaced == unwritten(written))
    }

    /// Whether the emptiness of the field that [`Self::next`] went on to did not come in the usual
    /// way.
    #[inline]
    fn is_noted(&self) -> bool {
        !self.usual && self.extra.is_noted(self.met - 1)
    }

    /// Whether the list that [`Self::next`] went on to came as `null`.
    fn is_null_list(&self) -> bool {
        !self.usual && self.extra.is_null_list(self.met - 1)
    }

    /// Writes a field's name, with what stands before it and the colon.
    #[inline(never)]
    fn name(&mut self, written: &'static str) {
        if self.fields.is_plain() {
            if std::mem::take(&mut self.first) {
                self.out.raw("{");
                self.out.raw(&written[1..]);
            } else {
                self.out.raw(written);
            }
        } else {
            self.separate();
            self.out.key(unwritten(written));
        }
    }

    /// Writes what stands before a member.
    fn separate(&mut self) {
        self.out.raw(if self.first { "{" } else { "," });
        self.first = false;
    }
}

/// The name in `,"name":`.
fn unwritten(written: &str) -> &str {
    &written[2..written.len() - 2]
}
