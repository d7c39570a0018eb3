// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: a copy of each line is not stale, but it is not a part of the text either, and doubles the memory.

/// A text with fast access to its lines.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Document {
    text: String,
    lines: Vec<String>,
}

impl Document {
    pub fn new(text: String) -> Self {
        let mut document = Document {
            text,
            lines: Vec::new(),
        };
        document.index_from(0);
        document
    }

    /// Indexes the text from a position that starts a line.
    fn index_from(&mut self, start: usize) {
        self.lines.clear();
        self.lines.extend(
            self.text[start..]
                .split_inclusive('\n')
                .map(|l| l.trim_end_matches('\n').to_string()),
        );
    }

    pub fn push_str(&mut self, more: &str) {
        self.text.push_str(more);
        self.index_from(0);
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        self.lines.get(index).map(String::as_str)
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
