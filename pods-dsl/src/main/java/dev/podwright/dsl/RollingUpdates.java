package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectCompiler;
import dev.podwright.dsl.value.workload.MaxSurge;
import dev.podwright.dsl.value.workload.MaxUnavailable;
import dev.podwright.dsl.value.workload.Partition;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the settings of rolling updates. */
final class RollingUpdates {
    private RollingUpdates() {}

    /**
     * Writes settings, or an empty object if there are none.
     *
     * @param strategy the strategy that has the object
     */
    static void put(ObjectCompiler strategy, List<?> settings, @Nullable StackFrame line) {
        strategy.present("rollingUpdate", line);
        ObjectCompiler update = strategy.object("rollingUpdate");
        for (Object setting : settings) {
            if (setting instanceof MaxSurge surge) {
                update.set("maxSurge", surge.value(), line);
            } else if (setting instanceof MaxUnavailable unavailable) {
                update.set("maxUnavailable", unavailable.value(), line);
            } else if (setting instanceof Partition partition) {
                update.set("partition", partition.value(), line);
            }
        }
    }
}
