//! Lowers schemas to types and references to them.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::docs;
use super::extensions::{Extensions, Named};
use super::files::{PartMedia, PartMediaId};
use super::formats::{SECRET, integer, number, string};
use super::structs::map_value;
use super::tags::Tags;
use crate::config::{Config, TypeSettings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, other_locations};
use crate::ir::{Doc, TypeDef, TypeId, TypeKind, TypeRef};
use crate::names::{ModuleScope, SuggestedType, TypeName, TypeOf, TypeScope, singular, snake};
use crate::pointer::Pointer;
use crate::spec::{Schema, SchemaId, Shape, Spec};
use crate::text::Text;

/// The serialization of a type, which determines the type of binary data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum BodyFormat {
    Json,
    /// A `multipart/form-data` body, whose properties are its parts.
    Multipart(PartMediaId),
}

/// The types created so far.
pub(super) struct Types<'a> {
    pub spec: &'a Spec,
    pub config: &'a Config,
    pub extensions: &'a Extensions<'a>,
    pub tags: &'a Tags,
    pub diagnostics: &'a mut Diagnostics,
    defs: Vec<TypeDef>,
    known: HashMap<(SchemaId, BodyFormat), TypeRef>,
    names: TypeScope,
    /// Names from the document. They are reserved before any inline type is named, so that inline
    /// types cannot take them.
    given_names: HashMap<SchemaId, TypeName>,
    /// Names by which extensions merge enums into one type.
    shared_names: HashMap<SchemaId, &'a str>,
    /// Names that the configuration assigns to a parameter's location.
    pub(super) renamed: HashMap<SchemaId, &'a str>,
    /// Formats that the configuration assigns to a parameter's location.
    pub(super) formatted: HashMap<SchemaId, &'a str>,
    /// Types with configured names. A second type with the same name is merged into the first.
    configured: HashMap<String, TypeId>,
    /// Arrays and maps that are being lowered. If one is encountered again, it becomes a newtype.
    open: HashSet<(SchemaId, BodyFormat)>,
    /// Schemas whose type has been requested.
    referenced: HashSet<SchemaId>,
    /// Components whose names have been used for a type.
    named: HashSet<SchemaId>,
    /// The types of JSON in strings.
    pub contents: Vec<TypeRef>,
    /// The media types of parts, by [`PartMediaId`].
    pub part_media: Vec<PartMedia>,
    /// Messages about serializations that OpenAPI does not define, with their first location and
    /// count.
    undefined: IndexMap<&'static str, (Pointer, usize)>,
}

