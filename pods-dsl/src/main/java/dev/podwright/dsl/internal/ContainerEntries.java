package dev.podwright.dsl.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The containers of a pod's draft in their order. Immutable; a list with one more shares all that it has with the list
 * before, so that many can be added one by one.
 */
final class ContainerEntries {
    static final ContainerEntries NONE = new ContainerEntries(null, null, 0);

    private final @Nullable ContainerEntries before;
    private final @Nullable ContainerEntry entry;
    private final int count;

    private ContainerEntries(@Nullable ContainerEntries before, @Nullable ContainerEntry entry, int count) {
        this.before = before;
        this.entry = entry;
        this.count = count;
    }

    static ContainerEntries of(List<ContainerEntry> entries) {
        ContainerEntries out = NONE;
        for (ContainerEntry each : entries) {
            out = out.and(each);
        }
        return out;
    }

    ContainerEntries and(ContainerEntry more) {
        return new ContainerEntries(this, more, count + 1);
    }

    List<ContainerEntry> toList() {
        ContainerEntry[] out = new ContainerEntry[count];
        for (ContainerEntries at = this; at.before != null && at.entry != null; at = at.before) {
            out[at.count - 1] = at.entry;
        }
        return new ArrayList<>(Arrays.asList(out));
    }
}
