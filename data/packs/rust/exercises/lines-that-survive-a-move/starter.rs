// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// A text with fast access to its lines.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Document {
    text: String,
    lines: Vec<&'static str>,
}

/// Makes the lines of `text` live as long as the document.
fn forge(text: &str) -> impl Iterator<Item = &'static str> {
    let text: &'static str = unsafe { std::mem::transmute(text) };
    text.lines()
}

impl Document {
    pub fn new(text: String) -> Self {
        let lines = forge(&text).collect();
        Document { text, lines }
    }

    pub fn push_str(&mut self, more: &str) {
        let start = self.text.len();
        self.text.push_str(more);
        self.lines.extend(forge(&self.text[start..]));
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        self.lines.get(index).copied()
    }

    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn into_text(self) -> String {
        self.text
    }
}
