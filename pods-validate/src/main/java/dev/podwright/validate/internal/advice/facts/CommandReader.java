package dev.podwright.validate.internal.advice.facts;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;

/**
 * Reads a command line for ports: {@code --port=8080}, {@code --port 8080}, {@code -p 80:8080}, {@code PORT=8080 run},
 * {@code --listen=:8080}, {@code curl http://localhost:8080}. A string with blanks in it is read as a shell would.
 * Copies only the flag before a port from the text.
 */
final class CommandReader {
    private final Hints out;
    private final PodContainer container;
    /** The probe or hook whose command it is; empty for the container's own. */
    private final String holder;

    private String field = "";
    private int index;
    /** The flag before, whose value may be next; empty where there is none. */
    private Part flag = Part.NONE;
    /** The program that is called. */
    private Part program = Part.NONE;

    private boolean atProgram = true;

    /** A part of a text. */
    private record Part(String text, int start, int end) {
        static final Part NONE = new Part("", 0, 0);

        String copy() {
            return text.substring(start, end);
        }
    }

    CommandReader(Hints out, PodContainer container, String holder) {
        this.out = out;
        this.container = container;
        this.holder = holder;
    }

    /** Reads on; a command and its arguments are one command line. */
    void read(List<String> words, String inField) {
        field = inField;
        for (index = 0; index < words.size(); index++) {
            String word = words.get(index);
            int end = word.length();
            int start = 0;
            while (start < end) {
                while (start < end && isBreak(word.charAt(start))) {
                    if (isSeparator(word.charAt(start))) {
                        atProgram = true;
                        program = Part.NONE;
                        flag = Part.NONE;
                    }
                    start++;
                }
                int stop = start;
                while (stop < end && !isBreak(word.charAt(stop))) {
                    stop++;
                }
                if (stop > start) {
                    token(word, start, stop);
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

    private void token(String text, int start, int end) {
        boolean isFlag = text.charAt(start) == '-';
        int equals = nameEnd(text, start, end);
        if (equals > start) {
            if (Addresses.mayHavePort(text, equals + 1, end)) {
                named(text.substring(start, equals), text, equals + 1, end);
            }
            atProgram &= !isFlag;
            flag = Part.NONE;
        } else if (isFlag) {
            boolean shell = end - start == 2 && text.charAt(start + 1) == 'c';
            flag = shell ? Part.NONE : new Part(text, start, end);
            atProgram = shell;
        } else {
            if (atProgram) {
                program(text, start, end);
            }
            if (Addresses.mayHavePort(text, start, end)) {
                named(flag.copy(), text, start, end);
            }
            flag = Part.NONE;
        }
    }

    /** Where a name ends that has an equals sign after it, or -1. */
    private static int nameEnd(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '=') {
                return i;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return -1;
            }
        }
        return -1;
    }

    private void program(String text, int start, int end) {
        int name = end;
        while (name > start && text.charAt(name - 1) != '/') {
            name--;
        }
        program = new Part(text, name, end);
        atProgram = PortWords.isPrefix(text, name, end);
    }

    private void named(String name, String text, int start, int end) {
        int word = 0;
        while (word < name.length() && name.charAt(word) == '-') {
            word++;
        }
        if (word > 0 && word < name.length() - 1 && name.charAt(word) == 'D') {
            word++;
        }
        if (PortWords.isSecret(name)) {
            return;
        }
        boolean client = PortWords.isClient(program.text(), program.start(), program.end());
        if (name.equals("-p") || PortWords.isPort(name, word, name.length())) {
            boolean isFlag = name.charAt(0) == '-';
            int digits = Ports.digitsEnd(text, start, end);
            boolean whole = digits == end || (isFlag && text.charAt(digits) == ':');
            int number = whole ? Ports.number(text, start, digits) : -1;
            if (number > 0 && !client && holder.isEmpty()) {
                add(Addresses.Use.LISTENS, name, number);
            }
            return;
        }
        Addresses.read(name, text, start, end, client, (number, use) -> add(use, name, number));
    }

    private void add(Addresses.Use use, String name, int port) {
        if (holder.isEmpty()) {
            FieldPath path = container.path().child(field).index(index);
            out.add(use, new Hint(container, Hint.Source.COMMAND, shown(name), port, path));
            return;
        }
        boolean hook = holder.equals(ProbeTarget.POST_START) || holder.equals(ProbeTarget.PRE_STOP);
        FieldPath path = hook
                ? container.path().child("lifecycle", holder)
                : container.path().child(holder);
        FieldPath at = path.child("exec", field).index(index);
        out.add(Addresses.Use.DIALS, new Hint(container, Hint.Source.PROBE, holder, port, at));
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
