//! Prints the allocations of a call and the memory of a waiting call, for each stack.

use std::alloc::System;
use std::time::Duration;

use benches::stacks::{Kind, Server, Stack, serve};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const CALLS: usize = 1_000;
const WAITING: usize = 1_000;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|it| it == "serve") {
        return serve(arguments.len() > 2);
    }
    for (name, kind) in [("ours", Kind::Ours), ("reqwest", Kind::Reqwest)] {
        let (server, silent) = (Server::start(false)?, Server::start(true)?);
        // Dropped before the servers, when no call is left that could fail.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (count, bytes, waiting) = runtime.block_on(async {
            let stack = Stack::new(kind, server.address);
            stack.calls(100, 1).await;
            let region = Region::new(MEMORY);
            stack.calls(CALLS, 1).await;
            let Stats { allocations, reallocations, bytes_allocated, .. } = region.change();
            let (count, bytes) = (allocations + reallocations, bytes_allocated);
            let stack = Stack::new(kind, silent.address);
            let region = Region::new(MEMORY);
            tokio::spawn(async move { stack.calls(WAITING, WAITING).await });
            tokio::time::sleep(Duration::from_secs(2)).await;
            let change = region.change();
            (count, bytes, change.bytes_allocated.saturating_sub(change.bytes_deallocated))
        });
        println!("{name}\t{}\t{}\t{}", count / CALLS, bytes / CALLS, waiting / WAITING);
    }
    Ok(())
}
