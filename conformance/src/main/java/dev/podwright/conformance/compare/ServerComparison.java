package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.VerdictMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomObjects;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.server.LiveServer;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.io.IOException;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Compares the verdicts of Podwright and of the oracle on random pods and other objects with those of a real API server.
 *
 * <p>Fields that depend on the state of the cluster are set to the same value in each pod: the namespace, the service
 * account, the priority and the runtime class. Of templates the server checks no such field. Services have no cluster IP
 * but {@code None}, and no node ports, since the server has ranges for both and a dry run allocates nothing.
 */
public final class ServerComparison {
    private static final Set<String> STATE = Set.of(
            "priorityClassName",
            "priority",
            "preemptionPolicy",
            "runtimeClassName",
            "overhead",
            "serviceAccountName",
            "serviceAccount");

    private static final Set<String> ADDRESSES = Set.of("clusterIP", "clusterIPs");

    private static final String UNKNOWN_FIELD = "{\"allowed\":false,\"strictErrors\":[],\"errors\":[]}";

    /** The server shortens or omits warnings if all of them together have more characters than this. */
    private static final int MOST_WARNINGS = 4096;

    private final LiveServer server;
    private final OracleProcess oracle;
    private final Mismatches ofPodwright = new Mismatches(pod -> asServer(VerdictMode.verdict(pod)), "podwright");
    private final Mismatches ofOracle;
    private int rejected;
    private int undecodable;
    private int skipped;

    private ServerComparison(LiveServer server, OracleProcess oracle) {
        this.server = server;
        this.oracle = oracle;
        this.ofOracle = new Mismatches(pod -> asServer(oracle.ask(pod)), "oracle");
    }

    /**
     * Compares the verdicts on random pods.
     *
     * @param program the path of the oracle
     * @return whether all are the same
     */
    public static boolean ofPods(LiveServer server, long seed, long count, String program) throws IOException {
        RandomPods pods = new RandomPods(seed);
        return run(server, count, program, pods::pod);
    }

    /**
     * Compares the verdicts on random workloads, Services and other objects, one kind after the other.
     *
     * @param program the path of the oracle
     * @return whether all are the same
     */
    public static boolean ofWorkloads(LiveServer server, long seed, long count, String program) throws IOException {
        RandomObjects objects = new RandomObjects(seed, RandomObjects.KINDS);
        return run(server, count, program, objects::object);
    }

    private static boolean run(LiveServer server, long count, String program, LongFunction<String> objects)
            throws IOException {
        try (OracleProcess oracle = new OracleProcess(program, "verdict")) {
            return new ServerComparison(server, oracle).run(count, objects);
        }
    }

    private boolean run(long count, LongFunction<String> objects) throws IOException {
        long started = System.nanoTime();
        for (long i = 0; i < count; i++) {
            compare(withoutState(objects.apply(i)));
        }
        System.out.printf(
                "%,d objects, %,d left out for long answers, %.1f%% rejected, %.1f%% undecodable;"
                        + " kinds of difference from the server: %d of the oracle, %d of Podwright; %.0f s%n",
                count,
                skipped,
                100.0 * rejected / count,
                100.0 * undecodable / count,
                ofOracle.kinds(),
                ofPodwright.kinds(),
                (System.nanoTime() - started) / 1e9);
        ofOracle.print(server::verdict);
        ofPodwright.print(server::verdict);
        return ofPodwright.isEmpty() && ofOracle.isEmpty();
    }

    private void compare(String object) {
        String answer = oracle.ask(object);
        if (answer.length() > MOST_WARNINGS) {
            skipped++;
            return;
        }
        Verdict verdict = Verdict.parse(server.verdict(object));
        rejected += verdict.allowed() ? 0 : 1;
        undecodable += verdict.undecodable() ? 1 : 0;
        ofPodwright.compare(object, verdict);
        ofOracle.compare(object, verdict, asServer(answer));
    }

    /** The verdict as a server gives it: if there are unknown fields, it reports nothing else. */
    private static String asServer(String answer) {
        Verdict verdict = Verdict.parse(answer);
        return verdict.strict() && !verdict.undecodable() ? UNKNOWN_FIELD : answer;
    }

    /**
     * The object without what depends on the state of the cluster; unchanged if it cannot be read. It has no
     * managedFields, which the server's field manager validates and Podwright and the oracle do not, and no
     * resourceVersion, which a dry run ignores.
     */
    private static String withoutState(String line) {
        if (!(JsonReader.readLine(line).root() instanceof JsonObject object)) {
            return line;
        }
        boolean isPod = object.get("kind") == null || "Pod".equals(object.text("kind"));
        boolean isService = "Service".equals(object.text("kind"));
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            if (isPod && member.key().equals("spec") && member.value() instanceof JsonObject spec) {
                out.add(
                        "spec",
                        without(spec, STATE)
                                .add("serviceAccountName", "default")
                                .build());
            } else if (isService && member.key().equals("spec") && member.value() instanceof JsonObject spec) {
                out.add("spec", withoutAddresses(spec));
            } else if (member.key().equals("metadata") && member.value() instanceof JsonObject metadata) {
                out.add(
                        "metadata",
                        without(metadata, Set.of("namespace", "resourceVersion", "managedFields"))
                                .build());
            } else {
                out.add(member.key(), member.value());
            }
        }
        if (object.get("kind") == null) {
            out.add("kind", JsonString.of("Pod")).add("apiVersion", JsonString.of("v1"));
        }
        return JsonWriter.textOf(out.build());
    }

    /** The spec of a Service without addresses and ports of nodes. */
    private static JsonObject withoutAddresses(JsonObject spec) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member :
                without(spec, Set.of("healthCheckNodePort")).build().members()) {
            if (member.key().equals("ports") && member.value() instanceof JsonArray ports) {
                out.add(
                        "ports",
                        JsonArray.of(ports.elements().stream()
                                .map(each -> each instanceof JsonObject port
                                        ? without(port, Set.of("nodePort")).build()
                                        : each)
                                .toList()));
            } else if (!ADDRESSES.contains(member.key())
                    || JsonWriter.textOf(member.value()).contains("\"None\"")) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }

    private static JsonObject.Builder without(JsonObject object, Set<String> keys) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            if (!keys.contains(member.key())) {
                out.add(member.key(), member.value());
            }
        }
        return out;
    }
}
