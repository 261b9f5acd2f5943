//! A client as `crategen` prints it.

use crate::tests::sample::{Invite, InviteRole};
use crate::{
    Call, CallOptions, Client, ClientBuilder, ClientCore, Credential, Encode, Extra, File, Form, Items,
    Method, Multipart, Next, Paged, PathStyle, QueryStyle, Response, Result, Scheme, SchemeKind, Sending,
    Service, model, requests,
};

pub(crate) const ADMIN_API_KEY_AUTH: &Scheme = &Scheme {
    name: "AdminApiKeyAuth",
    kind: SchemeKind::Bearer,
    env: Some("EXAMPLE_ADMIN_KEY"),
    setter: "admin_api_key",
};

pub(crate) const ACCOUNT: &Scheme =
    &Scheme { name: "Account", kind: SchemeKind::Basic, env: Some("EXAMPLE_ACCOUNT"), setter: "account" };

pub(crate) const QUERY_KEY: &Scheme =
    &Scheme { name: "QueryKey", kind: SchemeKind::Query("key"), env: None, setter: "query_key" };

pub(crate) const SESSION: &Scheme =
    &Scheme { name: "Session", kind: SchemeKind::Cookie("sid"), env: None, setter: "session" };

pub(crate) const TENANT: &Scheme =
    &Scheme { name: "Tenant", kind: SchemeKind::Header("X-Tenant"), env: None, setter: "tenant" };

pub(crate) const SERVICE: &Service = &Service {
    name: "example/0.1.0",
    base_url: Some("https://api.example.com/v1"),
    variables: &[("region", "eu")],
    base_url_env: Some("EXAMPLE_BASE_URL"),
    schemes: &[ADMIN_API_KEY_AUTH, ACCOUNT, QUERY_KEY, SESSION, TENANT],
    headers: &[("X-Organization", "EXAMPLE_ORGANIZATION")],
};

impl Client {
    pub(crate) fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    pub(crate) fn invites(&self) -> Invites {
        Invites { client: self.clone() }
    }
}

