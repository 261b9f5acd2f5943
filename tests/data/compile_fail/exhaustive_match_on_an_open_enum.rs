// error: E0004
use openai_platform::types::InviteRole;

fn main() {
    match InviteRole::from("owner") {
        InviteRole::Owner => {}
        InviteRole::Reader => {}
    }
}
