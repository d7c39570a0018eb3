// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Decoder, Error};

/// The body and the number of bytes used, when the input comes in pieces of `size` bytes.
fn decode_in(size: usize, input: &[u8]) -> Result<(Vec<u8>, usize, bool), Error> {
    let (mut decoder, mut used) = (Decoder::new(1000), 0);
    for piece in input.chunks(size) {
        let n = decoder.feed(piece)?;
        used += n;
        if n < piece.len() {
            break;
        }
    }
    Ok((decoder.body().to_vec(), used, decoder.is_done()))
}

/// The one result for all splits.
fn decode(input: &[u8]) -> Result<(Vec<u8>, usize, bool), Error> {
    let whole = decode_in(input.len().max(1), input);
    for size in 1..input.len() {
        assert_eq!(
            decode_in(size, input),
            whole,
            "pieces of {size}: {:?}",
            String::from_utf8_lossy(input)
        );
    }
    whole
}

#[test]
fn a_body_of_two_chunks_is_decoded() {
    let input = b"4\r\nWiki\r\nB\r\npedia in pa\r\n0\r\n\r\n";
    assert_eq!(decode(input), Ok((b"Wikipedia in pa".to_vec(), input.len(), true)));
}

#[test]
fn digits_of_either_case_zeros_in_front_and_extensions_are_fine() {
    let input = b"00a;name=\"v\"\r\n0123456789\r\n00A;x\r\n0123456789\r\n000\r\n\r\n";
    assert_eq!(decode(input), Ok((b"01234567890123456789".to_vec(), input.len(), true)));
}

#[test]
fn data_may_contain_line_ends() {
    assert_eq!(decode(b"6\r\n\r\n0\r\n\r\r\n0\r\n\r\n"), Ok((b"\r\n0\r\n\r".to_vec(), 16, true)));
}

#[test]
fn bytes_behind_the_body_are_left_alone() {
    assert_eq!(decode(b"1\r\nx\r\n0\r\n\r\nGET / HTTP/1.1\r\n"), Ok((b"x".to_vec(), 11, true)));
}

#[test]
fn an_unfinished_body_is_not_done() {
    let whole = b"3\r\nabc\r\n0\r\n\r\n";
    for cut in 0..whole.len() {
        let (_, used, done) = decode(&whole[..cut]).unwrap();
        assert_eq!((used, done), (cut, false));
    }
}

#[test]
fn sizes_that_other_servers_read_otherwise_are_refused() {
    for size in ["+5", "-5", " 5", "5 ", "0x5", "5_0", "", ";a", "G", "\t5"] {
        let input = format!("{size}\r\n12345\r\n0\r\n\r\n");
        assert_eq!(decode(input.as_bytes()), Err(Error::Malformed), "{size:?}");
    }
}

#[test]
fn bare_line_feeds_and_wrong_ends_are_refused() {
    for input in [
        "\r\n\r\n",
        ";a\r\n\r\n",
        "5\n12345\r\n0\r\n\r\n",
        "5\r\n12345\n0\r\n\r\n",
        "5\r\n123456\r\n0\r\n\r\n",
        "5;a\nb\r\n12345\r\n0\r\n\r\n",
        "0\r\n\n",
        "0\r\nX: y\r\n\r\n",
        "5\rX12345",
    ] {
        assert_eq!(decode(input.as_bytes()), Err(Error::Malformed), "{input:?}");
    }
}

#[test]
fn a_body_over_the_limit_is_refused_before_its_data() {
    assert!(decode(b"3e8\r\n").is_ok());
    assert_eq!(decode(b"3e9\r\n"), Err(Error::TooLarge));
    let mut decoder = Decoder::new(8);
    assert_eq!(decoder.feed(b"5\r\n12345\r\n4\r\n6789\r\n"), Err(Error::TooLarge));
    assert_eq!(decoder.body(), b"12345");
}

#[test]
fn sizes_beyond_u64_do_not_wrap() {
    for size in [
        "10000000000000005",
        "ffffffffffffffff",
        "fffffffffffffffff",
        "100000000000000000000000000000001",
    ] {
        assert_eq!(
            decode(format!("1\r\nx\r\n{size}\r\n12345\r\n").as_bytes()),
            Err(Error::TooLarge),
            "{size}"
        );
    }
}

#[test]
fn an_endless_size_line_is_refused() {
    assert_eq!(decode(&[b"1;".to_vec(), vec![b'e'; 400]].concat()), Err(Error::Malformed));
    assert_eq!(decode(&[b'0'; 400]), Err(Error::Malformed));
}

#[test]
fn an_error_stays_an_error() {
    let mut decoder = Decoder::new(10);
    assert_eq!(decoder.feed(b"zz"), Err(Error::Malformed));
    assert_eq!(decoder.feed(b"1\r\nx\r\n0\r\n\r\n"), Err(Error::Malformed));
    assert!(!decoder.is_done());
}
