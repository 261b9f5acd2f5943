//! External issuers of tokens, and the rules for their tokens.

use openai_platform::types::{
    AttributeMatch, AttributeTransformation, DiscoveryVerification, RestrictedPermissions,
    ServiceAccountPermissions,
};

use super::exchanges;

exchanges! {
    list_providers: "GET /organization/workload_identity_providers?after=wip_4Jx8&limit=2&order=asc" => |client| {
        let providers = client.organization().workload_identity_providers().list();
        providers.after("wip_4Jx8").limit(2).order("asc").send()
    };
    create_provider: "POST /organization/workload_identity_providers" => |client| {
        let team = AttributeTransformation::new("team", "claims['repository_owner']");
        let providers = client.organization().workload_identity_providers();
        let provider = providers.create("https://api.openai.com", "https://token.example.com", "Build servers");
        provider
            .attribute_transformations([team])
            .verification(DiscoveryVerification::new().null(|field| field.discovery_url))
            .send()
    };
    retrieve_provider: "GET /organization/workload_identity_providers/wip_4Jx8" => |client| {
        client.organization().workload_identity_providers().retrieve("wip_4Jx8").send()
    };
    update_provider: "POST /organization/workload_identity_providers/wip_4Jx8" => |client| {
        let provider = client.organization().workload_identity_providers().update("wip_4Jx8");
        provider.null(|field| field.description).enabled(true).name("Build servers").send()
    };
    delete_provider: "DELETE /organization/workload_identity_providers/wip_4Jx8" => |client| {
        client.organization().workload_identity_providers().delete("wip_4Jx8").send()
    };

    list_rules: "GET /organization/workload_identity_providers/wip_4Jx8/federation_rules\
                 ?after=wifr_5Cm9&limit=2&order=asc&service_account_id=svc_acct_k6D1" => |client| {
        let rules = client.organization().workload_identity_providers().federation_rules().list("wip_4Jx8");
        rules.after("wifr_5Cm9").limit(2).order("asc").service_account_id("svc_acct_k6D1").send()
    };
    create_rule: "POST /organization/workload_identity_providers/wip_4Jx8/federation_rules" => |client| {
        let matchers: [(&str, AttributeMatch); 3] =
            [("repository", "acme/shop".into()), ("protected", true.into()), ("level", 2.into())];
        let rules = client.organization().workload_identity_providers().federation_rules();
        let rule = rules.create("wip_4Jx8", matchers, "proj_h81Z", "svc_acct_k6D1");
        let permissions = RestrictedPermissions::new(["api.model.request"]);
        rule.description("Deploys of the shop.").name("Shop").permissions(permissions).send()
    };
    retrieve_rule: "GET /organization/workload_identity_providers/wip_4Jx8/federation_rules/wifr_5Cm9" => |client| {
        let rules = client.organization().workload_identity_providers().federation_rules();
        rules.retrieve("wip_4Jx8", "wifr_5Cm9").send()
    };
    update_rule: "POST /organization/workload_identity_providers/wip_4Jx8/federation_rules/wifr_5Cm9" => |client| {
        let rules = client.organization().workload_identity_providers().federation_rules();
        let rule = rules.update("wip_4Jx8", "wifr_5Cm9").description("Deploys of the shop.").null(|field| field.name);
        rule.permissions(ServiceAccountPermissions::new()).send()
    };
    delete_rule: "DELETE /organization/workload_identity_providers/wip_4Jx8/federation_rules/wifr_5Cm9" => |client| {
        let rules = client.organization().workload_identity_providers().federation_rules();
        rules.delete("wip_4Jx8", "wifr_5Cm9").send()
    };
}
