//! Security requirements of operations.

use indexmap::IndexMap;

use super::Spec;
use super::cursor::Cursor;
use super::resolver::Resolver;
use super::swagger::component_section;
use crate::diagnostic::{Code, Diagnostic};

impl<'d> Resolver<'d> {
    /// Returns the operation's requirements, or the document's if it has none. `[]` and `{}` mean
    /// that no credentials are needed; `{}` among others is an alternative without schemes.
    pub(super) fn security(
        &mut self,
        operation: &Cursor<'d>,
        root: &Cursor<'d>,
        spec: &Spec,
    ) -> Vec<IndexMap<String, Vec<String>>> {
        let holder = if operation.has("security") { operation } else { root };
        let mut alternatives = Vec::new();
        for at in holder.items_of("security") {
            alternatives.extend(self.alternative(&at, root, spec));
        }
        if alternatives.iter().all(IndexMap::is_empty) {
            alternatives.clear();
        }
        alternatives
    }

    /// Returns the declared schemes of an alternative, with their scopes. Undeclared ones are
    /// dropped; the others are still required. `None` if no scheme is left.
    fn alternative(
        &mut self,
        at: &Cursor<'d>,
        root: &Cursor<'d>,
        spec: &Spec,
    ) -> Option<IndexMap<String, Vec<String>>> {
        let mut schemes = IndexMap::new();
        let mut is_none = true;
        for (name, scopes) in at.members() {
            is_none = false;
            let referenced = self.scheme_of_uri(name, at, spec);
            let name = referenced.as_deref().unwrap_or(name);
            if !spec.security_schemes.contains_key(name) {
                self.report_undeclared(name, at, root, spec);
                continue;
            }
            let items = scopes.items();
            let scopes = items.filter_map(|scope| scope.node.scalar_text().map(str::to_owned));
            schemes.insert(name.to_owned(), scopes.collect());
        }
        (is_none || !schemes.is_empty()).then_some(schemes)
    }

    /// Returns the name of the declared scheme that a URI refers to (OpenAPI 3.2, 4.30).
    fn scheme_of_uri(&mut self, uri: &str, at: &Cursor<'d>, spec: &Spec) -> Option<String> {
        if spec.security_schemes.contains_key(uri) || !uri.contains('#') {
            return None;
        }
        let target = self.try_resolve_ref(at, uri)?.pointer();
        let section = component_section(self.document.version(), "securitySchemes");
        let declared = spec.security_schemes.keys();
        declared.into_iter().find(|name| section.child(*name) == target).cloned()
    }

    fn report_undeclared(&mut self, name: &str, at: &Cursor<'d>, root: &Cursor<'d>, spec: &Spec) {
        if self.is_declared_scheme(name, root) {
            // An earlier warning says that it is invalid.
            return;
        }
        let has_others = at.members().any(|(other, _)| spec.security_schemes.contains_key(other));
        let effect = if has_others {
            "nothing is sent for it, and the other schemes of the requirement are sent without it"
        } else {
            "the requirement that names it is ignored"
        };
        let section = match self.is_swagger() {
            true => "securityDefinitions",
            false => "components.securitySchemes",
        };
        let mut warning = Diagnostic::warning(
            Code::UndeclaredName,
            format!("the security scheme `{name}` is not declared; {effect}"),
        )
        .at(&at.pointer())
        .help(format!("declare `{name}` in `{section}`"));
        if let Some(meant) = self.suggestions.closest(name, spec.security_schemes.keys().map(String::as_str))
        {
            warning = warning.help(format!("did you mean `{meant}`?"));
        }
        self.report.push_once(format!("scheme {name}"), warning);
    }

    fn is_declared_scheme(&mut self, name: &str, root: &Cursor<'d>) -> bool {
        self.declared(root, "securitySchemes").iter().any(|(declared, _)| *declared == name)
    }
}
