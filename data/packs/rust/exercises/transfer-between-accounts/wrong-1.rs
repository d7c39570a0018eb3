// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: cuts at `to` and takes `from` from the left part, which works only if `from` is the smaller one.

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
    if from == to {
        return None;
    }
    let (left, right) = accounts.split_at_mut(to);
    Some((&mut left[from], &mut right[0]))
}

/// Moves `amount`; on error nothing has changed.
pub fn transfer(accounts: &mut [Account], from: usize, to: usize, amount: u64) -> Result<(), TransferError> {
    if let Some(&index) = [from, to].iter().find(|&&index| index >= accounts.len()) {
        return Err(TransferError::NoAccount(index));
    }
    let (from, to) = pair(accounts, from, to).ok_or(TransferError::SameAccount)?;
    // Both new balances are known before the first change.
    let less = from.balance.checked_sub(amount).ok_or(TransferError::Insufficient)?;
    let more = to.balance.checked_add(amount).ok_or(TransferError::Overflow)?;
    from.balance = less;
    from.journal.push(-i128::from(amount));
    to.balance = more;
    to.journal.push(i128::from(amount));
    Ok(())
}
