// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Saving a file so that a crash leaves the old or the new content.

use std::io;

/// The operations of one directory. Real code implements it with `std::fs`.
pub trait Disk {
    /// Creates `name` or empties it, and writes `bytes`.
    fn write(&mut self, name: &str, bytes: &[u8]) -> io::Result<()>;
    /// Returns when the bytes of `name` are on the medium.
    fn sync_file(&mut self, name: &str) -> io::Result<()>;
    /// Gives the file `from` the name `to`, replacing what had it.
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()>;
    fn remove(&mut self, name: &str) -> io::Result<()>;
    /// Returns when the names in the directory are on the medium.
    fn sync_directory(&mut self) -> io::Result<()>;
}

/// Replaces the content of `name` by `bytes`, durably, all or nothing.
pub fn save(disk: &mut impl Disk, name: &str, bytes: &[u8]) -> io::Result<()> {
    disk.write(name, bytes)?;
    disk.sync_file(name)
}
