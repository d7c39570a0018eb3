// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// A connection; its transactions can be nested.
pub trait Backend {
    fn begin(&mut self) -> Result<(), String>;
    fn commit(&mut self) -> Result<(), String>;
    fn rollback(&mut self) -> Result<(), String>;
    fn execute(&mut self, command: &str) -> Result<(), String>;
    /// Takes an error that cannot be returned to anybody.
    fn report(&mut self, error: String);
}

pub struct Transaction<'b, B: Backend> {
    backend: &'b mut B,
    dirty: bool,
}

impl<'b, B: Backend> Transaction<'b, B> {
    pub fn begin(backend: &'b mut B) -> Result<Self, String> {
        backend.begin()?;
        Ok(Transaction { backend, dirty: false })
    }

    pub fn execute(&mut self, command: &str) -> Result<(), String> {
        self.dirty = true;
        self.backend.execute(command)
    }

    pub fn nested(&mut self) -> Result<Transaction<'_, B>, String> {
        Transaction::begin(self.backend)
    }

    pub fn commit(mut self) -> Result<(), String> {
        let result = self.backend.commit();
        if result.is_err() {
            self.dirty = false;
        }
        result
    }

    pub fn rollback(self) -> Result<(), String> {
        Ok(())
    }
}

impl<B: Backend> Drop for Transaction<'_, B> {
    fn drop(&mut self) {
        if self.dirty {
            self.backend.rollback().unwrap();
        }
    }
}
