//! Makes an image from a description, and saves it to a file.
//!
//! ```sh
//! OPENAI_API_KEY=… cargo run --example images -- "a lighthouse at dusk" lighthouse.png
//! ```

use openai_platform::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(prompt), Some(file)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: images PROMPT FILE");
        return Ok(());
    };
    let image = image(&Client::from_env()?, &prompt).await?;
    std::fs::write(&file, &image)?;
    println!("{file}: {} bytes", image.len());
    Ok(())
}

/// Returns the bytes of the image.
pub async fn image(client: &Client, prompt: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let images = client.images().generate(prompt).size("1024x1024").quality("low").await?;
    let image = images.data.unwrap_or_default().into_iter().next().ok_or("the response has no image")?;
    let data = image.b64_json.ok_or("the response has no data")?;
    Ok(data.bytes()?)
}
