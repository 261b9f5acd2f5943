//! The HTTP methods of a path item.

/// The keys of a path item that are operations. OpenAPI 3.2 added `query`.
pub(super) const METHODS: [&str; 9] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
