// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Kind, Sample, ViewError};
use std::hint::black_box;
use std::mem::{align_of, offset_of, size_of};

#[repr(C, align(8))]
struct Aligned([u8; 96]);

/// Four records; the first has kind 2, flags 0x0102, source 7, value 1.5, crc 9.
fn memory() -> Aligned {
    let mut m = Aligned([0; 96]);
    m.0[0] = 2;
    m.0[2..4].copy_from_slice(&0x0102u16.to_ne_bytes());
    m.0[4..8].copy_from_slice(&7u32.to_ne_bytes());
    m.0[8..16].copy_from_slice(&1.5f64.to_ne_bytes());
    m.0[16..20].copy_from_slice(&9u32.to_ne_bytes());
    m.0[24] = 1;
    m
}

#[test]
fn the_layout_is_that_of_the_header() {
    assert_eq!((size_of::<Sample>(), align_of::<Sample>()), (24, 8));
    assert_eq!(
        (
            offset_of!(Sample, kind),
            offset_of!(Sample, flags),
            offset_of!(Sample, source)
        ),
        (0, 2, 4)
    );
    assert_eq!((offset_of!(Sample, value), offset_of!(Sample, crc)), (8, 16));
    assert_eq!((Kind::Gauge as u8, Kind::Counter as u8, Kind::Event as u8), (0, 1, 2));
}

#[test]
fn a_view_shows_the_records_in_place() {
    let m = memory();
    let samples = Sample::view(&m.0).unwrap();
    assert_eq!((samples.len(), samples.as_ptr() as usize), (4, m.0.as_ptr() as usize));
    assert_eq!(samples[0], Sample::new(Kind::Event, 0x0102, 7, 1.5, 9));
    assert_eq!((samples[1].kind, samples[3].kind), (Kind::Counter, Kind::Gauge));
}

#[test]
fn the_first_kind_that_is_none_is_refused() {
    let mut m = memory();
    m.0[48] = 3;
    m.0[72] = 255;
    assert_eq!(Sample::view(&m.0).err(), Some(ViewError::Kind { index: 2, found: 3 }));
    m.0[48] = 0;
    assert_eq!(Sample::view(&m.0).err(), Some(ViewError::Kind { index: 3, found: 255 }));
    assert_eq!(Sample::view(&m.0[..72]).map(|s| s.len()), Ok(3));
}

#[test]
fn a_length_that_is_no_whole_number_of_records_is_refused() {
    let m = memory();
    for len in [1, 23, 25, 95] {
        assert_eq!(Sample::view(&m.0[..len]).err(), Some(ViewError::Length));
    }
    assert_eq!(Sample::view(&m.0[1..10]).err(), Some(ViewError::Length));
}

#[test]
fn bytes_at_a_wrong_address_are_refused() {
    let m = memory();
    for start in [1, 2, 4] {
        assert_eq!(Sample::view(&m.0[start..start + 72]).err(), Some(ViewError::Misaligned));
    }
    assert_eq!(Sample::view(&m.0[72..]).map(|s| s.len()), Ok(1));
}

#[test]
fn no_records_are_fine_at_any_address() {
    let m = memory();
    assert_eq!(Sample::view(&[]).map(|s| s.len()), Ok(0));
    assert_eq!(Sample::view(&m.0[3..3]).map(|s| s.len()), Ok(0));
}

/// Leaves other values on the stack, where the next call builds its records.
#[inline(never)]
fn soil_the_stack() {
    let mut dirt = [0u8; 4096];
    black_box(&mut dirt).fill(0xAA);
}

#[inline(never)]
fn fresh(n: u32) -> [Sample; 2] {
    [
        Sample::new(Kind::Counter, 1, n, 2.0, 3),
        Sample::new(Kind::Gauge, 4, n, 5.0, 6),
    ]
}

#[test]
fn all_bytes_are_defined_and_the_unused_ones_are_zero() {
    soil_the_stack();
    let samples = black_box(fresh(black_box(1)));
    let bytes = Sample::bytes_of(&samples);
    assert_eq!(bytes.len(), 48);
    for record in bytes.chunks(24) {
        assert_eq!((record[1], &record[20..]), (0, &[0u8; 4][..]));
    }
    assert_eq!(Sample::bytes_of(Sample::view(&memory().0).unwrap()), memory().0);
}
