//! The flow of OAuth 2.0 that a scheme has (Swagger 2.0, "Security Scheme Object").

use indexmap::IndexMap;
use openapiv3::{
    AuthorizationCodeOAuth2Flow, ClientCredentialsOAuth2Flow, ImplicitOAuth2Flow, OAuth2Flows,
    PasswordOAuth2Flow, SecurityScheme,
};

use crate::diagnostic::{Code, Diagnostic};
use crate::spec::cursor::Cursor;
use crate::spec::resolver::Resolver;

/// Returns a scheme of `type: oauth2`.
pub(in crate::spec) fn oauth2<'d>(resolver: &mut Resolver<'d>, at: &Cursor<'d>) -> SecurityScheme {
    let text = |key| at.text(key).unwrap_or_default().to_owned();
    let scopes: IndexMap<String, String> = at
        .members_of("scopes")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("x-"))
        .map(|(name, description)| {
            (name.to_owned(), description.node.scalar_text().unwrap_or_default().to_owned())
        })
        .collect();
    let mut flows = OAuth2Flows::default();
    match at.text("flow") {
        Some("implicit") => {
            flows.implicit = Some(ImplicitOAuth2Flow {
                authorization_url: text("authorizationUrl"),
                refresh_url: None,
                scopes,
                extensions: IndexMap::new(),
            });
        }
        Some("password") => {
            flows.password = Some(PasswordOAuth2Flow {
                token_url: text("tokenUrl"),
                refresh_url: None,
                scopes,
                extensions: IndexMap::new(),
            });
        }
        Some("application") => {
            flows.client_credentials = Some(ClientCredentialsOAuth2Flow {
                token_url: text("tokenUrl"),
                refresh_url: None,
                scopes,
                extensions: IndexMap::new(),
            });
        }
        Some("accessCode") => {
            flows.authorization_code = Some(AuthorizationCodeOAuth2Flow {
                authorization_url: text("authorizationUrl"),
                token_url: text("tokenUrl"),
                refresh_url: None,
                scopes,
                extensions: IndexMap::new(),
            });
        }
        other => {
            let found = match other {
                Some(flow) => format!("unknown OAuth flow `{flow}`"),
                None => "this OAuth scheme has no `flow`".to_owned(),
            };
            let warning = Diagnostic::warning(Code::InvalidValue, format!("{found}; a token is still sent"))
                .at(&at.pointer())
                .help("write one of `implicit`, `password`, `application` and `accessCode`");
            resolver.report.push_once(format!("flow {other:?}"), warning);
        }
    }
    SecurityScheme::OAuth2 {
        flows,
        description: at.text("description").map(str::to_owned),
        extensions: IndexMap::new(),
    }
}
