//! Describes the page type of a list operation.

use super::types::Types;
use crate::ir::{Field, PageField, Presence, Struct, Success, TypeKind, TypeRef};
use crate::names::FieldName;

/// Objects in a page that contain pagination metadata.
const ABOUT: [&str; 16] = [
    "meta",
    "_meta",
    "metadata",
    "response_metadata",
    "responseMetadata",
    "pagination",
    "paging",
    "page",
    "page_info",
    "pageInfo",
    "cursors",
    "links",
    "_links",
    "next",
    "next_page",
    "nextPage",
];
/// Objects in which a field `next` is a URL.
const LINKS: [&str; 2] = ["links", "_links"];
/// Objects that contain the list, if the response has no list itself.
const ENVELOPES: [&str; 5] = ["data", "result", "results", "response", "_embedded"];
/// The maximum number of objects around a field.
const DEPTH: usize = 3;

/// A page: a struct with a list, or a list.
pub(super) struct Page<'a> {
    /// The objects that are searched for fields, beginning with the page itself.
    objects: Vec<Object<'a>>,
    pub items: Option<PageField>,
    pub item: TypeRef,
}

/// An object in the page.
struct Object<'a> {
    within: Vec<(FieldName, Presence)>,
    /// Its wire name; empty for the page itself.
    wire: &'a str,
    fields: &'a Struct,
}

/// Returns the page type of a response. `items` names its list if there are several.
pub(super) fn page<'a>(types: &'a Types, success: &Success, items: Option<&str>) -> Option<Page<'a>> {
    let Success::Json(page) = success else {
        return None;
    };
    if let TypeRef::List(item) = page {
        return Some(Page { objects: Vec::new(), items: None, item: (**item).clone() });
    }
    let fields = object(types, page)?;
    let top = Object { within: Vec::new(), wire: "", fields };
    let (mut page, envelope) = match items {
        Some(name) => (named_list(types, &top, name)?, None),
        None => match list_of(&top) {
            Some(page) => (page, None),
            None => {
                let envelope =
                    top.inner(types, &ENVELOPES).into_iter().find(|inner| list_of(inner).is_some());
                let envelope = envelope?;
                (list_of(&envelope)?, Some(envelope))
            }
        },
    };
    page.objects = [top].into_iter().chain(envelope).collect();
    page.objects.extend(around(types, &page.objects, DEPTH));
    Some(page)
}

/// Returns the objects with pagination metadata, and those inside them.
fn around<'a>(types: &'a Types, objects: &[Object<'a>], depth: usize) -> Vec<Object<'a>> {
    if depth == 0 {
        return Vec::new();
    }
    let inner: Vec<Object<'a>> = objects.iter().flat_map(|object| object.inner(types, &ABOUT)).collect();
    let deeper = around(types, &inner, depth - 1);
    inner.into_iter().chain(deeper).collect()
}

fn object<'a>(types: &'a Types, ty: &TypeRef) -> Option<&'a Struct> {
    let TypeRef::Named(id) = ty else { return None };
    match &types.def(*id).kind {
        TypeKind::Struct(fields) => Some(fields),
        _ => None,
    }
}

impl<'a> Object<'a> {
    /// Returns the objects inside this one with these names.
    fn inner(&self, types: &'a Types, names: &[&str]) -> Vec<Object<'a>> {
        let fields = self.fields.fields().filter(|field| names.contains(&field.wire.as_written()));
        fields.filter_map(|field| self.at(types, field)).collect()
    }

    /// Returns the object in a field.
    fn at(&self, types: &'a Types, field: &'a Field) -> Option<Object<'a>> {
        let mut within = self.within.clone();
        within.push((field.name.clone(), field.presence));
        Some(Object { within, wire: field.wire.as_written(), fields: object(types, &field.ty)? })
    }

    fn page_field(&self, field: &Field) -> PageField {
        PageField { within: self.within.clone(), name: field.name.clone(), presence: field.presence }
    }

    fn field(&self, wire: &str) -> Option<&'a Field> {
        self.fields.fields().find(|field| field.wire == wire)
    }
}

impl Page<'_> {
    /// Returns the first of these fields with that type, in the page or its metadata.
    pub(super) fn find(&self, names: &[&str], ty: &TypeRef) -> Option<PageField> {
        self.objects.iter().find_map(|object| {
            let mut fields = names.iter().filter_map(|name| object.field(name));
            fields.find(|field| field.ty == *ty).map(|field| object.page_field(field))
        })
    }

    /// Returns the field with that type in one of the objects with these names.
    pub(super) fn find_in(&self, names: &[&str], wire: &str, ty: &TypeRef) -> Option<PageField> {
        let objects = self.objects.iter().filter(|object| names.contains(&object.wire));
        objects
            .filter_map(|object| Some((object, object.field(wire)?)))
            .find_map(|(object, field)| (field.ty == *ty).then(|| object.page_field(field)))
    }

    /// Returns the field at a path: its name, preceded by the names of the objects around it,
    /// separated by dots.
    pub(super) fn named(&self, types: &Types, path: &str, ty: &TypeRef) -> Option<PageField> {
        let (object, field) = walk(types, self.objects.first()?, path)?;
        (field.ty == *ty).then(|| object.page_field(field))
    }

    /// Returns the field with the URL of the next page, if it is certainly a URL.
    pub(super) fn url(&self, urls: &[&str], backwards: &[&str]) -> Option<PageField> {
        let text = |object: &Object<'_>, wire: &str| {
            let field = object.field(wire).filter(|field| field.ty == TypeRef::String)?;
            Some(object.page_field(field))
        };
        self.objects.iter().find_map(|object| {
            let named = urls.iter().find_map(|wire| text(object, wire));
            let is_link = object.wire == "next" && !object.within.is_empty();
            let certain =
                LINKS.contains(&object.wire) || backwards.iter().any(|wire| text(object, wire).is_some());
            named
                .or_else(|| text(object, "next").filter(|_| certain))
                .or_else(|| text(object, "href").filter(|_| is_link))
        })
    }
}

fn walk<'a>(types: &'a Types, object: &Object<'a>, path: &str) -> Option<(Object<'a>, &'a Field)> {
    if let Some(field) = object.field(path) {
        let same = Object { within: object.within.clone(), wire: object.wire, fields: object.fields };
        return Some((same, field));
    }
    let (first, rest) = path.split_once('.')?;
    walk(types, &object.at(types, object.field(first)?)?, rest)
}

fn named_list<'a>(types: &'a Types, top: &Object<'a>, path: &str) -> Option<Page<'a>> {
    let (object, field) = walk(types, top, path)?;
    list(&object, field)
}

/// Returns the object's list, if it has exactly one, or one named `data`.
fn list_of<'a>(object: &Object<'a>) -> Option<Page<'a>> {
    let lists: Vec<Page<'a>> = object.fields.fields().filter_map(|field| list(object, field)).collect();
    let has_one = lists.len() == 1;
    let mut lists = lists.into_iter();
    if has_one { lists.next() } else { list(object, object.field("data")?) }
}

fn list<'a>(object: &Object<'a>, field: &Field) -> Option<Page<'a>> {
    let TypeRef::List(item) = &field.ty else { return None };
    Some(Page { objects: Vec::new(), items: Some(object.page_field(field)), item: (**item).clone() })
}
