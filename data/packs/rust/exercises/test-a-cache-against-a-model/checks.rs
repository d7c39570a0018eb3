// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{find_failure, Cache, Failure, Op};

/// A right cache and its wrong variants in one.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Bug {
    None,
    GetDoesNotRefresh,
    PutDoesNotRefresh,
    PutKeepsTheOldValue,
    PutOfAKnownKeyEvicts,
    EvictsTheNewest,
    NeverEvicts,
    HoldsOneTooFew,
    CapacityOneHoldsTwo,
    MissInserts,
    ForgetsTheEleventhEviction,
    MissRefreshesTheOldest,
}

struct Subject(Bug, usize, Vec<(u8, u32)>, usize);

impl Cache for Subject {
    fn put(&mut self, key: u8, value: u32) {
        let Subject(bug, capacity, entries, evicted) = self;
        let known = entries.iter().position(|e| e.0 == key);
        if let (Some(at), Bug::PutDoesNotRefresh) = (known, *bug) {
            entries[at].1 = value;
            return;
        }
        let mut value = value;
        if let (Some(at), true) =
            (known, *bug != Bug::PutOfAKnownKeyEvicts || entries.len() < *capacity)
        {
            let old = entries.remove(at).1;
            if *bug == Bug::PutKeepsTheOldValue {
                value = old
            }
        }
        let room = match bug {
            Bug::NeverEvicts => usize::MAX,
            Bug::HoldsOneTooFew if *capacity > 2 => *capacity - 1,
            Bug::CapacityOneHoldsTwo if *capacity == 1 => 2,
            _ => *capacity,
        };
        if entries.len() >= room {
            *evicted += 1;
            let newest = *bug == Bug::EvictsTheNewest
                || (*bug == Bug::ForgetsTheEleventhEviction && *evicted == 11);
            entries.remove(if newest { entries.len() - 1 } else { 0 });
            entries.retain(|e| e.0 != key);
        }
        entries.push((key, value));
    }
    fn get(&mut self, key: u8) -> Option<u32> {
        let Subject(bug, capacity, entries, _) = self;
        let Some(at) = entries.iter().position(|e| e.0 == key) else {
            if *bug == Bug::MissInserts && entries.len() < *capacity {
                entries.push((key, 0))
            }
            if *bug == Bug::MissRefreshesTheOldest && !entries.is_empty() {
                entries.rotate_left(1)
            }
            return None;
        };
        if *bug != Bug::GetDoesNotRefresh {
            entries[at..].rotate_left(1)
        }
        entries.iter().find(|e| e.0 == key).map(|e| e.1)
    }
    fn size(&self) -> usize {
        self.2.len()
    }
}

fn search(bug: Bug) -> Option<Failure> {
    find_failure(&move |capacity| {
        assert!(capacity > 0, "the contract begins at a capacity of 1");
        Box::new(Subject(bug, capacity, Vec::new(), 0))
    })
}

fn found(bug: Bug) -> Failure {
    search(bug).unwrap_or_else(|| panic!("{bug:?} was not found"))
}

/// The judge: replays on a wrong and on a right cache.
fn differs(bug: Bug, capacity: usize, ops: &[Op]) -> bool {
    let mut pair = [bug, Bug::None].map(|bug| Subject(bug, capacity, Vec::new(), 0));
    ops.iter().any(|op| {
        let [a, b] = pair.each_mut().map(|cache| {
            let got = match *op {
                Op::Put(key, value) => {
                    cache.put(key, value);
                    None
                }
                Op::Get(key) => cache.get(key),
            };
            (got, cache.size())
        });
        a != b
    })
}

const BUGS: [Bug; 11] = [
    Bug::GetDoesNotRefresh,
    Bug::PutDoesNotRefresh,
    Bug::PutKeepsTheOldValue,
    Bug::PutOfAKnownKeyEvicts,
    Bug::EvictsTheNewest,
    Bug::NeverEvicts,
    Bug::HoldsOneTooFew,
    Bug::CapacityOneHoldsTwo,
    Bug::MissInserts,
    Bug::ForgetsTheEleventhEviction,
    Bug::MissRefreshesTheOldest,
];

#[test]
fn a_right_cache_passes() {
    assert_eq!(search(Bug::None), None);
}

#[test]
fn every_wrong_cache_is_found() {
    let missed: Vec<Bug> = BUGS.into_iter().filter(|&bug| search(bug).is_none()).collect();
    assert_eq!(missed, []);
}

#[test]
fn a_failure_can_be_replayed() {
    for bug in BUGS {
        let Failure { capacity, ops } = found(bug);
        assert!(differs(bug, capacity, &ops), "{bug:?}: {capacity} {ops:?}");
    }
}

#[test]
fn no_single_operation_of_a_failure_can_be_left_out() {
    for bug in BUGS {
        let Failure { capacity, ops } = found(bug);
        for at in 0..ops.len() {
            let mut fewer = ops.clone();
            fewer.remove(at);
            assert!(
                !differs(bug, capacity, &fewer),
                "{bug:?}: operation {at} of {ops:?} is not needed"
            );
        }
    }
}

#[test]
fn the_search_gives_the_same_result_twice() {
    assert_eq!(found(Bug::EvictsTheNewest), found(Bug::EvictsTheNewest));
}
