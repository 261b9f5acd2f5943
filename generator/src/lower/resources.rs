//! Builds the tree of resources from operations and their resource paths.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::docs;
use super::resource_path::ResourcePaths;
use super::servers::Servers;
use super::types::Types;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Doc, Resource, Scheme};
use crate::names::{
    Endpoint, FeatureName, FnName, ModuleName, ModuleScope, Owner, Scope, SuggestedType, TypeName, has,
    singular, snake,
};
use crate::spec::OperationId;
use crate::text::code_span;

/// Returns the top-level resources, with their operations lowered.
pub(super) fn resources(
    types: &mut Types,
    resource_paths: &ResourcePaths,
    schemes: &[Scheme],
    servers: &mut Servers,
) -> Vec<Resource> {
    let mut root = Branch::default();
    for (id, _) in types.spec.operations_with_ids() {
        if let Some(resource_path) = resource_paths.of(id) {
            root.insert(&resource_path.resource, id);
        }
    }
    // All names in a module are assigned before inline types are named.
    let features = features(&root);
    let described = types.spec.tags.iter().filter_map(|tag| {
        let text = tag.description.as_deref().filter(|text| !text.is_empty())?;
        Some((ModuleName::of_segment(&tag.name), tag.name.as_str(), text))
    });
    let described = described.collect();
    let mut names = Naming { types, resource_paths, features: &features, described };
    let top = names.children(&root, &[], &mut Scope::client());
    top.into_iter().map(|planned| planned.lower(types, schemes, servers)).collect()
}

/// Returns the Cargo feature of each resource, by its path: the path without its first segment
/// (`invites`, `projects-users`), or the full path if that is taken. Shorter paths are assigned
/// first, so that the order of the document has no influence.
fn features(root: &Branch) -> HashMap<String, FeatureName> {
    let mut taken = Scope::features();
    let mut paths = Vec::new();
    root.paths(&mut Vec::new(), &mut paths);
    paths.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    paths.iter().map(|path| (key(path), feature(path, &mut taken))).collect()
}

fn feature(path: &[&str], taken: &mut Scope) -> FeatureName {
    let short = if path.len() > 1 { &path[1..] } else { path };
    taken.feature(&[FeatureName::new(short), FeatureName::new(path)])
}

/// Formats a path as `/organization/invites`.
fn key(path: &[&str]) -> String {
    format!("/{}", path.join("/"))
}

/// A node of the tree, with its operations.
#[derive(Default)]
struct Branch {
    operations: Vec<OperationId>,
    /// Children by module, with the path segment.
    children: IndexMap<ModuleName, (String, Branch)>,
}

impl Branch {
    /// Collects the path of each resource below this one.
    fn paths<'a>(&'a self, above: &mut Vec<&'a str>, out: &mut Vec<Vec<&'a str>>) {
        for (segment, child) in self.children.values() {
            above.push(segment);
            out.push(above.clone());
            child.paths(above, out);
            above.pop();
        }
    }

    fn insert(&mut self, path: &[String], operation: OperationId) {
        match path.split_first() {
            None => self.operations.push(operation),
            Some((segment, rest)) => {
                let (_, child) = self
                    .children
                    .entry(ModuleName::of_segment(segment))
                    .or_insert_with(|| (segment.clone(), Self::default()));
                child.insert(rest, operation);
            }
        }
    }
}

/// A resource with all names assigned.
struct Planned {
    resource: Resource,
    operations: Vec<Named>,
    children: Vec<Planned>,
}

/// An operation with all names assigned.
struct Named {
    id: OperationId,
    /// The names of the method and the request, for each representation of the body.
    names: Vec<(FnName, TypeName)>,
}

impl Named {
    fn method(&self) -> &FnName {
        &self.names[0].0
    }
}

impl Planned {
    fn lower(self, types: &mut Types, schemes: &[Scheme], servers: &mut Servers) -> Resource {
        let mut resource = self.resource;
        for Named { id, names } in self.operations {
            let op = types.spec.operation(id);
            resource.operations.extend(super::operations::operations(types, op, names, schemes, servers));
        }
        resource.children =
            self.children.into_iter().map(|child| child.lower(types, schemes, servers)).collect();
        resource
    }
}

