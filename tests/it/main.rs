//! Native tests, a module a room; data in `tests/cases`.
mod broken;
#[path = "../cases/mod.rs"]
mod cases;
mod chart;
mod decimal;
mod embed;
mod export;
mod golden;
mod layers;
mod live;
mod mutation;
mod order;
mod pace;
mod pages;
mod paint;
mod palette;
mod poster;
mod province;
mod report;
mod route;
mod scripts;
mod search;
mod short_names;
mod site;
mod text;
mod tidy;
