package dev.podwright.validate.internal.advice.volume;

import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.volume.Volume;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An emptyDir that one init container mounts and no other container, so that nothing reads what it writes. Places for
 * temporary files are passed over, and so are pods that an injector may change or that the server rejects.
 */
public final class InitOnly implements AdviceRule {
    private static final int FEW = 16;

    @Override
    public String id() {
        return "volume/init-only";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!mayBe(pod) || pod.isRejected()) {
            return;
        }
        Set<String> files = null;
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            String name = Checks.orEmpty(volumes.get(i).name());
            PodContainer only = volumes.get(i).emptyDir() == null ? null : onlyUser(pod, name);
            if (only != null && !isReadOnly(only)) {
                files = files == null ? VolumeNames.ofVariables(pod) : files;
                if (!files.contains(name) && !pod.mayBeInjected()) {
                    report(pod, i, name, only, out);
                }
            }
        }
    }

    /** Whether a container that runs once mounts something, and the pod has an emptyDir. */
    private static boolean mayBe(PodFacts pod) {
        return !pod.spec().initContainers().isEmpty() && hasEmptyDir(pod.spec().volumes()) && hasInitMount(pod);
    }

    private static boolean hasEmptyDir(List<Volume> volumes) {
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i).emptyDir() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasInitMount(PodFacts pod) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i).role() == ContainerRole.INIT
                    && !containers.get(i).container().volumeMounts().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The init container that alone mounts a volume, and writes to it more than temporary files; null where none does. */
    private static @Nullable PodContainer onlyUser(PodFacts pod, String name) {
        PodContainer only = null;
        if (pod.spec().volumes().size() > FEW) {
            for (Volumes.Mount mount : pod.volumes().of(name)) {
                if (isOther(only, mount.container(), mount.mount())) {
                    return null;
                }
                only = mount.container();
            }
            return only;
        }
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            List<VolumeMount> mounts = containers.get(i).container().volumeMounts();
            for (int j = 0; j < mounts.size(); j++) {
                if (name.equals(mounts.get(j).name())) {
                    if (isOther(only, containers.get(i), mounts.get(j))) {
                        return null;
                    }
                    only = containers.get(i);
                }
            }
        }
        return only;
    }

    /** Whether a mount is another than that of one init container that writes. */
    private static boolean isOther(@Nullable PodContainer only, PodContainer container, VolumeMount mount) {
        return container.role() != ContainerRole.INIT
                || (only != null && !only.is(container))
                || Checks.isTrue(mount.readOnly())
                || isTemporary(mount);
    }

    private void report(PodFacts pod, int index, String name, PodContainer only, Findings out) {
        out.advise(
                Severity.INFO,
                id(),
                pod.specPath().child("volumes").index(index),
                "only " + only.describe() + " mounts the volume " + Excerpt.quoted(name)
                        + ", which is empty when it starts: nothing reads what it writes there",
                "mount it in the container that is to read it, or remove it",
                List.of(PodFacts.place(only, "volumeMounts")));
    }

    /** Whether a container cannot write but to volumes, so that it may need one for itself. */
    private static boolean isReadOnly(PodContainer container) {
        SecurityContext security = container.securityContext();
        return security != null && Checks.isTrue(security.readOnlyRootFilesystem());
    }

    private static boolean isTemporary(VolumeMount mount) {
        String path = Checks.orEmpty(mount.mountPath());
        return path.contains("tmp")
                || path.contains("temp")
                || path.contains("cache")
                || path.contains("/run")
                || path.startsWith("/dev/")
                || path.startsWith("/root")
                || path.startsWith("/home");
    }
}
