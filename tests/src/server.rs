//! A server on loopback that answers as it was told and keeps what it was sent.

use openai_platform::Client;
use serde_json::Value;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

use crate::multipart::{self, Part};

/// The keys of the clients, one per security scheme of the document.
pub const ADMIN_KEY: &str = "sk-admin-test";
pub const API_KEY: &str = "sk-proj-test";

/// Answers whatever is asked.
pub struct Server(MockServer);

/// A request as it came over the wire.
pub struct Received(Request);

impl Server {
    /// Gives one answer after the other.
    pub async fn answering(answers: &[(u16, &Value)]) -> Self {
        let server = MockServer::start().await;
        for (status, body) in answers {
            let answer =
                ResponseTemplate::new(*status).set_body_json(body).insert_header("x-request-id", "req_1");
            Mock::given(matchers::any()).respond_with(answer).up_to_n_times(1).mount(&server).await;
        }
        Self(server)
    }

    /// A client with both keys. It sends each request once.
    pub fn client(&self) -> Client {
        let builder = Client::builder().base_url(format!("{}/v1", self.0.uri())).max_retries(0);
        builder.admin_key(ADMIN_KEY).api_key(API_KEY).build().unwrap()
    }

    /// The one request that has come.
    pub async fn received(&self) -> Received {
        let requests = self.0.received_requests().await.unwrap();
        let [request] = requests.as_slice() else {
            panic!("{} requests came instead of one", requests.len());
        };
        Received(request.clone())
    }
}

impl Received {
    pub fn method(&self) -> &str {
        self.0.method.as_str()
    }

    /// The path under the base URL, as it was encoded.
    pub fn path(&self) -> &str {
        self.0.url.path().strip_prefix("/v1").expect("the client keeps the base URL's path")
    }

    /// The query as it was encoded.
    pub fn query(&self) -> &str {
        self.0.url.query().unwrap_or_default()
    }

    /// The query's parameters in order, decoded.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.0.url.query_pairs().into_owned().collect()
    }

    /// The value of a header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.0.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The media type of the body, without its parameters; empty where there is no body.
    pub fn media_type(&self) -> &str {
        self.header("content-type").split(';').next().unwrap_or_default()
    }

    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.0.body).unwrap()
    }

    pub fn parts(&self) -> Vec<Part> {
        multipart::parts(self.header("content-type"), &self.0.body)
    }
}
