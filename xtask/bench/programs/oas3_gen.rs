//! The ten calls with the client that `oas3-gen` generates. It has no automatic paging, and the
//! responses are dispatched by hand.

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use client::{
    AdminApiKeysListRequest, ApiResponse, CreateProjectRequest, InviteRequest, InviteUserRequest,
    ListAuditLogsRequest, ListInvitesRequest, ListInvitesRequestQuery, ListProjectRateLimitsRequest,
    ListProjectRateLimitsRequestPath, ListUsersRequest, ListUsersRequestQuery, OpenAiApiClient,
    ProjectCreateRequest, ResultKind, RetrieveInviteRequest, RetrieveInviteRequestPath,
    RetrieveProjectRequest, RetrieveProjectRequestPath, Role2, UsageCostsRequest, UsageCostsRequestQuery,
};

fn body<T, E>(response: ApiResponse<T, E>) -> Result<T, Box<dyn Error>> {
    match response {
        ApiResponse::Ok(body) => Ok(body),
        _ => Err("the server refused the request".into()),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // CHANGED
    let client = OpenAiApiClient::new().with_admin_api_key_auth(std::env::var("OPENAI_ADMIN_KEY")?);
    let mut after: Option<String> = None;
    loop {
        let query = ListInvitesRequestQuery { limit: Some(50), after };
        let page = body(client.list_invites(ListInvitesRequest { query }).await?)?;
        for invite in &page.data {
            println!("{} {}", invite.email, invite.role);
        }
        after = page.last_id;
        if !page.has_more || after.is_none() {
            break;
        }
    }
    let request = InviteRequest { email: "ada@example.com".to_owned(), role: Role2::Reader, projects: None };
    let invite = body(client.invite_user(InviteUserRequest { body: request }).await?)?;
    let path = RetrieveInviteRequestPath { invite_id: invite.id };
    println!("{}", body(client.retrieve_invite(RetrieveInviteRequest { path }).await?)?.status);
    let mut after: Option<String> = None;
    loop {
        let query = ListUsersRequestQuery { after, ..Default::default() };
        let page = body(client.list_users(ListUsersRequest { query }).await?)?;
        for user in &page.data {
            println!("{}", user.id);
        }
        after = page.last_id;
        if !page.has_more || after.is_none() {
            break;
        }
    }
    let request = ProjectCreateRequest { name: "boats".to_owned(), ..Default::default() };
    let project = body(client.create_project(CreateProjectRequest { body: request }).await?)?;
    let path = RetrieveProjectRequestPath { project_id: project.id.clone() };
    println!("{}", body(client.retrieve_project(RetrieveProjectRequest { path }).await?)?.id);
    let path = ListProjectRateLimitsRequestPath { project_id: project.id };
    let request = ListProjectRateLimitsRequest { path, query: Default::default() };
    println!("{}", body(client.list_project_rate_limits(request).await?)?.data.len());
    println!("{}", body(client.admin_api_keys_list(AdminApiKeysListRequest::default()).await?)?.data.len());
    let start = SystemTime::now() - Duration::from_secs(86_400);
    let start_time = i64::try_from(start.duration_since(UNIX_EPOCH)?.as_secs())?;
    let query = UsageCostsRequestQuery { start_time, ..Default::default() };
    for bucket in body(client.usage_costs(UsageCostsRequest { query }).await?)?.data {
        for result in bucket.results {
            if let ResultKind::Costs(costs) = result {
                println!("{:?}", costs.amount.and_then(|amount| amount.value));
            }
        }
    }
    for log in body(client.list_audit_logs(ListAuditLogsRequest::default()).await?)?.data {
        println!("{} {:?}", log.id, log.api_key_created.map(|it| it.id));
    }
    Ok(())
}
