//! Dispatch of strings by their format.

use super::decide::Decider;
use super::looks::Look;
use super::looks::same_variant;
use crate::ir::{Decide, TextArm, TextFormat};
use crate::spec::Shape;

impl Decider<'_> {
    /// Decides by formats that can be recognised in a string. At most one member may have none of
    /// them.
    pub fn by_format(&mut self, group: &[&Look]) -> Decide {
        if same_variant(group) {
            return self.only(group);
        }
        let mut formats: Vec<(TextFormat, Vec<&Look>)> = Vec::new();
        let mut others: Vec<&Look> = Vec::new();
        for &look in group {
            match self.format(look) {
                None => others.push(look),
                Some(format) => match formats.iter_mut().find(|(known, _)| *known == format) {
                    Some((_, looks)) => looks.push(look),
                    None => formats.push((format, vec![look])),
                },
            }
        }
        if formats.len() + usize::from(!others.is_empty()) < 2 {
            return self.only(group);
        }
        formats.sort_by_key(|(format, _)| *format);
        let arms = formats.iter().map(|(format, looks)| TextArm { format: *format, then: self.only(looks) });
        let arms: Vec<TextArm> = arms.collect();
        Decide::Text { arms, otherwise: Box::new(self.only(&others)) }
    }

    fn format(&self, look: &Look) -> Option<TextFormat> {
        let Shape::String { format: Some(format) } = &self.spec.schema(look.schema).shape else {
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
