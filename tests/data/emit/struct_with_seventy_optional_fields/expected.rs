// ==== src/client.rs

//! What the client is to this API: its credentials, its address, its resources.

use crate::runtime::{Result, Service};

mod base;

pub use base::{Client, ClientBuilder};

pub(crate) const SERVICE: &Service = &Service {
    name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url: Some("https://api.example.com"),
    variables: &[],
    base_url_env: None,
    schemes: &[],
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

    /// The operations under `/diaries`.
    #[cfg(feature = "diaries")]
    pub fn diaries(&self) -> crate::diaries::Diaries {
        crate::diaries::Diaries::new(self.clone())
    }
}

// ==== src/diaries.rs

//! The operations under `/diaries`.
//!
//! ```no_run
//! # async fn example(client: struct_with_seventy_optional_fields::Client) -> struct_with_seventy_optional_fields::Result<()> {
//! let diary = client.diaries().create("owner").send().await?;
//! println!("{diary:?}");
//! # Ok(())
//! # }
//! ```

use crate::Client;
use crate::runtime::{
    Call, CallOptions, Extra, Method, Response, Sending, model, requests,
};

/// The operations on diaries, from [`Client::diaries`](crate::Client::diaries).
#[derive(Clone, Debug)]
pub struct Diaries {
    client: Client,
}

impl Diaries {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Create the diary.
    ///
    /// - `owner`: Whose it is.
    ///
    /// `POST /diaries`
    pub fn create(&self, owner: impl Into<String>) -> CreateDiary {
        CreateDiary {
            client: self.client.clone(),
            options: CallOptions::default(),
            body: Diary::new(owner),
        }
    }
}

/// The request that [`Diaries::create`] makes.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDiary {
    client: Client,
    options: CallOptions,
    body: Diary,
}

impl CreateDiary {
    /// What day 1 brought.
    pub fn day_1(mut self, day_1: i64) -> Self {
        self.body.day_1 = Some(day_1);
        self
    }

    /// What day 2 brought.
    pub fn day_2(mut self, day_2: i64) -> Self {
        self.body.day_2 = Some(day_2);
        self
    }

    /// What day 3 brought.
    pub fn day_3(mut self, day_3: i64) -> Self {
        self.body.day_3 = Some(day_3);
        self
    }

    /// What day 4 brought.
    pub fn day_4(mut self, day_4: i64) -> Self {
        self.body.day_4 = Some(day_4);
        self
    }

    /// What day 5 brought.
    pub fn day_5(mut self, day_5: i64) -> Self {
        self.body.day_5 = Some(day_5);
        self
    }

    /// What day 6 brought.
    pub fn day_6(mut self, day_6: i64) -> Self {
        self.body.day_6 = Some(day_6);
        self
    }

    /// What day 7 brought.
    pub fn day_7(mut self, day_7: i64) -> Self {
        self.body.day_7 = Some(day_7);
        self
    }

    /// What day 8 brought.
    pub fn day_8(mut self, day_8: i64) -> Self {
        self.body.day_8 = Some(day_8);
        self
    }

    /// What day 9 brought.
    pub fn day_9(mut self, day_9: i64) -> Self {
        self.body.day_9 = Some(day_9);
        self
    }

    /// What day 10 brought.
    pub fn day_10(mut self, day_10: i64) -> Self {
        self.body.day_10 = Some(day_10);
        self
    }

    /// What day 11 brought.
    pub fn day_11(mut self, day_11: i64) -> Self {
        self.body.day_11 = Some(day_11);
        self
    }

    /// What day 12 brought.
    pub fn day_12(mut self, day_12: i64) -> Self {
        self.body.day_12 = Some(day_12);
        self
    }

    /// What day 13 brought.
    pub fn day_13(mut self, day_13: i64) -> Self {
        self.body.day_13 = Some(day_13);
        self
    }

    /// What day 14 brought.
    pub fn day_14(mut self, day_14: i64) -> Self {
        self.body.day_14 = Some(day_14);
        self
    }

    /// What day 15 brought.
    pub fn day_15(mut self, day_15: i64) -> Self {
        self.body.day_15 = Some(day_15);
        self
    }

    /// What day 16 brought.
    pub fn day_16(mut self, day_16: i64) -> Self {
        self.body.day_16 = Some(day_16);
        self
    }

    /// What day 17 brought.
    pub fn day_17(mut self, day_17: i64) -> Self {
        self.body.day_17 = Some(day_17);
        self
    }

