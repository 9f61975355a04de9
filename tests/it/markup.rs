//! Markup as a tree, read strictly: what is not closed, or closed out of order, fails the test that reads it.

/// Elements that have no end.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// What stands in an element.
#[derive(Debug)]
pub enum Node<'a> {
    Element(Element<'a>),
    Text(String),
}

/// An element with everything in it.
#[derive(Debug, Default)]
pub struct Element<'a> {
    pub name: &'a str,
    pub attributes: Vec<(&'a str, String)>,
    pub inside: Vec<Node<'a>>,
}

/// The elements of a piece of markup, in an element without a name.
pub fn read(markup: &str) -> Element<'_> {
    let mut open = vec![Element::default()];
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        put(&mut open, text_of(&rest[..start]));
        rest = &rest[start + 1..];
        if let Some(end) = rest.strip_prefix('/') {
            let (name, after) = end.split_once('>').expect("an end of a tag");
            let element = open.pop().expect("an open element");
            assert_eq!(element.name, name, "…{}", after.chars().take(80).collect::<String>());
            put(&mut open, Some(Node::Element(element)));
            rest = after;
            continue;
        }
        let (element, is_closed, after) = tag(rest);
        rest = after;
        if is_closed || VOID.contains(&element.name) {
            put(&mut open, Some(Node::Element(element)));
        } else {
            open.push(element);
        }
    }
    put(&mut open, text_of(rest));
    let root = open.pop().expect("the root");
    assert!(open.is_empty(), "<{}> is never closed", root.name);
    root
}

fn put<'a>(open: &mut [Element<'a>], node: Option<Node<'a>>) {
    let element = open.last_mut().expect("an end without a beginning");
    element.inside.extend(node);
}

fn text_of<'a>(text: &str) -> Option<Node<'a>> {
    assert!(!text.contains('>'), "a bare > in: {text}");
    (!text.is_empty()).then(|| Node::Text(decode(text)))
}

/// A tag after its `<`: the element, whether it closes itself, and what follows.
fn tag(text: &str) -> (Element<'_>, bool, &str) {
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/' | '=');
    let (name, mut rest) = text.split_at(text.find(ends).expect("an end of a name"));
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric()) && !name.is_empty(), "no name of an element: {name}");
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            return (Element { name, attributes, inside: Vec::new() }, true, after);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (Element { name, attributes, inside: Vec::new() }, false, after);
        }
        let (attribute, after) = rest.split_at(rest.find(ends).expect("an end of an attribute"));
        let is_name = !attribute.is_empty() && attribute.chars().all(|c| c.is_ascii_alphanumeric() || "-:".contains(c));
        assert!(is_name, "<{name} {}", rest.chars().take(40).collect::<String>());
        assert!(attributes.iter().all(|(other, _)| *other != attribute), "<{name}> has two {attribute}");
        let value = after.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        attributes.push((attribute, value.map_or(String::new(), |(value, _)| decode(value))));
        rest = value.map_or(after, |(_, after)| after);
    }
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

impl<'a> Element<'a> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is of a class.
    pub fn is_of(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// The elements right in it.
    pub fn children(&self) -> impl Iterator<Item = &Element<'a>> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Every element below it, in the order of the markup.
    pub fn all(&self) -> Vec<&Element<'a>> {
        self.children().flat_map(|child| std::iter::once(child).chain(child.all())).collect()
    }

    /// The elements below it with this name.
    pub fn named(&self, name: &str) -> Vec<&Element<'a>> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    /// The element below it with this id.
    pub fn id(&self, id: &str) -> &Element<'a> {
        let found = self.all().into_iter().find(|element| element.get("id") == Some(id));
        found.unwrap_or_else(|| panic!("nothing has the id {id}"))
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.text_without("")
    }

    /// Its words, but for those in elements of a class.
    pub fn text_without(&self, class: &str) -> String {
        let words = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) if !class.is_empty() && element.is_of(class) => String::new(),
            Node::Element(element) => element.text_without(class),
        };
        self.inside.iter().map(words).collect()
    }
}

#[test]
fn markup_is_read_as_it_is_nested() {
    let root = read("<p class=\"a b\" hidden>one <b>t&amp;o</b><br><svg/></p>three");
    assert_eq!(root.text(), "one t&othree");
    let [p] = root.children().collect::<Vec<_>>()[..] else { panic!("{root:?}") };
    assert!(p.is_of("b") && !p.is_of("a b") && p.get("hidden") == Some(""));
    assert_eq!(p.all().iter().map(|element| element.name).collect::<Vec<_>>(), ["b", "br", "svg"]);
}

#[test]
#[should_panic(expected = "left: \"b\"")]
fn an_end_out_of_order_is_told() {
    read("<p><b></p></b>");
}
