//! Kinds of changes of operations, their bodies and their responses.

use super::*;

kinds! {
    /// Operations.
    OperationFact, OPERATION_IDS;

    Added { call: &'a str }
        "operation-added", MINOR, "A new operation: `{call}`";
    Removed { method: &'a FnName }
        "operation-removed", MAJOR, "The operation was removed", Reason::MethodGone(method.to_string());
    Replaced { successor: &'a str }
        "operation-removed", MAJOR, "The operation was removed; `{successor}` now has its operationId";

    MovedToResource { from: &'a str, to: &'a str }
        "operation-moved", NAMES, "The operation moves from the resource `{from}` to `{to}`", Reason::LockKeepsCall;
    MovedToTag { was: &'a str, now: &'a str }
        "operation-moved", UNNAMED, "The document moves the operation from “{was}” to “{now}”", Reason::SameInRust;
    TagRemoved { was: &'a str }
        "operation-moved", UNNAMED, "The document no longer lists the operation under “{was}”", Reason::SameInRust;
    TagAdded { now: &'a str }
        "operation-moved", UNNAMED, "The document now lists the operation under “{now}”", Reason::SameInRust;
    Arguments {}
        "operation-moved-arguments", NAMES, "The document lists the required parameters in another order",
        Reason::LockKeepsOrder;

    Renamed { was: (&'a FnName, &'a TypeName), name: &'a FnName, request: &'a TypeName }
        "operation-renamed", NAMES, "The method would be `{name}` with the request `{request}`",
        Reason::keeps_method(was.0, was.1);
    Id { was: &'a str, now: &'a str, method: &'a FnName }
        "operation-renamed", UNNAMED, "The operationId is `{now}` rather than `{was}`",
        Reason::MethodStays(method.to_string());
    IdAdded { now: &'a str, method: &'a FnName }
        "operation-renamed", UNNAMED, "The operation now has the operationId `{now}`",
        Reason::MethodStays(method.to_string());
    IdRemoved { method: &'a FnName }
        "operation-renamed", UNNAMED, "The operation no longer has an operationId",
        Reason::MethodStays(method.to_string());

    Path { was: &'a str, now: &'a str }
        "operation-wire-path", PATCH, "The call is `{now}` rather than `{was}`", Reason::SameInRust;
    Server { was: &'a str, now: &'a str }
        "operation-wire-server", PATCH, "The call goes to {now} rather than to {was}";
    IdempotencyKey { was: &'a str, now: &'a str }
        "operation-wire-idempotency-key", PATCH, "To let the server recognize retries, the call sends {now} rather than {was}";

    CallbackAdded { name: &'a str }
        "operation-added-callback", DOCS, "The API sends the callback `{name}`";
    CallbackRemoved { name: &'a str }
        "operation-removed-callback", PATCH, "The API no longer sends the callback `{name}`";
    CallbackType { name: &'a str, types: Types<'a> }
        "operation-type-callback", PATCH, "The payload of the callback `{name}` is {types}";

    PagesAdded {}
        "operation-pagination", MINOR, "The list can be read page by page with `items()`";
    PagesRemoved {}
        "operation-pagination", MAJOR, "The document no longer says how to get the next page", Reason::ItemsGone;
    Pages { was: &'a str, now: &'a str }
        "operation-pagination", PATCH, "The next page is requested by {now} rather than {was}";

    CredentialAdded { now: &'a str }
        "operation-security", PATCH, "The call needs {now}; it needed no credential";
    CredentialRemoved { was: &'a str }
        "operation-security", PATCH, "The call needs no credential; it needed {was}";
    CredentialOptional { was: &'a str }
        "operation-security", PATCH, "The call can be sent without a credential; it needed {was}";
    CredentialRequired { now: &'a str }
        "operation-security", PATCH, "The call needs {now}; it could be sent without a credential";
    CredentialPreferred { first: &'a str, others: &'a str, was: &'a str }
        "operation-security", PATCH, "The call prefers {first} to {others}; it preferred {was}";
    Credential { was: &'a str, now: &'a str }
        "operation-security", PATCH, "The call needs {now}; it needed {was}";
    ScopesReduced { was: &'a str, now: &'a str }
        "operation-security-scopes", DOCS, "The call requires {now} rather than {was}", Reason::TokenSuffices;
    Scopes { was: &'a str, now: &'a str }
        "operation-security-scopes", PATCH, "The call requires {now} rather than {was}", Reason::TokenRefused;
}

kinds! {
    /// Request bodies as a whole.
    BodyFact, BODY_IDS;

    Added { now: &'a str, required: bool }
        "body-added", if required { MAJOR } else { MINOR }, "The request now has a body, `{now}`";
    Removed {}
        "body-removed", MAJOR, "The request no longer has a body";
    Type { types: Types<'a> }
        "body-type", MAJOR, "The body is {types}";
    Required {}
        "body-presence", DOCS, "The body is required", Reason::AlwaysSent;
    Optional {}
        "body-presence", DOCS, "The body is optional", Reason::SentAsBefore;
    AlwaysSent {}
        "body-presence", PATCH, "The request now has a body even if no field is set";
    SentIfSet {}
        "body-presence", PATCH, "The request has a body only if a field of it is set";
    MediaType { was: &'a str, now: &'a str }
        "body-wire-media-type", PATCH, "The body is sent as {now} rather than {was}";
    Encoding { field: &'a str, was: &'a str, now: &'a str }
        "body-wire-encoding", PATCH, "`{field}` of the body is sent {now} rather than {was}";
}

kinds! {
    /// Responses: types, statuses, media types and headers.
    ResponseFact, RESPONSE_IDS;

    Type { types: Types<'a> }
        "response-type", MAJOR, "The call returns {types}";
    Accept { was: &'a str, now: &'a str }
        "response-wire-accept", PATCH, "The call requests {now} rather than {was}";

    RepresentationAdded { media: &'a str, method: &'a FnName }
        "response-added-representation", MINOR, "The response can be requested as {media} with `{method}`";
    RepresentationRemoved { media: &'a str, method: &'a FnName }
        "response-removed-representation", MAJOR, "The response can no longer be requested as {media}",
        Reason::MethodGone(method.to_string());
    RepresentationType { media: &'a str, types: Types<'a> }
        "response-type-representation", MAJOR, "The response as {media} is {types}";
    RepresentationRenamed { was: &'a FnName, now: &'a FnName }
        "response-renamed-representation", NAMES, "The method would be `{now}`", Reason::LockKeepsName(was.to_string());

    StreamAdded { now: &'a str }
        "response-added-stream", MINOR, "The response can be read as a stream of `{now}`";
    StreamRemoved { was: &'a str }
        "response-removed-stream", MAJOR, "The response is no longer a stream of `{was}`";
    StreamType { types: Types<'a> }
        "response-type-stream", MAJOR, "The items of the stream are {types}";
    StreamFraming { was: &'a str, now: &'a str }
        "response-wire-framing", PATCH, "The stream is sent as {now} rather than {was}";
    StreamFlag { was: &'a str, now: &'a str }
        "response-wire-stream-flag", PATCH, "The stream is requested by {now} rather than by {was}";

    StatusAdded { status: &'a str }
        "response-added", DOCS, "The status {status} is documented";
    StatusRemoved { status: &'a str }
        "response-removed", DOCS, "The status {status} is no longer documented";
    RedirectAdded { status: &'a str, only: bool }
        "response-added", if only { FAILS } else { PATCH }, "The status {status} is documented", Reason::RedirectReturned;
    RedirectRemoved { status: &'a str, only: bool }
        "response-removed", if only { FAILS } else { PATCH }, "The status {status} is no longer documented",
        Reason::RedirectFollowed;

    BodyAdded { now: &'a str }
        "response-wire-media-type", DOCS, "The response now has a body of {now}";
    BodyRemoved { was: &'a str }
        "response-wire-media-type", PATCH, "The response no longer has a body; it was {was}";
    MediaTypeAdded { more: &'a str }
        "response-wire-media-type", DOCS, "The response may also be {more}";
    MediaType { was: &'a str, now: &'a str }
        "response-wire-media-type", PATCH, "The response is {now} rather than {was}";

    HeaderAdded { header: &'a str }
        "response-added-header", DOCS, "The response header `{header}` is documented";
    HeaderRemoved { header: &'a str }
        "response-removed-header", DOCS, "The response header `{header}` is no longer documented";
    HeaderType { header: &'a str, types: Types<'a> }
        "response-type-header", DOCS, "The response header `{header}` is {types}";
    HeaderDescribed { header: &'a str }
        "response-described-header", WORDS, "The description of the response header `{header}` changed";

    ErrorType { status: &'a str, types: Types<'a> }
        "response-type-error", PATCH, "The body of the error {status} is {types}";
    ErrorDescribed { status: &'a str }
        "response-described", WORDS, "The description of the error {status} changed";
}
