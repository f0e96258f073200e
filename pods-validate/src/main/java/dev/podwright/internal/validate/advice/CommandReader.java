package dev.podwright.internal.validate.advice;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.PodContainer;
import java.util.List;
import java.util.Set;

/**
 * Reads a command line for ports: {@code --port=8080}, {@code --port 8080}, {@code -p 80:8080}, {@code PORT=8080 run},
 * {@code --listen=:8080}, {@code curl http://localhost:8080}. A string with blanks in it is read as a shell would.
 */
final class CommandReader {
    /** Words after which the program's name is still to come. */
    private static final Set<String> PREFIXES =
            Set.of("exec", "until", "while", "if", "then", "do", "!", "timeout", "sudo", "time", "env");

    private final Hints out;
    private final PodContainer container;
    private final Hint.Source source;
    private final String holder;
    /** The flag before, whose value may be next; empty where there is none. */
    private String flag = "";

    private boolean atProgram = true;
    private boolean client;

    CommandReader(Hints out, PodContainer container, Hint.Source source, String holder) {
        this.out = out;
        this.container = container;
        this.source = source;
        this.holder = holder;
    }

    /** Reads on; a command and its arguments are one command line. */
    void read(List<String> words, FieldPath path) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int end = word.length();
            int start = 0;
            while (start < end) {
                while (start < end && isBreak(word.charAt(start))) {
                    if (isSeparator(word.charAt(start))) {
                        atProgram = true;
                        client = false;
                        flag = "";
                    }
                    start++;
                }
                int stop = start;
                while (stop < end && !isBreak(word.charAt(stop))) {
                    stop++;
                }
                if (stop > start) {
                    token(word, start, stop, path, i);
                }
                start = stop;
            }
        }
    }

    private static boolean isBreak(char c) {
        return c <= ' ' || c == '"' || c == '\'' || isSeparator(c);
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == '|' || c == '&' || c == '\n' || c == '(' || c == ')' || c == '`';
    }

    private void token(String text, int start, int end, FieldPath path, int index) {
        boolean isFlag = text.charAt(start) == '-';
        int equals = text.indexOf('=', start);
        if (equals > start && equals < end && isName(text, start, equals)) {
            named(text.substring(start, equals), text, equals + 1, end, path, index);
            atProgram &= !isFlag;
            flag = "";
        } else if (isFlag) {
            boolean shell = end - start == 2 && text.charAt(start + 1) == 'c';
            flag = shell ? "" : text.substring(start, end);
            atProgram = shell;
        } else {
            if (atProgram) {
                program(text, start, end);
            }
            named(flag, text, start, end, path, index);
            flag = "";
        }
    }

    private static boolean isName(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private void program(String text, int start, int end) {
        int slash = text.lastIndexOf('/', end - 1);
        String name = text.substring(Math.max(start, slash + 1), end);
        client = PortWords.isClient(name);
        atProgram = PREFIXES.contains(name);
    }

    private void named(String name, String text, int start, int end, FieldPath path, int index) {
        int word = 0;
        while (word < name.length() && name.charAt(word) == '-') {
            word++;
        }
        if (word > 0 && word < name.length() - 1 && name.charAt(word) == 'D') {
            word++;
        }
        boolean isFlag = !name.isEmpty() && name.charAt(0) == '-';
        boolean port = name.equals("-p") || PortWords.isPort(name, word, name.length());
        if (!name.isEmpty() && port) {
            int digits = Ports.digitsEnd(text, start, end);
            boolean whole = digits == end || (isFlag && text.charAt(digits) == ':');
            int number = whole ? Ports.number(text, start, digits) : -1;
            if (number > 0 && !client && source != Hint.Source.PROBE) {
                add(Addresses.Use.LISTENS, name, number, path, index);
            }
            return;
        }
        Addresses.read(name, text, start, end, client, (number, use) -> add(use, name, number, path, index));
    }

    private void add(Addresses.Use use, String name, int port, FieldPath path, int index) {
        boolean probe = source == Hint.Source.PROBE;
        Addresses.Use sure = probe ? Addresses.Use.DIALS : use;
        out.add(sure, new Hint(container, source, probe ? holder : shown(name), port, path.index(index)));
    }

    /** A flag that can be shown: one with a single hyphen may carry its value, such as a password. */
    private static String shown(String name) {
        boolean known = name.startsWith("--")
                || name.equals("-p")
                || PortWords.isPort(name, 1, name.length())
                || PortWords.isPort(name, 0, name.length());
        return known ? name : "";
    }
}