    /// What day 18 brought.
    pub fn day_18(mut self, day_18: i64) -> Self {
        self.body.day_18 = Some(day_18);
        self
    }

    /// What day 19 brought.
    pub fn day_19(mut self, day_19: i64) -> Self {
        self.body.day_19 = Some(day_19);
        self
    }

    /// What day 20 brought.
    pub fn day_20(mut self, day_20: i64) -> Self {
        self.body.day_20 = Some(day_20);
        self
    }

    /// What day 21 brought.
    pub fn day_21(mut self, day_21: i64) -> Self {
        self.body.day_21 = Some(day_21);
        self
    }

    /// What day 22 brought.
    pub fn day_22(mut self, day_22: i64) -> Self {
        self.body.day_22 = Some(day_22);
        self
    }

    /// What day 23 brought.
    pub fn day_23(mut self, day_23: i64) -> Self {
        self.body.day_23 = Some(day_23);
        self
    }

    /// What day 24 brought.
    pub fn day_24(mut self, day_24: i64) -> Self {
        self.body.day_24 = Some(day_24);
        self
    }

    /// What day 25 brought.
    pub fn day_25(mut self, day_25: i64) -> Self {
        self.body.day_25 = Some(day_25);
        self
    }

    /// What day 26 brought.
    pub fn day_26(mut self, day_26: i64) -> Self {
        self.body.day_26 = Some(day_26);
        self
    }

    /// What day 27 brought.
    pub fn day_27(mut self, day_27: i64) -> Self {
        self.body.day_27 = Some(day_27);
        self
    }

    /// What day 28 brought.
    pub fn day_28(mut self, day_28: i64) -> Self {
        self.body.day_28 = Some(day_28);
        self
    }

    /// What day 29 brought.
    pub fn day_29(mut self, day_29: i64) -> Self {
        self.body.day_29 = Some(day_29);
        self
    }

    /// What day 30 brought.
    pub fn day_30(mut self, day_30: i64) -> Self {
        self.body.day_30 = Some(day_30);
        self
    }

    /// What day 31 brought.
    pub fn day_31(mut self, day_31: i64) -> Self {
        self.body.day_31 = Some(day_31);
        self
    }

    /// What day 32 brought.
    pub fn day_32(mut self, day_32: i64) -> Self {
        self.body.day_32 = Some(day_32);
        self
    }

    /// What day 33 brought.
    pub fn day_33(mut self, day_33: i64) -> Self {
        self.body.day_33 = Some(day_33);
        self
    }

    /// What day 34 brought.
    pub fn day_34(mut self, day_34: i64) -> Self {
        self.body.day_34 = Some(day_34);
        self
    }

    /// What day 35 brought.
    pub fn day_35(mut self, day_35: i64) -> Self {
        self.body.day_35 = Some(day_35);
        self
    }

    /// What day 36 brought.
    pub fn day_36(mut self, day_36: i64) -> Self {
        self.body.day_36 = Some(day_36);
        self
    }

    /// What day 37 brought.
    pub fn day_37(mut self, day_37: i64) -> Self {
        self.body.day_37 = Some(day_37);
        self
    }

    /// What day 38 brought.
    pub fn day_38(mut self, day_38: i64) -> Self {
        self.body.day_38 = Some(day_38);
        self
    }

    /// What day 39 brought.
    pub fn day_39(mut self, day_39: i64) -> Self {
        self.body.day_39 = Some(day_39);
        self
    }

    /// What day 40 brought.
    pub fn day_40(mut self, day_40: i64) -> Self {
        self.body.day_40 = Some(day_40);
        self
    }

    /// What day 41 brought.
    pub fn day_41(mut self, day_41: i64) -> Self {
        self.body.day_41 = Some(day_41);
        self
    }

    /// What day 42 brought.
    pub fn day_42(mut self, day_42: i64) -> Self {
        self.body.day_42 = Some(day_42);
        self
    }

    /// What day 43 brought.
    pub fn day_43(mut self, day_43: i64) -> Self {
        self.body.day_43 = Some(day_43);
        self
    }

    /// What day 44 brought.
    pub fn day_44(mut self, day_44: i64) -> Self {
        self.body.day_44 = Some(day_44);
        self
    }

    /// What day 45 brought.
    pub fn day_45(mut self, day_45: i64) -> Self {
        self.body.day_45 = Some(day_45);
        self
    }

    /// What day 46 brought.
    pub fn day_46(mut self, day_46: i64) -> Self {
        self.body.day_46 = Some(day_46);
        self
    }

