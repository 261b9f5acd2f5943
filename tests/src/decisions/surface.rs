//! The package, the client, and the tree of resources.

use crategen::ir::{
    Alias, Api, ClientHeader, Dependency, ExtensionUse, OwnExample, Package, PackageMetadata, Resource,
    RuntimeFeature, Scheme, SchemeKind, ServerVariable, TypeDef, TypeId, TypeRef, WebhookHeaders,
};
use crategen::names::ModuleName;
use crategen::prepare::{EmitModel, TypeGroup};
use crategen::text::Text;

use super::operations;
use super::types::definition;
use super::words::{doc, flag, given, list, ty, word};

/// Returns all decisions about an API.
pub fn surface(model: &EmitModel) -> String {
    let Api {
        package,
        source,
        base_url,
        variables,
        servers,
        base_url_env,
        schemes,
        headers,
        resources,
        types: defs,
        payloads,
        webhook_headers,
        replies,
        unreferenced,
        extensions,
    } = &**model;
    let mut text = self::package(package, source);
    let base_url = base_url.as_ref().map_or("none".to_owned(), word);
    let env = given("or from", base_url_env.as_ref().map(word));
    text.push_str(&format!("base URL {base_url}{env}\n"));
    for ServerVariable { name, default, values } in variables {
        let allowed = given("one of", Some(list(values, word)).filter(|values| !values.is_empty()));
        text.push_str(&format!("variable {} = {}{allowed}\n", word(name), word(default)));
    }
    for (url, description) in servers {
        text.push_str(&format!("other server {} // {}\n", word(url), description.as_written()));
    }
    text.extend(schemes.iter().map(scheme));
    text.extend(headers.iter().map(header));
    if let Some(WebhookHeaders { id, timestamp, signature }) = webhook_headers {
        text.push_str(&format!("webhooks by {}, {}, {}\n", word(id), word(timestamp), word(signature)));
    }
    for (label, refs) in [("payloads", payloads), ("replies", replies), ("unreferenced", unreferenced)] {
        text.push_str(&mentions(model, label, refs));
    }
    for ExtensionUse { effect, key, value, pointer } in extensions {
        let value = value.as_ref().map_or(String::new(), |value| format!(" {}", word(value)));
        text.push_str(&format!("extension {} {}{value} {pointer}\n", word(key), effect.word()));
    }
    text.extend(resources.iter().map(|resource| self::resource(model, resource, "")));
    text.push_str(&root_types(model, defs));
    text.extend(model.aliases().iter().map(|alias| self::alias(model, alias)));
    text.extend(model.groups().iter().map(|group| self::group(model, group)));
    text
}

fn package(package: &Package, source: &Text) -> String {
    let Package {
        name,
        version,
        description,
        license,
        metadata,
        title,
        document_version,
        document_date,
        doc,
        default_resources,
        default_features,
        own_examples,
        dependencies,
    } = package;
    let PackageMetadata { urls, lists } = metadata;
    let urls = urls.iter().map(|(key, url)| format!(", {key} {}", word(url)));
    let lists = lists.iter().map(|(key, words)| format!(", {key} {}", list(words, word)));
    let metadata: String = urls.chain(lists).collect();
    let own_examples = list(own_examples, |example: &OwnExample| example.name.as_str().to_owned());
    let own_examples = given("with programs", Some(own_examples).filter(|names| !names.is_empty()));
    let dependencies = list(dependencies, dependency);
    let dependencies = given("depending on", Some(dependencies).filter(|names| !names.is_empty()));
    let resources = default_resources.as_ref();
    let resources = resources.map(|names| list(names, |feature| feature.as_str().to_owned()));
    let resources = given("of resources", resources);
    let features = list(default_features, |feature: &RuntimeFeature| feature.as_str().to_owned());
    format!(
        "package {name} {version} {}{}{metadata}, features {features}{resources}{own_examples}{dependencies}, from {} {}{} in {}{}\n",
        word(description),
        given("license", license.as_ref().map(word)),
        word(title),
        word(document_version),
        given("of", document_date.as_ref().map(word)),
        word(source),
        self::doc(doc),
    )
}

fn dependency(dependency: &Dependency) -> String {
    let Dependency { name, version, package, path, features, has_default_features } = dependency;
    let texts = [version, package, path].into_iter().flatten().map(word);
    let texts = texts.chain(features.iter().map(word)).collect::<Vec<_>>().join(" ");
    format!("{name} {texts}{}", flag(!has_default_features, "without default features"))
}

fn scheme(scheme: &Scheme) -> String {
    let Scheme { wire, pointer: _, name, kind, env, token_url, doc } = scheme;
    let kind = match kind {
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::Header(name) => format!("header {}", word(name)),
        SchemeKind::Query(name) => format!("query {}", word(name)),
        SchemeKind::Cookie(name) => format!("cookie {}", word(name)),
        SchemeKind::MutualTls => "mutual TLS".to_owned(),
    };
    let env = given("from", env.as_ref().map(word));
    let token_url = given("tokens from", token_url.as_ref().map(word));
    format!("scheme {}: {name}, {kind}{env}{token_url}{}\n", word(wire), self::doc(doc))
}

fn header(header: &ClientHeader) -> String {
    let ClientHeader { wire, name, env, doc } = header;
    format!("header {} by {name}{}{}\n", word(wire), given("from", env.as_ref().map(word)), self::doc(doc))
}

fn mentions(api: &Api, label: &str, refs: &[TypeRef]) -> String {
    if refs.is_empty() {
        return String::new();
    }
    format!("{label} {}\n", list(refs, |mention| ty(api, mention)))
}

fn resource(model: &EmitModel, resource: &Resource, above: &str) -> String {
    let Resource {
        module,
        handle,
        accessor,
        feature,
        doc,
        has_client_accessor: client,
        operations,
        types,
        children,
    } = resource;
    let path = format!("{above}{module}");
    let mut text = format!(
        "\nresource {path}: {handle}, .{accessor}(), feature {feature}{}{}\n",
        flag(*client, "has a client"),
        self::doc(doc)
    );
    text.extend(operations.iter().map(|operation| operations::operation(model, operation)));
    text.extend(types.iter().map(|id| definition(model, *id)));
    let below = format!("{path}::");
    text.extend(children.iter().map(|child| self::resource(model, child, &below)));
    text
}

/// Returns the types that belong to no resource, in their order.
fn root_types(model: &EmitModel, types: &[TypeDef]) -> String {
    let mut is_of_resource = vec![false; types.len()];
    for place in model.resources_depth_first() {
        place.resource.types.iter().for_each(|id| is_of_resource[id.0] = true);
    }
    let of_root = is_of_resource.iter().enumerate().filter(|(_, is_of_resource)| !**is_of_resource);
    let text: String = of_root.map(|(index, _)| definition(model, TypeId(index))).collect();
    if text.is_empty() { text } else { format!("\ntypes\n{text}") }
}

fn alias(api: &Api, alias: &Alias) -> String {
    let Alias { home, name, ty } = alias;
    format!("alias {}{name} = {}\n", self::home(home), api.types[ty.0].name)
}

fn group(api: &Api, group: &TypeGroup) -> String {
    let TypeGroup { home, module, features, types } = group;
    let features = list(features, |feature| feature.as_str().to_owned());
    let types = list(types, |id| api.types[id.0].name.to_string());
    format!("group {}{module}, with any of {features}: {types}\n", self::home(home))
}

/// Returns the module of a type, with `::` after each part; empty for the root.
pub fn home(home: &[ModuleName]) -> String {
    home.iter().map(|module| format!("{module}::")).collect()
}
