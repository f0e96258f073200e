package dev.podwright.conformance;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Problem;
import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.PodSecurityVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * Random pods held against the Pod Security Standards, by Podwright and by the server's own code:
 *
 * <pre>
 * java -cp "conformance/target/classes:$(cat conformance/target/classpath)" \
 *     dev.podwright.conformance.PodSecurityComparison SEED|new COUNT ORACLE [VERSIONS]
 * </pre>
 *
 * ORACLE is the path of the oracle, and VERSIONS that of the program in {@code conformance/podsecurity}: with it the pods
 * are judged by all versions in turn, without it by the newest. Exits with 1 on any difference, and on a check that
 * refused no pod or every pod.
 */
public final class PodSecurityComparison {
    private static final int SHOWN = 10;
    private static final int NEWEST_MINOR = 36;

    private final RandomPods pods;
    private final long count;
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> allowed = new TreeMap<>();
    private int undecodable;
    private int duplicates;
    private int differences;

    private PodSecurityComparison(long seed, long count) {
        this.pods = new RandomPods(seed);
        this.count = count;
    }

    /** Compares, and exits with 1 on a difference. */
    public static void main(String[] args) throws IOException {
        long seed = args[0].equals("new") ? new SecureRandom().nextLong() : Long.parseLong(args[0]);
        long count = Long.parseLong(args[1]);
        System.out.println("seed " + seed + ": " + count + " pods");
        PodSecurityComparison run = new PodSecurityComparison(seed, count);
        List<ProcessBuilder> commands = args.length > 3
                ? List.of(new ProcessBuilder(args[2], "effective"), new ProcessBuilder(args[3]))
                : List.of(new ProcessBuilder(args[2], "psa"));
        run.compare(seed, commands, args.length > 3 ? PodSecurityComparison::inTurn : i -> PodSecurityVersion.LATEST);
        System.exit(run.isSound() ? 0 : 1);
    }

    /** v1.0 to the newest, and then latest. */
    private static PodSecurityVersion inTurn(long number) {
        int minor = (int) (number % (NEWEST_MINOR + 2));
        return minor > NEWEST_MINOR ? PodSecurityVersion.LATEST : new PodSecurityVersion(minor);
    }

    private void compare(long seed, List<ProcessBuilder> commands, LongFunction<PodSecurityVersion> versions)
            throws IOException {
        commands.forEach(command -> command.redirectError(ProcessBuilder.Redirect.INHERIT));
        List<Process> processes = ProcessBuilder.startPipeline(commands);
        Thread feeder = new Thread(() -> feed(processes.get(0), new RandomPods(seed)));
        feeder.setDaemon(true);
        feeder.start();
        Process last = processes.get(processes.size() - 1);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(last.getInputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                String expected = in.readLine();
                if (expected == null) {
                    throw new IOException("the oracle ended after " + i + " answers");
                }
                String pod = pods.securityPod(i);
                if (hasDuplicates(pod)) {
                    duplicates++;
                    continue;
                }
                StringBuilder own = new StringBuilder();
                PodSecurityMode.answer(pod, versions.apply(i), own);
                note(
                        versions.apply(i),
                        pod,
                        verdict(expected),
                        verdict(own.toString().strip()));
            }
        }
    }

    /** The server refuses these, and how it goes on after that is no matter of pod security. */
    private static boolean hasDuplicates(String pod) {
        List<Problem> problems = new ArrayList<>();
        JsonObject json = Input.object(pod, problems);
        if (json != null) {
            Input.kubernetesObject(json, problems);
        }
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.DUPLICATE_FIELD);
    }

    private void feed(Process oracle, RandomPods same) {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(oracle.getOutputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                out.write(same.securityPod(i));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(PodSecurityVersion version, String pod, Map<String, String> expected, Map<String, String> own) {
        if (!expected.equals(own)) {
            differences++;
            if (differences <= SHOWN) {
                System.out.println("DIFFERENCE at " + version + "\n  server   " + expected + "\n  podwright " + own
                        + "\n  " + pod);
            }
        }
        if (expected.isEmpty()) {
            undecodable++;
        }
        expected.forEach((level, verdict) -> {
            if (verdict.startsWith("true")) {
                allowed.merge(level, 1, Integer::sum);
            }
        });
        for (String check : PodSecurity.checks()) {
            if (expected.values().stream().anyMatch(verdict -> verdict.contains(" " + check + " "))) {
                refused.merge(check, 1, Integer::sum);
            }
        }
    }

    /** For each level whether it allows, and the checks that do not; empty where the object could not be decoded. */
    private static Map<String, String> verdict(String line) {
        List<Problem> problems = new ArrayList<>();
        JsonObject answer = Input.object(line, problems);
        if (answer == null) {
            throw new IllegalStateException("no answer: " + line);
        }
        Map<String, String> out = new TreeMap<>();
        for (JsonObject.Member member : answer.members()) {
            if (member.value() instanceof JsonObject level) {
                TreeSet<String> failing = new TreeSet<>();
                if (level.get("failing") instanceof JsonArray ids) {
                    for (JsonValue id : ids.elements()) {
                        failing.add(((JsonString) id).value());
                    }
                }
                out.put(member.key(), level.get("allowed") + " " + String.join(" ", failing) + " ");
            }
        }
        return out;
    }

    private boolean isSound() {
        System.out.println("allowed " + allowed + ", not decodable " + undecodable
                + ", not compared for a duplicate field " + duplicates + ", refused by check " + refused);
        System.out.println(differences + " differences");
        boolean each = PodSecurity.checks().stream().allMatch(check -> {
            int times = refused.getOrDefault(check, 0);
            return times > 0 && times < count;
        });
        if (!each) {
            System.out.println("there is a check that refused no pod or every pod");
        }
        return differences == 0 && each;
    }
}
