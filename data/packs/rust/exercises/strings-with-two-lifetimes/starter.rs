// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// What is at this position does not belong there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed(pub usize);

/// A decoded string.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    text: String,
}

impl Text {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn source(self) -> Option<String> {
        Some(self.text)
    }
}

/// Reads quoted strings from a text.
pub struct Strings<'src> {
    source: &'src str,
    position: usize,
}

impl<'src> Strings<'src> {
    pub fn new(source: &'src str) -> Self {
        Strings { source, position: 0 }
    }

    pub fn next(&mut self, _scratch: &mut String) -> Option<Result<Text, Malformed>> {
        let rest = self.source[self.position..].trim_start_matches(' ');
        let start = self.source.len() - rest.len();
        self.position = self.source.len();
        let mut chars = rest.char_indices();
        match chars.next()? {
            (_, '"') => {}
            _ => return Some(Err(Malformed(start))),
        }
        let mut text = String::new();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.position = start + at + 1;
                    return Some(Ok(Text { text }));
                }
                '\\' => match chars.next() {
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, c @ ('"' | '\\'))) => text.push(c),
                    Some(_) => return Some(Err(Malformed(start + at))),
                    None => break,
                },
                _ => text.push(c),
            }
        }
        Some(Err(Malformed(start)))
    }
}
