//! Dispatch of strings by their format.

use super::dispatch::Dispatcher;
use super::wire_shapes::WireShape;
use super::wire_shapes::same_variant;
use crate::ir::{Dispatch, TextArm, TextFormat};
use crate::spec::Shape;

impl Dispatcher<'_> {
    /// Decides by formats that can be recognised in a string. At most one member may have none of
    /// them.
    pub fn by_format(&mut self, group: &[&WireShape]) -> Dispatch {
        if same_variant(group) {
            return self.only(group);
        }
        let mut formats: Vec<(TextFormat, Vec<&WireShape>)> = Vec::new();
        let mut others: Vec<&WireShape> = Vec::new();
        for &wire_shape in group {
            match self.format(wire_shape) {
                None => others.push(wire_shape),
                Some(format) => match formats.iter_mut().find(|(known, _)| *known == format) {
                    Some((_, wire_shapes)) => wire_shapes.push(wire_shape),
                    None => formats.push((format, vec![wire_shape])),
                },
            }
        }
        if formats.len() + usize::from(!others.is_empty()) < 2 {
            return self.only(group);
        }
        formats.sort_by_key(|(format, _)| *format);
        let arms = formats
            .iter()
            .map(|(format, wire_shapes)| TextArm { format: *format, then: self.only(wire_shapes) });
        let arms: Vec<TextArm> = arms.collect();
        Dispatch::Text { arms, otherwise: Box::new(self.only(&others)) }
    }

    fn format(&self, wire_shape: &WireShape) -> Option<TextFormat> {
        let Shape::String { format: Some(format) } = &self.spec.schema(wire_shape.schema).shape else {
            return None;
        };
        Some(match format.as_str() {
            "ipv4" | "ip4" => TextFormat::Ipv4,
            "ipv6" | "ip6" => TextFormat::Ipv6,
            "date" => TextFormat::Date,
            "date-time" => TextFormat::DateTime,
            "uuid" => TextFormat::Uuid,
            "uri" | "url" => TextFormat::Uri,
            "email" => TextFormat::Email,
            _ => return None,
        })
    }
}
