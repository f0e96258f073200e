package dev.podwright.model.meta;

import dev.podwright.json.JsonValue;
import dev.podwright.model.value.Time;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One record of who set which fields of an object, kept by the server for server-side apply.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/apis/meta/v1.ManagedFieldsEntry}.
 */
@KubernetesType
@Value.Immutable
public interface ManagedFieldsEntry {
    /** Name of the client or workflow that set the fields. */
    @Value.Redacted
    @Nullable
    String manager();

    /** Kind of the write: {@code Apply} (server-side apply) or {@code Update} (any other write). */
    @Value.Redacted
    @Nullable
    String operation();

    /** API version the field set is written in, such as {@code v1}. */
    @Value.Redacted
    @Nullable
    String apiVersion();

    /**
     * Time of the last change to this record, in RFC 3339 form. It does not move when another manager takes a field
     * over.
     */
    @Nullable
    Time time();

    /** Format of the field set; {@code FieldsV1} is the only one. */
    @Value.Redacted
    @Nullable
    String fieldsType();

    /**
     * Set of the managed fields, as a JSON tree with keys such as {@code f:metadata} and empty leaves. It holds no
     * values.
     */
    @Nullable
    JsonValue fieldsV1();

    /** Subresource the write went to, such as {@code status}. Absent: the object itself. Since Kubernetes 1.22. */
    @Value.Redacted
    @Since("1.22")
    @Nullable
    String subresource();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableManagedFieldsEntry.Builder {
        Builder() {}
    }
}
