// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: refuses unknown tags, so no writer can be newer than its readers.

//! User records as tagged fields, readable by older and newer versions.

pub const MAX_INPUT: usize = 64 * 1024;

const ID: u16 = 1;
const NAME: u16 = 2;
const EMAIL: u16 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    TooLarge,
    Truncated,
    Missing(u16),
    Duplicate(u16),
    BadField(u16),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub id: u64,
    pub name: String,
    pub email: Option<String>,
    /// Fields of newer versions, in the order they came.
    unknown: Vec<(u16, Vec<u8>)>,
}

impl Record {
    pub fn new(id: u64, name: &str) -> Self {
        Record { id, name: name.into(), email: None, unknown: Vec::new() }
    }

    pub fn decode(mut input: &[u8]) -> Result<Self, Error> {
        if input.len() > MAX_INPUT {
            return Err(Error::TooLarge);
        }
        let (mut id, mut name, mut email, mut unknown) = (None, None, None, Vec::new());
        while !input.is_empty() {
            let tag = u16::from_le_bytes(array(take(&mut input, 2)?));
            let length = u32::from_le_bytes(array(take(&mut input, 4)?));
            let bytes = take(&mut input, length as usize)?;
            match tag {
                ID => {
                    let bytes = bytes.try_into().map_err(|_| Error::BadField(tag))?;
                    set(&mut id, u64::from_le_bytes(bytes), tag)?;
                }
                NAME => set(&mut name, text(bytes, tag)?, tag)?,
                EMAIL => set(&mut email, text(bytes, tag)?, tag)?,
                _ => {
                    unknown.clear();
                    return Err(Error::BadField(tag));
                }
            }
        }
        Ok(Record {
            id: id.ok_or(Error::Missing(ID))?,
            name: name.ok_or(Error::Missing(NAME))?,
            email,
            unknown,
        })
    }

    pub fn encode(&self) -> Vec<u8> {
        let id = self.id.to_le_bytes();
        let mut fields = vec![(ID, &id[..]), (NAME, self.name.as_bytes())];
        fields.extend(self.email.as_ref().map(|email| (EMAIL, email.as_bytes())));
        fields.extend(self.unknown.iter().map(|(tag, bytes)| (*tag, &bytes[..])));
        fields.sort_by_key(|&(tag, _)| tag); // Stable: equal tags keep their order.
        let mut out = Vec::new();
        for (tag, bytes) in fields {
            out.extend_from_slice(&tag.to_le_bytes());
            out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
            out.extend_from_slice(bytes);
        }
        out
    }
}

fn set<T>(field: &mut Option<T>, value: T, tag: u16) -> Result<(), Error> {
    match field.replace(value) {
        None => Ok(()),
        Some(_) => Err(Error::Duplicate(tag)),
    }
}

fn text(bytes: &[u8], tag: u16) -> Result<String, Error> {
    String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadField(tag))
}

fn take<'a>(input: &mut &'a [u8], length: usize) -> Result<&'a [u8], Error> {
    let (taken, rest) = input.split_at_checked(length).ok_or(Error::Truncated)?;
    *input = rest;
    Ok(taken)
}

fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.try_into().expect("as many bytes as were taken")
}
