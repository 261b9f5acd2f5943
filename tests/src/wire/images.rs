#![expect(deprecated, reason = "variations are, and are called all the same")]

use openai_platform::File;
use openai_platform::types::ImageRefParam;

use super::exchanges;

const PROMPT: &str = "Put the gull on the railing of the lighthouse.";

exchanges! {
    generate: "POST /images/generations" => |client| {
        let image = client.images().generate("A lighthouse in the fog, in watercolor.").model("gpt-image-1.5");
        let image = image.n(1).size("1024x1024").quality("low");
        image.output_format("webp").send()
    };
    edit: "POST /images/edits" => |client| {
        let files = [File::from_bytes("lighthouse.png", "one"), File::from_bytes("gull.png", "two")];
        let image = client.images().edit(files, PROMPT).model("gpt-image-1.5");
        let image = image.input_fidelity("high").output_format("webp");
        image.quality("low").send()
    };
    edit_json: "POST /images/edits" => |client| {
        let images =
            [ImageRefParam::new().file_id("file_w2Jt"), ImageRefParam::new().image_url("https://example.com/gull.png")];
        let image = client.images().edit_json(images, PROMPT).model("gpt-image-1.5");
        let image = image.input_fidelity("high").output_format("webp");
        image.quality("low").send()
    };
    create_variation: "POST /images/variations" => |client| {
        let image = client.images().create_variation(File::from_bytes("lighthouse.png", "one"));
        image.model("dall-e-2").n(2).size("512x512").send()
    };
}
