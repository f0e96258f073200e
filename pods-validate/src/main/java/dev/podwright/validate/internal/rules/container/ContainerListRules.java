package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The three lists of containers of a pod: what is checked of each list as a whole and of each container in it.
 *
 * <p>Upstream: {@code validateContainers}, {@code validateInitContainers} and {@code validateContainersOnlyForPod} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ContainerListRules {
    private ContainerListRules() {}

    /** Main containers; the path is that of the list. */
    public static void containers(ValidationContext scope, FieldPath path) {
        List<Container> containers = scope.spec().containers();
        Findings out = scope.out();
        if (containers.isEmpty()) {
            out.required(path, "a pod needs a container", "add a container with name and image");
            return;
        }
        Set<String> names = new HashSet<>();
        HostPorts hostPorts = new HostPorts(scope.defaultsHostPorts());
        for (int i = 0; i < containers.size(); i++) {
            Container each = containers.get(i);
            FieldPath own = path.index(i);
            CommonRules.check(scope, each, own);
            String name = Checks.orEmpty(each.name());
            if (!names.add(name)) {
                duplicate(out, name, own);
            }
            LifecycleRules.check(scope, each.lifecycle(), own);
            ProbeRules.check(scope, each.livenessProbe(), each.readinessProbe(), each.startupProbe(), own);
            RestartRules.main(scope, each, own);
            hostPorts.take(out, each.ports(), own);
        }
    }

    /** Run-once init containers and native sidecars; the path is that of the list. */
    public static void initContainers(ValidationContext scope, FieldPath path) {
        List<Container> containers = scope.spec().initContainers();
        if (containers.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        Set<String> names = new HashSet<>();
        for (Container container : scope.spec().containers()) {
            names.add(Checks.orEmpty(container.name()));
        }
        boolean hostPorts = scope.defaultsHostPorts();
        for (int i = 0; i < containers.size(); i++) {
            Container each = containers.get(i);
            FieldPath own = path.index(i);
            CommonRules.check(scope, each, own);
            RestartRules.init(scope, each, own);
            String name = Checks.orEmpty(each.name());
            if (name.isEmpty() ? names.contains(name) : !names.add(name)) {
                duplicate(out, name, own);
            }
            if (each.ports().size() > 1) {
                // The server looks at each by itself, and so names them all the first.
                new HostPorts(hostPorts).take(out, each.ports(), path.index(0));
            }
            boolean sidecar = RestartRules.isSidecar(each);
            if (sidecar) {
                LifecycleRules.check(scope, each.lifecycle(), own);
                ProbeRules.check(scope, each.livenessProbe(), each.readinessProbe(), each.startupProbe(), own);
            } else {
                sidecarsOnly(out, each, own);
            }
            ResizeRules.init(scope, each.resizePolicy(), sidecar, own);
        }
    }

    private static void sidecarsOnly(Findings out, Container container, FieldPath path) {
        sidecarsOnly(out, container.lifecycle() != null, "lifecycle", path);
        sidecarsOnly(out, container.livenessProbe() != null, "livenessProbe", path);
        sidecarsOnly(out, container.readinessProbe() != null, "readinessProbe", path);
        sidecarsOnly(out, container.startupProbe() != null, "startupProbe", path);
    }

    private static void sidecarsOnly(Findings out, boolean set, String field, FieldPath path) {
        if (set) {
            out.forbidden(
                    path.child(field),
                    "an init container that runs once cannot have " + field,
                    "remove it, or set the container's restartPolicy to Always");
        }
    }

    /** Two containers of one name; the path is that of the second. */
    static void duplicate(Findings out, String name, FieldPath path) {
        out.duplicate(
                path.child("name"),
                name,
                "another container of the pod is named " + Excerpt.quoted(name) + " as well",
                "give each container of the pod its own name");
    }

    /** Ephemeral containers; the path is that of the list. */
    public static void ephemeralContainers(ValidationContext scope, FieldPath path) {
        EphemeralRules.check(scope, path);
    }

    /** A new pod has no ephemeral containers; the path is that of the spec. */
    public static void noneEphemeral(ValidationContext scope, FieldPath path) {
        if (!scope.spec().ephemeralContainers().isEmpty()) {
            scope.out()
                    .forbidden(
                            path.child("ephemeralContainers"),
                            "a new pod cannot have ephemeral containers",
                            "remove them; kubectl debug adds them to running pods");
        }
    }

    /** What is checked only of a pod, and not of a template; the path is that of the spec. */
    public static void podOnly(ValidationContext scope, FieldPath path) {
        imageBlanks(scope.out(), scope.spec().containers(), "containers", path);
        imageBlanks(scope.out(), scope.spec().initContainers(), "initContainers", path);
    }

    private static void imageBlanks(Findings out, List<Container> containers, String field, FieldPath path) {
        if (containers.isEmpty()) {
            return;
        }
        FieldPath list = path.child(field);
        for (int i = 0; i < containers.size(); i++) {
            CommonRules.imageBlanks(out, containers.get(i).image(), list, i);
        }
    }

    /** Env files must come from volumes that allow it; the path is that of the spec. */
    public static void fileKeyReferences(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        FileKeyRules rules = new FileKeyRules(scope, path);
        for (int i = 0; i < spec.initContainers().size(); i++) {
            rules.check(spec.initContainers().get(i).env(), "initContainers", i);
        }
        for (int i = 0; i < spec.containers().size(); i++) {
            rules.check(spec.containers().get(i).env(), "containers", i);
        }
        List<EphemeralContainer> ephemeral = spec.ephemeralContainers();
        for (int i = 0; i < ephemeral.size(); i++) {
            rules.check(ephemeral.get(i).env(), "ephemeralContainers", i);
        }
    }
}
