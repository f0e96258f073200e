package dev.podwright.dsl;

import java.lang.StackWalker.StackFrame;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the line of Java that says a word. */
final class Caller {
    /** {@code on}, {@code off} or {@code auto}, which is what an absent or other value means. */
    static final String PROPERTY = "podwright.locations";

    private static final String PACKAGE = Caller.class.getPackageName();
    /** What {@code auto} spends outside of unit tests: some 100 ms in the life of a process. */
    private static final int BUDGET = 50_000;

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final boolean OFF = setting().equals("off");
    private static final boolean ALWAYS = setting().equals("on") || (!OFF && isTest());
    /** Counted without synchronization: a few words more or less do not matter. */
    private static int left = BUDGET;

    private Caller() {}

    /** The nearest frame outside of this package, or null where lines are not taken down. */
    static @Nullable StackFrame frame() {
        if (!ALWAYS) {
            if (OFF || left <= 0) {
                return null;
            }
            left--;
        }
        return WALKER.walk(Caller::outside);
    }

    private static @Nullable StackFrame outside(Stream<StackFrame> frames) {
        return frames.filter(Caller::isOutside).findFirst().orElse(null);
    }

    private static boolean isOutside(StackFrame frame) {
        String name = frame.getClassName();
        return !name.startsWith(PACKAGE) || name.lastIndexOf('.') != PACKAGE.length();
    }

    private static String setting() {
        return System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
    }

    private static boolean isTest() {
        if (Caller.class.desiredAssertionStatus()) {
            return true;
        }
        try {
            Class.forName("org.junit.platform.launcher.Launcher", false, Caller.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
