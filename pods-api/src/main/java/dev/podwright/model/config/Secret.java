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
 * Confidential data as keys and values, which pods read as environment variables or files. No value of it appears in
 * messages or in {@code toString}.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Secret}.
 */
@KubernetesType("v1")
@Value.Immutable
public interface Secret extends KubernetesObject {
    /**
     * Name, namespace, labels and the other identifying data of the secret. A name or a {@code generateName} is needed
     * to create it.
     */
    @Override
    @Nullable
    ObjectMeta metadata();

    /**
     * Purpose of the secret, which decides about the keys that it needs, such as {@code kubernetes.io/tls}. Absent:
     * {@code Opaque}, for any keys. It cannot change once the secret exists.
     */
    @Value.Redacted
    @Nullable
    String type();

    /** Whether the data cannot change any more; neither can this flag be taken back. Absent: {@code false}. */
    @Nullable
    Boolean immutable();

    /** Values by key. A key has letters, digits, {@code -}, {@code _} and {@code .}. */
    @Value.Redacted
    Map<String, Bytes> data();

    /**
     * Values as plain text, by key. The server adds them to {@code data}, where they replace values of the same key,
     * and never returns them here.
     */
    @Value.Redacted
    Map<String, String> stringData();

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
        return "Secret";
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
    final class Builder extends ImmutableSecret.Builder {
        Builder() {}
    }
}
