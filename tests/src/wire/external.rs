//! Keys and storage in a cloud of the customer.

use openai_platform::types::{AwsExternalKeyParams, AwsExternalStorageProviderParams};

use super::exchanges;

exchanges! {
    list_external_keys:
        "GET /organization/external_keys?limit=2&after=extkey_2Vq7&order=asc&purpose=ekm" => |client| {
        let keys = client.organization().external_keys().list();
        keys.limit(2).after("extkey_2Vq7").order("asc").purpose("ekm").send()
    };
    create_external_key: "POST /organization/external_keys" => |client| {
        let key = "arn:aws:kms:eu-central-1:123456789012:key/4e0c";
        let role = "arn:aws:iam::123456789012:role/openai-kms";
        let key = AwsExternalKeyParams::new("openai-7f3c", key, "Production data", role).purpose("ekm");
        client.organization().external_keys().create(key).send()
    };
    retrieve_external_key: "GET /organization/external_keys/extkey_2Vq7" => |client| {
        client.organization().external_keys().retrieve("extkey_2Vq7").send()
    };
    delete_external_key: "DELETE /organization/external_keys/extkey_2Vq7" => |client| {
        client.organization().external_keys().delete("extkey_2Vq7").send()
    };
    validate_external_key: "POST /organization/external_keys/extkey_2Vq7/validate" => |client| {
        client.organization().external_keys().validate("extkey_2Vq7").send()
    };

    list_external_storage:
        "GET /organization/external_storage?project_id=proj_h81Z&after=extstore_6Hn3&order=desc&limit=2" => |client| {
        let storage = client.organization().external_storage().list().project_id("proj_h81Z");
        storage.after("extstore_6Hn3").order("desc").limit(2).send()
    };
    create_external_storage: "POST /organization/external_storage" => |client| {
        let role = "arn:aws:iam::123456789012:role/openai-storage";
        let bucket = AwsExternalStorageProviderParams::new("acme-openai-data", role);
        client.organization().external_storage().create("proj_h81Z", bucket).send()
    };
    retrieve_external_storage: "GET /organization/external_storage/extstore_6Hn3" => |client| {
        client.organization().external_storage().retrieve("extstore_6Hn3").send()
    };
    delete_external_storage: "DELETE /organization/external_storage/extstore_6Hn3" => |client| {
        client.organization().external_storage().delete("extstore_6Hn3").send()
    };
    validate_external_storage: "POST /organization/external_storage/extstore_6Hn3/validate" => |client| {
        client.organization().external_storage().validate("extstore_6Hn3").send()
    };
}
