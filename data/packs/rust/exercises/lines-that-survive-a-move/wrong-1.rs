// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: forges anew after each append, but the derived `Clone` still copies slices of the original.

/// A text with fast access to its lines.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Document {
    text: String,
    lines: Vec<&'static str>,
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
        // SAFETY: the slices are renewed whenever the text changes.
        let text: &'static str = unsafe { std::mem::transmute(&self.text[start..]) };
        self.lines.clear();
        self.lines.extend(
            text.split_inclusive('\n')
                .map(|line| line.strip_suffix('\n').unwrap_or(line)),
        );
    }

    pub fn push_str(&mut self, more: &str) {
        self.text.push_str(more);
        self.index_from(0);
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
