package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Declarations;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.workload.Workload;
import dev.podwright.validate.network.PodNetwork;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pod that an object of a bundle is, or the pods that it makes from a template. */
public final class MemberPod {
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private final Member member;
    private final ObjectMeta metadata;
    private final PodSpec spec;
    private final FieldPath specPath;
    private final Lifetimes lifetimes;
    private @Nullable Declarations declarations;
    private @Nullable PodNetwork network;
    private @Nullable Map<String, NamedPort> namedPorts;
    private @Nullable PodListeners listeners;
    private @Nullable List<Reference> references;
    private final Map<String, Targets.Target> targets = new HashMap<>();

    /** A port of a container that the name of a Service's target port can mean. */
    record NamedPort(String name, String protocol, PodContainer container, int port, int index) {
        FieldPath path() {
            return container.path().child("ports").index(index);
        }
    }

    private MemberPod(Member member, @Nullable ObjectMeta metadata, @Nullable PodSpec spec, FieldPath specPath) {
        this.member = member;
        this.metadata = metadata == null ? NO_METADATA : metadata;
        this.spec = spec == null ? NO_SPEC : spec;
        this.specPath = specPath;
        this.lifetimes = Lifetimes.of(this.spec, specPath);
    }

    static @Nullable MemberPod of(Member member) {
        KubernetesObject object = member.object();
        if (object instanceof Pod pod) {
            return new MemberPod(member, pod.metadata(), pod.spec(), FieldPath.of("spec"));
        }
        if (!Workload.isJudged(object)) {
            return null;
        }
        PodTemplateSpec template = Workload.templateOf(object);
        return template == null
                ? null
                : new MemberPod(member, template.metadata(), template.spec(), Workload.podSpecPathOf(object));
    }

    /** The object that is the pod or makes it. */
    public Member member() {
        return member;
    }

    PodSpec spec() {
        return spec;
    }

    FieldPath specPath() {
        return specPath;
    }

    /** The path of the pod or template; empty for a pod by itself. */
    private FieldPath path() {
        FieldPath parent = specPath.parent();
        return parent == null ? FieldPath.empty() : parent;
    }

    FieldPath labelsPath() {
        return path().child("metadata", "labels");
    }

    Map<String, String> labels() {
        return metadata.labels();
    }

    Map<String, String> annotations() {
        return metadata.annotations();
    }

    /** What the pod's annotations declare. */
    Declarations declarations() {
        Declarations known = declarations;
        if (known == null) {
            known = Declarations.read(metadata.annotations());
            declarations = known;
        }
        return known;
    }

    /** What its containers do on the network that they share. */
    public PodNetwork network() {
        PodNetwork known = network;
        if (known == null) {
            known = PodNetwork.of(lifetimes, Checks.isTrue(spec.hostNetwork()), declarations(), path());
            network = known;
        }
        return known;
    }

    /** Its listeners by port, and its proxies. */
    PodListeners listeners() {
        PodListeners known = listeners;
        if (known == null) {
            known = new PodListeners(network(), declarations());
            listeners = known;
        }
        return known;
    }

    /** The objects that it needs by name. */
    List<Reference> references() {
        List<Reference> known = references;
        if (known == null) {
            known = References.of(spec, specPath);
            references = known;
        }
        return known;
    }

    /** The targets that were found already, by target port and protocol. */
    Map<String, Targets.Target> targets() {
        return targets;
    }

    List<PodContainer> containers() {
        return lifetimes.containers();
    }

    @Nullable
    PodContainer find(String container) {
        return lifetimes.find(container);
    }

    /**
     * The port that a name means as the target port of a Service; null if there is none.
     *
     * <p>Upstream: {@code FindPort} in {@code k8s.io/endpointslice}: main containers first, then sidecars.
     */
    @Nullable
    NamedPort namedPort(String name, String protocol) {
        return namedPorts().get(CompositeKey.of(name, protocol));
    }

    /** The ports that names mean, by name and protocol. */
    Map<String, NamedPort> namedPorts() {
        Map<String, NamedPort> known = namedPorts;
        if (known == null) {
            known = new HashMap<>();
            addNamed(known, ContainerRole.MAIN);
            addNamed(known, ContainerRole.SIDECAR);
            namedPorts = known;
        }
        return known;
    }

    private void addNamed(Map<String, NamedPort> out, ContainerRole role) {
        for (PodContainer container : containers()) {
            if (container.role() == role) {
                List<ContainerPort> ports = container.ports();
                for (int i = 0; i < ports.size(); i++) {
                    ContainerPort port = ports.get(i);
                    if (!Checks.isEmpty(port.name()) && port.containerPort() != null) {
                        String name = Checks.orEmpty(port.name());
                        String protocol = protocol(port.protocol());
                        out.putIfAbsent(
                                CompositeKey.of(name, protocol),
                                new NamedPort(name, protocol, container, port.containerPort(), i));
                    }
                }
            }
        }
    }

    /** The protocol with the server's default. */
    static String protocol(@Nullable String given) {
        return Checks.isEmpty(given) ? "TCP" : Checks.orEmpty(given);
    }
}
