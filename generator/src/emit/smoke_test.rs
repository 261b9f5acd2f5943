//! The file `tests/smoke.rs`: calls of each kind against the mock server.

use proc_macro2::TokenStream;
use quote::quote;

use super::call::standard_method;
use super::example::{Files, crate_name, formatted};
use super::example_programs::{CallKind, examples};
use crate::ir::{Api, Operation, Success};

/// The smoke test.
pub struct SmokeTest<'a> {
    /// The features of the resources that it uses.
    pub features: Vec<&'a str>,
    /// The text without the header.
    pub text: String,
}

/// Returns the smoke test; `None` if no operation has an example.
pub fn smoke_test(api: &Api) -> Option<SmokeTest<'_>> {
    let crate_name = crate_name(api);
    // A template with a query or a fragment is not what the server sees.
    let examples: Vec<_> = examples(api, Files::InMemory)
        .into_iter()
        .filter(|(_, example, _)| !example.operation.path.comment().contains(['?', '#']))
        .collect();
    let tests = examples.iter().map(|(kind, example, _)| {
        let name = test_name(*kind);
        let (uses, request) = (&example.uses, &example.request);
        let method = match standard_method(example.operation) {
            Some(method) => quote!(#crate_name::runtime::Method::#method),
            None => {
                let method = &example.operation.method;
                quote!(#method.parse().expect("a valid method"))
            }
        };
        let path = &example.operation.path;
        let send = send(*kind, example.operation);
        quote! {
            #[tokio::test]
            async fn #name() {
                #uses
                let (mock, client) = mock(#method, #path);
                let error = #request.#send().await.expect_err("the mock responds with 404");
                assert_eq!(error.status(), Some(#crate_name::runtime::StatusCode::NOT_FOUND), "{error}");
                mock.assert_done();
            }
        }
    });
    let mut features: Vec<&str> = examples.iter().map(|(_, example, _)| example.feature()).collect();
    features.sort_unstable();
    features.dedup();
    let text = formatted(&quote! {
        /// Returns a mock server that responds to the operation with 404, and a client for it.
        fn mock(
            method: #crate_name::runtime::Method,
            path: &str,
        ) -> (#crate_name::runtime::mock::Mock, #crate_name::Client) {
            let mock = #crate_name::runtime::mock::Mock::new();
            let status = #crate_name::runtime::StatusCode::NOT_FOUND;
            let response = #crate_name::runtime::mock::MockResponse::error(status, "not found");
            mock.on(method, path).respond(response);
            let client = #crate_name::Client::builder().base_url("https://api.example.com").anonymous();
            let client = client.transport(mock.clone()).build().expect("valid settings");
            (mock, client)
        }

        #(#tests)*
    });
    let docs = "//! Sends one request of each kind to a mock server.\n\n";
    (!examples.is_empty()).then(|| SmokeTest { features, text: format!("{docs}{text}") })
}

/// Returns the name of the test of a kind of call.
fn test_name(kind: CallKind) -> TokenStream {
    match kind {
        CallKind::List => quote!(sends_a_list_request),
        CallKind::Create => quote!(sends_a_create_request),
        CallKind::Error => quote!(sends_a_request_that_may_fail),
        CallKind::Stream => quote!(sends_a_stream_request),
        CallKind::Upload => quote!(sends_an_upload_request),
    }
}

/// Returns the method that sends the request.
fn send(kind: CallKind, operation: &Operation) -> TokenStream {
    match &operation.stream {
        Some(stream) if kind == CallKind::Stream || operation.success == Success::Events => {
            let method = &stream.method;
            quote!(#method)
        }
        _ => quote!(send),
    }
}
