//! Request bodies as values: users build them, log them and read them from files.

use openai_platform::types::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::reference::operations;
use crate::same::assert_same;

/// Decodes the document's example of a request, and encodes it again.
type Again = fn(&Value) -> Value;

macro_rules! bodies {
    ($($line:literal => $body:ty;)*) => { &[$(($line, again::<$body>)),*] };
}

/// The type of each JSON body.
const BODIES: &[(&str, Again)] = bodies! {
    "POST /organization/admin_api_keys" => CreateAdminApiKeyBody;
    "POST /organization/invites" => InviteRequest;
    "POST /organization/users/{user_id}" => UserRoleUpdateRequest;
    "POST /organization/users/{user_id}/roles" => AssignRoleBody;
    "POST /organization/groups" => CreateGroupBody;
    "POST /organization/groups/{group_id}" => UpdateGroupBody;
    "POST /organization/groups/{group_id}/users" => CreateGroupUserBody;
    "POST /organization/groups/{group_id}/roles" => AssignRoleBody;
    "POST /organization/roles" => CreateRoleBody;
    "POST /organization/roles/{role_id}" => UpdateRoleBody;
    "POST /organization/data_retention" => UpdateOrganizationDataRetentionBody;
    "POST /organization/spend_alerts" => CreateSpendAlertBody;
    "POST /organization/spend_alerts/{alert_id}" => CreateSpendAlertBody;
    "POST /organization/spend_limit" => UpdateOrganizationSpendLimitBody;
    "POST /organization/certificates" => UploadCertificateRequest;
    "POST /organization/certificates/{certificate_id}" => ModifyCertificateRequest;
    "POST /organization/certificates/activate" => ToggleCertificatesRequest;
    "POST /organization/certificates/deactivate" => ToggleCertificatesRequest;
    "POST /organization/external_keys" => CreateExternalKeyBody;
    "POST /organization/external_storage" => CreateExternalStorageBody;
    "POST /organization/workload_identity_providers" => CreateWorkloadIdentityProviderBody;
    "POST /organization/workload_identity_providers/{workload_identity_provider_id}" =>
        UpdateWorkloadIdentityProviderBody;
    "POST /organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules" =>
        CreateFederationRuleBody;
    "POST /organization/workload_identity_providers/{workload_identity_provider_id}/federation_rules/{workload_identity_federation_rule_id}" =>
        UpdateFederationRuleBody;
    "POST /organization/projects" => ProjectCreateRequest;
    "POST /organization/projects/{project_id}" => ProjectUpdateRequest;
    "POST /organization/projects/{project_id}/users" => ProjectUserCreateRequest;
    "POST /organization/projects/{project_id}/users/{user_id}" => ProjectUserUpdateRequest;
    "POST /projects/{project_id}/users/{user_id}/roles" => AssignRoleBody;
    "POST /organization/projects/{project_id}/service_accounts" => ProjectServiceAccountCreateRequest;
    "POST /organization/projects/{project_id}/service_accounts/{service_account_id}" =>
        UpdateProjectServiceAccountBody;
    "POST /organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys" =>
        CreateProjectServiceAccountApiKeyBody;
    "POST /organization/projects/{project_id}/api_keys/{api_key_id}" => UpdateProjectApiKeyBody;
    "POST /organization/projects/{project_id}/service_tier_settings" => UpdateProjectServiceTierSettingsBody;
    "POST /organization/projects/{project_id}/rate_limits/{rate_limit_id}" => ProjectRateLimitUpdateRequest;
    "POST /organization/projects/{project_id}/model_permissions" => ProjectModelPermissionsUpdateRequest;
    "POST /organization/projects/{project_id}/hosted_tool_permissions" =>
        ProjectHostedToolPermissionsUpdateRequest;
    "POST /organization/projects/{project_id}/groups" => InviteProjectGroupBody;
    "POST /projects/{project_id}/groups/{group_id}/roles" => AssignRoleBody;
    "POST /projects/{project_id}/roles" => CreateRoleBody;
    "POST /projects/{project_id}/roles/{role_id}" => UpdateRoleBody;
    "POST /organization/projects/{project_id}/data_retention" => UpdateProjectDataRetentionBody;
    "POST /organization/projects/{project_id}/spend_alerts" => CreateSpendAlertBody;
    "POST /organization/projects/{project_id}/spend_alerts/{alert_id}" => CreateSpendAlertBody;
    "POST /organization/projects/{project_id}/spend_limit" => UpdateProjectSpendLimitBody;
    "POST /organization/projects/{project_id}/certificates/activate" => ToggleCertificatesRequest;
    "POST /organization/projects/{project_id}/certificates/deactivate" => ToggleCertificatesRequest;
    "POST /images/generations" => CreateImageRequest;
    "POST /images/edits" => EditImageJsonRequest;
    "POST /webhook_endpoints" => CreateWebhookEndpointBody;
    "POST /webhook_endpoints/{webhook_endpoint_id}" => UpdateWebhookEndpointBody;
    "POST /webhook_endpoints/{webhook_endpoint_id}/rotate_secret" => RotateWebhookSecretBody;
    "POST /webhook_endpoints/{webhook_endpoint_id}/test" => TestWebhookEndpointBody;
};

fn again<T: DeserializeOwned + Serialize>(example: &Value) -> Value {
    let body: T =
        serde_json::from_value(example.clone()).unwrap_or_else(|error| panic!("{error} in {example:#}"));
    json!(body)
}

#[test]
fn every_request_example_decodes_and_encodes_again() {
    for operation in operations() {
        let line = operation.line();
        for media in operation.requests().iter().filter(|media| media.is_json()) {
            let known = BODIES.iter().find(|(known, _)| *known == line);
            let (_, again) = known.unwrap_or_else(|| panic!("the body of {line} is missing here"));
            for example in &media.examples {
                assert_same(&again(example), example, &line);
            }
        }
    }
}
