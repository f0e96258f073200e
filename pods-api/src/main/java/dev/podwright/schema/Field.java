package dev.podwright.schema;

import dev.podwright.version.KubernetesVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a model type. Immutable; the build makes one instance for each field. */
public final class Field {
    private final String name;
    private final int index;
    private final FieldShape shape;
    private final FieldKind kind;
    private final int sinceMinor;
    private final boolean required;
    private final boolean keepsEmpty;
    private final FieldMerge merge;

    Field(
            String name,
            int index,
            FieldShape shape,
            FieldKind kind,
            int sinceMinor,
            boolean required,
            boolean keepsEmpty,
            FieldMerge merge) {
        this.name = name;
        this.index = index;
        this.shape = shape;
        this.kind = kind;
        this.sinceMinor = sinceMinor;
        this.required = required;
        this.keepsEmpty = keepsEmpty;
        this.merge = merge;
    }

    /** The same field with another way to merge it. */
    Field with(FieldMerge merging) {
        return new Field(name, index, shape, kind, sinceMinor, required, keepsEmpty, merging);
    }

    /** The JSON name. */
    public String name() {
        return name;
    }

    /** The place in the type's canonical order, from 0. */
    public int index() {
        return index;
    }

    /** How many values the field holds. */
    public FieldShape shape() {
        return shape;
    }

    /** What its values are. */
    public FieldKind kind() {
        return kind;
    }

    /** The first Kubernetes version that has the field; null where it is older than 1.21. */
    public @Nullable KubernetesVersion since() {
        return sinceMinor == 0 ? null : KubernetesVersion.ofMinor(sinceMinor);
    }

    /** Whether a Kubernetes version has the field. Every version has those that are older than 1.21. */
    public boolean existsIn(KubernetesVersion version) {
        return version.minor() >= sinceMinor;
    }

    /** Whether the API's own writer always writes it. */
    public boolean required() {
        return required;
    }

    /** Whether an empty list or map differs from an absent one, which is then null. */
    public boolean keepsEmpty() {
        return keepsEmpty;
    }

    /** How writers share a list in a server-side apply; null for a field that is not a list. */
    public @Nullable ListType listType() {
        return shape == FieldShape.LIST ? merge.listType() : null;
    }

    /** The fields that identify an element of a list of type {@link ListType#MAP}; else empty. */
    public List<String> listMapKeys() {
        return merge.listMapKeys();
    }

    /** Whether a field is a map that a server-side apply replaces as a whole. See also {@link ObjectSchema#isAtomic}. */
    public boolean isAtomicMap() {
        return merge.atomicMap();
    }

    /** What a strategic merge patch does with the field; empty where it replaces lists and merges objects. */
    public List<PatchStrategy> patchStrategies() {
        return merge.patchStrategies();
    }

    /** The field that identifies an element of the list for a strategic merge patch; empty where it merges none. */
    public String patchMergeKey() {
        return merge.patchMergeKey();
    }

    /** The value of the union's discriminator that selects the field; empty where it is not a member of a union. */
    public String unionMember() {
        return merge.unionMember();
    }

    /** Whether the field's value says which member of its union an object has. */
    public boolean isUnionDiscriminator() {
        return merge.unionDiscriminator();
    }

    /** The value that counts where the field identifies elements of a list and is absent; empty for none. */
    public String keyDefault() {
        return merge.keyDefault();
    }

    @Override
    public String toString() {
        return name;
    }
}
