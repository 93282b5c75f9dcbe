package io.handback.local.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.embedded.Person;

/// Keeps the demo tenant alive: every few seconds a rep rates or uses something. Items that tell a story stay as they are.
public final class DemoTrickle implements AutoCloseable {

    private static final Logger LOG = System.getLogger(DemoTrickle.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final List<String> ACTIONS = List.of("viewed", "viewed", "viewed", "downloaded", "shared", "presented", "customised");

    /// A piece of the demo as it is published.
    private record Live(Piece piece, String itemId, int version) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final Function<Person, String> tokens;
    private final Random random = new Random();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private DemoTrickle(URI gateway, Function<Person, String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /// Begins, on a thread that keeps nobody from ending.
    ///
    /// @param tokens makes an access token for a person
    public static DemoTrickle start(URI gateway, Function<Person, String> tokens) {
        DemoTrickle trickle = new DemoTrickle(gateway, tokens);
        Thread.ofPlatform().name("demo-trickle").daemon().start(trickle::run);
        return trickle;
    }

    @Override
    public void close() {
        stopping.countDown();
    }

    private void run() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    act();
                } catch (RuntimeException e) {
                    LOG.log(Level.DEBUG, "the demo's reps rest: {0}", e.getMessage());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() {
        int rep = random.nextInt(Cast.REPS);
        DemoApi api = new DemoApi(http, gateway, tokens.apply(Cast.rep(rep)));
        List<Live> live = live(api);
        if (live.isEmpty()) {
            return;
        }
        Live item = oneOf(live);
        if (random.nextInt(3) == 0) {
            api.put("/feedback/v1/content/" + item.itemId() + "/versions/" + item.version() + "/rating", rating(item.piece()));
        } else {
            api.postLines("/engagement/v1/events", List.of(event(item)));
        }
    }

    /// What there is to rate and use; a visitor may have retired some of it.
    private static List<Live> live(DemoApi api) {
        Map<String, Piece> lively = Pieces.lively().stream().collect(Collectors.toMap(Piece::title, piece -> piece));
        List<Live> live = new ArrayList<>();
        for (JsonNode item : api.get("/feedback/v1/content?limit=100").path("items")) {
            Piece piece = lively.get(item.path("title").asText());
            if (piece != null) {
                live.add(new Live(piece, item.path("itemId").asText(), item.path("version").asInt()));
            }
        }
        return live;
    }

    private ObjectNode rating(Piece piece) {
        boolean helpful = random.nextInt(piece.sales().raters()) < piece.sales().helpful();
        int stars = helpful ? Words.praise(random.nextInt(12)) : Words.blame(random.nextInt(3));
        ObjectNode rating = JsonNodeFactory.instance.objectNode().put("stars", stars).put("signed", random.nextInt(4) == 0);
        rating.putArray("reasons").add(helpful ? Words.strength(random) : Words.weakness(random));
        return random.nextBoolean() ? rating.put("comment", Words.comment(stars, random)) : rating;
    }

    private ObjectNode event(Live item) {
        return JsonNodeFactory.instance.objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("action", oneOf(ACTIONS))
                .put("itemId", item.itemId())
                .put("version", item.version())
                .put("stage", item.piece().setting().stage())
                .put("occurredAt", Instant.now().toString());
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
