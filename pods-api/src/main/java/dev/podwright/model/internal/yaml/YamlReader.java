package dev.podwright.model.internal.yaml;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextBytes;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Reads YAML texts as the Kubernetes tools do: cut at {@code ---} as kubectl cuts (k8s.io/apimachinery,
 * pkg/util/yaml), and each document then read as {@code sigs.k8s.io/yaml} reads it in its strict form, YAML 1.1 by
 * go-yaml v2 with duplicate keys refused. A document's problems do not hide those of the others.
 */
public final class YamlReader {
    private YamlReader() {}

    /** The documents of a text that have content, in order; a text too long gives one document with that problem. */
    public static List<TextDocument> read(String text, ReadLimits limits) {
        if (text.length() > limits.maxTextSize()) {
            return tooLong(limits);
        }
        char[] room = new char[text.length() + 2];
        text.getChars(0, text.length(), room, 0);
        return new Documents(room, text.length(), limits).read();
    }

    /** The documents of an UTF-8 text, as {@link #read(String, ReadLimits)}. */
    public static List<TextDocument> read(byte[] text, ReadLimits limits) {
        if (text.length > limits.maxTextSize()) {
            return tooLong(limits);
        }
        char[] decoded = TextBytes.decode(text, TextBytes.BAD_BYTE);
        return new Documents(Arrays.copyOf(decoded, decoded.length + 2), decoded.length, limits).read();
    }

    /** The documents of an UTF-8 text; no more of the stream is read than the limits allow, and it is not closed. */
    public static List<TextDocument> read(InputStream text, ReadLimits limits) throws IOException {
        return read(TextBytes.read(text, limits.maxTextSize()), limits);
    }

    private static List<TextDocument> tooLong(ReadLimits limits) {
        Finding problem = Finding.reading(
                ReadRule.LIMIT,
                FieldPath.empty(),
                0,
                0,
                "The text is longer than " + limits.maxTextSize() + " bytes",
                "Split the text, or raise ReadLimits.maxTextSize");
        return List.of(new TextDocument(0, 1, null, List.of(problem)));
    }
}
