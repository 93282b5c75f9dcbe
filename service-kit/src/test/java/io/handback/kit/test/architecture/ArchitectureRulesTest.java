package io.handback.kit.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesTest {

    private static final String ROOT = "io.handback.planted";

    @TempDir
    Path folder;

    @Test
    void service_kit_keeps_the_rules() {
        ArchitectureRules.check("io.handback.kit");
    }

    @Test
    void a_package_without_classes_is_not_called_clean() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.handback.nowhere")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing was checked");
    }

    @Test
    void good_code_passes() {
        assertViolations(GoodCode.VIEW, GoodCode.RESOURCE, GoodCode.USE_CASE, GoodCode.REPOSITORY, GoodCode.ENTITY).isEmpty();
    }

    @Test
    void features_that_know_each_other_are_refused() {
        assertViolations("package io.handback.planted.one; public class One { io.handback.planted.two.Two two; }",
                "package io.handback.planted.two; public class Two { io.handback.planted.one.One one; }")
                .singleElement().asString().contains("Cycle detected");
    }

    @Test
    void a_kit_that_knows_a_service_is_refused() {
        assertThat(ArchitectureRules.violations("io.handback.kit", new Planted(folder).compile(
                "package io.handback.feedback.rating; public class Rating {}",
                "package io.handback.kit.web; class Curious { io.handback.feedback.rating.Rating rating; }")))
                .singleElement().asString().contains("knows no service", "Curious.rating");
    }

    @Test
    void a_service_that_knows_another_is_refused() {
        assertViolations("package io.handback.content.item; public class Item {}",
                "package io.handback.planted.one; class Curious { io.handback.content.item.Item item; }")
                .singleElement().asString().contains("services meet in contracts", "Curious.item");
    }

    @Test
    void a_name_that_says_nothing_is_refused() {
        assertViolations(
                """
                        package io.handback.planted.one;

                        class Names {
                            class RatingImpl {} class RatingManager {} class RatingHelper {} class RatingUtil {} class RatingUtils {}
                            class RatingDTO {} class RatingBase {} class AbstractRating {} class BaseRating {} class Database { class Abstraction {} }
                        }
                        """)
                .singleElement().asString()
                .contains("RatingImpl", "RatingManager", "RatingHelper", "RatingUtil", "RatingUtils", "RatingDTO", "RatingBase",
                        "AbstractRating", "BaseRating")
                .contains("(9 times)").doesNotContain("Database");
    }

    @Test
    void waiting_for_a_uni_is_refused() {
        assertViolations("""
                package io.handback.planted.one;

                import io.smallrye.mutiny.Uni;
                import java.util.concurrent.CompletableFuture;
                import java.util.concurrent.CompletionStage;
                import java.util.function.Supplier;

                abstract class Waiting {
                    void a(Uni<String> uni) { uni.await().indefinitely(); }
                    void b(Uni<String> uni) { uni.subscribe().with(x -> {}); }
                    void c(Uni<String> uni) { uni.subscribeAsCompletionStage(); }
                    void d(Uni<String> uni) { uni.toMulti().subscribe().with(x -> {}); }
                    void e(CompletionStage<String> stage) { stage.toCompletableFuture(); }
                    void f(CompletableFuture<String> future) { future.join(); }
                    void g() { sendAndForget(); }
                    Supplier<Object> h(Uni<String> uni) { return uni::await; }
                    Uni<Integer> fine(Uni<String> uni) { return uni.map(String::length); }
                    abstract void sendAndForget();
                }
                """).singleElement().asString().contains("a Uni is waited for or forgotten", "(8 times)").doesNotContain("fine");
    }

    @Test
    void panache_is_refused() {
        assertViolations("package io.quarkus.hibernate.reactive.panache; public class PanacheEntity {}",
                "package io.handback.planted.one; class Rating extends io.quarkus.hibernate.reactive.panache.PanacheEntity {}")
                .singleElement().asString().contains("Rating> extends class <io.quarkus.hibernate.reactive.panache.PanacheEntity>");
    }

    @Test
    void a_transaction_of_someone_else_is_refused() {
        assertViolations("package io.handback.planted.one; class One { @jakarta.transaction.Transactional void run() {} }")
                .singleElement().asString().contains("transactions belong to TenantTransactions");
    }

    @Test
    void a_kafka_producer_outside_relay_and_ingest_is_refused() {
        assertViolations(
                "package io.handback.planted.one; class Sender { org.apache.kafka.clients.producer.Producer<byte[], byte[]> kafka; }")
                .singleElement().asString().contains("Sender.kafka");
    }

    @Test
    void an_emitter_is_refused() {
        assertViolations(
                "package io.handback.planted.one; class Sender { org.eclipse.microprofile.reactive.messaging.Emitter<String> kafka; }")
                .singleElement().asString().contains("Sender.kafka");
    }

    @Test
    void a_store_method_without_a_tenant_is_refused() {
        assertViolations("""
                package io.handback.planted.one;

                class RatingRepository {
                    void find(java.util.UUID id) {}

                    int count() { return unseen(); }

                    private int unseen() { return 0; }
                }
                """).singleElement().asString().contains("RatingRepository.find", "RatingRepository.count").doesNotContain("unseen");
    }

    @Test
    void a_connection_of_ones_own_is_refused() {
        assertViolations("""
                package io.handback.planted.one;

                class Direct {
                    org.hibernate.reactive.mutiny.Mutiny.SessionFactory hibernate;
                    io.vertx.mutiny.sqlclient.Pool pool;
                    javax.sql.DataSource jdbc;
                }
                """).singleElement().asString().contains("Direct.hibernate", "Direct.pool", "Direct.jdbc");
    }

    @Test
    void an_entity_in_a_resource_is_refused() {
        assertViolations(GoodCode.ENTITY, """
                package io.handback.planted.rating;

                import jakarta.annotation.security.PermitAll;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.POST;

                @PermitAll
                class LeakyResource {
                    @GET public Rating bare() { return null; }
                    @GET public java.util.List<Rating> listed() { return null; }
                    @GET public View viewed() { return null; }
                    @GET public int fine() { return new Rating().stars; }
                    @POST public void taken(Rating rating) {}

                    record View(java.util.Optional<Rating> rating) {}
                }
                """).singleElement().asString().contains("bare()", "listed()", "viewed()", "taken(", "(4 times)");
    }

    @Test
    void an_endpoint_that_says_not_who_may_call_it_is_refused() {
        assertViolations("""
                package io.handback.planted.one;

                import jakarta.annotation.security.RolesAllowed;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.Path;

                @Path("open")
                class OpenResource {
                    @GET public String open() { return ""; }

                    @RolesAllowed("rep") @GET @Path("closed") public String closed() { return ""; }
                }
                """).singleElement().asString().contains("OpenResource.open").doesNotContain("OpenResource.closed");
    }

    @Test
    void a_resource_method_that_is_not_public_is_refused() {
        assertViolations("""
                package io.handback.planted.one;

                import jakarta.annotation.security.PermitAll;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.Path;

                @Path("ratings")
                @PermitAll
                class SilentResource {
                    @GET String unserved() { return ""; }

                    @GET @Path("inherited") protected String inherited() { return ""; }

                    @GET @Path("served") public String served() { return inner(); }

                    private String inner() { return ""; }
                }
                """).singleElement().asString()
                .contains("SilentResource.unserved", "SilentResource.inherited", "(2 times)")
                .doesNotContain("SilentResource.served", "inner");
    }

    private ListAssert<String> assertViolations(String... sources) {
        return assertThat(ArchitectureRules.violations(ROOT, new Planted(folder).compile(sources)));
    }
}
