#![allow(dead_code, unused_imports, unused_variables)]
use openai_platform::*; use openai_platform::types::*;
async fn f(client: Client) -> Result<()> {
client.organization().users().delete("u"); 
Ok(()) }
fn main() {}
