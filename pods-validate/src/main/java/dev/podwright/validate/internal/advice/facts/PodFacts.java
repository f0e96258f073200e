package dev.podwright.validate.internal.advice.facts;

import dev.podwright.declaration.Declaration;
import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.LocalhostConnection;
import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.check.Injectors;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.PodNetwork;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules across containers ask of a pod, worked out once for all of them and only when one asks. */
public final class PodFacts {
    private final ValidationContext scope;
    private final FieldPath path;
    private final ObjectMeta metadata;
    private final boolean trusted;
    private final Declarations declarations;
    private final Lifetimes lifetimes;
    private @Nullable Set<String> links;
    private @Nullable Map<String, Volumes.Mount> sharedMemory;
    private @Nullable List<PodContainer> sidecars;
    private @Nullable Listeners listeners;
    private @Nullable PodNetwork network;
    private @Nullable InferredListeners inferred;
    private @Nullable List<ProbeTarget> probeTargets;
    private @Nullable Deadlocks deadlocks;
    private @Nullable Volumes volumes;
    private @Nullable List<Pair> pairs;
    private @Nullable Boolean injected;

    /**
     * The facts of a pod.
     *
     * @param path the path of its spec
     * @param metadata the pod's own
     * @param declarations what counts of the declarations in its annotations
     * @param trusted whether its labels and annotations can be the reason for silence
     */
    public PodFacts(
            ValidationContext scope, FieldPath path, ObjectMeta metadata, Declarations declarations, boolean trusted) {
        this.trusted = trusted;
        this.scope = scope;
        this.path = path;
        this.metadata = metadata;
        this.declarations = declarations;
        this.lifetimes = Lifetimes.of(scope.spec(), path);
    }

    public PodSpec spec() {
        return scope.spec();
    }

    public FieldPath specPath() {
        return path;
    }

    /** Whether it is a template, from which something makes pods. */
    public boolean isTemplate() {
        return path.parent() != null && path.parent().parent() != null;
    }

    public Map<String, String> annotations() {
        return metadata.annotations();
    }

    Map<String, String> labels() {
        return metadata.labels();
    }

    /** Whether the pod is the output of a Helm chart, which may list what only an option uses. */
    public boolean isOfChart() {
        return trusted
                && (labels().containsKey("helm.sh/chart")
                        || "Helm".equals(labels().get("app.kubernetes.io/managed-by")));
    }

    /** The namespace in the pod's own metadata; empty where it is absent. */
    String namespace() {
        return Checks.orEmpty(metadata.namespace());
    }

    public Lifetimes lifetimes() {
        return lifetimes;
    }

    public List<PodContainer> containers() {
        return lifetimes.containers();
    }

    /** The native sidecars, in the order in which they start. */
    public List<PodContainer> sidecars() {
        if (sidecars == null) {
            List<PodContainer> out = List.of();
            for (int i = 0; i < containers().size(); i++) {
                if (containers().get(i).role() == ContainerRole.SIDECAR) {
                    out = out.isEmpty() ? new ArrayList<>() : out;
                    out.add(containers().get(i));
                }
            }
            sidecars = out;
        }
        return sidecars;
    }

    public boolean hostNetwork() {
        return scope.hostNetwork();
    }

    /** The pod's restart policy; Always where it is absent. */
    public String restartPolicy() {
        return scope.restartPolicy();
    }

    /** The grace period in seconds, as the server defaults it. */
    public long gracePeriodSeconds() {
        return scope.gracePeriodSeconds();
    }

    /** Whether the server rejects the pod before it stores it. */
    public boolean isRejected() {
        return !scope.out().mayWarn();
    }

    /** Whether the pod says that it runs on Windows. */
    public boolean isWindows() {
        return scope.os().equals("windows")
                || "windows".equals(spec().nodeSelector().get("kubernetes.io/os"));
    }

    /** Whether a label or an annotation asks an injector, whose containers and volumes are not known here. */
    public boolean mayBeInjected() {
        if (injected == null) {
            injected = trusted && (Injectors.areAskedBy(labels()) || Injectors.areAskedBy(annotations()));
        }
        return injected;
    }

    public boolean sharesProcesses() {
        return Checks.isTrue(spec().shareProcessNamespace());
    }

    /** The declarations in the pod's annotations. */
    public Declarations declarations() {
        return declarations;
    }

    /** Whether the pod has annotations of Podwright. */
    public boolean hasDeclarations() {
        return !declarations.all().isEmpty();
    }

    /** Whether a container says that it serves another, both by name. */
    public boolean isPaired(String container, String partner) {
        return links().contains(CompositeKey.of("pair", container, partner));
    }

    /** Whether a container says that it dials a port, by name or number. */
    public boolean dials(String container, String port) {
        return links().contains(CompositeKey.of("dial", container, port));
    }

    /** Whether a container says that it uses a volume. */
    public boolean uses(String container, VolumeRole role, String volume) {
        return links().contains(CompositeKey.of(role.word(), container, volume));
    }

    private Set<String> links() {
        if (links == null) {
            links = new HashSet<>();
            for (Declaration each : declarations.all()) {
                if (each instanceof Pairing pairing) {
                    links.add(CompositeKey.of("pair", pairing.container(), pairing.partner()));
                } else if (each instanceof LocalhostConnection dial) {
                    int number = Ports.number(dial.port());
                    String port = number < 0 ? dial.port() : Integer.toString(number);
                    links.add(CompositeKey.of("dial", dial.container(), port));
                } else if (each instanceof VolumeUse use) {
                    links.add(CompositeKey.of(use.role().word(), use.container(), use.volume()));
                }
            }
        }
        return links;
    }

