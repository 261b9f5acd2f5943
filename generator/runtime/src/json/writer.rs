use std::collections::BTreeMap;

use super::fields::Fields;
use crate::{Encode, Encoder, Extra, Literal};

/// Writes the members of an object.
///
/// A model writes its fields in the order of its `FIELDS`, one call each, and then calls
/// [`close`](Self::close). It passes names as they are written after another member, `,"name":`, so
/// that they are copied in one piece.
pub struct ObjectWriter<'a> {
    out: &'a mut Encoder,
    fields: &'static Fields,
    extra: &'a Extra,
    /// Set if `extra` records nothing about fields.
    usual: bool,
    /// The names of fields that are replaced by members of `extra`.
    replaced: Vec<String>,
    /// Set until the first member is written.
    first: bool,
    /// The number of fields visited, unless `usual` is set.
    met: usize,
}

impl<'a> ObjectWriter<'a> {
    /// Begins an object with these fields. The fields' methods consult `extra`; its members are
    /// written at the end.
    #[inline(never)]
    pub fn open(out: &'a mut Encoder, fields: &'static Fields, extra: &'a Extra) -> Self {
        let usual = !extra.is_about_fields();
        let replaced = if usual { Vec::new() } else { extra.replacing() };
        let is_marked = out.shown.is_some() && out.mark_model(fields);
        Self { out, fields, extra, usual, replaced, first: !is_marked, met: 0 }
    }

    /// Writes the unknown members and ends the object.
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

    /// Writes a field with a constant value, unless it was received with another value or was
    /// missing.
    pub fn constant<'l>(&mut self, written: &'static str, value: impl Into<Literal<'l>>) -> &mut Self {
        self.write_constant(written, value.into());
        self
    }

    /// Writes a field. An empty list or map is omitted or `null` if it was received like that.
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

    /// Writes a field; `None` becomes `null` unless the field was missing when received.
    pub fn nullable<T: Encode>(&mut self, written: &'static str, value: &Option<T>) -> &mut Self {
        match value {
            Some(value) => self.some(written, value),
            None => self.none(written, false),
        }
    }

    /// Writes a field unless it is `None`; `None` becomes `null` if it was received like that.
    #[inline]
    pub fn optional<T: Encode>(&mut self, written: &'static str, value: &Option<T>) -> &mut Self {
        // Only the check is inlined, since most fields of large objects are missing.
        match value {
            None if self.usual => self,
            None => self.none(written, true),
            Some(value) => self.some(written, value),
        }
    }

    /// Writes additional members after all fields. Skips those with the name of a field.
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

    /// Writes a field that is `None`: omits it or writes `null`, as is usual for the field; the
    /// opposite if it was received in the unusual way.
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

    /// Advances to the field `name`. Returns whether it is written, rather than replaced by a
    /// member of `extra`.
    #[inline]
    fn next(&mut self, written: &'static str) -> bool {
        self.usual || self.next_noted(written)
    }

    #[inline(never)]
    fn next_noted(&mut self, written: &'static str) -> bool {
        self.met += 1;
        !self.replaced.iter().any(|replaced| replaced == member_name(written))
    }

    /// Returns whether the field that [`Self::next`] advanced to is empty in an unusual way.
    #[inline]
    fn is_noted(&self) -> bool {
        !self.usual && self.extra.is_noted(self.met - 1)
    }

    /// Returns whether the list that [`Self::next`] advanced to was received as `null`.
    fn is_null_list(&self) -> bool {
        !self.usual && self.extra.is_null_list(self.met - 1)
    }

    /// Writes a field's name with the separator before it and the colon.
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
            self.out.key(member_name(written));
        }
    }

    /// Writes the separator before a member.
    fn separate(&mut self) {
        self.out.raw(if self.first { "{" } else { "," });
        self.first = false;
    }
}

/// Returns the name in `,"name":`.
fn member_name(written: &str) -> &str {
    &written[2..written.len() - 2]
}
