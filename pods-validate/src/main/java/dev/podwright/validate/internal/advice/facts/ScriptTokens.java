package dev.podwright.validate.internal.advice.facts;

import java.util.ArrayList;
import java.util.List;

/** The words and operators of shell text, in time linear in its length. Operators are words that begin with a NUL. */
final class ScriptTokens {
    static final String NEXT = "\0;";
    static final String AND = "\0&&";
    static final String OR = "\0||";
    static final String PIPE = "\0|";
    static final String BACKGROUND = "\0&";
    static final String OPEN = "\0(";
    static final String CLOSE = "\0)";
    static final String HERE_DOCUMENT = "\0<<";

    private final String text;
    private final List<String> out = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ScriptTokens(String text) {
        this.text = text;
    }

    /** The tokens; a quoted word is one without its quotes. */
    static List<String> of(String text) {
        ScriptTokens tokens = new ScriptTokens(text);
        while (tokens.at < text.length()) {
            tokens.next(text.charAt(tokens.at++));
        }
        tokens.endWord();
        return tokens.out;
    }

    private void next(char c) {
        switch (c) {
            case '\\' -> escaped();
            case '\'', '"' -> quoted(c);
            case ' ', '\t', '\r' -> endWord();
            case '\n', ';' -> operator(NEXT);
            case '&' -> {
                boolean redirects = at > 1 && (text.charAt(at - 2) == '>' || text.charAt(at - 2) == '<');
                if (redirects || follows('>')) {
                    add(c);
                } else {
                    operator(doubled(c) ? AND : BACKGROUND);
                }
            }
            case '|' -> operator(doubled(c) ? OR : PIPE);
            case '(' -> operator(OPEN);
            case ')' -> operator(CLOSE);
            case '<' -> {
                if (doubled(c)) {
                    operator(HERE_DOCUMENT);
                } else {
                    add(c);
                }
            }
            case '#' -> {
                if (inWord) {
                    add(c);
                } else {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end;
                }
            }
            default -> add(c);
        }
    }

    private void add(char c) {
        inWord = true;
        word.append(c);
    }

    private boolean follows(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean doubled(char c) {
        boolean twice = follows(c);
        at += twice ? 1 : 0;
        return twice;
    }

    private void escaped() {
        if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n') {
                add(c);
            }
        }
    }

    private void quoted(char quote) {
        inWord = true;
        while (at < text.length() && text.charAt(at) != quote) {
            if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        at++;
    }

    private void endWord() {
        if (inWord) {
            out.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void operator(String operator) {
        endWord();
        out.add(operator);
    }
}
