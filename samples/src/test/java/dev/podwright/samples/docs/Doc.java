package dev.podwright.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that a test makes; {@code -Ddocs.write} writes it again instead of comparing. */
public final class Doc {
    private final Path file;

    private Doc(Path file) {
        this.file = file;
    }

    /** The page of this file name. */
    public static Doc named(String name) {
        return new Doc(Path.of("..", "docs", name));
    }

    /** Its present text. */
    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the page is this text. */
    public void assertIs(String text) {
        if (System.getProperty("docs.write") != null) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(text())
                .as(file + " is not what the code gives; run the test with -Ddocs.write")
                .isEqualTo(text);
    }
}
