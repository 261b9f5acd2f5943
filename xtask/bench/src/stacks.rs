//! A call by the generated client, and one by hand with reqwest and serde.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;

use clap::ValueEnum;
use openai_platform::Client;
use openai_platform::runtime::ReqwestTransport;
use serde::Deserialize;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const AGENT: &str = "openai-platform/0.1.0";
const KEY: &str = "sk-admin-0123456789abcdef0123456789abcdef";

/// A page with one item, as the server of the document sends it.
const PAGE: &str = r#"{"object":"list","data":[{"object":"organization.invite","id":"invite-abc","email":"ada@example.com","role":"owner","status":"accepted","created_at":1711471533,"expires_at":1711471533,"accepted_at":1711471533,"projects":[{"id":"proj_1","role":"member"}]}],"first_id":"invite-abc","last_id":"invite-abc","has_more":false}"#;

/// The client that makes the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Ours,
    Reqwest,
}

/// A configured client.
#[derive(Clone)]
pub enum Stack {
    Ours(Client),
    Reqwest { client: reqwest::Client, base: String },
}

impl Stack {
    /// Creates a client. Both kinds send the same headers, and have the same TLS, pings and
    /// timeouts.
    pub fn new(kind: Kind, server: SocketAddr) -> Self {
        let base = format!("http://{server}/v1");
        match kind {
            Kind::Ours => {
                let client = Client::builder().admin_key(KEY).base_url(base).build();
                Self::Ours(client.expect("the settings are in order"))
            }
            Kind::Reqwest => {
                let builder = ReqwestTransport::builder().expect("the system has certificates");
                let builder = builder.no_proxy().timeout(Duration::from_secs(600)).user_agent(AGENT);
                let client = builder.build();
                Self::Reqwest { client: client.expect("the settings are in order"), base }
            }
        }
    }

    /// Makes one call, and checks the page that it returns, without which the measurement would be
    /// wrong.
    pub async fn call(&self) {
        match self {
            Self::Ours(client) => {
                let page = client.organization().invites().list().limit(1).send().await;
                assert_eq!(page.expect("the server responds").data.len(), 1);
            }
            Self::Reqwest { client, base } => {
                let page = by_hand(client, base).await;
                assert_eq!(page.expect("the server responds").data.len(), 1);
            }
        }
    }

    /// Makes a number of calls, `width` at a time.
    pub async fn calls(&self, calls: usize, width: usize) {
        let task = |count| {
            let stack = self.clone();
            tokio::spawn(async move {
                for _ in 0..count {
                    stack.call().await;
                }
            })
        };
        let tasks: Vec<_> = (0..width).map(|_| task(calls / width)).collect();
        for task in tasks {
            task.await.expect("no call panics");
        }
    }
}

async fn by_hand(client: &reqwest::Client, base: &str) -> reqwest::Result<Invites> {
    let request = client.get(format!("{base}/organization/invites")).query(&[("limit", 1)]).bearer_auth(KEY);
    request.send().await?.error_for_status()?.json().await
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "what is decoded is not looked at")]
struct Invites {
    object: String,
    data: Vec<Invite>,
    first_id: Option<String>,
    last_id: Option<String>,
    has_more: bool,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "what is decoded is not looked at")]
struct Invite {
    object: String,
    id: String,
    email: String,
    role: String,
    status: String,
    created_at: i64,
    expires_at: Option<i64>,
    accepted_at: Option<i64>,
    #[serde(default)]
    projects: Vec<Project>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "what is decoded is not looked at")]
struct Project {
    id: String,
    role: String,
}

/// A server in a separate process, which ends when this is dropped.
pub struct Server {
    pub address: SocketAddr,
    process: Child,
    _stdin: Option<ChildStdin>,
}

impl Server {
    /// Starts this program as a server: `serve`, or `serve --silent`, which must call [`serve`].
    pub fn start(silent: bool) -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("serve").args(silent.then_some("--silent"));
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(stdout) = process.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let address = line.trim().parse().map_err(io::Error::other)?;
        let stdin = process.stdin.take();
        Ok(Self { address, process, _stdin: stdin })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves the page over HTTP/1.1, or only reads requests if `silent`, until the end of input.
/// Prints its address.
pub fn serve(silent: bool) -> io::Result<()> {
    std::thread::spawn(|| {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        io::stdout().flush()?;
        loop {
            let (connection, _) = listener.accept().await?;
            tokio::spawn(respond(connection, silent));
        }
    })
}

async fn respond(mut connection: TcpStream, silent: bool) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: req_0123456789\r\ncontent-length: {}\r\n\r\n{PAGE}",
        PAGE.len()
    );
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let read = connection.read(&mut piece).await?;
        if read == 0 {
            return Ok(());
        }
        request.extend_from_slice(&piece[..read]);
        // The calls have no bodies.
        if request.ends_with(b"\r\n\r\n") && !silent {
            request.clear();
            connection.write_all(response.as_bytes()).await?;
        }
    }
}
