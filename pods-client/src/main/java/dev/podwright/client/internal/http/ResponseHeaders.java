package dev.podwright.client.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a response. */
final class ResponseHeaders {
    private ResponseHeaders() {}

    /** The texts of {@code Warning} headers, such as {@code 299 - "text"}; the server puts one text in each header. */
    static List<String> warnings(List<String> headers) {
        List<String> out = new ArrayList<>(headers.size());
        for (String header : headers) {
            int open = header.indexOf('"');
            int close = header.lastIndexOf('"');
            if (open >= 0 && close > open) {
                out.add(unescape(header.substring(open + 1, close)));
            }
        }
        return out;
    }

    private static String unescape(String quoted) {
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

    /** The value of {@code Retry-After}, in seconds or as a date; zero if it is absent or neither of these. */
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

    /** The value of {@code Date}; null if it is absent or not a date. */
    static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration until(ZonedDateTime time) {
        Duration left = Duration.between(ZonedDateTime.now(time.getZone()), time);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
