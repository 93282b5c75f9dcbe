package io.handback.content.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.handback.content.constraint.Label;

/// What an item is about, by facet; each facet has at most 20 values of at most 80 characters. A facet left out is empty.
public record Tags(
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> persona,
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> stage,
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> product,
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> industry,
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> region,
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> language,
        @Size(max = Tags.MOST, message = Tags.MANY) List<@Label String> campaign) {

    /// The facets there are.
    public static final Set<String> FACETS = Set.of("persona", "stage", "product", "industry", "region", "language", "campaign");

    static final int MOST = 20;
    static final String MANY = "Give at most 20 values.";

    /// Takes a facet that was left out as empty, and a value that was given twice as given once.
    public Tags {
        persona = Lists.distinct(persona);
        stage = Lists.distinct(stage);
        product = Lists.distinct(product);
        industry = Lists.distinct(industry);
        region = Lists.distinct(region);
        language = Lists.distinct(language);
        campaign = Lists.distinct(campaign);
    }

    /// The tags, or none when they were left out.
    public static Tags orNone(@Nullable Tags tags) {
        return tags == null ? of(new String[0]) : tags;
    }

    /// Reads what [#flat] wrote.
    static Tags of(String[] flat) {
        Map<String, List<String>> values = Arrays.stream(flat)
                .collect(groupingBy(tag -> tag.substring(0, tag.indexOf('=')),
                        mapping(tag -> tag.substring(tag.indexOf('=') + 1), toList())));
        return new Tags(
                values.getOrDefault("persona", List.of()),
                values.getOrDefault("stage", List.of()),
                values.getOrDefault("product", List.of()),
                values.getOrDefault("industry", List.of()),
                values.getOrDefault("region", List.of()),
                values.getOrDefault("language", List.of()),
                values.getOrDefault("campaign", List.of()));
    }

    /// Each tag as `facet=value`, as the store keeps and finds it.
    String[] flat() {
        return Stream.of(
                flat("persona", persona),
                flat("stage", stage),
                flat("product", product),
                flat("industry", industry),
                flat("region", region),
                flat("language", language),
                flat("campaign", campaign)).flatMap(tags -> tags).toArray(String[]::new);
    }

    private static Stream<String> flat(String facet, List<String> values) {
        return values.stream().map(value -> facet + "=" + value);
    }
}
