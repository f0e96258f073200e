package dev.podwright.validate.internal.update;

import dev.podwright.model.PodDNSConfig;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.NodeSelectorRequirement;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import dev.podwright.model.scheduling.PodAffinity;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.PodAntiAffinity;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.model.scheduling.WeightedPodAffinityTerm;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.volume.ServiceAccountTokenProjection;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import dev.podwright.validate.internal.rules.pod.PodAnnotationRules;
import dev.podwright.validate.internal.rules.scheduling.LabelKeyRules;
import dev.podwright.validate.internal.rules.security.SysctlRules;
import dev.podwright.validate.internal.rules.volume.FileSourceRules;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an update is judged by: a fault that the stored object already has is tolerated.
 *
 * <p>Upstream: {@code GetValidationOptionsFromPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod}, with an old object.
 */
final class UpdateOptions {
    private static final FieldPath NOWHERE = FieldPath.empty();

    private final PodSpec old;

    private UpdateOptions(PodSpec old) {
        this.old = old;
    }

    /**
     * The options for an update.
     *
     * @param create what a create is judged by
     * @param old the stored spec
     * @param annotations the stored annotations
     * @param updated the new spec
     */
    static ValidationOptions options(
            ValidationOptions create, PodSpec old, Map<String, String> annotations, PodSpec updated) {
        return new UpdateOptions(old).options(create, annotations, updated);
    }

    private ValidationOptions options(ValidationOptions create, Map<String, String> annotations, PodSpec updated) {
        boolean merge = create.has(ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD)
                && create.has(ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE);
        boolean legacy = create.has(ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD)
                && !create.has(ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE);
        OldContainers containers = new OldContainers(old);
        return create.toBuilder()
                .or(ValidationOption.ALLOW_INVALID_POD_DELETION_COST, !PodAnnotationRules.hasSoundCost(annotations))
                .or(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_SELECTOR, hasBadAffinitySelector())
                .or(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_REQUIRED_NODE_AFFINITY, hasBadNodeAffinityValue())
                .or(ValidationOption.ALLOW_INDIVISIBLE_HUGE_PAGES_VALUES, containers.haveIndivisibleHugePages())
                .or(ValidationOption.ALLOW_INVALID_TOPOLOGY_SPREAD_CONSTRAINT_LABEL_SELECTOR, hasBadSpreadSelector())
                .or(ValidationOption.ALLOW_NON_LOCAL_PROJECTED_TOKEN_PATH, hasBadTokenPath())
                .or(ValidationOption.ALLOW_NAMESPACED_SYSCTLS_FOR_HOST_NET_AND_HOST_IPC, hasHostSysctl())
                .or(
                        ValidationOption.ALLOW_RELAXED_ENVIRONMENT_VARIABLE_VALIDATION,
                        containers.shareRelaxedEnvName(updated))
                .or(ValidationOption.ALLOW_RELAXED_DNS_SEARCH_VALIDATION, hasRelaxedSearch())
                .or(ValidationOption.ALLOW_POD_LIFECYCLE_SLEEP_ACTION_ZERO_VALUE, containers.sleepZero())
                .set(
                        ValidationOption.ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY,
                        create.has(ValidationOption.ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY)
                                && !hasSeLinuxChangePolicy())
                .or(ValidationOption.ALLOW_SIDECAR_RESIZE_POLICY, containers.haveSidecarResizePolicy())
                .or(ValidationOption.OLD_POD_VIOLATES_MATCH_LABEL_KEYS_VALIDATION, merge && hasBadSpreadKeys(true))
                .or(
                        ValidationOption.OLD_POD_VIOLATES_LEGACY_MATCH_LABEL_KEYS_VALIDATION,
                        legacy
                                && knows(create, Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE)
                                && hasBadSpreadKeys(false))
                .or(
                        ValidationOption.ALLOW_ENV_FILES_VALIDATION,
                        knows(create, Gate.ENV_FILES) && containers.readEnvFiles())
                .or(
                        ValidationOption.ALLOW_CONTAINER_RESTART_POLICY_RULES,
                        knows(create, Gate.CONTAINER_RESTART_RULES) && containers.haveRestartRules())
                .or(
                        ValidationOption.ALLOW_EXISTING_RESTART_CONTAINER_FOR_NON_SIDECAR_INIT_CONTAINER,
                        containers.havePlainInitRestartOnResize())
                .or(
                        ValidationOption.ALLOW_USER_NAMESPACES_WITH_VOLUME_DEVICES,
                        hasOwnUsers() && containers.haveDevices())
                .or(
                        ValidationOption.ALLOW_TAINT_TOLERATION_COMPARISON_OPERATORS,
                        knows(create, Gate.TAINT_TOLERATION_COMPARISON_OPERATORS) && hasComparison())
                .or(
                        ValidationOption.ALLOW_USER_NAMESPACES_HOST_NETWORK_SUPPORT,
                        knows(create, Gate.USER_NAMESPACES_HOST_NETWORK_SUPPORT)
                                && hasOwnUsers()
                                && Checks.isTrue(old.hostNetwork()))
                .or(
                        ValidationOption.ALLOW_RESTART_ALL_CONTAINERS,
                        knows(create, Gate.RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS) && containers.restartAll())
                .or(
                        ValidationOption.ALLOW_EMPTY_IMAGE_VOLUME_REFERENCE,
                        create.has(RuleChange.IMAGE_REFERENCE_IN_TEMPLATES) && hasUnnamedImage())
                .or(
                        ValidationOption.ALLOW_SYS_ADMIN_WHEN_PRIVILEGE_ESCALATION_FALSE,
                        create.has(RuleChange.STORED_SYS_ADMIN_TOLERATED) && containers.haveSysAdmin())
                .build();
    }

