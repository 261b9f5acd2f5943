//! Which credentials an operation needs.

use indexmap::IndexMap;

use super::Spec;
use super::at::At;
use super::closest::closest;
use super::resolve::Resolver;
use crate::diagnostic::Diagnostic;

impl<'d> Resolver<'d> {
    /// The operation's requirements, or the document's where it has none of its own. `[]` and `{}` mean that none is needed;
    /// `{}` among others is an alternative without schemes.
    pub(super) fn security(
        &mut self,
        operation: &At<'d>,
        root: &At<'d>,
        spec: &Spec,
    ) -> Vec<IndexMap<String, Vec<String>>> {
        let holder = if operation.has("security") { operation } else { root };
        let mut alternatives = Vec::new();
        for at in holder.items_of("security") {
            alternatives.extend(self.alternative(&at, spec));
        }
        if alternatives.iter().all(IndexMap::is_empty) {
            alternatives.clear();
        }
        alternatives
    }

    /// The schemes of an alternative with their scopes; `None` where one of them is not declared.
    fn alternative(&mut self, at: &At<'d>, spec: &Spec) -> Option<IndexMap<String, Vec<String>>> {
        let mut schemes = IndexMap::new();
        for (name, scopes) in at.members() {
            if !spec.security_schemes.contains_key(name) {
                let mut warning = Diagnostic::warning(format!(
                    "the security scheme `{name}` is not declared; the alternative that needs it is left out"
                ))
                .at(&at.pointer())
                .help(format!("declare `{name}` in components.securitySchemes"));
                if let Some(meant) = closest(name, spec.security_schemes.keys().map(String::as_str)) {
                    warning = warning.help(format!("did you mean `{meant}`?"));
                }
                self.report.push_once(format!("scheme {name}"), warning);
                return None;
            }
            let items = scopes.items();
            let scopes = items.filter_map(|scope| scope.node.scalar_text().map(str::to_owned));
            schemes.insert(name.to_owned(), scopes.collect());
        }
        Some(schemes)
    }
}
