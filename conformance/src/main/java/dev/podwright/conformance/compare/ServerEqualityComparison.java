package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.SameMode;
import dev.podwright.conformance.random.RandomApplies;
import dev.podwright.conformance.server.LiveServer;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.value.Quantity;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares whether storing an object would change the live one with what a real API server makes of its dry run. A manager
 * applies an object, another one applies or replaces it, and the first one applies a third object.
 *
 * <p>The objects have no fields that depend on the state of the cluster, as {@link ClusterState} removes them, and none that
 * the server restores or derives in an update after the apply has been merged ({@link #RESTORED}). An object with fields that
 * the server drops, because their feature gates are off, is not applied. The server must not have mutating admission that
 * adds to pods, such as DefaultTolerationSeconds. Compared is all but the status, the metadata that each write changes, and the
 * spelling of quantities.
 */
public final class ServerEqualityComparison {
    private static final int SHOWN = 10;
    /** How many triples are tried for each one that the server accepts. */
    private static final int TRIED = 50;

    /**
     * Fields of the spec that the strategies of the server restore or derive, by kind. They also do so with a DaemonSet's
     * template number, which is an annotation.
     */
    private static final Map<String, String[]> RESTORED = Map.of(
            "PersistentVolumeClaim", new String[] {"dataSource", "dataSourceRef"},
            "Pod", new String[] {"resources"},
            "Service",
                    new String[] {"clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "internalTrafficPolicy"});
    /** The same for fields of the object: a namespace's finalizers, and all but the names of an account's secrets. */
    private static final Map<String, String> WHOLE = Map.of("Namespace", "spec", "ServiceAccount", "secrets");

    /** The maps and the fields whose values are quantities. */
    private static final Set<String> AMOUNTS = Set.of("limits", "requests", "capacity", "allocatedResources");

    private static final String AMOUNT = "sizeLimit";
    private static final String DROPPED = "server/field-dropped";

    private static final String MANAGER = "m";
    private static final String OTHER = "other";

    private final LiveServer server;
    private final RandomApplies applies;
    private final String prefix;
    private final List<String> wrong = new ArrayList<>();
    private long compared;
    private long changed;
    private long refused;
    private long excluded;

    private ServerEqualityComparison(LiveServer server, long seed) {
        this.server = server;
        this.applies = new RandomApplies(seed);
        this.prefix = "e" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "-";
    }

    /**
     * Compares random applies until the server has accepted a number of them.
     *
     * @return whether all answers are the same
     */
    public static boolean run(LiveServer server, long seed, long count) {
        ServerEqualityComparison comparison = new ServerEqualityComparison(server, seed);
        for (long which = 0; comparison.compared < count && which < count * TRIED; which++) {
            comparison.compare(which);
        }
        return comparison.print() && comparison.compared == count;
    }

    private void compare(long which) {
        JsonObject request = read(applies.apply(which));
        String name = prefix + which;
        JsonObject desired = named(request, "applied", name);
        JsonObject live = live(request, name, which);
        JsonObject stored = desired == null || live == null ? null : server.apply(desired, MANAGER, true);
        if (desired == null || live == null || stored == null) {
            refused++;
            return;
        }
        if (isDropped(desired)) {
            excluded++;
            return;
        }
        boolean changes = !isSame(content(live), content(stored), "");
        String ours = SameMode.answer(desired, live, MANAGER, null);
        compared++;
        changed += changes ? 1 : 0;
        if (!JsonBoolean.of(!changes).equals(read(ours).get("same"))) {
            JsonObject line = JsonObject.builder()
                    .add("live", live)
                    .add("applied", desired)
                    .add("manager", MANAGER)
                    .build();
            wrong.add(JsonWriter.textOf(line) + "\n  server: "
                    + JsonWriter.textOf(JsonObject.builder()
                            .add("changed", JsonBoolean.of(changes))
                            .add("stored", stored)
                            .build())
                    + "\n  podwright: " + ours);
        }
    }

    /** Stores an object; null if the server refuses it. */
    private @Nullable JsonObject live(JsonObject request, String name, long which) {
        JsonObject previous = named(request, "previous", name);
        JsonObject live = named(request, "live", name);
        JsonObject first = previous == null ? null : server.apply(previous, MANAGER, false);
        if (live == null) {
            return first;
        }
        if (first == null) {
            return which % 2 == 0 ? server.apply(live, MANAGER, false) : server.create(live, OTHER);
        }
        JsonObject second = which % 2 == 0 ? server.apply(live, OTHER, false) : server.replace(live, OTHER);
        return second == null ? first : second;
    }

    private static @Nullable JsonObject named(JsonObject request, String which, String name) {
        if (!(request.get(which) instanceof JsonObject object)) {
            return null;
        }
        JsonObject out = ClusterState.removedFrom(object);
        String kind = Objects.requireNonNullElse(out.text("kind"), "");
        String[] restored = RESTORED.get(kind);
        if (restored != null && out.get("spec") instanceof JsonObject spec) {
            out = out.with("spec", spec.without(restored));
        }
        JsonObject metadata = member(out, "metadata").with("name", JsonString.of(name));
        return out.without(WHOLE.getOrDefault(kind, ""))
                .with("metadata", kind.equals("DaemonSet") ? metadata.without("annotations") : metadata);
    }

    /** Whether an object has fields that the server drops. */
    private static boolean isDropped(JsonObject object) {
        return Validator.standard()
                .validate(Manifests.inspect(JsonWriter.textOf(object)).objects().get(0))
                .findings()
                .stream()
                .anyMatch(finding -> finding.rule().equals(DROPPED));
    }

    private static JsonObject content(JsonObject object) {
        return object.without("status")
                .with("metadata", member(object, "metadata").without("managedFields", "resourceVersion", "generation"));
    }

    private static JsonObject member(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject given
                ? given
                : JsonObject.builder().build();
    }

    /** Whether two values are the same, of which those in resources are quantities. */
    private static boolean isSame(@Nullable JsonValue one, @Nullable JsonValue other, String name) {
        if (one instanceof JsonObject a && other instanceof JsonObject b) {
            return a.members().size() == b.members().size()
                    && a.members().stream()
                            .allMatch(each -> isSame(
                                    each.value(), b.get(each.key()), AMOUNTS.contains(name) ? AMOUNT : each.key()));
        }
        if (one instanceof JsonArray a && other instanceof JsonArray b) {
            return a.elements().size() == b.elements().size()
                    && IntStream.range(0, a.elements().size())
                            .allMatch(i ->
                                    isSame(a.elements().get(i), b.elements().get(i), ""));
        }
        return Objects.equals(one, other)
                || (name.equals(AMOUNT)
                        && one instanceof JsonString a
                        && other instanceof JsonString b
                        && Quantity.parse(a.value()).equals(Quantity.parse(b.value())));
    }

    private static JsonObject read(String line) {
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
    }

    private boolean print() {
        System.out.printf(
                "%,d applies to a server, %.1f%% change the live object; %,d more are refused by it, %,d have fields that it drops;"
                        + " %d differences%n",
                compared, 100.0 * changed / Math.max(1, compared), refused, excluded, wrong.size());
        wrong.sort(Comparator.comparingInt(String::length));
        wrong.stream().limit(SHOWN).forEach(each -> System.out.println("\n  " + each));
        return wrong.isEmpty() && compared > 0;
    }
}
