// ==== src/a_segment_that_is_so_long_that_no_file_system_would_ho_xdae8282b/and_another_one_below_it_which_is_as_long_as_the_first_x1f8822c4/x874d94d9.rs

//! The operations under
//! `/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens/and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both/and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client
//!     .a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_xdae8282b()
//!     .and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both()
//!     .and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take()
//!     .retrieve()
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on and a third one below these two with which the path is xb5ec6da0, from [`AndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBoth::and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take`](super::AndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBoth::and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take).
#[derive(Clone, Debug)]
pub struct AndAThirdOneBelowTheseTwoWithWhichThePathIsLongerThanSomeSystemsTake {
    client: Client,
}

impl AndAThirdOneBelowTheseTwoWithWhichThePathIsLongerThanSomeSystemsTake {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens/and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both/and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take`
    #[inline]
    pub fn retrieve(
        &self,
    ) -> RetrieveAndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBothAndAThirdOneBelowTheseTwoWithWhichThePathIsXb6b34bbe {
        RetrieveAndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBothAndAThirdOneBelowTheseTwoWithWhichThePathIsXb6b34bbe {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`AndAThirdOneBelowTheseTwoWithWhichThePathIsLongerThanSomeSystemsTake::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveAndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBothAndAThirdOneBelowTheseTwoWithWhichThePathIsXb6b34bbe {
    client: Client,
    options: CallOptions,
}

impl RetrieveAndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBothAndAThirdOneBelowTheseTwoWithWhichThePathIsXb6b34bbe {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(
                Method::GET,
                "/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens/and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both/and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take",
            )
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(
    RetrieveAndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBothAndAThirdOneBelowTheseTwoWithWhichThePathIsXb6b34bbe
);

// ==== src/a_segment_that_is_so_long_that_no_file_system_would_ho_xdae8282b/and_another_one_below_it_which_is_as_long_as_the_first_x1f8822c4.rs

//! The operations under
//! `/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens/and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both`.

use crate::Client;

#[cfg(
    feature = "and-another-one-below-it-which-is-as-long-as-the-first-xb977f90a-and-a-third-one-below-these-two-with-which-the-path-is-xc122d454"
)]
#[path = "and_another_one_below_it_which_is_as_long_as_the_first_x1f8822c4/x874d94d9.rs"]
pub mod and_a_third_one_below_these_two_with_which_the_path_is_xb5ec6da0;

/// The operations on and another one below it which is as long as the first x1f8822c4, from [`ASegmentThatIsSoLongThatNoFileSystemWouldHoldTheNameOfItsFileIfItWereTwiceAsLongAsItIsButItIsCutBeforeThatHappens::and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both`](super::ASegmentThatIsSoLongThatNoFileSystemWouldHoldTheNameOfItsFileIfItWereTwiceAsLongAsItIsButItIsCutBeforeThatHappens::and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both).
#[derive(Clone, Debug)]
pub struct AndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBoth {
    client: Client,
}

impl AndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBoth {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under
    /// `/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens/and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both/and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take`.
    #[cfg(
        feature = "and-another-one-below-it-which-is-as-long-as-the-first-xb977f90a-and-a-third-one-below-these-two-with-which-the-path-is-xc122d454"
    )]
    pub fn and_a_third_one_below_these_two_with_which_the_path_is_longer_than_some_systems_take(
        &self,
    ) -> and_a_third_one_below_these_two_with_which_the_path_is_xb5ec6da0::AndAThirdOneBelowTheseTwoWithWhichThePathIsLongerThanSomeSystemsTake {
        and_a_third_one_below_these_two_with_which_the_path_is_xb5ec6da0::AndAThirdOneBelowTheseTwoWithWhichThePathIsLongerThanSomeSystemsTake::new(
            self.client.clone(),
        )
    }
}

// ==== src/a_segment_that_is_so_long_that_no_file_system_would_ho_xdae8282b.rs

//! The operations under
//! `/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens`.

use crate::Client;

#[cfg(feature = "and-another-one-below-it-which-is-as-long-as-the-first-xb977f90a")]
pub mod and_another_one_below_it_which_is_as_long_as_the_first_x1f8822c4;

