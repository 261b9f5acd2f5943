//! Requests that the API sends: an enum for webhooks, payload types for callbacks, and the
//! responses to both.

use super::dispatch::{Candidate, Decided, dispatch};
use super::docs;
use super::media::is_json;
use super::statuses::successes;
use super::types::{BodyFormat, Types};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Doc, EventName, TypeKind, TypeRef, Union, Variant, WebhookHeaders};
use crate::names::{Labelled, Scope, SuggestedType, TypeName, VariantOf};
use crate::pointer::Pointer;
use crate::spec::{Caller, Operation, SchemaId};
use crate::text::{Text, code_span};

/// Returns the types of all webhook and callback payloads.
pub(super) fn payloads(types: &mut Types) -> Vec<TypeRef> {
    let spec = types.spec;
    let (webhooks, callbacks): (Vec<&Operation>, Vec<&Operation>) =
        spec.webhooks.iter().partition(|op| op.caller == Caller::Webhook);
    let mut out: Vec<TypeRef> = callbacks.into_iter().map(|op| payload(types, op, "callback").0).collect();
    if !webhooks.is_empty() {
        out.push(event(types, &webhooks));
    }
    out
}

/// Returns the configured names of webhook headers.
pub(super) fn headers(types: &mut Types) -> Option<WebhookHeaders> {
    let configured = types.config.webhooks()?;
    if !types.spec.webhooks.iter().any(|op| op.caller == Caller::Webhook) {
        let error = Diagnostic::error(
            Code::InvalidConfiguration,
            "the configuration has `[webhooks]`, but the document has no webhooks",
        )
        .help(
            "remove the table; use `runtime::webhooks::Verifier` for webhooks that are not in the document",
        );
        types.diagnostics.push(types.config.at_webhooks(error));
    }
    let mut name = |name: &str| {
        let is_name =
            !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        if !is_name {
            let error =
                Diagnostic::error(Code::InvalidName, format!("invalid header name {}", code_span(name)))
                    .help("write letters, digits and hyphens, such as `webhook-id`");
            types.diagnostics.push(types.config.at_webhooks(error));
        }
        Text::from(name.to_ascii_lowercase())
    };
    Some(WebhookHeaders {
        id: name(&configured.id),
        timestamp: name(&configured.timestamp),
        signature: name(&configured.signature),
    })
}

/// Returns the types of the responses to webhooks and callbacks.
pub(super) fn replies(types: &mut Types) -> Vec<TypeRef> {
    let spec = types.spec;
    spec.webhooks.iter().filter_map(|op| reply(types, op)).collect()
}

/// Returns the type of the successful response, if it is JSON.
fn reply(types: &mut Types, op: &Operation) -> Option<TypeRef> {
    let successful = successes(op);
    let mut contents = successful.flat_map(|(_, response)| &response.content);
    let schema = contents.find(|(media, _)| is_json(media))?.1.schema?;
    let suffix = if op.caller == Caller::Webhook { "webhook" } else { "callback" };
    Some(types.type_ref(schema, BodyFormat::Json, &SuggestedType::new(&op.path).join(suffix).join("reply")))
}

/// Returns the name of the response type, if it has one.
fn named_reply(types: &mut Types, op: &Operation) -> Option<TypeName> {
    match reply(types, op)? {
        TypeRef::Named(id) => Some(types.def(id).name.clone()),
        _ => None,
    }
}

/// Describes the callbacks of an operation: `` `onPaid` with `Payment` (respond with `Receipt`) ``.
pub(super) fn callbacks(types: &mut Types, op: &Operation) -> Vec<String> {
    let spec = types.spec;
    let own = callbacks_of(&spec.webhooks, op);
    own.map(|callback| {
        let with = match payload(types, callback, "callback").0 {
            TypeRef::Named(id) => format!(" with `{}`", types.def(id).name),
            _ => String::new(),
        };
        let by = named_reply(types, callback).map(|reply| format!(" (respond with `{reply}`)"));
        format!("{}{with}{}", code_span(&callback.path), by.unwrap_or_default())
    })
    .collect()
}

/// Returns the name and payload of each callback of an operation.
pub(super) fn called_back(types: &mut Types, op: &Operation) -> Vec<(Text, TypeRef)> {
    let spec = types.spec;
    let own = callbacks_of(&spec.webhooks, op);
    own.map(|callback| (callback.path.as_str().into(), payload(types, callback, "callback").0)).collect()
}

