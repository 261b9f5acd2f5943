//! What the requests of a crate have in common.

/// Makes requests known to mocks: `requests!(ListInvites => InviteList, DeleteInvite);`, with what they give where that is
/// JSON.
macro_rules! requests {
    ($($request:ident $(=> $answer:ty)?),* $(,)?) => {$(
        #[cfg(any(test, feature = "testing"))]
        impl $crate::runtime::mock::Mocked for $request {
            fn call(&self) -> $crate::runtime::Call {
                Self::call(self)
            }

            fn check(_json: &[u8]) -> $crate::runtime::Decoded<()> {
                $($crate::runtime::from_slice::<$answer>(_json)?;)?
                Ok(())
            }
        }
    )*};
}
pub(crate) use requests;
