//! The retention of data in the organization, and its spend limits.

use openai_platform::types::SpendAlertNotificationChannel;

use super::exchanges;

exchanges! {
    retrieve_data_retention: "GET /organization/data_retention" => |client| {
        client.organization().data_retention().retrieve().send()
    };
    update_data_retention: "POST /organization/data_retention" => |client| {
        client.organization().data_retention().update("zero_data_retention").send()
    };

    list_spend_alerts:
        "GET /organization/spend_alerts?limit=2&order=desc&after=alert_6Jtb&before=alert_1Mxy" => |client| {
        let alerts = client.organization().spend_alerts();
        alerts.list().limit(2).order("desc").after("alert_6Jtb").before("alert_1Mxy").send()
    };
    create_spend_alert: "POST /organization/spend_alerts" => |client| {
        let email = SpendAlertNotificationChannel::new(["finance@example.com", "ada@example.com"]);
        let alerts = client.organization().spend_alerts();
        alerts.create(150_000, email.subject_prefix("[Spend]")).send()
    };
    retrieve_spend_alert: "GET /organization/spend_alerts/alert_6Jtb" => |client| {
        client.organization().spend_alerts().retrieve("alert_6Jtb").send()
    };
    update_spend_alert: "POST /organization/spend_alerts/alert_6Jtb" => |client| {
        let email = SpendAlertNotificationChannel::new(["finance@example.com"]).null(|field| field.subject_prefix);
        client.organization().spend_alerts().update("alert_6Jtb", 200_000, email).send()
    };
    delete_spend_alert: "DELETE /organization/spend_alerts/alert_6Jtb" => |client| {
        client.organization().spend_alerts().delete("alert_6Jtb").send()
    };

    retrieve_spend_limit: "GET /organization/spend_limit" => |client| {
        client.organization().spend_limit().retrieve().send()
    };
    update_spend_limit: "POST /organization/spend_limit" => |client| {
        client.organization().spend_limit().update(500_000).send()
    };
    delete_spend_limit: "DELETE /organization/spend_limit" => |client| {
        client.organization().spend_limit().delete().send()
    };
}
