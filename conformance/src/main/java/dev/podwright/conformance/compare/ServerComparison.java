package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.VerdictMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomObjects;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.server.LiveServer;
import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.io.IOException;
import java.util.function.LongFunction;

/**
 * Compares the verdicts of Podwright and of the oracle on random pods and other objects with those of a real API server.
 *
 * <p>They have no fields that depend on the state of the cluster, as {@link ClusterState} removes them.
 */
public final class ServerComparison {
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

    /** The object without what depends on the state of the cluster; unchanged if it cannot be read. */
    private static String withoutState(String line) {
        return JsonReader.readLine(line).root() instanceof JsonObject object
                ? JsonWriter.textOf(ClusterState.removedFrom(object))
                : line;
    }
}
