//! Credentials of a project: service accounts, keys, certificates.

use super::exchanges;

exchanges! {
    list_service_accounts:
        "GET /organization/projects/proj_h81Z/service_accounts?limit=2&after=svc_acct_k6D1" => |client| {
        let accounts = client.organization().projects().service_accounts();
        accounts.list("proj_h81Z").limit(2).after("svc_acct_k6D1").send()
    };
    create_service_account: "POST /organization/projects/proj_h81Z/service_accounts" => |client| {
        client.organization().projects().service_accounts().create("proj_h81Z", "Nightly export").send()
    };
    retrieve_service_account: "GET /organization/projects/proj_h81Z/service_accounts/svc_acct_k6D1" => |client| {
        client.organization().projects().service_accounts().retrieve("proj_h81Z", "svc_acct_k6D1").send()
    };
    update_service_account: "POST /organization/projects/proj_h81Z/service_accounts/svc_acct_k6D1" => |client| {
        let account = client.organization().projects().service_accounts().update("proj_h81Z", "svc_acct_k6D1");
        account.name("Weekly export").role("owner").send()
    };
    delete_service_account: "DELETE /organization/projects/proj_h81Z/service_accounts/svc_acct_k6D1" => |client| {
        client.organization().projects().service_accounts().delete("proj_h81Z", "svc_acct_k6D1").send()
    };
    create_service_account_key:
        "POST /organization/projects/proj_h81Z/service_accounts/svc_acct_k6D1/api_keys" => |client| {
        let keys = client.organization().projects().service_accounts().api_keys();
        let key = keys.create("proj_h81Z", "svc_acct_k6D1").name("Nightly export, second key");
        key.scopes(["api.model.request"]).send()
    };

    list_api_keys: "GET /organization/projects/proj_h81Z/api_keys\
                    ?limit=2&after=key_6Vye&owner_project_access=active" => |client| {
        let keys = client.organization().projects().api_keys().list("proj_h81Z");
        keys.limit(2).after("key_6Vye").owner_project_access("active").send()
    };
    retrieve_api_key: "GET /organization/projects/proj_h81Z/api_keys/key_6Vye" => |client| {
        client.organization().projects().api_keys().retrieve("proj_h81Z", "key_6Vye").send()
    };
    update_api_key: "POST /organization/projects/proj_h81Z/api_keys/key_6Vye" => |client| {
        let key = client.organization().projects().api_keys().update("proj_h81Z", "key_6Vye");
        key.expires_in_seconds(2_592_000).scopes(["api.model.request"]).send()
    };
    delete_api_key: "DELETE /organization/projects/proj_h81Z/api_keys/key_6Vye" => |client| {
        client.organization().projects().api_keys().delete("proj_h81Z", "key_6Vye").send()
    };

    list_certificates:
        "GET /organization/projects/proj_h81Z/certificates?limit=2&after=cert_5Rpd&order=asc" => |client| {
        let certificates = client.organization().projects().certificates();
        certificates.list("proj_h81Z").limit(2).after("cert_5Rpd").order("asc").send()
    };
    activate_certificates: "POST /organization/projects/proj_h81Z/certificates/activate" => |client| {
        client.organization().projects().certificates().activate("proj_h81Z", ["cert_5Rpd", "cert_8Wzk"]).send()
    };
    deactivate_certificates: "POST /organization/projects/proj_h81Z/certificates/deactivate" => |client| {
        client.organization().projects().certificates().deactivate("proj_h81Z", ["cert_5Rpd", "cert_8Wzk"]).send()
    };
}
