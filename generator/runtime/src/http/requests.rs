//! Code shared by all requests of a crate.

/// Implements mocking for requests: `requests!(ListInvites => InviteList, DeleteInvite);`. Takes
/// the type of a JSON response, and the method that creates the call if a setter is named `call`.
#[doc(hidden)]
#[macro_export]
macro_rules! requests {
    // Used if the mock is available.
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
        // The feature of the client's crate, which enables the runtime's.
        #[cfg(feature = "testing")]
        $crate::requests!(@mocked $($requests)*);
    };
}
