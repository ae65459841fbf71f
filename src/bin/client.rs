//! The reader's client: it makes a prerendered page live.

/// Starts the client. A panic leaves a page that can be read and links that work.
#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|panic| {
        naname::client::let_links_be_plain();
        leptos::logging::error!("{panic}");
    }));
    naname::client::start();
}

/// There is no client outside a browser; this lets plain `cargo build` and `cargo test` work.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Two kilobytes less (gzip) than the standard library's own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
