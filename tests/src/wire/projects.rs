//! Projects, and the roles of their members.

use super::exchanges;

exchanges! {
    list: "GET /organization/projects?limit=2&after=proj_h81Z&include_archived=true" => |client| {
        client.organization().projects().list().limit(2).after("proj_h81Z").include_archived(true).send()
    };
    create: "POST /organization/projects" => |client| {
        client.organization().projects().create("Chat support").residency("GLOBAL").send()
    };
    retrieve: "GET /organization/projects/proj_h81Z" => |client| {
        client.organization().projects().retrieve("proj_h81Z").send()
    };
    update: "POST /organization/projects/proj_h81Z" => |client| {
        client.organization().projects().update("proj_h81Z").name("Customer support").send()
    };
    archive: "POST /organization/projects/proj_h81Z/archive" => |client| {
        client.organization().projects().archive("proj_h81Z").send()
    };

    list_users: "GET /organization/projects/proj_h81Z/users?limit=2&after=user_3fK9" => |client| {
        client.organization().projects().users().list("proj_h81Z").limit(2).after("user_3fK9").send()
    };
    create_user: "POST /organization/projects/proj_h81Z/users" => |client| {
        client.organization().projects().users().create("proj_h81Z", "member").user_id("user_8sN1").send()
    };
    retrieve_user: "GET /organization/projects/proj_h81Z/users/user_8sN1" => |client| {
        client.organization().projects().users().retrieve("proj_h81Z", "user_8sN1").send()
    };
    update_user: "POST /organization/projects/proj_h81Z/users/user_8sN1" => |client| {
        client.organization().projects().users().update("proj_h81Z", "user_8sN1").role("owner").send()
    };
    delete_user: "DELETE /organization/projects/proj_h81Z/users/user_8sN1" => |client| {
        client.organization().projects().users().delete("proj_h81Z", "user_8sN1").send()
    };

    list_user_roles: "GET /projects/proj_h81Z/users/user_8sN1/roles?limit=2&after=role_Pd63&order=asc" => |client| {
        let roles = client.organization().projects().users().roles();
        roles.list("proj_h81Z", "user_8sN1").limit(2).after("role_Pd63").order("asc").send()
    };
    create_user_role: "POST /projects/proj_h81Z/users/user_8sN1/roles" => |client| {
        client.organization().projects().users().roles().create("proj_h81Z", "user_8sN1", "role_Pd63").send()
    };
    retrieve_user_role: "GET /projects/proj_h81Z/users/user_8sN1/roles/role_Pd63" => |client| {
        client.organization().projects().users().roles().retrieve("proj_h81Z", "user_8sN1", "role_Pd63").send()
    };
    delete_user_role: "DELETE /projects/proj_h81Z/users/user_8sN1/roles/role_Pd63" => |client| {
        client.organization().projects().users().roles().delete("proj_h81Z", "user_8sN1", "role_Pd63").send()
    };

    list_groups: "GET /organization/projects/proj_h81Z/groups?limit=2&after=group_8sKd&order=desc" => |client| {
        let groups = client.organization().projects().groups();
        groups.list("proj_h81Z").limit(2).after("group_8sKd").order("desc").send()
    };
    create_group: "POST /organization/projects/proj_h81Z/groups" => |client| {
        client.organization().projects().groups().create("proj_h81Z", "group_8sKd", "role_3Yvc").send()
    };
    retrieve_group: "GET /organization/projects/proj_h81Z/groups/group_8sKd?group_type=tenant_group" => |client| {
        let groups = client.organization().projects().groups();
        groups.retrieve("proj_h81Z", "group_8sKd").group_type("tenant_group").send()
    };
    delete_group: "DELETE /organization/projects/proj_h81Z/groups/group_8sKd" => |client| {
        client.organization().projects().groups().delete("proj_h81Z", "group_8sKd").send()
    };

    list_group_roles: "GET /projects/proj_h81Z/groups/group_8sKd/roles?limit=2&after=role_3Yvc&order=asc" => |client| {
        let roles = client.organization().projects().groups().roles();
        roles.list("proj_h81Z", "group_8sKd").limit(2).after("role_3Yvc").order("asc").send()
    };
    create_group_role: "POST /projects/proj_h81Z/groups/group_8sKd/roles" => |client| {
        client.organization().projects().groups().roles().create("proj_h81Z", "group_8sKd", "role_3Yvc").send()
    };
    retrieve_group_role: "GET /projects/proj_h81Z/groups/group_8sKd/roles/role_3Yvc" => |client| {
        client.organization().projects().groups().roles().retrieve("proj_h81Z", "group_8sKd", "role_3Yvc").send()
    };
    delete_group_role: "DELETE /projects/proj_h81Z/groups/group_8sKd/roles/role_3Yvc" => |client| {
        client.organization().projects().groups().roles().delete("proj_h81Z", "group_8sKd", "role_3Yvc").send()
    };

    list_roles: "GET /projects/proj_h81Z/roles?limit=2&after=role_3Yvc&order=desc" => |client| {
        let roles = client.organization().projects().roles();
        roles.list("proj_h81Z").limit(2).after("role_3Yvc").order("desc").send()
    };
    create_role: "POST /projects/proj_h81Z/roles" => |client| {
        let permissions = ["api.project.files.read", "api.project.models.read"];
        let role = client.organization().projects().roles().create("proj_h81Z", "File reader", permissions);
        role.description("Reads files and lists models.").send()
    };
    retrieve_role: "GET /projects/proj_h81Z/roles/role_3Yvc" => |client| {
        client.organization().projects().roles().retrieve("proj_h81Z", "role_3Yvc").send()
    };
    update_role: "POST /projects/proj_h81Z/roles/role_3Yvc" => |client| {
        let roles = client.organization().projects().roles();
        roles.update("proj_h81Z", "role_3Yvc").role_name("File and model reader").send()
    };
    delete_role: "DELETE /projects/proj_h81Z/roles/role_3Yvc" => |client| {
        client.organization().projects().roles().delete("proj_h81Z", "role_3Yvc").send()
    };
}
