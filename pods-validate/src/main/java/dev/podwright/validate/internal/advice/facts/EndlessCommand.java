package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.validate.internal.check.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the command line of a container surely goes on until it is killed. */
public final class EndlessCommand {
    private static final Set<String> PREFIXES = Set.of("exec", "nohup", "tini", "dumb-init", "--");

    private EndlessCommand() {}

    /** Whether it never ends by itself. False where that is not sure. */
    public static boolean is(ContainerCommon container) {
        if (container.command().isEmpty()) {
            return isNamed(container.args()) && isEndless(container.args());
        }
        if (container.args().isEmpty()) {
            return isEndless(container.command());
        }
        List<String> words = new ArrayList<>(container.command());
        words.addAll(container.args());
        return isEndless(words);
    }

    /** Without a command, the image's own may come before the arguments; it starts these where they name a program. */
    private static boolean isNamed(List<String> args) {
        String program = args.isEmpty() ? "" : Programs.name(args.get(0));
        return program.equals("sleep") || program.equals("tail") || Programs.isShell(program);
    }

    private static boolean isEndless(List<String> words) {
        int start = 0;
        while (start < words.size() && PREFIXES.contains(Programs.name(words.get(start)))) {
            start++;
        }
        if (start == words.size()) {
            return false;
        }
        List<String> rest = words.subList(start, words.size());
        return Programs.isShell(Programs.name(rest.get(0))) ? isEndlessShell(rest) : isWaiting(rest);
    }

    /** Whether a simple command does nothing but wait for ever. */
    static boolean isWaiting(List<String> words) {
        return switch (Programs.name(words.get(0))) {
            case "sleep" ->
                words.size() == 2
                        && (words.get(1).equals("infinity") || words.get(1).equals("inf"));
            case "pause" -> words.size() == 1;
            case "tail" -> follows(words);
            default -> false;
        };
    }

    /** Whether {@code tail} follows a file, and no process whose end ends it. */
    private static boolean follows(List<String> words) {
        boolean follows = false;
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("--pid")) {
                return false;
            }
            boolean flags = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
            follows |= word.startsWith("--follow") || (flags && (word.indexOf('f') > 0 || word.indexOf('F') > 0));
        }
        return follows;
    }

    private static boolean isEndlessShell(List<String> words) {
        boolean script = false;
        boolean stopsOnError = false;
        for (String word : words.subList(1, words.size())) {
            boolean flag = !word.isEmpty() && word.charAt(0) == '-';
            if (!flag && !word.equals("pipefail") && !word.equals("errexit")) {
                return script && EndlessScript.is(ScriptTokens.of(word), stopsOnError);
            }
            boolean letters = word.length() > 1 && word.charAt(1) != '-';
            script |= letters && word.indexOf('c') > 0;
            stopsOnError |= (letters && word.indexOf('e') > 0) || word.equals("errexit");
        }
        return false;
    }
}
