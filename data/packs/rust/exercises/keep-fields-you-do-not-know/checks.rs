// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Error, Record, MAX_INPUT};

fn field(tag: u16, bytes: &[u8]) -> Vec<u8> {
    [&tag.to_le_bytes()[..], &(bytes.len() as u32).to_le_bytes(), bytes].concat()
}

fn id() -> Vec<u8> {
    field(1, &7u64.to_le_bytes())
}

fn name() -> Vec<u8> {
    field(2, b"Ada")
}

#[test]
fn a_record_of_the_first_version_is_read() {
    let record = Record::decode(&[id(), name()].concat()).unwrap();
    assert_eq!((record.id, &*record.name, record.email), (7, "Ada", None));
}

#[test]
fn what_is_encoded_is_decoded() {
    let mut record = Record::new(u64::MAX, "Zo\u{eb}");
    assert_eq!(Record::decode(&record.encode()), Ok(record.clone()));
    record.email = Some(String::new());
    assert_eq!(Record::decode(&record.encode()), Ok(record));
}

#[test]
fn fields_of_a_newer_version_survive_a_change_by_an_older_one() {
    let newer =
        [id(), name(), field(3, b"a@b"), field(4, b"\x01"), field(900, b"future"), field(900, b"")]
            .concat();
    let mut record = Record::decode(&newer).unwrap();
    assert_eq!(record.encode(), newer);
    record.name = "Ada Lovelace".into();
    record.email = None;
    let expected = [
        id(),
        field(2, b"Ada Lovelace"),
        field(4, b"\x01"),
        field(900, b"future"),
        field(900, b""),
    ]
    .concat();
    assert_eq!(record.encode(), expected);
}

#[test]
fn the_order_of_the_input_does_not_show_in_the_output() {
    let mixed =
        [field(900, b"1"), name(), field(0, b"zero"), field(4, b""), field(900, b"2"), id()]
            .concat();
    let sorted =
        [field(0, b"zero"), id(), name(), field(4, b""), field(900, b"1"), field(900, b"2")]
            .concat();
    assert_eq!(Record::decode(&mixed).unwrap().encode(), sorted);
}

#[test]
fn known_fields_may_not_come_twice() {
    for (tag, again) in [(1, id()), (2, name()), (3, field(3, b"x"))] {
        let input = [id(), name(), field(3, b"a@b"), again].concat();
        assert_eq!(Record::decode(&input), Err(Error::Duplicate(tag)));
    }
}

#[test]
fn required_fields_may_not_be_missing() {
    assert_eq!(Record::decode(&name()), Err(Error::Missing(1)));
    assert_eq!(Record::decode(&[id(), field(9, b"x")].concat()), Err(Error::Missing(2)));
}

#[test]
fn bad_fields_are_named() {
    assert_eq!(Record::decode(&[field(1, b"1234567"), name()].concat()), Err(Error::BadField(1)));
    assert_eq!(Record::decode(&[field(1, b"123456789"), name()].concat()), Err(Error::BadField(1)));
    assert_eq!(Record::decode(&[id(), field(2, b"\xff")].concat()), Err(Error::BadField(2)));
}

#[test]
fn a_cut_within_a_field_is_truncated() {
    let whole = [id(), name(), field(77, b"tail")].concat();
    let ends = [id().len(), id().len() + name().len()];
    for cut in (1..whole.len()).filter(|cut| !ends.contains(cut)) {
        assert_eq!(Record::decode(&whole[..cut]), Err(Error::Truncated), "cut at {cut}");
    }
    let huge = [&5u16.to_le_bytes()[..], &u32::MAX.to_le_bytes(), b"xyz"].concat();
    assert_eq!(Record::decode(&huge), Err(Error::Truncated));
}

#[test]
fn the_input_is_bounded() {
    let filler = |total: usize| {
        [id(), name(), field(50, &vec![0; total - id().len() - name().len() - 6])].concat()
    };
    assert!(Record::decode(&filler(MAX_INPUT)).is_ok());
    assert_eq!(Record::decode(&filler(MAX_INPUT + 1)), Err(Error::TooLarge));
}
