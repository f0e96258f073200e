package dev.podwright.conformance.random;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Random updates as JSON, each an old pod, a new one that differs in none to a few things, and the subresource that is
 * updated. The same seed gives the same updates, whatever was asked before.
 *
 * <pre>
 * java -cp "conformance/target/classes:$(cat conformance/target/classpath)" \
 *     dev.podwright.conformance.random.RandomUpdates SEED COUNT
 * </pre>
 */
public final class RandomUpdates {
    private final RandomPods pods;
    private final Draw draw;
    private final StoredPods stored;
    private final PodChanges changes;
    private long number;

    /** Updates from a seed. */
    public RandomUpdates(long seed) {
        this.pods = new RandomPods(seed);
        this.draw = pods.draw();
        this.stored = new StoredPods(draw, pods.maker());
        this.changes = new PodChanges(draw, pods.maker());
    }

    /** The next update, as one line of JSON. */
    public String next() {
        return update(number++);
    }

    /** The update with a number, from 0. */
    public String update(long which) {
        Node old = pods.sound(which);
        if (draw.percent(15)) {
            pods.change(old);
        }
        int kind = draw.below(100);
        if (kind < 8) {
            return template(old);
        }
        String subresource = kind < 60 ? "" : kind < 75 ? "ephemeralcontainers" : kind < 94 ? "resize" : "status";
        stored.prepare(old, subresource);
        Node updated = old.copy();
        if (draw.percent(30)) {
            updated.drop("status");
        }
        for (int left = draw.below(4); left > 0; left--) {
            if (draw.percent(12)) {
                pods.change(updated);
            } else {
                changes.change(updated, draw.percent(8) ? "resize" : subresource);
            }
        }
        if (subresource.equals("status")) {
            updated.drop("status");
        }
        return line(old.toString(), updated.toString(), subresource);
    }

    private String template(Node pod) {
        Node metadata = pod.in("metadata");
        if (draw.percent(50)) {
            metadata.set("uid", "u-1");
        }
        Node updated = pod.copy();
        for (int left = draw.below(4); left > 0; left--) {
            if (draw.percent(40)) {
                pods.change(updated);
            } else {
                changes.change(updated, "");
            }
        }
        return line(ofTemplate(pod), ofTemplate(updated), "");
    }

    private static String ofTemplate(Node pod) {
        String metadata = part(pod, "metadata");
        return "{\"apiVersion\":\"v1\",\"kind\":\"PodTemplate\",\"metadata\":" + metadata
                + ",\"template\":{\"metadata\":" + metadata + ",\"spec\":" + part(pod, "spec") + "}}";
    }

    private static String part(Node pod, String field) {
        Node part = pod.find(field);
        return part == null ? "{}" : part.toString();
    }

    private static String line(String old, String updated, String subresource) {
        return "{\"old\":" + old + ",\"new\":" + updated + ",\"subresource\":\"" + subresource + "\"}";
    }

    /** Writes COUNT updates from SEED to standard output, one a line. */
    public static void main(String[] args) throws IOException {
        RandomUpdates updates = new RandomUpdates(Long.parseLong(args[0]));
        long count = Long.parseLong(args[1]);
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        for (long i = 0; i < count; i++) {
            out.write(updates.next());
            out.write('\n');
        }
        out.flush();
    }
}
