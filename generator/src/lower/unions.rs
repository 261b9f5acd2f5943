//! `oneOf` and `anyOf` to types.
//!
//! Members that are alike on the wire are one thing in Rust: strings and string enums are one open enum, a single member
//! is that member. What is left becomes a union, and `decide` says how its members are told apart.

use serde_json::Value;

use super::decide::{Candidate, decide};
use super::types::{Form, Types, doc_of};
use crate::diagnostic::Diagnostic;
use crate::ir::{TypeKind, TypeRef, Union, Variant};
use crate::names::{Scope, TypeName, VariantName, pascal};
use crate::spec::{self, SchemaId, Shape, Spec};

pub(super) fn mention(
    types: &mut Types,
    id: SchemaId,
    union: &spec::Union,
    form: Form,
    suggested: &TypeName,
) -> TypeRef {
    let members = flatten(types.spec, union);
    if form == Form::Multipart && members.iter().any(|&member| is_binary(types.spec, member)) {
        return files(types.spec, &members);
    }
    let (texts, others): (Vec<SchemaId>, Vec<SchemaId>) =
        members.iter().partition(|&&id| is_text(types.spec, id));
    match (texts.as_slice(), others.as_slice()) {
        ([], []) => TypeRef::Json,
        ([], [only]) => types.mention(*only, form, suggested),
        (texts, []) => text(types, id, texts, form, suggested),
        _ if others.iter().any(|&other| is_any(types.spec, other)) => TypeRef::Json,
        _ => {
            if texts.is_empty()
                && let Some(number) = number(types.spec, &others)
            {
                return number;
            }
            types.define(id, form, suggested, |types, name, _| {
                TypeKind::Union(variants(types, id, union, (&texts, &others), form, name))
            })
        }
    }
}

/// The members without repeats; a member that is an inline union stands for its own members.
fn flatten(spec: &Spec, union: &spec::Union) -> Vec<SchemaId> {
    let mut out = Vec::new();
    let mut todo: Vec<SchemaId> = union.members.iter().rev().copied().collect();
    while let Some(id) = todo.pop() {
        let target = spec.target(id);
        let schema = spec.schema(target);
        match &schema.shape {
            Shape::Null | Shape::Never => {}
            Shape::Union(inner) if schema.component.is_none() => todo.extend(inner.members.iter().rev()),
            _ if out.contains(&target) => {}
            _ => out.push(target),
        }
    }
    out
}

fn is_text(spec: &Spec, id: SchemaId) -> bool {
    match &spec.schema(id).shape {
        Shape::String { .. } => true,
        Shape::Enum(values) => values.iter().all(Value::is_string),
        // A component such as `string | enum` is text all the same.
        Shape::Union(union) => {
            let members = flatten(spec, union);
            !members.is_empty() && members.iter().all(|&member| member != id && is_flat_text(spec, member))
        }
        _ => false,
    }
}

fn is_flat_text(spec: &Spec, id: SchemaId) -> bool {
    match &spec.schema(id).shape {
        Shape::String { .. } => true,
        Shape::Enum(values) => values.iter().all(Value::is_string),
        _ => false,
    }
}

fn is_any(spec: &Spec, id: SchemaId) -> bool {
    matches!(spec.schema(id).shape, Shape::Any)
}

fn is_binary(spec: &Spec, id: SchemaId) -> bool {
    let binary = |id: SchemaId| matches!(&spec.schema(spec.target(id)).shape, Shape::String { format: Some(format) } if format == "binary");
    match &spec.schema(id).shape {
        Shape::Array { items: Some(items), .. } => binary(*items),
        _ => binary(id),
    }
}

/// Whether values are files, where they are parts of `multipart/form-data`: binary text, or a list or union with such.
pub(super) fn holds_file(spec: &Spec, id: SchemaId) -> bool {
    let id = spec.target(id);
    match &spec.schema(id).shape {
        Shape::Union(union) => flatten(spec, union).into_iter().any(|member| is_binary(spec, member)),
        _ => is_binary(spec, id),
    }
}

