package io.handback.content.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

/// A piece of material with its versions: the whole that is locked, changed and published together.
@Entity
@Table(name = "content_item")
@IdClass(ItemKey.class)
public class Item {

    /// The most versions an item can have: its whole state has to fit into one record of a topic.
    public static final int MOST_VERSIONS = 100;

    private static final String ACTIVE = "active";
    private static final String RETIRED = "retired";

    @Id
    String tenant;
    @Id
    UUID itemId;
    String title;
    String kind;
    UUID owner;
    String state;
    String[] tags;
    String[] audienceTeams;
    String[] audienceRegions;
    String[] audienceRoles;
    @Nullable
    Integer currentVersion;
    Instant createdAt;
    Instant changedAt;
    long revision;
    @Nullable
    String source;
    @Nullable
    String externalId;
    @Transient
    final List<Version> versions = new ArrayList<>();

    /// For the store.
    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    /// A new item without versions.
    public static Item create(TenantId tenant, UUID itemId, Description description, Instant at) {
        Item item = new Item();
        item.tenant = tenant.value();
        item.itemId = itemId;
        item.state = ACTIVE;
        item.createdAt = at;
        item.changedAt = at;
        item.write(description);
        return item;
    }

    /// The same item, known to another system by an id of its own.
    public Item knownAs(String otherSource, String id) {
        source = otherSource;
        externalId = id;
        return this;
    }

    /// Says something else about it.
    public void describe(Description description) {
        requireActive();
        write(description);
    }

    /// Takes it out of use for good.
    public void retire() {
        requireActive();
        state = RETIRED;
    }

    /// Adds a draft.
    public Version addVersion(VersionContent content, UUID author, Instant at) {
        requireActive();
        if (versions.size() >= MOST_VERSIONS) {
            throw ItemRefusals.refused(new ItemRefusal.Full(MOST_VERSIONS));
        }
        Version version = Version.draft(this, versions.size() + 1, content, author, at);
        versions.add(version);
        return version;
    }

    /// Changes a draft.
    public Version changeVersion(int number, VersionContent content) {
        Version version = requireChangeable(number);
        version.change(content);
        return version;
    }

    /// Hands a draft in for publication; it needs an estimate.
    public Version submit(int number) {
        Version version = requireChangeable(number);
        version.submit();
        return version;
    }

    /// Sends what was handed in back to its author.
    public Version sendBack(int number, String reason) {
        Version version = requireChangeable(number);
        version.sendBack(reason);
        return version;
    }

    /// Publishes what was handed in: its estimate is sealed, and the version published so far is superseded.
    public Version publish(int number, UUID by, Instant at) {
        Version version = requireChangeable(number);
        version.publish(by, at);
        versions.stream()
                .filter(other -> other.number() != number && other.isPublished())
                .forEach(Version::supersede);
        currentVersion = number;
        return version;
    }

    /// One of its versions.
    ///
    /// @throws io.handback.kit.web.problem.Refused 404 when there is none of that number
    public Version version(int number) {
        if (number < 1 || number > versions.size()) {
            throw ItemRefusals.refused(new ItemRefusal.Unknown());
        }
        return versions.get(number - 1);
    }

    /// Notes a change: the revision is one higher.
    void touch(Instant at) {
        revision++;
        changedAt = at;
    }

    /// Whether reps can use it: not retired, and one version is published.
    public boolean isPublished() {
        return isActive() && currentVersion != null;
    }

    /// Its id, the same for ever.
    public UUID id() {
        return itemId;
    }

    /// What is said of it.
    public Description description() {
        var audience = new Audience(Stream.of(audienceTeams).map(UUID::fromString).toList(), List.of(audienceRegions),
                List.of(audienceRoles));
        return new Description(title, kind, Tags.of(tags), audience, owner);
    }

    /// `active` or `retired`.
    public String state() {
        return state;
    }

    /// The number of the published version.
    public @Nullable Integer currentVersion() {
        return currentVersion;
    }

    /// Counts its changes and those of its versions; the revision of its events and its ETag.
    public long revision() {
        return revision;
    }

    /// When it came into being, in the system it came from.
    public Instant createdAt() {
        return createdAt;
    }

    /// When it or one of its versions last changed.
    public Instant changedAt() {
        return changedAt;
    }

    /// All versions, oldest first.
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    private boolean isActive() {
        return Objects.equals(state, ACTIVE);
    }

    private void requireActive() {
        if (!isActive()) {
            throw ItemRefusals.refused(new ItemRefusal.Retired());
        }
    }

    private Version requireChangeable(int number) {
        Version version = version(number);
        requireActive();
        return version;
    }

    private void write(Description description) {
        title = description.title();
        kind = description.kind();
        owner = description.owner();
        tags = description.tags().flat();
        audienceTeams = description.audience().teams().stream().map(UUID::toString).toArray(String[]::new);
        audienceRegions = description.audience().regions().toArray(String[]::new);
        audienceRoles = description.audience().roles().toArray(String[]::new);
    }
}
