package dev.podwright.client.internal.rollout;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ObjectLister;
import dev.podwright.client.internal.wait.readiness.LabelSelectors;
import dev.podwright.client.internal.wait.readiness.RelatedObjects;
import dev.podwright.client.internal.wait.readiness.Templates;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectList;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates that a workload had: a Deployment's in its ReplicaSets, those of others in their ControllerRevisions.
 *
 * @param all the revisions, the oldest first; empty if there is a failure
 * @param failure why they could not be read; null if they could
 */
record Revisions(List<Stored> all, @Nullable Failure failure) {
    private static final String NUMBER = "deployment.kubernetes.io/revision";
    private static final String CAUSE = "kubernetes.io/change-cause";

    /**
     * One revision.
     *
     * @param cause the annotation {@code kubernetes.io/change-cause}; empty if there is none
     */
    record Stored(long number, String cause, JsonObject template) {}

    static Revisions of(ObjectRef workload, JsonObject live, ObjectLister lister, Deadline deadline) {
        String uid = JsonObjects.metadata(live, "uid");
        boolean deployment = workload.kind().equals("Deployment");
        ListOptions options = ListOptions.labels(LabelSelectors.of(JsonObjects.at(live, "spec", "selector")));
        String namespace = workload.namespace();
        ObjectList<KubernetesObject> list = lister.list(
                "apps/v1",
                deployment ? "ReplicaSet" : "ControllerRevision",
                KubernetesObject.class,
                namespace == null ? options : options.inNamespace(namespace),
                deadline);
        List<Stored> out = new ArrayList<>();
        for (LiveObject<KubernetesObject> each : list) {
            Stored revision = RelatedObjects.isOwnedBy(each.json(), uid)
                    ? deployment ? ofReplicaSet(each.json()) : ofControllerRevision(each.json())
                    : null;
            if (revision != null) {
                out.add(revision);
            }
        }
        out.sort(Comparator.comparingLong(Stored::number));
        return new Revisions(List.copyOf(out), list.failure());
    }

    private static @Nullable Stored ofReplicaSet(JsonObject set) {
        JsonObject template = JsonObjects.objectAt(set, "spec", "template");
        try {
            long number = Long.parseLong(annotation(set, NUMBER));
            return template == null ? null : new Stored(number, causeOf(set), Templates.withoutHash(template));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Stored ofControllerRevision(JsonObject revision) {
        JsonObject template = JsonObjects.objectAt(revision, "data", "spec", "template");
        long number = JsonObjects.integer(revision.get("revision"), 0);
        return template == null || number < 1
                ? null
                : new Stored(number, causeOf(revision), template.without("$patch"));
    }

    private static boolean isSeen(JsonObject live) {
        return JsonObjects.integer(JsonObjects.at(live, "metadata", "generation"), 0)
                <= JsonObjects.integer(JsonObjects.at(live, "status", "observedGeneration"), 0);
    }

    static String causeOf(JsonObject object) {
        return annotation(object, CAUSE);
    }

    private static String annotation(JsonObject object, String key) {
        return JsonObjects.text(JsonObjects.objectAt(object, "metadata", "annotations"), key);
    }

    /**
     * The revision with a number, or with 0 the one before the latest; null if there is none.
     *
     * @param live the workload. If its controller has not seen its latest template yet, that has no revision, and the latest
     *     one is the one before it
     */
    @Nullable
    Stored find(long number, JsonObject live) {
        if (number == 0) {
            int latest = all.size() - 1;
            JsonObject template = ObjectPatcher.templateOf(live);
            boolean isStored =
                    isSeen(live) || (latest >= 0 && all.get(latest).template.equals(template));
            int before = isStored ? latest - 1 : latest;
            return before < 0 ? null : all.get(before);
        }
        for (Stored each : all) {
            if (each.number == number) {
                return each;
            }
        }
        return null;
    }
}
