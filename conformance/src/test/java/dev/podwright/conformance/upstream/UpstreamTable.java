package dev.podwright.conformance.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of upstream facts that {@code conformance/bin/tables} writes. */
final class UpstreamTable {
    private UpstreamTable() {}

    /** The rows of a resource, each with its columns. */
    static List<List<String>> rows(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(UpstreamTable.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
