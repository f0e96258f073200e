package dev.podwright.client.result;

import dev.podwright.model.KubernetesObject;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call for the objects of a kind. It has all of them or a failure, and never a part of them.
 *
 * @param <T> the type of the objects in the model
 */
public final class ObjectList<T extends KubernetesObject> implements Iterable<LiveObject<T>> {
    private final ObjectRef ref;
    private final List<LiveObject<T>> items;
    private final @Nullable Failure failure;

    private ObjectList(ObjectRef ref, List<LiveObject<T>> items, @Nullable Failure failure) {
        this.ref = ref;
        this.items = List.copyOf(items);
        this.failure = failure;
    }

    /**
     * The objects of a kind.
     *
     * @param ref the kind and namespace, without a name
     */
    public static <T extends KubernetesObject> ObjectList<T> of(ObjectRef ref, List<LiveObject<T>> items) {
        return new ObjectList<>(ref, items, null);
    }

    /** The failure of a call for the objects of a kind. */
    public static <T extends KubernetesObject> ObjectList<T> failed(ObjectRef ref, Failure failure) {
        return new ObjectList<>(ref, List.of(), failure);
    }

    /** The kind and namespace of the objects, without a name. */
    public ObjectRef ref() {
        return ref;
    }

    /** The objects as the server returned them. Empty after a failure. */
    public List<LiveObject<T>> items() {
        return items;
    }

    /** The objects in the model. Empty after a failure. */
    public List<T> objects() {
        return items.stream().map(LiveObject::object).toList();
    }

    /** Why the call failed; null if it succeeded. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** Whether the call succeeded: there is no {@link #failure}. */
    public boolean isOk() {
        return failure == null;
    }

    /**
     * This list, if the call succeeded.
     *
     * @throws ClusterException if the call failed
     */
    public ObjectList<T> orThrow() {
        if (failure != null) {
            throw new ClusterException(Result.<KubernetesObject>failed(ref, failure));
        }
        return this;
    }

    @Override
    public Iterator<LiveObject<T>> iterator() {
        return items.iterator();
    }

    /** The references to the objects, or the failure. */
    @Override
    public String toString() {
        return failure == null ? items.toString() : failure.toString();
    }
}
