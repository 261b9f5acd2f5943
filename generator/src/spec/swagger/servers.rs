//! The servers that `host`, `basePath` and `schemes` name (Swagger 2.0, "Swagger Object").

use openapiv3::Server;

use crate::diagnostic::{Code, Diagnostic};
use crate::document::Version;
use crate::pointer::Pointer;
use crate::spec::cursor::Cursor;
use crate::spec::resolver::Resolver;

/// Returns the location of the document's first server.
pub fn server_pointer(version: Version) -> Pointer {
    match version {
        Version::V2_0 => Pointer::root().child("basePath"),
        Version::V3_0 | Version::V3_1 | Version::V3_2 => Pointer::root().child("servers").child(0),
    }
}

impl<'d> Resolver<'d> {
    /// Returns the servers of the document, or of an operation that has schemes of its own: one for
    /// each scheme, HTTPS first.
    pub(in crate::spec) fn servers_by_scheme(&mut self, holder: &Cursor<'d>) -> Vec<Server> {
        let root = self.document_root();
        if holder.address() != root.address() && !holder.has("schemes") {
            return Vec::new();
        }
        let path = root.text("basePath").unwrap_or_default();
        let path = match path.starts_with('/') || path.is_empty() {
            true => path.to_owned(),
            false => format!("/{path}"),
        };
        let Some(host) = root.text("host").filter(|host| !host.is_empty()) else {
            let is_named = root.has("basePath") && holder.address() == root.address();
            return is_named.then(|| server(path)).into_iter().collect();
        };
        if let Some((scheme, rest)) = host.split_once("://") {
            self.report_scheme_in_host(&root, scheme);
            return vec![server(format!("{scheme}://{}{path}", rest.trim_end_matches('/')))];
        }
        let host = host.trim_end_matches('/');
        let schemes = self.schemes(holder, &root);
        schemes.into_iter().map(|scheme| server(format!("{scheme}://{host}{path}"))).collect()
    }

    /// Returns the schemes that a client can call.
    fn schemes(&mut self, holder: &Cursor<'d>, root: &Cursor<'d>) -> Vec<&'static str> {
        let listed = holder.get("schemes");
        let mut known = Vec::new();
        for scheme in listed.iter().flat_map(Cursor::items) {
            match scheme.node.as_str() {
                Some("https") => known.insert(0, "https"),
                Some("http") => known.push("http"),
                _ => {
                    let text = scheme.node.scalar_text().unwrap_or_else(|| scheme.node.kind());
                    let warning = Diagnostic::warning(
                        Code::InvalidValue,
                        format!("the scheme `{text}` is ignored; a client uses only `http` and `https`"),
                    );
                    self.report.push_once(format!("scheme {text}"), warning.at(&scheme.pointer()));
                }
            }
        }
        if known.is_empty() && listed.is_none() {
            let warning = Diagnostic::warning(
                Code::MissingKey,
                "the document has no `schemes`; `https` is used",
            )
            .at(&root.pointer().child("host"))
            .help(
                "add `schemes: [https]`, or set a URL in the configuration:\n[server]\nurl = \"https://…\"",
            );
            self.report.push_once("no schemes", warning);
            known.push("https");
        }
        known
    }

    fn report_scheme_in_host(&mut self, root: &Cursor<'d>, scheme: &str) {
        let warning = Diagnostic::warning(
            Code::InvalidValue,
            format!("`host` must be a name and a port, without `{scheme}://`"),
        )
        .at(&root.pointer().child("host"))
        .help(format!("write `schemes: [{scheme}]`"));
        self.report.push_once("scheme in host", warning);
    }
}

fn server(url: String) -> Server {
    Server { url, ..Server::default() }
}
