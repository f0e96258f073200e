package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerResizePolicy;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.value.Quantity;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.rules.container.Amounts;
import dev.podwright.validate.internal.rules.container.ResourceNames;
import dev.podwright.validate.internal.rules.container.RestartRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a stored pod already have.
 *
 * <p>Upstream: {@code GetValidationOptionsFromPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod} and what it calls.
 */
final class OldContainers {
    private final PodSpec spec;

    OldContainers(PodSpec spec) {
        this.spec = spec;
    }

    private boolean any(Predicate<Container> plain, Predicate<EphemeralContainer> ephemeral) {
        return anyInit(plain)
                || spec.containers().stream().anyMatch(plain)
                || spec.ephemeralContainers().stream().anyMatch(ephemeral);
    }

    private boolean anyInit(Predicate<Container> test) {
        return spec.initContainers().stream().anyMatch(test);
    }

    boolean haveIndivisibleHugePages() {
        return any(each -> hasIndivisible(each.resources()), each -> hasIndivisible(each.resources()))
                || hasIndivisible(spec.overhead());
    }

    private static boolean hasIndivisible(@Nullable ResourceRequirements resources) {
        return resources != null && (hasIndivisible(resources.limits()) || hasIndivisible(resources.requests()));
    }

    private static boolean hasIndivisible(@Nullable Map<String, Quantity> amounts) {
        for (Map.Entry<String, Quantity> each : Amounts.orNone(amounts).entrySet()) {
            String name = each.getKey();
            if (ResourceNames.isHugePages(name) && !ResourceNames.isMultipleOfPage(name, each.getValue())) {
                return true;
            }
        }
        return false;
    }

    boolean sleepZero() {
        return any(each -> sleepsZero(each.lifecycle()), each -> sleepsZero(each.lifecycle()));
    }

    private static boolean sleepsZero(@Nullable Lifecycle lifecycle) {
        return lifecycle != null && (sleepsZero(lifecycle.preStop()) || sleepsZero(lifecycle.postStart()));
    }

    private static boolean sleepsZero(@Nullable LifecycleHandler handler) {
        if (handler == null || handler.sleep() == null) {
            return false;
        }
        Long seconds = handler.sleep().seconds();
        return seconds == null || seconds == 0;
    }

    boolean readEnvFiles() {
        return any(each -> readsFiles(each.env()), each -> readsFiles(each.env()));
    }

    private static boolean readsFiles(List<EnvVar> env) {
        return env.stream()
                .anyMatch(each -> each.valueFrom() != null && each.valueFrom().fileKeyRef() != null);
    }

    /** Whether a variable's name that only the relaxed rules allow is in both specs. */
    boolean shareRelaxedEnvName(PodSpec updated) {
        Set<String> old = relaxedNames(spec);
        return !old.isEmpty() && relaxedNames(updated).stream().anyMatch(old::contains);
    }

    private static Set<String> relaxedNames(PodSpec spec) {
        Set<String> out = new HashSet<>();
        spec.containers().forEach(each -> relaxedNames(each.env(), each.envFrom(), out));
        spec.initContainers().forEach(each -> relaxedNames(each.env(), each.envFrom(), out));
        spec.ephemeralContainers().forEach(each -> relaxedNames(each.env(), each.envFrom(), out));
        return out;
    }

    private static void relaxedNames(List<EnvVar> env, List<EnvFromSource> sources, Set<String> out) {
        env.forEach(each -> addIfRelaxed(Checks.orEmpty(each.name()), out));
        sources.forEach(each -> addIfRelaxed(Checks.orEmpty(each.prefix()), out));
    }

    private static void addIfRelaxed(String name, Set<String> out) {
        if (NameKind.STRICT_ENV_VAR_NAME.bits(name) != 0 && NameKind.ENV_VAR_NAME.bits(name) == 0) {
            out.add(name);
        }
    }

    boolean haveSidecarResizePolicy() {
        return anyInit(
                each -> RestartRules.isSidecar(each) && !each.resizePolicy().isEmpty());
    }

    boolean havePlainInitRestartOnResize() {
        return anyInit(each -> !RestartRules.isSidecar(each) && restartsOnResize(each.resizePolicy()));
    }

    private static boolean restartsOnResize(List<ContainerResizePolicy> policies) {
        return policies.stream().anyMatch(OldContainers::isRestart);
    }

    /** Whether a policy restarts the container. */
    static boolean isRestart(ContainerResizePolicy policy) {
        return "RestartContainer".equals(policy.restartPolicy());
    }

    boolean haveRestartRules() {
        return anyInit(each -> (each.restartPolicy() != null && !RestartRules.isSidecar(each))
                        || !each.restartPolicyRules().isEmpty())
                || spec.containers().stream().anyMatch(each -> each.restartPolicy() != null);
    }

    boolean restartAll() {
        return spec.containers().stream().anyMatch(OldContainers::restartsAll)
                || anyInit(each -> restartsAll(each)
                        || (RestartRules.isSidecar(each)
                                && !each.restartPolicyRules().isEmpty()));
    }

    private static boolean restartsAll(Container container) {
        return container.restartPolicyRules().stream().anyMatch(each -> "RestartAllContainers".equals(each.action()));
    }

    /** Whether one has CAP_SYS_ADMIN and is not allowed to gain privileges, or does not say. */
    boolean haveSysAdmin() {
        return any(each -> hasSysAdmin(each.securityContext()), each -> hasSysAdmin(each.securityContext()));
    }

    private static boolean hasSysAdmin(@Nullable SecurityContext context) {
        return context != null
                && !Checks.isTrue(context.allowPrivilegeEscalation())
                && context.capabilities() != null
                && context.capabilities().add().contains("CAP_SYS_ADMIN");
    }

    boolean haveDevices() {
        return any(
                each -> !each.volumeDevices().isEmpty(),
                each -> !each.volumeDevices().isEmpty());
    }
}
