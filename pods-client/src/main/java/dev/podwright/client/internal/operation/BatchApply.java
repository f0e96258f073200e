package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies several objects in order, and skips those that depend on one that failed. Used once. */
public final class BatchApply {
    private static final String DEFINITION = "CustomResourceDefinition";

    private final ResourceResolver resolver;
    private final Consumer<ObjectRef> awaitDefinition;
    private final Map<String, ObjectRef> failed = new HashMap<>();

    /**
     * A call for several objects.
     *
     * @param awaitDefinition waits until the kind that a CustomResourceDefinition defines is served
     */
    public BatchApply(ResourceResolver resolver, Consumer<ObjectRef> awaitDefinition) {
        this.resolver = resolver;
        this.awaitDefinition = awaitDefinition;
    }

    /**
     * Applies the objects.
     *
     * @param apply applies one object
     */
    public Results run(
            Iterable<? extends KubernetesObject> objects, Function<KubernetesObject, Result<KubernetesObject>> apply) {
        List<Result<KubernetesObject>> out = new ArrayList<>();
        boolean interrupted = false;
        for (KubernetesObject object : objects) {
            ObjectRef ref = resolver.withNamespace(ObjectRef.of(object));
            String namespace = ref.namespace() == null ? "" : ref.namespace();
            Failure skip = interrupted ? interrupted(ref) : failedDependency(object, ref, namespace);
            Result<KubernetesObject> result = skip == null ? apply.apply(object) : Result.skipped(ref, skip);
            Failure failure = result.failure();
            if (failure != null) {
                interrupted |= failure.kind() == FailureKind.INTERRUPTED;
                ObjectDependencies.providedBy(object, namespace).forEach(each -> failed.put(each, ref));
            }
            if (failure == null && object.kind().equals(DEFINITION)) {
                awaitDefinition.accept(result.ref());
            }
            out.add(result);
        }
        return Results.of(out);
    }

    private @Nullable Failure failedDependency(KubernetesObject object, ObjectRef ref, String namespace) {
        if (failed.isEmpty()) {
            return null;
        }
        for (String dependency : ObjectDependencies.of(object, namespace)) {
            ObjectRef found = failed.get(dependency);
            if (found != null) {
                return Failure.of(FailureKind.DEPENDENCY_FAILED, ref + " depends on " + found + ", which failed");
            }
        }
        return null;
    }

    private static Failure interrupted(ObjectRef ref) {
        return Failure.of(FailureKind.INTERRUPTED, "interrupted before " + ref);
    }
}
