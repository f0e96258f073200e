package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a bundle by name, and their pods by label. Used by one thread. */
public final class BundleFacts {
    private final List<Member> members;
    private final boolean complete;
    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, List<Member>> bySameName = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<MemberPod> pods = new ArrayList<>();
    private final Map<String, List<MemberPod>> byLabel = new HashMap<>();
    private final Map<String, Selection> selections = new HashMap<>();
    private boolean othersMayMakePods;

    /**
     * The facts of a bundle.
     *
     * @param complete whether the caller says that nothing is missing which its objects need
     */
    public BundleFacts(List<Member> members, boolean complete) {
        this.members = members;
        this.complete = complete;
        for (Member member : members) {
            add(member);
        }
    }

    private void add(Member member) {
        KubernetesObject object = member.object();
        kinds.add(object.kind());
        if (!member.name().isEmpty()) {
            byName.putIfAbsent(key(object.kind(), member.namespace(), member.name()), member);
            bySameName
                    .computeIfAbsent(member.name(), name -> new ArrayList<>(2))
                    .add(member);
        }
        MemberPod pod = member.pod();
        if (pod != null) {
            pods.add(pod);
            pod.labels()
                    .forEach((key, value) -> byLabel.computeIfAbsent(
                                    CompositeKey.of(key, value), label -> new ArrayList<>(2))
                            .add(pod));
        }
        othersMayMakePods |= !member.isWhole() || (pod == null && mayMakePods(object));
    }

    /** Whether an object of a kind that is not modelled may make pods: a custom resource, or a ReplicationController. */
    private static boolean mayMakePods(KubernetesObject object) {
        if (!(object instanceof RawObject)) {
            return false;
        }
        int slash = object.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : object.apiVersion().substring(0, slash);
        boolean builtIn = group.indexOf('.') < 0 || group.endsWith(".k8s.io");
        return !builtIn || object.kind().equals("ReplicationController");
    }

    private static String key(String kind, String namespace, String name) {
        return CompositeKey.of(kind, namespace, name);
    }

    /** The objects, in the order of the bundle. */
    public List<Member> members() {
        return members;
    }

    /** Whether the caller says that nothing is missing. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the bundle has objects of a kind. */
    boolean has(String kind) {
        return kinds.contains(kind);
    }

    /** Whether there may be pods of the bundle that are not known here. */
    boolean mayHaveOtherPods() {
        return othersMayMakePods;
    }

    /** The pods, in the order of their objects. */
    List<MemberPod> pods() {
        return pods;
    }

    /** The object that a name means in a namespace; null if there is none. */
    @Nullable
    Member find(String kind, String namespace, String name) {
        return byName.get(key(kind, namespace, name));
    }

    /** As {@link #find}, and where there is none, one whose namespace may be the same because one of both is absent. */
    @Nullable
    Member findNear(String kind, String namespace, String name) {
        Member found = find(kind, namespace, name);
        if (found == null) {
            for (Member each : named(name)) {
                if (each.object().kind().equals(kind) && mayBeOne(each.namespace(), namespace)) {
                    return each;
                }
            }
        }
        return found;
    }

    /** The objects with a name, of whatever kind and namespace. */
    List<Member> named(String name) {
        return bySameName.getOrDefault(name, List.of());
    }

    /** The pods that a Service selects. */
    public Selection select(Member service) {
        Map<String, String> selector = selector(service);
        return selections.computeIfAbsent(
                CompositeKey.of(service.namespace(), selector.toString()),
                known -> Selection.of(selector, service.namespace(), this));
    }

    /** The selector of a Service; empty where it has none, or needs none because it is a name for another host. */
    static Map<String, String> selector(Member service) {
        ServiceSpec spec = ((Service) service.object()).spec();
        return spec == null || "ExternalName".equals(spec.type()) ? Map.of() : spec.selector();
    }

    /** The pods that have a label. */
    List<MemberPod> withLabel(String key, String value) {
        return byLabel.getOrDefault(CompositeKey.of(key, value), List.of());
    }

    /** Whether two objects are meant to be there together: the bundle is complete, or both are of one file or of none. */
    boolean belongTogether(Member first, Member second) {
        return complete || first.source().equals(second.source());
    }

    /** Whether two namespaces may be one: one that is absent is that of the request. */
    static boolean mayBeOne(String first, String second) {
        return first.equals(second) || first.isEmpty() || second.isEmpty();
    }

    /** The name of a reference; empty where it is absent. */
    static String name(@Nullable String given) {
        return Checks.orEmpty(given);
    }
}
