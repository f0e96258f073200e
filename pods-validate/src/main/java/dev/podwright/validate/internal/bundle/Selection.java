package dev.podwright.validate.internal.bundle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pods of a bundle that the selector of a Service matches. */
public final class Selection {
    private static final PodGroup NONE = new PodGroup();

    private final Matches matches;
    private final String namespace;

    private Selection(Matches matches, String namespace) {
        this.matches = matches;
        this.namespace = namespace;
    }

    /** What a selector matches in any namespace. Found once, however many Services have the selector. */
    static final class Matches {
        private final Map<String, PodGroup> byNamespace = new LinkedHashMap<>();
        private final PodGroup withNamespace = new PodGroup();
        private final Map<String, Selection> selections = new HashMap<>();

        static Matches of(Map<String, String> selector, BundleFacts facts) {
            Matches out = new Matches();
            if (!selector.isEmpty()) {
                for (MemberPod pod : facts.candidates(selector)) {
                    if (matches(selector, pod)) {
                        out.add(pod);
                    }
                }
                for (OtherPods pods : facts.otherCandidates(selector)) {
                    if (pods.labels().entrySet().containsAll(selector.entrySet())) {
                        out.group(pods.namespace()).addOthers();
                        out.withNamespace.addOthers();
                    }
                }
            }
            return out;
        }

        private void add(MemberPod pod) {
            String namespace = pod.member().namespace();
            group(namespace).add(pod);
            if (!namespace.isEmpty()) {
                withNamespace.add(pod);
            }
        }

        private PodGroup group(String namespace) {
            return byNamespace.computeIfAbsent(namespace, key -> new PodGroup());
        }

        Selection in(String namespace) {
            return selections.computeIfAbsent(namespace, key -> new Selection(this, key));
        }
    }

    private static boolean matches(Map<String, String> selector, MemberPod pod) {
        for (Map.Entry<String, String> label : selector.entrySet()) {
            String value = pod.labels().get(label.getKey());
            if (!label.getValue().equals(value)
                    && !ControllerLabels.mayGive(pod.member(), label.getKey(), label.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Those in the Service's own namespace. */
    PodGroup pods() {
        return matches.byNamespace.getOrDefault(namespace, NONE);
    }

    /**
     * Those whose namespace is absent while the Service's is not, or the other way round: they are selected where the
     * request's namespace is the one that is given.
     */
    PodGroup undecided() {
        return namespace.isEmpty() ? matches.withNamespace : matches.byNamespace.getOrDefault("", NONE);
    }

    /** One in another namespace, which is not selected; null if there is none. */
    @Nullable
    MemberPod elsewhere() {
        for (Map.Entry<String, PodGroup> each : matches.byNamespace.entrySet()) {
            if (!BundleFacts.mayBeOne(each.getKey(), namespace)
                    && !each.getValue().pods().isEmpty()) {
                return each.getValue().pods().get(0);
            }
        }
        return null;
    }

    /** Those that it selects, or does where the request's namespace is the one that is given. */
    public PodGroup likely() {
        return pods().pods().isEmpty() ? undecided() : pods();
    }

    /** Whether it may select pods of objects that are not modelled. */
    boolean hasOthers() {
        return pods().hasOthers() || undecided().hasOthers();
    }
}
