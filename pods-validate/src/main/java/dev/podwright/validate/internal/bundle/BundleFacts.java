package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.check.Injectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The objects of a bundle by name, and their pods by label. Used by one thread. */
public final class BundleFacts {
    private final List<Member> members;
    private final boolean complete;
    private final boolean trusted;
    private final Index<Member> core = new Index<>();
    private final Index<Member> makers = new Index<>();
    private final Index<Member> services = new Index<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<MemberPod> pods = new ArrayList<>();
    private final Index<MemberPod> byLabel = new Index<>();
    private final List<OtherPods> others = new ArrayList<>();
    private final Index<OtherPods> othersByLabel = new Index<>();
    private final Map<String, Selection.Matches> selections = new HashMap<>();
    private final Map<Member, Map<String, ExposedPort>> ports = new HashMap<>();
    private final CustomResources customResources = new CustomResources();
    private boolean partlyRead;

    /** Lists by key. */
    private static final class Index<T> {
        private final Map<String, List<T>> lists = new HashMap<>();

        void add(String key, T element) {
            lists.computeIfAbsent(key, each -> new ArrayList<>(2)).add(element);
        }

        List<T> get(String key) {
            return lists.getOrDefault(key, List.of());
        }
    }

    /**
     * The facts of a bundle.
     *
     * @param complete whether the caller says that nothing is missing which its objects need
     * @param trusted whether labels and annotations of the objects can be the reason for silence
     */
    public BundleFacts(List<Member> members, boolean complete, boolean trusted) {
        this.members = members;
        this.complete = complete;
        this.trusted = trusted;
        for (Member member : members) {
            add(member);
        }
    }

    private void add(Member member) {
        KubernetesObject object = member.object();
        if (object.apiVersion().indexOf('/') < 0) {
            kinds.add(object.kind());
            add(core, object.kind(), member);
        }
        if (object instanceof Service) {
            services.add(member.name(), member);
        }
        MemberPod pod = member.pod();
        if (pod != null) {
            pods.add(pod);
            add(makers, "", member);
            pod.labels().forEach((key, value) -> byLabel.add(CompositeKey.of(key, value), pod));
        }
        OtherPods other = OtherPods.of(member);
        if (other != null) {
            others.add(other);
            other.labels().forEach((key, value) -> othersByLabel.add(CompositeKey.of(key, value), other));
        }
        partlyRead |= !member.isWhole();
        if (object instanceof RawObject raw) {
            customResources.add(raw, member.name());
        }
    }

    private static void add(Index<Member> index, String kind, Member member) {
        if (!member.name().isEmpty()) {
            index.add(CompositeKey.of(kind, member.namespace(), member.name()), member);
            index.add(CompositeKey.of(kind, member.name()), member);
        }
    }

    /** The objects, in the order of the bundle. */
    public List<Member> members() {
        return members;
    }

    /** The Services with a name, in whatever namespace. */
    public List<Member> services(String name) {
        return services.get(name);
    }

    /** The first port of a Service with a number; null if there is none. */
    public @Nullable ExposedPort port(Member service, int number) {
        return ports(service).get(Integer.toString(number));
    }

    /** The first port of a Service with a name; null if there is none. */
    public @Nullable ExposedPort port(Member service, String name) {
        return ports(service).get(CompositeKey.of(name));
    }

    private Map<String, ExposedPort> ports(Member service) {
        return ports.computeIfAbsent(service, key -> {
            Map<String, ExposedPort> out = new HashMap<>();
            for (ExposedPort each : ExposedPort.of(key)) {
                out.putIfAbsent(Integer.toString(each.number()), each);
                out.putIfAbsent(CompositeKey.of(each.name()), each);
            }
            return out;
        });
    }

    /** Whether the caller says that nothing is missing. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the bundle has objects of a kind of the core group. */
    boolean has(String kind) {
        return kinds.contains(kind);
    }

