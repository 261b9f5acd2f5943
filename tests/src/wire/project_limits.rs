//! The permissions and spend limits of a project, and the retention of its data.

use openai_platform::types::{HostedToolPermissionUpdate, SpendAlertNotificationChannel};

use super::exchanges;

exchanges! {
    list_rate_limits: "GET /organization/projects/proj_h81Z/rate_limits?limit=2&after=rl_4Gcp&before=rl_9Tsm" => |client| {
        let limits = client.organization().projects().rate_limits();
        limits.list("proj_h81Z").limit(2).after("rl_4Gcp").before("rl_9Tsm").send()
    };
    update_rate_limit: "POST /organization/projects/proj_h81Z/rate_limits/rl_4Gcp" => |client| {
        let limit = client.organization().projects().rate_limits().update("proj_h81Z", "rl_4Gcp");
        limit.max_requests_per_1_minute(300).max_tokens_per_1_minute(120_000).send()
    };

    retrieve_model_permissions: "GET /organization/projects/proj_h81Z/model_permissions" => |client| {
        client.organization().projects().model_permissions().retrieve("proj_h81Z").send()
    };
    update_model_permissions: "POST /organization/projects/proj_h81Z/model_permissions" => |client| {
        let models = ["gpt-5-mini", "text-embedding-3-small"];
        client.organization().projects().model_permissions().update("proj_h81Z", "allow_list", models).send()
    };
    delete_model_permissions: "DELETE /organization/projects/proj_h81Z/model_permissions" => |client| {
        client.organization().projects().model_permissions().delete("proj_h81Z").send()
    };

    retrieve_hosted_tool_permissions: "GET /organization/projects/proj_h81Z/hosted_tool_permissions" => |client| {
        client.organization().projects().hosted_tool_permissions().retrieve("proj_h81Z").send()
    };
    update_hosted_tool_permissions: "POST /organization/projects/proj_h81Z/hosted_tool_permissions" => |client| {
        let permissions = client.organization().projects().hosted_tool_permissions().update("proj_h81Z");
        let permissions = permissions.web_search(HostedToolPermissionUpdate::new(true));
        permissions.mcp(HostedToolPermissionUpdate::new(false)).send()
    };

    retrieve_data_retention: "GET /organization/projects/proj_h81Z/data_retention" => |client| {
        client.organization().projects().data_retention().retrieve("proj_h81Z").send()
    };
    update_data_retention: "POST /organization/projects/proj_h81Z/data_retention" => |client| {
        let retention = client.organization().projects().data_retention();
        retention.update("proj_h81Z", "zero_data_retention").send()
    };

    list_spend_alerts: "GET /organization/projects/proj_h81Z/spend_alerts\
                        ?limit=2&order=asc&after=alert_6Jtb&before=alert_1Mxy" => |client| {
        let alerts = client.organization().projects().spend_alerts().list("proj_h81Z");
        alerts.limit(2).order("asc").after("alert_6Jtb").before("alert_1Mxy").send()
    };
    create_spend_alert: "POST /organization/projects/proj_h81Z/spend_alerts" => |client| {
        let email = SpendAlertNotificationChannel::new(["finance@example.com", "ada@example.com"]);
        let alerts = client.organization().projects().spend_alerts();
        alerts.create("proj_h81Z", 150_000, email.subject_prefix("[Spend]")).send()
    };
    retrieve_spend_alert: "GET /organization/projects/proj_h81Z/spend_alerts/alert_6Jtb" => |client| {
        client.organization().projects().spend_alerts().retrieve("proj_h81Z", "alert_6Jtb").send()
    };
    update_spend_alert: "POST /organization/projects/proj_h81Z/spend_alerts/alert_6Jtb" => |client| {
        let email = SpendAlertNotificationChannel::new(["finance@example.com"]).null(|field| field.subject_prefix);
        client.organization().projects().spend_alerts().update("proj_h81Z", "alert_6Jtb", 200_000, email).send()
    };
    delete_spend_alert: "DELETE /organization/projects/proj_h81Z/spend_alerts/alert_6Jtb" => |client| {
        client.organization().projects().spend_alerts().delete("proj_h81Z", "alert_6Jtb").send()
    };

    retrieve_spend_limit: "GET /organization/projects/proj_h81Z/spend_limit" => |client| {
        client.organization().projects().spend_limit().retrieve("proj_h81Z").send()
    };
    update_spend_limit: "POST /organization/projects/proj_h81Z/spend_limit" => |client| {
        client.organization().projects().spend_limit().update("proj_h81Z", 80_000).send()
    };
    delete_spend_limit: "DELETE /organization/projects/proj_h81Z/spend_limit" => |client| {
        client.organization().projects().spend_limit().delete("proj_h81Z").send()
    };

    retrieve_service_tier_settings: "GET /organization/projects/proj_h81Z/service_tier_settings" => |client| {
        client.organization().projects().service_tier_settings().retrieve("proj_h81Z").send()
    };
    update_service_tier_settings: "POST /organization/projects/proj_h81Z/service_tier_settings" => |client| {
        let tiers = client.organization().projects().service_tier_settings().update("proj_h81Z");
        tiers.default("standard").enabled_tiers(vec!["flex".into(), "fast".into()]).send()
    };
}
