//! Schemas to types: what gets a name, and what a mention of it looks like.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::docs;
use super::files::{PartMedia, PartMediaId};
use super::formats::{SECRET, integer, number, string};
use super::structs::map_value;
use super::tags::Tags;
use crate::config::{Config, TypeSettings};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Doc, TypeDef, TypeId, TypeKind, TypeRef};
use crate::names::{ModuleScope, SuggestedType, TypeName, TypeOf, TypeScope, singular, snake};
use crate::pointer::Pointer;
use crate::spec::{Schema, SchemaId, Shape, Spec};
use crate::text::Text;

/// What a type travels in, which decides what binary data is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    Json,
    /// A body of `multipart/form-data`, whose properties are its parts.
    Multipart(PartMediaId),
}

/// The types made so far.
pub(super) struct Types<'a> {
    pub spec: &'a Spec,
    pub config: &'a Config,
    pub tags: &'a Tags,
    pub diagnostics: &'a mut Diagnostics,
    defs: Vec<TypeDef>,
    known: HashMap<(SchemaId, Form), TypeRef>,
    names: TypeScope,
    /// The names that the document gives are taken before any inline type is met, so that none can
    /// have them.
    given_names: HashMap<SchemaId, TypeName>,
    /// The names that the configuration gives by the place of a parameter.
    pub(super) renamed: HashMap<SchemaId, &'a str>,
    /// Likewise the formats.
    pub(super) formatted: HashMap<SchemaId, &'a str>,
    /// The types whose names are configured: a second one of the same name is merged into the
    /// first.
    configured: HashMap<String, TypeId>,
    /// The lists and maps that are being looked through: meeting one again makes it a newtype.
    open: HashSet<(SchemaId, Form)>,
    /// The schemas that have been asked for.
    mentioned: HashSet<SchemaId>,
    /// The components whose names have been given to a type.
    named: HashSet<SchemaId>,
    /// The media types of parts, by [`PartMediaId`].
    pub part_media: Vec<PartMedia>,
    /// What is written in a way that OpenAPI does not define: where first, and how often.
    undefined: IndexMap<&'static str, (Pointer, usize)>,
}

impl<'a> Types<'a> {
    pub fn new(spec: &'a Spec, config: &'a Config, tags: &'a Tags, diagnostics: &'a mut Diagnostics) -> Self {
        let mut names = TypeScope::default();
        let given_names = super::given_names::given_names(spec, config, &mut names, diagnostics);
        Self {
            spec,
            config,
            tags,
            diagnostics,
            defs: Vec::new(),
            known: HashMap::new(),
            names,
            given_names,
            renamed: HashMap::new(),
            formatted: HashMap::new(),
            configured: HashMap::new(),
            open: HashSet::new(),
            mentioned: HashSet::new(),
            named: HashSet::new(),
            part_media: Vec::new(),
            undefined: IndexMap::new(),
        }
    }

    /// Notes a sentence on something that is written in a way that OpenAPI does not define.
    pub fn note_undefined(&mut self, sentence: &'static str, pointer: &Pointer) {
        self.undefined.entry(sentence).or_insert_with(|| (pointer.clone(), 0)).1 += 1;
    }

    /// A warning for each such sentence.
    pub fn report_undefined(&mut self) {
        for (sentence, (pointer, count)) in std::mem::take(&mut self.undefined) {
            let more = if count > 1 { format!(" (here and in {} more)", count - 1) } else { String::new() };
            self.diagnostics.push(Diagnostic::warning(format!("{sentence}{more}")).at(&pointer));
        }
    }

    pub fn finish(self) -> Vec<TypeDef> {
        self.defs
    }

    pub fn def(&self, id: TypeId) -> &TypeDef {
        &self.defs[id.0]
    }

    /// The type of a schema where it is mentioned, apart from `null`. An inline type gets the
    /// suggested name.
    pub fn mention(&mut self, id: SchemaId, form: Form, suggested: &SuggestedType) -> TypeRef {
        self.mention_as(id, form, &|| suggested.clone())
    }

    /// As [`Self::mention`]; the name is that of a part of the type `whole`, and made only where
    /// one is needed, as few parts do.
    pub fn mention_part(&mut self, id: SchemaId, form: Form, whole: &TypeName, part: &str) -> TypeRef {
        self.mention_as(id, form, &|| whole.join(part))
    }

