//! The stages as they stand in `src/`, without what draws pages: that is most of what there is to compile, and takes no
//! bytes from strangers but by the address, which is here.

#[path = "../../src/model/mod.rs"]
pub mod model;
#[path = "../../src/normalize/mod.rs"]
pub mod normalize;
#[path = "../../src/outline/mod.rs"]
pub mod outline;
#[path = "../../src/phrase/mod.rs"]
pub mod phrase;
#[path = "../../src/records/mod.rs"]
pub mod records;
#[path = "../../src/resolve/mod.rs"]
pub mod resolve;
#[path = "../../src/store/mod.rs"]
pub mod store;

#[path = "../../src/views"]
pub mod views {
    pub mod routes;
    pub mod words;
}
