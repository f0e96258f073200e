package dev.podwright.dsl.internal;

import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Location;
import dev.podwright.validate.Bundle;
import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/** An object of a bundle that is written in Java, and the line that put it there. Immutable. */
public final class BundleEntry {
    private final @Nullable KubernetesObjectState draft;
    private final @Nullable KubernetesObject object;
    private final @Nullable StackFrame line = CallSite.frame();

    private BundleEntry(@Nullable KubernetesObjectState draft, @Nullable KubernetesObject object) {
        this.draft = draft;
        this.object = object;
    }

    /** A draft. */
    public static BundleEntry of(KubernetesObjectState draft) {
        return new BundleEntry(draft, null);
    }

    /** An object that is ready. */
    public static BundleEntry of(KubernetesObject object) {
        return new BundleEntry(null, object);
    }

    /** Adds the object, with the lines of its fields. */
    public void addTo(Bundle.Builder bundle) {
        Location at = SourceLines.location(line);
        if (draft != null) {
            CompiledObject compiled = draft.compileObject();
            bundle.add(compiled.object(), DraftReport.sources(compiled, at));
        } else if (object != null) {
            bundle.add(object, field -> at);
        }
    }
}
