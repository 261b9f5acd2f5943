use super::exchanges;

exchanges! {
    list: "GET /organization/roles?limit=2&after=role_Yw40&order=asc" => |client| {
        client.organization().roles().list().limit(2).after("role_Yw40").order("asc").send()
    };
    create: "POST /organization/roles" => |client| {
        let permissions = ["api.organization.usage.read", "api.organization.projects.read"];
        let role = client.organization().roles().create("Cost viewer", permissions);
        role.description("Sees usage and projects, changes nothing.").send()
    };
    retrieve: "GET /organization/roles/role_Yw40" => |client| {
        client.organization().roles().retrieve("role_Yw40").send()
    };
    update: "POST /organization/roles/role_Yw40" => |client| {
        let permissions =
            ["api.organization.usage.read", "api.organization.projects.read", "api.organization.users.read"];
        let role = client.organization().roles().update("role_Yw40");
        role.permissions(permissions).description("Sees usage, projects and users.").send()
    };
    delete: "DELETE /organization/roles/role_Yw40" => |client| {
        client.organization().roles().delete("role_Yw40").send()
    };
}
