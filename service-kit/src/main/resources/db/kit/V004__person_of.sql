-- Who an identity stands for. Every request asks this, so it is one statement: it enters the tenant itself. Called outside of a
-- transaction the tenant ends with it.
create function person_of(in_tenant text, from_source text, known_as text) returns table (person_id uuid, roles text[])
    language plpgsql as $$
begin
    perform set_config('app.tenant', in_tenant, true);
    return query select k.person_id, k.roles from known_identity k
                  where k.tenant = in_tenant and k.source = from_source and k.id = known_as;
end $$;
revoke all on function person_of(text, text, text) from public;
grant execute on function person_of(text, text, text) to handback_app;
