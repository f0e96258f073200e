package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.PodOS;
import dev.podwright.model.PodReadinessGate;
import dev.podwright.model.PodResourceClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.scheduling.PodSchedulingGroup;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a pod starts, runs and ends. */
abstract class PodRuntimeWords extends PodMetadataWords {
    PodRuntimeWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    final PodDraft set(String field, Consumer<PodSpec.Builder> change) {
        return say((p, where) -> {
            change.accept(p.spec);
            p.note(where, field);
        });
    }

    /** Restarts its containers whenever they end, as is the default. */
    public final PodDraft restartAlways() {
        return set("restartPolicy", s -> s.restartPolicy("Always"));
    }

    /** Restarts its containers when they fail. */
    public final PodDraft restartOnFailure() {
        return set("restartPolicy", s -> s.restartPolicy("OnFailure"));
    }

    /** Restarts no container. */
    public final PodDraft restartNever() {
        return set("restartPolicy", s -> s.restartPolicy("Never"));
    }

    /** Its containers have so long to stop after they were asked; 30 seconds otherwise. Whole seconds. */
    public final PodDraft gracePeriod(Duration period) {
        long seconds = Args.seconds(period);
        return set("terminationGracePeriodSeconds", s -> s.terminationGracePeriodSeconds(seconds));
    }

    /** Is stopped as failed after so long on a node. Whole seconds. */
    public final PodDraft activeDeadline(Duration time) {
        long seconds = Args.seconds(time);
        return set("activeDeadlineSeconds", s -> s.activeDeadlineSeconds(seconds));
    }

    /** Pulls images with the credentials of this Secret, as a private registry asks. */
    public final PodDraft pullSecret(String secret) {
        LocalObjectReference reference =
                LocalObjectReference.builder().name(secret).build();
        return say((p, where) -> p.add("imagePullSecrets", p.pullSecrets, reference, where));
    }

    /** Runs as this service account; {@code default} otherwise. */
    public final PodDraft serviceAccount(String name) {
        return set("serviceAccountName", s -> s.serviceAccountName(name));
    }

    /** Gets no token of its service account. */
    public final PodDraft noServiceAccountToken() {
        return set("automountServiceAccountToken", s -> s.automountServiceAccountToken(false));
    }

    /** Gets a token of its service account even if that says otherwise. */
    public final PodDraft serviceAccountToken() {
        return set("automountServiceAccountToken", s -> s.automountServiceAccountToken(true));
    }

    /** Its containers see and can signal each other's processes. */
    public final PodDraft sharesProcesses() {
        return set("shareProcessNamespace", s -> s.shareProcessNamespace(true));
    }

    /** Runs with this runtime class, such as {@code gvisor}. */
    public final PodDraft runtimeClass(String name) {
        return set("runtimeClassName", s -> s.runtimeClassName(name));
    }

    /** Is for nodes of this operating system, {@code linux} or {@code windows}. It is not placed by it. */
    public final PodDraft os(String name) {
        PodOS os = PodOS.builder().name(name).build();
        return set("os", s -> s.os(os));
    }

    /** Its containers get no environment variables for the Services of the namespace. */
    public final PodDraft noServiceLinks() {
        return set("enableServiceLinks", s -> s.enableServiceLinks(false));
    }

    /** Is ready only when this condition of the pod is true as well. */
    public final PodDraft readinessGate(String condition) {
        PodReadinessGate gate =
                PodReadinessGate.builder().conditionType(condition).build();
        return say((p, where) -> p.add("readinessGates", p.readinessGates, gate, where));
    }

    /** Needs the devices of a ResourceClaim that there is; containers use it by the name. */
    public final PodDraft resourceClaim(String name, String resourceClaim) {
        return claim(PodResourceClaim.builder()
                .name(name)
                .resourceClaimName(resourceClaim)
                .build());
    }

    /** Needs the devices of a ResourceClaim made for it from a template; containers use it by the name. */
    public final PodDraft resourceClaimFromTemplate(String name, String template) {
        return claim(PodResourceClaim.builder()
                .name(name)
                .resourceClaimTemplateName(template)
                .build());
    }

    /** Is placed together with the other pods of this group. Since Kubernetes 1.36, alpha. */
    public final PodDraft schedulingGroup(String podGroup) {
        PodSchedulingGroup group =
                PodSchedulingGroup.builder().podGroupName(podGroup).build();
        return set("schedulingGroup", s -> s.schedulingGroup(group));
    }

    private PodDraft claim(PodResourceClaim claim) {
        return say((p, where) -> p.add("resourceClaims", p.resourceClaims, claim, where));
    }

    /** What is set aside for the pod as a whole, shared by its containers. Since Kubernetes 1.32. */
    public final PodDraft requests(ResourceAmount... amounts) {
        ResourceAmount[] copy = amounts.clone();
        return say((p, where) -> {
            for (ResourceAmount amount : copy) {
                p.requests.put(amount.resource(), amount.amount());
                p.note(where, "resources", "requests");
            }
        });
    }

    /** What the pod as a whole may use at most, shared by its containers. Since Kubernetes 1.32. */
    public final PodDraft limits(ResourceAmount... amounts) {
        ResourceAmount[] copy = amounts.clone();
        return say((p, where) -> {
            for (ResourceAmount amount : copy) {
                p.limits.put(amount.resource(), amount.amount());
                p.note(where, "resources", "limits");
            }
        });
    }
}
