//! Lowers `oneOf` and `anyOf` to types.
//!
//! Members with the same wire format become one Rust type: strings and string enums form one open
//! enum, and a single member is used directly. The rest becomes a union, and `decide` determines
//! its dispatch.

use std::collections::HashSet;

use serde_json::Value;

use super::dispatch::{Candidate, Rules, dispatch_by};
use super::docs::doc_of;
use super::enums::{self, Known, open_enum};
use super::flatten::flatten;
use super::tags::{Tags, name, object};
use super::types::{BodyFormat, Types};
use super::unclear;
use super::variant_labels::label;
use crate::ir::{Dispatch, Doc, EnumRepr, Literal, TypeId, TypeKind, TypeRef, Union, Variant, WrittenTag};
use crate::names::{Labelled, Scope, SuggestedType, TypeName, VariantOf, pascal};
use crate::spec::{self, Discriminator, Range, SchemaId, Shape, Spec};

pub(super) fn type_ref(
    types: &mut Types,
    id: SchemaId,
    union: &spec::Union,
    body_format: BodyFormat,
    suggested: &SuggestedType,
) -> TypeRef {
    mark(types, union);
    let mut members = flatten(types.spec, types.tags, union);
    // A union that is its own member gains no values from that.
    members.retain(|&member| member != id);
    if body_format != BodyFormat::Json
        && let Some(file) = super::files::part_type(types, id, None)
    {
        return file;
    }
    // Several alternatives are a form if all of them are objects with names of their own.
    let is_form = |id: SchemaId| {
        let schema = types.spec.schema(id);
        matches!(&schema.shape, Shape::Object(object) if super::structs::map_value(schema, object).is_none())
    };
    let forms = members.iter().all(|&member| types.spec.leaves(member).all(is_form));
    if !forms && body_format != BodyFormat::Json {
        return types.type_ref(id, BodyFormat::Json, suggested);
    }
    let (texts, others): (Vec<SchemaId>, Vec<SchemaId>) =
        members.iter().partition(|&&id| is_text(types.spec, id));
    match (texts.as_slice(), others.as_slice()) {
        ([], []) => TypeRef::Json,
        ([], [only]) if !union.is_hierarchy => types.type_ref(*only, body_format, suggested),
        (texts, []) => text(types, id, texts, body_format, suggested),
        _ if others.iter().any(|&other| is_any(types.spec, other)) => TypeRef::Json,
        _ => {
            if texts.is_empty()
                && let Some(number) = number(types.spec, &others)
            {
                return match number {
                    Number::Plain(ty) => ty,
                    Number::Named => of_values(types, id, &others, EnumRepr::Integer, body_format, suggested),
                };
            }
            types.define(id, body_format, suggested, |types, name, own| {
                TypeKind::Union(variants(types, (id, own), union, (&texts, &others), body_format, name))
            })
        }
    }
}

/// Marks the members as used, even if several become one type.
fn mark(types: &mut Types, union: &spec::Union) {
    let spec = types.spec;
    let mut open = vec![union];
    let mut seen = HashSet::new();
    while let Some(union) = open.pop() {
        for &member in union.members.iter().filter(|member| seen.insert(**member)) {
            types.mark(member);
            if let Shape::Union(inner) = &spec.schema(spec.target(member)).shape {
                open.push(inner);
            }
        }
    }
}

/// Returns whether all values are strings. A component such as `string | enum` counts, too.
fn is_text(spec: &Spec, id: SchemaId) -> bool {
    let mut shapes = spec
        .leaves(id)
        .map(|leaf| &spec.schema(leaf).shape)
        .filter(|shape| !matches!(shape, Shape::Null | Shape::Never))
        .peekable();
    shapes.peek().is_some()
        && shapes.all(|shape| match shape {
            Shape::String { .. } => true,
            Shape::Enum(values) => values.iter().all(Value::is_string),
            _ => false,
        })
}

fn is_any(spec: &Spec, id: SchemaId) -> bool {
    matches!(spec.schema(id).shape, Shape::Any)
}

/// The combined type of members that are all numbers.
enum Number {
    Plain(TypeRef),
    /// Integers, some of which have names.
    Named,
}

fn number(spec: &Spec, members: &[SchemaId]) -> Option<Number> {
    let (mut fraction, mut named) = (false, false);
    for &id in members {
        match &spec.schema(id).shape {
            Shape::Integer { range: Range::Unsigned | Range::Beyond, .. } => return None,
            Shape::Integer { .. } => {}
            Shape::Number { .. } => fraction = true,
            Shape::Enum(values) if values.iter().all(Value::is_i64) => named = true,
            _ => return None,
        }
    }
    Some(match (fraction, named) {
        (true, _) => Number::Plain(TypeRef::F64),
        (false, true) => Number::Named,
        (false, false) => Number::Plain(TypeRef::I64),
    })
}

