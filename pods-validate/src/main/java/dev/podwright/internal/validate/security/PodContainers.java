package dev.podwright.internal.validate.security;

import dev.podwright.internal.validate.check.Checks;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All containers of a pod, whatever their kind, as far as security asks.
 *
 * <p>Upstream: {@code VisitContainersWithPath} in {@code k8s.io/kubernetes/pkg/apis/core/pods}.
 */
public final class PodContainers {
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

        private Place at(String newList, int newIndex) {
            list = newList;
            index = newIndex;
            return this;
        }
    }

    /** Visits init containers, containers and ephemeral containers; the path is that of the spec. */
    public static void visit(PodSpec spec, FieldPath path, Visitor visitor) {
        Place place = new Place(path);
        visit(spec.initContainers(), "initContainers", place, visitor);
        visit(spec.containers(), "containers", place, visitor);
        List<EphemeralContainer> ephemeral = spec.ephemeralContainers();
        for (int i = 0; i < ephemeral.size(); i++) {
            EphemeralContainer each = ephemeral.get(i);
            visitor.visit(Checks.orEmpty(each.name()), each.securityContext(), place.at("ephemeralContainers", i));
        }
    }

    private static void visit(List<Container> containers, String list, Place place, Visitor visitor) {
        for (int i = 0; i < containers.size(); i++) {
            Container each = containers.get(i);
            visitor.visit(Checks.orEmpty(each.name()), each.securityContext(), place.at(list, i));
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
