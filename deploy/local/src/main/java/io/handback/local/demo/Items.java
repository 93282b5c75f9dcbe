package io.handback.local.demo;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The lines of the content import: each item with its versions as they were published.
final class Items {

    static final String SOURCE = "demo";

    private final Timeline time;

    Items(Timeline time) {
        this.time = time;
    }

    List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        List<Piece> pieces = Pieces.all();
        for (int number = 0; number < pieces.size(); number++) {
            lines.add(line(pieces.get(number), number));
        }
        return lines;
    }

    private ObjectNode line(Piece piece, int number) {
        int first = Math.max(piece.published(), Pieces.firstVersion(piece));
        ObjectNode line = JsonNodeFactory.instance.objectNode()
                .put("source", SOURCE)
                .put("externalId", piece.id())
                .put("title", piece.title())
                .put("kind", piece.kind())
                .put("occurredAt", time.ago(first + 2, number).toString());
        line.set("owner", Cast.ref(Cast.owner(number)));
        tags(line.putObject("tags"), piece.setting());
        fill(line.putObject("audience").putArray("regions"), piece.setting().regions());
        ArrayNode versions = line.putArray("versions");
        if (first > piece.published()) {
            version(versions.addObject(), piece, first, "First edition.");
        }
        version(versions.addObject(), piece, piece.published(), summary(piece));
        return line;
    }

    private static void tags(ObjectNode tags, Piece.Setting setting) {
        tags.putArray("stage").add(setting.stage());
        tags.putArray("persona").add(setting.persona());
        tags.putArray("industry").add(setting.industry());
        tags.putArray("language").add("en");
    }

    private static String summary(Piece piece) {
        return piece.id().equals(Pieces.RESIDENCY)
                ? "Where data lie, country by country. Answers what nine ratings of the first edition missed."
                : piece.title() + ", for " + piece.setting().persona() + " in " + piece.setting().stage() + ".";
    }

    private void version(ObjectNode version, Piece piece, int published, String summary) {
        version.put("summary", summary)
                .put("link", "https://files.demo.example/" + piece.id() + "/" + published)
                .put("occurredAt", time.ago(published + 1, 60).toString())
                .put("publishedAt", time.ago(published, 0).toString());
        version.putObject("cost").put("amount", piece.marketing().cost() + ".00").put("currency", "EUR");
        ObjectNode estimate = version.putObject("estimate").put("value", piece.marketing().estimate());
        fill(estimate.putArray("reservations"), piece.marketing().reservations());
    }

    private static void fill(ArrayNode list, List<String> values) {
        values.forEach(list::add);
    }
}
