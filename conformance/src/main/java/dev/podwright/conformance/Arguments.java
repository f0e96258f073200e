package dev.podwright.conformance;

import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** The arguments of a mode, which are taken one after the other. */
final class Arguments {
    private final Deque<String> left;

    /** Arguments that do not fit the mode. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    Arguments(List<String> arguments) {
        left = new ArrayDeque<>(arguments);
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    /** The next argument. */
    String next(String name) {
        String argument = left.poll();
        if (argument == null) {
            throw new UsageException(name + " is missing");
        }
        return argument;
    }

    /** The next argument if it is this word; otherwise it stays. */
    boolean nextIs(String word) {
        return word.equals(left.peek()) && left.remove().equals(word);
    }

    /** The next argument, one of some words. */
    String oneOf(String name, List<String> words) {
        String argument = next(name);
        if (!words.contains(argument)) {
            throw new UsageException(name + " must be one of " + String.join(", ", words) + ", not " + argument);
        }
        return argument;
    }

    /** The next argument if it is a version, such as 1.33; otherwise it stays, and the newest version is returned. */
    KubernetesVersion version() {
        String argument = left.peek();
        if (argument == null || !argument.startsWith("1.")) {
            return KubernetesVersion.newest();
        }
        try {
            return KubernetesVersion.of(left.remove());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The next argument, a number that is not negative. */
    long count(String name) {
        long count = number(name, next(name));
        if (count < 0) {
            throw new UsageException(name + " must not be negative");
        }
        return count;
    }

    /** The next argument as a seed; {@code new} chooses one at random. Prints it, so that the run can be repeated. */
    long seed() {
        String argument = next("SEED");
        long seed = argument.equals("new") ? new SplittableRandom().nextInt(1 << 30) : number("SEED", argument);
        System.out.println("seed " + seed);
        return seed;
    }

    /** The validator with the version and feature gates that the remaining arguments name. */
    Validator validator() {
        Validator.Builder validator = Validator.builder().maxFindings(Integer.MAX_VALUE);
        try {
            while (!left.isEmpty()) {
                String flag = left.remove();
                String value = next("the value of " + flag);
                switch (flag) {
                    case "-kubernetes" -> validator.kubernetes(KubernetesVersion.of(value));
                    case "-feature-gates" -> gates(value, validator);
                    default -> throw new UsageException("unknown flag " + flag);
                }
            }
            return validator.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void gates(String value, Validator.Builder validator) {
        for (String gate : value.split(",", -1)) {
            int equals = gate.indexOf('=');
            if (equals < 0) {
                throw new UsageException("a feature gate must be NAME=true or NAME=false, not " + gate);
            }
            validator.gate(gate.substring(0, equals), Boolean.parseBoolean(gate.substring(equals + 1)));
        }
    }

    /** Fails if there are arguments left. */
    void end() {
        if (!left.isEmpty()) {
            throw new UsageException("unexpected argument " + left.peek());
        }
    }

    private static long number(String name, String argument) {
        try {
            return Long.parseLong(argument);
        } catch (NumberFormatException e) {
            throw new UsageException(name + " must be a number, not " + argument);
        }
    }
}
