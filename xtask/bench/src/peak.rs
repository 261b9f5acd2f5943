//! The most memory that decoding takes at a time: prints, for each page, its bytes and the bytes
//! that were allocated beside it.

use benches::cases;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    for case in cases() {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        (case.ours.decode)(case.text.as_bytes());
        println!("{}\t{}\t{}", case.name, case.text.len(), MEMORY.peak_usage().saturating_sub(before));
    }
}
