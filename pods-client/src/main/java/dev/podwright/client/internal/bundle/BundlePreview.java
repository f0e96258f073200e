package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ObjectDependencies;
import dev.podwright.client.internal.response.ClientFindings;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.compare.ObjectComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what an apply of each object of a bundle would do. The server cannot check an object whose namespace or kind does
 * not exist until the bundle is applied; for such an object this says what is known.
 */
final class BundlePreview {
    private static final String NOT_CHECKED = "bundle/not-checked";
    /** The start of the key that a CustomResourceDefinition provides. */
    private static final String KIND = "kind ";

    private final BundleContents contents;
    private final boolean withDifferences;
    /** The results by what the objects provide to others. */
    private final Map<String, Result<KubernetesObject>> provided = new HashMap<>();

    private final Map<String, KubernetesObject> providers = new HashMap<>();

    /**
     * A preview.
     *
     * @param withDifferences whether a result has the fields that would change
     */
    BundlePreview(BundleContents contents, boolean withDifferences) {
        this.contents = contents;
        this.withDifferences = withDifferences;
    }

    /**
     * The results, in the order in which the objects are applied.
     *
     * @param call a dry run or a diff of one object
     */
    List<Result<KubernetesObject>> run(Function<KubernetesObject, Result<KubernetesObject>> call) {
        Function<KubernetesObject, Result<KubernetesObject>> whole = contents.whole(call);
        List<Result<KubernetesObject>> out = new ArrayList<>();
        for (KubernetesObject object : contents.objects()) {
            ObjectRef ref = contents.ref(object);
            String namespace = ref.namespace() == null ? "" : ref.namespace();
            Result<KubernetesObject> result = Thread.currentThread().isInterrupted()
                    ? Result.skipped(ref, Failure.of(FailureKind.INTERRUPTED, "interrupted before " + ref))
                    : whole.apply(object);
            Failure failure = result.failure();
            Result<KubernetesObject> known =
                    failure == null ? result : explained(object, ref, namespace, result, failure);
            for (String each : ObjectDependencies.providedBy(object, namespace)) {
                provided.put(each, known);
                providers.put(each, object);
            }
            out.add(known);
        }
        out.addAll(contents.unread());
        return out;
    }

    /** The result, or what it means if the server misses only what the bundle itself creates. */
    private Result<KubernetesObject> explained(
            KubernetesObject object,
            ObjectRef ref,
            String namespace,
            Result<KubernetesObject> result,
            Failure failure) {
        for (String key : new TreeSet<>(ObjectDependencies.of(object, namespace))) {
            Result<KubernetesObject> provider = provided.get(key);
            if (provider == null || !isMissing(key, provider, failure)) {
                continue;
            }
            if (!provider.isOk()) {
                return BundleContents.skipped(ref, ref + " depends on " + provider.ref() + ", which failed");
            }
            boolean creates = provider.outcome() == Outcome.CREATED;
            if (creates || (key.startsWith(KIND) && defines(providers.get(key), object.apiVersion()))) {
                return unchecked(object, creates ? Outcome.CREATED : Outcome.APPLIED, result, provider.ref());
            }
        }
        return result;
    }

    /** Whether a request failed because something does not exist yet. */
    private static boolean isMissing(String key, Result<KubernetesObject> provider, Failure failure) {
        String text = failure.serverMessage();
        String name = provider.ref().name();
        if (failure.kind() == FailureKind.NOT_FOUND) {
            return key.startsWith(KIND) ? text.isEmpty() : text.contains('"' + name + "\" not found");
        }
        return failure.admissionCheck() == AdmissionCheck.OTHER
                && (text.contains('"' + name + "\" not found")
                        || text.contains("no PriorityClass with name " + name + " was found"));
    }

    /** Whether a definition has the version of a custom resource. */
    private static boolean defines(@Nullable KubernetesObject definition, String apiVersion) {
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        return definition instanceof RawObject raw
                && JsonObjects.objects(JsonObjects.at(raw.json(), "spec", "versions")).stream()
                        .anyMatch(each -> JsonObjects.text(each, "name").equals(version)
                                && JsonObjects.isTrue(each.get("served")));
    }

    private Result<KubernetesObject> unchecked(
            KubernetesObject object, Outcome outcome, Result<KubernetesObject> failed, ObjectRef missing) {
        JsonObject json = Objects.requireNonNull(JsonObjects.parse(Manifests.toJson(object)));
        return Result.<KubernetesObject>succeeded(failed.ref(), outcome)
                .withFindings(ClientFindings.noted(
                        failed.findings().stream()
                                .filter(each -> each.severity() != Severity.ERROR)
                                .toList(),
                        NOT_CHECKED,
                        "the server could not check it: it needs " + missing
                                + " of the bundle, which is not applied yet",
                        "apply the bundle: the server then checks it"))
                .withDifferences(
                        withDifferences && outcome == Outcome.CREATED ? ObjectComparison.of(null, json) : List.of())
                .withAttempts(failed.attempts(), failed.repeated());
    }
}
