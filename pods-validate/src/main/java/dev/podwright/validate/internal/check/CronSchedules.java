package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schedules in the syntax of cron, with five fields or a descriptor.
 *
 * <p>Upstream: {@code ParseStandard} in {@code github.com/robfig/cron/v3}, and {@code ParseCronScheduleWithPanicRecovery} in
 * {@code k8s.io/kubernetes/pkg/util/parsers}: what makes the parser panic is an error.
 */
public final class CronSchedules {
    private static final String TZ = "TZ=";
    private static final String CRON_TZ = "CRON_TZ=";
    private static final String EVERY = "@every ";
    private static final Set<String> DESCRIPTORS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<Unit> UNITS = List.of(
            new Unit("minute", 0, 59, ""),
            new Unit("hour", 0, 23, ""),
            new Unit("day of month", 1, 31, ""),
            new Unit("month", 1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"),
            new Unit("day of week", 0, 6, "sunmontuewedthufrisat"));
    private static final int NAME_LENGTH = 3;

    private CronSchedules() {}

    /**
     * What one field counts.
     *
     * @param names the names of the numbers from the least on, each of three letters
     */
    private record Unit(String name, int min, int max, String names) {
        String wrong(String expression) {
            return Excerpt.quoted(expression) + " is not a " + name + " from " + min + " to " + max
                    + ", a range, or one with a step";
        }
    }

    /** What is wrong with a schedule that is not empty, in words; null if nothing is. */
    public static @Nullable String problem(String schedule) {
        String spec = schedule;
        if (spec.startsWith(TZ) || spec.startsWith(CRON_TZ)) {
            int end = spec.indexOf(' ');
            if (end < 0) {
                return Excerpt.quoted(spec) + " has a time zone and no fields";
            }
            String zone = spec.substring(spec.indexOf('=') + 1, end);
            if (!TimeZones.isKnown(zone)) {
                return Excerpt.quoted(zone) + " is not a known time zone";
            }
            spec = trimmed(spec, end);
        }
        return spec.startsWith("@") ? ofDescriptor(spec) : ofFields(spec);
    }

    private static String trimmed(String text, int from) {
        int begin = from;
        int end = text.length();
        while (begin < end && Whitespace.isSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && Whitespace.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static @Nullable String ofDescriptor(String spec) {
        if (spec.startsWith(EVERY)) {
            String duration = spec.substring(EVERY.length());
            return GoDurations.isDuration(duration)
                    ? null
                    : Excerpt.quoted(duration) + " is not a duration such as 1h30m";
        }
        return DESCRIPTORS.contains(spec)
                ? null
                : Excerpt.quoted(spec) + " is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly"
                        + " and @every with a duration";
    }

    private static @Nullable String ofFields(String spec) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        int count = 0;
        while (at < spec.length()) {
            int begin = at;
            while (at < spec.length() && !Whitespace.isSpace(spec.charAt(at))) {
                at++;
            }
            if (at > begin && ++count <= UNITS.size()) {
                fields.add(spec.substring(begin, at));
            }
            at++;
        }
        if (count != UNITS.size()) {
            return Excerpt.quoted(spec) + " has " + count
                    + " fields; a schedule has five: minute, hour, day of month, month and day of week";
        }
        for (int i = 0; i < UNITS.size(); i++) {
            String problem = ofList(fields.get(i), UNITS.get(i));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** A field is a list of ranges; empty ones count for nothing. */
    private static @Nullable String ofList(String field, Unit unit) {
        int begin = 0;
        while (begin < field.length()) {
            int comma = field.indexOf(',', begin);
            int end = comma < 0 ? field.length() : comma;
            if (end > begin) {
                String expression = field.substring(begin, end);
                if (!isRange(expression, unit)) {
                    return unit.wrong(expression);
                }
            }
            begin = end + 1;
        }
        return null;
    }

    private static boolean isRange(String expression, Unit unit) {
        int slash = expression.indexOf('/');
        String range = slash < 0 ? expression : expression.substring(0, slash);
        int hyphen = range.indexOf('-');
        String first = hyphen < 0 ? range : range.substring(0, hyphen);
        if (slash >= 0 && number(expression.substring(slash + 1)) <= 0) {
            return false;
        }
        if (first.equals("*") || first.equals("?")) {
            // The server ignores what follows the hyphen.
            return true;
        }
        long start = numberOrName(first, unit);
        if (hyphen < 0) {
            return start >= unit.min && start <= unit.max;
        }
        long end = numberOrName(range.substring(hyphen + 1), unit);
        return start >= unit.min && start <= end && end <= unit.max;
    }

    private static long numberOrName(String text, Unit unit) {
        if (text.length() == NAME_LENGTH) {
            for (int at = 0; at < unit.names.length(); at += NAME_LENGTH) {
                if (isName(text, unit.names, at)) {
                    return (long) unit.min + at / NAME_LENGTH;
                }
            }
        }
        return number(text);
    }

    /** Whether a text is the name at an index in lower case, as Go makes it. */
    private static boolean isName(String text, String names, int at) {
        for (int i = 0; i < NAME_LENGTH; i++) {
            if (Character.toLowerCase(text.charAt(i)) != names.charAt(at + i)) {
                return false;
            }
        }
        return true;
    }

    /** A number of 64 bits that is not below zero; -1 if the text is none. */
    private static long number(String text) {
        int begin = text.startsWith("+") ? 1 : 0;
        if (begin == text.length()) {
            return -1;
        }
        long number = 0;
        for (int i = begin; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
