//! The endpoints that webhooks are sent to.

use super::exchanges;

exchanges! {
    list: "GET /webhook_endpoints?limit=2&after=we_3Lf6" => |client| {
        client.webhooks().list().limit(2).after("we_3Lf6").send()
    };
    create: "POST /webhook_endpoints" => |client| {
        let types = ["batch.completed", "batch.failed"];
        client.webhooks().create("Batches", "https://hooks.example.com/openai", types).send()
    };
    retrieve: "GET /webhook_endpoints/we_3Lf6" => |client| client.webhooks().retrieve("we_3Lf6").send();
    update: "POST /webhook_endpoints/we_3Lf6" => |client| {
        client.webhooks().update("we_3Lf6").name("Batches").event_types(["batch.completed", "batch.failed"]).send()
    };
    delete: "DELETE /webhook_endpoints/we_3Lf6" => |client| client.webhooks().delete("we_3Lf6").send();
    rotate_secret: "POST /webhook_endpoints/we_3Lf6/rotate_secret" => |client| {
        client.webhooks().rotate_secret("we_3Lf6").keep_old_secret_active_for_24_hours(true).send()
    };
    test: "POST /webhook_endpoints/we_3Lf6/test" => |client| {
        client.webhooks().test("we_3Lf6", "batch.completed").send()
    };
    list_event_types: "GET /webhook_event_types" => |client| client.webhooks().event_types().list().send();
}
