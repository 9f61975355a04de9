//! stub
use crate::chart::Scene;
pub struct Theme; impl Theme { pub fn dark()->Self{Theme} pub fn light()->Self{Theme} pub fn css()->Self{Theme} }
pub fn svg(_:&Scene,_:&Theme)->String{String::new()}
#[cfg(target_arch="wasm32")] pub fn canvas(_:&Scene,_:&Theme,_:&web_sys::HtmlCanvasElement,_:f64)->Result<(),String>{Ok(())}
