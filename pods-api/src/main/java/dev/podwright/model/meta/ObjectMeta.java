package dev.podwright.model.meta;

import dev.podwright.model.value.Time;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Identifying and bookkeeping data that every stored Kubernetes object carries. A user sets the name, namespace,
 * labels and annotations; the server fills in most of the rest.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta}.
 */
@KubernetesType
@Value.Immutable
public interface ObjectMeta {
    /**
     * Name of the object, unique among objects of its kind in the namespace, and fixed after creation. For a pod it
     * is a DNS subdomain of at most 253 characters, but 63 or fewer and no dots is wise, since it also becomes the
     * hostname. Absent: {@code generateName} must be given.
     */
    @Value.Redacted
    @Nullable
    String name();

    /**
     * Prefix from which the server makes a unique name by adding five random characters. Used only if {@code name} is
     * absent; a prefix longer than 58 characters is cut.
     */
    @Value.Redacted
    @Nullable
    String generateName();

    /**
     * Namespace the object lives in, as a DNS label; fixed after creation. Absent: the namespace of the request,
     * which for most tools is {@code default}.
     */
    @Value.Redacted
    @Nullable
    String namespace();

    /**
     * Key-value pairs by which selectors find the object. Keys have an optional DNS prefix and a name of at most 63
     * characters; values have at most 63 characters from a restricted set and may be empty.
     */
    @Value.Redacted
    Map<String, String> labels();

    /**
     * Key-value pairs with free-form data for tools and people; selectors do not see them. Keys follow the rules for
     * label keys; all annotations together are limited to 256 KiB.
     */
    @Value.Redacted
    Map<String, String> annotations();

    /** Path of the object in the API. Deprecated and no longer filled in by the server. */
    @Value.Redacted
    @Nullable
    String selfLink();

    /**
     * Identifier that is unique over the whole life of the cluster, set by the server on creation and read-only. It
     * distinguishes a recreated object from an earlier one of the same name.
     */
    @Value.Redacted
    @Nullable
    String uid();

    /**
     * Opaque version of the stored object, set by the server on every write. Send it back unchanged in an update to
     * have the update refused if someone else wrote in between; do not set it on creation, and do not interpret its
     * contents.
     */
    @Value.Redacted
    @Nullable
    String resourceVersion();

    /** Sequence number of the desired state, set by the server and raised when the spec changes. Read-only. */
    @Nullable
    Long generation();

    /** Time at which the server created the object, in RFC 3339 form and UTC. Read-only. */
    @Nullable
    Time creationTimestamp();

    /**
     * Time at which the object is due to be removed, in RFC 3339 form, set by the server when a graceful deletion is
     * asked for. Read-only. Absent: nobody has asked to delete the object. The object may outlive this time while
     * finalizers remain or its node is unreachable.
     */
    @Nullable
    Time deletionTimestamp();

    /**
     * Time allowed for a graceful end, in seconds, set by the server together with {@code deletionTimestamp}.
     * Read-only; a later delete request can only shorten it.
     */
    @Nullable
    Long deletionGracePeriodSeconds();

    /**
     * Objects this one depends on. When all owners are gone, the garbage collector deletes this object; at most one
     * entry may be the managing controller. A namespaced owner must be in the same namespace.
     * Absent is null, as the server distinguishes it from empty in the template of a claim.
     */
    @Nullable
    @Merge(value = ListType.MAP, keys = "uid", patch = PatchStrategy.MERGE, patchKey = "uid")
    List<OwnerReference> ownerReferences();

    /**
     * Names of the tasks that must be done before the object is removed, each a qualified name such as {@code
     * example.com/cleanup}. The responsible component takes its entry away; an entry that nobody removes blocks
     * deletion forever. Their order means nothing. Absent is null, as the server distinguishes it from empty in the
     * template of a claim.
     */
    @Value.Redacted
    @Nullable
    @Merge(value = ListType.SET, patch = PatchStrategy.MERGE)
    List<String> finalizers();

    /**
     * Record of which field was set by which client, kept by the server for server-side apply. Leave it out of
     * manifests. Absent is null, as the server distinguishes it from empty in the template of a claim.
     */
    @Nullable
    List<ManagedFieldsEntry> managedFields();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableObjectMeta.Builder {
        Builder() {}
    }
}
