package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a kind that Podwright does not model. It is kept as it was read, and rendered as it is. */
public final class RawObject implements KubernetesObject {
    private final JsonObject json;
    private final @Nullable ObjectMeta metadata;

    /**
     * Wraps an object.
     *
     * @param json the whole object, with its apiVersion and kind
     * @param metadata what was read from its metadata, null where it has none
     */
    public RawObject(JsonObject json, @Nullable ObjectMeta metadata) {
        this.json = json;
        this.metadata = metadata;
    }

    /** The apiVersion as the object gives it, empty where it gives none. */
    @Override
    public String apiVersion() {
        return Objects.requireNonNullElse(json.text("apiVersion"), "");
    }

    /** The kind as the object gives it, empty where it gives none. */
    @Override
    public String kind() {
        return Objects.requireNonNullElse(json.text("kind"), "");
    }

    @Override
    public @Nullable ObjectMeta metadata() {
        return metadata;
    }

    /** The whole object. */
    public JsonObject json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawObject that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Names the kind alone: the object may be a Secret. */
    @Override
    public String toString() {
        return Excerpt.of(apiVersion()) + " " + Excerpt.of(kind());
    }
}
