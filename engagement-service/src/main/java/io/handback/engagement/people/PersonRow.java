package io.handback.engagement.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.SelfChecked;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.identity.Identity;
import io.handback.kit.web.problem.Violation;

/// A person as another system sends it; `subject` is the OIDC `sub` the person signs in with.
@Schema(name = "PersonRow")
record PersonRow(
        @NotNull @Pattern(regexp = ExternalKey.SOURCE, message = ExternalKey.SOURCE_WANTED) String source,
        @NotNull @Size(min = 1, max = ExternalKey.LONGEST_ID) String externalId,
        @Nullable @Size(min = 1, max = 200) String subject,
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable @Size(min = 3, max = 254) String email,
        @Nullable @Valid ExternalKey team,
        @Nullable @Size(min = 1, max = 100) String region,
        @NotNull @Size(max = 6) List<@NotNull @Pattern(regexp = PersonRow.ROLE, message = PersonRow.ROLE_WANTED) String> roles,
        @Nullable @Valid ExternalKey manager,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        @Nullable @Size(max = 20) List<@NotNull @Valid Ref> identities) implements SelfChecked {

    static final String ROLE = "rep|sales-lead|marketer|approver|admin|integration";
    static final String ROLE_WANTED = "give one of rep, sales-lead, marketer, approver, admin, integration";

    ExternalKey key() {
        return new ExternalKey(source, externalId);
    }

    Identity identity() {
        return new Identity(source, externalId);
    }

    /// Everything the person is known by.
    Set<Identity> allIdentities() {
        Set<Identity> all = new HashSet<>(Set.of(identity()));
        if (subject != null) {
            all.add(new Identity(Identity.OIDC, subject));
        }
        if (identities != null) {
            identities.forEach(one -> all.add(one.identity()));
        }
        return all;
    }

    @Override
    public List<Violation> inconsistencies() {
        return activeFrom != null && activeTo != null && activeTo.isBefore(activeFrom)
                ? List.of(new Violation("activeTo", "must not lie before activeFrom"))
                : List.of();
    }
}
