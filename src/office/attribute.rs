//! Attributes of a tag, whatever prefix its document gives them.
//! Knows no tag.

use quick_xml::events::BytesStart;

/// An attribute by its name without prefix.
pub(super) fn value(tag: &BytesStart, name: &[u8]) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(String::from_utf8_lossy(&found.value).into_owned())
}
