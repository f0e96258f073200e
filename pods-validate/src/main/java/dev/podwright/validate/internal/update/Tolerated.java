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
import dev.podwright.validate.internal.core.Options;
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
final class Tolerated {
    private static final FieldPath NOWHERE = FieldPath.empty();

    private final PodSpec old;

    private Tolerated(PodSpec old) {
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
    static Options options(Options create, PodSpec old, Map<String, String> annotations, PodSpec updated) {
        return new Tolerated(old).options(create, annotations, updated);
    }

    private Options options(Options create, Map<String, String> annotations, PodSpec updated) {
        boolean merge = create.spreadMatchLabelKeys() && create.spreadSelectorMerge();
        boolean legacy = create.spreadMatchLabelKeys() && !create.spreadSelectorMerge();
        OldContainers containers = new OldContainers(old);
        return new Options(
                create.anyDeletionCost() || !PodAnnotationRules.hasSoundCost(annotations),
                hasBadAffinitySelector(),
                hasBadNodeAffinityValue(),
                containers.haveIndivisibleHugePages(),
                hasBadSpreadSelector(),
                hasBadTokenPath(),
                hasHostSysctl(),
                create.relaxedEnvNames() || containers.shareRelaxedEnvName(updated),
                create.relaxedDnsSearch() || hasRelaxedSearch(),
                create.sleepZero() || containers.sleepZero(),
                create.onlyRecursiveSeLinuxChange() && !hasSeLinuxChangePolicy(),
                create.podLevelResources(),
                create.resizePodLevelResources(),
                create.sidecarResizePolicy() || containers.haveSidecarResizePolicy(),
                create.spreadMatchLabelKeys(),
                create.spreadSelectorMerge(),
                merge && hasBadSpreadKeys(true),
                legacy && hasBadSpreadKeys(false),
                create.envFiles() || containers.readEnvFiles(),
                create.containerRestartRules() || containers.haveRestartRules(),
                containers.havePlainInitRestartOnResize(),
                hasOwnUsers() && containers.haveDevices(),
                create.tolerationComparison() || hasComparison(),
                create.userNamespacesWithHostNetwork() || (hasOwnUsers() && Checks.isTrue(old.hostNetwork())),
                create.restartAllContainers() || containers.restartAll(),
                create.imageVolumeDigest(),
                create.strictIps(),
                create.volumeAttributesClasses());
    }

    /** Whether a rule would find something. */
    private static boolean finds(Consumer<Findings> rule) {
        Findings out = new Findings();
        rule.accept(out);
        return out.rejectedCount() > 0;
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

    /** Whether the pod has a user namespace of its own. */
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