/// Returns an open enum of the members' values, as the type of the schema `id`.
fn of_values(
    types: &mut Types,
    id: SchemaId,
    members: &[SchemaId],
    repr: EnumRepr,
    body_format: BodyFormat,
    suggested: &SuggestedType,
) -> TypeRef {
    let values = known_values(types.spec, members);
    types.define(id, body_format, suggested, |_, name, _| TypeKind::OpenEnum(open_enum(repr, &values, name)))
}

/// Lowers members that are all strings: to an open enum of their values, or to a string if they
/// list none.
fn text(
    types: &mut Types,
    id: SchemaId,
    members: &[SchemaId],
    body_format: BodyFormat,
    suggested: &SuggestedType,
) -> TypeRef {
    match one_text(types, Some(id), members, body_format, suggested) {
        Some(ty) => ty,
        None => of_values(types, id, members, EnumRepr::String, body_format, suggested),
    }
}

/// Lowers the string members of the union `id`, which also has other members. Uses the type of an
/// inline member if there is one, because the types of components have their own values.
fn text_of(
    types: &mut Types,
    id: SchemaId,
    members: &[SchemaId],
    body_format: BodyFormat,
    suggested: &SuggestedType,
) -> TypeRef {
    let spec = types.spec;
    if let Some(ty) = one_text(types, None, members, body_format, suggested) {
        return ty;
    }
    if let Some(&inline) = members.iter().find(|&&member| spec.schema(member).component.is_none()) {
        return of_values(types, inline, members, EnumRepr::String, body_format, suggested);
    }
    let name = types.synthetic_name(suggested.as_str());
    let kind = TypeKind::OpenEnum(open_enum(EnumRepr::String, &known_values(spec, members), &name));
    types.define_synthetic(name, spec.schema(id).pointer.clone(), doc_of_first(spec, members), kind)
}

/// Returns the type of string members, if at most one of them lists values.
fn one_text(
    types: &mut Types,
    whole: Option<SchemaId>,
    members: &[SchemaId],
    body_format: BodyFormat,
    suggested: &SuggestedType,
) -> Option<TypeRef> {
    let spec = types.spec;
    let mut named = members.iter().filter(|&&id| !matches!(spec.schema(id).shape, Shape::String { .. }));
    match (named.next(), named.next(), members) {
        (None, _, [only]) => Some(types.type_ref(*only, body_format, suggested)),
        // Several strings are secret if one of them is.
        (None, _, _) => {
            let texts = members.iter().map(|&member| types.type_ref(member, body_format, suggested));
            Some(
                texts
                    .max_by_key(|ty| *ty == TypeRef::Secret)
                    .filter(|ty| *ty == TypeRef::Secret)
                    .unwrap_or(TypeRef::String),
            )
        }
        (Some(&only), None, _) if is_independent(spec, only, whole) => {
            Some(types.type_ref(only, body_format, suggested))
        }
        _ => None,
    }
}

/// Returns whether a member of a string union has a type of its own that does not contain that
/// union again.
fn is_independent(spec: &Spec, member: SchemaId, whole: Option<SchemaId>) -> bool {
    let named = spec.schema(member).component.is_some();
    named && whole.is_none_or(|whole| !spec.alternatives(member).contains(&whole))
}

fn known_values(spec: &Spec, members: &[SchemaId]) -> Vec<Known> {
    let leaves = members.iter().flat_map(|&member| spec.leaves(member)).map(|leaf| spec.schema(leaf));
    let values = leaves.filter_map(|schema| match &schema.shape {
        Shape::Enum(own) => Some(enums::constant(schema, own)),
        _ => None,
    });
    enums::each_once(values.flatten())
}

/// Returns the variants of a union in the document's order. All strings form one variant, at the
/// position of the first.
fn variants(
    types: &mut Types,
    (id, own): (SchemaId, TypeId),
    union: &spec::Union,
    (texts, others): (&[SchemaId], &[SchemaId]),
    body_format: BodyFormat,
    name: &TypeName,
) -> Union {
    let spec = types.spec;
    let mut found = Found { variants: Vec::new(), candidates: Vec::new(), scope: Scope::enumeration() };
    let text_first = texts.first().is_some_and(|&text| first_of(spec, types.tags, union, text, others));
    let all_text = |types: &mut Types, found: &mut Found| {
        let ty = text_of(types, id, texts, body_format, &name.join("text"));
        found.add(types, ty, "Text", texts, name);
    };
    if text_first {
        all_text(types, &mut found);
    }
    for &member in others {
        let label = label(spec, union, others, member);
        let ty = types.type_ref_of_part(member, body_format, name, &label);
        // A union that is its own member gains no values from that.
        if ty != TypeRef::Named(own) {
            found.add(types, ty, &label, &[member], name);
        }
    }
    if !text_first && !texts.is_empty() {
        all_text(types, &mut found);
    }
    let Found { variants, candidates, .. } = found;
    let multipart = body_format != BodyFormat::Json
        && !variants.is_empty()
        && variants.iter().all(|variant| is_form(types, &variant.ty));
    let mut variants = variants;
    if let Some(discriminator) = &union.discriminator {
        for candidate in &candidates {
            variants[candidate.variant].tag = written_tag(types, discriminator, candidate);
        }
    }
    if multipart {
        // It is only sent, so there is no dispatch.
        return Union { variants, dispatch: Dispatch::Unknown, multipart, names: Vec::new() };
    }
    let rules = Rules {
        discriminator: union.discriminator.as_ref(),
        overlaps: !union.exclusive,
        itself: Some(id),
        is_hierarchy: union.is_hierarchy,
    };
    let decided = dispatch_by(spec, types.tags, &candidates, rules);
    let pointer = &spec.schema(id).pointer;
    unclear::report(types, pointer, name, &variants, &candidates, rules.discriminator, &decided);
    Union { variants, dispatch: decided.decision, multipart, names: Vec::new() }
}

