//! Writes the client to `OUT_DIR`.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=openapi.yaml");
    println!("cargo::rerun-if-changed=crategen.toml");
    let out = std::env::var("OUT_DIR").expect("Cargo sets OUT_DIR");
    let generated = crategen::Generator::new().document("openapi.yaml").config("crategen.toml").generate();
    generated
        .and_then(|generated| generated.write(Path::new(&out).join("client")))
        .unwrap_or_else(|errors| panic!("{errors}"));
}
