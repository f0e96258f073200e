package dev.podwright.model.internal.yaml;

/** Tells whether a text is one of the timestamps that go-yaml v2 takes under the tag {@code !!timestamp}. */
final class Timestamps {
    private final String text;
    private int position;

    private Timestamps(String text) {
        this.text = text;
    }

    /** A date such as 2001-2-3, alone or with a time: {@code T} and an offset, or a space and none. */
    static boolean isTimestamp(String text) {
        return new Timestamps(text).matches();
    }

    private boolean matches() {
        if (digits(4) != 4 || !at('-')) {
            return false;
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int month = take('-', 2);
        int day = take('-', 2);
        if (month < 1
                || month > 12
                || day < 1
                || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return false;
        }
        if (position == text.length()) {
            return true;
        }
        char separator = text.charAt(position);
        if (separator != 'T' && separator != 't' && separator != ' ') {
            return false;
        }
        int hour = take(separator, 2);
        int minute = take(':', 2);
        int second = take(':', 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return false;
        }
        if (at('.') || at(',')) {
            position++;
            if (digits(text.length()) == 0) {
                return false;
            }
        }
        return separator == ' ' ? position == text.length() : offset();
    }

    private boolean offset() {
        if (at('Z')) {
            return position + 1 == text.length();
        }
        if ((!at('+') && !at('-')) || text.length() != position + 6) {
            return false;
        }
        int hours = take(text.charAt(position), 2);
        int minutes = take(':', 2);
        return hours >= 0 && hours <= 24 && minutes >= 0 && minutes <= 60 && position == text.length();
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    /** The number of one or more digits after a character, or -1. */
    private int take(char before, int most) {
        if (!at(before)) {
            return -1;
        }
        int from = ++position;
        int count = digits(most);
        return count == 0 ? -1 : Integer.parseInt(text.substring(from, from + count));
    }

    private int digits(int most) {
        int count = 0;
        while (count < most
                && position < text.length()
                && text.charAt(position) >= '0'
                && text.charAt(position) <= '9') {
            position++;
            count++;
        }
        return count;
    }
}
