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

#[derive(Clone)]
pub struct View {
    bytes: Vec<u8>,
}

impl View {
    pub fn as_slice(&self) -> &[u8] {
        &self.bytes
    }

    pub fn slice(&self, part: Range<usize>) -> Option<View> {
        Some(View {
            bytes: self.bytes[part].to_vec(),
        })
    }

    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

pub struct Login {
    user: String,
    body: View,
}

impl Login {
    pub fn parse(packet: Arc<[u8]>) -> Result<Login, ParseError> {
        let user_end = 1 + packet[0] as usize;
        let user = String::from_utf8(packet[1..user_end].to_vec()).map_err(|_| ParseError::NotUtf8)?;
        let length = u16::from_be_bytes([packet[user_end], packet[user_end + 1]]) as usize;
        let body = packet[user_end + 2..user_end + 2 + length].to_vec();
        Ok(Login {
            user,
            body: View { bytes: body },
        })
    }

    pub fn user(&self) -> &str {
        &self.user
    }

    pub fn body(&self) -> &View {
        &self.body
    }
}

pub struct Session {
    user: String,
}

impl Session {
    pub fn new(login: &Login) -> Self {
        Session {
            user: login.user.clone(),
        }
    }

    pub fn user(&self) -> &str {
        &self.user
    }
}
