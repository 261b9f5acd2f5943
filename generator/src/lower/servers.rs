//! Servers: the default base URL, servers of single operations, and their variables.

use openapiv3::Server;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::ServerVariable;
use crate::spec::{Operation, Spec};
use crate::text::Text;

/// The servers of the document.
pub(super) struct Servers {
    /// The default base URL.
    pub base: Option<String>,
    pub variables: Vec<ServerVariable>,
    /// The URLs and descriptions of the document's other servers.
    pub others: Vec<(String, String)>,
}

/// Returns the servers. The default is the configured one, else the first absolute server of the
/// document, else the first of an operation.
pub(super) fn servers(spec: &Spec, config: &Config, diagnostics: &mut Diagnostics) -> Servers {
    let mut servers =
        Servers { base: config.server().url.clone(), variables: Vec::new(), others: Vec::new() };
    let mut absolute = spec.servers.iter().filter(|server| is_absolute(server));
    let of_operations =
        || spec.operations.iter().flat_map(|op| &op.servers).find(|server| is_absolute(server));
    if let Some(first) = absolute.next().or_else(of_operations)
        && servers.base.is_none()
    {
        servers.base = Some(servers.url(first));
    }
    for server in absolute {
        let url = servers.url(server);
        servers.others.push((url, server.description.clone().unwrap_or_default()));
    }
    let base = Text::from(servers.base.clone().unwrap_or_default());
    if let Some(variable) = ServerVariable::required(&base, &servers.variables) {
        let name = variable.name.in_sentence();
        let message = format!("the server variable `{name}` has no default, so programs must set it");
        diagnostics.push(
            Diagnostic::warning(Code::InvalidValue, message)
                .at(&spec.server_pointer)
                .help("set a base URL in the configuration:\n[server]\nurl = \"https://…\""),
        );
    }
    if let Some(relative) = spec.servers.first().filter(|_| servers.base.is_none()) {
        let message =
            format!("the server URL `{}` is relative, so the client has no default base URL", relative.url);
        diagnostics.push(
            Diagnostic::warning(Code::InvalidValue, message)
                .at(&spec.server_pointer)
                .help("set one in the configuration:\n[server]\nurl = \"https://…\""),
        );
    }
    servers
}

/// Returns whether the URL has a host, or begins with a variable whose value has one.
fn is_absolute(server: &Server) -> bool {
    let mut variables = server.variables.iter().flatten();
    server.url.contains("://")
        || variables.any(|(name, variable)| {
            let has_host = variable.default.is_empty() || variable.default.contains("://");
            has_host && server.url.starts_with(&format!("{{{name}}}"))
        })
}

impl Servers {
    /// Returns the operation's own server, if it differs from the default.
    pub fn of(&mut self, op: &Operation, diagnostics: &mut Diagnostics) -> Option<String> {
        let server = op.servers.first()?;
        let Some(server) = op.servers.iter().find(|server| is_absolute(server)) else {
            let message = format!(
                "the operation's server URL `{}` is relative; the client's base URL is used",
                server.url
            );
            diagnostics.push(Diagnostic::warning(Code::InvalidValue, message).at(&op.pointer));
            return None;
        };
        let url = self.url(server);
        (Some(&url) != self.base.as_ref()).then_some(url)
    }

    /// Returns the server's URL and registers its variables. A variable that another server
    /// declares with a different default is replaced by its default.
    fn url(&mut self, server: &Server) -> String {
        let mut url = server.url.trim_end_matches('/').to_owned();
        for (name, variable) in server.variables.iter().flatten() {
            let known = self.variables.iter().find(|known| known.name == *name);
            match known {
                Some(known) if known.default == variable.default => {}
                Some(_) => url = url.replace(&format!("{{{name}}}"), &variable.default),
                None => self.variables.push(ServerVariable {
                    name: name.clone().into(),
                    default: variable.default.clone().into(),
                    values: variable.enumeration.iter().cloned().map(Text::from).collect(),
                }),
            }
        }
        url
    }
}
