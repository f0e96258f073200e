package dev.podwright.validate.internal.check;

import java.util.Set;

/** The programs that command lines name. */
public final class Programs {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");

    private Programs() {}

    /** The name of the program that a word of a command line runs: the word without folders. */
    public static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    /** Whether a program of this name is a shell. */
    public static boolean isShell(String name) {
        return SHELLS.contains(name);
    }
}
