package dev.podwright.model.internal.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * YAML files in a temporary folder.
 *
 * <p>Mutants are small files with a few characters changed. No byte order mark is inserted: go-yaml accepts one where its
 * buffer happens to begin, which this reader does not follow. A mutant is always valid UTF-8: Go only notices invalid bytes in
 * the part of a text that it reads, and this reader refuses the whole text.
 */
record YamlTestFiles(Path folder, List<String> files) {
    private static final int MAX_SIZE = 4_000;
    private static final String[] PIECES = {
        "\t", "\n", "\n\n", " ", "  ", ": ", "- ", "-", "? ", "#", " # x", "&a ", "*a", "<<: ", "<<: *a", "!!str ",
                "!!x ", "!", "|", "|2-",
        ">+", "'", "\"", "{", "}", "[", "]", ",", "%", "@", "`", "---\n", "...\n", "\n---\n", "0o17", "017", "1_0",
                "0x1F", "on", "~",
        "null", ".5", "1e3", "2001-01-01", "12:30:45", "\u00e9", "\u2028", "\r", "\r\n", "\\", "\\x41", "\\u00", "=",
                "a: b",
    };

    /** A file for each text. */
    static YamlTestFiles of(List<String> texts) throws IOException {
        Path folder = Files.createTempDirectory("yaml");
        List<String> out = new ArrayList<>();
        for (String text : texts) {
            Path file = folder.resolve(out.size() + ".yaml");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            out.add(file.toString());
        }
        return new YamlTestFiles(folder, out);
    }

    static YamlTestFiles mutants(List<String> files, Random random, int count) throws IOException {
        List<Path> small = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            if (Files.size(path) < MAX_SIZE) {
                small.add(path);
            }
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count && !small.isEmpty(); i++) {
            texts.add(mutate(text(small.get(random.nextInt(small.size()))), random));
        }
        return of(texts);
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

    /** A file's text; bytes that are not valid UTF-8 become U+FFFD. */
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
