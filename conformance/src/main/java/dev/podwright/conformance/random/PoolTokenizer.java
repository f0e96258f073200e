package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of {@code value-pools.txt} into tokens. */
final class PoolTokenizer {
    static final Object BAR = new Object();

    record Share(int percent) {}

    record Reference(String name) {}

    private final String line;
    private int at;

    PoolTokenizer(String line) {
        this.line = line;
    }

    List<Object> all() {
        List<Object> found = new ArrayList<>();
        while (true) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            if (at == line.length()) {
                return found;
            }
            found.add(line.charAt(at) == '"' ? quoted() : bare(found.isEmpty()));
        }
    }

    private Object bare(boolean isName) {
        int from = at;
        while (at < line.length() && line.charAt(at) != ' ') {
            at++;
        }
        String word = line.substring(from, at);
        if (isName) {
            return word;
        }
        if (word.equals("|")) {
            return BAR;
        }
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        if (word.equals("null") || (word.charAt(0) == '{' && word.endsWith("}") && word.indexOf('*') < 0)) {
            return new RawJson(word);
        }
        if (word.charAt(0) == '%') {
            return new Share(Integer.parseInt(word.substring(1)));
        }
        if (word.charAt(0) == '@' && word.length() > 1) {
            return new Reference(word);
        }
        return isInteger(word) ? (Object) Long.valueOf(word) : expand(word);
    }

    private static boolean isInteger(String word) {
        int digits = word.charAt(0) == '-' ? 1 : 0;
        return word.length() > digits
                && word.substring(digits).chars().allMatch(c -> c >= '0' && c <= '9')
                && (word.length() == digits + 1 || word.charAt(digits) != '0');
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        at++;
        while (line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = line.charAt(at++);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> text.append(escaped);
            }
        }
        at++;
        return expand(text.toString());
    }

    private static String expand(String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}', open);
        int star = text.lastIndexOf('*', close);
        if (open < 0 || star < open) {
            return text;
        }
        return text.substring(0, open)
                + text.substring(open + 1, star).repeat(Integer.parseInt(text.substring(star + 1, close)))
                + expand(text.substring(close + 1));
    }
}
