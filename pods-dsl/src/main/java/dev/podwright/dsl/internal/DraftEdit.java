package dev.podwright.dsl.internal;

import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/**
 * One call of a word, and through {@code previous} all before it. Drafts share these chains.
 *
 * @param <C> the compiler that it is applied to
 * @param count how many edits the chain has
 * @param line the line that calls the word; null where lines are not recorded
 */
public record DraftEdit<C>(
        @Nullable DraftEdit<C> previous,
        int count,
        Effect<C> effect,
        @Nullable StackFrame line) {

    /** What a word does when its draft is compiled. */
    @FunctionalInterface
    public interface Effect<C> {
        /** Applies the word, which is called on the line. */
        void on(C compiler, @Nullable StackFrame line);
    }

    /** A chain with one edit more, which has the line of the caller. */
    public static <C> DraftEdit<C> after(@Nullable DraftEdit<C> previous, Effect<C> effect) {
        return after(previous, effect, CallSite.frame());
    }

    /** A chain with one edit more, which has this line. */
    static <C> DraftEdit<C> after(@Nullable DraftEdit<C> previous, Effect<C> effect, @Nullable StackFrame line) {
        return new DraftEdit<>(previous, previous == null ? 1 : previous.count + 1, effect, line);
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
            edit.effect.on(compiler, edit.line);
        }
    }
}
