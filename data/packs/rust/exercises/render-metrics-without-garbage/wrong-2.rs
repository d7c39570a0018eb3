// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: formats each value on its own before it is appended: one allocation per line is left.

//! Metrics as text.

pub struct Sample<'a> {
    pub name: &'a str,
    pub labels: &'a [(&'a str, &'a str)],
    pub value: f64,
}

/// Appends one line per sample to `out`. Allocates only when `out` has to grow.
pub fn render(samples: &[Sample<'_>], out: &mut String) {
    for sample in samples {
        out.push_str(sample.name);
        let mut before = '{';
        for (key, value) in sample.labels {
            out.push(before);
            out.push_str(key);
            out.push_str("=\"");
            push_escaped(value, out);
            out.push('"');
            before = ',';
        }
        if !sample.labels.is_empty() {
            out.push('}');
        }
        out.push_str(&format!(" {}\n", sample.value));
    }
}

/// Copies whole runs between the characters that need an escape; most values are one run.
fn push_escaped(text: &str, out: &mut String) {
    let mut rest = text;
    // All three are ASCII, so their byte positions are character boundaries.
    while let Some(at) = rest.find(['\\', '"', '\n']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'\\' => "\\\\",
            b'"' => "\\\"",
            _ => "\\n",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
