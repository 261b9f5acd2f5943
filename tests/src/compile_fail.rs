//! What must not compile: the promises that the types make.

#[test]
fn what_must_not_compile_does_not() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("data/compile_fail/*.rs");
}
