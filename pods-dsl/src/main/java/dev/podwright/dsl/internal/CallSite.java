package dev.podwright.dsl.internal;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the line of Java that calls a word. */
final class CallSite {
    /** {@code on}, {@code off} or {@code auto}, which is what an absent or other value means. */
    static final String PROPERTY = "podwright.locations";

    /** What {@code auto} spends outside of unit tests: some 100 ms in the life of a process. */
    private static final int BUDGET = 50_000;

    private static final String DSL = "dev.podwright.dsl.";
    /** The packages of the DSL, as what follows {@link #DSL} up to the class. */
    private static final List<String> OWN = List.of("", "internal.", "meta.", "source.", "value.", "value.workload.");
    /**
     * Frames of a language's runtime between the DSL and its caller, such as those of Groovy's dynamic calls; and the class
     * that JShell makes of a snippet, which has a line of no file.
     */
    private static final List<String> RUNTIMES = List.of(
            "java.", "jdk.", "sun.", "groovy.lang.", "org.codehaus.groovy.", "org.apache.groovy.", "REPL.$JShell$");

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final boolean OFF = setting().equals("off");
    private static final boolean ALWAYS = setting().equals("on") || (!OFF && isTest());

    /** Counted without synchronization: a few words more or less do not matter. */
    private static int left = BUDGET;

    private CallSite() {}

    /** The nearest frame outside of the DSL, or null where lines are not recorded. */
    static @Nullable StackFrame frame() {
        if (!ALWAYS) {
            if (OFF || left <= 0) {
                return null;
            }
            left--;
        }
        return WALKER.walk(CallSite::outside);
    }

    private static @Nullable StackFrame outside(Stream<StackFrame> frames) {
        for (Iterator<StackFrame> each = frames.iterator(); each.hasNext(); ) {
            StackFrame frame = each.next();
            if (isOutside(frame.getClassName())) {
                return frame;
            }
        }
        return null;
    }

    /** Whether a class is neither of the DSL nor of a language's runtime. */
    static boolean isOutside(String name) {
        if (name.startsWith(DSL)) {
            String inside = name.substring(DSL.length(), name.lastIndexOf('.') + 1);
            return !OWN.contains(inside);
        }
        for (String runtime : RUNTIMES) {
            if (name.startsWith(runtime)) {
                return false;
            }
        }
        return true;
    }

    private static String setting() {
        return System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
    }

    private static boolean isTest() {
        if (CallSite.class.desiredAssertionStatus()) {
            return true;
        }
        try {
            Class.forName("org.junit.platform.launcher.Launcher", false, CallSite.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
