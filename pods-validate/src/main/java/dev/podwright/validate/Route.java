package dev.podwright.validate;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.Service;
import dev.podwright.validate.internal.bundle.BundleFacts;
import dev.podwright.validate.internal.bundle.ExposedPort;
import dev.podwright.validate.internal.bundle.MemberPod;
import dev.podwright.validate.internal.bundle.Targets;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a port of a Service leads: to which pods of a bundle, to which container of each, and through a proxy to which
 * container behind it. It is what the pods say: see {@link dev.podwright.validate.network.PodNetwork}. Immutable.
 *
 * <p>A headless Service does not map ports: a request goes to the pod's port of the same number.
 */
public final class Route {
    private final ExposedPort exposed;
    private final List<Target> targets;

    private Route(ExposedPort exposed, List<Target> targets) {
        this.exposed = exposed;
        this.targets = targets;
    }

    static Route of(ExposedPort exposed, BundleFacts facts) {
        return new Route(
                exposed, exposed.targets(facts).stream().map(Target::new).toList());
    }

    /** The Service. */
    public Service service() {
        return (Service) exposed.service().object();
    }

    /** The number of the Service's port. */
    public int port() {
        return exposed.number();
    }

    /** The name of the Service's port; empty where it has none. */
    public String portName() {
        return exposed.name();
    }

    /**
     * Where it leads, with an entry for each pod, and each workload whose pods the Service selects. Empty where it selects
     * none of the bundle.
     */
    public List<Target> targets() {
        return targets;
    }

    /** {@code shop:443 -> Deployment shop -> proxy:8443 (web) -> app:8080 (http)}, on a line for each target. */
    @Override
    public String toString() {
        String start = Excerpt.of(exposed.service().name()) + ":" + port() + " -> ";
        if (targets.isEmpty()) {
            String external = exposed.externalName();
            return start + (external.isEmpty() ? "no pod of the bundle" : "external name " + Excerpt.of(external));
        }
        return targets.stream().map(each -> start + each).collect(Collectors.joining("\n"));
    }

    /** Where a route leads in one pod, or in the pods of one workload. Immutable. */
    public static final class Target {
        private final Targets.Target found;
        private final List<Step> steps;

        private Target(Targets.Target found) {
            this.found = found;
            this.steps = found.steps().stream().map(Step::new).toList();
        }

        /** The pod, or the workload that makes the pods. */
        public KubernetesObject object() {
            return pod().member().object();
        }

        private MemberPod pod() {
            return found.pod();
        }

        /** The number of the port of the pod; 0 where no container has the name of the target port. */
        public int port() {
            return found.port();
        }

        /** {@code TCP}, {@code UDP} or {@code SCTP}. */
        public String protocol() {
            return found.protocol();
        }

        /** The containers on the way: the one that answers the Service first, the one behind all proxies last. Empty where none is known. */
        public List<Step> steps() {
            return steps;
        }

        /** The container that answers the Service; null where none is known. */
        public @Nullable PodContainer container() {
            return steps.isEmpty() ? null : steps.get(0).container();
        }

        /** The container behind all proxies; null where the one that answers is not a known proxy, or none is known. */
        public @Nullable PodContainer behindProxy() {
            return steps.size() < 2 ? null : steps.get(steps.size() - 1).container();
        }

        /** Whether a container is known, or declared, to answer at the port, and not at localhost alone. */
        public boolean isAnswered() {
            return found.miss() == null;
        }

        /** Why nothing is known to answer; empty where something is. */
        public String problem() {
            Targets.Miss miss = found.miss();
            if (miss == null) {
                return "";
            }
            return switch (miss) {
                case NO_SUCH_NAME -> "no container has a port with the name of the target port";
                case UNDECLARED -> "nothing says that a container listens on " + port() + "/" + protocol();
                case LOCALHOST_ONLY -> "the container listens on localhost alone";
            };
        }

        /** {@code Deployment shop -> proxy:8443 (web) -> app:8080 (http)}. */
        @Override
        public String toString() {
            StringBuilder out = new StringBuilder(Excerpt.of(object().kind()))
                    .append(' ')
                    .append(Excerpt.of(pod().member().name()));
            steps.forEach(each -> out.append(" -> ").append(each));
            return isAnswered()
                    ? out.toString()
                    : out.append(": ").append(problem()).toString();
        }
    }

    /** A container on the way of a request. Immutable. */
    public static final class Step {
        private final Targets.Step step;

        private Step(Targets.Step step) {
            this.step = step;
        }

        /** The container. */
        public PodContainer container() {
            return step.container();
        }

        /** What listens; null where the container is known, and not that it listens. */
        public @Nullable Listener listener() {
            return step.listener();
        }

        /** The number of the port. */
        public int port() {
            return step.port();
        }

        /** Why a request comes to this container, such as {@code its port has the name web}. */
        public String reason() {
            return step.reason();
        }

        /** {@code proxy:8443 (web)}. */
        @Override
        public String toString() {
            Listener listener = listener();
            String name = listener == null ? "" : listener.name();
            return Excerpt.of(container().name()) + ":" + port()
                    + (name.isEmpty() ? "" : " (" + Excerpt.of(name) + ")");
        }
    }
}
