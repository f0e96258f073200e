package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.Probe;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Shown;
import dev.podwright.validate.pod.ContainerRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All containers of a pod, whatever their kind, as far as security asks.
 *
 * <p>Upstream: {@code VisitContainersWithPath} in {@code k8s.io/kubernetes/pkg/apis/core/pods}.
 */
public final class PodContainers {
    private static final String INIT = "initContainers";

    private PodContainers() {}

    /** What is done with each container. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One container.
         *
         * @param place where it stands; makes a path only when asked
         */
        void visit(String name, @Nullable SecurityContext context, Place place);
    }

    /** Where a container stands. One instance is used for all containers of a walk: do not keep it. */
    public static final class Place {
        private final FieldPath spec;
        private String list = "";
        private int index;
        private @Nullable Container container;
        private @Nullable EphemeralContainer ephemeral;

        private Place(FieldPath spec) {
            this.spec = spec;
        }

        /** The path of the container. */
        public FieldPath path() {
            return spec.child(list).index(index);
        }

        /** The path of the container's security context. */
        public FieldPath context() {
            return path().child("securityContext");
        }

        /** The container as a sentence names it, such as {@code sidecar "proxy"}. */
        public String describe() {
            String name = container != null ? container.name() : ephemeral != null ? ephemeral.name() : null;
            return role().describe() + ' ' + Shown.quoted(Checks.orEmpty(name));
        }

        private ContainerRole role() {
            if (container == null) {
                return ContainerRole.EPHEMERAL;
            }
            if (list.equals(INIT)) {
                return "Always".equals(container.restartPolicy()) ? ContainerRole.SIDECAR : ContainerRole.INIT;
            }
            return ContainerRole.MAIN;
        }

        /** Whether it is an ephemeral container. */
        public boolean isEphemeral() {
            return ephemeral != null;
        }

        /** The container's ports. */
        public List<ContainerPort> ports() {
            List<ContainerPort> ports =
                    container != null ? container.ports() : ephemeral != null ? ephemeral.ports() : null;
            return ports == null ? List.of() : ports;
        }

        /** The container's liveness probe. */
        public @Nullable Probe livenessProbe() {
            return container != null ? container.livenessProbe() : ephemeral != null ? ephemeral.livenessProbe() : null;
        }

        /** The container's readiness probe. */
        public @Nullable Probe readinessProbe() {
            return container != null
                    ? container.readinessProbe()
                    : ephemeral != null ? ephemeral.readinessProbe() : null;
        }

        /** The container's startup probe. */
        public @Nullable Probe startupProbe() {
            return container != null ? container.startupProbe() : ephemeral != null ? ephemeral.startupProbe() : null;
        }

        /** The container's hooks. */
        public @Nullable Lifecycle lifecycle() {
            return container != null ? container.lifecycle() : ephemeral != null ? ephemeral.lifecycle() : null;
        }

        private Place at(String newList, int newIndex, @Nullable Container main, @Nullable EphemeralContainer other) {
            list = newList;
            index = newIndex;
            container = main;
            ephemeral = other;
            return this;
        }
    }

    /** Visits init containers, containers and ephemeral containers; the path is that of the spec. */
    public static void visit(PodSpec spec, FieldPath path, Visitor visitor) {
        Place place = new Place(path);
        visit(spec.initContainers(), INIT, place, visitor);
        visit(spec.containers(), "containers", place, visitor);
        List<EphemeralContainer> ephemeral = spec.ephemeralContainers();
        for (int i = 0; i < ephemeral.size(); i++) {
            EphemeralContainer each = ephemeral.get(i);
            place.at("ephemeralContainers", i, null, each);
            visitor.visit(Checks.orEmpty(each.name()), each.securityContext(), place);
        }
    }

    private static void visit(List<Container> containers, String list, Place place, Visitor visitor) {
        for (int i = 0; i < containers.size(); i++) {
            Container each = containers.get(i);
            visitor.visit(Checks.orEmpty(each.name()), each.securityContext(), place.at(list, i, each, null));
        }
    }

    /** Whether the pod has a container of a name, of whatever kind. */
    public static boolean has(PodSpec spec, String name) {
        return has(spec.initContainers(), name)
                || has(spec.containers(), name)
                || spec.ephemeralContainers().stream()
                        .anyMatch(each -> Checks.orEmpty(each.name()).equals(name));
    }

    private static boolean has(List<Container> containers, String name) {
        for (Container each : containers) {
            if (Checks.orEmpty(each.name()).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
