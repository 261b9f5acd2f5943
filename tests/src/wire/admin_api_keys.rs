use super::exchanges;

exchanges! {
    list: "GET /organization/admin_api_keys?after=key_9cLx&order=desc&limit=2" => |client| {
        client.organization().admin_api_keys().list().limit(2).order("desc").after("key_9cLx").send()
    };
    create: "POST /organization/admin_api_keys" => |client| {
        let keys = client.organization().admin_api_keys();
        keys.create("Nightly user sync").expires_in_seconds(7_776_000).send()
    };
    retrieve: "GET /organization/admin_api_keys/key_9cLx" => |client| {
        client.organization().admin_api_keys().retrieve("key_9cLx").send()
    };
    delete: "DELETE /organization/admin_api_keys/key_9cLx" => |client| {
        client.organization().admin_api_keys().delete("key_9cLx").send()
    };
}
