// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! The `traceparent` header of W3C Trace Context.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TraceContext {
    pub trace_id: [u8; 16],
    pub parent_id: [u8; 8],
    pub sampled: bool,
}

const SAMPLED: u8 = 1;
/// Two, 32, 16 and two digits with dashes between them.
const LENGTH: usize = 55;

impl TraceContext {
    /// Reads a header value; `None` if the standard says to ignore it.
    pub fn parse(header: &str) -> Option<Self> {
        // Bytes, since cutting a `str` within a character panics.
        let header = header.as_bytes();
        let (known, rest) = header.split_at_checked(LENGTH)?;
        if known[2] != b'-' || known[35] != b'-' || known[52] != b'-' {
            return None;
        }
        let [version] = hex(&known[..2])?;
        let trace_id: [u8; 16] = hex(&known[3..35])?;
        let parent_id: [u8; 8] = hex(&known[36..52])?;
        let [flags] = hex(&known[53..])?;
        let rest_is_fine = match version {
            0xff => false,
            0 => rest.is_empty(),
            _ => rest.is_empty() || rest[0] == b'-',
        };
        let valid = rest_is_fine && trace_id != [0; 16] && parent_id != [0; 8];
        valid.then_some(TraceContext { trace_id, parent_id, sampled: flags & SAMPLED != 0 })
    }

    /// The context for the next hop, made in the span `span_id`.
    pub fn child(&self, span_id: [u8; 8]) -> Self {
        TraceContext { parent_id: span_id, ..*self }
    }

    /// The header value, always in version 00.
    pub fn header(&self) -> String {
        let trace = u128::from_be_bytes(self.trace_id);
        let parent = u64::from_be_bytes(self.parent_id);
        format!("00-{trace:032x}-{parent:016x}-{:02x}", u8::from(self.sampled) * SAMPLED)
    }
}

/// Exactly `2 * N` lower-case digits. By hand: `from_str_radix` takes signs and upper case.
fn hex<const N: usize>(digits: &[u8]) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}
