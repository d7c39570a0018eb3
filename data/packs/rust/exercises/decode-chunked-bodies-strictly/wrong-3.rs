// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: accepts an empty size, which some peers read as zero.

//! Decodes a chunked body (RFC 9112, section 7.1) from pieces of any size.

const MAX_SIZE_LINE: usize = 256;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    Malformed,
    TooLarge,
}

#[derive(Clone, Copy)]
enum State {
    /// The digits of a size; so many bytes of the line have been read.
    Size {
        value: u64,
        read: usize,
    },
    Extension {
        value: u64,
        read: usize,
    },
    SizeLf {
        value: u64,
    },
    Data {
        left: u64,
    },
    DataCr,
    DataLf,
    EndCr,
    EndLf,
    Done,
    Failed(Error),
}

pub struct Decoder {
    state: State,
    body: Vec<u8>,
    limit: u64,
}

const START: State = State::Size { value: 0, read: 0 };

impl Decoder {
    /// A decoder of one body of at most `limit` bytes.
    pub fn new(limit: u64) -> Self {
        Decoder { state: START, body: Vec::new(), limit }
    }

    /// What has been decoded so far.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Takes the next bytes and returns how many belong to the body.
    pub fn feed(&mut self, input: &[u8]) -> Result<usize, Error> {
        let mut used = 0;
        while used < input.len() {
            if let State::Done = self.state {
                break;
            }
            if let State::Data { left } = self.state {
                let n = left.min((input.len() - used) as u64) as usize;
                self.body.extend_from_slice(&input[used..used + n]);
                used += n;
                let left = left - n as u64;
                self.state = if left == 0 { State::DataCr } else { State::Data { left } };
                continue;
            }
            self.state = self.after(input[used]).unwrap_or_else(State::Failed);
            used += 1;
            if let State::Failed(error) = self.state {
                return Err(error);
            }
        }
        match self.state {
            State::Failed(error) => Err(error),
            _ => Ok(used),
        }
    }

    /// The state after one byte outside of chunk data.
    fn after(&self, byte: u8) -> Result<State, Error> {
        Ok(match (self.state, byte) {
            (State::Failed(error), _) => return Err(error),
            (State::Size { read, .. } | State::Extension { read, .. }, _)
                if read >= MAX_SIZE_LINE =>
            {
                return Err(Error::Malformed)
            }
            (State::Size { value, read }, b'\r') => State::SizeLf { value },
            (State::Size { value, read }, b';') if read > 0 => {
                State::Extension { value, read: read + 1 }
            }
            (State::Size { value, read }, _) => {
                // By hand: `from_str_radix` takes a sign, and needs the whole line at once.
                let digit = (byte as char).to_digit(16).ok_or(Error::Malformed)?;
                let value = value.checked_mul(16).ok_or(Error::TooLarge)? + u64::from(digit);
                State::Size { value, read: read + 1 }
            }
            (State::Extension { value, .. }, b'\r') => State::SizeLf { value },
            (State::Extension { value, read }, _) if byte != b'\n' => {
                State::Extension { value, read: read + 1 }
            }
            (State::SizeLf { value: 0 }, b'\n') => State::EndCr,
            (State::SizeLf { value }, b'\n') => {
                // `body` never exceeds `limit`, so this cannot wrap.
                if value > self.limit - self.body.len() as u64 {
                    return Err(Error::TooLarge);
                }
                State::Data { left: value }
            }
            (State::DataCr, b'\r') => State::DataLf,
            (State::DataLf, b'\n') => START,
            (State::EndCr, b'\r') => State::EndLf,
            (State::EndLf, b'\n') => State::Done,
            _ => return Err(Error::Malformed),
        })
    }
}
