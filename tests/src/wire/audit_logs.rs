use openai_platform::types::ListAuditLogsEffectiveAt;

use super::exchanges;

exchanges! {
    list: "GET /organization/audit_logs?effective_at[gte]=1766102400&effective_at[lt]=1766188800\
           &project_ids[]=proj_h81Z&event_types[]=project.created&event_types[]=api_key.updated\
           &actor_ids[]=user_3fK9&actor_emails[]=ada@example.com&resource_ids[]=key_77Vd\
           &tenant_only=true&limit=2&after=audit_log_9xT2&before=audit_log_9xR7" => |client| {
        let day = ListAuditLogsEffectiveAt::new().gte(1_766_102_400).lt(1_766_188_800);
        client
            .organization()
            .audit_logs()
            .list()
            .effective_at(day)
            .project_ids(["proj_h81Z"])
            .event_types(["project.created", "api_key.updated"])
            .actor_ids(["user_3fK9"])
            .actor_emails(["ada@example.com"])
            .resource_ids(["key_77Vd"])
            .tenant_only(true)
            .limit(2)
            .after("audit_log_9xT2")
            .before("audit_log_9xR7")
            .send()
    };
}
