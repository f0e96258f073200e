package dev.podwright.validate.internal.prepare;

import dev.podwright.model.schema.Schemas;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.fields.FieldTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those of some gated fields whose gate is off, in a server that has it. */
final class OffFields {
    private final List<GatedFields> fields;
    /** All of them in one, to see in one pass that an object has none; null for no fields. */
    private final @Nullable FieldTree together;

    private OffFields(List<GatedFields> fields, @Nullable FieldTree together) {
        this.fields = fields;
        this.together = together;
    }

    /** Those of a list of {@link GatedFields}; made once for the features. */
    static OffFields of(List<GatedFields> all, Features features) {
        // The first is in no other list, and has its hash at once: that of a list visits all of them.
        return features.derived(all.get(0), () -> make(all, features));
    }

    private static OffFields make(List<GatedFields> all, Features features) {
        List<GatedFields> off = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (GatedFields each : all) {
            if (!features.has(each.gate()) && features.knows(each.gate())) {
                off.add(each);
                paths.addAll(each.paths());
            }
        }
        return new OffFields(
                List.copyOf(off),
                off.isEmpty() ? null : FieldTree.of(Schemas.of(off.get(0).type()), paths));
    }

    /** Whether a spec may have one: true where it has one with any value. */
    boolean mayBeIn(Object spec) {
        return together != null && together.isIn(spec);
    }

    /** The fields, in their order. */
    List<GatedFields> fields() {
        return fields;
    }
}
