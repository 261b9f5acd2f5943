//! Keeps the names and order of methods, requests and their inputs.

use std::collections::HashMap;

use super::lock_pass::LockPass;
use super::shared_inputs::shared_inputs;
use super::surface::{InputSurface, OperationSurface};
use crate::ir::{
    Api, Body, Input, Location, Next, Operation, PageField, Pagination, Presence, Success, TypeId, TypeKind,
    TypeRef, operations_mut,
};
use crate::media_type::essence;
use crate::names::{FieldName, Scope, Verb};

/// Returns an operation with the names of the lock, and with the current names of the fields of its
/// body. `out` is the operation of the document with its mentions of types up to date.
pub(super) fn hold(
    pass: &mut LockPass,
    mut out: Operation,
    new: &Operation,
    old: Option<&OperationSurface>,
) -> Operation {
    if let Body::Fields { ty, .. } = &new.body {
        let renamed = pass.fields.get(ty);
        let flag = out.stream.iter_mut().filter_map(|stream| stream.request_flag.as_mut());
        for input in out.arguments.iter_mut().chain(&mut out.options).chain(flag) {
            if let Location::Field(name) = &mut input.location
                && let Some(held) = renamed.and_then(|renamed| renamed.get(name))
            {
                *name = held.clone();
            }
        }
    }
    let Some(old) = old else { return out };
    super::kept_enums::inputs(pass, old, new, &mut out);
    let key = format!("{} {}", new.method.as_written(), new.path.as_written());
    if (&old.name, &old.request) != (&new.name, &new.request) {
        let (kept, lost) = (
            format!("`{}` with `{}`", old.name, old.request),
            format!("`{}` with `{}`", new.name, new.request),
        );
        pass.note(key.as_str(), format!("stays {kept}, not {lost}"));
        out.name = old.name.clone();
        out.request = old.request.clone();
    }
    let mut scope = Scope::request();
    flag(pass, &key, old, &mut out, &mut scope);
    let renamed = input_names(pass, &key, old, new, &mut out, &mut scope);
    if let Some(parameter) = out.pagination.as_mut().and_then(|pagination| pagination.next.parameter_mut())
        && let Some(held) = renamed.get(parameter)
    {
        *parameter = held.clone();
    }
    // A setter that existed before the operation had pages.
    if out.pagination.is_some()
        && out.options.iter().any(|input| input.name.as_str() == Verb::Items.usual().as_str())
    {
        pass.note(key, "the setter `items` stays, so there is no method that returns the items of all pages");
        out.pagination = None;
    }
    order(old, new, &mut out);
    out
}

fn input_names(
    pass: &mut LockPass,
    key: &str,
    old: &OperationSurface,
    new: &Operation,
    out: &mut Operation,
    scope: &mut Scope,
) -> HashMap<FieldName, FieldName> {
    let mut held: HashMap<&FieldName, &FieldName> = HashMap::new();
    let given = old;
    for (old, new) in shared_inputs(old, new) {
        if scope.keep(&old.name) {
            held.insert(&new.name, &old.name);
        }
    }
    verbs(given, out, scope);
    let mut renamed = HashMap::new();
    for input in out.arguments.iter_mut().chain(&mut out.options) {
        let name = match held.get(&input.name) {
            Some(held) => (*held).clone(),
            None => scope.input(&input.name, input.location.kind(), input.wire.as_written()),
        };
        if name != input.name {
            if held.contains_key(&input.name) {
                pass.note(key, format!("`{name}` stays, not `{}`", input.name));
            }
            renamed.insert(std::mem::replace(&mut input.name, name.clone()), name);
        }
    }
    renamed
}

/// Keeps the setter of the flag that requests a stream, if it existed before the stream did.
fn flag(pass: &mut LockPass, key: &str, old: &OperationSurface, out: &mut Operation, scope: &mut Scope) {
    let Some(stream) = &mut out.stream else { return };
    let Some(flag) = &mut stream.request_flag else { return };
    let same = |input: &&InputSurface| {
        input.wire == flag.wire && input.kind == flag.location.kind() && input.ty == flag.ty
    };
    let Some(old) = old.options.iter().find(same) else { return };
    if pass.keeps(&[key]) {
        pass.note(
            key,
            format!("the setter `{}` stays, in addition to the method that returns the events", old.name),
        );
        scope.keep(&old.name);
        flag.name = old.name.clone();
        stream.exposes_setter = true;
    }
}

