package dev.podwright.conformance;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Holds random pods against the Pod Security Standards beside the oracle: {@code PodSecurityComparison SEED|new COUNT
 * ORACLE [VERSIONS]}, with the path of a built oracle and that of the built program in {@code conformance/podsecurity}.
 * With the latter all versions take turns, without it the newest is meant. Exits with 1 if a pod is allowed or refused
 * differently, or by other checks, and if a check refused no pod or every pod.
 */
public final class PodSecurityComparison {
    private static final int SHOWN = 10;
    private static final int NEWEST_MINOR = 36;

    private final boolean allVersions;
    private final Map<String, Integer> allowed = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private long judged;
    private long undecodable;
    private long skipped;
    private long differences;

    private PodSecurityComparison(boolean allVersions) {
        this.allVersions = allVersions;
    }

    /** Runs the comparison. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length > 4) {
            System.err.println("usage: PodSecurityComparison SEED|new COUNT ORACLE [VERSIONS]");
            System.exit(2);
        }
        long seed = Comparison.seed(args[0]);
        List<List<String>> commands = args.length > 3
                ? List.of(List.of(args[2], "effective"), List.of(args[3]))
                : List.of(List.of(args[2], "psa"));
        if (!new PodSecurityComparison(args.length > 3).run(seed, Long.parseLong(args[1]), commands)) {
            System.exit(1);
        }
    }

    private boolean run(long seed, long count, List<List<String>> commands) throws IOException {
        System.out.println("seed " + seed + (allVersions ? ", all versions in turn" : ", version latest"));
        RandomPods pods = new RandomPods(seed);
        try (OracleProcess process = new OracleProcess(commands)) {
            process.askAll(
                    LongStream.range(0, count).mapToObj(pods::securityPod).iterator(), this::compare);
        }
        System.out.println(judged + " pods, of which allowed " + allowed + ", not decodable " + undecodable
                + ", not compared for a duplicate field " + skipped + "; refused by check " + refused);
        System.out.println(differences + " differences");
        boolean each = PodSecurity.checks().stream().allMatch(check -> {
            int times = refused.getOrDefault(check, 0);
            return times > 0 && times < count;
        });
        if (!each) {
            System.out.println("there is a check that refused no pod or every pod");
        }
        return differences == 0 && each && judged == count;
    }

    /** v1.0 to the newest, and then latest. */
    private PodSecurityVersion version() {
        int minor = (int) (judged % (NEWEST_MINOR + 2));
        return allVersions && minor <= NEWEST_MINOR
                ? PodSecurityVersion.of(KubernetesVersion.ofMinor(minor))
                : PodSecurityVersion.LATEST;
    }

    private void compare(String pod, String answer) {
        PodSecurityVersion version = version();
        judged++;
        if (hasDuplicates(pod)) {
            skipped++;
            return;
        }
        Map<String, Set<String>> server = refusing(answer);
        Map<String, Set<String>> own = refusing(answer(pod, version));
        if (!server.equals(own)) {
            differences++;
            if (differences <= SHOWN) {
                System.out.println("at " + version + "\n  server    " + server + "\n  podwright " + own + "\n  " + pod);
            }
        }
        count(server);
    }

    private static String answer(String pod, PodSecurityVersion version) {
        StringBuilder out = new StringBuilder();
        try {
            PodSecurityMode.answer(pod, version, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().strip();
    }

    /** The server refuses these, and how it goes on after that is no matter of pod security. */
    private static boolean hasDuplicates(String pod) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = Input.object(pod, problems);
        if (json != null) {
            Input.kubernetesObject(json, problems);
        }
        return problems.stream().anyMatch(problem -> ReadRule.DUPLICATE_FIELD.isRuleOf(problem));
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

    /** The checks that refuse, by level; empty where the object could not be decoded. */
    private static Map<String, Set<String>> refusing(String line) {
        JsonObject answer = Input.object(line, new ArrayList<>());
        if (answer == null) {
            throw new IllegalStateException("no answer: " + line);
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
