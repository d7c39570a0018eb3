// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! The `traceparent` header of W3C Trace Context.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TraceContext {
    pub trace_id: [u8; 16],
    pub parent_id: [u8; 8],
    pub sampled: bool,
}

impl TraceContext {
    /// Reads a header value.
    pub fn parse(header: &str) -> Option<Self> {
        let parts: Vec<&str> = header.trim().split('-').collect();
        if parts.len() != 4 || parts[0] != "00" {
            return None;
        }
        let trace_id = u128::from_str_radix(&parts[1][..32], 16).ok()?;
        let parent_id = u64::from_str_radix(&parts[2][..16], 16).ok()?;
        Some(TraceContext {
            trace_id: trace_id.to_be_bytes(),
            parent_id: parent_id.to_be_bytes(),
            sampled: parts[3] == "01",
        })
    }

    /// The context for the next hop, made in the span `span_id`.
    pub fn child(&self, span_id: [u8; 8]) -> Self {
        TraceContext { parent_id: span_id, ..*self }
    }

    /// The header value, always in version 00.
    pub fn header(&self) -> String {
        let trace = u128::from_be_bytes(self.trace_id);
        let parent = u64::from_be_bytes(self.parent_id);
        format!("00-{trace:x}-{parent:x}-0{}", u8::from(self.sampled))
    }
}
