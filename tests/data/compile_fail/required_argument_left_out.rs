// error: E0061
use openai_platform::Client;

fn main() {
    let client = Client::from_env().unwrap();
    let _ = client.organization().invites().create("ada@example.com");
}