struct Naming<'a, 'b> {
    types: &'a mut Types<'b>,
    resource_paths: &'a ResourcePaths,
    features: &'a HashMap<String, FeatureName>,
    /// The tags with a description: the module with the same name, the name of the tag, and its
    /// description.
    described: Vec<(ModuleName, &'b str, &'b str)>,
}

impl Naming<'_, '_> {
    fn children(&mut self, branch: &Branch, above: &[&str], methods: &mut Scope) -> Vec<Planned> {
        let mut out = Vec::new();
        let mut modules: HashMap<ModuleName, String> = HashMap::new();
        for (module, (segment, child)) in &branch.children {
            let path: Vec<&str> = above.iter().copied().chain([segment.as_str()]).collect();
            let key = key(&path);
            let settings = self.types.config.resource(&key);
            let configured = settings.and_then(|settings| settings.name.as_deref());
            let label = configured.unwrap_or(segment);
            let accessor = methods.accessor(label, segment);
            let module = configured.map_or_else(|| module.clone(), ModuleName::of_segment);
            if let Some(first) = modules.insert(module.clone(), key.clone()) {
                self.report_shared_module(&module, &first, &key);
            }
            let mut in_module = ModuleScope::default();
            let handle = self.types.handle_name(&mut in_module, label);
            let doc = match settings.and_then(|settings| settings.doc.as_deref()) {
                Some(doc) => docs::doc(Some(doc), None),
                None => self.doc(child, &module, &key),
            };
            let feature = self.features.get(&key).cloned().expect("every resource has a feature");
            let mut own = Scope::handle();
            let children = self.children(child, &path, &mut own);
            let operations = self.operations(child, &path, &mut own, &mut in_module);
            let resource = Resource {
                module,
                handle,
                accessor,
                feature,
                doc,
                has_client_accessor: operations.is_empty(),
                operations: Vec::new(),
                types: Vec::new(),
                children: Vec::new(),
            };
            out.push(Planned { resource, operations, children });
        }
        out
    }

    /// Names the methods and requests of the operations. If two operations get the same name by
    /// rule, the one with the shorter path keeps it, or else the alphabetically first one, whatever
    /// their order in the document. If they get it from the configuration, that is an error.
    fn operations(
        &mut self,
        branch: &Branch,
        resource: &[&str],
        methods: &mut Scope,
        in_module: &mut ModuleScope,
    ) -> Vec<Named> {
        let spec = self.types.spec;
        let mut order = branch.operations.clone();
        order.sort_by_key(|&id| {
            let op = spec.operation(id);
            let is_given = self.resource_paths.of(id).is_some_and(|resource_path| resource_path.is_given);
            (!self.configured(id), !is_given, op.path.matches('/').count(), &op.path, &op.method, id)
        });
        let mut named: Vec<Named> = Vec::new();
        for id in order {
            let op = spec.operation(id);
            let resource_path = self.resource_paths.of(id).expect("only placed operations are in the tree");
            let taken = methods.taken_method(&resource_path.method);
            let endpoint =
                Endpoint { method: &op.method, path: &op.path, operation_id: op.operation_id.as_deref() };
            let method = methods.method(resource_path.method.as_str(), endpoint);
            if let Some(taken) = taken {
                self.report_clash(id, &taken, &method, &named);
            }
            let configured =
                self.types.config.operation(&op.method, &op.path).and_then(|s| s.request.clone());
            let request = match configured {
                Some(name) => SuggestedType::new(&name),
                None if resource_path.is_complete => SuggestedType::new(method.as_str()),
                None => request_name(
                    method.as_str(),
                    resource,
                    resource_path.is_standard_verb,
                    op.method == "GET",
                ),
            };
            let request = self.types.request_name(in_module, &request);
            named.push(Named { id, names: vec![(method, request)] });
        }
        // After all operations have their names.
        for Named { id, names } in &mut named {
            for (kind, own) in super::operations::further(self.types, spec.operation(*id)) {
                let (method, request) = &names[0];
                let (free, words) = methods.further_method(method, kind, &own);
                let request = self.types.request_name(in_module, &request.join(&words));
                names.push((free, request));
            }
        }
        named.sort_by_key(|named| named.id);
        named
    }

