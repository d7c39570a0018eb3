// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: does not sync the directory: the rename can be lost after `Ok`.

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
    let temporary = format!(".{name}.tmp");
    let renamed = disk
        .write(&temporary, bytes)
        // Before the rename: else the new name could reach the medium ahead of the bytes.
        .and_then(|()| disk.sync_file(&temporary))
        .and_then(|()| disk.rename(&temporary, name));
    if let Err(error) = renamed {
        // The first error is the one to report; a file left behind does no harm.
        let _ = disk.remove(&temporary);
        return Err(error);
    }
    // Without it the rename itself may be lost, and `Ok` would promise too much.
    Ok(())
}
