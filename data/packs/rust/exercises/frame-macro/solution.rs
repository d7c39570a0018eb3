// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// The body of a `len16` has this many bytes, more than its length field can tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLong(pub usize);

/// What [`frame!`] writes to.
#[doc(hidden)]
#[derive(Default)]
pub struct Frame {
    bytes: Vec<u8>,
    error: Option<TooLong>,
}

#[doc(hidden)]
impl Frame {
    pub fn bytes(&mut self, bytes: impl AsRef<[u8]>) {
        self.bytes.extend_from_slice(bytes.as_ref());
    }

    /// Leaves room for a length; returns where.
    pub fn open(&mut self) -> usize {
        self.bytes.extend_from_slice(&[0; 2]);
        self.bytes.len()
    }

    /// Fills in the length of all that has been written since `open`.
    pub fn close(&mut self, start: usize) {
        let len = self.bytes.len() - start;
        match u16::try_from(len) {
            Ok(len) => self.bytes[start - 2..start].copy_from_slice(&len.to_be_bytes()),
            Err(_) => self.error = self.error.or(Some(TooLong(len))),
        }
    }

    pub fn finish(self) -> Result<Vec<u8>, TooLong> {
        self.error.map_or(Ok(self.bytes), Err)
    }
}

/// Builds a binary frame; see the fields in the example. Each expression is evaluated once, in order.
///
/// One step of recursion per field: frames of more than about 100 fields need a higher `recursion_limit`.
///
/// ```
/// let frame = exercise::frame![u8 1, len16 { u16 0x0203, bytes "ab" }];
/// assert_eq!(frame, Ok(vec![1, 0, 4, 2, 3, b'a', b'b']));
/// ```
#[macro_export]
macro_rules! frame {
    (@fields $out:ident) => {};
    (@fields $out:ident u8 $value:expr $(, $($rest:tt)*)?) => {
        let value: u8 = $value;
        $out.bytes([value]);
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident u16 $value:expr $(, $($rest:tt)*)?) => {
        let value: u16 = $value;
        $out.bytes(value.to_be_bytes());
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident bytes $value:expr $(, $($rest:tt)*)?) => {
        $out.bytes($value);
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident len16 { $($body:tt)* } $(, $($rest:tt)*)?) => {
        let start = $out.open();
        $crate::frame!(@fields $out $($body)*);
        $out.close(start);
        $crate::frame!(@fields $out $($($rest)*)?);
    };
    (@fields $out:ident $kind:tt $($rest:tt)*) => {
        ::core::compile_error!(::core::concat!("frame!: no field of kind `", ::core::stringify!($kind), "`"));
    };
    ($($fields:tt)*) => {{
        #[allow(unused_mut)]
        let mut out = $crate::Frame::default();
        $crate::frame!(@fields out $($fields)*);
        out.finish()
    }};
}
