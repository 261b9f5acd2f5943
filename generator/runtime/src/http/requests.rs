//! What the requests of a crate have in common.

/// Makes requests known to mocks: `requests!(ListInvites => InviteList, DeleteInvite);`, with what they give where that is
/// JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! requests {
    // As it is where the mock is there.
    (@mocked $($request:ident $(=> $answer:ty)?),* $(,)?) => {$(
        impl $crate::mock::Mocked for $request {
            fn call(&self) -> $crate::Call {
                Self::call(self)
            }

            fn check(_json: &[u8]) -> $crate::Decoded<()> {
                $($crate::from_slice::<$answer>(_json)?;)?
                Ok(())
            }
        }
    )*};
    ($($requests:tt)*) => {
        // The feature of the client's crate, which turns on this one's.
        #[cfg(feature = "testing")]
        $crate::requests!(@mocked $($requests)*);
    };
}
