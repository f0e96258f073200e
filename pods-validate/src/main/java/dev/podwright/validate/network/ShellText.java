package dev.podwright.validate.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits shell text into simple commands, in time linear in its length: quotes, escapes, comments, operators,
 * redirections, here-documents and command substitutions as in POSIX's Shell Command Language. Variables are kept as they
 * are written.
 */
final class ShellText {
    private static final int MAX_DEPTH = 50;

    private final String text;
    private final BiConsumer<List<String>, Boolean> out;
    private Frame frame = new Frame('\0', null);
    private int depth;
    private int at;

    /** A list of commands: the text itself, or a command substitution in a word of the outer one. */
    private static final class Frame {
        private final char closer;
        private final @Nullable Frame outer;
        private final StringBuilder word = new StringBuilder();
        private List<String> words = new ArrayList<>();
        private boolean inWord;
        private boolean inDoubleQuotes;
        private boolean awaited;
        private boolean inWhile;
        private boolean skipsWord;
        private boolean namesHereDocument;
        private String hereDocument = "";

        Frame(char closer, @Nullable Frame outer) {
            this.closer = closer;
            this.outer = outer;
        }

        void add(char c) {
            inWord = true;
            word.append(c);
        }

        void endWord() {
            if (!inWord) {
                return;
            }
            if (namesHereDocument) {
                hereDocument = word.toString();
            } else if (!skipsWord) {
                words.add(word.toString());
            }
            word.setLength(0);
            inWord = false;
            skipsWord = false;
            namesHereDocument = false;
        }
    }

    private ShellText(String text, BiConsumer<List<String>, Boolean> out) {
        this.text = text;
        this.out = out;
    }

    /**
     * Splits a text.
     *
     * @param out takes the words of each command without quotes, and whether a loop repeats it until it succeeds, in the
     *     order in which the commands end
     */
    static void read(String text, BiConsumer<List<String>, Boolean> out) {
        new ShellText(text, out).read();
    }

    /**
     * Whether a text seems to run something in the background: an ampersand that is not part of another operator. One in
     * quotes counts as well.
     */
    static boolean hasBackground(String text) {
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if (before != '&' && before != '>' && before != '<' && before != '|' && after != '&' && after != '>') {
                return true;
            }
        }
        return false;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escaped();
            } else if (c == '`') {
                if (frame.closer == '`') {
                    pop();
                } else {
                    push('`');
                }
            } else if (c == '$' && text.startsWith("((", at)) {
                arithmetic();
            } else if (c == '$' && next() == '(') {
                at++;
                push(')');
            } else if (frame.inDoubleQuotes) {
                if (c == '"') {
                    frame.inDoubleQuotes = false;
                } else {
                    frame.add(c);
                }
            } else {
                plain(c);
            }
        }
        while (frame.outer != null) {
            pop();
        }
        endCommand();
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** Is a number, and no commands. */
    private void arithmetic() {
        int close = text.indexOf("))", at);
        int end = close < 0 ? text.length() : close + 2;
        frame.inWord = true;
        frame.word.append('$').append(text, at, end);
        at = end;
    }

    private void push(char closer) {
        if (depth == MAX_DEPTH) {
            endCommand();
            return;
        }
        depth++;
        frame.inWord = true;
        boolean awaited = !frame.words.isEmpty() && frame.words.get(0).equals("until");
        frame = new Frame(closer, frame);
        frame.awaited = awaited;
    }

    private void pop() {
        endCommand();
        if (frame.outer != null) {
            frame = frame.outer;
            depth--;
        }
    }

    private void escaped() {
        if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n') {
                frame.add(c);
            }
        }
    }

    private void plain(char c) {
        switch (c) {
            case '"' -> {
                frame.inWord = true;
                frame.inDoubleQuotes = true;
            }
            case '\'' -> {
                int end = text.indexOf('\'', at);
                end = end < 0 ? text.length() : end;
                frame.inWord = true;
                frame.word.append(text, at, end);
                at = end + 1;
            }
            case ' ', '\t', '\r' -> frame.endWord();
            case '#' -> {
                if (frame.inWord) {
                    frame.add(c);
                } else {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end;
                }
            }
            case '\n' -> {
                endCommand();
                skipHereDocument();
            }
            case ';', '|', '&', '(' -> endCommand();
            case ')' -> {
                if (frame.closer == ')') {
                    pop();
                } else {
                    endCommand();
                }
            }
            case '<', '>' -> redirection(c);
            default -> frame.add(c);
        }
    }

    /** A file descriptor before the operator and the file after it are not words of the command. */
    private void redirection(char c) {
        frame.skipsWord = frame.word.length() == 1 && Character.isDigit(frame.word.charAt(0));
        frame.endWord();
        boolean here = c == '<' && next() == '<';
        while (at < text.length() && "<>&|-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        frame.skipsWord = true;
        frame.namesHereDocument = here;
    }

    private void skipHereDocument() {
        if (!frame.hereDocument.isEmpty()) {
            int end = text.indexOf(frame.hereDocument, at);
            at = end < 0 ? text.length() : end + frame.hereDocument.length();
            frame.hereDocument = "";
        }
    }

    private void endCommand() {
        frame.endWord();
        frame.skipsWord = false;
        List<String> words = frame.words;
        if (words.isEmpty()) {
            return;
        }
        frame.words = new ArrayList<>();
        int start = 0;
        while (start < words.size() && isKeyword(words.get(start))) {
            start++;
        }
        if (start < words.size()) {
            out.accept(words.subList(start, words.size()), frame.awaited);
        }
    }

    /** Whether a word begins or ends a compound command, so that a command may come after it. */
    private boolean isKeyword(String word) {
        switch (word) {
            case "until" -> frame.awaited = true;
            case "while" -> frame.inWhile = true;
            case "!" -> frame.awaited = frame.inWhile;
            case "do", "done" -> {
                frame.awaited = false;
                frame.inWhile = false;
            }
            case "if", "then", "else", "elif", "fi", "{", "}" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }
}
