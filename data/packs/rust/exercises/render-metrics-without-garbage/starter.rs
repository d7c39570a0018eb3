// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Metrics as text.

pub struct Sample<'a> {
    pub name: &'a str,
    pub labels: &'a [(&'a str, &'a str)],
    pub value: f64,
}

/// Appends one line per sample to `out`.
pub fn render(samples: &[Sample<'_>], out: &mut String) {
    for sample in samples {
        let mut labels = Vec::new();
        for (key, value) in sample.labels {
            let value = value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            labels.push(format!("{key}=\"{value}\""));
        }
        let labels =
            if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        *out += &format!("{}{} {}\n", sample.name, labels, sample.value);
    }
}
