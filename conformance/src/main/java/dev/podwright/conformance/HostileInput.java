package dev.podwright.conformance;

import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads texts that are meant to do harm and prints what each was refused with and the peak of the heap while it was read.
 * Run with {@code -Xmx256m}; exits with 1 if one is not refused.
 */
public final class HostileInput {
    private HostileInput() {}

    /** Opens one text; each call begins anew. */
    private interface Text {
        InputStream open();
    }

    /** Reads them all. */
    public static void main(String[] args) throws IOException {
        boolean refused = true;
        for (Map.Entry<String, Text> text : texts().entrySet()) {
            System.gc();
            List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(p -> p.getType() == MemoryType.HEAP)
                    .toList();
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
            List<Finding> problems;
            try (InputStream stream = text.getValue().open()) {
                problems = Manifests.inspect(text.getKey(), stream, ReadLimits.defaults())
                        .report()
                        .findings();
            }
            long peak =
                    pools.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
            refused &= !problems.isEmpty();
            System.out.printf(
                    "%-28s %4d MiB  %s%n",
                    text.getKey(),
                    peak >> 20,
                    problems.isEmpty()
                            ? "NOT REFUSED"
                            : problems.get(0).rule() + " " + problems.get(0).message());
        }
        if (!refused) {
            System.exit(1);
        }
    }

    private static Map<String, Text> texts() {
        Map<String, Text> out = new LinkedHashMap<>();
        out.put("alias bomb", () -> of(aliasBomb()));
        out.put("10,000 levels of [", () -> repeated("[", 10_000, ""));
        out.put("10,000 levels of {a:", () -> repeated("{a: ", 10_000, ""));
        out.put("10,000 levels of - - -", () -> repeated("- ", 10_000, "a"));
        out.put("10,000 levels of JSON", () -> repeated("{\"a\":", 10_000, ""));
        out.put("50 MB scalar", () -> repeated("a", 50_000_000, ""));
        out.put("50 MB quoted scalar", () -> repeated("\"aaaaaaaa", 6_000_000, ""));
        out.put("invalid UTF-8", () -> new ByteArrayInputStream(new byte[] {'a', ':', ' ', (byte) 0xc3, (byte) 0x28}));
        out.put("NUL", () -> of("a: b\0c"));
        out.put("endless stream of a", () -> new Endless("a"));
        out.put("endless stream of documents", () -> new Endless("---\na: b\n"));
        out.put("endless stream of [", () -> new Endless("["));
        out.put("endless stream of {", () -> new Endless("{"));
        out.put("endless stream of NULs", () -> new Endless("\0"));
        return out;
    }

    private static String aliasBomb() {
        StringBuilder out = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            out.append('a').append(i).append(": &a").append(i).append(" [");
            for (int j = 0; j < 10; j++) {
                out.append(j == 0 ? "" : ", ").append("*a").append(i - 1);
            }
            out.append("]\n");
        }
        return out.toString();
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream repeated(String unit, int times, String end) {
        return new SequenceInputStream(new Repeating(unit, times), of(end));
    }

    /** A text over and over, made while it is read. */
    private static class Repeating extends InputStream {
        private final byte[] unit;
        private long left;
        private int next;

        Repeating(String unit, long times) {
            this.unit = unit.getBytes(StandardCharsets.UTF_8);
            this.left = times * this.unit.length;
        }

        @Override
        public int read() {
            if (left-- <= 0) {
                return -1;
            }
            byte value = unit[next];
            next = next + 1 == unit.length ? 0 : next + 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                int value = read();
                if (value < 0) {
                    return i == 0 ? -1 : i;
                }
                target[offset + i] = (byte) value;
            }
            return length;
        }
    }

    /** A text without an end. */
    private static final class Endless extends Repeating {
        Endless(String unit) {
            super(unit, Long.MAX_VALUE / unit.length());
        }
    }
}
