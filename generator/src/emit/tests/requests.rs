//! The printed code of handles, requests and the client.

use expect_test::expect;

use super::{check, sample};
use crate::emit::client::client;
use crate::emit::handle::handle;
use crate::emit::request::request;
use crate::emit::resource_context::ResourceContext;

#[test]
fn list_request_pages_by_itself() {
    let api = sample::api();
    let pets = &api.resources[0];
    check(
        request(&api, pets, &sample::list()),
        &expect![[r#"
            /// A request created by [`Pets::list`].
            #[derive(Clone, Debug)]
            #[must_use = "a request does nothing until it is awaited or sent"]
            pub struct ListPets {
                client: Client,
                options: CallOptions,
                limit: Option<i64>,
                after: Option<String>,
                kinds: Option<Vec<PetKind>>,
                x_trace: Option<String>,
                session: Option<String>,
            }

            impl ListPets {
                /// Sets the query parameter `limit`.
                pub fn limit(mut self, limit: i64) -> Self {
                    self.limit = Some(limit);
                    self
                }

                /// Sets the query parameter `after`.
                pub fn after(mut self, after: impl Into<String>) -> Self {
                    self.after = Some(after.into());
                    self
                }

                /// Sets the query parameter `kinds[]`.
                pub fn kinds(mut self, kinds: impl IntoIterator<Item = impl Into<PetKind>>) -> Self {
                    self.kinds = Some(kinds.into_iter().map(Into::into).collect());
                    self
                }

                /// Sets the header `X-Trace`.
                pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
                    self.x_trace = Some(x_trace.into());
                    self
                }

                /// Sets the cookie `session`.
                pub fn session(mut self, session: impl Into<String>) -> Self {
                    self.session = Some(session.into());
                    self
                }

                /// Sets timeouts, retries, headers and query parameters for this call only.
                #[inline]
                pub fn options(mut self, options: CallOptions) -> Self {
                    self.options = options;
                    self
                }

                /// Requests one page, as `.await` does.
                #[inline]
                pub fn send(self) -> Sending<PetList> {
                    self.client.core().send(self.call())
                }

                /// Sends the request and returns the response with its status and headers.
                #[inline]
                pub fn send_with_response(self) -> Sending<Response<PetList>> {
                    self.client.core().send_with_response(self.call())
                }

                /// Returns all items, and requests further pages as needed.
                #[doc(alias = "all")]
                #[doc(alias = "iter")]
                #[inline]
                pub fn items(self) -> Items<Self> {
                    Items::new(self)
                }

                /// Returns all pages, and requests each as needed.
                #[inline]
                pub fn pages(self) -> Pages<Self> {
                    Pages::new(self)
                }

                #[inline]
                fn call(&self) -> Call {
                    Call::new(Method::GET, "/pets")
                        .security(&[&[API_KEY], &[ACCOUNT, LEGACY_KEY]])
                        .query("limit", QueryStyle::FormExplode, &self.limit)
                        .query("after", QueryStyle::FormExplode, &self.after)
                        .query("kinds[]", QueryStyle::Brackets, &self.kinds)
                        .header_parameter("X-Trace", PathStyle::Simple, &self.x_trace)
                        .cookie_parameter("session", QueryStyle::FormExplode, &self.session)
                        .options(&self.options)
                }
            }

            impl Paged for ListPets {
                type Page = PetList;
                type Item = Pet;

                fn client(&self) -> &ClientCore {
                    self.client.core()
                }

                #[inline]
                fn call(&self) -> Call {
                    Self::call(self)
                }

                #[inline]
                fn next(&self, page: &PetList) -> Option<Next> {
                    if page.has_more {
                        page.last_id
                            .clone()
                            .or_else(|| page.data.last().map(|item| item.id.clone()))
                            .map(Next::Cursor)
                    } else {
                        None
                    }
                }

                #[inline]
                fn seek(&mut self, cursor: String) {
                    self.after = Some(cursor);
                }

                #[inline]
                fn items(page: PetList) -> Vec<Pet> {
                    page.data
                }

                #[inline]
                fn is_empty(page: &PetList) -> bool {
                    page.data.is_empty()
                }
            }
        "#]],
    );
}

#[test]
fn body_fields_are_set_on_the_request() {
    let api = sample::api();
    let pets = &api.resources[0];
    check(
        request(&api, pets, &sample::create()),
        &expect![[r#"
            /// A request created by [`Pets::create`].
            #[derive(Clone, Debug)]
            #[must_use = "a request does nothing until it is awaited or sent"]
            pub struct CreatePet {
                client: Client,
                options: CallOptions,
                shop_id: String,
                body: Pet,
            }

            impl CreatePet {
                /// Sets the field [`tags`](field@crate::types::Pet::tags).
                pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
                    self.body.tags = Some(tags.into_iter().map(Into::into).collect());
                    self
                }

                /// Sets the field [`born`](field@crate::types::Pet::born).
                pub fn born(mut self, born: impl Into<Date>) -> Self {
                    self.body.born = Some(born.into());
                    self
                }

                /// Sets the field [`hole`](field@crate::types::Pet::hole).
                #[inline]
                pub fn hole(mut self, hole: Circle) -> Self {
                    self.body.hole = Some(Box::new(hole));
                    self
                }

                /// Sets timeouts, retries, headers and query parameters for this call only.
                #[inline]
                pub fn options(mut self, options: CallOptions) -> Self {
                    self.options = options;
                    self
                }

                /// Sends the request, as `.await` does.
                #[inline]
                pub fn send(self) -> Sending<Pet> {
                    self.client.core().send(self.call())
                }

                /// Sends the request and returns the response with its status and headers.
                #[inline]
                pub fn send_with_response(self) -> Sending<Response<Pet>> {
                    self.client.core().send_with_response(self.call())
                }

                #[inline]
                fn call(&self) -> Call {
                    Call::new(Method::POST, "/shops/{shop_id}/pets")
                        .security(&[&[API_KEY], &[ACCOUNT, LEGACY_KEY]])
                        .path("shop_id", PathStyle::Simple, &self.shop_id)
                        .json(&self.body)
                        .options(&self.options)
                }
            }
        "#]],
    );
}

#[test]
fn handle_makes_requests_and_gives_children() {
    let api = sample::api();
    let contexts = ResourceContext::all(&api.resources);
    check(
        handle(&api, &contexts[0]),
        &expect![[r#"
            /// Operations on pets. Created by [`Client::pets`](crate::Client::pets).
            #[derive(Clone, Debug)]
            pub struct Pets {
                client: Client,
            }

            impl Pets {
                pub(crate) fn new(client: Client) -> Self {
                    Self { client }
                }

                /// Operations on shelves.
                #[cfg(feature = "shelves")]
                pub fn shelves(&self) -> shelves::Shelves {
                    shelves::Shelves::new(self.client.clone())
                }

                /// Lists the pets.
                ///
                /// Errors: `Fault` (404).
                ///
                /// ```no_run
                /// # async fn example(client: pet_shop::Client) -> pet_shop::Result<()> {
                /// let mut pets = client.pets().list().items();
                /// while let Some(pet) = pets.try_next().await? {
                ///     println!("{pet:?}");
                /// }
                /// # Ok(())
                /// # }
                /// ```
                ///
                /// `GET /pets`
                #[doc(alias = "all")]
                #[doc(alias = "get")]
                #[inline]
                pub fn list(&self) -> ListPets {
                    ListPets {
                        client: self.client.clone(),
                        options: CallOptions::default(),
                        limit: None,
                        after: None,
                        kinds: None,
                        x_trace: None,
                        session: None,
                    }
                }

                /// Adds a pet.
                ///
                /// - `shop_id`: Which shop.
                ///
                /// ```no_run
                /// # async fn example(client: pet_shop::Client) -> pet_shop::Result<()> {
                /// use pet_shop::types::PetKind;
                /// let pet = client.pets().create("shop_id", "id", PetKind::Dog, "shape").await?;
                /// println!("{pet:?}");
                /// # Ok(())
                /// # }
                /// ```
                ///
                /// `POST /shops/{shop_id}/pets`
                pub fn create(
                    &self,
                    shop_id: impl Into<String>,
                    id: impl Into<String>,
                    r#type: impl Into<PetKind>,
                    shape: impl Into<Shape>,
                ) -> CreatePet {
                    CreatePet {
                        client: self.client.clone(),
                        options: CallOptions::default(),
                        shop_id: shop_id.into(),
                        body: Pet::new(id, r#type, shape),
                    }
                }

                /// ```no_run
                /// # async fn example(client: pet_shop::Client) -> pet_shop::Result<()> {
                /// let mut pets = client.pets().search().items();
                /// while let Some(pet) = pets.try_next().await? {
                ///     println!("{pet:?}");
                /// }
                /// # Ok(())
                /// # }
                /// ```
                ///
                /// `POST /pets/search`
                #[doc(alias = "all")]
                #[doc(alias = "get")]
                #[doc(alias = "list")]
                #[deprecated]
                #[inline]
                pub fn search(&self) -> SearchPets {
                    SearchPets {
                        client: self.client.clone(),
                        options: CallOptions::default(),
                        body: Search::new(),
                    }
                }

                /// ```no_run
                /// # async fn example(client: pet_shop::Client) -> pet_shop::Result<()> {
                /// client.pets().upload([pet_shop::File::from_path("image.png")]).await?;
                /// # Ok(())
                /// # }
                /// ```
                ///
                /// `PUT /pets/photo`
                pub fn upload(&self, photos: impl IntoIterator<Item = File>) -> UploadPhoto {
                    UploadPhoto {
                        client: self.client.clone(),
                        options: CallOptions::default(),
                        body: Photo::new(photos),
                    }
                }

                /// ```no_run
                /// # async fn example(client: pet_shop::Client) -> pet_shop::Result<()> {
                /// client.pets().remove(1).await?;
                /// # Ok(())
                /// # }
                /// ```
                ///
                /// `DELETE /pets/{pet_id}`
                #[inline]
                pub fn remove(&self, pet_id: i64) -> RemovePet {
                    RemovePet {
                        client: self.client.clone(),
                        options: CallOptions::default(),
                        pet_id,
                    }
                }
            }
        "#]],
    );
}

#[test]
fn client_has_credentials_and_resources() {
    let (_, items) = client(&sample::api());
    check(
        items,
        &expect![[r#"
            mod base;

            pub(crate) mod modules;

            pub use base::{Client, ClientBuilder};

            pub(crate) const API_KEY: &Scheme = &Scheme {
                name: "api_keyAuth",
                kind: SchemeKind::Bearer,
                env: Some("PETS_KEY"),
                setter: "api_key",
            };

            pub(crate) const ACCOUNT: &Scheme = &Scheme {
                name: "accountAuth",
                kind: SchemeKind::Basic,
                env: None,
                setter: "account",
            };

            pub(crate) const LEGACY_KEY: &Scheme = &Scheme {
                name: "legacy_keyAuth",
                kind: SchemeKind::Header("X-Key"),
                env: None,
                setter: "legacy_key",
            };

            pub(crate) const CERTIFICATE: &Scheme = &Scheme {
                name: "certificateAuth",
                kind: SchemeKind::MutualTls,
                env: None,
                setter: "certificate",
            };

            pub(crate) const SERVICE: &Service = &Service {
                name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
                base_url: Some("https://pets.example/v1"),
                variables: &[("shop", "a")],
                base_url_env: Some("PETS_BASE_URL"),
                schemes: &[API_KEY, ACCOUNT, LEGACY_KEY, CERTIFICATE],
                headers: &[("Pets-Shop", "PETS_SHOP")],
            };

            impl Client {
                /// Creates a client whose settings come from environment variables.
                ///
                /// - `PETS_KEY` for [`api_key`](ClientBuilder::api_key)
                /// - `PETS_SHOP` for [`shop`](ClientBuilder::shop)
                /// - `PETS_BASE_URL` for [`base_url`](ClientBuilder::base_url)
                pub fn from_env() -> Result<Self> {
                    Self::builder().env().build()
                }

                /// Returns a builder for a [`Client`].
                ///
                /// - `shop` for [`server_variable`](ClientBuilder::server_variable). Default: `a`.
                /// - `https://pets.test` for [`base_url`](ClientBuilder::base_url): For tests.
                pub fn builder() -> ClientBuilder {
                    ClientBuilder::new(SERVICE)
                }

                /// Operations on pets.
                #[cfg(feature = "pets")]
                pub fn pets(&self) -> crate::pets::Pets {
                    crate::pets::Pets::new(self.clone())
                }
            }

            impl ClientBuilder {
                /// Sets the credential of the security scheme `api_keyAuth`.
                pub fn api_key(self, key: impl Into<Credential>) -> Self {
                    self.credential(API_KEY, key)
                }

                /// Sets the credential of the security scheme `accountAuth`.
                pub fn account(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
                    self.basic(ACCOUNT, user, password)
                }

                /// Sets the credential of the security scheme `legacy_keyAuth`.
                pub fn legacy_key(self, key: impl Into<Credential>) -> Self {
                    self.credential(LEGACY_KEY, key)
                }

                /// Sets the header `Pets-Shop` of every call.
                pub fn shop(self, value: impl Into<Secret>) -> Self {
                    self.header("Pets-Shop", value)
                }

                /// Sets the header `Pets-Trace` of every call.
                pub fn trace(self, value: impl Into<Secret>) -> Self {
                    self.header("Pets-Trace", value)
                }
            }
        "#]],
    );
}
