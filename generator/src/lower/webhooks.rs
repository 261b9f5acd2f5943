//! What the API sends on its own: webhooks to one enum, the payloads of callbacks to types, and
//! what is answered to them.

use super::decide::{Candidate, Decided, decide};
use super::docs;
use super::media::is_json;
use super::statuses::successes;
use super::types::{Form, Types};
use crate::diagnostic::Diagnostic;
use crate::ir::{Doc, EventName, TypeKind, TypeRef, Union, Variant, WebhookHeaders};
use crate::names::{Labelled, Scope, SuggestedType, TypeName, VariantOf};
use crate::pointer::Pointer;
use crate::spec::{Operation, SchemaId};
use crate::text::{Text, code_span};

/// The types of everything that the API sends on its own.
pub(super) fn payloads(types: &mut Types) -> Vec<TypeRef> {
    let spec = types.spec;
    let (webhooks, callbacks): (Vec<&Operation>, Vec<&Operation>) =
        spec.webhooks.iter().partition(|op| is_webhook(&op.pointer));
    let mut out: Vec<TypeRef> = callbacks.into_iter().map(|op| payload(types, op, "callback").0).collect();
    if !webhooks.is_empty() {
        out.push(event(types, &webhooks));
    }
    out
}

/// The configured names of the headers of webhooks.
pub(super) fn headers(types: &mut Types) -> Option<WebhookHeaders> {
    let configured = types.config.webhooks()?;
    if !types.spec.webhooks.iter().any(|op| is_webhook(&op.pointer)) {
        let error =
            Diagnostic::error("the document has no webhooks that `[webhooks]` could name the headers of")
                .help("remove the table; `runtime::webhooks::Verifier` verifies what no document describes");
        types.diagnostics.push(types.config.at_webhooks(error));
    }
    let mut name = |name: &str| {
        let is_name =
            !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        if !is_name {
            let error = Diagnostic::error(format!("invalid header name {}", code_span(name)))
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

/// The types of what is answered to what the API sends.
pub(super) fn replies(types: &mut Types) -> Vec<TypeRef> {
    let spec = types.spec;
    spec.webhooks.iter().filter_map(|op| reply(types, op)).collect()
}

/// What is answered where all is well, if that is JSON.
fn reply(types: &mut Types, op: &Operation) -> Option<TypeRef> {
    let well = successes(op);
    let mut contents = well.flat_map(|(_, response)| &response.content);
    let schema = contents.find(|(media, _)| is_json(media))?.1.schema?;
    let suffix = if is_webhook(&op.pointer) { "webhook" } else { "callback" };
    Some(types.mention(schema, Form::Json, &SuggestedType::new(&op.path).join(suffix).join("reply")))
}

/// The type of the answer, where it has a name.
fn named_reply(types: &mut Types, op: &Operation) -> Option<TypeName> {
    match reply(types, op)? {
        TypeRef::Named(id) => Some(types.def(id).name.clone()),
        _ => None,
    }
}

/// The callbacks of an operation, in words: `` `onPaid` with `Payment`, answered by `Receipt` ``.
pub(super) fn callbacks(types: &mut Types, op: &Operation) -> Vec<String> {
    let spec = types.spec;
    let own = callbacks_of(&spec.webhooks, op);
    own.map(|callback| {
        let with = match payload(types, callback, "callback").0 {
            TypeRef::Named(id) => format!(" with `{}`", types.def(id).name),
            _ => String::new(),
        };
        let by = named_reply(types, callback).map(|reply| format!(", answered by `{reply}`"));
        format!("{}{with}{}", code_span(&callback.path), by.unwrap_or_default())
    })
    .collect()
}

/// The name of each callback of an operation, and what it carries.
pub(super) fn called_back(types: &mut Types, op: &Operation) -> Vec<(Text, TypeRef)> {
    let spec = types.spec;
    let own = callbacks_of(&spec.webhooks, op);
    own.map(|callback| (callback.path.as_str().into(), payload(types, callback, "callback").0)).collect()
}

fn callbacks_of<'s>(all: &'s [Operation], op: &Operation) -> impl Iterator<Item = &'s Operation> + use<'s> {
    let below = format!("{}/callbacks/", op.pointer);
    all.iter().filter(move |callback| callback.pointer.as_str().starts_with(&below))
}

/// Returns whether the operation stands under `webhooks` rather than `callbacks`.
fn is_webhook(pointer: &Pointer) -> bool {
    pointer.keys().next().is_some_and(|key| key == "webhooks" || key == "x-webhooks")
}

/// What the API sends, and its schema where there is one.
fn payload(types: &mut Types, op: &Operation, suffix: &str) -> (TypeRef, Option<SchemaId>) {
    let content = op.body.as_ref().map(|body| &body.content);
    let json = content.and_then(|content| content.iter().find(|(media, _)| is_json(media)));
    let Some((_, json)) = json else {
        if let Some((media, content)) = content.and_then(|content| content.first()) {
            types.diagnostics.push(
                Diagnostic::warning(format!(
                    "the payload `{media}` of `{}` is not JSON, so it gets no type",
                    op.path
                ))
                .at(&content.pointer)
                .help("read the body of the request that the API makes"),
            );
        }
        return (TypeRef::Json, None);
    };
    match json.schema {
        Some(schema) => {
            (types.mention(schema, Form::Json, &SuggestedType::new(&op.path).join(suffix)), Some(schema))
        }
        None => (TypeRef::Json, None),
    }
}

/// The enum of all webhooks, a variant for each name.
fn event(types: &mut Types, webhooks: &[&Operation]) -> TypeRef {
    let name = types.loose_name("WebhookEvent");
    let mut scope = Scope::enumeration();
    let (mut variants, mut names, mut candidates) = (Vec::new(), Vec::<EventName>::new(), Vec::new());
    for op in webhooks {
        if names.iter().any(|known| known.wire == op.path) {
            let message = format!("the webhook `{}` has a second method; the first counts", op.path);
            types.diagnostics.push(Diagnostic::warning(message).at(&op.pointer));
            continue;
        }
        let (ty, schema) = payload(types, op, "webhook");
        let variant = variants.len();
        candidates.extend(schema.map(|schema| Candidate { variant, members: vec![schema] }));
        names.push(EventName { wire: op.path.clone().into(), variant });
        let name = scope.variant(&Labelled(&op.path, name.as_str()), VariantOf::Webhook, &op.path);
        let mut doc = doc(op);
        if let Some(reply) = named_reply(types, op) {
            docs::add(&mut doc, format!("It is answered by `{reply}`."));
        }
        variants.push(Variant { name, ty, tag: None, doc });
    }
    // By the payload alone, where that tells, in an order that no document decides on; the name
    // tells always.
    candidates.sort_by(|a, b| names[a.variant].wire.cmp(&names[b.variant].wire));
    let decided = decide(types.spec, &candidates);
    report_doubts(types, &variants, &names, &decided);
    let union = Union { variants, decide: decided.decision, multipart: false, names };
    let doc = Doc {
        summary: "A call that the API makes to you, by the name of its webhook.".into(),
        details: "`verify` checks the signature over the bytes of the body before it decodes them, with the feature \
                  `webhook-signatures`.".into(),
    };
    types.define_loose(name, Pointer::root().child("webhooks"), doc, TypeKind::Union(union))
}

/// Warns of webhooks whose payloads `verify` cannot tell apart.
fn report_doubts(types: &mut Types, variants: &[Variant], names: &[EventName], decided: &Decided) {
    for doubt in &decided.doubts {
        let doubtful = names.iter().filter(|name| doubt.contains(&name.variant));
        let doubtful: Vec<String> =
            doubtful.map(|name| format!("`{}`", variants[name.variant].name)).collect();
        let message = format!(
            "`WebhookEvent::verify` cannot tell {} apart by their payloads, so it gives `Unknown` for them",
            doubtful.join(", ")
        );
        types.diagnostics.push(
            Diagnostic::warning(message).at(&Pointer::root().child("webhooks")).help(
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
