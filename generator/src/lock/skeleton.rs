//! What a lock does not say: an API, an operation, a doc of nothing.

use crate::ir::{Api, Body, Doc, Operation, Package, Success};
use crate::names::{FnName, TypeName};
use crate::names::{PackageName, PackageVersion};
use crate::pointer::Pointer;
use crate::text::Text;

pub(super) fn doc() -> Doc {
    Doc::default()
}

pub(super) fn api() -> Api {
    Api {
        package: Package {
            name: PackageName::new(""),
            version: PackageVersion::first(),
            description: Text::new(),
            license: None,
            title: Text::new(),
            document_version: Text::new(),
            doc: doc(),
            default_features: Vec::new(),
        },
        source: Text::new(),
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

pub(super) fn operation(method: String, path: String) -> Operation {
    Operation {
        method: method.into(),
        path: path.into(),
        server: None,
        pointer: Pointer::default(),
        operation_id: None,
        tags: Vec::new(),
        name: FnName::given("call").expect("it is a word"),
        request: TypeName::given("Request").expect("it is a word"),
        doc: doc(),
        deprecated: false,
        arguments: Vec::new(),
        options: Vec::new(),
        body: Body::None,
        content_type: None,
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
        scopes: Vec::new(),
        callbacks: Vec::new(),
    }
}
