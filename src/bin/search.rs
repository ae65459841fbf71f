//! The search: a program of its own, which only pages with a search start.

/// Starts the search.
#[cfg(target_arch = "wasm32")]
fn main() {
    naname::finder::start();
}

/// There is no search outside a browser; this lets plain `cargo build` and `cargo test` work.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Two kilobytes less (gzip) than the standard library's own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
