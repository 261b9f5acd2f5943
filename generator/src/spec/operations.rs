//! The operations of `paths`, `webhooks` and `callbacks`.

use super::cursor::Cursor;
use super::methods::METHODS;
use super::parameters::names_decoded;
use super::resolver::Resolver;
use super::{Caller, Operation, Spec};
use crate::diagnostic::{Code, Diagnostic};

impl<'d> Resolver<'d> {
    /// Returns the operations of `paths`, in the document's order.
    pub(super) fn operations(&mut self, root: &Cursor<'d>, spec: &Spec) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in self.members_of(root, "paths") {
            if path.starts_with("x-") {
                continue;
            }
            if !path.starts_with('/') {
                let warning = Diagnostic::warning(
                    Code::InvalidValue,
                    format!("the path `{path}` does not start with `/`; it is left out"),
                );
                self.report.push_once("path", warning.at(&item.pointer()));
                continue;
            }
            operations.extend(self.path_item((Caller::Client, &names_decoded(path)), item, root, spec));
            if !self.effort.spend(0) {
                break;
            }
        }
        operations
    }

    /// Returns the operations that the API calls: `webhooks`, then the callbacks of operations.
    pub(super) fn webhooks(&mut self, root: &Cursor<'d>, spec: &Spec) -> Vec<Operation> {
        let mut webhooks = Vec::new();
        for key in ["webhooks", "x-webhooks"] {
            for (name, item) in self.members_of(root, key) {
                if !name.starts_with("x-") && self.effort.spend(0) {
                    webhooks.extend(self.path_item((Caller::Webhook, name), item, root, spec));
                }
            }
        }
        for (_, item) in self.members_of(root, "paths") {
            self.callbacks_of(item, root, spec, &mut webhooks);
        }
        webhooks
    }

    /// Collects the callbacks of a path item's operations, and the callbacks of those, each once.
    fn callbacks_of(
        &mut self,
        item: Cursor<'d>,
        root: &Cursor<'d>,
        spec: &Spec,
        webhooks: &mut Vec<Operation>,
    ) {
        let mut waiting = vec![item];
        while let Some(item) = waiting.pop() {
            let Some(item) = self.follow(item) else {
                continue;
            };
            for (_, operation) in self.methods_of(&item) {
                let Some(operation) = self.follow(operation) else {
                    continue;
                };
                for (name, callback) in self.members_of(&operation, "callbacks") {
                    let Some(callback) = self.follow(callback) else {
                        continue;
                    };
                    if !self.callbacks.insert(callback.address()) {
                        continue;
                    }
                    let items = callback.members().filter(|(key, _)| !key.starts_with("x-"));
                    for (_, item) in items.collect::<Vec<_>>() {
                        if !self.effort.spend(0) {
                            return;
                        }
                        webhooks.extend(self.path_item((Caller::Callback, name), item.clone(), root, spec));
                        waiting.push(item);
                    }
                }
            }
        }
    }

    /// Returns the operations of a path item with their methods: those that OpenAPI names, and
    /// those of `additionalOperations` (OpenAPI 3.2, 4.9), whose methods are case-sensitive.
    fn methods_of(&mut self, item: &Cursor<'d>) -> Vec<(String, Cursor<'d>)> {
        let usual = item.members().filter(|(key, _)| METHODS.contains(key));
        let mut methods: Vec<(String, Cursor<'d>)> =
            usual.map(|(key, operation)| (key.to_uppercase(), operation)).collect();
        for (method, operation) in self.members_of(item, "additionalOperations") {
            if method.starts_with("x-") {
                continue;
            }
            if !is_token(method) {
                let message = format!("`{method}` is not a valid HTTP method; the operation is left out");
                let warning = Diagnostic::warning(Code::LeftOut, message).at(&operation.pointer());
                self.report
                    .push_once(format!("method {method}"), warning.help("use a token, such as `COPY`"));
            } else if METHODS.contains(&method.to_lowercase().as_str()) {
                let message = format!(
                    "the method `{method}` has a key of its own in a path item; the operation is left out"
                );
                let help = format!("move it to the key `{}` of the path item", method.to_lowercase());
                let warning = Diagnostic::warning(Code::LeftOut, message).at(&operation.pointer());
                self.report.push_once(format!("method {method}"), warning.help(help));
            } else {
                methods.push((method.to_owned(), operation));
            }
        }
        methods
    }

    fn path_item(
        &mut self,
        called: (Caller, &str),
        item: Cursor<'d>,
        root: &Cursor<'d>,
        spec: &Spec,
    ) -> Vec<Operation> {
        let mut items = vec![item.clone()];
        if item.has("$ref")
            && let Some(target) = self.follow(item.clone())
        {
            // Siblings of a path item's `$ref` add to its target.
            items.insert(0, target);
        }
        if item.object().is_none() {
            let warning = Diagnostic::warning(
                Code::LeftOut,
                format!("this path item is {}; it is left out", item.node.kind()),
            );
            self.report.push_once("path item", warning.at(&item.pointer()));
        }
        let mut operations: Vec<Operation> = Vec::new();
        for item in items {
            for (method, at) in self.methods_of(&item) {
                // OpenAPI does not allow a reference here, but documents that are split into files
                // use it.
                let Some(at) = self.follow(at) else {
                    continue;
                };
                if at.object().is_none() {
                    let warning = Diagnostic::warning(
                        Code::LeftOut,
                        format!("this operation is {}; it is left out", at.node.kind()),
                    );
                    self.report.push_once("operation", warning.at(&at.pointer()));
                    continue;
                }
                let count =
                    |at: &Cursor| at.get("parameters").and_then(|list| Some(list.node.as_array()?.len()));
                let parameters: usize = [&item, &at].into_iter().filter_map(count).sum();
                if !self.affords(&at.pointer(), PARAMETER * parameters) {
                    return operations;
                }
                let operation = self.operation(&method, called, &item, &at, root, spec);
                self.spend_at(&operation.pointer, parts(&operation));
                if self.is_over(&operation.pointer) {
                    return operations;
                }
                operations.retain(|other| other.method != operation.method);
                operations.push(operation);
            }
        }
        operations
    }

    fn operation(
        &mut self,
        method: &str,
        (caller, path): (Caller, &str),
        item: &Cursor<'d>,
        at: &Cursor<'d>,
        root: &Cursor<'d>,
        spec: &Spec,
    ) -> Operation {
        let text = |key| at.text(key).map(str::to_owned);
        let mut servers = self.servers(at);
        if servers.is_empty() {
            servers = self.servers(item);
        }
        // A path item is internal as a whole.
        let mut extensions = item.extensions();
        extensions.retain(|key, _| key == "x-internal");
        extensions.extend(at.extensions());
        Operation {
            pointer: at.pointer().clone(),
            caller,
            method: method.to_owned(),
            path: path.to_owned(),
            operation_id: text("operationId"),
            tags: at
                .items_of("tags")
                .iter()
                .filter_map(|tag| tag.node.scalar_text())
                .map(str::to_owned)
                .collect(),
            summary: text("summary").or_else(|| item.text("summary").map(str::to_owned)),
            description: text("description").or_else(|| item.text("description").map(str::to_owned)),
            deprecated: at.flag("deprecated"),
            parameters: self.parameters(path, item, at),
            body: self.body(item, at),
            responses: self.responses(at),
            security: self.security(at, root, spec),
            servers,
            extensions,
        }
    }
}

/// Returns whether the text is a method (RFC 9110, sections 5.6.2 and 9.1).
fn is_token(text: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_tchar)
}

/// The cost of a parameter or header, relative to a subschema.
const PARAMETER: usize = 4;

/// Returns the cost of an operation. A path item and its parameters are read again for each path
/// that refers to them.
fn parts(operation: &Operation) -> usize {
    let responses = operation.responses.values();
    let in_responses = responses.map(|response| PARAMETER * response.headers.len() + response.content.len());
    1 + PARAMETER * operation.parameters.len()
        + operation.responses.len()
        + in_responses.sum::<usize>()
        + operation.body.as_ref().map_or(0, |body| body.content.len())
        + operation.security.iter().map(|schemes| 1 + schemes.len()).sum::<usize>()
        + operation.servers.len()
        + operation.tags.len()
}
