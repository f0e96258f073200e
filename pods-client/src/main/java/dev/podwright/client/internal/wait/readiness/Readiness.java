package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Progress;
import dev.podwright.model.internal.text.Excerpt;

/** Assesses the states of objects of one kind. */
@FunctionalInterface
public interface Readiness {
    /** What a state says about the object. */
    Assessment assess(Observed observed);

    /** What ready means for the kind of an object. */
    static Readiness of(ObjectRef ref) {
        Readiness ofKind = ofKind(ref.apiVersion(), ref.kind());
        boolean isPod = ref.apiVersion().equals("v1") && ref.kind().equals("Pod");
        return observed -> {
            String deleted = observed.metadata("deletionTimestamp");
            return deleted.isEmpty() || isPod ? ofKind.assess(observed) : terminating(observed, deleted);
        };
    }

    /** A condition of the object has a status: {@code True}, {@code False} or {@code Unknown}. */
    static Readiness ofCondition(String type, String status) {
        return observed -> ConditionReadiness.of(observed, type, status);
    }

    private static Readiness ofKind(String apiVersion, String kind) {
        String group = apiVersion.indexOf('/') < 0 ? "" : apiVersion.substring(0, apiVersion.indexOf('/'));
        return switch (group + "/" + kind) {
            case "/Pod" -> PodReadiness::of;
            case "apps/Deployment" -> DeploymentReadiness::of;
            case "apps/ReplicaSet", "/ReplicationController" -> ReplicaSetReadiness::of;
            case "apps/StatefulSet" -> StatefulSetReadiness::of;
            case "apps/DaemonSet" -> DaemonSetReadiness::of;
            case "batch/Job" -> JobReadiness::of;
            case "batch/CronJob" -> CronJobReadiness::of;
            case "/Service" -> ServiceReadiness::of;
            case "/PersistentVolumeClaim" -> ClaimReadiness::of;
            case "/Namespace" -> Readiness::namespace;
            case "apiextensions.k8s.io/CustomResourceDefinition" -> DefinitionReadiness::of;
            case "apiregistration.k8s.io/APIService" ->
                observed -> ConditionReadiness.of(observed, "Available", "True");
            default -> ConditionReadiness::ofAnyKind;
        };
    }

    private static Assessment namespace(Observed observed) {
        String phase = observed.status("phase");
        Progress progress = Progress.of(observed.ref()).withPhase(Excerpt.of(phase));
        return phase.equals("Active")
                ? WorkloadReadiness.ready(progress)
                : Assessment.waiting(progress.withMessage("waits for the phase Active"));
    }

    private static Assessment terminating(Observed observed, String since) {
        String finalizers =
                String.join(", ", JsonObjects.texts(JsonObjects.at(observed.object(), "metadata", "finalizers")));
        return Assessment.failed(
                Progress.of(observed.ref()).withMessage("it is being deleted"),
                FailureKind.GONE,
                observed.ref() + " is terminating: it is being deleted since " + Excerpt.of(since)
                        + (finalizers.isEmpty() ? "" : "; it has finalizers: " + Excerpt.whole(finalizers)),
                false);
    }
}
