package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.SourceMap;
import dev.podwright.validate.internal.check.Checks;
import org.jspecify.annotations.Nullable;

/** One object of a bundle. */
public final class Member {
    private final int index;
    private final KubernetesObject object;
    private final SourceMap sources;
    private final boolean wholly;
    private final @Nullable MemberPod pod;

    /**
     * An object of a bundle.
     *
     * @param index its place in the bundle, from 0
     * @param sources where its fields were written
     * @param wholly whether all of it could be read
     */
    public Member(int index, KubernetesObject object, SourceMap sources, boolean wholly) {
        this.index = index;
        this.object = object;
        this.sources = sources;
        this.wholly = wholly;
        this.pod = MemberPod.of(this);
    }

    /** Its place in the bundle, from 0. */
    public int index() {
        return index;
    }

    public KubernetesObject object() {
        return object;
    }

    /** Whether all of it could be read. */
    boolean isWhole() {
        return wholly;
    }

    /** The pod that it is, or makes; null if it makes none that is known. */
    public @Nullable MemberPod pod() {
        return pod;
    }

    /** Its name; empty where it is absent, as where the server is to make one. */
    public String name() {
        ObjectMeta metadata = object.metadata();
        return metadata == null ? "" : Checks.orEmpty(metadata.name());
    }

    /** Its namespace; empty where it is absent. */
    String namespace() {
        ObjectMeta metadata = object.metadata();
        return metadata == null ? "" : Checks.orEmpty(metadata.namespace());
    }

    /** The kind and the name, such as {@code Service "shop"}. */
    public String describe() {
        return Excerpt.of(object.kind()) + " " + Excerpt.quoted(name());
    }

    /** The file that it was read from; empty where there is none, or it was written in Java. */
    String source() {
        Location start = sources.locate(FieldPath.empty());
        return start == null || start.column() == 0 ? "" : start.source();
    }

    @Nullable
    Location locate(FieldPath path) {
        return sources.locate(path);
    }

    /** A field of it as a finding about another object names it. */
    Finding.Related place(FieldPath path) {
        return Finding.Related.of(describe(), path).located(sources);
    }
}
