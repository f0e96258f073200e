package dev.podwright.client.internal.redact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The encodings of a secret value. How a text escapes characters is the matter of {@link TextView}. */
final class Spellings {
    private static final int SHORTEST_ENCODED = 3;
    private static final int SHORTEST_LINE = 4;
    private static final int BASE64_BYTES = 3;

    private Spellings() {}

    static void of(String secret, List<String> out) {
        out.add(secret);
        lines(secret, out);
        password(secret, out);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= SHORTEST_ENCODED) {
            encoded(bytes, out);
        }
        byte[] decoded = decoded(secret);
        if (decoded.length > 0) {
            String text = utf8(decoded);
            if (!text.isEmpty()) {
                out.add(text);
                lines(text, out);
                password(text, out);
            }
            if (decoded.length >= SHORTEST_ENCODED) {
                encoded(decoded, out);
            }
        }
    }

    private static void lines(String secret, List<String> out) {
        if (secret.indexOf('\n') >= 0) {
            secret.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= SHORTEST_LINE)
                    .forEach(out::add);
        }
    }

    /** The password in an address such as {@code postgres://user:password@host}. */
    private static void password(String secret, List<String> out) {
        int scheme = secret.indexOf("://");
        int at = scheme < 0 ? -1 : secret.indexOf('@', scheme);
        int colon = at < 0 ? -1 : secret.indexOf(':', scheme + 3);
        if (colon >= 0 && colon < at - 1) {
            out.add(secret.substring(colon + 1, at));
        }
    }

    private static void encoded(byte[] bytes, List<String> out) {
        out.add(HexFormat.of().formatHex(bytes));
        out.add(Base64.getEncoder().encodeToString(bytes));
        out.add(Base64.getUrlEncoder().encodeToString(bytes));
        out.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        // in the middle of a longer text that is encoded, the characters depend on the place of the first byte
        for (int offset = 1; offset < BASE64_BYTES; offset++) {
            byte[] shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int end = shifted.length / BASE64_BYTES * 4;
            if (end > offset + 1) {
                out.add(text.substring(offset + 1, end));
            }
        }
    }

    private static byte[] decoded(String secret) {
        String text = secret.strip();
        try {
            return text.length() < 4 ? new byte[0] : Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The text that bytes are in UTF-8; empty if they are not a text. */
    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c)) ? text : "";
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
