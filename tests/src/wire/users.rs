use super::exchanges;

exchanges! {
    list: "GET /organization/users?limit=2&after=user_3fK9&emails[]=ada@example.com&emails[]=a+b@example.com" => |client| {
        let users = client.organization().users();
        users.list().limit(2).after("user_3fK9").emails(["ada@example.com", "a+b@example.com"]).send()
    };
    retrieve: "GET /organization/users/user_3fK9" => |client| {
        client.organization().users().retrieve("user_3fK9").send()
    };
    update: "POST /organization/users/user_3fK9" => |client| {
        client.organization().users().update("user_3fK9").role("owner").send()
    };
    delete: "DELETE /organization/users/user_3fK9" => |client| {
        client.organization().users().delete("user_3fK9").send()
    };

    list_roles: "GET /organization/users/user_3fK9/roles?limit=2&after=role_Yw40&order=asc" => |client| {
        let roles = client.organization().users().roles();
        roles.list("user_3fK9").limit(2).after("role_Yw40").order("asc").send()
    };
    create_role: "POST /organization/users/user_3fK9/roles" => |client| {
        client.organization().users().roles().create("user_3fK9", "role_Yw40").send()
    };
    retrieve_role: "GET /organization/users/user_3fK9/roles/role_Yw40" => |client| {
        client.organization().users().roles().retrieve("user_3fK9", "role_Yw40").send()
    };
    delete_role: "DELETE /organization/users/user_3fK9/roles/role_Yw40" => |client| {
        client.organization().users().roles().delete("user_3fK9", "role_Yw40").send()
    };
}
