package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.SleepAction;
import dev.podwright.validate.internal.check.Ports;
import java.util.List;
import java.util.Set;

/** How long a hook surely sleeps. */
public final class SleepSeconds {
    /** With one of these in a script, it is unknown how often and whether it sleeps. */
    private static final Set<String> BRANCHES =
            Set.of("if", "while", "until", "for", "case", "function", "||", "&", "trap", "exit");

    private SleepSeconds() {}

    /** The seconds, 0 if it does not sleep or that is unknown. */
    public static long of(LifecycleHandler hook) {
        SleepAction sleep = hook.sleep();
        if (sleep != null) {
            return sleep.seconds() == null ? 0 : sleep.seconds();
        }
        ExecAction exec = hook.exec();
        return exec == null ? 0 : of(exec.command());
    }

    private static long of(List<String> command) {
        if (command.size() == 2 && isSleep(command.get(0))) {
            return seconds(command.get(1));
        }
        return command.size() == 3 && command.get(1).equals("-c") ? script(command.get(2)) : 0;
    }

    /** The sum of the sleeps of a script that runs from top to bottom. */
    private static long script(String text) {
        long sum = 0;
        boolean sleep = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                if (i > start) {
                    String word = text.substring(start, i);
                    if (BRANCHES.contains(word)) {
                        return 0;
                    }
                    sum += sleep ? seconds(word) : 0;
                    sleep = isSleep(word);
                }
                start = i + 1;
            }
        }
        return sum;
    }

    private static boolean isBreak(char c) {
        return c <= ' ' || c == ';' || c == '"' || c == '\'';
    }

    private static boolean isSleep(String word) {
        return word.equals("sleep") || word.endsWith("/sleep");
    }

    /** What {@code sleep} takes: seconds, or a number with s, m or h. */
    private static long seconds(String text) {
        int digits = Ports.digitsEnd(text, 0, text.length());
        if (digits == 0 || digits > 9 || text.length() > digits + 1) {
            return 0;
        }
        long number = Long.parseLong(text.substring(0, digits));
        char unit = digits == text.length() ? 's' : text.charAt(digits);
        return switch (unit) {
            case 's' -> number;
            case 'm' -> number * 60;
            case 'h' -> number * 3600;
            default -> 0;
        };
    }
}
