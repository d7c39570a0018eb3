// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// An account with all that ever happened to it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Account {
    pub balance: u64,
    pub journal: Vec<i128>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TransferError {
    NoAccount(usize),
    SameAccount,
    Insufficient,
    Overflow,
}

/// Moves `amount` from one account to another.
pub fn transfer(accounts: &mut [Account], from: usize, to: usize, amount: u64) -> Result<(), TransferError> {
    let mut a = accounts[from].clone();
    let mut b = accounts[to].clone();
    if a.balance < amount {
        return Err(TransferError::Insufficient);
    }
    a.balance -= amount;
    a.journal.push(-(amount as i128));
    b.balance += amount;
    b.journal.push(amount as i128);
    accounts[from] = a;
    accounts[to] = b;
    Ok(())
}
