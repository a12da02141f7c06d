//! The app: mounts into its own element of the page. Where there is none, such as on the bench page, it does nothing.

#[cfg(target_arch = "wasm32")]
mod bench;

#[cfg(target_arch = "wasm32")]
fn main() {
    guilan::views::app::start();
}

/// The app runs in browsers alone; `guilan` is the native program.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("guilan-app runs in a browser: make serve");
}