    fn configured(&self, id: OperationId) -> bool {
        let op = self.types.spec.operation(id);
        self.types.config.operation(&op.method, &op.path).is_some_and(|settings| settings.name.is_some())
    }

    /// Reports that the configuration puts two resources into one module.
    fn report_shared_module(&mut self, module: &ModuleName, first: &str, second: &str) {
        let is_named = |path: &&str| {
            let settings = self.types.config.resource(path);
            settings.is_some_and(|settings| settings.name.is_some())
        };
        let Some(named) = [second, first].into_iter().find(is_named) else { return };
        let message = format!("the resources `{first}` and `{second}` are both named `{module}`");
        let help = format!("choose another `name` for `{named}` in the configuration");
        let diagnostic = self.types.config.at_name(named, Diagnostic::error(Code::NameCollision, message));
        self.types.diagnostics.push(diagnostic.help(help));
    }

    /// Reports that a name was taken, so that the operation is named `method` instead.
    fn report_clash(&mut self, id: OperationId, name: &FnName, method: &FnName, named: &[Named]) {
        let spec = self.types.spec;
        let op = spec.operation(id);
        let Some(Named { id: first, .. }) = named.iter().find(|named| named.method() == name) else {
            if self.configured(id) {
                let taker = match has(Owner::Handle, name.as_str()) {
                    true => "is reserved in every resource",
                    false => "is the name of a child resource",
                };
                let message = format!("the name `{name}` {taker}");
                self.types.diagnostics.push(
                    Diagnostic::error(Code::NameCollision, message)
                        .at(&op.pointer)
                        .help("choose another `name`"),
                );
            }
            return;
        };
        let first = spec.operation(*first);
        let key = format!("{} {}", op.method, op.path);
        let message = format!("`{} {}` and `{key}` are both named `{name}`", first.method, first.path);
        let diagnostic = if self.configured(id) {
            Diagnostic::error(Code::NameCollision, message)
                .help("give one of them another `name` in the configuration")
        } else {
            let message = format!("{message}, so the second is named `{method}`");
            Diagnostic::warning(Code::NameCollision, message).help(format!(
                "keep that name, or choose a better one, in the configuration:\n[operations.{key:?}]\nname = \"{method}\""
            ))
        };
        self.types.diagnostics.push(diagnostic.at(&op.pointer));
    }

    /// Returns the description of the resource's tag, if it has one.
    fn doc(&self, branch: &Branch, module: &ModuleName, path: &str) -> Doc {
        let spec = self.types.spec;
        let mut tags = branch.operations.iter().flat_map(|&id| spec.operation(id).tags.first());
        let first = tags.next();
        let shared = first.filter(|first| tags.all(|tag| tag == *first)).map(String::as_str);
        let mut described = self.described.iter();
        match described.find(|(named, tag, _)| named == module || Some(*tag) == shared) {
            Some((_, _, text)) => docs::doc(Some(text), None),
            None => docs::doc(Some(&format!("Operations under {}.", code_span(path))), None),
        }
    }
}

/// Returns the name of a request: the action and its object, without the first segment of the
/// resource. For an operation that reads, a word from the path is a noun and comes last.
///
/// `ListProjectUsers`, `CreateInvite`, `ArchiveProject`, `UsageCompletions`.
fn request_name(method: &str, resource: &[&str], is_standard_verb: bool, reads: bool) -> SuggestedType {
    let shared = usize::from(resource.len() > 1);
    let words: Vec<String> = resource[shared..].iter().map(|segment| snake(segment)).collect();
    let (last, parents) = words.split_last().expect("every operation has a resource");
    let mut parents: Vec<String> = parents.iter().map(|parent| singular(parent)).collect();
    if !is_standard_verb && reads {
        parents.extend([last.clone(), method.to_owned()]);
        return SuggestedType::new(&parents.join(" "));
    }
    let many = method.starts_with("bulk_") || (is_standard_verb && method.starts_with("list"));
    let what = if many { last.clone() } else { singular(last) };
    SuggestedType::new(&format!("{method} {} {what}", parents.join(" ")))
}
