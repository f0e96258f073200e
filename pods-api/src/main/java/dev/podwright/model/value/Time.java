package dev.podwright.model.value;

import dev.podwright.model.internal.text.Excerpt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point in time in RFC 3339, such as {@code 2026-01-31T12:00:00Z}, kept as it was written.
 *
 * <p>Accepted is exactly what the API server reads, that is Go's {@code time.Parse} with {@code time.RFC3339}. It is laxer
 * than the RFC in three things: the hour may have one digit, a fraction of a second may follow a comma, and an offset may
 * go up to {@code 24:60}. It refuses lower case, leap seconds and the hour 24. Digits beyond the nanoseconds are dropped.
 * Source: {@code k8s.io/apimachinery/pkg/apis/meta/v1}, {@code Time}.
 *
 * <p>Times are equal where they are the same instant, whatever their offsets.
 */
public final class Time implements Comparable<Time> {
    private static final Instant SERVERS_ZERO = Instant.parse("0001-01-01T00:00:00Z");

    private final String text;
    private final Instant instant;

    private Time(String text, Instant instant) {
        this.text = text;
        this.instant = instant;
    }

    /**
     * Reads a time.
     *
     * @throws MalformedValueException where the text is none
     */
    public static Time parse(String text) {
        Time time = tryParse(text);
        if (time == null) {
            throw new MalformedValueException(
                    Excerpt.quoted(text)
                            + " is not a time of RFC 3339: a date, T, a time with seconds, and Z or an offset",
                    "write " + meant(text));
        }
        return time;
    }

    /** Reads a time; null where the text is none. */
    public static @Nullable Time tryParse(String text) {
        // 2026-01-31T1:02:03Z is the shortest; all before the hour has a fixed position.
        if (text.length() < 19 || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T') {
            return null;
        }
        int century = pair(text, 0);
        int yearOfCentury = pair(text, 2);
        int month = pair(text, 5);
        int day = pair(text, 8);
        int pos = 13;
        int hour = pair(text, 11);
        if (hour < 0) {
            hour = digit(text, 11);
            pos = 12;
        }
        if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23) {
            return null;
        }
        int minute = pair(text, pos + 1);
        int second = pair(text, pos + 4);
        if (minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || text.charAt(pos) != ':'
                || text.charAt(pos + 3) != ':') {
            return null;
        }
        pos += 6;
        int nanos = 0;
        if (pos < text.length() && (text.charAt(pos) == '.' || text.charAt(pos) == ',') && digit(text, pos + 1) >= 0) {
            pos++;
            int unit = 100_000_000;
            for (int digit; (digit = digit(text, pos)) >= 0; pos++) {
                nanos += digit * unit;
                unit /= 10;
            }
        }
        int offset = offsetMinutes(text, pos);
        int year = 100 * century + yearOfCentury;
        if (offset == Integer.MIN_VALUE || day > Month.of(month).length(Year.isLeap(year))) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        long seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second;
        return new Time(text, Instant.ofEpochSecond(seconds, nanos));
    }

    /** The offset that is the rest of a text, or the smallest int where the rest is none. */
    private static int offsetMinutes(String text, int pos) {
        int left = text.length() - pos;
        if (left == 1 && text.charAt(pos) == 'Z') {
            return 0;
        }
        if (left != 6 || text.charAt(pos + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        char sign = text.charAt(pos);
        int hours = pair(text, pos + 1);
        int minutes = pair(text, pos + 4);
        if ((sign != '+' && sign != '-') || hours < 0 || hours > 24 || minutes < 0 || minutes > 60) {
            return Integer.MIN_VALUE;
        }
        int offset = 60 * hours + minutes;
        return sign == '-' ? -offset : offset;
    }

    private static int pair(String text, int pos) {
        int tens = digit(text, pos);
        int ones = digit(text, pos + 1);
        return tens < 0 || ones < 0 ? -1 : 10 * tens + ones;
    }

    private static int digit(String text, int pos) {
        char c = pos < text.length() ? text.charAt(pos) : ' ';
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    private static String meant(String text) {
        String tidy = text.strip().replace(' ', 'T').toUpperCase(Locale.ROOT);
        for (String end : List.of("", "Z", ":00Z", "T00:00:00Z")) {
            if (tidy.length() <= 64 && tryParse(tidy + end) != null) {
                return tidy + end;
            }
        }
        return "it like 2026-01-31T12:00:00Z";
    }

    /** The instant, to the nanosecond. */
    public Instant toInstant() {
        return instant;
    }

    /**
     * The server's own spelling: in UTC, without fractions of a second, {@code 2026-01-31T12:00:00Z}. Null for the
     * first instant of the year 1, which the server takes for an absent time and writes as a JSON null.
     */
    public @Nullable String canonical() {
        if (instant.equals(SERVERS_ZERO)) {
            return null;
        }
        var utc = instant.atOffset(ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(20);
        int year = utc.getYear();
        if (year < 0) {
            out.append('-');
        }
        pad(out, Math.abs(year), 1000);
        pad(out.append('-'), utc.getMonthValue(), 10);
        pad(out.append('-'), utc.getDayOfMonth(), 10);
        pad(out.append('T'), utc.getHour(), 10);
        pad(out.append(':'), utc.getMinute(), 10);
        pad(out.append(':'), utc.getSecond(), 10);
        return out.append('Z').toString();
    }

    private static void pad(StringBuilder out, int value, int smallestUnpadded) {
        for (int bound = smallestUnpadded; bound > 1 && value < bound; bound /= 10) {
            out.append('0');
        }
        out.append(value);
    }

    @Override
    public int compareTo(Time other) {
        return instant.compareTo(other.instant);
    }

    /** By instant: {@code 2026-01-31T12:00:00Z} equals {@code 2026-01-31T13:00:00+01:00}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Time that && instant.equals(that.instant);
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
