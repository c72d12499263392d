//! The description of all operations as OpenAPI 3.1, made from the table and the types that are read and written.

use super::operations::OPERATIONS;
use super::problem::ProblemView;
use super::table::{Guarded, Kind, Operation, Parameter, Takes};
use crate::person::model::Role;
use crate::urls::api as urls;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};

/// The whole document.
pub(super) fn document() -> Value {
    let settings = || {
        SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        })
    };
    let (mut takes, mut gives) =
        (settings().for_deserialize().into_generator(), settings().for_serialize().into_generator());
    let problem = gives.subschema_for::<ProblemView>().to_value();
    let mut paths = Map::new();
    for operation in OPERATIONS {
        let below = operation.path.strip_prefix(urls::ROOT).unwrap_or(operation.path);
        let at = paths.entry(below.replace("{word}", "{digest}")).or_insert_with(|| json!({}));
        if let Some(at) = at.as_object_mut() {
            at.insert(operation.verb.name().to_lowercase(), described(operation, &mut takes, &mut gives));
        }
    }
    let mut schemas = gives.take_definitions(true);
    schemas.extend(takes.take_definitions(true));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Relais",
            "version": "1",
            "description": "What people do at the desk, for their programs. Each token belongs to one person and one site, and never \
                            allows more than that person may do when it is used. Asked at the host of the site.",
        },
        "servers": [{ "url": urls::ROOT }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": "Made at the desk, on one's account, under “Programs”." },
            },
            "responses": {
                "Problem": {
                    "description": "It was not done, and why (RFC 9457).",
                    "content": { "application/problem+json": { "schema": problem } },
                },
            },
        },
    })
}

fn described(operation: &Operation, takes: &mut SchemaGenerator, gives: &mut SchemaGenerator) -> Value {
    let (subject, access) = operation.scope;
    let roles = Role::ALL.into_iter().filter(|role| role.may(operation.right)).map(Role::name);
    let mut described = json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [subject.name()],
        "security": [{ "token": [format!("{}:{}", subject.name(), access.name())] }],
        "x-roles": roles.collect::<Vec<_>>(),
        "parameters": parameters(operation),
        "responses": responses(operation, gives),
    });
    let body = match operation.takes {
        Takes::Nothing => None,
        Takes::Json { schema, needed, .. } => {
            let schema = schema(takes).to_value();
            Some(json!({ "required": needed, "content": { "application/json": { "schema": schema } } }))
        }
        Takes::File { .. } => Some(json!({ "required": true, "content": { "application/octet-stream": {} } })),
    };
    if let (Some(body), Some(described)) = (body, described.as_object_mut()) {
        described.insert("requestBody".into(), body);
    }
    described
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let in_path = operation.path.split('/').filter_map(|part| match part {
        "{id}" => Some(("id", json!({ "type": "integer", "minimum": 1 }))),
        "{word}" => Some(("digest", json!({ "type": "string" }))),
        "{name}" => Some(("name", json!({ "type": "string" }))),
        _ => None,
    });
    let in_path =
        in_path.map(|(name, schema)| json!({ "name": name, "in": "path", "required": true, "schema": schema }));
    let header = |name: &str, about: &str, required: bool| json!({ "name": name, "in": "header", "required": required, "description": about, "schema": { "type": "string" } });
    let guard = match operation.guarded {
        Guarded::Never => None,
        Guarded::WhenAsked => {
            Some(header("If-Match", "The ETag of what this is done to: 412 when it has changed since.", false))
        }
        Guarded::Always => {
            Some(header("If-Match", "The ETag of what is changed: 428 without, 412 when it has changed since.", true))
        }
    };
    let repeatable = operation.repeatable.then(|| {
        header(
            "Idempotency-Key",
            "Up to 200 characters of your choice. Sent again within a day, the same request does nothing twice.",
            false,
        )
    });
    in_path.chain(operation.query.iter().map(parameter)).chain(guard).chain(repeatable).collect()
}

fn parameter(parameter: &Parameter) -> Value {
    let schema = match parameter.kind {
        Kind::Number => json!({ "type": "integer" }),
        Kind::Text => json!({ "type": "string" }),
        Kind::OneOf(words) => json!({ "type": "string", "enum": words }),
    };
    json!({ "name": parameter.name, "in": "query", "required": parameter.needed, "description": parameter.about, "schema": schema })
}

fn responses(operation: &Operation, gives: &mut SchemaGenerator) -> Value {
    let mut done = json!({ "description": "Done." });
    if let (Some(schema), Some(done)) = (operation.gives.schema, done.as_object_mut()) {
        let schema = schema(gives).to_value();
        done.insert("content".into(), json!({ "application/json": { "schema": schema } }));
        let etag = json!({ "ETag": { "description": "Which state this is.", "schema": { "type": "string" } } });
        done.insert("headers".into(), etag);
    }
    let problem = json!({ "$ref": "#/components/responses/Problem" });
    let mut all = Map::new();
    all.insert(operation.gives.status.to_string(), done);
    all.insert("default".into(), problem);
    Value::Object(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_in_the_document_leads_somewhere() {
        let document = document();
        let text = document.to_string();
        let mut seen = 0;
        for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(document.pointer(reference).is_some(), "{reference}");
            seen += 1;
        }
        assert!(seen > 20, "{seen}");
    }
}
