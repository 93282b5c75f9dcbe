package io.handback.engagement.figures.reach;

/// Who belongs to whom, as SQL.
public final class GroupSql {

    /// A person `p` is in the audience of an item `i`: matches each list that is not empty.
    public static final String FITS = """
            (cardinality(i.audience_teams) = 0 or coalesce(p.team_id = any (i.audience_teams), false))
               and (cardinality(i.audience_regions) = 0 or coalesce(p.region = any (i.audience_regions), false))
               and (cardinality(i.audience_roles) = 0 or p.roles && i.audience_roles)""";

    /// The active reps of the tenant `$1` in the window from `$2` to `$3`: role rep, active on at least 14 of its days. Who has no dates
    /// counts as active all the time, a person known only from its token included.
    public static final String ACTIVE_REPS = """
            select p.person_id, p.team_id, p.region, p.roles
              from person p
             where p.tenant = $1 and 'rep' = any (p.roles)
               and least(coalesce(p.active_to, $3::date), $3::date) - greatest(coalesce(p.active_from, $2::date), $2::date) + 1 >= 14""";

    /// The teams `$4` leads.
    public static final String LED_TEAMS = "select t.team_id from team t where t.tenant = $1 and t.lead_id = $4";

    private GroupSql() {}
}
