//! The peak memory of decoding: prints, for each page, its bytes and the bytes allocated in
//! addition.

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