impl<'a> Types<'a> {
    pub fn new(
        spec: &'a Spec,
        (config, extensions): (&'a Config, &'a Extensions<'a>),
        tags: &'a Tags,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let mut names = TypeScope::default();
        let (given_names, shared_names) =
            super::given_names::given_names(spec, (config, extensions), &mut names, diagnostics);
        Self {
            spec,
            config,
            extensions,
            tags,
            diagnostics,
            defs: Vec::new(),
            known: HashMap::new(),
            names,
            given_names,
            shared_names,
            renamed: HashMap::new(),
            formatted: HashMap::new(),
            configured: HashMap::new(),
            open: HashSet::new(),
            referenced: HashSet::new(),
            named: HashSet::new(),
            contents: Vec::new(),
            part_media: Vec::new(),
            undefined: IndexMap::new(),
        }
    }

    /// Records a message about a serialization that OpenAPI does not define.
    pub fn note_undefined(&mut self, sentence: &'static str, pointer: &Pointer) {
        self.undefined.entry(sentence).or_insert_with(|| (pointer.clone(), 0)).1 += 1;
    }

    /// Pushes a warning for each recorded message.
    pub fn report_undefined(&mut self) {
        for (sentence, (pointer, count)) in std::mem::take(&mut self.undefined) {
            let others = other_locations(count - 1);
            self.diagnostics.push(
                Diagnostic::warning(Code::UnresolvedReference, format!("{sentence}{others}")).at(&pointer),
            );
        }
    }

    pub fn finish(self) -> Vec<TypeDef> {
        self.defs
    }

    pub fn def(&self, id: TypeId) -> &TypeDef {
        &self.defs[id.0]
    }

    /// Returns the type of a schema at a use, without `null`. An inline type gets the suggested
    /// name.
    pub fn type_ref(&mut self, id: SchemaId, body_format: BodyFormat, suggested: &SuggestedType) -> TypeRef {
        self.type_ref_as(id, body_format, &|| suggested.clone())
    }

    /// Like [`Self::type_ref`], for a part of the type `whole`. The suggested name is only computed
    /// if it is needed, which is rare.
    pub fn type_ref_of_part(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        whole: &TypeName,
        part: &str,
    ) -> TypeRef {
        self.type_ref_as(id, body_format, &|| whole.join(part))
    }

    fn type_ref_as(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        suggested: &dyn Fn() -> SuggestedType,
    ) -> TypeRef {
        let format = self.format(id);
        let ty = self.type_ref_with_format(id, body_format, format, suggested);
        if format == Some(SECRET) && *ty.innermost() != TypeRef::Secret {
            let pointer = self.spec.schema(id).pointer.clone();
            self.diagnostics.push(
                Diagnostic::error(
                    Code::InvalidConfiguration,
                    "the configuration marks this value as secret, but it is not a string",
                )
                .at(&pointer)
                .help("list each string inside it, such as `…/properties/password` of an object"),
            );
        }
        ty
    }

    fn type_ref_with_format(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        format: Option<&str>,
        suggested: &dyn Fn() -> SuggestedType,
    ) -> TypeRef {
        self.mark(id);
        let target = self.tags.end(self.spec, id);
        if let Some(known) = self.known.get(&(target, body_format)) {
            return known.clone();
        }
        let spec = self.spec;
        let schema = spec.schema(spec.target(target));
        let external = || self.external(target, format);
        if let Some(external) = (body_format == BodyFormat::Json).then(external).flatten() {
            return external;
        }
        match &schema.shape {
            Shape::Any | Shape::Never | Shape::Null | Shape::Reference(_) => TypeRef::Json,
            Shape::Bool => TypeRef::Bool,
            Shape::Integer { format: own, range } => integer(format.or(own.as_deref()), *range),
            Shape::Number { format: own } => number(format.or(own.as_deref())),
            Shape::String { format: own } => {
                if let Some(content) = schema.content_schema {
                    let ty = self.type_ref(content, BodyFormat::Json, &suggested());
                    if !self.contents.contains(&ty) {
                        self.contents.push(ty);
                    }
                }
                string(format.or(own.as_deref()))
            }
            Shape::Enum(values) => self.enumeration(target, values, body_format, &suggested()),
            Shape::Array { items } => {
                let suggested = suggested();
                self.through(target, body_format, &suggested, |types| {
                    let item = items.map(|items| types.element(items, BodyFormat::Json, &one_of(&suggested)));
                    TypeRef::List(Box::new(item.unwrap_or(TypeRef::Json)))
                })
            }
            Shape::Object(object) => match map_value(schema, object) {
                Some(None) => TypeRef::Map(Box::new(TypeRef::Json)),
                Some(Some(value)) => {
                    let suggested = suggested();
                    self.through(target, body_format, &suggested, |types| {
                        TypeRef::Map(Box::new(types.map_value(value, body_format, &one_of(&suggested))))
                    })
                }
                None => self.define(target, body_format, &suggested(), |types, name, _| {
                    TypeKind::Struct(super::structs::structure(types, (target, object), body_format, name))
                }),
            },
            Shape::Union(union) => super::unions::type_ref(self, target, union, body_format, &suggested()),
        }
    }

    /// Returns the type of an array's or map's element, which may be `null`.
    pub fn element(&mut self, id: SchemaId, body_format: BodyFormat, suggested: &SuggestedType) -> TypeRef {
        let ty = self.type_ref(id, body_format, suggested);
        if self.spec.schema(id).nullable && ty != TypeRef::Json {
            TypeRef::Nullable(Box::new(ty))
        } else {
            ty
        }
    }

    /// Reserves a name for the handle of a module.
    pub fn handle_name(&mut self, module: &mut ModuleScope, wanted: &str) -> TypeName {
        self.names.handle(module, wanted)
    }

    /// Reserves a name for a request of a module.
    pub fn request_name(&mut self, module: &mut ModuleScope, wanted: &SuggestedType) -> TypeName {
        self.names.request(module, wanted)
    }

    /// Defines a named type for a schema, unless it has one. The type is registered before its
    /// content is lowered, so that it can refer to itself.
    pub fn define(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        suggested: &SuggestedType,
        kind: impl FnOnce(&mut Self, &TypeName, TypeId) -> TypeKind,
    ) -> TypeRef {
        if let Some(known) = self.known.get(&(id, body_format)) {
            return known.clone();
        }
        let spec = self.spec;
        let schema = spec.schema(id);
        let (name, merged) = self.name(id, body_format, suggested);
        if let Some(first) = merged {
            let ty = TypeRef::Named(first);
            self.known.insert((id, body_format), ty.clone());
            let kind = kind(self, &name, first);
            self.merge(first, kind, schema);
            return ty;
        }
        let type_id = TypeId(self.defs.len());
        self.known.insert((id, body_format), TypeRef::Named(type_id));
        self.defs.push(TypeDef {
            name: name.clone(),
            has_configured_name: self.configured_name(id).is_some(),
            home: Vec::new(),
            pointer: schema.pointer.clone(),
            schema: schema.component.clone().map(Text::from),
            doc: docs::with_notes(
                docs::own_doc(spec, schema),
                schema.constraints.iter().map(String::as_str),
                None,
            ),
            deprecated: schema.deprecated,
            sent: false,
            received: false,
            kind: TypeKind::Newtype(TypeRef::Json),
            bounds: super::bounds::of_type(spec, schema),
            derives: self.settings(id).map(TypeSettings::derives).unwrap_or_default(),
            attributes: self.settings(id).map(TypeSettings::attributes).unwrap_or_default(),
        });
        if let Some(configured) = self.shared_name(id) {
            self.configured.insert(configured.to_owned(), type_id);
        }
        let kind = kind(self, &name, type_id);
        self.defs[type_id.0].kind = kind;
        TypeRef::Named(type_id)
    }

    /// Reserves a name for a type without a schema.
    pub fn synthetic_name(&mut self, text: &str) -> TypeName {
        self.names.claim(text, TypeOf::Nothing, text)
    }

    /// Defines a type without a schema, with a name from [`Self::synthetic_name`].
    pub fn define_synthetic(
        &mut self,
        name: TypeName,
        pointer: Pointer,
        doc: Doc,
        kind: TypeKind,
    ) -> TypeRef {
        let id = TypeId(self.defs.len());
        let (sent, received, deprecated) = (false, false, false);
        self.defs.push(TypeDef {
            name,
            has_configured_name: false,
            home: Vec::new(),
            pointer,
            schema: None,
            doc,
            deprecated,
            sent,
            received,
            kind,
            bounds: Vec::new(),
            derives: Vec::new(),
            attributes: Vec::new(),
        });
        TypeRef::Named(id)
    }

    /// Returns the name of the type of the JSON in a string, if it is a type of its own.
    pub fn content_name(&self, id: SchemaId) -> Option<&TypeName> {
        let content = self.spec.schema(self.spec.target(id)).content_schema?;
        match self.known.get(&(self.tags.end(self.spec, content), BodyFormat::Json))? {
            TypeRef::Named(id) => Some(&self.def(*id).name),
            _ => None,
        }
    }

    /// Marks a schema and the targets of its references as used.
    pub fn mark(&mut self, mut id: SchemaId) {
        self.referenced.insert(id);
        while let Shape::Reference(next) = self.spec.schema(id).shape {
            id = next;
            self.referenced.insert(id);
        }
    }

    /// Returns whether the type of a schema has been requested.
    pub fn is_referenced(&self, id: SchemaId) -> bool {
        self.referenced.contains(&id)
    }

    /// Lowers an array or map, which has no named type unless it contains itself.
    fn through(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        suggested: &SuggestedType,
        look: impl FnOnce(&mut Self) -> TypeRef,
    ) -> TypeRef {
        if !self.open.insert((id, body_format)) {
            return self.define(id, body_format, suggested, |_, _, _| TypeKind::Newtype(TypeRef::Json));
        }
        let ty = look(self);
        self.open.remove(&(id, body_format));
        match self.known.get(&(id, body_format)).cloned() {
            // The array or map contains itself, so it became a newtype, which gets its content now.
            Some(TypeRef::Named(own)) => {
                self.defs[own.0].kind = TypeKind::Newtype(ty);
                TypeRef::Named(own)
            }
            _ => ty,
        }
    }

    /// Returns the configured name of a schema's type.
    fn configured_name(&self, id: SchemaId) -> Option<&'a str> {
        let schema = self.spec.schema(id);
        let shared = || self.config.shared(schema.component.as_deref().unwrap_or(schema.pointer.as_str()));
        let own = || self.settings(id).and_then(|settings| settings.name.as_deref());
        self.renamed.get(&id).copied().or_else(shared).or_else(own)
    }