    fn mention_as(&mut self, id: SchemaId, form: Form, suggested: &dyn Fn() -> SuggestedType) -> TypeRef {
        let format = self.format(id);
        let ty = self.mention_formatted(id, form, format, suggested);
        if format == Some(SECRET) && *ty.innermost() != TypeRef::Secret {
            let pointer = self.spec.schema(id).pointer.clone();
            self.diagnostics.push(
                Diagnostic::error("the configuration calls a value secret that is no text")
                    .at(&pointer)
                    .help("name each text in it, such as `…/properties/password` of an object"),
            );
        }
        ty
    }

    fn mention_formatted(
        &mut self,
        id: SchemaId,
        form: Form,
        format: Option<&str>,
        suggested: &dyn Fn() -> SuggestedType,
    ) -> TypeRef {
        self.mark(id);
        let target = self.tags.end(self.spec, id);
        if let Some(known) = self.known.get(&(target, form)) {
            return known.clone();
        }
        let spec = self.spec;
        let schema = spec.schema(spec.target(target));
        match &schema.shape {
            Shape::Any | Shape::Never | Shape::Null | Shape::Reference(_) => TypeRef::Json,
            Shape::Bool => TypeRef::Bool,
            Shape::Integer { format: own, range } => integer(format.or(own.as_deref()), *range),
            Shape::Number { format: own } => number(format.or(own.as_deref())),
            Shape::String { format: own } => string(format.or(own.as_deref())),
            Shape::Enum(values) => self.enumeration(target, values, form, &suggested()),
            Shape::Array { items } => {
                let suggested = suggested();
                self.through(target, form, &suggested, |types| {
                    let item = items.map(|items| types.element(items, Form::Json, &one_of(&suggested)));
                    TypeRef::List(Box::new(item.unwrap_or(TypeRef::Json)))
                })
            }
            Shape::Object(object) => match map_value(schema, object) {
                Some(None) => TypeRef::Map(Box::new(TypeRef::Json)),
                Some(Some(value)) => {
                    let suggested = suggested();
                    self.through(target, form, &suggested, |types| {
                        TypeRef::Map(Box::new(types.map_value(value, form, &one_of(&suggested))))
                    })
                }
                None => self.define(target, form, &suggested(), |types, name, _| {
                    TypeKind::Struct(super::structs::structure(types, (target, object), form, name))
                }),
            },
            Shape::Union(union) => super::unions::mention(self, target, union, form, &suggested()),
        }
    }

    /// The type of a list's or map's element, which may be `null`.
    pub fn element(&mut self, id: SchemaId, form: Form, suggested: &SuggestedType) -> TypeRef {
        let ty = self.mention(id, form, suggested);
        if self.spec.schema(id).nullable && ty != TypeRef::Json {
            TypeRef::Nullable(Box::new(ty))
        } else {
            ty
        }
    }

    /// A name for the handle of a module.
    pub fn handle_name(&mut self, module: &mut ModuleScope, wanted: &str) -> TypeName {
        self.names.handle(module, wanted)
    }

    /// A name for a request of a module.
    pub fn request_name(&mut self, module: &mut ModuleScope, wanted: &SuggestedType) -> TypeName {
        self.names.request(module, wanted)
    }

    /// Gives a schema a type with a name, unless it has one. The type is known before its content
    /// is lowered, so that it can mention itself.
    pub fn define(
        &mut self,
        id: SchemaId,
        form: Form,
        suggested: &SuggestedType,
        kind: impl FnOnce(&mut Self, &TypeName, TypeId) -> TypeKind,
    ) -> TypeRef {
        if let Some(known) = self.known.get(&(id, form)) {
            return known.clone();
        }
        let spec = self.spec;
        let schema = spec.schema(id);
        let (name, merged) = self.name(id, form, suggested);
        if let Some(first) = merged {
            let ty = TypeRef::Named(first);
            self.known.insert((id, form), ty.clone());
            let kind = kind(self, &name, first);
            self.merge(first, kind, schema);
            return ty;
        }
        let type_id = TypeId(self.defs.len());
        self.known.insert((id, form), TypeRef::Named(type_id));
        self.defs.push(TypeDef {
            name: name.clone(),
            home: Vec::new(),
            pointer: schema.pointer.clone(),
            schema: schema.component.clone().map(Text::from),
            doc: docs::with_notes(own_doc(spec, schema), schema.constraints.iter().map(String::as_str), None),
            deprecated: schema.deprecated,
            sent: false,
            received: false,
            kind: TypeKind::Newtype(TypeRef::Json),
            bounds: super::bounds::of_type(spec, schema),
            same_as: None,
        });
        if let Some(configured) = self.configured_name(id) {
            self.configured.insert(configured.to_owned(), type_id);
        }
        let kind = kind(self, &name, type_id);
        self.defs[type_id.0].kind = kind;
        TypeRef::Named(type_id)
    }

