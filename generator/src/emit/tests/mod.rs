//! The printed code of each emitter, for an API that contains one of everything.

mod choices;
mod files;
mod pages;
mod requests;
mod runtime_modules;
mod sample;
mod types;

use expect_test::Expect;
use proc_macro2::TokenStream;

use crate::emit::docs::doc_placeholders;
use crate::format::format;

fn check(tokens: TokenStream, expected: &Expect) {
    let file = syn::parse2(tokens).expect("it is Rust");
    expected.assert_eq(&format(&prettyplease::unparse(&file), &doc_placeholders::drain()));
}
