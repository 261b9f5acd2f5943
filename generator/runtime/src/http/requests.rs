//! Code shared by all requests of a crate.

/// Implements `.await` and mocking for requests:
/// `requests!(ListInvites => InviteList, DeleteInvite -> (), StreamNews);`.
///
/// `=>` precedes the type of a JSON response, `->` the type of another response that `send`
/// returns. `by` precedes the method that creates the call if a setter is named `call`.
#[doc(hidden)]
#[macro_export]
macro_rules! requests {
    // Used if the mock is available.
    (@mocked $($request:ident $(by $call:ident)? $(-> $value:ty)? $(=> $response:ty)?),* $(,)?) => {$(
        impl $crate::mock::Mocked for $request {
            fn call(&self) -> $crate::Call {
                $crate::requests!(@call $($call)?)(self)
            }

            fn check(_json: &[u8]) -> $crate::Decoded<()> {
                $($crate::from_slice::<$response>(_json)?;)?
                ::std::result::Result::Ok(())
            }
        }
    )*};
    (@awaited $($request:ident $(by $call:ident)? $(-> $value:ty)? $(=> $response:ty)?),* $(,)?) => {$(
        $($crate::requests!(@await $request, $response);)?
        $($crate::requests!(@await $request, $value);)?
    )*};
    (@await $request:ident, $value:ty) => {
        impl ::std::future::IntoFuture for $request {
            type Output = $crate::Result<$value>;
            type IntoFuture = $crate::Sending<$value>;

            /// Sends the request, as `send` does.
            #[inline]
            fn into_future(self) -> $crate::Sending<$value> {
                self.send()
            }
        }
    };
    (@call) => { Self::call };
    (@call $call:ident) => { Self::$call };
    ($($requests:tt)*) => {
        $crate::requests!(@awaited $($requests)*);
        // The feature of the client's crate, which enables the runtime's.
        #[cfg(feature = "testing")]
        $crate::requests!(@mocked $($requests)*);
    };
}
