//! Sends a form of each kind that three fixtures have.

use files_in_every_spelling_of_3_1 as files;
use multipart_of_several_forms as forms;
use parts_with_styles_and_headers as parts;
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let url = std::env::args().nth(1).unwrap_or_default();
    spellings(&url).await.expect("files are sent");
    kinds(&url).await.expect("forms are sent");
    styles(&url).await.expect("parts are sent");
}

async fn spellings(url: &str) -> files::Result<()> {
    let file = |name: &str| files::File::from_bytes(name, "bytes");
    let client = files::Client::builder().base_url(url).build()?;
    client
        .albums()
        .create(file("cover.png"), [file("1.png"), file("2.png")], file("scan"))
        .scans([file("3")])
        .untyped(file("4"))
        .drawing(file("5"))
        .raw(file("6"))
        .perhaps(file("7"))
        .referred(file("8"))
        .wrapped(file("9"))
        .narrowed(file("10"))
        .some([file("11"), file("12")])
        .either([file("13")])
        .icon(file("14"))
        .avatar(file("15.jpeg"))
        .table(file("16"))
        .stamps([file("17")])
        .facts(json!({"a": 1}))
        .remark("remark")
        .notes(json!([1]))
        .label("label")
        .csv("a,b")
        .json("{}")
        .encoded("AAAA")
        .place(files::types::CreateAlbumBodyPlace::new().map(json!(true)))
        .send()
        .await?;
    client.imports().create("text").thumbnail(file("18")).send().await?;
    client.pictures().create(file("19")).send().await?;
    client.folders().create([("a", vec![file("20"), file("21")])]).send().await
}

async fn kinds(url: &str) -> forms::Result<()> {
    let file = || forms::File::from_bytes("f", "bytes");
    let client = forms::Client::builder().base_url(url).build()?;
    client.scans().create(forms::types::CreateScanBodyPage::new(file()).dpi(300)).send().await?;
    client.scans().create(forms::types::CreateScanBodyLink::new("https://a.test")).send().await?;
    client.albums().create().content([("x", file())]).send().await?;
    client.albums().update([("x", "y")]).send().await?;
    client.stamps().create(forms::types::Ink::new(file())).send().await?;
    client.stamps().create(forms::types::Wax::new(file())).send().await
}

async fn styles(url: &str) -> parts::Result<()> {
    use parts::types::{CreateScanBodyAt, CreateScanBodyFacts, CreateScanBodyLine, CreateScanBodySize};
    let file = || parts::File::from_bytes("f", "bytes");
    let client = parts::Client::builder().base_url(url).build()?;
    client
        .scans()
        .create(file(), [1, 2], CreateScanBodyAt::new().gt(1).lt(2))
        .marks(["a", "b"])
        .words(["c", "d"])
        .lines([CreateScanBodyLine::new().price("1"), CreateScanBodyLine::new().price("2")])
        .size(CreateScanBodySize::new().width(3))
        .tags(["e", "f"])
        .pages([file(), file()])
        .facts(CreateScanBodyFacts::new().dpi(300))
        .note("note")
        .send()
        .await
}
