package io.handback.kit.identity;

import java.util.Set;
import java.util.UUID;

import io.handback.kit.tenant.TenantId;

/// The person a request is made by or for.
public record Actor(TenantId tenant, UUID personId, Set<String> roles) {}
