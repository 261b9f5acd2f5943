//! A server on loopback with given responses, which records the requests.

use openai_platform::Client;
use serde_json::Value;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

use crate::multipart::{self, Part};

/// The keys of the clients, one per security scheme of the document.
pub const ADMIN_KEY: &str = "sk-admin-test";
pub const API_KEY: &str = "sk-proj-test";

/// Responds to any request.
pub struct Server(MockServer);

/// A request as received over the wire.
pub struct Received(Request);

impl Server {
    /// Returns a server that sends the given responses in order.
    pub async fn answering(answers: &[(u16, &Value)]) -> Self {
        let server = MockServer::start().await;
        for (status, body) in answers {
            let answer =
                ResponseTemplate::new(*status).set_body_json(body).insert_header("x-request-id", "req_1");
            Mock::given(matchers::any()).respond_with(answer).up_to_n_times(1).mount(&server).await;
        }
        Self(server)
    }

    /// Returns a client with both keys. It does not retry.
    pub fn client(&self) -> Client {
        let builder = Client::builder().base_url(format!("{}/v1", self.0.uri())).max_retries(0);
        builder.admin_key(ADMIN_KEY).api_key(API_KEY).build().unwrap()
    }

    /// Returns the only received request.
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

    /// Returns the path under the base URL, encoded.
    pub fn path(&self) -> &str {
        self.0.url.path().strip_prefix("/v1").expect("the client keeps the base URL's path")
    }

    /// Returns the encoded query.
    pub fn query(&self) -> &str {
        self.0.url.query().unwrap_or_default()
    }

    /// Returns the query's parameters in order, decoded.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.0.url.query_pairs().into_owned().collect()
    }

    /// Returns the value of a header; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        self.0.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Returns the media type of the body, without its parameters; empty if there is no body.
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