/// One file or several: a list holds both.
fn files(spec: &Spec, members: &[SchemaId]) -> TypeRef {
    let several = members.iter().any(|&id| matches!(spec.schema(id).shape, Shape::Array { .. }));
    if several { TypeRef::List(Box::new(TypeRef::File)) } else { TypeRef::File }
}

/// Members that are all numbers are one number.
fn number(spec: &Spec, members: &[SchemaId]) -> Option<TypeRef> {
    let mut fraction = false;
    for &id in members {
        match &spec.schema(id).shape {
            Shape::Integer { .. } => {}
            Shape::Number { .. } => fraction = true,
            _ => return None,
        }
    }
    Some(if fraction { TypeRef::F64 } else { TypeRef::I64 })
}

/// Members that are all text: an open enum of the values they name, or a string where they name none.
fn text(types: &mut Types, id: SchemaId, members: &[SchemaId], form: Form, suggested: &TypeName) -> TypeRef {
    let spec = types.spec;
    let named: Vec<SchemaId> = members
        .iter()
        .copied()
        .filter(|&id| !matches!(spec.schema(id).shape, Shape::String { .. }))
        .collect();
    match named.as_slice() {
        [] => match members {
            [only] => types.mention(*only, form, suggested),
            _ => TypeRef::String,
        },
        [only] if spec.schema(*only).component.is_some() => types.mention(*only, form, suggested),
        _ => {
            let mut values = Vec::new();
            known_values(spec, members, &mut values);
            types.define(id, form, suggested, |_, name, _| {
                TypeKind::OpenEnum(super::enums::open_enum(crate::ir::EnumRepr::String, &values, name))
            })
        }
    }
}

fn known_values(spec: &Spec, members: &[SchemaId], values: &mut Vec<Value>) {
    for &id in members {
        match &spec.schema(id).shape {
            Shape::Enum(own) => {
                for value in own {
                    if !values.contains(value) {
                        values.push(value.clone());
                    }
                }
            }
            Shape::Union(union) => known_values(spec, &flatten(spec, union), values),
            _ => {}
        }
    }
}

/// The variants of a union in the document's order; all text is one variant, where the first of it stands.
fn variants(
    types: &mut Types,
    id: SchemaId,
    union: &spec::Union,
    (texts, others): (&[SchemaId], &[SchemaId]),
    form: Form,
    name: &TypeName,
) -> Union {
    let spec = types.spec;
    let mut found = Found::default();
    found.scope.take("Unknown");
    let text_first = texts.first().is_some_and(|&text| first_of(spec, union, text, others));
    let all_text = |types: &mut Types, found: &mut Found| {
        let ty = text(types, texts[0], texts, form, &name.join("text"));
        found.add(types, ty, "Text", texts, name);
    };
    if text_first {
        all_text(types, &mut found);
    }
    for &member in others {
        let label = label(spec, union, member);
        let ty = types.mention(member, form, &name.join(&label));
        found.add(types, ty, &label, &[member], name);
    }
    if !text_first && !texts.is_empty() {
        all_text(types, &mut found);
    }
    let Found { variants, candidates, .. } = found;
    let (decision, doubts) = decide(spec, &candidates, union.discriminator.as_ref());
    for doubt in doubts {
        let variants = doubt
            .iter()
            .map(|&index| format!("`{}`", variants[index].name))
            .collect::<Vec<_>>()
            .join(" and ");
        types.diagnostics.push(
            Diagnostic::warning(format!(
                "{variants} of `{name}` cannot be told apart: no discriminator, constant, kind, required key or property \
                 name differs, so such a value is kept as JSON"
            ))
            .at(&spec.schema(id).pointer)
            .help("name a `discriminator`, or make a property constant in each member"),
        );
    }
    Union { variants, decide: decision }
}

