package dev.podwright.model.internal.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small YAML files with a few characters broken, in a folder of their own.
 *
 * <p>A byte order mark is no piece: inside a text go-yaml takes it by where its buffer happens to begin, not by where the
 * mark stands, and that is not followed. A mutant stays UTF-8: of a text that is not, Go notices only what it comes to read,
 * where this reader refuses all of it.
 */
record YamlMutants(Path folder, List<String> files) {
    private static final int MAX_SIZE = 4_000;
    private static final String[] PIECES = {
        "\t", "\n", "\n\n", " ", "  ", ": ", "- ", "-", "? ", "#", " # x", "&a ", "*a", "<<: ", "<<: *a", "!!str ",
                "!!x ", "!", "|", "|2-",
        ">+", "'", "\"", "{", "}", "[", "]", ",", "%", "@", "`", "---\n", "...\n", "\n---\n", "0o17", "017", "1_0",
                "0x1F", "on", "~",
        "null", ".5", "1e3", "2001-01-01", "12:30:45", "\u00e9", "\u2028", "\r", "\r\n", "\\", "\\x41", "\\u00", "=",
                "a: b",
    };

    static YamlMutants of(List<String> files, Random random, int count) throws IOException {
        List<Path> small = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            if (Files.size(path) < MAX_SIZE) {
                small.add(path);
            }
        }
        Path folder = Files.createTempDirectory("yaml-mutants");
        List<String> out = new ArrayList<>();
        for (int i = 0; i < count && !small.isEmpty(); i++) {
            String text = text(small.get(random.nextInt(small.size())));
            Path mutant = folder.resolve(i + ".yaml");
            Files.write(mutant, mutate(text, random).getBytes(StandardCharsets.UTF_8));
            out.add(mutant.toString());
        }
        return new YamlMutants(folder, out);
    }

    private static String mutate(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int at = random.nextInt(out.length() + 1);
            int end = Math.min(out.length(), at + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> out.delete(at, end);
                case 1 -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(40))));
                case 2 -> out.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                default -> out.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return out.toString();
    }

    /** A file's text; what is no UTF-8 in it becomes U+FFFD. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    void delete() throws IOException {
        for (String file : files) {
            Files.delete(Path.of(file));
        }
        Files.delete(folder);
    }
}
