package dev.podwright.validate.internal.fragment;

import dev.podwright.model.Pod;
import dev.podwright.model.PodOS;
import dev.podwright.model.PodResourceClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.ResourceClaim;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pod around a container that is given alone. It has what the container refers to, and is as the container needs it: what
 * is still refused is refused in every pod.
 */
final class PodOfContainer {
    /** Our rules that need nothing but the container. Each of the others looks at something that only a pod has. */
    private static final Set<String> OF_CONTAINER = Set.of(
            "command/not-split",
            "env/used-before-defined",
            "image/unparsable",
            "localhost/host-port-collision",
            "localhost/port-collision",
            "localhost/port-name-ambiguous",
            "probe/port-unknown",
            "probe/wrong-protocol",
            "resources/too-many-cores",
            "security/capability-prefix",
            "security/root-forbidden",
            "server/field-dropped",
            "server/value-replaced");

    private static final String POD_SECURITY = "pod-security/";
    private static final String RUN_AS_NON_ROOT = POD_SECURITY + "runAsNonRoot";
    private static final String SECCOMP_PROFILE = POD_SECURITY + "seccompProfile_restricted";

    private final Container container;
    private final Features features;

    PodOfContainer(Container container, Features features) {
        this.container = container;
        this.features = features;
    }

    Pod pod() {
        PodSpec.Builder spec = PodSpec.builder().addContainer(container);
        addVolumes(spec);
        addClaims(spec);
        SecurityContext context = container.securityContext();
        if (context != null && "Unmasked".equals(context.procMount())) {
            spec.hostUsers(false);
        }
        WindowsSecurityContextOptions windows = context == null ? null : context.windowsOptions();
        if (windows != null && Boolean.TRUE.equals(windows.hostProcess())) {
            spec.hostNetwork(true);
        }
        Lifecycle lifecycle = container.lifecycle();
        if (lifecycle != null && lifecycle.stopSignal() != null && features.has(Gate.CONTAINER_STOP_SIGNALS)) {
            spec.os(PodOS.builder().name(windows == null ? "linux" : "windows").build());
        }
        Long sleep = lifecycle == null ? null : seconds(lifecycle.preStop());
        if (sleep != null && sleep > 0) {
            spec.terminationGracePeriodSeconds(sleep);
        }
        return Pod.builder().metadata(Surroundings.NAMED).spec(spec.build()).build();
    }

    private static @Nullable Long seconds(@Nullable LifecycleHandler handler) {
        return handler == null || handler.sleep() == null
                ? null
                : handler.sleep().seconds();
    }

    /** Volumes of claims can be mounted and used as devices; variables are read from those of the kind emptyDir alone. */
    private void addVolumes(PodSpec.Builder spec) {
        Map<String, Volume> volumes = new LinkedHashMap<>();
        for (EnvVar each : container.env()) {
            if (each.valueFrom() != null && each.valueFrom().fileKeyRef() != null) {
                add(each.valueFrom().fileKeyRef().volumeName(), true, volumes);
            }
        }
        for (VolumeMount each : container.volumeMounts()) {
            add(each.name(), false, volumes);
        }
        for (VolumeDevice each : container.volumeDevices()) {
            add(each.name(), false, volumes);
        }
        spec.addAllVolumes(volumes.values());
    }

    private static void add(@Nullable String name, boolean emptyDir, Map<String, Volume> volumes) {
        if (name == null || name.isEmpty() || volumes.containsKey(name)) {
            return;
        }
        Volume.Builder volume = Volume.builder().name(name);
        if (emptyDir) {
            volume.emptyDir(EmptyDirVolumeSource.builder().build());
        } else {
            volume.persistentVolumeClaim(PersistentVolumeClaimVolumeSource.builder()
                    .claimName("claim")
                    .build());
        }
        volumes.put(name, volume.build());
    }

    /** Without those whose name no claim can have. */
    private void addClaims(PodSpec.Builder spec) {
        Set<String> names = new TreeSet<>();
        ResourceRequirements resources = container.resources();
        List<ResourceClaim> claims = resources == null ? null : resources.claims();
        if (claims != null) {
            for (ResourceClaim each : claims) {
                if (each.name() != null && Names.dnsLabel(each.name()) == 0) {
                    names.add(each.name());
                }
            }
        }
        for (String name : names) {
            spec.addResourceClaim(PodResourceClaim.builder()
                    .name(name)
                    .resourceClaimName("claim")
                    .build());
        }
    }

    /** Whether a finding holds whatever the pod is. */
    boolean holds(Finding finding) {
        if (finding.channel() != Channel.ADVISED) {
            return true;
        }
        String rule = finding.rule();
        SecurityContext context = container.securityContext();
        if (rule.equals(RUN_AS_NON_ROOT)) {
            return context != null && context.runAsNonRoot() != null;
        }
        if (rule.equals(SECCOMP_PROFILE)) {
            return context != null && context.seccompProfile() != null;
        }
        return rule.startsWith(POD_SECURITY) || OF_CONTAINER.contains(rule);
    }
}
