package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pod needs a key that the config map or secret of the bundle does not have, so that a container does not start. */
final class MissingKey implements BundleRule {
    private static final FieldPath DATA = FieldPath.of("data");
    /** Parts of the keys of annotations by which tools mark what they apply, and which add no keys to data. */
    private static final List<String> HARMLESS = List.of(
            "kubectl.kubernetes.io/",
            "config.kubernetes.io/",
            "helm.sh/",
            "argocd.argoproj.io/",
            "kustomize.",
            "podwright.dev",
            "description");

    @Override
    public String id() {
        return "bundle/missing-key";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        if (!bundle.has("ConfigMap") && !bundle.has("Secret")) {
            return;
        }
        for (MemberPod pod : bundle.pods()) {
            for (Reference each : pod.references()) {
                if (!each.key().isEmpty() && !each.optional()) {
                    List<Member> holders =
                            bundle.find(each.kind().wireName(), pod.member().namespace(), each.name());
                    if (holders.size() == 1
                            && lacks(holders.get(0), each.key(), bundle.isTrusted())
                            && !bundle.mayBeMade(each.name())) {
                        report(pod.member(), each, holders.get(0), out);
                    }
                }
            }
        }
    }

    /** Whether an object has no such key, and nothing that adds keys in the cluster. */
    private static boolean lacks(Member holder, String key, boolean trusted) {
        KubernetesObject object = holder.object();
        if (!holder.isWhole() || (trusted && mayBeFilledIn(object.metadata()))) {
            return false;
        }
        if (object instanceof ConfigMap map) {
            return lacks(map.data(), map.binaryData(), key);
        }
        return object instanceof Secret secret
                && lacks(secret.data(), secret.stringData(), key)
                && !"kubernetes.io/service-account-token".equals(secret.type());
    }

    /** An object without any data is one that a program fills in. */
    private static boolean lacks(Map<String, ?> data, Map<String, ?> more, String key) {
        return !(data.isEmpty() && more.isEmpty()) && !data.containsKey(key) && !more.containsKey(key);
    }

    /** Whether an annotation or label may ask something in the cluster to add keys, such as a certificate. */
    private static boolean mayBeFilledIn(@Nullable ObjectMeta metadata) {
        return metadata != null
                && (metadata.annotations().keySet().stream().anyMatch(MissingKey::mayAdd)
                        || metadata.labels().keySet().stream().anyMatch(key -> key.contains("inject")));
    }

    private static boolean mayAdd(String annotation) {
        return HARMLESS.stream().noneMatch(annotation::contains);
    }

    private void report(Member member, Reference reference, Member holder, BundleFindings out) {
        out.advise(
                Severity.ERROR,
                id(),
                member,
                reference.path(),
                member.describe() + " needs the key " + Excerpt.quoted(reference.key()) + " of " + holder.describe()
                        + ", which does not have it",
                "add the key to the data of " + holder.describe() + ", or correct it",
                List.of(holder.place(DATA)));
    }
}