    /** Whether there may be pods of the bundle that are not known here. */
    boolean mayHaveOtherPods() {
        return partlyRead || !others.isEmpty() || customResources.any();
    }

    /** Whether a custom resource may make an object of this name. */
    boolean mayBeMade(String name) {
        return customResources.mayMake(name);
    }

    /** Whether labels and annotations can be the reason for silence. */
    boolean isTrusted() {
        return trusted;
    }

    /** Whether a label or annotation of a pod asks an injector, which may add containers. */
    boolean mayBeInjected(MemberPod pod) {
        return trusted && (Injectors.areAskedBy(pod.labels()) || Injectors.areAskedBy(pod.annotations()));
    }

    /** The pods, in the order of their objects. */
    List<MemberPod> pods() {
        return pods;
    }

    /** The objects of the core group that a name means in a namespace. */
    List<Member> find(String kind, String namespace, String name) {
        return core.get(CompositeKey.of(kind, namespace, name));
    }

    /** As {@link #find}, and if there are none, those whose namespace may be the same because one of both is absent. */
    List<Member> findNear(String kind, String namespace, String name) {
        List<Member> found = find(kind, namespace, name);
        if (!found.isEmpty()) {
            return found;
        }
        return namespace.isEmpty() ? core.get(CompositeKey.of(kind, name)) : find(kind, "", name);
    }

    /** The objects that are or make pods, with a name and in what may be a namespace: two at most. */
    List<Member> makers(String namespace, String name) {
        if (namespace.isEmpty()) {
            return atMostTwo(makers.get(CompositeKey.of("", name)));
        }
        List<Member> out = new ArrayList<>(atMostTwo(makers.get(CompositeKey.of("", namespace, name))));
        out.addAll(atMostTwo(makers.get(CompositeKey.of("", "", name))));
        return atMostTwo(out);
    }

    private static List<Member> atMostTwo(List<Member> list) {
        return list.subList(0, Math.min(2, list.size()));
    }

    /** The pods that a Service selects. */
    public Selection select(Member service) {
        Map<String, String> selector = selector(service);
        return selections
                .computeIfAbsent(key(selector), known -> Selection.Matches.of(selector, this))
                .in(service.namespace());
    }

    /** A key that is equal for equal maps. */
    static String key(Map<String, String> map) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(map).forEach((key, value) -> out.append(CompositeKey.of(key, value)));
        return out.toString();
    }

    /** The selector of a Service; empty where it has none, or needs none because it is a name for another host. */
    static Map<String, String> selector(Member service) {
        ServiceSpec spec = ((Service) service.object()).spec();
        return spec == null || "ExternalName".equals(spec.type()) ? Map.of() : spec.selector();
    }

    /** The pods with the rarest of the labels; all pods where a controller may give each of them. */
    List<MemberPod> candidates(Map<String, String> selector) {
        return rarest(selector, pods, byLabel);
    }

    /** As {@link #candidates}, of the pods that are not known. */
    List<OtherPods> otherCandidates(Map<String, String> selector) {
        return rarest(selector, others, othersByLabel);
    }

    private static <T> List<T> rarest(Map<String, String> selector, List<T> all, Index<T> byLabel) {
        List<T> rarest = all;
        for (Map.Entry<String, String> label : selector.entrySet()) {
            List<T> found = byLabel.get(CompositeKey.of(label.getKey(), label.getValue()));
            if (found.size() < rarest.size() && !ControllerLabels.isGivenBySome(label.getKey())) {
                rarest = found;
            }
        }
        return rarest;
    }

    /** Where an object belongs: objects of one file, or all of a complete bundle, are meant to be there together. */
    String together(Member member) {
        return complete ? "" : member.source();
    }

    /** Whether two namespaces may be one: one that is absent is that of the request. */
    static boolean mayBeOne(String first, String second) {
        return first.equals(second) || first.isEmpty() || second.isEmpty();
    }
}
