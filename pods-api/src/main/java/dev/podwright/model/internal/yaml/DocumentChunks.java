package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of any length where {@link DocumentSplitter} splits a text, and holds no more than one document.
 *
 * <p>k8s.io/apimachinery, pkg/util/yaml: {@code YAMLReader.Read}.
 */
public final class DocumentChunks {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_SEPARATOR = 256;

    private final InputStream in;
    private final int maxSize;
    private byte[] block = new byte[BLOCK];
    private int position;
    private int end;
    private boolean atEnd;

    private byte[] document = new byte[BLOCK];
    private int size;
    private boolean tooLong;
    private int lines;
    /** Whether the document before ended at the separator that comes next. */
    private boolean separated;

    /**
     * The part of a stream that is one document.
     *
     * @param text its bytes; the first ones where it is too long
     * @param tooLong whether it is longer than the limit
     * @param skippedLines how many lines before it belong to no document: the separator
     * @param lines how many line feeds it has
     * @param isLast whether the stream ends with it
     */
    @SuppressWarnings("ArrayRecordComponent") // it is only handed on
    public record Chunk(byte[] text, boolean tooLong, int skippedLines, int lines, boolean isLast) {}

    /**
     * The documents of a stream.
     *
     * @param maxSize how many bytes a document can have
     */
    public DocumentChunks(InputStream in, int maxSize) {
        this.in = in;
        this.maxSize = maxSize;
    }

    /** The next document, or null. */
    public @Nullable Chunk next() throws IOException {
        size = 0;
        lines = 0;
        tooLong = false;
        int skipped = skipSeparator();
        while (fill(3)) {
            if (size > 0 && isSeparator()) {
                break;
            }
            takeLine();
        }
        return size == 0
                ? null
                : new Chunk(Arrays.copyOf(document, size), tooLong, skipped, lines, atEnd && position == end);
    }

    /** Moves behind the separator that ended the document before, if only a comment follows in its line. */
    private int skipSeparator() throws IOException {
        if (!separated) {
            separated = true; // a separator at the very beginning belongs to the first document
            return 0;
        }
        if (!fill(LONGEST_SEPARATOR) && position == end) {
            return 0;
        }
        if (!isSeparator() || !DocumentSplitter.isSeparatorLine(decoded())) {
            return 0;
        }
        while (fill(1)) {
            if (block[position++] == '\n') {
                break;
            }
        }
        return 1;
    }

    private char[] decoded() {
        byte[] bytes = Arrays.copyOfRange(block, position, Math.min(end, position + LONGEST_SEPARATOR));
        return TextBytes.decode(bytes, TextBytes.BAD_BYTE);
    }

    private boolean isSeparator() {
        return end - position >= 3
                && block[position] == '-'
                && block[position + 1] == '-'
                && block[position + 2] == '-';
    }

    /** Takes the rest of a line into the document. */
    private void takeLine() throws IOException {
        while (fill(1)) {
            int stop = position;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            boolean whole = stop < end;
            append(whole ? stop + 1 : stop);
            if (whole) {
                lines++;
                return;
            }
        }
    }

    private void append(int stop) {
        int length = Math.min(stop - position, maxSize + 1 - size);
        if (size + length > document.length) {
            document = Arrays.copyOf(
                    document, Math.max(size + length, (int) Math.min(2L * document.length, maxSize + 1L)));
        }
        System.arraycopy(block, position, document, size, length);
        size += length;
        tooLong |= size > maxSize;
        position = stop;
    }

    /** Reads on until there are so many bytes; false where the stream ends before. At least one is there then, or none. */
    private boolean fill(int count) throws IOException {
        while (end - position < count && !atEnd) {
            if (position > 0) {
                System.arraycopy(block, position, block, 0, end - position);
                end -= position;
                position = 0;
            }
            int read = in.read(block, end, block.length - end);
            atEnd = read < 0;
            end += Math.max(0, read);
        }
        return end > position;
    }
}
