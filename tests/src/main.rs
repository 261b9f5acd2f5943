//! One binary, so that the client is linked once: a module per thing that is held true.

mod compile_fail;
mod diagnostics;
mod golden;
mod regenerate;
