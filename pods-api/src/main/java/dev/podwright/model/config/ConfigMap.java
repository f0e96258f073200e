package dev.podwright.model.config;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.Bytes;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.UnknownFields;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Configuration as keys and values, which pods read as environment variables or files.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ConfigMap}.
 */
@KubernetesType("v1")
@Value.Immutable
public interface ConfigMap extends KubernetesObject {
    /**
     * Name, namespace, labels and the other identifying data of the config map. A name or a {@code generateName} is
     * needed to create it.
     */
    @Override
    @Nullable
    ObjectMeta metadata();

    /** Whether the data cannot change any more; neither can this flag be taken back. Absent: {@code false}. */
    @Nullable
    Boolean immutable();

    /**
     * Values that are text, by key. A key has letters, digits, {@code -}, {@code _} and {@code .}, and cannot also be
     * in {@code binaryData}.
     */
    @Value.Redacted
    Map<String, String> data();

    /**
     * Values that are any bytes, by key, under the same rules. They become files only, and not environment variables.
     */
    @Value.Redacted
    Map<String, Bytes> binaryData();

    /**
     * What was read in the object and the model does not know, such as fields of a newer Kubernetes, in the form that {@link
     * UnknownFields} describes. Absent: there are none.
     */
    @Value.Redacted
    @UnknownFields
    @Nullable
    JsonObject unknownFields();

    @Override
    default String apiVersion() {
        return "v1";
    }

    @Override
    default String kind() {
        return "ConfigMap";
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableConfigMap.Builder {
        Builder() {}
    }
}