/// The operations on a segment that is so long that no file system would ho xdae8282b, from [`Client::a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_xdae8282b`](crate::Client::a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_xdae8282b).
#[derive(Clone, Debug)]
pub struct ASegmentThatIsSoLongThatNoFileSystemWouldHoldTheNameOfItsFileIfItWereTwiceAsLongAsItIsButItIsCutBeforeThatHappens {
    client: Client,
}

impl ASegmentThatIsSoLongThatNoFileSystemWouldHoldTheNameOfItsFileIfItWereTwiceAsLongAsItIsButItIsCutBeforeThatHappens {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under
    /// `/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens/and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both`.
    #[cfg(feature = "and-another-one-below-it-which-is-as-long-as-the-first-xb977f90a")]
    pub fn and_another_one_below_it_which_is_as_long_as_the_first_one_was_so_that_the_path_of_both(
        &self,
    ) -> and_another_one_below_it_which_is_as_long_as_the_first_x1f8822c4::AndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBoth {
        and_another_one_below_it_which_is_as_long_as_the_first_x1f8822c4::AndAnotherOneBelowItWhichIsAsLongAsTheFirstOneWasSoThatThePathOfBoth::new(
            self.client.clone(),
        )
    }
}

// ==== src/bin_/tool.rs

//! The operations under `/bin/tool`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client.bin().tool().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on tool, from [`Bin::tool`](super::Bin::tool).
#[derive(Clone, Debug)]
pub struct Tool {
    client: Client,
}

impl Tool {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /bin/tool`
    #[inline]
    pub fn retrieve(&self) -> RetrieveTool {
        RetrieveTool {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Tool::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveTool {
    client: Client,
    options: CallOptions,
}

impl RetrieveTool {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/bin/tool")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveTool);

// ==== src/bin_.rs

//! The operations under `/bin`.

use crate::Client;

#[cfg(feature = "tool")]
#[path = "bin_/tool.rs"]
pub mod tool;

/// The operations on bin, from [`Client::bin`](crate::Client::bin).
#[derive(Clone, Debug)]
pub struct Bin {
    client: Client,
}

impl Bin {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/bin/tool`.
    #[cfg(feature = "tool")]
    pub fn tool(&self) -> tool::Tool {
        tool::Tool::new(self.client.clone())
    }
}

// ==== src/blocking_.rs

//! The operations under `/blocking`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client.blocking().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on blocking, from [`Client::blocking`](crate::Client::blocking).
#[derive(Clone, Debug)]
pub struct Blocking {
    client: Client,
}

