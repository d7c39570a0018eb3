// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{save, Disk};
use std::collections::HashMap;
use std::io::{Error, ErrorKind, Result};

type File = usize;

/// A directory in memory that forgets at a crash what was not synced.
#[derive(Clone, Default)]
struct Model {
    bytes: Vec<Vec<u8>>,
    durable_bytes: Vec<Vec<u8>>,
    names: HashMap<String, File>,
    durable_names: HashMap<String, File>,
    done: usize,
    fail_at: Option<usize>,
    /// The state after each operation.
    history: Vec<Model>,
}

impl Model {
    fn with(name: &str, old: &[u8]) -> Model {
        let mut disk = Model::default();
        disk.write(name, old).unwrap();
        disk.sync_file(name).unwrap();
        disk.sync_directory().unwrap();
        Model { history: Vec::new(), done: 0, ..disk }
    }
    fn step(&mut self, change: impl FnOnce(&mut Model)) -> Result<()> {
        self.done += 1;
        if self.fail_at == Some(self.done) {
            return Err(Error::new(ErrorKind::Other, "injected"));
        }
        change(self);
        let now = Model { history: Vec::new(), ..self.clone() };
        self.history.push(now);
        Ok(())
    }
    fn file(&self, name: &str) -> Result<File> {
        self.names.get(name).copied().ok_or_else(|| ErrorKind::NotFound.into())
    }
    fn read(&self, name: &str) -> Option<&[u8]> {
        self.names.get(name).map(|&f| &self.bytes[f][..])
    }
    /// All that the medium may hold after a crash now: names and bytes reach it independently.
    fn after_crash(&self, name: &str) -> Vec<Option<&[u8]>> {
        let mut seen = Vec::new();
        for names in [&self.names, &self.durable_names] {
            for bytes in [&self.bytes, &self.durable_bytes] {
                seen.push(names.get(name).map(|&f| &bytes[f][..]));
            }
        }
        seen
    }
}

impl Disk for Model {
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.step(|d| {
            let file = d.names.get(name).copied().unwrap_or_else(|| {
                d.bytes.push(Vec::new());
                d.durable_bytes.push(Vec::new());
                d.names.insert(name.into(), d.bytes.len() - 1);
                d.bytes.len() - 1
            });
            d.bytes[file] = bytes.to_vec();
        })
    }
    fn sync_file(&mut self, name: &str) -> Result<()> {
        let file = self.file(name)?;
        self.step(|d| d.durable_bytes[file] = d.bytes[file].clone())
    }
    fn rename(&mut self, from: &str, to: &str) -> Result<()> {
        let file = self.file(from)?;
        self.step(|d| {
            d.names.remove(from);
            d.names.insert(to.into(), file);
        })
    }
    fn remove(&mut self, name: &str) -> Result<()> {
        self.file(name)?;
        self.step(|d| drop(d.names.remove(name)))
    }
    fn sync_directory(&mut self) -> Result<()> {
        self.step(|d| d.durable_names = d.names.clone())
    }
}

const OLD: &[u8] = b"old state";
const NEW: &[u8] = b"the new state";

#[test]
fn the_new_content_is_there() {
    let mut disk = Model::with("state", OLD);
    save(&mut disk, "state", NEW).unwrap();
    assert_eq!(disk.read("state"), Some(NEW));
    assert_eq!(disk.names.len(), 1);
}

#[test]
fn a_crash_after_any_operation_leaves_old_or_new() {
    let mut disk = Model::with("state", OLD);
    save(&mut disk, "state", NEW).unwrap();
    for (i, at) in disk.history.iter().enumerate() {
        for seen in at.after_crash("state") {
            assert!([Some(OLD), Some(NEW)].contains(&seen), "after operation {}: {seen:?}", i + 1);
        }
    }
}

#[test]
fn ok_means_that_the_new_content_survives() {
    let mut disk = Model::with("state", OLD);
    save(&mut disk, "state", NEW).unwrap();
    assert!(disk.after_crash("state").iter().all(|&seen| seen == Some(NEW)));
}

#[test]
fn a_first_save_is_durable_too() {
    let mut disk = Model::default();
    save(&mut disk, "state", NEW).unwrap();
    assert!(disk.after_crash("state").iter().all(|&seen| seen == Some(NEW)));
}

#[test]
fn every_failure_is_returned_and_leaves_no_temporary_file() {
    let mut clean = Model::with("state", OLD);
    save(&mut clean, "state", NEW).unwrap();
    for fail_at in 1..=clean.done {
        let mut disk = Model { fail_at: Some(fail_at), ..Model::with("state", OLD) };
        let error = save(&mut disk, "state", NEW).expect_err("the failure is reported");
        assert_eq!(error.to_string(), "injected", "operation {fail_at}");
        assert!([Some(OLD), Some(NEW)].contains(&disk.read("state")), "operation {fail_at}");
        assert_eq!(disk.names.len(), 1, "operation {fail_at} leaves {:?}", disk.names);
    }
}

#[test]
fn a_temporary_file_of_an_earlier_crash_is_no_obstacle() {
    let mut disk = Model::with("state", OLD);
    disk.write(".state.tmp", b"half of a much longer content").unwrap();
    save(&mut disk, "state", NEW).unwrap();
    assert_eq!(disk.read("state"), Some(NEW));
    assert_eq!(disk.names.len(), 1);
}
