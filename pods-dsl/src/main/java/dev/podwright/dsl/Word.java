package dev.podwright.dsl;

import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/**
 * One word of a draft, and through {@code previous} all before it. Drafts share these chains.
 *
 * @param count how many words the chain has
 * @param where the line that said it; null where lines are not taken down
 */
record Word<A>(
        @Nullable Word<A> previous,
        int count,
        Effect<A> effect,
        @Nullable StackFrame where) {

    /** What a word does when its draft is compiled. */
    @FunctionalInterface
    interface Effect<A> {
        void on(A assembly, @Nullable StackFrame where);
    }

    static <A> Word<A> after(@Nullable Word<A> previous, Effect<A> effect) {
        return new Word<>(previous, previous == null ? 1 : previous.count + 1, effect, Caller.frame());
    }

    /** Does what all words say, the first one first. */
    static <A> void say(@Nullable Word<A> last, A assembly) {
        if (last == null) {
            return;
        }
        Word<?>[] words = new Word<?>[last.count];
        for (Word<A> word = last; word != null; word = word.previous) {
            words[word.count - 1] = word;
        }
        for (Word<?> each : words) {
            @SuppressWarnings("unchecked") // all words of a chain are for one kind of assembly
            Word<A> word = (Word<A>) each;
            word.effect.on(assembly, word.where);
        }
    }
}
