use openai_platform::types::InviteProject;

use super::exchanges;

exchanges! {
    list: "GET /organization/invites?limit=2&after=invite_7Qm2" => |client| {
        client.organization().invites().list().limit(2).after("invite_7Qm2").send()
    };
    create: "POST /organization/invites" => |client| {
        let projects = [InviteProject::new("proj_h81Z", "member")];
        client.organization().invites().create("grace@example.com", "reader").projects(projects).send()
    };
    retrieve: "GET /organization/invites/invite_7Qm2" => |client| {
        client.organization().invites().retrieve("invite_7Qm2").send()
    };
    delete: "DELETE /organization/invites/invite_7Qm2" => |client| {
        client.organization().invites().delete("invite_7Qm2").send()
    };
}
