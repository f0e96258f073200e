package dev.podwright.dsl.internal;

import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/**
 * One call of a word, and through {@code previous} all before it. Drafts share these chains. The state of a draft can be
 * the last edit itself, so that a word makes one object.
 *
 * @param <C> the compiler that it is applied to
 */
public class DraftEdit<C> {
    private final @Nullable DraftEdit<C> previous;
    /** How many edits the chain has. */
    private final int count;
    /** Null for the beginning of a chain, and for a word that the compiler does not apply. */
    private final @Nullable Effect<C> effect;
    /** The line that calls the word; null where lines are not recorded. */
    private final @Nullable StackFrame line;

    /** An edit after others; the line is that of the caller, if there is an effect. */
    DraftEdit(@Nullable DraftEdit<C> previous, @Nullable Effect<C> effect) {
        this(previous, effect, effect == null ? null : CallSite.frame());
    }

    private DraftEdit(@Nullable DraftEdit<C> previous, @Nullable Effect<C> effect, @Nullable StackFrame line) {
        this.previous = previous;
        this.count = previous == null ? 1 : previous.count + 1;
        this.effect = effect;
        this.line = line;
    }

    /** What a word does when its draft is compiled. */
    @FunctionalInterface
    public interface Effect<C> {
        /** Applies the word, which is called on the line. */
        void on(C compiler, @Nullable StackFrame line);
    }

    /** A chain with one edit more, which has the line of the caller. */
    public static <C> DraftEdit<C> after(@Nullable DraftEdit<C> previous, Effect<C> effect) {
        return new DraftEdit<>(previous, effect);
    }

    /** A chain with one edit more, which has this line. */
    static <C> DraftEdit<C> after(@Nullable DraftEdit<C> previous, Effect<C> effect, @Nullable StackFrame line) {
        return new DraftEdit<>(previous, effect, line);
    }

    /** Whether a chain is an earlier one with more edits or none. */
    static boolean continues(DraftEdit<?> chain, DraftEdit<?> earlier) {
        DraftEdit<?> at = chain;
        while (at != null && at.count > earlier.count) {
            at = at.previous;
        }
        return at == earlier;
    }

    /** Whether nothing is before the edit. */
    final boolean isFirst() {
        return previous == null;
    }

    /** Applies all edits of a chain, the first one first. */
    public static <C> void apply(@Nullable DraftEdit<C> last, C compiler) {
        if (last == null) {
            return;
        }
        DraftEdit<?>[] edits = new DraftEdit<?>[last.count];
        for (DraftEdit<C> edit = last; edit != null; edit = edit.previous) {
            edits[edit.count - 1] = edit;
        }
        for (DraftEdit<?> each : edits) {
            @SuppressWarnings("unchecked") // all edits of a chain are for one kind of compiler
            DraftEdit<C> edit = (DraftEdit<C>) each;
            if (edit.effect != null) {
                edit.effect.on(compiler, edit.line);
            }
        }
    }
}
