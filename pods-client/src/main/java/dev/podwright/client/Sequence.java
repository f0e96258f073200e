package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several objects one after the other: what needs something that has failed is skipped, everything else is done. */
final class Sequence {
    private final Locator locator;
    private final Map<String, ObjectRef> failed = new HashMap<>();

    Sequence(Locator locator) {
        this.locator = locator;
    }

    Results run(
            Iterable<? extends KubernetesObject> objects, Function<KubernetesObject, Result<KubernetesObject>> step) {
        List<Result<KubernetesObject>> out = new ArrayList<>();
        boolean interrupted = false;
        for (KubernetesObject object : objects) {
            ObjectRef ref = locator.named(ObjectRef.of(object));
            String namespace = ref.namespace() == null ? "" : ref.namespace();
            ObjectRef missing = interrupted ? null : missing(object, namespace);
            Result<KubernetesObject> result =
                    interrupted ? notTried(ref) : missing != null ? skipped(ref, missing) : step.apply(object);
            Failure failure = result.failure();
            if (failure != null) {
                interrupted |= failure.kind() == FailureKind.INTERRUPTED;
                Needs.provided(object, namespace).forEach(each -> failed.put(each, ref));
            }
            out.add(result);
        }
        return new Results(out);
    }

    private @Nullable ObjectRef missing(KubernetesObject object, String namespace) {
        if (failed.isEmpty()) {
            return null;
        }
        for (String need : Needs.of(object, namespace)) {
            ObjectRef found = failed.get(need);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Result<KubernetesObject> skipped(ObjectRef ref, ObjectRef missing) {
        return ended(
                ref,
                Outcome.SKIPPED,
                Failure.of(FailureKind.NEEDS_FAILED, ref + " needs " + missing + ", which has failed"));
    }

    private static Result<KubernetesObject> notTried(ObjectRef ref) {
        return ended(ref, Outcome.SKIPPED, Failure.of(FailureKind.INTERRUPTED, "interrupted before " + ref));
    }

    private static Result<KubernetesObject> ended(ObjectRef ref, Outcome outcome, Failure failure) {
        return new Result<>(ref, outcome, null, List.of(), List.of(), List.of(), failure, 0, false);
    }
}
