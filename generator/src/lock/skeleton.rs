//! What a lock does not say: an API, an operation, a doc of nothing.

use crate::ir::{Api, Body, Doc, Operation, Package, Success};
use crate::names::{FnName, TypeName};
use crate::pointer::Pointer;

pub(super) fn doc() -> Doc {
    Doc::default()
}

pub(super) fn api() -> Api {
    Api {
        package: Package {
            name: String::new(),
            version: String::new(),
            description: String::new(),
            license: None,
            title: String::new(),
            document_version: String::new(),
            doc: doc(),
            default_features: Vec::new(),
        },
        source: String::new(),
        base_url: None,
        variables: Vec::new(),
        servers: Vec::new(),
        base_url_env: None,
        schemes: Vec::new(),
        resources: Vec::new(),
        types: Vec::new(),
        payloads: Vec::new(),
        replies: Vec::new(),
        loose: Vec::new(),
        aliases: Vec::new(),
    }
}

pub(super) fn operation(method: &str, path: String) -> Operation {
    Operation {
        method: method.to_owned(),
        path,
        server: None,
        pointer: Pointer::default(),
        operation_id: None,
        tags: Vec::new(),
        name: FnName::new("call"),
        request: TypeName::new("Request"),
        doc: doc(),
        deprecated: false,
        arguments: Vec::new(),
        options: Vec::new(),
        body: Body::None,
        encodings: Vec::new(),
        success: Success::Empty,
        accept: None,
        representations: Vec::new(),
        stream: None,
        errors: Vec::new(),
        answers: Vec::new(),
        headers: Vec::new(),
        pagination: None,
        idempotency_key: None,
        security: Vec::new(),
    }
}
