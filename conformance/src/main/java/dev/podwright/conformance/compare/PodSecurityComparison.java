package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.ObjectParser;
import dev.podwright.conformance.answer.PodSecurityMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.random.RandomWorkloads;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Compares the results of the Pod Security Standards for random pods and workloads with those of the server's own checks: which
 * levels allow the object, and which checks refuse it. Each check must refuse some pods, and none must refuse all.
 */
public final class PodSecurityComparison {
    private static final int SHOWN = 10;

    private final List<PodSecurityVersion> versions;
    private final Map<String, Integer> allowed = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int compared;
    private long undecodable;
    private long skipped;
    private long differences;

    private PodSecurityComparison(List<PodSecurityVersion> versions) {
        this.versions = versions;
    }

    /**
     * Compares the newest version of the standards.
     *
     * @param oracle the path of the oracle
     * @return whether all results are the same
     */
    public static boolean ofNewest(long seed, long count, String oracle) throws IOException {
        return ofNewest(new RandomPods(seed)::securityPod, count, oracle);
    }

    /** Compares the newest version of the standards for random workloads, and returns whether all results are the same. */
    public static boolean ofWorkloads(long seed, long count, String oracle) throws IOException {
        return ofNewest(new RandomWorkloads(seed)::securityWorkload, count, oracle);
    }

    private static boolean ofNewest(LongFunction<String> objects, long count, String oracle) throws IOException {
        return new PodSecurityComparison(List.of(PodSecurityVersion.LATEST))
                .run(objects, count, List.of(List.of(oracle, "psa")));
    }

    /**
     * Compares all versions of the standards, which take turns.
     *
     * @param oracle the path of the oracle
     * @param program the path of the Go program podsecurity
     * @return whether all results are the same
     */
    public static boolean ofAllVersions(long seed, long count, String oracle, String program) throws IOException {
        List<PodSecurityVersion> versions = new ArrayList<>();
        for (int minor = 0; minor <= KubernetesVersion.newest().minor(); minor++) {
            versions.add(PodSecurityVersion.of(KubernetesVersion.ofMinor(minor)));
        }
        versions.add(PodSecurityVersion.LATEST);
        List<String> command = new ArrayList<>(List.of(program));
        versions.forEach(version -> command.add(version.toString()));
        return new PodSecurityComparison(versions)
                .run(new RandomPods(seed)::securityPod, count, List.of(List.of(oracle, "effective"), command));
    }

    private boolean run(LongFunction<String> objects, long count, List<List<String>> commands) throws IOException {
        System.out.println(versions.size() == 1 ? "version latest" : "all versions in turn");
        try (OracleProcess process = new OracleProcess(commands)) {
            process.askAll(LongStream.range(0, count).mapToObj(objects).iterator(), this::compare);
        }
        System.out.println(compared + " objects, of which allowed " + allowed + ", not decodable " + undecodable
                + ", not compared for a duplicate field " + skipped + "; refused by check " + refused);
        System.out.println(differences + " differences");
        boolean each = PodSecurity.checks().stream().allMatch(check -> {
            int times = refused.getOrDefault(check, 0);
            return times > 0 && times < count;
        });
        if (!each) {
            System.out.println("there is a check that refused no object or every object");
        }
        return differences == 0 && each && compared == count;
    }

    private void compare(String pod, String answer) {
        PodSecurityVersion version = versions.get(compared % versions.size());
        compared++;
        if (ObjectParser.hasDuplicateKey(pod)) {
            // The server refuses it, and what its checks would say of it does not matter.
            skipped++;
            return;
        }
        Map<String, Set<String>> server = failing(answer);
        Map<String, Set<String>> own = failing(PodSecurityMode.answer(pod, version));
        if (!server.equals(own)) {
            differences++;
            if (differences <= SHOWN) {
                System.out.println("at " + version + "\n  server    " + server + "\n  podwright " + own + "\n  " + pod);
            }
        }
        count(server);
    }

    private void count(Map<String, Set<String>> server) {
        undecodable += server.isEmpty() ? 1 : 0;
        Set<String> all = new TreeSet<>();
        server.forEach((level, checks) -> {
            if (checks.isEmpty()) {
                allowed.merge(level, 1, Integer::sum);
            }
            all.addAll(checks);
        });
        all.forEach(check -> refused.merge(check, 1, Integer::sum));
    }

    /** The checks that refuse, by level; empty if the object cannot be decoded. */
    private static Map<String, Set<String>> failing(String line) {
        if (!(JsonReader.readLine(line).root() instanceof JsonObject answer)) {
            throw new IllegalStateException("not an answer: " + line);
        }
        Map<String, Set<String>> out = new TreeMap<>();
        for (JsonObject.Member member : answer.members()) {
            if (member.value() instanceof JsonObject level) {
                Set<String> failing = new TreeSet<>();
                if (level.get("failing") instanceof JsonArray ids) {
                    for (JsonValue id : ids.elements()) {
                        failing.add(((JsonString) id).value());
                    }
                }
                if (failing.isEmpty() != "true".equals(String.valueOf(level.get("allowed")))) {
                    throw new IllegalStateException("allowed and failing do not agree: " + line);
                }
                out.put(member.key(), failing);
            }
        }
        return out;
    }
}
