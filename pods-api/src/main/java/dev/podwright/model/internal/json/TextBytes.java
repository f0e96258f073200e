package dev.podwright.model.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Converts bytes to characters and never fails: what is not valid UTF-8 is marked, so that the readers can report its
 * place.
 */
public final class TextBytes {
    /**
     * A byte b that is not valid UTF-8 becomes the character BAD_BYTE + b, a lone surrogate, which no UTF-8 can hold.
     */
    public static final char BAD_BYTE = '\uDC00';

    private TextBytes() {}

    /** At most {@code limit + 1} bytes of a stream: more than {@code limit} says that the stream is too long. */
    public static byte[] read(InputStream in, int limit) throws IOException {
        return in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    }

    /** A stream as {@link #utf8(byte[])} gives a text. */
    public static InputStream utf8(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, 2);
        byte[] first = stream.readNBytes(2);
        stream.unread(first);
        if (!isUtf16(first)) {
            return stream;
        }
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_16);
        return new Utf8Stream(reader);
    }

    /** Characters as UTF-8. */
    private static final class Utf8Stream extends InputStream {
        private final Reader reader;
        private final char[] characters = new char[4096];
        private byte[] bytes = new byte[0];
        private int position;
        private int kept;

        Utf8Stream(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            while (position == bytes.length) {
                if (!fill()) {
                    return -1;
                }
            }
            return bytes[position++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            while (position == bytes.length) {
                if (length == 0 || !fill()) {
                    return length == 0 ? 0 : -1;
                }
            }
            int count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, target, offset, count);
            position += count;
            return count;
        }

        /** A high surrogate at the end waits for its other half. */
        private boolean fill() throws IOException {
            int read = reader.read(characters, kept, characters.length - kept);
            int length = kept + Math.max(0, read);
            boolean half = read > 0 && Character.isHighSurrogate(characters[length - 1]);
            int end = half ? length - 1 : length;
            bytes = new String(characters, 0, end).getBytes(StandardCharsets.UTF_8);
            position = 0;
            kept = length - end;
            characters[0] = half ? characters[length - 1] : characters[0];
            return read > 0 || end > 0;
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /** A text in UTF-16 that begins with a byte order mark as UTF-8; any other text as it is. kubectl reads files so. */
    public static byte[] utf8(byte[] bytes) {
        return isUtf16(bytes) ? new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /**
     * The characters of an UTF-8 text, as many as there are.
     *
     * @param replacement the character for each byte that is not valid UTF-8; {@link #BAD_BYTE} to keep the byte in it
     */
    public static char[] decode(byte[] bytes, char replacement) {
        char[] out = new char[bytes.length];
        int length = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i];
            if (lead >= 0) {
                out[length++] = (char) lead;
                i++;
                continue;
            }
            int width = width(bytes, i);
            switch (width) {
                case 2 -> out[length++] = (char) (((lead & 0x1F) << 6) | (bytes[i + 1] & 0x3F));
                case 3 ->
                    out[length++] =
                            (char) (((lead & 0x0F) << 12) | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F));
                case 4 -> {
                    int point = ((lead & 0x07) << 18)
                            | ((bytes[i + 1] & 0x3F) << 12)
                            | ((bytes[i + 2] & 0x3F) << 6)
                            | (bytes[i + 3] & 0x3F);
                    out[length++] = Character.highSurrogate(point);
                    out[length++] = Character.lowSurrogate(point);
                }
                default -> {
                    out[length++] = replacement == BAD_BYTE ? (char) (BAD_BYTE + (lead & 0xFF)) : replacement;
                    width = 1;
                }
            }
            i += width;
        }
        return length == out.length ? out : Arrays.copyOf(out, length);
    }

    /** How many bytes the character at i has, or 0 where there is no well-formed one. */
    private static int width(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int second = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
        if (lead < 0xC2 || lead > 0xF4 || second >> 6 != 2) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        if (i + 2 >= bytes.length || (bytes[i + 2] & 0xC0) != 0x80) {
            return 0;
        }
        if (lead < 0xF0) {
            return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3;
        }
        if (i + 3 >= bytes.length || (bytes[i + 3] & 0xC0) != 0x80) {
            return 0;
        }
        return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4;
    }
}
