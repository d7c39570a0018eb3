// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: appended text always starts a new line, even if the last one was open.

use std::ops::Range;

/// A text with fast access to its lines.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Document {
    text: String,
    /// Where each line is in `text`, without its `\n`. Positions, not slices: they stay right
    /// when the text moves to another buffer, and for a clone.
    lines: Vec<Range<usize>>,
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
        let mut at = start;
        for line in self.text[start..].split_inclusive('\n') {
            let end = at + line.strip_suffix('\n').unwrap_or(line).len();
            self.lines.push(at..end);
            at += line.len();
        }
    }

    pub fn push_str(&mut self, more: &str) {
        let start = self.text.len();
        self.text.push_str(more);
        self.index_from(start);
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        self.lines.get(index).map(|range| &self.text[range.clone()])
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