    /// Returns the name that schemas share to have one type: the configured one, or else that of an
    /// extension.
    fn shared_name(&self, id: SchemaId) -> Option<&'a str> {
        self.configured_name(id).or_else(|| self.shared_names.get(&id).copied())
    }

    /// Returns the name of a schema's type, and the type to merge it into if the configuration
    /// gives both the same name.
    fn name(
        &mut self,
        id: SchemaId,
        body_format: BodyFormat,
        suggested: &SuggestedType,
    ) -> (TypeName, Option<TypeId>) {
        let schema = self.spec.schema(id);
        if let Some(configured) = self.shared_name(id) {
            if self.shared_names.get(&id) == Some(&configured) {
                self.extensions.name(Named::Enum, &schema.extensions, &schema.pointer);
            }
            let (name, is_free) = self.names.keep_chosen(configured);
            if let Some(&first) = self.configured.get(configured) {
                return (name, Some(first));
            }
            let is_free = is_free || schema.component.is_some();
            if is_free || self.is_configured_for_component(configured, &name) {
                return (name, None);
            }
            self.diagnostics.push(
                Diagnostic::error(Code::NameCollision, format!("the type name `{name}` is already used by another schema"))
                    .at(&schema.pointer)
                    .help("choose another `name` in the configuration, or give the other schema the same one to merge them"),
            );
            return (name, None);
        }
        match self.given_names.get(&id) {
            // If a schema is used both as JSON and as multipart, the second type gets a suffix.
            Some(name) if self.named.insert(id) => {
                if schema.component.is_some() {
                    self.extensions.name(Named::Type, &schema.extensions, &schema.pointer);
                }
                (name.clone(), None)
            }
            Some(name) => {
                let name = name.join(if body_format == BodyFormat::Json { "json" } else { "form" });
                (self.names.claim(&name, TypeOf::SecondForm, schema.pointer.as_str()), None)
            }
            None => (self.names.claim(suggested, TypeOf::Inline, schema.pointer.as_str()), None),
        }
    }

    /// Returns whether a component has that name from the configuration, and so reserved it before
    /// inline schemas were named.
    fn is_configured_for_component(&self, configured: &str, name: &TypeName) -> bool {
        self.given_names.iter().any(|(&id, given)| given == name && self.shared_name(id) == Some(configured))
    }

    /// Merges a second schema with the same configured name into the first one's type.
    fn merge(&mut self, into: TypeId, kind: TypeKind, schema: &Schema) {
        let def = &mut self.defs[into.0];
        let help = match (&def.kind, &kind) {
            (TypeKind::Union(_), TypeKind::Union(_)) => {
                "also share the inline schemas inside it, or give it a `name` of its own in the configuration"
            }
            _ => "give it a `name` of its own in the configuration",
        };
        // A type is deprecated if all its uses are.
        def.deprecated &= schema.deprecated;
        // The pointer must not depend on the order of the schemas.
        def.pointer = def.pointer.clone().min(schema.pointer.clone());
        let fits = match (&mut def.kind, kind) {
            (TypeKind::OpenEnum(first), TypeKind::OpenEnum(second)) if first.repr == second.repr => {
                for value in second.values {
                    if !first.values.iter().any(|known| known.wire == value.wire) {
                        first.values.push(value);
                    }
                }
                true
            }
            (TypeKind::Struct(first), TypeKind::Struct(second)) => {
                let united = first.united(&second, &|a, b| a == b);
                united.map(|united| *first = united).is_some()
            }
            (first, second) => *first == second,
        };
        if !fits {
            let message = format!(
                "the schema cannot share the type `{}`: it has no fields in common with the first schema, or a field of a different type",
                def.name
            );
            self.diagnostics
                .push(Diagnostic::error(Code::InvalidConfiguration, message).at(&schema.pointer).help(help));
        }
    }

    fn enumeration(
        &mut self,
        id: SchemaId,
        values: &[Value],
        body_format: BodyFormat,
        suggested: &SuggestedType,
    ) -> TypeRef {
        match super::enums::repr(values) {
            super::enums::Repr::Open(repr) => self.define(id, body_format, suggested, |types, name, _| {
                let schema = types.spec.schema(id);
                for fault in &schema.value_names.faults {
                    let help =
                        "give each value of `enum` a unique name; until then, variants are named after the values";
                    types.diagnostics.push(Diagnostic::warning(Code::InvalidConfiguration, fault.clone()).at(&schema.pointer).help(help));
                }
                let known = super::enums::known(schema, values);
                TypeKind::OpenEnum(super::enums::open_enum(repr, &known, name))
            }),
            super::enums::Repr::Plain(ty) => ty,
        }
    }
}

/// Turns `InviteProjects` into `InviteProject`.
pub(super) fn one_of(name: &SuggestedType) -> SuggestedType {
    let words = snake(name.as_str());
    let one = singular(&words);
    // Arrays have no named type, so their elements may use a name that is not a plural.
    if one == words { name.clone() } else { SuggestedType::new(&one) }
}
