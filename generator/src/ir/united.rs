//! Merges two structs into one.

use std::collections::{HashMap, HashSet};

use super::{Field, Member, Presence, Struct, TypeRef};
use crate::names::FieldName;
use crate::text::Text;

impl Presence {
    /// Returns a presence that may be absent or `null` if either may.
    pub fn weaker_presence(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Required, other) | (other, Self::Required) => other,
            _ => Self::OptionalNullable,
        }
    }

    /// Returns the same presence, but possibly absent.
    fn or_absent(self) -> Self {
        if self.nullable() { Self::OptionalNullable } else { Self::Optional }
    }
}

impl Struct {
    /// Returns a struct with the members of both, beginning with this one's. Members that only one
    /// has may be absent. `same` compares the types of fields. `None` if they have no member in
    /// common, or one that differs.
    pub fn united(&self, other: &Self, same: &dyn Fn(&TypeRef, &TypeRef) -> bool) -> Option<Self> {
        let additional = match (&self.additional, &other.additional) {
            (Some(a), Some(b)) => same(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        if !additional || self.multipart != other.multipart {
            return None;
        }
        let mut left: HashMap<&Text, &Member> =
            other.members.iter().map(|member| (member.wire(), member)).collect();
        let mut members = Vec::new();
        for member in &self.members {
            members.push(match (member, left.remove(member.wire())) {
                (Member::Field(own), Some(Member::Field(other))) => Member::Field(both(own, other, same)?),
                (Member::Constant(own), Some(Member::Constant(other))) if own.value == other.value => {
                    member.clone()
                }
                (Member::Field(own), None) => Member::Field(alone(own)),
                _ => return None,
            });
        }
        if left.len() == other.members.len() {
            return None;
        }
        let known: HashSet<FieldName> = self.fields().map(|field| field.name.clone()).collect();
        for member in other.members.iter().filter(|member| left.contains_key(member.wire())) {
            match member {
                Member::Field(field) if !known.contains(&field.name) => {
                    members.push(Member::Field(alone(field)));
                }
                _ => return None,
            }
        }
        let setters = self.setters || other.setters;
        Some(Self { members, additional: self.additional.clone(), multipart: self.multipart, setters })
    }
}

/// Merges a field that both have.
fn both(own: &Field, other: &Field, same: &dyn Fn(&TypeRef, &TypeRef) -> bool) -> Option<Field> {
    let is_same = own.name == other.name
        && same(&own.ty, &other.ty)
        && (own.read_only, own.write_only) == (other.read_only, other.write_only);
    is_same.then(|| Field { presence: own.presence.weaker_presence(other.presence), ..own.clone() })
}

/// Returns a field that only one has.
fn alone(field: &Field) -> Field {
    Field { presence: field.presence.or_absent(), ..field.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Constant, Literal};

    fn field(name: &'static str, ty: TypeRef, presence: Presence) -> Member {
        let name_of = FieldName::given(name).expect("an identifier");
        Member::Field(Field::new(name_of, name.into(), ty, presence))
    }

    fn structure(members: &[Member]) -> Struct {
        Struct { members: members.to_vec(), additional: None, multipart: false, setters: false }
    }

    #[test]
    fn a_united_struct_has_the_members_of_both() {
        use Presence::{Nullable, Optional, OptionalNullable, Required};
        let (a, b) = (field("a", TypeRef::String, Required), field("b", TypeRef::I64, Required));
        let kind = |value: &str| {
            Member::Constant(Constant { wire: "kind".into(), value: Literal::String(value.into()) })
        };
        let optional = field("b", TypeRef::I64, Optional);
        let nullable = field("b", TypeRef::I64, Nullable);
        let (a, b) = (vec![a], vec![b]);
        let with = |members: &[Member], more: &[&Member]| -> Vec<Member> {
            members.iter().chain(more.iter().copied()).cloned().collect()
        };
        let weaker_presence = field("b", TypeRef::I64, OptionalNullable);
        let rows = [
            (a.clone(), a.clone(), Some(a.clone())),
            (a.clone(), with(&b, &[&a[0]]), Some(with(&a, &[&optional]))),
            (with(&a, &[&b[0]]), a.clone(), Some(with(&a, &[&optional]))),
            (with(&a, &[&nullable]), with(&a, &[&optional]), Some(with(&a, &[&weaker_presence]))),
            (a.clone(), b.clone(), None),
            (a.clone(), vec![field("a", TypeRef::I64, Required)], None),
            (with(&a, &[&kind("x")]), with(&a, &[&kind("y")]), None),
            (a.clone(), with(&a, &[&kind("x")]), None),
        ];
        for (one, other, expected) in rows {
            let found = structure(&one).united(&structure(&other), &|a, b| a == b);
            assert_eq!(found, expected.as_deref().map(structure), "{one:?} and {other:?}");
        }
    }
}