    /** Whether the server has a gate, and so tolerates what a stored object has of its feature. */
    private static boolean knows(ValidationOptions create, Gate gate) {
        return create.features().knows(gate);
    }

    /** Whether a rule would find something. */
    private static boolean finds(Consumer<Findings> rule) {
        Findings out = new Findings();
        rule.accept(out);
        return out.rejectedCount() > 0;
    }

    private boolean hasUnnamedImage() {
        return old.volumes().stream()
                .anyMatch(each ->
                        each.image() != null && Checks.isEmpty(each.image().reference()));
    }

    private boolean hasBadAffinitySelector() {
        Affinity affinity = old.affinity();
        if (affinity == null) {
            return false;
        }
        PodAffinity near = affinity.podAffinity();
        PodAntiAffinity apart = affinity.podAntiAffinity();
        return finds(out -> {
            if (near != null) {
                near.requiredDuringSchedulingIgnoredDuringExecution().forEach(each -> selectors(out, each));
                weighted(out, near.preferredDuringSchedulingIgnoredDuringExecution());
            }
            if (apart != null) {
                apart.requiredDuringSchedulingIgnoredDuringExecution().forEach(each -> selectors(out, each));
                weighted(out, apart.preferredDuringSchedulingIgnoredDuringExecution());
            }
        });
    }

    private static void weighted(Findings out, List<WeightedPodAffinityTerm> terms) {
        for (WeightedPodAffinityTerm each : terms) {
            selectors(out, each.podAffinityTerm());
        }
    }

    private static void selectors(Findings out, @Nullable PodAffinityTerm term) {
        if (term != null) {
            LabelRules.selector(out, NOWHERE, term.labelSelector(), false);
            LabelRules.selector(out, NOWHERE, term.namespaceSelector(), false);
        }
    }

    private boolean hasBadNodeAffinityValue() {
        Affinity affinity = old.affinity();
        if (affinity == null
                || affinity.nodeAffinity() == null
                || affinity.nodeAffinity().requiredDuringSchedulingIgnoredDuringExecution() == null) {
            return false;
        }
        for (NodeSelectorTerm term : affinity.nodeAffinity()
                .requiredDuringSchedulingIgnoredDuringExecution()
                .nodeSelectorTerms()) {
            for (NodeSelectorRequirement expression : term.matchExpressions()) {
                for (String value : expression.values()) {
                    if (NameKind.LABEL_VALUE.bits(value) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasBadSpreadSelector() {
        return finds(out -> {
            for (TopologySpreadConstraint each : old.topologySpreadConstraints()) {
                LabelRules.selector(out, NOWHERE, each.labelSelector(), false);
            }
        });
    }

    private boolean hasBadSpreadKeys(boolean merged) {
        return finds(out -> {
            for (TopologySpreadConstraint each : old.topologySpreadConstraints()) {
                LabelSelector selector = each.labelSelector();
                if (merged) {
                    LabelKeyRules.check(out, NOWHERE, each.matchLabelKeys(), List.of(), selector);
                } else {
                    LabelKeyRules.unmerged(out, NOWHERE, each.matchLabelKeys(), selector);
                }
            }
        });
    }

    private boolean hasBadTokenPath() {
        return finds(out -> {
            for (Volume volume : old.volumes()) {
                if (volume.projected() != null) {
                    for (VolumeProjection source : volume.projected().sources()) {
                        ServiceAccountTokenProjection token = source.serviceAccountToken();
                        if (token != null) {
                            FileSourceRules.inside(out, NOWHERE, "path", Checks.orEmpty(token.path()));
                        }
                    }
                }
            }
        });
    }

    private boolean hasHostSysctl() {
        PodSecurityContext context = old.securityContext();
        return context != null
                && SysctlRules.changesHost(
                        context.sysctls(), Checks.isTrue(old.hostNetwork()), Checks.isTrue(old.hostIPC()));
    }

    private boolean hasSeLinuxChangePolicy() {
        PodSecurityContext context = old.securityContext();
        return context != null && context.seLinuxChangePolicy() != null;
    }

    private boolean hasRelaxedSearch() {
        PodDNSConfig config = old.dnsConfig();
        return config != null
                && config.searches().stream().anyMatch(each -> each.equals(".") || each.indexOf('_') >= 0);
    }

    /** Whether the pod has its own user namespace. */
    private boolean hasOwnUsers() {
        Boolean hostUsers = old.hostUsers();
        return hostUsers != null && !hostUsers;
    }

    private boolean hasComparison() {
        for (Toleration each : old.tolerations()) {
            if ("Lt".equals(each.operator()) || "Gt".equals(each.operator())) {
                return true;
            }
        }
        return false;
    }
}
