package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectCompiler;
import dev.podwright.dsl.internal.Written;
import dev.podwright.dsl.value.ResourceAmount;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes amounts into maps of them. */
final class Resources {
    private Resources() {}

    /** Adds to a map of {@code resources}, which is written even if there is nothing to add. */
    static void put(ObjectCompiler holder, String field, List<ResourceAmount> amounts, @Nullable StackFrame line) {
        putDirectly(holder.object("resources"), field, amounts, line);
    }

    /** Adds to a map of the object itself. */
    static void putDirectly(
            ObjectCompiler holder, String field, List<ResourceAmount> amounts, @Nullable StackFrame line) {
        holder.present(field, line);
        for (ResourceAmount amount : amounts) {
            Written written = DraftAccess.state(ResourceAmount.class, amount);
            holder.put(field, amount.resource(), written, line);
        }
    }
}
