//! Decoding and encoding pages of a megabyte: generated types, and derived types as the baseline.

use benches::{Case, cases};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn pages() -> impl Iterator<Item = usize> {
    0..cases().len()
}

fn case(index: usize) -> Case {
    cases().swap_remove(index)
}

#[divan::bench(args = pages())]
fn decode_generated(bencher: Bencher<'_, '_>, index: usize) {
    let case = case(index);
    bencher
        .counter(BytesCount::of_str(&case.text))
        .bench_local(|| (case.ours.decode)(black_box(case.text.as_bytes())));
}

#[divan::bench(args = pages())]
fn decode_derived(bencher: Bencher<'_, '_>, index: usize) {
    let case = case(index);
    bencher
        .counter(BytesCount::of_str(&case.text))
        .bench_local(|| (case.derived.decode)(black_box(case.text.as_bytes())));
}

#[divan::bench(args = pages())]
fn encode_generated(bencher: Bencher<'_, '_>, index: usize) {
    let case = case(index);
    let encode = (case.ours.encoder)(case.text.as_bytes());
    bencher.counter(BytesCount::of_str(&case.text)).bench_local(encode);
}

#[divan::bench(args = pages())]
fn encode_derived(bencher: Bencher<'_, '_>, index: usize) {
    let case = case(index);
    let encode = (case.derived.encoder)(case.text.as_bytes());
    bencher.counter(BytesCount::of_str(&case.text)).bench_local(encode);
}