    /// What day 47 brought.
    pub fn day_47(mut self, day_47: i64) -> Self {
        self.body.day_47 = Some(day_47);
        self
    }

    /// What day 48 brought.
    pub fn day_48(mut self, day_48: i64) -> Self {
        self.body.day_48 = Some(day_48);
        self
    }

    /// What day 49 brought.
    pub fn day_49(mut self, day_49: i64) -> Self {
        self.body.day_49 = Some(day_49);
        self
    }

    /// What day 50 brought.
    pub fn day_50(mut self, day_50: i64) -> Self {
        self.body.day_50 = Some(day_50);
        self
    }

    /// What day 51 brought.
    pub fn day_51(mut self, day_51: i64) -> Self {
        self.body.day_51 = Some(day_51);
        self
    }

    /// What day 52 brought.
    pub fn day_52(mut self, day_52: i64) -> Self {
        self.body.day_52 = Some(day_52);
        self
    }

    /// What day 53 brought.
    pub fn day_53(mut self, day_53: i64) -> Self {
        self.body.day_53 = Some(day_53);
        self
    }

    /// What day 54 brought.
    pub fn day_54(mut self, day_54: i64) -> Self {
        self.body.day_54 = Some(day_54);
        self
    }

    /// What day 55 brought.
    pub fn day_55(mut self, day_55: i64) -> Self {
        self.body.day_55 = Some(day_55);
        self
    }

    /// What day 56 brought.
    pub fn day_56(mut self, day_56: i64) -> Self {
        self.body.day_56 = Some(day_56);
        self
    }

    /// What day 57 brought.
    pub fn day_57(mut self, day_57: i64) -> Self {
        self.body.day_57 = Some(day_57);
        self
    }

    /// What day 58 brought.
    pub fn day_58(mut self, day_58: i64) -> Self {
        self.body.day_58 = Some(day_58);
        self
    }

    /// What day 59 brought.
    pub fn day_59(mut self, day_59: i64) -> Self {
        self.body.day_59 = Some(day_59);
        self
    }

    /// What day 60 brought.
    pub fn day_60(mut self, day_60: i64) -> Self {
        self.body.day_60 = Some(day_60);
        self
    }

    /// What day 61 brought.
    pub fn day_61(mut self, day_61: i64) -> Self {
        self.body.day_61 = Some(day_61);
        self
    }

    /// What day 62 brought.
    pub fn day_62(mut self, day_62: i64) -> Self {
        self.body.day_62 = Some(day_62);
        self
    }

    /// What day 63 brought.
    pub fn day_63(mut self, day_63: i64) -> Self {
        self.body.day_63 = Some(day_63);
        self
    }

    /// What day 64 brought.
    pub fn day_64(mut self, day_64: i64) -> Self {
        self.body.day_64 = Some(day_64);
        self
    }

    /// What day 65 brought.
    pub fn day_65(mut self, day_65: i64) -> Self {
        self.body.day_65 = Some(day_65);
        self
    }

    /// What day 66 brought.
    pub fn day_66(mut self, day_66: i64) -> Self {
        self.body.day_66 = Some(day_66);
        self
    }

    /// What day 67 brought.
    pub fn day_67(mut self, day_67: i64) -> Self {
        self.body.day_67 = Some(day_67);
        self
    }

    /// What day 68 brought.
    pub fn day_68(mut self, day_68: i64) -> Self {
        self.body.day_68 = Some(day_68);
        self
    }

    /// What day 69 brought.
    pub fn day_69(mut self, day_69: i64) -> Self {
        self.body.day_69 = Some(day_69);
        self
    }

