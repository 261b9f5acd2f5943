//! Responses saved to files.

use std::fs;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::streams::Folder;
use crate::mock::{Mock, MockResponse};
use crate::{
    Body, BoxFuture, ByteStream, Call, Client, HeaderMap, HttpRequest, HttpResponse, Method, StatusCode,
    Timer, Transport, TransportError,
};

/// Responds with a chunk, and then nothing more.
struct Endless;

impl Transport for Endless {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let body = Body::from_chunks(Box::pin(OneChunk(false)), None);
        Box::pin(async { Ok(HttpResponse::new(StatusCode::OK, HeaderMap::new(), body)) })
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        // The mock's delays would end at once.
        Some(Arc::new(Never))
    }
}

struct Never;

impl Timer for Never {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn since_epoch(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

struct OneChunk(bool);

impl Stream for OneChunk {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match std::mem::replace(&mut self.0, true) {
            false => Poll::Ready(Some(Ok(vec![b'x'; 100_000].into()))),
            true => Poll::Pending,
        }
    }
}

async fn download(client: &Client) -> ByteStream {
    client.download(Call::new(Method::GET, "/x")).await.expect("bytes")
}

fn responding(responses: &[&str]) -> Client {
    let mock = Mock::new();
    let mut route = mock.on(Method::GET, "/x");
    for text in responses {
        route = route.respond(MockResponse::bytes((*text).to_owned()).in_chunks(1000));
    }
    Client::builder().transport(mock.clone()).build().expect("a client")
}

fn content(path: &Path) -> String {
    fs::read_to_string(path).expect("the file")
}

#[tokio::test]
async fn a_save_that_is_dropped_leaves_nothing() {
    let folder = Folder::new("dropped");
    let path = folder.0.join("out.bin");
    let client = Client::builder().transport(Endless).build().expect("a client");
    let seen = {
        let mut save = Box::pin(download(&client).await.save(&path));
        let timeout = tokio::time::timeout(Duration::from_millis(50), save.as_mut()).await;
        timeout.expect_err("it does not end");
        folder.files()
    };
    assert!(matches!(seen.as_slice(), [name] if name.ends_with(".part")), "{seen:?}");
    assert_eq!(folder.files(), [""; 0]);
}

#[tokio::test]
async fn two_saves_to_one_path_leave_one_whole_file() {
    let folder = Folder::new("twice");
    let path = folder.0.join("out.bin");
    let (long, short) = ("a".repeat(300_000), "b".repeat(200_000));
    let client = responding(&[&long, &short]);
    let (first, second) = (download(&client).await, download(&client).await);
    let (first, second) = tokio::join!(first.save(&path), second.save(&path));
    assert_eq!((first.expect("saved"), second.expect("saved")), (300_000, 200_000));
    let saved = content(&path);
    assert!(saved == long || saved == short, "{} bytes of both", saved.len());
    assert_eq!(folder.files(), ["out.bin"]);
}

#[tokio::test]
async fn no_other_file_is_touched() {
    let folder = Folder::new("others");
    let path = folder.0.join("report.csv");
    let others = ["report.csv.part", ".report.csv.part", "report.csv~"];
    for other in others {
        fs::write(folder.0.join(other), "mine").expect("a file");
    }
    fs::write(&path, "old").expect("a file");
    assert_eq!(download(&responding(&["new"])).await.save(&path).await.expect("saved"), 3);
    assert_eq!(content(&path), "new");
    for other in others {
        assert_eq!(content(&folder.0.join(other)), "mine", "{other}");
    }
    assert_eq!(folder.files().len(), 4);
}

#[tokio::test]
async fn a_name_of_any_length_can_be_saved_to() {
    let folder = Folder::new("long");
    let path = folder.0.join("n".repeat(250));
    download(&responding(&["all"])).await.save(&path).await.expect("saved");
    assert_eq!(content(&path), "all");
}

#[cfg(unix)]
#[tokio::test]
async fn a_symbolic_link_is_replaced_and_not_followed() {
    let folder = Folder::new("link");
    let (path, other) = (folder.0.join("link"), folder.0.join("other"));
    fs::write(&other, "mine").expect("a file");
    std::os::unix::fs::symlink(&other, &path).expect("a link");
    download(&responding(&["new"])).await.save(&path).await.expect("saved");
    assert!(fs::symlink_metadata(&path).expect("the file").is_file());
    assert_eq!((content(&path), content(&other)), ("new".to_owned(), "mine".to_owned()));
}

#[tokio::test]
async fn a_target_that_is_not_a_file_is_not_replaced() {
    let folder = Folder::new("no-file");
    for path in [folder.0.clone(), folder.0.join(".."), Path::new("/").to_owned()] {
        let error = download(&responding(&["new"])).await.save(&path).await.expect_err("a folder");
        assert!(error.is_request(), "{error:?}");
    }
    assert_eq!(folder.files(), [""; 0]);
}
