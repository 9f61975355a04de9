//! The built site (`dist/`) in a real Chromium, driven through WebDriver as a visitor would use it.
//! `make test` builds the site first.
mod access;
mod browser;
mod check;
mod embed;
mod engines;
mod far;
mod finger;
mod keyboard;
mod lazy;
mod made;
mod marks;
mod offline;
mod opened;
mod paper;
mod phone;
mod province;
mod reader;
mod rules;
mod search;
mod single;
mod site;
mod steady;
mod take;
mod visits;
mod walk;
mod wild;
