// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::ops::Range;
use std::sync::Arc;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParseError {
    Truncated,
    TrailingBytes,
    NotUtf8,
}

/// A part of a packet. Keeps the **whole** packet alive; for what lives long, copy the bytes.
#[derive(Clone)]
pub struct View {
    packet: Arc<[u8]>,
    /// Within the packet: `start <= end <= packet.len()`.
    range: Range<usize>,
}

impl View {
    pub fn as_slice(&self) -> &[u8] {
        &self.packet[self.range.clone()]
    }

    /// A part of this view, with positions counted from its start.
    pub fn slice(&self, part: Range<usize>) -> Option<View> {
        if part.start > part.end || part.end > self.len() {
            return None;
        }
        let range = self.range.start + part.start..self.range.start + part.end;
        Some(View {
            packet: Arc::clone(&self.packet),
            range,
        })
    }

    pub fn len(&self) -> usize {
        self.range.len()
    }

    pub fn is_empty(&self) -> bool {
        self.range.is_empty()
    }

    /// Splits off the first `count` bytes.
    fn take(&mut self, count: usize) -> Result<View, ParseError> {
        let first = self.slice(0..count).ok_or(ParseError::Truncated)?;
        self.range.start += count;
        Ok(first)
    }
}

/// A login packet, as views into it.
pub struct Login {
    /// Valid UTF-8, checked in `parse`.
    user: View,
    body: View,
}

impl Login {
    pub fn parse(packet: Arc<[u8]>) -> Result<Login, ParseError> {
        let range = 0..packet.len();
        let mut rest = View { packet, range };
        let length = rest.take(1)?.as_slice()[0];
        let user = rest.take(length.into())?;
        let length = rest.take(2)?;
        let length = u16::from_be_bytes([length.as_slice()[0], length.as_slice()[1]]);
        let body = rest.take(length.into())?;
        if !rest.is_empty() {
            return Err(ParseError::TrailingBytes);
        }
        std::str::from_utf8(user.as_slice()).map_err(|_| ParseError::NotUtf8)?;
        Ok(Login { user, body })
    }

    pub fn user(&self) -> &str {
        // Checked again rather than trusted: a name is short, and this needs no `unsafe`.
        std::str::from_utf8(self.user.as_slice()).expect("checked in parse")
    }

    pub fn body(&self) -> &View {
        &self.body
    }
}

/// What stays of a login.
pub struct Session {
    /// A copy: a view would keep the packet for as long as the session.
    user: Box<str>,
}

impl Session {
    pub fn new(login: &Login) -> Self {
        Session {
            user: login.user().into(),
        }
    }

    pub fn user(&self) -> &str {
        &self.user
    }
}