    /// A name for a type that stands for no schema.
    pub fn loose_name(&mut self, text: &str) -> TypeName {
        self.names.claim(text, TypeOf::Nothing, text)
    }

    /// A type that stands for no schema, with a name from [`Self::loose_name`].
    pub fn define_loose(&mut self, name: TypeName, pointer: Pointer, doc: Doc, kind: TypeKind) -> TypeRef {
        let id = TypeId(self.defs.len());
        let (sent, received, deprecated) = (false, false, false);
        self.defs.push(TypeDef {
            name,
            home: Vec::new(),
            pointer,
            schema: None,
            doc,
            deprecated,
            sent,
            received,
            kind,
            bounds: Vec::new(),
            same_as: None,
        });
        TypeRef::Named(id)
    }

    /// Notes that a schema, and those that it leads to, have a part in what is emitted.
    pub fn mark(&mut self, mut id: SchemaId) {
        self.mentioned.insert(id);
        while let Shape::Reference(next) = self.spec.schema(id).shape {
            id = next;
            self.mentioned.insert(id);
        }
    }

    /// Returns whether something has asked for the type of a schema.
    pub fn is_mentioned(&self, id: SchemaId) -> bool {
        self.mentioned.contains(&id)
    }

    /// Lists and maps leave no type of their own, unless they hold themselves.
    fn through(
        &mut self,
        id: SchemaId,
        form: Form,
        suggested: &SuggestedType,
        look: impl FnOnce(&mut Self) -> TypeRef,
    ) -> TypeRef {
        if !self.open.insert((id, form)) {
            return self.define(id, form, suggested, |_, _, _| TypeKind::Newtype(TypeRef::Json));
        }
        let ty = look(self);
        self.open.remove(&(id, form));
        match self.known.get(&(id, form)).cloned() {
            // Met again on the way down: the newtype that stands for it holds what has been found
            // now.
            Some(TypeRef::Named(own)) => {
                self.defs[own.0].kind = TypeKind::Newtype(ty);
                TypeRef::Named(own)
            }
            _ => ty,
        }
    }

