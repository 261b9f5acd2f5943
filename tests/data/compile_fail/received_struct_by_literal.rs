// error: E0639
use openai_platform::types::InviteDeleteResponse;

fn main() {
    let _ = InviteDeleteResponse { id: String::new(), deleted: true };
}