/// The variants found so far.
#[derive(Default)]
struct Found {
    variants: Vec<Variant>,
    candidates: Vec<Candidate>,
    scope: Scope,
}

impl Found {
    /// Members of one type are one variant.
    fn add(&mut self, types: &Types, ty: TypeRef, label: &str, members: &[SchemaId], union: &TypeName) {
        let known = self.variants.iter().position(|variant| variant.ty == ty);
        let variant = known.unwrap_or(self.variants.len());
        self.candidates.push(Candidate { variant, members: members.to_vec() });
        if known.is_none() {
            let name = self.scope.claim(&variant_name(types, &ty, label, union), &["variant"], label);
            let doc = doc_of(types.spec.schema(members[0]));
            self.variants.push(Variant { name, ty, doc });
        }
    }
}

/// Whether the first text member stands before all others in the document.
fn first_of(spec: &Spec, union: &spec::Union, text: SchemaId, others: &[SchemaId]) -> bool {
    let members = flatten(spec, union);
    let at = |id: SchemaId| members.iter().position(|&member| member == id);
    others.iter().all(|&other| at(text) < at(other))
}

/// What to call a member that has no name of its own: its title, its tag's value, else its kind.
fn label(spec: &Spec, union: &spec::Union, id: SchemaId) -> String {
    let schema = spec.schema(id);
    if let Some(component) = &schema.component {
        return component.clone();
    }
    if let Some(mapped) = union.discriminator.as_ref().and_then(|discriminator| {
        discriminator.mapping.iter().find(|(_, member)| spec.target(**member) == id).map(|(value, _)| value)
    }) {
        return mapped.clone();
    }
    if let Some(title) = schema.title.as_deref().filter(|title| !title.is_empty() && title.len() <= 50) {
        return title.to_owned();
    }
    match &schema.shape {
        Shape::Object(object) => {
            let constant = object.properties.values().find_map(|property| {
                match &spec.schema(spec.target(property.schema)).shape {
                    Shape::Enum(values) if values.len() == 1 => values[0].as_str().map(str::to_owned),
                    _ => None,
                }
            });
            let required: Vec<&String> = object
                .properties
                .iter()
                .filter(|(_, property)| property.required)
                .map(|(name, _)| name)
                .collect();
            match (constant, required.as_slice()) {
                (Some(value), _) if !value.is_empty() => value,
                (_, [only]) => (*only).clone(),
                _ => "Object".to_owned(),
            }
        }
        Shape::Array { items: Some(items), .. } => {
            let items = spec.target(*items);
            match &spec.schema(items).component {
                Some(component) => format!("{component} list"),
                None => format!("{} list", kind_word(&spec.schema(items).shape)),
            }
        }
        shape => kind_word(shape).to_owned(),
    }
}

fn kind_word(shape: &Shape) -> &'static str {
    match shape {
        Shape::Bool => "Bool",
        Shape::Integer { .. } => "Integer",
        Shape::Number { .. } => "Number",
        Shape::String { .. } | Shape::Enum(_) => "Text",
        Shape::Array { .. } => "List",
        Shape::Object(_) => "Object",
        Shape::Any | Shape::Never | Shape::Null | Shape::Reference(_) | Shape::Union(_) => "Any",
    }
}

/// A variant's name: the member's type without the words that it has in common with the union's name, so that
/// `UsageTimeBucketResult` holds `Completions` rather than `UsageCompletionsResult`. Only these two names matter: other
/// members come and go.
fn variant_name(types: &Types, ty: &TypeRef, label: &str, union: &TypeName) -> VariantName {
    let member = match ty {
        TypeRef::Named(id) => types.def(*id).name.as_str().to_owned(),
        _ => pascal(label),
    };
    let (own, other) = (words(&member), words(union.as_str()));
    let lead = own.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = own[lead..].iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let rest = own[lead..own.len() - tail].concat();
    VariantName::new(if rest.is_empty() { &member } else { &rest }, union)
}

/// `UsageTimeBucket` to its words.
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