    /** The path of an annotation. */
    public FieldPath annotation(String key) {
        FieldPath holder = path.parent() == null ? FieldPath.empty() : path.parent();
        return holder.child("metadata", "annotations").key(key);
    }

    /** The container with a name, or null. */
    @Nullable
    public PodContainer find(String name) {
        return lifetimes.find(name);
    }

    /** The names of all containers, as a sentence lists them. */
    public String names() {
        return Enumerations.of(containers(), each -> Excerpt.of(each.name()), ", ");
    }

    /** A container's place among all, in the order of {@link Lifetimes#containers()}. */
    int position(PodContainer container) {
        int inits = spec().initContainers().size();
        return switch (container.role()) {
            case INIT, SIDECAR -> container.index();
            case MAIN -> inits + container.index();
            case EPHEMERAL -> inits + spec().containers().size() + container.index();
        };
    }

    /** Whether a container comes before another in the order of {@link Lifetimes#containers()}. */
    static boolean isBefore(PodContainer first, PodContainer second) {
        int a = list(first);
        int b = list(second);
        return a == b ? first.index() < second.index() : a < b;
    }

    private static int list(PodContainer container) {
        return switch (container.role()) {
            case INIT, SIDECAR -> 0;
            case MAIN -> 1;
            case EPHEMERAL -> 2;
        };
    }

    /** Every declared listener of every container, whether in its ports or by an annotation. */
    public Listeners listeners() {
        if (listeners == null) {
            listeners = Listeners.of(this);
        }
        return listeners;
    }

    /** What the containers do on their network. */
    public PodNetwork network() {
        if (network == null) {
            FieldPath holder = path.parent() == null ? FieldPath.empty() : path.parent();
            network = PodNetwork.of(lifetimes, hostNetwork(), declarations, holder);
        }
        return network;
    }

    /** The listeners that texts speak of. */
    public InferredListeners inferred() {
        if (inferred == null) {
            inferred = new InferredListeners(this);
        }
        return inferred;
    }

    /** The waits that cannot end. */
    public Deadlocks deadlocks() {
        if (deadlocks == null) {
            deadlocks = new Deadlocks(this);
        }
        return deadlocks;
    }

    /** Every port that a probe or hook asks. */
    public List<ProbeTarget> probeTargets() {
        if (probeTargets == null) {
            probeTargets = ProbeTarget.of(this);
        }
        return probeTargets;
    }

    /** Which container serves which, by the annotations; only if the pod has both. */
    public List<Pair> pairs() {
        if (pairs == null) {
            pairs = Pair.of(this);
        }
        return pairs;
    }

    /** The volumes, and who mounts them. */
    public Volumes volumes() {
        if (volumes == null) {
            volumes = Volumes.of(this);
        }
        return volumes;
    }

    /** The first mount of a volume as shared memory, or null. */
    public Volumes.@Nullable Mount sharedMemory(String volume) {
        if (sharedMemory == null) {
            sharedMemory = new HashMap<>();
            for (List<Volumes.Mount> mounts : volumes().mounts().values()) {
                for (Volumes.Mount mount : mounts) {
                    if (mount.isSharedMemory()) {
                        sharedMemory.putIfAbsent(Checks.orEmpty(mount.mount().name()), mount);
                    }
                }
            }
        }
        return sharedMemory.get(volume);
    }

    /** The container that a path is in, or null. */
    @Nullable
    public PodContainer containerAt(FieldPath within) {
        for (FieldPath at = within; at != null; at = at.parent()) {
            FieldPath list = at.parent();
            if (at.index() >= 0 && list != null && path.equals(list.parent())) {
                int position = at.index() + listStart(list.name());
                return position < at.index() || position >= containers().size()
                        ? null
                        : containers().get(position);
            }
        }
        return null;
    }

    private int listStart(@Nullable String list) {
        return switch (Checks.orEmpty(list)) {
            case "initContainers" -> 0;
            case "containers" -> spec().initContainers().size();
            case "ephemeralContainers" ->
                spec().initContainers().size() + spec().containers().size();
            default -> Integer.MIN_VALUE;
        };
    }

    /** A container as a finding names it. */
    public static Finding.Related place(PodContainer container) {
        return Finding.Related.of(container.name(), container.path());
    }

    /** A listener as a finding names it. */
    public static Finding.Related place(Listener listener) {
        return Finding.Related.of(listener.container().name(), listener.path());
    }

    /** A field of a container as a finding names it. */
    public static Finding.Related place(PodContainer container, String field) {
        return Finding.Related.of(container.name(), container.path().child(field));
    }

    /** Whether a container stays as long as the pod does. */
    public static boolean stays(PodContainer container) {
        return container.role() == ContainerRole.MAIN || container.role() == ContainerRole.SIDECAR;
    }

    /** Whether a container passes requests on by a connection, as a flag such as {@code --upstream} says. */
    public static boolean isUpstream(Connection connection) {
        Evidence evidence = connection.evidence();
        return evidence.kind() == Evidence.Kind.COMMAND && evidence.name().contains("upstream");
    }
}
