package dev.podwright.conformance.hostile;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.random.RandomWorkloads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random texts that are meant to be expensive or to break something: mutants of manifests of pods and workloads, and objects
 * put together from inputs that grow. Nothing is thrown, and what is 10 KB and longer costs at most 100 times what a plain manifest of its
 * size costs.
 */
public final class Hostility {
    private static final int SMALLEST_MEASURED = 10_000;
    private static final int MOST_TIMES = 100;
    private static final long NOISE_NANOS = 50_000_000;
    private static final int MUTATIONS = 8;
    /** The lengths of pods, each doubling as often: about a quarter has 10 KB or more. */
    private static final int SHORTEST = 256;

    private static final int LENGTH_DOUBLINGS = 7;
    private static final List<String> SPLINTERS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "\n",
            "\n- ",
            "&a ",
            "*a",
            "<<: ",
            "!!int ",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "#",
            "---\n",
            "\t",
            "\0",
            "\u00e9",
            "\ud83d\ude00",
            "\ufeff",
            "\u2028",
            "~",
            "null",
            "1e400",
            "0x1F",
            "-",
            "? ",
            "%",
            "{{ .a }}",
            "\\",
            "\r\n",
            "99999999999999999999",
            "true");

    private final SplittableRandom random;
    private final RandomPods pods;
    private final RandomWorkloads workloads;
    private final double plainNanos;
    private final double plainBytes;
    private int failures;
    private double worstTime;
    private double worstBytes;
    private long measured;

    private Hostility(long seed) {
        this.random = new SplittableRandom(seed);
        this.pods = new RandomPods(seed);
        this.workloads = new RandomWorkloads(seed);
        String plain = plain();
        for (int i = 0; i < 20; i++) {
            Work.all(plain);
        }
        Work.Cost cost = Work.cost(() -> Work.all(plain));
        this.plainNanos = (double) cost.cpu() / plain.length();
        this.plainBytes = (double) cost.allocated() / plain.length();
    }

    /** A manifest as people write them. */
    private static String plain() {
        StringBuilder out =
                new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata: {name: plain}\nspec:\n  containers:\n");
        for (int i = 0; i < 100; i++) {
            out.append("  - name: c")
                    .append(i)
                    .append("\n    image: example.com/app:1\n    args: [--verbose]\n    ports:\n");
            out.append("    - containerPort: ")
                    .append(8000 + i)
                    .append("\n    env:\n    - name: MODE\n      value: fast\n");
        }
        return out.toString();
    }

    /** Reads mutants of random manifests; returns whether nothing was thrown and none was too expensive. */
    public static boolean mutants(long seed, long count) {
        Hostility run = new Hostility(seed);
        for (long i = 0; i < count; i++) {
            byte[] text = run.mutant(i);
            run.measure(text);
        }
        return run.result("mutants", count);
    }

    /** Judges pods and workloads that are built to be expensive; returns whether nothing was thrown and none was too expensive. */
    public static boolean pods(long seed, long count) {
        Hostility run = new Hostility(seed);
        List<GrowthInputs.Input> inputs = GrowthInputs.all();
        for (long i = 0; i < count; i++) {
            GrowthInputs.Input input = inputs.get(run.random.nextInt(inputs.size()));
            int length = (int) (SHORTEST * Math.pow(2, run.random.nextDouble(LENGTH_DOUBLINGS)));
            run.measure(input.ofLength(length).getBytes(StandardCharsets.UTF_8));
        }
        return run.result("pods", count);
    }

    private byte[] mutant(long index) {
        StringBuilder text = new StringBuilder(index % 2 == 0 ? pods.pod(index) : workloads.workload(index / 2));
        int mutations = 1 + random.nextInt(MUTATIONS);
        for (int i = 0; i < mutations; i++) {
            mutate(text);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            case 1 -> text.delete(at, end);
            case 2 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(4)));
            case 3 ->
                text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())).repeat(random.nextInt(600)));
            default -> {
                if (at < text.length()) {
                    text.setCharAt(at, (char) random.nextInt(0x80));
                }
            }
        }
    }

    private void measure(byte[] text) {
        try {
            Work.Cost cost = Work.cost(() -> Work.all(text));
            if (text.length < SMALLEST_MEASURED) {
                return;
            }
            measured++;
            if (isTooMuch(cost, text.length)) {
                cost = Work.cost(() -> Work.all(text));
            }
            worstTime = Math.max(worstTime, cost.cpu() / plainNanos / text.length);
            worstBytes = Math.max(worstBytes, cost.allocated() / plainBytes / text.length);
            if (isTooMuch(cost, text.length)) {
                fail("costs " + cost, text);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail(e.toString(), text);
        }
    }

    private boolean isTooMuch(Work.Cost cost, int length) {
        return cost.allocated() > MOST_TIMES * plainBytes * length
                || (cost.cpu() > NOISE_NANOS && cost.cpu() > MOST_TIMES * plainNanos * length);
    }

    private void fail(String why, byte[] text) {
        if (failures++ < 20) {
            String shown = new String(text, 0, Math.min(text.length, 300), StandardCharsets.UTF_8);
            System.out.println("FAILED " + why + ", " + text.length + " bytes: " + shown.replace("\n", "\\n"));
        }
    }

    private boolean result(String what, long count) {
        System.out.printf(
                "%,d %s, %d failures; of %,d with 10 KB and more the most expensive took %.1f times the time and %.1f times"
                        + " the allocation of a plain manifest of its size%n",
                count, what, failures, measured, worstTime, worstBytes);
        return failures == 0;
    }
}
