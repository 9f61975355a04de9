//! stub
use crate::{chart::Spec, dataset::*, locale::Lang};
#[derive(Clone, Debug, PartialEq)] pub struct Figure { pub slug:String, pub title:String, pub subtitle:String, pub note:String, pub alt:String, pub spec:Option<Spec>, pub observations:Vec<ObservationId> }
pub fn of_figure(_d:&Dataset, r:&FigureRow, l:Lang)->Figure{ Figure{slug:r.id.0.clone(),title:r.title.get(l).into(),subtitle:r.subtitle.get(l).into(),note:r.note.get(l).into(),alt:String::new(),spec:None,observations:vec![]}}
pub fn of_indicator(_d:&Dataset, r:&Indicator, l:Lang)->Figure{ Figure{slug:r.id.0.clone(),title:r.name.get(l).into(),subtitle:String::new(),note:String::new(),alt:String::new(),spec:None,observations:vec![]}}
