// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: believes a count up to what is left of the input, once per level of nesting.

//! A binary form of nested values, for untrusted peers.

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Nil,
    Int(i64),
    Bytes(Vec<u8>),
    List(Vec<Value>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    Truncated,
    UnknownTag(u8),
    TooDeep,
    TrailingBytes,
}

pub const MAX_DEPTH: usize = 32;

/// Appends the binary form of `value`.
pub fn encode(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Nil => out.push(0),
        Value::Int(n) => {
            out.push(1);
            out.extend_from_slice(&n.to_le_bytes());
        }
        Value::Bytes(bytes) => {
            out.push(2);
            out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
            out.extend_from_slice(bytes);
        }
        Value::List(items) => {
            out.push(3);
            out.extend_from_slice(&(items.len() as u32).to_le_bytes());
            items.iter().for_each(|item| encode(item, out));
        }
    }
}

/// Reads one value that takes up the whole input.
pub fn decode(mut input: &[u8]) -> Result<Value, Error> {
    let value = value(&mut input, MAX_DEPTH)?;
    if input.is_empty() {
        Ok(value)
    } else {
        Err(Error::TrailingBytes)
    }
}

fn value(input: &mut &[u8], depth: usize) -> Result<Value, Error> {
    let [tag] = array(input)?;
    match tag {
        0 => Ok(Value::Nil),
        1 => Ok(Value::Int(i64::from_le_bytes(array(input)?))),
        2 => {
            let length = u32::from_le_bytes(array(input)?) as usize;
            // Taken from the input before it is copied: a length alone reserves nothing.
            Ok(Value::Bytes(take(input, length)?.to_vec()))
        }
        3 => {
            let depth = depth.checked_sub(1).ok_or(Error::TooDeep)?;
            let count = u32::from_le_bytes(array(input)?) as usize;
            // Each value takes a byte at least.
            if count > input.len() {
                return Err(Error::Truncated);
            }
            // No reservation from `count`: nested lists could each claim all the rest of the
            // input, once per level. Growing costs at most thrice what was really read.
            let mut items = Vec::with_capacity(count);
            for _ in 0..count {
                items.push(value(input, depth)?);
            }
            Ok(Value::List(items))
        }
        other => Err(Error::UnknownTag(other)),
    }
}

fn take<'a>(input: &mut &'a [u8], length: usize) -> Result<&'a [u8], Error> {
    if length > input.len() {
        return Err(Error::Truncated);
    }
    let (taken, rest) = input.split_at(length);
    *input = rest;
    Ok(taken)
}

fn array<const N: usize>(input: &mut &[u8]) -> Result<[u8; N], Error> {
    Ok(take(input, N)?.try_into().expect("`take` returns N bytes"))
}
