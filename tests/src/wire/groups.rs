use super::exchanges;

exchanges! {
    list: "GET /organization/groups?limit=2&after=group_8sKd&order=asc" => |client| {
        client.organization().groups().list().limit(2).after("group_8sKd").order("asc").send()
    };
    create: "POST /organization/groups" => |client| {
        client.organization().groups().create("Data science").send()
    };
    retrieve: "GET /organization/groups/group_8sKd" => |client| {
        client.organization().groups().retrieve("group_8sKd").send()
    };
    update: "POST /organization/groups/group_8sKd" => |client| {
        client.organization().groups().update("group_8sKd", "Applied research").send()
    };
    delete: "DELETE /organization/groups/group_8sKd" => |client| {
        client.organization().groups().delete("group_8sKd").send()
    };

    list_users: "GET /organization/groups/group_8sKd/users?limit=2&after=user_3fK9&order=desc" => |client| {
        let users = client.organization().groups().users();
        users.list("group_8sKd").limit(2).after("user_3fK9").order("desc").send()
    };
    create_user: "POST /organization/groups/group_8sKd/users" => |client| {
        client.organization().groups().users().create("group_8sKd", "user_8sN1").send()
    };
    retrieve_user: "GET /organization/groups/group_8sKd/users/user_8sN1" => |client| {
        client.organization().groups().users().retrieve("group_8sKd", "user_8sN1").send()
    };
    delete_user: "DELETE /organization/groups/group_8sKd/users/user_8sN1" => |client| {
        client.organization().groups().users().delete("group_8sKd", "user_8sN1").send()
    };

    list_roles: "GET /organization/groups/group_8sKd/roles?limit=2&after=role_Yw40&order=asc" => |client| {
        let roles = client.organization().groups().roles();
        roles.list("group_8sKd").limit(2).after("role_Yw40").order("asc").send()
    };
    create_role: "POST /organization/groups/group_8sKd/roles" => |client| {
        client.organization().groups().roles().create("group_8sKd", "role_Yw40").send()
    };
    retrieve_role: "GET /organization/groups/group_8sKd/roles/role_Yw40" => |client| {
        client.organization().groups().roles().retrieve("group_8sKd", "role_Yw40").send()
    };
    delete_role: "DELETE /organization/groups/group_8sKd/roles/role_Yw40" => |client| {
        client.organization().groups().roles().delete("group_8sKd", "role_Yw40").send()
    };
}
