package dev.podwright.conformance.hostile;

import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads and judges a stream of many documents, of about 4,600 bytes each. */
public final class ManyDocuments {
    private ManyDocuments() {}

    /** Judges so many documents, and prints how long it took; returns whether all of them were read and accepted. */
    public static boolean judge(int count) throws IOException {
        Work.Cost cost;
        int[] accepted = new int[1];
        try (InputStream documents = new Documents(count);
                Stream<Manifest> manifests = Manifests.stream("many", documents, ReadLimits.defaults())) {
            cost = Work.cost(() -> manifests.forEach(each -> {
                if (Validator.standard().validate(each).isAccepted()) {
                    accepted[0]++;
                }
            }));
        }
        System.out.printf(
                "%,d documents, %,d accepted, %d ms of CPU time, within a heap of %d MiB%n",
                count, accepted[0], cost.cpu() / 1_000_000, Runtime.getRuntime().maxMemory() >> 20);
        return accepted[0] == count;
    }

    /** The documents as bytes, made while they are read. */
    private static final class Documents extends InputStream {
        private final int count;
        private byte[] document = new byte[0];
        private int made;
        private int at;

        Documents(int count) {
            this.count = count;
        }

        private boolean isAtEnd() {
            if (at == document.length) {
                if (made == count) {
                    return true;
                }
                document = text(made++).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return false;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : document[at++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (isAtEnd()) {
                return -1;
            }
            int part = Math.min(length, document.length - at);
            System.arraycopy(document, at, target, offset, part);
            at += part;
            return part;
        }

        private static String text(int index) {
            StringBuilder out = new StringBuilder("---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: p")
                    .append(index)
                    .append("\nspec:\n  containers:\n  - name: app\n    image: example.com/app:1\n    env:\n");
            for (int i = 0; i < 100; i++) {
                out.append("    - {name: VARIABLE_")
                        .append(i)
                        .append(", value: \"value ")
                        .append(i)
                        .append("\"}\n");
            }
            return out.toString();
        }
    }
}