fn callbacks_of<'s>(all: &'s [Operation], op: &Operation) -> impl Iterator<Item = &'s Operation> + use<'s> {
    let below = format!("{}/callbacks/", op.pointer);
    all.iter().filter(move |callback| callback.pointer.as_str().starts_with(&below))
}

/// Returns the type of the payload, and its schema if there is one.
fn payload(types: &mut Types, op: &Operation, suffix: &str) -> (TypeRef, Option<SchemaId>) {
    let content = op.body.as_ref().map(|body| &body.content);
    let json = content.and_then(|content| content.iter().find(|(media, _)| is_json(media)));
    let Some((_, json)) = json else {
        if let Some((media, content)) = content.and_then(|content| content.first()) {
            types.diagnostics.push(
                Diagnostic::warning(
                    Code::UntypedBody,
                    format!(
                        "the payload of `{}` is `{media}`, not JSON, so no type is generated for it",
                        op.path
                    ),
                )
                .at(&content.pointer)
                .help("read the body of the API's request directly"),
            );
        }
        return (TypeRef::Json, None);
    };
    match json.schema {
        Some(schema) => (
            types.type_ref(schema, BodyFormat::Json, &SuggestedType::new(&op.path).join(suffix)),
            Some(schema),
        ),
        None => (TypeRef::Json, None),
    }
}

/// Defines the enum of all webhooks, with a variant for each name.
fn event(types: &mut Types, webhooks: &[&Operation]) -> TypeRef {
    let name = types.synthetic_name("WebhookEvent");
    let mut scope = Scope::enumeration();
    let (mut variants, mut names, mut candidates) = (Vec::new(), Vec::<EventName>::new(), Vec::new());
    for op in webhooks {
        if names.iter().any(|known| known.wire == op.path) {
            let message = format!("the webhook `{}` has several methods; only the first is used", op.path);
            types.diagnostics.push(Diagnostic::warning(Code::RepeatedDeclaration, message).at(&op.pointer));
            continue;
        }
        let (ty, schema) = payload(types, op, "webhook");
        let variant = variants.len();
        candidates.extend(schema.map(|schema| Candidate { variant, members: vec![schema] }));
        names.push(EventName { wire: op.path.clone().into(), variant });
        let name = scope.variant(&Labelled(&op.path, name.as_str()), VariantOf::Webhook, &op.path);
        let mut doc = doc(op);
        if let Some(reply) = named_reply(types, op) {
            docs::add(&mut doc, format!("Respond with `{reply}`."));
        }
        variants.push(Variant { name, ty, tag: None, doc });
    }
    // Payloads are tried in an order that does not depend on the document. If they cannot be
    // distinguished, the name of the webhook decides.
    candidates.sort_by(|a, b| names[a.variant].wire.cmp(&names[b.variant].wire));
    let decided = dispatch(types.spec, &candidates);
    report_doubts(types, &variants, &names, &decided);
    let union = Union { variants, dispatch: decided.decision, multipart: false, names };
    let doc = Doc {
        summary: "A request from the API to a webhook.".into(),
        details: "`verify` checks the signature of the body before decoding it. It requires the feature \
                  `webhook-signatures`."
            .into(),
    };
    types.define_synthetic(name, Pointer::root().child("webhooks"), doc, TypeKind::Union(union))
}

/// Warns about webhooks whose payloads `verify` cannot distinguish.
fn report_doubts(types: &mut Types, variants: &[Variant], names: &[EventName], decided: &Decided) {
    for doubt in &decided.doubts {
        let doubtful = names.iter().filter(|name| doubt.contains(&name.variant));
        let doubtful: Vec<String> =
            doubtful.map(|name| format!("`{}`", variants[name.variant].name)).collect();
        let message = format!(
            "`WebhookEvent::verify` cannot tell the payloads of {} apart, so it returns `Unknown` for them",
            doubtful.join(", ")
        );
        types.diagnostics.push(
            Diagnostic::warning(Code::AmbiguousUnion, message).at(&Pointer::root().child("webhooks")).help(
                "verify with `Verifier::check`, then decode with `WebhookEvent::from_json(name, body)`",
            ),
        );
    }
}

fn doc(op: &Operation) -> Doc {
    let doc = docs::doc(op.description.as_deref(), op.summary.as_deref());
    let line = code_span(&op.path);
    if doc.summary.is_empty() { Doc { summary: line.into(), ..doc } } else { doc }
}
