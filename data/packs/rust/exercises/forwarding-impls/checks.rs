// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Sink;

/// Counts packets and lines; has better versions of both provided methods.
#[derive(Default)]
struct Network {
    packets: usize,
    lines: Vec<String>,
}

impl Sink for Network {
    fn put(&mut self, line: &str) {
        self.put_all(&[line]);
    }
    fn put_all(&mut self, lines: &[&str]) {
        self.packets += 1;
        self.lines.extend(lines.iter().map(|l| l.to_string()));
    }
    fn room(&self) -> Option<usize> {
        Some(10 - self.lines.len())
    }
}

/// Has only what it must.
#[derive(Default)]
struct Plain(Vec<String>);

impl Sink for Plain {
    fn put(&mut self, line: &str) {
        self.0.push(line.to_string());
    }
}

/// Generic code; returns the room before and after.
fn write<S: Sink>(mut sink: S) -> (Option<usize>, Option<usize>) {
    let before = sink.room();
    sink.put_all(&["a", "b"]);
    sink.put("c");
    (before, sink.room())
}

const ROOM: (Option<usize>, Option<usize>) = (Some(10), Some(7));

#[test]
fn a_mutable_reference_behaves_like_the_sink() {
    let mut network = Network::default();
    assert_eq!(write(&mut network), ROOM);
    assert_eq!((network.packets, network.lines.len()), (2, 3));
}

#[test]
fn a_box_behaves_like_the_sink() {
    let mut network = Box::new(Network::default());
    assert_eq!(write(&mut network), ROOM);
    assert_eq!(network.packets, 2);
    assert_eq!(write(network).0, Some(7));
}

#[test]
fn a_trait_object_behaves_like_the_sink() {
    let mut network = Network::default();
    {
        let mut boxed: Box<dyn Sink + '_> = Box::new(&mut network);
        assert_eq!(write(&mut boxed), ROOM);
        let object: &mut dyn Sink = &mut *boxed;
        assert_eq!(write(object).1, Some(4));
    }
    assert_eq!(network.packets, 4);
}

#[test]
fn a_sink_with_defaults_only_still_works() {
    let mut plain = Plain::default();
    assert_eq!(write(Box::new(&mut plain)), (None, None));
    assert_eq!(plain.0, ["a", "b", "c"]);
}

#[test]
fn tee_writes_to_both_and_keeps_batches() {
    let (mut one, mut two) = (Network::default(), Network::default());
    write((&mut one).tee(&mut two));
    assert_eq!((one.packets, two.packets), (2, 2));
    assert_eq!((one.lines.len(), &one.lines), (3, &two.lines));
}

#[test]
fn tee_has_the_smaller_room() {
    let mut half = Network::default();
    half.put_all(&["x"; 5]);
    assert_eq!(Network::default().tee(&mut half).room(), Some(5));
    assert_eq!((&mut half).tee(Network::default()).room(), Some(5));
    assert_eq!(Plain::default().tee(&mut half).room(), Some(5));
    assert_eq!((&mut half).tee(Plain::default()).room(), Some(5));
    assert_eq!(Plain::default().tee(Plain::default()).room(), None);
}

#[test]
fn tee_works_on_boxed_trait_objects() {
    let (mut one, mut two) = (Network::default(), Plain::default());
    {
        let a: Box<dyn Sink + '_> = Box::new(&mut one);
        let b: Box<dyn Sink + '_> = Box::new(&mut two);
        assert_eq!(write(a.tee(b)), ROOM);
    }
    assert_eq!((one.packets, two.0.len()), (2, 3));
}
