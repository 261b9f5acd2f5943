//! What the requests of a crate have in common.

/// Makes requests known to mocks: `requests!(ListInvites => InviteList, DeleteInvite);`, with what
/// they give where that is JSON, and by which method they make their call where a setter is named
/// `call`.
#[doc(hidden)]
#[macro_export]
macro_rules! requests {
    // As it is where the mock is there.
    (@mocked $($request:ident $(by $call:ident)? $(=> $answer:ty)?),* $(,)?) => {$(
        impl $crate::mock::Mocked for $request {
            fn call(&self) -> $crate::Call {
                $crate::requests!(@call $($call)?)(self)
            }

            fn check(_json: &[u8]) -> $crate::Decoded<()> {
                $($crate::from_slice::<$answer>(_json)?;)?
                ::std::result::Result::Ok(())
            }
        }
    )*};
    (@call) => { Self::call };
    (@call $call:ident) => { Self::$call };
    ($($requests:tt)*) => {
        // The feature of the client's crate, which turns on this one's.
        #[cfg(feature = "testing")]
        $crate::requests!(@mocked $($requests)*);
    };
}
