package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.internal.check.Programs;
import java.util.List;
import java.util.Set;

/** Whether a shell script surely reaches a command or loop that never ends. Reads it once, from top to bottom. */
final class EndlessScript {
    /** With one of these anywhere, the script may end or be ended. */
    private static final Set<String> ENDS = Set.of(
            "exit",
            "return",
            "break",
            "kill",
            "pkill",
            "killall",
            "timeout",
            "function",
            "case",
            "eval",
            ScriptTokens.HERE_DOCUMENT);

    private static final Set<String> LOOPS = Set.of("while", "until", "for");
    private static final Set<String> OPENERS = Set.of("while", "until", "for", "if", "{");
    private static final Set<String> CLOSERS = Set.of("done", "fi", "}");
    /** What comes before {@code &&} and does not decide anything. */
    private static final Set<String> HARMLESS =
            Set.of("cd", "echo", "printf", "mkdir", "touch", "cp", "chmod", "chown", "date", "set", "export", "sleep");

    /** How many tokens the longest condition has that is known. */
    private static final int MAX_CONDITION = 10;

    private final List<String> tokens;
    private boolean stopsOnError;
    private int at;
    /** Whether what comes next surely runs, once all before it has ended. */
    private boolean reached = true;
    /** Whether a command in the background never ends. */
    private boolean background;
    /** Whether the last command decides nothing. */
    private boolean harmless;

    private EndlessScript(List<String> tokens, boolean stopsOnError) {
        this.tokens = tokens;
        this.stopsOnError = stopsOnError;
    }

    /**
     * Whether a script never ends.
     *
     * @param stopsOnError whether the shell ends when a command fails
     */
    static boolean is(List<String> tokens, boolean stopsOnError) {
        for (String token : tokens) {
            if (ENDS.contains(Programs.name(token))) {
                return false;
            }
        }
        return new EndlessScript(tokens, stopsOnError).neverEnds();
    }

    private boolean neverEnds() {
        while (at < tokens.size()) {
            String token = tokens.get(at);
            if (isOperator(token)) {
                if (!token.equals(ScriptTokens.NEXT)) {
                    return false;
                }
                at++;
                continue;
            }
            boolean endless = OPENERS.contains(token) ? compound(token) : simple();
            String operator = at < tokens.size() ? tokens.get(at) : ScriptTokens.NEXT;
            if (operator.equals(ScriptTokens.OPEN) || operator.equals(ScriptTokens.CLOSE)) {
                return false;
            }
            boolean foreground = !operator.equals(ScriptTokens.BACKGROUND) && !operator.equals(ScriptTokens.PIPE);
            if (endless && reached && foreground) {
                return true;
            }
            background |= endless && reached && operator.equals(ScriptTokens.BACKGROUND);
            reached = after(operator);
            at++;
        }
        return false;
    }

    private boolean after(String operator) {
        return operator.equals(ScriptTokens.NEXT)
                || operator.equals(ScriptTokens.BACKGROUND)
                || (operator.equals(ScriptTokens.AND) && reached && harmless);
    }

    private static boolean isOperator(String token) {
        return !token.isEmpty() && token.charAt(0) == '\0';
    }

    /** Reads a simple command. */
    private boolean simple() {
        int start = at;
        while (at < tokens.size() && !isOperator(tokens.get(at))) {
            at++;
        }
        List<String> words = tokens.subList(start, at);
        String program = words.get(0);
        harmless = HARMLESS.contains(program);
        if (program.equals("set")) {
            stopsOnError |= words.size() > 1
                    && (words.get(1).indexOf('e') > 0 || words.get(1).indexOf('o') > 0);
        }
        if (program.equals("exec") && words.size() > 1) {
            if (EndlessCommand.isWaiting(words.subList(1, words.size()))) {
                return true;
            }
            at = tokens.size();
        }
        return EndlessCommand.isWaiting(words)
                || (background
                        && program.equals("wait")
                        && (words.size() == 1 || words.get(1).equals("$!")));
    }

    /** Reads a loop, condition or group, up to what closes it and its redirections. */
    private boolean compound(String opener) {
        boolean endless = LOOPS.contains(opener) && !stopsOnError && isForEver();
        int depth = 0;
        boolean command = true;
        do {
            String token = tokens.get(at++);
            if (isOperator(token)) {
                command = true;
                continue;
            }
            if (command) {
                depth += OPENERS.contains(token) ? 1 : CLOSERS.contains(token) ? -1 : 0;
            }
            command = command && isBeforeCommand(token);
        } while (at < tokens.size() && depth > 0);
        while (at < tokens.size() && !isOperator(tokens.get(at))) {
            at++;
        }
        harmless = false;
        return endless && depth == 0;
    }

    private static boolean isBeforeCommand(String token) {
        return switch (token) {
            case "do", "then", "else", "elif", "if", "while", "until", "{", "!", "done", "fi", "}" -> true;
            default -> false;
        };
    }

    /** Whether the condition of the loop that begins here always holds. */
    private boolean isForEver() {
        StringBuilder condition = new StringBuilder();
        int limit = Math.min(tokens.size(), at + MAX_CONDITION);
        for (int i = at; i < limit && !tokens.get(i).equals("do"); i++) {
            String token = tokens.get(i);
            condition.append(token.equals(ScriptTokens.NEXT) ? ";" : token).append(' ');
        }
        String spelled =
                condition.toString().replace("\0", "").replace(" ;", "").strip();
        return switch (spelled) {
            case "while true", "while :", "while [ 1 ]", "while [ true ]", "while [[ 1 ]]", "while [[ true ]]" -> true;
            case "while ( ( 1 ) )", "while ( ( true ) )", "while [ 1 -eq 1 ]", "until false", "for ( ( ) )" -> true;
            default -> false;
        };
    }
}