    /// The configuration of a schema: by its component name, or by its pointer.
    pub fn settings(&self, id: SchemaId) -> Option<&'a TypeSettings> {
        let schema = self.spec.schema(id);
        match &schema.component {
            Some(component) => self.config.schema(component),
            None => self.config.schema(schema.pointer.as_str()),
        }
    }

    /// The name that the configuration gives to the type of a schema.
    fn configured_name(&self, id: SchemaId) -> Option<&'a str> {
        let schema = self.spec.schema(id);
        let renamed = self.renamed.get(&id).copied();
        let shared = || self.config.shared(schema.component.as_deref().unwrap_or(schema.pointer.as_str()));
        let own = || self.settings(id).and_then(|settings| settings.name.as_deref());
        renamed.or_else(shared).or_else(own)
    }

    /// The name of a schema's type, and the type it is to be merged into where the configuration
    /// says so.
    fn name(&mut self, id: SchemaId, form: Form, suggested: &SuggestedType) -> (TypeName, Option<TypeId>) {
        let schema = self.spec.schema(id);
        if let Some(configured) = self.configured_name(id) {
            let (name, is_free) = self.names.keep_chosen(configured);
            if let Some(&first) = self.configured.get(configured) {
                return (name, Some(first));
            }
            let is_free = is_free || schema.component.is_some();
            if is_free || self.is_configured_for_component(configured, &name) {
                return (name, None);
            }
            self.diagnostics.push(
                Diagnostic::error(format!("the type name `{name}` is taken by another schema"))
                    .at(&schema.pointer)
                    .help("choose another `name` in the configuration, or give the other schema the same one to merge them"),
            );
            return (name, None);
        }
        match self.given_names.get(&id) {
            // Of a schema that is sent both as JSON and in parts, the second type is named after
            // its manner.
            Some(name) if self.named.insert(id) => (name.clone(), None),
            Some(name) => {
                let name = name.join(if form == Form::Json { "json" } else { "form" });
                (self.names.claim(&name, TypeOf::SecondForm, schema.pointer.as_str()), None)
            }
            None => (self.names.claim(suggested, TypeOf::Inline, schema.pointer.as_str()), None),
        }
    }

    /// Returns whether a component has that name by configuration, and so took it before any inline
    /// schema was met.
    fn is_configured_for_component(&self, configured: &str, name: &TypeName) -> bool {
        self.given_names
            .iter()
            .any(|(&id, given)| given == name && self.configured_name(id) == Some(configured))
    }

    /// Adds what a second schema of the same configured name has to the first one's type.
    fn merge(&mut self, into: TypeId, kind: TypeKind, schema: &Schema) {
        let def = &mut self.defs[into.0];
        let help = match (&def.kind, &kind) {
            (TypeKind::Union(_), TypeKind::Union(_)) => {
                "share the inline schemas inside of it too, or give it a `name` of its own in the configuration"
            }
            _ => "give it a `name` of its own in the configuration",
        };
        // A type is deprecated if nothing but what is deprecated uses it.
        def.deprecated &= schema.deprecated;
        // The order in which they are met has no part in where the type is.
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
                "the schema cannot share the type `{}`: it has nothing in common with the first one, or a member of another type",
                def.name
            );
            self.diagnostics.push(Diagnostic::error(message).at(&schema.pointer).help(help));
        }
    }

    fn enumeration(
        &mut self,
        id: SchemaId,
        values: &[Value],
        form: Form,
        suggested: &SuggestedType,
    ) -> TypeRef {
        match super::enums::repr(values) {
            super::enums::Repr::Open(repr) => self.define(id, form, suggested, |types, name, _| {
                let schema = types.spec.schema(id);
                for fault in &schema.value_names.faults {
                    let help =
                        "give each value of `enum` one name of its own; till then the values name themselves";
                    types.diagnostics.push(Diagnostic::warning(fault.clone()).at(&schema.pointer).help(help));
                }
                let known = super::enums::known(schema, values);
                TypeKind::OpenEnum(super::enums::open_enum(repr, &known, name))
            }),
            super::enums::Repr::Plain(ty) => ty,
        }
    }
}

/// The description of a schema, its title where it has none.
pub(super) fn doc_of(schema: &Schema) -> Doc {
    docs::doc(schema.description.as_deref().or(schema.title.as_deref()), None)
}

/// The description of a schema; that of one of its spellings where it says nothing itself: in
/// `anyOf` of any text and the known texts, the description often stands at the latter.
pub(super) fn own_doc(spec: &Spec, schema: &Schema) -> Doc {
    let doc = doc_of(schema);
    if !doc.summary.is_empty() {
        return doc;
    }
    spellings(spec, schema).map(doc_of).find(|doc| !doc.summary.is_empty()).unwrap_or(doc)
}

/// The default of a schema, else of one of its spellings.
pub(super) fn own_default<'s>(spec: &'s Spec, schema: &'s Schema) -> Option<&'s Value> {
    schema.default.as_ref().or_else(|| spellings(spec, schema).find_map(|member| member.default.as_ref()))
}

/// The members of a union of inline texts, which is one text in Rust.
fn spellings<'s>(spec: &'s Spec, schema: &'s Schema) -> impl Iterator<Item = &'s Schema> {
    let members = match &schema.shape {
        Shape::Union(union) => union.members.as_slice(),
        _ => &[],
    };
    let members = members.iter().map(|&member| spec.schema(member));
    let text = |member: &&Schema| {
        let inline = member.component.is_none();
        inline && matches!(member.shape, Shape::String { .. } | Shape::Enum(_))
    };
    let only_text = members.clone().all(|member| text(&member));
    members.filter(move |_| only_text)
}

/// `InviteProjects` to `InviteProject`.
pub(super) fn one_of(name: &SuggestedType) -> SuggestedType {
    let words = snake(name.as_str());
    let one = singular(&words);
    // Lists leave no type, so the name of what is no plural is free for its elements.
    if one == words { name.clone() } else { SuggestedType::new(&one) }
}
