//! Pages of the audit log: sparse objects of 60 fields.

use serde_json::Value;

super::derived! {
    struct ListAuditLogsResponse {
        required data "data": Vec<AuditLog>;
        optional first_id "first_id": String;
        optional last_id "last_id": String;
        required has_more "has_more": bool;
    }
    struct AuditLog {
        required id "id": String;
        required r#type "type": AuditLogEventType;
        required effective_at "effective_at": i64;
        optional project "project": Box<AuditLogProject>;
        optional actor "actor": Box<AuditLogActor>;
        optional api_key_created "api_key.created": Box<AuditLogApiKeyCreated>;
        optional api_key_updated "api_key.updated": Box<AuditLogApiKeyUpdated>;
        optional api_key_deleted "api_key.deleted": Box<AuditLogApiKeyDeleted>;
        optional checkpoint_permission_created "checkpoint.permission.created": Box<AuditLogCheckpointPermissionCreated>;
        optional checkpoint_permission_deleted "checkpoint.permission.deleted": Box<AuditLogCheckpointPermissionDeleted>;
        optional external_key_registered "external_key.registered": Box<AuditLogExternalKeyRegistered>;
        optional external_key_removed "external_key.removed": Box<AuditLogExternalKeyRemoved>;
        optional group_created "group.created": Box<AuditLogGroupCreated>;
        optional group_updated "group.updated": Box<AuditLogGroupUpdated>;
        optional group_deleted "group.deleted": Box<AuditLogGroupDeleted>;
        optional scim_enabled "scim.enabled": Box<AuditLogScimEnabled>;
        optional scim_disabled "scim.disabled": Box<AuditLogScimDisabled>;
        optional invite_sent "invite.sent": Box<AuditLogInviteSent>;
        optional invite_accepted "invite.accepted": Box<AuditLogInviteAccepted>;
        optional invite_deleted "invite.deleted": Box<AuditLogInviteDeleted>;
        optional ip_allowlist_created "ip_allowlist.created": Box<AuditLogIpAllowlistCreated>;
        optional ip_allowlist_updated "ip_allowlist.updated": Box<AuditLogIpAllowlistUpdated>;
        optional ip_allowlist_deleted "ip_allowlist.deleted": Box<AuditLogIpAllowlistDeleted>;
        optional ip_allowlist_config_activated "ip_allowlist.config.activated": Box<AuditLogIpAllowlistConfigActivated>;
        optional ip_allowlist_config_deactivated "ip_allowlist.config.deactivated": Box<AuditLogIpAllowlistConfigDeactivated>;
        optional login_succeeded "login.succeeded": Value;
        optional login_failed "login.failed": Box<AuditLogLoginFailed>;
        optional logout_succeeded "logout.succeeded": Value;
        optional logout_failed "logout.failed": Box<AuditLogLogoutFailed>;
        optional organization_updated "organization.updated": Box<AuditLogOrganizationUpdated>;
        optional project_created "project.created": Box<AuditLogProjectCreated>;
        optional project_updated "project.updated": Box<AuditLogProjectUpdated>;
        optional project_archived "project.archived": Box<AuditLogProjectArchived>;
        optional project_deleted "project.deleted": Box<AuditLogProjectDeleted>;
        optional rate_limit_updated "rate_limit.updated": Box<AuditLogRateLimitUpdated>;
        optional rate_limit_deleted "rate_limit.deleted": Box<AuditLogRateLimitDeleted>;
        optional role_created "role.created": Box<AuditLogRoleCreated>;
        optional role_updated "role.updated": Box<AuditLogRoleUpdated>;
        optional role_deleted "role.deleted": Box<AuditLogRoleDeleted>;
        optional role_assignment_created "role.assignment.created": Box<AuditLogRoleAssignmentCreated>;
        optional role_assignment_deleted "role.assignment.deleted": Box<AuditLogRoleAssignmentDeleted>;
        optional role_bound_to_resource "role.bound_to_resource": Box<AuditLogRoleBoundToResource>;
        optional role_unbound_from_resource "role.unbound_from_resource": Box<AuditLogRoleUnboundFromResource>;
        optional service_account_created "service_account.created": Box<AuditLogServiceAccountCreated>;
        optional service_account_updated "service_account.updated": Box<AuditLogServiceAccountUpdated>;
        optional service_account_deleted "service_account.deleted": Box<AuditLogServiceAccountDeleted>;
        optional workload_identity_provider_created "workload_identity_provider.created": Box<AuditLogWorkloadIdentityProviderCreated>;
        optional workload_identity_provider_updated "workload_identity_provider.updated": Box<AuditLogWorkloadIdentityProviderUpdated>;
        optional workload_identity_provider_deleted "workload_identity_provider.deleted": Box<AuditLogWorkloadIdentityProviderDeleted>;
        optional workload_identity_provider_mapping_created "workload_identity_provider_mapping.created": Box<AuditLogWorkloadIdentityProviderMappingCreated>;
        optional workload_identity_provider_mapping_updated "workload_identity_provider_mapping.updated": Box<AuditLogWorkloadIdentityProviderMappingUpdated>;
        optional workload_identity_provider_mapping_deleted "workload_identity_provider_mapping.deleted": Box<AuditLogWorkloadIdentityProviderMappingDeleted>;
        optional user_added "user.added": Box<AuditLogUserAdded>;
        optional user_updated "user.updated": Box<AuditLogUserUpdated>;
        optional user_deleted "user.deleted": Box<AuditLogUserDeleted>;
        optional certificate_created "certificate.created": Box<AuditLogCertificateCreated>;
        optional certificate_updated "certificate.updated": Box<AuditLogCertificateUpdated>;
        optional certificate_deleted "certificate.deleted": Box<AuditLogCertificateDeleted>;
        optional certificates_activated "certificates.activated": Box<AuditLogCertificatesActivated>;
        optional certificates_deactivated "certificates.deactivated": Box<AuditLogCertificatesDeactivated>;
    }
    struct AuditLogProject { optional id "id": String; optional name "name": String; }
    struct AuditLogActor {
        optional r#type "type": String;
        optional session "session": Box<AuditLogActorSession>;
        optional api_key "api_key": Box<AuditLogActorApiKey>;
    }
    struct AuditLogActorSession {
        optional user "user": Box<AuditLogActorUser>;
        optional ip_address "ip_address": String;
    }
    struct AuditLogActorUser { optional id "id": String; optional email "email": String; }
    struct AuditLogActorApiKey {
        optional id "id": String;
        optional r#type "type": String;
        optional user "user": Box<AuditLogActorUser>;
        optional service_account "service_account": Box<AuditLogActorServiceAccount>;
    }
    struct AuditLogActorServiceAccount { optional id "id": String; }
    struct AuditLogApiKeyCreated { optional id "id": String; optional data "data": Box<AuditLogApiKeyCreatedData>; }
    struct AuditLogApiKeyCreatedData { optional scopes "scopes": Vec<String>; }
    struct AuditLogApiKeyUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogApiKeyUpdatedChangesRequested>;
    }
    struct AuditLogApiKeyUpdatedChangesRequested { optional scopes "scopes": Vec<String>; }
    struct AuditLogApiKeyDeleted { optional id "id": String; }
    struct AuditLogCheckpointPermissionCreated {
        optional id "id": String;
        optional data "data": Box<AuditLogCheckpointPermissionCreatedData>;
    }
    struct AuditLogCheckpointPermissionCreatedData {
        optional project_id "project_id": String;
        optional fine_tuned_model_checkpoint "fine_tuned_model_checkpoint": String;
    }
    struct AuditLogCheckpointPermissionDeleted { optional id "id": String; }
    struct AuditLogExternalKeyRegistered { optional id "id": String; optional data "data": Value; }
    struct AuditLogExternalKeyRemoved { optional id "id": String; }
    struct AuditLogGroupCreated { optional id "id": String; optional data "data": Box<AuditLogGroupCreatedData>; }
    struct AuditLogGroupCreatedData { optional group_name "group_name": String; }
    struct AuditLogGroupUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogGroupUpdatedChangesRequested>;
    }
    struct AuditLogGroupUpdatedChangesRequested { optional group_name "group_name": String; }
    struct AuditLogGroupDeleted { optional id "id": String; }
    struct AuditLogScimEnabled { optional id "id": String; }
    struct AuditLogScimDisabled { optional id "id": String; }
    struct AuditLogInviteSent { optional id "id": String; optional data "data": Box<AuditLogInviteSentData>; }
    struct AuditLogInviteSentData { optional email "email": String; optional role "role": String; }
    struct AuditLogInviteAccepted { optional id "id": String; }
    struct AuditLogInviteDeleted { optional id "id": String; }
    struct AuditLogIpAllowlistCreated {
        optional id "id": String;
        optional name "name": String;
        optional allowed_ips "allowed_ips": Vec<String>;
    }
    struct AuditLogIpAllowlistUpdated { optional id "id": String; optional allowed_ips "allowed_ips": Vec<String>; }
    struct AuditLogIpAllowlistDeleted {
        optional id "id": String;
        optional name "name": String;
        optional allowed_ips "allowed_ips": Vec<String>;
    }
    struct AuditLogIpAllowlistConfigActivated {
        optional configs "configs": Vec<AuditLogIpAllowlistConfigActivatedConfigsItem>;
    }
    struct AuditLogIpAllowlistConfigActivatedConfigsItem { optional id "id": String; optional name "name": String; }
    struct AuditLogIpAllowlistConfigDeactivated {
        optional configs "configs": Vec<AuditLogIpAllowlistConfigDeactivatedConfigsItem>;
    }
    struct AuditLogIpAllowlistConfigDeactivatedConfigsItem { optional id "id": String; optional name "name": String; }
    struct AuditLogLoginFailed {
        optional error_code "error_code": String;
        optional error_message "error_message": String;
    }
    struct AuditLogLogoutFailed {
        optional error_code "error_code": String;
        optional error_message "error_message": String;
    }
    struct AuditLogOrganizationUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogOrganizationUpdatedChangesRequested>;
    }
    struct AuditLogOrganizationUpdatedChangesRequested {
        optional title "title": String;
        optional description "description": String;
        optional name "name": String;
        optional threads_ui_visibility "threads_ui_visibility": String;
        optional usage_dashboard_visibility "usage_dashboard_visibility": String;
        optional api_call_logging "api_call_logging": String;
        optional api_call_logging_project_ids "api_call_logging_project_ids": String;
    }
    struct AuditLogProjectCreated { optional id "id": String; optional data "data": Box<AuditLogProjectCreatedData>; }
    struct AuditLogProjectCreatedData { optional name "name": String; optional title "title": String; }
    struct AuditLogProjectUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogProjectUpdatedChangesRequested>;
    }
    struct AuditLogProjectUpdatedChangesRequested { optional title "title": String; }
    struct AuditLogProjectArchived { optional id "id": String; }
    struct AuditLogProjectDeleted { optional id "id": String; }
    struct AuditLogRateLimitUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogRateLimitUpdatedChangesRequested>;
    }
    struct AuditLogRateLimitUpdatedChangesRequested {
        optional max_requests_per_1_minute "max_requests_per_1_minute": i64;
        optional max_tokens_per_1_minute "max_tokens_per_1_minute": i64;
        optional max_images_per_1_minute "max_images_per_1_minute": i64;
        optional max_audio_megabytes_per_1_minute "max_audio_megabytes_per_1_minute": i64;
        optional max_requests_per_1_day "max_requests_per_1_day": i64;
        optional batch_1_day_max_input_tokens "batch_1_day_max_input_tokens": i64;
    }
    struct AuditLogRateLimitDeleted { optional id "id": String; }
    struct AuditLogRoleCreated {
        optional id "id": String;
        optional role_name "role_name": String;
        optional permissions "permissions": Vec<String>;
        optional resource_type "resource_type": String;
        optional resource_id "resource_id": String;
    }
    struct AuditLogRoleUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogRoleUpdatedChangesRequested>;
    }
    struct AuditLogRoleUpdatedChangesRequested {
        optional role_name "role_name": String;
        optional resource_id "resource_id": String;
        optional resource_type "resource_type": String;
        optional permissions_added "permissions_added": Vec<String>;
        optional permissions_removed "permissions_removed": Vec<String>;
        optional description "description": String;
        optional metadata "metadata": Value;
    }
    struct AuditLogRoleDeleted { optional id "id": String; }
    struct AuditLogRoleAssignmentCreated {
        optional id "id": String;
        optional principal_id "principal_id": String;
        optional principal_type "principal_type": String;
        optional resource_id "resource_id": String;
        optional resource_type "resource_type": String;
    }
    struct AuditLogRoleAssignmentDeleted {
        optional id "id": String;
        optional principal_id "principal_id": String;
        optional principal_type "principal_type": String;
        optional resource_id "resource_id": String;
        optional resource_type "resource_type": String;
    }
    struct AuditLogRoleBoundToResource {
        optional id "id": String;
        optional role_id "role_id": String;
        optional resource_id "resource_id": String;
        optional resource_type "resource_type": String;
        optional permissions "permissions": Vec<String>;
        optional workspace_id "workspace_id": String;
        optional connector_id "connector_id": String;
        optional connector_name "connector_name": String;
        optional enabled "enabled": bool;
        optional source "source": String;
    }
    struct AuditLogRoleUnboundFromResource {
        optional id "id": String;
        optional role_id "role_id": String;
        optional resource_id "resource_id": String;
        optional resource_type "resource_type": String;
        optional permissions "permissions": Vec<String>;
        optional workspace_id "workspace_id": String;
        optional connector_id "connector_id": String;
        optional connector_name "connector_name": String;
        optional enabled "enabled": bool;
        optional source "source": String;
    }
    struct AuditLogServiceAccountCreated {
        optional id "id": String;
        optional data "data": Box<AuditLogServiceAccountCreatedData>;
    }
    struct AuditLogServiceAccountCreatedData { optional role "role": String; }
    struct AuditLogServiceAccountUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogServiceAccountUpdatedChangesRequested>;
    }
    struct AuditLogServiceAccountUpdatedChangesRequested { optional role "role": String; }
    struct AuditLogServiceAccountDeleted { optional id "id": String; }
    struct AuditLogWorkloadIdentityProviderCreated { optional id "id": String; optional data "data": Value; }
    struct AuditLogWorkloadIdentityProviderUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Value;
    }
    struct AuditLogWorkloadIdentityProviderDeleted { optional id "id": String; optional name "name": String; }
    struct AuditLogWorkloadIdentityProviderMappingCreated {
        optional id "id": String;
        optional identity_provider_id "identity_provider_id": String;
        optional data "data": Value;
    }
    struct AuditLogWorkloadIdentityProviderMappingUpdated {
        optional id "id": String;
        optional identity_provider_id "identity_provider_id": String;
        optional changes_requested "changes_requested": Value;
    }
    struct AuditLogWorkloadIdentityProviderMappingDeleted {
        optional id "id": String;
        optional identity_provider_id "identity_provider_id": String;
        optional project_id "project_id": String;
        optional service_account_id "service_account_id": String;
    }
    struct AuditLogUserAdded { optional id "id": String; optional data "data": Box<AuditLogUserAddedData>; }
    struct AuditLogUserAddedData { optional role "role": String; }
    struct AuditLogUserUpdated {
        optional id "id": String;
        optional changes_requested "changes_requested": Box<AuditLogUserUpdatedChangesRequested>;
    }
    struct AuditLogUserUpdatedChangesRequested { optional role "role": String; }
    struct AuditLogUserDeleted { optional id "id": String; }
    struct AuditLogCertificateCreated { optional id "id": String; optional name "name": String; }
    struct AuditLogCertificateUpdated { optional id "id": String; optional name "name": String; }
    struct AuditLogCertificateDeleted {
        optional id "id": String;
        optional name "name": String;
        optional certificate "certificate": String;
    }
    struct AuditLogCertificatesActivated {
        optional certificates "certificates": Vec<AuditLogCertificatesActivatedCertificatesItem>;
    }
    struct AuditLogCertificatesActivatedCertificatesItem { optional id "id": String; optional name "name": String; }
    struct AuditLogCertificatesDeactivated {
        optional certificates "certificates": Vec<AuditLogCertificatesDeactivatedCertificatesItem>;
    }
    struct AuditLogCertificatesDeactivatedCertificatesItem { optional id "id": String; optional name "name": String; }

    enum AuditLogEventType {
        ApiKeyCreated "api_key.created";
        ApiKeyUpdated "api_key.updated";
        ApiKeyDeleted "api_key.deleted";
        CertificateCreated "certificate.created";
        CertificateUpdated "certificate.updated";
        CertificateDeleted "certificate.deleted";
        CertificatesActivated "certificates.activated";
        CertificatesDeactivated "certificates.deactivated";
        CheckpointPermissionCreated "checkpoint.permission.created";
        CheckpointPermissionDeleted "checkpoint.permission.deleted";
        ExternalKeyRegistered "external_key.registered";
        ExternalKeyRemoved "external_key.removed";
        GroupCreated "group.created";
        GroupUpdated "group.updated";
        GroupDeleted "group.deleted";
        InviteSent "invite.sent";
        InviteAccepted "invite.accepted";
        InviteDeleted "invite.deleted";
        IpAllowlistCreated "ip_allowlist.created";
        IpAllowlistUpdated "ip_allowlist.updated";
        IpAllowlistDeleted "ip_allowlist.deleted";
        IpAllowlistConfigActivated "ip_allowlist.config.activated";
        IpAllowlistConfigDeactivated "ip_allowlist.config.deactivated";
        LoginSucceeded "login.succeeded";
        LoginFailed "login.failed";
        LogoutSucceeded "logout.succeeded";
        LogoutFailed "logout.failed";
        OrganizationUpdated "organization.updated";
        ProjectCreated "project.created";
        ProjectUpdated "project.updated";
        ProjectArchived "project.archived";
        ProjectDeleted "project.deleted";
        RateLimitUpdated "rate_limit.updated";
        RateLimitDeleted "rate_limit.deleted";
        ResourceDeleted "resource.deleted";
        TunnelCreated "tunnel.created";
        TunnelUpdated "tunnel.updated";
        TunnelDeleted "tunnel.deleted";
        WorkloadIdentityProviderCreated "workload_identity_provider.created";
        WorkloadIdentityProviderUpdated "workload_identity_provider.updated";
        WorkloadIdentityProviderDeleted "workload_identity_provider.deleted";
        WorkloadIdentityProviderMappingCreated "workload_identity_provider_mapping.created";
        WorkloadIdentityProviderMappingUpdated "workload_identity_provider_mapping.updated";
        WorkloadIdentityProviderMappingDeleted "workload_identity_provider_mapping.deleted";
        RoleCreated "role.created";
        RoleUpdated "role.updated";
        RoleDeleted "role.deleted";
        RoleAssignmentCreated "role.assignment.created";
        RoleAssignmentDeleted "role.assignment.deleted";
        RoleBoundToResource "role.bound_to_resource";
        RoleUnboundFromResource "role.unbound_from_resource";
        ScimEnabled "scim.enabled";
        ScimDisabled "scim.disabled";
        ServiceAccountCreated "service_account.created";
        ServiceAccountUpdated "service_account.updated";
        ServiceAccountDeleted "service_account.deleted";
        UserAdded "user.added";
        UserUpdated "user.updated";
        UserDeleted "user.deleted";
        TenantMetadataUpdated "tenant.metadata.updated";
        TenantMicrosoftEntraMappingUpserted "tenant.microsoft_entra_mapping.upserted";
        TenantMicrosoftEntraMappingDeleted "tenant.microsoft_entra_mapping.deleted";
        TenantWorkloadIdentityProviderCreated "tenant.workload_identity.provider.created";
        TenantWorkloadIdentityProviderUpdated "tenant.workload_identity.provider.updated";
        TenantWorkloadIdentityProviderArchived "tenant.workload_identity.provider.archived";
        TenantWorkloadIdentityMappingCreated "tenant.workload_identity.mapping.created";
        TenantWorkloadIdentityMappingUpdated "tenant.workload_identity.mapping.updated";
        TenantWorkloadIdentityMappingArchived "tenant.workload_identity.mapping.archived";
        TenantWorkloadIdentityBindingCreated "tenant.workload_identity.binding.created";
        TenantWorkloadIdentityPrincipalProvisioned "tenant.workload_identity.principal.provisioned";
        TenantWorkloadIdentityAccessTokenIssued "tenant.workload_identity.access_token.issued";
        TenantAdminApiKeyCreated "tenant.admin_api_key.created";
        TenantAdminApiKeyUpdated "tenant.admin_api_key.updated";
        TenantAdminApiKeyDeleted "tenant.admin_api_key.deleted";
        TenantProjectApiKeyCreated "tenant.project_api_key.created";
        TenantChatgptAccessTokenRevoked "tenant.chatgpt_access_token.revoked";
        TenantMigrationCompleted "tenant.migration.completed";
        TenantSsoMigrated "tenant.sso.migrated";
        TenantDomainsMigrated "tenant.domains.migrated";
        TenantSsoConnectionCreated "tenant.sso_connection.created";
        TenantSsoConnectionUpdated "tenant.sso_connection.updated";
        TenantSsoConnectionDeleted "tenant.sso_connection.deleted";
        TenantSsoConnectionSetupStarted "tenant.sso_connection.setup.started";
        TenantPolicyCreated "tenant.policy.created";
        TenantPolicyUpdated "tenant.policy.updated";
        TenantPolicyDeleted "tenant.policy.deleted";
        TenantPolicyAttached "tenant.policy.attached";
        TenantPolicyDetached "tenant.policy.detached";
        TenantPrincipalAuthenticationPolicyResolved "tenant.principal_authentication_policy.resolved";
        TenantScimSetupStarted "tenant.scim.setup.started";
        TenantScimDeletionRequested "tenant.scim.deletion.requested";
        TenantScimDirectoryCreated "tenant.scim.directory.created";
        TenantProductAccessPolicyUpdated "tenant.product_access_policy.updated";
        TenantResourceShareGrantCreated "tenant.resource_share_grant.created";
        TenantResourceShareGrantUpdated "tenant.resource_share_grant.updated";
        TenantResourceShareGrantAccepted "tenant.resource_share_grant.accepted";
        TenantResourceShareGrantDeclined "tenant.resource_share_grant.declined";
        TenantResourceShareGrantRevoked "tenant.resource_share_grant.revoked";
        TenantResourceShareGrantDeleted "tenant.resource_share_grant.deleted";
        TenantServiceAccountUpdated "tenant.service_account.updated";
        TenantServiceAccountDeleted "tenant.service_account.deleted";
        TenantServiceAccountTokenRevoked "tenant.service_account.token.revoked";
        TenantBillingOverageLimitUpdated "tenant.billing.overage_limit.updated";
        TenantBillingAlertsUpdated "tenant.billing.alerts.updated";
        TenantBillingInfoUpdated "tenant.billing.info.updated";
        TenantUsageLimitWorkspaceUpdated "tenant.usage_limit.workspace.updated";
        TenantUsageLimitGroupUpdated "tenant.usage_limit.group.updated";
        TenantUsageLimitUserUpdated "tenant.usage_limit.user.updated";
        TenantUsageLimitIncreaseRequestUpdated "tenant.usage_limit.increase_request.updated";
        TenantUsageLimitIncreaseRequestResolved "tenant.usage_limit.increase_request.resolved";
        TenantGroupCreated "tenant.group.created";
        TenantGroupUpdated "tenant.group.updated";
        TenantGroupDeleted "tenant.group.deleted";
        TenantGroupMemberAdded "tenant.group.member.added";
        TenantGroupMemberRemoved "tenant.group.member.removed";
        TenantMigrationRolloutStatusUpdated "tenant.migration_rollout.status.updated";
        TenantMigrationRolloutTierUpdated "tenant.migration_rollout.tier.updated";
        TenantRoleMetadataUpdated "tenant.role.metadata.updated";
        TenantCustomRoleCreated "tenant.custom_role.created";
        TenantCustomRoleUpdated "tenant.custom_role.updated";
        TenantCustomRoleDeleted "tenant.custom_role.deleted";
        TenantRoleAssignmentCreated "tenant.role_assignment.created";
        TenantRoleAssignmentDeleted "tenant.role_assignment.deleted";
        TenantResourceRoleAssignmentCreated "tenant.resource_role_assignment.created";
        TenantResourceRoleAssignmentDeleted "tenant.resource_role_assignment.deleted";
        TenantResourceAccessUpdated "tenant.resource_access.updated";
        TenantResourceAccessDeleted "tenant.resource_access.deleted";
        TenantAdsAccountOnboardingRedemption "tenant.ads_account.onboarding.redemption";
        TenantSessionPolicyCreated "tenant.session_policy.created";
        TenantSessionPolicyUpdated "tenant.session_policy.updated";
        TenantSessionPolicyDeleted "tenant.session_policy.deleted";
        TenantSessionRevocationStarted "tenant.session_revocation.started";
        TenantThirdPartyAppPolicyUpdated "tenant.third_party_app_policy.updated";
        TenantUserAdded "tenant.user.added";
        TenantUserUpdated "tenant.user.updated";
        TenantUserRemoved "tenant.user.removed";
        TenantUserLookedUp "tenant.user.looked_up";
        TenantUserInvited "tenant.user.invited";
        TenantMembershipRevoked "tenant.membership.revoked";
        TenantApiOrganizationInviteUpserted "tenant.api_organization_invite.upserted";
        TenantApiOrganizationInviteDeleted "tenant.api_organization_invite.deleted";
        TenantChatgptWorkspaceInviteUpserted "tenant.chatgpt_workspace_invite.upserted";
        TenantMembershipAccepted "tenant.membership.accepted";
        TenantMembershipDeclined "tenant.membership.declined";
        TenantWorkspaceInviteEmailSettingsUpdated "tenant.workspace_invite_email_settings.updated";
    }
}
