package dev.podwright.model.value;

import dev.podwright.model.internal.text.Ascii;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of bytes, in JSON a string in base64, kept as it was written.
 *
 * <p>Accepted is exactly what the API server reads from a string, that is Go's {@code base64.StdEncoding}: with padding, and
 * with line breaks anywhere. Values are equal where their bytes are.
 */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes("");

    private final String base64;

    private Bytes(String base64) {
        this.base64 = base64;
    }

    /** A copy of the bytes. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads base64.
     *
     * @throws MalformedValueException where the text is none; the message does not show it
     */
    public static Bytes parse(String base64) {
        Bytes bytes = tryParse(base64);
        if (bytes == null) {
            throw new MalformedValueException("the text is not base64 with padding", "encode it in base64");
        }
        return bytes;
    }

    /** Reads base64; null where the text is none. */
    public static @Nullable Bytes tryParse(String base64) {
        int digits = 0;
        int padding = 0;
        for (int i = 0; i < base64.length(); i++) {
            char c = base64.charAt(i);
            if (c == '=') {
                padding++;
            } else if (isDigit(c) && padding == 0) {
                digits++;
            } else if (c != '\n' && c != '\r') {
                return null;
            }
        }
        boolean complete = (digits + padding) % 4 == 0 && padding <= 2;
        return complete ? new Bytes(base64) : null;
    }

    private static boolean isDigit(char c) {
        return Ascii.isLetterOrDigit(c) || c == '+' || c == '/';
    }

    /** The bytes, as a copy. */
    public byte[] toByteArray() {
        boolean broken = base64.indexOf('\n') >= 0 || base64.indexOf('\r') >= 0;
        return Base64.getDecoder().decode(broken ? base64.replace("\n", "").replace("\r", "") : base64);
    }

    /** The base64 as it was written. */
    public String base64() {
        return base64;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that
                && (base64.equals(that.base64) || Arrays.equals(toByteArray(), that.toByteArray()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toByteArray());
    }

    /** The number of bytes, which may be a secret. */
    @Override
    public String toString() {
        return toByteArray().length + " bytes";
    }
}