impl Blocking {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /blocking`
    #[inline]
    pub fn retrieve(&self) -> RetrieveBlocking {
        RetrieveBlocking {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Blocking::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveBlocking {
    client: Client,
    options: CallOptions,
}

impl RetrieveBlocking {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/blocking")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveBlocking);

// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Credential, Result, Scheme, SchemeKind, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SCHLÜSSEL: &Scheme = &Scheme {
    name: "Schlüssel",
    kind: SchemeKind::Header("X-Key"),
    env: None,
    setter: "schlüssel",
};

pub(crate) const ONE_HALF: &Scheme = &Scheme {
    name: "½",
    kind: SchemeKind::Bearer,
    env: None,
    setter: "one_half",
};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[SCHLÜSSEL, ONE_HALF],
};

impl Client {
    /// A client that is set up by the environment.
    pub fn from_env() -> Result<Self> {
        Self::builder().env().build()
    }

    /// A client to be set up.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(SERVICE)
    }

    /// The operations under `/größe`.
    #[cfg(feature = "grosse")]
    pub fn größe(&self) -> crate::größe::Größe {
        crate::größe::Größe::new(self.clone())
    }

    /// The operations under `/con`.
    #[cfg(feature = "con")]
    pub fn con(&self) -> crate::con::Con {
        crate::con::Con::new(self.clone())
    }

    /// The operations under `/bin`.
    #[cfg(feature = "bin")]
    pub fn bin(&self) -> crate::bin::Bin {
        crate::bin::Bin::new(self.clone())
    }

    /// The operations under `/std`.
    #[cfg(feature = "std")]
    pub fn std(&self) -> crate::std_::Std {
        crate::std_::Std::new(self.clone())
    }

    /// The operations under `/serde_json`.
    #[cfg(feature = "serde-json")]
    pub fn serde_json(&self) -> crate::serde_json_::SerdeJson {
        crate::serde_json_::SerdeJson::new(self.clone())
    }

    /// The operations under `/blocking`.
    #[cfg(feature = "resource-blocking")]
    pub fn blocking(&self) -> crate::blocking_::Blocking {
        crate::blocking_::Blocking::new(self.clone())
    }

    /// The operations under `/½`.
    #[cfg(feature = "one-half")]
    pub fn one_half(&self) -> crate::one_half::OneHalf {
        crate::one_half::OneHalf::new(self.clone())
    }

    /// The operations under `/用户`.
    #[cfg(feature = "yong-hu")]
    pub fn 用户(&self) -> crate::用户::用户Resource {
        crate::用户::用户Resource::new(self.clone())
    }

    /// The operations under
    /// `/a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_is_cut_before_that_happens`.
    #[cfg(feature = "a-segment-that-is-so-long-that-no-file-system-would-ho-x7addf1bf")]
    pub fn a_segment_that_is_so_long_that_no_file_system_would_hold_the_name_of_its_file_if_it_were_twice_as_long_as_it_is_but_it_xdae8282b(
        &self,
    ) -> crate::a_segment_that_is_so_long_that_no_file_system_would_ho_xdae8282b::ASegmentThatIsSoLongThatNoFileSystemWouldHoldTheNameOfItsFileIfItWereTwiceAsLongAsItIsButItIsCutBeforeThatHappens {
        crate::a_segment_that_is_so_long_that_no_file_system_would_ho_xdae8282b::ASegmentThatIsSoLongThatNoFileSystemWouldHoldTheNameOfItsFileIfItWereTwiceAsLongAsItIsButItIsCutBeforeThatHappens::new(
            self.clone(),
        )
    }
}

impl ClientBuilder {
    /// The credential of the scheme `Schlüssel`.
    pub fn schlüssel(self, key: impl Into<Credential>) -> Self {
        self.credential(SCHLÜSSEL, key)
    }

    /// The credential of the scheme `½`.
    pub fn one_half(self, key: impl Into<Credential>) -> Self {
        self.credential(ONE_HALF, key)
    }
}

// ==== src/con_/sub.rs

//! The operations under `/con/sub`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client.con().sub().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on sub, from [`Con::sub`](super::Con::sub).
#[derive(Clone, Debug)]
pub struct Sub {
    client: Client,
}

impl Sub {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /con/sub`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSub {
        RetrieveSub {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Sub::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSub {
    client: Client,
    options: CallOptions,
}

impl RetrieveSub {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/con/sub")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveSub);

// ==== src/con_.rs

//! The operations under `/con`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client.con().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

#[cfg(feature = "sub")]
#[path = "con_/sub.rs"]
pub mod sub;

/// The operations on con, from [`Client::con`](crate::Client::con).
#[derive(Clone, Debug)]
pub struct Con {
    client: Client,
}

impl Con {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The operations under `/con/sub`.
    #[cfg(feature = "sub")]
    pub fn sub(&self) -> sub::Sub {
        sub::Sub::new(self.client.clone())
    }

    /// `GET /con`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCon {
        RetrieveCon {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Con::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCon {
    client: Client,
    options: CallOptions,
}

impl RetrieveCon {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/con")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveCon);

// ==== src/grosse_cd38f49a.rs

//! The operations under `/größe`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! let item = client.größe().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{
    Call, CallOptions, Extra, Method, PathStyle, QueryStyle, Response, Sending,
    UnknownValue, model, requests, text_enum,
};
use crate::types::用户;

/// The operations on größe, from [`Client::größe`](crate::Client::größe).
#[derive(Clone, Debug)]
pub struct Größe {
    client: Client,
}

impl Größe {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /größe`
    #[inline]
    pub fn retrieve(&self) -> RetrieveGröße {
        RetrieveGröße {
            client: self.client.clone(),
            options: CallOptions::default(),
            ug_m3: None,
            größe: None,
            thumbsup: None,
            x_no: None,
            field_3: None,
        }
    }

    /// `POST /größe/{größe_id}/con`
    pub fn con(
        &self,
        größe_id: impl Into<String>,
        名前: impl Into<String>,
    ) -> ConGröße {
        ConGröße {
            client: self.client.clone(),
            options: CallOptions::default(),
            größe_id: größe_id.into(),
            body: 用户::new(名前),
        }
    }
}

/// The request that [`Größe::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveGröße {
    client: Client,
    options: CallOptions,
    ug_m3: Option<f64>,
    größe: Option<String>,
    thumbsup: Option<bool>,
    x_no: Option<String>,
    field_3: Option<i64>,
}

impl RetrieveGröße {
    pub fn ug_m3(mut self, ug_m3: f64) -> Self {
        self.ug_m3 = Some(ug_m3);
        self
    }

    pub fn größe(mut self, größe: impl Into<String>) -> Self {
        self.größe = Some(größe.into());
        self
    }

    pub fn thumbsup(mut self, thumbsup: bool) -> Self {
        self.thumbsup = Some(thumbsup);
        self
    }

    pub fn x_no(mut self, x_no: impl Into<String>) -> Self {
        self.x_no = Some(x_no.into());
        self
    }

    pub fn field_3(mut self, field_3: i64) -> Self {
        self.field_3 = Some(field_3);
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Messung> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Messung>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/größe")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .query("µg/m³", QueryStyle::FormExplode, &self.ug_m3)
            .query("Größe", QueryStyle::FormExplode, &self.größe)
            .query("👍", QueryStyle::FormExplode, &self.thumbsup)
            .header_parameter("X-№", PathStyle::Simple, &self.x_no)
            .query("٣", QueryStyle::FormExplode, &self.field_3)
            .options(&self.options)
    }
}

/// The request that [`Größe::con`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ConGröße {
    client: Client,
    options: CallOptions,
    größe_id: String,
    body: 用户,
}

impl ConGröße {
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.body.id = Some(id.into());
        self
    }

    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/größe/{größe_id}/con")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .path("größe_id", PathStyle::Simple, &self.größe_id)
            .json_if_any(&self.body)
            .options(&self.options)
    }
}

requests!(RetrieveGröße => Messung, ConGröße);

#[derive(Clone)]
#[non_exhaustive]
pub struct Messung {
    pub co2: f64,
    pub area_m2: f64,
    pub h2o: Option<f64>,
    pub ug_m3: Option<f64>,
    pub one_half: Option<f64>,
    pub mu: Option<f64>,
    pub delta_t: Option<f64>,
    pub опция: Option<String>,
    pub sor: Option<String>,
    pub λόγος: Option<String>,
    pub full: Option<String>,
    pub x_hat: Option<f64>,
    pub dont: Option<String>,
    pub dont_field: Option<String>,
    pub space: Option<String>,
    pub field: Option<String>,
    pub field_field: Option<String>,
    pub שלום: Option<String>,
    pub हिन्दी: Option<String>,
    pub ქართული: Option<String>,
    pub 한국어: Option<String>,
    pub istanbul: Option<String>,
    pub straße: Option<String>,
    pub art: Option<Art>,
    pub ქარი: Option<Ქარი>,
    /// Members beyond these.
    pub extra: Extra,
}

model! {
    Messung {
        required co2 = "CO₂";
        required area_m2 = "area_m²";
        optional h2o = "H₂O";
        optional ug_m3 = "µg/m³";
        optional one_half = "½";
        optional mu = "μ";
        optional delta_t = "Δt";
        optional опция = "опция";
        optional sor = "сор";
        optional λόγος = "λόγος";
        optional full = "ＦＵＬＬ";
        optional x_hat = "x\u{302}";
        optional dont = "don't";
        optional dont_field = "don’t";
        optional space = " ";
        optional field = "";
        optional field_field = "\u{200d}";
        optional שלום = "שלום";
        optional हिन्दी = "हिन\u{94d}दी";
        optional ქართული = "ქართული";
        optional 한국어 = "한국어";
        optional istanbul = "İstanbul";
        optional straße = "straße";
        optional art = "art";
        optional ქარი = "ქარი";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Art {
    /// `low`
    Low,
    /// `½`
    OneHalf,
    /// `x²`
    X2,
    /// `x2`
    X2Lower,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// `−1`
    Minus1Upper,
    /// `1`
    Art1,
    /// `>=`
    GreaterEqual,
    /// `≥`
    GreaterEqualUpper,
    /// `*`
    Star,
    /// `$`
    Dollar,
    /// `@`
    At,
    /// `€`
    Euro,
    /// `℃`
    DegC,
    /// `№`
    No,
    /// `™`
    Tm,
    /// `①`
    Art1Upper,
    /// `Ⅳ`
    Iv,
    /// `ﬁ`
    Fi,
    /// `μg`
    Ug,
    /// `👍`
    Thumbsup,
    /// `👎`
    Thumbsdown,
    /// `👍🏽`
    ThumbsupU1f3fd,
    /// `🧿`
    NazarAmulet,
    /// `🇩🇪`
    DE,
    /// `日本`
    日本,
    /// `日本語`
    日本語,
    /// `größe`
    Größe,
    /// `GRÖSSE`
    Grösse,
    /// `Größe`
    GrößeMixed,
    /// `é`
    É,
    /// `é`
    ÉLower,
    /// `so­ft`
    Soft,
    /// `soft`
    SoftLower,
    /// `٣`
    Art3,
    /// `ქ`
    Ქ,
    /// `ΣΑΣ`
    Sas,
    /// `ǅ`
    Dž,
    /// `ß`
    SS,
    /// `ı`
    I,
    /// `i`
    ILower,
    /// The empty string.
    Empty,
    /// ` `
    Space,
    /// ` `
    Tab,
    /// `…`
    DotDotDot,
    /// `—`
    Dash,
    /// `“”`
    QuoteQuote,
    /// `ー`
    ー,
    /// `\u{1}`
    U1,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Art {
        Low = "low";
        OneHalf = "½";
        X2 = "x²";
        X2Lower = "x2";
        Plus1 = "+1";
        Minus1 = "-1";
        Minus1Upper = "−1";
        Art1 = "1";
        GreaterEqual = ">=";
        GreaterEqualUpper = "≥";
        Star = "*";
        Dollar = "$";
        At = "@";
        Euro = "€";
        DegC = "℃";
        No = "№";
        Tm = "™";
        Art1Upper = "①";
        Iv = "Ⅳ";
        Fi = "ﬁ";
        Ug = "μg";
        Thumbsup = "👍";
        Thumbsdown = "👎";
        ThumbsupU1f3fd = "👍🏽";
        NazarAmulet = "🧿";
        DE = "🇩🇪";
        日本 = "日本";
        日本語 = "日本語";
        Größe = "größe";
        Grösse = "GRÖSSE";
        GrößeMixed = "Größe";
        É = "é";
        ÉLower = "e\u{301}";
        Soft = "so\u{ad}ft";
        SoftLower = "soft";
        Art3 = "٣";
        Ქ = "ქ";
        Sas = "ΣΑΣ";
        Dž = "ǅ";
        SS = "ß";
        I = "ı";
        ILower = "i";
        Empty = "";
        Space = " ";
        Tab = "\t";
        DotDotDot = "…";
        Dash = "—";
        QuoteQuote = "“”";
        ー = "ー";
        U1 = "\u{1}";
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Ქარი {
    /// `ა`
    Ა,
    /// `ბ`
    Ბ,
    /// A value that the API has added since.
    Unknown(UnknownValue),
}

text_enum! {
    Ქარი {
        Ა = "ა";
        Ბ = "ბ";
    }
}

// ==== src/one_half.rs

//! The operations under `/½`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client.one_half().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on one half, from [`Client::one_half`](crate::Client::one_half).
#[derive(Clone, Debug)]
pub struct OneHalf {
    client: Client,
}

impl OneHalf {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /½`
    #[inline]
    pub fn retrieve(&self) -> RetrieveOneHalf {
        RetrieveOneHalf {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`OneHalf::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveOneHalf {
    client: Client,
    options: CallOptions,
}

impl RetrieveOneHalf {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/½")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveOneHalf);

// ==== src/serde_json_.rs

//! The operations under `/serde_json`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! let item = client.serde_json().retrieve().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use serde_json::Value;
use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on serde json, from [`Client::serde_json`](crate::Client::serde_json).
#[derive(Clone, Debug)]
pub struct SerdeJson {
    client: Client,
}

impl SerdeJson {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /serde_json`
    #[inline]
    pub fn retrieve(&self) -> RetrieveSerdeJson {
        RetrieveSerdeJson {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`SerdeJson::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveSerdeJson {
    client: Client,
    options: CallOptions,
}

impl RetrieveSerdeJson {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<BTreeMap<String, Value>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<BTreeMap<String, Value>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/serde_json")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveSerdeJson => BTreeMap < String, Value >);

// ==== src/std_/core_.rs

//! The operations under `/std/core`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! client.std().core().retrieve().send().await?;
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};

/// The operations on core, from [`Std::core`](super::Std::core).
#[derive(Clone, Debug)]
pub struct Core {
    client: Client,
}

impl Core {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /std/core`
    #[inline]
    pub fn retrieve(&self) -> RetrieveCore {
        RetrieveCore {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`Core::retrieve`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RetrieveCore {
    client: Client,
    options: CallOptions,
}

impl RetrieveCore {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<()> {
        self.client.send_empty(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<()>> {
        self.client.send_empty_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/std/core")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(RetrieveCore);

// ==== src/std_.rs

//! The operations under `/std`.

use crate::Client;

#[cfg(feature = "core")]
pub mod core_;

/// The operations on std, from [`Client::std`](crate::Client::std).
#[derive(Clone, Debug)]
pub struct Std {
    client: Client,
}

impl Std {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// The client that the requests go through.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The operations under `/std/core`.
    #[cfg(feature = "core")]
    pub fn core(&self) -> core_::Core {
        core_::Core::new(self.client.clone())
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

use crate::runtime::{Extra, model};

#[cfg(feature = "grosse")]
pub use crate::größe::{Art, Messung, Ქარი};

#[derive(Clone)]
#[non_exhaustive]
pub struct 用户 {
    pub 名前: String,
    pub id: Option<String>,
    /// Members beyond these.
    pub extra: Extra,
}

impl 用户 {
    /// Makes one from its required fields.
    pub fn new(名前: impl Into<String>) -> Self {
        Self {
            名前: 名前.into(),
            id: None,
            extra: Extra::default(),
        }
    }
}

model! {
    用户 {
        required 名前 = "名前";
        optional id = "id";
    }
}

// ==== src/yong_hu_1be4cbb9.rs

//! The operations under `/用户`.
//!
//! ```no_run
//! # async fn example(client: names_in_all_of_unicode::Client) -> names_in_all_of_unicode::Result<()> {
//! let item = client.用户().list().send().await?;
//! println!("{item:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::client::{ONE_HALF, SCHLÜSSEL};
use crate::runtime::{Call, CallOptions, Method, Response, Sending, requests};
use crate::types::用户;

/// The operations on 用户, from [`Client::用户`](crate::Client::用户).
#[derive(Clone, Debug)]
pub struct 用户Resource {
    client: Client,
}

impl 用户Resource {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// `GET /用户`
    #[inline]
    pub fn list(&self) -> List用户 {
        List用户 {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}

/// The request that [`用户Resource::list`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List用户 {
    client: Client,
    options: CallOptions,
}

impl List用户 {
    /// Timeouts, retries, headers and query of this call only.
    #[inline]
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request.
    #[inline]
    pub fn send(self) -> Sending<Vec<用户>> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Vec<用户>>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::GET, "/用户")
            .security(&[&[SCHLÜSSEL], &[ONE_HALF]])
            .options(&self.options)
    }
}

requests!(List用户 => Vec < 用户 >);

