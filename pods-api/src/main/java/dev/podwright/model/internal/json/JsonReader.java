package dev.podwright.model.internal.json;

import dev.podwright.json.ReadLimits;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a text that is one JSON value, as the API server's decoder does (sigs.k8s.io/json, from Go's encoding/json):
 * strictly, but with what is not valid Unicode replaced by U+FFFD. A duplicate key is a problem; the last value counts.
 */
public final class JsonReader {
    private JsonReader() {}

    /** The value of a text. */
    public static TextDocument read(String text, ReadLimits limits) {
        return read(text, 1, limits);
    }

    /**
     * The value of a text that is a part of another.
     *
     * @param line the line of the other text where it begins, from 1
     */
    public static TextDocument read(String text, int line, ReadLimits limits) {
        if (text.length() > limits.maxTextSize()) {
            return tooLong(limits);
        }
        char[] room = new char[text.length() + 1];
        text.getChars(0, text.length(), room, 0);
        return new JsonText(room, text.length(), line, limits).read();
    }

    /** The value of a line of JSON lines, within the default limits. */
    public static TextDocument readLine(String line) {
        return read(line, ReadLimits.defaults());
    }

    /** The value of an UTF-8 text. */
    public static TextDocument read(byte[] text, ReadLimits limits) {
        if (text.length > limits.maxTextSize()) {
            return tooLong(limits);
        }
        char[] decoded = TextBytes.decode(text, '\uFFFD');
        return new JsonText(Arrays.copyOf(decoded, decoded.length + 1), decoded.length, 1, limits).read();
    }

    /** The value of an UTF-8 text; no more of the stream is read than the limits allow, and it is not closed. */
    public static TextDocument read(InputStream text, ReadLimits limits) throws IOException {
        return read(TextBytes.read(text, limits.maxTextSize()), limits);
    }

    private static TextDocument tooLong(ReadLimits limits) {
        Finding problem = Finding.reading(
                ReadRule.LIMIT,
                FieldPath.empty(),
                0,
                0,
                "the text is longer than " + limits.maxTextSize() + " bytes",
                "split the text, or raise ReadLimits.maxTextSize");
        return new TextDocument(0, 1, null, List.of(problem));
    }
}