    /// What day 70 brought.
    pub fn day_70(mut self, day_70: i64) -> Self {
        self.body.day_70 = Some(day_70);
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
    pub fn send(self) -> Sending<Diary> {
        self.client.send(self.call())
    }

    /// Sends the request, and gives the answer with its status and headers.
    #[inline]
    pub fn send_with_response(self) -> Sending<Response<Diary>> {
        self.client.send_with_response(self.call())
    }

    #[inline]
    fn call(&self) -> Call {
        Call::new(Method::POST, "/diaries").json(&self.body).options(&self.options)
    }
}

requests!(CreateDiary => Diary);

/// A diary of seventy days.
#[derive(Clone)]
#[non_exhaustive]
pub struct Diary {
    /// Whose it is.
    pub owner: String,
    /// What day 1 brought.
    pub day_1: Option<i64>,
    /// What day 2 brought.
    pub day_2: Option<i64>,
    /// What day 3 brought.
    pub day_3: Option<i64>,
    /// What day 4 brought.
    pub day_4: Option<i64>,
    /// What day 5 brought.
    pub day_5: Option<i64>,
    /// What day 6 brought.
    pub day_6: Option<i64>,
    /// What day 7 brought.
    pub day_7: Option<i64>,
    /// What day 8 brought.
    pub day_8: Option<i64>,
    /// What day 9 brought.
    pub day_9: Option<i64>,
    /// What day 10 brought.
    pub day_10: Option<i64>,
    /// What day 11 brought.
    pub day_11: Option<i64>,
    /// What day 12 brought.
    pub day_12: Option<i64>,
    /// What day 13 brought.
    pub day_13: Option<i64>,
    /// What day 14 brought.
    pub day_14: Option<i64>,
    /// What day 15 brought.
    pub day_15: Option<i64>,
    /// What day 16 brought.
    pub day_16: Option<i64>,
    /// What day 17 brought.
    pub day_17: Option<i64>,
    /// What day 18 brought.
    pub day_18: Option<i64>,
    /// What day 19 brought.
    pub day_19: Option<i64>,
    /// What day 20 brought.
    pub day_20: Option<i64>,
    /// What day 21 brought.
    pub day_21: Option<i64>,
    /// What day 22 brought.
    pub day_22: Option<i64>,
    /// What day 23 brought.
    pub day_23: Option<i64>,
    /// What day 24 brought.
    pub day_24: Option<i64>,
    /// What day 25 brought.
    pub day_25: Option<i64>,
    /// What day 26 brought.
    pub day_26: Option<i64>,
    /// What day 27 brought.
    pub day_27: Option<i64>,
    /// What day 28 brought.
    pub day_28: Option<i64>,
    /// What day 29 brought.
    pub day_29: Option<i64>,
    /// What day 30 brought.
    pub day_30: Option<i64>,
    /// What day 31 brought.
    pub day_31: Option<i64>,
    /// What day 32 brought.
    pub day_32: Option<i64>,
    /// What day 33 brought.
    pub day_33: Option<i64>,
    /// What day 34 brought.
    pub day_34: Option<i64>,
    /// What day 35 brought.
    pub day_35: Option<i64>,
    /// What day 36 brought.
    pub day_36: Option<i64>,
    /// What day 37 brought.
    pub day_37: Option<i64>,
    /// What day 38 brought.
    pub day_38: Option<i64>,
    /// What day 39 brought.
    pub day_39: Option<i64>,
    /// What day 40 brought.
    pub day_40: Option<i64>,
    /// What day 41 brought.
    pub day_41: Option<i64>,
    /// What day 42 brought.
    pub day_42: Option<i64>,
    /// What day 43 brought.
    pub day_43: Option<i64>,
    /// What day 44 brought.
    pub day_44: Option<i64>,
    /// What day 45 brought.
    pub day_45: Option<i64>,
    /// What day 46 brought.
    pub day_46: Option<i64>,
    /// What day 47 brought.
    pub day_47: Option<i64>,
    /// What day 48 brought.
    pub day_48: Option<i64>,
    /// What day 49 brought.
    pub day_49: Option<i64>,
    /// What day 50 brought.
    pub day_50: Option<i64>,
    /// What day 51 brought.
    pub day_51: Option<i64>,
    /// What day 52 brought.
    pub day_52: Option<i64>,
    /// What day 53 brought.
    pub day_53: Option<i64>,
    /// What day 54 brought.
    pub day_54: Option<i64>,
    /// What day 55 brought.
    pub day_55: Option<i64>,
    /// What day 56 brought.
    pub day_56: Option<i64>,
    /// What day 57 brought.
    pub day_57: Option<i64>,
    /// What day 58 brought.
    pub day_58: Option<i64>,
    /// What day 59 brought.
    pub day_59: Option<i64>,
    /// What day 60 brought.
    pub day_60: Option<i64>,
    /// What day 61 brought.
    pub day_61: Option<i64>,
    /// What day 62 brought.
    pub day_62: Option<i64>,
    /// What day 63 brought.
    pub day_63: Option<i64>,
    /// What day 64 brought.
    pub day_64: Option<i64>,
    /// What day 65 brought.
    pub day_65: Option<i64>,
    /// What day 66 brought.
    pub day_66: Option<i64>,
    /// What day 67 brought.
    pub day_67: Option<i64>,
    /// What day 68 brought.
    pub day_68: Option<i64>,
    /// What day 69 brought.
    pub day_69: Option<i64>,
    /// What day 70 brought.
    pub day_70: Option<i64>,
    /// Members beyond these.
    pub extra: Extra,
}

impl Diary {
    /// Makes one from its required fields.
    pub fn new(owner: impl Into<String>) -> Self {
        Self {
            owner: owner.into(),
            day_1: None,
            day_2: None,
            day_3: None,
            day_4: None,
            day_5: None,
            day_6: None,
            day_7: None,
            day_8: None,
            day_9: None,
            day_10: None,
            day_11: None,
            day_12: None,
            day_13: None,
            day_14: None,
            day_15: None,
            day_16: None,
            day_17: None,
            day_18: None,
            day_19: None,
            day_20: None,
            day_21: None,
            day_22: None,
            day_23: None,
            day_24: None,
            day_25: None,
            day_26: None,
            day_27: None,
            day_28: None,
            day_29: None,
            day_30: None,
            day_31: None,
            day_32: None,
            day_33: None,
            day_34: None,
            day_35: None,
            day_36: None,
            day_37: None,
            day_38: None,
            day_39: None,
            day_40: None,
            day_41: None,
            day_42: None,
            day_43: None,
            day_44: None,
            day_45: None,
            day_46: None,
            day_47: None,
            day_48: None,
            day_49: None,
            day_50: None,
            day_51: None,
            day_52: None,
            day_53: None,
            day_54: None,
            day_55: None,
            day_56: None,
            day_57: None,
            day_58: None,
            day_59: None,
            day_60: None,
            day_61: None,
            day_62: None,
            day_63: None,
            day_64: None,
            day_65: None,
            day_66: None,
            day_67: None,
            day_68: None,
            day_69: None,
            day_70: None,
            extra: Extra::default(),
        }
    }
}

model! {
    Diary {
        required owner = "owner";
        optional day_1 = "day_1";
        optional day_2 = "day_2";
        optional day_3 = "day_3";
        optional day_4 = "day_4";
        optional day_5 = "day_5";
        optional day_6 = "day_6";
        optional day_7 = "day_7";
        optional day_8 = "day_8";
        optional day_9 = "day_9";
        optional day_10 = "day_10";
        optional day_11 = "day_11";
        optional day_12 = "day_12";
        optional day_13 = "day_13";
        optional day_14 = "day_14";
        optional day_15 = "day_15";
        optional day_16 = "day_16";
        optional day_17 = "day_17";
        optional day_18 = "day_18";
        optional day_19 = "day_19";
        optional day_20 = "day_20";
        optional day_21 = "day_21";
        optional day_22 = "day_22";
        optional day_23 = "day_23";
        optional day_24 = "day_24";
        optional day_25 = "day_25";
        optional day_26 = "day_26";
        optional day_27 = "day_27";
        optional day_28 = "day_28";
        optional day_29 = "day_29";
        optional day_30 = "day_30";
        optional day_31 = "day_31";
        optional day_32 = "day_32";
        optional day_33 = "day_33";
        optional day_34 = "day_34";
        optional day_35 = "day_35";
        optional day_36 = "day_36";
        optional day_37 = "day_37";
        optional day_38 = "day_38";
        optional day_39 = "day_39";
        optional day_40 = "day_40";
        optional day_41 = "day_41";
        optional day_42 = "day_42";
        optional day_43 = "day_43";
        optional day_44 = "day_44";
        optional day_45 = "day_45";
        optional day_46 = "day_46";
        optional day_47 = "day_47";
        optional day_48 = "day_48";
        optional day_49 = "day_49";
        optional day_50 = "day_50";
        optional day_51 = "day_51";
        optional day_52 = "day_52";
        optional day_53 = "day_53";
        optional day_54 = "day_54";
        optional day_55 = "day_55";
        optional day_56 = "day_56";
        optional day_57 = "day_57";
        optional day_58 = "day_58";
        optional day_59 = "day_59";
        optional day_60 = "day_60";
        optional day_61 = "day_61";
        optional day_62 = "day_62";
        optional day_63 = "day_63";
        optional day_64 = "day_64";
        optional day_65 = "day_65";
        optional day_66 = "day_66";
        optional day_67 = "day_67";
        optional day_68 = "day_68";
        optional day_69 = "day_69";
        optional day_70 = "day_70";
    }
}

// ==== src/types.rs

//! Every type of the API in one place.
//!
//! A type that belongs to a resource is defined in the module of the resource.

#[cfg(feature = "diaries")]
pub use crate::diaries::Diary;

