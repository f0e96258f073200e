package dev.podwright.conformance;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.io.IOException;
import java.util.Set;

/**
 * Judges random pods beside a real API server, which is the last word: both Podwright and the oracle must say what it
 * says. {@code ServerComparison SEED|new COUNT ORACLE}, with {@code PODWRIGHT_KUBECONFIG} naming a cluster on loopback.
 *
 * <p>What a cluster's own state decides is made the same for every pod beforehand: the namespace, the service account, the
 * priority and the runtime class.
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

    private static final String UNKNOWN_FIELD = "{\"allowed\":false,\"strictErrors\":[],\"errors\":[]}";

    /** The server shortens its warnings, and leaves some out, where all of them have more characters than this. */
    private static final int MOST_WARNINGS = 4096;

    private ServerComparison() {}

    /** Runs the comparison; exits with 1 if there is a difference. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: ServerComparison SEED|new COUNT ORACLE");
            System.exit(2);
        }
        long seed = Comparison.seed(args[0]);
        boolean same;
        try (OracleProcess oracle = new OracleProcess(args[2], "verdict")) {
            same = run(LiveServer.find(), oracle, seed, Integer.parseInt(args[1]));
        }
        if (!same) {
            System.exit(1);
        }
    }

    private static boolean run(LiveServer server, OracleProcess oracle, long seed, int count) throws IOException {
        System.out.println("seed " + seed);
        Mismatches ours = new Mismatches(true, pod -> served(Verdicts.verdict(pod)));
        Mismatches oracles = new Mismatches(true, pod -> served(oracle.ask(pod)));
        RandomPods pods = new RandomPods(seed);
        int rejected = 0;
        int undecodable = 0;
        int shortened = 0;
        long started = System.nanoTime();
        for (int i = 0; i < count; i++) {
            String pod = settled(pods.pod(i));
            if (oracle.ask(pod).length() > MOST_WARNINGS) {
                shortened++;
                continue;
            }
            Answer verdict = Answer.read(server.verdict(pod));
            rejected += verdict.allowed() ? 0 : 1;
            undecodable += verdict.undecodable() ? 1 : 0;
            ours.compare(pod, verdict);
            oracles.compare(pod, verdict);
        }
        System.out.printf(
                "%,d pods, %,d left out for long answers, %.1f%% rejected, %.1f%% undecodable; kinds of difference from the server: %d of the oracle,"
                        + " %d of Podwright; %.0f s%n",
                count,
                shortened,
                100.0 * rejected / count,
                100.0 * undecodable / count,
                oracles.kinds(),
                ours.kinds(),
                (System.nanoTime() - started) / 1e9);
        oracles.print(server::verdict, "oracle");
        ours.print(server::verdict, "podwright");
        return ours.isEmpty() && oracles.isEmpty();
    }

    /** What a server would say of a verdict: of what it can decode, unknown fields are all that it looks at. */
    private static String served(String verdict) {
        Answer answer = Answer.read(verdict);
        return answer.strict() && !answer.undecodable() ? UNKNOWN_FIELD : verdict;
    }

    /**
     * The pod with a cluster's own state settled; as it is where it is too broken for that. Without managedFields: those
     * that a manifest brings along are judged by the server's field manager, which Podwright and the oracle do not follow;
     * and without resourceVersion, which a dry run does not look at.
     */
    private static String settled(String line) throws IOException {
        if (!(JsonReader.readLine(line).root() instanceof JsonObject pod)) {
            return line;
        }
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : pod.members()) {
            if (member.key().equals("spec") && member.value() instanceof JsonObject spec) {
                out.add(
                        "spec",
                        without(spec, STATE)
                                .add("serviceAccountName", "default")
                                .build());
            } else if (member.key().equals("metadata") && member.value() instanceof JsonObject metadata) {
                out.add(
                        "metadata",
                        without(metadata, Set.of("namespace", "resourceVersion", "managedFields"))
                                .build());
            } else {
                out.add(member.key(), member.value());
            }
        }
        if (pod.get("kind") == null) {
            out.add("kind", JsonString.of("Pod")).add("apiVersion", JsonString.of("v1"));
        }
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text);
        json.write(out.build());
        json.flush();
        return text.toString();
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
