package dev.podwright.validate.pod;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One container of a pod, whichever list it is in: what it is, how it takes part in the pod's life, and where it is.
 * Immutable.
 *
 * <p>Upstream: {@code VisitContainersWithPath} in {@code k8s.io/kubernetes/pkg/apis/core/pods}.
 */
public final class PodContainer {
    private static final String INIT_CONTAINERS = "initContainers";

    private final ContainerCommon container;
    private final ContainerRole role;
    private final int index;
    private final FieldPath spec;
    /** Made when it is first asked for. Threads may make it twice; the results are equal and immutable. */
    private @Nullable FieldPath path;

    private final Siblings siblings;

    private PodContainer(ContainerCommon container, ContainerRole role, int index, FieldPath spec, Siblings siblings) {
        this.container = container;
        this.role = role;
        this.index = index;
        this.spec = spec;
        this.siblings = siblings;
    }

    /** The containers of a pod, and which names several of them have. */
    private static final class Siblings {
        private final List<PodContainer> all;
        /** Made when it is first asked for. Threads may make it twice; the results are equal. */
        private @Nullable Set<String> repeated;

        Siblings(List<PodContainer> all) {
            this.all = all;
        }

        boolean isRepeated(String name) {
            Set<String> known = repeated;
            if (known == null) {
                known = new HashSet<>();
                Set<String> seen = new HashSet<>();
                for (PodContainer each : all) {
                    if (!seen.add(each.name())) {
                        known.add(each.name());
                    }
                }
                repeated = known;
            }
            return known.contains(name);
        }
    }

    /**
     * All containers of a pod: init containers and sidecars, main containers, ephemeral containers, each in the order of
     * its list.
     *
     * @param path the path of the spec
     */
    public static List<PodContainer> of(PodSpec spec, FieldPath path) {
        List<Container> init = spec.initContainers();
        List<Container> main = spec.containers();
        List<EphemeralContainer> ephemeral = spec.ephemeralContainers();
        List<PodContainer> out = new ArrayList<>(init.size() + main.size() + ephemeral.size());
        Siblings siblings = new Siblings(out);
        for (int i = 0; i < init.size(); i++) {
            boolean sidecar = "Always".equals(init.get(i).restartPolicy());
            out.add(new PodContainer(
                    init.get(i), sidecar ? ContainerRole.SIDECAR : ContainerRole.INIT, i, path, siblings));
        }
        for (int i = 0; i < main.size(); i++) {
            out.add(new PodContainer(main.get(i), ContainerRole.MAIN, i, path, siblings));
        }
        for (int i = 0; i < ephemeral.size(); i++) {
            out.add(new PodContainer(ephemeral.get(i), ContainerRole.EPHEMERAL, i, path, siblings));
        }
        return Collections.unmodifiableList(out);
    }

    /** The container itself. */
    public ContainerCommon container() {
        return container;
    }

    /** How it takes part in the pod's life. */
    public ContainerRole role() {
        return role;
    }

    /** Its place in its list, from 0. */
    public int index() {
        return index;
    }

    /** The container's name, empty where it has none. */
    public String name() {
        String name = container.name();
        return name == null ? "" : name;
    }

    /** The path of the container, such as {@code spec.initContainers[0]}. */
    public FieldPath path() {
        FieldPath known = path;
        if (known == null) {
            known = spec.child(list()).index(index);
            path = known;
        }
        return known;
    }

    private String list() {
        return switch (role) {
            case INIT, SIDECAR -> INIT_CONTAINERS;
            case MAIN -> "containers";
            case EPHEMERAL -> "ephemeralContainers";
        };
    }

    /** Its ports; empty where they are absent. */
    public List<ContainerPort> ports() {
        List<ContainerPort> ports = container.ports();
        return ports == null ? List.of() : ports;
    }

    /** Its security context; null where it is absent. */
    public @Nullable SecurityContext securityContext() {
        return container.securityContext();
    }

    /** The path of its security context. */
    public FieldPath securityContextPath() {
        return path().child("securityContext");
    }

    /** Whether it is an ephemeral container. */
    public boolean isEphemeral() {
        return role == ContainerRole.EPHEMERAL;
    }

    /** Whether both are the same container of one pod. */
    public boolean is(PodContainer other) {
        return role == other.role && index == other.index;
    }

    /**
     * The role and the name, such as {@code sidecar "proxy"}; with the path where several containers of the pod have the
     * name.
     */
    public String describe() {
        String described = role.describe() + ' ' + Excerpt.quoted(name());
        return siblings.isRepeated(name()) ? described + " (" + path() + ")" : described;
    }

    /** The role and the name alone: the environment can hold secrets. */
    @Override
    public String toString() {
        return describe();
    }
}
