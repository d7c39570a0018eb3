// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::mem::{size_of, ManuallyDrop};
use std::ptr;

/// Maps each element, in order, in the same allocation.
pub fn map_in_place<T, U>(items: Vec<T>, mut f: impl FnMut(T) -> U) -> Vec<U> {
    assert_eq!(size_of::<T>(), size_of::<U>());
    let mut items = ManuallyDrop::new(items);
    let start = items.as_mut_ptr();
    for i in 0..items.len() {
        unsafe {
            let slot = start.add(i);
            let made = f(ptr::read(slot));
            ptr::write(slot.cast::<U>(), made);
        }
    }
    unsafe { Vec::from_raw_parts(start.cast::<U>(), items.len(), items.capacity()) }
}
