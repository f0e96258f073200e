package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Containers that are put into a pod while it runs. */
final class EphemeralContainers {
    private EphemeralContainers() {}

    /** The container as an ephemeral one; what such a one must not have is kept, so that it can be judged. */
    static EphemeralContainer of(Container container, @Nullable String target) {
        return EphemeralContainer.builder()
                .name(container.name())
                .image(container.image())
                .command(container.command())
                .args(container.args())
                .workingDir(container.workingDir())
                .ports(orAbsent(container.ports()))
                .envFrom(container.envFrom())
                .env(container.env())
                .resources(container.resources())
                .resizePolicy(orAbsent(container.resizePolicy()))
                .restartPolicy(container.restartPolicy())
                .restartPolicyRules(orAbsent(container.restartPolicyRules()))
                .volumeMounts(container.volumeMounts())
                .volumeDevices(container.volumeDevices())
                .livenessProbe(container.livenessProbe())
                .readinessProbe(container.readinessProbe())
                .startupProbe(container.startupProbe())
                .lifecycle(container.lifecycle())
                .terminationMessagePath(container.terminationMessagePath())
                .terminationMessagePolicy(container.terminationMessagePolicy())
                .imagePullPolicy(container.imagePullPolicy())
                .securityContext(container.securityContext())
                .stdin(container.stdin())
                .stdinOnce(container.stdinOnce())
                .tty(container.tty())
                .targetContainerName(target)
                .build();
    }

    private static <T> @Nullable List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
