//! stub
#[derive(Clone, Debug, PartialEq)] pub struct Spec;
#[derive(Clone, Debug, PartialEq)] pub struct Scene;
pub fn layout(_: &Spec, _: f64) -> Scene { Scene }
