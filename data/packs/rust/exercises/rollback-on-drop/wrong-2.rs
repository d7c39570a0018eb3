// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: spares the process only while it panics; at other times a failed rollback still panics in `drop`.

/// A connection; its transactions can be nested.
pub trait Backend {
    fn begin(&mut self) -> Result<(), String>;
    fn commit(&mut self) -> Result<(), String>;
    fn rollback(&mut self) -> Result<(), String>;
    fn execute(&mut self, command: &str) -> Result<(), String>;
    /// Takes an error that cannot be returned to anybody.
    fn report(&mut self, error: String);
}

/// An open transaction. Rolls back when it is dropped; call [`commit`](Self::commit) to keep the
/// changes, or [`rollback`](Self::rollback) to learn whether undoing them worked.
#[must_use = "a transaction that is dropped is rolled back"]
pub struct Transaction<'b, B: Backend> {
    backend: &'b mut B,
    open: bool,
}

impl<'b, B: Backend> Transaction<'b, B> {
    pub fn begin(backend: &'b mut B) -> Result<Self, String> {
        backend.begin()?;
        Ok(Transaction { backend, open: true })
    }

    pub fn execute(&mut self, command: &str) -> Result<(), String> {
        self.backend.execute(command)
    }

    /// An inner transaction; this one cannot be used until it is over.
    pub fn nested(&mut self) -> Result<Transaction<'_, B>, String> {
        Transaction::begin(self.backend)
    }

    /// Keeps the changes. On error they are rolled back.
    pub fn commit(mut self) -> Result<(), String> {
        self.backend.commit()?; // on error still open: `drop` rolls back
        self.open = false;
        Ok(())
    }

    /// Undoes the changes.
    pub fn rollback(mut self) -> Result<(), String> {
        self.open = false;
        self.backend.rollback()
    }
}

impl<B: Backend> Drop for Transaction<'_, B> {
    fn drop(&mut self) {
        if self.open {
            let result = self.backend.rollback();
            if !std::thread::panicking() {
                result.expect("rollback");
            }
        }
    }
}
