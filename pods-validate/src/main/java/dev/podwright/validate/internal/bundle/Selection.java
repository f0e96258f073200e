package dev.podwright.validate.internal.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The pods of a bundle that the selector of a Service matches. Immutable.
 *
 * @param pods those in the Service's own namespace
 * @param undecided those whose namespace is absent while the Service's is not, or the other way round: they are selected
 *     where the request's namespace is the one that is given
 * @param elsewhere those in other namespaces, which are not selected
 */
public record Selection(List<MemberPod> pods, List<MemberPod> undecided, List<MemberPod> elsewhere) {
    static Selection of(Map<String, String> selector, String namespace, BundleFacts facts) {
        Selection out = new Selection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (selector.isEmpty()) {
            return out;
        }
        for (MemberPod pod : candidates(selector, facts)) {
            if (matches(selector, pod)) {
                out.add(pod, namespace);
            }
        }
        return out;
    }

    private void add(MemberPod pod, String namespace) {
        String other = pod.member().namespace();
        if (other.equals(namespace)) {
            pods.add(pod);
        } else if (BundleFacts.mayBeOne(other, namespace)) {
            undecided.add(pod);
        } else {
            elsewhere.add(pod);
        }
    }

    /** The pods with the rarest of the labels; all pods where a controller may give each of them. */
    private static List<MemberPod> candidates(Map<String, String> selector, BundleFacts facts) {
        List<MemberPod> rarest = facts.pods();
        for (Map.Entry<String, String> label : selector.entrySet()) {
            List<MemberPod> pods = facts.withLabel(label.getKey(), label.getValue());
            if (pods.size() < rarest.size() && !MemberPod.isSetBySomeController(label.getKey())) {
                rarest = pods;
            }
        }
        return rarest;
    }

    private static boolean matches(Map<String, String> selector, MemberPod pod) {
        for (Map.Entry<String, String> label : selector.entrySet()) {
            String value = pod.labels().get(label.getKey());
            if (!label.getValue().equals(value) && !pod.isSetByController(label.getKey())) {
                return false;
            }
        }
        return true;
    }

    /** Those that it selects, or does where the request's namespace is the one that is given. */
    public List<MemberPod> likely() {
        return pods.isEmpty() ? undecided : pods;
    }
}
