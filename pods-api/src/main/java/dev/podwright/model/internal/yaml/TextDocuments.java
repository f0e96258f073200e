package dev.podwright.model.internal.yaml;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextBytes;
import dev.podwright.model.internal.json.TextDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/**
 * The documents of a text that is YAML or JSON. JSON allows a few characters that YAML does not, so a text that is JSON as a
 * whole is read as such.
 */
public final class TextDocuments {
    private TextDocuments() {}

    /** The documents of a text in memory. */
    public static List<TextDocument> read(String text, ReadLimits limits) {
        return read(text, 1, limits);
    }

    /**
     * The documents of a text that is a part of another.
     *
     * @param line the line of the other text where it begins, from 1
     */
    public static List<TextDocument> read(String text, int line, ReadLimits limits) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '{') {
            TextDocument json = JsonReader.read(text, line, limits);
            if (json.root() != null) {
                return List.of(json);
            }
        }
        return YamlReader.read(text, line, limits);
    }

    /** The documents of a text in memory, in UTF-8. */
    public static List<TextDocument> read(byte[] text, ReadLimits limits) {
        byte[] bytes = TextBytes.utf8(text);
        int start = 0;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] > 0) {
            start++;
        }
        if (start < bytes.length && bytes[start] == '{') {
            TextDocument json = JsonReader.read(bytes, limits);
            if (json.root() != null) {
                return List.of(json);
            }
        }
        return YamlReader.read(bytes, limits);
    }

    /** The documents of a stream of UTF-8, of which no more is read than the limits allow; it is not closed. */
    public static List<TextDocument> read(InputStream stream, ReadLimits limits) throws IOException {
        return read(TextBytes.read(stream, limits.maxTextSize()), limits);
    }

    /** The documents of characters, of which no more are read than show that there are too many. */
    public static List<TextDocument> read(Reader reader, ReadLimits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        int length = 0;
        while (length >= 0 && text.length() <= limits.maxTextSize()) {
            length = reader.read(buffer);
            text.append(buffer, 0, Math.max(0, length));
        }
        return read(text.toString(), limits);
    }
}
