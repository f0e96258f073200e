package dev.podwright.declaration;

import dev.podwright.model.internal.escape.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a container does with a shared volume: {@code writes.podwright.dev/app: logs}.
 */
public final class VolumeUse implements Declaration {
    private final String container;
    private final VolumeRole role;
    private final String volume;

    private VolumeUse(String container, VolumeRole role, String volume) {
        this.container = Objects.requireNonNull(container, "container");
        this.role = Objects.requireNonNull(role, "role");
        this.volume = Objects.requireNonNull(volume, "volume");
    }

    /**
     * The use of a volume by a container.
     *
     * @param container the container that uses the volume
     * @param role what it does
     * @param volume the name of the pod's volume
     */
    public static VolumeUse of(String container, VolumeRole role, String volume) {
        return new VolumeUse(container, role, volume);
    }

    /** The container that uses the volume. */
    @Override
    public String container() {
        return container;
    }

    /** What it does. */
    public VolumeRole role() {
        return role;
    }

    /** The name of the pod's volume. */
    public String volume() {
        return volume;
    }

    @Override
    public String key() {
        return DeclarationText.key(role.word(), container);
    }

    @Override
    public String text() {
        return volume;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VolumeUse that
                && container.equals(that.container)
                && role == that.role
                && volume.equals(that.volume);
    }

    @Override
    public int hashCode() {
        return Objects.hash(container, role, volume);
    }

    /** The annotation. */
    @Override
    public String toString() {
        return SafeText.ofMessage(key() + ": " + text());
    }
}
