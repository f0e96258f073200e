package dev.podwright.client;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers of an answer that mean something here. */
final class Headers {
    private Headers() {}

    /** The texts of Warning headers, {@code 299 - "text"}; RFC 9110 and the API server put one text in each. */
    static List<String> warnings(List<String> headers) {
        List<String> out = new ArrayList<>(headers.size());
        for (String header : headers) {
            int open = header.indexOf('"');
            int close = header.lastIndexOf('"');
            if (open >= 0 && close > open) {
                out.add(unescaped(header.substring(open + 1, close)));
            }
        }
        return out;
    }

    private static String unescaped(String quoted) {
        StringBuilder out = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '\\' && i + 1 < quoted.length()) {
                c = quoted.charAt(++i);
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Seconds, or a moment; zero for no header and for one that is neither. */
    static Duration retryAfter(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Duration.ZERO;
        }
        String text = header.strip();
        try {
            return text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Duration.ofSeconds(Math.min(Long.parseLong(text), Integer.MAX_VALUE))
                    : until(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private static Duration until(ZonedDateTime moment) {
        Duration left = Duration.between(ZonedDateTime.now(moment.getZone()), moment);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
