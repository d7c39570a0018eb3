// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// The body of a `len16` has this many bytes, more than its length field can tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLong(pub usize);

/// Builds a binary frame.
#[macro_export]
macro_rules! frame {
    (@size) => { 0 };
    (@size u8 $value:expr $(, $($rest:tt)*)?) => { { let _ = $value; 1 + $crate::frame!(@size $($($rest)*)?) } };
    (@size u16 $value:expr $(, $($rest:tt)*)?) => { { let _ = $value; 1 + $crate::frame!(@size $($($rest)*)?) } };
    (@size bytes $value:expr $(, $($rest:tt)*)?) => { { let _ = $value; 1 + $crate::frame!(@size $($($rest)*)?) } };
    (@size len16 { $($body:tt)* } $(, $($rest:tt)*)?) => { 1 + $crate::frame!(@size $($($rest)*)?) };
    (@fields $out:ident) => {};
    (@fields $out:ident u8 $value:expr $(, $($rest:tt)*)?) => {
        $out.push($value);
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident u16 $value:expr $(, $($rest:tt)*)?) => {
        let value: u16 = $value;
        $out.extend_from_slice(&value.to_be_bytes());
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident bytes $value:expr $(, $($rest:tt)*)?) => {
        $out.extend_from_slice(AsRef::<[u8]>::as_ref(&$value));
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident len16 { $($body:tt)* } $(, $($rest:tt)*)?) => {
        let size: u16 = $crate::frame!(@size $($body)*);
        $out.extend_from_slice(&size.to_be_bytes());
        $crate::frame!(@fields $out $($body)*);
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    ($($fields:tt)*) => {{
        let mut out = Vec::<u8>::new();
        $crate::frame!(@fields out $($fields)*);
        Ok::<Vec<u8>, $crate::TooLong>(out)
    }};
}
