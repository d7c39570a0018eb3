// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: takes the money before it knows that the other account can hold it.

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

/// Both accounts at once; `None` if the indices are equal or one is out of range.
fn pair(accounts: &mut [Account], from: usize, to: usize) -> Option<(&mut Account, &mut Account)> {
    let (low, high) = (from.min(to), from.max(to));
    if low == high || high >= accounts.len() {
        return None;
    }
    let (left, right) = accounts.split_at_mut(high);
    let (low, high) = (&mut left[low], &mut right[0]);
    Some(if from < to { (low, high) } else { (high, low) })
}

/// Moves `amount`; on error nothing has changed.
pub fn transfer(accounts: &mut [Account], from: usize, to: usize, amount: u64) -> Result<(), TransferError> {
    if let Some(&index) = [from, to].iter().find(|&&index| index >= accounts.len()) {
        return Err(TransferError::NoAccount(index));
    }
    let (from, to) = pair(accounts, from, to).ok_or(TransferError::SameAccount)?;
    from.balance = from.balance.checked_sub(amount).ok_or(TransferError::Insufficient)?;
    from.journal.push(-i128::from(amount));
    to.balance = to.balance.checked_add(amount).ok_or(TransferError::Overflow)?;
    to.journal.push(i128::from(amount));
    Ok(())
}
