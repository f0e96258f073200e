package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.internal.bundle.BundleAccess;
import dev.podwright.validate.internal.bundle.BundlePart;
import dev.podwright.validate.internal.bundle.InstallOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The objects of a bundle in the order in which they are applied, and what of the bundle cannot be applied. */
final class BundleContents {
    private final List<KubernetesObject> objects = new ArrayList<>();
    private final IdentityHashMap<KubernetesObject, BundlePart> parts = new IdentityHashMap<>();
    private final List<Result<KubernetesObject>> unread = new ArrayList<>();
    private final ResourceResolver resolver;

    BundleContents(Bundle bundle, ResourceResolver resolver) {
        this.resolver = resolver;
        List<BundlePart> all = new ArrayList<>(BundleAccess.contents().parts(bundle));
        all.sort(Comparator.comparingInt(each ->
                InstallOrder.rank(each.object().apiVersion(), each.object().kind())));
        for (BundlePart each : all) {
            objects.add(each.object());
            parts.put(each.object(), each);
        }
        for (Report each : BundleAccess.contents().unread(bundle)) {
            ObjectRef ref = ObjectRef.of("", "document", each.subject());
            unread.add(rejected(ref, "it could not be read", each.findings()));
        }
    }

    /** The objects, what others need first. */
    List<KubernetesObject> objects() {
        return objects;
    }

    /** A failure for each document that holds no object. */
    List<Result<KubernetesObject>> unread() {
        return unread;
    }

    /** The object, with the client's namespace if it does not name one. */
    ObjectRef ref(KubernetesObject object) {
        return resolver.withNamespace(ObjectRef.of(object));
    }

    /** A call that is made only for objects that are whole, and whose findings are located where the object was written. */
    Function<KubernetesObject, Result<KubernetesObject>> whole(
            Function<KubernetesObject, Result<KubernetesObject>> call) {
        return object -> {
            BundlePart part = Objects.requireNonNull(parts.get(object));
            return part.problems().isEmpty()
                    ? located(call.apply(object), part.sources())
                    : rejected(ref(object), "not all of it could be read", part.problems());
        };
    }

    private static Result<KubernetesObject> located(Result<KubernetesObject> result, SourceMap sources) {
        List<Finding> findings = result.findings();
        return findings.isEmpty()
                ? result
                : result.withFindings(findings.stream()
                        .map(each -> each.location() == null ? each.located(sources) : each)
                        .toList());
    }

    private static Result<KubernetesObject> rejected(ObjectRef ref, String reason, List<Finding> findings) {
        return Result.<KubernetesObject>failed(
                        ref, Failure.of(FailureKind.REJECTED_LOCALLY, ref + " was not sent: " + reason))
                .withFindings(findings);
    }

    /** All objects as skipped for one reason. */
    List<Result<KubernetesObject>> skipped(String reason) {
        List<Result<KubernetesObject>> out = new ArrayList<>();
        objects.forEach(each -> out.add(skipped(ref(each), reason)));
        return out;
    }

    static Result<KubernetesObject> skipped(ObjectRef ref, String reason) {
        return Result.skipped(ref, Failure.of(FailureKind.DEPENDENCY_FAILED, reason));
    }
}