/// Returns the tag that the union writes because the member does not declare it.
fn written_tag(types: &Types, discriminator: &Discriminator, candidate: &Candidate) -> Option<WrittenTag> {
    let (spec, tags) = (types.spec, types.tags);
    let [member] = candidate.members.as_slice() else { return None };
    if discriminator.default.is_some_and(|default| tags.end(spec, default) == tags.end(spec, *member)) {
        return None;
    }
    let property = &discriminator.property;
    let mut leaves = spec.leaves(*member).peekable();
    leaves.peek()?;
    let lacks = |id| object(spec, id).is_some_and(|object| !object.properties.contains_key(property));
    if !leaves.all(lacks) {
        return None;
    }
    let mut mapped = discriminator.mapping.iter().filter(|(_, target)| tags.end(spec, **target) == *member);
    let first = mapped.next().map(|(text, _)| text.as_str());
    let text = first.or_else(|| name(spec, *member))?;
    // If there are several values, the caller chooses one.
    if tags.values(*member, property).len() > 1 && tags.is_only_member(*member) {
        return None;
    }
    Some(WrittenTag { property: property.clone().into(), value: Literal::String(text.into()) })
}

/// Returns whether values are forms: `multipart/form-data` parts, or a union of these.
fn is_form(types: &Types, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Named(id) => match &types.def(*id).kind {
            TypeKind::Struct(object) => object.multipart,
            TypeKind::Union(union) => union.multipart,
            TypeKind::OpenEnum(_) | TypeKind::Newtype(_) => false,
        },
        _ => false,
    }
}

/// The variants found so far.
struct Found {
    variants: Vec<Variant>,
    candidates: Vec<Candidate>,
    scope: Scope,
}

impl Found {
    /// Adds a variant, or extends the one that has the same type.
    fn add(&mut self, types: &Types, ty: TypeRef, label: &str, members: &[SchemaId], union: &TypeName) {
        let known = self.variants.iter().position(|variant| variant.ty == ty);
        let variant = known.unwrap_or(self.variants.len());
        self.candidates.push(Candidate { variant, members: members.to_vec() });
        if known.is_none() {
            let own = variant_label(types, &ty, label, union);
            let name = self.scope.variant(&Labelled(&own, union.as_str()), VariantOf::Member, label);
            let doc = doc_of_first(types.spec, members);
            self.variants.push(Variant { name, ty, tag: None, doc });
        }
    }
}

/// Returns the doc of the first member. If there are several components, none applies to the whole
/// variant.
fn doc_of_first(spec: &Spec, members: &[SchemaId]) -> Doc {
    let first = spec.schema(members[0]);
    if members.len() == 1 || first.component.is_none() { doc_of(first) } else { Doc::default() }
}

/// Returns whether the first string member precedes all other members in the document.
fn first_of(spec: &Spec, tags: &Tags, union: &spec::Union, text: SchemaId, others: &[SchemaId]) -> bool {
    let members = flatten(spec, tags, union);
    let at = |id: SchemaId| members.iter().position(|&member| member == id);
    others.iter().all(|&other| at(text) < at(other))
}

/// Returns the label of a variant: the member's type without the words that it shares with the
/// union's name, so that `UsageTimeBucketResult` has `Completions` instead of
/// `UsageCompletionsResult`. Only these two names matter, because other members may change.
fn variant_label(types: &Types, ty: &TypeRef, label: &str, union: &TypeName) -> String {
    let member = match ty {
        TypeRef::Named(id) => types.def(*id).name.as_str().to_owned(),
        _ => pascal(label),
    };
    let (own, other) = (words(&member), words(union.as_str()));
    let lead = own.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = own[lead..].iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let rest = own[lead..own.len() - tail].concat();
    if rest.is_empty() { member } else { rest }
}

/// Splits `UsageTimeBucket` into its words.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in name.chars() {
        match words.last_mut() {
            Some(word) if !c.is_uppercase() => word.push(c),
            _ => words.push(c.to_string()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_into_words() {
        assert_eq!(words("UsageTimeBucket"), ["Usage", "Time", "Bucket"]);
    }
}
