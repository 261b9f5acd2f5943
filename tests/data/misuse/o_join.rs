#![allow(dead_code, unused_imports, unused_variables)]
use openai_platform::*; use openai_platform::types::*;
async fn f(client: Client) -> Result<()> {
let a = client.organization().users().list().send(); let b = client.organization().users().list().send(); let (a, b) = tokio::join!(a, b); tokio::spawn(client.organization().users().list().send()); 
Ok(()) }
fn main() {}
