// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// What is at this position does not belong there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed(pub usize);

/// A decoded string: a part of the source, or the contents of the scratch buffer.
///
/// Two lifetimes, since `'src` is long and `'buf` ends when the buffer is used again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text<'src, 'buf> {
    Source(&'src str),
    Scratch(&'buf str),
}

impl<'src> Text<'src, '_> {
    pub fn as_str(&self) -> &str {
        match self {
            Text::Source(text) | Text::Scratch(text) => text,
        }
    }

    /// The text with the lifetime of the source, if it needed no decoding.
    pub fn source(self) -> Option<&'src str> {
        match self {
            Text::Source(text) => Some(text),
            Text::Scratch(_) => None,
        }
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

    /// The next string. Uses `scratch` only if there are escapes in it. The result borrows
    /// neither from the reader nor, if it is [`Text::Source`], from the buffer.
    pub fn next<'buf>(&mut self, scratch: &'buf mut String) -> Option<Result<Text<'src, 'buf>, Malformed>> {
        let rest = self.source[self.position..].trim_start_matches(' ');
        if rest.is_empty() {
            return None;
        }
        let start = self.source.len() - rest.len();
        // Until the string is known to be whole, the reader is at the end: after an error comes `None`.
        self.position = self.source.len();
        let Some(body) = rest.strip_prefix('"') else {
            return Some(Err(Malformed(start)));
        };
        let body_at = start + 1;
        let (mut copied, mut at) = (0, 0);
        while let Some(found) = body[at..].find(['"', '\\']) {
            at += found;
            if body[at..].starts_with('"') {
                self.position = body_at + at + 1;
                if copied == 0 {
                    return Some(Ok(Text::Source(&body[..at])));
                }
                scratch.push_str(&body[copied..at]);
                return Some(Ok(Text::Scratch(scratch)));
            }
            let decoded = match body.as_bytes().get(at + 1) {
                Some(b'n') => '\n',
                Some(b'"') => '"',
                Some(b'\\') => '\\',
                Some(_) => return Some(Err(Malformed(body_at + at))),
                None => break,
            };
            if copied == 0 {
                scratch.clear();
            }
            scratch.push_str(&body[copied..at]);
            scratch.push(decoded);
            at += 2;
            copied = at;
        }
        Some(Err(Malformed(start)))
    }
}
