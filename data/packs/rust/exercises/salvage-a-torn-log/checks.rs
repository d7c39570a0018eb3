// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{append, crc32, recover, End, MAX_PAYLOAD};

const PAYLOADS: [&[u8]; 4] = [b"begin", b"put a=1", b"\0", b"commit"];

fn log() -> Vec<u8> {
    let mut log = Vec::new();
    PAYLOADS.iter().for_each(|payload| append(&mut log, payload));
    log
}

/// Where each record ends.
fn ends() -> Vec<usize> {
    PAYLOADS
        .iter()
        .scan(0, |at, payload| {
            *at += 8 + payload.len();
            Some(*at)
        })
        .collect()
}

#[test]
fn a_whole_log_is_clean() {
    assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    let log = log();
    let got = recover(&log);
    assert_eq!(
        (got.payloads, got.valid_length, got.end),
        (PAYLOADS.to_vec(), log.len(), End::Clean)
    );
    assert_eq!(recover(b"").end, End::Clean);
}

#[test]
fn payloads_are_slices_of_the_log() {
    let log = log();
    let range = log.as_ptr_range();
    assert!(recover(&log).payloads.iter().all(|payload| range.contains(&payload.as_ptr())));
}

#[test]
fn a_cut_at_any_byte_keeps_the_records_before_it() {
    let (log, ends) = (log(), ends());
    for cut in 0..log.len() {
        let whole = ends.iter().filter(|&&end| end <= cut).count();
        let valid = if whole == 0 { 0 } else { ends[whole - 1] };
        let got = recover(&log[..cut]);
        let end = if cut == valid { End::Clean } else { End::Torn };
        assert_eq!(
            (got.payloads, got.valid_length, got.end),
            (PAYLOADS[..whole].to_vec(), valid, end),
            "cut at {cut}"
        );
    }
}

#[test]
fn zeros_at_the_end_are_a_torn_tail_and_no_records() {
    for zeros in 1..40 {
        let log = [log(), vec![0; zeros]].concat();
        let got = recover(&log);
        assert_eq!(
            (got.payloads.len(), got.valid_length, got.end),
            (4, log.len() - zeros, End::Torn),
            "{zeros} zeros"
        );
    }
}

#[test]
fn zeros_with_data_behind_them_are_corrupt() {
    let start = log();
    let got_end = |tail: &[u8]| {
        let log = [&start[..], tail].concat();
        let got = recover(&log);
        (got.payloads.len(), got.valid_length == start.len(), got.end)
    };
    assert_eq!(got_end(&[0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]), (4, true, End::Corrupt));
    assert_eq!(got_end(&[0, 0, 0, 0, 9, 9, 9, 9]), (4, true, End::Corrupt));
}

#[test]
fn a_flipped_bit_never_changes_a_record_or_lets_one_behind_it_through() {
    let (log, ends) = (log(), ends());
    for at in 0..log.len() {
        for bit in 0..8 {
            let mut log = log.clone();
            log[at] ^= 1 << bit;
            let before = ends.iter().filter(|&&end| end <= at).count();
            let got = recover(&log);
            assert_eq!(got.payloads, PAYLOADS[..before], "bit {bit} of byte {at}");
            assert_ne!(got.end, End::Clean);
        }
    }
}

#[test]
fn a_wrong_checksum_is_torn_at_the_end_and_corrupt_before_it() {
    let ends = ends();
    for (record, &end) in ends.iter().enumerate() {
        let mut log = log();
        log[end - 1] ^= 0x40;
        let expected = if record + 1 == ends.len() { End::Torn } else { End::Corrupt };
        assert_eq!(recover(&log).end, expected, "record {record}");
        assert_eq!(recover(&log).valid_length, end - 8 - PAYLOADS[record].len());
    }
}

#[test]
fn lengths_out_of_range_are_corrupt_and_harmless() {
    for length in [MAX_PAYLOAD as u32 + 1, u32::MAX - 7, u32::MAX] {
        let log = [log(), length.to_le_bytes().to_vec(), vec![1; 4], b"rest".to_vec()].concat();
        assert_eq!((recover(&log).end, recover(&log).payloads.len()), (End::Corrupt, 4));
    }
    let mut log = Vec::new();
    append(&mut log, &vec![5; MAX_PAYLOAD]);
    assert_eq!(recover(&log).end, End::Clean);
}
