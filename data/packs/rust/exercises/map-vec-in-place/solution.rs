// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::mem::{align_of, size_of, ManuallyDrop};
use std::ptr;

/// The parts of a vector whose first `done` slots hold a `U`, whose slot `done`
/// is moved out, and whose slots after that, up to `len`, hold a `T`.
///
/// Dropped only when `f` panics.
struct Halves<T, U> {
    start: *mut T,
    done: usize,
    len: usize,
    capacity: usize,
    made: std::marker::PhantomData<U>,
}

impl<T, U> Drop for Halves<T, U> {
    fn drop(&mut self) {
        // SAFETY: the parts come from a `Vec<T>`, so this frees the buffer with the layout it
        // was allocated with. Declared first, it is dropped last. Its length of 0 drops no element.
        let _buffer = unsafe { Vec::from_raw_parts(self.start, 0, self.capacity) };
        let rest = self.len - self.done - 1;
        // SAFETY: the two ranges are disjoint and hold initialized values that nobody else owns;
        // slot `done` was moved into `f` and belongs to neither.
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.start.cast::<U>(), self.done));
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.start.add(self.done + 1), rest));
        }
    }
}

/// Maps each element, in order.
///
/// Reuses the allocation (and keeps its capacity) if `T` and `U` agree in size and
/// alignment; otherwise allocates a new vector. If `f` panics, finished and remaining
/// elements are dropped.
pub fn map_in_place<T, U>(items: Vec<T>, mut f: impl FnMut(T) -> U) -> Vec<U> {
    // A buffer is freed with the size and the alignment of the element type, so both must agree.
    if size_of::<T>() != size_of::<U>() || align_of::<T>() != align_of::<U>() {
        return items.into_iter().map(f).collect();
    }
    let mut items = ManuallyDrop::new(items);
    let mut halves = Halves::<T, U> {
        start: items.as_mut_ptr(),
        done: 0,
        len: items.len(),
        capacity: items.capacity(),
        made: std::marker::PhantomData,
    };
    while halves.done < halves.len {
        // SAFETY: slot `done` is in bounds and holds a `T`. It counts as moved out from here on
        // (see `Halves`). Size and alignment agree, so the slot can take a `U`.
        unsafe {
            let slot = halves.start.add(halves.done);
            let made = f(ptr::read(slot));
            ptr::write(slot.cast::<U>(), made);
        }
        halves.done += 1;
    }
    let halves = ManuallyDrop::new(halves);
    // SAFETY: all `len` slots hold a `U`; the buffer was allocated with the same layout;
    // the guard is forgotten, so the vector is the only owner.
    unsafe { Vec::from_raw_parts(halves.start.cast::<U>(), halves.len, halves.capacity) }
}
