//! The composer: what editors write, checked and shown in their own browser. The same program runs
//! on the page and in the worker beside it.

/// Starts the composer's part for wherever it was loaded.
#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|panic| naname::editor::complain(&panic.to_string())));
    naname::editor::start();
}

/// There is no composer outside a browser; this lets `cargo clippy --all-features` work.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
