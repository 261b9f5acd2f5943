//! Pages of usage.

super::derived! {
    struct UsageResponse {
        required data "data": Vec<UsageTimeBucket>;
        required has_more "has_more": bool;
        nullable next_page "next_page": String;
    }
    struct UsageTimeBucket {
        required start_time "start_time": i64;
        required end_time "end_time": i64;
        required results "results": Vec<UsageResult>;
    }
    struct UsageCompletionsResult {
        required input_tokens "input_tokens": i64;
        optional input_cached_tokens "input_cached_tokens": i64;
        optional input_cache_write_tokens "input_cache_write_tokens": i64;
        optional input_uncached_tokens "input_uncached_tokens": i64;
        required output_tokens "output_tokens": i64;
        optional input_text_tokens "input_text_tokens": i64;
        optional output_text_tokens "output_text_tokens": i64;
        optional input_cached_text_tokens "input_cached_text_tokens": i64;
        optional input_audio_tokens "input_audio_tokens": i64;
        optional input_cached_audio_tokens "input_cached_audio_tokens": i64;
        optional output_audio_tokens "output_audio_tokens": i64;
        optional input_image_tokens "input_image_tokens": i64;
        optional input_cached_image_tokens "input_cached_image_tokens": i64;
        optional output_image_tokens "output_image_tokens": i64;
        required num_model_requests "num_model_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
        optional batch "batch": bool;
        optional service_tier "service_tier": String;
    }
    struct UsageEmbeddingsResult {
        required input_tokens "input_tokens": i64;
        required num_model_requests "num_model_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
    }
    struct UsageModerationsResult {
        required input_tokens "input_tokens": i64;
        required num_model_requests "num_model_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
    }
    struct UsageImagesResult {
        required images "images": i64;
        required num_model_requests "num_model_requests": i64;
        optional source "source": String;
        optional size "size": String;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
    }
    struct UsageAudioSpeechesResult {
        required characters "characters": i64;
        required num_model_requests "num_model_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
    }
    struct UsageAudioTranscriptionsResult {
        required seconds "seconds": i64;
        required num_model_requests "num_model_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
    }
    struct UsageVectorStoresResult {
        required usage_bytes "usage_bytes": i64;
        optional project_id "project_id": String;
    }
    struct UsageCodeInterpreterSessionsResult {
        required num_sessions "num_sessions": i64;
        optional project_id "project_id": String;
    }
    struct UsageFileSearchCallsResult {
        required num_requests "num_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional vector_store_id "vector_store_id": String;
    }
    struct UsageWebSearchCallsResult {
        required num_model_requests "num_model_requests": i64;
        required num_requests "num_requests": i64;
        optional project_id "project_id": String;
        optional user_id "user_id": String;
        optional api_key_id "api_key_id": String;
        optional model "model": String;
        optional context_level "context_level": ContextLevel;
    }
    struct CostsResult {
        optional amount "amount": Box<CostsResultAmount>;
        optional line_item "line_item": String;
        optional project_id "project_id": String;
        optional api_key_id "api_key_id": String;
        optional quantity "quantity": f64;
        optional quantity_unit "quantity_unit": String;
    }
    struct CostsResultAmount { optional value "value": f64; optional currency "currency": String; }

    union UsageResult by "object" {
        UsageCompletionsResult "organization.usage.completions.result";
        UsageEmbeddingsResult "organization.usage.embeddings.result";
        UsageModerationsResult "organization.usage.moderations.result";
        UsageImagesResult "organization.usage.images.result";
        UsageAudioSpeechesResult "organization.usage.audio_speeches.result";
        UsageAudioTranscriptionsResult "organization.usage.audio_transcriptions.result";
        UsageVectorStoresResult "organization.usage.vector_stores.result";
        UsageCodeInterpreterSessionsResult "organization.usage.code_interpreter_sessions.result";
        UsageFileSearchCallsResult "organization.usage.file_searches.result";
        UsageWebSearchCallsResult "organization.usage.web_searches.result";
        CostsResult "organization.costs.result";
    }
    enum ContextLevel { Low "low"; Medium "medium"; High "high"; }
}