impl ClientBuilder {
    pub(crate) fn admin_api_key(self, key: impl Into<Credential>) -> Self {
        self.credential(ADMIN_API_KEY_AUTH, key)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Invites {
    client: Client,
}

impl Invites {
    pub(crate) fn list(&self) -> ListInvites {
        ListInvites { client: self.client.clone(), options: CallOptions::default(), limit: None, after: None }
    }

    pub(crate) fn create(&self, email: impl Into<String>, role: InviteRole) -> CreateInvite {
        CreateInvite {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: InviteRequest { email: email.into(), role, extra: Extra::default() },
        }
    }

    pub(crate) fn delete(&self, invite_id: impl Into<String>) -> DeleteInvite {
        DeleteInvite {
            client: self.client.clone(),
            options: CallOptions::default(),
            invite_id: invite_id.into(),
        }
    }

    pub(crate) fn import(&self, file: File) -> ImportInvites {
        ImportInvites {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: ImportRequest { file, copies: Vec::new(), note: None },
        }
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub(crate) struct ListInvites {
    client: Client,
    options: CallOptions,
    limit: Option<i64>,
    after: Option<String>,
}

impl ListInvites {
    pub(crate) fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    pub(crate) fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    pub(crate) fn send(self) -> Sending<InviteList> {
        self.client.send(self.call())
    }

    pub(crate) async fn send_with_response(self) -> Result<Response<InviteList>> {
        self.client.send_with_response(self.call()).await
    }

    pub(crate) fn items(self) -> Items<Self> {
        Items::new(self)
    }

    fn call(&self) -> Call {
        Call::new(Method::GET, "/organization/invites")
            .security(&[&[ADMIN_API_KEY_AUTH]])
            .query("limit", QueryStyle::FormExplode, &self.limit)
            .query("after", QueryStyle::FormExplode, &self.after)
            .options(&self.options)
    }
}

impl Paged for ListInvites {
    type Page = InviteList;
    type Item = Invite;

    fn client(&self) -> &ClientCore {
        &self.client
    }

    fn call(&self) -> Call {
        Self::call(self)
    }

    fn next(&self, page: &InviteList) -> Option<Next> {
        if page.has_more { page.last_id.clone().map(Next::Cursor) } else { None }
    }

    fn seek(&mut self, cursor: String) {
        self.after = Some(cursor);
    }

    fn items(page: InviteList) -> Vec<Invite> {
        page.data
    }

    fn is_empty(page: &InviteList) -> bool {
        page.data.is_empty()
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub(crate) struct CreateInvite {
    client: Client,
    options: CallOptions,
    body: InviteRequest,
}

impl CreateInvite {
    pub(crate) fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    pub(crate) fn send(self) -> Sending<Invite> {
        self.client.send(self.call())
    }

    fn call(&self) -> Call {
        Call::new(Method::POST, "/organization/invites")
            .security(&[&[ADMIN_API_KEY_AUTH]])
            .json(&self.body)
            .options(&self.options)
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub(crate) struct DeleteInvite {
    client: Client,
    options: CallOptions,
    invite_id: String,
}

impl DeleteInvite {
    pub(crate) fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    fn call(&self) -> Call {
        Call::new(Method::DELETE, "/organization/invites/{invite_id}")
            .security(&[&[ADMIN_API_KEY_AUTH]])
            .path("invite_id", PathStyle::Simple, &self.invite_id)
            .options(&self.options)
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited or sent"]
pub(crate) struct ImportInvites {
    client: Client,
    options: CallOptions,
    body: ImportRequest,
}

impl ImportInvites {
    pub(crate) fn copies(mut self, copies: impl IntoIterator<Item = File>) -> Self {
        self.body.copies = copies.into_iter().collect();
        self
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.body.note = Some(note.into());
        self
    }

    pub(crate) fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    pub(crate) fn send(self) -> Sending<String> {
        self.client.send_text(self.call())
    }

    fn call(&self) -> Call {
        Call::new(Method::POST, "/organization/invites/import")
            .security(&[&[ADMIN_API_KEY_AUTH]])
            .multipart(&self.body)
            .options(&self.options)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ImportRequest {
    file: File,
    copies: Vec<File>,
    note: Option<String>,
}

impl Multipart for ImportRequest {
    fn parts(&self, form: &mut Form) {
        form.file("file", &self.file)
            .file("copies[]", &self.copies)
            .text("purpose", &"import")
            .text("note", &self.note);
    }
}

/// The body of a request for an invite.
#[derive(Clone)]
pub struct InviteRequest {
    email: String,
    role: InviteRole,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    InviteRequest {
        required email = "email";
        required role = "role";
    }
}

/// A page of invites.
#[derive(Clone)]
pub struct InviteList {
    /// The invites.
    pub data: Vec<Invite>,
    /// The identifier of the last item.
    pub last_id: Option<String>,
    /// `true` if there is another page.
    pub has_more: bool,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}

model! {
    InviteList {
        "object" = "list";
        required data = "data";
        optional last_id = "last_id";
        required has_more = "has_more";
    }
}

requests!(@mocked ListInvites => InviteList, CreateInvite => Invite, DeleteInvite, ImportInvites);
requests!(@awaited ListInvites => InviteList, DeleteInvite -> (), ImportInvites -> String);

/// Returns a page of invites with these identifiers.
pub(crate) fn page(ids: &[&str], has_more: bool) -> impl Encode {
    let data: Vec<_> = ids
        .iter()
        .map(|id| serde_json::json!({ "object": "organization.invite", "id": id, "role": "reader", "name": null, "projects": [] }))
        .collect();
    serde_json::json!({ "object": "list", "data": data, "last_id": ids.last(), "has_more": has_more })
}

/// Returns an invite.
pub(crate) fn invite() -> impl Encode {
    serde_json::json!({ "object": "organization.invite", "id": "inv_1", "role": "reader", "name": null, "projects": [] })
}
