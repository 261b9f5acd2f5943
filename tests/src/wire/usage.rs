//! All usage reports have the same filters, groups and pages; each row sets every filter of its
//! operation.

use super::exchanges;

/// The first second of 19 December 2025, and the one after its last.
const START: i64 = 1_766_102_400;
const END: i64 = 1_766_188_800;

exchanges! {
    audio_speeches: "GET /organization/usage/audio_speeches?start_time=1766102400&end_time=1766188800&bucket_width=1h\
                     &project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1&models[]=tts-1&group_by[]=model\
                     &limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().audio_speeches(START).end_time(END).bucket_width("1h");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]).models(["tts-1"]);
        usage.group_by(["model"]).limit(2).page("page_1").send()
    };
    audio_transcriptions: "GET /organization/usage/audio_transcriptions?start_time=1766102400&end_time=1766188800\
                           &bucket_width=1m&project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1\
                           &models[]=whisper-1&group_by[]=user_id&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().audio_transcriptions(START).end_time(END).bucket_width("1m");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]).models(["whisper-1"]);
        usage.group_by(["user_id"]).limit(2).page("page_1").send()
    };
    code_interpreter_sessions: "GET /organization/usage/code_interpreter_sessions?start_time=1766102400\
                                &end_time=1766188800&bucket_width=1d&project_ids[]=proj_1&project_ids[]=proj_2\
                                &group_by[]=project_id&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().code_interpreter_sessions(START).end_time(END);
        let usage = usage.bucket_width("1d").project_ids(["proj_1", "proj_2"]);
        usage.group_by(["project_id"]).limit(2).page("page_1").send()
    };
    completions: "GET /organization/usage/completions?start_time=1766102400&end_time=1766188800&bucket_width=1d\
                  &project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1&models[]=gpt-5.1&batch=false\
                  &group_by[]=model&group_by[]=batch&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().completions(START).end_time(END).bucket_width("1d");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]).models(["gpt-5.1"]);
        usage.batch(false).group_by(["model", "batch"]).limit(2).page("page_1").send()
    };
    decisions: "GET /organization/usage/decisions?start_time=1766102400&end_time=1766188800&bucket_width=1d&limit=2\
                &page=page_1&project_ids[]=proj_1&group_by[]=project_id&user_ids[]=user_1&api_key_ids[]=key_1\
                &models[]=gpt-5.1&batch=true" => |client| {
        let usage = client.organization().usage().decisions(START).end_time(END).bucket_width("1d");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]).models(["gpt-5.1"]);
        usage.batch(true).group_by(["project_id"]).limit(2).page("page_1").send()
    };
    embeddings: "GET /organization/usage/embeddings?start_time=1766102400&end_time=1766188800&bucket_width=1d\
                 &project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1&models[]=text-embedding-3-small\
                 &group_by[]=model&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().embeddings(START).end_time(END).bucket_width("1d");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]);
        usage.models(["text-embedding-3-small"]).group_by(["model"]).limit(2).page("page_1").send()
    };
    file_search_calls: "GET /organization/usage/file_search_calls?start_time=1766102400&end_time=1766188800\
                        &bucket_width=1d&project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1\
                        &vector_store_ids[]=vs_1&group_by[]=vector_store_id&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().file_search_calls(START).end_time(END).bucket_width("1d");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]);
        usage.vector_store_ids(["vs_1"]).group_by(["vector_store_id"]).limit(2).page("page_1").send()
    };
    images: "GET /organization/usage/images?start_time=1766102400&end_time=1766188800&bucket_width=1d\
             &sources[]=image.generation&sizes[]=1024x1024&sizes[]=512x512&project_ids[]=proj_1&user_ids[]=user_1\
             &api_key_ids[]=key_1&models[]=gpt-image-1.5&group_by[]=source&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().images(START).end_time(END).bucket_width("1d");
        let usage = usage.sources(["image.generation"]).sizes(["1024x1024", "512x512"]);
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]);
        usage.models(["gpt-image-1.5"]).group_by(["source"]).limit(2).page("page_1").send()
    };
    moderations: "GET /organization/usage/moderations?start_time=1766102400&end_time=1766188800&bucket_width=1d\
                  &project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1&models[]=omni-moderation-latest\
                  &group_by[]=model&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().moderations(START).end_time(END).bucket_width("1d");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]);
        usage.models(["omni-moderation-latest"]).group_by(["model"]).limit(2).page("page_1").send()
    };
    vector_stores: "GET /organization/usage/vector_stores?start_time=1766102400&end_time=1766188800&bucket_width=1d\
                    &project_ids[]=proj_1&group_by[]=project_id&limit=2&page=page_1" => |client| {
        let usage = client.organization().usage().vector_stores(START).end_time(END).bucket_width("1d");
        usage.project_ids(["proj_1"]).group_by(["project_id"]).limit(2).page("page_1").send()
    };
    web_search_calls: "GET /organization/usage/web_search_calls?start_time=1766102400&end_time=1766188800\
                       &bucket_width=1d&project_ids[]=proj_1&user_ids[]=user_1&api_key_ids[]=key_1&models[]=gpt-5.1\
                       &context_levels[]=low&context_levels[]=high&group_by[]=context_level&limit=2&page=page_1"
        => |client| {
        let usage = client.organization().usage().web_search_calls(START).end_time(END).bucket_width("1d");
        let usage = usage.project_ids(["proj_1"]).user_ids(["user_1"]).api_key_ids(["key_1"]).models(["gpt-5.1"]);
        let usage = usage.context_levels(["low", "high"]);
        usage.group_by(["context_level"]).limit(2).page("page_1").send()
    };
    costs: "GET /organization/costs?start_time=1766102400&end_time=1766188800&bucket_width=1d&project_ids[]=proj_1\
            &api_key_ids[]=key_1&line_items[]=storage&group_by[]=line_item&group_by[]=api_key_id\
            &limit=2&page=page_1" => |client| {
        let costs = client.organization().usage().costs(START).end_time(END).bucket_width("1d");
        let costs = costs.project_ids(["proj_1"]).api_key_ids(["key_1"]).line_items(["storage"]);
        costs.group_by(["line_item", "api_key_id"]).limit(2).page("page_1").send()
    };
}