/// Renames methods that only some requests have, if they clash with inputs of the lock.
fn verbs(old: &OperationSurface, out: &mut Operation, scope: &mut Scope) {
    if out.success == Success::Bytes {
        scope.verb(Verb::Download);
    }
    for representation in &mut out.representations {
        let given = old.representations.iter().find(|given| given.media == representation.media);
        let wanted = given.map_or(&representation.name, |given| &given.name);
        representation.name = scope.representation(wanted, &essence(representation.media.as_written()));
    }
    let Some(stream) = &mut out.stream else { return };
    let given = old.stream.as_ref().map(|stream| &stream.verb);
    if let Some(verb) = scope.stream_verb(given) {
        stream.method = verb;
    }
}

/// Sorts the arguments of the lock first, in its order.
fn order(old: &OperationSurface, new: &Operation, out: &mut Operation) {
    let mut places: HashMap<&FieldName, usize> = HashMap::new();
    for (was, now) in shared_inputs(old, new) {
        if let Some(place) = old.arguments.iter().position(|argument| argument.name == was.name) {
            places.insert(&now.name, place);
        }
    }
    let mut arguments: Vec<(usize, Input)> = out
        .arguments
        .drain(..)
        .zip(&new.arguments)
        .map(|(held, unlocked)| (places.get(&unlocked.name).copied().unwrap_or(usize::MAX), held))
        .collect();
    arguments.sort_by_key(|(place, _)| *place);
    out.arguments = arguments.into_iter().map(|(_, argument)| argument).collect();
}

/// Updates the paths to list and cursor of pages to the current names and presences of fields.
pub(super) fn pages(pass: &LockPass, api: &mut Api) {
    let mut resources = std::mem::take(&mut api.resources);
    for operation in operations_mut(&mut resources) {
        // A page that is a list has no fields except those of its items.
        let page = match &operation.success {
            Success::Json(TypeRef::Named(page)) => Some(*page),
            _ => None,
        };
        if let Some(pagination) = operation.pagination.take() {
            operation.pagination = follow(pass, api, page, pagination);
        }
    }
    api.resources = resources;
}

fn follow(
    pass: &LockPass,
    api: &Api,
    page: Option<TypeId>,
    mut pagination: Pagination,
) -> Option<Pagination> {
    let field_of = |of: TypeId, name: &FieldName| -> Option<(FieldName, Presence)> {
        let name = pass.fields.get(&of).and_then(|renamed| renamed.get(name)).unwrap_or(name);
        let TypeKind::Struct(object) = &api.types[of.0].kind else { return None };
        object.fields().find(|field| field.name == *name).map(|field| (field.name.clone(), field.presence))
    };
    let field = |of_page: &PageField| {
        let mut object = page?;
        let mut within = Vec::new();
        for (name, _) in &of_page.within {
            let (name, presence) = field_of(object, name)?;
            object = object_in(api, object, &name)?;
            within.push((name, presence));
        }
        let (name, presence) = field_of(object, &of_page.name)?;
        Some(PageField { within, name, presence })
    };
    if let Some(items) = &pagination.items {
        pagination.items = Some(field(items)?);
    }
    if let Some(more) = &pagination.more {
        pagination.more = field(more);
    }
    pagination.next = match pagination.next {
        Next::Cursor { parameter, field: next } => Next::Cursor { parameter, field: field(&next)? },
        Next::Url { field: next } => Next::Url { field: field(&next)? },
        Next::LastId { parameter, field: of_page, item_id } => {
            let of_page = of_page.and_then(|of_page| field(&of_page));
            let of_item = item_id.and_then(|name| match &pagination.item {
                TypeRef::Named(item) => field_of(*item, &name),
                _ => None,
            });
            let item_id = of_item.filter(|(_, presence)| presence.is_required()).map(|(name, _)| name);
            if of_page.is_none() && item_id.is_none() {
                return None;
            }
            Next::LastId { parameter, field: of_page, item_id }
        }
        Next::Offset { parameter, total } => {
            Next::Offset { parameter, total: total.and_then(|total| field(&total)) }
        }
        Next::Page { parameter, first, total } => {
            Next::Page { parameter, first, total: total.and_then(|total| field(&total)) }
        }
        Next::Link => Next::Link,
    };
    Some(pagination)
}

/// Returns the struct that is the type of a field.
fn object_in(api: &Api, object: TypeId, name: &FieldName) -> Option<TypeId> {
    let TypeKind::Struct(object) = &api.types[object.0].kind else { return None };
    let field = object.fields().find(|field| field.name == *name)?;
    match &field.ty {
        TypeRef::Named(id) => Some(*id),
        TypeRef::Boxed(inner) => match **inner {
            TypeRef::Named(id) => Some(id),
            _ => None,
        },
        _ => None,
    }
}
