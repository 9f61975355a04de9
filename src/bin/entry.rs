//! What the six modules of the browser have alike: the allocator, and what one says that is started natively.
//! Knows no room.

// A third of the bytes of the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Says what the program is, and ends. The browser has no `main`: nothing runs before it is called.
#[cfg(not(target_arch = "wasm32"))]
pub fn refuse() {
    eprintln!("This program is a part of a web page: build it with `make build`, or serve it with `make serve`.");
    std::process::exit(2);
}
