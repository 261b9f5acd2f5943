//! The operations of `paths`, `webhooks` and `callbacks`.

use super::cursor::Cursor;
use super::methods::METHODS;
use super::parameters::names_decoded;
use super::resolver::Resolver;
use super::{Caller, Operation, Spec};
use crate::diagnostic::Diagnostic;

impl<'d> Resolver<'d> {
    /// Returns the operations of `paths`, in the document's order.
    pub(super) fn operations(&mut self, root: &Cursor<'d>, spec: &Spec) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (path, item) in self.members_of(root, "paths") {
            if path.starts_with("x-") {
                continue;
            }
            if !path.starts_with('/') {
                let warning =
                    Diagnostic::warning(format!("the path `{path}` does not start with `/`; it is left out"));
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
            let operations: Vec<_> = item.members().filter(|(key, _)| METHODS.contains(key)).collect();
            for (_, operation) in operations {
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
            let warning =
                Diagnostic::warning(format!("this path item is {}; it is left out", item.node.kind()));
            self.report.push_once("path item", warning.at(&item.pointer()));
        }
        let mut operations: Vec<Operation> = Vec::new();
        for item in items {
            let members: Vec<(&str, Cursor<'d>)> = item.members().collect();
            for (method, at) in members {
                if method == "additionalOperations" {
                    let warning = Diagnostic::warning("operations with non-standard methods are left out");
                    let warning = warning.at(&at.pointer()).help("call them with `Client::request`");
                    self.report.push_once("additional operations", warning);
                }
                if !METHODS.contains(&method) {
                    continue;
                }
                // OpenAPI does not allow a reference here, but documents that are split into files
                // use it.
                let Some(at) = self.follow(at) else {
                    continue;
                };
                if at.object().is_none() {
                    let warning =
                        Diagnostic::warning(format!("this operation is {}; it is left out", at.node.kind()));
                    self.report.push_once("operation", warning.at(&at.pointer()));
                    continue;
                }
                let count =
                    |at: &Cursor| at.get("parameters").and_then(|list| Some(list.node.as_array()?.len()));
                let parameters: usize = [&item, &at].into_iter().filter_map(count).sum();
                if !self.affords(&at.pointer(), PARAMETER * parameters) {
                    return operations;
                }
                let operation = self.operation(method, called, &item, &at, root, spec);
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
        let extensions = at.members().filter(|(key, _)| key.starts_with("x-"));
        Operation {
            pointer: at.pointer().clone(),
            caller,
            method: method.to_uppercase(),
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
            extensions: extensions.map(|(key, value)| (key.to_owned(), value.node.to_json())).collect(),
        }
    }
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
